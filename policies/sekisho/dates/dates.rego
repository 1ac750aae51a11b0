# METADATA
# title: Dates
# description: >-
#   ISO dates of the Gregorian calendar, four digits for the year, compared as strings. Arithmetic is what costs most in a
#   compiled policy, so a date within the same or the next year is looked up, for the years that the calendar has.
package sekisho.dates

import data.sekisho.lookup.index.calendar

# The row holds on the day that is decided for: both its first and its last day belong to it.
in_force(row) if {
	row.from <= input.as_of
	input.as_of <= row.until
}

# The date some days later; the calendar ends with 9999-12-31.
later(date, days) := found if {
	year := calendar.years[substring(date, 0, 4)]
	found := _soon(date, year, calendar.places[year.kind][substring(date, 5, 5)] + days)
} else := _date(_number(date) + days)

# The day with that place, counted from the first day of the date's year, if it is in this or the next year.
_soon(date, year, place) := found if {
	found := concat("-", [substring(date, 0, 4), calendar.this_year[year.kind][place]])
} else := concat("-", [year.next, calendar.next_year[year.kind][place]])

# Days since 0000-03-01, so that a leap day is the last of its year.
_number(date) := (((((365 * y) + floor(y / 4)) - floor(y / 100)) + floor(y / 400)) + floor(((153 * m) + 2) / 5)) + (_part(date, 8, 2) - 1) if {
	month := _part(date, 5, 2)
	m := (month + 9) % 12
	y := _part(date, 0, 4) - floor((14 - month) / 12)
}

_date(number) := _written(floor(m / 10) + y, ((m + 2) % 12) + 1, (d - floor(((153 * m) + 2) / 5)) + 1) if {
	era := floor(number / 146097)
	doe := number - (era * 146097)
	yoe := floor((((doe - floor(doe / 1460)) + floor(doe / 36524)) - floor(doe / 146096)) / 365)
	y := yoe + (era * 400)
	d := doe - (((365 * yoe) + floor(yoe / 4)) - floor(yoe / 100))
	m := floor(((5 * d) + 2) / 153)
}

_written(year, month, day) := concat("-", [
	_padded(year, 10000),
	_padded(month, 100),
	_padded(day, 100),
]) if {
	year < 10000
}

_written(year, _, _) := "9999-12-31" if year >= 10000

# Digits with leading zeros: to_number reads none, so a leading 1 is put before them and taken off again.
_part(date, start, length) := to_number(concat("", ["1", substring(date, start, length)])) - _power(length)

_padded(n, power) := substring(format_int(n + power, 10), 1, -1)

_power(2) := 100

_power(4) := 10000
