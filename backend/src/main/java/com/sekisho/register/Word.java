package com.sekisho.register;

/// A value of a closed set, with the word that stands for it in facts, on the wire and in the
/// database.
public sealed interface Word
    permits Certainty, Hosting, LicenseKind, Modality, Reasoning, Relation, Status, Weights {

  String word();
}
