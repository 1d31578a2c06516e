"""The template workbook: a sheet for each canonical table, which the intake reads back without a question.

The headers and the entries of the drop-down lists are sentences of the catalogue, chosen from the words that the
intake knows. The sheets are empty: examples stand in the instructions only, so that none is ever read as a customer.
"""

import io
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from analytics.intake.exports import OWN_SHEET_MARK
from analytics.reports.safe_cell import set_cell
from analytics.reports.say import Say
from analytics.reports.sheet_names import sheet_names
from analytics.tables.schema import TABLES, Field, Kind

# Not asked of anyone: the intake fills these in.
_UNASKED: Final = frozenset({"strength", "log", "asked"})
# A question of no kind that we know is no answer to anything: it is not offered.
_UNOFFERED: Final = frozenset({"other"})
_LAST_ROW: Final = 1_048_576
_DATE_FORMATS: Final = {"nl": "dd-mm-yyyy", "en": "dd/mm/yyyy"}
_FORMATS: Final = {Kind.MONEY: "#,##0.00"}
_WIDTHS: Final = {Kind.TEXT: 24, Kind.NUMBER: 14, Kind.MONEY: 16, Kind.DATE: 15, Kind.YES_NO: 14, Kind.CHOICE: 18}
_WIDE: Final = {"comment": 50, "note": 50, "expectation": 50, "measure": 36, "reason": 36}
_BAND: Final = PatternFill("solid", fgColor="E3E8EF")
_NEEDED: Final = PatternFill("solid", fgColor="F4C95D")
_BOLD: Final = Font(bold=True)
_TITLE: Final = Font(bold=True, size=16)
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")


def template_fields(table: str) -> tuple[Field, ...]:
    """The fields of a table that a person fills in, in the order of the sheet's columns."""
    return tuple(field for field in TABLES[table] if field.name not in _UNASKED)


def header_key(table: str, field: str) -> str:
    """The key of a column's header."""
    return f"template.header.{table}.{field}"


def entries(field: Field) -> tuple[str, ...]:
    """The keys of a drop-down list's entries; () for a field without one."""
    if field.kind is Kind.YES_NO:
        return "template.entry.yes", "template.entry.no"
    offered = (choice for choice in field.choices if choice not in _UNOFFERED)
    return tuple(f"template.entry.{field.name}.{choice}" for choice in offered)


def template_workbook(say: Say, language: str) -> bytes:
    """An xlsx with an instruction sheet and the six empty tables in the language of `say`.

    Args:
        say: the translator.
        language: `nl` or `en`: the order of day and month in dates; day, month, year elsewhere too.
    """
    book = Workbook()
    keys = ["template.sheet.instructions", *(f"template.sheet.{table}" for table in TABLES)]
    names = dict(zip(keys, sheet_names(say(key) for key in keys), strict=True))
    instructions = book.active
    instructions.title = names["template.sheet.instructions"]
    _write_instructions(instructions, say, names)
    for table in TABLES:
        sheet = book.create_sheet(names[f"template.sheet.{table}"])
        _write_table(sheet, table, say, _DATE_FORMATS.get(language, _DATE_FORMATS["en"]))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _write_table(sheet: Any, table: str, say: Say, date_format: str) -> None:  # noqa: ANN401  openpyxl is untyped
    sheet.freeze_panes = "B2"
    for number, field in enumerate(template_fields(table), start=1):
        letter = get_column_letter(number)
        header = sheet.cell(1, number)
        set_cell(header, say(header_key(table, field.name)))
        header.font, header.fill = _BOLD, _NEEDED if field.needed else _BAND
        column = sheet.column_dimensions[letter]
        column.width = max(_WIDE.get(field.name, _WIDTHS[field.kind]), len(header.value) + 2)
        # The format of a whole column, not of cells: a formatted empty cell is still a cell to every reader.
        column.number_format = date_format if field.kind is Kind.DATE else _FORMATS.get(field.kind, "General")
        rule = _rule(field, say)
        if rule is not None:
            rule.promptTitle = say(header_key(table, field.name))[:32]
            rule.prompt = say(f"template.help.{table}.{field.name}")[:255]
            rule.showInputMessage = True
            rule.add(f"{letter}2:{letter}{_LAST_ROW}")
            sheet.add_data_validation(rule)


def _rule(field: Field, say: Say) -> DataValidation | None:
    """What may be entered in a column; a value that breaks it is warned of, not refused: the intake can read more."""
    if offered := entries(field):
        # The separator is a comma in the file, whatever the reader's Excel shows.
        listed = ",".join(say(key) for key in offered)
        return _warning(say("template.warning.list"), type="list", formula1=f'"{listed}"')
    if field.kind is Kind.DATE:
        return _warning(say("template.warning.date"), type="date", operator="greaterThan", formula1="DATE(1990,1,1)")
    if field.lowest is not None and field.highest is not None:
        warning = say("template.warning.between", lowest=int(field.lowest), highest=int(field.highest))
        return _warning(
            warning,
            type="decimal",
            operator="between",
            formula1=f"{field.lowest:g}",
            formula2=f"{field.highest:g}",
        )
    if field.kind in (Kind.NUMBER, Kind.MONEY):
        return _warning(say("template.warning.number"), type="decimal", operator="greaterThan", formula1="-1E+300")
    return None


def _warning(text: str, **rule: str) -> DataValidation:
    return DataValidation(
        **rule,
        allow_blank=True,
        errorStyle="warning",
        error=text[:255],
        showErrorMessage=True,
        showDropDown=False,
    )


def _write_instructions(sheet: Any, say: Say, names: dict[str, str]) -> None:  # noqa: ANN401  openpyxl is untyped
    set_cell(sheet.cell(1, 1), say("template.title"))
    sheet.cell(1, 1).font = _TITLE
    set_cell(sheet.cell(1, 4), OWN_SHEET_MARK)
    sheet.cell(1, 4).font = Font(size=9, color="808080")
    row = 2
    for step in range(1, 6):
        set_cell(sheet.cell(row, 1), say(f"template.step.{step}"))
        row += 1
    for table in TABLES:
        row += 1
        set_cell(sheet.cell(row, 1), names[f"template.sheet.{table}"])
        sheet.cell(row, 1).font = Font(bold=True, size=13)
        set_cell(sheet.cell(row, 2), say(f"template.about.{table}"))
        row += 1
        for number, part in enumerate(("column", "meaning", "example", "choices"), start=1):
            set_cell(sheet.cell(row, number), say(f"template.instructions.{part}"))
            sheet.cell(row, number).font, sheet.cell(row, number).fill = _BOLD, _BAND
        for field in template_fields(table):
            row += 1
            choices = ", ".join(say(key) for key in entries(field))
            needed = f" {say('template.needed')}" if field.needed else ""
            line = (
                say(header_key(table, field.name)),
                say(f"template.help.{table}.{field.name}") + needed,
                say(f"template.example.{table}.{field.name}"),
                choices,
            )
            for number, text in enumerate(line, start=1):
                set_cell(sheet.cell(row, number), text)
                sheet.cell(row, number).alignment = _WRAPPED
            if field.needed:
                sheet.cell(row, 1).fill = _NEEDED
        row += 1
    for letter, width in (("A", 26), ("B", 70), ("C", 42), ("D", 46)):
        sheet.column_dimensions[letter].width = width
