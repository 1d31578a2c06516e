"""Do we see it the same way now: the closing votes, before and after; and the results as they are kept."""

import datetime as dt
import html

import streamlit as st

from analytics.workshop.comparison import compared
from analytics.workshop.opinions import Shift, shifts
from analytics.workshop.results import results
from charts.room_opinions import OpinionBar, room_opinions
from store.workshop.room import CODE_HOURS
from ui.charting import mode
from ui.state import State
from ui.workshop_join import progress
from ui.workshop_room import Held
from ui.workshop_words import draw_large, say_large

_HEIGHT = 420


def close(state: State, held: Held) -> None:
    """The votes as they come in, then the shift."""
    t = state.t
    if held.here.beat_name == "vote" or held.here.curtain:
        closed = "after" in held.here.revealed
        say_large(t("workshop.close.title"), t("workshop.estimate.closed") if closed else t("workshop.estimate.blind"))
        asked = "".join(f"<li>{html.escape(t(f'workshop.opinion.{opinion}'))}</li>" for opinion in ("problem", "plan"))
        st.html(f'<div class="room-two"><ol class="room-list">{asked}</ol>{progress(state, held, "after")}</div>')
        return
    found = shifts(held.votes)
    problem, plan = found
    said = t("workshop.shift.title", before=_part(state, problem, now=False), after=_part(state, problem, now=True))
    say_large(said, t("workshop.shift.sub", before=_part(state, plan, now=False), after=_part(state, plan, now=True)))
    bars = []
    for shift in found:
        title = t(f"workshop.opinion.{shift.opinion}.short")
        bars += [
            OpinionBar(t("workshop.shift.before"), tuple(shift.before.ordered), _mind(state, shift, now=False), title),
            OpinionBar(t("workshop.shift.after"), tuple(shift.after.ordered), _mind(state, shift, now=True), now=True),
        ]
    ends = (t("workshop.opinion.no"), t("workshop.opinion.yes"))
    draw_large(room_opinions(bars, ends, mode(), height=_HEIGHT), "room_opinions", said)


def _part(state: State, shift: Shift, *, now: bool) -> str:
    tally, agreed = (shift.after, shift.agreed_after) if now else (shift.before, shift.agreed_before)
    return state.t("workshop.of", k=agreed, people=tally.people)


def _mind(state: State, shift: Shift, *, now: bool) -> str:
    """How far the room is of one mind, in a word."""
    tally = shift.after if now else shift.before
    return state.t(f"workshop.agreement.{tally.agreement}")


def keep_results(state: State, held: Held) -> None:
    """Hold the results in the session, for the workspace file and the reports; never those of a rehearsal.

    Only what the room has been shown: before its reveal an answer is nobody's to keep.
    """
    if held.rehearsal or not held.here.revealed:
        return
    shown = held.here.revealed
    votes = {
        question: given for question, given in held.votes.items() if "after" in shown or not question.endswith(":after")
    }
    fresh = results(
        title=held.title,
        held_on=(held.room.code_expires_at - dt.timedelta(hours=CODE_HOURS)).date(),
        people=len(held.people),
        pairs=compared(held.evidence, votes),
        cards=held.cards,
        decisions=held.decisions,
        shifts=shifts(votes),
    )
    kept = {key: value for key, value in state.workshop.items() if key not in fresh}
    state.workshop = {**fresh, **kept}
