"""Plan: who talks to whom, about what, before when? The sentence, the picture, the list, the rhythm."""

from collections import Counter

import streamlit as st

from analytics.risk.plan import plan_lines, planned, ranked
from analytics.risk.rhythm import full_rhythm, overdue, value_classes
from ui.pipeline import tables
from ui.plan import BARS, against_held, conversations_list, downloads, headline, picture
from ui.ready import ready
from ui.record import record_conversation
from ui.rest import rest_last
from ui.rhythm import overdue_list, rhythm_form
from ui.selection import selected, selected_totals
from ui.state import current

state = current()
assessment, names = ready(state)
accounts = selected(assessment, state.filters)
if accounts.empty:
    st.info(state.t("shell.filter.nothing"), icon=":material/filter_alt:")
    st.stop()
known = tables(state)
value = accounts["annual_value"].to_numpy(dtype=float)
rhythm = full_rhythm(value, state.rhythm)
late = overdue(accounts, known.conversations, assessment.as_of, rhythm, known.declared_executive)
ranking = ranked(assessment, accounts, late)
plan = tuple(one for one in planned(state.plan) if one.account in accounts.index or not state.filters.any)
lines = plan_lines(plan, assessment, known.conversations, {one.account: names(one.account) for one in plan})

rest_last()
headline(state, assessment, ranking.head(BARS), lines)
with st.container(key="bs_picture"):
    picture(state, assessment, names, ranking, lines)
with st.container(key="bs_list"):
    conversations_list(state, assessment, names, ranking)
with st.container(key="bs_rest"):
    downloads(state, names, lines, late)
    against_held(state, names, lines)
    record_conversation(state, names, [str(name) for name in accounts.index])
    overdue_list(state, names, late, ranking, assessment.as_of)
    currency = selected_totals(assessment, accounts)[0].currency or ""
    rhythm_form(state, rhythm, currency, dict(Counter(value_classes(value, rhythm))))
