# METADATA
# title: Whose state could demand the data?
# description: >-
#   Data comes under the law of each country where it is processed or stored, and of those where the operator and its
#   parent company sit. What a state may demand there, and whether a court stands in between, is in the table of countries.
# custom:
#   id: geopolitics.foreign-access
#   area: geopolitics
#   ja:
#     title: どの国がデータの提出を求め得るか
#     description: データには、処理・保存する国、運営者とその親会社の国の法が及びます。国家が何を要求でき、裁判所が関与するかは、国の表に定めています。
package sekisho.rules.geopolitics["foreign-access"]

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.lookup.index
import data.sekisho.places
import data.sekisho.text

# METADATA
# title: A state could take sensitive content without a court
# description: Sensitive content would come under the law of a country whose state can demand data without an independent court.
# custom:
#   id: geopolitics.foreign-access.state
#   outcomes: [DENY]
#   approver: security-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 機微な内容を国家が裁判所を経ずに入手し得る
#     description: 独立した裁判所を経ずに国家がデータを要求できる国の法が、機微な内容に及びます。
#   message:
#     en: "{country}: its law would reach this sensitive content through {ways}. {note}"
#     ja: "{ways}が{country}にあるため、機微な内容に同国の法が及びます。同国の法：{note}"
#   remedies:
#   - en: "Use a deployment whose operator, parent company and regions are all in countries without such a law."
#     ja: "運営者、その親会社、処理・保存する国のすべてがそのような法のない国にある配備を使ってください。"
#   - en: "Where the weights are open, run them on the company's own machines."
#     ja: "公開された重みであれば、自社の機器で動かしてください。"
#   - en: "Leave personal data, trade secrets and everything confidential out, and state the class of what remains."
#     ja: "個人データ、営業秘密、その他の秘密を入力から除き、残る内容の機密区分を入れ直してください。"
findings contains finding.of("geopolitics.foreign-access.state", _case(code)) if {
	_weight >= 2
	some code in _foreign
	_kind(code) == "state"
}

# METADATA
# title: A state could take internal content without a court
# description: Content that is internal but not sensitive would come under the law of a country whose state can demand data without an independent court.
# custom:
#   id: geopolitics.foreign-access.state-internal
#   outcomes: [NEEDS_REVIEW]
#   approver: security-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 社内の内容を国家が裁判所を経ずに入手し得る
#     description: 独立した裁判所を経ずに国家がデータを要求できる国の法が、機微ではない社内の内容に及びます。
#   message:
#     en: "{country}: its law would reach this internal content through {ways}. {note}"
#     ja: "{ways}が{country}にあるため、社内の内容に同国の法が及びます。同国の法：{note}"
#   remedies:
#   - en: "Use a deployment whose operator, parent company and regions are all in countries without such a law."
#     ja: "運営者、その親会社、処理・保存する国のすべてがそのような法のない国にある配備を使ってください。"
#   - en: "Put in only what has been published."
#     ja: "公開済みの内容だけを入力してください。"
findings contains finding.of("geopolitics.foreign-access.state-internal", _case(code)) if {
	_weight == 1
	some code in _foreign
	_kind(code) == "state"
}

# METADATA
# title: A court abroad could order that secret or entrusted content be handed over
# description: >-
#   Secret, export-controlled or government content would come under a law by which a foreign court or authority can order
#   providers to hand data over, wherever it is stored.
# custom:
#   id: geopolitics.foreign-access.court-entrusted
#   outcomes: [NEEDS_REVIEW]
#   approver: security-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 極秘または預かった内容の提出を国外の裁判所が命じ得る
#     description: 保存場所を問わず事業者に提出を命じることができる国外の法が、極秘、輸出規制対象、政府の秘密にあたる内容に及びます。
#   message:
#     en: "{country}: its law would reach this content, which is secret, export-controlled or entrusted by a government, through {ways}. {note}"
#     ja: "{ways}が{country}にあるため、極秘、輸出規制対象または政府の秘密にあたる内容に同国の法が及びます。同国の法：{note}"
#   remedies:
#   - en: "Use a deployment whose operator, parent company and regions are all in countries without such a law."
#     ja: "運営者、その親会社、処理・保存する国のすべてがそのような法のない国にある配備を使ってください。"
#   - en: "Leave the secret, export-controlled or government content out."
#     ja: "極秘、輸出規制対象、政府の秘密にあたる内容を入力から除いてください。"
findings contains finding.of("geopolitics.foreign-access.court-entrusted", _case(code)) if {
	_weight == 3
	some code in _foreign
	_kind(code) == "extraterritorial-judicial"
}

# METADATA
# title: A court abroad could order that sensitive content be handed over
# description: >-
#   Sensitive content would come under a law by which a foreign court or authority can order providers to hand data over,
#   wherever it is stored, and the company doesn't hold the keys itself.
# custom:
#   id: geopolitics.foreign-access.court
#   outcomes: [ALLOW_WITH_CONDITIONS]
#   approver: security-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 機微な内容の提出を国外の裁判所が命じ得る
#     description: 保存場所を問わず事業者に提出を命じることができる国外の法が機微な内容に及び、暗号鍵を自社で管理していません。
#   message:
#     en: "{country}: its law reaches this sensitive content through {ways}, and the keys aren't in the company's hands. {note}"
#     ja: "{ways}が{country}にあるため機微な内容に同国の法が及び、暗号鍵も自社で管理していません。同国の法：{note}"
#   conditions:
#   - id: limit-foreign-access
#     owner_role: employee
#     text:
#       en: "Put in only what the task needs, and have what the operator stores deleted as soon as the task is done."
#       ja: "業務に必要なものだけを入力し、運営者のもとに残るデータは用が済み次第削除する。"
#   remedies:
#   - en: "Let the operator encrypt the data with keys that only the company holds, and record customer-managed keys on the deployment."
#     ja: "自社だけが持つ鍵で暗号化し、顧客管理の暗号鍵(customer-managed-keys)を配備に記録してください。"
#   - en: "Use a deployment whose operator, parent company and regions are all in countries without such a law."
#     ja: "運営者、その親会社、処理・保存する国のすべてがそのような法のない国にある配備を使ってください。"
findings contains finding.of("geopolitics.foreign-access.court", _case(code)) if {
	_weight == 2
	not facts.safeguard("customer-managed-keys")
	some code in _foreign
	_kind(code) == "extraterritorial-judicial"
}

# METADATA
# title: What a state may demand isn't assessed
# description: Sensitive content would come under the law of a country for which nobody has assessed yet what its state may demand.
# custom:
#   id: geopolitics.foreign-access.not-assessed
#   outcomes: [NEEDS_REVIEW]
#   approver: security-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 国家が何を要求し得るか評価されていない
#     description: 国家が何を要求し得るかがまだ評価されていない国の法が、機微な内容に及びます。
#   message:
#     en: "{country}: its law would reach this sensitive content through {ways}, and nobody has assessed yet what the state may demand there."
#     ja: "{ways}が{country}にあるため機微な内容に同国の法が及びますが、同国の国家が何を要求し得るかはまだ評価されていません。"
#   remedies:
#   - en: "Have the law of the country assessed and entered in the table of countries."
#     ja: "その国の法を評価し、国の表に登録してもらってください。"
#   - en: "Use a deployment whose operator, parent company and regions are in countries that have been assessed."
#     ja: "運営者、その親会社、処理・保存する国がいずれも評価済みの国にある配備を使ってください。"
findings contains finding.of("geopolitics.foreign-access.not-assessed", _case(code)) if {
	_weight >= 2
	some code in _foreign
	_kind(code) == "not-assessed"
}

missing contains "use.data" if {
	facts.data_open
	some kinds in _possible_kinds
	count({_rank(kinds, weight) | some weight in _possible_weights}) > 1
}

missing contains "deployment.operator.country" if {
	facts.operator_open
	_another_country_matters
}

missing contains "deployment.processing_regions" if {
	facts.processing_open
	_another_country_matters
}

missing contains "deployment.storage_regions" if {
	facts.storage_open
	_another_country_matters
}

_case(code) := {
	"facts": array.concat(
		[finding.fact(path, _named_in[path]) | some path in _ways_to(code)],
		[finding.stated("use", "classification"), finding.stated("use", "data")],
	),
	"values": {
		"{country}": places.name(code),
		"{ways}": text.list([_way[path] | some path in _ways_to(code)]),
		"{note}": object.get(index.countries, [code, "note"], text.same("")),
	},
	"citations": object.get(index.countries, [code, "citations"], []),
}

# The countries whose law reaches the data, other than the organisation's own.
_foreign contains code if {
	some code in facts.operator_seats
	code != facts.home
}

_foreign contains code if {
	some code in facts.processing_regions
	code != facts.home
}

_foreign contains code if {
	some code in facts.storage_regions
	code != facts.home
}

# The facts by which a country's law reaches the data.
_ways_to(code) := [path |
	some path in _paths
	_names(_named_in[path], code)
]

_names(value, code) if value == code

_names(value, code) if code in value

_named_in["deployment.operator.country"] := facts.operator_seats.country

_named_in["deployment.operator.parent_country"] := facts.operator_seats.parent_country

_named_in["deployment.processing_regions"] := facts.processing_regions

_named_in["deployment.storage_regions"] := facts.storage_regions

_paths := [
	"deployment.operator.country",
	"deployment.operator.parent_country",
	"deployment.processing_regions",
	"deployment.storage_regions",
]

_way := {
	"deployment.operator.country": {"en": "the operator", "ja": "運営者"},
	"deployment.operator.parent_country": {"en": "the operator's parent company", "ja": "運営者の親会社"},
	"deployment.processing_regions": {"en": "the place of processing", "ja": "処理する場所"},
	"deployment.storage_regions": {"en": "the place of storage", "ja": "保存する場所"},
}

# What the state may demand in a country.
_kind(code) := object.get(index.countries, [code, "level"], "not-assessed")

# How much it would matter: 0 public, 1 internal, 2 sensitive, 3 secret or entrusted by others.
default _weight := 0

_weight := 1 if {
	facts.non_public
	not facts.sensitive
}

_weight := 2 if {
	facts.non_public
	facts.sensitive
	not _secret_or_entrusted
}

_weight := 3 if {
	facts.non_public
	_secret_or_entrusted
}

default _secret_or_entrusted := false

_secret_or_entrusted if input.use.classification == "secret"

_secret_or_entrusted if facts.entrusted_data

# The weights that the use may turn out to have: data that isn't known may be nothing special, personal or entrusted.
_possible_weights contains _weight

_possible_weights contains weight if {
	facts.data_open
	some weight in [2, 3]
	weight > _weight
}

_known_kinds contains _kind(code) if some code in _foreign

# The kinds that the countries may turn out to have.
_possible_kinds contains _known_kinds

_possible_kinds contains _known_kinds | {kind} if {
	_countries_open
	some kind in _kinds_elsewhere
}

_countries_open if facts.operator_open

_countries_open if facts.regions_open

_another_country_matters if {
	some weight in _possible_weights
	some kind in _kinds_elsewhere
	_rank({kind}, weight) > _rank(_known_kinds, weight)
}

# The kinds of other countries; there is always one that isn't assessed.
_kinds_elsewhere contains "not-assessed"

_kinds_elsewhere contains kind if {
	some kind, codes in index.access_levels
	some code in codes
	code != facts.home
}

# The rank of the highest outcome, given the kinds of countries and the weight of the data.
_rank(kinds, weight) := max({0} | {_ranks[kind][weight] | some kind in kinds})

# By kind of country, then by weight; kinds that aren't here never matter. With keys of its own the company has 0 instead
# of the 1, which changes nothing about what is missing.
_ranks := {
	"state": [0, 2, 3, 3],
	"extraterritorial-judicial": [0, 0, 1, 2],
	"not-assessed": [0, 0, 2, 2],
}
