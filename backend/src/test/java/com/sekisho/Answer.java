package com.sekisho;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came back over HTTP.
public record Answer(int status, HttpHeaders headers, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public JsonNode json() {
    return JSON.readTree(body);
  }

  /// The first value of a header, or empty text where it is not there.
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /// The part of the body at a JSON pointer (RFC 6901), as text; empty where there is none.
  public String at(String pointer) {
    return json().at(pointer).asString("");
  }
}
