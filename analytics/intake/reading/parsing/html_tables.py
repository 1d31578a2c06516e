"""HTML with tables, as many systems write it under the name .xls: each outermost table is a sheet."""

from html.parser import HTMLParser

from analytics.intake.reading.parsing.budget import LAST_COLUMN, LAST_ROW, Budget
from analytics.intake.reading.parsing.cell_text import number_text
from analytics.intake.reading.parsing.findings import Reading
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.sparse_sheet import NUMBER, TEXT, SparseSheet

_MOST_TABLES = 200
_LINE_BREAKS = {"br", "p", "div", "li"}
_UNSEEN = {"script", "style", "head", "title"}
_PIECE = 1 << 16


def read_html(text: str, budget: Budget, reading: Reading) -> None:
    """Adds a sheet a table. Nothing is fetched, no script is run.

    Raises:
        Refused: there is no table (not_a_workbook), or too much of them (too_large).
    """
    parser = _Tables(budget)
    for start in range(0, len(text), _PIECE):
        parser.feed(text[start : start + _PIECE])
    parser.close()
    parser.end_table()
    tables = [sheet for sheet in parser.sheets if sheet.columns]
    if not tables:
        raise Refused("not_a_workbook", "markup")
    for number, sheet in enumerate(tables, 1):
        sheet.name = None if len(tables) == 1 else str(number)
        sheet.merge(sheet.merges)
    reading.sheets.extend(tables)


class _Tables(HTMLParser):
    def __init__(self, budget: Budget) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[SparseSheet] = []
        self._budget = budget
        self._depth = 0
        self._row = 0
        self._column = 0
        self._unseen = 0
        self._cell: list[str] | None = None
        self._exact = ""
        self._span = (1, 1)
        # Columns that a cell above still fills: column to the last row that it fills.
        self._filled: dict[int, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._begin_table()
        elif tag in _UNSEEN:
            self._unseen += 1
        elif self._depth > 1:
            return
        elif tag == "tr" and self._depth:
            self._end_cell()
            self._row += 1
            self._column = 0
            if self._row > LAST_ROW:
                raise Refused("too_large", "rows")
        elif tag in {"td", "th"} and self._depth:
            self._begin_cell({name: value or "" for name, value in attrs})
        elif tag in _LINE_BREAKS and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            if self._depth == 1:
                self.end_table()
            self._depth = max(0, self._depth - 1)
        elif tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in {"td", "th", "tr"} and self._depth == 1:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._unseen:
            self._cell.append(data)

    def _begin_table(self) -> None:
        if len(self.sheets) >= _MOST_TABLES:
            raise Refused("too_large", "sheets")
        self.sheets.append(SparseSheet(None, self._budget))
        self._row = self._column = 0
        self._filled.clear()

    def end_table(self) -> None:
        """Also called at the end of a text that breaks off."""
        self._end_cell()

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._end_cell()
        self._row = max(self._row, 1)
        self._column += 1
        while self._filled.get(self._column, 0) >= self._row:
            self._column += 1
        self._cell = []
        self._exact = attributes.get("x:num", "").strip()
        self._span = (_span(attributes.get("rowspan", "")), _span(attributes.get("colspan", "")))

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        lines = [" ".join(line.split()) for line in "".join(self._cell).split("\n")]
        text, kind = "\n".join(line for line in lines if line), TEXT
        self._cell = None
        if self._exact:
            # Excel's own pages carry the number beside what is shown of it.
            text, kind = number_text(self._exact.encode("utf-8", "replace")).decode(), NUMBER
        sheet = self.sheets[-1]
        n_rows, n_columns = self._span
        if self._column + n_columns - 1 > LAST_COLUMN:
            raise Refused("too_large", "columns")
        sheet.put(self._row, self._column, text, kind)
        if n_rows > 1:
            for column in range(self._column, self._column + n_columns):
                self._filled[column] = self._row + n_rows - 1
        if text and (n_rows, n_columns) != (1, 1):
            sheet.merges.append((self._row, self._column, self._row + n_rows - 1, self._column + n_columns - 1))
        self._column += n_columns - 1


def _span(text: str) -> int:
    return min(max(int(text), 1), 65_534) if text.isdecimal() and len(text) < 6 else 1
