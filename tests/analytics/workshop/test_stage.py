"""The way through a workshop: every key press leads one on, and nothing is shown before its reveal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.workshop.agenda import STEPS
from analytics.workshop.stage import Position, asked, beats, kept_of, position

SHOWN = {"title": "x", "accounts": [{"id": "1", "name": "A"}]}


def walk():
    """All places from the first to the last, as the right arrow goes."""
    here, found = Position(), [Position()]
    while not here.last:
        here = here.forward()
        found.append(here)
        assert len(found) < 60
    return found


def test_the_arrow_leads_through_all_steps_and_beats():
    seen = [(here.name, here.beat_name) for here in walk() if not here.curtain]
    assert list(dict.fromkeys(name for name, _ in seen)) == list(STEPS)
    for step in range(len(STEPS)):
        assert [beat for name, beat in seen if name == STEPS[step]][-len(beats(step)) :] == list(beats(step))


def test_no_answer_is_in_sight_before_its_reveal():
    for here in walk():
        if here.name in ("gut", "evidence"):
            assert here.curtain == ("" if "before" in here.revealed else "before")
        if here.beat_name == "shift":
            assert here.curtain == ("" if "after" in here.revealed else "after")
        if here.name in ("join", "csat", "estimate"):
            assert not here.revealed


def test_the_arrow_at_a_curtain_only_reveals():
    here = Position(STEPS.index("gut"))
    assert here.curtain == "before"
    there = here.forward()
    assert (there.step, there.beat, there.curtain) == (here.step, here.beat, "")


def test_a_jump_to_the_evidence_meets_the_curtain_too():
    assert Position().at(STEPS.index("evidence")).curtain == "before"


@given(st.lists(st.booleans(), max_size=60))
def test_back_undoes_forward_apart_from_what_was_revealed(presses):
    here = Position()
    for on in presses:
        there = here.forward() if on else here.back()
        assert there.revealed >= here.revealed
        assert 0 <= there.step < len(STEPS)
        assert 0 <= there.beat < len(beats(there.step))
        if on and (there.step, there.beat) != (here.step, here.beat):
            assert (there.back().step, there.back().beat) == (here.step, here.beat)
        here = there


def test_the_first_has_nothing_before_it_and_the_last_nothing_after():
    assert Position().first
    assert Position().back() == Position()
    last = walk()[-1]
    assert last.forward() == last


def test_a_room_comes_back_where_it_was():
    for here in walk():
        assert position(here.step, kept_of(here)) == here


@pytest.mark.parametrize(
    ("step", "kept"),
    [
        (-3, {}),
        (99, {}),
        (3, {"step": 3, "beat": 99}),
        (3, {"step": 3, "beat": "x", "revealed": "before"}),
        (4, {"step": 4, "beat": -1}),
    ],
)
def test_what_cannot_be_is_brought_within_range(step, kept):
    here = position(step, kept)
    assert 0 <= here.step < len(STEPS)
    assert 0 <= here.beat < len(beats(here.step))
    assert here.revealed == frozenset()


def test_a_beat_of_another_step_does_not_count():
    kept = kept_of(Position(STEPS.index("evidence"), 3, frozenset({"before"})))
    assert position(STEPS.index("expectations"), kept).beat == 0
    assert position(STEPS.index("expectations"), kept).revealed == {"before"}


def test_answers_are_closed_together():
    assert [question.id for question in asked("before", SHOWN)] == [
        "renewal:1", "contact:1", "problem:before", "plan:before",
    ]  # fmt: skip
    assert [question.id for question in asked("after", SHOWN)] == ["problem:after", "plan:after"]
