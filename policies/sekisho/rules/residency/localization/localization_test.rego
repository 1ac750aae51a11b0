package sekisho.rules.residency.localization_test

import data.sekisho.example_test as example
import data.sekisho.rules.residency.localization

test_a_duty_where_the_organisation_is if {
	given := example.facts({"use/data": ["health", "personal"], "use/subject_regions": [], "deployment/processing_regions": ["US"], "deployment/storage_regions": ["JP"], "organisation/sector": "healthcare"})
	localization.findings == {{"citations": [{"id": "jp-3sho2-guidelines", "locator": "-", "title": {"en": "Safety guidelines for medical information systems (MHLW; METI/MIC)", "ja": "医療情報システムの安全管理に関するガイドライン・提供事業者向けガイドライン(3省2ガイドライン)"}}], "conditions": [], "facts": [{"path": "deployment.processing_regions", "value": ["US"]}, {"path": "deployment.storage_regions", "value": ["JP"]}, {"path": "organisation.country", "value": "JP"}, {"path": "use.data", "value": ["health", "personal"]}, {"path": "use.subject_regions", "value": []}], "family": "residency.localization", "message": {"en": "By the law of Japan, Health data must stay in Japan; it would go to United States.", "ja": "日本の法により健康・医療データは日本に置く必要がありますが、米国に送られます。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Use a deployment that processes and stores the data in Japan.", "ja": "日本で処理・保存する配備を使ってください。"}, {"en": "Leave out or mask Health data.", "ja": "健康・医療データを除くか、伏せてください。"}], "rule": "residency.localization.outside", "waivable_by": "chief-compliance-officer"}} with input as given
}

test_a_duty_where_the_people_live if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["KZ"], "deployment/processing_regions": ["KZ", "JP"], "deployment/storage_regions": []})
	localization.findings == {{"citations": [{"id": "kz-personal-data-law", "locator": "Art. 12(2)", "title": {"en": "Law on Personal Data and their Protection", "ja": "カザフスタン個人データ保護法"}}], "conditions": [], "facts": [{"path": "deployment.processing_regions", "value": ["KZ", "JP"]}, {"path": "deployment.storage_regions", "value": []}, {"path": "organisation.country", "value": "JP"}, {"path": "use.data", "value": ["personal"]}, {"path": "use.subject_regions", "value": ["KZ"]}], "family": "residency.localization", "message": {"en": "By the law of Kazakhstan, Personal data must stay in Kazakhstan; it would go to Japan.", "ja": "カザフスタンの法により個人データはカザフスタンに置く必要がありますが、日本に送られます。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Use a deployment that processes and stores the data in Kazakhstan.", "ja": "カザフスタンで処理・保存する配備を使ってください。"}, {"en": "Leave out or mask Personal data.", "ja": "個人データを除くか、伏せてください。"}], "rule": "residency.localization.outside", "waivable_by": "chief-compliance-officer"}} with input as given
}

test_a_duty_for_everybody if {
	given := example.facts({"use/data": ["export-controlled"], "deployment/storage_regions": ["US"]})
	localization.findings == {{"citations": [{"id": "jp-fefta-25", "locator": "Art. 25(1)", "title": {"en": "Foreign Exchange and Foreign Trade Act Art. 25; Foreign Exchange Order Art. 17", "ja": "外国為替及び外国貿易法第25条・外国為替令第17条"}}], "conditions": [], "facts": [{"path": "deployment.processing_regions", "value": ["JP"]}, {"path": "deployment.storage_regions", "value": ["US"]}, {"path": "organisation.country", "value": "JP"}, {"path": "use.data", "value": ["export-controlled"]}, {"path": "use.subject_regions", "value": []}], "family": "residency.localization", "message": {"en": "By the law of Japan, Export-controlled technology must stay in Japan; it would go to United States.", "ja": "日本の法により輸出管理対象技術は日本に置く必要がありますが、米国に送られます。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Use a deployment that processes and stores the data in Japan.", "ja": "日本で処理・保存する配備を使ってください。"}, {"en": "Leave out or mask Export-controlled technology.", "ja": "輸出管理対象技術を除くか、伏せてください。"}], "rule": "residency.localization.outside", "waivable_by": "chief-compliance-officer"}} with input as given
}

test_plainly_forbidden if {
	given := example.facts({"use/data": ["health"], "use/subject_regions": ["AE"], "deployment/processing_regions": ["JP"], "deployment/storage_regions": [], "organisation/sector": "insurance"})
	localization.findings == {{"citations": [{"id": "ae-health-ict-law", "locator": "Art. 13", "title": {"en": "Federal Law 2/2019 on ICT in health fields", "ja": "UAE連邦法2/2019(医療分野のICT利用)"}}], "conditions": [], "facts": [{"path": "deployment.processing_regions", "value": ["JP"]}, {"path": "deployment.storage_regions", "value": []}, {"path": "organisation.country", "value": "JP"}, {"path": "use.data", "value": ["health"]}, {"path": "use.subject_regions", "value": ["AE"]}], "family": "residency.localization", "message": {"en": "By the law of United Arab Emirates, Health data must stay in United Arab Emirates; it would go to Japan.", "ja": "アラブ首長国連邦の法により健康・医療データはアラブ首長国連邦に置く必要がありますが、日本に送られます。"}, "outcome": "DENY", "remedies": [{"en": "Use a deployment that processes and stores the data in United Arab Emirates.", "ja": "アラブ首長国連邦で処理・保存する配備を使ってください。"}, {"en": "Leave out or mask Health data.", "ja": "健康・医療データを除くか、伏せてください。"}], "rule": "residency.localization.outside", "waivable_by": "chief-compliance-officer"}} with input as given
}

test_silent_kept_inside if {
	given := example.facts({"use/data": ["health"], "use/subject_regions": [], "deployment/processing_regions": ["JP"], "deployment/storage_regions": ["JP"], "organisation/sector": "healthcare"})
	count(localization.findings) == 0 with input as given
}

test_silent_another_sector if {
	given := example.facts({"use/data": ["health"], "use/subject_regions": [], "deployment/processing_regions": ["US"], "deployment/storage_regions": []})
	count(localization.findings) == 0 with input as given
}

test_silent_other_data if {
	given := example.facts({"use/data": ["source-code"], "use/subject_regions": ["KZ"], "deployment/processing_regions": ["JP"], "deployment/storage_regions": []})
	count(localization.findings) == 0 with input as given
}

test_silent_people_elsewhere if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["BR"], "deployment/processing_regions": ["JP"], "deployment/storage_regions": []})
	count(localization.findings) == 0 with input as given
}

test_unknown_kinds_of_data if {
	given := example.facts({"use/data": null, "deployment/processing_regions": ["US"]})
	localization.missing == {"use.data"} with input as given
}

test_unknown_kinds_of_data_kept_inside if {
	given := example.facts({"use/data": null})
	localization.missing == set() with input as given
}

test_unknown_kinds_of_data_about_people_somewhere if {
	given := example.facts({"use/data": null, "use/subject_regions": null})
	localization.missing == {"use.data", "use.subject_regions"} with input as given
}

test_unknown_where_the_people_live if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": null, "deployment/processing_regions": ["JP"], "deployment/storage_regions": []})
	localization.missing == {"use.subject_regions"} with input as given
}

test_unknown_where_the_people_live_whom_nothing_personal_is_about if {
	given := example.facts({"use/data": ["source-code"], "use/subject_regions": null, "deployment/processing_regions": ["US"], "deployment/storage_regions": []})
	localization.missing == set() with input as given
}

test_unknown_where_the_people_live_where_the_duty_at_home_is_as_strict if {
	given := example.facts({"use/data": ["health"], "use/subject_regions": null, "deployment/processing_regions": ["US"], "deployment/storage_regions": ["US"], "organisation/sector": "healthcare"})
	localization.missing == {"use.subject_regions"} with input as given
}

test_unknown_regions if {
	given := example.facts({"use/data": ["export-controlled"], "deployment/processing_regions": null, "deployment/storage_regions": null})
	localization.missing == {"deployment.processing_regions", "deployment.storage_regions"} with input as given
}

test_unknown_another_region_where_one_is_outside if {
	given := example.facts({"use/data": ["export-controlled"], "deployment/processing_regions": ["US"], "deployment/storage_regions": null})
	localization.missing == set() with input as given
}

test_unknown_another_region_where_one_is_inside if {
	given := example.facts({"use/data": ["export-controlled"], "deployment/storage_regions": null})
	localization.missing == {"deployment.storage_regions"} with input as given
}

test_unknown_another_region_of_data_about_people if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["KZ"], "deployment/processing_regions": ["KZ"], "deployment/storage_regions": null})
	localization.missing == {"deployment.storage_regions"} with input as given
}

test_unknown_a_region_that_no_data_needs if {
	given := example.facts({"use/data": [], "deployment/storage_regions": null})
	localization.missing == set() with input as given
}

test_unknown_data_and_a_region if {
	given := example.facts({"use/data": null, "deployment/storage_regions": null})
	localization.missing == {"deployment.storage_regions", "use.data"} with input as given
}

test_unknown_everything if {
	given := example.facts({"use/data": null, "use/subject_regions": null, "deployment/processing_regions": null, "deployment/storage_regions": null})
	localization.missing == {"deployment.processing_regions", "deployment.storage_regions", "use.data", "use.subject_regions"} with input as given
}

test_unknown_regions_of_data_about_people if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": ["KZ"], "deployment/processing_regions": null, "deployment/storage_regions": null})
	localization.missing == {"deployment.processing_regions", "deployment.storage_regions"} with input as given
}

test_unknown_people_and_another_region if {
	given := example.facts({"use/data": ["government-confidential", "personal"], "use/subject_regions": null, "deployment/processing_regions": ["JP"], "deployment/storage_regions": null, "organisation/sector": "government"})
	localization.missing == {"deployment.storage_regions", "use.subject_regions"} with input as given
}

test_unknown_people_data_and_another_region_abroad if {
	given := example.facts({"use/data": null, "use/subject_regions": null, "deployment/processing_regions": ["KZ"], "deployment/storage_regions": null})
	localization.missing == {"deployment.storage_regions", "use.data", "use.subject_regions"} with input as given
}

test_unknown_people_where_a_duty_at_home_holds_all_of_their_data if {
	given := example.facts({"use/data": ["export-controlled", "personal"], "use/subject_regions": null, "deployment/processing_regions": null, "deployment/storage_regions": ["JP"]})
	localization.missing == {"deployment.processing_regions", "use.subject_regions"} with input as given
}

test_unknown_people_and_regions_where_nothing_at_home_holds if {
	given := example.facts({"use/data": ["personal"], "use/subject_regions": null, "deployment/processing_regions": null, "deployment/storage_regions": null, "organisation/country": "AR"})
	localization.missing == {"deployment.processing_regions", "deployment.storage_regions", "use.subject_regions"} with input as given
}

test_unknown_data_and_people_beside_a_duty_at_home if {
	given := example.facts({
		"organisation/sector": "healthcare",
		"use/data": null,
		"use/subject_regions": null,
		"deployment/processing_regions": ["US"],
	})
	localization.missing == {"use.data", "use.subject_regions"} with input as given
}
