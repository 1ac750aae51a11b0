# METADATA
# title: Licences that apply
# description: >-
#   Which licences bind this use. On self-run weights the model's licences that aren't a vendor's API terms; on an API
#   the terms of its contract, and at another provider's managed service the licences of open weights too.
package sekisho.licenses

import data.sekisho.facts
import data.sekisho.lookup.index
import data.sekisho.text

# Identifiers of the licences that apply, known to the table or not.
applicable contains id if {
	facts.api
	id := _terms
}

applicable contains entry.id if {
	_model_licenses_count
	some entry in input.model.licenses
	_binds(entry)
}

# The contract that is bought from the maker, in place of the model's own licences.
applicable contains _terms if _separate_license

# What the rules read of each licence that applies and is in the table.
terms[id] := index.licenses[id] if some id in applicable

# The hosting form is known, so that some licence must apply.
expected if facts.api

expected if facts.self_run

# Licences that could apply aren't recorded: the contract of an API, or the licences of weights.
unrecorded contains "deployment.terms" if {
	facts.api
	not _terms
}

unrecorded contains "model.licenses" if {
	_model_licenses_count
	not facts.known("model", "licenses")
}

# Where the facts name a licence that applies.
source(id) := {"path": "deployment.terms", "value": id} if {
	id == _terms
} else := {"path": "model.licenses", "value": id}

# The words that texts of rules on licences have in common.
values(id) := {
	"{license}": text.same(index.licenses[id].name),
	"{license_id}": text.same(id),
	"{licensor}": index.licenses[id].licensor,
}

# Where in the licence a condition stands, as a word of texts.
place(condition) := {"{place}": text.same(_locator(condition.citations[0].locator))}

_locator(null) := "-"

_locator(place) := place if place != null

_terms := input.deployment.terms if facts.known("deployment", "terms")

default _model_licenses_count := false

_model_licenses_count if facts.self_run

_model_licenses_count if {
	input.deployment.hosting == "cloud-api"
	facts.open_weights
}

# The licences of the weights bind, a vendor's API terms don't.
_binds(entry) if {
	not _api_terms(entry.id)
	_follows(entry)
}

_api_terms(id) if index.licenses[id].kind == "proprietary-api"

_follows(entry) if {
	entry.relation == "own"
	not _separate_license
}

_follows(entry) if entry.relation == "base"

_follows(entry) if index.licenses[entry.id].inherits[entry.relation]

# Of an ancestor's licence that isn't in the table nobody knows whether it follows the model.
_follows(entry) if {
	entry.relation != "own"
	not index.licenses[entry.id]
}

default _separate_license := false

_separate_license if {
	facts.self_run
	some entry in input.model.licenses
	entry.relation == "own"
	entry.id == _terms
	_api_terms(entry.id)
}
