"""Blind spots: which satisfied customers may leave? The sentence, the chart, the list."""

import streamlit as st

from ui.blind_spots import chart, cut_lines, headline, hidden_list, left_out, nothing_to_separate_with
from ui.ready import ready
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

if nothing_to_separate_with(assessment):
    headline(state, totals, unknown_deciders=True)
    two_questions(state, assessment, names)
else:
    headline(state, totals, unknown_deciders=False)
    with st.container(key="bs_picture"):
        chart(state, assessment, names, accounts, totals)
        cut_lines(state, assessment, totals)
    with st.container(key="bs_list"):
        hidden_list(state, assessment, names, accounts)
    if not state.is_sample:
        two_questions(state, assessment, names, folded=True)
left_out(state, assessment)
