package sekisho.finding_test

import data.sekisho.catalogue
import data.sekisho.example_test as example
import data.sekisho.finding
import data.sekisho.text

_rules := {"area.family.rule": {
	"family": "area.family",
	"outcome": "NEEDS_REVIEW",
	"approver": "legal-counsel",
	"waivable_by": "legal-counsel",
	"message_template": {"en": ["In ", "{country}", "."], "ja": ["{country}", "にて。"]},
	"citations": [{"id": "law", "title": {"en": "Law", "ja": "法"}, "locator": "Art. 1"}],
	"condition_templates": [{
		"id": ["area.family.", "{country}"],
		"owner_role": "employee",
		"text": {"en": ["Leave ", "{country}", "."], "ja": ["{country}", "を離れる。"]},
	}],
	"remedy_templates": [{"en": ["Avoid ", "{country}", "."], "ja": ["{country}", "を避ける。"]}],
}}

test_texts_are_filled_in if {
	found := finding.of("area.family.rule", {
		"facts": [finding.fact("use.data", [])],
		"values": {"{country}": text.same("X")},
	}) with data.sekisho.catalogue.rules as _rules
	found == {
		"rule": "area.family.rule",
		"family": "area.family",
		"outcome": "NEEDS_REVIEW",
		"message": {"en": "In X.", "ja": "Xにて。"},
		"facts": [{"path": "use.data", "value": []}],
		"citations": [{"id": "law", "title": {"en": "Law", "ja": "法"}, "locator": "Art. 1"}],
		"conditions": [{
			"id": "area.family.X",
			"owner_role": "employee",
			"text": {"en": "Leave X.", "ja": "Xを離れる。"},
			"due": null,
		}],
		"remedies": [{"en": "Avoid X.", "ja": "Xを避ける。"}],
		"waivable_by": "legal-counsel",
	}
}

test_a_row_decides_the_outcome_and_is_cited_first if {
	row := {"id": "row", "title": {"en": "Row", "ja": "行"}, "locator": null}
	found := finding.of("area.family.rule", {
		"facts": [],
		"values": {"{country}": text.same("X")},
		"outcome": "DENY",
		"citations": [row],
		"due": "2026-12-01",
	}) with data.sekisho.catalogue.rules as _rules
	found.outcome == "DENY"
	[citation.id | some citation in found.citations] == ["row", "law"]
	found.conditions[0].due == "2026-12-01"
}

test_a_rule_without_an_entry_goes_to_a_person if {
	found := finding.of("area.family.new", {"facts": []}) with data.sekisho.catalogue.rules as _rules
	found.outcome == "NEEDS_REVIEW"
	found.family == "area.family.new"
	count(found.remedies) == 1
}

test_facts_are_stated_as_in_the_input if {
	given := example.facts({"use/data": ["health"], "use/commercial": false, "use/subject_regions": null})
	finding.stated("use", "data") == {"path": "use.data", "value": ["health"]} with input as given
	finding.stated("use", "commercial") == {"path": "use.commercial", "value": false} with input as given
	finding.stated("use", "subject_regions") == {"path": "use.subject_regions", "value": null} with input as given
	finding.stated("use", "data") == {"path": "use.data", "value": null} with input as {}
}

# Each rule says in both languages what is wrong, and what would help where it stops anybody.
test_catalogue_is_complete[id] if {
	some id, rule in catalogue.rules
	startswith(id, rule.family)
	_bilingual(object.get(rule, "message", object.get(rule, "message_template", null)))
	_helps(rule)
	catalogue.families[rule.family]
}

_bilingual(found) if {
	count(found.en) > 0
	count(found.ja) > 0
}

_helps(rule) if rule.outcome == "ALLOW_WITH_CONDITIONS"

_helps(rule) if count(object.get(rule, "remedies", object.get(rule, "remedy_templates", []))) > 0
