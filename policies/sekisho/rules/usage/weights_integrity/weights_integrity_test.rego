package sekisho.rules.usage["weights-integrity_test"]

import data.sekisho.example_test as example
import data.sekisho.rules.usage["weights-integrity"] as weights_integrity

test_weights_are_not_verified[hosting] if {
	some hosting in ["cloud-hosted", "on-premises", "pc", "edge"]
	weights_integrity.findings == {{
		"rule": "usage.weights-integrity.not-verified",
		"family": "usage.weights-integrity",
		"outcome": "NEEDS_REVIEW",
		"message": {
			"en": "The weights weren't compared with the publisher's digest, or their format can run code.",
			"ja": "重みが公開元のダイジェストと照合されていないか、コードを実行し得る形式です。",
		},
		"facts": [
			{"path": "deployment.hosting", "value": hosting},
			{"path": "deployment.weights_verified", "value": false},
			{"path": "model.weights", "value": "open"},
		],
		"citations": [],
		"conditions": [],
		"remedies": [{
			"en": "Download the weights from the publisher in a format without code such as safetensors, compare the digest and record it on the deployment.",
			"ja": "safetensorsなどコードを含まない形式の重みを公開元から入手し、ダイジェストを照合して配備に記録してください。",
		}],
		"waivable_by": "security-officer",
	}} with input as example.facts({
		"deployment/hosting": hosting,
		"deployment/weights_verified": false,
	})
}

test_nothing_is_found[case] if {
	some case, changes in {
		"verified": {"deployment/weights_verified": true},
		"closed weights": {"deployment/weights_verified": false, "model/weights": "closed"},
		"run by somebody else": {"deployment/weights_verified": false, "deployment/hosting": "cloud-api"},
	}
	given := example.facts(changes)
	count(weights_integrity.findings) == 0 with input as given
	count(weights_integrity.missing) == 0 with input as given
}

test_not_known[case] if {
	some case, [changes, expected] in {
		"self-run open weights": [{}, {"deployment.weights_verified"}],
		"closed weights": [{"model/weights": "closed"}, set()],
		"run by somebody else": [{"deployment/hosting": "vendor-api"}, set()],
	}
	given := example.facts(object.union({"deployment/weights_verified": null}, changes))
	count(weights_integrity.findings) == 0 with input as given
	weights_integrity.missing == expected with input as given
}
