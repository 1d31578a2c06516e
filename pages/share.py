"""Share: what would somebody see who is sent a link? The sentence, the choices, the preview, the links there are."""

import streamlit as st

from ui.own_links import link_list
from ui.ready import ready
from ui.selection import selected
from ui.share import make_button, preview, show_made, snapshot_of, what_is_seen, who_is_who
from ui.share_choices import ask
from ui.state import current

state = current()
show_made(state)
new, own = st.container(), st.container()
# First, for what comes before it may end the page: links outlive the data that they were made of.
with own:
    link_list(state)
with new:
    assessment, names = ready(state)
    accounts = selected(assessment, state.filters)
    if accounts.empty:
        st.info(state.t("shell.filter.nothing"), icon=":material/filter_alt:")
        st.stop()
    sentence = st.container()
    left, right = st.columns([1, 1], gap="large")
    with left:
        wanted = ask(state, names, accounts)
        snapshot = snapshot_of(state, assessment, wanted.choices)
        make_button(state, wanted, snapshot)
    with sentence:
        what_is_seen(state, wanted, snapshot, assessment.as_of)
    if snapshot["accounts"]:
        with right:
            preview(state, assessment, wanted, snapshot)
            who_is_who(state, assessment, names, wanted.choices)
