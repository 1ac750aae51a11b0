# METADATA
# title: Is data kept elsewhere no longer than allowed?
# description: What others keep of inputs and outputs can leak, be demanded or be searched. The company sets a limit for each class, and one for personal data.
# custom:
#   id: residency.retention
#   area: residency
#   ja:
#     title: 社外にデータが長く残されないか
#     description: 社外に残る入力や出力は、漏えいや開示請求、閲覧の対象になり得ます。機密区分ごとと個人データについて、会社が上限を定めています。
package sekisho.rules.residency.retention

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.lookup.index
import data.sekisho.text

# METADATA
# title: Data is kept longer than the company allows
# description: The operator keeps inputs or outputs for more days than the limit for their class or for personal data, whichever is lower.
# custom:
#   id: residency.retention.too-long
#   outcomes: [NEEDS_REVIEW]
#   approver: data-protection-officer
#   waivable_by: data-protection-officer
#   ja:
#     title: 会社の定めより長くデータが残る
#     description: 運営者が入力や出力を残す日数が、機密区分または個人データの上限(低いほう)を超えています。
#   message:
#     en: "The operator keeps inputs and outputs for {days} days; the company allows {limit} for this data."
#     ja: "運営者が入力と出力を{days}日間残します。このデータで認められているのは{limit}日までです。"
#   remedies:
#   - en: "Agree on zero retention, or on {limit} days at most, with the operator and record it on the deployment."
#     ja: "保存なし、または{limit}日以内とすることを運営者と取り決め、配備に記録してください。"
#   - en: "Use a deployment on the company's own machines."
#     ja: "自社の機器で動かす配備を使ってください。"
findings contains finding.of("residency.retention.too-long", {
	"facts": [
		finding.stated("deployment", "retention_days"),
		finding.stated("use", "classification"),
		finding.stated("use", "data"),
	],
	"values": {
		"{days}": text.number(days),
		"{limit}": text.number(limit),
	},
}) if {
	facts.run_elsewhere
	limit := _limit(facts.personal)
	days := input.deployment.retention_days
	days > limit
}

missing contains "deployment.retention_days" if {
	facts.run_elsewhere
	not facts.known("deployment", "retention_days")
	_limited
}

missing contains "use.data" if {
	facts.run_elsewhere
	facts.data_open
	_personal_tightens
}

# The days allowed, given whether the data is personal; undefined where there is no limit.
_limit(personal) := min(limits) if {
	limits := _limits(personal)
	count(limits) > 0
}

_limits(false) := _class_limits

_limits(true) := array.concat(_class_limits, [index.thresholds.retention_days.personal])

_class_limits := [limit | limit := index.thresholds.retention_days[input.use.classification]]

# A limit holds, or would hold if the data turned out to be personal.
_limited if _limit(facts.personal)

_limited if facts.data_open

# Personal data would make the days too many that the class allows.
_personal_tightens if {
	input.deployment.retention_days > _limit(true)
	not _over_class_limit
}

_personal_tightens if {
	not facts.known("deployment", "retention_days")
	not _class_is_as_strict
}

_over_class_limit if input.deployment.retention_days > _limit(false)

_class_is_as_strict if _limit(false) <= _limit(true)
