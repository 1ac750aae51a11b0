package com.sekisho.web.parts;

import org.jspecify.annotations.Nullable;

/// One of the answers that a question offers, in the reader's language.
///
/// @param id the word that is sent
/// @param help what is meant by it, where the name alone may be misread
public record Choice(String id, String name, @Nullable String help) {

  public Choice(String id, String name) {
    this(id, name, null);
  }
}
