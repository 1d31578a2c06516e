"""Expectations: do we meet what they expected, and how do we know?"""

import streamlit as st

from analytics.risk.views.expectations_register import gaps, register, standing
from ui.expectation_editor import register_editor
from ui.expectations import add, gap_list, headline, picture, top_three, without_evidence
from ui.pipeline import tables
from ui.ready import ready
from ui.selection import selected
from ui.state import current
from ui.worth import Worth

state = current()
assessment, names = ready(state)
accounts = selected(assessment, state.filters)
if accounts.empty:
    st.info(state.t("shell.filter.nothing"), icon=":material/filter_alt:")
    st.stop()
known = tables(state).expectations
found = register(known, accounts.index, assessment.as_of)
worth = Worth(state, accounts)
if found.empty:
    without_evidence(state, names, accounts, worth)
    st.stop()
stand = standing(found, accounts.index)
headline(state, accounts, found, stand, worth)
with st.container(key="bs_picture"):
    picture(state, names, accounts, found, worth)
with st.container(key="bs_list"):
    top_three(state, names, accounts, stand)
    register_editor(state, names, accounts, found)
    left, _ = st.columns([1, 2])
    with left:
        add(state, names, accounts)
    gap_list(state, names, gaps(known, accounts.index, assessment.as_of))
