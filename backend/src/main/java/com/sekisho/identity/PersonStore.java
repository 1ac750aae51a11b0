package com.sekisho.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonStore extends JpaRepository<Person, String> {

  Optional<Person> findByLogin(String login);

  @Query("select p from Person p join p.roles r where r = :role order by p.nameEn, p.id")
  List<Person> withRole(Role role);

  /// By id, which is the one thing of a person that stays.
  @Query(
      """
      select p from Person p
      where exists (select 1 from p.roles r where r in :roles)
        and (:unit is null or p.unitId = :unit)
        and p.id > :after
      order by p.id
      """)
  List<Person> list(Set<Role> roles, @Nullable String unit, String after, Limit limit);
}
