package sekisho.rules.residency.training_on_inputs_test

import data.sekisho.example_test as example
import data.sekisho.rules.residency["training-on-inputs"] as training_on_inputs

test_sensitive_inputs if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/trains_on_inputs": true, "use/classification": "confidential"})
	training_on_inputs.findings == {{"citations": [], "conditions": [], "facts": [{"path": "deployment.trains_on_inputs", "value": true}, {"path": "use.classification", "value": "confidential"}, {"path": "use.data", "value": []}], "family": "residency.training-on-inputs", "message": {"en": "The operator may train its models on inputs, and this data is too sensitive for that.", "ja": "運営者は入力をモデルの学習に使うことができます。このデータは機微なため、認められません。"}, "outcome": "DENY", "remedies": [{"en": "Choose a plan or setting under which the operator doesn't train on inputs, and record it on the deployment.", "ja": "入力を学習に使わない契約プランや設定にし、配備に記録してください。"}, {"en": "Use a deployment on servers that the company runs itself.", "ja": "自社で動かす配備を使ってください。"}], "rule": "residency.training-on-inputs.sensitive", "waivable_by": "chief-compliance-officer"}} with input as given
}

test_source_code if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/trains_on_inputs": true, "use/data": ["source-code"]})
	training_on_inputs.findings == {{"citations": [], "conditions": [], "facts": [{"path": "deployment.trains_on_inputs", "value": true}, {"path": "use.classification", "value": "internal"}, {"path": "use.data", "value": ["source-code"]}], "family": "residency.training-on-inputs", "message": {"en": "The operator may train its models on inputs, and this data is too sensitive for that.", "ja": "運営者は入力をモデルの学習に使うことができます。このデータは機微なため、認められません。"}, "outcome": "DENY", "remedies": [{"en": "Choose a plan or setting under which the operator doesn't train on inputs, and record it on the deployment.", "ja": "入力を学習に使わない契約プランや設定にし、配備に記録してください。"}, {"en": "Use a deployment on servers that the company runs itself.", "ja": "自社で動かす配備を使ってください。"}], "rule": "residency.training-on-inputs.sensitive", "waivable_by": "chief-compliance-officer"}} with input as given
}

test_internal_inputs if {
	given := example.facts({"deployment/hosting": "cloud-api", "deployment/trains_on_inputs": true})
	training_on_inputs.findings == {{"citations": [], "conditions": [], "facts": [{"path": "deployment.trains_on_inputs", "value": true}, {"path": "use.classification", "value": "internal"}, {"path": "use.data", "value": []}], "family": "residency.training-on-inputs", "message": {"en": "The operator may train its models on inputs, and this data isn't public.", "ja": "運営者は入力をモデルの学習に使うことができ、このデータは公開情報ではありません。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Choose a plan or setting under which the operator doesn't train on inputs, and record it on the deployment.", "ja": "入力を学習に使わない契約プランや設定にし、配備に記録してください。"}, {"en": "Put in public information only.", "ja": "公開情報だけを入力してください。"}], "rule": "residency.training-on-inputs.internal", "waivable_by": "chief-compliance-officer"}} with input as given
}

test_silent_no_training if {
	given := example.facts({"deployment/hosting": "vendor-api"})
	count(training_on_inputs.findings) == 0 with input as given
}

test_silent_public_inputs if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/trains_on_inputs": true, "use/classification": "public", "use/data": ["trade-secret"]})
	count(training_on_inputs.findings) == 0 with input as given
}

test_silent_own_servers if {
	given := example.facts({"deployment/trains_on_inputs": true})
	count(training_on_inputs.findings) == 0 with input as given
}

test_unknown_training if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/trains_on_inputs": null})
	training_on_inputs.missing == {"deployment.trains_on_inputs"} with input as given
}

test_unknown_training_on_public_inputs if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/trains_on_inputs": null, "use/classification": "public"})
	training_on_inputs.missing == set() with input as given
}

test_unknown_training_on_public_inputs_that_may_be_personal if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/trains_on_inputs": null, "use/classification": "public", "use/data": null})
	training_on_inputs.missing == {"deployment.trains_on_inputs", "use.data"} with input as given
}

test_unknown_kinds_of_data if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/trains_on_inputs": true, "use/data": null})
	training_on_inputs.missing == {"use.data"} with input as given
}

test_unknown_kinds_of_confidential_data if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/trains_on_inputs": true, "use/classification": "confidential", "use/data": null})
	training_on_inputs.missing == set() with input as given
}

test_unknown_kinds_of_data_that_train_nothing if {
	given := example.facts({"deployment/hosting": "vendor-api", "use/data": null})
	training_on_inputs.missing == set() with input as given
}
