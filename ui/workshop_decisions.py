"""What we will do: who holds which conversation by when, on the screen and straight into the plan."""

import datetime as dt
import html
from functools import partial
from typing import Any, Final

import streamlit as st

from analytics.risk.plan import conversation_key, proposed_day
from analytics.tables.schema import LEVELS, TOPICS
from analytics.workshop.agenda import DECISION
from analytics.workshop.decisions import Decision, body_of, into_plan
from store import workshop
from ui.state import State
from ui.workshop_room import Held, attempt, now
from ui.workshop_words import say_large

_SHOWN: Final = 6
_TAKEN: Final = "taken_over"


def decisions(state: State, held: Held) -> None:
    """The decisions in large type, and below them the next one to make."""
    t, made = state.t, held.decisions
    say_large(t("workshop.decisions.title", n=len(made)) if made else t("workshop.decisions.none"),
              t("workshop.decisions.sub"))  # fmt: skip
    for one in made[-_SHOWN:]:
        with st.container(key=f"room_decision_{one.id}", horizontal=True, vertical_alignment="center"):
            st.html(_line(state, held, one))
            st.button(
                t("workshop.decisions.remove"),
                icon=":material/delete:",
                type="tertiary",
                key=f"room_undecide_{one.id}",
                on_click=partial(_undecide, state, held, one),
            )
    _form(state, held)


def _line(state: State, held: Held, one: Decision) -> str:
    t = state.t
    talk = t("plan.talk", level=t(f"shell.level.{one.level}"), topic=t(f"shell.topic.{one.topic}"))
    who = html.escape(one.owner or t("workshop.decisions.nobody"))
    when = html.escape(t.date(one.date) if one.date else t("workshop.decisions.undated"))
    return (
        f'<div class="room-decision"><b>{html.escape(held.called(one.account))}</b>'
        f"<span>{html.escape(talk)}</span><span><b>{who}</b> · {when}</span></div>"
    )


def _form(state: State, held: Held) -> None:
    t = state.t
    turn = st.session_state.get("workshop_decide_turn", 0)
    known = {one.name: one for one in held.evidence.accounts}
    # The first customer of the workshop for which nothing was decided yet.
    done = {one.account for one in held.decisions}
    first = next((place for place, name in enumerate(known) if name not in done), 0)
    with st.container(key="room_decide"):
        top = st.columns([1.5, 1, 1.2], vertical_alignment="bottom")
        account = top[0].selectbox(
            t("workshop.decide.account"),
            list(known),
            index=first,
            format_func=held.called,
            key=f"decide_account_{turn}",
        )
        if account is None:
            return
        one = known[account]
        level = top[1].selectbox(
            t("workshop.decide.level"),
            LEVELS,
            index=LEVELS.index(one.level) if one.level in LEVELS else 0,
            format_func=lambda code: t(f"shell.level.{code}"),
            key=f"decide_level_{turn}_{one.id}",
        )
        topic = top[2].selectbox(
            t("workshop.decide.topic"),
            TOPICS,
            index=TOPICS.index(one.topic) if one.topic in TOPICS else 0,
            format_func=lambda code: t(f"shell.topic.{code}"),
            key=f"decide_topic_{turn}_{one.id}",
        )
        # A form: who and when arrive together with the press, whatever else the screen is doing.
        with st.form(f"decide_{turn}", border=False):
            below = st.columns([1.5, 1, 1.2], vertical_alignment="bottom")
            owner = below[0].text_input(t("workshop.decide.owner"), max_chars=100, key=f"decide_owner_{turn}")
            date = below[1].date_input(
                t("workshop.decide.date"),
                value=proposed_day(held.evidence.as_of, None, len(held.decisions)),
                format="DD-MM-YYYY",
                key=f"decide_date_{turn}",
            )
            made_now = below[2].form_submit_button(
                t("workshop.decide.make"), type="primary", icon=":material/playlist_add_check:"
            )
        if made_now:
            made = Decision("", account, level, topic, owner.strip(), date if isinstance(date, dt.date) else None)
            body: dict[str, Any] = body_of(made)
            written = attempt(
                lambda store: workshop.write_entry(store, DECISION, body, presenter=held.token, now=now())
            )
            if written is not None:
                st.session_state["workshop_decide_turn"] = turn + 1
                st.rerun()


def _undecide(state: State, held: Held, one: Decision) -> None:
    attempt(lambda store: workshop.remove_entry(store, held.token, one.id, now=now()))
    if held.rehearsal:
        return
    key = conversation_key(one.account, one.level, one.topic)
    state.plan = [
        row for row in state.plan
        if conversation_key(str(row.get("account")), str(row.get("level")), str(row.get("topic"))) != key
    ]  # fmt: skip


def into_session_plan(state: State, held: Held) -> None:
    """Put the decisions of a real room into this session's plan; each once, also after a reload."""
    if held.rehearsal:
        return
    taken = tuple(str(one) for one in state.workshop.get(_TAKEN, ()))
    plan, after = into_plan(state.plan, held.decisions, taken, held.evidence.as_of)
    if after != taken:
        state.plan = plan
        state.workshop = {**state.workshop, _TAKEN: list(after)}
