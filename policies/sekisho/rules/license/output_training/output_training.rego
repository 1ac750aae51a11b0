# METADATA
# title: May outputs train other models?
# description: Some licences and terms forbid training other models on a model's outputs, or tie it to conditions.
# custom:
#   id: license.output-training
#   area: license
#   ja:
#     title: 出力を他のモデルの学習に使えるか
#     description: 出力による他のモデルの学習を禁じる、または条件を付けるライセンスや規約があります。
package sekisho.rules.license["output-training"]

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.licenses
import data.sekisho.outcome as outcomes

# METADATA
# title: Training on outputs has conditions
# description: The licence allows other models to be trained on outputs under conditions.
# custom:
#   id: license.output-training.conditions
#   outcomes: [ALLOW_WITH_CONDITIONS]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 出力による学習に条件がある
#     description: ライセンスは、条件付きで出力による他のモデルの学習を認めています。
#   message:
#     en: "{license} allows training on outputs under conditions."
#     ja: "{license}は、条件付きで出力による学習を認めています。"
#   conditions:
#   - id: license.output-training.{license_id}
#     owner_role: employee
#     text:
#       en: "Keep the conditions that {license} sets for models trained on its outputs ({place})."
#       ja: "{license}が出力で学習したモデルに課す条件({place})を守ってください。"
findings contains finding.of("license.output-training.conditions", {
	"facts": [licenses.source(id), finding.stated("use", "outputs_train")],
	"values": object.union(licenses.values(id), licenses.place(output_use)),
	"citations": output_use.citations,
}) if {
	facts.outputs_train != "no"
	some id, license in licenses.terms
	some output_use in license.output_uses
	output_use.train_other_models == "allowed-with-conditions"
}

# METADATA
# title: Outputs may train models for research only
# description: The licence leaves outputs to research, and the use is commercial.
# custom:
#   id: license.output-training.research-only
#   outcomes: [DENY]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 出力による学習は研究目的に限られる
#     description: ライセンスは出力の利用を研究に限っていますが、この利用は営利です。
#   message:
#     en: "{license} allows training on outputs for research only, and this use is commercial."
#     ja: "{license}は出力による学習を研究目的に限っていますが、この利用は営利です。"
#   remedies:
#   - en: "Don't train models on its outputs."
#     ja: "出力を他のモデルの学習に使わないでください。"
#   - en: "Use a model whose licence leaves its outputs free."
#     ja: "出力の利用を制限しないライセンスのモデルを使ってください。"
findings contains finding.of("license.output-training.research-only", {
	"facts": [licenses.source(id), finding.stated("use", "commercial"), finding.stated("use", "outputs_train")],
	"values": licenses.values(id),
	"citations": output_use.citations,
}) if {
	facts.outputs_train != "no"
	input.use.commercial == true
	some id, license in licenses.terms
	some output_use in license.output_uses
	output_use.train_other_models == "research-only"
}

# METADATA
# title: Outputs must not train a competing model
# description: The terms forbid training a model on outputs that competes with the maker's.
# custom:
#   id: license.output-training.competing
#   outcomes: [DENY]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 競合するモデルの学習は禁止されている
#     description: 規約は、提供元と競合するモデルを出力で学習することを禁じています。
#   message:
#     en: "{license} forbids training a competing model on outputs."
#     ja: "{license}は、競合するモデルを出力で学習することを禁じています。"
#   remedies:
#   - en: "Don't train models on its outputs."
#     ja: "出力を他のモデルの学習に使わないでください。"
#   - en: "Use a model whose licence leaves its outputs free."
#     ja: "出力の利用を制限しないライセンスのモデルを使ってください。"
findings contains finding.of("license.output-training.competing", {
	"facts": [licenses.source(id), finding.stated("use", "outputs_train")],
	"values": licenses.values(id),
	"citations": output_use.citations,
}) if {
	facts.outputs_train == "competing-model"
	some id, license in licenses.terms
	some output_use in license.output_uses
	output_use.train_other_models == "forbidden-if-competing"
}

# METADATA
# title: Whether the trained model competes must be judged
# description: The terms forbid training a competing model on outputs; a model of our own may be one.
# custom:
#   id: license.output-training.own-model
#   outcomes: [NEEDS_REVIEW]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 学習するモデルが競合に当たるかの判断が必要
#     description: 規約は競合するモデルの学習を禁じており、自社モデルがそれに当たるかの判断が必要です。
#   message:
#     en: "{license} forbids training a competing model on outputs; whether ours competes must be judged."
#     ja: "{license}は競合するモデルの学習を禁じているため、自社のモデルが競合に当たるかの判断が必要です。"
#   remedies:
#   - en: "Describe what the trained model is for, so that legal counsel can judge whether it competes."
#     ja: "学習するモデルの用途を説明し、競合に当たるかを法務が判断できるようにしてください。"
#   - en: "Use a model whose licence leaves its outputs free."
#     ja: "出力の利用を制限しないライセンスのモデルを使ってください。"
findings contains finding.of("license.output-training.own-model", {
	"facts": [licenses.source(id), finding.stated("use", "outputs_train")],
	"values": licenses.values(id),
	"citations": output_use.citations,
}) if {
	facts.outputs_train == "own-model"
	some id, license in licenses.terms
	some output_use in license.output_uses
	output_use.train_other_models == "forbidden-if-competing"
}

# METADATA
# title: Outputs must not train other models
# description: The licence forbids training other models on outputs.
# custom:
#   id: license.output-training.forbidden
#   outcomes: [DENY]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 出力による他のモデルの学習は禁止されている
#     description: ライセンスは、出力で他のモデルを学習することを禁じています。
#   message:
#     en: "{license} forbids training other models on outputs."
#     ja: "{license}は、出力で他のモデルを学習することを禁じています。"
#   remedies:
#   - en: "Don't train models on its outputs."
#     ja: "出力を他のモデルの学習に使わないでください。"
#   - en: "Use a model whose licence leaves its outputs free."
#     ja: "出力の利用を制限しないライセンスのモデルを使ってください。"
findings contains finding.of("license.output-training.forbidden", {
	"facts": [licenses.source(id), finding.stated("use", "outputs_train")],
	"values": licenses.values(id),
	"citations": output_use.citations,
}) if {
	facts.outputs_train != "no"
	some id, license in licenses.terms
	some output_use in license.output_uses
	output_use.train_other_models == "forbidden"
}

# METADATA
# title: What the terms say on training is not recorded
# description: Terms of this kind usually restrict training on outputs, and the table of licences has nothing on it.
# custom:
#   id: license.output-training.silent
#   outcomes: [NEEDS_REVIEW]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 出力による学習の扱いが登録されていない
#     description: この種の規約は出力による学習を制限することが多いのですが、ライセンス表に記載がありません。
#   message:
#     en: "What {license} says on training other models on outputs isn't on the register."
#     ja: "出力による学習を{license}がどう扱うかが、台帳にありません。"
#   remedies:
#   - en: "Have the terms read on this point and record it in the table of licences."
#     ja: "この点について規約を確認し、ライセンス表に登録してください。"
#   - en: "Use a model whose licence leaves its outputs free."
#     ja: "出力の利用を制限しないライセンスのモデルを使ってください。"
findings contains finding.of("license.output-training.silent", {
	"facts": [licenses.source(id), finding.stated("use", "outputs_train")],
	"values": licenses.values(id),
	"citations": [],
}) if {
	facts.outputs_train != "no"
	some id, license in licenses.terms
	not license.output_uses
	_usually_restricts(license.kind)
}

missing contains "use.commercial" if {
	facts.outputs_train != "no"
	facts.commercial_open
	some license in licenses.terms
	some output_use in license.output_uses
	output_use.train_other_models == "research-only"
	outcomes.highest(findings) < outcomes.rank("DENY")
}

_usually_restricts("proprietary-api") := true

_usually_restricts("community") := true
