# METADATA
# title: Do duties for general-purpose models follow?
# description: Whoever hands a model on takes on duties of a provider, under the laws that reach the organisation or its users, from the table of AI laws.
# custom:
#   id: ai-law.general-purpose
#   area: ai-law
#   ja:
#     title: 汎用AIモデルの提供者の義務が生じないか
#     description: モデルを他者に渡すと、組織の所在国や利用者のいる国に及ぶ法の、提供者としての義務が生じます(AI法の表)。
package sekisho.rules["ai-law"]["general-purpose"]

import data.sekisho.ai_laws
import data.sekisho.facts
import data.sekisho.finding

# METADATA
# title: Handing the model on brings a provider's duties
# description: Weights, changed or not, are handed on, and a law in force gives those who do so duties.
# custom:
#   id: ai-law.general-purpose.distributed
#   outcomes: [ALLOW_WITH_CONDITIONS, NEEDS_REVIEW, DENY]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: モデルを渡すと提供者としての義務が生じる
#     description: 重み(変更の有無を問わない)を他者に渡すことに、有効な法が義務を課しています。
#   message:
#     en: "Whoever hands a model on takes on duties of a provider ({countries}: {law}).{note}"
#     ja: "{countries}では、{law}により、モデルを他者に渡す者に提供者としての義務が生じます。{note}"
#   remedies:
#   - en: "Keep the weights in the house, and offer the result of using them instead."
#     ja: "重みは社内にとどめ、その利用結果だけを提供してください。"
findings contains finding.of("ai-law.general-purpose.distributed", ai_laws.case("general-purpose", row, [finding.fact("use.distributes", facts.distributes)])) if {
	facts.distributes != "no"
	some row in ai_laws.reaching("general-purpose")
}
