"""The stage: full screen, one step at a time, moved by the arrow keys, a clicker or the mouse."""

import html
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import streamlit as st

from analytics.workshop.agenda import STEPS
from analytics.workshop.stage import Position
from charts.theme import LOOKS
from receiver.routes import settings_store
from store import workshop
from store.database import StoreUnavailable
from ui.charting import mode
from ui.state import State
from ui.workshop_closing import close
from ui.workshop_decisions import decisions
from ui.workshop_evidence import csat, evidence, gut
from ui.workshop_join import estimate, join
from ui.workshop_qr import short, spaced
from ui.workshop_rehearsal import act
from ui.workshop_room import Held, call_accounts, go, pause
from ui.workshop_wall import expectations

_STYLE: Final = Path(__file__).with_name("workshop.css").read_text(encoding="utf-8")
_DRAW: Final[dict[str, Callable[[State, Held], None]]] = {
    "join": join,
    "csat": csat,
    "estimate": estimate,
    "gut": gut,
    "evidence": evidence,
    "expectations": expectations,
    "decisions": decisions,
    "close": close,
}
# Votes have to be on the screen within three seconds.
LOOK_SECONDS: Final = 1.5
PRESENTING: Final = "workshop_presenting"


def stage(state: State, held: Held) -> None:
    """Draw the step on which the presenter stands, full screen."""
    look = LOOKS[mode()]
    colours = f"--room-paper:{look.paper};--hidden:{look.corners['hidden_risk']};--partner:{look.corners['partner']}"
    st.html(f"<style>{_STYLE}.stApp{{{colours}}}</style>")
    with st.container(key="room_stage"):
        _head(state, held)
        _DRAW[held.here.name](state, held)
    _controls(state, held)
    watch(state, held)


def watch(state: State, held: Held) -> None:
    """Look every moment whether anything is new in the room, and draw the page again only then."""
    if held.closed:
        return

    # The first look comes with the page itself, which has just read all there is.
    drawn = [False]

    @st.fragment(run_every=LOOK_SECONDS)
    def look() -> None:
        if not drawn[0]:
            drawn[0] = True
            return
        store = settings_store()
        acted = act(state, held)
        version = store if isinstance(store, StoreUnavailable) else workshop.version_of(store, held.room.id)
        if isinstance(version, StoreUnavailable):
            st.html(f'<p class="room-sub" role="status">{html.escape(state.t("workshop.away"))}</p>')
        elif acted or version != held.room.version:
            st.rerun()

    look()


def _head(state: State, held: Held) -> None:
    t, here = state.t, held.here
    dots = "".join(f'<i class="{"on" if place <= here.step else ""}"></i>' for place in range(1, len(STEPS)))
    tags = "".join(
        f'<span class="room-tag">{html.escape(said)}</span>'
        for said, wanted in ((t("workshop.rehearsal"), held.rehearsal), (t("workshop.paused"), held.room.paused))
        if wanted
    )
    where = ""
    if here.step:
        code = held.room.code
        address = short(str(held.room.setup.get("address") or ""))
        way = f'<span>{html.escape(address)}</span><span class="room-code">{spaced(code)}</span>' if code else ""
        people = html.escape(t("workshop.inside", n=len(held.people)))
        where = f'<span class="room-where">{way}<span>{people}</span></span>'
    step = html.escape(t(f"workshop.step.{here.name}") if here.step else held.title)
    st.html(
        f'<div class="room-head"><span class="room-dots">{dots}</span><span class="room-step">{step}</span>'
        f"{tags}{where}</div>"
    )


def _controls(state: State, held: Held) -> None:
    t, here = state.t, held.here
    forward, back = partial(go, held.token, Position.forward), partial(go, held.token, Position.back)
    with st.container(key="room_controls", horizontal=True, vertical_alignment="center"):
        st.button(
            t("workshop.back"),
            shortcut="Left",
            disabled=here.first,
            on_click=back,
            key="room_back",
        )
        if here.last:
            # Esc closes it too; the arrow that led here has nowhere else to go.
            st.button(t("workshop.finish"), shortcut="Right", type="primary", on_click=leave, key="room_finish")
        else:
            st.button(
                t("workshop.reveal") if here.curtain else t("workshop.forward"),
                icon=":material/visibility:" if here.curtain else None,
                shortcut="Right",
                type="primary",
                on_click=forward,
                key="room_forward",
            )
        st.button(
            t("workshop.resume") if held.room.paused else t("workshop.pause"),
            icon=":material/play_arrow:" if held.room.paused else ":material/pause:",
            on_click=partial(pause, held.token, paused=not held.room.paused),
            key="room_pause",
        )
        st.button(
            t("workshop.names.show") if held.hidden else t("workshop.names.hide"),
            icon=":material/visibility:" if held.hidden else ":material/visibility_off:",
            on_click=partial(call_accounts, held.token, hidden=not held.hidden),
            key="room_names",
        )
        st.space("stretch")
        st.button(
            t("workshop.leave"),
            icon=":material/close_fullscreen:",
            shortcut="Esc",
            type="tertiary",
            on_click=leave,
            key="room_leave",
        )
    # A clicker sends other keys than the arrows; a button listens to one key.
    with st.container(key="room_clicker"):
        st.button("PageUp", shortcut="PageUp", disabled=here.first, on_click=back, key="room_page_up")
        st.button("PageDown", shortcut="PageDown", disabled=here.last, on_click=forward, key="room_page_down")


def leave() -> None:
    """Out of full screen; the room goes on."""
    st.session_state[PRESENTING] = False


def enter() -> None:
    """Back to full screen."""
    st.session_state[PRESENTING] = True
