# METADATA
# title: May this class of content be put there?
# description: The company's own rule on where confidential and secret content may be processed, whatever else is agreed with the operator.
# custom:
#   id: usage.placement
#   area: usage
#   ja:
#     title: この機密区分の内容を扱える場所か
#     description: 秘密・極秘の内容をどこで処理してよいかという会社の定めです。運営者との取決めにかかわらず適用されます。
package sekisho.rules.usage.placement

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.places

# METADATA
# title: Secret content would leave the company's machines
# description: Secret content is allowed on the company's own machines only.
# custom:
#   id: usage.placement.secret-elsewhere
#   outcomes: [DENY]
#   approver: security-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 極秘の内容が自社の機器の外に出る
#     description: 極秘の内容を扱えるのは自社の機器だけです。
#   message:
#     en: "Secret content may be put only into models on the company's own machines."
#     ja: "極秘の内容を入力できるのは、自社の機器で動くモデルだけです。"
#   remedies:
#   - en: "Run open weights on the company's own isolated machines."
#     ja: "外部から隔離した自社の機器で、公開された重みを動かしてください。"
#   - en: "Leave the secret content out, and state the class of what remains."
#     ja: "極秘の内容を除き、残る内容の機密区分を入れ直してください。"
findings contains finding.of("usage.placement.secret-elsewhere", {"facts": [
	finding.stated("deployment", "hosting"),
	finding.stated("use", "classification"),
]}) if {
	input.use.classification == "secret"
	facts.run_elsewhere
}

# METADATA
# title: Secret content would be on machines that aren't isolated
# description: On the company's own machines secret content calls for machines without a network path outside.
# custom:
#   id: usage.placement.secret-not-isolated
#   outcomes: [NEEDS_REVIEW]
#   approver: security-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 極秘の内容を扱う機器が隔離されていない
#     description: 自社の機器でも、極秘の内容には外部への通信経路のない機器が必要です。
#   message:
#     en: "The machines aren't known to be cut off from other networks; secret content calls for that."
#     ja: "機器が外部のネットワークから隔離されていることが確認できません。極秘の内容には隔離が必要です。"
#   remedies:
#   - en: "Cut the machines off from other networks, and record it (network-isolated) on the deployment."
#     ja: "機器を外部のネットワークから隔離し、配備に記録してください(network-isolated)。"
findings contains finding.of("usage.placement.secret-not-isolated", {"facts": [
	finding.stated("deployment", "hosting"),
	finding.stated("deployment", "safeguards"),
	finding.stated("use", "classification"),
]}) if {
	input.use.classification == "secret"
	facts.own_machines
	not facts.safeguard("network-isolated")
}

# METADATA
# title: Confidential content would go to the vendor itself
# description: Confidential content on the vendor's own API is for a person to decide.
# custom:
#   id: usage.placement.confidential-vendor-api
#   outcomes: [NEEDS_REVIEW]
#   approver: security-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 秘密の内容が提供元自身に渡る
#     description: 提供元自身のAPIで秘密の内容を扱うかどうかは、人が判断します。
#   message:
#     en: "Confidential content would go to the vendor's own service."
#     ja: "秘密の内容が、提供元自身のサービスに渡ります。"
#   remedies:
#   - en: "Use the model on a managed cloud service in the country, on rented servers or on the company's own machines."
#     ja: "国内のクラウドのマネージドサービス、借りたサーバー、または自社の機器で使ってください。"
findings contains finding.of("usage.placement.confidential-vendor-api", {"facts": [
	finding.stated("deployment", "hosting"),
	finding.stated("use", "classification"),
]}) if {
	input.use.classification == "confidential"
	input.deployment.hosting == "vendor-api"
}

# METADATA
# title: Confidential content would be processed abroad
# description: Confidential content on a managed cloud service that processes in another country is for a person to decide. Within the European Union nothing is abroad.
# custom:
#   id: usage.placement.confidential-abroad
#   outcomes: [NEEDS_REVIEW]
#   approver: security-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 秘密の内容が国外で処理される
#     description: クラウドのマネージドサービスが国外で秘密の内容を処理する場合は、人が判断します。EU域内同士は国外とみなしません。
#   message:
#     en: "Confidential content would be processed abroad ({countries})."
#     ja: "秘密の内容が、国外({countries})で処理されます。"
#   remedies:
#   - en: "Choose a region in the organisation's own country."
#     ja: "組織の所在国のリージョンを選んでください。"
findings contains finding.of("usage.placement.confidential-abroad", {
	"facts": [
		finding.stated("deployment", "hosting"),
		finding.stated("deployment", "processing_regions"),
		finding.stated("organisation", "country"),
		finding.stated("use", "classification"),
	],
	"values": {"{countries}": places.names(countries)},
}) if {
	_confidential_in_cloud
	countries := {code | some code in facts.processing_regions; places.abroad(code)}
	count(countries) > 0
}

missing contains "deployment.processing_regions" if {
	facts.processing_open
	_confidential_in_cloud
}

_confidential_in_cloud if {
	input.use.classification == "confidential"
	input.deployment.hosting == "cloud-api"
}
