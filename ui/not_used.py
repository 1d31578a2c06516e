"""What was not used of the uploads: rows and cells with their place and why, and the workbook to mend."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from analytics.reports.set_aside import set_aside_workbook
from analytics.tables.imported import Imported, RowSetAside
from ui.finding import note
from ui.more import more, shown
from ui.names import Names
from ui.recognised import reason_shown
from ui.state import State
from ui.text_table import text_table

_GROUPS: Final = 20
_CELLS: Final = 30
_LONGEST: Final = 160
_NUMBERS: Final = 12
# A dash at which no line ends.
_TO: Final = "\N{WORD JOINER}–\N{WORD JOINER}"


def set_aside(state: State, result: Imported, names: Names) -> None:
    """The rows that were not used and the cells that could not be read: where, why, and the workbook to mend."""
    if not result.set_aside and not result.unread:
        return
    t = state.t
    if result.set_aside:
        _rows(state, names, result.set_aside)
    if result.unread:
        _cells(state, result, names)
    st.download_button(
        t("data.aside.download"),
        data=lambda: set_aside_workbook(result.set_aside, t, result.unread),
        file_name=t("data.aside.name"),
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/download:",
        on_click="ignore",
        key="data_aside",
    )
    if names.hidden:
        note(t("data.names_inside"))


def _rows(state: State, names: Names, rows: Sequence[RowSetAside]) -> None:
    """Rows of one sheet with one reason stand together: a sheet that is no table would else be a list by itself."""
    t = state.t
    st.subheader(t("data.aside", n=len(rows)))
    note(t("data.aside.sub"))
    groups: dict[tuple[str, str | None, str], list[RowSetAside]] = {}
    for row in rows:
        groups.setdefault((row.file, row.sheet, t.say(reason_shown(names, row.reason))), []).append(row)
    listed = list(groups.items())
    text_table(
        [t(f"data.aside.{part}") for part in ("where", "row", "reason", "values")],
        [
            (
                _place(file, sheet),
                row_numbers([row.row for row in held], state.t("data.aside.and_more")),
                reason,
                names.text(_held(held[0])) if names.hidden else _held(held[0]),
            )
            for (file, sheet, reason), held in listed[: shown("data_aside_shown", _GROUPS)]
        ],
        wraps=True,
    )
    more(state, "data_aside_shown", _GROUPS, len(listed))


def _place(file: str, sheet: str | None) -> str:
    return f"{file}, {sheet}" if sheet else file


def _held(row: RowSetAside) -> str:
    text = " · ".join(value for _, value in row.values if value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def row_numbers(rows: Sequence[int], and_more: str) -> str:
    """`2–151, 160` for numbers of rows; after a dozen parts `and_more` says that there are others."""
    parts: list[list[int]] = []
    for row in sorted(set(rows)):
        if parts and row == parts[-1][1] + 1:
            parts[-1][1] = row
        else:
            parts.append([row, row])
    written = [str(first) if first == last else f"{first}{_TO}{last}" for first, last in parts[:_NUMBERS]]
    return ", ".join([*written, *([and_more] if len(parts) > _NUMBERS else [])])


def _cells(state: State, result: Imported, names: Names) -> None:
    t, cells = state.t, result.unread
    with st.expander(t("data.unread", n=len(cells)), key="data_unread", on_change="rerun"):
        note(t("data.unread.sub"))
        text_table(
            [t("data.aside.where"), t("data.aside.row"), t("data.column.header"), t("data.unread.value")],
            [
                (_place(cell.file, cell.sheet), str(cell.row), cell.header, names.text(cell.value))
                for cell in cells[: shown("data_unread_shown", _CELLS)]
            ],
            wraps=True,
        )
        more(state, "data_unread_shown", _CELLS, len(cells))
