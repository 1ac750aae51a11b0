# METADATA
# title: Bilingual text
# description: A text is {"en", "ja"}. Templates hold words in braces, such as {country}.
package sekisho.text

# What reads the same in every language: a name, a date, an identifier.
same(s) := {"en": s, "ja": s}

number(n) := same(format_int(n, 10))

# The template with each word in braces replaced. Keys of values are written with their braces.
fill(template, values) := {
	"en": strings.replace_n({word: value.en | some word, value in values}, template.en),
	"ja": strings.replace_n({word: value.ja | some word, value in values}, template.ja),
}

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
