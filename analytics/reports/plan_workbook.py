"""The plan as a workbook: what is planned against what was held, and who is overdue against the rhythm."""

import datetime as dt
import io
from collections.abc import Callable, Sequence
from typing import Any, Final

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from analytics.reports.safe_cell import CellValue, stream_cell
from analytics.reports.say import Say
from analytics.reports.sheet_names import sheet_names
from analytics.risk.plan import PlanLine

_BOLD: Final = Font(bold=True)
_BAND: Final = PatternFill("solid", fgColor="E3E8EF")
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_DATE: Final = "d mmm yyyy"
_MONEY: Final = "#,##0"

PLAN_COLUMNS: Final = (
    ("account", 34), ("level", 16), ("topic", 20), ("owner", 22), ("date", 14), ("planned_on", 14), ("state", 20),
    ("held_on", 14), ("before", 16), ("euros", 22), ("currency", 10),
)  # fmt: skip
OVERDUE_COLUMNS: Final = (
    ("account", 34), ("level", 16), ("owner", 22), ("every_days", 18), ("last", 16), ("overdue_days", 16),
    ("state", 24), ("annual_value", 18), ("currency", 10),
)  # fmt: skip


def plan_workbook(
    lines: Sequence[PlanLine], overdue: pd.DataFrame, say: Say, shown: Callable[[str], str] = str
) -> bytes:
    """Two sheets and a note. Text is always text, dates are dates, euros are numbers.

    Args:
        lines: the plan, names as they may be shown.
        overdue: as `analytics.risk.rhythm.overdue` gives it.
        say: the translator.
        shown: what an account of `overdue` is called.
    """
    book = Workbook(write_only=True)
    first, second, third = sheet_names(
        [say("plan.workbook.plan"), say("plan.workbook.overdue"), say("plan.workbook.note")]
    )
    sheet = _sheet(book, first, [(say(f"plan.column.{name}"), width) for name, width in PLAN_COLUMNS], len(lines))
    for line in lines:
        sheet.append(_cells(sheet, _plan_row(line, say)))
    sheet = _sheet(book, second, [(say(f"plan.column.{name}"), width) for name, width in OVERDUE_COLUMNS], len(overdue))
    for row in overdue.itertuples(index=False):
        sheet.append(_cells(sheet, _overdue_row(row, say, shown)))
    note = book.create_sheet(third)
    note.column_dimensions["A"].width = 96
    for key in ("plan.note", "plan.held.note", "plan.rhythm.note"):
        cell = stream_cell(note, say(key))
        cell.alignment = _WRAPPED
        note.append([cell])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _sheet(book: Any, name: str, columns: list[tuple[str, int]], rows: int) -> Any:  # noqa: ANN401  openpyxl is untyped
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "B2"
    for number, (_, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    if rows:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{rows + 1}"
    cells = [stream_cell(sheet, header) for header, _ in columns]
    for cell in cells:
        cell.font, cell.fill, cell.alignment = _BOLD, _BAND, _WRAPPED
    sheet.append(cells)
    return sheet


def _plan_row(line: PlanLine, say: Say) -> list[CellValue]:
    return [
        line.account,
        say(f"shell.level.{line.level}"),
        say(f"shell.topic.{line.topic}"),
        line.owner,
        line.date,
        line.planned_on,
        say(f"plan.state.{line.state}"),
        line.held_on,
        line.before,
        None if line.euros is None else round(line.euros),
        line.currency,
    ]


def _overdue_row(row: Any, say: Say, shown: Callable[[str], str]) -> list[CellValue]:  # noqa: ANN401  a named tuple
    return [
        shown(str(row.account)),
        say(f"shell.level.{row.level}"),
        "" if pd.isna(row.owner) else str(row.owner),
        int(row.every_days),
        None if pd.isna(row.last) else row.last.date(),
        None if pd.isna(row.overdue_days) else int(row.overdue_days),
        say(f"plan.late.{row.state}"),
        None if pd.isna(row.annual_value) else float(row.annual_value),
        str(row.currency),
    ]


def _cells(sheet: Any, values: list[CellValue]) -> list[Any]:  # noqa: ANN401  openpyxl is untyped
    cells = []
    for value in values:
        cell = stream_cell(sheet, value)
        if isinstance(value, dt.date):
            cell.number_format = _DATE
        elif isinstance(value, (int, float)):
            cell.number_format = _MONEY
        cells.append(cell)
    return cells
