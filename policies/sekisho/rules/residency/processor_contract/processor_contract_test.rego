package sekisho.rules.residency.processor_contract_test

import data.sekisho.example_test as example
import data.sekisho.rules.residency["processor-contract"] as processor_contract

test_no_contract if {
	given := example.facts({"deployment/safeguards": ["scc"], "use/data": ["personal"]})
	processor_contract.findings == {{"citations": [{"id": "eu-gdpr", "locator": "Art. 28", "title": {"en": "General Data Protection Regulation (EU) 2016/679", "ja": "一般データ保護規則 (EU) 2016/679(GDPR)"}}, {"id": "jp-appi", "locator": "Art. 25", "title": {"en": "Act on the Protection of Personal Information", "ja": "個人情報の保護に関する法律"}}], "conditions": [], "facts": [{"path": "deployment.hosting", "value": "cloud-hosted"}, {"path": "deployment.safeguards", "value": ["scc"]}, {"path": "use.data", "value": ["personal"]}], "family": "residency.processor-contract", "message": {"en": "Personal data would be processed by the operator, and no data processing agreement is on the register.", "ja": "個人データの処理を運営者に任せますが、データ処理契約(DPA)が台帳にありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Sign a data processing agreement with the operator and record it as a safeguard of the deployment.", "ja": "運営者とデータ処理契約(DPA)を結び、配備の保護措置として登録してください。"}, {"en": "Leave out or mask the personal data.", "ja": "個人データを除くか、伏せてください。"}], "rule": "residency.processor-contract.none", "waivable_by": "data-protection-officer"}} with input as given
}

test_nothing_known_to_be_in_place if {
	given := example.facts({"deployment/safeguards": null, "use/data": ["health"]})
	processor_contract.findings == {{"citations": [{"id": "eu-gdpr", "locator": "Art. 28", "title": {"en": "General Data Protection Regulation (EU) 2016/679", "ja": "一般データ保護規則 (EU) 2016/679(GDPR)"}}, {"id": "jp-appi", "locator": "Art. 25", "title": {"en": "Act on the Protection of Personal Information", "ja": "個人情報の保護に関する法律"}}], "conditions": [], "facts": [{"path": "deployment.hosting", "value": "cloud-hosted"}, {"path": "deployment.safeguards", "value": null}, {"path": "use.data", "value": ["health"]}], "family": "residency.processor-contract", "message": {"en": "Personal data would be processed by the operator, and no data processing agreement is on the register.", "ja": "個人データの処理を運営者に任せますが、データ処理契約(DPA)が台帳にありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Sign a data processing agreement with the operator and record it as a safeguard of the deployment.", "ja": "運営者とデータ処理契約(DPA)を結び、配備の保護措置として登録してください。"}, {"en": "Leave out or mask the personal data.", "ja": "個人データを除くか、伏せてください。"}], "rule": "residency.processor-contract.none", "waivable_by": "data-protection-officer"}} with input as given
}

test_silent_a_contract if {
	given := example.facts({"use/data": ["personal"]})
	count(processor_contract.findings) == 0 with input as given
}

test_silent_own_machines if {
	given := example.facts({"deployment/safeguards": [], "use/data": ["personal"], "deployment/hosting": "edge"})
	count(processor_contract.findings) == 0 with input as given
}

test_silent_no_personal_data if {
	given := example.facts({"deployment/safeguards": []})
	count(processor_contract.findings) == 0 with input as given
}

test_unknown_kinds_of_data if {
	given := example.facts({"deployment/safeguards": [], "use/data": null})
	processor_contract.missing == {"use.data"} with input as given
}

test_unknown_kinds_of_data_under_a_contract if {
	given := example.facts({"use/data": null})
	processor_contract.missing == set() with input as given
}
