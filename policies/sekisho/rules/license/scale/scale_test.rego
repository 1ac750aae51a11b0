package sekisho.rules.license.scale_test

import data.sekisho.example_test as example
import data.sekisho.rules.license.scale

test_more_users_than_allowed if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "organisation/monthly_active_users": 700000001})
	scale.findings == {{"citations": [{"id": "llama-4-community", "locator": "LICENSE s.2; exemption s.1.b.ii", "title": {"en": "Llama 4 Community License Agreement", "ja": "Llama 4 Community License Agreement"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "llama-4-community"}, {"path": "organisation.monthly_active_users", "value": 700000001}], "family": "license.scale", "message": {"en": "Llama 4 Community License Agreement holds for up to 700,000,000 monthly active users; there are more.", "ja": "Llama 4 Community License Agreementの対象は月間利用者700,000,000人までですが、それを超えています。"}, "outcome": "DENY", "remedies": [{"en": "Ask Meta for a separate licence and record it.", "ja": "Metaに個別のライセンスを求め、取得したら登録してください。"}, {"en": "Use a model whose licence has no limit on users.", "ja": "利用者数に上限のないライセンスのモデルを使ってください。"}], "rule": "license.scale.users", "waivable_by": "legal-counsel"}} with input as given
}

test_more_revenue_than_allowed if {
	given := example.facts({"model/licenses": [{"id": "minimax-m3-community", "via": "model", "relation": "own"}], "organisation/annual_revenue_usd": 20000001})
	scale.findings == {{"citations": [{"id": "minimax-m3-community", "locator": "cl.2.2", "title": {"en": "MiniMax Community License (M3)", "ja": "MiniMax Community License (M3)"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "minimax-m3-community"}, {"path": "organisation.annual_revenue_usd", "value": 20000001}], "family": "license.scale", "message": {"en": "MiniMax Community License (M3) holds for groups with up to 20,000,000 US dollars a year; ours has more.", "ja": "MiniMax Community License (M3)の対象は年間売上高20,000,000米ドルまでの企業ですが、当社グループはそれを超えています。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Ask MiniMax for a separate licence and record it.", "ja": "MiniMaxに個別のライセンスを求め、取得したら登録してください。"}, {"en": "Use a model whose licence has no limit on revenue.", "ja": "売上高に上限のないライセンスのモデルを使ってください。"}], "rule": "license.scale.revenue", "waivable_by": "legal-counsel"}} with input as given
}

test_more_revenue_than_allowed_without_rights if {
	given := example.facts({"model/licenses": [{"id": "mistral-modified-mit", "via": "model", "relation": "own"}], "organisation/annual_revenue_usd": 240000001})
	scale.findings == {{"citations": [{"id": "mistral-modified-mit", "locator": "cl.2", "title": {"en": "Mistral 'Modified MIT' licence (Devstral 2, Mistral Medium 3.5)", "ja": "Mistral 'Modified MIT' licence (Devstral 2, Mistral Medium 3.5)"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "mistral-modified-mit"}, {"path": "organisation.annual_revenue_usd", "value": 240000001}], "family": "license.scale", "message": {"en": "Mistral 'Modified MIT' licence (Devstral 2, Mistral Medium 3.5) holds for groups with up to 240,000,000 US dollars a year; ours has more.", "ja": "Mistral 'Modified MIT' licence (Devstral 2, Mistral Medium 3.5)の対象は年間売上高240,000,000米ドルまでの企業ですが、当社グループはそれを超えています。"}, "outcome": "DENY", "remedies": [{"en": "Ask Mistral AI for a separate licence and record it.", "ja": "Mistral AIに個別のライセンスを求め、取得したら登録してください。"}, {"en": "Use a model whose licence has no limit on revenue.", "ja": "売上高に上限のないライセンスのモデルを使ってください。"}], "rule": "license.scale.revenue", "waivable_by": "legal-counsel"}} with input as given
}

test_a_business_that_needs_an_agreement_at_any_size if {
	given := example.facts({"model/licenses": [{"id": "qwen-community-1.0", "via": "model", "relation": "own"}], "use/offering": "model-as-a-service", "organisation/annual_revenue_usd": null})
	scale.findings == {{"citations": [{"id": "qwen-community-1.0", "locator": "condition 2", "title": {"en": "Qwen Community License 1.0", "ja": "Qwen Community License 1.0"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "qwen-community-1.0"}, {"path": "use.offering", "value": "model-as-a-service"}], "family": "license.scale", "message": {"en": "Qwen Community License 1.0 asks for a separate agreement with Alibaba (Qwen) before this is offered to third parties.", "ja": "Qwen Community License 1.0では、これを第三者に提供する前にAlibaba (Qwen)との別の合意が必要です。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Make the agreement with Alibaba (Qwen) and record it.", "ja": "Alibaba (Qwen)と合意し、登録してください。"}, {"en": "Use a model whose licence allows this business.", "ja": "この事業を認めるライセンスのモデルを使ってください。"}], "rule": "license.scale.business", "waivable_by": "legal-counsel"}} with input as given
}

test_silent_users_at_the_threshold if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "organisation/monthly_active_users": 700000000})
	count(scale.findings) == 0 with input as given
}

test_silent_revenue_at_the_threshold if {
	given := example.facts({"model/licenses": [{"id": "minimax-m3-community", "via": "model", "relation": "own"}], "organisation/annual_revenue_usd": 20000000})
	count(scale.findings) == 0 with input as given
}

test_silent_another_business if {
	given := example.facts({"model/licenses": [{"id": "kimi-k3-license", "via": "model", "relation": "own"}], "use/offering": "product", "organisation/annual_revenue_usd": 99000000000})
	count(scale.findings) == 0 with input as given
}

test_silent_internal_use_is_exempt if {
	given := example.facts({"model/licenses": [{"id": "qwen3.8-max-license", "via": "model", "relation": "own"}], "organisation/annual_revenue_usd": 99000000000})
	count(scale.findings) == 0 with input as given
}

test_unknown_users if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "organisation/monthly_active_users": null})
	scale.missing == {"organisation.monthly_active_users"} with input as given
}

test_unknown_users_of_the_product if {
	given := example.facts({"model/licenses": [{"id": "qwen-license-2024", "via": "model", "relation": "own"}], "use/monthly_active_users": null})
	scale.missing == {"use.monthly_active_users"} with input as given
}

test_unknown_revenue if {
	given := example.facts({"model/licenses": [{"id": "minimax-m3-community", "via": "model", "relation": "own"}], "organisation/annual_revenue_usd": null})
	scale.missing == {"organisation.annual_revenue_usd"} with input as given
}

test_unknown_revenue_that_would_only_ask_for_a_review_which_is_certain if {
	given := example.facts({"model/licenses": [{"id": "plamo-community", "via": "model", "relation": "own"}, {"id": "qwen-community-1.0", "via": "model", "relation": "own"}], "use/offering": "ai-work-assistant", "organisation/annual_revenue_usd": null})
	scale.missing == set() with input as given
}

test_unknown_revenue_of_an_exempt_use if {
	given := example.facts({"model/licenses": [{"id": "qwen3.8-max-license", "via": "model", "relation": "own"}], "organisation/annual_revenue_usd": null, "use/offering": null})
	scale.missing == set() with input as given
}

test_silent_internal_use_is_exempt_whatever_the_business if {
	given := example.facts({"organisation/annual_revenue_usd": 99000000000})
	count(scale.findings) == 0 with input as given with data.sekisho.index.licenses as {"MIT": {
		"name": "Licence",
		"licensor": {"en": "Maker", "ja": "Maker"},
		"kind": "community",
		"revenue_thresholds": [{"above": 1, "above_text": "1", "exempts_internal_use": true, "outcome": "DENY", "citations": []}],
	}}
}
