"""Blindspot's dashboard: page configuration, language, navigation; nothing else."""

import streamlit as st

from ui.frame import frame
from ui.navigation import navigation
from ui.state import current

st.set_page_config(page_title="Blindspot", page_icon="static/icon.svg", layout="wide")
state = current()
frame(state, navigation(state))
