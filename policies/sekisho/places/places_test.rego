package sekisho.places_test

import data.sekisho.example_test as example
import data.sekisho.places

test_names if {
	places.name("CN") == {"en": "China", "ja": "中国"}
	places.name("AQ") == {"en": "AQ", "ja": "AQ"}
	places.names({"FR", "DE"}) == {"en": "Germany and France", "ja": "ドイツ、フランス"}
}

test_abroad if {
	places.abroad("US") with input as example.facts({})
	not places.abroad("JP") with input as example.facts({})
}

test_the_european_union_is_not_abroad_to_its_members if {
	given := example.facts({"organisation/country": "DE"})
	not places.abroad("FR") with input as given
	not places.abroad("EU") with input as given
	places.abroad("NO") with input as given
}
