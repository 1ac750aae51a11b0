package sekisho.rules.usage["sensitive-purpose_test"]

import data.sekisho.example_test as example
import data.sekisho.rules.usage["sensitive-purpose"] as sensitive_purpose

test_the_purpose_is_of_high_impact[case] if {
	some case, [kind, outcome] in {
		"no law reaches it": ["labelling", "NEEDS_REVIEW"],
		"a law asks for conditions only": ["high-risk", "ALLOW_WITH_CONDITIONS"],
		"a prohibition asks for conditions only": ["prohibited", "ALLOW_WITH_CONDITIONS"],
	}
	_findings(kind, outcome, {}) == {{
		"rule": "usage.sensitive-purpose.high-impact",
		"family": "usage.sensitive-purpose",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": "This purpose (\"Recruitment\") weighs on people's lives or safety, so a person looks at it first.",
			"ja": "この目的(「採用選考」)は人の生活や安全に重く関わるため、事前に人が確認します。",
		},
		"facts": [{"path": "use.purpose", "value": "recruitment"}],
		"citations": [],
		"conditions": [],
		"remedies": [{
			"en": "For the review, say who is affected, how a wrong output is noticed and put right, and who decides in the end.",
			"ja": "審査に向けて、影響を受ける人、誤った出力に気づき正す方法、最終的に判断する人を示してください。",
		}],
		"waivable_by": "chief-compliance-officer",
	}}
}

test_a_law_settles_it[case] if {
	some case, [kind, outcome, oversight] in {
		"high-risk, for review": ["high-risk", "NEEDS_REVIEW", true],
		"high-risk, for review, oversight not known": ["high-risk", "NEEDS_REVIEW", null],
		"high-risk, unwatched": ["high-risk", "NEEDS_REVIEW", false],
		"prohibited": ["prohibited", "DENY", true],
		"prohibited, for review": ["prohibited", "NEEDS_REVIEW", true],
	}
	count(_findings(kind, outcome, {"use/oversight": oversight})) == 0
}

test_other_purposes_are_free[purpose] if {
	some purpose in ["translation", null]
	count(_findings("labelling", "NEEDS_REVIEW", {"use/purpose": purpose})) == 0
}

_findings(kind, outcome, changes) := found if {
	found := sensitive_purpose.findings with input as example.facts(object.union({"use/purpose": "recruitment"}, changes))
		with data.sekisho.index.ai_laws as example.ai_laws(kind, [{"id": "row", "outcome": outcome}])
}
