package com.sekisho.decision.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.WasmModule;
import com.styra.opa.wasm.OpaWasm_Env;
import com.styra.opa.wasm.OpaWasm_ModuleExports;
import com.styra.opa.wasm.OpaWasm_ModuleImports;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A policy with its data in a memory of its own, driven through OPA's WebAssembly ABI 1.3. Not
/// safe for use by two threads at once. After an exception its memory is in no known state: throw
/// it away.
final class PolicyInstance implements OpaWasm_ModuleImports, OpaWasm_Env {

  private static final String ENTRY_POINT = "sekisho/decision";

  /// Pages of 64 KiB that one instance may grow to: 256 MiB, some hundred times what it needs.
  private static final int MAX_PAGES = 4096;

  /// Bytes that an instance has from the start beside its texts; beyond that it grows by itself.
  private static final int ROOM = 1024 * 1024;

  /// Bytes: lists of names and most messages fit.
  private static final int FIRST_BLOCK = 8192;

  private static final JsonMapper JSON = JsonMapper.shared();

  /// A value of each kind, as it is held in memory.
  private static final String SAMPLE =
      """
      {"none": null, "yes": true, "no": false, "small": -7, "large": 90000000000, "decimal": 0.25,
       "beyond": 123456789012345678901234567890, "text": "関所 \\" \\n", "empty": ["", [], {}],
       "list": [1, [2, "three"], {"four": [4]}], "a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}
      """;

  private final Memory memory;
  private final OpaWasm_ModuleExports exports;
  private final int entryPoint;
  private final int data;
  private final int heap;
  private final OpaValues values;

  PolicyInstance(WasmModule module, Function<Instance, Machine> machines, byte[] data) {
    this.memory = new FlatMemory(initialPages(module), MAX_PAGES);
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
    this.values = new OpaValues(memory, heap);
    mustLayValuesOutAsExpected();
  }

  /// Evaluates the entry point for an input.
  ///
  /// @param input JSON in UTF-8
  /// @return the list of results, `[{"result": …}]`; not to be changed
  JsonNode evaluate(byte[] input) {
    int value = parse(input);
    int context = exports.opaEvalCtxNew();
    exports.opaEvalCtxSetInput(context, value);
    exports.opaEvalCtxSetData(context, data);
    exports.opaEvalCtxSetEntrypoint(context, entryPoint);
    if (exports.eval(context) != 0) {
      throw new IllegalStateException("the policy could not be evaluated");
    }
    return values.read(exports.opaEvalCtxGetResult(context));
  }

  /// Takes the heap back to where it was after the data was loaded, and reads a document into it.
  private int parse(byte[] json) {
    int end = Math.addExact(heap, json.length);
    growTo(end);
    memory.write(heap, json);
    exports.opaHeapPtrSet(align(end));
    int value = exports.opaJsonParse(heap, json.length);
    if (value == 0) {
      throw new IllegalArgumentException("the input is no JSON");
    }
    return value;
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

  /// How values lie in memory is not in the ABI's version, so it is tried.
  private void mustLayValuesOutAsExpected() {
    JsonNode read = values.read(parse(SAMPLE.getBytes(StandardCharsets.UTF_8)));
    if (!read.equals(JSON.readTree(SAMPLE))) {
      throw new IllegalArgumentException("the bundle's module lays out values in another way");
    }
  }

  private Map<String, Integer> numbersByName(int address) {
    return JSON.readValue(
        readUntilZero(exports.opaJsonDump(address)), new TypeReference<Map<String, Integer>>() {});
  }

  /// Reads in blocks that grow, which is many times faster than asking for byte after byte.
  private byte[] readUntilZero(int address) {
    int size = FIRST_BLOCK;
    while (true) {
      int most = Memory.bytes(memory.pages()) - address;
      byte[] block = memory.readBytes(address, Math.min(size, most));
      for (int length = 0; length < block.length; length++) {
        if (block[length] == 0) {
          return Arrays.copyOf(block, length);
        }
      }
      if (size >= most) {
        throw new IllegalStateException("a text that never ends");
      }
      size *= 4;
    }
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

  /// The module asks for less than its own texts need, and leaves it to the host to give more.
  private static int initialPages(WasmModule module) {
    long texts =
        Arrays.stream(module.dataSection().dataSegments()).mapToLong(d -> d.data().length).sum();
    return Math.toIntExact(Math.ceilDiv(texts + ROOM, Memory.PAGE_SIZE));
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
