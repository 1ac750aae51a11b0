# METADATA
# title: Laws on AI
# description: Which rows of the table of AI laws reach the use. They are looked up by kind, country and purpose.
package sekisho.ai_laws

import data.sekisho.dates
import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.lookup.index
import data.sekisho.places

# The rows of a kind that reach the use: in force where the organisation or its users are, for its purpose, sector and audience.
reaching(kind) := [row |
	some id in {id | some found in _found; some id in found.laws[kind]}
	row := index.ai_laws.rows[id]
	dates.in_force(row)
	_in_sector(row)
	_for_audience(row)
]

# What is particular to the finding on a row. "stated" are the facts that the rule reads besides.
case(kind, row, stated) := {
	"outcome": row.outcome,
	"facts": sort(array.concat(stated, [fact |
		some fact in [
			finding.stated("organisation", "country"),
			finding.stated("organisation", "sector"),
			finding.stated("use", "audience"),
			finding.stated("use", "purpose"),
			finding.fact("use.user_regions", facts.user_regions),
		]
		_read(row, fact.path)
	])),
	"values": {
		"{law}": _law(row),
		"{countries}": places.names({found.country | some found in _found; row.id in found.laws[kind]}),
		"{purpose}": facts.purpose.name,
		"{note}": _note(row),
	},
	"citations": row.citations,
	"conditions": row.conditions,
}

_read(row, "organisation.sector") if row.sectors

_read(row, "use.audience") if row.audiences

_read(_, path) if not path in {"organisation.sector", "use.audience"}

# For each country, for the use's purpose and for any: identifiers of rows, by kind.
_found := [{"country": code, "laws": laws} |
	some code in facts.reached_countries
	purposes := index.ai_laws.of[code]
	some purpose in [input.use.purpose, "*"]
	laws := purposes[purpose]
]

_law(row) := row.citations[0].title

_note(row) := {"en": "", "ja": ""} if row.note == null

_note(row) := {
	"en": concat("", [" ", row.note.en]),
	"ja": concat("", ["補足：", row.note.ja]),
} if {
	row.note != null
}

_in_sector(row) if not row.sectors

_in_sector(row) if row.sectors[input.organisation.sector]

_for_audience(row) if not row.audiences

_for_audience(row) if row.audiences[input.use.audience]
