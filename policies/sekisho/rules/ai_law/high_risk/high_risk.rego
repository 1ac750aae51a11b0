# METADATA
# title: Is the use high-risk under a law on AI?
# description: High-risk uses under the laws that reach the organisation or its users, from the table of AI laws, with the duties that they bring.
# custom:
#   id: ai-law.high-risk
#   area: ai-law
#   ja:
#     title: AI法上の高リスクな利用ではないか
#     description: 組織の所在国や利用者のいる国に及ぶ法で高リスクとされる利用と、それに伴う義務です(AI法の表)。
package sekisho.rules["ai-law"]["high-risk"]

import data.sekisho.ai_laws
import data.sekisho.facts
import data.sekisho.finding

# METADATA
# title: The use is high-risk and brings duties
# description: A law in force treats the use as high-risk. Its duties become conditions; the table says whether a person must decide.
# custom:
#   id: ai-law.high-risk.duties
#   outcomes: [NEEDS_REVIEW, ALLOW_WITH_CONDITIONS, DENY]
#   approver: compliance-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 高リスクな利用であり義務を伴う
#     description: 有効な法が、この利用を高リスクとしています。法の義務が条件となり、人の判断を要するかは表に定めています。
#   message:
#     en: "This purpose, \"{purpose}\", counts as high-risk or of high impact ({countries}: {law}).{note}"
#     ja: "{countries}では、{law}により、この目的(「{purpose}」)は高リスクまたは影響の大きい利用とされています。{note}"
#   remedies:
#   - en: "Show how each of the conditions is met: that is what the review asks for."
#     ja: "条件をそれぞれどう満たすかを示してください。審査で問われるのはその点です。"
findings contains finding.of("ai-law.high-risk.duties", ai_laws.case("high-risk", row, [finding.stated("use", "oversight")])) if {
	some row in _rows
	not _unwatched(row)
}

# METADATA
# title: The use is high-risk and nobody watches it
# description: A law in force treats the use as high-risk and calls for a review, and no named person watches it who can stop and overrule it.
# custom:
#   id: ai-law.high-risk.no-oversight
#   outcomes: [DENY]
#   approver: compliance-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 高リスクな利用に監督者がいない
#     description: 有効な法がこの利用を高リスクとして審査を求めていますが、止めたり覆したりできる監督者が定められていません。
#   message:
#     en: "This purpose, \"{purpose}\", counts as high-risk ({countries}: {law}), and nobody is named who watches it and can stop it.{note}"
#     ja: "{countries}では、{law}により、この目的(「{purpose}」)は高リスクの利用とされていますが、監督して止められる人が定められていません。{note}"
#   remedies:
#   - en: "Name a person who watches it, and who can stop and overrule it; then it goes to review."
#     ja: "利用を監督し、止めたり覆したりできる人を定めてください。そうすれば審査に進みます。"
findings contains finding.of("ai-law.high-risk.no-oversight", object.union(
	ai_laws.case("high-risk", row, [finding.stated("use", "oversight")]),
	{"outcome": "DENY"},
)) if {
	some row in _rows
	_unwatched(row)
}

# Without a row that says DENY in any case, the one that calls for a review depends on it.
missing contains "use.oversight" if {
	not facts.known("use", "oversight")
	"NEEDS_REVIEW" in _outcomes
	not "DENY" in _outcomes
}

_rows := ai_laws.reaching("high-risk")

_outcomes contains row.outcome if some row in _rows

_unwatched(row) if {
	row.outcome == "NEEDS_REVIEW"
	input.use.oversight == false
}
