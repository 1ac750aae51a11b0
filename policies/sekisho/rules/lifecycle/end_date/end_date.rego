# METADATA
# title: Is the deployment still offered?
# description: A deployment ends on the day from which it is no longer offered on its channel. Shortly before, a plan to move is due.
# custom:
#   id: lifecycle.end-date
#   area: lifecycle
#   ja:
#     title: 配備がまだ提供されているか
#     description: 配備は、その経路での提供が終わる日をもって終了します。終了が近いときは移行計画が必要です。
package sekisho.rules.lifecycle["end-date"]

import data.sekisho.dates
import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.lookup.index
import data.sekisho.text

# METADATA
# title: The deployment has ended
# description: The day from which the deployment is no longer offered has come.
# custom:
#   id: lifecycle.end-date.ended
#   outcomes: [DENY]
#   approver: compliance-officer
#   waivable_by: null
#   ja:
#     title: 配備の提供が終了している
#     description: 配備が提供されなくなる日が到来しています。
#   message:
#     en: "This deployment is no longer offered: it ended on {date}."
#     ja: "この配備は{date}をもって提供が終了しています。"
#   remedies:
#   - en: "Use another deployment of the model, or its successor."
#     ja: "同じモデルの別の配備か、後継モデルを使ってください。"
findings contains finding.of("lifecycle.end-date.ended", _case) if {
	facts.known("deployment", "end_date")
	input.deployment.end_date <= input.as_of
}

# METADATA
# title: The deployment ends soon
# description: The deployment ends within the notice that the company has set for a plan to move.
# custom:
#   id: lifecycle.end-date.ending
#   outcomes: [ALLOW_WITH_CONDITIONS]
#   approver: compliance-officer
#   waivable_by: null
#   ja:
#     title: 配備の提供がまもなく終了する
#     description: 移行計画のために会社が定めた期間内に、配備の提供が終了します。
#   message:
#     en: "This deployment is offered only until {date}, which is within {days} days."
#     ja: "この配備は、{days}日以内の{date}に提供が終了します。"
#   conditions:
#   - id: plan-to-move
#     owner_role: employee
#     text:
#       en: "Have a plan to move to another deployment or model before {date}."
#       ja: "{date}より前に、別の配備またはモデルへ移行する計画を立てる。"
#   remedies:
#   - en: "Start on a deployment that lasts longer, or on the model's successor."
#     ja: "より長く提供される配備か、後継モデルで始めてください。"
findings contains finding.of("lifecycle.end-date.ending", _case) if {
	input.deployment.end_date > input.as_of
	input.deployment.end_date <= dates.later(input.as_of, index.thresholds.end_date_notice_days)
}

_case := {
	"facts": [
		finding.fact("as_of", input.as_of),
		finding.stated("deployment", "end_date"),
	],
	"values": {
		"{date}": text.same(input.deployment.end_date),
		"{days}": text.number(index.thresholds.end_date_notice_days),
	},
	"due": input.deployment.end_date,
}
