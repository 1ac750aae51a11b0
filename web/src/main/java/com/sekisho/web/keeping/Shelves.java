package com.sekisho.web.keeping;

import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.register.Deployments;
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
            new VendorShelf(vendors),
            new ModelShelf(models),
            new DeploymentShelf(deployments),
            new LicenseShelf(licenses),
            new UnitShelf(units));
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

  private record VendorShelf(Vendors vendors) implements Shelf {

    @Override
    public Form form() {
      return Form.VENDORS;
    }

    @Override
    public Stored stored(String id) {
      return new Stored(vendors.get(id).version(), vendors.written(id));
    }

    @Override
    public List<RevisionView> history(String id) {
      return vendors.history(id);
    }

    @Override
    public String add(ObjectNode document, Actor actor, Instant now) {
      return vendors.create(document, actor, now).id();
    }

    @Override
    public void replace(String id, long version, ObjectNode document, Actor actor, Instant now) {
      vendors.replace(id, version, document, actor, now);
    }

    @Override
    public String idFor(ObjectNode document) {
      return slug(text(document, "name"));
    }
  }

  private record ModelShelf(Models models) implements Shelf {

    @Override
    public Form form() {
      return Form.MODELS;
    }

    @Override
    public Stored stored(String id) {
      return new Stored(models.get(id).version(), models.written(id));
    }

    @Override
    public List<RevisionView> history(String id) {
      return models.history(id);
    }

    @Override
    public String add(ObjectNode document, Actor actor, Instant now) {
      return models.create(document, actor, now).id();
    }

    @Override
    public void replace(String id, long version, ObjectNode document, Actor actor, Instant now) {
      models.replace(id, version, document, actor, now);
    }

    @Override
    public String idFor(ObjectNode document) {
      return slug(text(document, "name"));
    }
  }

  private record DeploymentShelf(Deployments deployments) implements Shelf {

    @Override
    public Form form() {
      return Form.DEPLOYMENTS;
    }

    @Override
    public Stored stored(String id) {
      return new Stored(deployments.get(id).version(), deployments.written(id));
    }

    @Override
    public List<RevisionView> history(String id) {
      return deployments.history(id);
    }

    @Override
    public String add(ObjectNode document, Actor actor, Instant now) {
      return deployments.create(document, actor, now).id();
    }

    @Override
    public void replace(String id, long version, ObjectNode document, Actor actor, Instant now) {
      deployments.replace(id, version, document, actor, now);
    }

    /// The model and who runs it how; one operator may offer one model twice, and then has to say.
    @Override
    public String idFor(ObjectNode document) {
      String model = text(document, "model_id");
      String operator = text(document.path("operator"), "name");
      return model.isEmpty() ? "" : slug(model + "-" + operator + "-" + text(document, "hosting"));
    }
  }

  private record LicenseShelf(Licenses licenses) implements Shelf {

    @Override
    public Form form() {
      return Form.LICENSES;
    }

    /// @throws RuledLicenseRefused where the rules know it
    @Override
    public Stored stored(String id) {
      if (licenses.get(id).ruled()) {
        throw new RuledLicenseRefused();
      }
      return new Stored(licenses.get(id).version(), licenses.written(id));
    }

    @Override
    public List<RevisionView> history(String id) {
      return licenses.history(id);
    }

    @Override
    public String add(ObjectNode document, Actor actor, Instant now) {
      return licenses.create(document, actor, now).id();
    }

    @Override
    public void replace(String id, long version, ObjectNode document, Actor actor, Instant now) {
      licenses.replace(id, version, document, actor, now);
    }

    @Override
    public String idFor(ObjectNode document) {
      String spdx = text(document, "spdx_id");
      return spdx.isEmpty() ? slug(text(document, "name")) : spdx;
    }
  }

  private record UnitShelf(OrganisationUnits units) implements Shelf {

    @Override
    public Form form() {
      return Form.UNITS;
    }

    @Override
    public Stored stored(String id) {
      OrganisationUnitView unit = units.get(new UnitId(id));
      return new Stored(unit.version(), UnitDocument.of(unit));
    }

    @Override
    public List<RevisionView> history(String id) {
      return UnitDocument.history(units.history(new UnitId(id)));
    }

    @Override
    public String add(ObjectNode document, Actor actor, Instant now) {
      return units.create(UnitDocument.entry(document), actor, now).id().value();
    }

    @Override
    public void replace(String id, long version, ObjectNode document, Actor actor, Instant now) {
      units.change(new UnitId(id), UnitDocument.entry(document), version, actor, now);
    }

    /// Units are named by the application.
    @Override
    public String idFor(ObjectNode document) {
      return "";
    }
  }
}
