# METADATA
# title: Findings
# description: >-
#   A finding is made from its rule's entry in the catalogue, which is generated from the rule's annotation, and from
#   what is particular to the case. Entries are data and not rego.metadata.chain(), because a compiled policy would build
#   the whole annotation anew each time.
package sekisho.finding

import data.sekisho.catalogue
import data.sekisho.text

# The finding of a rule. Of the case, "facts" is required: the facts that the rule fired on, as {"path", "value"},
# sorted by path. "values" are the words of the rule's texts, "{word}": text; "outcome" where a table row decides it;
# "citations", "conditions" and "remedies" come before the rule's own; "due" is the date of the rule's own conditions.
of(rule, case) := {
	"rule": rule,
	"family": entry.family,
	"outcome": object.get(case, "outcome", entry.outcome),
	"message": text.fill(entry.message, values),
	"facts": case.facts,
	"citations": array.concat(object.get(case, "citations", []), entry.citations),
	"conditions": array.concat(
		object.get(case, "conditions", []),
		[condition(c.id, c.text, c.owner_role, due, values) | some c in entry.conditions],
	),
	"remedies": array.concat(
		object.get(case, "remedies", []),
		[text.fill(remedy, values) | some remedy in entry.remedies],
	),
	"waivable_by": entry.waivable_by,
} if {
	entry := _entry(rule)
	values := object.get(case, "values", {})
	due := object.get(case, "due", null)
}

# A condition; due is an ISO date or null.
condition(id, template, owner_role, due, values) := {
	"id": text.fill(text.same(id), values).en,
	"text": text.fill(template, values),
	"owner_role": owner_role,
	"due": due,
}

# A fact as the input states it, null where it doesn't.
stated(part, field) := {"path": concat(".", [part, field]), "value": value} if {
	value := object.get(object.get(input, part, {}), field, null)
}

# A fact with a value that follows from others, such as that of a fact which has a default.
fact(path, value) := {"path": path, "value": value}

_entry(rule) := catalogue.rules[rule]

# A rule that fires without an entry must not vanish: a person looks at it.
_entry(rule) := {
	"family": rule,
	"outcome": "NEEDS_REVIEW",
	"message": {
		"en": "A rule fired that the catalogue doesn't have.",
		"ja": "カタログにないルールが働きました。",
	},
	"citations": [],
	"conditions": [],
	"remedies": [{
		"en": "Ask the policy administrator to build the policy bundle again.",
		"ja": "ルール管理者に、ポリシーの再ビルドを依頼してください。",
	}],
	"waivable_by": null,
} if {
	not catalogue.rules[rule]
}
