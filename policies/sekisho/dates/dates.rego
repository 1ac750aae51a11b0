# METADATA
# title: Dates
# description: >-
#   ISO dates of the Gregorian calendar, four digits for the year, compared as strings. Arithmetic is what costs most in a
#   compiled policy, so a date within the same or the next year is looked up.
package sekisho.dates

import data.sekisho.index.calendar

# The row holds on the day that is decided for: both its first and its last day belong to it.
in_force(row) if {
	row.from <= input.as_of
	input.as_of <= row.until
}

# The date some days later; the calendar ends with 9999-12-31.
later(date, days) := concat("-", [year, found]) if {
	year := substring(date, 0, 4)
	found := calendar.days[_kind(year)][_place(date) + days]
} else := concat("-", [following, found]) if {
	year := substring(date, 0, 4)
	following := _following(year)
	found := calendar.days[_kind(following)][(_place(date) + days) - count(calendar.days[_kind(year)])]
} else := _date(_number(date) + days)

# The day's place in its year, from 0.
_place(date) := calendar.places[_kind(substring(date, 0, 4))][substring(date, 5, 5)]

_following(year) := substring(format_int(to_number(concat("", ["1", year])) + 1, 10), 1, 4) if year != "9999"

_kind(year) := "leap" if _leap(substring(year, 0, 2), substring(year, 2, 2))

_kind(year) := "common" if not _leap(substring(year, 0, 2), substring(year, 2, 2))

_leap(_, year) if {
	calendar.fours[year]
	year != "00"
}

_leap(century, year) if {
	calendar.fours[century]
	year == "00"
}

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
