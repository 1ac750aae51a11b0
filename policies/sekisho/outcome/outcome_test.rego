package sekisho.outcome_test

import data.sekisho.outcome as outcomes

test_outcomes_are_ordered if {
	ranks := [outcomes.rank(o) | some o in ["ALLOW", "ALLOW_WITH_CONDITIONS", "NEEDS_REVIEW", "DENY"]]
	ranks == [0, 1, 2, 3]
	every rank in ranks {
		outcomes.rank(outcomes.named(rank)) == rank
	}
}

test_the_highest_finding_counts if {
	outcomes.highest(set()) == 0
	outcomes.highest({{"outcome": "ALLOW_WITH_CONDITIONS"}, {"outcome": "DENY"}, {"outcome": "NEEDS_REVIEW"}}) == 3
}
