package com.sekisho.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How far the log lags behind the events.
///
/// @param pending events without a place in the tree
/// @param age of the oldest of them; zero where there is none
/// @param trouble why nothing is signed at present, in English; null while all is well
public record Backlog(long pending, Duration age, @Nullable String trouble) {}
