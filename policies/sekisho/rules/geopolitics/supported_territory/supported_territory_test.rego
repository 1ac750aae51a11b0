package sekisho.rules.geopolitics["supported-territory_test"]

import data.sekisho.example_test as example
import data.sekisho.rules.geopolitics["supported-territory"] as supported_territory

test_the_terms_leave_out_a_country[case] if {
	some case, [changes, home, users, countries] in {
		"of the organisation": [
			{"organisation/country": "CN", "use/user_regions": ["JP"]},
			"CN", ["JP"], {"en": "China", "ja": "中国"},
		],
		"of users": [
			{"use/user_regions": ["CN", "FR", "RU"]},
			"JP", ["CN", "FR", "RU"], {"en": "China and Russia", "ja": "中国、ロシア"},
		],
		"of the organisation, and so of users not given": [
			{"organisation/country": "RU", "use/user_regions": null},
			"RU", ["RU"], {"en": "Russia", "ja": "ロシア"},
		],
	}
	_findings(changes) == {{
		"rule": "geopolitics.supported-territory.place",
		"family": "geopolitics.supported-territory",
		"outcome": "DENY",
		"message": {
			"en": sprintf("Under its terms (Terms) this service isn't offered everywhere that the organisation or its users are; it leaves out: %s.", [countries.en]),
			"ja": sprintf("組織または利用者がいる国のうち%sでは、規約(Terms)上、このサービスが提供されていません。", [countries.ja]),
		},
		"facts": [
			{"path": "deployment.terms", "value": "terms"},
			{"path": "organisation.country", "value": home},
			{"path": "use.user_regions", "value": users},
		],
		"citations": [{"id": "terms", "title": {"en": "Terms", "ja": "Terms"}, "locator": null}],
		"conditions": [],
		"remedies": [
			{
				"en": "Use a deployment whose terms cover these countries, or open weights that the company runs itself.",
				"ja": "これらの国を対象とする規約の配備か、自社で動かす公開モデルを使ってください。",
			},
			{
				"en": "If only users are there, limit the use to other countries.",
				"ja": "利用者だけがその国にいる場合は、ほかの国に限って利用してください。",
			},
		],
		"waivable_by": null,
	}}
}

test_the_terms_leave_out_the_country_of_the_parent_company[hosting] if {
	some hosting in ["vendor-api", "cloud-api"]
	_findings({"deployment/hosting": hosting, "organisation/parent_country": "CN"}) == {{
		"rule": "geopolitics.supported-territory.parent",
		"family": "geopolitics.supported-territory",
		"outcome": "DENY",
		"message": {
			"en": "Under its terms (Terms) this service isn't offered to organisations whose parent company is there: China.",
			"ja": "規約(Terms)上、親会社が中国にある組織には、このサービスが提供されていません。",
		},
		"facts": [
			{"path": "deployment.terms", "value": "terms"},
			{"path": "organisation.parent_country", "value": "CN"},
		],
		"citations": [{"id": "terms", "title": {"en": "Terms", "ja": "Terms"}, "locator": null}],
		"conditions": [],
		"remedies": [{
			"en": "Use a deployment whose terms don't exclude the group, or open weights that the company runs itself.",
			"ja": "企業グループを除外しない規約の配備か、自社で動かす公開モデルを使ってください。",
		}],
		"waivable_by": null,
	}}
}

test_a_country_is_named_once if {
	{f.rule | some f in _findings({"organisation/country": "CN", "organisation/parent_country": null})} == {"geopolitics.supported-territory.place"}
}

test_a_parent_company_not_given_is_the_organisation if {
	{f.rule | some f in _findings({
		"organisation/country": "BY",
		"organisation/parent_country": null,
		"use/user_regions": [],
	})} == {"geopolitics.supported-territory.parent"}
}

test_nothing_is_found[case] if {
	some case, changes in {
		"countries served": {},
		"terms not in the table": {"deployment/terms": "other", "organisation/country": "CN"},
		"terms not known": {"deployment/terms": null, "organisation/country": "CN"},
		"own copy": {"deployment/hosting": "cloud-hosted", "organisation/country": "CN"},
		"no users": {"use/user_regions": []},
	}
	count(_findings(changes)) == 0
}

test_terms_without_an_entry_go_by_their_identifier if {
	some found in supported_territory.findings with input as example.facts(object.union(_given, {"organisation/country": "CN"}))
		with data.sekisho.index.territories as _territories
		with data.sekisho.index.licenses as {}
	found.citations == [{"id": "terms", "title": {"en": "terms", "ja": "terms"}, "locator": null}]
}

_given := {
	"deployment/hosting": "vendor-api",
	"deployment/terms": "terms",
}

_findings(changes) := found if {
	found := supported_territory.findings with input as example.facts(object.union(_given, changes))
		with data.sekisho.index.territories as _territories
		with data.sekisho.index.licenses as {"terms": {"name": "Terms"}}
}

_territories := {"terms": [{
	"unsupported": {"CN": true, "RU": true},
	"parent_excluded": {"CN": true, "BY": true},
	"note": {"en": "Note.", "ja": "注記。"},
}]}
