package com.sekisho.web.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The latest checkpoint, in few words.
///
/// @param size how many events it covers
/// @param at when it was signed
/// @param root the one value that stands for all of them, in base64
/// @param key id of the key that signed it
/// @param witnesses how many outsiders have signed it too, in words
/// @param state how far it is from what has happened, in words
/// @param trouble why no newer one is signed, in English; none while all is well
public record CheckpointPart(
    long size,
    Instant at,
    String root,
    String key,
    String witnesses,
    String state,
    @Nullable String trouble) {}
