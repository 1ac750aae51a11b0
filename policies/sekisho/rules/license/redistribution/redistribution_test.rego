package sekisho.rules.license.redistribution_test

import data.sekisho.example_test as example
import data.sekisho.rules.license.redistribution

test_weights_of_a_vendors_service if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": "openai-services-agreement", "use/distributes": "weights"})
	redistribution.findings == {{"citations": [], "conditions": [], "facts": [{"path": "deployment.terms", "value": "openai-services-agreement"}, {"path": "use.distributes", "value": "weights"}], "family": "license.redistribution", "message": {"en": "OpenAI Services Agreement (API, ChatGPT Enterprise/Business) gives no right to hand the weights on.", "ja": "OpenAI Services Agreement (API, ChatGPT Enterprise/Business)では、重みを他者に渡すことはできません。"}, "outcome": "DENY", "remedies": [{"en": "Don't hand weights on; give others access to your service instead, if the terms allow it.", "ja": "重みは渡さず、規約が認める範囲で、サービスとしての利用だけを提供してください。"}, {"en": "Use a model whose weights are published under a licence that allows it.", "ja": "配布を認めるライセンスで重みが公開されているモデルを使ってください。"}], "rule": "license.redistribution.forbidden", "waivable_by": "legal-counsel"}} with input as given
}

test_on_conditions if {
	given := example.facts({"model/licenses": [{"id": "Apache-2.0", "via": "model", "relation": "own"}], "use/distributes": "derived-weights"})
	redistribution.findings == {{"citations": [{"id": "Apache-2.0", "locator": "s.4", "title": {"en": "Apache License 2.0", "ja": "Apache License 2.0"}}], "conditions": [{"due": null, "id": "license.redistribution.Apache-2.0", "owner_role": "employee", "text": {"en": "When handing weights on, fulfil Apache License 2.0, s.4.", "ja": "重みを渡すときは、Apache License 2.0の定め(s.4)を守ってください。"}}], "facts": [{"path": "model.licenses", "value": "Apache-2.0"}, {"path": "use.distributes", "value": "derived-weights"}], "family": "license.redistribution", "message": {"en": "Apache License 2.0 sets conditions for handing weights on.", "ja": "Apache License 2.0は、重みを渡す際の条件を定めています。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.redistribution.terms", "waivable_by": "legal-counsel"}} with input as given
}

test_silent_nothing_is_handed_on if {
	given := example.facts({})
	count(redistribution.findings) == 0 with input as given
}

test_silent_a_licence_without_terms_on_it if {
	given := example.facts({"model/licenses": [{"id": "sarashina-noncommercial", "via": "model", "relation": "own"}], "use/distributes": "weights"})
	count(redistribution.findings) == 0 with input as given
}

test_a_condition_without_a_place_in_the_licence if {
	given := example.facts({"use/distributes": "weights"})
	findings := redistribution.findings with input as given with data.sekisho.index.licenses as {"MIT": {
		"name": "Licence",
		"licensor": {"en": "Maker", "ja": "Maker"},
		"kind": "permissive",
		"redistribution_terms": [{"citations": [{"id": "MIT", "title": {"en": "Licence", "ja": "Licence"}, "locator": null}]}],
	}}
	{condition.text.en | some finding in findings; some condition in finding.conditions} == {"When handing weights on, fulfil Licence, -."}
}
