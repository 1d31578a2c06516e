"""The workshop's page: no room yet, on the stage, or behind it."""

import streamlit as st

from store.database import StoreUnavailable
from store.refusal import Refused
from ui.state import State
from ui.workshop_closing import keep_results
from ui.workshop_decisions import into_session_plan
from ui.workshop_desk import desk
from ui.workshop_open import opening
from ui.workshop_room import Held, delete_own_rooms, drop, failure, held, last_held, own_rooms, remember, tokens
from ui.workshop_stage import PRESENTING, stage

__all__ = ["delete_own_rooms", "own_rooms", "present"]


def present(state: State) -> None:
    """Draw the page as far as this presenter is."""
    # A place of its own: what comes and goes here must not make the browser draw all that stands below it anew.
    with st.container(key="room_notices"):
        told = failure()
        if told is not None:
            st.warning(state.t.say(told), icon=":material/error:")
        remember()
        found = _newest(state)
    if found is None:
        opening(state)
        return
    keep_results(state, found)
    into_session_plan(state, found)
    # A browser that was reloaded in the middle of a workshop goes on where it was.
    if st.session_state.setdefault(PRESENTING, not found.closed):
        stage(state, found)
    else:
        desk(state, found)


def _newest(state: State) -> Held | None:
    """The presenter's newest room that is still there."""
    for token in tokens():
        found = held(token)
        if isinstance(found, Refused):
            drop(token)
            continue
        if isinstance(found, StoreUnavailable):
            st.warning(state.t.say(found.message), icon=":material/cloud_off:")
            found = last_held(token)
            if found is None:
                st.button(state.t("workshop.try_again"), icon=":material/refresh:")
                st.stop()
        return found
    return None
