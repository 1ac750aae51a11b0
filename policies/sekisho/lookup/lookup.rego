# METADATA
# title: What rules look up
# description: >-
#   The generated index and catalogue. A compiled policy walks to data from the root each time it is named, but remembers
#   the value of a rule: so rules name these.
package sekisho.lookup

index := data.sekisho.index

catalogue := data.sekisho.catalogue
