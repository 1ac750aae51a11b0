package sekisho.rules.license.prohibited_use_test

import data.sekisho.example_test as example
import data.sekisho.rules.license["prohibited-use"] as prohibited_use

test_a_prohibited_purpose if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "use/purpose": "military"})
	prohibited_use.findings == {{"citations": [{"id": "llama-4-community", "locator": "USE_POLICY.md (Llama 4), items 1-5", "title": {"en": "Llama 4 Community License Agreement", "ja": "Llama 4 Community License Agreement"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "llama-4-community"}, {"path": "use.purpose", "value": "military"}], "family": "license.prohibited-use", "message": {"en": "Llama 4 Community License Agreement prohibits this purpose: Military.", "ja": "Llama 4 Community License Agreementは、この用途(軍事)を禁じています。"}, "outcome": "DENY", "remedies": [{"en": "Use a model whose terms allow this purpose.", "ja": "この用途を認める規約のモデルを使ってください。"}, {"en": "If the use was described too broadly, choose the purpose that fits it.", "ja": "用途の選び方が広すぎる場合は、実際に合うものを選び直してください。"}], "rule": "license.prohibited-use.purpose", "waivable_by": null}} with input as given
}

test_a_purpose_prohibited_without_a_person if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "use/purpose": "legal-support", "use/autonomy": "act-alone"})
	prohibited_use.findings == {{"citations": [{"id": "llama-4-community", "locator": "USE_POLICY.md (Llama 4), items 1-5", "title": {"en": "Llama 4 Community License Agreement", "ja": "Llama 4 Community License Agreement"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "llama-4-community"}, {"path": "use.autonomy", "value": "act-alone"}, {"path": "use.purpose", "value": "legal-support"}], "family": "license.prohibited-use", "message": {"en": "Llama 4 Community License Agreement prohibits this purpose where no person decides: Legal support.", "ja": "Llama 4 Community License Agreementは、人が判断しない形でのこの用途(法務支援)を禁じています。"}, "outcome": "DENY", "remedies": [{"en": "Let a person decide: choose that the system suggests, or that a person approves each act.", "ja": "人が判断する形にしてください(案を出すだけ、または一つずつ人が承認)。"}], "rule": "license.prohibited-use.automated", "waivable_by": null}} with input as given
}

test_data_that_must_not_be_put_in if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": "google-gemini-api-unpaid", "use/data": ["source-code", "personal", "health"]})
	prohibited_use.findings == {{"citations": [{"id": "google-gemini-api-unpaid", "locator": "How Google uses your data (unpaid); age requirements; use restrictions; Generative AI Prohibited Use Policy (2024-12-17) s.1-4, which the use restrictions make binding", "title": {"en": "Gemini API Additional Terms - unpaid services (free quota, AI Studio)", "ja": "Gemini API Additional Terms - unpaid services (free quota, AI Studio)"}}], "conditions": [], "facts": [{"path": "deployment.terms", "value": "google-gemini-api-unpaid"}, {"path": "use.data", "value": ["source-code", "personal", "health"]}], "family": "license.prohibited-use", "message": {"en": "Gemini API Additional Terms - unpaid services (free quota, AI Studio) prohibits putting in Health data and Personal data.", "ja": "Gemini API Additional Terms - unpaid services (free quota, AI Studio)は、健康・医療データ、個人データの入力を禁じています。"}, "outcome": "DENY", "remedies": [{"en": "Leave out or mask Health data and Personal data before it is put in.", "ja": "健康・医療データ、個人データを入力前に除くか、伏せてください。"}, {"en": "Use a deployment whose terms allow this data.", "ja": "このデータを認める規約の配備を使ってください。"}], "rule": "license.prohibited-use.data", "waivable_by": null}} with input as given
}

test_silent_a_person_decides if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "use/purpose": "legal-support"})
	count(prohibited_use.findings) == 0 with input as given
}

test_silent_other_data if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": "google-gemini-api-unpaid", "use/data": ["source-code"]})
	count(prohibited_use.findings) == 0 with input as given
}

test_unknown_data if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": "google-gemini-api-unpaid", "use/data": null})
	prohibited_use.missing == {"use.data"} with input as given
}

test_unknown_data_where_no_licence_prohibits_any if {
	given := example.facts({"use/data": null})
	prohibited_use.missing == set() with input as given
}
