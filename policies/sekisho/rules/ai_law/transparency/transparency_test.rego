package sekisho.rules["ai-law"].transparency_test

import data.sekisho.example_test as example
import data.sekisho.rules["ai-law"].transparency

test_a_row_reaches_the_use[outcome] if {
	some outcome in ["ALLOW_WITH_CONDITIONS", "NEEDS_REVIEW"]
	_findings({"use/ai_disclosed": false}, {"outcome": outcome}) == {_finding(outcome, false)}
}

test_not_known_counts_as_no_and_is_not_asked_for if {
	_findings({"use/ai_disclosed": null}, {}) == {_finding("NEEDS_REVIEW", null)}
}

test_nothing_is_found[case] if {
	some case, changes in {
		"it is so": {"use/ai_disclosed": true},
		"no law reaches the use": {"use/ai_disclosed": false, "as_of": "2027-01-01"},
	}
	count(_findings(changes, {})) == 0
}

_findings(changes, row) := found if {
	found := transparency.findings with input as example.facts(object.union({"use/purpose": "recruitment"}, changes))
		with data.sekisho.index.ai_laws as example.ai_laws("transparency", [object.union({"id": "row"}, row)])
}

_finding(outcome, stated) := {
	"rule": "ai-law.transparency.not-disclosed",
	"family": "ai-law.transparency",
	"outcome": outcome,
	"message": {
		"en": "People must be told that AI is used for this purpose, \"Recruitment\" (Japan: AI Act). Note.",
		"ja": "日本では、AI法により、この目的(「採用選考」)にAIを使うことを人に知らせる必要があります。補足：注記。",
	},
	"facts": [
		{"path": "organisation.country", "value": "JP"},
		{"path": "use.ai_disclosed", "value": stated},
		{"path": "use.purpose", "value": "recruitment"},
		{"path": "use.user_regions", "value": ["JP"]},
	],
	"citations": [example.ai_law_citation],
	"conditions": [example.ai_law_condition],
	"remedies": [
		{
			"en": "Tell people, before they deal with the AI or its output, and state in the request that they are told.",
			"ja": "AIやその出力に接する前に人に知らせることとし、申請にもその旨を記入してください。",
		},
	],
	"waivable_by": "chief-compliance-officer",
}
