"""The rows that the intake did not use, as a workbook to mend and to drop back in."""

import io
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from analytics.intake.exports import OWN_SHEET_MARK
from analytics.reports.safe_cell import plain_number, stream_cell
from analytics.reports.say import Say
from analytics.reports.sheet_names import LONGEST, sheet_names
from analytics.tables.imported import RowSetAside, UnreadCell

_HEADER: Final = Font(bold=True)
# Our own two columns, so that they are seen to be no part of the user's table.
_OURS: Final = PatternFill("solid", fgColor="FFF2CC")
# Rows that hold nothing to mend: no customer's, or in already. Read again they would be customers, or count twice.
_NO_DATA: Final = frozenset(f"intake.row.{reason}" for reason in ("total", "note", "repeated_header", "same_file"))
_LAST_ROW: Final = 1_048_576
_WIDEST: Final = 60

_Column = tuple[str, int]  # a header, and which of several columns of that header it is


def _columns(row: RowSetAside) -> dict[_Column, str]:
    seen: dict[str, int] = {}
    found: dict[_Column, str] = {}
    for header, value in row.values:
        seen[header] = seen.get(header, 0) + 1
        found[header, seen[header]] = value
    return found


def set_aside_workbook(rows: Sequence[RowSetAside], say: Say, unread: Sequence[UnreadCell] = ()) -> bytes:
    """One sheet for each sheet that rows came from: its own columns, then the row in the source and the reason.

    Text stays text and is never evaluated. The headers of the two added columns stand for no field, so the intake
    passes over them when the mended file is dropped back in. Without any row: one sheet that says so.

    Totals, notes and rows that are in already stand on a sheet of their own beside it, which the intake passes over:
    among a handful of broken rows it could not tell them from customers again.

    Cells that could not be read in rows that were used follow on a sheet of their own, to mend where they come from:
    the intake passes over it, for those rows are in already.
    """
    by_sheet: dict[tuple[str, str | None, bool], list[RowSetAside]] = {}
    # What there is to mend comes first.
    for row in sorted(rows, key=_holds_no_data):
        by_sheet.setdefault((row.file, row.sheet, _holds_no_data(row)), []).append(row)
    several_files = len({file for file, _, _ in by_sheet}) > 1
    book = Workbook(write_only=True)
    if not by_sheet:
        sheet = book.create_sheet(say("set_aside.sheet.none"))
        sheet.append([say("set_aside.none")])
    for source, name in zip(
        by_sheet,
        sheet_names(
            _title(file, sheet, no_data=no_data, several=several_files, say=say) for file, sheet, no_data in by_sheet
        ),
        strict=True,
    ):
        for part in range(0, len(by_sheet[source]), _LAST_ROW - 1):
            title = name if part == 0 else f"{name[:27]} +{part // (_LAST_ROW - 1)}"
            _write(book, title, by_sheet[source][part : part + _LAST_ROW - 1], say, passed_over=source[2])
    for part in range(0, len(unread), _LAST_ROW - 1):
        _write_unread(book, say, part // (_LAST_ROW - 1), unread[part : part + _LAST_ROW - 1])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _write_unread(book: Workbook, say: Say, part: int, unread: Sequence[UnreadCell]) -> None:
    title = say("set_aside.sheet.unread")
    sheet = book.create_sheet(title if part == 0 else f"{title[:27]} +{part}")
    headers = [say(f"set_aside.unread.{name}") for name in ("file", "sheet", "row", "column", "value")]
    for number, width in enumerate((30, 20, 10, 30, 40, 20), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    cells = [stream_cell(sheet, header) for header in (*headers, OWN_SHEET_MARK)]
    for cell in cells[:-1]:
        cell.font = _HEADER
    sheet.append(cells)
    for one in unread:
        texts = (one.file, one.sheet or "", one.header, one.value)
        file, name, header, value = (stream_cell(sheet, text) for text in texts)
        sheet.append([file, name, one.row, header, value])


def _holds_no_data(row: RowSetAside) -> bool:
    return row.reason.code in _NO_DATA


def _title(file: str, sheet: str | None, *, no_data: bool, several: bool, say: Say) -> str:
    stem = PurePath(file).stem or file
    title = stem if sheet is None else f"{stem[:14]} {sheet}" if several else sheet
    if not no_data:
        return title
    kind = say("set_aside.sheet.no_data")
    return f"{title[: LONGEST - len(kind) - 3].rstrip()} ({kind})"


def _write(book: Workbook, title: str, rows: Sequence[RowSetAside], say: Say, *, passed_over: bool = False) -> None:
    sheet = book.create_sheet(title)
    held = [_columns(row) for row in rows]
    columns = list(dict.fromkeys(column for row in held for column in row))
    ours = (say("set_aside.header.row"), say("set_aside.header.why"))
    reasons = [say(row.reason.code, **row.reason.params) for row in rows]
    for number, (header, _) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = min(_WIDEST, max(12, len(header) + 2))
    for number, width in enumerate((12, _WIDEST), start=len(columns) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"

    header_cells = [stream_cell(sheet, header) for header in (*(header for header, _ in columns), *ours)]
    for cell in header_cells:
        cell.font = _HEADER
    for cell in header_cells[-2:]:
        cell.fill = _OURS
    sheet.append([*header_cells, *([stream_cell(sheet, OWN_SHEET_MARK)] if passed_over else [])])
    for row, values, reason in zip(rows, held, reasons, strict=True):
        cells = [_cell(sheet, values.get(column)) for column in columns]
        sheet.append([*cells, row.row, stream_cell(sheet, reason)])


def _cell(sheet: object, value: str | None) -> object:
    if value is None or value == "":
        return None
    number = plain_number(value)
    return stream_cell(sheet, value) if number is None else number
