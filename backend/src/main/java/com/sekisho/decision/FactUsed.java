package com.sekisho.decision;

import tools.jackson.databind.JsonNode;

/// A fact that a finding rests on: its path in the facts document and the value it had.
public record FactUsed(String path, JsonNode value) {}
