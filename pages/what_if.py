"""What if: what would change the picture, and which conclusions hold whatever the weights?"""

import streamlit as st

from ui.finding import finding
from ui.ready import ready
from ui.rest import rest_last
from ui.selection import selected
from ui.state import current
from ui.weights import sliders, what_holds, who_changes_rank
from ui.what_if import chances, choose, computed, headline, moves_list, picture

state = current()
assessment, names = ready(state)
accounts = selected(assessment, state.filters)
if accounts.empty:
    st.info(state.t("shell.filter.nothing"), icon=":material/filter_alt:")
    st.stop()

rest_last()
# The sentence stands above the choices that it follows from.
opening = st.container()
chosen, done, met = choose(state, accounts, names)
found = computed(state, assessment, chosen, done, met)
moves = None if found is None else chances(found, chosen)
if found is None or moves is None:
    with opening:
        finding(state.t("what_if.choose"), state.t("what_if.choose.sub"))
elif moves.empty:
    with opening:
        finding(state.t("what_if.ended", date=found.later), state.t("what_if.choose.sub"))
else:
    with opening:
        headline(state, found, moves)
    with st.container(key="bs_picture", gap="small"):
        picture(state, assessment, names, moves)
    with st.container(key="bs_list"):
        moves_list(state, found, names, moves)
with st.container(key="bs_rest"):
    sliders(state)
    who_changes_rank(state, assessment, names, accounts)
    what_holds(state, assessment, names, accounts)
