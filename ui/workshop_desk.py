"""Behind the stage: who is in, remove nonsense, end it, wipe what is personal, delete."""

import html
from functools import partial

import streamlit as st

from analytics.workshop.agenda import STEPS
from store import workshop
from ui.finding import chart_heading, finding, note
from ui.navigation import open_page
from ui.state import State
from ui.workshop_open import start_for_real
from ui.workshop_rehearsal import enter_again, lost
from ui.workshop_room import Held, attempt, drop, go, now, pause
from ui.workshop_stage import enter, watch


def desk(state: State, held: Held) -> None:
    """The room as only its presenter sees it; not meant for the projector."""
    t = state.t
    step = t(f"workshop.step.{held.here.name}")
    if held.closed:
        finding(t("workshop.desk.closed", n=len(held.people)), t("workshop.desk.closed.sub"))
    else:
        key = "workshop.desk.rehearsal" if held.rehearsal else "workshop.desk.open"
        finding(t(key, n=len(held.people)), t("workshop.desk.at", step=step))
    _first(state, held)
    if not held.closed:
        _steps(state, held)
    _people(state, held)
    _cards(state, held)
    _end(state, held)
    watch(state, held)


def _first(state: State, held: Held) -> None:
    t = state.t
    with st.container(horizontal=True):
        label = t("workshop.desk.look") if held.closed else t("workshop.desk.present")
        st.button(label, type="primary", icon=":material/fullscreen:", on_click=enter, key="desk_present")
        if held.decisions and not held.rehearsal and st.button(t("workshop.desk.plan"), icon=":material/forum:"):
            open_page("plan")
        if held.closed:
            return
        st.button(
            t("workshop.resume") if held.room.paused else t("workshop.pause"),
            icon=":material/play_arrow:" if held.room.paused else ":material/pause:",
            on_click=partial(pause, held.token, paused=not held.room.paused),
            key="desk_pause",
        )
        if held.rehearsal:
            st.button(
                t("workshop.desk.for_real"),
                icon=":material/co_present:",
                on_click=partial(start_for_real, held.token, held.room.setup, held.room.shown),
                key="desk_for_real",
            )
        if lost(held):
            st.button(
                t("workshop.desk.pretended.again"),
                icon=":material/group_add:",
                on_click=partial(enter_again, held),
                key="desk_pretended_again",
            )


def _steps(state: State, held: Held) -> None:
    t = state.t
    chart_heading(t("workshop.desk.steps"))
    with st.container(horizontal=True):
        for place, name in enumerate(STEPS):
            st.button(
                t(f"workshop.step.{name}"),
                type="primary" if place == held.here.step else "secondary",
                on_click=partial(go, held.token, lambda here, place=place: here.at(place)),
                key=f"desk_step_{name}",
            )


def _people(state: State, held: Held) -> None:
    t = state.t
    chart_heading(t("workshop.desk.people", n=len(held.people)), t("workshop.desk.people.sub"))
    for place, person in enumerate(held.people, start=1):
        name = person.name or t("workshop.desk.nameless", number=str(place))
        if person.simulated:
            name = t("workshop.desk.pretended", number=str(place))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(f"<p>{html.escape(name)}</p>", width=280)
            if not held.closed:
                st.button(
                    t("workshop.desk.show_out"),
                    type="tertiary",
                    icon=":material/person_remove:",
                    key=f"desk_out_{person.id}",
                    on_click=partial(_show_out, held.token, person.id),
                )


def _cards(state: State, held: Held) -> None:
    t = state.t
    if not held.cards:
        return
    # It stays open while cards are taken off, though its heading counts them.
    with st.expander(t("workshop.desk.cards", n=len(held.cards)), key="room_desk_cards", on_change="rerun"):
        for one in held.cards:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.html(f"<p>{html.escape(one.expectation)}</p>", width=520)
                st.button(
                    t("workshop.desk.take_off"),
                    type="tertiary",
                    icon=":material/delete:",
                    key=f"desk_card_{one.id}",
                    on_click=partial(_take_off, held.token, one.id),
                )


def _end(state: State, held: Held) -> None:
    t = state.t
    chart_heading(t("workshop.desk.end"), t("workshop.desk.end.sub"))
    sure = st.checkbox(t("workshop.desk.sure"), key="desk_sure")
    with st.container(horizontal=True):
        if not held.closed and not held.rehearsal:
            st.button(
                t("workshop.desk.close"),
                icon=":material/meeting_room:",
                disabled=not sure,
                on_click=partial(_close, held.token),
                key="desk_close",
            )
        if not held.rehearsal:
            st.button(
                t("workshop.desk.forget"),
                icon=":material/person_off:",
                disabled=not sure,
                on_click=partial(_forget, held.token),
                key="desk_forget",
            )
        st.button(
            t("workshop.desk.delete"),
            icon=":material/delete_forever:",
            disabled=not sure,
            on_click=partial(_delete, held.token),
            key="desk_delete",
        )
    note(t("workshop.desk.kept", date=held.room.expires_at.date()))


def _show_out(token: str, person: str) -> None:
    attempt(lambda store: workshop.remove_participant(store, token, person, now=now()))


def _take_off(token: str, entry: str) -> None:
    attempt(lambda store: workshop.remove_entry(store, token, entry, now=now()))


def _close(token: str) -> None:
    attempt(lambda store: workshop.close_room(store, token, now=now()))


def _forget(token: str) -> None:
    attempt(lambda store: workshop.forget_people(store, token, now=now()))


def _delete(token: str) -> None:
    if attempt(lambda store: workshop.delete_room(store, token)) is not None:
        drop(token)
