"""Decisions enter the plan once, and what was removed from it stays removed."""

import datetime as dt

import pytest

from analytics.risk.plan import planned
from analytics.workshop.decisions import Decision, body_of, decision, into_plan
from tests.analytics.workshop.rooms import SAFE, UNSAFE

TODAY = dt.date(2026, 11, 1)
ONE = Decision("d1", UNSAFE, "executive", "future", "Eva", dt.date(2026, 11, 20))
BODY = {"account": UNSAFE, "level": "executive", "topic": "future", "owner": "Eva", "date": "2026-11-20", "note": ""}


def test_a_decision_comes_back_as_it_was_made():
    assert decision("d1", body_of(ONE)) == ONE
    assert body_of(ONE) == BODY


@pytest.mark.parametrize("broken", [{"account": ""}, {"level": "boss"}, {"topic": None}])
def test_what_the_plan_cannot_hold_is_none(broken):
    assert decision("d1", {**BODY, **broken}) is None


@pytest.mark.parametrize("date", ["", "soon", None, 20261120])
def test_a_date_that_cannot_be_read_is_none(date):
    found = decision("d1", {**BODY, "date": date})
    assert found is not None
    assert found.date is None or date == 20261120


def test_it_stands_in_the_plan_as_the_plan_writes_it():
    plan, taken = into_plan([], [ONE], (), TODAY)
    (row,) = planned(plan)
    assert (row.account, row.owner, row.date, row.planned_on, row.done) == (UNSAFE, "Eva", ONE.date, TODAY, False)
    assert taken == ("d1",)


def test_twice_is_once_and_removed_stays_removed():
    plan, taken = into_plan([], [ONE], (), TODAY)
    assert into_plan(plan, [ONE], taken, TODAY) == (plan, taken)
    assert into_plan([], [ONE], taken, TODAY) == ([], taken)


def test_a_conversation_that_was_planned_gets_the_rooms_owner_and_date():
    before = [{**{k: BODY[k] for k in ("account", "level", "topic")}, "owner": "Piet", "date": "2026-12-01",
               "planned_on": "2026-10-01", "done": False}]  # fmt: skip
    (row,), _ = into_plan(before, [ONE], (), TODAY)
    assert (row["owner"], row["date"], row["planned_on"]) == ("Eva", "2026-11-20", "2026-10-01")
    (kept,), _ = into_plan(before, [Decision("d2", UNSAFE, "executive", "future", "", None)], (), TODAY)
    assert (kept["owner"], kept["date"]) == ("Piet", "2026-12-01")


def test_other_rows_of_the_plan_are_left_alone():
    other = {"account": SAFE, "level": "management", "topic": "future", "note": "x"}
    plan, _ = into_plan([other], [ONE], (), TODAY)
    assert plan[0] == other
    assert len(plan) == 2
