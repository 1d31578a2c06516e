"""A list of which each row leads to its account: numbers sort as numbers and read in the session's language."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from ui.finding import note
from ui.navigation import open_account
from ui.state import State

_MOST: int = 200
_ROW = 35


def account_list(
    state: State,
    frame: pd.DataFrame,
    accounts: Sequence[str],
    key: str,
    *,
    formats: Mapping[str, Callable[[Any], str]] | None = None,
    rows: int = 10,
) -> None:
    """Draw `frame` under its own column names; a click on a row opens the account of the same place in `accounts`.

    Of a long list the first 200 are drawn, and that is said; `rows` are seen without scrolling.
    """
    t = state.t
    shown = frame.head(_MOST).reset_index(drop=True)
    turn = f"{key}_turn"
    number = st.session_state.get(turn, 0)
    event = st.dataframe(
        shown.style.format(dict(formats or {}), na_rep="–"),
        hide_index=True,
        width="stretch",
        height=_ROW * (min(rows, len(shown)) + 1) + 3,
        on_select="rerun",
        selection_mode="single-row",
        key=f"{key}_{number}",
    )
    if len(frame) > _MOST:
        note(t("lists.first", n=_MOST, total=len(frame)))
    chosen = event.selection.rows if event else []
    if chosen:
        # A fresh key forgets the selection, else coming back would lead away again at once.
        st.session_state[turn] = number + 1
        open_account(state, str(accounts[chosen[0]]))
