package com.sekisho.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Loads models with everything that they come from: one query a generation, and one for vendors.
@Component
class Lineages {

  /// Models, all their ancestors and all their vendors, by id.
  record Loaded(Map<String, Model> models, Map<String, Vendor> vendors, Ancestry ancestry) {

    Optional<ModelView> view(String id) {
      Model model = models.get(id);
      return model == null ? Optional.empty() : Optional.of(view(model));
    }

    ModelView view(Model model) {
      return new ModelView(
          model.getId(),
          model.version(),
          model.status(),
          model.statusSince(),
          model.statusReason(),
          vendor(model).view(),
          model.facts(),
          ancestry.licenses(model.getId()).orElse(null),
          ancestry.ancestors(model.getId()));
    }

    Vendor vendor(Model model) {
      Vendor vendor = vendors.get(model.vendorId());
      if (vendor == null) {
        throw new IllegalStateException("model without vendor: " + model.getId());
      }
      return vendor;
    }
  }

  private final ModelStore models;
  private final VendorStore vendors;

  Lineages(ModelStore models, VendorStore vendors) {
    this.models = models;
    this.vendors = vendors;
  }

  /// The models of these ids, as far as there are any.
  Loaded of(Collection<String> ids) {
    return with(Map.of(), ids);
  }

  /// As [#of], with the given models in place of what is stored under their ids.
  Loaded with(Map<String, Model> given, Collection<String> ids) {
    Map<String, Model> found = new HashMap<>(given);
    Set<String> asked = new HashSet<>(given.keySet());
    Set<String> open = new LinkedHashSet<>(ids);
    given.values().forEach(model -> open.addAll(model.parents()));
    open.removeAll(asked);
    while (!open.isEmpty()) {
      asked.addAll(open);
      Set<String> next = new LinkedHashSet<>();
      for (Model model : models.findAllById(open)) {
        found.put(model.getId(), model);
        next.addAll(model.parents());
      }
      next.removeAll(asked);
      open.clear();
      open.addAll(next);
    }
    Map<String, Vendor> makers = new HashMap<>();
    vendors
        .findAllById(found.values().stream().map(Model::vendorId).collect(Collectors.toSet()))
        .forEach(vendor -> makers.put(vendor.getId(), vendor));
    Map<String, Ancestry.Node> nodes = new HashMap<>();
    found.forEach(
        (id, model) -> {
          Vendor vendor = makers.get(model.vendorId());
          if (vendor != null) {
            nodes.put(id, model.node(vendor));
          }
        });
    return new Loaded(found, makers, new Ancestry(nodes));
  }
}
