package com.sekisho.web.keeping;

import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.register.Deployments;
import com.sekisho.register.LicenseView;
import com.sekisho.register.Licenses;
import com.sekisho.register.Models;
import com.sekisho.register.RevisionView;
import com.sekisho.register.RuledLicenseRefused;
import com.sekisho.register.Vendors;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.UnitId;
import com.sekisho.web.register.UnitDocument;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The shelves of the register, by the word that an address names them with.
@Component
class Shelves {

  private final List<Shelf> shelves;

  Shelves(
      Vendors vendors,
      Models models,
      Deployments deployments,
      Licenses licenses,
      OrganisationUnits units) {
    this.shelves =
        List.of(
            new Served(
                Form.VENDORS,
                id -> new Shelf.Stored(vendors.get(id).version(), vendors.written(id)),
                vendors::history,
                (document, actor, now) -> vendors.create(document, actor, now).id(),
                vendors::replace,
                document -> slug(text(document, "name"))),
            new Served(
                Form.MODELS,
                id -> new Shelf.Stored(models.get(id).version(), models.written(id)),
                models::history,
                (document, actor, now) -> models.create(document, actor, now).id(),
                models::replace,
                document -> slug(text(document, "name"))),
            new Served(
                Form.DEPLOYMENTS,
                id -> new Shelf.Stored(deployments.get(id).version(), deployments.written(id)),
                deployments::history,
                (document, actor, now) -> deployments.create(document, actor, now).id(),
                deployments::replace,
                Shelves::deploymentId),
            new Served(
                Form.LICENSES,
                id -> own(licenses.get(id), licenses),
                licenses::history,
                (document, actor, now) -> licenses.create(document, actor, now).id(),
                licenses::replace,
                Shelves::licenseId),
            new Served(
                Form.UNITS,
                id -> stored(units.get(new UnitId(id))),
                id -> UnitDocument.history(units.history(new UnitId(id))),
                (document, actor, now) ->
                    units.create(UnitDocument.entry(document), actor, now).id().value(),
                (id, version, document, actor, now) ->
                    units.change(new UnitId(id), UnitDocument.entry(document), version, actor, now),
                // Units are named by the application.
                _ -> ""));
  }

  /// @throws NotFound where there is no such kind of item
  Shelf named(String word) {
    return shelves.stream()
        .filter(shelf -> shelf.form().word().equals(word))
        .findFirst()
        .orElseThrow(() -> new NotFound(new Bilingual("kind of register item", "台帳の項目の種類"), word));
  }

  /// A name as an id: letters and digits, with hyphens between.
  private static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[-.]+|[-.]+$", "");
    return plain.length() > 100 ? plain.substring(0, 100) : plain;
  }

  private static String text(JsonNode document, String name) {
    return document.path(name).asString("");
  }

  /// The model and who runs it how; one operator may offer one model twice, and then has to say.
  private static String deploymentId(ObjectNode document) {
    String model = text(document, "model_id");
    String operator = text(document.path("operator"), "name");
    return model.isEmpty() ? "" : slug(model + "-" + operator + "-" + text(document, "hosting"));
  }

  private static String licenseId(ObjectNode document) {
    String spdx = text(document, "spdx_id");
    return spdx.isEmpty() ? slug(text(document, "name")) : spdx;
  }

  /// @throws RuledLicenseRefused where the rules know it
  private static Shelf.Stored own(LicenseView license, Licenses licenses) {
    if (license.ruled()) {
      throw new RuledLicenseRefused();
    }
    return new Shelf.Stored(license.version(), licenses.written(license.id()));
  }

  private static Shelf.Stored stored(OrganisationUnitView unit) {
    return new Shelf.Stored(unit.version(), UnitDocument.of(unit));
  }

  @FunctionalInterface
  private interface Adding {
    String add(ObjectNode document, Actor actor, Instant now);
  }

  @FunctionalInterface
  private interface Replacing {
    void replace(String id, long version, ObjectNode document, Actor actor, Instant now);
  }

  /// A shelf whose every act is one of a service.
  private record Served(
      Form form,
      Function<String, Stored> reading,
      Function<String, List<RevisionView>> histories,
      Adding adding,
      Replacing replacing,
      Function<ObjectNode, String> naming)
      implements Shelf {

    @Override
    public Stored stored(String id) {
      return reading.apply(id);
    }

    @Override
    public List<RevisionView> history(String id) {
      return histories.apply(id);
    }

    @Override
    public String add(ObjectNode document, Actor actor, Instant now) {
      return adding.add(document, actor, now);
    }

    @Override
    public void replace(String id, long version, ObjectNode document, Actor actor, Instant now) {
      replacing.replace(id, version, document, actor, now);
    }

    @Override
    public String idFor(ObjectNode document) {
      return naming.apply(document);
    }
  }
}
