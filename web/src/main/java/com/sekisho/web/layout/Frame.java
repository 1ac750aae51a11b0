package com.sekisho.web.layout;

import org.jspecify.annotations.Nullable;

/// What surrounds every page for the person who reads it.
///
/// @param name of the reader
/// @param role what the reader is called in the company
/// @param waiting how many requests wait for the reader
/// @param people whether the reader may see who is who
/// @param demo whether the demo log-in is active
/// @param switchTo address of this same page in the other language
public record Frame(
    @Nullable String name,
    @Nullable String role,
    long waiting,
    boolean people,
    boolean demo,
    String switchTo) {}
