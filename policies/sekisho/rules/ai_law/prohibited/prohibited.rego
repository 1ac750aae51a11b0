# METADATA
# title: Is the purpose prohibited by a law on AI?
# description: Prohibited practices of the laws that reach the organisation or its users, from the table of AI laws.
# custom:
#   id: ai-law.prohibited
#   area: ai-law
#   ja:
#     title: AI法で禁止された目的ではないか
#     description: 組織の所在国や利用者のいる国に及ぶ法の禁止行為です(AI法の表)。
package sekisho.rules["ai-law"].prohibited

import data.sekisho.ai_laws
import data.sekisho.finding

# METADATA
# title: A law forbids or narrowly limits this purpose
# description: A prohibition in force reaches the use. The table says whether it forbids, calls for a review or leaves the use open under conditions.
# custom:
#   id: ai-law.prohibited.row
#   outcomes: [DENY, NEEDS_REVIEW, ALLOW_WITH_CONDITIONS]
#   approver: compliance-officer
#   waivable_by: null
#   ja:
#     title: 法がこの目的を禁止または厳しく制限している
#     description: 有効な禁止規定がこの利用に及びます。不可、審査、条件付きのいずれかは表に定めています。
#   message:
#     en: "AI is forbidden or narrowly limited for this purpose, \"{purpose}\" ({countries}: {law}).{note}"
#     ja: "{countries}では、{law}により、この目的(「{purpose}」)のAI利用が禁止または厳しく制限されています。{note}"
#   remedies:
#   - en: "Change what the AI is used for; another model or deployment doesn't help."
#     ja: "利用目的を変えてください。モデルや配備を替えても解決しません。"
#   - en: "If only users are there, limit the use to other countries."
#     ja: "その国にいるのが利用者だけであれば、ほかの国に限って利用してください。"
findings contains finding.of("ai-law.prohibited.row", ai_laws.case("prohibited", row, [])) if {
	some row in ai_laws.reaching("prohibited")
}
