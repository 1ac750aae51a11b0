package com.sekisho.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A JSON document in the canonical form of RFC 8785, and so equal exactly when its bytes are.
///
/// The tree is shared, never copied: whoever reads it MUST NOT change it.
public final class CanonicalJson {

  /// Nesting deeper than this, and documents longer than this many characters, are refused when
  /// read.
  public static final int MAX_DEPTH = 64;

  public static final int MAX_LENGTH = 1_000_000;

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxDocumentLength(MAX_LENGTH)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode tree;
  private final String text;

  private CanonicalJson(JsonNode tree, String text) {
    this.tree = tree;
    this.text = text;
  }

  public static CanonicalJson of(JsonNode tree) {
    try {
      return new CanonicalJson(tree, new JsonCanonicalizer(tree.toString()).getEncodedString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a document and refuses what would be ambiguous or unbounded: a name given twice, more
  /// than one value, too deep a nesting, too long a text.
  ///
  /// @throws tools.jackson.core.JacksonException where the text is none such, with the place
  public static CanonicalJson parse(String text) {
    return of(STRICT.readTree(text));
  }

  public JsonNode tree() {
    return tree;
  }

  public String text() {
    return text;
  }

  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public Digest digest() {
    return Digest.of(bytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CanonicalJson that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
