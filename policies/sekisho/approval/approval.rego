# METADATA
# title: From findings to the verdict
# description: What follows from all findings together, the ones on missing facts included.
package sekisho.approval

import data.sekisho.catalogue
import data.sekisho.dates
import data.sekisho.facts.missing
import data.sekisho.families
import data.sekisho.index
import data.sekisho.outcome as outcomes

# The highest of the findings.
outcome := outcomes.named(outcomes.highest(_all))

# Highest outcome first, then by rule. The sort is explicit: a compiled policy doesn't keep sets in order.
findings := [entry[3] |
	some entry in sort([[3 - outcomes.rank(f.outcome), f.rule, f.message.en, f] | some f in _all])
]

# What must be done for an approval to hold, each once, by identifier.
conditions := [entry[1] |
	some entry in sort({[c.id, c] | some f in _all; some c in f.conditions})
]

# Who decides, where the rules leave it open.
default approver_roles := []

approver_roles := sort({"compliance-officer"} | {role |
	some f in _all
	f.outcome == "NEEDS_REVIEW"
	role := catalogue.rules[f.rule].approver
	role != null
}) if {
	outcome == "NEEDS_REVIEW"
}

# The last day on which an approval may hold: the company's own limit, or the end of the deployment where that is earlier.
default valid_until := null

valid_until := min([dates.later(input.as_of, _approval_days), _end]) if outcome != "DENY"

_all := array.concat(families.findings, [f | some f in missing.findings])

_approval_days := index.thresholds.approval_days.reviewed if outcome == "NEEDS_REVIEW"

_approval_days := index.thresholds.approval_days.other if outcome != "NEEDS_REVIEW"

default _end := "9999-12-31"

_end := input.deployment.end_date if input.deployment.end_date != null
