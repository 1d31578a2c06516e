"""Blindspot's dashboard: page configuration, language, navigation; nothing else."""

import streamlit as st

from ui.autosave import autosaved
from ui.frame import frame
from ui.navigation import navigation
from ui.state import current

st.set_page_config(page_title="Blindspot", page_icon="static/icon.svg", layout="wide", initial_sidebar_state=256)
state = current()
with autosaved(state):
    frame(state, navigation(state))
