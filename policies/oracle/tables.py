"""Reads the rule tables, licences and models that the oracle works from."""

import json
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DEFAULT_TABLES = REPOSITORY / "policies" / "sekisho" / "tables"
NAMES = (
    "ai_laws",
    "bans",
    "countries",
    "data_categories",
    "localization",
    "purposes",
    "sanctions",
    "territories",
    "thresholds",
    "transfers",
    "licenses",
)


def read_table(folder, name):
    """The content of one table."""
    return json.loads((folder / name / "data.json").read_text(encoding="utf-8"))


def rows(content, key="rows"):
    """The rows of a table as a list."""
    return content[key] if isinstance(content, dict) else content


class Tables:
    """The rule tables, keyed by what the rules look up."""

    def __init__(self, folder=DEFAULT_TABLES):
        raw = {name: read_table(Path(folder), name) for name in NAMES}
        self.ai_laws = rows(raw["ai_laws"])
        self.bans = rows(raw["bans"])
        self.countries = {row["code"]: row for row in rows(raw["countries"])}
        self.data_categories = {row["id"]: row for row in rows(raw["data_categories"])}
        self.localization = rows(raw["localization"])
        self.purposes = {row["id"]: row for row in rows(raw["purposes"])}
        self.sanctions = rows(raw["sanctions"])
        self.territories = rows(raw["territories"])
        self.thresholds = raw["thresholds"]
        self.transfers = rows(raw["transfers"])
        self.regimes = raw["transfers"]["regimes"]
        self.restrictions = raw["transfers"]["restrictions"]
        self.licenses = {row["id"]: row for row in rows(raw["licenses"], "licenses")}
        self.personal = frozenset(row["id"] for row in self.data_categories.values() if row["personal"])
        self.groups = {code: frozenset(row["groups"]) for code, row in self.countries.items()}
        self.group_names = frozenset().union(*self.groups.values()) - frozenset(self.countries)

    def holds(self, field, country):
        """Whether a table's country field (a code, a group, or a list of them) holds a country."""
        members = (field,) if isinstance(field, str) else (field or ())
        groups = self.groups.get(country, frozenset())
        return any(country == member or member in groups for member in members)

    def conditions(self, license_id, kind):
        """The conditions of one type in a licence; none for a licence that is not listed."""
        license_row = self.licenses.get(license_id)
        if license_row is None:
            return []
        return [c for c in license_row["conditions"] if c["type"] == kind]
