package sekisho.rules.residency.transfer_test

import data.sekisho.example_test as example
import data.sekisho.rules.residency.transfer

test_without_a_safeguard if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["FR", "DE"], "deployment/processing_regions": ["CN"], "deployment/storage_regions": []})
	transfer.findings == {{"citations": [{"id": "eu-gdpr", "locator": "Art. 44-49", "title": {"en": "General Data Protection Regulation (EU) 2016/679", "ja": "一般データ保護規則 (EU) 2016/679(GDPR)"}}], "conditions": [], "facts": [{"path": "deployment.processing_regions", "value": ["CN"]}, {"path": "deployment.safeguards", "value": ["dpa"]}, {"path": "deployment.storage_regions", "value": []}, {"path": "use.data", "value": ["personal"]}, {"path": "use.subject_regions", "value": ["FR", "DE"]}], "family": "residency.transfer", "message": {"en": "Personal data of people in Germany and France would go to China. GDPR Chapter V doesn't permit that without a safeguard.", "ja": "ドイツ、フランスの人の個人データが中国に送られます。GDPR第5章は、保護措置のないこの移転を認めていません。"}, "outcome": "DENY", "remedies": [{"en": "Use a deployment that processes and stores the data where the people live.", "ja": "本人の住む国でデータを処理・保存する配備を使ってください。"}, {"en": "Put a safeguard in place that GDPR Chapter V knows for this, and record it on the deployment: binding corporate rules and standard contractual clauses.", "ja": "GDPR第5章の認める保護措置を講じ、配備に登録してください：拘束的企業準則(BCR)、標準契約条項(SCC)。"}, {"en": "Leave out or mask the personal data.", "ja": "個人データを除くか、伏せてください。"}], "rule": "residency.transfer.not-permitted", "waivable_by": "data-protection-officer"}} with input as given
}

test_the_law_leaves_it_to_a_judgement if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["SG"], "deployment/processing_regions": ["US"], "deployment/storage_regions": [], "deployment/safeguards": []})
	transfer.findings == {{"citations": [{"id": "sg-pdpa", "locator": "s. 26; reg. 10-12", "title": {"en": "Personal Data Protection Act 2012; PDP Regulations 2021", "ja": "シンガポール個人データ保護法2012・同規則2021"}}], "conditions": [], "facts": [{"path": "deployment.processing_regions", "value": ["US"]}, {"path": "deployment.safeguards", "value": []}, {"path": "deployment.storage_regions", "value": []}, {"path": "use.data", "value": ["personal"]}, {"path": "use.subject_regions", "value": ["SG"]}], "family": "residency.transfer", "message": {"en": "Personal data of people in Singapore would go to United States. Under Personal Data Protection Act 2012, s. 26 a person must confirm that this is allowed.", "ja": "シンガポールの人の個人データが米国に送られます。シンガポール個人データ保護法2012 第26条の下で認められるかを、人が確認する必要があります。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Use a deployment that processes and stores the data where the people live.", "ja": "本人の住む国でデータを処理・保存する配備を使ってください。"}, {"en": "Put a safeguard in place that Personal Data Protection Act 2012, s. 26 knows for this, and record it on the deployment: the ASEAN model clauses, binding corporate rules, a data processing agreement, explicit consent of the people and standard contractual clauses.", "ja": "シンガポール個人データ保護法2012 第26条の認める保護措置を講じ、配備に登録してください：ASEANモデル契約条項、拘束的企業準則(BCR)、データ処理契約(DPA)、本人の明示の同意、標準契約条項(SCC)。"}, {"en": "Leave out or mask the personal data.", "ja": "個人データを除くか、伏せてください。"}], "rule": "residency.transfer.unsettled", "waivable_by": "data-protection-officer"}} with input as given
}

test_standard_clauses if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["DE"], "deployment/processing_regions": ["US"], "deployment/storage_regions": [], "deployment/safeguards": ["scc", "dpf-certified"]})
	transfer.findings == {{"citations": [{"id": "eu-scc-2021", "locator": "Art. 46(2)(c) GDPR", "title": {"en": "Implementing Decision (EU) 2021/914 (standard contractual clauses)", "ja": "実施決定 (EU) 2021/914(標準契約条項)"}}], "conditions": [{"due": null, "id": "residency.transfer.eea-any-scc", "owner_role": "data-protection-officer", "text": {"en": "Carry out and keep a transfer impact assessment; add measures such as encryption with own keys where the law there allows state access.", "ja": "移転影響評価を実施・保存し、現地法により国家によるアクセスがあり得る場合は自社管理鍵による暗号化等の補完的措置を講じること。"}}], "facts": [{"path": "deployment.processing_regions", "value": ["US"]}, {"path": "deployment.safeguards", "value": ["scc", "dpf-certified"]}, {"path": "deployment.storage_regions", "value": []}, {"path": "use.data", "value": ["personal"]}, {"path": "use.subject_regions", "value": ["DE"]}], "family": "residency.transfer", "message": {"en": "Personal data of people in Germany goes to United States. GDPR Chapter V permits it on conditions.", "ja": "ドイツの人の個人データが米国に送られます。GDPR第5章は条件付きでこれを認めています。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [{"en": "Use a deployment that processes and stores the data where the people live.", "ja": "本人の住む国でデータを処理・保存する配備を使ってください。"}], "rule": "residency.transfer.safeguarded", "waivable_by": "data-protection-officer"}} with input as given
}

test_adequate_on_a_condition if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["DE"], "deployment/processing_regions": ["JP"], "deployment/storage_regions": []})
	transfer.findings == {{"citations": [{"id": "eu-adequacy-jp", "locator": "Art. 1", "title": {"en": "Implementing Decision (EU) 2019/419 (Japan)", "ja": "実施決定 (EU) 2019/419(日本)"}}], "conditions": [{"due": null, "id": "residency.transfer.eea-jp-adequacy", "owner_role": "data-protection-officer", "text": {"en": "The recipient must be a business covered by the APPI and apply the PPC's Supplementary Rules to data from the EU.", "ja": "受領者は個人情報保護法の適用を受ける事業者であり、EUから受領したデータに個人情報保護委員会の補完的ルールを適用すること。"}}], "facts": [{"path": "deployment.processing_regions", "value": ["JP"]}, {"path": "deployment.safeguards", "value": ["dpa"]}, {"path": "deployment.storage_regions", "value": []}, {"path": "use.data", "value": ["personal"]}, {"path": "use.subject_regions", "value": ["DE"]}], "family": "residency.transfer", "message": {"en": "Personal data of people in Germany goes to Japan. GDPR Chapter V permits it on conditions.", "ja": "ドイツの人の個人データが日本に送られます。GDPR第5章は条件付きでこれを認めています。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [{"en": "Use a deployment that processes and stores the data where the people live.", "ja": "本人の住む国でデータを処理・保存する配備を使ってください。"}], "rule": "residency.transfer.safeguarded", "waivable_by": "data-protection-officer"}} with input as given
}

test_the_law_is_not_recorded if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["AR", "CL"], "deployment/processing_regions": ["AR"], "deployment/storage_regions": []})
	transfer.findings == {{"citations": [], "conditions": [], "facts": [{"path": "deployment.processing_regions", "value": ["AR"]}, {"path": "deployment.safeguards", "value": ["dpa"]}, {"path": "deployment.storage_regions", "value": []}, {"path": "use.data", "value": ["personal"]}, {"path": "use.subject_regions", "value": ["AR", "CL"]}], "family": "residency.transfer", "message": {"en": "Personal data of people in Chile would go to Argentina, and the law there on such transfers isn't recorded.", "ja": "チリの人の個人データがアルゼンチンに送られますが、移転についての現地の法が登録されていません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Have the law of Chile checked and added to the table of transfers.", "ja": "チリの法を確認し、移転の表に追加してください。"}, {"en": "Use a deployment that processes and stores the data where the people live.", "ja": "本人の住む国でデータを処理・保存する配備を使ってください。"}, {"en": "Leave out or mask the personal data.", "ja": "個人データを除くか、伏せてください。"}], "rule": "residency.transfer.no-regime", "waivable_by": "data-protection-officer"}} with input as given
}

test_a_special_restriction if {
	given := example.facts({"use/data": ["health", "biometric"], "use/subject_regions": ["US"], "deployment/processing_regions": ["CN"], "deployment/storage_regions": []})
	transfer.findings == {{"citations": [{"id": "us-28-cfr-202", "locator": "28 CFR 202.301, 202.401", "title": {"en": "28 CFR Part 202 (Preventing Access to U.S. Sensitive Personal Data)", "ja": "28 CFR Part 202(米国人の機微個人データへのアクセス防止)"}}], "conditions": [], "facts": [{"path": "deployment.processing_regions", "value": ["CN"]}, {"path": "deployment.safeguards", "value": ["dpa"]}, {"path": "deployment.storage_regions", "value": []}, {"path": "use.data", "value": ["health", "biometric"]}, {"path": "use.subject_regions", "value": ["US"]}], "family": "residency.transfer", "message": {"en": "Biometric data and Health data of people in United States would go to China, which a special restriction concerns.", "ja": "米国の人の生体データ、健康・医療データが中国に送られます。これには特別の制限があります。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Use a deployment outside China.", "ja": "中国以外の配備を使ってください。"}, {"en": "Leave out or mask the data that is restricted.", "ja": "制限されているデータを除くか、伏せてください。"}], "rule": "residency.transfer.restricted", "waivable_by": "data-protection-officer"}} with input as given
}

test_a_regime_that_knows_no_safeguard if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["IN"], "deployment/processing_regions": ["US"], "deployment/storage_regions": [], "as_of": "2010-01-01", "deployment/safeguards": []})
	transfer.findings == {{"citations": [{"id": "in-dpdp", "locator": "s. 16; rule 15", "title": {"en": "Digital Personal Data Protection Act 2023; DPDP Rules 2025", "ja": "インド デジタル個人データ保護法2023・同規則2025"}}], "conditions": [], "facts": [{"path": "deployment.processing_regions", "value": ["US"]}, {"path": "deployment.safeguards", "value": []}, {"path": "deployment.storage_regions", "value": []}, {"path": "use.data", "value": ["personal"]}, {"path": "use.subject_regions", "value": ["IN"]}], "family": "residency.transfer", "message": {"en": "Personal data of people in India would go to United States. Under Digital Personal Data Protection Act 2023, s. 16; until then IT (SPDI) Rules 2011, rule 7 a person must confirm that this is allowed.", "ja": "インドの人の個人データが米国に送られます。インド デジタル個人データ保護法2023 第16条、それまではIT(SPDI)規則2011 第7条の下で認められるかを、人が確認する必要があります。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Use a deployment that processes and stores the data where the people live.", "ja": "本人の住む国でデータを処理・保存する配備を使ってください。"}, {"en": "Put a safeguard in place that Digital Personal Data Protection Act 2023, s. 16; until then IT (SPDI) Rules 2011, rule 7 knows for this, and record it on the deployment: none is recorded.", "ja": "インド デジタル個人データ保護法2023 第16条、それまではIT(SPDI)規則2011 第7条の認める保護措置を講じ、配備に登録してください：登録なし。"}, {"en": "Leave out or mask the personal data.", "ja": "個人データを除くか、伏せてください。"}], "rule": "residency.transfer.unsettled", "waivable_by": "data-protection-officer"}} with input as given
}

test_silent_in_the_same_country if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["JP"], "deployment/processing_regions": ["JP"], "deployment/storage_regions": ["JP"]})
	count(transfer.findings) == 0 with input as given
}

test_silent_within_the_european_economic_area if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["DE"], "deployment/processing_regions": ["NO"], "deployment/storage_regions": ["EU"]})
	count(transfer.findings) == 0 with input as given
}

test_silent_adequate if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["DE"], "deployment/processing_regions": ["GB"], "deployment/storage_regions": []})
	count(transfer.findings) == 0 with input as given
}

test_silent_no_personal_data if {
	given := example.facts({"use/data": ["source-code"], "use/subject_regions": ["DE"], "deployment/processing_regions": ["CN"], "deployment/storage_regions": []})
	count(transfer.findings) == 0 with input as given
}

test_silent_a_country_without_transfer_law if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["US"], "deployment/processing_regions": ["CN"], "deployment/storage_regions": []})
	count(transfer.findings) == 0 with input as given
}

test_unknown_where_the_people_live if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": null, "deployment/processing_regions": ["JP"], "deployment/storage_regions": []})
	transfer.missing == {"use.subject_regions"} with input as given
}

test_unknown_kinds_of_data if {
	given := example.facts({"use/data": null, "use/subject_regions": ["DE"], "deployment/processing_regions": ["CN"], "deployment/storage_regions": []})
	transfer.missing == {"use.data"} with input as given
}

test_unknown_kinds_of_data_that_stay_at_home if {
	given := example.facts({"use/data": null, "use/subject_regions": ["JP"], "deployment/processing_regions": ["JP"], "deployment/storage_regions": []})
	transfer.missing == set() with input as given
}

test_unknown_regions_of_processing if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["JP"], "deployment/processing_regions": null, "deployment/storage_regions": ["JP"]})
	transfer.missing == {"deployment.processing_regions"} with input as given
}

test_unknown_regions_of_storage_where_the_worst_is_certain if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["DE"], "deployment/processing_regions": ["CN"], "deployment/storage_regions": null})
	transfer.missing == set() with input as given
}

test_unknown_everything if {
	given := example.facts({"use/data": null, "use/subject_regions": null, "deployment/processing_regions": null, "deployment/storage_regions": null})
	transfer.missing == {"deployment.processing_regions", "deployment.storage_regions", "use.data", "use.subject_regions"} with input as given
}

test_unknown_people_and_a_region if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": null, "deployment/processing_regions": null, "deployment/storage_regions": ["JP"]})
	transfer.missing == {"deployment.processing_regions", "use.subject_regions"} with input as given
}

test_unknown_restricted_data_only if {
	given := example.facts({"use/data": ["health"], "use/subject_regions": ["US"], "deployment/processing_regions": null, "deployment/storage_regions": []})
	transfer.missing == {"deployment.processing_regions"} with input as given
}

test_unknown_a_region_that_cannot_matter if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["US"], "deployment/processing_regions": null, "deployment/storage_regions": []})
	transfer.missing == set() with input as given
}

test_unknown_nobody_in_it if {
	given := example.facts({"use/data": null, "use/subject_regions": [], "deployment/processing_regions": null, "deployment/storage_regions": null})
	transfer.missing == set() with input as given
}

test_unknown_no_region_at_all if {
	given := example.facts({"use/data": null, "use/subject_regions": null, "deployment/processing_regions": [], "deployment/storage_regions": []})
	transfer.missing == set() with input as given
}

test_unknown_people_whom_unpersonal_data_does_not_concern if {
	given := example.facts({"use/data": ["source-code"], "use/subject_regions": null, "deployment/processing_regions": ["CN"], "deployment/storage_regions": []})
	transfer.missing == set() with input as given
}

test_unknown_data_about_people_whose_law_is_not_recorded if {
	given := example.facts({"use/data": null, "use/subject_regions": ["AR"], "deployment/processing_regions": ["JP"], "deployment/storage_regions": []})
	transfer.missing == {"use.data"} with input as given
}

test_unknown_people_and_data_of_a_region_without_recorded_law if {
	given := example.facts({"use/data": null, "use/subject_regions": null, "deployment/processing_regions": null, "deployment/storage_regions": ["AR"]})
	transfer.missing == {"deployment.processing_regions", "use.data", "use.subject_regions"} with input as given
}

test_unknown_kinds_of_data_and_every_region_of_people_whose_law_is_recorded if {
	given := example.facts({"use/data": null, "use/subject_regions": ["JP"], "deployment/processing_regions": null, "deployment/storage_regions": []})
	transfer.missing == {"deployment.processing_regions", "use.data"} with input as given
}

test_unknown_kinds_of_data_that_a_restriction_alone_concerns if {
	given := example.facts({"use/data": null, "use/subject_regions": ["US"], "deployment/processing_regions": ["CN"], "deployment/storage_regions": []})
	transfer.missing == {"use.data"} with input as given
}

test_unknown_kinds_of_data_and_regions_of_people_whose_law_is_not_recorded if {
	given := example.facts({"use/data": null, "use/subject_regions": ["AR"], "deployment/processing_regions": null, "deployment/storage_regions": ["AR"]})
	transfer.missing == {"deployment.processing_regions", "use.data"} with input as given
}

test_unknown_people_where_restricted_data_would_go if {
	given := example.facts({"use/data": ["health"], "use/subject_regions": null, "deployment/processing_regions": ["CN"], "deployment/storage_regions": []})
	transfer.missing == {"use.subject_regions"} with input as given
}

test_a_safeguard_without_a_condition_of_its_own if {
	given := example.facts({
		"use/data": ["personal"],
		"use/subject_regions": ["GB"],
		"deployment/processing_regions": ["JP"],
	})
	safeguards := json.patch(data.sekisho.index.transfers.safeguards, [{"op": "replace", "path": "gb-jp-adequacy/condition", "value": null}])
	found := transfer.findings with input as given with data.sekisho.index.transfers.safeguards as safeguards
	{[finding.rule, finding.outcome, count(finding.conditions)] | some finding in found} == {["residency.transfer.safeguarded", "ALLOW_WITH_CONDITIONS", 0]}
}

test_unknown_kinds_of_data_under_a_safeguard if {
	given := example.facts({
		"use/data": null,
		"use/subject_regions": ["JP"],
		"deployment/processing_regions": ["US"],
		"deployment/storage_regions": [],
		"deployment/safeguards": ["explicit-consent"],
	})
	transfer.missing == {"use.data"} with input as given
}
