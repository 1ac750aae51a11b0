package com.sekisho.audit;

/// Where an event stands in the log.
///
/// @param index of its leaf, from 0
/// @param size of the first tree that covers it and was signed
public record LogPosition(long index, long size) {}
