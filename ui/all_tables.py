"""All that is known as one workbook: as imported, typed in and corrected."""

import streamlit as st

from analytics.reports.tables_workbook import tables_workbook
from ui.pipeline import corrections
from ui.state import State


def all_tables(state: State) -> None:
    """Download the six tables; the file is made at the click."""
    st.download_button(
        state.t("data.all_tables"),
        data=lambda: tables_workbook(corrections(state), state.t, state.language),
        file_name=state.t("data.all_tables.name"),
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/table_view:",
        help=state.t("data.all_tables.help"),
        on_click="ignore",
        key="data_all_tables",
    )
