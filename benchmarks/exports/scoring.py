"""What counts as right: one set of rules for every export."""

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from analytics.intake import SourceFile, read_exports
from analytics.tables.imported import ColumnReport, Imported, SheetReport
from benchmarks.exports.sheet import Column, Export, Sheet

AS_OF = dt.date(2026, 11, 1)
ON_A_SCALE = frozenset({"score", "fulfilment", "expectation_fit"})
# It only says when anybody was last in touch; no figure rests on it, so a column that is read as it harms nobody.
HARMLESS = "last_contact"

Asked = dict[tuple[str | None, int | None], set[str]]  # by sheet and column: the kinds of question


@dataclass
class Score:
    """How much was right, and what was wrong, in words."""

    columns: int = 0  # that matter
    columns_right: int = 0
    sheets: int = 0
    tables_right: int = 0
    headers: int = 0
    headers_right: int = 0
    rows: int = 0
    rows_lost: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Count the other in."""
        self.columns += other.columns
        self.columns_right += other.columns_right
        self.sheets += other.sheets
        self.tables_right += other.tables_right
        self.headers += other.headers
        self.headers_right += other.headers_right
        self.rows += other.rows
        self.rows_lost += other.rows_lost
        self.wrong += other.wrong


def judge(export: Export) -> Score:
    """Read the export as it would be dropped, and hold what was made of it against the labels."""
    source = SourceFile(export.file, export.content())
    imported = read_exports((source,), as_of=AS_OF)
    report = imported.files[0]
    asked: Asked = defaultdict(set)
    for question in imported.questions:
        asked[question.where.sheet, question.where.column].add(question.kind)
    score = Score(wrong=[f"not read: {report.problem}"] if report.problem else [])
    by_name = {sheet.sheet: sheet for sheet in report.sheets}
    for at, sheet in enumerate(export.sheets):
        found = by_name.get(sheet.name) or (report.sheets[at] if at < len(report.sheets) else None)
        score.add(_judge_sheet(sheet, found, asked, imported))
    return score


def _judge_sheet(sheet: Sheet, found: SheetReport | None, asked: Asked, imported: Imported) -> Score:
    score = Score(sheets=1)
    named = f"[{sheet.name}] " if sheet.name else ""
    table = found.table if found else None
    kinds = set().union(*(kinds for (of, _), kinds in asked.items() if found and of == found.sheet))
    score.tables_right = int(
        table == sheet.table or (table or "nothing") in sheet.also or any(f"?{kind}" in sheet.also for kind in kinds)
    )
    if not score.tables_right:
        score.wrong.append(f"{named}table {table} for {sheet.table}")
    if found and table and sheet.header_row:
        score.headers = 1
        score.headers_right = int(found.header_row == sheet.header_row)
        if not score.headers_right:
            score.wrong.append(f"{named}names in row {found.header_row} for {sheet.header_row}")
    if found and table and sheet.table:
        score.rows = len(sheet.data)
        lost = Counter(
            aside.reason.code
            for aside in imported.set_aside
            if aside.sheet == found.sheet and aside.row in sheet.data and not sheet.has_cause(sheet.data[aside.row])
        )
        score.rows_lost = lost.total()
        if lost:
            score.wrong.append(f"{named}rows of data set aside without cause: {dict(lost)}")
    reports = {column.column: column for column in found.columns} if found and table else {}
    taken = {column.field for column in reports.values()}
    for at, column in enumerate(sheet.columns, start=1):
        questions = asked.get((found.sheet, at), set()) if found else set()
        verdict = _judge_column(column, reports.get(at), questions, taken)
        if verdict is None:
            continue
        score.columns += 1
        score.columns_right += not verdict
        if verdict:
            score.wrong.append(f"{named}{at} {column.header[:60]!r}: {verdict}")
    return score


def _judge_column(
    column: Column, report: ColumnReport | None, questions: set[str], taken: set[str | None]
) -> str | None:
    """What is wrong with it, "" if nothing is; None for a column that is no field and was not read as one."""
    found = report.field if report else None
    if column.field is None and (found is None or found in column.also or found == HARMLESS):
        return None
    allowed = any(f"?{kind}" in column.also for kind in questions)
    open_field = report is not None and report.decision == "ambiguous" and "field" in questions
    if column.must_ask and column.must_ask not in questions:
        return f"not asked for its {column.must_ask}"
    if found == column.field and report:
        return _judge_values(column, report, questions)
    if allowed or open_field or (found is not None and found in column.also):
        return ""
    if found is None and "nothing" in column.also:
        return "" if column.one_of is None or column.one_of in taken else f"none of them is {column.one_of}"
    return f"{found} for {column.field}"


def _judge_values(column: Column, report: ColumnReport, questions: set[str]) -> str:
    """Whether the cells are read as they were meant: on their scale, with day and month in their order."""
    if column.field in ON_A_SCALE and column.scale and "scale" not in questions:
        scales = (column.scale, *column.scales)
        if report.scale not in scales:
            return f"scale {report.scale} for {' or '.join(map(str, scales))}"
    if column.order and report.date_order != column.order and "date_order" not in questions:
        return f"order {report.date_order} for {column.order}"
    return ""
