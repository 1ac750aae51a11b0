package com.sekisho.audit;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a file of events is made from, besides the events.
///
/// @param by who takes it out
/// @param at when
/// @param zone of the company's day
/// @param kinds how many events of each kind there are; only counted for formats that say so
/// @param checkpoint the latest one of the log, if one is there
/// @param bodies the documents that events rest on, as far as the reader may see them
public record ExportFrame(
    ExportOrder order,
    ActorId by,
    Instant at,
    ZoneId zone,
    Map<String, Long> kinds,
    Optional<StoredCheckpoint> checkpoint,
    Function<Digest, Optional<CanonicalJson>> bodies) {}
