package com.sekisho.decision;

import com.sekisho.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A law, licence or company rule, and the place in it.
public record Citation(String id, Bilingual title, @Nullable String locator) {}
