"""Privacy: what is kept of my work, where and how long? The sentence, each thing, the switch, delete everything."""

import streamlit as st

from ui.autosave import autosave_switch
from ui.finding import chart_heading
from ui.privacy import delete_everything, this_server, what_is_kept, where_and_how_long
from ui.state import current
from ui.workspace_controls import save_button

state = current()
what_is_kept(state)
where_and_how_long(state)
chart_heading(state.t("privacy.save"))
if state.has_data:
    save_button(state, key="workspace_save_privacy")
with st.container(width=740):
    autosave_switch(state)
this_server(state)
delete_everything(state)
