"""Pretended participants answer what is asked, the same each time, and not all alike."""

import pytest

from analytics.workshop.rehearsal import answer, pick, ready_at
from analytics.workshop.stage import asked

SHOWN = {"accounts": [{"id": str(n), "name": "x"} for n in range(1, 6)]}
PEOPLE = [f"person-{n}" for n in range(12)]


@pytest.mark.parametrize("moment", ["before", "after"])
def test_every_answer_counts_and_stays_the_same(moment):
    for question in asked(moment, SHOWN):
        given = [answer(question, person) for person in PEOPLE]
        assert all(type(value) is type(question.values[0]) and value in question.values for value in given)
        assert given == [answer(question, person) for person in PEOPLE]


def test_a_rehearsal_shows_a_room_that_differs_and_that_moves():
    questions = asked("before", SHOWN)
    assert all(len({answer(question, person) for person in PEOPLE}) > 1 for question in questions)
    before, after = (
        sum(answer(question, person) for person in PEOPLE)
        for question in (asked("before", SHOWN)[-2], asked("after", SHOWN)[0])
    )
    assert after > before


def test_they_do_not_come_all_at_once():
    assert len({ready_at(person, 12) for person in PEOPLE}) > 2
    assert min(ready_at(person, 2) for person in PEOPLE) >= 1
    assert pick(("a", "b"), "ann", 1) == pick(("a", "b"), "ann", 1)
