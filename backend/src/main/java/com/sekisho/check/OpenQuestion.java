package com.sekisho.check;

import com.sekisho.shared.Bilingual;

/// A fact that isn't stated yet and that a decision needs.
///
/// @param path in the facts document, such as `use.purpose`
/// @param required whether facts without it are refused when they are handed in
/// @param couldChange whether an answer could change the outcome
/// @param question what is asked, as a phrase: “how many days inputs and outputs are kept”
public record OpenQuestion(
    String path, boolean required, boolean couldChange, Bilingual question) {}
