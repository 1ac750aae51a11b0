package com.sekisho.web.layout;

import com.sekisho.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// Names that come from the company's own tables and register rather than from messages; none where
/// the word is not known there.
public interface Names {

  @Nullable Bilingual country(String code);

  @Nullable Bilingual purpose(String id);

  @Nullable Bilingual dataCategory(String id);

  @Nullable Bilingual license(String id);
}
