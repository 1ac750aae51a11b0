package sekisho.rules.license.output_training_test

import data.sekisho.example_test as example
import data.sekisho.rules.license["output-training"] as output_training

test_under_conditions if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "use/outputs_train": "own-model"})
	output_training.findings == {{"citations": [{"id": "llama-4-community", "locator": "LICENSE s.1.b.i", "title": {"en": "Llama 4 Community License Agreement", "ja": "Llama 4 Community License Agreement"}}], "conditions": [{"due": null, "id": "license.output-training.llama-4-community", "owner_role": "employee", "text": {"en": "Keep the conditions that Llama 4 Community License Agreement sets for models trained on its outputs (LICENSE s.1.b.i).", "ja": "Llama 4 Community License Agreementが出力で学習したモデルに課す条件(LICENSE s.1.b.i)を守ってください。"}}], "facts": [{"path": "model.licenses", "value": "llama-4-community"}, {"path": "use.outputs_train", "value": "own-model"}], "family": "license.output-training", "message": {"en": "Llama 4 Community License Agreement allows training on outputs under conditions.", "ja": "Llama 4 Community License Agreementは、条件付きで出力による学習を認めています。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.output-training.conditions", "waivable_by": "legal-counsel"}} with input as given
}

test_for_research_only if {
	given := example.facts({"model/licenses": [{"id": "mistral-research-license-0.1", "via": "model", "relation": "own"}], "use/outputs_train": "own-model"})
	output_training.findings == {{"citations": [{"id": "mistral-research-license-0.1", "locator": "s.3.2; s.4.2", "title": {"en": "Mistral AI Research License (MRL)", "ja": "Mistral AI Research License (MRL)"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "mistral-research-license-0.1"}, {"path": "use.commercial", "value": true}, {"path": "use.outputs_train", "value": "own-model"}], "family": "license.output-training", "message": {"en": "Mistral AI Research License (MRL) allows training on outputs for research only, and this use is commercial.", "ja": "Mistral AI Research License (MRL)は出力による学習を研究目的に限っていますが、この利用は営利です。"}, "outcome": "DENY", "remedies": [{"en": "Don't train models on its outputs.", "ja": "出力を他のモデルの学習に使わないでください。"}, {"en": "Use a model whose licence leaves its outputs free.", "ja": "出力の利用を制限しないライセンスのモデルを使ってください。"}], "rule": "license.output-training.research-only", "waivable_by": "legal-counsel"}} with input as given
}

test_a_competing_model if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": "openai-services-agreement", "use/outputs_train": "competing-model"})
	output_training.findings == {{"citations": [{"id": "openai-services-agreement", "locator": "s.3.3(e); definition of Permitted Exception", "title": {"en": "OpenAI Services Agreement (API, ChatGPT Enterprise/Business)", "ja": "OpenAI Services Agreement (API, ChatGPT Enterprise/Business)"}}], "conditions": [], "facts": [{"path": "deployment.terms", "value": "openai-services-agreement"}, {"path": "use.outputs_train", "value": "competing-model"}], "family": "license.output-training", "message": {"en": "OpenAI Services Agreement (API, ChatGPT Enterprise/Business) forbids training a competing model on outputs.", "ja": "OpenAI Services Agreement (API, ChatGPT Enterprise/Business)は、競合するモデルを出力で学習することを禁じています。"}, "outcome": "DENY", "remedies": [{"en": "Don't train models on its outputs.", "ja": "出力を他のモデルの学習に使わないでください。"}, {"en": "Use a model whose licence leaves its outputs free.", "ja": "出力の利用を制限しないライセンスのモデルを使ってください。"}], "rule": "license.output-training.competing", "waivable_by": "legal-counsel"}} with input as given
}

test_a_model_of_our_own_may_compete if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": "openai-services-agreement", "use/outputs_train": "own-model"})
	output_training.findings == {{"citations": [{"id": "openai-services-agreement", "locator": "s.3.3(e); definition of Permitted Exception", "title": {"en": "OpenAI Services Agreement (API, ChatGPT Enterprise/Business)", "ja": "OpenAI Services Agreement (API, ChatGPT Enterprise/Business)"}}], "conditions": [], "facts": [{"path": "deployment.terms", "value": "openai-services-agreement"}, {"path": "use.outputs_train", "value": "own-model"}], "family": "license.output-training", "message": {"en": "OpenAI Services Agreement (API, ChatGPT Enterprise/Business) forbids training a competing model on outputs; whether ours competes must be judged.", "ja": "OpenAI Services Agreement (API, ChatGPT Enterprise/Business)は競合するモデルの学習を禁じているため、自社のモデルが競合に当たるかの判断が必要です。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Describe what the trained model is for, so that legal counsel can judge whether it competes.", "ja": "学習するモデルの用途を説明し、競合に当たるかを法務が判断できるようにしてください。"}, {"en": "Use a model whose licence leaves its outputs free.", "ja": "出力の利用を制限しないライセンスのモデルを使ってください。"}], "rule": "license.output-training.own-model", "waivable_by": "legal-counsel"}} with input as given
}

test_forbidden if {
	given := example.facts({"model/licenses": [{"id": "grok-2-community", "via": "model", "relation": "own"}], "use/outputs_train": "own-model"})
	output_training.findings == {{"citations": [{"id": "grok-2-community", "locator": "s.2.b", "title": {"en": "xAI Community License Agreement (Grok 2)", "ja": "xAI Community License Agreement (Grok 2)"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "grok-2-community"}, {"path": "use.outputs_train", "value": "own-model"}], "family": "license.output-training", "message": {"en": "xAI Community License Agreement (Grok 2) forbids training other models on outputs.", "ja": "xAI Community License Agreement (Grok 2)は、出力で他のモデルを学習することを禁じています。"}, "outcome": "DENY", "remedies": [{"en": "Don't train models on its outputs.", "ja": "出力を他のモデルの学習に使わないでください。"}, {"en": "Use a model whose licence leaves its outputs free.", "ja": "出力の利用を制限しないライセンスのモデルを使ってください。"}], "rule": "license.output-training.forbidden", "waivable_by": "legal-counsel"}} with input as given
}

test_a_community_licence_with_nothing_on_it if {
	given := example.facts({"model/licenses": [{"id": "falcon-180b-tii-1.0", "via": "model", "relation": "own"}], "use/outputs_train": "own-model"})
	output_training.findings == {{"citations": [], "conditions": [], "facts": [{"path": "model.licenses", "value": "falcon-180b-tii-1.0"}, {"path": "use.outputs_train", "value": "own-model"}], "family": "license.output-training", "message": {"en": "What Falcon 180B TII License says on training other models on outputs isn't on the register.", "ja": "出力による学習をFalcon 180B TII Licenseがどう扱うかが、台帳にありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Have the terms read on this point and record it in the table of licences.", "ja": "この点について規約を確認し、ライセンス表に登録してください。"}, {"en": "Use a model whose licence leaves its outputs free.", "ja": "出力の利用を制限しないライセンスのモデルを使ってください。"}], "rule": "license.output-training.silent", "waivable_by": "legal-counsel"}} with input as given
}

test_terms_of_an_api_with_nothing_on_it if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": "vendor-contract-unspecified", "use/outputs_train": "own-model"})
	output_training.findings == {{"citations": [], "conditions": [], "facts": [{"path": "deployment.terms", "value": "vendor-contract-unspecified"}, {"path": "use.outputs_train", "value": "own-model"}], "family": "license.output-training", "message": {"en": "What Individual contract with the vendor (terms not public or not read) says on training other models on outputs isn't on the register.", "ja": "出力による学習をIndividual contract with the vendor (terms not public or not read)がどう扱うかが、台帳にありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Have the terms read on this point and record it in the table of licences.", "ja": "この点について規約を確認し、ライセンス表に登録してください。"}, {"en": "Use a model whose licence leaves its outputs free.", "ja": "出力の利用を制限しないライセンスのモデルを使ってください。"}], "rule": "license.output-training.silent", "waivable_by": "legal-counsel"}} with input as given
}

test_silent_outputs_train_nothing if {
	given := example.facts({"model/licenses": [{"id": "grok-2-community", "via": "model", "relation": "own"}]})
	count(output_training.findings) == 0 with input as given
}

test_silent_the_licence_leaves_outputs_free if {
	given := example.facts({"use/outputs_train": "competing-model"})
	count(output_training.findings) == 0 with input as given
}

test_silent_a_research_licence_with_nothing_on_it if {
	given := example.facts({"model/licenses": [{"id": "CC-BY-NC-4.0", "via": "model", "relation": "own"}], "use/outputs_train": "own-model"})
	count(output_training.findings) == 0 with input as given
}

test_silent_research if {
	given := example.facts({"model/licenses": [{"id": "mistral-research-license-0.1", "via": "model", "relation": "own"}], "use/outputs_train": "own-model", "use/commercial": false})
	count(output_training.findings) == 0 with input as given
}

test_unknown_commercial_or_not if {
	given := example.facts({"model/licenses": [{"id": "mistral-research-license-0.1", "via": "model", "relation": "own"}], "use/outputs_train": "own-model", "use/commercial": null})
	output_training.missing == {"use.commercial"} with input as given
}

test_unknown_commercial_or_not_where_it_is_forbidden_anyway if {
	given := example.facts({"model/licenses": [{"id": "mistral-research-license-0.1", "via": "model", "relation": "own"}, {"id": "grok-2-community", "via": "model", "relation": "own"}], "use/outputs_train": "own-model", "use/commercial": null})
	output_training.missing == set() with input as given
}
