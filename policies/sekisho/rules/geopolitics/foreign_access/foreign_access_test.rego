package sekisho.rules.geopolitics["foreign-access_test"]

import data.sekisho.example_test as example
import data.sekisho.rules.geopolitics["foreign-access"] as foreign_access

test_a_state_reaches_sensitive_content if {
	_findings({
		"deployment/operator": {"name": "Operator", "country": "FR", "parent_country": "CN"},
		"use/classification": "confidential",
	}) == {{
		"rule": "geopolitics.foreign-access.state",
		"family": "geopolitics.foreign-access",
		"outcome": "DENY",
		"message": {
			"en": "China: its law would reach this sensitive content through the operator's parent company. The state may ask.",
			"ja": "運営者の親会社が中国にあるため、機微な内容に同国の法が及びます。同国の法：国家が要求できる。",
		},
		"facts": [
			{"path": "deployment.operator.parent_country", "value": "CN"},
			{"path": "use.classification", "value": "confidential"},
			{"path": "use.data", "value": []},
		],
		"citations": [_law("cn-law")],
		"conditions": [],
		"remedies": [
			{
				"en": "Use a deployment whose operator, parent company and regions are all in countries without such a law.",
				"ja": "運営者、その親会社、処理・保存する国のすべてがそのような法のない国にある配備を使ってください。",
			},
			{
				"en": "Where the weights are open, run them on the company's own machines.",
				"ja": "公開された重みであれば、自社の機器で動かしてください。",
			},
			{
				"en": "Leave personal data, trade secrets and everything confidential out, and state the class of what remains.",
				"ja": "個人データ、営業秘密、その他の秘密を入力から除き、残る内容の機密区分を入れ直してください。",
			},
		],
		"waivable_by": "chief-compliance-officer",
	}}
}

test_a_state_reaches_internal_content if {
	_findings({"deployment/storage_regions": ["CN"]}) == {{
		"rule": "geopolitics.foreign-access.state-internal",
		"family": "geopolitics.foreign-access",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": "China: its law would reach this internal content through the place of storage. The state may ask.",
			"ja": "保存する場所が中国にあるため、社内の内容に同国の法が及びます。同国の法：国家が要求できる。",
		},
		"facts": [
			{"path": "deployment.storage_regions", "value": ["CN"]},
			{"path": "use.classification", "value": "internal"},
			{"path": "use.data", "value": []},
		],
		"citations": [_law("cn-law")],
		"conditions": [],
		"remedies": [
			{
				"en": "Use a deployment whose operator, parent company and regions are all in countries without such a law.",
				"ja": "運営者、その親会社、処理・保存する国のすべてがそのような法のない国にある配備を使ってください。",
			},
			{
				"en": "Put in only what has been published.",
				"ja": "公開済みの内容だけを入力してください。",
			},
		],
		"waivable_by": "chief-compliance-officer",
	}}
}

test_a_court_reaches_entrusted_content if {
	_findings({
		"deployment/processing_regions": ["JP", "US"],
		"deployment/safeguards": ["customer-managed-keys"],
		"use/data": ["government-confidential"],
	}) == {{
		"rule": "geopolitics.foreign-access.court-entrusted",
		"family": "geopolitics.foreign-access",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": "United States: its law would reach this content, which is secret, export-controlled or entrusted by a government, through the place of processing. A court may order.",
			"ja": "処理する場所が米国にあるため、極秘、輸出規制対象または政府の秘密にあたる内容に同国の法が及びます。同国の法：裁判所が命じ得る。",
		},
		"facts": [
			{"path": "deployment.processing_regions", "value": ["JP", "US"]},
			{"path": "use.classification", "value": "internal"},
			{"path": "use.data", "value": ["government-confidential"]},
		],
		"citations": [_law("us-law")],
		"conditions": [],
		"remedies": [
			{
				"en": "Use a deployment whose operator, parent company and regions are all in countries without such a law.",
				"ja": "運営者、その親会社、処理・保存する国のすべてがそのような法のない国にある配備を使ってください。",
			},
			{
				"en": "Leave the secret, export-controlled or government content out.",
				"ja": "極秘、輸出規制対象、政府の秘密にあたる内容を入力から除いてください。",
			},
		],
		"waivable_by": "chief-compliance-officer",
	}}
}

test_a_court_reaches_sensitive_content if {
	_findings(_court) == {{
		"rule": "geopolitics.foreign-access.court",
		"family": "geopolitics.foreign-access",
		"outcome": "ALLOW_WITH_CONDITIONS",
		"message": {
			"en": "United States: its law reaches this sensitive content through the operator and the operator's parent company, and the keys aren't in the company's hands. A court may order.",
			"ja": "運営者、運営者の親会社が米国にあるため機微な内容に同国の法が及び、暗号鍵も自社で管理していません。同国の法：裁判所が命じ得る。",
		},
		"facts": [
			{"path": "deployment.operator.country", "value": "US"},
			{"path": "deployment.operator.parent_country", "value": "US"},
			{"path": "use.classification", "value": "internal"},
			{"path": "use.data", "value": ["personal"]},
		],
		"citations": [_law("us-law")],
		"conditions": [{
			"id": "limit-foreign-access",
			"text": {
				"en": "Put in only what the task needs, and have what the operator stores deleted as soon as the task is done.",
				"ja": "業務に必要なものだけを入力し、運営者のもとに残るデータは用が済み次第削除する。",
			},
			"owner_role": "employee",
			"due": null,
		}],
		"remedies": [
			{
				"en": "Let the operator encrypt the data with keys that only the company holds, and record customer-managed keys on the deployment.",
				"ja": "自社だけが持つ鍵で暗号化し、顧客管理の暗号鍵(customer-managed-keys)を配備に記録してください。",
			},
			{
				"en": "Use a deployment whose operator, parent company and regions are all in countries without such a law.",
				"ja": "運営者、その親会社、処理・保存する国のすべてがそのような法のない国にある配備を使ってください。",
			},
		],
		"waivable_by": "chief-compliance-officer",
	}}
}

test_what_the_state_may_demand_is_not_assessed[code] if {
	some code, name in {
		"MX": {"en": "Mexico", "ja": "メキシコ"},
		"ZW": {"en": "ZW", "ja": "ZW"},
	}
	_findings({
		"deployment/processing_regions": [code],
		"use/classification": "secret",
	}) == {{
		"rule": "geopolitics.foreign-access.not-assessed",
		"family": "geopolitics.foreign-access",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": sprintf("%s: its law would reach this sensitive content through the place of processing, and nobody has assessed yet what the state may demand there.", [name.en]),
			"ja": sprintf("処理する場所が%sにあるため機微な内容に同国の法が及びますが、同国の国家が何を要求し得るかはまだ評価されていません。", [name.ja]),
		},
		"facts": [
			{"path": "deployment.processing_regions", "value": [code]},
			{"path": "use.classification", "value": "secret"},
			{"path": "use.data", "value": []},
		],
		"citations": [],
		"conditions": [],
		"remedies": [
			{
				"en": "Have the law of the country assessed and entered in the table of countries.",
				"ja": "その国の法を評価し、国の表に登録してもらってください。",
			},
			{
				"en": "Use a deployment whose operator, parent company and regions are in countries that have been assessed.",
				"ja": "運営者、その親会社、処理・保存する国がいずれも評価済みの国にある配備を使ってください。",
			},
		],
		"waivable_by": "chief-compliance-officer",
	}}
}

test_each_country_is_a_finding if {
	found := _findings({
		"deployment/processing_regions": ["CN", "HK", "US", "MX", "FR", "JP"],
		"use/classification": "confidential",
	})
	{[f.rule, f.message.en] | some f in found} == {
		["geopolitics.foreign-access.state", "China: its law would reach this sensitive content through the place of processing. The state may ask."],
		["geopolitics.foreign-access.state", "Hong Kong: its law would reach this sensitive content through the place of processing. The state may ask."],
		["geopolitics.foreign-access.court", "United States: its law reaches this sensitive content through the place of processing, and the keys aren't in the company's hands. A court may order."],
		["geopolitics.foreign-access.not-assessed", "Mexico: its law would reach this sensitive content through the place of processing, and nobody has assessed yet what the state may demand there."],
	}
}

test_nothing_is_found[case] if {
	some case, changes in {
		"public content": {"deployment/processing_regions": ["CN"], "use/classification": "public"},
		"a public trade secret": {"deployment/processing_regions": ["CN"], "use/classification": "public", "use/data": ["trade-secret"]},
		"the organisation's own state": {"organisation/country": "CN", "use/classification": "confidential"},
		"courts and internal content": {"deployment/processing_regions": ["US"]},
		"courts and own keys": object.union(_court, {"deployment/safeguards": ["customer-managed-keys"]}),
		"ordinary courts": {"deployment/processing_regions": ["FR"], "use/classification": "secret"},
		"internal content in a country not assessed": {"deployment/processing_regions": ["MX"]},
		"the organisation's country open": {"organisation/country": null, "deployment/processing_regions": ["CN"]},
		"class not known yet": {"deployment/processing_regions": ["CN"], "use/classification": null},
	}
	places := {"organisation/country": {
		"deployment/operator": null,
		"deployment/hosting": "pc",
		"deployment/processing_regions": ["CN"],
		"deployment/storage_regions": ["CN"],
	}}
	count(_findings(object.union_n(array.concat([changes], [more | some key, more in places; changes[key]])))) == 0
}

test_the_operator_follows_from_the_hosting[hosting] if {
	some hosting, expected in {
		"vendor-api": {"deployment.operator.country"},
		"on-premises": set(),
	}
	found := _findings({
		"model/vendor": {"name": "Vendor", "country": "CN"},
		"deployment/hosting": hosting,
		"deployment/operator": null,
		"use/classification": "confidential",
	})
	{fact.path | some f in found; some fact in f.facts} & {"deployment.operator.country"} == expected
}

test_a_parent_company_counts_though_the_operator_is_not_known if {
	changes := {
		"deployment/operator": {"parent_country": "US"},
		"use/classification": "confidential",
	}
	{f.rule | some f in _findings(changes)} == {"geopolitics.foreign-access.court"}
	_missing(changes) == {"deployment.operator.country"}
}

test_what_is_not_known[case] if {
	some case, [changes, expected] in {
		"nothing": [{}, set()],
		"operator": [{"deployment/operator": null}, {"deployment.operator.country"}],
		"regions": [
			{"deployment/processing_regions": null, "deployment/storage_regions": null},
			{"deployment.processing_regions", "deployment.storage_regions"},
		],
		"regions of public content": [{"use/classification": "public", "deployment/processing_regions": null}, set()],
		"regions, with data open": [
			{"use/classification": "public", "use/data": null, "deployment/storage_regions": null},
			{"use.data", "deployment.storage_regions"},
		],
		"one region, where another settles it": [
			{"use/classification": "confidential", "deployment/processing_regions": ["CN"], "deployment/storage_regions": null},
			set(),
		],
		"one region, where internal content is reached already": [
			{"deployment/processing_regions": ["CN"], "deployment/storage_regions": null},
			set(),
		],
		"one region, with data open and a state known": [
			{"use/data": null, "deployment/processing_regions": ["CN"], "deployment/storage_regions": null},
			{"use.data"},
		],
		"operator and a court known": [
			{"use/classification": "secret", "deployment/processing_regions": ["US"], "deployment/operator": null},
			{"deployment.operator.country"},
		],
		"data at home": [{"use/data": null}, set()],
		"data under ordinary courts": [{"use/data": null, "deployment/processing_regions": ["FR"]}, set()],
		"data that a court reaches": [{"use/data": null, "deployment/processing_regions": ["US"]}, {"use.data"}],
		"public data in a country not assessed": [
			{"use/classification": "public", "use/data": null, "deployment/processing_regions": ["MX"]},
			{"use.data"},
		],
		"confidential data that a state reaches": [
			{"use/classification": "confidential", "use/data": null, "deployment/processing_regions": ["CN"]},
			set(),
		],
		"confidential data in a country not assessed": [
			{"use/classification": "confidential", "use/data": null, "deployment/processing_regions": ["MX", "US"]},
			set(),
		],
		"confidential data that a court reaches": [
			{"use/classification": "confidential", "use/data": null, "deployment/processing_regions": ["US"]},
			{"use.data"},
		],
		"confidential data that a court reaches, with own keys": [
			{
				"use/classification": "confidential",
				"use/data": null,
				"deployment/processing_regions": ["US"],
				"deployment/safeguards": ["customer-managed-keys"],
			},
			{"use.data"},
		],
		"confidential data and the operator": [
			{"use/classification": "confidential", "use/data": null, "deployment/operator": null},
			{"use.data", "deployment.operator.country"},
		],
		"confidential data and a region": [
			{"use/classification": "confidential", "use/data": null, "deployment/storage_regions": null},
			{"use.data", "deployment.storage_regions"},
		],
		"secret data": [
			{"use/classification": "secret", "use/data": null, "deployment/processing_regions": ["US"]},
			set(),
		],
	}
	_missing(changes) == expected
}

# Without a country whose state could demand data, one that isn't assessed is the worst that can come.
test_the_worst_country_comes_from_the_table[classification] if {
	some classification, expected in {
		"internal": set(),
		"confidential": {"deployment.storage_regions"},
	}
	given := example.facts({
		"deployment/storage_regions": null,
		"use/classification": classification,
	})
	foreign_access.missing == expected with input as given
		with data.sekisho.index.countries as _countries
		with data.sekisho.index.access_levels as {"state": ["JP"]}
}

_court := {
	"deployment/operator": {"name": "Operator", "country": "US"},
	"use/data": ["personal"],
}

_findings(changes) := found if {
	found := foreign_access.findings with input as example.facts(changes)
		with data.sekisho.index.countries as _countries
}

_missing(changes) := paths if {
	paths := foreign_access.missing with input as example.facts(changes)
		with data.sekisho.index.countries as _countries
		with data.sekisho.index.access_levels as {
			"state": ["CN", "HK"],
			"extraterritorial-judicial": ["US"],
			"ordinary": ["JP", "FR"],
		}
}

_law(id) := {"id": id, "title": {"en": "Law", "ja": "法"}, "locator": "Art. 1"}

_countries := {
	"JP": _country("Japan", "日本", "ordinary", "Courts.", "裁判所。", "jp-law"),
	"FR": _country("France", "フランス", "ordinary", "Courts.", "裁判所。", "fr-law"),
	"CN": _country("China", "中国", "state", "The state may ask.", "国家が要求できる。", "cn-law"),
	"HK": _country("Hong Kong", "香港", "state", "The state may ask.", "国家が要求できる。", "hk-law"),
	"US": _country("United States", "米国", "extraterritorial-judicial", "A court may order.", "裁判所が命じ得る。", "us-law"),
	"MX": {"name": {"en": "Mexico", "ja": "メキシコ"}, "groups": {}, "origin_concern": false},
}

_country(en, ja, level, note_en, note_ja, law) := {
	"name": {"en": en, "ja": ja},
	"groups": {},
	"level": level,
	"note": {"en": note_en, "ja": note_ja},
	"citations": [_law(law)],
	"origin_concern": false,
}
