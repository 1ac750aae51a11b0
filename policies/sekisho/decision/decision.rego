# METADATA
# title: The decision
# description: >-
#   Facts in, decision out: the one entry point. This package has the members of the decision and nothing else, and none of
#   them reads another, or the compiled policy would have it as an entry point of its own. Only the input and the tables are
#   read, so the same facts give the same decision under the same policy for ever.
package sekisho.decision

import data.sekisho.approval

# The day that is decided for; null while it is open.
default as_of := null

as_of := input.as_of

outcome := approval.outcome

findings := approval.sorted(approval.findings)

conditions := approval.collected(approval.findings)

# Who decides, where the rules leave it open.
approver_roles := approval.roles(approval.findings, approval.outcome)

# The last day on which an approval may hold; null where there is none to be had.
default valid_until := null

valid_until := approval.last_day(approval.outcome)
