package sekisho.rules["ai-law"].labelling_test

import data.sekisho.example_test as example
import data.sekisho.rules["ai-law"].labelling

test_a_row_reaches_the_use[outcome] if {
	some outcome in ["ALLOW_WITH_CONDITIONS", "NEEDS_REVIEW"]
	_findings({"use/output_labelled": false}, {"outcome": outcome}) == {_finding(outcome, false)}
}

test_not_known_counts_as_no_and_is_not_asked_for if {
	_findings({"use/output_labelled": null}, {}) == {_finding("NEEDS_REVIEW", null)}
}

test_nothing_is_found[case] if {
	some case, changes in {
		"it is so": {"use/output_labelled": true},
		"no law reaches the use": {"use/output_labelled": false, "as_of": "2027-01-01"},
	}
	count(_findings(changes, {})) == 0
}

_findings(changes, row) := found if {
	found := labelling.findings with input as example.facts(object.union({"use/purpose": "recruitment"}, changes))
		with data.sekisho.index.ai_laws as example.ai_laws("labelling", [object.union({"id": "row"}, row)])
}

_finding(outcome, stated) := {
	"rule": "ai-law.labelling.not-labelled",
	"family": "ai-law.labelling",
	"outcome": outcome,
	"message": {
		"en": "Content generated for this purpose, \"Recruitment\", must be marked (Japan: AI Act). Note.",
		"ja": "日本では、AI法により、この目的(「採用選考」)の生成物に識別の印を付ける必要があります。補足：注記。",
	},
	"facts": [
		{"path": "organisation.country", "value": "JP"},
		{"path": "use.output_labelled", "value": stated},
		{"path": "use.purpose", "value": "recruitment"},
		{"path": "use.user_regions", "value": ["JP"]},
	],
	"citations": [example.ai_law_citation],
	"conditions": [example.ai_law_condition],
	"remedies": [
		{
			"en": "Use a tool that puts a machine-readable mark on what it generates, keep the mark, and state so in the request.",
			"ja": "生成物に機械で読み取れる印を付けるツールを使い、印を消さずに残し、申請にもその旨を記入してください。",
		},
	],
	"waivable_by": "chief-compliance-officer",
}
