package com.sekisho.decision.wasm;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.MemoryImport;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import com.styra.opa.wasm.OpaWasm_Env;
import com.styra.opa.wasm.OpaWasm_ModuleExports;
import com.styra.opa.wasm.OpaWasm_ModuleImports;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A policy with its data in a memory of its own, driven through OPA's WebAssembly ABI 1.3. Not
// safe
/// for use by two threads at once. After an exception its memory is in no known state: throw it
// away.
final class PolicyInstance implements OpaWasm_ModuleImports, OpaWasm_Env {

  private static final String ENTRY_POINT = "sekisho/decision";

  /// Pages of 64 KiB that one instance may grow to: 256 MiB, some hundred times what it needs.
  private static final int MAX_PAGES = 4096;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Memory memory;
  private final OpaWasm_ModuleExports exports;
  private final int entryPoint;
  private final int data;
  private final int heap;

  PolicyInstance(WasmModule module, Function<Instance, Machine> machines, byte[] data) {
    this.memory = new ByteArrayMemory(new MemoryLimits(initialPages(module), MAX_PAGES));
    this.exports =
        new OpaWasm_ModuleExports(
            Instance.builder(module)
                .withImportValues(toImportValues())
                .withMachineFactory(machines)
                .build());
    mustHaveAbi13();
    mustCallNoHostBuiltin();
    this.entryPoint = entryPoint(ENTRY_POINT);
    this.data = load(data);
    this.heap = exports.opaHeapPtrGet();
  }

  /// Evaluates the entry point for an input.
  ///
  /// @param input JSON in UTF-8
  /// @return JSON in UTF-8: the list of results, `[{"result": …}]`
  byte[] evaluate(byte[] input) {
    int end = Math.addExact(heap, input.length);
    growTo(end);
    memory.write(heap, input);
    int result = exports.opaEval(0, entryPoint, data, heap, input.length, align(end), 0);
    return readUntilZero(result);
  }

  private int load(byte[] json) {
    int text = exports.opaMalloc(json.length);
    memory.write(text, json);
    int value = exports.opaJsonParse(text, json.length);
    exports.opaFree(text);
    if (value == 0) {
      throw new IllegalArgumentException("the bundle's data is no JSON");
    }
    return value;
  }

  private int entryPoint(String name) {
    Map<String, Integer> entryPoints = numbersByName(exports.entrypoints());
    Integer number = entryPoints.get(name);
    if (number == null) {
      throw new IllegalArgumentException(
          "the bundle has no entry point " + name + " but " + entryPoints.keySet());
    }
    return number;
  }

  private void mustHaveAbi13() {
    long major = exports.opaWasmAbiVersion().getValue();
    long minor = exports.opaWasmAbiMinorVersion().getValue();
    if (major != 1 || minor != 3) {
      throw new IllegalArgumentException(
          "the bundle has WebAssembly ABI " + major + "." + minor + ", needed is 1.3");
    }
  }

  /// A builtin that the host supplies would be another program than the one in an OPA server, and
  /// might answer otherwise.
  private void mustCallNoHostBuiltin() {
    Map<String, Integer> builtins = numbersByName(exports.builtins());
    if (!builtins.isEmpty()) {
      throw new IllegalArgumentException(
          "the policy calls builtins that WebAssembly doesn't have: " + builtins.keySet());
    }
  }

  private Map<String, Integer> numbersByName(int address) {
    return JSON.readValue(
        readUntilZero(exports.opaJsonDump(address)), new TypeReference<Map<String, Integer>>() {});
  }

  private byte[] readUntilZero(int address) {
    int end = address;
    while (memory.read(end) != 0) {
      end++;
    }
    return memory.readBytes(address, end - address);
  }

  private void growTo(int end) {
    int missing = Math.ceilDiv(end, Memory.PAGE_SIZE) - memory.pages();
    if (missing > 0 && memory.grow(missing) == -1) {
      throw new IllegalStateException("an instance may not grow beyond " + MAX_PAGES + " pages");
    }
  }

  /// OPA's allocator expects its heap to begin at a multiple of eight.
  private static int align(int address) {
    return (address + 7) & ~7;
  }

  private static int initialPages(WasmModule module) {
    return module.importSection().stream()
        .filter(MemoryImport.class::isInstance)
        .mapToInt(memory -> ((MemoryImport) memory).limits().initialPages())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the module imports no memory"));
  }

  @Override
  public OpaWasm_Env env() {
    return this;
  }

  @Override
  public Memory memory() {
    return memory;
  }

  @Override
  public void opaAbort(int message) {
    throw new IllegalStateException(
        "the policy aborted: " + new String(readUntilZero(message), StandardCharsets.UTF_8));
  }

  @Override
  public int opaBuiltin0(int builtin, int context) {
    return noBuiltin(builtin);
  }

  @Override
  public int opaBuiltin1(int builtin, int context, int first) {
    return noBuiltin(builtin);
  }

  @Override
  public int opaBuiltin2(int builtin, int context, int first, int second) {
    return noBuiltin(builtin);
  }

  @Override
  public int opaBuiltin3(int builtin, int context, int first, int second, int third) {
    return noBuiltin(builtin);
  }

  @Override
  public int opaBuiltin4(int builtin, int context, int first, int second, int third, int fourth) {
    return noBuiltin(builtin);
  }

  private static int noBuiltin(int builtin) {
    throw new IllegalStateException("call of host builtin " + builtin + ", of which there is none");
  }
}
