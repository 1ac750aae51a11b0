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

# All findings, family by family. Sorting makes a list of a set without looking its members up again.
findings := array.flatten([
	sort(attribution.findings),
	sort(commercial_use.findings),
	sort(naming.findings),
	sort(notice.findings),
	sort(output_training.findings),
	sort(prohibited_use.findings),
	sort(redistribution.findings),
	sort(scale.findings),
	sort(territory.findings),
	sort(unknown.findings),
	sort(transfer.findings),
	sort(localization.findings),
	sort(retention.findings),
	sort(training_on_inputs.findings),
	sort(processor_contract.findings),
	sort(foreign_access.findings),
	sort(origin.findings),
	sort(ban.findings),
	sort(sanctions.findings),
	sort(export_control.findings),
	sort(supported_territory.findings),
	sort(prohibited.findings),
	sort(high_risk.findings),
	sort(transparency.findings),
	sort(labelling.findings),
	sort(general_purpose.findings),
	sort(end_date.findings),
	sort(status.findings),
	sort(placement.findings),
	sort(weights_integrity.findings),
	sort(autonomy.findings),
	sort(sensitive_purpose.findings),
])

# The facts that aren't known and could change a family's highest outcome: by path, the families.
missing[path] contains "license.attribution" if some path in attribution.missing

missing[path] contains "license.commercial-use" if some path in commercial_use.missing

missing[path] contains "license.notice" if some path in notice.missing

missing[path] contains "license.output-training" if some path in output_training.missing

missing[path] contains "license.prohibited-use" if some path in prohibited_use.missing

missing[path] contains "license.scale" if some path in scale.missing

missing[path] contains "license.territory" if some path in territory.missing

missing[path] contains "residency.transfer" if some path in transfer.missing

missing[path] contains "residency.localization" if some path in localization.missing

missing[path] contains "residency.training-on-inputs" if some path in training_on_inputs.missing

missing[path] contains "residency.processor-contract" if some path in processor_contract.missing

missing[path] contains "residency.retention" if some path in retention.missing

missing[path] contains "geopolitics.foreign-access" if some path in foreign_access.missing

missing[path] contains "geopolitics.export-control" if some path in export_control.missing

missing[path] contains "ai-law.high-risk" if some path in high_risk.missing

missing[path] contains "usage.placement" if some path in placement.missing

missing[path] contains "usage.weights-integrity" if some path in weights_integrity.missing

missing[path] contains "usage.autonomy" if some path in autonomy.missing
