package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.UnitId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(name = "person")
class Person {

  @Id private String id = "";

  private String login = "";

  @Column(name = "name_en")
  private String nameEn = "";

  @Column(name = "name_ja")
  private String nameJa = "";

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

  PersonView view() {
    return new PersonView(
        new ActorId(id),
        new Bilingual(nameEn, nameJa),
        new UnitId(unitId),
        Set.copyOf(roles),
        machine);
  }
}
