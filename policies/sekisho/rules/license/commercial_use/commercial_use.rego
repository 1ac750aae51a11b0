# METADATA
# title: Does the licence allow commercial use?
# description: Some licences allow research or private use only. Any use in the operations of a business is commercial, paid or not.
# custom:
#   id: license.commercial-use
#   area: license
#   ja:
#     title: ライセンスは営利利用を認めているか
#     description: 研究や私的な利用だけを認めるライセンスがあります。事業の中での利用は、有償か無償かを問わず営利です。
package sekisho.rules.license["commercial-use"]

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.licenses

# METADATA
# title: Commercial use is not allowed
# description: A licence that applies is limited to non-commercial purposes, and the use is commercial.
# custom:
#   id: license.commercial-use.forbidden
#   outcomes: [DENY]
#   approver: null
#   waivable_by: null
#   ja:
#     title: 営利利用は認められていない
#     description: 適用されるライセンスは非営利目的に限られますが、この利用は営利です。
#   message:
#     en: "{license} doesn't allow commercial use, and this use is commercial."
#     ja: "{license}は営利利用を認めていませんが、この利用は営利です。"
#   remedies:
#   - en: "Buy a commercial licence from {licensor}, record it on the model and name it as the terms of the deployment."
#     ja: "{licensor}から商用ライセンスを取得してモデルに登録し、配備の契約として指定してください。"
#   - en: "Use a model whose licence allows commercial use."
#     ja: "営利利用を認めるライセンスのモデルを使ってください。"
findings contains finding.of("license.commercial-use.forbidden", {
	"facts": [licenses.source(id), finding.stated("use", "commercial")],
	"values": licenses.values(id),
	"citations": limit.citations,
}) if {
	input.use.commercial == true
	some id, license in licenses.terms
	some limit in license.purpose_limits
}

missing contains "use.commercial" if {
	facts.commercial_open
	some license in licenses.terms
	license.purpose_limits
}
