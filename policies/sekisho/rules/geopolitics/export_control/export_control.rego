# METADATA
# title: Does export-controlled content stay in the country?
# description: Technical data under export control counts as exported when it is processed or stored abroad, and may count so when a foreign company can reach it.
# custom:
#   id: geopolitics.export-control
#   area: geopolitics
#   ja:
#     title: 輸出規制対象の内容が国内にとどまるか
#     description: 輸出規制対象の技術情報は、国外での処理・保存が輸出にあたり、外国企業が触れ得る場合も輸出とみなされることがあります。
package sekisho.rules.geopolitics["export-control"]

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.places

# METADATA
# title: Export-controlled content would leave the country
# description: Content under export control would be processed or stored abroad. Within the European Union nothing is abroad.
# custom:
#   id: geopolitics.export-control.region
#   outcomes: [DENY]
#   approver: security-officer
#   waivable_by: null
#   citations:
#   - id: jp-fefta
#     title:
#       en: Foreign Exchange and Foreign Trade Act (Japan)
#       ja: 外国為替及び外国貿易法
#     locator: Art. 25
#   - id: eu-dual-use-regulation
#     title:
#       en: Dual-use Regulation (EU) 2021/821
#       ja: EU二重用途物品規則 (EU) 2021/821
#     locator: Art. 2(2)(d)
#   - id: us-ear
#     title:
#       en: Export Administration Regulations (United States)
#       ja: 米国輸出管理規則(EAR)
#     locator: 15 CFR 734.13
#   ja:
#     title: 輸出規制対象の内容が国外に出る
#     description: 輸出規制対象の内容が国外で処理または保存されます。EU域内同士は国外とみなしません。
#   message:
#     en: "Export-controlled content would be processed or stored abroad ({countries}): that is an export."
#     ja: "輸出規制対象の内容が国外({countries})で処理または保存されます。これは輸出にあたります。"
#   remedies:
#   - en: "Use a deployment that processes and stores in the organisation's own country only, such as the company's own machines."
#     ja: "自社の機器など、所在国内だけで処理・保存する配備を使ってください。"
#   - en: "Leave the export-controlled content out."
#     ja: "輸出規制対象の内容を入力から除いてください。"
findings contains finding.of("geopolitics.export-control.region", {
	"facts": [
		finding.stated("deployment", "processing_regions"),
		finding.stated("deployment", "storage_regions"),
		finding.stated("organisation", "country"),
		finding.stated("use", "data"),
	],
	"values": {"{countries}": places.names(_regions_abroad)},
}) if {
	_controlled
	count(_regions_abroad) > 0
}

# METADATA
# title: A foreign company could reach export-controlled content
# description: Content under export control would stay in the country, but with an operator that is foreign or has a foreign parent company.
# custom:
#   id: geopolitics.export-control.operator
#   outcomes: [NEEDS_REVIEW]
#   approver: security-officer
#   waivable_by: null
#   citations:
#   - id: jp-fefta
#     title:
#       en: Foreign Exchange and Foreign Trade Act (Japan)
#       ja: 外国為替及び外国貿易法
#     locator: Art. 25
#   - id: eu-dual-use-regulation
#     title:
#       en: Dual-use Regulation (EU) 2021/821
#       ja: EU二重用途物品規則 (EU) 2021/821
#     locator: Art. 2(2)(d)
#   - id: us-ear
#     title:
#       en: Export Administration Regulations (United States)
#       ja: 米国輸出管理規則(EAR)
#     locator: 15 CFR 734.13
#   ja:
#     title: 輸出規制対象の内容に外国企業が触れ得る
#     description: 輸出規制対象の内容は国内にとどまりますが、運営者またはその親会社が外国企業です。
#   message:
#     en: "Export-controlled content would be within reach of a foreign company ({countries})."
#     ja: "外国({countries})の企業が輸出規制対象の内容に触れ得ます。"
#   remedies:
#   - en: "Use the company's own machines, or an operator that is domestic as is its parent company."
#     ja: "自社の機器か、親会社も含めて国内の運営者の配備を使ってください。"
#   - en: "For the review, show that nobody at the operator can read the content, or the licence that allows it."
#     ja: "審査に向けて、運営者側の誰も内容を読めないこと、または該当する輸出許可を示してください。"
findings contains finding.of("geopolitics.export-control.operator", {
	"facts": [
		finding.fact("deployment.operator.country", object.get(facts.operator_seats, "country", null)),
		finding.fact("deployment.operator.parent_country", object.get(facts.operator_seats, "parent_country", null)),
		finding.stated("organisation", "country"),
		finding.stated("use", "data"),
	],
	"values": {"{countries}": places.names(_seats_abroad)},
}) if {
	_controlled
	count(_regions_abroad) == 0
	count(_seats_abroad) > 0
}

missing contains "use.data" if {
	facts.data_open
	_abroad_or_open
}

missing contains "deployment.processing_regions" if {
	facts.processing_open
	_controlled_or_open
	count(_regions_abroad) == 0
}

missing contains "deployment.storage_regions" if {
	facts.storage_open
	_controlled_or_open
	count(_regions_abroad) == 0
}

missing contains "deployment.operator.country" if {
	facts.operator_open
	_controlled_or_open
	count(_regions_abroad) == 0
	count(_seats_abroad) == 0
}

default _controlled := false

_controlled if "export-controlled" in facts.categories

_controlled_or_open if _controlled

_controlled_or_open if facts.data_open

_abroad_or_open if count(_regions_abroad) > 0

_abroad_or_open if count(_seats_abroad) > 0

_abroad_or_open if facts.regions_open

_abroad_or_open if facts.operator_open

_regions_abroad contains code if {
	some code in facts.regions
	places.abroad(code)
}

_seats_abroad contains code if {
	some code in facts.operator_seats
	places.abroad(code)
}
