package sekisho.rules["ai-law"]["general-purpose_test"]

import data.sekisho.example_test as example
import data.sekisho.rules["ai-law"]["general-purpose"] as general_purpose

test_weights_are_handed_on[distributes] if {
	some distributes in ["weights", "derived-weights"]
	_findings({"use/distributes": distributes}) == {{
		"rule": "ai-law.general-purpose.distributed",
		"family": "ai-law.general-purpose",
		"outcome": "ALLOW_WITH_CONDITIONS",
		"message": {
			"en": "Whoever hands a model on takes on duties of a provider (Japan: AI Act).",
			"ja": "日本では、AI法により、モデルを他者に渡す者に提供者としての義務が生じます。",
		},
		"facts": [
			{"path": "organisation.country", "value": "JP"},
			{"path": "use.distributes", "value": distributes},
			{"path": "use.purpose", "value": "general-assistant"},
			{"path": "use.user_regions", "value": ["JP"]},
		],
		"citations": [example.ai_law_citation],
		"conditions": [example.ai_law_condition],
		"remedies": [{
			"en": "Keep the weights in the house, and offer the result of using them instead.",
			"ja": "重みは社内にとどめ、その利用結果だけを提供してください。",
		}],
		"waivable_by": "legal-counsel",
	}}
}

test_nothing_is_found[case] if {
	some case, changes in {
		"nothing is handed on": {"use/distributes": "no"},
		"not given": {"use/distributes": null},
		"no law reaches the use": {"use/distributes": "weights", "as_of": "2027-01-01"},
	}
	count(_findings(changes)) == 0
}

_findings(changes) := found if {
	found := general_purpose.findings with input as example.facts(changes)
		with data.sekisho.index.ai_laws as example.ai_laws("general-purpose", [{
			"id": "any",
			"outcome": "ALLOW_WITH_CONDITIONS",
			"note": null,
		}])
}
