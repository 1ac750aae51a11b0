package com.sekisho.web.parts;

/// A filter that is on.
///
/// @param href the same page without it
public record Chip(String name, String href) {}
