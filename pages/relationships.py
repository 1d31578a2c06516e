"""Relationships: who do we know, and who decides?"""

import streamlit as st

from ui.ready import ready
from ui.relationships import add, deciders_list, headline, known, owners, people_list, picture, without_evidence
from ui.selection import selected
from ui.state import current
from ui.worth import Worth

state = current()
assessment, names = ready(state)
accounts = selected(assessment, state.filters)
if accounts.empty:
    st.info(state.t("shell.filter.nothing"), icon=":material/filter_alt:")
    st.stop()
found = known(state, accounts.index)
if not found.evidence:
    without_evidence(state, names, accounts)
    st.stop()
worth = Worth(state, accounts)
headline(state, accounts, found, worth)
with st.container(key="bs_picture"):
    picture(state, assessment, names, accounts, found)
with st.container(key="bs_list"):
    people_list(state, names, accounts, found)
    add(state, names, accounts)
    deciders_list(state, names, accounts, found)
    owners(state, names, accounts, found, worth)
