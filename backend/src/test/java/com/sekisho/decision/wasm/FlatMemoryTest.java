package com.sekisho.decision.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.runtime.Memory;
import org.junit.jupiter.api.Test;

class FlatMemoryTest {

  private final FlatMemory memory = new FlatMemory(1, 2);

  @Test
  void valuesAreLittleEndianAtAnyAddress() {
    memory.writeLong(3, 0x0102030405060708L);

    assertThat(memory.readBytes(3, 8)).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
    assertThat(memory.readInt(5)).isEqualTo(0x03040506);
    assertThat(memory.readU16(3)).isEqualTo(0x0708);
  }

  @Test
  void decimalsComeBackAsTheyWere() {
    memory.writeF64(8, -0.1);
    memory.writeF32(16, 1.5f);

    assertThat(memory.readDouble(8)).isEqualTo(-0.1);
    assertThat(memory.readFloat(16)).isEqualTo(1.5f);
  }

  @Test
  void growingKeepsWhatIsThere() {
    memory.writeI32(Memory.PAGE_SIZE - 4, 42);

    assertThat(memory.grow(1)).isEqualTo(1);
    assertThat(memory.pages()).isEqualTo(2);
    assertThat(memory.readInt(Memory.PAGE_SIZE - 4)).isEqualTo(42);
    assertThat(memory.readInt(Memory.PAGE_SIZE)).isZero();
  }

  @Test
  void itDoesNotGrowBeyondItsMost() {
    assertThat(memory.grow(2)).isEqualTo(-1);
    assertThat(memory.pages()).isEqualTo(1);
  }

  @Test
  void whatIsOutsideCannotBeReadOrWritten() {
    assertThatThrownBy(() -> memory.readInt(Memory.PAGE_SIZE - 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> memory.writeByte(-1, (byte) 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void partsThatOverlapAreCopiedAsTheyWere() {
    memory.write(0, new byte[] {1, 2, 3, 4});
    memory.copy(1, 0, 4);

    assertThat(memory.readBytes(0, 5)).containsExactly(1, 1, 2, 3, 4);
  }
}
