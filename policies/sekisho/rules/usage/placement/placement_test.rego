package sekisho.rules.usage.placement_test

import data.sekisho.example_test as example
import data.sekisho.rules.usage.placement

test_secret_content_elsewhere[hosting] if {
	some hosting in ["vendor-api", "cloud-api", "cloud-hosted"]
	placement.findings == {{
		"rule": "usage.placement.secret-elsewhere",
		"family": "usage.placement",
		"outcome": "DENY",
		"message": {
			"en": "Secret content may be put only into models on the company's own machines.",
			"ja": "極秘の内容を入力できるのは、自社の機器で動くモデルだけです。",
		},
		"facts": [
			{"path": "deployment.hosting", "value": hosting},
			{"path": "use.classification", "value": "secret"},
		],
		"citations": [],
		"conditions": [],
		"remedies": [
			{
				"en": "Run open weights on the company's own isolated machines.",
				"ja": "外部から隔離した自社の機器で、公開された重みを動かしてください。",
			},
			{
				"en": "Leave the secret content out, and state the class of what remains.",
				"ja": "極秘の内容を除き、残る内容の機密区分を入れ直してください。",
			},
		],
		"waivable_by": "chief-compliance-officer",
	}} with input as example.facts({
		"deployment/hosting": hosting,
		"deployment/safeguards": ["network-isolated"],
		"use/classification": "secret",
	})
}

test_secret_content_on_machines_that_are_not_isolated[safeguards] if {
	some safeguards in [[], null, ["dpa"]]
	placement.findings == {{
		"rule": "usage.placement.secret-not-isolated",
		"family": "usage.placement",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": "The machines aren't known to be cut off from other networks; secret content calls for that.",
			"ja": "機器が外部のネットワークから隔離されていることが確認できません。極秘の内容には隔離が必要です。",
		},
		"facts": [
			{"path": "deployment.hosting", "value": "pc"},
			{"path": "deployment.safeguards", "value": safeguards},
			{"path": "use.classification", "value": "secret"},
		],
		"citations": [],
		"conditions": [],
		"remedies": [{
			"en": "Cut the machines off from other networks, and record it (network-isolated) on the deployment.",
			"ja": "機器を外部のネットワークから隔離し、配備に記録してください(network-isolated)。",
		}],
		"waivable_by": "chief-compliance-officer",
	}} with input as example.facts({
		"deployment/hosting": "pc",
		"deployment/safeguards": safeguards,
		"use/classification": "secret",
	})
}

test_confidential_content_at_the_vendor if {
	placement.findings == {{
		"rule": "usage.placement.confidential-vendor-api",
		"family": "usage.placement",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": "Confidential content would go to the vendor's own service.",
			"ja": "秘密の内容が、提供元自身のサービスに渡ります。",
		},
		"facts": [
			{"path": "deployment.hosting", "value": "vendor-api"},
			{"path": "use.classification", "value": "confidential"},
		],
		"citations": [],
		"conditions": [],
		"remedies": [{
			"en": "Use the model on a managed cloud service in the country, on rented servers or on the company's own machines.",
			"ja": "国内のクラウドのマネージドサービス、借りたサーバー、または自社の機器で使ってください。",
		}],
		"waivable_by": "chief-compliance-officer",
	}} with input as example.facts({
		"deployment/hosting": "vendor-api",
		"use/classification": "confidential",
	})
}

test_confidential_content_abroad if {
	placement.findings == {{
		"rule": "usage.placement.confidential-abroad",
		"family": "usage.placement",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": "Confidential content would be processed abroad (Germany and United States).",
			"ja": "秘密の内容が、国外(ドイツ、米国)で処理されます。",
		},
		"facts": [
			{"path": "deployment.hosting", "value": "cloud-api"},
			{"path": "deployment.processing_regions", "value": ["US", "JP", "DE"]},
			{"path": "organisation.country", "value": "JP"},
			{"path": "use.classification", "value": "confidential"},
		],
		"citations": [],
		"conditions": [],
		"remedies": [{
			"en": "Choose a region in the organisation's own country.",
			"ja": "組織の所在国のリージョンを選んでください。",
		}],
		"waivable_by": "chief-compliance-officer",
	}} with input as example.facts({
		"deployment/hosting": "cloud-api",
		"deployment/processing_regions": ["US", "JP", "DE"],
		"use/classification": "confidential",
	})
}

test_nothing_is_found[case] if {
	some case, changes in {
		"secret content on isolated own machines": {
			"deployment/hosting": "on-premises",
			"deployment/safeguards": ["network-isolated"],
			"use/classification": "secret",
		},
		"confidential content on rented servers abroad": {
			"deployment/processing_regions": ["US"],
			"use/classification": "confidential",
		},
		"confidential content in a cloud at home, stored abroad": {
			"deployment/hosting": "cloud-api",
			"deployment/storage_regions": ["US"],
			"use/classification": "confidential",
		},
		"confidential content within the European Union": {
			"organisation/country": "FR",
			"deployment/hosting": "cloud-api",
			"deployment/processing_regions": ["DE", "EU"],
			"use/classification": "confidential",
		},
		"internal content": {"deployment/hosting": "vendor-api", "deployment/processing_regions": ["US"]},
		"public content": {"deployment/hosting": "vendor-api", "use/classification": "public"},
	}
	count(placement.findings) == 0 with input as example.facts(changes)
}

test_regions_not_known[case] if {
	some case, [hosting, classification, expected] in {
		"confidential content in a cloud": ["cloud-api", "confidential", {"deployment.processing_regions"}],
		"confidential content at the vendor": ["vendor-api", "confidential", set()],
		"internal content in a cloud": ["cloud-api", "internal", set()],
		"secret content in a cloud": ["cloud-api", "secret", set()],
	}
	given := example.facts({
		"deployment/hosting": hosting,
		"deployment/processing_regions": null,
		"use/classification": classification,
	})
	placement.missing == expected with input as given
	not "usage.placement.confidential-abroad" in {f.rule | some f in placement.findings} with input as given
}

test_regions_are_known if {
	count(placement.missing) == 0 with input as example.facts({
		"deployment/hosting": "cloud-api",
		"use/classification": "confidential",
	})
}
