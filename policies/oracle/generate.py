"""Makes random, valid and completed facts documents, biased to the corners of the rules.

    python3 policies/oracle/generate.py --seed 7 --count 3

prints one document a line. The same seed and the same tables give the same documents.
"""

import argparse
import copy
import datetime
import json
import random
import sys
from pathlib import Path

import rules
import scenarios
import tables

ABSENT = object()
SECTORS = (
    "general finance insurance healthcare telecom education media government defence "
    "critical-infrastructure research-nonprofit"
).split()
HOSTING = ("vendor-api", "cloud-api", "cloud-hosted", "on-premises", "pc", "edge")
STATUS = ("proposed", "approved", "suspended", "retired")
SAFEGUARDS = (
    "dpa scc bcr dpf-certified uk-idta appi-equivalent-measures explicit-consent "
    "cac-security-assessment cac-standard-contract cac-certification kr-certification asean-mcc "
    "customer-managed-keys network-isolated"
).split()
CORNER_COUNTRIES = (
    "JP JP JP JP US US US CN CN DE FR EU EU GB KR IS LI NO CH HK RU VN AQ TF IN BR TW GI KZ UZ CA AU "
    "SA AE TR SG ID IL UA FO NZ ZA TH"
).split()
UNLISTED_LICENSES = ("unlisted-licence-1.0", "some-vendor-eula")
REQUIRED = frozenset(
    {
        "as_of",
        "organisation.country",
        "organisation.sector",
        "model.vendor",
        "model.weights",
        "deployment.hosting",
        "use.purpose",
        "use.classification",
        "use.audience",
        "use.autonomy",
    }
)


class Generator:
    """A stream of facts documents from one seed."""

    def __init__(self, seed, rule_tables, examples):
        self.random = random.Random(seed)
        self.tables = rule_tables
        self.examples = [facts for _, facts, _ in examples]
        self.parties = sorted(
            {name for row in rule_tables.bans for name in row["vendor_match"]}
            | {name for row in rule_tables.sanctions for name in row["name_match"]}
            | {facts["model"]["vendor"]["name"] for facts in self.examples}
        )
        self.days = sorted(
            {
                row[field]
                for table in (
                    rule_tables.ai_laws,
                    rule_tables.bans,
                    rule_tables.localization,
                    rule_tables.sanctions,
                    rule_tables.transfers,
                    rule_tables.restrictions,
                )
                for row in table
                for field in ("valid_from", "valid_until")
                if (row.get(field) or "") > "2018"
            }
        )
        self.license_edges = sorted(
            {
                int(limit)
                for row in rule_tables.licenses.values()
                for c in row["conditions"]
                for limit in (
                    c.get("value"),
                    c.get("annual_usd"),
                    *(c.get("threshold") or {}).values(),
                )
                if type(limit) in (int, float)
            }
        )
        self.values = self._values()

    def document(self):
        """One document: a scenario with a few facts changed, two scenarios crossed, or all at random."""
        dice = self.random.random()
        document = copy.deepcopy(self.random.choice(self.examples))
        if dice > 0.6:
            other = copy.deepcopy(self.random.choice(self.examples))
            for part in self.random.sample(("as_of", "organisation", "model", "deployment", "use"), 2):
                document[part] = other[part]
        if self.random.random() < 0.4:
            self.aim(document)
        changes = self.random.randint(1, 4)
        if dice > 0.85:
            changes = len(self.values)
        for path in self.random.sample(sorted(self.values), changes):
            self.put(document, path, self.value(path, document))
        return document

    def aim(self, document):
        """Changes the facts so that they meet one row of a table, often on its first or last day or beside it."""
        aims = (
            (self.tables.bans, self._aim_at_ban),
            (self.tables.ai_laws, self._aim_at_law),
            (self.tables.localization, self._aim_at_localization),
            (self.tables.transfers, self._aim_at_transfer),
            (self.tables.restrictions, self._aim_at_restriction),
            (self.tables.sanctions, self._aim_at_listing),
            (self.tables.territories, self._aim_at_territory),
            (list(self.tables.licenses.values()), self._aim_at_license),
        )
        rows, aim_at = self.random.choice(aims)
        row = self.random.choice(rows)
        aim_at(document, row)
        days = [row[field] for field in ("valid_from", "valid_until") if row.get(field)]
        if days and self.random.random() < 0.5:
            document["as_of"] = rules.later(self.random.choice(days), self.random.choice((-1, 0, 1)))

    def _aim_at_ban(self, document, row):
        document["model"]["vendor"]["name"] = self.random.choice(row["vendor_match"])
        self._place_people(document, row["country"])
        self._sector(document, row)
        if row["hosting"]:
            document["deployment"]["hosting"] = self.random.choice(row["hosting"])

    def _aim_at_law(self, document, row):
        self._place_people(document, row["countries"])
        self._sector(document, row)
        if row["purposes"]:
            document["use"]["purpose"] = self.random.choice(row["purposes"])
        if row["audiences"]:
            document["use"]["audience"] = self.random.choice(row["audiences"])
        if row["kind"] == "general-purpose":
            document["use"]["distributes"] = self.random.choice(("weights", "derived-weights"))

    def _aim_at_localization(self, document, row):
        self._sector(document, row)
        document["use"]["data"] = self.random.sample(row["data"], min(1, len(row["data"])))
        if self.random.random() < 0.5:
            document["organisation"]["country"] = self.member(row["country"])
        else:
            document["use"]["subject_regions"] = [self.member(row["country"])]
        self._place_data(document, row["must_be_in"])

    def _aim_at_transfer(self, document, row):
        document["use"]["data"] = [self.random.choice(sorted(self.tables.personal))]
        document["use"]["subject_regions"] = [self.member(row["from"])]
        self._place_data(document, row["to"])
        if row["requires"] and self.random.random() < 0.5:
            document["deployment"]["safeguards"] = [self.random.choice(row["requires"])]

    def _aim_at_restriction(self, document, row):
        document["use"]["data"] = self.random.sample(row["data"], min(1, len(row["data"])))
        document["use"]["subject_regions"] = [self.member(row["from"])]
        self._place_data(document, row["to"])

    def _aim_at_listing(self, document, row):
        party = {"name": self.random.choice(row["name_match"]), "country": self.country()}
        if self.random.random() < 0.5:
            document["model"]["vendor"] = party
        else:
            document["deployment"]["operator"] = party
        if self.random.random() < 0.5:
            path = self.random.choice(("organisation.country", "organisation.parent_country"))
            self.put(document, path, "US")

    def _aim_at_territory(self, document, row):
        document["deployment"]["terms"] = row["terms"]
        document["deployment"]["hosting"] = self.random.choice(("vendor-api", "cloud-api"))
        if row["parent_excluded"] and self.random.random() < 0.4:
            document["organisation"]["parent_country"] = self.random.choice(row["parent_excluded"])
        else:
            self._place_people(document, row["unsupported"])

    def _aim_at_license(self, document, row):
        if row["kind"] == "proprietary-api":
            document["deployment"]["terms"] = row["id"]
            document["deployment"]["hosting"] = self.random.choice(("vendor-api", "cloud-api"))
        else:
            document["deployment"]["hosting"] = self.random.choice(HOSTING[1:])
        document["model"]["licenses"] = [
            {"id": row["id"], "relation": self.random.choice(("own", "own", "base", "distilled", "outputs"))}
        ]
        words = {word for c in row["conditions"] for word in c.get("categories", ())}
        fitting = [
            purpose["id"]
            for purpose in self.tables.purposes.values()
            if words.intersection(purpose["license_categories"] + purpose["license_categories_if_automated"])
        ]
        if fitting and self.random.random() < 0.5:
            document["use"]["purpose"] = self.random.choice(fitting)

    def _sector(self, document, row):
        if row["sectors"]:
            document["organisation"]["sector"] = self.random.choice(row["sectors"])

    def _place_people(self, document, field):
        place = self.member(field)
        if self.random.random() < 0.5:
            document["organisation"]["country"] = place
        else:
            document["use"]["user_regions"] = [place]

    def _place_data(self, document, field):
        """Puts the regions in or outside a table's country field, or leaves one of them open."""
        for path in ("processing_regions", "storage_regions"):
            choices = ([self.member(field)], [self.country()], [], None)
            document["deployment"][path] = self.random.choice(choices)

    def member(self, field):
        """A country that a table's country field holds."""
        if field == "*":
            return self.country()
        held = [code for code in sorted(self.tables.countries) if self.tables.holds(field, code)]
        return self.random.choice(held)

    def value(self, path, document):
        """A value for one fact, or none where it may be left out."""
        if path not in REQUIRED:
            dice = self.random.random()
            if dice < 0.12:
                return ABSENT
            if dice < 0.2:
                return None
        return self.values[path](document)

    def answer(self, document, path):
        """Gives the document a value for a fact that was missing."""
        if path == rules.OPERATOR:
            path = "deployment.operator"
        self.put(document, path, self.values[path](document))

    @staticmethod
    def put(document, path, value):
        part, _, name = path.partition(".")
        if not name:
            document[part] = value
        elif value is ABSENT:
            document[part].pop(name, None)
        else:
            document[part][name] = value

    def _values(self):
        def one_of(*words):
            return lambda _: self.random.choice(words)

        flag = one_of(True, False)
        return {
            "as_of": lambda _: self.day(),
            "organisation.country": lambda _: self.country(),
            "organisation.parent_country": lambda _: self.country(),
            "organisation.sector": one_of(*SECTORS),
            "organisation.annual_revenue_usd": lambda _: self.revenue(),
            "organisation.monthly_active_users": lambda _: self.near_license_edge(),
            "model.id": lambda _: self.random.choice(self.examples)["model"].get("id", "some-model"),
            "model.vendor": lambda _: self.party(),
            "model.weights": one_of("open", "closed"),
            "model.licenses": lambda _: self.license_entries(),
            "model.lineage": lambda _: self.lineage(),
            "model.modalities_in": lambda _: self.some(rules.MODALITIES),
            "model.status": one_of("approved", *STATUS),
            "deployment.hosting": one_of(*HOSTING),
            "deployment.operator": lambda _: self.party(),
            "deployment.terms": self.terms,
            "deployment.processing_regions": lambda _: self.countries(),
            "deployment.storage_regions": lambda _: self.countries(),
            "deployment.retention_days": one_of(0, 1, 29, 30, 31, 364, 365, 366, 9999),
            "deployment.trains_on_inputs": flag,
            "deployment.safeguards": lambda _: self.some(SAFEGUARDS),
            "deployment.weights_verified": flag,
            "deployment.end_date": self.end_date,
            "deployment.status": one_of("approved", *STATUS),
            "use.purpose": one_of(*sorted(self.tables.purposes)),
            "use.classification": one_of("public", "internal", "confidential", "secret"),
            "use.data": lambda _: self.some(sorted(self.tables.data_categories)),
            "use.subject_regions": lambda _: self.countries(),
            "use.user_regions": lambda _: self.countries(),
            "use.audience": one_of("internal", "partners", "public"),
            "use.commercial": flag,
            "use.offering": one_of("none", "product", "model-as-a-service", "ai-work-assistant"),
            "use.monthly_active_users": lambda _: self.near_license_edge(),
            "use.autonomy": one_of("suggest", "approve-each", "act-alone"),
            "use.oversight": flag,
            "use.actuates": flag,
            "use.outputs_train": one_of("no", "own-model", "competing-model"),
            "use.distributes": one_of("no", "weights", "derived-weights"),
            "use.ai_disclosed": flag,
            "use.output_labelled": flag,
        }

    def country(self):
        if self.random.random() < 0.75:
            return self.random.choice(CORNER_COUNTRIES)
        return self.random.choice(sorted(self.tables.countries))

    def countries(self):
        return sorted({self.country() for _ in range(self.random.choice((0, 1, 1, 1, 2, 3)))})

    def some(self, words):
        return self.random.sample(words, min(len(words), self.random.choice((0, 1, 1, 2, 3))))

    def day(self):
        if self.random.random() < 0.5:
            return rules.later(self.random.choice(self.days), self.random.choice((-1, 0, 1)))
        start = datetime.date(2025, 1, 1)
        return (start + datetime.timedelta(days=self.random.randrange(1400))).isoformat()

    def end_date(self, document):
        limits = self.tables.thresholds
        spans = [0, limits["end_date_notice_days"], *limits["approval_days"].values()]
        days = self.random.choice(spans) + self.random.choice((-1, 0, 1))
        return rules.later(document["as_of"], days)

    def near_license_edge(self):
        return max(0, self.random.choice((0, *self.license_edges)) + self.random.choice((-1, 0, 1)))

    def revenue(self):
        return self.random.choice((self.near_license_edge(), self.near_license_edge() + 0.25, 10**15))

    def license_id(self):
        if self.random.random() < 0.1:
            return self.random.choice(UNLISTED_LICENSES)
        return self.random.choice(sorted(self.tables.licenses))

    def license_entries(self):
        relations = ("own", "own", "own", "base", "distilled", "outputs")
        count = self.random.choice((0, 1, 1, 2, 3))
        return [
            {"id": self.license_id(), "via": "some-model", "relation": self.random.choice(relations)}
            for _ in range(count)
        ]

    def terms(self, document):
        own = [entry["id"] for entry in document["model"].get("licenses") or ()]
        if own and self.random.random() < 0.4:
            return self.random.choice(own)
        return self.license_id()

    def lineage(self):
        return [
            {
                "id": f"ancestor-{number}",
                "relation": self.random.choice(("base", "distilled", "outputs")),
                "vendor_country": self.random.choice((self.country(), None)),
            }
            for number in range(self.random.choice((0, 1, 2)))
        ]

    def party(self):
        """A vendor or an operator."""
        found = {"name": self.random.choice(self.parties), "country": self.country()}
        if self.random.random() < 0.6:
            found["parent_country"] = self.random.choice((self.country(), None))
        return found


def shuffled(value, chance):
    """The same document with the order of every list changed."""
    if isinstance(value, dict):
        return {key: shuffled(inner, chance) for key, inner in value.items()}
    if isinstance(value, list):
        return [shuffled(inner, chance) for inner in chance.sample(value, len(value))]
    return value


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tables", type=Path, default=tables.DEFAULT_TABLES)
    parser.add_argument("--scenarios", type=Path, default=scenarios.DEFAULT_SCENARIOS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1)
    options = parser.parse_args(arguments)
    examples = scenarios.read_scenarios(options.scenarios)
    generator = Generator(options.seed, tables.Tables(options.tables), examples)
    for _ in range(options.count):
        print(json.dumps(generator.document(), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
