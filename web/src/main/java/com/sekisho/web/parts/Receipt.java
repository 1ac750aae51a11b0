package com.sekisho.web.parts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What was just recorded. It travels through a redirect, so it is serialisable.
///
/// @param said what happened, as a sentence
/// @param note what follows from it
public record Receipt(Gate gate, String said, @Nullable String note) implements Serializable {}
