"""A sheet or column that was taken for the wrong thing: what it is instead, chosen by whoever knows the file."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

import streamlit as st

from analytics.intake.scales import COMMON, as_option
from analytics.intake.told import CSAT, fields_to_tell
from analytics.intake.uses import IGNORED
from analytics.tables.imported import ColumnReport, SheetReport
from analytics.tables.schema import TABLES
from ui.asked import scale_words
from ui.finding import note
from ui.markdown import plain_text
from ui.names import Names
from ui.state import State

# The option that leaves it at what was recognised.
_AS_READ: Final = ""
_NO_TABLE: Final = "none"
_MANY: Final = frozenset({IGNORED, CSAT, "score", "nps", "ces", "comment"})


def read_otherwise(state: State, names: Names, sheet: SheetReport, key: str) -> None:
    """A switch, and under it one choice for the sheet and one for each of its columns."""
    t = state.t
    if not sheet.id or not st.toggle(t("data.otherwise"), key=f"otherwise_{key}"):
        return
    with st.form(f"otherwise_form_{key}", border=True):
        chosen = {sheet.id: _table(state, sheet, key)}
        if sheet.table is not None:
            note(t("data.otherwise.columns"))
            headers = _headers(state, sheet)
            for row in range(0, len(sheet.columns), 2):
                for place, column in zip(st.columns(2), sheet.columns[row : row + 2], strict=False):
                    with place:
                        chosen[column.id] = _column(state, names, sheet.table, column, headers[column.id], key)
                        if column.scale_id:
                            chosen[column.scale_id] = _scale(state, column, headers[column.id], key)
        if st.form_submit_button(t("data.otherwise.read"), type="primary"):
            _take(state, sheet, chosen)
    note(t("data.otherwise.kept"))


def _headers(state: State, sheet: SheetReport) -> dict[str, str]:
    """What each column is called, by the id of its answer."""
    t = state.t
    return {c.id: c.header or t("data.otherwise.nameless", n=c.column) for c in sheet.columns}


def _table(state: State, sheet: SheetReport, key: str) -> str:
    t = state.t
    now = state.answers.get(sheet.id, _AS_READ)
    as_read = t(f"data.table.{sheet.table}") if sheet.table else t("data.option.none")

    def label(option: str) -> str:
        if option == _AS_READ:
            return t("data.otherwise.as_read") if now else t("data.otherwise.as_read.what", what=as_read)
        return t("data.option.none") if option == _NO_TABLE else t(f"data.table.{option}")

    options = [_AS_READ, *TABLES, _NO_TABLE]
    return str(
        st.selectbox(
            t("data.otherwise.table"),
            options,
            index=options.index(now) if now in options else 0,
            format_func=label,
            key=f"otherwise_{key}_{sheet.id}_{now}",
        )
    )


def _column(state: State, names: Names, table: str, column: ColumnReport, header: str, key: str) -> str:
    t = state.t
    now = state.answers.get(column.id, _AS_READ)
    as_read = t(f"data.field.{column.field}") if column.field else t("data.column.ignored")
    # A score that counts because a question was answered so is one choice with a score that is said to be one.
    fields = ["score" if now == "score" and field == CSAT else field for field in fields_to_tell(table)]
    options = list(dict.fromkeys([_AS_READ, IGNORED, *fields, now]))

    def label(option: str) -> str:
        if option == _AS_READ:
            return t("data.otherwise.as_read") if now else t("data.otherwise.as_read.what", what=as_read)
        return t("data.otherwise.ignore") if option == IGNORED else _field(state, option)

    samples = plain_text(names.text(" · ".join(column.samples[:2]))[:60]) if column.samples else ""
    with st.container(gap="xxsmall"):
        # Apart from the list, whose name is read out as it stands, marks and all.
        st.markdown(f"**{plain_text(header)}**" + (f" :small[{samples}]" if samples else ""))
        return str(
            st.selectbox(
                plain_text(header),
                options,
                index=options.index(now),
                format_func=label,
                key=f"otherwise_{key}_{column.id}_{now}",
                label_visibility="collapsed",
            )
        )


def _field(state: State, field: str) -> str:
    return state.t(f"data.field.{field}") if state.t.has(f"data.field.{field}") else field


def _scale(state: State, column: ColumnReport, header: str, key: str) -> str:
    t = state.t
    now = state.answers.get(column.scale_id, _AS_READ)
    as_read = f"{column.scale[0]:g}-{column.scale[1]:g}" if column.scale else ""
    options = list(dict.fromkeys([_AS_READ, *map(as_option, COMMON), now]))

    def label(option: str) -> str:
        if option == _AS_READ:
            what = scale_words(state, as_read)
            return t("data.otherwise.as_read.what", what=what) if what and not now else t("data.otherwise.as_read")
        return scale_words(state, option)

    return str(
        st.selectbox(
            t("data.otherwise.scale", header=plain_text(header)),
            options,
            index=options.index(now),
            format_func=label,
            key=f"otherwise_{key}_{column.scale_id}_{now}",
        )
    )


def _take(state: State, sheet: SheetReport, chosen: Mapping[str, str]) -> None:
    """Keep what was chosen, forget what was put back; one field cannot be two columns."""
    t = state.t
    columns = {column.id for column in sheet.columns}
    times = Counter(answer for id_, answer in chosen.items() if id_ in columns and answer not in {_AS_READ, *_MANY})
    twice = [field for field, n in times.items() if n > 1]
    if twice:
        headers = _headers(state, sheet)
        both = tuple(headers[id_] for id_, answer in chosen.items() if id_ in columns and answer == twice[0])
        st.warning(plain_text(t("data.otherwise.twice", field=_field(state, twice[0]), headers=both)))
        return
    for id_, answer in chosen.items():
        if answer == _AS_READ:
            state.answers.pop(id_, None)
        else:
            state.answers[id_] = answer
    st.rerun()
