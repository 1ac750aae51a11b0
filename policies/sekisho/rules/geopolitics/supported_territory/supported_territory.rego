# METADATA
# title: Does the vendor serve these countries?
# description: Terms of APIs leave countries out, as the place of the organisation or its users, and some as the seat of its parent company.
# custom:
#   id: geopolitics.supported-territory
#   area: geopolitics
#   ja:
#     title: 提供元の対応地域に入っているか
#     description: APIの規約は、組織や利用者の所在国として一部の国を対象外とし、親会社の所在国で対象外とするものもあります。
package sekisho.rules.geopolitics["supported-territory"]

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.lookup.index
import data.sekisho.places
import data.sekisho.text

# METADATA
# title: The terms leave out a country of the organisation or its users
# description: The service isn't offered where the organisation is, or where its users are.
# custom:
#   id: geopolitics.supported-territory.place
#   outcomes: [DENY]
#   approver: security-officer
#   waivable_by: null
#   ja:
#     title: 組織または利用者の国が規約の対象外である
#     description: 組織の所在国または利用者のいる国では、サービスが提供されていません。
#   message:
#     en: "Under its terms ({terms}) this service isn't offered everywhere that the organisation or its users are; it leaves out: {countries}."
#     ja: "組織または利用者がいる国のうち{countries}では、規約({terms})上、このサービスが提供されていません。"
#   remedies:
#   - en: "Use a deployment whose terms cover these countries, or open weights that the company runs itself."
#     ja: "これらの国を対象とする規約の配備か、自社で動かす公開モデルを使ってください。"
#   - en: "If only users are there, limit the use to other countries."
#     ja: "利用者だけがその国にいる場合は、ほかの国に限って利用してください。"
findings contains finding.of("geopolitics.supported-territory.place", {
	"facts": [
		finding.stated("deployment", "terms"),
		finding.stated("organisation", "country"),
		finding.fact("use.user_regions", facts.user_regions),
	],
	"values": {
		"{terms}": _terms,
		"{countries}": places.names(countries),
	},
	"citations": _citations,
}) if {
	some row in _rows
	countries := {code | some code in facts.reached_countries; row.unsupported[code]}
	count(countries) > 0
}

# METADATA
# title: The terms leave out the country of the parent company
# description: The vendor doesn't serve organisations whose ultimate parent company is there.
# custom:
#   id: geopolitics.supported-territory.parent
#   outcomes: [DENY]
#   approver: security-officer
#   waivable_by: null
#   ja:
#     title: 親会社の国が規約の対象外である
#     description: 提供元は、最終親会社がその国にある組織にはサービスを提供していません。
#   message:
#     en: "Under its terms ({terms}) this service isn't offered to organisations whose parent company is there: {country}."
#     ja: "規約({terms})上、親会社が{country}にある組織には、このサービスが提供されていません。"
#   remedies:
#   - en: "Use a deployment whose terms don't exclude the group, or open weights that the company runs itself."
#     ja: "企業グループを除外しない規約の配備か、自社で動かす公開モデルを使ってください。"
findings contains finding.of("geopolitics.supported-territory.parent", {
	"facts": [
		finding.stated("deployment", "terms"),
		finding.fact("organisation.parent_country", facts.parent_country),
	],
	"values": {
		"{terms}": _terms,
		"{country}": places.name(facts.parent_country),
	},
	"citations": _citations,
}) if {
	some row in _rows
	row.parent_excluded[facts.parent_country]
	not _left_out_already(row)
}

# The parent company is in a country that the other rule names.
_left_out_already(row) if {
	facts.parent_country in facts.reached_countries
	row.unsupported[facts.parent_country]
}

default _rows := []

_rows := index.territories[input.deployment.terms] if facts.api

_citations := [{
	"id": input.deployment.terms,
	"title": _terms,
	"locator": null,
}]

_terms := text.same(object.get(index.licenses, [input.deployment.terms, "name"], input.deployment.terms))
