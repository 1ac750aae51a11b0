package sekisho.rules.license.commercial_use_test

import data.sekisho.example_test as example
import data.sekisho.rules.license["commercial-use"] as commercial_use

test_a_business_uses_weights_for_research if {
	given := example.facts({"model/licenses": [{"id": "mistral-research-license-0.1", "via": "model", "relation": "own"}]})
	commercial_use.findings == {{"citations": [{"id": "mistral-research-license-0.1", "locator": "s.3.2; s.9 'Research Purposes'", "title": {"en": "Mistral AI Research License (MRL)", "ja": "Mistral AI Research License (MRL)"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "mistral-research-license-0.1"}, {"path": "use.commercial", "value": true}], "family": "license.commercial-use", "message": {"en": "Mistral AI Research License (MRL) doesn't allow commercial use, and this use is commercial.", "ja": "Mistral AI Research License (MRL)は営利利用を認めていませんが、この利用は営利です。"}, "outcome": "DENY", "remedies": [{"en": "Buy a commercial licence from Mistral AI, record it on the model and name it as the terms of the deployment.", "ja": "Mistral AIから商用ライセンスを取得してモデルに登録し、配備の契約として指定してください。"}, {"en": "Use a model whose licence allows commercial use.", "ja": "営利利用を認めるライセンスのモデルを使ってください。"}], "rule": "license.commercial-use.forbidden", "waivable_by": null}} with input as given
}

test_the_licence_of_the_base_model_binds_too if {
	given := example.facts({"model/licenses": [{"id": "MIT", "via": "model", "relation": "own"}, {"id": "qwen-research", "via": "ancestor", "relation": "base"}]})
	commercial_use.findings == {{"citations": [{"id": "qwen-research", "locator": "s.1.i; s.2", "title": {"en": "Qwen RESEARCH LICENSE AGREEMENT", "ja": "Qwen RESEARCH LICENSE AGREEMENT"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "qwen-research"}, {"path": "use.commercial", "value": true}], "family": "license.commercial-use", "message": {"en": "Qwen RESEARCH LICENSE AGREEMENT doesn't allow commercial use, and this use is commercial.", "ja": "Qwen RESEARCH LICENSE AGREEMENTは営利利用を認めていませんが、この利用は営利です。"}, "outcome": "DENY", "remedies": [{"en": "Buy a commercial licence from Alibaba Cloud, record it on the model and name it as the terms of the deployment.", "ja": "Alibaba Cloudから商用ライセンスを取得してモデルに登録し、配備の契約として指定してください。"}, {"en": "Use a model whose licence allows commercial use.", "ja": "営利利用を認めるライセンスのモデルを使ってください。"}], "rule": "license.commercial-use.forbidden", "waivable_by": null}} with input as given
}

test_silent_not_commercial if {
	given := example.facts({"model/licenses": [{"id": "mistral-research-license-0.1", "via": "model", "relation": "own"}], "use/commercial": false})
	count(commercial_use.findings) == 0 with input as given
}

test_silent_the_licence_allows_it if {
	given := example.facts({})
	count(commercial_use.findings) == 0 with input as given
}

test_silent_the_licence_of_a_teacher_does_not_follow if {
	given := example.facts({"model/licenses": [{"id": "MIT", "via": "model", "relation": "own"}, {"id": "qwen-research", "via": "ancestor", "relation": "distilled"}]})
	count(commercial_use.findings) == 0 with input as given
}

test_silent_bought_from_the_maker if {
	given := example.facts({"model/licenses": [{"id": "mistral-research-license-0.1", "via": "model", "relation": "own"}, {"id": "mistral-commercial-terms", "via": "model", "relation": "own"}], "deployment/terms": "mistral-commercial-terms"})
	count(commercial_use.findings) == 0 with input as given
}

test_unknown_commercial_or_not if {
	given := example.facts({"model/licenses": [{"id": "mistral-research-license-0.1", "via": "model", "relation": "own"}], "use/commercial": null})
	commercial_use.missing == {"use.commercial"} with input as given
}

test_unknown_commercial_or_not_does_not_matter if {
	given := example.facts({"use/commercial": null})
	commercial_use.missing == set() with input as given
}
