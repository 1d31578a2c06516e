"""Renewals: when is it decided, and by when must we act?"""

import streamlit as st

from analytics.risk.views.renewals import decisions
from ui.finding import chart_heading
from ui.pipeline import tables
from ui.ready import ready
from ui.renewals import headline, lists, picture, without_contracts
from ui.selection import selected
from ui.state import current
from ui.worth import Worth

state = current()
assessment, names = ready(state)
accounts = selected(assessment, state.filters)
if accounts.empty:
    st.info(state.t("shell.filter.nothing"), icon=":material/filter_alt:")
    st.stop()
decided = decisions(tables(state).contracts, accounts, assessment.as_of, assessment.settings)
if decided.empty:
    without_contracts(state)
    st.stop()
worth = Worth(state, decided, "renewals.contracts")
headline(state, decided, worth)
with st.container(key="bs_picture"):
    picture(state, assessment, names, decided, worth)
with st.container(key="bs_list"):
    chart_heading(state.t("renewals.list"), state.t("lists.click"))
    lists(state, names, decided)
