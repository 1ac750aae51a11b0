# METADATA
# title: The index of the tables
# description: >-
#   Tables in, index out. Tables are rows that people read and edit; rules look things up by key. Lists of countries are
#   expanded with the members of their groups, open dates get a bound, texts that no decision shows are left out. The index
#   is computed when the bundle is built, and by the second entry point of the compiled policy whenever a table is edited.
# schemas:
# - input: schema.tables
package sekisho.indexing

# METADATA
# title: The index
# description: Input is an object of all tables by name, as under sekisho/tables.
# entrypoint: true
index := {
	"calendar": _calendar,
	"countries": _countries,
	"access_levels": {level: [row.code | some row in input.countries.rows; row.compelled_access.level == level] |
		some country in input.countries.rows
		level := country.compelled_access.level
	},
	"purposes": {row.id: _kept(row, ["name", "high_impact"]) | some row in input.purposes.rows},
	"data_categories": {row.id: _kept(row, ["name", "personal"]) | some row in input.data_categories.rows},
	"safeguards": {row.id: row.name | some row in input.safeguards.rows},
	"fields": {row.path: {"name": row.name} | some row in input.fields.rows},
	"thresholds": _kept(input.thresholds, ["retention_days", "end_date_notice_days", "approval_days"]),
	"licenses": {license.id: _license(license) | some license in input.licenses.licenses},
	"transfers": {
		"regime_of": _regime_of,
		"regimes": {id: _regime(id, regime) | some id, regime in input.transfers.regimes},
		"safeguards": {row.id: _safeguard(row) | some row in input.transfers.rows},
		"restrictions": {row.id: _restriction(row) | some row in input.transfers.restrictions},
		"restricted": _by_code([[_expanded([row.from]), row.id] | some row in input.transfers.restrictions]),
	},
	"localization": {
		"rows": {row.id: _localization(row) | some row in _localizations},
		"of": _by_code([[_expanded([row.country]), row.id] | some row in _localizations]),
	},
	"bans": {
		"rows": {row.id: _ban(row) | some row in input.bans.rows},
		"of": {vendor: _by_country([row | some row in input.bans.rows; vendor in row.vendor_match]) |
			some ban in input.bans.rows
			some vendor in ban.vendor_match
		},
	},
	"sanctions": {
		"rows": {row.id: _sanction(row) | some row in input.sanctions.rows},
		"of": {name: [row.id | some row in input.sanctions.rows; name in row.name_match] |
			some sanction in input.sanctions.rows
			some name in sanction.name_match
		},
	},
	"territories": {row.terms: [_territory(other) | some other in input.territories.rows; other.terms == row.terms] |
		some row in input.territories.rows
	},
	"ai_laws": {
		"rows": {row.id: _ai_law(row) | some row in input.ai_laws.rows},
		"of": {code: _by_purpose(rows) |
			some code, rows in _by_code([[_expanded(row.countries), row] | some row in input.ai_laws.rows])
		},
	},
}

# Dates to look up, by the kind of a year, which says whether it or the next is a leap year. "places" are the days of a year
# as "MM-DD" with their place in it from 0; "this_year" has the days by their place, "next_year" goes on from there.
_calendar := {
	"years": {format_int(year, 10): {"kind": _kind(year), "next": format_int(year + 1, 10)} |
		some year in numbers.range(1950, 2149)
	},
	"places": {kind: {day: place | some place, day in _days[years[0]]} | some kind, years in _kinds},
	"this_year": {kind: _days[years[0]] | some kind, years in _kinds},
	"next_year": {kind: array.concat(
		[null | some _ in _days[years[0]]],
		_days[years[1]],
	) |
		some kind, years in _kinds
	},
}

_kinds := {
	"common": ["common", "common"],
	"before-leap": ["common", "leap"],
	"leap": ["leap", "common"],
}

_kind(year) := "leap" if _leap(year)

_kind(year) := "before-leap" if _leap(year + 1)

_kind(year) := "common" if {
	not _leap(year)
	not _leap(year + 1)
}

_leap(year) if {
	year % 4 == 0
	year % 100 != 0
}

_leap(year) if year % 400 == 0

_days := {kind: [day |
	some month, last in lengths
	some n in numbers.range(1, last)
	day := concat("-", [_two(month + 1), _two(n)])
] |
	some kind, february in {"common": 28, "leap": 29}
	lengths := [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

_two(n) := substring(format_int(100 + n, 10), 1, 2)

# Countries: name, groups as keys, what the state may demand.
_countries[row.code] := object.union(
	{"name": row.name, "groups": _keys(row.groups), "origin_concern": row.origin_concern},
	_compelled_access(row),
) if {
	some row in input.countries.rows
}

_compelled_access(row) := {} if row.compelled_access == null

_compelled_access(row) := {
	"level": row.compelled_access.level,
	"note": row.compelled_access.note,
	"citations": [row.compelled_access.citation],
} if {
	row.compelled_access != null
}

# The regime of a transfer from a country: the EEA's for its members, else its own.
_regime_of[code] := code if {
	some code, _ in input.transfers.regimes
	not _members_of("EEA")[code]
}

_regime_of[code] := "EEA" if {
	input.transfers.regimes.EEA
	some code, _ in _members_of("EEA")
}

# Safeguards of a regime, as identifiers: "to" by country, groups expanded, and "anywhere". A regime that restricts nothing
# needs none.
_regime(id, regime) := {
	"law": regime.law,
	"note": regime.note,
	"citations": [regime.citation],
	"default_outcome": regime.default_outcome,
	"anywhere": [row.id | some row in rows; row.to == "*"],
	"to": _by_code([[_expanded([row.to]), row.id] | some row in rows; row.to != "*"]),
} if {
	rows := [row | some row in input.transfers.rows; row.from == id; regime.default_outcome != "NONE"]
}

_safeguard(row) := object.union(
	_bounds(row),
	{
		"id": row.id,
		"requires": row.requires,
		"outcome": row.outcome_when_met,
		"condition": row.condition,
		"citations": [row.citation],
	},
)

_restriction(row) := object.union(
	_bounds(row),
	{
		"id": row.id,
		"to": _expanded(row.to),
		"data": _keys(row.data),
		"outcome": row.outcome,
		"note": row.note,
		"citations": [row.citation],
	},
)

# A row about no data binds nobody.
_localizations := [row | some row in input.localization.rows; count(row.data) > 0]

_localization(row) := object.union(
	object.union(_bounds(row), _only("sectors", row.sectors)),
	{
		"id": row.id,
		"country": row.country,
		"people": sort(object.keys(_expanded([row.country]))),
		"data": _keys(row.data),
		"inside": _expanded(row.must_be_in),
		"must_be_in": row.must_be_in,
		"outcome": row.outcome,
		"note": row.note,
		"citations": [row.citation],
	},
)

_ban(row) := object.union_n([
	_bounds(row),
	_only("sectors", row.sectors),
	_only("models", row.models),
	_only("hosting", row.hosting),
	{
		"id": row.id,
		"country": row.country,
		"countries": _expanded([row.country]),
		"outcome": row.outcome,
		"note": row.note,
		"citations": [row.citation],
	},
])

_sanction(row) := object.union(
	_bounds(row),
	{
		"id": row.id,
		"list": row.list,
		"outcome_for": row.outcome_for,
		"note": row.note,
		"citations": [row.citation],
	},
)

_territory(row) := {
	"unsupported": _expanded(row.unsupported),
	"parent_excluded": _expanded(row.parent_excluded),
	"note": row.note,
}

# Bans, as identifiers: by country, groups expanded.
_by_country(rows) := _by_code([[_expanded([row.country]), row.id] | some row in rows])

# What belongs to each country, of pairs of countries as keys and what belongs to them.
_by_code(pairs) := {code: [value | some [countries, value] in pairs; countries[code]] | some code in codes} if {
	codes := {code | some pair in pairs; some code, _ in pair[0]}
}

# Laws on AI, as identifiers: by purpose, "*" for any, then by kind.
_by_purpose(rows) := {purpose: _by_kind([row | some row in rows; purpose in _purposes(row)]) |
	some row in rows
	some purpose in _purposes(row)
}

_by_kind(rows) := {kind: [row.id | some row in rows; row.kind == kind] | some row in rows; kind := row.kind}

_purposes(row) := row.purposes if count(row.purposes) > 0

_purposes(row) := ["*"] if count(row.purposes) == 0

_ai_law(row) := object.union_n([
	_bounds(row),
	_only("sectors", row.sectors),
	_only("audiences", row.audiences),
	{
		"id": row.id,
		"outcome": row.outcome,
		"conditions": [object.union(obligation, {"due": null}) | some obligation in row.obligations],
		"note": row.note,
		"citations": [row.citation],
	},
])

# A licence: each group of its conditions that a rule reads, where it has any.
_license(license) := object.union(
	{
		"name": license.name,
		"licensor": _licensor(license.licensor),
		"kind": license.kind,
	},
	{key: values |
		some key, values in {
			"purpose_limits": [_cited(license, c, []) | some c in _of(license, "purpose_limit")],
			"user_thresholds": [_user_threshold(license, c) | some c in _of(license, "mau_threshold")],
			"revenue_thresholds": [_revenue_threshold(license, c) | some c in _of(license, "revenue_threshold")],
			"territories": [_license_territory(license, c) | some c in _of(license, "territory_exclusion")],
			"prohibitions": [_prohibition(license, c) | some c in _of(license, "prohibited_use")],
			"output_uses": [
			_cited(license, c, ["train_other_models", "exception", "conditions"]) |
				some c in _of(license, "output_use")
			],
			"redistribution_terms": [_cited(license, c, ["must"]) | some c in _of(license, "redistribution_terms")],
			"attributions": [_attribution(license, c) | some c in _of(license, "attribution"); count(c.fires_on) > 0],
			"registrations": [_cited(license, c, ["how"]) | some c in _of(license, "registration")],
			"notices": [_cited(license, c, ["how"]) | some c in _of(license, "notice_to_licensor")],
			"hosting_restrictions": [_cited(license, c, []) | some c in _of(license, "hosting_restriction")],
			"naming_prefixes": [_cited(license, c, ["value"]) | some c in _of(license, "naming_prefix")],
			"inherits": {word: true |
				some c in _of(license, "derived_model_inheritance")
				some word in c.inherits
			},
		}
		count(values) > 0
	},
)

_licensor(null) := {"en": "the licensor", "ja": "ライセンサー"}

_licensor(name) := {"en": name, "ja": name} if name != null

_of(license, type) := [c | some c in license.conditions; c.type == type]

# The place in the licence, and what else is wanted of the condition.
_cited(license, condition, fields) := object.union(
	{"citations": [{
		"id": license.id,
		"title": {"en": license.name, "ja": license.name},
		"locator": object.get(condition, "locator", null),
	}]},
	_kept(condition, fields),
)

_user_threshold(license, c) := object.union(
	_cited(license, c, ["value"]),
	{
		"value_text": _grouped(c.value),
		"path": c.fact,
		"part": split(c.fact, ".")[0],
		"field": split(c.fact, ".")[1],
		"outcome": _effect(c),
	},
)

# "above" is left out where the condition binds at any revenue, "businesses" where it binds any business.
_revenue_threshold(license, c) := object.union_n([
	_cited(license, c, []),
	{"above": c.annual_usd | c.annual_usd != null},
	{"above_text": _grouped(c.annual_usd) | c.annual_usd != null},
	{"businesses": _keys(c.applies_if_business) | c.applies_if_business != null},
	{
		"exempts_internal_use": _exempts_internal_use(license, "revenue_threshold"),
		"outcome": _effect(c),
	},
])

# A number's whole part with its digits in groups of three; format_int ends at 2^31 in a compiled policy.
_grouped(n) := concat(",", array.concat(
	[head | head := substring(digits, 0, size % 3); head != ""],
	[substring(digits, start, 3) | some start in numbers.range(0, size - 1); start % 3 == size % 3],
)) if {
	digits := split(json.marshal(n), ".")[0]
	size := count(digits)
}

_effect(c) := "DENY" if c.effect == "no-rights-until-separate-license"

_effect(c) := "NEEDS_REVIEW" if c.effect != "no-rights-until-separate-license"

_exempts_internal_use(license, type) := count([c |
	some c in _of(license, "exemption")
	c.for_internal_use
	type in c.from
]) > 0

_license_territory(license, c) := object.union(
	_cited(license, c, ["regions", "tests"]),
	{
		"inside": _expanded(c.regions),
		"scope": _scope(c.scope),
	},
)

_scope("all") := "all"

_scope("multimodal-models-only") := "multimodal"

_scope(scope) := "outward" if not scope in {"all", "multimodal-models-only"}

# What the licence prohibits, as the purposes and data categories that meet its words.
_prohibition(license, c) := object.union(
	_cited(license, c, []),
	{
		"purposes": _meeting(input.purposes.rows, "license_categories", c.categories),
		"automated_purposes": _meeting(input.purposes.rows, "license_categories_if_automated", c.categories),
		"data": _meeting(input.data_categories.rows, "license_categories", c.categories),
	},
)

_meeting(rows, field, categories) := {row.id: words |
	some row in rows
	words := [word | some word in row[field]; word in categories]
	count(words) > 0
}

# "audience", "distributes", "derived", "outputs-train", "commercial" as keys of "fires_on".
_attribution(license, c) := object.union_n([
	_cited(license, c, ["text_hint"]),
	{key: c.threshold[field] |
		some field, key in {"mau": "above_users", "annual_usd": "above_revenue"}
		c.threshold[field] != null
	},
	{
		"fires_on": _keys(c.fires_on),
		"exempts_internal_use": _exempts_internal_use(license, "attribution"),
	},
])

# The countries that a country field means: those it names, and the members of the groups it names.
_expanded(codes) := object.union_n(array.concat(
	[_keys(codes)],
	[_members_of(code) | some code in codes],
))

_members_of(group) := object.get(_members, group, {})

_members[group][row.code] if {
	some row in input.countries.rows
	some group in row.groups
}

# Both days belong to the time that a row holds; an open side has a bound that every date is within.
_bounds(row) := {
	"from": _or(object.get(row, "valid_from", null), "0000-01-01"),
	"until": _or(object.get(row, "valid_until", null), "9999-12-31"),
}

# A list that restricts a row to its members; left out where it is empty and restricts nothing.
_only(name, list) := {name: _keys(list)} if count(list) > 0

_only(_, []) := {}

_keys(list) := {key: true | some key in list}

_kept(row, fields) := {field: row[field] | some field in fields}

_or(null, other) := other

_or(value, _) := value if value != null
