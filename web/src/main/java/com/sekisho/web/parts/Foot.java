package com.sekisho.web.parts;

import org.jspecify.annotations.Nullable;

/// Beneath a list: how much of it is seen, and the ways on.
///
/// @param count in words
/// @param first address of the list's start, where this is not it
/// @param next address of what follows
/// @param export address of the whole list as a file
public record Foot(
    String count, @Nullable String first, @Nullable String next, @Nullable String export) {}
