package sekisho.rules.license.naming_test

import data.sekisho.example_test as example
import data.sekisho.rules.license.naming

test_a_derived_model_is_handed_on if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "use/distributes": "derived-weights"})
	naming.findings == {{"citations": [{"id": "llama-4-community", "locator": "LICENSE s.1.b.i", "title": {"en": "Llama 4 Community License Agreement", "ja": "Llama 4 Community License Agreement"}}], "conditions": [{"due": null, "id": "license.naming.llama-4-community", "owner_role": "employee", "text": {"en": "Begin the name of the new model with “Llama” (Llama 4 Community License Agreement, LICENSE s.1.b.i).", "ja": "新しいモデルの名称を「Llama」で始めてください(Llama 4 Community License Agreement、LICENSE s.1.b.i)。"}}], "facts": [{"path": "model.licenses", "value": "llama-4-community"}, {"path": "use.distributes", "value": "derived-weights"}, {"path": "use.outputs_train", "value": "no"}], "family": "license.naming", "message": {"en": "Llama 4 Community License Agreement asks that the name of the new model begin with “Llama”.", "ja": "Llama 4 Community License Agreementでは、新しいモデルの名称を「Llama」で始める必要があります。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.naming.prefix", "waivable_by": null}} with input as given
}

test_outputs_train_a_model if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "use/outputs_train": "own-model"})
	naming.findings == {{"citations": [{"id": "llama-4-community", "locator": "LICENSE s.1.b.i", "title": {"en": "Llama 4 Community License Agreement", "ja": "Llama 4 Community License Agreement"}}], "conditions": [{"due": null, "id": "license.naming.llama-4-community", "owner_role": "employee", "text": {"en": "Begin the name of the new model with “Llama” (Llama 4 Community License Agreement, LICENSE s.1.b.i).", "ja": "新しいモデルの名称を「Llama」で始めてください(Llama 4 Community License Agreement、LICENSE s.1.b.i)。"}}], "facts": [{"path": "model.licenses", "value": "llama-4-community"}, {"path": "use.distributes", "value": "no"}, {"path": "use.outputs_train", "value": "own-model"}], "family": "license.naming", "message": {"en": "Llama 4 Community License Agreement asks that the name of the new model begin with “Llama”.", "ja": "Llama 4 Community License Agreementでは、新しいモデルの名称を「Llama」で始める必要があります。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.naming.prefix", "waivable_by": null}} with input as given
}

test_silent_the_weights_are_handed_on_unchanged if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "use/distributes": "weights"})
	count(naming.findings) == 0 with input as given
}

test_silent_the_licence_sets_no_name if {
	given := example.facts({"use/distributes": "derived-weights"})
	count(naming.findings) == 0 with input as given
}
