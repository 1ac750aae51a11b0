package sekisho.indexing_test

import data.sekisho.index
import data.sekisho.indexing

# The committed index is that of the committed tables.
test_index_is_that_of_the_tables if {
	computed := indexing.index with input as data.sekisho.tables
	computed == index
}

test_groups_are_expanded if {
	index.localization.of.FR != index.localization.of.JP
	"eu-dual-use" in index.localization.of.FR
	"eu-dual-use" in index.localization.of.EU
	not "eu-dual-use" in object.get(index.localization.of, "NO", [])
	index.transfers.regime_of.NO == "EEA"
	index.transfers.regime_of.GB == "GB"
}

test_open_dates_have_bounds if {
	row := index.localization.rows["kr-government-cloud"]
	[row.from, row.until] == ["0000-01-01", "9999-12-31"]
}

test_lists_that_restrict_nothing_are_left_out if {
	not index.localization.rows["jp-export-control"].sectors
	index.localization.rows["jp-medical-guidelines"].sectors == {"healthcare": true}
}

test_an_edited_table_makes_another_index if {
	tables := json.patch(data.sekisho.tables, [{
		"op": "add",
		"path": "localization/rows/-",
		"value": {
			"id": "x",
			"country": "EEA",
			"data": ["health"],
			"sectors": [],
			"outcome": "DENY",
			"must_be_in": ["EEA"],
			"note": null,
			"valid_from": null,
			"valid_until": null,
			"citation": {"id": "x", "title": {"en": "X", "ja": "X"}, "locator": null},
			"source": "x",
			"confidence": "unverified",
		},
	}])
	computed := indexing.index with input as tables
	computed.localization.rows.x.inside.DE
	"x" in computed.localization.of.NO
}

test_a_duty_about_no_data_is_left_out if {
	tables := json.patch(data.sekisho.tables, [{"op": "replace", "path": "localization/rows/0/data", "value": []}])
	id := tables.localization.rows[0].id
	computed := indexing.index with input as tables
	index.localization.rows[id]
	not computed.localization.rows[id]
	every _, ids in computed.localization.of {
		not id in ids
	}
}

test_a_regime_that_restricts_nothing_has_no_safeguards if {
	tables := json.patch(data.sekisho.tables, [{
		"op": "replace",
		"path": "transfers/regimes/EEA/default_outcome",
		"value": "NONE",
	}])
	computed := indexing.index with input as tables
	count(index.transfers.regimes.EEA.to) > 0
	computed.transfers.regimes.EEA.to == {}
	computed.transfers.regimes.EEA.anywhere == []
}
