# METADATA
# title: Are we small enough for the licence?
# description: Some licences end where a company has more users or revenue than they allow, or ask for a separate agreement.
# custom:
#   id: license.scale
#   area: license
#   ja:
#     title: ライセンスの規模の上限に収まっているか
#     description: 利用者数や売上高が上限を超えると権利がなくなる、または別の合意が必要になるライセンスがあります。
package sekisho.rules.license.scale

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.licenses
import data.sekisho.outcome as outcomes
import data.sekisho.text

# METADATA
# title: More users than the licence allows
# description: The number of monthly active users is above the licence's threshold.
# custom:
#   id: license.scale.users
#   outcomes: [NEEDS_REVIEW, DENY]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 利用者数がライセンスの上限を超えている
#     description: 月間利用者数が、ライセンスの定める上限を超えています。
#   message:
#     en: "{license} holds for up to {limit} monthly active users; there are more."
#     ja: "{license}の対象は月間利用者{limit}人までですが、それを超えています。"
#   remedies:
#   - en: "Ask {licensor} for a separate licence and record it."
#     ja: "{licensor}に個別のライセンスを求め、取得したら登録してください。"
#   - en: "Use a model whose licence has no limit on users."
#     ja: "利用者数に上限のないライセンスのモデルを使ってください。"
findings contains finding.of("license.scale.users", {
	"outcome": threshold.outcome,
	"facts": sort([licenses.source(id), finding.stated(threshold.part, threshold.field)]),
	"values": object.union(licenses.values(id), {"{limit}": text.same(threshold.value_text)}),
	"citations": threshold.citations,
}) if {
	some id, license in licenses.terms
	some threshold in license.user_thresholds
	input[threshold.part][threshold.field] > threshold.value
}

# METADATA
# title: More revenue than the licence allows
# description: The group's yearly revenue is above the licence's threshold for this business.
# custom:
#   id: license.scale.revenue
#   outcomes: [NEEDS_REVIEW, DENY]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 売上高がライセンスの上限を超えている
#     description: グループの年間売上高が、この事業についてライセンスの定める上限を超えています。
#   message:
#     en: "{license} holds for groups with up to {limit} US dollars a year; ours has more."
#     ja: "{license}の対象は年間売上高{limit}米ドルまでの企業ですが、当社グループはそれを超えています。"
#   remedies:
#   - en: "Ask {licensor} for a separate licence and record it."
#     ja: "{licensor}に個別のライセンスを求め、取得したら登録してください。"
#   - en: "Use a model whose licence has no limit on revenue."
#     ja: "売上高に上限のないライセンスのモデルを使ってください。"
findings contains finding.of("license.scale.revenue", {
	"outcome": threshold.outcome,
	"facts": sort([licenses.source(id), finding.stated("organisation", "annual_revenue_usd")]),
	"values": object.union(licenses.values(id), {"{limit}": text.same(threshold.above_text)}),
	"citations": threshold.citations,
}) if {
	some id, license in licenses.terms
	some threshold in license.revenue_thresholds
	_binds(threshold)
	input.organisation.annual_revenue_usd > threshold.above
}

# METADATA
# title: The licence asks for an agreement for this business
# description: What is offered to third parties needs a separate agreement, whatever the revenue.
# custom:
#   id: license.scale.business
#   outcomes: [NEEDS_REVIEW, DENY]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: この事業には別の合意が必要
#     description: 第三者への提供の形によっては、売上高にかかわらず別の合意が必要です。
#   message:
#     en: "{license} asks for a separate agreement with {licensor} before this is offered to third parties."
#     ja: "{license}では、これを第三者に提供する前に{licensor}との別の合意が必要です。"
#   remedies:
#   - en: "Make the agreement with {licensor} and record it."
#     ja: "{licensor}と合意し、登録してください。"
#   - en: "Use a model whose licence allows this business."
#     ja: "この事業を認めるライセンスのモデルを使ってください。"
findings contains finding.of("license.scale.business", {
	"outcome": threshold.outcome,
	"facts": sort([licenses.source(id), finding.fact("use.offering", facts.offering)]),
	"values": licenses.values(id),
	"citations": threshold.citations,
}) if {
	some id, license in licenses.terms
	some threshold in license.revenue_thresholds
	_binds(threshold)
	not threshold.above
}

missing contains threshold.path if {
	some license in licenses.terms
	some threshold in license.user_thresholds
	not facts.known(threshold.part, threshold.field)
	_rises(threshold)
}

missing contains "organisation.annual_revenue_usd" if {
	not facts.known("organisation", "annual_revenue_usd")
	some license in licenses.terms
	some threshold in license.revenue_thresholds
	_binds(threshold)
	threshold.above
	_rises(threshold)
}

# Crossing it would be worse than what is certain.
_rises(threshold) if outcomes.rank(threshold.outcome) > outcomes.highest(findings)

_binds(threshold) if {
	_concerns(threshold)
	not _switched_off(threshold)
}

_concerns(threshold) if not threshold.businesses

_concerns(threshold) if threshold.businesses[facts.offering]

_switched_off(threshold) if {
	threshold.exempts_internal_use
	facts.purely_internal
}
