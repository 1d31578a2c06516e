"""Five accounts that make the point."""

import datetime as dt

from analytics.risk.assess import assess
from analytics.tables.assessment import Settings
from analytics.workshop.proposal import HOW_MANY, propose
from tests.analytics.risk.portfolios import AS_OF, answer, contract, conversation, tables
from tests.analytics.workshop.rooms import SAFE, UNASKED, UNHAPPY, UNSAFE, assessment


def many(unsafe=6, safe=4):
    """Content customers of which nobody decisive was ever spoken to, and those whose deciders are."""
    names = [f"Unsafe {n}" for n in range(unsafe)] + [f"Safe {n}" for n in range(safe)]
    spoken = {"Safe": dt.date(2026, 10, 1), "Unsafe": dt.date(2023, 1, 1)}
    return assess(
        tables(
            contracts=[contract(name, annual_value=10_000.0 * (place + 1)) for place, name in enumerate(names)],
            responses=[answer(9.0, account=name, level="operational", respondent="a") for name in names],
            conversations=[
                conversation(
                    spoken[name.split()[0]],
                    account=name,
                    level="executive",
                    log="log",
                    signal="sees_future" if name.startswith("Safe") else "price_only",
                )
                for name in names
            ],
            coverage={"log": "all"},
        ),
        AS_OF,
        Settings(),
    )


def test_it_shows_each_kind_and_says_why():
    result = assessment()
    assert propose(result, result.accounts) == {UNHAPPY: "dissatisfied", SAFE: "partner", UNSAFE: "hidden"}


def test_an_account_without_a_score_proves_nothing_here():
    result = assessment()
    assert UNASKED not in propose(result, result.accounts)


def test_satisfied_and_unsafe_first_with_a_contrast_beside():
    result = many()
    assert set(result.accounts["corner"]) == {"hidden_risk", "partner"}
    found = propose(result, result.accounts)
    assert len(found) == HOW_MANY
    # With most at stake: the largest of those who may leave.
    assert {name for name, why in found.items() if why == "hidden"} >= {"Unsafe 5", "Unsafe 4", "Unsafe 3"}
    assert [name for name, why in found.items() if why == "partner"] == ["Safe 3"]


def test_the_place_on_the_screen_gives_nothing_away():
    result = many()
    assert list(propose(result, result.accounts)) == sorted(propose(result, result.accounts))


def test_only_what_may_be_chosen_from():
    result = many()
    left = result.accounts[result.accounts.index.str.startswith("Safe")]
    assert all(name.startswith("Safe") for name in propose(result, left))
    assert propose(result, result.accounts.iloc[:0]) == {}
    assert len(propose(result, result.accounts, most=2)) == 2
