"""An export, what it looks like, and beside each column what it is."""

import csv
import datetime as dt
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks.exports.customers import Row

Cells = Callable[[Row], object]
Scale = tuple[float, float]

# What a row cannot do without: an unreadable date or amount of a contract is set aside, a missing one is not.
NEEDED: dict[str, tuple[str, ...]] = {
    "contracts": ("account", "end", "annual_value", "monthly_value"),
    "responses": ("account", "score", "date"),
    "conversations": ("account", "date"),
    "people": ("account", "person"),
    "expectations": ("account", "expectation"),
    "outcomes": ("account", "date", "outcome"),
}


@dataclass(frozen=True)
class Column:
    """A column of cells and its label; `headers` are its cells of the header rows, from top to bottom.

    `also` are other answers that are right: another field, "nothing" (left alone), or "?" and the kind of a question
    that may be asked instead. `scales` are other scales that can be defended; None stands for no scale found.
    `must_ask` is the kind of a question that has to be there, as the cells leave it open. Of the columns with the
    same `one_of`, one must get that field. What `note` says is for the reader of the label.
    """

    headers: tuple[str, ...]
    field: str | None
    cells: Cells
    also: tuple[str, ...] = ()
    scale: Scale | None = None
    scales: tuple[Scale | None, ...] = ()
    order: str | None = None
    must_ask: str | None = None
    one_of: str | None = None
    blank: float = 0  # the share of cells that are empty
    odd: tuple[str, ...] = ()  # what stands in `share` of the cells instead of a value
    share: float = 0.05
    typo: tuple[str, ...] = ()  # stands once, somewhere
    unknown: tuple[str, ...] = ()  # what stands in a cell to say that there is no value, or none yet
    shown: str | None = None  # number format in a workbook
    note: str = ""

    @property
    def header(self) -> str:
        """The last cell of the header that says something to a person."""
        silent = {"", "Response", "Open-Ended Response"}
        told = [text for text in self.headers if text not in silent and not text.startswith("{")]
        return told[-1] if told else self.headers[-1]

    def tells(self, value: object) -> bool:
        """Whether there is a value in the cell, and one that can be read."""
        return value not in ("", None, *self.odd, *self.typo, *self.unknown)

    def cell(self, row: Row) -> object:
        """What stands in this column of this row."""
        value = self.cells(row)
        if self.blank and row.random.random() < self.blank:
            return ""
        if self.odd and row.random.random() < self.share:
            return row.random.choice(self.odd)
        return value


def column(header: str | tuple[str, ...], is_field: str | None, cells: Cells, **label: object) -> Column:
    """A column that is a field, or is none but may be taken for one."""
    return Column((header,) if isinstance(header, str) else header, is_field, cells, **label)  # type: ignore[arg-type]


def other(header: str | tuple[str, ...], cells: Cells, **label: object) -> Column:
    """A column that no field is for."""
    return column(header, None, cells, **label)


@dataclass
class Sheet:
    """One sheet: what stands above its names, its rows, and what stands below them that is no row."""

    name: str | None
    table: str | None
    columns: Sequence[Column] = ()
    rows: Sequence[Row] = ()
    above: Sequence[Sequence[object]] = ()
    groups: Mapping[tuple[int, int], str] = field(default_factory=dict)  # merged cells in a row above the names
    total: Callable[[list[list[object]]], list[object]] | None = None
    notes: Sequence[str | Sequence[object]] = ()
    blank_above_notes: int = 1
    merge: Sequence[str] = ()
    merge_down: int | None = None  # equal neighbours in this column are merged, so that only the first has the text
    sections: Mapping[int, str] = field(default_factory=dict)  # a line of its own before that row
    gaps: Sequence[int] = ()
    doubled: int = 0  # rows that stand there twice
    hidden: bool = False
    also: tuple[str, ...] = ()  # other tables that are right, "nothing", or "?table"
    note: str = ""

    @cached_property
    def header_rows(self) -> int:
        """How many rows the names take."""
        return max((len(c.headers) for c in self.columns), default=0)

    @property
    def header_row(self) -> int | None:
        """The row, from 1, in which the names stand, the last of them."""
        if not self.columns:
            return None
        return len(self.above) + bool(self.groups) + self.header_rows

    @property
    def not_data(self) -> int:
        """How many lines below the names are no rows of data."""
        return bool(self.total) + len(self.notes) + len(self.sections)

    @cached_property
    def data(self) -> dict[int, list[object]]:
        """The rows of data by the row, from 1, in which they stand."""
        own = {id(cells) for cells in self._data}
        return {at: line for at, line in enumerate(self.grid, start=1) if id(line) in own}

    def has_cause(self, cells: list[object]) -> bool:
        """Whether this row may be set aside: it misses a cell that it cannot do without, or stands there twice."""
        for needed in NEEDED[self.table or ""]:
            tells = [c.tells(cell) for c, cell in zip(self.columns, cells, strict=True) if c.field == needed]
            if tells and not any(tells):
                return True
        return sum(line == cells for line in self._data) > 1

    @cached_property
    def grid(self) -> list[list[object]]:
        """The whole sheet, cell by cell; drawn once, as the rows draw from their seed."""
        grid: list[list[object]] = [list(line) for line in self.above]
        if self.groups:
            starts = {first: text for (first, _), text in self.groups.items()}
            grid.append([starts.get(at, "") for at in range(1, len(self.columns) + 1)])
        grid += [[c.headers[at] if at < len(c.headers) else "" for c in self.columns] for at in range(self.header_rows)]
        for at, cells in enumerate(self._data):
            grid += [[]] * (at in self.gaps)
            grid += [[self.sections[at]]] if at in self.sections else []
            grid.append(cells)
        if self.total:
            grid.append(self.total(self._data))
        if self.notes:
            grid += [[]] * self.blank_above_notes
            grid += [[note] if isinstance(note, str) else list(note) for note in self.notes]
        return grid

    @cached_property
    def _data(self) -> list[list[object]]:
        data = [[c.cell(row) for c in self.columns] for row in self.rows]
        if not data:
            return data
        chance = self.rows[0].random
        for at, c in enumerate(self.columns):
            for typo in c.typo:
                chance.choice(data)[at] = typo
        for _ in range(self.doubled):
            data.insert(chance.randrange(len(data)), list(chance.choice(data)))
        return data

    def merged_down(self) -> list[tuple[int, int]]:
        """First and last row, from 1, of the cells that are merged in column `merge_down`."""
        if not self.merge_down or not self.header_row:
            return []
        at, spans, first = self.merge_down - 1, [], self.header_row
        for line in range(self.header_row + 1, len(self.grid) + 1):
            here = self.grid[line][at] if line < len(self.grid) and self.grid[line] else None
            if here != self.grid[first][at]:
                spans += [(first + 1, line)] if line - first > 1 else []
                first = line
            if here is None:
                break
        return spans


@dataclass
class Export:
    """One file as it was saved; `made_by` says by what or by whom."""

    file: str
    made_by: str
    sheets: Sequence[Sheet]
    encoding: str = "utf-8"
    delimiter: str = ";"
    says_delimiter: bool = False  # a first line "sep=;"
    quote_all: bool = False
    newline: str = "\r\n"
    days: str = "dd-mm-yyyy"  # how a workbook shows a day

    def content(self) -> bytes:
        """The bytes of the file."""
        return self._workbook() if self.file.endswith(".xlsx") else self._text()

    def _text(self) -> bytes:
        (sheet,) = self.sheets
        stream = io.StringIO(newline="")
        stream.write(f"sep={self.delimiter}{self.newline}" if self.says_delimiter else "")
        quoting = csv.QUOTE_ALL if self.quote_all else csv.QUOTE_MINIMAL
        writer = csv.writer(stream, delimiter=self.delimiter, lineterminator=self.newline, quoting=quoting)
        for line in sheet.grid:
            if line:
                writer.writerow(["" if cell is None else cell for cell in line])
            else:  # a spreadsheet keeps the delimiters of an empty row, a tool writes an empty line
                kept = self.delimiter * (len(sheet.columns) - 1) if self.delimiter == ";" else ""
                stream.write(kept + self.newline)
        return stream.getvalue().encode(self.encoding, errors="replace" if self.encoding == "cp1252" else "strict")

    def _workbook(self) -> bytes:
        book = Workbook()
        book.remove(book.active)
        for sheet in self.sheets:
            self._fill(book.create_sheet(sheet.name), sheet)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    def _fill(self, page: Worksheet, sheet: Sheet) -> None:
        for at, line in enumerate(sheet.grid, start=1):
            for to, value in enumerate(line, start=1):
                if value is None or value == "":
                    continue
                cell = page.cell(at, to, value)
                shown = (
                    sheet.columns[to - 1].shown if at > (sheet.header_row or at) and to <= len(sheet.columns) else ""
                )
                if isinstance(value, dt.datetime):
                    cell.number_format = shown or f"{self.days} hh:mm"
                elif isinstance(value, dt.date):
                    cell.number_format = shown or self.days
                elif shown and isinstance(value, (int, float)):
                    cell.number_format = shown
        for cell in page[sheet.header_row] if sheet.header_row else ():
            cell.font = Font(bold=True)
        for span in sheet.merge:
            page.merge_cells(span)
        for first, last in sheet.groups:
            row = (sheet.header_row or 1) - sheet.header_rows
            page.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
        for first, last in sheet.merged_down():  # merging empties all but the first cell
            page.merge_cells(start_row=first, end_row=last, start_column=sheet.merge_down, end_column=sheet.merge_down)
        if sheet.hidden:
            page.sheet_state = "hidden"


def lines(name: str, *texts: str | Sequence[object], hidden: bool = False, note: str = "") -> Sheet:
    """A sheet of loose lines: an instruction, a list of settings, nothing."""
    above = [[text] if isinstance(text, str) else text for text in texts]
    return Sheet(name, None, above=above, hidden=hidden, note=note)


def summed(label_at: int, label: str, *columns: int) -> Callable[[list[list[object]]], list[object]]:
    """A line of totals: `label` in one cell, and the sums of these columns, counted from 0."""

    def line(data: list[list[object]]) -> list[object]:
        sums = {at: sum(row[at] for row in data if isinstance(row[at], (int, float))) for at in columns}
        return [label if at == label_at else round(sums[at], 2) if at in sums else "" for at in range(len(data[0]))]

    return line
