package com.sekisho.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.sekisho.shared.Bilingual;
import java.util.Arrays;
import java.util.Optional;

/// What a person or machine may be in the company. The word is the one on the wire, in policies and
/// in the identity provider.
public enum Role {
  EMPLOYEE("employee", new Bilingual("Employee", "申請者")),
  COMPLIANCE_OFFICER("compliance-officer", new Bilingual("Compliance officer", "コンプライアンス審査者")),
  CHIEF_COMPLIANCE_OFFICER(
      "chief-compliance-officer", new Bilingual("Chief compliance officer", "最高コンプライアンス責任者")),
  LEGAL_COUNSEL("legal-counsel", new Bilingual("Legal counsel", "法務担当")),
  DATA_PROTECTION_OFFICER(
      "data-protection-officer", new Bilingual("Data protection officer", "データ保護責任者")),
  SECURITY_OFFICER("security-officer", new Bilingual("Security officer", "セキュリティ責任者")),
  POLICY_ADMIN("policy-admin", new Bilingual("Policy administrator", "ルール管理者")),
  AUDITOR("auditor", new Bilingual("Auditor", "監査人")),
  SYSTEM_ADMIN("system-admin", new Bilingual("System administrator", "システム管理者")),
  GATEWAY("gateway", new Bilingual("Gateway", "ゲートウェイ"));

  private final String word;
  private final Bilingual label;

  Role(String word, Bilingual label) {
    this.word = word;
    this.label = label;
  }

  @JsonValue
  public String word() {
    return word;
  }

  /// How pages call the role.
  public Bilingual label() {
    return label;
  }

  /// Whether a policy may name this role as one that reviews.
  public boolean reviews() {
    return switch (this) {
      case COMPLIANCE_OFFICER,
          CHIEF_COMPLIANCE_OFFICER,
          LEGAL_COUNSEL,
          DATA_PROTECTION_OFFICER,
          SECURITY_OFFICER ->
          true;
      case EMPLOYEE, POLICY_ADMIN, AUDITOR, SYSTEM_ADMIN, GATEWAY -> false;
    };
  }

  public static Optional<Role> ofWord(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
