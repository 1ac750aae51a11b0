# METADATA
# title: Does the licence prohibit what we plan?
# description: Licences and terms of use list what a model must not be used for, and data that must not be put in.
# custom:
#   id: license.prohibited-use
#   area: license
#   ja:
#     title: 計画している使い方をライセンスが禁じていないか
#     description: ライセンスや利用規約は、使ってはならない目的や入力してはならないデータを列挙しています。
package sekisho.rules.license["prohibited-use"]

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.licenses
import data.sekisho.lookup.index
import data.sekisho.text

# METADATA
# title: The purpose is prohibited
# description: A licence that applies prohibits this purpose.
# custom:
#   id: license.prohibited-use.purpose
#   outcomes: [DENY]
#   approver: null
#   waivable_by: null
#   ja:
#     title: この用途は禁止されている
#     description: 適用されるライセンスがこの用途を禁じています。
#   message:
#     en: "{license} prohibits this purpose: {purpose}."
#     ja: "{license}は、この用途({purpose})を禁じています。"
#   remedies:
#   - en: "Use a model whose terms allow this purpose."
#     ja: "この用途を認める規約のモデルを使ってください。"
#   - en: "If the use was described too broadly, choose the purpose that fits it."
#     ja: "用途の選び方が広すぎる場合は、実際に合うものを選び直してください。"
findings contains finding.of("license.prohibited-use.purpose", {
	"facts": [licenses.source(id), finding.stated("use", "purpose")],
	"values": object.union(licenses.values(id), {"{purpose}": facts.purpose.name}),
	"citations": prohibition.citations,
}) if {
	some id, license in licenses.terms
	some prohibition in license.prohibitions
	prohibition.purposes[input.use.purpose]
}

# METADATA
# title: The purpose is prohibited without a person
# description: A licence that applies prohibits this purpose where the system acts alone.
# custom:
#   id: license.prohibited-use.automated
#   outcomes: [DENY]
#   approver: null
#   waivable_by: null
#   ja:
#     title: 人が関わらない形でのこの用途は禁止されている
#     description: 適用されるライセンスは、システムが単独で行う形でのこの用途を禁じています。
#   message:
#     en: "{license} prohibits this purpose where no person decides: {purpose}."
#     ja: "{license}は、人が判断しない形でのこの用途({purpose})を禁じています。"
#   remedies:
#   - en: "Let a person decide: choose that the system suggests, or that a person approves each act."
#     ja: "人が判断する形にしてください(案を出すだけ、または一つずつ人が承認)。"
findings contains finding.of("license.prohibited-use.automated", {
	"facts": [licenses.source(id), finding.stated("use", "autonomy"), finding.stated("use", "purpose")],
	"values": object.union(licenses.values(id), {"{purpose}": facts.purpose.name}),
	"citations": prohibition.citations,
}) if {
	facts.acts_alone
	some id, license in licenses.terms
	some prohibition in license.prohibitions
	prohibition.automated_purposes[input.use.purpose]
}

# METADATA
# title: Data that must not be put in
# description: A licence that applies prohibits a kind of data that the use has.
# custom:
#   id: license.prohibited-use.data
#   outcomes: [DENY]
#   approver: null
#   waivable_by: null
#   ja:
#     title: 入力してはならないデータが含まれている
#     description: 適用されるライセンスが、この利用に含まれる種類のデータを禁じています。
#   message:
#     en: "{license} prohibits putting in {data}."
#     ja: "{license}は、{data}の入力を禁じています。"
#   remedies:
#   - en: "Leave out or mask {data} before it is put in."
#     ja: "{data}を入力前に除くか、伏せてください。"
#   - en: "Use a deployment whose terms allow this data."
#     ja: "このデータを認める規約の配備を使ってください。"
findings contains finding.of("license.prohibited-use.data", {
	"facts": [licenses.source(id), finding.stated("use", "data")],
	"values": object.union(
		licenses.values(id),
		{"{data}": text.list([index.data_categories[category].name | some category in sort(categories)])},
	),
	"citations": prohibition.citations,
}) if {
	some id, license in licenses.terms
	some prohibition in license.prohibitions
	categories := {category | some category in facts.categories; prohibition.data[category]}
	count(categories) > 0
}

missing contains "use.data" if {
	facts.data_open
	count(findings) == 0
	some license in licenses.terms
	some prohibition in license.prohibitions
	count(prohibition.data) > 0
}
