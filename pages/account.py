"""Account: why this one, and what now?"""

import streamlit as st

from ui.account import choose, opening, people, picture, timeline
from ui.account_evidence import evidence
from ui.ready import ready
from ui.record import record_here
from ui.state import current

state = current()
assessment, names = ready(state)
account = choose(state, assessment, names)
row = assessment.accounts.loc[account]
opening(state, assessment, names, account, row)
left, right = st.columns([1.15, 1], gap="medium")
with left:
    picture(state, assessment, account, row)
with right:
    people(state, assessment, names, account, row)
timeline(state, assessment, account, row)
evidence(state, assessment, account)
record_here(state, names, account)
