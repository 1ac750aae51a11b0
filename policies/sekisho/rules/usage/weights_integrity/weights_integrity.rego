# METADATA
# title: Are the weights those that were published?
# description: Downloaded weights can be swapped or carry code. Whoever runs them compares their digest with the publisher's and uses a format that can't run code.
# custom:
#   id: usage.weights-integrity
#   area: usage
#   ja:
#     title: 重みは公開されたものと同じか
#     description: 入手した重みは、すり替えられたりコードを含んだりすることがあります。自ら動かす場合は公開元のダイジェストと照合し、コードを実行できない形式を使います。
package sekisho.rules.usage["weights-integrity"]

import data.sekisho.facts
import data.sekisho.finding

# METADATA
# title: The weights aren't verified
# description: Open weights that the company runs itself weren't compared with the publisher's digest, or are in a format that can run code.
# custom:
#   id: usage.weights-integrity.not-verified
#   outcomes: [NEEDS_REVIEW]
#   approver: security-officer
#   waivable_by: security-officer
#   ja:
#     title: 重みが検証されていない
#     description: 自ら動かす公開された重みが、公開元のダイジェストと照合されていないか、コードを実行し得る形式です。
#   message:
#     en: "The weights weren't compared with the publisher's digest, or their format can run code."
#     ja: "重みが公開元のダイジェストと照合されていないか、コードを実行し得る形式です。"
#   remedies:
#   - en: "Download the weights from the publisher in a format without code such as safetensors, compare the digest and record it on the deployment."
#     ja: "safetensorsなどコードを含まない形式の重みを公開元から入手し、ダイジェストを照合して配備に記録してください。"
findings contains finding.of("usage.weights-integrity.not-verified", {"facts": [
	finding.stated("deployment", "hosting"),
	finding.stated("deployment", "weights_verified"),
	finding.stated("model", "weights"),
]}) if {
	_own_copy
	input.deployment.weights_verified == false
}

missing contains "deployment.weights_verified" if {
	_own_copy
	not facts.known("deployment", "weights_verified")
}

default _own_copy := false

_own_copy if {
	facts.self_run
	facts.open_weights
}
