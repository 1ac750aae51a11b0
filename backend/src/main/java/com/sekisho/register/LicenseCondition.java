package com.sekisho.register;

import com.sekisho.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One condition of a licence, for people and as the data that rules read.
///
/// @param text in plain words
/// @param locator where in the text it stands
public record LicenseCondition(
    String type, Bilingual text, @Nullable String locator, JsonNode data) {}
