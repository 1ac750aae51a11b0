# Facts to start tests from: an internal use that no rule has anything to say about.
package sekisho.example_test

# The facts below, with some of them changed: {"use/data": ["personal"], "deployment/retention_days": null, …}.
# null stands for not known.
facts(changes) := json.patch(_facts, [{"op": "add", "path": path, "value": value} | some path, value in changes])

# An index of the table of AI laws with rows of one kind for Japan: the row "any" for every purpose, others for recruitment.
ai_laws(kind, rows) := {
	"of": {"JP": {
		"*": {kind: ["any"]},
		"recruitment": {kind: [row.id | some row in rows; row.id != "any"]},
	}},
	"rows": {row.id: object.union(_ai_law, row) | some row in rows},
}

_ai_law := {
	"from": "2026-01-01",
	"until": "2026-12-31",
	"outcome": "NEEDS_REVIEW",
	"conditions": [ai_law_condition],
	"note": {"en": "Note.", "ja": "注記。"},
	"citations": [ai_law_citation],
}

ai_law_condition := {
	"id": "keep-logs",
	"text": {"en": "Keep logs.", "ja": "記録を残す。"},
	"owner_role": "security-officer",
	"due": null,
}

ai_law_citation := {"id": "act", "title": {"en": "AI Act", "ja": "AI法"}, "locator": "Art. 1"}

_facts := {
	"as_of": "2026-11-24",
	"organisation": {
		"country": "JP",
		"parent_country": "JP",
		"sector": "general",
		"annual_revenue_usd": 1000000,
		"monthly_active_users": 1000,
	},
	"model": {
		"id": "model",
		"name": "Model",
		"vendor": {"name": "Vendor", "country": "JP", "parent_country": "JP"},
		"weights": "open",
		"licenses": [{"id": "MIT", "via": "model", "relation": "own"}],
		"lineage": [],
		"modalities_in": ["text"],
		"status": "approved",
	},
	"deployment": {
		"id": "deployment",
		"hosting": "cloud-hosted",
		"operator": {"name": "Operator", "country": "JP", "parent_country": "JP"},
		"processing_regions": ["JP"],
		"storage_regions": ["JP"],
		"retention_days": 0,
		"trains_on_inputs": false,
		"safeguards": ["dpa"],
		"weights_verified": true,
		"end_date": null,
		"status": "approved",
	},
	"use": {
		"purpose": "general-assistant",
		"classification": "internal",
		"data": [],
		"subject_regions": [],
		"user_regions": ["JP"],
		"audience": "internal",
		"commercial": true,
		"offering": "none",
		"monthly_active_users": 100,
		"autonomy": "suggest",
		"oversight": true,
		"actuates": false,
		"outputs_train": "no",
		"distributes": "no",
		"ai_disclosed": true,
		"output_labelled": true,
	},
}
