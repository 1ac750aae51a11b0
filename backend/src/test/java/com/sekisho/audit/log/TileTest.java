package com.sekisho.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

  @ParameterizedTest
  @CsvSource({
    "0, 256, 000",
    "7, 256, 007",
    "999, 1, 999.p/1",
    "1000, 256, x001/000",
    "1234067, 256, x001/x234/067",
    "1234067, 255, x001/x234/067.p/255",
    "123456789012345678, 256, x123/x456/x789/x012/x345/678"
  })
  void anIndexIsWrittenInPartsOfThreeDigits(long index, int width, String path) {
    Tile tile = new Tile(0, index, width);

    assertThat(tile.path()).isEqualTo(path);
    assertThat(Tile.parse(0, path)).contains(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "00",
        "0000",
        "x000/001",
        "001/002",
        "x001",
        "x001/x002",
        "001.p/0",
        "001.p/01",
        "001.p/256",
        "001.p/999",
        "001.p/",
        "001.p/-1",
        "001/",
        "/001",
        "x001//002",
        "X001/002",
        "٠٠١",
        "x999/x999/x999/x999/x999/x999/999"
      })
  void nothingElseIsATile(String path) {
    assertThat(Tile.parse(0, path)).isEmpty();
  }

  @Test
  void levelsGoFrom0To63() {
    assertThat(Tile.parse(63, "000")).isPresent();
    assertThat(Tile.parse(64, "000")).isEmpty();
    assertThat(Tile.parse(-1, "000")).isEmpty();
  }

  /// The example of c2sp.org/tlog-tiles.
  @Test
  void aTreeOf70000HasTheTilesOfTheSpecification() {
    long size = 70_000;
    assertThat(new Tile(0, 272, 256).isIn(size)).isTrue();
    assertThat(new Tile(0, 273, 112).isIn(size)).isTrue();
    assertThat(new Tile(0, 273, 113).isIn(size)).isFalse();
    assertThat(new Tile(0, 273, 256).isIn(size)).isFalse();
    assertThat(new Tile(1, 0, 256).isIn(size)).isTrue();
    assertThat(new Tile(1, 1, 17).isIn(size)).isTrue();
    assertThat(new Tile(1, 1, 18).isIn(size)).isFalse();
    assertThat(new Tile(2, 0, 1).isIn(size)).isTrue();
    assertThat(new Tile(2, 0, 2).isIn(size)).isFalse();
    assertThat(new Tile(3, 0, 1).isIn(size)).isFalse();
    assertThat(new Tile(63, 0, 1).isIn(size)).isFalse();
    assertThat(new Tile(0, 999_999_999_999_999_999L, 1).isIn(size)).isFalse();
  }
}
