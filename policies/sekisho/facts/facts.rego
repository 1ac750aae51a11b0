# METADATA
# title: Words derived from the facts
# description: >-
#   The words that rules share. A fact that is null or left out is not known. Everything here holds for what is known:
#   a fact that isn't known counts as the value with the mildest outcome. Words that several rules ask for are false and not
#   undefined where they don't hold, because a compiled policy remembers no undefined value.
package sekisho.facts

import data.sekisho.lookup.index

# The fact is stated: neither left out nor null.
known(part, field) if input[part][field] != null

# The organisation's country; undefined while it is open.
home := _stated(input.organisation.country)

# The use's data, as far as known.
default categories := []

categories := input.use.data if is_array(input.use.data)

default personal := false

personal if {
	some category in categories
	index.data_categories[category].personal
}

default non_public := false

non_public if personal

non_public if _non_public_class

# More than one category of data may still come: what is non-public by them isn't settled.
non_public_open if {
	not non_public
	data_open
}

default data_open := false

data_open if not known("use", "data")

default sensitive := false

sensitive if sensitive_class

sensitive if personal

sensitive if weighty_data

default sensitive_class := false

sensitive_class if input.use.classification in ["confidential", "secret"]

weighty_data if "trade-secret" in categories

weighty_data if entrusted_data

# What only a court abroad reaching for it makes a matter for review.
default entrusted_data := false

entrusted_data if "export-controlled" in categories

entrusted_data if "government-confidential" in categories

_non_public_class if input.use.classification in ["internal", "confidential", "secret"]

default self_run := false

self_run if input.deployment.hosting in ["cloud-hosted", "on-premises", "pc", "edge"]

default own_machines := false

own_machines if input.deployment.hosting in ["on-premises", "pc", "edge"]

# Run by somebody else, as an API or on rented servers.
default run_elsewhere := false

run_elsewhere if input.deployment.hosting in ["vendor-api", "cloud-api", "cloud-hosted"]

default api := false

api if input.deployment.hosting in ["vendor-api", "cloud-api"]

open_weights if input.model.weights == "open"

safeguard(name) if name in input.deployment.safeguards

# Regions of processing and storage together, as far as known.
regions contains region if some region in processing_regions

regions contains region if some region in storage_regions

default processing_regions := []

processing_regions := input.deployment.processing_regions if is_array(input.deployment.processing_regions)

default storage_regions := []

storage_regions := input.deployment.storage_regions if is_array(input.deployment.storage_regions)

default processing_open := false

processing_open if not known("deployment", "processing_regions")

default storage_open := false

storage_open if not known("deployment", "storage_regions")

default regions_open := false

regions_open if processing_open

regions_open if storage_open

default subject_regions := []

subject_regions := input.use.subject_regions if is_array(input.use.subject_regions)

default subjects_open := false

subjects_open if not known("use", "subject_regions")

# Not given: where the organisation is.
default user_regions := []

user_regions := input.use.user_regions if is_array(input.use.user_regions)

user_regions := [home] if not known("use", "user_regions")

# Where the organisation or its users are: the countries whose laws on AI and bans reach the use.
reached_countries contains home

reached_countries contains country if some country in user_regions

default parent_country := null

parent_country := _stated(input.organisation.parent_country)

parent_country := home if not known("organisation", "parent_country")

vendor_parent_country := _stated(input.model.vendor.parent_country)

vendor_parent_country := input.model.vendor.country if {
	object.get(input.model.vendor, "parent_country", null) == null
	input.model.vendor.country != null
}

# Who runs it: {"country", "parent_country"}, undefined where that isn't known.
# Not given: the vendor for its own API; the organisation, without its parent, on own machines.
operator := {"country": country, "parent_country": parent} if {
	country := input.deployment.operator.country
	country != null
	parent := _or(object.get(input.deployment.operator, "parent_country", null), country)
}

operator := {"country": input.model.vendor.country, "parent_country": vendor_parent_country} if {
	not known("deployment", "operator")
	input.deployment.hosting == "vendor-api"
	input.model.vendor.country != null
}

operator := {"country": home, "parent_country": home} if {
	not known("deployment", "operator")
	own_machines
}

default operator_open := false

operator_open if not operator

# The countries of the operator and of its parent company, each as far as known.
operator_seats["country"] := operator.country

operator_seats["parent_country"] := operator.parent_country

operator_seats["parent_country"] := input.deployment.operator.parent_country if {
	operator_open
	input.deployment.operator.parent_country != null
}

# The result is used outside the organisation.
default outward := false

outward if input.use.audience == "partners"

outward if input.use.audience == "public"

default purely_internal := false

# Neither the result nor a service goes to third parties.
purely_internal if {
	input.use.audience == "internal"
	offering == "none"
}

default offering := "none"

offering := _stated(input.use.offering)

default outputs_train := "no"

outputs_train := _stated(input.use.outputs_train)

default distributes := "no"

distributes := _stated(input.use.distributes)

default actuates := false

actuates := _stated(input.use.actuates)

multimodal if {
	some modality in input.model.modalities_in
	modality != "text"
}

default acts_alone := false

acts_alone if input.use.autonomy == "act-alone"

default commercial_open := false

commercial_open if not known("use", "commercial")

purpose := index.purposes[input.use.purpose]

default high_impact := false

high_impact if purpose.high_impact

_stated(value) := value if value != null

_or(null, other) := other

_or(value, _) := value if value != null
