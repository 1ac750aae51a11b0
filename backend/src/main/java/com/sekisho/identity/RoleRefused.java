package com.sekisho.identity;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;
import java.util.Set;
import java.util.stream.Collectors;

/// The caller holds none of the roles that this needs.
public class RoleRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  public RoleRefused(Set<Role> wanted) {
    super(
        Kind.NOT_ALLOWED,
        "role-refused",
        new Bilingual(
            "This needs the role "
                + wanted.stream()
                    .map(role -> role.label().en())
                    .sorted()
                    .collect(Collectors.joining(" or "))
                + ".",
            "この操作には次のいずれかの役割が必要です:"
                + wanted.stream()
                    .map(role -> role.label().ja())
                    .sorted()
                    .collect(Collectors.joining("、"))
                + "。"));
  }
}
