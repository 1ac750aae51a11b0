package sekisho.rules["ai-law"]["high-risk_test"]

import data.sekisho.example_test as example
import data.sekisho.rules["ai-law"]["high-risk"] as high_risk

test_somebody_watches[outcome] if {
	some outcome in ["ALLOW_WITH_CONDITIONS", "NEEDS_REVIEW", "DENY"]
	_findings(true, [{"id": "row", "outcome": outcome}]) == {_duties(outcome, true)}
}

test_nobody_watches if {
	_findings(false, [{"id": "row", "outcome": "NEEDS_REVIEW"}]) == {{
		"rule": "ai-law.high-risk.no-oversight",
		"family": "ai-law.high-risk",
		"outcome": "DENY",
		"message": {
			"en": "This purpose, \"Recruitment\", counts as high-risk (Japan: AI Act), and nobody is named who watches it and can stop it. Note.",
			"ja": "日本では、AI法により、この目的(「採用選考」)は高リスクの利用とされていますが、監督して止められる人が定められていません。補足：注記。",
		},
		"facts": _facts(false),
		"citations": [example.ai_law_citation],
		"conditions": [example.ai_law_condition],
		"remedies": [{
			"en": "Name a person who watches it, and who can stop and overrule it; then it goes to review.",
			"ja": "利用を監督し、止めたり覆したりできる人を定めてください。そうすれば審査に進みます。",
		}],
		"waivable_by": "chief-compliance-officer",
	}}
}

test_nobody_need_watch_where_the_law_asks_for_conditions_only if {
	_findings(false, [{"id": "row", "outcome": "ALLOW_WITH_CONDITIONS"}]) == {_duties("ALLOW_WITH_CONDITIONS", false)}
}

test_oversight_not_known if {
	_findings(null, [{"id": "row", "outcome": "NEEDS_REVIEW"}]) == {_duties("NEEDS_REVIEW", null)}
}

test_oversight_is_asked_for_where_it_changes_the_outcome[case] if {
	some case, [outcomes, expected] in {
		"no row": [[], set()],
		"conditions only": [["ALLOW_WITH_CONDITIONS"], set()],
		"a review": [["ALLOW_WITH_CONDITIONS", "NEEDS_REVIEW"], {"use.oversight"}],
		"a review beside a refusal": [["NEEDS_REVIEW", "DENY"], set()],
	}
	rows := [{"id": format_int(i, 10), "outcome": outcome} | some i, outcome in outcomes]
	high_risk.missing == expected with input as _given(null)
		with data.sekisho.index.ai_laws as example.ai_laws("high-risk", rows)
}

test_oversight_is_known[oversight] if {
	some oversight in [true, false]
	count(high_risk.missing) == 0 with input as _given(oversight)
		with data.sekisho.index.ai_laws as example.ai_laws("high-risk", [{"id": "row"}])
}

test_no_row_reaches_the_use if {
	count(_findings(false, [])) == 0
}

_given(oversight) := example.facts({"use/purpose": "recruitment", "use/oversight": oversight})

_findings(oversight, rows) := found if {
	found := high_risk.findings with input as _given(oversight)
		with data.sekisho.index.ai_laws as example.ai_laws("high-risk", rows)
}

_facts(oversight) := [
	{"path": "organisation.country", "value": "JP"},
	{"path": "use.oversight", "value": oversight},
	{"path": "use.purpose", "value": "recruitment"},
	{"path": "use.user_regions", "value": ["JP"]},
]

_duties(outcome, oversight) := {
	"rule": "ai-law.high-risk.duties",
	"family": "ai-law.high-risk",
	"outcome": outcome,
	"message": {
		"en": "This purpose, \"Recruitment\", counts as high-risk or of high impact (Japan: AI Act). Note.",
		"ja": "日本では、AI法により、この目的(「採用選考」)は高リスクまたは影響の大きい利用とされています。補足：注記。",
	},
	"facts": _facts(oversight),
	"citations": [example.ai_law_citation],
	"conditions": [example.ai_law_condition],
	"remedies": [{
		"en": "Show how each of the conditions is met: that is what the review asks for.",
		"ja": "条件をそれぞれどう満たすかを示してください。審査で問われるのはその点です。",
	}],
	"waivable_by": "chief-compliance-officer",
}
