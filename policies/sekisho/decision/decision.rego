# METADATA
# title: The decision
# description: >-
#   Facts in, decision out: the one entry point. This package has the members of the decision and nothing else. Only the
#   input and the tables are read, so the same facts give the same decision under the same policy for ever.
# entrypoint: true
package sekisho.decision

import data.sekisho.approval

# The day that is decided for; null while it is open.
default as_of := null

as_of := input.as_of

outcome := approval.outcome

findings := approval.findings

conditions := approval.conditions

approver_roles := approval.approver_roles

valid_until := approval.valid_until
