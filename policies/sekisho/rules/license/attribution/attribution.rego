# METADATA
# title: Must we name the model?
# description: Some licences ask for a notice in products, documents or models that are made with the model.
# custom:
#   id: license.attribution
#   area: license
#   ja:
#     title: モデル名の表示が必要か
#     description: 製品や文書、派生モデルでの表示を求めるライセンスがあります。
package sekisho.rules.license.attribution

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.licenses
import data.sekisho.text

# METADATA
# title: The licence asks for a notice
# description: A duty of the licence to name the model or its maker applies to this use.
# custom:
#   id: license.attribution.notice
#   outcomes: [ALLOW_WITH_CONDITIONS]
#   approver: null
#   waivable_by: null
#   ja:
#     title: ライセンスが表示を求めている
#     description: モデルや提供元の名を示すライセンス上の義務が、この利用に及びます。
#   message:
#     en: "{license} asks for a notice: {notice}."
#     ja: "{license}は表示を求めています：{notice}。"
#   conditions:
#   - id: license.attribution.{license_id}
#     owner_role: employee
#     text:
#       en: "Show the notice that {license} asks for ({place}): {notice}."
#       ja: "{license}の求める表示({place})をしてください：{notice}。"
findings contains finding.of("license.attribution.notice", {
	"facts": [licenses.source(id)],
	"values": object.union_n([
		licenses.values(id),
		licenses.place(attribution),
		{"{notice}": text.same(attribution.text_hint)},
	]),
	"citations": attribution.citations,
}) if {
	some id, license in licenses.terms
	some attribution in license.attributions
	not _switched_off(attribution)
	_triggered(attribution)
	_large_enough(attribution)
}

missing contains "use.commercial" if {
	count(findings) == 0
	facts.commercial_open
	some attribution in _attributions
	_triggered_if_commercial(attribution)
	_can_be_just_large_enough(attribution)
}

missing contains "use.monthly_active_users" if {
	_size_matters("use", "monthly_active_users", "above_users")
}

missing contains "organisation.annual_revenue_usd" if {
	_size_matters("organisation", "annual_revenue_usd", "above_revenue")
}

_attributions := [attribution |
	some license in licenses.terms
	some attribution in license.attributions
	not _switched_off(attribution)
]

_switched_off(attribution) if {
	attribution.exempts_internal_use
	facts.purely_internal
}

_triggered(attribution) if {
	attribution.fires_on.audience
	facts.outward
}

_triggered(attribution) if {
	attribution.fires_on.distributes
	facts.distributes != "no"
}

_triggered(attribution) if {
	attribution.fires_on.derived
	facts.distributes == "derived-weights"
}

_triggered(attribution) if {
	attribution.fires_on["outputs-train"]
	facts.outputs_train != "no"
}

_triggered(attribution) if {
	attribution.fires_on.commercial
	input.use.commercial == true
}

_triggered_if_commercial(attribution) if {
	attribution.fires_on.commercial
	not _triggered(attribution)
}

# Above a threshold, or without one.
_large_enough(attribution) if _any_size(attribution)

_large_enough(attribution) if input.use.monthly_active_users > attribution.above_users

_large_enough(attribution) if input.organisation.annual_revenue_usd > attribution.above_revenue

_any_size(attribution) if {
	not attribution.above_users
	not attribution.above_revenue
}

# Large enough, or some size would make it so without making a notice due that doesn't depend on the use being commercial.
_can_be_just_large_enough(attribution) if _large_enough(attribution)

_can_be_just_large_enough(attribution) if {
	not facts.known("use", "monthly_active_users")
	_lowest(attribution, "above_users")
}

_can_be_just_large_enough(attribution) if {
	not facts.known("organisation", "annual_revenue_usd")
	_lowest(attribution, "above_revenue")
}

_lowest(attribution, threshold) if {
	limit := attribution[threshold]
	every other in [a[threshold] | some a in _attributions; _triggered(a); a[threshold]] {
		limit < other
	}
}

# A size that isn't known decides on a notice that is due already but for it, or that would be if the use were commercial
# and that alone didn't make one due.
_size_matters(part, field, threshold) if {
	count(findings) == 0
	not facts.known(part, field)
	some attribution in _attributions
	attribution[threshold]
	_due_but_for_size(attribution)
}

_due_but_for_size(attribution) if _triggered(attribution)

_due_but_for_size(attribution) if {
	facts.commercial_open
	_triggered_if_commercial(attribution)
	not _commercial_settles
}

_commercial_settles if {
	some attribution in _attributions
	_triggered_if_commercial(attribution)
	_large_enough(attribution)
}
