package sekisho.rules.geopolitics.origin_test

import data.sekisho.example_test as example
import data.sekisho.rules.geopolitics.origin

test_the_vendor_is_from_a_country_of_concern[sector] if {
	some sector in ["government", "defence", "critical-infrastructure"]
	given := example.facts({
		"model/vendor": {"name": "Vendor", "country": "CN", "parent_country": null},
		"organisation/sector": sector,
	})
	origin.findings == {_concern(
		[
			{"path": "model.vendor.country", "value": "CN"},
			{"path": "model.vendor.parent_country", "value": "CN"},
			{"path": "organisation.sector", "value": sector},
		],
		{"en": "China", "ja": "中国"},
	)} with input as given
}

test_the_parent_company_is_from_a_country_of_concern if {
	origin.findings == {_concern(
		[
			{"path": "model.vendor.parent_country", "value": "RU"},
			{"path": "organisation.sector", "value": "defence"},
		],
		{"en": "Russia", "ja": "ロシア"},
	)} with input as example.facts({
		"model/vendor/parent_country": "RU",
		"organisation/sector": "defence",
	})
}

test_what_it_is_built_on_is_from_a_country_of_concern[relation] if {
	some relation in ["base", "distilled"]
	lineage := [
		{"id": "ancestor", "relation": relation, "vendor_country": "CN"},
		{"id": "other", "relation": "base", "vendor_country": "US"},
		{"id": "unknown", "relation": "base", "vendor_country": null},
	]
	origin.findings == {_concern(
		[
			{"path": "model.lineage", "value": lineage},
			{"path": "organisation.sector", "value": "government"},
		],
		{"en": "China", "ja": "中国"},
	)} with input as example.facts({
		"model/lineage": lineage,
		"organisation/sector": "government",
	})
}

test_outputs_of_such_a_model_are_no_origin if {
	count(origin.findings) == 0 with input as example.facts({
		"model/lineage": [{"id": "teacher", "relation": "outputs", "vendor_country": "CN"}],
		"organisation/sector": "government",
	})
}

test_other_sectors_may if {
	count(origin.findings) == 0 with input as example.facts({"model/vendor/country": "CN"})
}

test_other_countries_may if {
	count(origin.findings) == 0 with input as example.facts({"organisation/sector": "government"})
}

test_lineage_not_known if {
	count(origin.findings) == 0 with input as example.facts({
		"model/lineage": null,
		"organisation/sector": "government",
	})
}

_concern(facts, countries) := {
	"rule": "geopolitics.origin.concern",
	"family": "geopolitics.origin",
	"outcome": "NEEDS_REVIEW",
	"message": {
		"en": sprintf("The model, or one that it is built on, comes from a country of concern (%s). For government, defence and critical infrastructure a person must look at that.", [countries.en]),
		"ja": sprintf("モデルまたはその基になったモデルが、懸念のある国(%s)に由来します。政府、防衛、重要インフラでは人による確認が必要です。", [countries.ja]),
	},
	"facts": facts,
	"citations": [
		{
			"id": "jp-it-procurement-agreement",
			"title": {
				"en": "Agreement of ministries on procurement of IT (Japan, 10 December 2018)",
				"ja": "IT調達に係る国等の物品等又は役務の調達方針及び調達手続に関する申合せ(2018年12月10日)",
			},
			"locator": null,
		},
		{
			"id": "jp-economic-security-promotion-act",
			"title": {"en": "Economic Security Promotion Act (Japan)", "ja": "経済安全保障推進法"},
			"locator": "ch. 3",
		},
		{
			"id": "us-foreign-adversaries",
			"title": {"en": "Determination of foreign adversaries (United States)", "ja": "米国 外国敵対者の指定"},
			"locator": "15 CFR 791.4",
		},
	],
	"conditions": [],
	"remedies": [
		{
			"en": "Use a model whose whole lineage comes from other countries.",
			"ja": "系譜のすべてがそれ以外の国に由来するモデルを使ってください。",
		},
		{
			"en": "For the review, say what the model could reach and how its output is checked.",
			"ja": "審査に向けて、モデルから何に触れられるか、出力をどう検証するかを示してください。",
		},
	],
	"waivable_by": "chief-compliance-officer",
}
