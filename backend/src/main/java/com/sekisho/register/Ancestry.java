package com.sekisho.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What models come from, and which licences that binds them to: a pure computation over the models
/// given and all their ancestors.
///
/// A chain of ties counts as its weakest one ([Relation#then]). Where several chains lead to the
/// same ancestor, the strongest holds ([Relation#or]), and each ancestor counts once. A licence
/// does not pass over a `base` tie between two models of one maker, nor to a model of the maker
/// whose licence it is by `base` ties alone: the maker has licensed anew.
final class Ancestry {

  /// One model as its lineage sees it.
  ///
  /// @param licenses those of the model itself; null: not recorded
  /// @param parents by id, in the order recorded, each with the tie to it
  record Node(
      String id,
      String name,
      String vendorId,
      String vendorCountry,
      @Nullable List<String> licenses,
      Map<String, Relation> parents) {

    Node {
      parents = Collections.unmodifiableMap(new LinkedHashMap<>(parents));
    }
  }

  /// A tie between two models, from the one that came out of it to the one that it came from.
  ///
  /// @param relicensed whether the maker of both licensed the outcome anew
  record Tie(Node from, Node to, Relation relation, boolean relicensed) {}

  private final Map<String, Node> nodes;

  Ancestry(Map<String, Node> nodes) {
    this.nodes = nodes;
  }

  Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalStateException("no such model among the ancestors loaded: " + id);
    }
    return node;
  }

  /// All ancestors, nearest first.
  List<Ancestor> ancestors(String id) {
    Map<String, Relation> reached = new LinkedHashMap<>();
    walk(id, (tie, relation) -> reached.merge(tie.to().id(), relation, Relation::or));
    return reached.entrySet().stream()
        .map(
            entry ->
                new Ancestor(
                    entry.getKey(), entry.getValue(), node(entry.getKey()).vendorCountry()))
        .toList();
  }

  /// The licences that bind a model: its own first, then those of its ancestors, nearest first.
  /// Empty where nothing is known of any of them.
  Optional<List<BoundLicense>> licenses(String id) {
    Node self = node(id);
    Map<String, Relation> bringing = new LinkedHashMap<>();
    walk(
        id,
        (tie, relation) -> {
          boolean own = relation == Relation.BASE && tie.to().vendorId().equals(self.vendorId());
          if (!own && !tie.relicensed()) {
            bringing.merge(tie.to().id(), relation, Relation::or);
          }
        });
    if (self.licenses() == null && bringing.isEmpty()) {
      return Optional.empty();
    }
    List<BoundLicense> bound = new ArrayList<>();
    add(bound, self, Relation.OWN);
    bringing.forEach((ancestor, relation) -> add(bound, node(ancestor), relation));
    return Optional.of(List.copyOf(bound));
  }

  private static void add(List<BoundLicense> bound, Node from, Relation relation) {
    List<String> licenses = from.licenses();
    for (String license : licenses == null ? List.of(BoundLicense.NOT_RECORDED) : licenses) {
      bound.add(new BoundLicense(license, from.id(), relation));
    }
  }

  /// Every tie in the lineage, once each, nearest first.
  List<Tie> ties(String id) {
    Set<Tie> ties = new LinkedHashSet<>();
    walk(id, (tie, _) -> ties.add(tie));
    return List.copyOf(ties);
  }

  /// A way from the model back to itself, if there is one: the ids along it, the model's own first
  /// and last.
  Optional<List<String>> cycle(String id) {
    return wayBack(id, node(id), List.of(id), new HashSet<>());
  }

  private Optional<List<String>> wayBack(
      String id, Node from, List<String> way, Set<String> visited) {
    for (String parent : from.parents().keySet()) {
      List<String> longer = new ArrayList<>(way);
      longer.add(parent);
      if (parent.equals(id)) {
        return Optional.of(longer);
      }
      if (visited.add(parent)) {
        Optional<List<String>> found = wayBack(id, node(parent), longer, visited);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private interface Visitor {
    void visit(Tie tie, Relation relation);
  }

  private record Reached(Node node, Relation relation) {}

  private void walk(String id, Visitor visitor) {
    Deque<Reached> open = new ArrayDeque<>();
    Set<Reached> seen = new HashSet<>();
    open.add(new Reached(node(id), Relation.OWN));
    while (!open.isEmpty()) {
      Reached at = open.remove();
      at.node()
          .parents()
          .forEach(
              (parentId, relation) -> {
                Node parent = node(parentId);
                boolean relicensed =
                    relation == Relation.BASE && parent.vendorId().equals(at.node().vendorId());
                Relation whole = at.relation().then(relation);
                visitor.visit(new Tie(at.node(), parent, relation, relicensed), whole);
                Reached next = new Reached(parent, whole);
                if (seen.add(next)) {
                  open.add(next);
                }
              });
    }
  }
}
