package com.sekisho.register;

/// How many items a list would have with this value chosen in its facet and all else as it is.
public record FacetCount(String value, long count) {}
