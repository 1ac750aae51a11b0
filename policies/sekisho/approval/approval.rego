# METADATA
# title: From findings to the verdict
# description: What follows from all findings together, the ones on missing facts included.
package sekisho.approval

import data.sekisho.dates
import data.sekisho.facts.missing
import data.sekisho.families
import data.sekisho.lookup.catalogue
import data.sekisho.lookup.index
import data.sekisho.outcome as outcomes

# The highest of the findings.
outcome := outcomes.named(outcomes.highest(findings))

# All findings, in no particular order.
findings := array.concat(families.findings, sort(missing.findings))

# Highest outcome first, then by rule. The sort is explicit: a compiled policy doesn't keep sets in order.
sorted(found) := [entry[3] |
	some entry in sort([[_place(f.outcome), f.rule, f.message.en, f] | some f in found])
]

# What must be done for an approval to hold, each once, by identifier.
collected(found) := [entry[1] |
	some entry in sort({[c.id, c] | some f in found; some c in f.conditions})
]

# Who decides where the rules leave it open.
roles(found, "NEEDS_REVIEW") := sort({"compliance-officer"} | {role |
	some f in found
	f.outcome == "NEEDS_REVIEW"
	role := catalogue.rules[f.rule].approver
	role != null
})

roles(_, highest) := [] if highest != "NEEDS_REVIEW"

# The last day on which an approval may hold: the company's own limit, or the end of the deployment where that is earlier.
last_day(highest) := min([dates.later(input.as_of, _approval_days(highest)), _end]) if highest != "DENY"

_place("DENY") := 0

_place("NEEDS_REVIEW") := 1

_place("ALLOW_WITH_CONDITIONS") := 2

_approval_days("NEEDS_REVIEW") := index.thresholds.approval_days.reviewed

_approval_days(highest) := index.thresholds.approval_days.other if highest != "NEEDS_REVIEW"

default _end := "9999-12-31"

_end := input.deployment.end_date if input.deployment.end_date != null
