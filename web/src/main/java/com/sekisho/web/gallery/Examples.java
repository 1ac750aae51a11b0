package com.sekisho.web.gallery;

import com.sekisho.decision.Citation;
import com.sekisho.decision.Condition;
import com.sekisho.decision.FactUsed;
import com.sekisho.decision.Finding;
import com.sekisho.decision.Outcome;
import com.sekisho.shared.Bilingual;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Entry;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Facet;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.parts.Foot;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Line;
import com.sekisho.web.parts.Lineage;
import com.sekisho.web.parts.Note;
import com.sekisho.web.parts.Proof;
import com.sekisho.web.parts.Receipt;
import com.sekisho.web.parts.Route;
import com.sekisho.web.parts.Seal;
import com.sekisho.web.parts.Tally;
import com.sekisho.web.parts.Tree;
import com.sekisho.web.parts.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/// One record of each kind, in the states that matter, in the reader's language.
record Examples(
    List<Gate> gates,
    List<Line> lines,
    List<Finding> findings,
    List<Note> notes,
    Condition condition,
    Condition standing,
    List<FactRow> facts,
    Route route,
    Lineage lineage,
    List<Seal> seals,
    List<Entry> entries,
    List<Proof> proofs,
    Tree tree,
    Receipt receipt,
    Errors errors,
    List<Facet> facets,
    List<Chip> chips,
    Foot foot,
    Tally tally,
    List<Crumb> crumbs,
    Verdict denied,
    Verdict undecided,
    List<Choice> choices,
    Set<String> chosen) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Examples in(Words words) {
    Condition condition =
        new Condition(
            "transfer-impact-assessment",
            new Bilingual("Carry out a transfer impact assessment and keep it", "移転影響評価を実施し、保存する"),
            "data-protection-officer",
            words.today().plusDays(10));
    Condition standing =
        new Condition(
            "mask-names",
            new Bilingual("Mask names and contacts before sending", "氏名と連絡先を伏せてから送る"),
            "employee",
            null);
    Citation gdpr =
        new Citation(
            "gdpr",
            new Bilingual("General Data Protection Regulation", "一般データ保護規則（GDPR）"),
            "Art. 46");
    Finding denied =
        new Finding(
            "geopolitics.foreign-access.state",
            "geopolitics.foreign-access",
            Outcome.DENY,
            new Bilingual(
                "The operator is a company in China and must hand data to the state without a"
                    + " court.",
                "運営者が中国の企業です。裁判所を経ない国家の求めに、データを渡す義務があります。"),
            List.of(new FactUsed("deployment.operator.country", JSON.stringNode("CN"))),
            List.of(),
            List.of(),
            List.of(
                new Bilingual("Run the same weights on servers of our own.", "同じ重みを自社のサーバーで動かす。")),
            "chief-compliance-officer");
    Finding conditional =
        new Finding(
            "residency.transfer",
            "residency.transfer",
            Outcome.ALLOW_WITH_CONDITIONS,
            new Bilingual(
                "Personal data of people in Germany and France is processed in the United States.",
                "ドイツとフランスの人の個人データが米国で処理・保存されます。"),
            List.of(
                new FactUsed("use.subject_regions", JSON.arrayNode().add("DE").add("FR")),
                new FactUsed("deployment.retention_days", JSON.numberNode(30)),
                new FactUsed("deployment.trains_on_inputs", JSON.booleanNode(false))),
            List.of(gdpr),
            List.of(condition),
            List.of(),
            null);
    List<Finding> findings = List.of(denied, conditional);
    String lawOfUs = words.country("US");
    return new Examples(
        List.of(Gate.values()),
        List.of(
            new Line(
                Gate.TAG,
                null,
                null,
                words.say("gallery.line"),
                "#main",
                words.say("gallery.line.why"),
                words.say("gallery.line.warning"),
                words.date(words.today().plusDays(17)),
                words.distance(words.today().plusDays(17)),
                true),
            new Line(
                null,
                null,
                words.value("deployment.hosting", "on-premises"),
                words.say("gallery.line"),
                "#main",
                words.say("gallery.line.why"),
                null,
                null,
                null,
                false)),
        findings,
        List.of(new Note(1, gdpr, "residency.transfer", "2026.11.2")),
        condition,
        standing,
        List.of(
            new FactRow(
                words.fact("deployment.hosting"),
                words.value("deployment.hosting", "vendor-api"),
                words.say("gallery.source"),
                false),
            new FactRow(
                words.fact("deployment.safeguards"),
                words.value("deployment.safeguards", "scc"),
                null,
                true)),
        new Route(
            List.of(
                new Route.Stop(
                    words.say("gallery.stop.subjects"),
                    List.of(
                        new Route.Place("DE", words.country("DE")),
                        new Route.Place("FR", words.country("FR"))),
                    "",
                    null,
                    null,
                    false),
                new Route.Stop(
                    words.say("gallery.stop.users"),
                    List.of(new Route.Place("JP", words.country("JP"))),
                    "",
                    Gate.TAG,
                    words.value("deployment.safeguards", "scc"),
                    false),
                new Route.Stop(
                    words.fact("deployment.processing_regions"),
                    List.of(new Route.Place("US", lawOfUs)),
                    words.value("deployment.hosting", "vendor-api"),
                    null,
                    null,
                    true),
                new Route.Stop(
                    words.fact("deployment.storage_regions"), List.of(), "", null, null, false)),
            List.of(
                new Route.Reach(
                    1, Route.Weight.ORDINARY, words.in(gdpr.title()), words.say("gallery.reach")),
                new Route.Reach(3, Route.Weight.JUDICIAL, lawOfUs, words.say("gallery.reach")),
                new Route.Reach(
                    3, Route.Weight.STATE, words.country("CN"), words.say("gallery.reach")),
                new Route.Reach(3, Route.Weight.UNKNOWN, "", words.say("value.unknown")))),
        new Lineage(
            words.say("gallery.part.lineage"),
            words.say("gallery.line"),
            400,
            226,
            List.of(
                new Lineage.Edge("M200 66C200 110 200 106 200 149", "M194 139l6 10 6-10", true)),
            List.of(
                new Lineage.Box(68, 14, 264, 52, false), new Lineage.Box(68, 150, 264, 52, true)),
            List.of(
                new Lineage.Text("name", "start", 80, 36, words.fact("model.lineage")),
                new Lineage.Text("sub", "start", 80, 54, words.country("US")),
                new Lineage.Text("name", "start", 80, 172, words.fact("model.name")),
                new Lineage.Text("sub", "start", 80, 190, words.country("JP")),
                new Lineage.Text("rel halo", "middle", 200, 104, words.say("gallery.line.why"))),
            List.of(new Lineage.Ref(291, 5, 33, "2–6"))),
        List.of(
            new Seal(
                words.role("employee"),
                Seal.State.STAMPED,
                words.say("gallery.seal"),
                List.of(words.dayOf(words.today().minusDays(6))),
                false,
                false),
            new Seal(
                words.role("compliance-officer"),
                Seal.State.WAITING,
                words.say("gallery.seal.wait"),
                List.of(words.dayOf(words.today().plusDays(3))),
                true,
                true),
            new Seal(
                words.role("auditor"),
                Seal.State.NONE,
                words.say("gallery.seal.none"),
                List.of(),
                false,
                false)),
        List.of(
            new Entry(
                Instant.parse("2026-11-24T01:02:03Z"),
                words.say("gallery.person"),
                words.say("gallery.did"),
                words.say("gallery.words"),
                "sha256:7c1e…90af",
                new Entry.Place(words.say("audit.place", 48207), "#main", "#main")),
            new Entry(
                Instant.parse("2025-11-18T01:02:03Z"),
                words.say("gallery.person"),
                words.say("gallery.did"),
                null,
                null,
                new Entry.Place(words.say("audit.place.waiting"), "#main", null))),
        proofs(words),
        new Tree(
            words.say("proof.tree.caption", 2, words.say("audit.place", 48207)),
            words.say("proof.tree.label", 2),
            "M14 174 278 108 542 42",
            List.of("M20 146L278 108", "M284 136L542 42"),
            List.of(new Tree.Point(14, 174), new Tree.Point(278, 108), new Tree.Point(542, 42)),
            List.of(new Tree.Point(20, 146), new Tree.Point(284, 136)),
            words.say("audit.place", 48207),
            words.say("proof.tree.given", 2),
            words.say("proof.tree.root")),
        new Receipt(Gate.TAG, words.say("gallery.receipt"), words.say("gallery.receipt.note")),
        new Errors(
            words.say("errors.heading", 2),
            List.of(
                new Errors.Wrong("e1", words.say("gallery.wrong")),
                new Errors.Wrong(null, words.say("gallery.wrong"))),
            words.say("errors.kept")),
        List.of(
            new Facet(
                words.fact("deployment.hosting"),
                List.of(
                    new Facet.Choice(words.value("deployment.hosting", "pc"), "#main", 2, true),
                    new Facet.Choice(words.value("deployment.hosting", "edge"), "#main", 1, false)),
                true)),
        List.of(new Chip(words.value("deployment.hosting", "pc"), "#main")),
        new Foot(words.say("gallery.count"), "#main", "#main", "#main"),
        Tally.of(2, 1, 1, 13),
        List.of(
            new Crumb(words.say("layout.home"), "#main"),
            new Crumb(words.say("gallery.title"), null)),
        new Verdict(
            Gate.CLOSED,
            words.in(denied.message()),
            words.say("gallery.count"),
            true,
            List.of(
                new Verdict.Open(words.fact("use.oversight"), "e1", false, false),
                new Verdict.Open(words.fact("use.purpose"), "e1", true, true),
                new Verdict.Open(words.fact("deployment.retention_days"), null, false, true)),
            List.of(condition),
            findings),
        new Verdict(
            null,
            words.say("gallery.undecided"),
            words.say("gallery.count"),
            false,
            List.of(),
            List.of(),
            List.of()),
        List.of(
            new Choice("a", words.value("use.classification", "public"), null),
            new Choice(
                "b", words.value("use.classification", "internal"), words.say("gallery.source"))),
        Set.of("b"));
  }

  private static List<Proof> proofs(Words words) {
    Proof.Match computed =
        Proof.Match.of(
            words.say("proof.content.computed"), "OOCP9IYuDjymTSZPIl7FTLhQaYT/D06ZT/kItrIORGE=");
    return List.of(
        new Proof(
            Proof.State.PROVEN,
            words.say("proof.content"),
            words.say("proof.content.say", words.say("gallery.line")),
            List.of(
                computed,
                new Proof.Match(
                    words.say("proof.content.stored"),
                    computed.value(),
                    true,
                    words.say("proof.same"),
                    Proof.State.PROVEN))),
        new Proof(
            Proof.State.REFUTED,
            words.say("proof.content.not"),
            words.say("proof.content.say", words.say("gallery.line")),
            List.of(
                computed,
                new Proof.Match(
                    words.say("proof.content.stored"),
                    "9dJ1r0eW6cQ3nT8vYbKf2mXoU7hLzPa4sGiEwRk5B0M=",
                    true,
                    words.say("proof.other"),
                    Proof.State.REFUTED))),
        new Proof(
            Proof.State.OPEN,
            words.say("proof.witnesses.none"),
            words.say("proof.witnesses.none.say"),
            List.of()));
  }
}
