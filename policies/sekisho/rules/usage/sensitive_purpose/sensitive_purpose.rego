# METADATA
# title: Does the purpose weigh on people's lives?
# description: Purposes that decide about people or their safety are looked at by a person, unless a law on AI already makes that sure.
# custom:
#   id: usage.sensitive-purpose
#   area: usage
#   ja:
#     title: 人の生活に重く関わる目的ではないか
#     description: 人やその安全に関わる判断を伴う目的は、AI法によってすでに審査や不可となる場合を除き、人が確認します。
package sekisho.rules.usage["sensitive-purpose"]

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.outcome
import data.sekisho.rules["ai-law"]["high-risk"] as high_risk
import data.sekisho.rules["ai-law"].prohibited

# METADATA
# title: The purpose is of high impact
# description: The purpose is marked as of high impact in the table of purposes, and no law on AI that reaches the use already refuses it or sends it to review.
# custom:
#   id: usage.sensitive-purpose.high-impact
#   outcomes: [NEEDS_REVIEW]
#   approver: compliance-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 影響の大きい目的である
#     description: 目的の表で影響が大きいとされ、この利用に及ぶAI法によって不可や審査となっていません。
#   message:
#     en: "This purpose (\"{purpose}\") weighs on people's lives or safety, so a person looks at it first."
#     ja: "この目的(「{purpose}」)は人の生活や安全に重く関わるため、事前に人が確認します。"
#   remedies:
#   - en: "For the review, say who is affected, how a wrong output is noticed and put right, and who decides in the end."
#     ja: "審査に向けて、影響を受ける人、誤った出力に気づき正す方法、最終的に判断する人を示してください。"
findings contains finding.of("usage.sensitive-purpose.high-impact", {
	"facts": [finding.stated("use", "purpose")],
	"values": {"{purpose}": facts.purpose.name},
}) if {
	facts.high_impact
	outcome.highest(high_risk.findings | prohibited.findings) < 2
}
