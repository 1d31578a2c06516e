"""Account: why this one, and what now?"""

import streamlit as st

from ui.account import choose, opening, people, picture, timeline, upcoming
from ui.account_evidence import evidence
from ui.ready import ready
from ui.record import record_here
from ui.state import current
from ui.widths import narrow, wide

state = current()
assessment, names = ready(state)
account = choose(state, assessment, names)
row = assessment.accounts.loc[account]
opening(state, names, account, row)
# What to do now: beside the picture, on a phone before it.
with narrow("account_next"):
    upcoming(state, assessment, account, row)
left, right = st.columns([1.1, 1], gap="medium")
with left:
    picture(state, assessment, account, row)
with right:
    with wide("account_next"):
        upcoming(state, assessment, account, row)
    people(state, assessment, names, account, row)
timeline(state, assessment, account, row)
evidence(state, assessment, account)
record_here(state, names, account)
