package sekisho.rules.license.notice_test

import data.sekisho.example_test as example
import data.sekisho.rules.license.notice

test_a_registration if {
	given := example.facts({"model/licenses": [{"id": "plamo-community", "via": "model", "relation": "own"}]})
	notice.findings == {{"citations": [{"id": "plamo-community", "locator": "secondary", "title": {"en": "PLaMo Community License", "ja": "PLaMo Community License"}}], "conditions": [{"due": null, "id": "license.notice.registration.plamo-community", "owner_role": "legal-counsel", "text": {"en": "Register the commercial use with Preferred Networks before it starts (PLaMo Community License).", "ja": "利用を始める前に、Preferred Networksへ営利利用の登録をしてください(PLaMo Community License)。"}}], "facts": [{"path": "model.licenses", "value": "plamo-community"}, {"path": "use.commercial", "value": true}], "family": "license.notice", "message": {"en": "PLaMo Community License asks for a registration with Preferred Networks before commercial use.", "ja": "PLaMo Community Licenseでは、営利利用の前にPreferred Networksへの登録が必要です。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.notice.registration", "waivable_by": "legal-counsel"}} with input as given
}

test_a_notice if {
	given := example.facts({"model/licenses": [{"id": "minimax-m3-community", "via": "model", "relation": "own"}]})
	notice.findings == {{"citations": [{"id": "minimax-m3-community", "locator": "cl.2.2", "title": {"en": "MiniMax Community License (M3)", "ja": "MiniMax Community License (M3)"}}], "conditions": [{"due": null, "id": "license.notice.notification.minimax-m3-community", "owner_role": "legal-counsel", "text": {"en": "Tell MiniMax of the commercial use (MiniMax Community License (M3), cl.2.2).", "ja": "営利利用をMiniMaxに通知してください(MiniMax Community License (M3)、cl.2.2)。"}}], "facts": [{"path": "model.licenses", "value": "minimax-m3-community"}, {"path": "use.commercial", "value": true}], "family": "license.notice", "message": {"en": "MiniMax Community License (M3) asks that MiniMax be told of commercial use.", "ja": "MiniMax Community License (M3)では、営利利用をMiniMaxに通知する必要があります。"}, "outcome": "ALLOW_WITH_CONDITIONS", "remedies": [], "rule": "license.notice.notification", "waivable_by": "legal-counsel"}} with input as given
}

test_hosting_for_others if {
	given := example.facts({"model/licenses": [{"id": "falcon-180b-tii-1.0", "via": "model", "relation": "own"}], "use/offering": "model-as-a-service"})
	notice.findings == {{"citations": [{"id": "falcon-180b-tii-1.0", "locator": "introductory note", "title": {"en": "Falcon 180B TII License", "ja": "Falcon 180B TII License"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "falcon-180b-tii-1.0"}, {"path": "use.offering", "value": "model-as-a-service"}], "family": "license.notice", "message": {"en": "Falcon 180B TII License restricts offering the model as a service to others.", "ja": "Falcon 180B TII Licenseは、モデルをサービスとして他者に提供することを制限しています。"}, "outcome": "NEEDS_REVIEW", "remedies": [{"en": "Ask Technology Innovation Institute whether a separate licence is needed, and record the answer.", "ja": "別のライセンスが必要かをTechnology Innovation Instituteに確かめ、回答を登録してください。"}, {"en": "Use a model whose licence allows hosting.", "ja": "ホスティングを認めるライセンスのモデルを使ってください。"}], "rule": "license.notice.hosting", "waivable_by": "legal-counsel"}} with input as given
}

test_silent_not_commercial if {
	given := example.facts({"model/licenses": [{"id": "plamo-community", "via": "model", "relation": "own"}, {"id": "minimax-m3-community", "via": "model", "relation": "own"}], "use/commercial": false})
	count(notice.findings) == 0 with input as given
}

test_silent_not_hosted_for_others if {
	given := example.facts({"model/licenses": [{"id": "falcon-180b-tii-1.0", "via": "model", "relation": "own"}], "use/offering": "product"})
	count(notice.findings) == 0 with input as given
}

test_unknown_commercial_or_not if {
	given := example.facts({"model/licenses": [{"id": "plamo-community", "via": "model", "relation": "own"}], "use/commercial": null})
	notice.missing == {"use.commercial"} with input as given
}

test_unknown_commercial_or_not_with_a_notice if {
	given := example.facts({"model/licenses": [{"id": "minimax-m3-community", "via": "model", "relation": "own"}], "use/commercial": null})
	notice.missing == {"use.commercial"} with input as given
}

test_unknown_commercial_or_not_where_a_review_is_certain if {
	given := example.facts({"model/licenses": [{"id": "plamo-community", "via": "model", "relation": "own"}, {"id": "falcon-180b-tii-1.0", "via": "model", "relation": "own"}], "use/commercial": null, "use/offering": "model-as-a-service"})
	notice.missing == set() with input as given
}
