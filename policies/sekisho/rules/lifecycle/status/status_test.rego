package sekisho.rules.lifecycle.status_test

import data.sekisho.example_test as example
import data.sekisho.rules.lifecycle.status

test_taken_out_of_use[case] if {
	some case, [part, value, thing, word] in {
		"model suspended": ["model", "suspended", {"en": "model", "ja": "モデル"}, {"en": "suspended", "ja": "停止中"}],
		"deployment retired": ["deployment", "retired", {"en": "deployment", "ja": "配備"}, {"en": "retired", "ja": "廃止済み"}],
	}
	status.findings == {{
		"rule": "lifecycle.status.withdrawn",
		"family": "lifecycle.status",
		"outcome": "DENY",
		"message": {
			"en": sprintf("The %s is %s in the register.", [thing.en, word.en]),
			"ja": sprintf("この%sは、台帳上「%s」です。", [thing.ja, word.ja]),
		},
		"facts": [{"path": concat(".", [part, "status"]), "value": value}],
		"citations": [],
		"conditions": [],
		"remedies": [_use_another(thing)],
		"waivable_by": null,
	}} with input as example.facts({concat("/", [part, "status"]): value})
}

test_not_approved_yet[case] if {
	some case, [part, value, thing, word] in {
		"model proposed": ["model", "proposed", {"en": "model", "ja": "モデル"}, {"en": "it is only proposed", "ja": "提案中"}],
		"deployment without status": ["deployment", null, {"en": "deployment", "ja": "配備"}, {"en": "no status is recorded", "ja": "記載なし"}],
	}
	status.findings == {{
		"rule": "lifecycle.status.not-approved",
		"family": "lifecycle.status",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": sprintf("The %s isn't approved in the register: %s.", [thing.en, word.en]),
			"ja": sprintf("この%sは台帳で承認されていません(状態：%s)。", [thing.ja, word.ja]),
		},
		"facts": [{"path": concat(".", [part, "status"]), "value": value}],
		"citations": [],
		"conditions": [],
		"remedies": [
			{
				"en": sprintf("Have the %s looked at and approved in the register.", [thing.en]),
				"ja": sprintf("台帳で%sの確認と承認を受けてください。", [thing.ja]),
			},
			_use_another(thing),
		],
		"waivable_by": null,
	}} with input as example.facts({concat("/", [part, "status"]): value})
}

test_model_and_deployment_each_have_a_finding if {
	{[f.rule, f.facts[0].path] | some f in status.findings} == {
		["lifecycle.status.withdrawn", "model.status"],
		["lifecycle.status.not-approved", "deployment.status"],
	} with input as example.facts({"model/status": "retired", "deployment/status": "proposed"})
}

test_both_are_approved if {
	count(status.findings) == 0 with input as example.facts({})
}

test_left_out_equals_null if {
	given := example.facts({})
	without := object.union(
		object.remove(given, ["model"]),
		{"model": object.remove(given.model, ["status"])},
	)
	{f.rule | some f in status.findings} == {"lifecycle.status.not-approved"} with input as without
}

_use_another(thing) := {
	"en": sprintf("Use a %s that is approved.", [thing.en]),
	"ja": sprintf("承認済みの%sを使ってください。", [thing.ja]),
}
