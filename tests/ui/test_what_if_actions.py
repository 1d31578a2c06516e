"""What is picked, as actions: nothing is claimed that is not on record, and nothing known gets worse."""

import datetime as dt

import pandas as pd
import pytest

from analytics.risk.what_if import what_if
from analytics.tables.assessment import Settings
from analytics.tables.schema import conform
from tests.analytics.risk.portfolios import AS_OF, STORY, answer, contract, expectation, tables
from ui.what_if_actions import CHOICES, actions_for, on_record

NAMES = ("one", "two", "three")


def expectations(*rows):
    return conform("expectations", pd.DataFrame(list(rows)))


def actions(rows, *chosen, fulfilment=8.0):
    return actions_for(STORY, chosen, expectations(*rows), AS_OF, fulfilment, NAMES)


def test_conversations_need_no_expectations():
    first, second = actions([expectation("a")], "executive_expectations", "executive_future")
    assert (first.kind, first.level, first.topic, first.signal) == ("conversation", "executive", "expectations", None)
    assert (second.topic, second.signal) == ("future", "sees_future")


@pytest.mark.parametrize(("now", "then"), [(3.0, 8.0), (9.0, 9.0), (None, 8.0)])
def test_fulfilled_raises_and_never_lowers(now, then):
    (action,) = actions([expectation("a", now)], "fulfilled")
    assert action.fulfilment == then


def test_measured_leaves_the_fulfilment_as_it_is_known():
    first, second = actions([expectation("a", 3.0, measure=None), expectation("b", None, importance=4)], "measured")
    assert (first.fulfilment, first.measure) == (3.0, "agreed")
    assert (second.fulfilment, second.measure) == (None, "reaction time")


def test_without_any_on_record_a_measure_is_agreed_but_nothing_is_met():
    agreed = actions([expectation("a", account="Other")], "measured", "fulfilled")
    assert [action.expectation for action in agreed] == list(NAMES)
    assert {action.fulfilment for action in agreed} == {None}
    assert actions([expectation("a", account="Other")], "fulfilled") == []


def test_the_latest_review_stands_and_what_is_dated_later_is_not_known_yet():
    rows = [
        expectation("a", 2.0, reviewed=dt.date(2026, 1, 1)),
        expectation("a", 6.0, reviewed=dt.date(2026, 9, 1)),
        expectation("a", 9.0, reviewed=AS_OF + dt.timedelta(1)),
        expectation("b", 5.0, importance=None, rank=2),
    ]
    known = on_record(expectations(*rows), STORY, AS_OF)
    assert known["fulfilment"].tolist() == [6.0, 5.0]
    assert known["importance"].tolist() == [5.0, 4.0]


@pytest.mark.parametrize("chosen", CHOICES)
def test_every_choice_lowers_the_risk_or_leaves_it(chosen):
    known = tables(
        contracts=[contract()],
        responses=[answer()],
        expectations=[expectation("a", 3.0, measure=None), expectation("b", 4.0)],
    )
    wanted = actions_for(STORY, [chosen], known.expectations, AS_OF, 8.0, NAMES)
    found = what_if(known, AS_OF, Settings(), wanted)
    assert found.done.accounts.loc[STORY, "risk"] < found.nothing.accounts.loc[STORY, "risk"]
