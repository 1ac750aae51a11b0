# METADATA
# title: May personal data go to these countries?
# description: Personal data may leave the region where the people live only as the law there allows it, be it by adequacy or by a safeguard. Each region of the people is held against each region of processing and storage.
# custom:
#   id: residency.transfer
#   area: residency
#   ja:
#     title: 個人データをこれらの国へ移してよいか
#     description: 個人データを本人の住む国・地域から移せるのは、十分性認定や保護措置など、その地の法が認める場合だけです。本人の地域と、処理・保存の地域のすべての組み合わせを確かめます。
package sekisho.rules.residency.transfer

import data.sekisho.dates
import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.lookup.index
import data.sekisho.outcome as outcomes
import data.sekisho.places
import data.sekisho.text

# METADATA
# title: The law doesn't permit this transfer
# description: No safeguard that the law of the people's region asks for is in place for the destination.
# custom:
#   id: residency.transfer.not-permitted
#   outcomes: [DENY, NEEDS_REVIEW]
#   approver: data-protection-officer
#   waivable_by: data-protection-officer
#   ja:
#     title: 法が認めていない移転
#     description: 本人の地域の法が移転先について求める保護措置が、講じられていません。
#   message:
#     en: "Personal data of people in {people} would go to {destination}. {law} doesn't permit that without a safeguard."
#     ja: "{people}の人の個人データが{destination}に送られます。{law}は、保護措置のないこの移転を認めていません。"
#   remedies:
#   - en: "Use a deployment that processes and stores the data where the people live."
#     ja: "本人の住む国でデータを処理・保存する配備を使ってください。"
#   - en: "Put a safeguard in place that {law} knows for this, and record it on the deployment: {safeguards}."
#     ja: "{law}の認める保護措置を講じ、配備に登録してください：{safeguards}。"
#   - en: "Leave out or mask the personal data."
#     ja: "個人データを除くか、伏せてください。"
findings contains finding.of("residency.transfer.not-permitted", _unmet(transfer)) if {
	some transfer in _transfers
	count(transfer.met) == 0
	index.transfers.regimes[transfer.regime].default_outcome == "DENY"
}

# METADATA
# title: The law leaves this transfer to a judgement
# description: No safeguard is in place, but the law of the people's region may allow the transfer on other grounds, which a person must confirm.
# custom:
#   id: residency.transfer.unsettled
#   outcomes: [NEEDS_REVIEW]
#   approver: data-protection-officer
#   waivable_by: data-protection-officer
#   ja:
#     title: 移転の可否に判断が必要
#     description: 保護措置はありませんが、本人の地域の法では別の根拠で認められ得るため、人による確認が必要です。
#   message:
#     en: "Personal data of people in {people} would go to {destination}. Under {law} a person must confirm that this is allowed."
#     ja: "{people}の人の個人データが{destination}に送られます。{law}の下で認められるかを、人が確認する必要があります。"
#   remedies:
#   - en: "Use a deployment that processes and stores the data where the people live."
#     ja: "本人の住む国でデータを処理・保存する配備を使ってください。"
#   - en: "Put a safeguard in place that {law} knows for this, and record it on the deployment: {safeguards}."
#     ja: "{law}の認める保護措置を講じ、配備に登録してください：{safeguards}。"
#   - en: "Leave out or mask the personal data."
#     ja: "個人データを除くか、伏せてください。"
findings contains finding.of(
	"residency.transfer.unsettled",
	object.union(_unmet(transfer), {"outcome": index.transfers.regimes[transfer.regime].default_outcome}),
) if {
	some transfer in _transfers
	count(transfer.met) == 0
	not index.transfers.regimes[transfer.regime].default_outcome in {"DENY", "NONE"}
}

# METADATA
# title: A safeguard permits this transfer
# description: The law of the people's region permits the transfer under the safeguard, with what it asks for besides.
# custom:
#   id: residency.transfer.safeguarded
#   outcomes: [ALLOW_WITH_CONDITIONS, NEEDS_REVIEW]
#   approver: data-protection-officer
#   waivable_by: data-protection-officer
#   ja:
#     title: 保護措置により認められる移転
#     description: 本人の地域の法は、付随する条件の下で、この保護措置による移転を認めています。
#   message:
#     en: "Personal data of people in {people} goes to {destination}. {law} permits it on conditions."
#     ja: "{people}の人の個人データが{destination}に送られます。{law}は条件付きでこれを認めています。"
#   remedies:
#   - en: "Use a deployment that processes and stores the data where the people live."
#     ja: "本人の住む国でデータを処理・保存する配備を使ってください。"
findings contains finding.of("residency.transfer.safeguarded", {
	"outcome": safeguard.outcome,
	"facts": _facts,
	"values": _values(transfer),
	"citations": safeguard.citations,
	"conditions": _condition(safeguard),
}) if {
	some transfer in _transfers
	count(transfer.met) > 0
	safeguard := _mildest(transfer.met)
	safeguard.outcome != "NONE"
}

# METADATA
# title: The law on this transfer is not recorded
# description: The table of transfers has nothing on the law where the people live.
# custom:
#   id: residency.transfer.no-regime
#   outcomes: [NEEDS_REVIEW]
#   approver: data-protection-officer
#   waivable_by: data-protection-officer
#   ja:
#     title: 移転についての法が登録されていない
#     description: 本人の住む国の法が、移転の表にありません。
#   message:
#     en: "Personal data of people in {people} would go to {destination}, and the law there on such transfers isn't recorded."
#     ja: "{people}の人の個人データが{destination}に送られますが、移転についての現地の法が登録されていません。"
#   remedies:
#   - en: "Have the law of {people} checked and added to the table of transfers."
#     ja: "{people}の法を確認し、移転の表に追加してください。"
#   - en: "Use a deployment that processes and stores the data where the people live."
#     ja: "本人の住む国でデータを処理・保存する配備を使ってください。"
#   - en: "Leave out or mask the personal data."
#     ja: "個人データを除くか、伏せてください。"
findings contains finding.of("residency.transfer.no-regime", {
	"facts": _facts,
	"values": {"{people}": places.names(people), "{destination}": places.name(destination)},
}) if {
	facts.personal
	some destination in facts.regions
	people := {person |
		some person in facts.subject_regions
		not index.transfers.regime_of[person]
		_leaves(person, destination)
	}
	count(people) > 0
}

# METADATA
# title: A special restriction holds for this data
# description: A law restricts sending this kind of data to this country, whatever safeguards there are.
# custom:
#   id: residency.transfer.restricted
#   outcomes: [NEEDS_REVIEW, DENY, ALLOW_WITH_CONDITIONS]
#   approver: data-protection-officer
#   waivable_by: data-protection-officer
#   ja:
#     title: このデータには特別の制限がある
#     description: 保護措置の有無にかかわらず、この種のデータをこの国へ送ることを制限する法があります。
#   message:
#     en: "{data} of people in {people} would go to {destination}, which a special restriction concerns."
#     ja: "{people}の人の{data}が{destination}に送られます。これには特別の制限があります。"
#   remedies:
#   - en: "Use a deployment outside {destination}."
#     ja: "{destination}以外の配備を使ってください。"
#   - en: "Leave out or mask the data that is restricted."
#     ja: "制限されているデータを除くか、伏せてください。"
findings contains finding.of("residency.transfer.restricted", {
	"outcome": restriction.outcome,
	"facts": _facts,
	"values": {
		"{data}": text.list([index.data_categories[c].name | some c in sort({c |
			some c in facts.categories
			restriction.data[c]
		})]),
		"{people}": places.name(person),
		"{destination}": places.name(destination),
	},
	"citations": restriction.citations,
}) if {
	some person in facts.subject_regions
	some id in index.transfers.restricted[person]
	restriction := index.transfers.restrictions[id]
	dates.in_force(restriction)
	_concerns(restriction, facts.categories)
	some destination in facts.regions
	restriction.to[destination]
}

missing contains "use.subject_regions" if {
	facts.subjects_open
	_could_be_personal
	_somewhere
}

missing contains "use.subject_regions" if {
	facts.subjects_open
	some _, restriction in index.transfers.restrictions
	dates.in_force(restriction)
	_could_concern(restriction)
	_could_reach(restriction)
}

missing contains "use.data" if {
	facts.data_open
	facts.subjects_open
	_somewhere
}

missing contains "use.data" if {
	facts.data_open
	some person in facts.subject_regions
	_could_matter(person)
}

missing contains "deployment.processing_regions" if {
	facts.processing_open
	_another_region_matters
}

missing contains "deployment.storage_regions" if {
	facts.storage_open
	_another_region_matters
}

# Transfers of personal data, by the regime that they fall under and by destination, each with the people's regions and
# the safeguards of the regime that are met.
_transfers contains {"regime": regime, "people": people, "destination": destination, "met": _met(regime, destination)} if {
	facts.personal
	some destination in facts.regions
	some regime in {found | some person in facts.subject_regions; found := index.transfers.regime_of[person]}
	people := {person |
		some person in facts.subject_regions
		index.transfers.regime_of[person] == regime
		_leaves(person, destination)
	}
	count(people) > 0
}

_leaves(person, destination) if {
	person != destination
	not _both_in_eea(person, destination)
}

_both_in_eea(person, destination) if {
	places.in_group(person, "EEA")
	places.in_group(destination, "EEA")
}

_met(regime, destination) := [safeguard |
	some id in _candidates(regime, destination)
	safeguard := index.transfers.safeguards[id]
	dates.in_force(safeguard)
	_fulfilled(safeguard)
]

_candidates(regime, destination) := array.concat(
	index.transfers.regimes[regime].anywhere,
	object.get(index.transfers.regimes[regime].to, destination, []),
)

_fulfilled(safeguard) if count(safeguard.requires) == 0

_fulfilled(safeguard) if {
	some name in safeguard.requires
	facts.safeguard(name)
}

# Of the safeguards that are met, one with the mildest outcome; by identifier where there are several.
_mildest(met) := safeguards[0] if {
	ranked := sort([[_rank(safeguard.outcome), safeguard.id, safeguard] | some safeguard in met])
	safeguards := [entry[2] | some entry in ranked]
}

_condition(safeguard) := [] if safeguard.condition == null

_condition(safeguard) := [{
	"id": concat(".", ["residency.transfer", safeguard.id]),
	"text": safeguard.condition,
	"owner_role": "data-protection-officer",
	"due": null,
}] if {
	safeguard.condition != null
}

_unmet(transfer) := {
	"facts": _facts,
	"values": object.union(_values(transfer), {"{safeguards}": _accepted(transfer)}),
	"citations": index.transfers.regimes[transfer.regime].citations,
}

_values(transfer) := {
	"{people}": places.names(transfer.people),
	"{destination}": places.name(transfer.destination),
	"{law}": index.transfers.regimes[transfer.regime].law,
}

# The safeguards that would be met, by name.
_accepted(transfer) := text.list([index.safeguards[name] | some name in sort(names)]) if {
	names := _accepted_names(transfer)
	count(names) > 0
}

_accepted(transfer) := {"en": "none is recorded", "ja": "登録なし"} if count(_accepted_names(transfer)) == 0

_accepted_names(transfer) := {name |
	some id in _candidates(transfer.regime, transfer.destination)
	safeguard := index.transfers.safeguards[id]
	dates.in_force(safeguard)
	some name in safeguard.requires
}

_facts := [
	finding.stated("deployment", "processing_regions"),
	finding.stated("deployment", "safeguards"),
	finding.stated("deployment", "storage_regions"),
	finding.stated("use", "data"),
	finding.stated("use", "subject_regions"),
]

_concerns(restriction, categories) if {
	some category in categories
	restriction.data[category]
}

_could_be_personal if facts.personal

_could_be_personal if facts.data_open

# There is a region, or there could be one.
_somewhere if facts.regions_open

_somewhere if count(facts.regions) > 0

_could_concern(restriction) if _concerns(restriction, facts.categories)

_could_concern(restriction) if {
	facts.data_open
	count(restriction.data) > 0
}

_could_reach(restriction) if {
	facts.regions_open
	count(restriction.to) > 0
}

_could_reach(restriction) if {
	some region in facts.regions
	restriction.to[region]
}

# With data of some kind, a region that is known or could be would matter to the person.
_could_matter(person) if {
	facts.regions_open
	_worst_transfer(person) > 0
}

_could_matter(person) if {
	some destination in facts.regions
	_transfer_rank(person, destination) > 0
}

_could_matter(person) if {
	some id in index.transfers.restricted[person]
	restriction := index.transfers.restrictions[id]
	dates.in_force(restriction)
	count(restriction.data) > 0
	_could_reach(restriction)
}

# Some region would be worse than those that are known, for the people and the data that are known or for some that could be.
# A compiled policy looks at every solution of a condition: so the costly search is made only where the cheap guess fails.
_another_region_matters if _likely_region_matters

_another_region_matters if {
	not _likely_region_matters
	some people in _possible_people
	some categories in _possible_data
	_worst_anywhere(people, categories) > _worst_known(people, categories)
}

# Where people may live anywhere, the first region matters to somebody, and another one to people of a known region.
_likely_region_matters if {
	facts.subjects_open
	_could_be_personal
	count(facts.regions) == 0
}

_likely_region_matters if {
	facts.subjects_open
	_could_be_personal
	some person in facts.regions
	_worst_transfer(person) > _worst_known([person], _likely_data)
}

_likely_data := facts.categories if not facts.data_open

_likely_data := [min({category | some category, row in index.data_categories; row.personal})] if facts.data_open

_possible_people := [facts.subject_regions] if not facts.subjects_open

# One region for each law on transfers, and those known regions whose own law isn't recorded: the rest fares like one of these.
_possible_people := [[person] | some person in array.concat(
	[_representative(regime) | some regime, _ in index.transfers.regimes],
	array.concat(
		[person | some person, _ in index.transfers.restricted],
		[region | some region in facts.regions; not index.transfers.regime_of[region]],
	),
)] if {
	facts.subjects_open
}

_representative(regime) := "EU" if regime == "EEA"

_representative(regime) := regime if regime != "EEA"

_possible_data := [facts.categories] if not facts.data_open

_possible_data := [[category] | some category, _ in index.data_categories] if facts.data_open

_worst_anywhere(people, categories) := max([rank |
	some person in people
	some rank in array.concat(
		[_worst_transfer(person) | _personal(categories)],
		[_rank(restriction.outcome) |
			some id in index.transfers.restricted[person]
			restriction := index.transfers.restrictions[id]
			dates.in_force(restriction)
			_concerns(restriction, categories)
			count(restriction.to) > 0
		],
	)
])

_worst_known(people, categories) := max(array.concat([0], [rank |
	some person in people
	some destination in facts.regions
	some rank in array.concat(
		[_transfer_rank(person, destination) | _personal(categories)],
		[_rank(restriction.outcome) |
			some id in index.transfers.restricted[person]
			restriction := index.transfers.restrictions[id]
			dates.in_force(restriction)
			_concerns(restriction, categories)
			restriction.to[destination]
		],
	)
]))

_personal(categories) if {
	some category in categories
	index.data_categories[category].personal
}

# The rank of a transfer of personal data between two places.
_transfer_rank(person, destination) := 0 if not _leaves(person, destination)

_transfer_rank(person, destination) := _ruled(index.transfers.regime_of[person], destination) if {
	_leaves(person, destination)
}

_transfer_rank(person, destination) := outcomes.rank("NEEDS_REVIEW") if {
	_leaves(person, destination)
	not index.transfers.regime_of[person]
}

# The rank of the worst destination. It is one that the regime says nothing special of, unless such a one is easy: what a
# safeguard permits needs no more than a review.
_worst_transfer(person) := outcomes.rank("NEEDS_REVIEW") if not index.transfers.regime_of[person]

_worst_transfer(person) := elsewhere if {
	elsewhere := _ruled(index.transfers.regime_of[person], "*")
	elsewhere >= outcomes.rank("NEEDS_REVIEW")
}

_worst_transfer(person) := max(array.concat(
	[elsewhere],
	[_ruled(regime, destination) | some destination, _ in index.transfers.regimes[regime].to; _leaves(person, destination)],
)) if {
	regime := index.transfers.regime_of[person]
	elsewhere := _ruled(regime, "*")
	elsewhere < outcomes.rank("NEEDS_REVIEW")
}

_ruled(regime, destination) := rank if {
	met := _met(regime, destination)
	count(met) > 0
	rank := min([_rank(safeguard.outcome) | some safeguard in met])
}

_ruled(regime, destination) := _rank(index.transfers.regimes[regime].default_outcome) if {
	count(_met(regime, destination)) == 0
}

_rank("NONE") := 0

_rank(outcome) := outcomes.rank(outcome)
