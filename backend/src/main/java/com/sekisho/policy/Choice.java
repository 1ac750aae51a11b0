package com.sekisho.policy;

import com.sekisho.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A value that a fact may have, as forms offer it.
public record Choice(String id, Bilingual name, @Nullable Bilingual help) {}
