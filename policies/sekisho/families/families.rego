# METADATA
# title: The rule families
# description: The closed list. A family is one line in findings and, where it needs facts that can be missing, one in missing.
package sekisho.families

import data.sekisho.rules.residency.retention

# All findings, in no particular order.
findings := [finding |
	some family in [
		retention.findings,
	]
	some finding in family
]

# The facts that aren't known and could change a family's highest outcome, as paths, by family.
missing := {
	"residency.retention": retention.missing,
}
