"""A page either has a portfolio to show, or says what it needs and offers it there."""

from typing import NoReturn

import streamlit as st

from analytics.tables.assessment import Assessment
from ui.finding import finding
from ui.names import Names, names_of
from ui.navigation import open_page
from ui.pipeline import assessment
from ui.sample import open_sample
from ui.state import State

# The account that a link asked for before there was anything to show.
ASKED = "blindspot_asked_account"


def ready(state: State) -> tuple[Assessment, Names]:
    """The assessment and the names of this session's portfolio; without one the page ends here, and says so."""
    if not state.has_data:
        _nothing(state)
    result = assessment(state)
    if result.accounts.empty:
        _nothing(state)
    return result, names_of(state, result)


def _nothing(state: State) -> NoReturn:
    t = state.t
    asked = bool(st.query_params.get("id")) or state.filters.any
    finding(t("shell.empty.title"), t("shell.empty.link" if asked else "shell.empty.text"))
    # The link goes on to count once there is something to show.
    if found := st.query_params.get("id"):
        st.session_state[ASKED] = found
    with st.container(horizontal=True):
        to_data = st.button(t("shell.open_data"), type="primary", icon=":material/upload_file:")
        to_sample = st.button(t("shell.open_sample"), icon=":material/play_circle:")
    if to_data:
        open_page("data")
    if to_sample:
        wanted = state.filters
        open_sample(state)
        if asked:
            # Whoever came by a link stays where it led, with its filters.
            state.filters = wanted
            st.rerun()
        open_page("blind_spots")
    st.stop()
