"""Data: drop exports, see what was made of them, answer what the files cannot tell."""

import streamlit as st

from ui.all_tables import all_tables
from ui.asked import questions
from ui.autosave import autosave_switch
from ui.finding import finding, note
from ui.name_matching import review_matches
from ui.names import names_of
from ui.navigation import open_page
from ui.not_used import set_aside
from ui.pipeline import assessment, imported
from ui.recognised import file_list, problems, recognised
from ui.sample import open_sample
from ui.start import start
from ui.state import current
from ui.upload import drop_zone, template_button
from ui.workspace_controls import reopened, save_button, what_was_opened, workspace_notices

state = current()
t = state.t
workspace_notices(state)

if not state.has_data:
    start(state)
    st.stop()

if state.files:
    bar = st.progress(0.0, text=t("data.reading"))
    result = imported(state, lambda share, name: bar.progress(min(share, 1.0), text=t("data.reading.file", file=name)))
    bar.empty()
    names = names_of(state, assessment(state))
    recognised(state, result)
    questions(state, result, names)
    review_matches(state, result, names)
    problems(state, result, names)
    set_aside(state, result, names)
    file_list(state, result, names)
elif state.reopened:
    reopened(state)
else:
    finding(t("data.typed"))
what_was_opened(state)

st.subheader(t("data.more"), divider=False)
drop_zone(state)
with st.container(horizontal=True):
    if st.button(t("shell.open_sample"), icon=":material/play_circle:", key="data_sample"):
        open_sample(state)
        open_page("blind_spots")
    if st.button(t("data.forget"), icon=":material/delete:", key="data_forget"):
        state.forget()
        st.rerun()
    template_button(state)

st.subheader(t("workspace.heading"), divider=False)
with st.container(horizontal=True):
    save_button(state, key="workspace_save_data")
    all_tables(state)
with st.container(width=740):
    if state.hide_names:
        note(t("data.names_inside.work"))
    autosave_switch(state)
note(f"{t('workspace.drop')} {t('data.privacy')}")
