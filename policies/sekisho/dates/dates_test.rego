package sekisho.dates_test

import data.sekisho.dates

# By the calendar of the OPA that runs the tests, which a compiled policy doesn't have.
test_later_agrees_with_the_calendar[date] if {
	some date in [
		"1899-12-31",
		"1900-02-28",
		"1949-12-31",
		"1950-01-01",
		"1999-12-31",
		"2000-02-29",
		"2026-11-24",
		"2026-12-31",
		"2027-01-01",
		"2027-02-28",
		"2027-03-01",
		"2027-12-31",
		"2028-02-28",
		"2028-02-29",
		"2028-12-31",
		"2099-12-31",
		"2100-02-28",
		"2148-12-31",
		"2149-12-31",
		"2150-01-01",
	]
	every days in [0, 1, 59, 60, 90, 180, 365, 366, 700, 731, 1500] {
		dates.later(date, days) == _by_time(date, days)
	}
}

test_the_calendar_ends if {
	dates.later("9998-12-31", 365) == "9999-12-31"
	dates.later("9999-12-31", 1) == "9999-12-31"
	dates.later("9999-01-01", 364) == "9999-12-31"
}

test_both_days_belong_to_a_row if {
	row := {"from": "2026-01-01", "until": "2026-12-31"}
	every day, expected in {
		"2025-12-31": false,
		"2026-01-01": true,
		"2026-12-31": true,
		"2027-01-01": false,
	} {
		held := {true | dates.in_force(row) with input as {"as_of": day}}
		count(held) == 1 == expected
	}
}

_by_time(date, days) := sprintf("%04d-%02d-%02d", time.date(shifted)) if {
	shifted := time.add_date(time.parse_ns("2006-01-02", date), 0, 0, days)
}
