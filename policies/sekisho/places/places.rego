# METADATA
# title: Countries
# description: >-
#   Names of countries and their groups. Lists of countries in tables are expanded in the index, so that a country
#   is held against them by one look-up.
package sekisho.places

import data.sekisho.facts
import data.sekisho.lookup.index
import data.sekisho.text

# A country's name in both languages; its code where the table of countries doesn't have it.
name(code) := index.countries[code].name

name(code) := text.same(code) if not index.countries[code]

# An enumeration of names, in the order of codes.
names(codes) := text.list([name(code) | some code in sort(codes)])

in_group(code, group) if index.countries[code].groups[group]

# Another country, unless both are in the European Union.
abroad(code) if {
	code != facts.home
	not _both_in_eu(code)
}

_both_in_eu(code) if {
	in_group(code, "EU")
	in_group(facts.home, "EU")
}
