# METADATA
# title: What isn't known, and what could it change?
# description: A rule that needs a fact which isn't known doesn't guess. The fact is asked for where it could change an outcome.
# custom:
#   id: facts.missing
#   area: facts
#   ja:
#     title: 分かっていないことは何か、それで何が変わるか
#     description: 必要な事実が分からないとき、ルールは推測しません。結論を変え得る事実だけを尋ねます。
package sekisho.facts.missing

import data.sekisho.families
import data.sekisho.finding
import data.sekisho.lookup.catalogue
import data.sekisho.lookup.index

# METADATA
# title: A fact that could change the outcome isn't known
# description: One finding for each fact, with the questions that depend on it. The rule's id ends with the fact's path.
# custom:
#   id: facts.missing
#   outcomes: [NEEDS_REVIEW]
#   approver: compliance-officer
#   waivable_by: null
#   ja:
#     title: 結論を変え得る事実が分かっていない
#     description: 事実ごとに一件の指摘となり、それによって決まる問いを示します。ルールIDの末尾は事実のパスです。
#   message:
#     en: "It isn't known {fact}. This depends on it: {questions}"
#     ja: "{fact}が分かっていません。これによって決まること：{questions}"
#   remedies:
#   - en: "Find out {fact} and enter it; the verdict follows at once."
#     ja: "{fact}を確かめて入力してください。判定はすぐに更新されます。"
findings contains object.union(made, {"rule": concat(".", ["facts.missing", path])}) if {
	some path, families_of in families.missing
	made := finding.of("facts.missing", {
		"facts": [finding.fact(path, null)],
		"values": {
			"{fact}": index.fields[path].name,
			"{questions}": _questions(sort(families_of)),
		},
	})
}

_questions(ids) := {
	"en": concat(" ", [catalogue.families[id].title.en | some id in ids]),
	"ja": concat("、", [catalogue.families[id].title.ja | some id in ids]),
}
