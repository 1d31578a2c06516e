"""Charts on a page: the mode of the browser, the common settings, and the table behind each figure."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from charts.theme import CONFIG, Mode
from ui.finding import note
from ui.state import State, current
from ui.text_table import text_table
from ui.widths import narrow, wide

# Rows of a table behind a chart that a phone shows, one block a row.
_ON_A_PHONE = 50


def mode() -> Mode:
    """Light or dark, as the browser shows the page."""
    try:
        return "dark" if st.context.theme.type == "dark" else "light"
    except (AttributeError, RuntimeError):
        return "light"


def _in_language(figure: go.Figure) -> go.Figure:
    """Axis numbers with the decimal sign of the session's language."""
    return figure.update_layout(separators=",." if current().language == "nl" else ".,")


def draw(figure: go.Figure, key: str, alt: str) -> None:
    """A chart that only shows. `alt` is the sentence that stands for it where it cannot be seen."""
    st.plotly_chart(_in_language(figure), width="stretch", theme=None, config=CONFIG, key=key, alt=alt)


def draw_selectable(figure: go.Figure, key: str, alt: str) -> str | None:
    """A chart on which one point can be clicked; returns that point's `customdata`, once for each click."""
    turn = f"{key}_turn"
    number = st.session_state.get(turn, 0)
    event = st.plotly_chart(
        _in_language(figure),
        width="stretch",
        theme=None,
        config=CONFIG,
        key=f"{key}_{number}",
        alt=alt,
        on_select="rerun",
        selection_mode="points",
    )
    points = event.selection.points if event else []
    if not points:
        return None
    # A fresh key forgets the selection, else coming back would lead away again at once.
    st.session_state[turn] = number + 1
    chosen = points[0].get("customdata")
    if isinstance(chosen, list):
        chosen = chosen[0] if chosen else None
    return str(chosen) if chosen is not None else None


def table_behind(state: State, table: Callable[[], pd.DataFrame], key: str, *, read: bool = False) -> None:
    """The table behind a chart, for who would rather read; made only when it is opened.

    `read`: a few rows of text, drawn as text on every screen instead of as a grid to sort and search.
    """
    shown = st.toggle(state.t("shell.table_behind"), key=f"{key}_table")
    if not shown:
        return
    frame = table()
    if read:
        rows = [[_cell(value) for value in row] for row in frame.itertuples(index=False)]
        text_table(list(map(str, frame.columns)), rows, wraps=True)
        return
    with wide(f"{key}_behind"):
        st.dataframe(frame, hide_index=True, width="stretch", placeholder="–", key=f"{key}_frame")
    with narrow(f"{key}_behind"):
        first = frame.head(_ON_A_PHONE)
        text_table(list(map(str, first.columns)), [[_cell(v) for v in row] for row in first.itertuples(index=False)])
        if len(frame) > len(first):
            note(state.t("lists.first", n=len(first), total=len(frame)))


def _cell(value: object) -> str:
    return "–" if pd.isna(value) else f"{value:g}" if isinstance(value, float) else str(value)  # type: ignore[call-overload]
