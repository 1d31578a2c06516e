"""The report as one workbook: scores, hidden risk, reasons, the plan, what was set aside, and what it rests on."""

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from typing import Any, Final

import pandas as pd
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from analytics.reports.deck_words import Words
from analytics.reports.fixed_package import fixed_package
from analytics.reports.ground import defaults, grounds, model_notices
from analytics.reports.plan_workbook import PLAN_COLUMNS
from analytics.reports.reported import Report
from analytics.reports.safe_cell import CellValue, set_cell
from analytics.reports.sheet_names import sheet_names
from analytics.tables.quantities import Money, Share

SHEETS: Final = ("accounts", "hidden", "reasons", "plan", "set_aside", "method")
_BOLD: Final = Font(bold=True)
_TITLE: Final = Font(bold=True, size=14)
_BAND: Final = PatternFill("solid", fgColor="E3E8EF")
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_DATE, _MONEY, _SHARE, _SCORE = "d mmm yyyy", "#,##0", "0%", "0.0"
_DRAWN: Final = 15  # bars in the chart
_SET_ASIDE: Final = 20_000  # rows; the dashboard has a file of all of them

Column = tuple[str, int, str | None]  # key, width, number format
ACCOUNTS: Final[tuple[Column, ...]] = (
    ("account", 34, None), ("owner", 22, None), ("segment", 18, None), ("annual_value", 16, _MONEY),
    ("currency", 9, None), ("corner", 22, None), ("score", 10, _SCORE), ("scale", 10, None),
    ("respondents", 12, "0"), ("deciders", 12, "0"), ("risk", 12, _SHARE), ("risk_low", 12, _SHARE),
    ("risk_high", 12, _SHARE), ("range_low", 12, _SHARE), ("range_high", 12, _SHARE), ("p_csat", 14, _SHARE),
    ("at_risk_value", 16, _MONEY), ("hidden_value", 16, _MONEY), ("completeness", 12, _SHARE),
    ("last_executive", 16, _DATE), ("next_end", 14, _DATE), ("notice_deadline", 14, _DATE),
    ("level", 16, None), ("topic", 20, None), ("rests", 16, _MONEY),
)  # fmt: skip
HIDDEN: Final[tuple[Column, ...]] = (
    ("place", 8, "0"), ("account", 34, None), ("annual_value", 16, _MONEY), ("currency", 9, None),
    ("risk", 12, _SHARE), ("at_risk_value", 16, _MONEY), ("score", 10, _SCORE), ("reason", 70, None),
    ("level", 16, None), ("topic", 20, None), ("act_by", 14, _DATE), ("owner", 22, None),
)  # fmt: skip
REASONS: Final[tuple[Column, ...]] = (("account", 34, None), ("place", 8, "0"), ("reason", 90, None))
SET_ASIDE: Final[tuple[Column, ...]] = (("file", 32, None), ("sheet", 20, None), ("row", 8, "0"), ("reason", 80, None))


def report_workbook(report: Report, say: Words) -> bytes:
    """An xlsx with the sheets of SHEETS; text is always text, the same report gives the same bytes."""
    book = Workbook()
    names = dict(zip(SHEETS, sheet_names(say(f"report.sheet.{name}") for name in SHEETS), strict=True))
    book.remove(book.active)
    sheets = {name: book.create_sheet(names[name]) for name in SHEETS}
    _rows(sheets["accounts"], ACCOUNTS, _accounts(report, say), say)
    hidden = list(_hidden(report, say))
    _rows(sheets["hidden"], HIDDEN, hidden, say)
    if hidden:
        _chart(sheets["hidden"], min(len(hidden), _DRAWN), counted=report.counted)
    _rows(sheets["reasons"], REASONS, _reasons(report, say), say)
    _plan(sheets["plan"], report, say)
    _rows(sheets["set_aside"], SET_ASIDE, _set_aside(report, say), say)
    _method(sheets["method"], report, say)
    as_of = report.assessment.as_of
    book.properties.creator = book.properties.lastModifiedBy = "Blindspot"
    book.properties.created = dt.datetime.combine(as_of, dt.time())
    content = io.BytesIO()
    book.save(content)
    return fixed_package(content.getvalue(), as_of)


def _rows(sheet: Any, columns: Sequence[Column], rows: Iterable[Sequence[CellValue]], say: Words) -> None:  # noqa: ANN401  openpyxl is untyped
    _head(sheet, [(say(f"report.column.{name}"), width) for name, width, _ in columns])
    forms = [form for _, _, form in columns]
    last = 1
    for last, row in enumerate(rows, start=2):
        for place, (value, form) in enumerate(zip(row, forms, strict=True), start=1):
            if value is None:
                continue
            cell = sheet.cell(last, place)
            set_cell(cell, value)
            if form is not None:
                cell.number_format = form
    if last > 1:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{last}"


def _head(sheet: Any, headers: Sequence[tuple[str, int]]) -> None:  # noqa: ANN401
    sheet.freeze_panes = "B2"
    for place, (text, width) in enumerate(headers, start=1):
        cell = sheet.cell(1, place)
        set_cell(cell, text)
        cell.font, cell.fill, cell.alignment = _BOLD, _BAND, _WRAPPED
        sheet.column_dimensions[get_column_letter(place)].width = width


def _value(value: Any) -> CellValue:  # noqa: ANN401  a cell of a frame
    """A number, a date or nothing, as a cell holds it."""
    if value is None or pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp | dt.datetime):
        return value.date()
    return float(value)


def _next(report: Report, name: str, say: Words) -> tuple[CellValue, CellValue, CellValue]:
    one = report.assessment.next_conversations.get(name)
    if one is None:
        return None, None, None
    euros = None if one.euros_resting_on_it is None else round(one.euros_resting_on_it)
    return say(f"shell.level.{one.level}"), say(f"shell.topic.{one.topic}"), euros


def _owner(report: Report, row: dict[Any, Any]) -> str | None:
    return None if pd.isna(row["owner"]) else report.names.owner(str(row["owner"]))


def _accounts(report: Report, say: Words) -> Iterable[list[CellValue]]:
    for name, row in zip(report.accounts.index, report.accounts.to_dict("records"), strict=True):
        account = str(name)
        scale = None
        if not pd.isna(row["scale_min"]):
            scale = f"{say.number(float(row['scale_min']), 0)}–{say.number(float(row['scale_max']), 0)}"
        segment = None if pd.isna(row["segment"]) else report.names.checked(str(row["segment"]))
        figures = [
            _value(row[column])
            for column in (
                "risk", "risk_low", "risk_high", "range_low", "range_high", "p_csat", "at_risk_value", "hidden_value",
                "completeness", "last_executive", "next_end", "notice_deadline",
            )
        ]  # fmt: skip
        yield [
            report.names(account), _owner(report, row), segment, _value(row["annual_value"]),
            str(row["currency"]) or None, say(f"shell.corner.{row['corner']}"), _value(row["score"]), scale,
            int(row["respondents"]), int(row["respondents_executive"]), *figures, *_next(report, account, say),
        ]  # fmt: skip


def _hidden(report: Report, say: Words) -> Iterable[list[CellValue]]:
    ranked = report.ranked()
    for place, (name, row) in enumerate(zip(ranked.index, ranked.to_dict("records"), strict=True), start=1):
        account = str(name)
        level, topic, _ = _next(report, account, say)
        act_by = row["next_end"] if pd.isna(row["notice_deadline"]) else row["notice_deadline"]
        yield [
            place, report.names(account), _value(row["annual_value"]), str(row["currency"]) or None,
            _value(row["risk"]), _value(row["at_risk_value"]), _value(row["score"]),
            next(iter(report.reasons(account, say, 1)), None), level,
            topic, _value(act_by), _owner(report, row),
        ]  # fmt: skip


def _chart(sheet: Any, rows: int, *, counted: bool) -> None:  # noqa: ANN401
    """Bars beside the list: what is at stake, or the chance of leaving where no value is known."""
    chart = BarChart()
    chart.type, chart.legend = "bar", None
    chart.height, chart.width = 1.5 + 0.75 * rows, 22
    column = 5 if counted else 6
    chart.title = str(sheet.cell(1, column).value)
    chart.add_data(Reference(sheet, min_col=column, min_row=1, max_row=rows + 1), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=2, min_row=2, max_row=rows + 1))
    chart.series[0].graphicalProperties.solidFill = "D55E00"
    chart.y_axis.delete = chart.x_axis.delete = False
    chart.y_axis.numFmt = _SHARE if counted else _MONEY
    chart.x_axis.scaling.orientation = "maxMin"
    chart.gapWidth = 45
    sheet.add_chart(chart, f"{get_column_letter(len(HIDDEN) + 2)}2")


def _reasons(report: Report, say: Words) -> Iterable[list[CellValue]]:
    for name in report.accounts.index:
        account = str(name)
        for place, reason in enumerate(report.reasons(account, say, 99), start=1):
            yield [report.names(account), place, reason]


def _plan(sheet: Any, report: Report, say: Words) -> None:  # noqa: ANN401
    _head(sheet, [(say(f"plan.column.{name}"), width) for name, width in PLAN_COLUMNS])
    for number, line in enumerate(report.plan, start=2):
        values: list[CellValue] = [
            line.account, say(f"shell.level.{line.level}"), say(f"shell.topic.{line.topic}"), line.owner, line.date,
            line.planned_on, say(f"plan.state.{line.state}"), line.held_on, line.before,
            None if line.euros is None else round(line.euros), line.currency,
        ]  # fmt: skip
        for place, value in enumerate(values, start=1):
            cell = sheet.cell(number, place)
            set_cell(cell, value)
            if isinstance(value, dt.date):
                cell.number_format = _DATE
            elif isinstance(value, int | float):
                cell.number_format = _MONEY


def _set_aside(report: Report, say: Words) -> Iterable[list[CellValue]]:
    names = report.names
    for row in () if report.imported is None else report.imported.set_aside[:_SET_ASIDE]:
        reason = names.checked(say.say(names.message(row.reason)))
        yield [names.checked(row.file), names.checked(row.sheet or "") or None, row.row, reason]


def _method(sheet: Any, report: Report, say: Words) -> None:  # noqa: ANN401
    """What the figures rest on: assumptions, weights, and what was taken as a default."""
    model, total, assessment = report.assessment.model, report.total, report.assessment
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 78, 16
    sheet.column_dimensions["C"].width = 16
    lines: list[tuple[CellValue, ...]] = [(say("report.method.title"),)]
    lines.append((say("report.method.as_of", date=assessment.as_of, n=len(report.accounts)),))
    lines += [
        (
            say(
                "report.method.total",
                n=one.hidden_accounts,
                hidden=Money(one.hidden_annual_value, one.currency),
                total=Money(one.annual_value, one.currency),
            ),
        )
        for one in report.totals
        if one.currency is not None
    ]
    said = (*grounds(report, say), *model_notices(report, say), *defaults(report, say), say("deck.ground.sources"))
    lines += [(text,) for text in said]
    lines += [(), (say("report.method.weights"), say("report.method.weight"), say("report.method.expert"))]
    lines += [
        (say(f"shell.factor.{name}"), round(float(weight), 4), round(float(model.expert.get(name, 0.0)), 4))
        for name, weight in model.weights.items()
    ]
    if total.sensitivity:
        lines += [(), (say("report.method.sensitivity"), say("report.method.hidden"), say("lists.value"))]
        lines += [
            (say("report.method.line", share=Share(line)), n, None if report.counted else round(value))
            for line, n, value in total.sensitivity
        ]
    for number, line in enumerate(lines, start=1):
        for place, value in enumerate(line, start=1):
            cell = sheet.cell(number, place)
            set_cell(cell, value)
            cell.alignment = _WRAPPED
            if number == 1:
                cell.font = _TITLE
            elif place > 1 and isinstance(value, int | float):
                cell.number_format = "0.00" if isinstance(value, float) else _MONEY
            elif len(line) == 3 and isinstance(line[1], str):
                cell.font = _BOLD
