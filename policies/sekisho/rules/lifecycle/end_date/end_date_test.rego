package sekisho.rules.lifecycle["end-date_test"]

import data.sekisho.example_test as example
import data.sekisho.rules.lifecycle["end-date"] as end_date

test_the_deployment_has_ended[date] if {
	some date in ["2026-11-24", "2025-07-14"]
	end_date.findings == {{
		"rule": "lifecycle.end-date.ended",
		"family": "lifecycle.end-date",
		"outcome": "DENY",
		"message": {
			"en": sprintf("This deployment is no longer offered: it ended on %s.", [date]),
			"ja": sprintf("この配備は%sをもって提供が終了しています。", [date]),
		},
		"facts": [
			{"path": "as_of", "value": "2026-11-24"},
			{"path": "deployment.end_date", "value": date},
		],
		"citations": [],
		"conditions": [],
		"remedies": [{
			"en": "Use another deployment of the model, or its successor.",
			"ja": "同じモデルの別の配備か、後継モデルを使ってください。",
		}],
		"waivable_by": null,
	}} with input as example.facts({"deployment/end_date": date})
}

# 90 days after 24 November 2026 is 22 February 2027.
test_the_deployment_ends_soon[date] if {
	some date in ["2026-11-25", "2027-02-22"]
	end_date.findings == {{
		"rule": "lifecycle.end-date.ending",
		"family": "lifecycle.end-date",
		"outcome": "ALLOW_WITH_CONDITIONS",
		"message": {
			"en": sprintf("This deployment is offered only until %s, which is within 90 days.", [date]),
			"ja": sprintf("この配備は、90日以内の%sに提供が終了します。", [date]),
		},
		"facts": [
			{"path": "as_of", "value": "2026-11-24"},
			{"path": "deployment.end_date", "value": date},
		],
		"citations": [],
		"conditions": [{
			"id": "plan-to-move",
			"text": {
				"en": sprintf("Have a plan to move to another deployment or model before %s.", [date]),
				"ja": sprintf("%sより前に、別の配備またはモデルへ移行する計画を立てる。", [date]),
			},
			"owner_role": "employee",
			"due": date,
		}],
		"remedies": [{
			"en": "Start on a deployment that lasts longer, or on the model's successor.",
			"ja": "より長く提供される配備か、後継モデルで始めてください。",
		}],
		"waivable_by": null,
	}} with input as example.facts({"deployment/end_date": date})
		with data.sekisho.index.thresholds.end_date_notice_days as 90
}

test_nothing_is_found[date] if {
	some date in ["2027-02-23", null]
	count(end_date.findings) == 0 with input as example.facts({"deployment/end_date": date})
		with data.sekisho.index.thresholds.end_date_notice_days as 90
}
