package sekisho.decision_test

import data.given.scenarios
import data.given.schema
import data.sekisho.decision
import data.sekisho.example_test as example
import data.sekisho.families
import data.sekisho.outcome as outcomes

test_nothing_to_say if {
	decision == {
		"as_of": "2026-11-24",
		"outcome": "ALLOW",
		"findings": [],
		"conditions": [],
		"approver_roles": [],
		"valid_until": "2027-11-24",
	} with input as example.facts({})
}

test_an_empty_form_is_not_known_and_breaks_nothing[form] if {
	some form in [{}, {"as_of": null, "organisation": null, "model": null, "deployment": null, "use": null}]
	decision == {
		"as_of": null,
		"outcome": "NEEDS_REVIEW",
		"findings": decision.findings,
		"conditions": [],
		"approver_roles": ["compliance-officer"],
		"valid_until": null,
	} with input as form
}

test_an_approval_ends_with_the_deployment if {
	decision.valid_until == "2027-03-31" with input as example.facts({"deployment/end_date": "2027-03-31"})
}

test_an_approval_after_review_is_shorter if {
	decision.valid_until == "2027-05-23" with input as example.facts({"model/status": "proposed"})
}

test_the_parent_of_the_organisation_is_its_country_if_not_given if {
	data.sekisho.facts.parent_country == "JP" with input as example.facts({"organisation/parent_country": null})
	data.sekisho.facts.parent_country == null with input as {}
}

test_users_are_where_the_organisation_is_if_not_given if {
	data.sekisho.facts.user_regions == ["JP"] with input as example.facts({"use/user_regions": null})
	data.sekisho.facts.user_regions == [] with input as example.facts({"use/user_regions": []})
	data.sekisho.facts.user_regions == [] with input as {}
}

test_trade_secrets_are_sensitive if {
	data.sekisho.facts.sensitive with input as example.facts({"use/data": ["trade-secret"]})
	not data.sekisho.facts.sensitive with input as example.facts({"use/data": ["source-code"]})
}

# What holds of each decision, seen in the scenarios.
test_findings_are_sorted[scenario.id] if {
	some scenario in scenarios
	found := decision.findings with input as scenario.facts
	keys := [[3 - outcomes.rank(finding.outcome), finding.rule] | some finding in found]
	keys == sort(keys)
}

test_facts_of_findings_are_sorted[scenario.id] if {
	some scenario in scenarios
	found := decision.findings with input as scenario.facts
	every finding in found {
		paths := [fact.path | some fact in finding.facts]
		paths == sort(paths)
	}
}

test_texts_have_no_words_left_to_fill_in[scenario.id] if {
	some scenario in scenarios
	decided := decision with input as scenario.facts
	not contains(json.marshal(decided), "{country}")
	every text in [text | walk(decided, [_, text]); is_string(text)] {
		not regex.match(`\{[a-z_]*\}`, text)
		text != ""
	}
}

test_decisions_have_their_schema[scenario.id] if {
	some scenario in scenarios
	decided := decision with input as scenario.facts
	json.match_schema(decided, schema.decision)[0]
}

test_facts_of_scenarios_have_their_schema[scenario.id] if {
	some scenario in scenarios
	json.match_schema(scenario.facts, schema.facts)[0]
	json.match_schema(scenario.facts, schema["facts-complete"])[0]
}

test_a_fact_that_must_be_stated_is_asked_for[path] if {
	some path in ["as_of", "organisation/country", "model/vendor", "deployment/hosting", "use/purpose"]
	given := example.facts({path: null})
	json.match_schema(given, schema.facts)[0]
	not json.match_schema(given, schema["facts-complete"])[0]
}

test_values_outside_the_lists_are_refused[path] if {
	some path, value in {
		"use/purpose": "world-domination",
		"use/data": ["secrets"],
		"organisation/country": "XX",
		"use/monthly_active_users": -1,
		"use/commercial": "yes",
		"use/weather": "fine",
	}
	not json.match_schema(example.facts({path: value}), schema.facts)[0]
}

# The lists of the schema are those of the tables.
test_purposes_are_those_of_the_table if {
	{value | some value in schema.facts.properties.use.properties.purpose.enum; value != null} == {row.id | some row in data.sekisho.tables.purposes.rows}
}

test_data_categories_are_those_of_the_table if {
	{value | some value in schema.facts.properties.use.properties.data.items.enum} == {row.id | some row in data.sekisho.tables.data_categories.rows}
}

test_safeguards_are_those_of_the_table if {
	{value | some value in schema.facts.properties.deployment.properties.safeguards.items.enum} == {row.id | some row in data.sekisho.tables.safeguards.rows}
}

test_countries_of_the_table_are_in_the_schema if {
	codes := {value | some value in schema.facts.definitions.country.enum}
	every row in data.sekisho.tables.countries.rows {
		codes[row.code]
	}
}

test_tables_have_their_schema if {
	json.match_schema(data.sekisho.tables, schema.tables)[0]
}

# Each fact that can be missing has its words.
test_missing_facts_have_names[path] if {
	some path in {path | some scenario in scenarios; some path in scenario.expect.missing}
	data.sekisho.index.fields[path].name.ja
}

test_every_family_is_listed if {
	count(data.sekisho.catalogue.families) == 33
}

test_missing_facts_are_listed_with_their_families if {
	families.missing == {"fact": {
		"license.attribution",
		"license.commercial-use",
		"license.notice",
		"license.output-training",
		"license.prohibited-use",
		"license.scale",
		"license.territory",
		"residency.transfer",
		"residency.localization",
		"residency.training-on-inputs",
		"residency.processor-contract",
		"residency.retention",
		"geopolitics.foreign-access",
		"geopolitics.export-control",
		"ai-law.high-risk",
		"usage.placement",
		"usage.weights-integrity",
		"usage.autonomy",
	}} with input as {}
		with data.sekisho.rules.license.attribution.missing as {"fact"}
		with data.sekisho.rules.license["commercial-use"].missing as {"fact"}
		with data.sekisho.rules.license.notice.missing as {"fact"}
		with data.sekisho.rules.license["output-training"].missing as {"fact"}
		with data.sekisho.rules.license["prohibited-use"].missing as {"fact"}
		with data.sekisho.rules.license.scale.missing as {"fact"}
		with data.sekisho.rules.license.territory.missing as {"fact"}
		with data.sekisho.rules.residency.transfer.missing as {"fact"}
		with data.sekisho.rules.residency.localization.missing as {"fact"}
		with data.sekisho.rules.residency["training-on-inputs"].missing as {"fact"}
		with data.sekisho.rules.residency["processor-contract"].missing as {"fact"}
		with data.sekisho.rules.residency.retention.missing as {"fact"}
		with data.sekisho.rules.geopolitics["foreign-access"].missing as {"fact"}
		with data.sekisho.rules.geopolitics["export-control"].missing as {"fact"}
		with data.sekisho.rules["ai-law"]["high-risk"].missing as {"fact"}
		with data.sekisho.rules.usage.placement.missing as {"fact"}
		with data.sekisho.rules.usage["weights-integrity"].missing as {"fact"}
		with data.sekisho.rules.usage.autonomy.missing as {"fact"}
}
