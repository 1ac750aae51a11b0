package com.sekisho.shared;

/// One thing wrong with what was sent: where (a dotted path such as `use.data[1]`, or the name of a
/// parameter) and what would be accepted instead.
public record Violation(String path, Bilingual message) {}
