"""Rehearse with pretended participants: they come in, answer and type as a room would, a few at each look.

Their tokens live in the presenter's session alone. Everything of a rehearsal is in a room of its own, which is deleted
before the real one opens.
"""

from typing import Any, Final

import streamlit as st

from analytics.workshop.agenda import EXPECTATION, questions_at
from analytics.workshop.rehearsal import answer, pick, ready_at
from store import workshop
from store.database import Store
from store.workshop import Joined
from ui.state import State
from ui.workshop_room import Held, attempt, now

PEOPLE: Final = 12
_KEY: Final = "workshop_pretended"
_TYPED: Final = "workshop_pretended_typed"
_LOOKS: Final = "workshop_pretended_looks"
_TEXTS: Final = 8


def enter(token: str) -> None:
    """Let the pretended participants in."""
    entered = attempt(lambda store: workshop.simulate(store, token, PEOPLE, now=now()))
    st.session_state[_KEY] = {"room": token, "phones": entered or ()}
    st.session_state[_TYPED] = set()
    st.session_state[_LOOKS] = {}


def lost(held: Held) -> bool:
    """Whether the rehearsal's participants can no longer answer: their tokens went with a reload."""
    return held.rehearsal and st.session_state.get(_KEY, {}).get("room") != held.token


def enter_again(held: Held) -> None:
    """Fresh pretended participants in place of those whose tokens are gone, with what they said."""
    for person in held.people:
        if person.simulated:
            attempt(lambda store, p=person: workshop.remove_participant(store, held.token, p.id, now=now()))
    enter(held.token)


def act(state: State, held: Held) -> bool:
    """Let those answer whose turn it is; whether anything was done. Called at each look of the screen."""
    kept: dict[str, Any] = st.session_state.get(_KEY, {})
    if not held.rehearsal or kept.get("room") != held.token or held.room.paused or held.closed:
        return False
    looks: dict[int, int] = st.session_state[_LOOKS]
    step = held.room.step
    looks[step] = looks.get(step, 0) + 1
    turn = looks[step]
    if held.here.name == "expectations":
        return _type(state, held, kept["phones"], turn)
    questions = questions_at(step, held.room.shown)
    waiting = [question for question in questions if not _revealed(held, question.id)]
    done = False
    for phone in kept["phones"]:
        if ready_at(phone.participant, len(questions)) > turn:
            continue
        for question in waiting:
            if phone.participant not in held.votes.get(question.id, {}):
                value = answer(question, phone.participant)
                attempt(lambda store, p=phone, q=question, v=value: workshop.vote(store, p.token, q.id, v, now=now()))
                done = True
    return done


def _revealed(held: Held, question: str) -> bool:
    return ("after" if question.endswith(":after") else "before") in held.here.revealed


def _type(state: State, held: Held, phones: tuple[Joined, ...], turn: int) -> bool:
    typed: set[str] = st.session_state[_TYPED]
    t = state.t
    texts = tuple(t(f"workshop.pretended.{place}") for place in range(1, _TEXTS + 1))
    measures = ("", "", t("workshop.pretended.measure.1"), t("workshop.pretended.measure.2"))
    names = tuple(held.names.values()) or ("",)
    done = False
    for phone in phones:
        person = phone.participant
        if person in typed or ready_at(person, 8) > turn:
            continue
        typed.add(person)
        for place in range(2):
            body: dict[str, Any] = {
                "customer": pick(names, person, 90),
                "expectation": pick(texts, person, place),
                "measure": pick(measures, person, place + 10),
            }

            def write(store: Store, token: str = phone.token, body: dict[str, Any] = body) -> Any:  # noqa: ANN401
                return workshop.write_entry(store, EXPECTATION, body, token=token, now=now())

            attempt(write)
        done = True
    return done
