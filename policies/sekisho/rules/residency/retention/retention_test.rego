package sekisho.rules.residency.retention_test

import data.sekisho.example_test as example
import data.sekisho.rules.residency.retention

test_longer_than_the_class_allows if {
	given := example.facts({
		"deployment/retention_days": 31,
		"use/classification": "confidential",
	})
	retention.findings == {_too_long(31, 30, "confidential", [])} with input as given
}

test_personal_data_has_a_limit_of_its_own if {
	given := example.facts({
		"deployment/retention_days": 31,
		"use/classification": "public",
		"use/data": ["personal"],
	})
	retention.findings == {_too_long(31, 30, "public", ["personal"])} with input as given
}

test_the_lowest_limit_holds if {
	given := example.facts({
		"deployment/retention_days": 1,
		"use/classification": "secret",
		"use/data": ["personal"],
	})
	retention.findings == {_too_long(1, 0, "secret", ["personal"])} with input as given
}

test_the_last_day_is_within_the_limit if {
	count(retention.findings) == 0 with input as example.facts({
		"deployment/retention_days": 30,
		"use/classification": "confidential",
	})
}

test_public_data_may_be_kept if {
	count(retention.findings) == 0 with input as example.facts({
		"deployment/retention_days": 9999,
		"use/classification": "public",
	})
}

test_own_machines_have_no_limit if {
	count(retention.findings) == 0 with input as example.facts({
		"deployment/hosting": "on-premises",
		"deployment/retention_days": 9999,
		"use/classification": "secret",
	})
}

test_days_not_known if {
	given := example.facts({"deployment/retention_days": null})
	count(retention.findings) == 0 with input as given
	retention.missing == {"deployment.retention_days"} with input as given
}

test_days_do_not_matter_to_public_data if {
	count(retention.missing) == 0 with input as example.facts({
		"deployment/retention_days": null,
		"use/classification": "public",
	})
}

test_days_matter_to_public_data_that_may_be_personal if {
	retention.missing == {"deployment.retention_days", "use.data"} with input as example.facts({
		"deployment/retention_days": null,
		"use/classification": "public",
		"use/data": null,
	})
}

test_data_not_known[days] if {
	some days, expected in {30: set(), 31: {"use.data"}, 365: {"use.data"}, 366: set()}
	retention.missing == expected with input as example.facts({
		"deployment/retention_days": days,
		"use/data": null,
	})
}

test_personal_data_changes_nothing_where_the_class_is_as_strict[class] if {
	some class in ["confidential", "secret"]
	retention.missing == {"deployment.retention_days"} with input as example.facts({
		"deployment/retention_days": null,
		"use/classification": class,
		"use/data": null,
	})
}

_too_long(days, limit, class, categories) := {
	"rule": "residency.retention.too-long",
	"family": "residency.retention",
	"outcome": "NEEDS_REVIEW",
	"message": {
		"en": sprintf("The operator keeps inputs and outputs for %d days; the company allows %d for this data.", [days, limit]),
		"ja": sprintf("運営者が入力と出力を%d日間残します。このデータで認められているのは%d日までです。", [days, limit]),
	},
	"facts": [
		{"path": "deployment.retention_days", "value": days},
		{"path": "use.classification", "value": class},
		{"path": "use.data", "value": categories},
	],
	"citations": [],
	"conditions": [],
	"remedies": [
		{
			"en": sprintf("Agree on zero retention, or on %d days at most, with the operator and record it on the deployment.", [limit]),
			"ja": sprintf("保存なし、または%d日以内とすることを運営者と取り決め、配備に記録してください。", [limit]),
		},
		{
			"en": "Use a deployment on the company's own machines.",
			"ja": "自社の機器で動かす配備を使ってください。",
		},
	],
	"waivable_by": "data-protection-officer",
}
