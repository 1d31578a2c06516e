"""All that is known as one workbook: the six tables as imported, typed in and corrected, which the intake reads back.

The sheets and headers are those of the template. Beside them stand columns that the template does not ask for: how
much a row weighs and what its log covers, so that what is read back says the same, and two to be read by people only.
"""

import io
from collections.abc import Iterator, Mapping
from typing import Any, Final

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from analytics.intake.exports import OWN_SHEET_MARK
from analytics.reports.safe_cell import stream_cell
from analytics.reports.say import Say
from analytics.reports.sheet_names import sheet_names
from analytics.reports.template import header_key, template_fields
from analytics.tables.corrections import Corrected
from analytics.tables.schema import TABLES, Field, Kind

_BOLD: Final = Font(bold=True)
_BAND: Final = PatternFill("solid", fgColor="E3E8EF")
_OURS: Final = PatternFill("solid", fgColor="FFF2CC")
_DATE_FORMATS: Final = {"nl": "dd-mm-yyyy", "en": "dd/mm/yyyy"}
_WIDTHS: Final = {Kind.TEXT: 24, Kind.NUMBER: 14, Kind.MONEY: 16, Kind.DATE: 15, Kind.YES_NO: 14, Kind.CHOICE: 18}
_LAST_ROW: Final = 1_048_576
# What makes two rows one review of one expectation: of those the one that was typed in stands.
_REVIEW: Final = ("account", "expectation", "stated_by", "reviewed")


def tables_workbook(corrected: Corrected, say: Say, language: str) -> bytes:
    """The six sheets, and one for each table with rows that do not count; those the intake passes over.

    Args:
        corrected: the tables with the corrections laid over them.
        say: the translator.
        language: `nl` or `en`: the order of day and month in dates.
    """
    book = Workbook(write_only=True)
    date_format = _DATE_FORMATS.get(language, _DATE_FORMATS["en"])
    counting, apart = {}, dict(corrected.apart)
    for table in TABLES:
        frame = corrected.tables.frame(table)
        mark = corrected.marks.get(table, pd.Series(data=False, index=frame.index))
        frame = frame.assign(mark=mark.to_numpy())
        if table == "expectations":
            replaced = _replaced(frame)
            apart[table] = pd.concat([apart.get(table, frame.iloc[:0]), frame[replaced]], ignore_index=True)
            frame = frame[~replaced]
        counting[table] = frame
    aside = [table for table in TABLES if len(apart.get(table, ()))]
    titles = [
        *(say(f"template.sheet.{table}") for table in TABLES),
        *(say("tables_workbook.sheet.apart", table=say(f"template.sheet.{table}")) for table in aside),
    ]
    names = iter(sheet_names(titles))
    for table in TABLES:
        _write(book, next(names), table, counting[table], say, date_format, corrected.tables.coverage)
    for table in aside:
        _write(book, next(names), table, apart[table], say, date_format, {}, passed_over=True)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _replaced(frame: pd.DataFrame) -> "pd.Series[bool]":
    """Reviews from a file beside which one of the same day was typed in."""
    same = pd.DataFrame({name: frame[name].astype("str").str.strip().str.casefold() for name in _REVIEW})
    typed = frame["file"] == ""
    return ~typed & typed.groupby([same[name] for name in _REVIEW], dropna=False).transform("any")


def _write(
    book: Any,  # noqa: ANN401  openpyxl is untyped
    title: str,
    table: str,
    frame: pd.DataFrame,
    say: Say,
    date_format: str,
    coverage: Mapping[str, str],
    *,
    passed_over: bool = False,
) -> None:
    sheet = book.create_sheet(title)
    fields = template_fields(table)
    weighed = "strength" in frame.columns
    logged = table == "conversations" and not passed_over
    headers = [say(header_key(table, field.name)) for field in fields]
    ours = [
        *([say("tables_workbook.header.weight")] if weighed else []),
        *([say("tables_workbook.header.covers")] if logged else []),
        say("tables_workbook.header.change"),
        say("tables_workbook.header.from"),
    ]
    widths = [*(_WIDTHS[field.kind] for field in fields), *(22 for _ in ours[:-1]), 40]
    for number, (width, header) in enumerate(zip(widths, [*headers, *ours], strict=True), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = max(width, len(header) + 2)
    sheet.freeze_panes = "B2"
    head = [stream_cell(sheet, text) for text in (*headers, *ours)]
    for place, cell in enumerate(head):
        cell.font, cell.fill = _BOLD, _BAND if place < len(headers) else _OURS
    sheet.append([*head, *([stream_cell(sheet, OWN_SHEET_MARK)] if passed_over else [])])
    for row in _rows(frame.head(_LAST_ROW - 1)):
        cells = [_cell(sheet, field, row[field.name], say, date_format) for field in fields]
        if weighed:
            cells.append(float(row["strength"]))
        if logged:
            cells.append(stream_cell(sheet, _covers(row, coverage, say)))
        cells += [stream_cell(sheet, _change(row, say)), stream_cell(sheet, _from(row, say))]
        sheet.append(cells)


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    names = list(frame.columns)
    for values in frame.itertuples(index=False, name=None):
        yield dict(zip(names, values, strict=True))


def _cell(sheet: Any, field: Field, value: Any, say: Say, date_format: str) -> Any:  # noqa: ANN401
    if pd.isna(value):
        return None
    if field.kind is Kind.DATE:
        cell = stream_cell(sheet, value.date())
        cell.number_format = date_format
        return cell
    if field.kind is Kind.YES_NO:
        return stream_cell(sheet, say("template.entry.yes" if value else "template.entry.no"))
    if field.kind is Kind.CHOICE:
        known = field.name != "question" or value != "other"
        key = f"template.entry.{field.name}.{value}" if known else "tables_workbook.question.other"
        return stream_cell(sheet, say(key))
    if field.kind in (Kind.NUMBER, Kind.MONEY):
        return int(value) if float(value).is_integer() else float(value)
    return stream_cell(sheet, str(value))


def _covers(row: Mapping[str, Any], coverage: Mapping[str, str], say: Say) -> str:
    kind = coverage.get(row["log"], "occurring") if row["log"] else "own"
    return say(f"tables_workbook.covers.{kind}")


def _change(row: Mapping[str, Any], say: Say) -> str | None:
    if not row["file"]:
        return say("tables_workbook.change.own")
    return say("tables_workbook.change.corrected") if row.get("mark") is True else None


def _from(row: Mapping[str, Any], say: Say) -> str | None:
    if not row["file"]:
        return None
    place = f"{row['file']}, {row['sheet']}" if row["sheet"] else str(row["file"])
    return say("tables_workbook.from", place=place, row=str(row["row"]))
