package sekisho.rules.license.unknown_test

import data.sekisho.example_test as example
import data.sekisho.rules.license.unknown

test_an_api_without_contract if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": null})
	unknown.findings == {{"citations": [], "conditions": [], "facts": [{"path": "deployment.terms", "value": null}], "family": "license.unknown", "message": {"en": "The register doesn't say under which contract this API is used.", "ja": "このAPIをどの契約の下で使うのかが台帳にありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Find out which terms the company agreed to and record them on the deployment.", "ja": "会社がどの規約に同意しているかを確かめ、配備に登録してください。"}], "rule": "license.unknown.no-contract", "waivable_by": "legal-counsel"}} with input as given
}

test_weights_without_licences if {
	given := example.facts({"model/licenses": null})
	unknown.findings == {{"citations": [], "conditions": [], "facts": [{"path": "model.licenses", "value": null}], "family": "license.unknown", "message": {"en": "The register doesn't have the licences of this model.", "ja": "このモデルのライセンスが台帳にありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Record the model's licences, those of its base models included.", "ja": "ベースモデルのものも含め、モデルのライセンスを台帳に登録してください。"}], "rule": "license.unknown.no-license", "waivable_by": "legal-counsel"}} with input as given
}

test_api_terms_do_not_cover_own_servers if {
	given := example.facts({"model/licenses": [{"id": "openai-services-agreement", "via": "model", "relation": "own"}], "deployment/hosting": "on-premises"})
	unknown.findings == {{"citations": [], "conditions": [], "facts": [{"path": "deployment.hosting", "value": "on-premises"}, {"path": "model.licenses", "value": [{"id": "openai-services-agreement", "relation": "own", "via": "model"}]}], "family": "license.unknown", "message": {"en": "None of the recorded licences covers running this model this way.", "ja": "登録されたライセンスの中に、この動かし方を認めるものがありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Get a licence from the maker for running the model yourself, record it on the model and name it as the terms of the deployment.", "ja": "自社で動かすためのライセンスを提供元から取得してモデルに登録し、配備の契約として指定してください。"}], "rule": "license.unknown.none-applies", "waivable_by": "legal-counsel"}} with input as given
}

test_a_licence_that_is_not_listed if {
	given := example.facts({"model/licenses": [{"id": "house-license", "via": "ancestor", "relation": "distilled"}, {"id": "MIT", "via": "model", "relation": "own"}]})
	unknown.findings == {{"citations": [], "conditions": [], "facts": [{"path": "model.licenses", "value": "house-license"}], "family": "license.unknown", "message": {"en": "The terms “house-license” aren't in the table of licences; nobody has read them for us yet.", "ja": "「house-license」はライセンス表になく、条件がまだ確認されていません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Have the licence read and put it on the register; the verdict then follows from its terms.", "ja": "ライセンスを確認して台帳に登録してください。登録後はその条件から判定できます。"}], "rule": "license.unknown.not-listed", "waivable_by": "legal-counsel"}} with input as given
}

test_an_individual_contract_that_was_not_read if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": "vendor-contract-unspecified"})
	unknown.findings == {{"citations": [], "conditions": [], "facts": [{"path": "deployment.terms", "value": "vendor-contract-unspecified"}], "family": "license.unknown", "message": {"en": "An individual contract with the vendor applies, and its terms aren't on the register.", "ja": "提供元との個別契約が適用されますが、その条件が台帳にありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Have the contract read and put its terms into the table of licences under a name of their own.", "ja": "契約を確認し、その条件を固有の名称でライセンス表に登録してください。"}], "rule": "license.unknown.unspecified", "waivable_by": "legal-counsel"}} with input as given
}

test_a_managed_service_with_contract_but_without_licences_of_open_weights if {
	given := example.facts({"deployment/hosting": "cloud-api", "deployment/terms": "aws-bedrock-terms", "model/licenses": null})
	unknown.findings == {{"citations": [], "conditions": [], "facts": [{"path": "model.licenses", "value": null}], "family": "license.unknown", "message": {"en": "The register doesn't have the licences of this model.", "ja": "このモデルのライセンスが台帳にありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Record the model's licences, those of its base models included.", "ja": "ベースモデルのものも含め、モデルのライセンスを台帳に登録してください。"}], "rule": "license.unknown.no-license", "waivable_by": "legal-counsel"}} with input as given
}

test_an_empty_list_of_licences if {
	given := example.facts({"model/licenses": []})
	unknown.findings == {{"citations": [], "conditions": [], "facts": [{"path": "deployment.hosting", "value": "cloud-hosted"}, {"path": "model.licenses", "value": []}], "family": "license.unknown", "message": {"en": "None of the recorded licences covers running this model this way.", "ja": "登録されたライセンスの中に、この動かし方を認めるものがありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Get a licence from the maker for running the model yourself, record it on the model and name it as the terms of the deployment.", "ja": "自社で動かすためのライセンスを提供元から取得してモデルに登録し、配備の契約として指定してください。"}], "rule": "license.unknown.none-applies", "waivable_by": "legal-counsel"}} with input as given
}

test_silent_a_managed_service_of_closed_weights_needs_its_contract_alone if {
	given := example.facts({"deployment/hosting": "cloud-api", "deployment/terms": "aws-bedrock-terms", "model/licenses": null, "model/weights": "closed"})
	count(unknown.findings) == 0 with input as given
}

test_silent_a_licence_bought_from_the_maker_stands_in_place_of_own_ones if {
	given := example.facts({"model/licenses": [{"id": "mistral-commercial-terms", "via": "model", "relation": "own"}, {"id": "house-license", "via": "model", "relation": "own"}], "deployment/terms": "mistral-commercial-terms"})
	count(unknown.findings) == 0 with input as given
}

test_silent_terms_are_not_read_on_own_servers_otherwise if {
	given := example.facts({"deployment/terms": "house-contract"})
	count(unknown.findings) == 0 with input as given
}

test_silent_the_hosting_form_is_still_open if {
	given := example.facts({"deployment/hosting": null, "model/licenses": null})
	count(unknown.findings) == 0 with input as given
}
