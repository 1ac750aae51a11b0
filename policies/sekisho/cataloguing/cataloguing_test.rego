package sekisho.cataloguing_test

import data.sekisho.cataloguing

_inspected := {"annotations": [
	{
		"annotations": {
			"scope": "package",
			"title": "A question?",
			"description": "Why it is asked.",
			"custom": {"id": "area.family", "area": "area", "ja": {"title": "問い", "description": "理由"}},
		},
		"path": [{"value": "data"}, {"value": "family"}],
	},
	{
		"annotations": {
			"scope": "rule",
			"title": "A rule",
			"description": "When it fires.",
			"custom": {
				"id": "area.family.rule",
				"ja": {"title": "ルール", "description": "働くとき"},
				"outcomes": ["DENY", "NEEDS_REVIEW"],
				"approver": "legal-counsel",
				"waivable_by": null,
				"message": {"en": "In {country}.", "ja": "{country}にて。"},
				"conditions": [{"id": "c.{country}", "owner_role": "employee", "text": {"en": "Leave.", "ja": "離れる。"}}],
				"remedies": [{"en": "Avoid {country}.", "ja": "{country}を避ける。"}],
			},
		},
		"path": [{"value": "data"}, {"value": "family"}, {"value": "findings"}],
	},
	{
		"annotations": {
			"scope": "rule",
			"title": "Another rule",
			"description": "When it fires.",
			"custom": {
				"id": "area.family.other",
				"ja": {"title": "別のルール", "description": "働くとき"},
				"outcomes": ["ALLOW_WITH_CONDITIONS"],
				"approver": null,
				"waivable_by": null,
				"message": {"en": "Plain.", "ja": "平文。"},
				"citations": [{"id": "law", "title": {"en": "Law", "ja": "法"}, "locator": null}],
				"conditions": [{"id": "c", "owner_role": "employee", "text": {"en": "Do.", "ja": "する。"}}],
			},
		},
		"path": [{"value": "data"}, {"value": "family"}, {"value": "findings"}],
	},
]}

test_entries if {
	cataloguing.index == {
		"families": {"area.family": {"title": {"en": "A question?", "ja": "問い"}}},
		"rules": {
			"area.family.rule": {
				"family": "area.family",
				"outcome": "DENY",
				"approver": "legal-counsel",
				"waivable_by": null,
				"message_template": {"en": ["In ", "{country}", "."], "ja": ["{country}", "にて。"]},
				"citations": [],
				"condition_templates": [{
					"id": ["c.", "{country}"],
					"owner_role": "employee",
					"text": {"en": ["Leave."], "ja": ["離れる。"]},
				}],
				"remedy_templates": [{"en": ["Avoid ", "{country}", "."], "ja": ["{country}", "を避ける。"]}],
			},
			"area.family.other": {
				"family": "area.family",
				"outcome": "ALLOW_WITH_CONDITIONS",
				"approver": null,
				"waivable_by": null,
				"message": {"en": "Plain.", "ja": "平文。"},
				"citations": [{"id": "law", "title": {"en": "Law", "ja": "法"}, "locator": null}],
				"conditions": [{"id": "c", "owner_role": "employee", "text": {"en": "Do.", "ja": "する。"}, "due": null}],
				"remedies": [],
			},
		},
	} with input as _inspected
}

test_the_list_is_sorted_and_says_where_a_rule_belongs if {
	listed := cataloguing.catalogue with input as _inspected
	[rule.id | some rule in listed.rules] == ["area.family.other", "area.family.rule"]
	listed.rules[1].family == "area.family"
	listed.rules[1].area == "area"
	listed.rules[1].title == {"en": "A rule", "ja": "ルール"}
	listed.families[0].description == {"en": "Why it is asked.", "ja": "理由"}
}
