# METADATA
# title: May we hand the weights on?
# description: Weights of a vendor's service may not be handed on at all; most licences tie it to duties.
# custom:
#   id: license.redistribution
#   area: license
#   ja:
#     title: 重みを他者に渡せるか
#     description: 提供元のサービスの重みは渡せません。多くのライセンスは、渡す際の義務を定めています。
package sekisho.rules.license.redistribution

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.licenses

# METADATA
# title: A vendor's contract gives no right to hand weights on
# description: The terms of a vendor's service cover using it, not distributing what it runs on.
# custom:
#   id: license.redistribution.forbidden
#   outcomes: [DENY]
#   approver: null
#   waivable_by: legal-counsel
#   ja:
#     title: 提供元の契約では重みを渡せない
#     description: 提供元の規約が認めるのはサービスの利用であり、重みの配布ではありません。
#   message:
#     en: "{license} gives no right to hand the weights on."
#     ja: "{license}では、重みを他者に渡すことはできません。"
#   remedies:
#   - en: "Don't hand weights on; give others access to your service instead, if the terms allow it."
#     ja: "重みは渡さず、規約が認める範囲で、サービスとしての利用だけを提供してください。"
#   - en: "Use a model whose weights are published under a licence that allows it."
#     ja: "配布を認めるライセンスで重みが公開されているモデルを使ってください。"
findings contains finding.of("license.redistribution.forbidden", {
	"facts": [licenses.source(id), finding.stated("use", "distributes")],
	"values": licenses.values(id),
}) if {
	facts.distributes != "no"
	some id, license in licenses.terms
	license.kind == "proprietary-api"
}

# METADATA
# title: Handing weights on has conditions
# description: The licence says what must go along with weights that are handed on.
# custom:
#   id: license.redistribution.terms
#   outcomes: [ALLOW_WITH_CONDITIONS]
#   approver: null
#   waivable_by: legal-counsel
#   ja:
#     title: 重みを渡す際の条件がある
#     description: ライセンスは、重みを渡すときに守るべきことを定めています。
#   message:
#     en: "{license} sets conditions for handing weights on."
#     ja: "{license}は、重みを渡す際の条件を定めています。"
#   conditions:
#   - id: license.redistribution.{license_id}
#     owner_role: employee
#     text:
#       en: "When handing weights on, fulfil {license}, {place}."
#       ja: "重みを渡すときは、{license}の定め({place})を守ってください。"
findings contains finding.of("license.redistribution.terms", {
	"facts": [licenses.source(id), finding.stated("use", "distributes")],
	"values": object.union(licenses.values(id), licenses.place(terms)),
	"citations": terms.citations,
}) if {
	facts.distributes != "no"
	some id, license in licenses.terms
	some terms in license.redistribution_terms
}
