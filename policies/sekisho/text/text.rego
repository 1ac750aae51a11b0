# METADATA
# title: Bilingual text
# description: A text is {"en", "ja"}.
package sekisho.text

# What reads the same in every language: a name, a date, an identifier.
same(s) := {"en": s, "ja": s}

number(n) := same(json.marshal(n))

# A template with each of its words replaced. A template is {"en", "ja"} of parts, of which some are words in braces: values
# has their texts.
fill(template, values) := {
	"en": concat("", [_filled(part, "en", values) | some part in template.en]),
	"ja": concat("", [_filled(part, "ja", values) | some part in template.ja]),
}

_filled(part, language, values) := filled if {
	filled := values[part][language]
} else := part

# Several texts as one enumeration, in the order given.
list(texts) := {
	"en": _english([t.en | some t in texts]),
	"ja": concat("、", [t.ja | some t in texts]),
}

_english(words) := concat(", ", words) if count(words) < 2

_english(words) := concat(" and ", [
	concat(", ", array.slice(words, 0, count(words) - 1)),
	words[count(words) - 1],
]) if {
	count(words) > 1
}
