package com.sekisho.web.keeping;

import java.util.List;

/// One thing that a form asks about an item.
///
/// @param path of the fact in the item's document, dotted where it lies within another one
/// @param words that a choice is made of; empty where it is none
/// @param sayings where the words' names are looked up, see [Sayings#word]
record Fact(String path, Control control, boolean required, List<String> words, String sayings) {

  /// How a fact is asked for, and thereby what JSON its answer becomes.
  enum Control {
    LINE,
    TEXT,
    /// What can't be read as a number stays the text that was typed, for the register to refuse.
    NUMBER,
    DATE,
    /// One line each.
    LINES,
    YES_NO,
    ONE,
    /// Any of the words, or known to be none.
    SOME,
    COUNTRY,
    COUNTRIES,
    VENDOR,
    MODEL,
    MODELS,
    LICENSE,
    LICENSES,
    UNIT;

    /// Whether it has several answers, each in a line of its own, or is known to be none.
    boolean several() {
      return this == COUNTRIES || this == MODELS || this == LICENSES;
    }

    /// Whether an empty answer can mean that there is known to be none.
    boolean mayBeNone() {
      return several() || this == SOME;
    }
  }

  static Fact of(String path, Control control) {
    return new Fact(path, control, false, List.of(), "");
  }

  static Fact one(String path, String sayings, String... words) {
    return new Fact(path, Control.ONE, false, List.of(words), sayings);
  }

  static Fact some(String path, String sayings, List<String> words) {
    return new Fact(path, Control.SOME, false, List.copyOf(words), sayings);
  }

  Fact must() {
    return new Fact(path, control, true, words, sayings);
  }

  /// The member of the document that it is or lies in: what history and sources speak of.
  String member() {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /// Of the control that asks for it, which errors lead to.
  String id() {
    return id(path);
  }

  static String id(String path) {
    return path.replace('.', '-').replace('[', '-').replace("]", "");
  }
}
