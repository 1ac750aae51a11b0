package com.sekisho.web.parts;

import org.jspecify.annotations.Nullable;

/// One of up to about ten things, with a reason and a date.
///
/// @param word what stands beside the gate; none: the gate's own word
/// @param label instead of a gate, where the thing has no verdict of its own
/// @param href where the thing is to be seen
/// @param warning the part of the reason that a person should not miss
/// @param when the date that counts
/// @param beside what the date means, or how far it is
/// @param soon whether the date is near
public record Line(
    @Nullable Gate gate,
    @Nullable String word,
    @Nullable String label,
    String what,
    String href,
    String why,
    @Nullable String warning,
    @Nullable String when,
    @Nullable String beside,
    boolean soon) {}
