"""Spreadsheets of LibreOffice and its kin. A cell or row may claim to be repeated a thousand million times."""

import re
from dataclasses import dataclass, field

from analytics.intake.reading.parsing.budget import LAST_COLUMN, LAST_ROW, MEGABYTE, Budget
from analytics.intake.reading.parsing.cell_text import iso_text, number_text
from analytics.intake.reading.parsing.findings import Reading
from analytics.intake.reading.parsing.odf_encryption import WHOLE_PACKAGE, locks_of, unlocked
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.sparse_sheet import BOOL, DATE, ERROR, NUMBER, TEXT, SparseSheet
from analytics.intake.reading.parsing.xml_events import TextBuffer, parse
from analytics.intake.reading.parsing.zip_package import ZipPackage

_MOST_SHEETS = 1_000
# Encrypted parts are opened as a whole: several copies of one must fit in the memory of the reading process.
_LARGEST_PART = 128 * MEGABYTE
_TIME = re.compile(r"PT(\d{1,5})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")
_ERROR = re.compile(r"(?:#[A-Z0-9/]+[!?]?|Err:\d+)")
_EMPTY_FORMULA = "#EMPTY_FORMULA!"


def read_ods(package: ZipPackage, password: str | None, budget: Budget, reading: Reading) -> None:
    """Adds its sheets.

    Raises:
        Refused: a password is needed, or another one, or it is protected in a way that is not opened here; damaged
            (corrupt); too large.
    """
    manifest = package.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in package else b""
    locks = locks_of(manifest) if b"encryption-data" in manifest else {}
    if lock := locks.get(WHOLE_PACKAGE):
        inner = unlocked(package.read(WHOLE_PACKAGE, _LARGEST_PART), lock, password, budget)
        read_ods(ZipPackage(b"".join(inner), budget), None, budget, reading)
        return
    if lock := locks.get("content.xml"):
        content = unlocked(package.read("content.xml", _LARGEST_PART), lock, password, budget)
    elif locks or WHOLE_PACKAGE in package:
        raise Refused("password_unopenable", "manifest")
    else:
        content = package.chunks("content.xml")
    events = _Events(budget, reading)
    parse(content, events.start, events.end, events.text.add)
    for sheet in reading.sheets:
        sheet.merge(sheet.merges)
    if any(name.startswith(("basic/", "scripts/")) for name in package.names):
        reading.note("macros_ignored")


@dataclass(slots=True)
class _Cell:
    """A cell as it is written: once, with how often it is meant."""

    column: int = 0
    repeated: int = 1
    attributes: dict[str, str] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)


class _Events:
    def __init__(self, budget: Budget, reading: Reading) -> None:
        self.text = TextBuffer()
        self._budget = budget
        self._reading = reading
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._row = self._row_repeated = self._column = 0
        self._row_cells: list[_Cell] = []
        self._cell: _Cell | None = None
        self._unseen = 0
        self._depth_of_tables = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in {"annotation", "shapes", "tracked-changes"}:
            self._unseen += 1
        elif self._unseen:
            return
        elif name in {"table-cell", "covered-table-cell"} and self._depth_of_tables == 1:
            repeated = _count(attributes, "number-columns-repeated")
            self._cell = _Cell(self._column, repeated, attributes)
            self._column += repeated
        elif name == "p" and self._cell is not None:
            self.text.begin()
        elif name in {"s", "tab", "line-break"} and self.text.wanted:
            self.text.add({"s": " " * min(_count(attributes, "c"), 1_000), "tab": "\t"}.get(name, "\n"))
        elif name == "table-row":
            self._row_repeated = _count(attributes, "number-rows-repeated")
            self._column = 1
            self._row_cells = []
        elif name == "table":
            self._begin_table(attributes)
        elif name == "style":
            self._style = attributes.get("name", "")
        elif name == "table-properties" and attributes.get("display") == "false":
            self._hidden_styles.add(self._style)

    def end(self, name: str) -> None:
        if name in {"annotation", "shapes", "tracked-changes"}:
            self._unseen -= 1
        elif self._unseen:
            return
        elif name == "p" and self._cell is not None:
            self._cell.paragraphs.append(self.text.take())
        elif name in {"table-cell", "covered-table-cell"} and self._cell is not None:
            if self._cell.paragraphs or len(self._cell.attributes) > 0:
                self._row_cells.append(self._cell)
            self._cell = None
        elif name == "table-row" and self._depth_of_tables == 1:
            for cell in self._row_cells:
                self._put(cell)
            self._row += self._row_repeated
        elif name == "table":
            self._depth_of_tables -= 1

    def _begin_table(self, attributes: dict[str, str]) -> None:
        self._depth_of_tables += 1
        if self._depth_of_tables > 1:
            return
        if len(self._reading.sheets) >= _MOST_SHEETS:
            raise Refused("too_large", "sheets")
        hidden = attributes.get("style-name", "") in self._hidden_styles
        self._reading.sheets.append(SparseSheet(attributes.get("name", ""), self._budget, hidden=hidden))
        self._row = 1

    def _put(self, cell: _Cell) -> None:
        text, kind, number_format = _value(cell)
        if kind == TEXT and (not text or text.isspace()):
            return
        last_row, last_column = self._row + self._row_repeated - 1, cell.column + cell.repeated - 1
        if last_row > LAST_ROW or last_column > LAST_COLUMN:
            raise Refused("too_large", "rows" if last_row > LAST_ROW else "columns")
        sheet = self._reading.sheets[-1]
        rows = range(self._row, last_row + 1)
        if len(rows) * cell.repeated > self._budget.filled:
            raise Refused("too_large", "size")
        if kind == ERROR:
            for row in rows:
                for column in range(cell.column, last_column + 1):
                    if text == _EMPTY_FORMULA:
                        sheet.put_empty_formula(row, column)
                    else:
                        sheet.put_error(row, column, text)
            return
        texts = [text.encode("utf-8", "replace")] * len(rows)
        for column in range(cell.column, last_column + 1):
            sheet.extend(column, rows, texts, kind, number_format)
        n_rows, n_columns = (_count(cell.attributes, f"number-{axis}-spanned") for axis in ("rows", "columns"))
        if (n_rows, n_columns) != (1, 1):
            sheet.merges.append((self._row, cell.column, self._row + n_rows - 1, cell.column + n_columns - 1))


def _value(cell: _Cell) -> tuple[str, int, str]:
    """Text, kind and number format of a cell. Attributes carry the value, paragraphs what is shown of it."""
    attributes = cell.attributes
    shown = "\n".join(cell.paragraphs)
    kind = attributes.get("value-type", "")
    if "formula" in attributes and (_ERROR.fullmatch(shown) or not (kind or shown)):
        return shown[:40] or _EMPTY_FORMULA, ERROR, ""
    if kind in {"float", "percentage", "currency"}:
        number_format = "0%" if kind == "percentage" else ""
        if kind == "currency" and attributes.get("currency"):
            number_format = f"[${attributes['currency'][:10]}]"
        return number_text(attributes.get("value", "").encode("utf-8", "replace")).decode(), NUMBER, number_format
    if kind == "date" and (date := iso_text(attributes.get("date-value", ""))):
        return date, DATE, ""
    if kind == "boolean":
        return ("TRUE" if attributes.get("boolean-value") == "true" else "FALSE"), BOOL, ""
    time = _TIME.fullmatch(attributes.get("time-value", "")) if kind == "time" else None
    if time and int(time[1]) < 24:
        shown = f"{int(time[1]):02}:{int(time[2]):02}:{int(time[3]):02}"
    return shown or attributes.get("string-value", ""), TEXT, ""


def _count(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    if not text.isdecimal() or len(text) > 12:
        raise Refused("corrupt", name)
    return max(int(text), 1)
