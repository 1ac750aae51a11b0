package sekisho.rules.geopolitics.ban_test

import data.sekisho.example_test as example
import data.sekisho.rules.geopolitics.ban

test_a_ban_where_the_organisation_is if {
	_findings({}, {}) == {_finding("DENY", _named)}
}

test_the_row_says_the_outcome if {
	_findings({}, {"outcome": "NEEDS_REVIEW"}) == {_finding("NEEDS_REVIEW", _named)}
}

test_a_ban_where_users_are if {
	_findings({"use/user_regions": ["FR", "IT"]}, {"country": "IT", "countries": {"IT": true}}) == {object.union(
		_finding("DENY", [
			{"path": "model.vendor.name", "value": "Vendor"},
			{"path": "use.user_regions", "value": ["FR", "IT"]},
		]),
		{"message": {
			"en": "A public measure (Italy) on AI of Vendor reaches this use. Not here.",
			"ja": "VendorのAIに対するイタリアの措置が、この利用に及びます。措置の内容：ここでは不可。",
		}},
	)}
}

test_a_ban_on_a_service_with_all_its_limits_met if {
	_findings(
		{"deployment/hosting": "vendor-api", "organisation/sector": "government"},
		{
			"sectors": {"government": true},
			"models": {"model": true},
			"hosting": {"vendor-api": true},
		},
	) == {{
		"rule": "geopolitics.ban.service",
		"family": "geopolitics.ban",
		"outcome": "DENY",
		"message": {
			"en": "A public measure (Japan) on services with AI of Vendor reaches this use. Not here.",
			"ja": "VendorのAIサービスに対する日本の措置が、この利用に及びます。措置の内容：ここでは不可。",
		},
		"facts": [
			{"path": "deployment.hosting", "value": "vendor-api"},
			{"path": "model.id", "value": "model"},
			{"path": "model.vendor.name", "value": "Vendor"},
			{"path": "organisation.country", "value": "JP"},
			{"path": "organisation.sector", "value": "government"},
			{"path": "use.user_regions", "value": ["JP"]},
		],
		"citations": [_citation],
		"conditions": [],
		"remedies": [
			{
				"en": "Run the model in a way that the measure doesn't name, such as open weights on the company's own machines.",
				"ja": "公開された重みを自社の機器で動かすなど、措置の対象でない形でモデルを動かしてください。",
			},
			_another_vendor,
		],
		"waivable_by": null,
	}}
}

test_nothing_is_found[case] if {
	some case, [changes, row] in {
		"another vendor": [{"model/vendor/name": "Other"}, {}],
		"another model": [{}, {"models": {"other": true}}],
		"a model without id": [{"model/id": null}, {"models": {"model": true}}],
		"another country": [{}, {"countries": {"IT": true}}],
		"another sector": [{}, {"sectors": {"government": true}}],
		"another hosting": [{}, {"hosting": {"vendor-api": true}}],
		"before its first day": [{"as_of": "2025-12-31"}, {}],
		"after its last day": [{"as_of": "2027-01-01"}, {}],
		"no users, and the organisation elsewhere": [
			{"organisation/country": "FR", "use/user_regions": []},
			{},
		],
	}
	count(_findings(changes, row)) == 0
}

test_both_days_belong_to_the_ban[day] if {
	some day in ["2026-01-01", "2026-12-31"]
	count(_findings({"as_of": day}, {})) == 1
}

test_users_not_given_are_where_the_organisation_is if {
	_findings({"use/user_regions": null}, {}) == {_finding("DENY", _named)}
}

_named := [
	{"path": "model.vendor.name", "value": "Vendor"},
	{"path": "organisation.country", "value": "JP"},
	{"path": "use.user_regions", "value": ["JP"]},
]

_findings(changes, row) := found if {
	countries := object.get(row, "countries", {"JP": true})
	found := ban.findings with input as example.facts(changes)
		with data.sekisho.index.bans as {
			"rows": {"row": object.union_n([_row, {"countries": countries}, row])},
			"of": {"Vendor": {code: ["row"] | some code, _ in countries}},
		}
}

_row := {
	"id": "row",
	"country": "JP",
	"from": "2026-01-01",
	"until": "2026-12-31",
	"outcome": "DENY",
	"note": {"en": "Not here.", "ja": "ここでは不可。"},
	"citations": [_citation],
}

_citation := {"id": "act", "title": {"en": "Act", "ja": "法"}, "locator": "Art. 1"}

_finding(outcome, facts) := {
	"rule": "geopolitics.ban.model",
	"family": "geopolitics.ban",
	"outcome": outcome,
	"message": {
		"en": "A public measure (Japan) on AI of Vendor reaches this use. Not here.",
		"ja": "VendorのAIに対する日本の措置が、この利用に及びます。措置の内容：ここでは不可。",
	},
	"facts": facts,
	"citations": [_citation],
	"conditions": [],
	"remedies": [_another_vendor],
	"waivable_by": null,
}

_another_vendor := {
	"en": "Use a model of another vendor.",
	"ja": "別の提供元のモデルを使ってください。",
}
