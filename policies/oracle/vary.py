"""Copies the policies with the tables changed at random, as a company may change them.

    python3 policies/oracle/vary.py --seed 3 --into /tmp/varied
    /tmp/varied/build.sh bundle
    python3 policies/oracle/compare.py --tables /tmp/varied/sekisho/tables --bundle /tmp/varied/bundle/sekisho.tar.gz

A rule that reads only what today's rows happen to hold (a group where all rows name countries, a list that is empty
in every row) agrees with the oracle on today's tables, and differs on these.
"""

import argparse
import json
import random
import shutil
import sys
from pathlib import Path

import generate
import rules
import tables

GROUPS = ("EU", "EEA", "ASEAN", "GCC", "G20")
LEVELS = ("state", "extraterritorial-judicial", "ordinary", None)
ROW_OUTCOMES = rules.OUTCOMES[1:]
FIRES_ON = ("audience", "distributes", "derived", "outputs-train", "commercial")
TERRITORY_FACTS = (
    "organisation.country",
    "deployment.processing_regions",
    "deployment.storage_regions",
    "use.user_regions",
)
TRAIN_WORDS = (
    "not-restricted allowed allowed-with-conditions research-only forbidden-if-competing forbidden"
).split()


class Variation:
    """Random changes to the content of the tables."""

    def __init__(self, seed, content):
        self.random = random.Random(seed)
        self.content = content
        self.codes = [row["code"] for row in content["countries"]["rows"]]
        self.words = [row["id"] for row in content["data_categories"]["rows"]]
        self.purposes = [row["id"] for row in content["purposes"]["rows"]]
        self.categories = sorted(
            {
                word
                for row in content["licenses"]["licenses"]
                for condition in row["conditions"]
                for word in condition.get("categories", ())
            }
        )

    def apply(self):
        for name in ("ai_laws", "bans", "localization", "sanctions", "territories", "countries"):
            for row in self.content[name]["rows"]:
                if self.sometimes():
                    getattr(self, f"_{name}")(row)
                    self._days(row)
        for row in self.content["transfers"]["rows"] + self.content["transfers"]["restrictions"]:
            if self.sometimes():
                self._transfer(row)
                self._days(row)
        for regime in self.content["transfers"]["regimes"].values():
            if self.sometimes():
                regime["default_outcome"] = self.random.choice(("NONE", *ROW_OUTCOMES))
        for row in self.content["data_categories"]["rows"]:
            if self.sometimes():
                row["personal"] = not row["personal"]
                row["license_categories"] = self.some(self.categories)
        for row in self.content["purposes"]["rows"]:
            if self.sometimes():
                row["high_impact"] = not row["high_impact"]
                row["license_categories"] = self.some(self.categories)
                row["license_categories_if_automated"] = self.some(self.categories)
        for row in self.content["licenses"]["licenses"]:
            for condition in row["conditions"]:
                if self.sometimes():
                    self._condition(condition)
        thresholds = self.content["thresholds"]
        for limits in (thresholds["retention_days"], thresholds["approval_days"]):
            for key in limits:
                limits[key] = self.random.choice((0, 7, 30, 90, 365))
        thresholds["end_date_notice_days"] = self.random.choice((0, 1, 30, 400))

    def sometimes(self):
        return self.random.random() < 0.4

    def some(self, words, most=3):
        return self.random.sample(list(words), self.random.randint(0, most))

    def field(self):
        """A country or a group, as a country field may have it."""
        return self.random.choice(GROUPS) if self.sometimes() else self.random.choice(self.codes)

    def fields(self):
        return sorted({self.field() for _ in range(self.random.randint(1, 3))})

    def _days(self, row):
        for name in ("valid_from", "valid_until"):
            if name in row and self.sometimes():
                row[name] = self.random.choice((None, "2025-12-01", "2026-06-30", "2026-11-24", "2027-06-01"))

    def _ai_laws(self, row):
        row["countries"] = self.fields()
        row["kind"] = self.random.choice(
            ("prohibited", "high-risk", "transparency", "labelling", "general-purpose")
        )
        row["purposes"] = self.some(self.purposes)
        row["sectors"] = self.some(generate.SECTORS)
        row["audiences"] = self.some(("internal", "partners", "public"), 2)
        row["outcome"] = self.random.choice(ROW_OUTCOMES)

    def _bans(self, row):
        row["country"] = self.field()
        row["sectors"] = self.some(generate.SECTORS, 4)
        row["models"] = self.some(("gpt-4.1", "deepseek-r1-0528", "gemini-2.5-pro", "some-model"), 2)
        row["hosting"] = self.some(generate.HOSTING)
        row["outcome"] = self.random.choice(ROW_OUTCOMES)

    def _localization(self, row):
        row["country"] = self.field()
        row["data"] = self.some(self.words)
        row["sectors"] = self.some(generate.SECTORS)
        row["must_be_in"] = self.fields()
        row["outcome"] = self.random.choice(ROW_OUTCOMES)

    def _sanctions(self, row):
        for key in row["outcome_for"]:
            row["outcome_for"][key] = self.random.choice(ROW_OUTCOMES)
        row["valid_until"] = self.random.choice((None, "2026-11-24"))

    def _territories(self, row):
        row["unsupported"] = self.fields()
        row["parent_excluded"] = self.fields()

    def _countries(self, row):
        assessed = row["compelled_access"]
        level = self.random.choice(LEVELS)
        if assessed and level:
            assessed["level"] = level
        elif level is None:
            row["compelled_access"] = None
        row["origin_concern"] = self.random.random() < 0.3

    def _transfer(self, row):
        if "outcome" in row:
            row["from"], row["to"] = self.field(), self.fields()
            row["data"] = self.some(self.words)
            row["outcome"] = self.random.choice(ROW_OUTCOMES)
        else:
            row["to"] = self.random.choice(("*", self.field()))
            row["requires"] = self.some(generate.SAFEGUARDS, 2)
            row["outcome_when_met"] = self.random.choice(("NONE", *ROW_OUTCOMES[:2]))

    def _condition(self, condition):
        match condition["type"]:
            case "mau_threshold":
                condition["value"] = self.random.choice((0, 1000, 10**8))
                condition["fact"] = self.random.choice((rules.USE_USERS, rules.ORGANISATION_USERS))
            case "revenue_threshold":
                condition["annual_usd"] = self.random.choice((None, 0, 10**7))
                condition["applies_if_business"] = self.random.choice((None, ["none", "product"], []))
                condition["effect"] = self.random.choice(("no-rights-until-separate-license", "other"))
            case "territory_exclusion":
                condition["regions"] = self.fields()
                condition["scope"] = self.random.choice(("all", "multimodal-models-only", "offering"))
                condition["tests"] = self.some(TERRITORY_FACTS, 4)
            case "attribution":
                condition["fires_on"] = self.some(FIRES_ON, 2)
            case "exemption":
                condition["from"] = self.some(("revenue_threshold", "attribution"), 2)
                condition["for_internal_use"] = self.random.random() < 0.7
            case "derived_model_inheritance":
                condition["inherits"] = self.some(("distilled", "outputs"), 2)
            case "output_use":
                condition["train_other_models"] = self.random.choice(TRAIN_WORDS)
            case "prohibited_use":
                condition["categories"] = self.some(self.categories)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--into", type=Path, required=True, help="a folder that does not exist yet")
    options = parser.parse_args(arguments)
    policies = tables.REPOSITORY / "policies"
    shutil.copytree(policies, options.into, ignore=shutil.ignore_patterns("oracle", "target", "scenarios"))
    files = {path.parent.name: path for path in (options.into / "sekisho" / "tables").glob("*/data.json")}
    content = {name: json.loads(path.read_text(encoding="utf-8")) for name, path in files.items()}
    Variation(options.seed, content).apply()
    for name, path in files.items():
        path.write_text(json.dumps(content[name], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
