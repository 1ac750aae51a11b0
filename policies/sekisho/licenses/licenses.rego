# METADATA
# title: Licences that apply
# description: >-
#   Which licences bind this use. On self-run weights the model's licences that aren't a vendor's API terms; on an API
#   the terms of its contract, and at another provider's managed service the licences of open weights too.
package sekisho.licenses

import data.sekisho.facts
import data.sekisho.index

# Identifiers of the licences that apply, known to the table or not.
applicable contains id if {
	_contract_counts
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

# Licences that could apply aren't recorded: the contract of an API, or the licences of weights.
unrecorded contains "deployment.terms" if {
	_contract_counts
	not _terms
}

unrecorded contains "model.licenses" if {
	_model_licenses_count
	not is_array(input.model.licenses)
}

_terms := input.deployment.terms if facts.known("deployment", "terms")

_contract_counts if facts.api

_model_licenses_count if facts.self_run

_model_licenses_count if {
	input.deployment.hosting == "cloud-api"
	facts.open_weights
}

# An entry that isn't in the table always binds.
_binds(entry) if not index.licenses[entry.id]

_binds(entry) if {
	index.licenses[entry.id].kind != "proprietary-api"
	_follows(entry)
}

_follows(entry) if {
	entry.relation == "own"
	not _separate_license
}

_follows(entry) if entry.relation == "base"

_follows(entry) if index.licenses[entry.id].inherits[entry.relation]

_separate_license if {
	facts.self_run
	some entry in input.model.licenses
	entry.relation == "own"
	entry.id == _terms
	index.licenses[entry.id].kind == "proprietary-api"
}
