# METADATA
# title: Findings
# description: >-
#   A finding is made from its rule's entry in the catalogue, which is generated from the rule's annotation, and from
#   what is particular to the case. Entries are data and not rego.metadata.chain(), because a compiled policy would build
#   the whole annotation anew each time; what is the same in each case is taken from the entry as it is.
package sekisho.finding

import data.sekisho.lookup.catalogue
import data.sekisho.text

# The finding of a rule. Of the case, "facts" is required: the facts that the rule fired on, as {"path", "value"},
# sorted by path. "values" are the words of the rule's texts, "{word}": text; "outcome" where a table row decides it;
# "citations" and "conditions" are those of table rows: citations come before the rule's own, conditions in their place.
# "due" is the date of the rule's own conditions.
of(rule, case) := {
	"rule": rule,
	"family": entry.family,
	"outcome": object.get(case, "outcome", entry.outcome),
	"message": _message(entry, case),
	"facts": case.facts,
	"citations": _citations(entry, case),
	"conditions": _conditions(entry, case),
	"remedies": _remedies(entry, case),
	"waivable_by": entry.waivable_by,
} if {
	entry := _entry(rule)
}

# A fact as the input states it, null where it doesn't.
stated(part, field) := {"path": concat(".", [part, field]), "value": _value(part, field)}

# A fact with a value that follows from others, such as that of a fact which has a default.
fact(path, value) := {"path": path, "value": value}

# A condition; due is an ISO date or null.
condition(template, values, due) := {
	"id": text.fill(text.same(template.id), values).en,
	"text": text.fill(template.text, values),
	"owner_role": template.owner_role,
	"due": due,
}

_value(part, field) := value if {
	value := input[part][field]
} else := null

_message(entry, case) := message if {
	message := text.fill(entry.message_template, case.values)
} else := entry.message

_citations(entry, case) := citations if {
	citations := array.concat(case.citations, entry.citations)
} else := entry.citations

_conditions(entry, case) := conditions if {
	templates := entry.condition_templates
	conditions := [condition(template, case.values, object.get(case, "due", null)) | some template in templates]
} else := object.get(case, "conditions", entry.conditions)

_remedies(entry, case) := remedies if {
	templates := entry.remedy_templates
	remedies := [text.fill(template, case.values) | some template in templates]
} else := entry.remedies

# A rule that fires without an entry must not vanish: a person looks at it.
_entry(rule) := entry if {
	entry := catalogue.rules[rule]
} else := {
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
}
