package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Reason;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Violation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/// The only place where an actor id has a name. Login and name are left out of the history, which
/// tells of unit and roles alone.
@Entity
@Audited
@Table(name = "person")
class Person {

  @Id private String id = "";

  @NotAudited private @Nullable String login;

  @NotAudited
  @Column(name = "name_en")
  private @Nullable String nameEn;

  @NotAudited
  @Column(name = "name_ja")
  private @Nullable String nameJa;

  @Column(name = "unit_id")
  private String unitId = "";

  private boolean machine;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "role")
  @Convert(converter = RoleWord.class)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  protected Person() {}

  Person(String login, Bilingual name, UnitId unit, Set<Role> roles, boolean machine) {
    this.id = UUID.randomUUID().toString();
    this.login = login;
    this.nameEn = name.en();
    this.nameJa = name.ja();
    this.unitId = unit.value();
    this.roles.addAll(roles);
    this.machine = machine;
    if (!machine) {
      this.roles.add(Role.EMPLOYEE);
    }
  }

  /// None for one who was erased since the moment that is read of.
  Optional<PersonView> view() {
    return Optional.ofNullable(name())
        .map(
            name ->
                new PersonView(
                    new ActorId(id), name, new UnitId(unitId), Set.copyOf(roles), machine));
  }

  PersonEntry entry() {
    return new PersonEntry(new ActorId(id), name(), new UnitId(unitId), roles, machine);
  }

  ActorId id() {
    return new ActorId(id);
  }

  boolean machine() {
    return machine;
  }

  /// What is said about this person for the record, which is kept when their name no longer is.
  ///
  /// @throws InvalidInput where it holds their name or log-in
  Reason unnamed(String path, Reason reason) {
    String said = reason.text().toLowerCase(Locale.ROOT);
    for (String part : identifying()) {
      if (said.contains(part.toLowerCase(Locale.ROOT))) {
        throw new InvalidInput(
            new Violation(
                path,
                new Bilingual(
                    "This is kept in the log for good: leave out the person's name and log-in.",
                    "この理由は記録に残り続けます。氏名やログイン名を書かないでください。")));
      }
    }
    return reason;
  }

  private Set<String> identifying() {
    Set<String> parts = new HashSet<>();
    for (String each : Arrays.asList(login, nameEn, nameJa)) {
      if (each != null) {
        parts.add(each);
      }
    }
    return parts;
  }

  private @Nullable Bilingual name() {
    return nameEn == null || nameJa == null ? null : new Bilingual(nameEn, nameJa);
  }
}
