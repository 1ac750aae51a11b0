# METADATA
# title: The rule catalogue
# description: >-
#   What `opa inspect -a` reads of the annotations, as the entries that findings are made from (index) and as the list that
#   people read (catalogue). A family is annotated on its package, a rule on itself; both have their identifier in
#   custom.id, English in title and description, Japanese in custom.ja.
# schemas:
# - input: schema.inspection
package sekisho.cataloguing

# Entries by identifier.
index := {
	"families": {family.id: {"title": family.title} | some family in catalogue.families},
	"rules": {rule.id: _entry(rule) | some rule in catalogue.rules},
}

catalogue := {
	"families": [_families[id] | some id in sort(object.keys(_families))],
	"rules": [_rules[id] | some id in sort(object.keys(_rules))],
}

_entry(rule) := object.union_n([
	{
		"family": rule.family,
		"outcome": rule.outcomes[0],
		"approver": rule.approver,
		"waivable_by": rule.waivable_by,
		"citations": rule.citations,
	},
	_message(rule.message),
	_conditions(rule.conditions),
	_remedies(rule.remedies),
])

# Texts without words to be replaced are ready to be shown; the others are templates.
_message(message) := {"message": message} if not _has_words(message)

_message(message) := {"message_template": _split(message)} if _has_words(message)

_conditions(conditions) := {"conditions": [object.union(c, {"due": null}) | some c in conditions]} if not _has_words(conditions)

_conditions(conditions) := {"condition_templates": [
{"id": _parts(c.id), "text": _split(c.text), "owner_role": c.owner_role} |
	some c in conditions
]} if {
	_has_words(conditions)
}

_remedies(remedies) := {"remedies": remedies} if not _has_words(remedies)

_remedies(remedies) := {"remedy_templates": [_split(remedy) | some remedy in remedies]} if _has_words(remedies)

_split(text) := {language: _parts(template) | some language, template in text}

# The words in braces, and what stands between them.
_parts(template) := regex.find_n(`\{[^}]*\}|[^{]+`, template, -1)

_has_words(texts) if {
	walk(texts, [_, text])
	is_string(text)
	contains(text, "{")
}

_families[custom.id] := {
	"id": custom.id,
	"area": custom.area,
	"title": {"en": found.annotations.title, "ja": custom.ja.title},
	"description": {"en": found.annotations.description, "ja": custom.ja.description},
} if {
	some found in input.annotations
	found.annotations.scope == "package"
	custom := found.annotations.custom
	custom.area
}

_rules[custom.id] := {
	"id": custom.id,
	"family": family.id,
	"area": family.area,
	"title": {"en": found.annotations.title, "ja": custom.ja.title},
	"description": {"en": found.annotations.description, "ja": custom.ja.description},
	"message": custom.message,
	"outcomes": custom.outcomes,
	"approver": custom.approver,
	"waivable_by": custom.waivable_by,
	"citations": object.get(custom, "citations", []),
	"conditions": object.get(custom, "conditions", []),
	"remedies": object.get(custom, "remedies", []),
} if {
	some found in input.annotations
	found.annotations.scope == "rule"
	custom := found.annotations.custom
	family := _families[_family_of[_package(found.path)]]
}

# A package's path, as one string.
_package(path) := concat("/", [part.value | some part in array.slice(path, 0, count(path) - 1)])

_family_of[path] := found.annotations.custom.id if {
	some found in input.annotations
	found.annotations.scope == "package"
	found.annotations.custom.area
	path := concat("/", [part.value | some part in found.path])
}
