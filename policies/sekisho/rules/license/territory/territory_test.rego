package sekisho.rules.license.territory_test

import data.sekisho.example_test as example
import data.sekisho.rules.license.territory

test_the_organisation_is_in_an_excluded_country if {
	given := example.facts({"model/licenses": [{"id": "tencent-hunyuan-a13b-community", "via": "model", "relation": "own"}], "organisation/country": "KR"})
	territory.findings == {{"citations": [{"id": "tencent-hunyuan-a13b-community", "locator": "s.1.l; s.2; s.3; s.5.c; Exhibit A item 1", "title": {"en": "Tencent Hunyuan A13B Community License Agreement", "ja": "Tencent Hunyuan A13B Community License Agreement"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "tencent-hunyuan-a13b-community"}, {"path": "organisation.country", "value": ["KR"]}], "family": "license.territory", "message": {"en": "Tencent Hunyuan A13B Community License Agreement gives no rights in Korea, Republic of.", "ja": "Tencent Hunyuan A13B Community License Agreementは、韓国では権利を認めていません。"}, "outcome": "DENY", "remedies": [{"en": "Use a model whose licence holds in Korea, Republic of.", "ja": "韓国でも有効なライセンスのモデルを使ってください。"}, {"en": "Ask Tencent for a separate licence, record it on the model and name it as the terms of the deployment.", "ja": "Tencentに個別のライセンスを求め、取得したらモデルに登録して配備の契約として指定してください。"}], "rule": "license.territory.excluded", "waivable_by": null}} with input as given
}

test_servers_and_users_are if {
	given := example.facts({"model/licenses": [{"id": "tencent-hunyuan-a13b-community", "via": "model", "relation": "own"}], "deployment/processing_regions": ["DE", "JP"], "deployment/storage_regions": ["FR"], "use/user_regions": ["GB", "US"]})
	territory.findings == {{"citations": [{"id": "tencent-hunyuan-a13b-community", "locator": "s.1.l; s.2; s.3; s.5.c; Exhibit A item 1", "title": {"en": "Tencent Hunyuan A13B Community License Agreement", "ja": "Tencent Hunyuan A13B Community License Agreement"}}], "conditions": [], "facts": [{"path": "deployment.processing_regions", "value": ["DE", "JP"]}, {"path": "deployment.storage_regions", "value": ["FR"]}, {"path": "model.licenses", "value": "tencent-hunyuan-a13b-community"}, {"path": "use.user_regions", "value": ["GB", "US"]}], "family": "license.territory", "message": {"en": "Tencent Hunyuan A13B Community License Agreement gives no rights in Germany, France and United Kingdom.", "ja": "Tencent Hunyuan A13B Community License Agreementは、ドイツ、フランス、英国では権利を認めていません。"}, "outcome": "DENY", "remedies": [{"en": "Use a model whose licence holds in Germany, France and United Kingdom.", "ja": "ドイツ、フランス、英国でも有効なライセンスのモデルを使ってください。"}, {"en": "Ask Tencent for a separate licence, record it on the model and name it as the terms of the deployment.", "ja": "Tencentに個別のライセンスを求め、取得したらモデルに登録して配備の契約として指定してください。"}], "rule": "license.territory.excluded", "waivable_by": null}} with input as given
}

test_a_multimodal_model_in_the_european_union if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "organisation/country": "DE", "model/modalities_in": ["text", "image"]})
	territory.findings == {{"citations": [{"id": "llama-4-community", "locator": "USE_POLICY.md, paragraph after the prohibited-use list (not in LICENSE itself)", "title": {"en": "Llama 4 Community License Agreement", "ja": "Llama 4 Community License Agreement"}}], "conditions": [], "facts": [{"path": "model.licenses", "value": "llama-4-community"}, {"path": "organisation.country", "value": ["DE"]}], "family": "license.territory", "message": {"en": "Llama 4 Community License Agreement gives no rights in Germany.", "ja": "Llama 4 Community License Agreementは、ドイツでは権利を認めていません。"}, "outcome": "DENY", "remedies": [{"en": "Use a model whose licence holds in Germany.", "ja": "ドイツでも有効なライセンスのモデルを使ってください。"}, {"en": "Ask Meta for a separate licence, record it on the model and name it as the terms of the deployment.", "ja": "Metaに個別のライセンスを求め、取得したらモデルに登録して配備の契約として指定してください。"}], "rule": "license.territory.excluded", "waivable_by": null}} with input as given
}

test_an_offer_to_users_there if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": "google-gemini-api-unpaid", "use/audience": "public", "use/user_regions": ["NO"]})
	territory.findings == {{"citations": [{"id": "google-gemini-api-unpaid", "locator": "use restrictions", "title": {"en": "Gemini API Additional Terms - unpaid services (free quota, AI Studio)", "ja": "Gemini API Additional Terms - unpaid services (free quota, AI Studio)"}}], "conditions": [], "facts": [{"path": "deployment.terms", "value": "google-gemini-api-unpaid"}, {"path": "use.user_regions", "value": ["NO"]}], "family": "license.territory", "message": {"en": "Gemini API Additional Terms - unpaid services (free quota, AI Studio) gives no rights in Norway.", "ja": "Gemini API Additional Terms - unpaid services (free quota, AI Studio)は、ノルウェーでは権利を認めていません。"}, "outcome": "DENY", "remedies": [{"en": "Use a model whose licence holds in Norway.", "ja": "ノルウェーでも有効なライセンスのモデルを使ってください。"}, {"en": "Ask Google for a separate licence, record it on the model and name it as the terms of the deployment.", "ja": "Googleに個別のライセンスを求め、取得したらモデルに登録して配備の契約として指定してください。"}], "rule": "license.territory.excluded", "waivable_by": null}} with input as given
}

test_silent_a_text_model_in_the_european_union if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "organisation/country": "DE"})
	count(territory.findings) == 0 with input as given
}

test_silent_used_inside_the_organisation if {
	given := example.facts({"deployment/hosting": "vendor-api", "deployment/terms": "google-gemini-api-unpaid", "use/user_regions": ["NO"]})
	count(territory.findings) == 0 with input as given
}

test_silent_elsewhere if {
	given := example.facts({"model/licenses": [{"id": "tencent-hunyuan-a13b-community", "via": "model", "relation": "own"}]})
	count(territory.findings) == 0 with input as given
}

test_unknown_modalities if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "organisation/country": "DE", "model/modalities_in": null})
	territory.missing == {"model.modalities_in"} with input as given
}

test_unknown_modalities_of_a_model_used_elsewhere if {
	given := example.facts({"model/licenses": [{"id": "llama-4-community", "via": "model", "relation": "own"}], "model/modalities_in": null})
	territory.missing == set() with input as given
}

test_unknown_regions if {
	given := example.facts({"model/licenses": [{"id": "tencent-hunyuan-a13b-community", "via": "model", "relation": "own"}], "deployment/processing_regions": null, "deployment/storage_regions": null})
	territory.missing == {"deployment.processing_regions", "deployment.storage_regions"} with input as given
}

test_unknown_regions_of_a_use_that_is_excluded_anyway if {
	given := example.facts({"model/licenses": [{"id": "tencent-hunyuan-a13b-community", "via": "model", "relation": "own"}], "organisation/country": "GB", "deployment/processing_regions": null})
	territory.missing == set() with input as given
}

test_unknown_modalities_and_region_that_together_exclude if {
	territory.missing == {"deployment.processing_regions", "model.modalities_in"} with input as _open
		with data.sekisho.index.licenses as {"MIT": _license([_exclusion("multimodal", ["deployment.processing_regions"], ["DE"])])}
}

test_unknown_region_does_not_matter_where_modalities_settle_it if {
	territory.missing == {"model.modalities_in"} with input as _open
		with data.sekisho.index.licenses as {"MIT": _license([
			_exclusion("multimodal", ["deployment.processing_regions"], ["DE"]),
			_exclusion("multimodal", ["organisation.country"], ["JP"]),
		])}
}

test_unknown_modalities_do_not_matter_where_each_region_that_counts_excludes_anyway if {
	territory.missing == {"deployment.processing_regions"} with input as _open
		with data.sekisho.index.licenses as {"MIT": _license([
			_exclusion("multimodal", ["deployment.processing_regions"], ["DE"]),
			_exclusion("all", ["deployment.processing_regions"], ["DE", "FR"]),
		])}
}

_open := example.facts({"deployment/processing_regions": null, "model/modalities_in": null})

_license(exclusions) := {"name": "Licence", "licensor": {"en": "Maker", "ja": "Maker"}, "kind": "community", "territories": exclusions}

_exclusion(scope, tests, countries) := {
	"scope": scope,
	"tests": tests,
	"regions": countries,
	"inside": {country: true | some country in countries},
	"citations": [],
}
