package sekisho.ai_laws_test

import data.sekisho.ai_laws
import data.sekisho.example_test as example

test_rows_reach_by_place_and_purpose[case] if {
	some case, [changes, expected] in {
		"the organisation": [{}, {"any", "recruitment"}],
		"another purpose": [{"use/purpose": "translation"}, {"any"}],
		"users": [{"organisation/country": "DE", "use/user_regions": ["FR", "JP"]}, {"any", "recruitment"}],
		"users not given": [{"use/user_regions": null}, {"any", "recruitment"}],
		"elsewhere": [{"organisation/country": "DE", "use/user_regions": ["DE"]}, set()],
		"elsewhere, without users": [{"organisation/country": "DE", "use/user_regions": []}, set()],
	}
	_reaching("high-risk", changes, {}) == expected
}

test_a_kind_that_no_row_is_of if {
	_reaching("labelling", {}, {}) == set()
}

test_rows_reach_within_their_limits[case] if {
	some case, [changes, row, expected] in {
		"in its sector": [{"organisation/sector": "government"}, {"sectors": {"government": true}}, 2],
		"in another sector": [{}, {"sectors": {"government": true}}, 1],
		"for its audience": [{"use/audience": "public"}, {"audiences": {"public": true, "partners": true}}, 2],
		"for another audience": [{}, {"audiences": {"public": true}}, 1],
		"on its first day": [{"as_of": "2026-01-01"}, {}, 2],
		"before its first day": [{"as_of": "2025-12-31"}, {}, 0],
		"after its last day": [{"as_of": "2027-01-01"}, {}, 0],
	}
	count(_reaching("high-risk", changes, row)) == expected
}

_reaching(kind, changes, row) := {found.id |
	some found in rows
} if {
	given := example.facts(object.union({"use/purpose": "recruitment"}, changes))
	rows := ai_laws.reaching(kind) with input as given
		with data.sekisho.index.ai_laws as example.ai_laws("high-risk", [
			object.union({"id": "recruitment"}, row),
			{"id": "any"},
		])
}
