package com.sekisho.web.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/// An address of a page with what it asks for, whatever characters that has.
public final class Address {

  private final String path;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Address(String path) {
    this.path = path;
  }

  public static Address of(String path) {
    return new Address(path);
  }

  /// An empty value asks for nothing and is left out.
  public Address with(String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
    return this;
  }

  @Override
  public String toString() {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }
}
