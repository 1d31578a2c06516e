"""The plan: what is ranked, what is proposed, and what counts as held."""

import datetime as dt

import pandas as pd
import pytest

from analytics.risk.assess import assess
from analytics.risk.plan import (
    PlanLine,
    Planned,
    deadlines,
    held_on,
    plan_lines,
    planned,
    proposals,
    proposed_day,
    ranked,
    state_of,
)
from analytics.risk.rhythm import full_rhythm, overdue
from analytics.tables.schema import conform
from tests.analytics.risk.portfolios import AS_OF, STORY, answer, contract, conversation, tables

PLANNED_ON = dt.date(2026, 10, 1)


def one(**more):
    return Planned(
        **{
            "account": STORY,
            "level": "executive",
            "topic": "future",
            "owner": "Ann",
            "date": dt.date(2026, 11, 20),
            "planned_on": PLANNED_ON,
            **more,
        }
    )


def talks(*rows):
    return conform("conversations", pd.DataFrame(rows, columns=["account", "date", "level"]))


def portfolio():
    return tables(
        contracts=[
            contract(annual_value=400_000.0, end=dt.date(2027, 3, 31), notice_days=90, owner="Ann"),
            contract("Klein", annual_value=10_000.0),
            contract("Zonder waarde", annual_value=None),
        ],
        responses=[answer(), answer(account="Klein"), answer(account="Zonder waarde")],
        conversations=[conversation(dt.date(2026, 10, 20)), conversation(dt.date(2026, 10, 20), account="Klein")],
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], None),
        ([(STORY, dt.date(2026, 9, 30), "executive")], None),
        ([(STORY, PLANNED_ON, "executive")], PLANNED_ON),
        (
            [(STORY, dt.date(2026, 10, 9), "executive"), (STORY, dt.date(2026, 10, 5), "executive")],
            dt.date(2026, 10, 5),
        ),
        ([(STORY, dt.date(2026, 10, 9), "management")], None),
        ([("Klein", dt.date(2026, 10, 9), "executive")], None),
        ([(STORY, dt.date(2026, 11, 2), "executive")], None),
    ],
    ids=["none", "before planning", "on the day", "the first", "other level", "other customer", "after the as-of date"],
)
def test_held_is_a_conversation_at_that_customer_and_level_on_or_after_the_planning(rows, expected):
    assert held_on([one()], talks(*rows), AS_OF) == (expected,)


@pytest.mark.parametrize(
    ("plan", "held", "expected"),
    [
        (one(), PLANNED_ON, "held"),
        (one(done=True), None, "ticked"),
        (one(), None, "open"),
        (one(date=AS_OF), None, "open"),
        (one(date=AS_OF - dt.timedelta(1)), None, "late"),
        (one(date=None), None, "open"),
    ],
)
def test_the_state_of_a_planned_conversation(plan, held, expected):
    assert state_of(plan, held, AS_OF) == expected


def test_a_saved_plan_comes_back_and_what_cannot_be_read_is_left_out():
    row = {"account": STORY, "level": "executive", "topic": "future", "owner": "Ann", "date": "2026-11-20"}
    good = {**row, "planned_on": "2026-10-01", "done": False}
    bad = [
        {},
        {**good, "level": "boss"},
        {**good, "planned_on": "soon"},
        {**good, "account": ""},
        {**good, "topic": None},
    ]
    assert planned([good, *bad]) == (one(),)
    assert planned([{**good, "date": "?"}])[0].date is None
    assert planned([{**good, "done": True}]) == (one(done=True),)
    assert planned([{**good, "owner": None}]) == (one(owner=""),)


def test_the_ranking_follows_the_money_and_says_who_is_late():
    result = assess(portfolio(), AS_OF)
    rhythm = full_rhythm(result.accounts["annual_value"].to_numpy(), {})
    late = overdue(result.accounts, portfolio().conversations, AS_OF, rhythm)
    found = ranked(result, result.accounts, late)
    assert found["account"].tolist() == [STORY, "Klein", "Zonder waarde"]
    first = found.iloc[0]
    best = result.next_conversations[STORY]
    assert (first["level"], first["topic"], first["euros"]) == (best.level, best.topic, best.euros_resting_on_it)
    assert first["before"] == pd.Timestamp(2026, 12, 31)  # the notice deadline, not the end
    assert first["late"] in {"never", "unknown"}
    assert found["key"].is_unique


def equals():
    """Two accounts of which the same is known, so that only their names and who is late can order them."""
    return assess(
        tables(
            contracts=[contract(name, owner="Ann") for name in ("a", "b")],
            responses=[answer(account=name) for name in ("a", "b")],
        ),
        AS_OF,
    )


@pytest.mark.parametrize(
    ("late", "order", "told"),
    [
        (None, ["a", "b"], ["", ""]),
        ("overdue", ["b", "a"], ["overdue", ""]),
        ("never", ["b", "a"], ["never", ""]),
        ("unknown", ["a", "b"], ["", "unknown"]),
    ],
)
def test_of_equals_the_one_that_is_late_comes_first_and_nobody_is_left_out(late, order, told):
    result = equals()
    best = result.next_conversations["b"]
    rows = pd.DataFrame([{"account": "b", "level": best.level, "state": late, "overdue_days": 9.0}])
    found = ranked(result, result.accounts, None if late is None else rows)
    assert found["account"].tolist() == order
    assert found["late"].tolist() == told
    columns = "account level topic euros drop currency owner before corner risk key late overdue_days"
    assert list(found.columns) == columns.split()
    assert found["corner"].tolist() == result.accounts.loc[order, "corner"].tolist()
    assert found["risk"].tolist() == result.accounts.loc[order, "risk"].tolist()
    assert found["drop"].tolist() == [result.next_conversations[name].drop for name in order]
    assert found["owner"].tolist() == ["Ann", "Ann"]
    assert found["currency"].tolist() == ["EUR", "EUR"]


@pytest.mark.parametrize(
    ("notice", "end", "expected"),
    [
        (AS_OF, dt.date(2027, 6, 30), AS_OF),
        (AS_OF - dt.timedelta(1), dt.date(2027, 6, 30), dt.date(2027, 6, 30)),
        (AS_OF - dt.timedelta(1), AS_OF, AS_OF),
        (AS_OF - dt.timedelta(9), AS_OF - dt.timedelta(1), None),
        (None, dt.date(2027, 6, 30), dt.date(2027, 6, 30)),
        (None, None, None),
    ],
)
def test_by_when_it_is_decided(notice, end, expected):
    frame = pd.DataFrame({"notice_deadline": pd.to_datetime([notice]), "next_end": pd.to_datetime([end])})
    day = deadlines(frame, AS_OF).iloc[0]
    assert (None if pd.isna(day) else day.date()) == expected


def test_a_line_of_the_plan_in_full():
    result = equals()
    best = result.next_conversations["a"]
    plan = one(account="a", level=best.level, topic=best.topic)
    (line,) = plan_lines([plan], result, talks(("a", dt.date(2026, 10, 9), best.level)))
    assert line == PlanLine(
        uid=f"{plan.key}-2026-10-01",
        account="a",
        level=best.level,
        topic=best.topic,
        owner="Ann",
        date=dt.date(2026, 11, 20),
        planned_on=PLANNED_ON,
        state="held",
        held_on=dt.date(2026, 10, 9),
        before=dt.date(2027, 6, 30),
        euros=best.euros_resting_on_it,
        currency="EUR",
    )


def test_lines_stand_in_order_of_date_and_what_has_none_stands_last():
    plan = [one(date=None), one(date=dt.date(2026, 12, 1)), one(account="Gone", date=dt.date(2026, 12, 1)), one()]
    found = plan_lines(plan, equals(), talks())
    assert [(line.account, line.date) for line in found] == [
        (STORY, dt.date(2026, 11, 20)),
        ("Gone", dt.date(2026, 12, 1)),
        (STORY, dt.date(2026, 12, 1)),
        (STORY, None),
    ]


@pytest.mark.parametrize(
    ("before", "place", "expected"),
    [
        (None, 0, dt.date(2026, 11, 13)),  # two weeks on is a Sunday: the Friday before it
        (None, 1, dt.date(2026, 11, 17)),
        (None, 2, dt.date(2026, 11, 20)),
        (None, 99, dt.date(2026, 12, 11)),  # six weeks at most
        (dt.date(2026, 11, 23), 99, dt.date(2026, 11, 9)),
        (dt.date(2026, 11, 5), 0, dt.date(2026, 11, 2)),  # tomorrow is the least
        (dt.date(2027, 6, 1), 0, dt.date(2026, 11, 13)),
    ],
)
def test_the_proposed_day_is_a_working_day_well_before_the_deadline(before, place, expected):
    assert proposed_day(AS_OF, before, place) == expected


@pytest.mark.parametrize("shift", range(14))
def test_no_proposal_in_a_weekend_or_in_the_past(shift):
    day = AS_OF + dt.timedelta(shift)
    found = proposed_day(day, day + dt.timedelta(15))
    assert found.weekday() < 5
    assert found > day


def test_euros_stand_only_beside_the_conversation_they_rest_on():
    result = assess(portfolio(), AS_OF)
    best = result.next_conversations[STORY]
    other = "management" if best.level == "executive" else "executive"
    plan = [one(level=best.level, topic=best.topic), one(level=other, topic="commercial"), one(account="Gone")]
    found = {(line.account, line.level): line for line in plan_lines(plan, result, talks(), {STORY: "Klant 1"})}
    assert found["Klant 1", best.level].euros == best.euros_resting_on_it
    assert found["Klant 1", other].euros is None
    assert found["Gone", "executive"].before is None
    assert STORY not in repr(list(found.values()))


def test_proposals_take_the_account_s_owner_and_a_day():
    result = assess(portfolio(), AS_OF)
    first = proposals(result, result.accounts, 1)
    assert [(plan.account, plan.owner, plan.planned_on) for plan in first] == [(STORY, "Ann", AS_OF)]
    assert first[0].date == proposed_day(AS_OF, dt.date(2026, 12, 31))


def test_a_conversation_without_a_deadline_is_proposed_all_the_same():
    result = assess(tables(contracts=[contract(name, end=None) for name in ("a", "b")]), AS_OF)
    found = proposals(result, result.accounts, 5)
    assert [(plan.account, plan.date, plan.owner, plan.done) for plan in found] == [
        ("a", proposed_day(AS_OF, None), "", False),
        ("b", proposed_day(AS_OF, None, 1), "", False),
    ]


def test_a_proposal_is_the_conversation_on_which_most_rests_well_before_its_own_deadline():
    near = contract(end=dt.date(2026, 12, 10), notice_days=20, owner="Ann")
    result = assess(tables(contracts=[near], responses=[answer()]), AS_OF)
    (first,) = proposals(result, result.accounts, 1)
    best = result.next_conversations[STORY]
    assert (first.level, first.topic) == (best.level, best.topic)
    assert first.date == proposed_day(AS_OF, dt.date(2026, 11, 20)) != proposed_day(AS_OF, None)
