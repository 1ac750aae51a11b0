# METADATA
# title: Is there a contract for processing personal data?
# description: Whoever has personal data processed by others needs a contract that binds them to it.
# custom:
#   id: residency.processor-contract
#   area: residency
#   ja:
#     title: 個人データの委託契約があるか
#     description: 個人データの処理を他者に任せるには、相手を拘束する契約が必要です。
package sekisho.rules.residency["processor-contract"]

import data.sekisho.facts
import data.sekisho.finding

# METADATA
# title: No contract for processing personal data
# description: Personal data is processed by somebody else, and no data processing agreement is in place and evidenced.
# custom:
#   id: residency.processor-contract.none
#   outcomes: [NEEDS_REVIEW]
#   approver: data-protection-officer
#   waivable_by: data-protection-officer
#   ja:
#     title: 個人データの委託契約がない
#     description: 個人データの処理を他者に任せますが、データ処理契約(DPA)の締結が確認できません。
#   message:
#     en: "Personal data would be processed by the operator, and no data processing agreement is on the register."
#     ja: "個人データの処理を運営者に任せますが、データ処理契約(DPA)が台帳にありません。"
#   citations:
#   - id: eu-gdpr
#     title: {en: General Data Protection Regulation (EU) 2016/679, ja: 一般データ保護規則 (EU) 2016/679(GDPR)}
#     locator: Art. 28
#   - id: jp-appi
#     title: {en: Act on the Protection of Personal Information, ja: 個人情報の保護に関する法律}
#     locator: Art. 25
#   remedies:
#   - en: "Sign a data processing agreement with the operator and record it as a safeguard of the deployment."
#     ja: "運営者とデータ処理契約(DPA)を結び、配備の保護措置として登録してください。"
#   - en: "Leave out or mask the personal data."
#     ja: "個人データを除くか、伏せてください。"
findings contains finding.of("residency.processor-contract.none", {"facts": [
	finding.stated("deployment", "hosting"),
	finding.stated("deployment", "safeguards"),
	finding.stated("use", "data"),
]}) if {
	facts.personal
	_uncovered
}

missing contains "use.data" if {
	facts.data_open
	_uncovered
}

_uncovered if {
	facts.run_elsewhere
	not facts.safeguard("dpa")
}
