# METADATA
# title: Is generated content marked?
# description: Duties to mark generated content, under the laws that reach the organisation or its users, from the table of AI laws.
# custom:
#   id: ai-law.labelling
#   area: ai-law
#   ja:
#     title: 生成物に識別の印が付くか
#     description: 組織の所在国や利用者のいる国に及ぶ法の、生成物に印を付ける義務です(AI法の表)。
package sekisho.rules["ai-law"].labelling

import data.sekisho.ai_laws
import data.sekisho.finding

# METADATA
# title: Generated content must be marked
# description: A duty in force to mark generated content reaches the use, and it isn't stated that the content carries a machine-readable mark.
# custom:
#   id: ai-law.labelling.not-labelled
#   outcomes: [ALLOW_WITH_CONDITIONS, NEEDS_REVIEW, DENY]
#   approver: compliance-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 生成物に印を付ける必要がある
#     description: 生成物に印を付ける有効な義務がこの利用に及びますが、機械で読み取れる印が付くとは述べられていません。
#   message:
#     en: "Content generated for this purpose, \"{purpose}\", must be marked ({countries}: {law}).{note}"
#     ja: "{countries}では、{law}により、この目的(「{purpose}」)の生成物に識別の印を付ける必要があります。{note}"
#   remedies:
#   - en: "Use a tool that puts a machine-readable mark on what it generates, keep the mark, and state so in the request."
#     ja: "生成物に機械で読み取れる印を付けるツールを使い、印を消さずに残し、申請にもその旨を記入してください。"
findings contains finding.of("ai-law.labelling.not-labelled", ai_laws.case("labelling", row, [finding.stated("use", "output_labelled")])) if {
	not _labelled
	some row in ai_laws.reaching("labelling")
}

_labelled if input.use.output_labelled == true
