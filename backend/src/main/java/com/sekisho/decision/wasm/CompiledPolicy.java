package com.sekisho.decision.wasm;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.sekisho.decision.BundleArchive;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One policy's rules as JVM bytecode. Compiling takes a second or more and is done once; all
/// instances run the same classes, so that what the JIT learns with one serves all.
final class CompiledPolicy {

  private final WasmModule module;
  private final Function<Instance, Machine> machines;
  private final byte[] data;

  private CompiledPolicy(WasmModule module, Function<Instance, Machine> machines, byte[] data) {
    this.module = module;
    this.machines = machines;
    this.data = data;
  }

  /// @param bundle a gzipped tar as `opa build -t wasm` writes it
  /// @param kept where what was compiled before is found, and is put when it is new
  /// @throws IOException where the bundle is none
  static CompiledPolicy of(byte[] bundle, @Nullable CompiledCode kept) throws IOException {
    BundleArchive archive = BundleArchive.of(bundle);
    WasmModule module = Parser.parse(archive.file("/policy.wasm"));
    return new CompiledPolicy(module, machines(module, kept), archive.file("/data.json"));
  }

  /// What was kept and turns out to be broken is compiled anew.
  private static Function<Instance, Machine> machines(
      WasmModule module, @Nullable CompiledCode kept) {
    MachineFactoryCompiler.Builder compiler =
        MachineFactoryCompiler.builder(module).withInterpreterFallback(InterpreterFallback.WARN);
    if (kept == null) {
      return compiler.compile();
    }
    try {
      return compiler.withCache(kept).compile();
    } catch (RuntimeException | LinkageError e) {
      kept.forget(module.digest());
      return compiler.withCache(kept).compile();
    }
  }

  /// An instance with the data loaded; takes some tens of milliseconds.
  PolicyInstance instance() {
    return new PolicyInstance(module, machines, data);
  }
}
