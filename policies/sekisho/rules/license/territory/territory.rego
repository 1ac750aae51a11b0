# METADATA
# title: Does the licence hold where we are?
# description: Some licences give no rights in some countries, be it to companies there or to use there.
# custom:
#   id: license.territory
#   area: license
#   ja:
#     title: ライセンスはこの国・地域で有効か
#     description: 一部の国の企業や、一部の国での利用に権利を与えないライセンスがあります。
package sekisho.rules.license.territory

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.licenses
import data.sekisho.places

# METADATA
# title: The licence excludes a country of this use
# description: The organisation, its users or the servers are in a country in which the licence gives no rights.
# custom:
#   id: license.territory.excluded
#   outcomes: [DENY]
#   approver: null
#   waivable_by: null
#   ja:
#     title: ライセンスが対象外とする国に当たる
#     description: 組織、利用者またはサーバーが、ライセンスが権利を与えない国にあります。
#   message:
#     en: "{license} gives no rights in {countries}."
#     ja: "{license}は、{countries}では権利を認めていません。"
#   remedies:
#   - en: "Use a model whose licence holds in {countries}."
#     ja: "{countries}でも有効なライセンスのモデルを使ってください。"
#   - en: "Ask {licensor} for a separate licence, record it on the model and name it as the terms of the deployment."
#     ja: "{licensor}に個別のライセンスを求め、取得したらモデルに登録して配備の契約として指定してください。"
findings contains finding.of("license.territory.excluded", {
	"facts": sort(array.concat(
		[licenses.source(id)],
		[finding.fact(path, _tested[path]) | some path, _ in hits],
	)),
	"values": object.union(
		licenses.values(id),
		{"{countries}": places.names({country | some countries in hits; some country in countries})},
	),
	"citations": exclusion.citations,
}) if {
	some id, license in licenses.terms
	some exclusion in license.territories
	_active(exclusion)
	hits := _hits(exclusion)
	count(hits) > 0
}

missing contains "model.modalities_in" if {
	_modalities_open
	count(findings) == 0
	some exclusion in _exclusions
	exclusion.scope == "multimodal"
	_reachable(exclusion)
}

missing contains path if {
	count(findings) == 0
	some path in _open_paths
	some exclusion in _exclusions
	path in exclusion.tests
	count(exclusion.inside) > 0
	_activable(exclusion)
}

_exclusions := [exclusion |
	some license in licenses.terms
	some exclusion in license.territories
]

# The countries of each tested fact that the exclusion has.
_hits(exclusion) := {path: countries |
	some path in exclusion.tests
	countries := [country | some country in _tested[path]; exclusion.inside[country]]
	count(countries) > 0
}

_tested := {
	"organisation.country": [input.organisation.country | facts.known("organisation", "country")],
	"deployment.processing_regions": facts.processing_regions,
	"deployment.storage_regions": facts.storage_regions,
	"use.user_regions": facts.user_regions,
}

_active(exclusion) if exclusion.scope == "all"

_active(exclusion) if {
	exclusion.scope == "outward"
	facts.outward
}

_active(exclusion) if {
	exclusion.scope == "multimodal"
	facts.multimodal
}

# Active, or active if the model takes in more than text, unless that alone already settles the matter.
_activable(exclusion) if _active(exclusion)

_activable(exclusion) if {
	exclusion.scope == "multimodal"
	_modalities_open
	not _multimodal_settles
}

_multimodal_settles if {
	some exclusion in _exclusions
	exclusion.scope == "multimodal"
	count(_hits(exclusion)) > 0
}

# It hits, or some value of a fact that isn't known would make it hit and no exclusion that is active anyway.
_reachable(exclusion) if count(_hits(exclusion)) > 0

_reachable(exclusion) if {
	some path in _open_paths
	path in exclusion.tests
	some country, _ in exclusion.inside
	not _active_elsewhere(path, country)
}

_active_elsewhere(path, country) if {
	some exclusion in _exclusions
	_active(exclusion)
	path in exclusion.tests
	exclusion.inside[country]
}

_modalities_open if not facts.known("model", "modalities_in")

_open_paths contains "deployment.processing_regions" if facts.processing_open

_open_paths contains "deployment.storage_regions" if facts.storage_open
