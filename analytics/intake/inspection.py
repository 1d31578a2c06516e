"""An intake as the JSON of `python -m analytics inspect`."""

from collections.abc import Callable
from typing import Any

from analytics.intake.decide import whole
from analytics.tables.imported import ColumnReport, FileReport, Imported, Question
from analytics.tables.issue import Issue, Message, Where

Say = Callable[[Message | Issue], str]


def inspection(imported: Imported, say: Say) -> dict[str, Any]:
    """Files, matches, questions, rows set aside and problems, as plain JSON values.

    Args:
        imported: the intake.
        say: the sentence of a message or issue, in the reader's language.
    """
    return {
        "version": 1,
        "files": [_file(report, say) for report in imported.files],
        "matches": [
            {"name": m.name, "account": m.account, "kind": m.kind, "score": round(float(m.score), 4)}
            for m in imported.matches
        ],
        "questions": [_question(question, say) for question in imported.questions],
        "set_aside": [
            {"file": row.file, "sheet": row.sheet, "row": int(row.row), "code": short(row.reason.code),
             "reason": say(row.reason)}
            for row in imported.set_aside
        ],
        "problems": [
            {"code": issue.code, "message": say(issue), "where": _where(issue.where), "count": int(issue.count)}
            for issue in imported.problems
        ],
    }  # fmt: skip


def short(code: str) -> str:
    """The last part of a message code: `date_unreadable` of `intake.row.date_unreadable`."""
    return code.rpartition(".")[2]


def _where(where: Where) -> dict[str, Any]:
    return {"file": where.file, "sheet": where.sheet, "column": where.column, "row": where.row}


def _file(report: FileReport, say: Say) -> dict[str, Any]:
    problem = report.problem
    return {
        "file": report.file,
        "problem": None if problem is None else {"code": problem.code, "message": say(problem)},
        "sheets": [
            {
                "sheet": sheet.sheet,
                "hidden": bool(sheet.hidden),
                "header_row": sheet.header_row,
                "table": sheet.table,
                "confidence": float(sheet.confidence),
                "rows_in": sheet.rows_in,
                "rows_used": sheet.rows_used,
                "rows_set_aside": sheet.rows_set_aside,
                "columns": [_column(column) for column in sheet.columns],
            }
            for sheet in report.sheets
        ],
    }


def _column(column: ColumnReport) -> dict[str, Any]:
    return {
        "header": column.header,
        "column": column.column,
        "field": column.field,
        "confidence": float(column.confidence),
        "decision": column.decision,
        "scale": None if column.scale is None else [whole(end) for end in column.scale],
        "date_order": column.date_order,
        "decimal": column.decimal,
    }


def _question(question: Question, say: Say) -> dict[str, Any]:
    return {
        "id": question.id,
        "kind": question.kind,
        "where": _where(question.where),
        "why": say(question.why),
        "default": question.default,
        "options": list(question.options),
        "samples": list(question.samples),
    }
