"""Holds the claim at the head of `rules.py` against larger values than the search tries."""

import copy
import random
import unittest

import generate
import rules
import scenarios
import tables

TRIES = 40


class MissingFacts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tables = tables.Tables()
        cls.rules = rules.Rules(cls.tables)
        cls.examples = scenarios.read_scenarios(scenarios.DEFAULT_SCENARIOS)

    def test_no_longer_list_changes_what_is_settled(self):
        generator = generate.Generator(3, self.tables, self.examples)
        chance = random.Random(4)
        for _ in range(150):
            document = generator.document()
            facts = rules.Facts(document)
            for family, (needs, _, _) in rules.FAMILIES.items():
                unknown = [path for path in needs if not facts.knows(path)]
                if not unknown:
                    continue
                rule = getattr(self.rules, family.replace(".", "_").replace("-", "_"))
                _, missing = self.rules.missing(facts, family, rule, needs)
                for _ in range(TRIES):
                    first = {path: self._any_value(path, chance) for path in unknown}
                    for path in set(unknown) - missing:
                        second = {**first, path: self._any_value(path, chance)}
                        self.assertEqual(
                            rules.highest(rule(facts.with_values(first))),
                            rules.highest(rule(facts.with_values(second))),
                            f"{family}: {path} matters in {document}",
                        )

    def test_every_missing_fact_can_be_answered(self):
        generator = generate.Generator(5, self.tables, self.examples)
        for _ in range(100):
            document = generator.document()
            for path in rules.decide(document, self.rules)["missing"]:
                answered = copy.deepcopy(document)
                generator.answer(answered, path)
                self.assertNotIn(path, rules.decide(answered, self.rules)["missing"])

    def _any_value(self, path, chance):
        if path in (rules.REVENUE, rules.USE_USERS, rules.ORGANISATION_USERS, rules.RETENTION):
            return chance.choice((0, 1, 30, 31, 366, 10**7, 10**8 + 1, 10**9, 10**11))
        if path == rules.MODALITIES_IN:
            return chance.sample(rules.MODALITIES, chance.randint(0, 5))
        if path == rules.DATA:
            return chance.sample(sorted(self.tables.data_categories), chance.randint(0, 12))
        countries = sorted({*self.tables.countries, *rules.NOT_IN_ANY_TABLE})
        if path == rules.OPERATOR:
            return chance.choice(countries)
        if path in rules.COUNTRY_LISTS:
            return chance.sample(countries, chance.choice((0, 1, 2, 5, 30)))
        return chance.choice((True, False))


if __name__ == "__main__":
    unittest.main()
