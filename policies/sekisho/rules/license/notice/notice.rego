# METADATA
# title: Must the licensor be told or asked?
# description: Some licences ask for a registration or notice before commercial use, or for an agreement before hosting.
# custom:
#   id: license.notice
#   area: license
#   ja:
#     title: ライセンサーへの届出や合意が必要か
#     description: 営利利用の前に登録や通知を、ホスティングの前に合意を求めるライセンスがあります。
package sekisho.rules.license.notice

import data.sekisho.facts
import data.sekisho.finding
import data.sekisho.licenses
import data.sekisho.outcome as outcomes

# METADATA
# title: Commercial use must be registered
# description: The licence asks for an application to the licensor before commercial use.
# custom:
#   id: license.notice.registration
#   outcomes: [ALLOW_WITH_CONDITIONS]
#   approver: null
#   waivable_by: legal-counsel
#   ja:
#     title: 営利利用には登録が必要
#     description: ライセンスは、営利利用の前にライセンサーへの申請を求めています。
#   message:
#     en: "{license} asks for a registration with {licensor} before commercial use."
#     ja: "{license}では、営利利用の前に{licensor}への登録が必要です。"
#   conditions:
#   - id: license.notice.registration.{license_id}
#     owner_role: legal-counsel
#     text:
#       en: "Register the commercial use with {licensor} before it starts ({license})."
#       ja: "利用を始める前に、{licensor}へ営利利用の登録をしてください({license})。"
findings contains finding.of("license.notice.registration", {
	"facts": [licenses.source(id), finding.stated("use", "commercial")],
	"values": licenses.values(id),
	"citations": registration.citations,
}) if {
	input.use.commercial == true
	some id, license in licenses.terms
	some registration in license.registrations
}

# METADATA
# title: The licensor must be told of commercial use
# description: The licence asks for a notice to the licensor.
# custom:
#   id: license.notice.notification
#   outcomes: [ALLOW_WITH_CONDITIONS]
#   approver: null
#   waivable_by: legal-counsel
#   ja:
#     title: 営利利用の通知が必要
#     description: ライセンスは、ライセンサーへの通知を求めています。
#   message:
#     en: "{license} asks that {licensor} be told of commercial use."
#     ja: "{license}では、営利利用を{licensor}に通知する必要があります。"
#   conditions:
#   - id: license.notice.notification.{license_id}
#     owner_role: legal-counsel
#     text:
#       en: "Tell {licensor} of the commercial use ({license}, {place})."
#       ja: "営利利用を{licensor}に通知してください({license}、{place})。"
findings contains finding.of("license.notice.notification", {
	"facts": [licenses.source(id), finding.stated("use", "commercial")],
	"values": object.union(licenses.values(id), licenses.place(notice)),
	"citations": notice.citations,
}) if {
	input.use.commercial == true
	some id, license in licenses.terms
	some notice in license.notices
}

# METADATA
# title: Hosting for others may need a separate licence
# description: The licence restricts offering the model as a service to third parties.
# custom:
#   id: license.notice.hosting
#   outcomes: [NEEDS_REVIEW]
#   approver: legal-counsel
#   waivable_by: legal-counsel
#   ja:
#     title: 第三者へのホスティングには別のライセンスが必要な場合がある
#     description: ライセンスは、モデルを第三者にサービスとして提供することを制限しています。
#   message:
#     en: "{license} restricts offering the model as a service to others."
#     ja: "{license}は、モデルをサービスとして他者に提供することを制限しています。"
#   remedies:
#   - en: "Ask {licensor} whether a separate licence is needed, and record the answer."
#     ja: "別のライセンスが必要かを{licensor}に確かめ、回答を登録してください。"
#   - en: "Use a model whose licence allows hosting."
#     ja: "ホスティングを認めるライセンスのモデルを使ってください。"
findings contains finding.of("license.notice.hosting", {
	"facts": [licenses.source(id), finding.stated("use", "offering")],
	"values": licenses.values(id),
	"citations": restriction.citations,
}) if {
	facts.offering == "model-as-a-service"
	some id, license in licenses.terms
	some restriction in license.hosting_restrictions
}

missing contains "use.commercial" if {
	facts.commercial_open
	some license in licenses.terms
	_concerns_commercial_use(license)
	outcomes.highest(findings) < outcomes.rank("ALLOW_WITH_CONDITIONS")
}

_concerns_commercial_use(license) if license.registrations

_concerns_commercial_use(license) if license.notices
