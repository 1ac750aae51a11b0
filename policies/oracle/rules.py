"""A second reading of the rules: completed facts in, what a decision must say out.

Written from the rules' definitions alone, without the Rego. It differs from the Rego on purpose in how it finds
missing facts: each rule family is computed again and again with values put in for the facts that are not known,
and a fact is missing where one of its values changes the family's highest outcome.

Which values are put in
-----------------------
Booleans: both. Numbers: 0, each threshold of the tables, and one above each. Lists: see below.

Let `out(x)` be the highest outcome of a family for an assignment `x` of its unknown facts. Every family here is a
disjunction of witnesses: `out(x) >= k` holds if and only if one table row (or the family's own condition) of outcome
at least k finds its witness in x. A witness needs at most one country of each list of countries, at most one region
of the processing and storage regions together, and at most two data categories (one that makes the data personal,
one that a row names). More elements never undo a witness, so `out` is monotone in the lists.

Claim: trying lists no longer than a witness needs is exact. Say a fact f matters: out(v, g) = k > out(mild, g) for
some value v and values g of the other facts. Take a witness of k in (v, g), and let (v', g') hold nothing else than
it needs. Then out(v', g') >= k, and out(mild, g') <= out(mild, g) < k as g' is part of g. So f is found with (v', g'),
whose lists are no longer than the witness. The same holds for comparing with the mildest value only: if two values of
f differ for some g, at least one of them differs from the mildest.

Countries that no table row of the family, and no known fact, tells apart have the same outcome: two of each such class
stand for it, two because a rule may ask whether one country is other than another one. One data category stands for
its class.
"""

import datetime
import itertools

OUTCOMES = ("ALLOW", "ALLOW_WITH_CONDITIONS", "NEEDS_REVIEW", "DENY")
NONE, CONDITIONS, REVIEW, DENY = -1, 1, 2, 3
OUT = {name: number for number, name in enumerate(OUTCOMES)}

OWN_MACHINES = frozenset({"on-premises", "pc", "edge"})
SELF_RUN = OWN_MACHINES | {"cloud-hosted"}
API = frozenset({"vendor-api", "cloud-api"})
EXPORT = frozenset({"export-controlled"})
SOURCE = frozenset({"source-code"})
GRAVE = EXPORT | {"government-confidential"}
SENSITIVE_CATEGORIES = GRAVE | {"trade-secret"}
STATE_SECTORS = frozenset({"government", "defence", "critical-infrastructure"})
MODALITIES = ("text", "image", "audio", "video", "pdf")

CO = "compliance-officer"
LC = "legal-counsel"
DPO = "data-protection-officer"
SO = "security-officer"
CCO = "chief-compliance-officer"
NOBODY = None

COMMERCIAL = "use.commercial"
DATA = "use.data"
SUBJECTS = "use.subject_regions"
PROCESSING = "deployment.processing_regions"
STORAGE = "deployment.storage_regions"
OPERATOR = "deployment.operator.country"
RETENTION = "deployment.retention_days"
TRAINS = "deployment.trains_on_inputs"
VERIFIED = "deployment.weights_verified"
OVERSIGHT = "use.oversight"
MODALITIES_IN = "model.modalities_in"
REVENUE = "organisation.annual_revenue_usd"
USE_USERS = "use.monthly_active_users"
ORGANISATION_USERS = "organisation.monthly_active_users"

COUNTRY_LISTS = (SUBJECTS, PROCESSING, STORAGE)
NOT_IN_ANY_TABLE = ("AQ", "TF")


class Facts:
    """Known facts by dotted path, with the values that stand for facts not given."""

    def __init__(self, document):
        known = {"as_of": document["as_of"]}
        for part in ("organisation", "model", "deployment", "use"):
            for name, value in (document.get(part) or {}).items():
                if value is not None:
                    known[f"{part}.{name}"] = value
        for party in ("model.vendor", "deployment.operator"):
            for name, value in known.pop(party, {}).items():
                if value is not None:
                    known[f"{party}.{name}"] = value
        self.known = known
        self.values = known
        default = known.setdefault
        default("organisation.parent_country", known["organisation.country"])
        default("model.vendor.parent_country", known["model.vendor.country"])
        default("use.user_regions", [known["organisation.country"]])
        default("use.offering", "none")
        default("use.actuates", False)
        default("use.outputs_train", "no")
        default("use.distributes", "no")
        default("deployment.safeguards", [])
        default("model.lineage", [])
        self._complete_operator(document)

    def _complete_operator(self, document):
        known = self.known
        if document["deployment"].get("operator") is None:
            if known["deployment.hosting"] == "vendor-api":
                for name in ("name", "country", "parent_country"):
                    known[f"deployment.operator.{name}"] = known[f"model.vendor.{name}"]
            elif known["deployment.hosting"] in OWN_MACHINES:
                known[OPERATOR] = known["organisation.country"]

    def with_values(self, assigned):
        """The same facts with values put in for facts that are not known."""
        other = object.__new__(Facts)
        other.known = self.known
        other.values = {**self.known, **assigned}
        return other

    def __getitem__(self, path):
        return self.values.get(path)

    def knows(self, path):
        return path in self.known

    @property
    def hosting(self):
        return self.values["deployment.hosting"]

    @property
    def data(self):
        return self.values.get(DATA) or ()

    @property
    def operator_countries(self):
        country = self[OPERATOR]
        return {c for c in (country, self["deployment.operator.parent_country"] or country) if c}

    @property
    def regions(self):
        return set(self[PROCESSING] or ()) | set(self[STORAGE] or ())

    @property
    def people(self):
        """The organisation's country and the countries of those who use the system."""
        return {self["organisation.country"], *self["use.user_regions"]}


class Rules:
    """The families, each a method from facts to the outcomes of its findings."""

    def __init__(self, tables):
        self.tables = tables
        self.holds = tables.holds

    # Words that several families use.

    def personal(self, facts):
        return any(c in self.tables.personal for c in facts.data)

    def non_public(self, facts):
        return facts["use.classification"] != "public" or self.personal(facts)

    def sensitive(self, facts):
        return (
            facts["use.classification"] in ("confidential", "secret")
            or self.personal(facts)
            or any(c in SENSITIVE_CATEGORIES for c in facts.data)
        )

    def abroad(self, facts, country):
        home = facts["organisation.country"]
        return country != home and not (self.holds("EU", country) and self.holds("EU", home))

    def in_force(self, facts, row):
        day = facts["as_of"]
        return (row.get("valid_from") or day) <= day <= (row.get("valid_until") or day)

    def applicable(self, facts):
        """Ids of the licences that bind this use."""
        terms, hosting = facts["deployment.terms"], facts.hosting
        if hosting == "vendor-api":
            return [terms] if terms else []
        entries = [
            (entry["id"], entry["relation"])
            for entry in facts["model.licenses"] or ()
            if self.binds(entry["id"], entry["relation"])
        ]
        free = [(i, relation) for i, relation in entries if self.kind(i) != "proprietary-api"]
        if hosting == "cloud-api":
            bound = [i for i, _ in free] if facts["model.weights"] == "open" else []
            return bound + ([terms] if terms else [])
        bought = any(
            i == terms and relation == "own" and self.kind(i) == "proprietary-api" for i, relation in entries
        )
        if bought:
            return [terms] + [i for i, relation in free if relation != "own"]
        return [i for i, _ in free]

    def kind(self, license_id):
        row = self.tables.licenses.get(license_id)
        return row and row["kind"]

    def binds(self, license_id, relation):
        if relation in ("own", "base") or license_id not in self.tables.licenses:
            return True
        return any(
            relation in (c.get("inherits") or ())
            for c in self.tables.conditions(license_id, "derived_model_inheritance")
        )

    def terms_of(self, facts, kind):
        """Pairs of licence id and condition of one type in the applicable licences."""
        return [(i, c) for i in self.applicable(facts) for c in self.tables.conditions(i, kind)]

    def switched_off(self, facts, license_id, kind):
        return (
            facts["use.audience"] == "internal"
            and facts["use.offering"] == "none"
            and any(
                kind in c["from"] and c.get("for_internal_use") is True
                for c in self.tables.conditions(license_id, "exemption")
            )
        )

    # Licence.

    def license_unknown(self, facts):
        ids = self.applicable(facts)
        entries_may_apply = facts.hosting in SELF_RUN or (
            facts.hosting == "cloud-api" and facts["model.weights"] == "open"
        )
        if (
            not ids
            or any(i not in self.tables.licenses or i == "vendor-contract-unspecified" for i in ids)
            or (facts.hosting in API and facts["deployment.terms"] is None)
            or (entries_may_apply and facts["model.licenses"] is None)
        ):
            return [REVIEW]
        return []

    def license_commercial_use(self, facts):
        return [DENY for _ in self.terms_of(facts, "purpose_limit") if facts[COMMERCIAL]]

    def license_scale(self, facts):
        found = []
        for _, c in self.terms_of(facts, "mau_threshold"):
            if (facts[c["fact"]] or 0) > c["value"]:
                found.append(self._scale_outcome(c))
        for license_id, c in self.terms_of(facts, "revenue_threshold"):
            business = c.get("applies_if_business")
            if business is not None and facts["use.offering"] not in business:
                continue
            if self.switched_off(facts, license_id, "revenue_threshold"):
                continue
            if c["annual_usd"] is None or (facts[REVENUE] or 0) > c["annual_usd"]:
                found.append(self._scale_outcome(c))
        return found

    def _scale_outcome(self, condition):
        return DENY if condition["effect"] == "no-rights-until-separate-license" else REVIEW

    def license_territory(self, facts):
        found = []
        for _, c in self.terms_of(facts, "territory_exclusion"):
            if c["scope"] == "multimodal-models-only":
                if all(m == "text" for m in facts[MODALITIES_IN] or ()):
                    continue
            elif c["scope"] != "all" and facts["use.audience"] == "internal":
                continue
            for path in c["tests"]:
                value = facts[path] or ()
                places = (value,) if isinstance(value, str) else value
                if any(self.holds(c["regions"], place) for place in places):
                    found.append(DENY)
        return found

    def license_prohibited_use(self, facts):
        purpose = self.tables.purposes[facts["use.purpose"]]
        words = set(purpose["license_categories"])
        if facts["use.autonomy"] == "act-alone":
            words.update(purpose["license_categories_if_automated"])
        for category in facts.data:
            words.update(self.tables.data_categories[category]["license_categories"])
        return [
            DENY for _, c in self.terms_of(facts, "prohibited_use") if words.intersection(c["categories"])
        ]

    def license_output_training(self, facts):
        if facts["use.outputs_train"] == "no":
            return []
        found = []
        for license_id in self.applicable(facts):
            if license_id not in self.tables.licenses:
                continue
            entries = self.tables.conditions(license_id, "output_use")
            if not entries and self.kind(license_id) in ("proprietary-api", "community"):
                found.append(REVIEW)
            for entry in entries:
                match entry["train_other_models"]:
                    case "allowed-with-conditions":
                        found.append(CONDITIONS)
                    case "research-only" if facts[COMMERCIAL]:
                        found.append(DENY)
                    case "forbidden-if-competing":
                        competing = facts["use.outputs_train"] == "competing-model"
                        found.append(DENY if competing else REVIEW)
                    case "forbidden":
                        found.append(DENY)
        return found

    def license_redistribution(self, facts):
        if facts["use.distributes"] == "no":
            return []
        found = [DENY for i in self.applicable(facts) if self.kind(i) == "proprietary-api"]
        return found + [CONDITIONS for _ in self.terms_of(facts, "redistribution_terms")]

    def license_attribution(self, facts):
        holds = {
            "audience": facts["use.audience"] != "internal",
            "distributes": facts["use.distributes"] != "no",
            "derived": facts["use.distributes"] == "derived-weights",
            "outputs-train": facts["use.outputs_train"] != "no",
            "commercial": facts[COMMERCIAL] is True,
        }
        found = []
        for license_id, c in self.terms_of(facts, "attribution"):
            limit = c.get("threshold")
            above = limit is None or any(
                limit.get(key) is not None and (facts[path] or 0) > limit[key]
                for key, path in (("mau", USE_USERS), ("annual_usd", REVENUE))
            )
            if (
                any(holds[word] for word in c["fires_on"])
                and above
                and not self.switched_off(facts, license_id, "attribution")
            ):
                found.append(CONDITIONS)
        return found

    def license_notice(self, facts):
        notices = self.terms_of(facts, "registration") + self.terms_of(facts, "notice_to_licensor")
        found = [CONDITIONS for _ in notices if facts[COMMERCIAL]]
        if facts["use.offering"] == "model-as-a-service":
            found += [REVIEW for _ in self.terms_of(facts, "hosting_restriction")]
        return found

    def license_naming(self, facts):
        if facts["use.distributes"] == "derived-weights" or facts["use.outputs_train"] != "no":
            return [CONDITIONS for _ in self.terms_of(facts, "naming_prefix")]
        return []

    # Residency.

    def residency_transfer(self, facts):
        found = []
        for subject, region in itertools.product(facts[SUBJECTS] or (), facts.regions):
            if self.personal(facts):
                found += self._transfer(facts, subject, region)
            found += [
                OUT[row["outcome"]]
                for row in self.tables.restrictions
                if self.in_force(facts, row)
                and self.holds(row["from"], subject)
                and self.holds(row["to"], region)
                and set(row["data"]).intersection(facts.data)
            ]
        return found

    def _transfer(self, facts, subject, region):
        from_eea = self.holds("EEA", subject)
        if subject == region or (from_eea and self.holds("EEA", region)):
            return []
        regime = "EEA" if from_eea else subject
        if regime not in self.tables.regimes:
            return [REVIEW]
        default = self.tables.regimes[regime]["default_outcome"]
        if default == "NONE":
            return []
        safeguards = set(facts["deployment.safeguards"])
        met = [
            OUT.get(row["outcome_when_met"], NONE)
            for row in self.tables.transfers
            if row["from"] == regime
            and (row["to"] == "*" or self.holds(row["to"], region))
            and self.in_force(facts, row)
            and (not row["requires"] or safeguards.intersection(row["requires"]))
        ]
        outcome = min(met) if met else OUT[default]
        return [] if outcome == NONE else [outcome]

    def residency_localization(self, facts):
        places = {facts["organisation.country"]}
        if self.personal(facts):
            places.update(facts[SUBJECTS] or ())
        return [
            OUT[row["outcome"]]
            for row in self.tables.localization
            if set(row["data"]).intersection(facts.data)
            and (not row["sectors"] or facts["organisation.sector"] in row["sectors"])
            and self.in_force(facts, row)
            and any(self.holds(row["country"], place) for place in places)
            and any(not self.holds(row["must_be_in"], region) for region in facts.regions)
        ]

    def residency_retention(self, facts):
        if facts.hosting in OWN_MACHINES or not self.non_public(facts):
            return []
        limits = self.tables.thresholds["retention_days"]
        words = {facts["use.classification"]} | ({"personal"} if self.personal(facts) else set())
        limit = min(limits[word] for word in words if word in limits)
        return [REVIEW] if (facts[RETENTION] or 0) > limit else []

    def residency_training_on_inputs(self, facts):
        if facts.hosting not in API or not self.non_public(facts) or not facts[TRAINS]:
            return []
        return [DENY if self.sensitive(facts) or SOURCE.intersection(facts.data) else REVIEW]

    def residency_processor_contract(self, facts):
        if facts.hosting in OWN_MACHINES or not self.personal(facts):
            return []
        return [] if "dpa" in facts["deployment.safeguards"] else [REVIEW]

    # Geopolitics.

    def geopolitics_foreign_access(self, facts):
        if not self.non_public(facts):
            return []
        found = []
        for country in facts.operator_countries | facts.regions:
            if country != facts["organisation.country"]:
                found += self._foreign_access(facts, country)
        return found

    def _foreign_access(self, facts, country):
        row = self.tables.countries.get(country)
        assessed = row and row["compelled_access"]
        sensitive = self.sensitive(facts)
        match assessed and assessed["level"]:
            case "state":
                return [DENY if sensitive else REVIEW]
            case "extraterritorial-judicial":
                if facts["use.classification"] == "secret" or GRAVE.intersection(facts.data):
                    return [REVIEW]
                keys = "customer-managed-keys" in facts["deployment.safeguards"]
                return [CONDITIONS] if sensitive and not keys else []
            case "ordinary":
                return []
            case _:
                return [REVIEW] if sensitive else []

    def geopolitics_origin(self, facts):
        countries = {facts["model.vendor.country"], facts["model.vendor.parent_country"]}
        countries.update(
            ancestor.get("vendor_country")
            for ancestor in facts["model.lineage"]
            if ancestor.get("relation") in ("base", "distilled")
        )
        concern = any(self.tables.countries.get(c, {}).get("origin_concern") for c in countries)
        return [REVIEW] if concern and facts["organisation.sector"] in STATE_SECTORS else []

    def geopolitics_ban(self, facts):
        return [
            OUT[row["outcome"]]
            for row in self.tables.bans
            if facts["model.vendor.name"] in row["vendor_match"]
            and (not row["models"] or facts["model.id"] in row["models"])
            and (not row["hosting"] or facts.hosting in row["hosting"])
            and (not row["sectors"] or facts["organisation.sector"] in row["sectors"])
            and self.in_force(facts, row)
            and any(self.holds(row["country"], place) for place in facts.people)
        ]

    def geopolitics_sanctions(self, facts):
        names = {facts["model.vendor.name"], facts["deployment.operator.name"]}
        american = "US" in (facts["organisation.country"], facts["organisation.parent_country"])
        return [
            OUT[row["outcome_for"]["US-organisation" if american else "other"]]
            for row in self.tables.sanctions
            if names.intersection(row["name_match"]) and self.in_force(facts, row)
        ]

    def geopolitics_export_control(self, facts):
        if not EXPORT.intersection(facts.data):
            return []
        if any(self.abroad(facts, region) for region in facts.regions):
            return [DENY]
        return [REVIEW] if any(self.abroad(facts, c) for c in facts.operator_countries) else []

    def geopolitics_supported_territory(self, facts):
        if facts.hosting not in API:
            return []
        return [
            DENY
            for row in self.tables.territories
            if row["terms"] == facts["deployment.terms"]
            and (
                any(self.holds(row["unsupported"], place) for place in facts.people)
                or self.holds(row["parent_excluded"], facts["organisation.parent_country"])
            )
        ]

    # AI law.

    def _laws(self, facts, kind):
        return [OUT[row["outcome"]] for row in self._reaching(facts, kind)]

    def _reaching(self, facts, kind):
        return [
            row
            for row in self.tables.ai_laws
            if row["kind"] == kind
            and all(
                not row[field] or facts[path] in row[field]
                for field, path in (
                    ("purposes", "use.purpose"),
                    ("sectors", "organisation.sector"),
                    ("audiences", "use.audience"),
                )
            )
            and self.in_force(facts, row)
            and any(self.holds(row["countries"], place) for place in facts.people)
        ]

    def ai_law_prohibited(self, facts):
        return self._laws(facts, "prohibited")

    def ai_law_high_risk(self, facts):
        unwatched = facts[OVERSIGHT] is False
        outcomes = self._laws(facts, "high-risk")
        return [DENY if unwatched and outcome == REVIEW else outcome for outcome in outcomes]

    def ai_law_transparency(self, facts):
        return [] if facts["use.ai_disclosed"] else self._laws(facts, "transparency")

    def ai_law_labelling(self, facts):
        return [] if facts["use.output_labelled"] else self._laws(facts, "labelling")

    def ai_law_general_purpose(self, facts):
        return [] if facts["use.distributes"] == "no" else self._laws(facts, "general-purpose")

    def duties(self, facts):
        """Ids of the obligations that the AI laws' findings must bring as conditions."""
        silent = {
            "transparency": facts["use.ai_disclosed"] is True,
            "labelling": facts["use.output_labelled"] is True,
            "general-purpose": facts["use.distributes"] == "no",
            "high-risk": False,
        }
        return {
            obligation["id"]
            for kind, nothing in silent.items()
            if not nothing
            for row in self._reaching(facts, kind)
            for obligation in row["obligations"]
        }

    # Lifecycle.

    def lifecycle_end_date(self, facts):
        end = facts["deployment.end_date"]
        if end is None:
            return []
        if end <= facts["as_of"]:
            return [DENY]
        notice = self.tables.thresholds["end_date_notice_days"]
        return [CONDITIONS] if end <= later(facts["as_of"], notice) else []

    def lifecycle_status(self, facts):
        found = []
        for path in ("model.status", "deployment.status"):
            if facts[path] in ("suspended", "retired"):
                found.append(DENY)
            elif facts[path] in ("proposed", None):
                found.append(REVIEW)
        return found

    # Usage policy of the company.

    def usage_placement(self, facts):
        hosting = facts.hosting
        match facts["use.classification"]:
            case "secret" if hosting not in OWN_MACHINES:
                return [DENY]
            case "secret":
                isolated = "network-isolated" in facts["deployment.safeguards"]
                return [] if isolated else [REVIEW]
            case "confidential" if hosting == "vendor-api":
                return [REVIEW]
            case "confidential" if hosting == "cloud-api":
                places = facts[PROCESSING] or ()
                return [REVIEW] if any(self.abroad(facts, place) for place in places) else []
            case _:
                return []

    def usage_weights_integrity(self, facts):
        unverified = facts[VERIFIED] is False
        open_weights = facts["model.weights"] == "open"
        return [REVIEW] if facts.hosting in SELF_RUN and open_weights and unverified else []

    def usage_autonomy(self, facts):
        actuates = facts["use.actuates"]
        match facts["use.autonomy"]:
            case "act-alone" if actuates or self.high_impact(facts):
                return [DENY if facts[OVERSIGHT] is False else REVIEW]
            case "act-alone":
                return [] if facts[OVERSIGHT] and facts.knows(OVERSIGHT) else [REVIEW]
            case "approve-each" if actuates:
                return [CONDITIONS]
            case _:
                return []

    def usage_sensitive_purpose(self, facts):
        laws = self.ai_law_high_risk(facts) + self.ai_law_prohibited(facts)
        covered = any(outcome >= REVIEW for outcome in laws)
        return [REVIEW] if self.high_impact(facts) and not covered else []

    def high_impact(self, facts):
        return self.tables.purposes[facts["use.purpose"]]["high_impact"]

    # Missing facts.

    def domain(self, facts, path, codes, categories):
        """Values to put in for one unknown fact, the mildest first."""
        if path in (OVERSIGHT, VERIFIED):
            return [True, False]
        if path in (COMMERCIAL, TRAINS):
            return [False, True]
        if path in (REVENUE, USE_USERS, ORGANISATION_USERS, RETENTION):
            edges = self._edges(facts, path)
            return sorted({0, *edges, *(edge + 1 for edge in edges)})
        if path == MODALITIES_IN:
            return [[]] + [[m] for m in MODALITIES]
        if path == DATA:
            words = self._categories(categories)
            return [list(c) for size in (0, 1, 2) for c in itertools.combinations(words, size)]
        countries = self._countries(facts, codes)
        if path == OPERATOR:
            return [facts["organisation.country"], *countries]
        return [[]] + [[c] for c in countries]

    def _edges(self, facts, path):
        if path == RETENTION:
            return set(self.tables.thresholds["retention_days"].values())
        edges = set()
        for license_id in self.applicable(facts):
            for c in self.tables.licenses.get(license_id, {}).get("conditions", ()):
                limits = c.get("threshold") or {}
                candidates = [c.get("value"), c.get("annual_usd"), *limits.values()]
                edges.update(v for v in candidates if type(v) in (int, float))
        return edges

    def _countries(self, facts, named):
        """Two countries of each class that neither the named codes nor the known facts tell apart."""
        mentioned = {facts["organisation.country"], facts["organisation.parent_country"]}
        mentioned.update(*(facts[path] or () for path in COUNTRY_LISTS))
        mentioned.update(facts.operator_countries)
        mentioned.update(word for word in named if word not in self.tables.group_names)
        mentioned.discard("*")
        classes = {}
        for code in sorted({*self.tables.countries, *NOT_IN_ANY_TABLE, *mentioned}):
            row = self.tables.countries.get(code, {})
            groups = self.tables.groups.get(code, frozenset()).intersection({*named, "EU", "EEA"})
            level = (row.get("compelled_access") or {}).get("level")
            own = code if code in mentioned else None
            classes.setdefault((groups, level, bool(row), own), []).append(code)
        return list(itertools.chain.from_iterable(codes[:2] for codes in classes.values()))

    def _categories(self, named):
        """One category of each class that the named sets of categories don't tell apart."""
        classes = {}
        for word in self.tables.data_categories:
            classes.setdefault(tuple(word in group for group in named), word)
        return list(classes.values())

    def named(self, facts, family):
        """What a family's table rows name: codes of countries and groups, and sets of data categories."""
        codes = {"EU"}
        categories = {self.tables.personal, SENSITIVE_CATEGORIES, GRAVE, EXPORT, SOURCE}
        if family == "license.prohibited-use":
            for word, row in self.tables.data_categories.items():
                categories.add(frozenset({word}) if row["license_categories"] else frozenset())
        elif family == "residency.transfer":
            categories = {self.tables.personal}
            codes.update(self.tables.regimes, (row["to"] for row in self.tables.transfers))
            for row in self.tables.restrictions:
                codes.update((row["from"], *row["to"]))
                categories.add(frozenset(row["data"]))
        elif family == "residency.localization":
            categories = {self.tables.personal}
            for row in self.tables.localization:
                sectors = row["sectors"]
                if self.in_force(facts, row) and (not sectors or facts["organisation.sector"] in sectors):
                    codes.update((row["country"], *row["must_be_in"]))
                    categories.add(frozenset(row["data"]))
        elif family == "license.territory":
            for _, c in self.terms_of(facts, "territory_exclusion"):
                codes.update(c["regions"])
        return codes, sorted(categories, key=sorted)

    def missing(self, facts, family, rule, needs):
        """The family's certain findings, and the paths of the unknown facts that could change its outcome."""
        unknown = [path for path in needs if not facts.knows(path)]
        if not unknown:
            return rule(facts), set()
        codes, categories = self.named(facts, family)
        domains = {path: self.domain(facts, path, codes, categories) for path in unknown}
        mildest = {path: values[0] for path, values in domains.items()}
        certain = rule(facts.with_values(mildest))
        if self._settled(facts, rule, domains, highest(certain)):
            return certain, set()
        found = set()
        for values in itertools.product(*domains.values()):
            assigned = dict(zip(domains, values))
            if assigned.get(PROCESSING) and assigned.get(STORAGE):
                continue
            outcome = highest(rule(facts.with_values(assigned)))
            for path in unknown:
                if path in found or assigned[path] == mildest[path]:
                    continue
                without = {**assigned, path: mildest[path]}
                if highest(rule(facts.with_values(without))) != outcome:
                    found.add(path)
            if len(found) == len(unknown):
                break
        return certain, found

    def _settled(self, facts, rule, domains, lowest):
        """Whether even the worst values give the mildest outcome.

        Lists are worst when they are full, numbers and booleans at the last value of their domain; which operator is
        worst differs by family, so each is tried.
        """
        worst = []
        for path, values in domains.items():
            if path == OPERATOR:
                worst.append(values)
            elif isinstance(values[0], list):
                worst.append([sorted({v for value in values for v in value})])
            else:
                worst.append(values[-1:])
        return all(
            highest(rule(facts.with_values(dict(zip(domains, values))))) == lowest
            for values in itertools.product(*worst)
        )


def highest(outcomes):
    return max(outcomes, default=NONE)


def later(day, days):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=days)).isoformat()


REGIONS = (PROCESSING, STORAGE)

# Family: the facts it needs, who approves a finding of it that needs review, who may waive it.
FAMILIES = {
    "license.unknown": ((), LC, LC),
    "license.commercial-use": ((COMMERCIAL,), NOBODY, NOBODY),
    "license.scale": ((REVENUE, USE_USERS, ORGANISATION_USERS), LC, LC),
    "license.territory": ((MODALITIES_IN, *REGIONS, SUBJECTS), NOBODY, NOBODY),
    "license.prohibited-use": ((DATA,), NOBODY, NOBODY),
    "license.output-training": ((COMMERCIAL,), LC, LC),
    "license.redistribution": ((), NOBODY, LC),
    "license.attribution": ((COMMERCIAL, USE_USERS, REVENUE), NOBODY, NOBODY),
    "license.notice": ((COMMERCIAL,), LC, LC),
    "license.naming": ((), NOBODY, NOBODY),
    "residency.transfer": ((DATA, SUBJECTS, *REGIONS), DPO, DPO),
    "residency.localization": ((DATA, SUBJECTS, *REGIONS), DPO, CCO),
    "residency.retention": ((DATA, RETENTION), DPO, DPO),
    "residency.training-on-inputs": ((DATA, TRAINS), DPO, CCO),
    "residency.processor-contract": ((DATA,), DPO, DPO),
    "geopolitics.foreign-access": ((DATA, OPERATOR, *REGIONS), SO, CCO),
    "geopolitics.origin": ((), SO, CCO),
    "geopolitics.ban": ((), SO, NOBODY),
    "geopolitics.sanctions": ((), LC, CCO),
    "geopolitics.export-control": ((DATA, OPERATOR, *REGIONS), SO, NOBODY),
    "geopolitics.supported-territory": ((), NOBODY, NOBODY),
    "ai-law.prohibited": ((), CO, NOBODY),
    "ai-law.high-risk": ((OVERSIGHT,), CO, CCO),
    "ai-law.transparency": ((), CO, CCO),
    "ai-law.labelling": ((), CO, CCO),
    "ai-law.general-purpose": ((), LC, LC),
    "lifecycle.end-date": ((), NOBODY, NOBODY),
    "lifecycle.status": ((), CO, NOBODY),
    "usage.placement": ((PROCESSING,), SO, CCO),
    "usage.weights-integrity": ((VERIFIED,), SO, SO),
    "usage.autonomy": ((OVERSIGHT,), CO, CCO),
    "usage.sensitive-purpose": ((), CO, CCO),
    "facts.missing": ((), CO, NOBODY),
}


def decide(document, rules):
    """What the decision on one completed facts document must say."""
    facts = Facts(document)
    families, missing = {}, set()
    for family, (needs, _, _) in FAMILIES.items():
        if family == "facts.missing":
            continue
        rule = getattr(rules, family.replace(".", "_").replace("-", "_"))
        certain, paths = rules.missing(facts, family, rule, needs)
        missing |= paths
        if certain:
            families[family] = OUTCOMES[highest(certain)]
    if missing:
        families["facts.missing"] = "NEEDS_REVIEW"
    outcome = max(families.values(), key=OUT.get, default="ALLOW")
    return {
        "outcome": outcome,
        "families": sorted(families),
        "missing": sorted(missing),
        "approver_roles": _approver_roles(outcome, families),
        "valid_until": _valid_until(facts, outcome, rules.tables.thresholds["approval_days"]),
        "family_outcomes": dict(sorted(families.items())),
    }


def _approver_roles(outcome, families):
    if outcome != "NEEDS_REVIEW":
        return []
    reviewed = {FAMILIES[f][1] for f, highest_of in families.items() if highest_of == outcome}
    return sorted({CO, *reviewed} - {NOBODY})


def _valid_until(facts, outcome, days):
    if outcome == "DENY":
        return None
    span = days["reviewed"] if outcome == "NEEDS_REVIEW" else days["other"]
    ends = [later(facts["as_of"], span)]
    if facts["deployment.end_date"] is not None:
        ends.append(facts["deployment.end_date"])
    return min(ends)
