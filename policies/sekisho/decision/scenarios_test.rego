package sekisho.decision_test

import data.given.scenarios
import data.sekisho.decision

test_scenario[scenario.id] if {
	some scenario in scenarios
	decided := decision with input as scenario.facts
	scenario.expect == {
		"outcome": decided.outcome,
		"families": sort({finding.family | some finding in decided.findings}),
		"missing": sort({path |
			some finding in decided.findings
			finding.family == "facts.missing"
			path := finding.facts[0].path
		}),
		"approver_roles": decided.approver_roles,
		"valid_until": decided.valid_until,
	}
}
