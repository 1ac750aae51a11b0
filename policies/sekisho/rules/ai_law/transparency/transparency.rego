# METADATA
# title: Do people learn that AI is at work?
# description: Duties to tell people, under the laws that reach the organisation or its users, from the table of AI laws.
# custom:
#   id: ai-law.transparency
#   area: ai-law
#   ja:
#     title: AIの利用が人に知らされるか
#     description: 組織の所在国や利用者のいる国に及ぶ法の、人に知らせる義務です(AI法の表)。
package sekisho.rules["ai-law"].transparency

import data.sekisho.ai_laws
import data.sekisho.finding

# METADATA
# title: People must be told
# description: A duty in force to tell people reaches the use, and it isn't stated that they are told.
# custom:
#   id: ai-law.transparency.not-disclosed
#   outcomes: [ALLOW_WITH_CONDITIONS, NEEDS_REVIEW, DENY]
#   approver: compliance-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 人に知らせる必要がある
#     description: 人に知らせる有効な義務がこの利用に及びますが、知らせるとは述べられていません。
#   message:
#     en: "People must be told that AI is used for this purpose, \"{purpose}\" ({countries}: {law}).{note}"
#     ja: "{countries}では、{law}により、この目的(「{purpose}」)にAIを使うことを人に知らせる必要があります。{note}"
#   remedies:
#   - en: "Tell people, before they deal with the AI or its output, and state in the request that they are told."
#     ja: "AIやその出力に接する前に人に知らせることとし、申請にもその旨を記入してください。"
findings contains finding.of("ai-law.transparency.not-disclosed", ai_laws.case("transparency", row, [finding.stated("use", "ai_disclosed")])) if {
	not _disclosed
	some row in ai_laws.reaching("transparency")
}

_disclosed if input.use.ai_disclosed == true
