package com.sekisho.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonStore extends JpaRepository<Person, String> {

  Optional<Person> findByLogin(String login);

  @Query("select p from Person p join p.roles r where r = :role order by p.nameEn, p.id")
  List<Person> withRole(Role role);
}
