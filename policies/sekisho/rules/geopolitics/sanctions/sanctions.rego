# METADATA
# title: Is the vendor or operator on a sanctions list?
# description: Lists of sanctions and of trade restrictions that name the vendor or the operator, from the table of sanctions. Organisations of US groups are bound more strictly.
# custom:
#   id: geopolitics.sanctions
#   area: geopolitics
#   ja:
#     title: 提供元や運営者が制裁リストに載っていないか
#     description: 提供元や運営者が載っている制裁・取引制限のリスト(制裁の表)です。米国系の組織にはより厳しく及びます。
package sekisho.rules.geopolitics.sanctions

import data.sekisho.dates
import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.lookup.index
import data.sekisho.text

# METADATA
# title: A list restricts dealing with the vendor or operator
# description: The vendor or the operator is on a list that, for this organisation, forbids dealing with it or calls for a review.
# custom:
#   id: geopolitics.sanctions.restricted
#   outcomes: [NEEDS_REVIEW, DENY]
#   approver: legal-counsel
#   waivable_by: chief-compliance-officer
#   ja:
#     title: リストが提供元や運営者との取引を制限している
#     description: 提供元または運営者が、この組織について取引を禁止するか審査を求めるリストに載っています。
#   message:
#     en: "This list names {name}: {list}. {note}"
#     ja: "次のリストに{name}が載っています：{list}。リストの効果：{note}"
#   remedies:
#   - en: "Use a model and a deployment without any part of the listed company."
#     ja: "リストに載った企業が関わらないモデルと配備を使ってください。"
#   - en: "For the review, say what would be paid to, sent to or done for the listed company."
#     ja: "審査に向けて、リストに載った企業への支払い、提供する情報や技術、行う支援の有無を示してください。"
findings contains finding.of("geopolitics.sanctions.restricted", _case(row)) if {
	some row in _listings
	_outcome(row) != "ALLOW_WITH_CONDITIONS"
}

# METADATA
# title: The vendor or operator is on a list to be minded
# description: The vendor or the operator is on a list that doesn't forbid this organisation to use the model, but that must be minded in dealing with it.
# custom:
#   id: geopolitics.sanctions.noted
#   outcomes: [ALLOW_WITH_CONDITIONS]
#   approver: legal-counsel
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 提供元や運営者が留意すべきリストに載っている
#     description: 提供元または運営者が、この組織の利用自体は禁じないものの、取引にあたり留意すべきリストに載っています。
#   message:
#     en: "This list names {name}: {list}. It doesn't forbid this organisation the use. {note}"
#     ja: "次のリストに{name}が載っています(この組織の利用自体は禁じられていません)：{list}。リストの効果：{note}"
#   conditions:
#   - id: mind-listing
#     owner_role: employee
#     text:
#       en: "Ask legal counsel before any payment, technology or support goes to the listed company, and before the result is used in a contract with a public body that excludes listed companies."
#       ja: "リストに載った企業への支払いや技術・支援の提供、掲載企業を排除する公的機関との契約での成果の利用は、事前に法務に確認する。"
#   remedies:
#   - en: "Use a model and a deployment without any part of the listed company."
#     ja: "リストに載った企業が関わらないモデルと配備を使ってください。"
findings contains finding.of("geopolitics.sanctions.noted", _case(row)) if {
	some row in _listings
	_outcome(row) == "ALLOW_WITH_CONDITIONS"
}

_case(row) := {
	"outcome": _outcome(row),
	"facts": [finding.fact(path, name) |
		some path in ["deployment.operator.name", "model.vendor.name"]
		name := _names[path]
		row.id in index.sanctions.of[name]
	],
	"values": {
		"{name}": text.list([text.same(name) | some name in sort({name | some name in _names; row.id in index.sanctions.of[name]})]),
		"{list}": row.list,
		"{note}": row.note,
	},
	"citations": row.citations,
}

# Each row once, though it may name both vendor and operator.
_listings := [row |
	some id in {id | some name in _names; some id in index.sanctions.of[name]}
	row := index.sanctions.rows[id]
	dates.in_force(row)
]

# The names, as far as given, by path.
_names["model.vendor.name"] := input.model.vendor.name if input.model.vendor.name != null

_names["deployment.operator.name"] := input.deployment.operator.name if input.deployment.operator.name != null

_outcome(row) := row.outcome_for["US-organisation"] if _us_organisation

_outcome(row) := row.outcome_for.other if not _us_organisation

_us_organisation if input.organisation.country == "US"

_us_organisation if facts.parent_country == "US"
