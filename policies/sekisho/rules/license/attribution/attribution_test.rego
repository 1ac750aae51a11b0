package sekisho.rules.license.attribution_test

import data.sekisho.example_test as example
import data.sekisho.rules.license.attribution

test_the_result_is_used_outside if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "use/audience": "partners"})
	attribution.findings == {{"citations": [{"id": "llama-4-community", "locator": "LICENSE s.1.b.i", "title": {"en": "Llama 4 Community License Agreement", "ja": "Llama 4 Community License Agreement"}}], "conditions": [{"due": null, "id": "license.attribution.llama-4-community", "owner_role": "employee", "text": {"en": "Show the notice that Llama 4 Community License Agreement asks for (LICENSE s.1.b.i): Built with Llama.", "ja": "Llama 4 Community License Agreementの求める表示(LICENSE s.1.b.i)をしてください：Built with Llama。"}}], "facts": [{"path": "model.licenses", "value": "llama-4-community"}], "family": "license.attribution", "message": {"en": "Llama 4 Community License Agreement asks for a notice: Built with Llama.", "ja": "Llama 4 Community License Agreementは表示を求めています：Built with Llama。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.attribution.notice", "waivable_by": null}} with input as given
}

test_weights_are_handed_on if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "use/distributes": "weights"})
	attribution.findings == {{"citations": [{"id": "llama-4-community", "locator": "LICENSE s.1.b.i", "title": {"en": "Llama 4 Community License Agreement", "ja": "Llama 4 Community License Agreement"}}], "conditions": [{"due": null, "id": "license.attribution.llama-4-community", "owner_role": "employee", "text": {"en": "Show the notice that Llama 4 Community License Agreement asks for (LICENSE s.1.b.i): Built with Llama.", "ja": "Llama 4 Community License Agreementの求める表示(LICENSE s.1.b.i)をしてください：Built with Llama。"}}], "facts": [{"path": "model.licenses", "value": "llama-4-community"}], "family": "license.attribution", "message": {"en": "Llama 4 Community License Agreement asks for a notice: Built with Llama.", "ja": "Llama 4 Community License Agreementは表示を求めています：Built with Llama。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.attribution.notice", "waivable_by": null}} with input as given
}

test_a_model_is_derived if {
	given := example.facts({"model/licenses": [{"id": "falcon-2-tii-1.0", "via": "model", "relation": "own"}], "use/distributes": "derived-weights"})
	attribution.findings == {{"citations": [{"id": "falcon-2-tii-1.0", "locator": "s.6.1", "title": {"en": "Falcon 2 11B TII License", "ja": "Falcon 2 11B TII License"}}], "conditions": [{"due": null, "id": "license.attribution.falcon-2-tii-1.0", "owner_role": "employee", "text": {"en": "Show the notice that Falcon 2 11B TII License asks for (s.6.1): [work] is built using Falcon LLM technology from the Technology Innovation Institute.", "ja": "Falcon 2 11B TII Licenseの求める表示(s.6.1)をしてください：[work] is built using Falcon LLM technology from the Technology Innovation Institute。"}}], "facts": [{"path": "model.licenses", "value": "falcon-2-tii-1.0"}], "family": "license.attribution", "message": {"en": "Falcon 2 11B TII License asks for a notice: [work] is built using Falcon LLM technology from the Technology Innovation Institute.", "ja": "Falcon 2 11B TII Licenseは表示を求めています：[work] is built using Falcon LLM technology from the Technology Innovation Institute。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.attribution.notice", "waivable_by": null}} with input as given
}

test_outputs_train if {
	given := example.facts({"model/licenses": [{"id": "qwen-license-2024", "via": "model", "relation": "own"}], "use/outputs_train": "own-model"})
	attribution.findings == {{"citations": [{"id": "qwen-license-2024", "locator": "s.5.b", "title": {"en": "Qwen LICENSE AGREEMENT", "ja": "Qwen LICENSE AGREEMENT"}}], "conditions": [{"due": null, "id": "license.attribution.qwen-license-2024", "owner_role": "employee", "text": {"en": "Show the notice that Qwen LICENSE AGREEMENT asks for (s.5.b): Built with Qwen | Improved using Qwen.", "ja": "Qwen LICENSE AGREEMENTの求める表示(s.5.b)をしてください：Built with Qwen | Improved using Qwen。"}}], "facts": [{"path": "model.licenses", "value": "qwen-license-2024"}], "family": "license.attribution", "message": {"en": "Qwen LICENSE AGREEMENT asks for a notice: Built with Qwen | Improved using Qwen.", "ja": "Qwen LICENSE AGREEMENTは表示を求めています：Built with Qwen | Improved using Qwen。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.attribution.notice", "waivable_by": null}} with input as given
}

test_a_business_uses_it if {
	given := example.facts({"model/licenses": [{"id": "minimax-m3-community", "via": "model", "relation": "own"}]})
	attribution.findings == {{"citations": [{"id": "minimax-m3-community", "locator": "cl.2.1", "title": {"en": "MiniMax Community License (M3)", "ja": "MiniMax Community License (M3)"}}], "conditions": [{"due": null, "id": "license.attribution.minimax-m3-community", "owner_role": "employee", "text": {"en": "Show the notice that MiniMax Community License (M3) asks for (cl.2.1): Built with MiniMax M3.", "ja": "MiniMax Community License (M3)の求める表示(cl.2.1)をしてください：Built with MiniMax M3。"}}], "facts": [{"path": "model.licenses", "value": "minimax-m3-community"}], "family": "license.attribution", "message": {"en": "MiniMax Community License (M3) asks for a notice: Built with MiniMax M3.", "ja": "MiniMax Community License (M3)は表示を求めています：Built with MiniMax M3。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.attribution.notice", "waivable_by": null}} with input as given
}

test_a_product_with_many_users if {
	given := example.facts({"model/licenses": [{"id": "kimi-k2-modified-mit", "via": "model", "relation": "own"}], "use/audience": "public", "use/monthly_active_users": 100000001})
	attribution.findings == {{"citations": [{"id": "kimi-k2-modified-mit", "locator": "last paragraph", "title": {"en": "Modified MIT License (Kimi K2 line)", "ja": "Modified MIT License (Kimi K2 line)"}}], "conditions": [{"due": null, "id": "license.attribution.kimi-k2-modified-mit", "owner_role": "employee", "text": {"en": "Show the notice that Modified MIT License (Kimi K2 line) asks for (last paragraph): Kimi K2.", "ja": "Modified MIT License (Kimi K2 line)の求める表示(last paragraph)をしてください：Kimi K2。"}}], "facts": [{"path": "model.licenses", "value": "kimi-k2-modified-mit"}], "family": "license.attribution", "message": {"en": "Modified MIT License (Kimi K2 line) asks for a notice: Kimi K2.", "ja": "Modified MIT License (Kimi K2 line)は表示を求めています：Kimi K2。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.attribution.notice", "waivable_by": null}} with input as given
}

test_a_product_of_a_large_group if {
	given := example.facts({"model/licenses": [{"id": "kimi-k2-modified-mit", "via": "model", "relation": "own"}], "organisation/annual_revenue_usd": 240000001, "use/audience": "public"})
	attribution.findings == {{"citations": [{"id": "kimi-k2-modified-mit", "locator": "last paragraph", "title": {"en": "Modified MIT License (Kimi K2 line)", "ja": "Modified MIT License (Kimi K2 line)"}}], "conditions": [{"due": null, "id": "license.attribution.kimi-k2-modified-mit", "owner_role": "employee", "text": {"en": "Show the notice that Modified MIT License (Kimi K2 line) asks for (last paragraph): Kimi K2.", "ja": "Modified MIT License (Kimi K2 line)の求める表示(last paragraph)をしてください：Kimi K2。"}}], "facts": [{"path": "model.licenses", "value": "kimi-k2-modified-mit"}], "family": "license.attribution", "message": {"en": "Modified MIT License (Kimi K2 line) asks for a notice: Kimi K2.", "ja": "Modified MIT License (Kimi K2 line)は表示を求めています：Kimi K2。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.attribution.notice", "waivable_by": null}} with input as given
}

test_silent_internal_use if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}]})
	count(attribution.findings) == 0 with input as given
}

test_silent_a_small_product if {
	given := example.facts({"model/licenses": [{"id": "kimi-k2-modified-mit", "via": "model", "relation": "own"}], "use/audience": "public", "use/monthly_active_users": 100000000})
	count(attribution.findings) == 0 with input as given
}

test_silent_internal_use_is_exempt if {
	given := example.facts({"model/licenses": [{"id": "kimi-k3-license", "via": "model", "relation": "own"}], "organisation/annual_revenue_usd": 99000000000})
	count(attribution.findings) == 0 with input as given
}

test_unknown_commercial_or_not if {
	given := example.facts({"model/licenses": [{"id": "minimax-m3-community", "via": "model", "relation": "own"}], "use/commercial": null})
	attribution.missing == {"use.commercial"} with input as given
}

test_unknown_commercial_or_not_of_a_use_that_owes_a_notice_anyway if {
	given := example.facts({"model/licenses": [{"id": "minimax-m3-community", "via": "model", "relation": "own"}, {"id": "llama-4-community", "via": "model", "relation": "own"}], "use/commercial": null, "use/audience": "public"})
	attribution.missing == set() with input as given
}

test_unknown_size if {
	given := example.facts({"model/licenses": [{"id": "kimi-k2-modified-mit", "via": "model", "relation": "own"}], "organisation/annual_revenue_usd": null, "use/audience": "public", "use/monthly_active_users": null})
	attribution.missing == {"organisation.annual_revenue_usd", "use.monthly_active_users"} with input as given
}

test_unknown_size_of_an_internal_use if {
	given := example.facts({"model/licenses": [{"id": "kimi-k2-modified-mit", "via": "model", "relation": "own"}], "use/monthly_active_users": null})
	attribution.missing == set() with input as given
}

test_unknown_use_and_size_that_together_make_a_notice_due if {
	attribution.missing == {"use.commercial", "use.monthly_active_users"} with input as _open
		with data.sekisho.index.licenses as {"MIT": _license([_commercial({"above_users": 10})])}
}

test_unknown_size_does_not_matter_where_commercial_use_alone_makes_a_notice_due if {
	attribution.missing == {"use.commercial"} with input as _open
		with data.sekisho.index.licenses as {"MIT": _license([_commercial({"above_users": 10}), _commercial({})])}
}

test_unknown_commercial_use_does_not_matter_where_each_size_that_counts_makes_another_notice_due if {
	attribution.missing == {"use.monthly_active_users"} with input as _open
		with data.sekisho.index.licenses as {"MIT": _license([_commercial({"above_users": 10}), _internal({"above_users": 10})])}
}

test_unknown_commercial_use_matters_between_two_sizes if {
	attribution.missing == {"use.commercial", "use.monthly_active_users"} with input as _open
		with data.sekisho.index.licenses as {"MIT": _license([_commercial({"above_users": 10}), _internal({"above_users": 11})])}
}

test_unknown_revenue_and_use if {
	given := example.facts({"use/commercial": null, "organisation/annual_revenue_usd": null})
	attribution.missing == {"organisation.annual_revenue_usd", "use.commercial"} with input as given
		with data.sekisho.index.licenses as {"MIT": _license([_commercial({"above_revenue": 10})])}
}

_open := example.facts({"use/commercial": null, "use/monthly_active_users": null, "use/outputs_train": "own-model"})

_license(attributions) := {"name": "Licence", "licensor": {"en": "Maker", "ja": "Maker"}, "kind": "community", "attributions": attributions}

_commercial(threshold) := object.union(
	{"fires_on": {"commercial": true}, "exempts_internal_use": false, "text_hint": "Notice", "citations": []},
	threshold,
)

_internal(threshold) := object.union(
	{"fires_on": {"outputs-train": true}, "exempts_internal_use": false, "text_hint": "Notice", "citations": []},
	threshold,
)
