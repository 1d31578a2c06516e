"""Where files are dropped. What is dropped is taken over at once, so that it survives a change of page."""

import streamlit as st

from analytics.intake.raw import SourceFile
from analytics.reports.template import template_workbook
from ui.settings import max_upload_mb
from ui.state import State
from ui.workspace import SUFFIX, take_place
from ui.workspace_controls import drop_workspace, is_workspace

_TYPES = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "txt", "tsv", SUFFIX.removeprefix(".")]


def drop_zone(state: State) -> None:
    """Take any number of files."""
    t = state.t
    turn = st.session_state.get("drop_turn", 0)
    with st.container(key=f"bs_drop_{state.language}"):
        dropped = st.file_uploader(
            t("data.drop"),
            type=_TYPES,
            accept_multiple_files=True,
            key=f"drop_{turn}",
            max_upload_size=max_upload_mb(),
            help=t("data.drop.help"),
        )
    if dropped:
        for file in dropped:
            if is_workspace(file.name):
                drop_workspace(state, file.getvalue())
        exports = tuple(SourceFile(file.name, file.getvalue()) for file in dropped if not is_workspace(file.name))
        if exports:
            add_files(state, exports)
        # A fresh uploader: its own list would repeat ours, in English.
        st.session_state["drop_turn"] = turn + 1
        st.rerun()


def template_button(state: State) -> None:
    """The workbook to fill in, for who has no files."""
    t = state.t
    st.download_button(
        t("data.template"),
        data=lambda: template_workbook(state.t, state.language),
        file_name=t("data.template.file"),
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
        key="data_template",
    )


def add_files(state: State, files: tuple[SourceFile, ...]) -> None:
    """Add files to the session; one of the same name takes the place of the former. The sample makes way for them."""
    if state.is_sample:
        state.forget()
    names = {file.name for file in files}
    take_place(state, names)
    state.files = (*[old for old in state.files if old.name not in names], *files)
