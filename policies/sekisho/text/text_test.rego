package sekisho.text_test

import data.sekisho.text

test_enumerations if {
	text.list([]) == text.same("")
	text.list([text.same("a")]) == text.same("a")
	text.list([text.same("a"), text.same("b")]) == {"en": "a and b", "ja": "a、b"}
	text.list([text.same("a"), text.same("b"), text.same("c")]) == {"en": "a, b and c", "ja": "a、b、c"}
}

test_numbers if text.number(30) == {"en": "30", "ja": "30"}

test_words_without_a_value_stay if {
	text.fill({"en": ["{a}", " and ", "{b}"], "ja": ["{b}"]}, {"{a}": text.same("x")}) == {"en": "x and {b}", "ja": "{b}"}
}
