package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who stands behind an actor id.
@Service
public class People {

  private final PersonStore store;

  People(PersonStore store) {
    this.store = store;
  }

  @Transactional(readOnly = true)
  public Optional<PersonView> find(ActorId id) {
    return store.findById(id.value()).map(Person::view);
  }

  /// Those of the actors who are known; erased ones are left out.
  @Transactional(readOnly = true)
  public Map<ActorId, PersonView> findAll(Collection<ActorId> ids) {
    return store.findAllById(ids.stream().map(ActorId::value).distinct().toList()).stream()
        .map(Person::view)
        .collect(Collectors.toMap(PersonView::id, Function.identity()));
  }

  /// By English name.
  @Transactional(readOnly = true)
  public List<PersonView> withRole(Role role) {
    return store.withRole(role).stream().map(Person::view).toList();
  }

  /// @param login what the log-in calls them
  @Transactional(readOnly = true)
  public Optional<PersonView> byLogin(String login) {
    return store.findByLogin(login).map(Person::view);
  }

  /// Enters somebody whom the log-in knows, under a new random actor id.
  @Transactional
  public PersonView enter(
      String login, Bilingual name, UnitId unit, Set<Role> roles, boolean machine) {
    return store.save(new Person(login, name, unit, roles, machine)).view();
  }
}
