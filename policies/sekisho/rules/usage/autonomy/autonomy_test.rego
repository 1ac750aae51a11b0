package sekisho.rules.usage.autonomy_test

import data.sekisho.example_test as example
import data.sekisho.rules.usage.autonomy

test_it_acts_alone_in_a_weighty_matter_and_nobody_watches[case] if {
	some case, changes in _weighty
	given := example.facts(object.union(changes, {"use/oversight": false}))
	autonomy.findings == {{
		"rule": "usage.autonomy.unwatched",
		"family": "usage.autonomy",
		"outcome": "DENY",
		"message": {
			"en": "It would act alone where people can be harmed, and nobody is named who watches it and can stop it.",
			"ja": "人に害が及び得る場面で自律して動きますが、監督して止められる人が定められていません。",
		},
		"facts": _weighty_facts(changes, false),
		"citations": [],
		"conditions": [],
		"remedies": [
			{
				"en": "Name a person who watches it, and who can stop and overrule it; then it goes to review.",
				"ja": "監督し、止めたり覆したりできる人を定めてください。そうすれば審査に進みます。",
			},
			_ask_a_person,
		],
		"waivable_by": "chief-compliance-officer",
	}} with input as given
	count(autonomy.missing) == 0 with input as given
}

test_it_acts_alone_in_a_weighty_matter[case] if {
	some case, changes in _weighty
	some oversight, missing in {true: set(), null: {"use.oversight"}}
	given := example.facts(object.union(changes, {"use/oversight": oversight}))
	autonomy.findings == {{
		"rule": "usage.autonomy.weighty",
		"family": "usage.autonomy",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": "It would act alone where people can be harmed; a person must confirm beforehand that this is safe.",
			"ja": "人に害が及び得る場面で自律して動くため、安全であることを人が事前に確認する必要があります。",
		},
		"facts": _weighty_facts(changes, oversight),
		"citations": [],
		"conditions": [],
		"remedies": [
			_ask_a_person,
			{
				"en": "For the review, show the limits set to it, how it is stopped and what was tested.",
				"ja": "審査に向けて、動作の制限、停止の方法、試験の結果を示してください。",
			},
		],
		"waivable_by": "chief-compliance-officer",
	}} with input as given
	autonomy.missing == missing with input as given
}

test_it_acts_alone_and_no_supervisor_is_named[oversight] if {
	some oversight in [false, null]
	given := example.facts({"use/autonomy": "act-alone", "use/oversight": oversight})
	autonomy.findings == {{
		"rule": "usage.autonomy.no-supervisor",
		"family": "usage.autonomy",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": "It would act alone, and nobody is named who watches it and can stop it.",
			"ja": "自律して動きますが、監督して止められる人が定められていません。",
		},
		"facts": [
			{"path": "use.autonomy", "value": "act-alone"},
			{"path": "use.oversight", "value": oversight},
		],
		"citations": [],
		"conditions": [],
		"remedies": [
			{
				"en": "Name a person who watches it, and who can stop and overrule it.",
				"ja": "監督し、止めたり覆したりできる人を定めてください。",
			},
			_ask_a_person,
		],
		"waivable_by": "chief-compliance-officer",
	}} with input as given
	count(autonomy.missing) == 0 with input as given
}

test_a_person_approves_each_act if {
	autonomy.findings == {{
		"rule": "usage.autonomy.approved-acts",
		"family": "usage.autonomy",
		"outcome": "ALLOW_WITH_CONDITIONS",
		"message": {
			"en": "It moves things in the physical world after a person's approval.",
			"ja": "人の承認を得て、現実の物を動かします。",
		},
		"facts": [
			{"path": "use.actuates", "value": true},
			{"path": "use.autonomy", "value": "approve-each"},
		],
		"citations": [],
		"conditions": [{
			"id": "keep-approval-of-each-act",
			"text": {
				"en": "Keep the approval of each act by a person, and log who approved what and when.",
				"ja": "行為ごとの人の承認を維持し、誰がいつ何を承認したかを記録する。",
			},
			"owner_role": "employee",
			"due": null,
		}],
		"remedies": [{
			"en": "Only have it suggest, and let a person act.",
			"ja": "提案だけをさせ、操作は人が行ってください。",
		}],
		"waivable_by": "chief-compliance-officer",
	}} with input as example.facts({"use/autonomy": "approve-each", "use/actuates": true})
}

test_nothing_is_found[case] if {
	some case, changes in {
		"it suggests": {"use/actuates": true, "use/oversight": false},
		"it acts alone, watched": {"use/autonomy": "act-alone"},
		"a person approves each act on data": {"use/autonomy": "approve-each", "use/purpose": "recruitment", "use/oversight": null},
		"it suggests in a weighty matter": {"use/purpose": "recruitment", "use/oversight": null},
	}
	given := example.facts(changes)
	count(autonomy.findings) == 0 with input as given
	count(autonomy.missing) == 0 with input as given
}

_weighty := {
	"it moves things": {"use/autonomy": "act-alone", "use/actuates": true, "use/purpose": "general-assistant"},
	"its purpose is of high impact": {"use/autonomy": "act-alone", "use/actuates": null, "use/purpose": "recruitment"},
}

_weighty_facts(changes, oversight) := [
	{"path": "use.actuates", "value": changes["use/actuates"] == true},
	{"path": "use.autonomy", "value": "act-alone"},
	{"path": "use.oversight", "value": oversight},
	{"path": "use.purpose", "value": changes["use/purpose"]},
]

_ask_a_person := {
	"en": "Let a person approve each act, or only have it suggest.",
	"ja": "行為ごとに人が承認するか、提案だけをさせてください。",
}
