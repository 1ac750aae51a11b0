package sekisho.rules.geopolitics["export-control_test"]

import data.sekisho.example_test as example
import data.sekisho.rules.geopolitics["export-control"] as export_control

test_controlled_content_leaves_the_country if {
	export_control.findings == {{
		"rule": "geopolitics.export-control.region",
		"family": "geopolitics.export-control",
		"outcome": "DENY",
		"message": {
			"en": "Export-controlled content would be processed or stored abroad (Germany and United States): that is an export.",
			"ja": "輸出規制対象の内容が国外(ドイツ、米国)で処理または保存されます。これは輸出にあたります。",
		},
		"facts": [
			{"path": "deployment.processing_regions", "value": ["US", "JP"]},
			{"path": "deployment.storage_regions", "value": ["DE"]},
			{"path": "organisation.country", "value": "JP"},
			{"path": "use.data", "value": ["export-controlled"]},
		],
		"citations": _citations,
		"conditions": [],
		"remedies": [
			{
				"en": "Use a deployment that processes and stores in the organisation's own country only, such as the company's own machines.",
				"ja": "自社の機器など、所在国内だけで処理・保存する配備を使ってください。",
			},
			{
				"en": "Leave the export-controlled content out.",
				"ja": "輸出規制対象の内容を入力から除いてください。",
			},
		],
		"waivable_by": null,
	}} with input as example.facts({
		"deployment/operator/country": "US",
		"deployment/processing_regions": ["US", "JP"],
		"deployment/storage_regions": ["DE"],
		"use/data": ["export-controlled"],
	})
}

test_a_foreign_company_could_reach_controlled_content if {
	export_control.findings == {{
		"rule": "geopolitics.export-control.operator",
		"family": "geopolitics.export-control",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": "Export-controlled content would be within reach of a foreign company (United States).",
			"ja": "外国(米国)の企業が輸出規制対象の内容に触れ得ます。",
		},
		"facts": [
			{"path": "deployment.operator.country", "value": "JP"},
			{"path": "deployment.operator.parent_country", "value": "US"},
			{"path": "organisation.country", "value": "JP"},
			{"path": "use.data", "value": ["export-controlled"]},
		],
		"citations": _citations,
		"conditions": [],
		"remedies": [
			{
				"en": "Use the company's own machines, or an operator that is domestic as is its parent company.",
				"ja": "自社の機器か、親会社も含めて国内の運営者の配備を使ってください。",
			},
			{
				"en": "For the review, show that nobody at the operator can read the content, or the licence that allows it.",
				"ja": "審査に向けて、運営者側の誰も内容を読めないこと、または該当する輸出許可を示してください。",
			},
		],
		"waivable_by": null,
	}} with input as example.facts({
		"deployment/operator/parent_country": "US",
		"use/data": ["export-controlled"],
	})
}

test_nothing_is_found[case] if {
	some case, changes in {
		"other content": {"use/data": ["trade-secret"], "deployment/processing_regions": ["US"]},
		"the organisation's country open": {
			"organisation/country": null,
			"deployment/processing_regions": ["US"],
			"use/data": ["export-controlled"],
		},
		"at home": {"use/data": ["export-controlled"]},
		"within the European Union": {
			"organisation/country": "DE",
			"deployment/operator": {"name": "Operator", "country": "EU", "parent_country": "FR"},
			"deployment/processing_regions": ["FR", "EU"],
			"deployment/storage_regions": ["DE"],
			"use/data": ["export-controlled"],
		},
	}
	count(export_control.findings) == 0 with input as example.facts(changes)
}

test_a_member_of_the_european_economic_area_is_abroad if {
	{f.rule | some f in export_control.findings} == {"geopolitics.export-control.region"} with input as example.facts({
		"organisation/country": "DE",
		"deployment/processing_regions": ["NO"],
		"use/data": ["export-controlled"],
	})
}

test_what_is_not_known[case] if {
	some case, [changes, expected] in {
		"nothing": [{"use/data": ["export-controlled"]}, set()],
		"places of other content": [
			{"deployment/operator": null, "deployment/processing_regions": null, "deployment/storage_regions": null},
			set(),
		],
		"all places": [
			{
				"deployment/operator": null,
				"deployment/processing_regions": null,
				"deployment/storage_regions": null,
				"use/data": ["export-controlled"],
			},
			{"deployment.operator.country", "deployment.processing_regions", "deployment.storage_regions"},
		],
		"everything": [
			{
				"deployment/operator": null,
				"deployment/processing_regions": null,
				"deployment/storage_regions": null,
				"use/data": null,
			},
			{"deployment.operator.country", "deployment.processing_regions", "deployment.storage_regions", "use.data"},
		],
		"one region, where the other settles it": [
			{
				"deployment/operator": null,
				"deployment/processing_regions": ["US"],
				"deployment/storage_regions": null,
				"use/data": ["export-controlled"],
			},
			set(),
		],
		"regions, where the operator is foreign": [
			{
				"deployment/operator/country": "US",
				"deployment/storage_regions": null,
				"use/data": ["export-controlled"],
			},
			{"deployment.storage_regions"},
		],
		"an operator whose parent company is foreign": [
			{
				"deployment/operator": {"parent_country": "US"},
				"use/data": ["export-controlled"],
			},
			set(),
		],
		"data at home": [{"use/data": null}, set()],
		"data abroad": [{"use/data": null, "deployment/storage_regions": ["US"]}, {"use.data"}],
		"data and the operator": [
			{"use/data": null, "deployment/operator": null},
			{"deployment.operator.country", "use.data"},
		],
		"data and a region": [
			{"use/data": null, "deployment/storage_regions": null},
			{"deployment.storage_regions", "use.data"},
		],
		"data with a foreign operator": [{"use/data": null, "deployment/operator/country": "US"}, {"use.data"}],
	}
	export_control.missing == expected with input as example.facts(changes)
}

_citations := [
	{
		"id": "jp-fefta",
		"title": {"en": "Foreign Exchange and Foreign Trade Act (Japan)", "ja": "外国為替及び外国貿易法"},
		"locator": "Art. 25",
	},
	{
		"id": "eu-dual-use-regulation",
		"title": {"en": "Dual-use Regulation (EU) 2021/821", "ja": "EU二重用途物品規則 (EU) 2021/821"},
		"locator": "Art. 2(2)(d)",
	},
	{
		"id": "us-ear",
		"title": {"en": "Export Administration Regulations (United States)", "ja": "米国輸出管理規則(EAR)"},
		"locator": "15 CFR 734.13",
	},
]
