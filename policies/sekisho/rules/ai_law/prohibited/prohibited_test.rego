package sekisho.rules["ai-law"].prohibited_test

import data.sekisho.example_test as example
import data.sekisho.rules["ai-law"].prohibited

test_a_row_reaches_the_use[outcome] if {
	some outcome in ["ALLOW_WITH_CONDITIONS", "NEEDS_REVIEW", "DENY"]
	_findings({}, {"outcome": outcome}) == {_finding(outcome)}
}

test_a_row_that_reaches_one_sector_and_audience if {
	found := _findings({}, {"sectors": {"general": true}, "audiences": {"internal": true}})
	[fact.path | some f in found; some fact in f.facts] == [
		"organisation.country",
		"organisation.sector",
		"use.audience",
		"use.purpose",
		"use.user_regions",
	]
}

test_no_row_reaches_the_use if {
	count(_findings({"as_of": "2027-01-01"}, {})) == 0
}

_findings(changes, row) := found if {
	found := prohibited.findings with input as example.facts(object.union({"use/purpose": "recruitment"}, changes))
		with data.sekisho.index.ai_laws as example.ai_laws("prohibited", [object.union({"id": "row"}, row)])
}

_finding(outcome) := {
	"rule": "ai-law.prohibited.row",
	"family": "ai-law.prohibited",
	"outcome": outcome,
	"message": {
		"en": "AI is forbidden or narrowly limited for this purpose, \"Recruitment\" (Japan: AI Act). Note.",
		"ja": "日本では、AI法により、この目的(「採用選考」)のAI利用が禁止または厳しく制限されています。補足：注記。",
	},
	"facts": [
		{"path": "organisation.country", "value": "JP"},
		{"path": "use.purpose", "value": "recruitment"},
		{"path": "use.user_regions", "value": ["JP"]},
	],
	"citations": [example.ai_law_citation],
	"conditions": [example.ai_law_condition],
	"remedies": [
		{
			"en": "Change what the AI is used for; another model or deployment doesn't help.",
			"ja": "利用目的を変えてください。モデルや配備を替えても解決しません。",
		},
		{
			"en": "If only users are there, limit the use to other countries.",
			"ja": "その国にいるのが利用者だけであれば、ほかの国に限って利用してください。",
		},
	],
	"waivable_by": null,
}
