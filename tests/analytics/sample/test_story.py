"""The story, through the real risk model: what the sample must show once it is scored."""

import datetime as dt

import pytest

from analytics.risk.assess import assess
from analytics.sample import generate
from analytics.tables.assessment import Assessment, Settings
from tests.analytics.sample.exports import tables

STORY = "Hogeschool Noorderlicht"
AS_OF = dt.date(2026, 11, 1)


@pytest.fixture(scope="module")
def with_it() -> Assessment:
    return assess(tables(generate()), AS_OF)


@pytest.fixture(scope="module")
def without_it() -> Assessment:
    made = tables(generate(), lambda row: not (row["Klant"] == STORY and row["Datum"] == "08-10-2026"))
    return assess(made, AS_OF)


def test_the_conversation_with_the_cio_raises_the_risk(with_it, without_it):
    after, before = with_it.accounts.loc[STORY], without_it.accounts.loc[STORY]
    assert after["risk"] > before["risk"] + 0.02
    assert after["corner"] == before["corner"] == "hidden_risk"
    assert after["score"] == pytest.approx(8.7)
    assert (after["respondents"], after["respondents_operational"]) == (12, 12)
    assert after["last_executive"].date() == dt.date(2026, 10, 8)
    assert before["last_executive"] is None or before["last_executive"] != before["last_executive"]


def test_the_conversation_moves_nobody_else(with_it, without_it):
    # With the expert's weights, that no outcome has touched: an outcome's features do not reach that far either.
    others = with_it.accounts.index != STORY
    assert (with_it.accounts["risk"] == without_it.accounts["risk"])[others].all()


@pytest.mark.parametrize("learn", [False, True])
def test_the_picture_is_one_that_a_provider_would_recognise(learn):
    seen = assess(tables(generate()), AS_OF, Settings(learn=learn))
    (totals,) = seen.totals
    assert totals.currency == "EUR"
    assert 12e6 < totals.annual_value < 14e6
    assert totals.accounts == 120
    assert len(seen.ended) == 17
    assert seen.without_contract == ()
    accounts = {corner: total.accounts for corner, total in totals.corners.items()}
    assert 10 <= accounts["hidden_risk"] <= 20
    assert 0.25 <= totals.hidden_annual_value / totals.annual_value <= 0.40
    assert 2 <= accounts["visible_risk"] <= 10
    assert accounts["partner"] >= 60
    assert 5 <= accounts["critical_friend"] <= 18
    assert 4 <= accounts["unknown_satisfaction"] <= 12
    hidden = seen.accounts[seen.accounts["corner"] == "hidden_risk"]
    assert hidden.nlargest(3, "hidden_value").index[0] == STORY
    assert hidden.nlargest(3, "annual_value").index[0] == STORY
