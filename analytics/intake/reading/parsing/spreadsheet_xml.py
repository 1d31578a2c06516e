"""The XML spreadsheet of Excel 2003, which some systems still write under the name .xls."""

from analytics.intake.reading.parsing.budget import Budget
from analytics.intake.reading.parsing.cell_text import iso_text, number_text
from analytics.intake.reading.parsing.findings import Reading
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.sparse_sheet import BOOL, DATE, NUMBER, TEXT, SparseSheet
from analytics.intake.reading.parsing.xml_events import TextBuffer, parse

_MOST_SHEETS = 1_000


def read_spreadsheet_xml(content: bytes, budget: Budget, reading: Reading) -> None:
    """Adds its sheets.

    Raises:
        Refused: damaged (corrupt) or too large.
    """
    events = _Events(budget, reading)
    parse([content], events.start, events.end, events.text.add)
    for sheet in reading.sheets:
        sheet.merge(sheet.merges)


class _Events:
    def __init__(self, budget: Budget, reading: Reading) -> None:
        self.text = TextBuffer()
        self._budget = budget
        self._reading = reading
        self._row = self._column = self._across = 0
        self._kind = ""
        self._in_data = self._in_cell = False
        self._has_formula = self._has_data = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Worksheet":
            if len(self._reading.sheets) >= _MOST_SHEETS:
                raise Refused("too_large", "sheets")
            self._reading.sheets.append(SparseSheet(attributes.get("Name", ""), self._budget))
            self._row = 0
        elif name == "Visible":
            self.text.begin()
        elif name == "Row":
            self._row = _index(attributes, self._row + 1)
            self._column = self._across = 0
        elif name == "Cell" and self._row:
            self._begin_cell(attributes)
        elif name == "Data" and self._in_cell:
            self._kind = attributes.get("Type", "String")
            self._in_data = self._has_data = True
            self.text.begin()

    def end(self, name: str) -> None:
        if name == "Data" and self._in_data:
            self._in_data = False
            self._put(self.text.take())
        elif name == "Cell":
            if self._in_cell and self._has_formula and not self._has_data:
                self._reading.sheets[-1].put_empty_formula(self._row, self._column)
            self._in_cell = False
        elif name == "Visible" and self._reading.sheets:
            self._reading.sheets[-1].hidden = self.text.take().strip() != "SheetVisible"

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._column = _index(attributes, self._column + self._across + 1)
        self._across = _number(attributes.get("MergeAcross", ""))
        down = _number(attributes.get("MergeDown", ""))
        self._in_cell, self._has_data = True, False
        self._has_formula = "Formula" in attributes
        if self._across or down:
            box = (self._row, self._column, self._row + down, self._column + self._across)
            self._reading.sheets[-1].merges.append(box)

    def _put(self, text: str) -> None:
        sheet = self._reading.sheets[-1]
        if self._kind == "Number":
            sheet.put(self._row, self._column, number_text(text.encode("utf-8", "replace")).decode(), NUMBER)
        elif self._kind == "DateTime":
            date = iso_text(text)
            sheet.put(self._row, self._column, date or text, DATE if date else TEXT)
        elif self._kind == "Boolean":
            sheet.put(self._row, self._column, "TRUE" if text.strip() == "1" else "FALSE", BOOL)
        elif self._kind == "Error":
            sheet.put_error(self._row, self._column, text[:40])
        else:
            sheet.put(self._row, self._column, text, TEXT)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 8 else 0


def _index(attributes: dict[str, str], otherwise: int) -> int:
    return _number(attributes.get("Index", "")) or otherwise
