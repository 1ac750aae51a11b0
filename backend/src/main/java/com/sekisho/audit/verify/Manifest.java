package com.sekisho.audit.verify;

import com.sekisho.audit.bundle.BundleFiles;
import com.sekisho.audit.log.Malformed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a bundle says of itself: which files it has, which events, under which checkpoint. All of
/// it is to be held against the files.
///
/// @param whole whether it says that it holds all events
/// @param gapless whether it says that no event is missing between its first and its last
record Manifest(
    Map<String, FileOf> files,
    Set<String> leftOut,
    String origin,
    long size,
    String root,
    long count,
    long first,
    boolean whole,
    boolean gapless) {

  static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  record FileOf(String sha256, long size) {}

  /// @throws Malformed where it is none of this format
  static Manifest parse(byte[] json) {
    try {
      return read(STRICT.readTree(json));
    } catch (JacksonException e) {
      throw new Malformed("manifest.json is no JSON: " + e.getOriginalMessage());
    }
  }

  private static Manifest read(JsonNode json) {
    if (!json.path("format").asString("").equals(BundleFiles.FORMAT)) {
      throw new Malformed(
          "manifest.json names the format “%s”, not “%s”"
              .formatted(json.path("format").asString(""), BundleFiles.FORMAT));
    }
    Map<String, FileOf> files = new LinkedHashMap<>();
    json.path("files")
        .forEachEntry(
            (name, file) ->
                files.put(name, new FileOf(text(file, "sha256"), number(file, "size"))));
    Set<String> leftOut = new HashSet<>();
    json.path("left_out").forEach(name -> leftOut.add(name.asString("")));
    JsonNode log = json.path("log");
    JsonNode events = json.path("events");
    long count = number(events, "count");
    boolean any = events.path("first").isIntegralNumber();
    long first = any ? number(events, "first") : 0;
    boolean gapless = any && number(events, "last") - first + 1 == count;
    return new Manifest(
        files,
        leftOut,
        text(log, "origin"),
        number(log, "size"),
        text(log, "root"),
        count,
        first,
        narrowsNothing(json.path("filter")),
        gapless);
  }

  private static boolean narrowsNothing(JsonNode filter) {
    return filter.isObject()
        && filter.valueStream().allMatch(value -> value.isObject() && value.isEmpty());
  }

  private static String text(JsonNode json, String name) {
    if (!json.path(name).isString()) {
      throw new Malformed("manifest.json has no text “%s” where one is due".formatted(name));
    }
    return json.path(name).asString();
  }

  private static long number(JsonNode json, String name) {
    if (!json.path(name).isIntegralNumber() || !json.path(name).canConvertToLong()) {
      throw new Malformed("manifest.json has no number “%s” where one is due".formatted(name));
    }
    return json.path(name).asLong();
  }
}
