"""xls: the workbook of Excel 97 and before, by xlrd, which tells errors, dates and booleans apart."""

import os
from pathlib import Path
from typing import Any

from analytics.intake.reading.parsing.budget import Budget
from analytics.intake.reading.parsing.findings import Reading
from analytics.intake.reading.parsing.number_formats import shape_of, telling
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.sparse_sheet import BOOL, TEXT, SparseSheet
from analytics.intake.reading.parsing.xlsb import ERROR_NAMES, put_number
from analytics.intake.reading.parsing.xlsx_workbook import Style

_TEXT, _NUMBER, _DATE, _BOOL, _ERROR = 1, 2, 3, 4, 5


def read_xls(content: bytes, budget: Budget, reading: Reading) -> None:
    """Adds its sheets.

    Raises:
        Refused: damaged (corrupt), or protected in a way that only Excel opens (password_protected).
    """
    import xlrd  # noqa: PLC0415 - few files need it

    with Path(os.devnull).open("w") as silence:
        try:
            book = _opened(xlrd, content, silence)
        except xlrd.XLRDError as error:
            if "encrypted" in str(error):
                raise Refused("password_protected") from error
            raise Refused("corrupt", "xls") from error
        styles = [_style(book, xf) for xf in book.xf_list]
        for sheet in book.sheets():
            reading.sheets.append(_sheet(sheet, styles, budget, from_1904=book.datemode == 1))


def _opened(xlrd: Any, content: bytes, silence: Any) -> Any:  # noqa: ANN401 - a library without types
    """Merged cells and formats come with the formatting, which some writers get wrong: then without."""
    try:
        return xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=silence)
    except (xlrd.XLRDError, MemoryError):
        raise
    except Exception:
        return xlrd.open_workbook(file_contents=content, logfile=silence)


def _style(book: Any, xf: Any) -> Style:  # noqa: ANN401
    known = book.format_map.get(xf.format_key)
    code = known.format_str if known is not None else ""
    return Style(shape_of(xf.format_key, code), telling(xf.format_key, code))


def _sheet(source: Any, styles: list[Style], budget: Budget, *, from_1904: bool) -> SparseSheet:  # noqa: ANN401
    sheet = SparseSheet(source.name, budget, hidden=source.visibility != 0)
    for row in range(source.nrows):
        kinds, values = source.row_types(row), source.row_values(row)
        for column, kind in enumerate(kinds):
            place = (row + 1, column + 1)
            if kind == _TEXT:
                sheet.put(*place, values[column], TEXT)
            elif kind in {_NUMBER, _DATE}:
                index = source.cell_xf_index(row, column) if source.formatting_info else None
                style = styles[index] if index is not None and index < len(styles) else Style()
                put_number(sheet, place, values[column], style, from_1904=from_1904)
            elif kind == _BOOL:
                sheet.put(*place, "TRUE" if values[column] else "FALSE", BOOL)
            elif kind == _ERROR:
                sheet.put_error(*place, ERROR_NAMES.get(values[column], "#UNKNOWN!"))
    sheet.merge([(top + 1, left + 1, bottom, right) for top, bottom, left, right in source.merged_cells])
    return sheet
