# METADATA
# title: Does the model come from a country of concern?
# description: >-
#   For government, defence and critical infrastructure the maker of a model, or of one that it starts from or was
#   distilled from, is a question of the supply chain, wherever the model runs. The table of countries says which are meant.
# custom:
#   id: geopolitics.origin
#   area: geopolitics
#   ja:
#     title: 懸念のある国のモデルではないか
#     description: 政府、防衛、重要インフラでは、モデルやその基になったモデル、蒸留元の提供元が、どこで動かすかを問わずサプライチェーン上の問題になります。対象国は国の表に定めています。
package sekisho.rules.geopolitics.origin

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.lookup.index
import data.sekisho.places

# METADATA
# title: The model or its ancestor comes from a country of concern
# description: In government, defence and critical infrastructure a person judges what a model from a country of concern could bring along.
# custom:
#   id: geopolitics.origin.concern
#   outcomes: [NEEDS_REVIEW]
#   approver: security-officer
#   waivable_by: chief-compliance-officer
#   citations:
#   - id: jp-it-procurement-agreement
#     title:
#       en: Agreement of ministries on procurement of IT (Japan, 10 December 2018)
#       ja: IT調達に係る国等の物品等又は役務の調達方針及び調達手続に関する申合せ(2018年12月10日)
#     locator: null
#   - id: jp-economic-security-promotion-act
#     title:
#       en: Economic Security Promotion Act (Japan)
#       ja: 経済安全保障推進法
#     locator: ch. 3
#   - id: us-foreign-adversaries
#     title:
#       en: Determination of foreign adversaries (United States)
#       ja: 米国 外国敵対者の指定
#     locator: 15 CFR 791.4
#   ja:
#     title: モデルまたはその系譜が懸念のある国に由来する
#     description: 政府、防衛、重要インフラでは、懸念のある国に由来するモデルがもたらし得る影響を人が判断します。
#   message:
#     en: "The model, or one that it is built on, comes from a country of concern ({countries}). For government, defence and critical infrastructure a person must look at that."
#     ja: "モデルまたはその基になったモデルが、懸念のある国({countries})に由来します。政府、防衛、重要インフラでは人による確認が必要です。"
#   remedies:
#   - en: "Use a model whose whole lineage comes from other countries."
#     ja: "系譜のすべてがそれ以外の国に由来するモデルを使ってください。"
#   - en: "For the review, say what the model could reach and how its output is checked."
#     ja: "審査に向けて、モデルから何に触れられるか、出力をどう検証するかを示してください。"
findings contains finding.of("geopolitics.origin.concern", {
	"facts": array.concat(
		[finding.stated("model", "lineage") | count(_ancestors) > 0],
		array.concat(
			[finding.fact(path, code) | some path in _vendor_paths; code := _vendor[path]],
			[finding.stated("organisation", "sector")],
		),
	),
	"values": {"{countries}": places.names(_ancestors | {code | some code in _vendor})},
}) if {
	input.organisation.sector in ["government", "defence", "critical-infrastructure"]
	count(_vendor) + count(_ancestors) > 0
}

_vendor_paths := ["model.vendor.country", "model.vendor.parent_country"]

# The countries of concern of the vendor and its parent company, by path.
_vendor["model.vendor.country"] := code if {
	code := input.model.vendor.country
	_concern(code)
}

_vendor["model.vendor.parent_country"] := code if {
	code := facts.vendor_parent_country
	_concern(code)
}

# The countries of concern of those who made what the model starts from or was distilled from.
_ancestors contains ancestor.vendor_country if {
	some ancestor in input.model.lineage
	ancestor.relation in ["base", "distilled"]
	_concern(ancestor.vendor_country)
}

_concern(code) if index.countries[code].origin_concern
