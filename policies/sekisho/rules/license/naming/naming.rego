# METADATA
# title: Must the new model carry a name?
# description: Some licences ask that the name of a model made from theirs begins with a word.
# custom:
#   id: license.naming
#   area: license
#   ja:
#     title: 派生モデルの名称に決まりがあるか
#     description: 派生したモデルの名称の先頭に、決まった語を付けるよう求めるライセンスがあります。
package sekisho.rules.license.naming

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.licenses
import data.sekisho.text

# METADATA
# title: The licence sets the name of the new model
# description: A model made from this one or trained on its outputs must begin its name with a word.
# custom:
#   id: license.naming.prefix
#   outcomes: [ALLOW_WITH_CONDITIONS]
#   approver: null
#   waivable_by: null
#   ja:
#     title: 新しいモデルの名称が決められている
#     description: このモデルから作る、または出力で学習するモデルの名称は、決まった語で始める必要があります。
#   message:
#     en: "{license} asks that the name of the new model begin with “{prefix}”."
#     ja: "{license}では、新しいモデルの名称を「{prefix}」で始める必要があります。"
#   conditions:
#   - id: license.naming.{license_id}
#     owner_role: employee
#     text:
#       en: "Begin the name of the new model with “{prefix}” ({license}, {place})."
#       ja: "新しいモデルの名称を「{prefix}」で始めてください({license}、{place})。"
findings contains finding.of("license.naming.prefix", {
	"facts": [
		licenses.source(id),
		finding.fact("use.distributes", facts.distributes),
		finding.fact("use.outputs_train", facts.outputs_train),
	],
	"values": object.union_n([
		licenses.values(id),
		licenses.place(naming),
		{"{prefix}": text.same(naming.value)},
	]),
	"citations": naming.citations,
}) if {
	_makes_a_model
	some id, license in licenses.terms
	some naming in license.naming_prefixes
}

_makes_a_model if facts.distributes == "derived-weights"

_makes_a_model if facts.outputs_train != "no"
