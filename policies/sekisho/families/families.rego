# METADATA
# title: The rule families
# description: The closed list. A family is one line in findings and, where it needs facts that can be missing, one in missing.
package sekisho.families

import data.sekisho.rules["ai-law"]["general-purpose"] as general_purpose
import data.sekisho.rules["ai-law"]["high-risk"] as high_risk
import data.sekisho.rules["ai-law"].labelling
import data.sekisho.rules["ai-law"].prohibited
import data.sekisho.rules["ai-law"].transparency
import data.sekisho.rules.geopolitics.ban
import data.sekisho.rules.geopolitics["export-control"] as export_control
import data.sekisho.rules.geopolitics["foreign-access"] as foreign_access
import data.sekisho.rules.geopolitics.origin
import data.sekisho.rules.geopolitics.sanctions
import data.sekisho.rules.geopolitics["supported-territory"] as supported_territory
import data.sekisho.rules.license.attribution
import data.sekisho.rules.license["commercial-use"] as commercial_use
import data.sekisho.rules.license.naming
import data.sekisho.rules.license.notice
import data.sekisho.rules.license["output-training"] as output_training
import data.sekisho.rules.license["prohibited-use"] as prohibited_use
import data.sekisho.rules.license.redistribution
import data.sekisho.rules.license.scale
import data.sekisho.rules.license.territory
import data.sekisho.rules.license.unknown
import data.sekisho.rules.lifecycle["end-date"] as end_date
import data.sekisho.rules.lifecycle.status
import data.sekisho.rules.residency.localization
import data.sekisho.rules.residency["processor-contract"] as processor_contract
import data.sekisho.rules.residency.retention
import data.sekisho.rules.residency["training-on-inputs"] as training_on_inputs
import data.sekisho.rules.residency.transfer
import data.sekisho.rules.usage.autonomy
import data.sekisho.rules.usage.placement
import data.sekisho.rules.usage["sensitive-purpose"] as sensitive_purpose
import data.sekisho.rules.usage["weights-integrity"] as weights_integrity

# All findings, in no particular order.
findings := [finding |
	some family in [
		attribution.findings,
		commercial_use.findings,
		naming.findings,
		notice.findings,
		output_training.findings,
		prohibited_use.findings,
		redistribution.findings,
		scale.findings,
		territory.findings,
		unknown.findings,
		transfer.findings,
		localization.findings,
		retention.findings,
		training_on_inputs.findings,
		processor_contract.findings,
		foreign_access.findings,
		origin.findings,
		ban.findings,
		sanctions.findings,
		export_control.findings,
		supported_territory.findings,
		prohibited.findings,
		high_risk.findings,
		transparency.findings,
		labelling.findings,
		general_purpose.findings,
		end_date.findings,
		status.findings,
		placement.findings,
		weights_integrity.findings,
		autonomy.findings,
		sensitive_purpose.findings,
	]
	some finding in family
]

# The facts that aren't known and could change a family's highest outcome: for each family its id and their paths.
missing := [
	["license.attribution", attribution.missing],
	["license.commercial-use", commercial_use.missing],
	["license.notice", notice.missing],
	["license.output-training", output_training.missing],
	["license.prohibited-use", prohibited_use.missing],
	["license.scale", scale.missing],
	["license.territory", territory.missing],
	["residency.transfer", transfer.missing],
	["residency.localization", localization.missing],
	["residency.training-on-inputs", training_on_inputs.missing],
	["residency.processor-contract", processor_contract.missing],
	["residency.retention", retention.missing],
	["geopolitics.foreign-access", foreign_access.missing],
	["geopolitics.export-control", export_control.missing],
	["ai-law.high-risk", high_risk.missing],
	["usage.placement", placement.missing],
	["usage.weights-integrity", weights_integrity.missing],
	["usage.autonomy", autonomy.missing],
]
