# METADATA
# title: Do our inputs train the model of others?
# description: What an operator trains on can come out again in answers to others, and can't be taken back.
# custom:
#   id: residency.training-on-inputs
#   area: residency
#   ja:
#     title: 入力が他者のモデルの学習に使われないか
#     description: 学習に使われた内容は、他者への回答に現れ得て、取り戻せません。
package sekisho.rules.residency["training-on-inputs"]

import data.sekisho.facts
import data.sekisho.finding

# METADATA
# title: Sensitive inputs would train the operator's model
# description: The operator may train on inputs, and these are sensitive or source code.
# custom:
#   id: residency.training-on-inputs.sensitive
#   outcomes: [DENY]
#   approver: null
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 機微な入力が運営者の学習に使われる
#     description: 運営者が入力を学習に使うことができ、その入力は機微なものかソースコードです。
#   message:
#     en: "The operator may train its models on inputs, and this data is too sensitive for that."
#     ja: "運営者は入力をモデルの学習に使うことができます。このデータは機微なため、認められません。"
#   remedies:
#   - en: "Choose a plan or setting under which the operator doesn't train on inputs, and record it on the deployment."
#     ja: "入力を学習に使わない契約プランや設定にし、配備に記録してください。"
#   - en: "Use a deployment on servers that the company runs itself."
#     ja: "自社で動かす配備を使ってください。"
findings contains finding.of("residency.training-on-inputs.sensitive", {"facts": _facts}) if {
	facts.api
	input.deployment.trains_on_inputs == true
	facts.non_public
	_too_sensitive
}

# METADATA
# title: Internal inputs would train the operator's model
# description: The operator may train on inputs, and these aren't public.
# custom:
#   id: residency.training-on-inputs.internal
#   outcomes: [NEEDS_REVIEW]
#   approver: data-protection-officer
#   waivable_by: chief-compliance-officer
#   ja:
#     title: 社内の入力が運営者の学習に使われる
#     description: 運営者が入力を学習に使うことができ、その入力は公開情報ではありません。
#   message:
#     en: "The operator may train its models on inputs, and this data isn't public."
#     ja: "運営者は入力をモデルの学習に使うことができ、このデータは公開情報ではありません。"
#   remedies:
#   - en: "Choose a plan or setting under which the operator doesn't train on inputs, and record it on the deployment."
#     ja: "入力を学習に使わない契約プランや設定にし、配備に記録してください。"
#   - en: "Put in public information only."
#     ja: "公開情報だけを入力してください。"
findings contains finding.of("residency.training-on-inputs.internal", {"facts": _facts}) if {
	facts.api
	input.deployment.trains_on_inputs == true
	facts.non_public
	not _too_sensitive
}

missing contains "deployment.trains_on_inputs" if {
	facts.api
	not facts.known("deployment", "trains_on_inputs")
	_could_be_non_public
}

# Its kinds settle whether public data is personal after all, and internal data too sensitive.
missing contains "use.data" if {
	facts.api
	facts.data_open
	not facts.sensitive_class
	_may_train
	facts.known("use", "classification")
}

_facts := [
	finding.stated("deployment", "trains_on_inputs"),
	finding.stated("use", "classification"),
	finding.stated("use", "data"),
]

_too_sensitive if facts.sensitive

_too_sensitive if "source-code" in facts.categories

_could_be_non_public if facts.non_public

_could_be_non_public if facts.non_public_open

_may_train if input.deployment.trains_on_inputs == true

_may_train if not facts.known("deployment", "trains_on_inputs")
