package com.sekisho.policy;

import com.sekisho.shared.Bilingual;

/// A family of rules: one question that the policy asks of each use.
public record FamilyView(String id, String area, Bilingual title, Bilingual description) {}
