# METADATA
# title: Sekisho
# description: May this AI model be used for this, here, now?
# scope: subpackages
# schemas:
# - input: schema.facts
package sekisho
