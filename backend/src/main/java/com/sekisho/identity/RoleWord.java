package com.sekisho.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Keeps a role under its word, so that renaming a constant changes no data.
@Converter
class RoleWord implements AttributeConverter<Role, String> {

  @Override
  public String convertToDatabaseColumn(Role role) {
    return role.word();
  }

  @Override
  public Role convertToEntityAttribute(String word) {
    return Role.ofWord(word)
        .orElseThrow(() -> new IllegalStateException("no role is called " + word));
  }
}
