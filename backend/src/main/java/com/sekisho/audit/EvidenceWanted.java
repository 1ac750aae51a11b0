package com.sekisho.audit;

import org.jspecify.annotations.Nullable;

/// What an evidence bundle is asked to hold.
///
/// @param query which events; its page and limit count for nothing
/// @param checkpoint one that the auditor kept, signature lines included: the bundle will prove
///     that the log extends it; null for the oldest that there is
/// @param size of the tree under whose checkpoint the events are proven; null for the latest
/// @param bodies whether the documents that events name come along, and the policies of decisions
/// @param people whether names of people come along
public record EvidenceWanted(
    EventQuery query,
    @Nullable String checkpoint,
    @Nullable Long size,
    boolean bodies,
    boolean people) {}
