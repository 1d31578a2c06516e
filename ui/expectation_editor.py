"""The top-three register, editable in place: a changed row is a new review of its expectation, dated as-of."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics.tables.schema import SOURCES
from ui.finding import chart_heading, note
from ui.names import Names
from ui.pipeline import as_of
from ui.state import State
from ui.text_table import text_table
from ui.widths import narrow, row_height, wide
from ui.worth import by_worth

_SHOWN = 25
# Streamlit lets text wrap in rows of more than 64 pixels: three lines.
_ROW = 72
_ACCOUNT = 140
_ON_A_PHONE = 10
_EDITION = "expectations_edition"
# What an edit can change; the words and who said them tell which expectation it is.
_CHANGED = ("source", "importance", "measure", "fulfilment")
_KEY = ("account", "expectation", "stated_by")


def revised(shown: pd.DataFrame, edited: Mapping[int, Mapping[str, Any]], day: dt.date) -> pd.DataFrame:
    """The rows of a register that were changed, as reviews of `day`.

    Args:
        shown: rows of `expectations_register.register`, with a fresh index.
        edited: by row number the changed fields, as Streamlit's data editor keeps them.
        day: the as-of date.
    """
    places = [place for place, fields in edited.items() if any(name in _CHANGED for name in fields)]
    rows = shown.loc[places, [*_KEY, "level", *_CHANGED]].copy()
    for place in places:
        for name in _CHANGED:
            if name in edited[place]:
                rows.loc[place, name] = edited[place][name]
    return rows.assign(reviewed=pd.Timestamp(day)).reset_index(drop=True)


def without_earlier(before: pd.DataFrame | None, rows: pd.DataFrame) -> pd.DataFrame:
    """Earlier additions and `rows`; of one expectation and one day only the last stays, else the worse would stand."""
    if before is None or before.empty:
        return rows
    both = pd.concat([before, rows], ignore_index=True)
    same = pd.DataFrame({name: both[name].astype("str").str.strip().str.casefold() for name in _KEY if name in both})
    same["reviewed"] = pd.to_datetime(both["reviewed"])
    return both[~same.duplicated(keep="last")].reset_index(drop=True)


def register_editor(state: State, names: Names, accounts: pd.DataFrame, found: pd.DataFrame) -> None:
    """Show the expectations of one customer, or of those that matter most, and take over what is changed in them."""
    t = state.t
    on_record = set(found["account"])
    largest = [str(name) for name in by_worth(accounts).index if name in on_record]
    chart_heading(t("expectations.register"), t("expectations.register.sub"))
    if not largest:
        return
    chosen = st.selectbox(
        t("expectations.register.which"),
        ["", *sorted(largest)],
        format_func=lambda name: names(name) if name else t("expectations.register.largest", n=_SHOWN),
        key="expectations_account",
    )
    kept = [chosen] if chosen else largest[:_SHOWN]
    order = {name: place for place, name in enumerate(kept)}
    shown = found[found["account"].isin(kept)]
    shown = (
        shown.assign(order=shown["account"].map(order))
        .sort_values(["order", "place"], kind="stable")
        .drop(columns="order")
        .reset_index(drop=True)
    )
    columns = _columns(state)
    if names.hidden:
        # Words of a customer may name anyone: shown withheld, and not to be edited blind.
        note(t("expectations.register.hidden"))
        with wide("expectations_register"):
            st.dataframe(
                _written(names, shown),
                hide_index=True,
                width="stretch",
                height=35 * (min(12, len(shown)) + 1) + 3,
                placeholder=t("expectations.register.missing"),
                column_config=columns,
            )
        with narrow("expectations_register"):
            _cards(state, names, shown)
        return
    edition = st.session_state.get(_EDITION, 0)
    key = f"expectations_editor_{chosen}_{edition}"
    with narrow("expectations_register"):
        _cards(state, names, shown)
    with wide("expectations_register"):
        _grid(state, names, shown, key)
    edited = st.session_state.get(key, {}).get("edited_rows", {})
    rows = revised(shown, edited, as_of(state))
    if len(rows) and st.button(
        t("expectations.register.save", n=len(rows)), type="primary", icon=":material/save:", key="expectations_save"
    ):
        state.edits["expectations"] = without_earlier(state.edits.get("expectations"), rows)
        st.session_state[_EDITION] = edition + 1
        st.rerun()


def _grid(state: State, names: Names, shown: pd.DataFrame, key: str) -> None:
    # A sentence of an expectation has its three lines; a long name of a customer may ask for more.
    tall = max(_ROW, row_height((names(str(name)) for name in shown["account"]), _ACCOUNT, lines=6))
    st.data_editor(
        _written(names, shown),
        hide_index=True,
        width="stretch",
        height=tall * min(6, len(shown)) + 38,
        row_height=tall,
        placeholder=state.t("expectations.register.missing"),
        column_config=_columns(state),
        disabled=("account", "expectation", "stated_by"),
        key=key,
    )


def _cards(state: State, names: Names, shown: pd.DataFrame) -> None:
    """To be read; a new review is recorded by the form below."""
    t = state.t
    first = shown.head(_ON_A_PHONE)
    text_table(
        [
            t("expectations.column.expectation"),
            t("shell.page.account"),
            t("expectations.column.importance.short"),
            t("expectations.column.fulfilment.short"),
            t("expectations.column.measure"),
        ],
        [
            (
                names.text(str(row.expectation)),
                names(str(row.account)),
                "–" if pd.isna(row.importance) else t.number(float(row.importance), 0),
                "–" if pd.isna(row.fulfilment) else t.number(float(row.fulfilment)),
                names.text(row.measure) if isinstance(row.measure, str) else t("expectations.register.missing"),
            )
            for row in first.itertuples(index=False)
        ],
    )
    if len(shown) > len(first):
        note(t("lists.first", n=len(first), total=len(shown)))


def _written(names: Names, shown: pd.DataFrame) -> pd.DataFrame:
    places = shown.groupby("account").cumcount() + 1
    said = shown["stated_by"].fillna("")
    return pd.DataFrame(
        {
            "account": [names(str(name)) for name in shown["account"]],
            "expectation": [names.text(str(words)) for words in shown["expectation"]],
            "importance": shown["importance"],
            "fulfilment": shown["fulfilment"],
            "measure": shown["measure"].map(lambda text: names.text(str(text)), na_action="ignore").astype("object"),
            "source": shown["source"],
            "stated_by": [names.person(str(who), int(n)) if who else "" for who, n in zip(said, places, strict=True)],
        }
    )


def _columns(state: State) -> dict[str, Any]:
    t = state.t
    config = st.column_config
    return {
        "account": config.TextColumn(t("shell.page.account"), width=_ACCOUNT),
        "expectation": config.TextColumn(t("expectations.column.expectation"), width=200),
        "stated_by": config.TextColumn(t("expectations.column.stated_by"), width=104),
        "source": config.SelectboxColumn(
            t("expectations.column.source"),
            options=list(SOURCES),
            format_func=lambda c: t(f"expectations.source.{c}"),
            width=134,
        ),
        "importance": config.NumberColumn(
            t("expectations.column.importance.short"), min_value=1, max_value=5, step=1, width=86, format="localized"
        ),
        "measure": config.TextColumn(t("expectations.column.measure"), max_chars=300, width=166),
        "fulfilment": config.NumberColumn(
            t("expectations.column.fulfilment.short"),
            min_value=0,
            max_value=10,
            step=0.5,
            width=84,
            format="localized",
        ),
    }
