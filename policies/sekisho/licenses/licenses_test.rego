package sekisho.licenses_test

import data.sekisho.example_test as example
import data.sekisho.licenses

_licenses := [
	{"id": "MIT", "via": "model", "relation": "own"},
	{"id": "openai-services-agreement", "via": "model", "relation": "own"},
	{"id": "llama-4-community", "via": "a", "relation": "base"},
	{"id": "gemma-terms-of-use", "via": "b", "relation": "distilled"},
	{"id": "qwen-research", "via": "c", "relation": "distilled"},
	{"id": "house-license", "via": "d", "relation": "outputs"},
]

test_own_servers if {
	_applicable({}) == {"MIT", "llama-4-community", "gemma-terms-of-use", "house-license"}
}

test_a_licence_bought_from_the_maker_replaces_own_ones if {
	_applicable({"deployment/terms": "openai-services-agreement"}) == {
		"openai-services-agreement",
		"llama-4-community",
		"gemma-terms-of-use",
		"house-license",
	}
}

test_other_terms_are_not_read_on_own_servers if {
	_applicable({"deployment/terms": "anthropic-commercial-terms"}) == _applicable({})
}

test_the_vendors_api if {
	_applicable({"deployment/hosting": "vendor-api", "deployment/terms": "aws-bedrock-terms"}) == {"aws-bedrock-terms"}
}

test_a_managed_service_of_open_weights if {
	_applicable({"deployment/hosting": "cloud-api", "deployment/terms": "aws-bedrock-terms"}) == {
		"aws-bedrock-terms",
		"MIT",
		"llama-4-community",
		"gemma-terms-of-use",
		"house-license",
	}
}

test_a_managed_service_of_closed_weights if {
	_applicable({
		"deployment/hosting": "cloud-api",
		"deployment/terms": "aws-bedrock-terms",
		"model/weights": "closed",
	}) == {"aws-bedrock-terms"}
}

test_licences_that_are_not_recorded if {
	given := example.facts({"deployment/hosting": "cloud-api", "deployment/terms": null, "model/licenses": null})
	licenses.unrecorded == {"deployment.terms", "model.licenses"} with input as given
}

_applicable(changes) := found if {
	given := example.facts(object.union({"model/licenses": _licenses}, changes))
	found := licenses.applicable with input as given
}
