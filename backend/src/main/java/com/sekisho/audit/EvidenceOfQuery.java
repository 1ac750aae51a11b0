package com.sekisho.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sekisho.audit.bundle.EventLine;
import com.sekisho.audit.bundle.EvidenceSource;
import com.sekisho.audit.log.Tiles;
import com.sekisho.decision.PolicyBundle;
import com.sekisho.decision.PolicyBundles;
import com.sekisho.identity.People;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a bundle of the events of a query is made from. The first so many entries of the log never
/// change, so it gives the same whenever it is asked.
final class EvidenceOfQuery implements EvidenceSource {

  private final EventSearch search;
  private final LogStore store;
  private final PolicyBundles policies;
  private final People people;
  private final EventQuery query;
  private final Bound.FirstEntries bound;

  EvidenceOfQuery(
      EventSearch search,
      LogStore store,
      PolicyBundles policies,
      People people,
      EventQuery query,
      Bound.FirstEntries bound) {
    this.search = search;
    this.store = store;
    this.policies = policies;
    this.people = people;
    this.query = query;
    this.bound = bound;
  }

  @Override
  public void events(long atMost, EventReader reader) {
    search.entries(
        query,
        bound,
        atMost,
        (index, envelope) -> {
          try {
            reader.accept(new EventLine(index, envelope.getBytes(UTF_8)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void bodies(TextReader reader) {
    search.bodies(
        query,
        bound,
        body -> {
          try {
            reader.accept(body);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public List<Digest> policies() {
    return search.policies(query, bound);
  }

  @Override
  public Optional<byte[]> policy(Digest digest) {
    return policies.bundle(digest).map(PolicyBundle::rego);
  }

  @Override
  public List<Known> people() {
    List<ActorId> ids = search.people(query, bound);
    return people.findAll(ids).values().stream()
        .map(person -> new Known(person.id().value(), person.name().en(), person.name().ja()))
        .sorted(Comparator.comparing(Known::id))
        .toList();
  }

  @Override
  public Tiles tiles() {
    return store;
  }
}
