# METADATA
# title: Do we know the terms that bind us?
# description: Without a licence there is no right to use a model, and terms that nobody read can forbid what we plan.
# custom:
#   id: license.unknown
#   area: license
#   ja:
#     title: 従うべき条件が分かっているか
#     description: ライセンスがなければ使う権利がなく、読まれていない条件には計画を禁じるものがあり得ます。
package sekisho.rules.license.unknown

import data.sekisho.finding
import data.sekisho.licenses
import data.sekisho.lookup.index
import data.sekisho.text

# METADATA
# title: The contract of the API is not recorded
# description: An API is used under a contract with whoever runs it. The deployment names none.
# custom:
#   id: license.unknown.no-contract
#   outcomes: [NEEDS_REVIEW]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: APIの契約が登録されていない
#     description: APIは運営者との契約の下で使いますが、配備に契約が登録されていません。
#   message:
#     en: "The register doesn't say under which contract this API is used."
#     ja: "このAPIをどの契約の下で使うのかが台帳にありません。"
#   remedies:
#   - en: "Find out which terms the company agreed to and record them on the deployment."
#     ja: "会社がどの規約に同意しているかを確かめ、配備に登録してください。"
findings contains finding.of("license.unknown.no-contract", {"facts": [finding.stated("deployment", "terms")]}) if {
	licenses.unrecorded["deployment.terms"]
}

# METADATA
# title: No licence is recorded for the model
# description: The weights are used under the model's licence. The register doesn't have it.
# custom:
#   id: license.unknown.no-license
#   outcomes: [NEEDS_REVIEW]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: モデルのライセンスが登録されていない
#     description: 重みはモデルのライセンスの下で使いますが、台帳に登録がありません。
#   message:
#     en: "The register doesn't have the licences of this model."
#     ja: "このモデルのライセンスが台帳にありません。"
#   remedies:
#   - en: "Record the model's licences, those of its base models included."
#     ja: "ベースモデルのものも含め、モデルのライセンスを台帳に登録してください。"
findings contains finding.of("license.unknown.no-license", {"facts": [finding.stated("model", "licenses")]}) if {
	licenses.unrecorded["model.licenses"]
}

# METADATA
# title: None of the recorded licences covers this way of running the model
# description: Terms of a vendor's API give no right to run the weights oneself, unless they were bought as a separate licence.
# custom:
#   id: license.unknown.none-applies
#   outcomes: [NEEDS_REVIEW]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 登録されたライセンスはこの動かし方を認めていない
#     description: 提供元のAPI規約では、別のライセンスとして取得しない限り、重みを自ら動かすことはできません。
#   message:
#     en: "None of the recorded licences covers running this model this way."
#     ja: "登録されたライセンスの中に、この動かし方を認めるものがありません。"
#   remedies:
#   - en: "Get a licence from the maker for running the model yourself, record it on the model and name it as the terms of the deployment."
#     ja: "自社で動かすためのライセンスを提供元から取得してモデルに登録し、配備の契約として指定してください。"
findings contains finding.of("license.unknown.none-applies", {"facts": [
	finding.stated("deployment", "hosting"),
	finding.stated("model", "licenses"),
]}) if {
	licenses.expected
	count(licenses.applicable) == 0
	count(licenses.unrecorded) == 0
}

# METADATA
# title: A licence is not in the table of licences
# description: Its terms were not read yet, so no rule can check them.
# custom:
#   id: license.unknown.not-listed
#   outcomes: [NEEDS_REVIEW]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: ライセンス表にないライセンスがある
#     description: 条件がまだ読まれていないため、ルールで確かめられません。
#   message:
#     en: "The terms “{license_id}” aren't in the table of licences; nobody has read them for us yet."
#     ja: "「{license_id}」はライセンス表になく、条件がまだ確認されていません。"
#   remedies:
#   - en: "Have the licence read and put it on the register; the verdict then follows from its terms."
#     ja: "ライセンスを確認して台帳に登録してください。登録後はその条件から判定できます。"
findings contains finding.of("license.unknown.not-listed", {
	"facts": [licenses.source(id)],
	"values": {"{license_id}": text.same(id)},
}) if {
	some id in licenses.applicable
	not index.licenses[id]
}

# METADATA
# title: The contract with the vendor was not read
# description: An individual contract is recorded without its terms.
# custom:
#   id: license.unknown.unspecified
#   outcomes: [NEEDS_REVIEW]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 提供元との個別契約の内容が未確認
#     description: 個別契約が、条件の記載なしに登録されています。
#   message:
#     en: "An individual contract with the vendor applies, and its terms aren't on the register."
#     ja: "提供元との個別契約が適用されますが、その条件が台帳にありません。"
#   remedies:
#   - en: "Have the contract read and put its terms into the table of licences under a name of their own."
#     ja: "契約を確認し、その条件を固有の名称でライセンス表に登録してください。"
findings contains finding.of("license.unknown.unspecified", {"facts": [licenses.source("vendor-contract-unspecified")]}) if {
	licenses.applicable["vendor-contract-unspecified"]
}
