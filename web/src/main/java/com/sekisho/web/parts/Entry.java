package com.sekisho.web.parts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened.
///
/// @param who who did it
/// @param did what they did, as it follows the name in a sentence
/// @param words what they wrote, if anything
/// @param code a digest or id to recognise it by
public record Entry(
    Instant at, String who, String did, @Nullable String words, @Nullable String code) {}
