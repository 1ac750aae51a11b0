package sekisho.decision_test

import data.given.scenarios
import data.sekisho.catalogue
import data.sekisho.decision

test_families[scenario.id] if {
	some scenario in scenarios
	expected := {family | some family in scenario.expect.families; catalogue.families[family]} - {"facts.missing"}
	found := {finding.family | some finding in decision.findings} with input as scenario.facts
	found - {"facts.missing"} == expected
}
