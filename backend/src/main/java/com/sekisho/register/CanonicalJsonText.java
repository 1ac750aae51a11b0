package com.sekisho.register;

import com.sekisho.shared.CanonicalJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/// Keeps canonical JSON as text: what is read back is, byte for byte, what was written.
@Converter
class CanonicalJsonText implements AttributeConverter<CanonicalJson, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable CanonicalJson json) {
    return json == null ? null : json.text();
  }

  @Override
  public @Nullable CanonicalJson convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : CanonicalJson.parse(text);
  }
}
