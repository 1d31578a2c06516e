"""Text from an upload, written so that no spreadsheet program ever takes it for a formula.

A customer may be called `=HYPERLINK("http://…")`; who opens the download must see that, not run it.
"""

import re
from datetime import date
from typing import Any, Final, TypeAlias

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

CellValue: TypeAlias = str | int | float | bool | date | None

LONGEST_TEXT: Final = 32_767  # what a cell of a workbook holds
_STARTS: Final = tuple("=+-@\t\r\n＝＋－＠")  # the wide forms are read as the narrow ones by some programs
_NUMBER: Final = re.compile(r"[-+]?\d+(?:[.,]\d+)*")
_PLAIN_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.(\d+))?")
# XML has no place for half a surrogate pair and for these two.
_NO_XML: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")


def could_be_formula(text: str) -> bool:
    """Whether a spreadsheet program may evaluate this text: it begins like a formula, and is no number."""
    begins = text.startswith(_STARTS) or text.lstrip().startswith(_STARTS)
    return begins and _NUMBER.fullmatch(text) is None


def csv_text(text: str) -> str:
    """The text for a csv: behind an apostrophe where it could be a formula. Quotes and separators are csv's own job."""
    return f"'{text}" if could_be_formula(text) else text


def workbook_text(text: str) -> str:
    """The text as a workbook can hold it: without control characters, line ends as one, at most 32,767 long."""
    clean = ILLEGAL_CHARACTERS_RE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _NO_XML.sub("", clean)[:LONGEST_TEXT]


def plain_number(text: str) -> float | int | None:
    """The number that a text stands for in every country, else None.

    `-12.5` is one; `1.234` may be a thousand, `00123` and 16 digits or more are names, and `12.10` would come back as
    something else: these stay text.
    """
    found = _PLAIN_NUMBER.fullmatch(text)
    if found is None or (found[1] is not None and len(found[1]) == 3):
        return None
    number = int(text) if found[1] is None else float(text)
    return number if str(number) == text else None


def set_cell(cell: Any, value: CellValue) -> None:  # noqa: ANN401  openpyxl is untyped
    """Put a value into an openpyxl cell; text is always text, also `=1+1` and `#REF!`, and shows as it was written."""
    if not isinstance(value, str):
        cell.value = value
        return
    text = workbook_text(value)
    cell.value = text or None
    if text:
        # openpyxl guesses formulas and errors from the text; its guess is overruled.
        cell.data_type = "s"
        # Excel keeps such a cell as text when it is edited: it shows an apostrophe in the formula bar only.
        cell.quotePrefix = could_be_formula(text)


def stream_cell(sheet: Any, value: CellValue) -> Any:  # noqa: ANN401  openpyxl is untyped
    """A cell for `append` on a write-only sheet, with a value as in `set_cell`."""
    cell = WriteOnlyCell(sheet)
    set_cell(cell, value)
    return cell
