"""A small portfolio for a workshop, and votes of a room."""

import datetime as dt

from analytics.risk.assess import assess
from analytics.tables.assessment import Settings
from analytics.workshop.evidence import Evidence, freeze
from tests.analytics.risk.portfolios import AS_OF, answer, contract, conversation, expectation, tables

# Content and unsafe; content and spoken to; not content; without a score.
UNSAFE, SAFE, UNHAPPY, UNASKED = "Hogeschool Noorderlicht", "Gemeente Waterstad", "Bakkerij De Halm", "Zorg Oost"


def portfolio():
    return tables(
        contracts=[
            contract(UNSAFE, annual_value=780_000.0, owner="Jeroen"),
            contract(SAFE, annual_value=240_000.0, owner="Femke"),
            contract(UNHAPPY, annual_value=36_000.0, owner="Femke"),
            contract(UNASKED, annual_value=900_000.0, owner="Jeroen"),
        ],
        responses=[
            answer(9.0, account=UNSAFE, respondent="a", level="operational"),
            answer(8.0, account=UNSAFE, respondent="b", level="operational"),
            answer(8.0, account=SAFE, respondent="c", level="executive"),
            answer(4.0, account=UNHAPPY, respondent="d", level="operational"),
        ],
        conversations=[
            conversation(dt.date(2024, 3, 8), account=UNSAFE, level="executive", signal="price_only", log="log"),
            conversation(dt.date(2026, 10, 12), account=SAFE, level="executive", signal="sees_future", log="log"),
            conversation(dt.date(2026, 10, 15), account=UNHAPPY, level="operational", log="log"),
        ],
        expectations=[
            expectation("Meedenken", account=SAFE, measure="twee voorstellen", rank=1),
            expectation("Storingen binnen een uur", account=SAFE, measure="", rank=2),
            expectation("Lage prijs", account=UNSAFE, measure="", source="guess"),
        ],
        coverage={"log": "all"},
    )


def assessment(known=None):
    return assess(known or portfolio(), AS_OF, Settings())


def evidence(chosen=(UNSAFE, SAFE, UNHAPPY), reasons=None) -> Evidence:
    known = portfolio()
    result = assessment(known)
    return freeze(
        result,
        known,
        list(chosen),
        {name: f"Klant {place}" for place, name in enumerate(chosen)},
        show=result.accounts,
        reasons=reasons or {},
    )


def votes(**by_question):
    """`renewal_1=["surely", …]` as the store gives it: value by participant by question."""
    return {
        name.replace("_", ":", 1): {f"p{place}": value for place, value in enumerate(values)}
        for name, values in by_question.items()
    }
