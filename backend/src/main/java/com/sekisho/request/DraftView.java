package com.sekisho.request;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A form half filled in.
///
/// @param body what the form holds, as it was saved
public record DraftView(UUID id, JsonNode body, Instant savedAt) {}
