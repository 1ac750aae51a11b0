package com.sekisho.identity.demo;

import com.sekisho.database.StartTurn;
import com.sekisho.edge.FirstDay;
import com.sekisho.identity.Actor;
import com.sekisho.identity.ErasedPeople;
import com.sekisho.identity.OrganisationUnitEntry;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.http.SignedIn;
import com.sekisho.shared.UnitId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Lets in the accounts of the demo, whose password is their name, and enters them with their
/// organisation before the first call can arrive.
@Component("demoLogin")
public class DemoAccounts implements AuthenticationProvider, SmartLifecycle {

  private final OrganisationUnits units;
  private final People people;
  private final ErasedPeople erased;
  private final StartTurn turn;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final FirstDay firstDay;
  private final Clock clock;

  private volatile Map<String, PersonView> accounts = Map.of();

  DemoAccounts(
      OrganisationUnits units,
      People people,
      ErasedPeople erased,
      StartTurn turn,
      TransactionTemplate transaction,
      JsonMapper json,
      FirstDay firstDay,
      Clock clock) {
    this.units = units;
    this.people = people;
    this.erased = erased;
    this.turn = turn;
    this.transaction = transaction;
    this.json = json;
    this.firstDay = firstDay;
    this.clock = clock;
  }

  /// In the order in which one would try them.
  public List<String> logins() {
    return accounts.entrySet().stream()
        .filter(account -> !erased.contains(account.getValue().id()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Authentication authenticate(Authentication claim) {
    String name = claim.getName();
    PersonView person = accounts.get(name);
    Object password = claim.getCredentials();
    if (person == null
        || erased.contains(person.id())
        || password == null
        || !equal(name, password.toString())) {
      throw new BadCredentialsException("no such account, or not its password");
    }
    return SignedIn.of(person);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private static boolean equal(String name, String password) {
    return MessageDigest.isEqual(
        name.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void start() {
    DemoOrganisation demo = read();
    accounts =
        transaction.execute(
            _ -> {
              turn.take();
              return enter(demo);
            });
  }

  @Override
  public void stop() {
    accounts = Map.of();
  }

  @Override
  public boolean isRunning() {
    return !accounts.isEmpty();
  }

  /// Before the web server (which comes near the end of all phases).
  @Override
  public int getPhase() {
    return 0;
  }

  private DemoOrganisation read() {
    try (InputStream file = new ClassPathResource("demo/organisation.json").getInputStream()) {
      return json.readValue(file, DemoOrganisation.class);
    } catch (IOException e) {
      throw new IllegalStateException("demo/organisation.json is part of this application", e);
    }
  }

  /// Enters all of them where nobody has been entered yet. One who is missing later was erased.
  private Map<String, PersonView> enter(DemoOrganisation demo) {
    if (people.isEmpty()) {
      Instant now = firstDay.at(clock.instant());
      Map<String, UnitId> ids = enterUnits(demo.units(), now);
      for (DemoOrganisation.Account account : demo.accounts()) {
        people.enter(
            account.login(),
            account.name(),
            Objects.requireNonNull(ids.get(account.unit()), account.unit()),
            account.roles(),
            account.machine(),
            Actor.installer(),
            now);
      }
    }
    Map<String, PersonView> entered = new LinkedHashMap<>();
    for (DemoOrganisation.Account account : demo.accounts()) {
      people.byLogin(account.login()).ifPresent(person -> entered.put(account.login(), person));
    }
    return entered;
  }

  private Map<String, UnitId> enterUnits(List<DemoOrganisation.Unit> toEnter, Instant now) {
    Map<String, UnitId> ids = new LinkedHashMap<>();
    for (DemoOrganisation.Unit unit : toEnter) {
      OrganisationUnitEntry entry = partOf(unit.entry(), ids.get(unit.partOf()));
      ids.put(unit.key(), units.create(entry, Actor.installer(), now).id());
    }
    return ids;
  }

  private static OrganisationUnitEntry partOf(
      OrganisationUnitEntry entry, @Nullable UnitId parent) {
    return new OrganisationUnitEntry(
        entry.name(),
        parent,
        entry.country(),
        entry.parentCountry(),
        entry.sector(),
        entry.annualRevenueUsd(),
        entry.monthlyActiveUsers(),
        entry.source(),
        entry.sourceDate());
  }
}
