"""The assessment as one table, one row an account: a csv for programs, a workbook for people."""

import io
from typing import Any, Final

import numpy as np
import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from analytics.reports.safe_cell import csv_text, stream_cell
from analytics.reports.say import Say
from analytics.reports.sheet_names import sheet_names
from analytics.tables.assessment import Assessment

PLAIN_COLUMNS: Final = (
    "annual_value", "currency", "satisfaction", "risk", "risk_low", "risk_high", "range_low", "range_high", "corner",
    "hidden_value", "completeness", "base",
)  # fmt: skip
NEXT_COLUMNS: Final = ("level", "topic", "euros_resting_on_it")
_TEXT: Final = ("account", "currency", "corner", "next_conversation.level", "next_conversation.topic")
_MONEY: Final = ("annual_value", "hidden_value", "next_conversation.euros_resting_on_it")
_HEADER: Final = Font(bold=True)
_BAND: Final = PatternFill("solid", fgColor="E3E8EF")


def score_table(assessment: Assessment) -> pd.DataFrame:
    """One row an account, in the assessment's order.

    Columns: `account`, those of PLAIN_COLUMNS, `contributions.<name>` (log-odds, unknown is 0), `factors.<name>`
    (0..1, NaN unknown), `next_conversation.<part>`. Numbers are not rounded: base and contributions still sum to the
    log-odds of the risk.
    """
    accounts = assessment.accounts
    following = [assessment.next_conversations.get(name) for name in accounts.index]
    chosen = pd.DataFrame(
        {f"next_conversation.{part}": [getattr(one, part, None) for one in following] for part in NEXT_COLUMNS},
        index=accounts.index,
    )
    table = pd.concat(
        [
            accounts[list(PLAIN_COLUMNS)],
            assessment.contributions.reindex(accounts.index).add_prefix("contributions."),
            assessment.factors.reindex(accounts.index).add_prefix("factors."),
            chosen,
        ],
        axis=1,
    )
    table.insert(0, "account", accounts.index.astype(str))
    return table.reset_index(drop=True)


def score_csv(assessment: Assessment) -> bytes:
    """UTF-8, commas, points in numbers, unknown blank. Text that could be a formula stands behind an apostrophe."""
    table = score_table(assessment)
    for column in _TEXT:
        table[column] = table[column].map(csv_text, na_action="ignore")
    return table.to_csv(index=False, lineterminator="\r\n").encode("utf-8", "replace")


def score_workbook(assessment: Assessment, say: Say) -> bytes:
    """The same table on one sheet, and on a second what each column means."""
    table = score_table(assessment)
    book = Workbook(write_only=True)
    title, meaning = sheet_names([say("score_table.sheet"), say("score_table.columns")])
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    for number, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = 32 if number == 1 else max(11, len(column) + 2)
    sheet.append(_headers(sheet, list(table.columns)))
    # Only text needs a cell of its own making; a million numbers do not.
    formats = [_number_format(column) for column in table.columns]
    columns = [table[column].astype(object).where(table[column].notna(), None) for column in table.columns]
    for values in zip(*columns, strict=True):
        sheet.append([_cell(sheet, value, form) for value, form in zip(values, formats, strict=True)])
    if len(table):
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table) + 1}"

    explained = book.create_sheet(meaning)
    explained.column_dimensions["A"].width, explained.column_dimensions["B"].width = 42, 90
    explained.append(_headers(explained, [say("score_table.header.column"), say("score_table.header.meaning")]))
    for column in table.columns:
        group = column.split(".")[0]
        key = group if group in ("contributions", "factors") else column
        explained.append([stream_cell(explained, text) for text in (column, say(f"score_table.column.{key}"))])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _number_format(column: str) -> str | None:
    if column in _TEXT:
        return None
    return "#,##0" if column in _MONEY else "0.000"


def _headers(sheet: Any, texts: list[str]) -> list[Any]:  # noqa: ANN401  openpyxl is untyped
    cells = [stream_cell(sheet, text) for text in texts]
    for cell in cells:
        cell.font, cell.fill = _HEADER, _BAND
    return cells


def _cell(sheet: Any, value: object, form: str | None) -> Any:  # noqa: ANN401  openpyxl is untyped
    if value is None:
        return None
    if form is None:
        return stream_cell(sheet, str(value))
    number = float(value)  # type: ignore[arg-type]
    if not np.isfinite(number):
        return None
    cell = stream_cell(sheet, number)
    cell.number_format = form
    return cell
