package com.sekisho.web.parts;

import org.jspecify.annotations.Nullable;

/// A step on the way to the page.
///
/// @param href none for the page itself
public record Crumb(String name, @Nullable String href) {}
