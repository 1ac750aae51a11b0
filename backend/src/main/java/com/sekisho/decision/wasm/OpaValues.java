package com.sekisho.decision.wasm;

import com.dylibso.chicory.runtime.Memory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads OPA's values where they lie in a module's memory. Having the module write them as JSON, to
/// be parsed again, takes as long as a fifth of the rules.
///
/// What lies below a mark is the policy's own and never changes: texts, citations, remedies. Each
/// such value is read once and then handed out again, so nobody may change what is read here.
///
/// The layout is that of `wasm/src/value.h` in OPA, for 32 bits. It is no part of the WebAssembly
/// ABI, so whoever reads with this MUST first compare a known value.
final class OpaValues {

  private static final int NULL = 1;
  private static final int BOOLEAN = 2;
  private static final int NUMBER = 3;
  private static final int STRING = 4;
  private static final int ARRAY = 5;
  private static final int OBJECT = 6;
  private static final int SET = 7;
  private static final int STRING_INTERNED = 8;
  private static final int BOOLEAN_INTERNED = 9;

  /// How a number is held: as an integer of 64 bits, else as its digits.
  private static final int INTEGER = 1;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Memory memory;
  private final int constantsEnd;
  private final Map<Integer, JsonNode> constants = new HashMap<>();

  /// @param constantsEnd the address below which no value ever changes
  OpaValues(Memory memory, int constantsEnd) {
    this.memory = memory;
    this.constantsEnd = constantsEnd;
  }

  /// @throws IllegalStateException where there is no value at that address
  JsonNode read(int address) {
    if (Integer.compareUnsigned(address, constantsEnd) >= 0) {
      return readAnew(address);
    }
    JsonNode constant = constants.get(address);
    if (constant == null) {
      constant = readAnew(address);
      constants.put(address, constant);
    }
    return constant;
  }

  private JsonNode readAnew(int address) {
    return switch (memory.read(address)) {
      case NULL -> NODES.nullNode();
      case BOOLEAN, BOOLEAN_INTERNED -> NODES.booleanNode(memory.read(address + 1) != 0);
      case NUMBER -> number(address);
      case STRING, STRING_INTERNED ->
          NODES.stringNode(text(memory.readInt(address + 8), memory.readInt(address + 4)));
      case ARRAY -> array(memory.readInt(address + 4), memory.readInt(address + 8));
      case OBJECT -> object(memory.readInt(address + 4), memory.readInt(address + 8));
      case SET -> set(memory.readInt(address + 4), memory.readInt(address + 8));
      default -> throw new IllegalStateException("no value at " + address);
    };
  }

  private JsonNode number(int address) {
    if (memory.read(address + 1) != INTEGER) {
      return JSON.readTree(text(memory.readInt(address + 8), memory.readInt(address + 12)));
    }
    long value = memory.readLong(address + 8);
    return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }

  private String text(int address, int length) {
    return new String(memory.readBytes(address, length), StandardCharsets.UTF_8);
  }

  /// Elements are pairs of index and value.
  private ArrayNode array(int elements, int length) {
    ArrayNode array = NODES.arrayNode(length);
    for (int i = 0; i < length; i++) {
      array.add(read(memory.readInt(elements + 8 * i + 4)));
    }
    return array;
  }

  /// Each bucket is a chain of key, value, next.
  private ObjectNode object(int buckets, int count) {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < count; i++) {
      int element = memory.readInt(buckets + 4 * i);
      while (element != 0) {
        object.set(read(memory.readInt(element)).stringValue(), read(memory.readInt(element + 4)));
        element = memory.readInt(element + 8);
      }
    }
    return object;
  }

  /// Each bucket is a chain of value, next.
  private ArrayNode set(int buckets, int count) {
    ArrayNode set = NODES.arrayNode();
    for (int i = 0; i < count; i++) {
      int element = memory.readInt(buckets + 4 * i);
      while (element != 0) {
        set.add(read(memory.readInt(element)));
        element = memory.readInt(element + 4);
      }
    }
    return set;
  }
}
