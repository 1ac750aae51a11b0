# METADATA
# title: Are model and deployment approved in the register?
# description: Both model and deployment carry a status in the register; only what is approved there may be used without a person's look.
# custom:
#   id: lifecycle.status
#   area: lifecycle
#   ja:
#     title: モデルと配備が台帳で承認されているか
#     description: モデルと配備には台帳上の状態があり、人の確認なしに使えるのは承認済みのものだけです。
package sekisho.rules.lifecycle.status

import data.sekisho.finding

# METADATA
# title: The model or deployment was taken out of use
# description: The register says suspended or retired.
# custom:
#   id: lifecycle.status.withdrawn
#   outcomes: [DENY]
#   approver: compliance-officer
#   waivable_by: null
#   ja:
#     title: モデルまたは配備の使用が止められている
#     description: 台帳上、停止中または廃止済みです。
#   message:
#     en: "The {thing} is {status} in the register."
#     ja: "この{thing}は、台帳上「{status}」です。"
#   remedies:
#   - en: "Use a {thing} that is approved."
#     ja: "承認済みの{thing}を使ってください。"
findings contains finding.of("lifecycle.status.withdrawn", _case(part)) if {
	some part, status in _statuses
	status in ["suspended", "retired"]
}

# METADATA
# title: The model or deployment isn't approved yet
# description: The register says proposed, or nothing.
# custom:
#   id: lifecycle.status.not-approved
#   outcomes: [NEEDS_REVIEW]
#   approver: compliance-officer
#   waivable_by: null
#   ja:
#     title: モデルまたは配備がまだ承認されていない
#     description: 台帳上、提案中であるか、状態の記載がありません。
#   message:
#     en: "The {thing} isn't approved in the register: {status}."
#     ja: "この{thing}は台帳で承認されていません(状態：{status})。"
#   remedies:
#   - en: "Have the {thing} looked at and approved in the register."
#     ja: "台帳で{thing}の確認と承認を受けてください。"
#   - en: "Use a {thing} that is approved."
#     ja: "承認済みの{thing}を使ってください。"
findings contains finding.of("lifecycle.status.not-approved", _case(part)) if {
	some part, status in _statuses
	status in ["proposed", "not stated"]
}

_case(part) := {
	"facts": [finding.stated(part, "status")],
	"values": {
		"{thing}": _things[part],
		"{status}": _names[_statuses[part]],
	},
}

_statuses := {part: status |
	some part in ["model", "deployment"]
	status := _stated(object.get(input, [part, "status"], null))
}

_stated(null) := "not stated"

_stated(status) := status if status != null

_things := {
	"model": {"en": "model", "ja": "モデル"},
	"deployment": {"en": "deployment", "ja": "配備"},
}

_names := {
	"suspended": {"en": "suspended", "ja": "停止中"},
	"retired": {"en": "retired", "ja": "廃止済み"},
	"proposed": {"en": "it is only proposed", "ja": "提案中"},
	"not stated": {"en": "no status is recorded", "ja": "記載なし"},
}
