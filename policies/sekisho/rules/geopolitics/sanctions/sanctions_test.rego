package sekisho.rules.geopolitics.sanctions_test

import data.sekisho.example_test as example
import data.sekisho.rules.geopolitics.sanctions

test_a_list_that_forbids[outcome] if {
	some outcome in ["DENY", "NEEDS_REVIEW"]
	_findings({}, {"outcome_for": {"US-organisation": "ALLOW_WITH_CONDITIONS", "other": outcome}}) == {{
		"rule": "geopolitics.sanctions.restricted",
		"family": "geopolitics.sanctions",
		"outcome": outcome,
		"message": {
			"en": "This list names Vendor: List. No dealings.",
			"ja": "次のリストにVendorが載っています：リスト。リストの効果：取引不可。",
		},
		"facts": [{"path": "model.vendor.name", "value": "Vendor"}],
		"citations": [_citation],
		"conditions": [],
		"remedies": [
			{
				"en": "Use a model and a deployment without any part of the listed company.",
				"ja": "リストに載った企業が関わらないモデルと配備を使ってください。",
			},
			{
				"en": "For the review, say what would be paid to, sent to or done for the listed company.",
				"ja": "審査に向けて、リストに載った企業への支払い、提供する情報や技術、行う支援の有無を示してください。",
			},
		],
		"waivable_by": "chief-compliance-officer",
	}}
}

test_a_list_to_be_minded_that_names_vendor_and_operator if {
	_findings({"deployment/operator/name": "Alias"}, {}) == {{
		"rule": "geopolitics.sanctions.noted",
		"family": "geopolitics.sanctions",
		"outcome": "ALLOW_WITH_CONDITIONS",
		"message": {
			"en": "This list names Alias and Vendor: List. It doesn't forbid this organisation the use. No dealings.",
			"ja": "次のリストにAlias、Vendorが載っています(この組織の利用自体は禁じられていません)：リスト。リストの効果：取引不可。",
		},
		"facts": [
			{"path": "deployment.operator.name", "value": "Alias"},
			{"path": "model.vendor.name", "value": "Vendor"},
		],
		"citations": [_citation],
		"conditions": [{
			"id": "mind-listing",
			"text": {
				"en": "Ask legal counsel before any payment, technology or support goes to the listed company, and before the result is used in a contract with a public body that excludes listed companies.",
				"ja": "リストに載った企業への支払いや技術・支援の提供、掲載企業を排除する公的機関との契約での成果の利用は、事前に法務に確認する。",
			},
			"owner_role": "employee",
			"due": null,
		}],
		"remedies": [{
			"en": "Use a model and a deployment without any part of the listed company.",
			"ja": "リストに載った企業が関わらないモデルと配備を使ってください。",
		}],
		"waivable_by": "chief-compliance-officer",
	}}
}

test_organisations_of_the_united_states_are_bound_more_strictly[case] if {
	some case, changes in {
		"itself": {"organisation/country": "US"},
		"its parent company": {"organisation/parent_country": "US"},
		"itself, parent company not given": {"organisation/country": "US", "organisation/parent_country": null},
	}
	{f.outcome | some f in _findings(changes, {})} == {"DENY"}
}

test_the_operator_alone_is_named if {
	{f.facts | some f in _findings({"model/vendor/name": "Other", "deployment/operator/name": "Alias"}, {})} == {[{
		"path": "deployment.operator.name",
		"value": "Alias",
	}]}
}

test_nothing_is_found[case] if {
	some case, changes in {
		"other names": {"model/vendor/name": "Other"},
		"before its first day": {"as_of": "2025-12-31"},
		"no names": {"model/vendor/name": null, "deployment/operator": null},
	}
	count(_findings(changes, {})) == 0
}

_findings(changes, row) := found if {
	listing := object.union(_row, row)
	found := sanctions.findings with input as example.facts(changes)
		with data.sekisho.index.sanctions as {"rows": {"row": listing}, "of": {"Vendor": ["row"], "Alias": ["row"]}}
}

_row := {
	"id": "row",
	"list": {"en": "List", "ja": "リスト"},
	"from": "2026-01-01",
	"until": "9999-12-31",
	"outcome_for": {"US-organisation": "DENY", "other": "ALLOW_WITH_CONDITIONS"},
	"note": {"en": "No dealings.", "ja": "取引不可。"},
	"citations": [_citation],
}

_citation := {"id": "act", "title": {"en": "Act", "ja": "法"}, "locator": "Art. 1"}
