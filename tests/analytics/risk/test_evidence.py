"""From tables to arrays: which rows are one and the same, what fills a gap, and from when a log covers an account."""

import datetime as dt
from dataclasses import fields

import numpy as np
import pandas as pd
import pytest

from analytics.risk.arrays import NEVER, day_number
from analytics.risk.evidence import read_evidence
from tests.analytics.risk.portfolios import AS_OF, ago, answer, conversation, expectation, tables

CHEAP = "jullie zijn de goedkoopste"
A, B = "a", "b"
EXECUTIVE, MANAGEMENT, OPERATIONAL, UNKNOWN = range(4)


def read(accounts=(A, B), **given):
    return read_evidence(tables(**given), pd.Index(accounts))


def says(score=8.0, day=AS_OF, account=A, **more):
    return answer(score, day, account, scale_min=0, **more)


def kept(*rows):
    """(account, day, score on 0..10) of the answers that count."""
    found = read(responses=list(rows)).answers
    days = [None if day == NEVER else day - day_number(AS_OF) for day in found.day.tolist()]
    return sorted(zip(found.account.tolist(), days, (found.share * 10).round(6).tolist(), strict=True), key=repr)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # By response id: the earliest stays, of the same day the lowest; an undated one was there first.
        ([says(3, ago(1), response_id="1"), says(9, ago(2), response_id="1")], [(0, -2, 9.0)]),
        ([says(9, ago(1), response_id="1"), says(3, ago(1), response_id=" 1 ")], [(0, -1, 3.0)]),
        ([says(3, ago(1), response_id="1"), says(9, None, response_id="1")], [(0, None, 9.0)]),
        # Another id, another question or another account is another answer.
        ([says(3, response_id="1"), says(3, response_id="2")], [(0, 0, 3.0)] * 2),
        ([says(3, response_id="1"), says(3, response_id="1", question="nps")], [(0, 0, 3.0)] * 2),
        ([says(3, response_id="1"), says(3, response_id="1", account=B)], [(0, 0, 3.0), (1, 0, 3.0)]),
        # By respondent and date.
        ([says(9, respondent="Ann"), says(3, respondent=" ann")], [(0, 0, 3.0)]),
        ([says(9, None, respondent="Ann"), says(3, None, respondent="ann")], [(0, None, 3.0)]),
        ([says(9, respondent="Ann"), says(3, ago(1), respondent="Ann")], [(0, -1, 3.0), (0, 0, 9.0)]),
        ([says(9, respondent="Ann"), says(3, respondent="Bob")], [(0, 0, 3.0), (0, 0, 9.0)]),
        ([says(9, respondent="Ann"), says(3, respondent="Ann", account=B)], [(0, 0, 9.0), (1, 0, 3.0)]),
        ([says(9, respondent="Ann"), says(3, respondent="Ann", question="nps")], [(0, 0, 3.0), (0, 0, 9.0)]),
        ([says(9, respondent="Ann", response_id="1"), says(3, respondent="Ann", response_id="2")], [(0, 0, 3.0)]),
        # Two anonymous 8s on a day are two answers.
        ([says(8), says(8)], [(0, 0, 8.0)] * 2),
        # What is no score of these accounts is left out, and what lies off the scale stands at its end.
        ([says(None), says(8, account="elsewhere"), says(8, question="other")], []),
        ([says(12), says(-3)], [(0, 0, 0.0), (0, 0, 10.0)]),
    ],
)
def test_which_answers_are_one_and_the_same(rows, expected):
    assert kept(*rows) == expected
    assert kept(*rows[::-1]) == expected


@pytest.mark.parametrize(
    ("first", "second", "persons"),
    [
        ({"file": "a.csv", "sheet": "", "row": 2}, {"file": "a.csv", "sheet": "", "row": 2}, 1),
        ({"file": "a.csv", "sheet": "", "row": 2}, {"file": "a.csv", "sheet": "", "row": 3}, 2),
        ({"file": "a.csv", "sheet": "", "row": 2}, {"file": "b.csv", "sheet": "", "row": 2}, 2),
        ({"response_id": "7", "row": 2}, {"response_id": "7", "row": 3}, 1),
        ({"response_id": "7", "row": 2}, {"response_id": "8", "row": 2}, 2),
        ({"file": "", "sheet": "", "row": 0}, {"file": "", "sheet": "", "row": 0}, 2),
    ],
)
def test_questions_on_one_form_are_of_one_person_whose_name_nobody_knows(first, second, persons):
    found = read(responses=[says(asked="Snel?", **first), says(6, asked="Deskundig?", **second)]).answers
    assert len(found.account) == 2
    assert len(set(found.respondent.tolist())) == persons


@pytest.mark.parametrize("told", [{"respondent": "Ann"}, {"response_id": "1"}])
@pytest.mark.parametrize("scores", [(6, 6), (6, 7), (7, 6)])
def test_of_two_that_are_one_the_lowest_score_the_highest_level_and_the_best_evidence_stay(told, scores):
    rows = [
        says(scores[0], level="management", strength=1.0, **told),
        says(scores[1], level="executive", strength=0.5, **told),
    ]
    found = read(responses=rows).answers
    assert (found.share * 10).round(6).tolist() == [6.0]
    assert (found.level.tolist(), found.strength.tolist()) == ([EXECUTIVE], [1.0])


def test_each_answer_without_a_name_is_a_respondent_of_its_own():
    found = read(responses=[says(), says(), says(respondent="Ann"), says(7, ago(9), respondent="ann"), says(account=B)])
    groups = list(zip(found.answers.account.tolist(), found.answers.respondent.tolist(), strict=True))
    assert len(set(groups)) == 4
    assert groups == sorted(groups)


@pytest.mark.parametrize(
    ("question", "low", "high", "score", "share", "assumed"),
    [
        ("csat", 1, 5, 4, 0.75, 0),
        ("csat", None, None, 5.5, 0.5, 1),
        (None, None, None, 5.5, 0.5, 1),
        ("nps", None, None, 5, 0.5, 1),
        ("ces", None, None, 4, 0.5, 1),
        ("csat", 1, None, 5.5, 0.5, 1),
        ("csat", None, 5, 5.5, 0.5, 1),
        ("csat", 5, 5, 5.5, 0.5, 1),
        ("csat", 5, 1, 5.5, 0.5, 1),
    ],
)
def test_a_missing_scale_is_the_usual_one_and_counted(question, low, high, score, share, assumed):
    row = {**says(score), "question": question, "scale_min": low, "scale_max": high}
    found = read(responses=[row])
    assert found.answers.share.tolist() == [share]
    assert found.scales_assumed == assumed
    if assumed:
        # An answer that is not used has no scale to be assumed.
        assert read(responses=[row | {"score": None}, row | {"account": "elsewhere"}]).scales_assumed == 0


def test_the_scale_of_each_answer():
    found = read(responses=[says(5), {**says(3), "scale_min": 1, "scale_max": 5}, says(6)]).answers
    scales = [found.scales[number].tolist() for number in found.scale.tolist()]
    assert sorted(zip(found.share.round(3).tolist(), scales, strict=True)) == [
        (0.5, [0, 10]),
        (0.5, [1, 5]),
        (0.6, [0, 10]),
    ]


@pytest.mark.parametrize(
    ("people", "stated", "name", "level"),
    [
        ([], None, "Ann", UNKNOWN),
        ([{"level": "management"}], None, " ann", MANAGEMENT),
        ([{"level": "management"}], "operational", "Ann", OPERATIONAL),
        ([{"level": "management"}], None, "Bob", UNKNOWN),
        ([{"level": "management"}], None, None, UNKNOWN),
        ([{"level": "management", "account": B}], None, "Ann", UNKNOWN),
        ([{"level": None, "decides": True}], None, "Ann", EXECUTIVE),
        ([{"level": None, "decides": False}], None, "Ann", UNKNOWN),
        ([{"level": "operational", "decides": True}], None, "Ann", OPERATIONAL),
        ([{"level": "operational"}, {"level": "management"}, {"level": None}], None, "Ann", MANAGEMENT),
    ],
)
def test_a_level_that_is_left_open_is_that_of_the_person(people, stated, name, level):
    given = tables(
        people=[{"account": A, "person": "Ann ", **person} for person in people],
        responses=[says(level=stated, respondent=name, comment="fine")],
        conversations=[conversation(AS_OF, stated, account=A, person=name, signal="leaving")],
    )
    found = read_evidence(given, pd.Index([A]))
    for part in (found.answers, found.comments, found.contacts, found.signals):
        assert part.level.tolist() == [level]


def test_a_person_is_of_one_customer_however_the_names_run_together():
    given = tables(
        people=[{"account": "ab", "person": "c", "level": "executive"}],
        responses=[says(account="a", level=None, respondent="bc"), says(account="ab", level=None, respondent="c")],
    )
    assert read_evidence(given, pd.Index(["a", "ab"])).answers.level.tolist() == [UNKNOWN, EXECUTIVE]


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        # A survey of several questions repeats its comment on each row.
        ([{"response_id": "1"}, {"response_id": "1", "question": "nps"}], 1),
        ([{"response_id": "1"}, {"response_id": "2"}], 2),
        ([{"response_id": "1"}, {"response_id": "1", "comment": "other words"}], 2),
        ([{"response_id": "1"}, {"response_id": "1", "account": B}], 2),
        ([{"respondent": "Ann"}, {"respondent": "ann ", "question": "nps"}], 1),
        ([{"respondent": "Ann"}, {"respondent": "Ann", "date": ago(1)}], 2),
        ([{"respondent": "Ann"}, {"respondent": "Bob"}], 2),
        ([{"file": "f", "sheet": "s", "row": 3}, {"file": "f", "sheet": "s", "row": 3, "question": "nps"}], 1),
        ([{"file": "f", "sheet": "s", "row": 3}, {"file": "f", "sheet": "s", "row": 4}], 2),
        ([{"file": "f", "sheet": "s", "row": 3}, {"file": "f", "sheet": "t", "row": 3}], 2),
        ([{"file": "fs", "sheet": "t", "row": 3}, {"file": "f", "sheet": "st", "row": 3}], 2),
        ([{}, {}], 2),
        ([{"comment": "  "}, {"comment": None}, {"account": "elsewhere"}], 0),
        # What is no score may still be said.
        ([{"question": "other"}, {"score": None}], 2),
    ],
)
def test_a_comment_counts_once(rows, number):
    made = [{**says(comment="fine"), **row} for row in rows]
    assert len(read(responses=made).comments.account) == number
    assert len(read(responses=made[::-1]).comments.account) == number


def test_a_comment_carries_its_day_level_strength_and_whether_it_is_of_price_alone():
    rows = [
        says(day=ago(3), account=B, level="management", comment=CHEAP, strength=0.5),
        says(day=None, level="executive", comment="fine"),
        says(day=ago(9), level=None, comment=CHEAP),
    ]
    for order in (rows, rows[::-1]):
        found = read(responses=order).comments
        assert found.account.tolist() == [0, 0, 1]
        assert found.day.tolist() == [day_number(ago(9)), NEVER, day_number(ago(3))]
        assert found.level.tolist() == [UNKNOWN, EXECUTIVE, MANAGEMENT]
        assert found.strength.tolist() == [1.0, 1.0, 0.5]
        assert found.price.tolist() == [True, False, True]


def test_of_a_comment_that_is_repeated_the_earliest_stays():
    rows = [says(day=ago(day), comment="fine", response_id="1") for day in (3, 9)]
    for order in (rows, rows[::-1]):
        assert read(responses=order).comments.day.tolist() == [day_number(ago(9))]


def test_a_days_conversation_at_one_level_is_one_and_as_bad_as_its_worst_entry():
    rows = [
        conversation(ago(3), "executive", "operational", A, strength=0.5),
        conversation(ago(3), "executive", "expectations", A, signal="leaving", strength=0.25),
        conversation(ago(3), "management", "commercial", A, signal="sees_future"),
        conversation(ago(2), "management", "future", A, signal="price_only"),
        conversation(ago(3), "management", None, B),
        conversation(None, "management", "future", B, signal="leaving"),
        conversation(ago(3), "management", "future", "elsewhere"),
    ]
    for order in (rows, rows[::-1]):
        found = read(conversations=order).contacts
        assert found.account.tolist() == [0, 0, 0, 1]
        assert found.day.tolist() == [day_number(ago(days)) for days in (3, 3, 2, 3)]
        assert found.level.tolist() == [EXECUTIVE, MANAGEMENT, MANAGEMENT, MANAGEMENT]
        assert found.strategic.tolist() == [True, False, True, False]
        assert found.bad.tolist() == [True, False, True, False]
        assert found.strength.tolist() == [0.5, 1.0, 1.0, 1.0]


def test_two_customers_spoken_to_on_one_day_at_one_level_are_two():
    rows = [conversation(ago(3), "executive", "future", account, signal="leaving") for account in (A, B)]
    found = read_evidence(tables(conversations=rows), pd.Index([A, B]))
    assert found.contacts.account.tolist() == found.signals.account.tolist() == [0, 1]


def test_nothing_is_read_from_nothing():
    found = read()
    for part in (found.answers, found.comments, found.contacts, found.signals, found.expected):
        assert all(len(getattr(part, field.name)) == 0 for field in fields(part))


def test_signals_are_one_a_day_level_and_kind_at_their_strongest():
    rows = [
        conversation(ago(3), "executive", account=A, signal="leaving", strength=0.5),
        conversation(ago(3), "executive", account=A, signal="leaving", strength=0.75),
        conversation(ago(3), "executive", account=A, signal="sees_future"),
        conversation(ago(3), "management", account=A, signal="leaving"),
        conversation(ago(2), "executive", account=A, signal="leaving"),
        conversation(ago(2), "executive", account=B, signal="price_only", strength=0.5),
        conversation(ago(2), "executive", account=B),
        conversation(None, "executive", account=B, signal="leaving"),
        conversation(ago(2), "executive", account="elsewhere", signal="leaving"),
    ]
    for order in (rows, rows[::-1]):
        found = read(conversations=order).signals
        assert found.account.tolist() == [0, 0, 0, 0, 1]
        assert found.day.tolist() == [day_number(ago(days)) for days in (3, 3, 3, 2, 2)]
        assert found.level.tolist() == [EXECUTIVE, EXECUTIVE, MANAGEMENT, EXECUTIVE, EXECUTIVE]
        assert found.signal.tolist() == [0, 2, 2, 2, 1]  # sees_future, price_only, leaving
        assert found.strength.tolist() == [1.0, 0.75, 1.0, 1.0, 0.5]


@pytest.mark.parametrize(
    ("importance", "rank", "expected"),
    [
        (4, None, 4.0),
        (4, 1, 4.0),
        (None, 1, 5.0),
        (None, 2, 4.0),
        (None, 5, 1.0),
        (None, 6, 0.5),
        (None, 7, 1 / 3),
        (None, None, 3.0),
    ],
)
def test_importance_is_stated_or_follows_the_rank(importance, rank, expected):
    found = read(expectations=[expectation("x", account=A, importance=importance, rank=rank)])
    assert found.expected.importance.tolist() == pytest.approx([expected])


def test_an_expectation_as_it_is_coded():
    rows = [
        expectation("slow", 12, B, level="executive", strength=0.5, measure=" "),
        expectation("Fast ", 4, A, level=None, measure="x", stated_by=None),
        expectation("fast", None, A, measure=None, stated_by=None, reviewed=None),
        expectation("fast", 7, A, stated_by="Ann"),
        expectation("fast", 7, "elsewhere"),
    ]
    found = read(expectations=rows).expected
    assert found.account.tolist() == [0, 0, 0, 1]
    by_row = dict(zip(found.row.tolist(), zip(found.same.tolist(), found.day.tolist(), strict=True), strict=True))
    assert by_row.keys() == {0, 1, 2, 3}
    assert by_row[1][0] == by_row[2][0] != by_row[3][0]
    assert (by_row[1][1], by_row[2][1]) == (day_number(dt.date(2026, 10, 1)), NEVER)
    coded = {
        row: part
        for row, *part in zip(
            found.row.tolist(),
            np.nan_to_num(found.fulfilment, nan=-1).tolist(),
            found.level.tolist(),
            found.measured.tolist(),
            found.strength.tolist(),
            strict=True,
        )
    }
    assert coded[0] == [1.0, EXECUTIVE, False, 0.5]
    assert coded[1] == [0.4, UNKNOWN, True, 1.0]
    assert coded[2] == [-1.0, UNKNOWN, False, 1.0]


def last_of_day(*rows):
    """The review that is taken of several on one day: sorted last."""
    made = [expectation("x", account=A, **{"measure": "agreed", "file": "f", **row}) for row in rows]
    numbers = list(range(len(made)))
    for order in (numbers, numbers[::-1]):
        found = read(expectations=[made[number] for number in order]).expected
        yield order[int(found.row[-1])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"fulfilment": 9, "file": ""}, {"fulfilment": 2}),
        ({"fulfilment": 2}, {"fulfilment": 9}),
        ({"fulfilment": 9}, {"fulfilment": None}),
        ({"fulfilment": 5, "measure": None}, {"fulfilment": 5}),
        ({"fulfilment": 5, "importance": 4}, {"fulfilment": 5, "importance": 3}),
        ({"fulfilment": 5, "strength": 1.0}, {"fulfilment": 5, "strength": 0.5}),
        ({"fulfilment": 2, "importance": 1, "measure": "x"}, {"fulfilment": 9, "importance": 5, "measure": None}),
    ],
)
def test_of_two_reviews_on_one_day_the_first_of_these_stands(first, second):
    assert set(last_of_day(first, second)) == {0}


@pytest.mark.parametrize(
    ("coverage", "covered", "logged"),
    [
        # a occurs in both logs, b only in the second, c in none.
        ({}, [-90, -50, None], [-90, -50, None]),
        ({"crm": "occurring", "old": "occurring"}, [-90, -50, None], [-90, -50, None]),
        ({"crm": "some", "old": "some"}, [None] * 3, [None] * 3),
        ({"crm": "occurring", "old": "some"}, [-60, None, None], [-60, None, None]),
        ({"crm": "all", "old": "some"}, ["ever"] * 3, [-60, -60, -60]),
        ({"crm": "some", "old": "all"}, ["ever"] * 3, [-200, -200, -200]),
        ({"crm": "all", "old": "occurring"}, ["ever"] * 3, [-90, -60, -60]),
        ({"empty": "all", "crm": "some", "old": "some"}, ["ever"] * 3, [None] * 3),
    ],
)
def test_from_when_a_log_covers_whom(coverage, covered, logged):
    rows = [
        conversation(ago(10), account=A, log="crm"),
        conversation(ago(60), account=A, log="crm"),
        conversation(ago(90), account=A, log="old"),
        conversation(ago(50), account=B, log="old"),
        conversation(ago(200), account="elsewhere", log="old"),
        conversation(ago(300), account=B, log=""),
    ]
    if coverage.get("old") != "all":
        rows[4] = conversation(ago(95), account="elsewhere", log="old")
    found = read((A, B, "c"), conversations=rows, coverage=coverage)

    def told(days):
        return ["ever" if day == -NEVER else None if day == NEVER else day - day_number(AS_OF) for day in days.tolist()]

    assert told(found.covered_from) == covered
    assert told(found.logged_from) == logged


def test_who_stated_when_an_executive_was_last_spoken_to():
    assert read(declared=[B, "elsewhere"]).declared.tolist() == [False, True]
    assert read().accounts.tolist() == [A, B]
