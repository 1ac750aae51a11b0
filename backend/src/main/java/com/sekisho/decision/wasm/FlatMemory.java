package com.sekisho.decision.wasm;

import com.dylibso.chicory.runtime.ConstantEvaluators;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.DataSegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The memory of one instance as one array, little-endian as WebAssembly wants it. Chicory's own
/// memories keep an array for each page, or a buffer; with one array an access is one check of
/// bounds and one load, and accesses are most of what a policy does. Growing copies the array, so
/// it pays to begin large enough.
///
/// An access outside throws [IndexOutOfBoundsException]. Threads sharing a memory, and segments
/// that are loaded on demand, are what OPA's modules don't have.
@SuppressWarnings("removal") // what Memory has for threads must be there as long as it declares it
final class FlatMemory implements Memory {

  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);

  private final int initialPages;
  private final int maximumPages;
  private byte[] bytes;

  FlatMemory(int initialPages, int maximumPages) {
    this.initialPages = initialPages;
    this.maximumPages = maximumPages;
    this.bytes = new byte[Memory.bytes(initialPages)];
  }

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN)
        .withInvokeExactBehavior();
  }

  @Override
  public int pages() {
    return bytes.length / PAGE_SIZE;
  }

  @Override
  public int initialPages() {
    return initialPages;
  }

  @Override
  public int maximumPages() {
    return maximumPages;
  }

  /// @return the number of pages before, or -1 where it may not grow so far
  @Override
  public int grow(int more) {
    int before = pages();
    if (more < 0 || more > maximumPages - before) {
      return -1;
    }
    bytes = Arrays.copyOf(bytes, Memory.bytes(before + more));
    return before;
  }

  @Override
  public void initialize(Instance instance, DataSegment[] segments) {
    for (DataSegment segment : segments) {
      if (!(segment instanceof ActiveDataSegment active)) {
        throw noSuchThing("segments loaded on demand");
      }
      long[] offset =
          ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions());
      write(Math.toIntExact(offset[0]), active.data());
    }
  }

  @Override
  public void write(int address, byte[] data, int offset, int size) {
    System.arraycopy(data, offset, bytes, address, size);
  }

  @Override
  public byte read(int address) {
    return bytes[address];
  }

  @Override
  public byte[] readBytes(int address, int size) {
    byte[] copy = new byte[size];
    System.arraycopy(bytes, address, copy, 0, size);
    return copy;
  }

  @Override
  public void writeI32(int address, int value) {
    INT.set(bytes, address, value);
  }

  @Override
  public int readInt(int address) {
    return (int) INT.get(bytes, address);
  }

  @Override
  public void writeLong(int address, long value) {
    LONG.set(bytes, address, value);
  }

  @Override
  public long readLong(int address) {
    return (long) LONG.get(bytes, address);
  }

  @Override
  public void writeShort(int address, short value) {
    SHORT.set(bytes, address, value);
  }

  @Override
  public short readShort(int address) {
    return (short) SHORT.get(bytes, address);
  }

  @Override
  public long readU16(int address) {
    return Short.toUnsignedLong(readShort(address));
  }

  @Override
  public void writeByte(int address, byte value) {
    bytes[address] = value;
  }

  @Override
  public void writeF32(int address, float value) {
    writeI32(address, Float.floatToRawIntBits(value));
  }

  @Override
  public long readF32(int address) {
    return readInt(address);
  }

  @Override
  public float readFloat(int address) {
    return Float.intBitsToFloat(readInt(address));
  }

  @Override
  public void writeF64(int address, double value) {
    writeLong(address, Double.doubleToRawLongBits(value));
  }

  @Override
  public double readDouble(int address) {
    return Double.longBitsToDouble(readLong(address));
  }

  @Override
  public long readF64(int address) {
    return readLong(address);
  }

  @Override
  public void zero() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public void fill(byte value, int from, int to) {
    Arrays.fill(bytes, from, to, value);
  }

  @Override
  public void copy(int to, int from, int size) {
    System.arraycopy(bytes, from, bytes, to, size);
  }

  @Override
  public void initPassiveSegment(int segment, int to, int from, int size) {
    throw noSuchThing("segments loaded on demand");
  }

  @Override
  public void drop(int segment) {
    throw noSuchThing("segments loaded on demand");
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public Object lock(int address) {
    throw noSuchThing("threads");
  }

  @Override
  public int waitOn(int address, int expected, long timeout) {
    throw noSuchThing("threads");
  }

  @Override
  public int waitOn(int address, long expected, long timeout) {
    throw noSuchThing("threads");
  }

  @Override
  public int notify(int address, int waiters) {
    throw noSuchThing("threads");
  }

  private static UnsupportedOperationException noSuchThing(String what) {
    return new UnsupportedOperationException("a policy's module has no " + what);
  }
}
