"""The rows that one account's picture rests on, each to be corrected in place or left out of the count."""

import datetime as dt
import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from analytics.reports.scored import on_its_scale
from analytics.risk.price_language import price_words
from analytics.tables.assessment import Assessment
from analytics.tables.corrections import CORRECTABLE, Correction, Value, keys, withdraw
from ui.account_card import as_label
from ui.account_list import facts
from ui.finding import chart_heading, note
from ui.more import more, shown
from ui.pipeline import as_it_came, corrections
from ui.row_correction import correction_form
from ui.state import State, digest
from ui.text_table import text_table
from ui.widths import ROW, column, narrow, row_height, wide

_SHOWN_FIELDS = {
    "expectations": CORRECTABLE["expectations"],
    "conversations": CORRECTABLE["conversations"],
    "people": CORRECTABLE["people"],
    "responses": ("date", "score", "respondent", "role", "level", "comment"),
    "contracts": ("contract_id", "annual_value", "start", "end", "notice_days", "auto_renew"),
}
# A contract's number is often made of the customer's name.
_PERSONAL = {"person", "respondent", "stated_by", "our_person", "contract_id"}
_FREE_TEXT = {"comment", "note", "expectation", "measure"}
# The columns of the grids, in pixels: free text gets what is left of 944.
_WIDTHS = {
    "person": 132,
    "role": 132,
    "level": 92,
    "topic": 118,
    "signal": 100,
    "note": 230,
    "expectation": 236,
    "measure": 190,
    "stated_by": 120,
    "our_person": 120,
}
_ON_A_PHONE = 5
_TO_READ = 8


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Rows of one table and account: as they read, as they came, and how a correction knows each."""

    table: str
    read: pd.DataFrame
    came: pd.DataFrame
    keys: list[str]
    corrected: Mapping[str, Correction]


def evidence(state: State, assessment: Assessment, account: str) -> None:
    """A tab for each table, down to the file that a row came from."""
    t = state.t
    chart_heading(t("account.evidence"))
    headings = [_heading(t(f"data.table.{table}")) for table in _SHOWN_FIELDS]
    for tab, table in zip(st.tabs(headings), _SHOWN_FIELDS, strict=True):
        with tab:
            if table in CORRECTABLE:
                _correctable(state, assessment, table, account)
            else:
                _readable(state, assessment, table, account)


def _of_account(state: State, assessment: Assessment, table: str, account: str) -> pd.DataFrame:
    frame = corrections(state).tables.frame(table)
    mine = frame[frame["account"] == account]
    if "date" in mine:
        mine = mine[~(mine["date"] > pd.Timestamp(assessment.as_of))].sort_values(
            "date", ascending=False, kind="stable"
        )
    return mine


def _readable(state: State, assessment: Assessment, table: str, account: str) -> None:
    mine = _of_account(state, assessment, table, account)
    if mine.empty:
        st.markdown(state.t(f"account.none.{table}"))
        return
    # Not to be changed here, so to be read: a grid would cut the sentences off.
    worded = _worded(state, mine, _SHOWN_FIELDS[table])
    if table == "responses" and not state.hide_names:
        # Which words made a comment count as loyalty to the price alone, so that they can be argued with.
        words = price_words(mine["comment"])
        if (words != "").any():
            worded = worded.assign(**{state.t("account.column.price_words"): words})
    count = f"account_{table}_read_{digest(account)}"
    lines = [
        ["" if pd.isna(value) else _written(state, value) for value in row]
        for row in worded.head(shown(count, _TO_READ)).itertuples(index=False)
    ]
    text_table([str(name) for name in worded.columns], lines, wraps=True)
    more(state, count, _TO_READ, len(worded))


def _correctable(state: State, assessment: Assessment, table: str, account: str) -> None:
    t = state.t
    rows = _rows(state, assessment, table, account)
    if rows.read.empty:
        st.markdown(t(f"account.none.{table}"))
    else:
        worded = _marked(state, rows, _worded(state, rows.read, _SHOWN_FIELDS[table]))
        chosen = f"correct_{table}"
        with wide(f"account_{table}"):
            _grid(state, rows, worded, chosen)
        if st.session_state.get(chosen) not in rows.keys or state.hide_names:
            # On a phone the form stands in place of the list: below it nobody would find it.
            with narrow(f"account_{table}"):
                _cards(state, worded, f"account_{table}", rows, chosen)
        if state.hide_names:
            note(t("correct.hidden"))
        elif st.session_state.get(chosen) in rows.keys:
            place = rows.keys.index(st.session_state[chosen])
            correction_form(
                state,
                table,
                rows.came.iloc[place],
                rows.read.iloc[place],
                rows.corrected.get(rows.keys[place]),
                chosen,
            )
        else:
            note(t("correct.hint"))
    _left_out(state, table, account)
    _lost(state, table, account)


def _rows(state: State, assessment: Assessment, table: str, account: str) -> _Rows:
    """Rows that say the same stand once: a correction is of all of them."""
    result = corrections(state)
    read = _of_account(state, assessment, table, account)
    came = as_it_came(state).frame(table) if result.places.get(table) is not None else result.tables.frame(table)
    places = read.index if table not in result.places else result.places[table][read.index]
    came = came.loc[places]
    found = keys(table, came)
    first = ~pd.Series(found, dtype="str").duplicated().to_numpy()
    known = {one.key: one for one in state.corrections if one.table == table}
    return _Rows(table, read[first], came[first], [key for key, kept in zip(found, first, strict=True) if kept], known)


def _grid(state: State, rows: _Rows, worded: pd.DataFrame, chosen: str) -> None:
    """A click on a row opens it below."""
    if state.hide_names:
        _table(state, worded, f"account_{rows.table}")
        return
    turn = st.session_state.get(f"{chosen}_turn", 0)
    event = _table(
        state, worded, f"account_{rows.table}_{turn}", on_select="rerun", selection_mode=["single-row", "single-cell"]
    )
    # Wherever in the row somebody clicks.
    picked = [*event.selection.rows, *(row for row, _ in event.selection.cells)]
    if picked:
        # A fresh key forgets the selection, else the form could not be closed.
        st.session_state[f"{chosen}_turn"] = turn + 1
        st.session_state[chosen] = rows.keys[picked[0]]
        st.rerun()


def _table(state: State, worded: pd.DataFrame, key: str, **more: Any) -> Any:  # noqa: ANN401  Streamlit's own
    days = [name for name in worded if worded[name].map(lambda value: isinstance(value, dt.date)).any()]
    widths = {_heading(state.t(f"data.field.{field}")): width for field, width in _WIDTHS.items()}
    told = {name: width for name, width in widths.items() if name in worded and name not in days}
    # What was said is the reason to look here: it has its lines.
    tall = max([ROW, *(row_height(worded[name].dropna().astype(str), width) for name, width in told.items())])
    return st.dataframe(
        worded,
        hide_index=True,
        width="stretch",
        height=tall * min(10 if tall == ROW else 6, len(worded)) + ROW + 3,
        row_height=tall,
        column_config={
            **{name: column(width) for name, width in told.items()},
            **{name: st.column_config.DateColumn(format="DD-MM-YYYY", width=106) for name in days},
        },
        placeholder="",
        key=key,
        **more,
    )


def _cards(state: State, worded: pd.DataFrame, key: str, rows: _Rows | None = None, chosen: str = "") -> None:
    t = state.t
    count = f"{key}_shown"
    for place, row in enumerate(worded.head(shown(count, _ON_A_PHONE)).to_dict("records")):
        filled = {
            str(name): _written(state, value) for name, value in row.items() if not pd.isna(value) and value != ""
        }
        if rows is not None and not state.hide_names:
            first = as_label(next(iter(filled.values()), t("shell.unknown")))
            mark = f"{chosen}_card_{digest(rows.keys[place])}"
            if st.button(first, type="tertiary", icon=":material/edit:", key=mark):
                st.session_state[chosen] = rows.keys[place]
                st.rerun()
            filled = dict(list(filled.items())[1:])
        st.html(facts(filled))
    more(state, count, _ON_A_PHONE, len(worded))


def _written(state: State, value: object) -> str:
    if isinstance(value, dt.date):
        return state.t.date(value)
    return state.t.number(value) if isinstance(value, float) else str(value)


def _marked(state: State, rows: _Rows, worded: pd.DataFrame) -> pd.DataFrame:
    """With a column that says which rows were typed in or corrected, where there are any."""
    t = state.t
    marks = [
        t("correct.mark.own") if not file else t("correct.mark.corrected") if key in rows.corrected else ""
        for file, key in zip(rows.came["file"], rows.keys, strict=True)
    ]
    return worded.assign(**{t("correct.mark"): marks}) if any(marks) else worded


def _left_out(state: State, table: str, account: str) -> None:
    """The rows that no longer count, each with the way back."""
    t = state.t
    mine = [one for one in state.corrections if one.table == table and not one.counts and one.account == account]
    lost = {one.key for one in corrections(state).lost if one.table == table}
    mine = [one for one in mine if one.key not in lost]
    if not mine:
        return
    note(t("correct.left_out", n=len(mine)))
    for one in mine:
        st.html(f'<p class="bs-meta">{html.escape(in_words(state, table, one.said))}</p>')
        key = f"restore_{digest(one.table, one.key)}"
        if st.button(t("correct.restore"), type="tertiary", icon=":material/undo:", key=key):
            state.corrections = withdraw(state.corrections, one)
            st.rerun()


def _lost(state: State, table: str, account: str) -> None:
    """Corrections of which the row is gone or says something else by now."""
    t = state.t
    for one in corrections(state).lost:
        if one.table != table or one.account != account:
            continue
        st.warning(t("correct.lost", row=as_label(in_words(state, table, one.said))), icon=":material/link_off:")
        if st.button(t("correct.forget"), key=f"forget_{digest(one.table, one.key)}"):
            state.corrections = withdraw(state.corrections, one)
            st.rerun()


def in_words(state: State, table: str, row: Mapping[str, Value]) -> str:
    """What a row says in one line; names and words of people are withheld while names are hidden."""
    fields = CORRECTABLE[table]
    worded = _worded(state, pd.DataFrame([{name: row.get(name) for name in fields}]), fields)
    filled = [_written(state, value) for value in worded.iloc[0] if not pd.isna(value)] if len(worded.columns) else []
    return " · ".join(filled) or state.t("shell.unknown")


def _heading(words: str) -> str:
    """The name of a table or a field as a heading; elsewhere it stands within a sentence."""
    return words[:1].upper() + words[1:]


def _worded(state: State, rows: pd.DataFrame, fields: tuple[str, ...]) -> pd.DataFrame:
    """Rows as a person reads them: headers, codes and dates in words; nothing that is wholly unknown."""
    t = state.t
    cells: dict[str, object] = {}
    for field in fields:
        column = rows[field]
        if column.isna().all():
            continue
        if state.hide_names and field in _PERSONAL | _FREE_TEXT:
            column = column.where(column.isna(), t("shell.alias.text"))
        elif field == "annual_value":
            codes = rows["currency"].fillna("")
            said = [t.money_in_full(float(v), c) if pd.notna(v) else "" for v, c in zip(column, codes, strict=True)]
            column = pd.Series(said, index=column.index, dtype="str")
        elif field in {"level", "topic", "signal"}:
            column = column.map({code: t(f"shell.{field}.{code}") for code in column.dropna().unique()})
        elif field == "source":
            column = column.map({code: t(f"account.source.{code}") for code in column.dropna().unique()})
        elif field in {"auto_renew", "decides", "invited"}:
            column = column.map({True: t("shell.yes"), False: t("shell.no")})
        elif field == "score":
            scales = zip(column, rows["scale_min"], rows["scale_max"], strict=True)
            said = [on_its_scale(t, float(v), low, high) if pd.notna(v) else "" for v, low, high in scales]
            column = pd.Series(said, index=column.index, dtype="str")
        elif field == "notice_days":
            said = [t("account.days", n=int(days)) if pd.notna(days) else "" for days in column]
            column = pd.Series(said, index=column.index, dtype="str")
        elif str(column.dtype).startswith("datetime"):
            column = column.dt.date
        cells[_heading(t(f"data.field.{field}"))] = column
    return pd.DataFrame(cells)
