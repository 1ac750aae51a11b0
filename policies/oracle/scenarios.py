"""Checks that the oracle agrees with every scenario's expected decision.

    python3 policies/oracle/scenarios.py [--tables FOLDER] [--scenarios FOLDER]
"""

import argparse
import json
import sys
from pathlib import Path

import rules
import tables

DEFAULT_SCENARIOS = tables.REPOSITORY / "policies" / "scenarios"


def read_scenarios(folder):
    """The scenarios as triples of id, facts and expected decision."""
    found = []
    for file in sorted(Path(folder).glob("*.json")):
        scenario = json.loads(file.read_text(encoding="utf-8"))
        found.append((scenario["id"], scenario["facts"], scenario["expect"]))
    return found


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tables", type=Path, default=tables.DEFAULT_TABLES)
    parser.add_argument("--scenarios", type=Path, default=DEFAULT_SCENARIOS)
    options = parser.parse_args(arguments)
    oracle = rules.Rules(tables.Tables(options.tables))
    passed = failed = 0
    for name, facts, expected in read_scenarios(options.scenarios):
        decided = rules.decide(facts, oracle)
        wrong = {key: decided[key] for key in expected if decided.get(key) != expected[key]}
        for key, value in wrong.items():
            print(f"{name}: {key}: expected {expected[key]}, the oracle says {value}")
        passed, failed = passed + (not wrong), failed + bool(wrong)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
