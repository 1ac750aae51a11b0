package com.sekisho.register;

import com.sekisho.database.Past;
import com.sekisho.database.Revision;
import com.sekisho.register.RevisionView.Change;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads how items came to be as they are.
@Component
class Histories {

  private final EntityManager entities;

  Histories(EntityManager entities) {
    this.entities = entities;
  }

  /// All revisions of an item up to the moment that is read of, newest first.
  List<RevisionView> of(Class<? extends Item> kind, String id) {
    List<?> revisions =
        AuditReaderFactory.get(entities)
            .createQuery()
            .forRevisionsOfEntity(kind, false, true)
            .add(AuditEntity.id().eq(id))
            .addOrder(AuditEntity.revisionNumber().asc())
            .getResultList();
    List<RevisionView> history = new ArrayList<>();
    Map<String, JsonNode> before = Map.of();
    for (Object row : revisions) {
      Object[] parts = (Object[]) row;
      Revision revision = (Revision) parts[1];
      if (!Past.covers(revision.at())) {
        continue;
      }
      Map<String, JsonNode> after = facts((Item) parts[0]);
      history.add(
          new RevisionView(revision.id(), revision.at(), revision.actor(), changes(before, after)));
      before = after;
    }
    return history.reversed();
  }

  private static Map<String, JsonNode> facts(Item item) {
    Map<String, JsonNode> facts = new TreeMap<>();
    item.body().tree().properties().forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
    if (item instanceof StatedItem stated) {
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      facts.put("status", nodes.stringNode(stated.status().word()));
      String reason = stated.statusReason();
      facts.put("status_reason", reason == null ? nodes.nullNode() : nodes.stringNode(reason));
    }
    facts.values().removeIf(JsonNode::isNull);
    return facts;
  }

  private static List<Change> changes(Map<String, JsonNode> before, Map<String, JsonNode> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(name -> new Change(name, before.get(name), after.get(name)))
        .toList();
  }
}
