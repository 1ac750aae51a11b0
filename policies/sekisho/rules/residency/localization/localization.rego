# METADATA
# title: Must this data stay in a country?
# description: Some laws keep kinds of data at home, for everybody or for a sector. They bind organisations in the country and whoever has data of people there.
# custom:
#   id: residency.localization
#   area: residency
#   ja:
#     title: 国内に置くべきデータではないか
#     description: 特定のデータを国内に置くよう、すべての者または特定の業種に求める法があります。その国の組織と、その国の人のデータを扱う者に及びます。
package sekisho.rules.residency.localization

import data.sekisho.dates
import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.lookup.index
import data.sekisho.outcome as outcomes
import data.sekisho.places
import data.sekisho.text

# METADATA
# title: Data that must stay in a country would leave it
# description: A law asks that this kind of data be kept in certain places, and a region of processing or storage is another one.
# custom:
#   id: residency.localization.outside
#   outcomes: [NEEDS_REVIEW, DENY, ALLOW_WITH_CONDITIONS]
#   approver: data-protection-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 国内に置くべきデータが国外に出る
#     description: この種のデータを一定の場所に置くよう求める法がありますが、処理または保存の地域がその外にあります。
#   message:
#     en: "By the law of {country}, {data} must stay in {inside}; it would go to {outside}."
#     ja: "{country}の法により{data}は{inside}に置く必要がありますが、{outside}に送られます。"
#   remedies:
#   - en: "Use a deployment that processes and stores the data in {inside}."
#     ja: "{inside}で処理・保存する配備を使ってください。"
#   - en: "Leave out or mask {data}."
#     ja: "{data}を除くか、伏せてください。"
findings contains finding.of("residency.localization.outside", {
	"outcome": duty.outcome,
	"facts": [
		finding.stated("deployment", "processing_regions"),
		finding.stated("deployment", "storage_regions"),
		finding.stated("organisation", "country"),
		finding.stated("use", "data"),
		finding.stated("use", "subject_regions"),
	],
	"values": {
		"{country}": places.name(duty.country),
		"{data}": text.list([index.data_categories[c].name | some c in sort({c |
			some c in facts.categories
			duty.data[c]
		})]),
		"{inside}": places.names(duty.must_be_in),
		"{outside}": places.names(outside),
	},
	"citations": duty.citations,
}) if {
	count(facts.categories) > 0
	some id in _active(facts.categories, facts.subject_regions)
	duty := index.localization.rows[id]
	outside := {region | some region in facts.regions; not duty.inside[region]}
	count(outside) > 0
}

missing contains "use.data" if {
	facts.data_open
	_unsettled
	_data_matters
}

missing contains "use.subject_regions" if {
	facts.subjects_open
	_could_be_personal
	_unsettled
	_people_matter
}

missing contains "deployment.processing_regions" if {
	facts.processing_open
	_another_region_matters
}

missing contains "deployment.storage_regions" if {
	facts.storage_open
	_another_region_matters
}

# Nothing is missing where the worst is certain.
_unsettled if outcomes.highest(findings) < outcomes.rank("DENY")

# A compiled policy looks at every solution of a condition, not only at the first: so what is likely and cheap is asked
# first, and what is costly only where that failed.
_data_matters if _nearby_duty_could_be_broken

_data_matters if {
	not _nearby_duty_could_be_broken
	facts.subjects_open
	some id in _abroad
	_could_be_outside(id)
}

_nearby_duty_could_be_broken if {
	some id in _nearby
	_could_be_outside(id)
}

# With some data and regions, people somewhere would make it worse than it is by the duties at home alone.
_people_matter if _free_people_matter

_people_matter if {
	not _free_people_matter
	some id in _abroad
	some categories in _possible_personal_data(id)
	some regions in _possible_regions(id)
	_rank(id) > _worst(_active(categories, []), regions)
}

# The same with data that no duty at home is about.
_free_people_matter if {
	some id in _abroad
	_could_be_outside(id)
	_freely_held(id)
}

_freely_held(id) if {
	facts.data_open
	some category, _ in index.localization.rows[id].data
	index.data_categories[category].personal
	not _home_data[category]
}

_freely_held(id) if {
	not facts.data_open
	_held(id, facts.categories)
	count(_active(facts.categories, [])) == 0
}

_home_data contains category if {
	some id in _at_home
	some category, _ in index.localization.rows[id].data
}

# Some region would be worse than those that are known, with data and people that are known or could be.
_another_region_matters if {
	_could_have_data
	_unsettled
	_worse_region
}

_worse_region if {
	count(facts.regions) == 0
	_first_region_matters
}

# Only a duty that the known regions fulfil can be broken by another one.
_worse_region if {
	count(facts.regions) > 0
	some id in _reaching
	not _outside(id, facts.regions)
	some situation in _situations(id)
	_rank(id) > _worst(_active(situation.data, situation.people), facts.regions)
}

_first_region_matters if _nearby_duty_could_hold

_first_region_matters if {
	not _nearby_duty_could_hold
	facts.subjects_open
	_could_be_personal
	some id in _abroad
	_could_be_held(id)
}

_nearby_duty_could_hold if {
	some id in _at_home
	_could_be_held(id)
}

_nearby_duty_could_hold if {
	_could_be_personal
	some id in _nearby
	_could_be_held(id)
}

_could_be_held(id) if _held(id, facts.categories)

_could_be_held(id) if {
	facts.data_open
	count(index.localization.rows[id].data) > 0
}

_could_be_personal if facts.personal

_could_be_personal if facts.data_open

_could_have_data if facts.data_open

_could_have_data if count(facts.categories) > 0

# Duties in force for the sector.
_holds(id) if {
	duty := index.localization.rows[id]
	dates.in_force(duty)
	_for_sector(duty)
}

_for_sector(duty) if not duty.sectors

_for_sector(duty) if duty.sectors[input.organisation.sector]

_at_home contains id if {
	some id in index.localization.of[input.organisation.country]
	_holds(id)
}

# Duties of other countries, which only reach the use through the people there.
_abroad contains id if {
	some id, _ in index.localization.rows
	_holds(id)
	not _at_home[id]
}

# Duties at home, and those of the places where the people live as far as that is known.
_nearby contains id if some id in _at_home

_nearby contains id if {
	some person in facts.subject_regions
	some id in index.localization.of[person]
	_holds(id)
}

# Duties that reach the use, or would through people who could be concerned.
_reaching contains id if some id in _nearby

_reaching contains id if {
	facts.subjects_open
	_could_be_personal
	some id in _abroad
}

# Duties that reach data of these kinds about people in these places.
_active(categories, people) := {id | some id in _at_home; _held(id, categories)} | _active_for(categories, people)

_active_for(categories, people) := {id |
	_personal(categories)
	some person in people
	some id in index.localization.of[person]
	_holds(id)
	_held(id, categories)
}

_held(id, categories) if {
	some category in categories
	index.localization.rows[id].data[category]
}

_worst(ids, regions) := max(array.concat([0], [_rank(id) | some id in ids; _outside(id, regions)]))

_outside(id, regions) if {
	some region in regions
	not index.localization.rows[id].inside[region]
}

_could_be_outside(_) if facts.regions_open

_could_be_outside(id) if _outside(id, facts.regions)

_rank(id) := outcomes.rank(index.localization.rows[id].outcome)

_personal(categories) if {
	some category in categories
	index.data_categories[category].personal
}

# Data and people under which the duty holds, no more of them than it takes.
_situations(id) := [{"data": categories, "people": people} |
	some people in _possible_people(id)
	some categories in _possible_data(id, people)
	id in _active(categories, people)
]

_possible_people(_) := [facts.subject_regions] if not facts.subjects_open

_possible_people(id) := array.concat([[]], [[person] | some person in index.localization.rows[id].people]) if facts.subjects_open

_possible_data(_, _) := [facts.categories] if not facts.data_open

_possible_data(id, people) := [[category] | some category, _ in index.localization.rows[id].data] if {
	facts.data_open
	_reached_without(id, people)
}

_possible_data(id, people) := _possible_personal_data(id) if {
	facts.data_open
	not _reached_without(id, people)
}

_reached_without(id, _) if _at_home[id]

# Personal data with a kind that the duty is about.
_possible_personal_data(id) := [facts.categories |
	_personal(facts.categories)
	_held(id, facts.categories)
] if {
	not facts.data_open
}

_possible_personal_data(id) := array.concat(
	[[category] | some category, _ in index.localization.rows[id].data; index.data_categories[category].personal],
	[[category, other] |
		some category, _ in index.localization.rows[id].data
		not index.data_categories[category].personal
		some other, row in index.data_categories
		row.personal
	],
) if {
	facts.data_open
}

# Regions of which one is outside the duty: those that are known, or those with another one that could be.
_possible_regions(id) := array.concat(
	[facts.regions | _outside(id, facts.regions)],
	[union({facts.regions, {region}}) |
		facts.regions_open
		some region in _tellable_regions
		not index.localization.rows[id].inside[region]
	],
)

# A region outside every duty, and those inside duties at home, which may tell these duties from others.
_tellable_regions contains "*"

_tellable_regions contains region if {
	some id in _at_home
	some region, _ in index.localization.rows[id].inside
}
