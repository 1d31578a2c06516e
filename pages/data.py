"""Data: drop exports, see what was made of them, answer what the files cannot tell."""

import streamlit as st

from ui.asked import questions, review_matches
from ui.autosave import autosave_switch, go_on_with_code
from ui.finding import finding, note
from ui.navigation import open_page
from ui.pipeline import imported
from ui.recognised import file_list, problems, recognised, set_aside
from ui.sample import open_sample
from ui.state import current
from ui.upload import drop_zone
from ui.workspace_controls import reopened, save_button, what_was_opened, workspace_notices

state = current()
t = state.t
workspace_notices(state)

if not state.has_data:
    finding(t("data.start"), t("data.start.sub"))
    drop_zone(state)
    if st.button(t("shell.open_sample"), icon=":material/play_circle:", key="data_sample"):
        open_sample(state)
        open_page("blind_spots")
    note(f"{t('workspace.drop')} {t('data.privacy')}")
    go_on_with_code(state)
    st.stop()

if state.files:
    bar = st.progress(0.0, text=t("data.reading"))
    result = imported(state, lambda share, name: bar.progress(min(share, 1.0), text=t("data.reading.file", file=name)))
    bar.empty()
    recognised(state, result)
    questions(state, result)
    review_matches(state, result)
    problems(state, result)
    set_aside(state, result)
    file_list(state, result)
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

st.subheader(t("workspace.heading"), divider=False)
save_button(state, key="workspace_save_data")
with st.container(width=740):
    autosave_switch(state)
note(f"{t('workspace.drop')} {t('data.privacy')}")
