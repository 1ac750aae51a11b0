# METADATA
# title: May it act like this without a person?
# description: The more a system may do alone, and the more its acts weigh, the more a person must be in charge.
# custom:
#   id: usage.autonomy
#   area: usage
#   ja:
#     title: 人を介さずここまで任せてよいか
#     description: システムに任せる範囲が広く、その行為の影響が大きいほど、人の関与が必要です。
package sekisho.rules.usage.autonomy

import data.sekisho.facts
import data.sekisho.finding

# METADATA
# title: It acts alone in a weighty matter and nobody watches
# description: The system acts alone, moves things in the physical world or serves a purpose of high impact, and no named person watches who can stop it.
# custom:
#   id: usage.autonomy.unwatched
#   outcomes: [DENY]
#   approver: compliance-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 影響の大きい場面で監督者なしに自律して動く
#     description: 物を動かす、または影響の大きい目的のシステムが自律して動き、止められる監督者が定められていません。
#   message:
#     en: "It would act alone where people can be harmed, and nobody is named who watches it and can stop it."
#     ja: "人に害が及び得る場面で自律して動きますが、監督して止められる人が定められていません。"
#   remedies:
#   - en: "Name a person who watches it, and who can stop and overrule it; then it goes to review."
#     ja: "監督し、止めたり覆したりできる人を定めてください。そうすれば審査に進みます。"
#   - en: "Let a person approve each act, or only have it suggest."
#     ja: "行為ごとに人が承認するか、提案だけをさせてください。"
findings contains finding.of("usage.autonomy.unwatched", {"facts": _weighty_facts}) if {
	_acts_alone_weightily
	input.use.oversight == false
}

# METADATA
# title: It acts alone in a weighty matter
# description: The system acts alone and moves things in the physical world or serves a purpose of high impact. A person confirms beforehand that it is safe.
# custom:
#   id: usage.autonomy.weighty
#   outcomes: [NEEDS_REVIEW]
#   approver: compliance-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 影響の大きい場面で自律して動く
#     description: 物を動かす、または影響の大きい目的のシステムが自律して動きます。安全性を人が事前に確認します。
#   message:
#     en: "It would act alone where people can be harmed; a person must confirm beforehand that this is safe."
#     ja: "人に害が及び得る場面で自律して動くため、安全であることを人が事前に確認する必要があります。"
#   remedies:
#   - en: "Let a person approve each act, or only have it suggest."
#     ja: "行為ごとに人が承認するか、提案だけをさせてください。"
#   - en: "For the review, show the limits set to it, how it is stopped and what was tested."
#     ja: "審査に向けて、動作の制限、停止の方法、試験の結果を示してください。"
findings contains finding.of("usage.autonomy.weighty", {"facts": _weighty_facts}) if {
	_acts_alone_weightily
	not input.use.oversight == false
}

# METADATA
# title: It acts alone and no supervisor is named
# description: The system acts alone, and it isn't stated that a named person watches who can stop and overrule it.
# custom:
#   id: usage.autonomy.no-supervisor
#   outcomes: [NEEDS_REVIEW]
#   approver: compliance-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 自律して動くが監督者がいない
#     description: システムが自律して動きますが、止めたり覆したりできる監督者がいるとは述べられていません。
#   message:
#     en: "It would act alone, and nobody is named who watches it and can stop it."
#     ja: "自律して動きますが、監督して止められる人が定められていません。"
#   remedies:
#   - en: "Name a person who watches it, and who can stop and overrule it."
#     ja: "監督し、止めたり覆したりできる人を定めてください。"
#   - en: "Let a person approve each act, or only have it suggest."
#     ja: "行為ごとに人が承認するか、提案だけをさせてください。"
findings contains finding.of("usage.autonomy.no-supervisor", {"facts": [
	finding.stated("use", "autonomy"),
	finding.stated("use", "oversight"),
]}) if {
	facts.acts_alone
	not _weighty
	not input.use.oversight == true
}

# METADATA
# title: Each act in the physical world is approved by a person
# description: The system moves things in the physical world, and a person approves each act; that must stay so.
# custom:
#   id: usage.autonomy.approved-acts
#   outcomes: [ALLOW_WITH_CONDITIONS]
#   approver: compliance-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 物理的な動作を人が都度承認する
#     description: システムが物を動かし、行為ごとに人が承認します。その手順を保つ必要があります。
#   message:
#     en: "It moves things in the physical world after a person's approval."
#     ja: "人の承認を得て、現実の物を動かします。"
#   conditions:
#   - id: keep-approval-of-each-act
#     owner_role: employee
#     text:
#       en: "Keep the approval of each act by a person, and log who approved what and when."
#       ja: "行為ごとの人の承認を維持し、誰がいつ何を承認したかを記録する。"
#   remedies:
#   - en: "Only have it suggest, and let a person act."
#     ja: "提案だけをさせ、操作は人が行ってください。"
findings contains finding.of("usage.autonomy.approved-acts", {"facts": [
	finding.stated("use", "actuates"),
	finding.stated("use", "autonomy"),
]}) if {
	input.use.autonomy == "approve-each"
	facts.actuates
}

missing contains "use.oversight" if {
	_acts_alone_weightily
	not facts.known("use", "oversight")
}

_weighty_facts := [
	finding.fact("use.actuates", facts.actuates),
	finding.stated("use", "autonomy"),
	finding.stated("use", "oversight"),
	finding.stated("use", "purpose"),
]

default _acts_alone_weightily := false

_acts_alone_weightily if {
	facts.acts_alone
	_weighty
}

default _weighty := false

_weighty if facts.actuates

_weighty if facts.high_impact
