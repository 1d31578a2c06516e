"""Past decisions: which ones count, what became of them, and the day whose picture is learned from."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from analytics.risk.arrays import NEVER, day_number
from analytics.risk.decisions import past_decisions, worth
from analytics.risk.evidence import read_evidence
from analytics.tables.assessment import Settings
from tests.analytics.risk.portfolios import AS_OF, contract, tables

DAY = dt.date(2026, 6, 30)


def outcome(account="a", date=DAY, lost=True, **more):
    return {"account": account, "date": date, "outcome": "churned" if lost else "renewed", **more}


def found(*outcomes, contracts=()):
    return past_decisions(tables(outcomes=list(outcomes), contracts=list(contracts)), AS_OF)


def test_what_was_decided_by_the_as_of_date_and_what_has_no_date():
    made = found(
        outcome("today", AS_OF),
        outcome("tomorrow", AS_OF + dt.timedelta(1)),
        outcome("undated", None, lost=False),
        outcome("b", DAY, lost=False),
        outcome("a", DAY),
        {"account": "open", "date": DAY, "outcome": None},
    )
    assert list(made.account) == ["a", "b", "today", "undated"]
    assert made.day.tolist() == [day_number(DAY), day_number(DAY), day_number(AS_OF), NEVER]
    assert made.lost.tolist() == [True, False, True, False]
    assert len(made) == 4


def test_one_decision_an_account_and_day_and_where_two_contradict_something_was_lost():
    made = found(outcome(lost=False), outcome(lost=True), outcome(date=DAY - dt.timedelta(365), lost=False))
    assert made.lost.tolist() == [False, True]


@pytest.mark.parametrize(
    ("contracts", "notice", "value"),
    [
        ([], 0, None),
        ([contract("a", notice_days=60, annual_value=5.0)], 60, 5.0),
        ([contract("a", notice_days=None, annual_value=None)], 0, None),
        ([contract("a", notice_days=60.6, annual_value=5.0)], 61, 5.0),
        ([contract("b", notice_days=60, annual_value=5.0)], 0, None),
        # The one that ended nearest to the decision, before or after it; the values are added.
        (
            [
                contract("a", end=DAY - dt.timedelta(9), notice_days=30, annual_value=5.0),
                contract("a", end=DAY + dt.timedelta(8), notice_days=90, annual_value=6.0),
                contract("a", end=None, notice_days=10, annual_value=None),
            ],
            90,
            11.0,
        ),
        (
            [
                contract("a", end=DAY - dt.timedelta(7), notice_days=30, annual_value=5.0),
                contract("a", end=DAY + dt.timedelta(8), notice_days=90, annual_value=6.0),
            ],
            30,
            11.0,
        ),
        # Of two as near, the shorter notice, in any order.
        (
            [
                contract("a", end=DAY, notice_days=90, annual_value=5.0),
                contract("a", end=DAY, notice_days=30, annual_value=5.0),
            ],
            30,
            10.0,
        ),
        # A repeated row is one contract.
        ([contract("a", notice_days=60, annual_value=5.0)] * 2, 60, 5.0),
    ],
)
def test_notice_and_value_come_from_the_contracts(contracts, notice, value):
    for order in (contracts, contracts[::-1]):
        given = tables(outcomes=[outcome()], contracts=order)
        made = past_decisions(given, AS_OF)
        assert made.notice.tolist() == [notice]
        # Where nothing has a value every decision counts for one, in no currency.
        worthy, currency, _ = worth(given, made, Settings())
        assert (worthy.tolist(), currency) == (([value], "EUR") if value is not None else ([1.0], ""))
        assert made.feature_day.tolist() == [day_number(DAY) - notice - 90]


def test_each_decision_keeps_its_own_notice_and_value():
    held = [contract("a", notice_days=30, annual_value=1.0), contract("c", notice_days=60, annual_value=3.0)]
    given = tables(outcomes=[outcome("b"), outcome("a"), outcome("c", None)], contracts=held)
    made = past_decisions(given, AS_OF)
    assert list(made.account) == ["a", "b", "c"]
    assert made.notice.tolist() == [30, 0, 60]
    assert worth(given, made, Settings())[0].tolist() == [1.0, 0.0, 3.0]
    assert made.feature_day.tolist() == [day_number(DAY) - 120, day_number(DAY) - 90, NEVER]


def test_some_of_them_and_what_could_be_seen_of_each():
    given = tables(outcomes=[outcome("b", lost=False), outcome("a"), outcome("c", None)])
    made = past_decisions(given, AS_OF)
    some = made.only(np.array([2, 0]))
    assert (list(some.account), some.lost.tolist(), some.day.tolist()) == (
        ["c", "a"],
        [True, True],
        [NEVER, day_number(DAY)],
    )
    assert some.notice.tolist() == [0, 0]
    cases = made.only(made.day != NEVER).cases(read_evidence(given, pd.Index(["b", "x", "a"])))
    assert cases.account.tolist() == [2, 0]
    assert cases.day.tolist() == [day_number(DAY) - 90] * 2
    assert (cases.undated_day, cases.past) == (NEVER, True)
