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
        changes = self.random.randint(1, 4)
        if dice > 0.85:
            changes = len(self.values)
        for path in self.random.sample(sorted(self.values), changes):
            self.put(document, path, self.value(path, document))
        return document

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
            "organisation.annual_revenue_usd": lambda _: self.near_license_edge(),
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
