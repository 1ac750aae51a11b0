package com.sekisho.edge;

import com.sekisho.shared.CanonicalJson;

/// Watches the bytes of a JSON text (UTF-8) go by and refuses it where it gets too deep, because
/// parsers do not say where that was.
final class JsonDepth {

  private int depth;
  private int line = 1;
  private int column;
  private boolean inText;
  private boolean escaped;

  /// @throws TooDeep
  void see(byte next) {
    if ((next & 0xC0) != 0x80) {
      column++;
    }
    if (inText) {
      seeInText(next);
      return;
    }
    switch (next) {
      case '"' -> inText = true;
      case '[', '{' -> open();
      case ']', '}' -> depth--;
      case '\n' -> {
        line++;
        column = 0;
      }
      default -> {}
    }
  }

  private void seeInText(byte next) {
    if (escaped) {
      escaped = false;
    } else if (next == '\\') {
      escaped = true;
    } else if (next == '"') {
      inText = false;
    }
  }

  private void open() {
    depth++;
    if (depth > CanonicalJson.MAX_DEPTH) {
      throw new TooDeep(line, column);
    }
  }
}
