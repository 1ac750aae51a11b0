"""Compares the oracle with the compiled policies on random documents, and holds decisions against their guarantees.

    python3 policies/oracle/compare.py --count 2000 --seed 11 [--opa PATH] [--application http://127.0.0.1:8080]

Starts the given `opa` as a server on a free loopback port with the bundle, and stops it at the end. With
`--application` the same documents also go to the running application's `POST /api/v1/checks`. Each difference is
printed once, with a minimised document. The exit code is 1 if there was any.
"""

import argparse
import base64
import copy
import http.client
import json
import random
import re
import socket
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

import generate
import rules
import scenarios
import tables

DEFAULT_BUNDLE = tables.REPOSITORY / "policies" / "bundle" / "sekisho.tar.gz"
PLACEHOLDER = re.compile(r"\{[^}]*\}|%[sdvq]|<no value>|\bnull\b|\bundefined\b")
MISSING = "facts.missing."
EXPECTED = ("outcome", "families", "missing", "approver_roles", "valid_until", "family_outcomes")
ADDED_BY_APPLICATION = ("policy", "facts_digest")
START_SECONDS = 60


class Engine:
    """Something that decides over HTTP on loopback."""

    def __init__(self, host, port, path, headers=None, wrap=None):
        self.address = (host, port)
        self.path = path
        self.headers = {"Content-Type": "application/json", **(headers or {})}
        self.wrap = wrap
        self.connection = None

    def decide(self, document):
        """The decision, or an object with the key `refused` where the engine gave none."""
        body = json.dumps({"input": document} if self.wrap else document).encode()
        for attempt in (1, 2):
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection(*self.address, timeout=60)
                self.connection.request("POST", self.path, body, self.headers)
                answer = self.connection.getresponse()
                content = answer.read().decode()
                break
            except (http.client.HTTPException, ConnectionError):
                self.connection = None
                if attempt == 2:
                    raise
        if answer.status != 200:
            return {"refused": f"{answer.status} {content[:500]}"}
        decision = json.loads(content)
        if self.wrap:
            decision = decision.get("result", {"refused": "undefined"})
        return decision


class OpaServer(Engine):
    """A stock OPA with the bundle, for as long as the `with` block runs."""

    def __init__(self, opa, bundle):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        super().__init__("127.0.0.1", port, "/v1/data/sekisho/decision", wrap="input")
        self.command = [opa, "run", "--server", "--addr", f"127.0.0.1:{port}", "--log-level", "error"]
        self.command += ["--skip-version-check", "--bundle", str(bundle)]

    def __enter__(self):
        self.process = subprocess.Popen(self.command)
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                probe = http.client.HTTPConnection(*self.address, timeout=5)
                probe.request("GET", "/health?bundles")
                if probe.getresponse().status == 200:
                    return self
            except OSError:
                pass
            time.sleep(0.1)
        self.__exit__()
        raise RuntimeError("opa did not start with the bundle")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def application(address):
    """The running application's check, as the demo's employee."""
    parsed = urllib.parse.urlsplit(address)
    token = base64.b64encode(b"employee:employee").decode()
    headers = {"Authorization": f"Basic {token}", "Accept": "application/json"}
    return Engine(parsed.hostname, parsed.port, "/api/v1/checks", headers)


def summary(decision):
    """What the oracle says about a decision, read from a decision."""
    if "refused" in decision:
        return decision
    outcomes = {}
    for finding in decision["findings"]:
        family, outcome = finding["family"], finding["outcome"]
        outcomes[family] = max(outcomes.get(family, outcome), outcome, key=rules.OUT.get)
    named = [f["rule"] for f in decision["findings"] if f["family"] == "facts.missing"]
    return {
        "outcome": decision["outcome"],
        "families": sorted(outcomes),
        "missing": sorted(rule.removeprefix(MISSING) for rule in named),
        "approver_roles": decision["approver_roles"],
        "valid_until": decision["valid_until"],
        "family_outcomes": dict(sorted(outcomes.items())),
    }


def differences(expected, found):
    """Short lines, one for each thing on which two summaries differ; equal lines are one kind."""
    if "refused" in found:
        return [f"no decision: {found['refused']}"]
    lines = []
    for family in sorted({*expected["family_outcomes"], *found["family_outcomes"]}):
        here, there = (s["family_outcomes"].get(family, "-") for s in (expected, found))
        if here != there:
            lines.append(f"{family}: oracle {here}, policies {there}")
    for path in sorted(set(expected["missing"]) ^ set(found["missing"])):
        who = "oracle" if path in expected["missing"] else "policies"
        lines.append(f"facts.missing.{path}: only the {who}")
    if not lines:
        lines = [
            f"{key}: oracle {expected[key]}, policies {found[key]}"
            for key in EXPECTED
            if expected[key] != found[key]
        ]
    return lines


class Guarantees:
    """What holds for each decision, whatever the rules say."""

    def __init__(self, engine, generator, oracle, seed):
        self.engine, self.generator, self.oracle = engine, generator, oracle
        self.chance = random.Random(seed)

    def broken(self, document, decision):
        """Short lines, one for each guarantee that a decision breaks."""
        if "refused" in decision:
            return []
        findings = decision["findings"]
        lines = []
        highest = max((f["outcome"] for f in findings), key=rules.OUT.get, default="ALLOW")
        if decision["outcome"] != highest:
            lines.append("the outcome is not the highest of the findings")
        order = [(-rules.OUT[f["outcome"]], f["rule"]) for f in findings]
        if order != sorted(order):
            lines.append("findings are not sorted by outcome and rule")
        if decision["as_of"] != document["as_of"]:
            lines.append("as_of is not that of the facts")
        collected = [c["id"] for c in decision["conditions"]]
        if len(collected) != len(set(collected)):
            lines.append("a condition is collected more than once")
        if {c["id"] for f in findings for c in f["conditions"]} != set(collected):
            lines.append("the conditions are not those of the findings")
        for finding in findings:
            lines += [f"{finding['rule']}: {line}" for line in self._broken_finding(finding)]
        for condition in decision["conditions"]:
            if not self._told(condition["text"]):
                lines.append(f"condition {condition['id']}: text missing or not filled in")
        lines += self._missing_duties(document, collected)
        lines += self._order_matters(document, decision)
        lines += self._asked_again(document, findings)
        return sorted(set(lines))

    def _broken_finding(self, finding):
        if not finding["rule"].startswith(finding["family"]):
            yield "the rule's id does not start with its family's"
        if finding["family"] not in rules.FAMILIES:
            yield "not a known family"
            return
        if not self._told(finding["message"]):
            yield "message missing or not filled in"
        if not all(self._told(remedy) for remedy in finding["remedies"]):
            yield "remedy not filled in"
        if rules.OUT[finding["outcome"]] >= rules.REVIEW:
            if not finding["remedies"]:
                yield "no remedy"
            waiver = rules.FAMILIES[finding["family"]][2]
            if finding["waivable_by"] != waiver:
                yield f"waivable by {finding['waivable_by']}, not by {waiver}"
        elif not finding["conditions"]:
            yield "allows with conditions, but names none"

    def _told(self, text):
        return all(text.get(lang) and not PLACEHOLDER.search(text[lang]) for lang in ("en", "ja"))

    def _missing_duties(self, document, collected):
        facts = rules.Facts(document)
        duties = self.oracle.duties(facts) - set(collected)
        return [f"obligation {duty} is not among the conditions" for duty in sorted(duties)]

    def _order_matters(self, document, decision):
        other = self.engine.decide(generate.shuffled(document, self.chance))
        for answer in (other, decision):
            for finding in answer.get("findings", ()):
                finding["facts"] = sorted(map(json.dumps, map(self._unordered, finding["facts"])))
        return [] if other == decision else ["the order of a list changes the decision"]

    @staticmethod
    def _unordered(fact):
        value = fact["value"]
        return {**fact, "value": sorted(map(json.dumps, value)) if isinstance(value, list) else value}

    def _asked_again(self, document, findings):
        for finding in findings:
            if finding["family"] == "facts.missing":
                answered = copy.deepcopy(document)
                self.generator.answer(answered, finding["rule"].removeprefix(MISSING))
                again = self.engine.decide(answered).get("findings", ())
                if any(f["rule"] == finding["rule"] for f in again):
                    yield f"{finding['rule']} stays although the fact is given"


def smaller(document):
    """Documents with one optional fact, or one element of a list, taken out."""
    for part in ("organisation", "model", "deployment", "use"):
        for name, value in document[part].items():
            if f"{part}.{name}" not in generate.REQUIRED:
                other = copy.deepcopy(document)
                del other[part][name]
                yield other
            if isinstance(value, list):
                for index in range(len(value)):
                    other = copy.deepcopy(document)
                    del other[part][name][index]
                    yield other


def minimised(document, line, differ):
    """The document without what one difference doesn't need."""
    shrinking = True
    while shrinking:
        shrinking = False
        for other in smaller(document):
            if line in differ(other):
                document, shrinking = other, True
                break
    return document


def report(kinds, shown):
    """Prints each difference once, the commonest first and with a minimised document."""
    commonest = sorted(kinds.items(), key=lambda kind: -kind[1][0])
    for number, (line, (count, document, differ)) in enumerate(commonest):
        print(f"--- {line} ({count} documents)", flush=True)
        if number < shown:
            print(json.dumps(minimised(document, line, differ), ensure_ascii=False), flush=True)


class Comparison:
    """Judges documents one by one."""

    def __init__(self, oracle, engine, checked, guarantees):
        self.oracle, self.engine = oracle, engine
        self.checked, self.guarantees = checked, guarantees

    def against_oracle(self, document):
        expected = rules.decide(document, self.oracle)
        return tuple(differences(expected, summary(self.engine.decide(document))))

    def against_application(self, document):
        if self.checked is None:
            return ()
        answered, decided = self.checked.decide(document), self.engine.decide(document)
        lines = []
        for key in sorted({*answered, *decided} - set(ADDED_BY_APPLICATION)):
            if answered.get(key) != decided.get(key):
                lines.append(f"application: {key} differs from the bundle's")
        return tuple(lines)

    def against_guarantees(self, document):
        return tuple(self.guarantees.broken(document, self.engine.decide(document)))

    def judge(self, document):
        """Pairs of difference lines and the method that finds them."""
        for differ in (self.against_oracle, self.against_application, self.against_guarantees):
            lines = differ(document)
            if lines:
                yield lines, differ


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tables", type=Path, default=tables.DEFAULT_TABLES)
    parser.add_argument("--scenarios", type=Path, default=scenarios.DEFAULT_SCENARIOS)
    parser.add_argument("--bundle", type=Path, default=DEFAULT_BUNDLE)
    parser.add_argument("--opa", default="opa", help="the opa program")
    parser.add_argument("--application", help="address of a running application")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--show", type=int, default=20, help="differences to print a document for")
    options = parser.parse_args(arguments)
    rule_tables = tables.Tables(options.tables)
    oracle = rules.Rules(rule_tables)
    examples = scenarios.read_scenarios(options.scenarios)
    generator = generate.Generator(options.seed, rule_tables, examples)
    checked = application(options.application) if options.application else None
    kinds = {}
    failed = 0
    with OpaServer(options.opa, options.bundle) as engine:
        answers = generate.Generator(options.seed, rule_tables, examples)
        guarantees = Guarantees(engine, answers, oracle, options.seed)
        comparison = Comparison(oracle, engine, checked, guarantees)
        documents = [facts for _, facts, _ in examples]
        documents += [generator.document() for _ in range(options.count)]
        for document in documents:
            found = list(comparison.judge(document))
            failed += bool(found)
            for lines, differ in found:
                for line in lines:
                    kinds.setdefault(line, [0, document, differ])[0] += 1
        report(kinds, options.show)
    print(f"{len(documents) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
