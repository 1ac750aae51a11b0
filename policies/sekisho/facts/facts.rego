# METADATA
# title: Words derived from the facts
# description: >-
#   The words that rules share. A fact that is null or left out is not known. Everything here holds for what is known:
#   a fact that isn't known counts as the value with the mildest outcome.
package sekisho.facts

import data.sekisho.index

# The fact is stated: neither left out nor null.
known(part, field) if input[part][field] != null

# The organisation's country; undefined while it is open.
home := input.organisation.country if input.organisation.country != null

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

data_open if not known("use", "data")

default sensitive := false

sensitive if sensitive_class

sensitive if personal

sensitive if weighty_data

sensitive_class if input.use.classification == "confidential"

sensitive_class if input.use.classification == "secret"

weighty_data if "trade-secret" in categories

weighty_data if entrusted_data

# What only a court abroad reaching for it makes a matter for review.
entrusted_data if "export-controlled" in categories

entrusted_data if "government-confidential" in categories

_non_public_class if input.use.classification == "internal"

_non_public_class if sensitive_class

self_run if input.deployment.hosting == "cloud-hosted"

self_run if own_machines

own_machines if input.deployment.hosting == "on-premises"

own_machines if input.deployment.hosting == "pc"

own_machines if input.deployment.hosting == "edge"

# Run by somebody else, as an API or on rented servers.
run_elsewhere if api

run_elsewhere if input.deployment.hosting == "cloud-hosted"

api if input.deployment.hosting == "vendor-api"

api if input.deployment.hosting == "cloud-api"

open_weights if input.model.weights == "open"

safeguard(name) if name in input.deployment.safeguards

# Regions of processing and storage together, as far as known.
regions contains region if some region in processing_regions

regions contains region if some region in storage_regions

default processing_regions := []

processing_regions := input.deployment.processing_regions if is_array(input.deployment.processing_regions)

default storage_regions := []

storage_regions := input.deployment.storage_regions if is_array(input.deployment.storage_regions)

processing_open if not known("deployment", "processing_regions")

storage_open if not known("deployment", "storage_regions")

regions_open if processing_open

regions_open if storage_open

default subject_regions := []

subject_regions := input.use.subject_regions if is_array(input.use.subject_regions)

subjects_open if not known("use", "subject_regions")

# Not given: where the organisation is.
default user_regions := []

user_regions := input.use.user_regions if is_array(input.use.user_regions)

user_regions := [home] if not known("use", "user_regions")

# Where the organisation or its users are: the countries whose laws on AI and bans reach the use.
reached_countries contains home

reached_countries contains country if some country in user_regions

default parent_country := null

parent_country := input.organisation.parent_country if known("organisation", "parent_country")

parent_country := home if not known("organisation", "parent_country")

vendor_parent_country := input.model.vendor.parent_country if input.model.vendor.parent_country != null

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

operator_open if not operator

# The countries of the operator and of its parent company, each as far as known.
operator_seats["country"] := operator.country

operator_seats["parent_country"] := operator.parent_country

operator_seats["parent_country"] := input.deployment.operator.parent_country if {
	operator_open
	input.deployment.operator.parent_country != null
}

default outward := false

# The result is used outside the organisation.
outward if input.use.audience == "partners"

outward if input.use.audience == "public"

# Neither the result nor a service goes to third parties.
purely_internal if {
	input.use.audience == "internal"
	offering == "none"
}

default offering := "none"

offering := input.use.offering if known("use", "offering")

default outputs_train := "no"

outputs_train := input.use.outputs_train if known("use", "outputs_train")

default distributes := "no"

distributes := input.use.distributes if known("use", "distributes")

default actuates := false

actuates := input.use.actuates if known("use", "actuates")

multimodal if {
	some modality in input.model.modalities_in
	modality != "text"
}

acts_alone if input.use.autonomy == "act-alone"

purpose := index.purposes[input.use.purpose]

high_impact if purpose.high_impact

_or(null, other) := other

_or(value, _) := value if value != null
