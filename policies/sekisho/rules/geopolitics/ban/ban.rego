# METADATA
# title: Is the model or its service banned?
# description: Bans and restrictions of countries on AI of named vendors, from the table of bans. They reach the organisation where it is, and its users.
# custom:
#   id: geopolitics.ban
#   area: geopolitics
#   ja:
#     title: モデルやサービスが禁止されていないか
#     description: 特定の提供元のAIに対する各国の禁止・制限(禁止措置の表)です。組織の所在国と利用者のいる国のものが及びます。
package sekisho.rules.geopolitics.ban

import data.sekisho.dates
import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.lookup.index
import data.sekisho.places
import data.sekisho.text

# METADATA
# title: A ban on the model reaches this use
# description: A ban or restriction in force names the vendor, however the model is run, and reaches the organisation or its users. The table says whether it forbids or calls for a review.
# custom:
#   id: geopolitics.ban.model
#   outcomes: [DENY, NEEDS_REVIEW, ALLOW_WITH_CONDITIONS]
#   approver: security-officer
#   waivable_by: null
#   ja:
#     title: モデルに対する禁止措置がこの利用に及ぶ
#     description: 動かし方を問わず提供元を名指しする有効な禁止・制限が、組織またはその利用者に及びます。不可か審査かは表に定めています。
#   message:
#     en: "A public measure ({country}) on AI of {vendor} reaches this use. {note}"
#     ja: "{vendor}のAIに対する{country}の措置が、この利用に及びます。措置の内容：{note}"
#   remedies:
#   - en: "Use a model of another vendor."
#     ja: "別の提供元のモデルを使ってください。"
findings contains finding.of("geopolitics.ban.model", _case(row)) if {
	some row in _rows
	not row.hosting
}

# METADATA
# title: A ban on the service reaches this use
# description: A ban or restriction in force names the vendor and this way of running its models, and reaches the organisation or its users. The table says whether it forbids or calls for a review.
# custom:
#   id: geopolitics.ban.service
#   outcomes: [DENY, NEEDS_REVIEW, ALLOW_WITH_CONDITIONS]
#   approver: security-officer
#   waivable_by: null
#   ja:
#     title: サービスに対する禁止措置がこの利用に及ぶ
#     description: 提供元とこの動かし方を名指しする有効な禁止・制限が、組織またはその利用者に及びます。不可か審査かは表に定めています。
#   message:
#     en: "A public measure ({country}) on services with AI of {vendor} reaches this use. {note}"
#     ja: "{vendor}のAIサービスに対する{country}の措置が、この利用に及びます。措置の内容：{note}"
#   remedies:
#   - en: "Run the model in a way that the measure doesn't name, such as open weights on the company's own machines."
#     ja: "公開された重みを自社の機器で動かすなど、措置の対象でない形でモデルを動かしてください。"
#   - en: "Use a model of another vendor."
#     ja: "別の提供元のモデルを使ってください。"
findings contains finding.of("geopolitics.ban.service", _case(row)) if {
	some row in _rows
	row.hosting
}

# The rows that reach the use.
_rows := [row |
	of_country := index.bans.of[input.model.vendor.name]
	some id in {id | some code in facts.reached_countries; some id in of_country[code]}
	row := index.bans.rows[id]
	dates.in_force(row)
	_in_sector(row)
	_names_model(row)
	_names_hosting(row)
]

_case(row) := {
	"outcome": row.outcome,
	"facts": _facts(row),
	"values": {
		"{country}": places.name(row.country),
		"{vendor}": text.same(input.model.vendor.name),
		"{note}": row.note,
	},
	"citations": row.citations,
}

_facts(row) := [fact |
	some fact in [
		finding.stated("deployment", "hosting"),
		finding.stated("model", "id"),
		finding.fact("model.vendor.name", input.model.vendor.name),
		finding.stated("organisation", "country"),
		finding.stated("organisation", "sector"),
		finding.fact("use.user_regions", facts.user_regions),
	]
	_matters(row, fact)
]

_matters(row, fact) if row[_restrictions[fact.path]]

_matters(row, fact) if {
	fact.path == "organisation.country"
	row.countries[fact.value]
}

_matters(row, fact) if {
	fact.path == "use.user_regions"
	some code in fact.value
	row.countries[code]
}

_matters(_, fact) if fact.path == "model.vendor.name"

# The member of a row that holds a fact to a list, where it has that member.
_restrictions := {
	"deployment.hosting": "hosting",
	"model.id": "models",
	"organisation.sector": "sectors",
}

_in_sector(row) if not row.sectors

_in_sector(row) if row.sectors[input.organisation.sector]

_names_model(row) if not row.models

_names_model(row) if row.models[input.model.id]

_names_hosting(row) if not row.hosting

_names_hosting(row) if row.hosting[input.deployment.hosting]
