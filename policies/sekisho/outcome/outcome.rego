# METADATA
# title: The lattice of outcomes
# description: ALLOW < ALLOW_WITH_CONDITIONS < NEEDS_REVIEW < DENY. A rank is an outcome's place in it, 0 to 3.
package sekisho.outcome

rank("ALLOW") := 0

rank("ALLOW_WITH_CONDITIONS") := 1

rank("NEEDS_REVIEW") := 2

rank("DENY") := 3

named(0) := "ALLOW"

named(1) := "ALLOW_WITH_CONDITIONS"

named(2) := "NEEDS_REVIEW"

named(3) := "DENY"

# The rank of the highest of some findings; 0 where there are none.
highest(findings) := max([rank(f.outcome) | some f in findings]) if count(findings) > 0

highest(findings) := 0 if count(findings) == 0
