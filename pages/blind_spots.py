"""Blind spots: which satisfied customers may leave? The sentence, the chart, the list."""

import streamlit as st

from ui.blind_spots import chart, cut_lines, headline, hidden_list, left_out, nothing_to_separate_with
from ui.ready import ready
from ui.rest import rest_last
from ui.selection import selected, selected_totals
from ui.state import current
from ui.two_questions import two_questions

state = current()
assessment, names = ready(state)
accounts = selected(assessment, state.filters)
if accounts.empty:
    st.info(state.t("shell.filter.nothing"), icon=":material/filter_alt:")
    st.stop()
totals = selected_totals(assessment, accounts)

unknown = nothing_to_separate_with(assessment)
headline(state, accounts, totals, unknown_deciders=unknown)
if unknown:
    two_questions(state, assessment, names)
else:
    with st.container(key="bs_picture", gap="small"):
        chart(state, assessment, names, accounts, totals)
        cut_lines(state, assessment, totals)
    with st.container(key="bs_list"):
        hidden_list(state, assessment, names, accounts)
rest_last()
with st.container(key="bs_rest"):
    if not state.is_sample and not unknown:
        two_questions(state, assessment, names, folded=True)
    left_out(state, assessment)
