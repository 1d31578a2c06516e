"""A list of which each row leads to its account: numbers sort as numbers and read in the session's language.

On a phone its rows are cards, a few at a time.
"""

import html
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from ui.account_card import as_label
from ui.finding import note
from ui.navigation import open_account
from ui.state import State
from ui.widths import ROW, narrow, row_height, wide

_MOST: int = 200
_CARDS: int = 5


def account_list(
    state: State,
    frame: pd.DataFrame,
    accounts: Sequence[str],
    key: str,
    *,
    formats: Mapping[str, Callable[[Any], str]] | None = None,
    rows: int = 10,
    columns: Mapping[str, Any] | None = None,
    currencies: Sequence[str] = (),
) -> None:
    """Draw `frame` under its own column names; a click on a row opens the account of the same place in `accounts`.

    Of a long list the first 200 are drawn, and that is said; `rows` are seen without scrolling. `columns` gives those
    of the grid their widths, as `ui.widths.column` makes them, and some a shorter heading than a card has.
    `currencies` says in which each row is worth what stands under `lists.value`.
    """
    t = state.t
    shown = frame.head(_MOST).reset_index(drop=True)
    money = list(map(str, currencies[:_MOST]))
    with wide(key):
        _grid(state, shown, accounts, key, _styled(state, shown, dict(formats or {}), money), rows, columns or {})
    with narrow(key):
        _cards(state, shown, accounts, key, dict(formats or {}), money)
    if len(frame) > _MOST:
        note(t("lists.first", n=_MOST, total=len(frame)))


def _styled(
    state: State, shown: pd.DataFrame, formats: dict[str, Callable[[Any], str]], money: Sequence[str]
) -> Styler:
    """The rows with each cell as it is read; amounts in the currency of their own row."""
    styled = shown.style.format(formats, na_rep="–")
    value = state.t("lists.value")
    for currency in dict.fromkeys(money):
        mine = [place for place, one in enumerate(money) if one == currency]
        styled = styled.format({value: _in(state, currency)}, subset=(mine, [value]), na_rep="–")
    return styled


def _in(state: State, currency: str) -> Callable[[Any], str]:
    return lambda value: state.t.money(float(value), currency)


def _grid(
    state: State,
    shown: pd.DataFrame,
    accounts: Sequence[str],
    key: str,
    styled: Styler,
    rows: int,
    columns: Mapping[str, Any],
) -> None:
    turn = f"{key}_turn"
    number = st.session_state.get(turn, 0)
    name = state.t("shell.page.account")
    tall = row_height(shown[name].astype(str)) if name in shown else ROW
    event = st.dataframe(
        styled,
        hide_index=True,
        width="stretch",
        height=tall * min(rows, len(shown)) + ROW + 3,
        row_height=tall,
        on_select="rerun",
        selection_mode="single-row",
        placeholder="–",
        column_config=dict(columns),
        key=f"{key}_{number}",
    )
    chosen = event.selection.rows if event else []
    if chosen:
        # A fresh key forgets the selection, else coming back would lead away again at once.
        st.session_state[turn] = number + 1
        open_account(state, str(accounts[chosen[0]]))


def _cards(
    state: State,
    shown: pd.DataFrame,
    accounts: Sequence[str],
    key: str,
    formats: dict[str, Callable[[Any], str]],
    money: Sequence[str],
) -> None:
    many = f"{key}_cards"
    count = int(st.session_state.get(many, _CARDS))
    first, *others = shown.columns
    for place, row in enumerate(shown.head(count).to_dict("records")):
        if money:
            formats[state.t("lists.value")] = _in(state, money[place])
        label = as_label(written(row[first], formats.get(first)))
        if st.button(label, type="tertiary", icon=":material/chevron_right:", key=f"{key}_card_{place}"):
            open_account(state, str(accounts[place]))
        st.html(facts({str(name): written(row[name], formats.get(name)) for name in others}))
    left = len(shown) - count
    if left > 0 and st.button(
        state.t("lists.more", n=min(left, 2 * _CARDS), total=len(shown)),
        icon=":material/expand_more:",
        key=f"{key}_more",
    ):
        st.session_state[many] = count + 2 * _CARDS
        st.rerun()


def written(value: Any, format_value: Callable[[Any], str] | None = None) -> str:  # noqa: ANN401  a cell of any column
    """A cell as the grid writes it."""
    if pd.isna(value):
        return "–"
    return format_value(value) if format_value else str(value)


def facts(cells: Mapping[str, str]) -> str:
    """A row's other columns under each other, as HTML."""
    pairs = "".join(f"<dt>{html.escape(name)}</dt><dd>{html.escape(cell)}</dd>" for name, cell in cells.items())
    return f'<dl class="bs-row">{pairs}</dl>'
