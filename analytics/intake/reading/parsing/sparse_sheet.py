"""A sheet while it is read: only cells that hold something, column by column, as UTF-8."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from analytics.intake.reading.parsing.budget import CELL_BYTES, LAST_COLUMN, LAST_ROW, Budget
from analytics.intake.reading.parsing.refusal import Refused

# As analytics.intake.raw.CellKind, which this process does not import (pandas); a test holds them together.
TEXT, NUMBER, DATE, BOOL, ERROR = 1, 2, 3, 4, 5

HEADER_ROWS = 20
_SAMPLE = 20
_FLUSH = 50_000
_MERGES = 20_000

Box = tuple[int, int, int, int]


@dataclass(slots=True)
class Column:
    """The cells of one sheet column. `texts` holds pieces joined by NUL, which no cell contains."""

    rows: "array[int]" = field(default_factory=lambda: array("I"))
    kinds: bytearray = field(default_factory=bytearray)
    pieces: list[bytes] = field(default_factory=list)
    pending: list[bytes] = field(default_factory=list)
    formats: Counter[str] = field(default_factory=Counter)

    def flush(self) -> None:
        """Joins single cells that wait: a joined piece costs a fifth of the memory."""
        if self.pending:
            self.pieces.append(b"\0".join(self.pending))
            self.pending = []

    def text(self) -> bytes:
        """All cells, joined by NUL."""
        self.flush()
        joined = b"\0".join(self.pieces)
        self.pieces = [joined]
        return joined


class SparseSheet:
    """Cells as they come, in any order of rows and columns; a cell that comes twice is refused on arrival."""

    def __init__(self, name: str | None, budget: Budget, *, hidden: bool = False) -> None:
        self.name = name
        self.hidden = hidden
        self.columns: dict[int, Column] = {}
        self.merges: list[Box] = []
        self.error_cells: list[tuple[int, int]] = []
        self.n_errors = 0
        self.formula_cells: list[tuple[int, int]] = []
        self.n_formulas = 0
        self._header: dict[tuple[int, int], tuple[str, int]] = {}
        self._budget = budget

    def put(self, row: int, column: int, text: str, kind: int, number_format: str = "") -> None:
        """One cell; blank text is left out."""
        if kind == TEXT and (not text or text.isspace()):
            return
        self.extend(column, (row,), (text.encode("utf-8", "replace"),), kind, number_format)

    def extend(
        self, column: int, rows: Sequence[int], texts: Sequence[bytes], kind: int, number_format: str = ""
    ) -> None:
        """Cells of one column and one kind; none of them blank.

        Raises:
            Refused: a place outside of any sheet (corrupt), or more text than may be handed over (too_large).
        """
        if not rows:
            return
        if not (min(rows) > 0 and max(rows) <= LAST_ROW and 0 < column <= LAST_COLUMN):
            raise Refused("corrupt", "cell outside of the sheet")
        self._budget.spend_filled(len(rows))
        sizes = list(map(len, texts))
        self._budget.spend_text(sum(sizes) + len(sizes))
        if max(sizes) > CELL_BYTES:
            raise Refused("too_large", "cell")
        held = self.columns.get(column)
        if held is None:
            held = self.columns[column] = Column()
        held.rows.extend(rows)
        held.kinds.extend(bytes((kind,)) * len(rows))
        if len(texts) == 1:
            held.pending.append(texts[0].replace(b"\0", b""))
            if len(held.pending) >= _FLUSH:
                held.flush()
        else:
            held.flush()
            piece = b"\0".join(texts)
            if piece.count(b"\0") != len(texts) - 1:
                piece = b"\0".join([text.replace(b"\0", b"") for text in texts])
            held.pieces.append(piece)
        if number_format:
            held.formats[number_format] += len(rows)
        if min(rows) <= HEADER_ROWS:
            for row, text in zip(rows, texts, strict=True):
                if row <= HEADER_ROWS:
                    self._header[row, column] = (text.decode("utf-8", "replace"), kind)

    def put_error(self, row: int, column: int, name: str) -> None:
        """An error cell, by its name."""
        self.n_errors += 1
        if len(self.error_cells) < _SAMPLE:
            self.error_cells.append((row, column))
        self.put(row, column, name, ERROR)

    def put_empty_formula(self, row: int, column: int) -> None:
        """A formula without a stored value: whoever wrote the file did not calculate it."""
        self.n_formulas += 1
        if len(self.formula_cells) < _SAMPLE:
            self.formula_cells.append((row, column))
        self.put(row, column, "#EMPTY_FORMULA!", ERROR)

    def merge(self, boxes: Iterable[Box]) -> None:
        """Repeats the value of a merged range in its cells, in the first rows: (row, column) to (row, column).

        Further down only a text that stands beside several rows is repeated in each of them: a customer's name before
        the people who work there. An amount that stands beside several rows is there once.
        """
        last_column = max(self.columns, default=0)
        boxes = list(boxes)
        if len(boxes) > _MERGES:
            raise Refused("too_large", "merged cells")
        self._repeat_down([box for box in boxes if box[1] == box[3] and box[2] > max(box[0], HEADER_ROWS)])
        boxes = [box for box in boxes if box[0] <= HEADER_ROWS]
        for top, left, bottom, right in boxes:
            held = self._header.get((top, left))
            if held is None:
                continue
            for row in range(top, min(bottom, HEADER_ROWS) + 1):
                for column in range(left, min(right, last_column) + 1):
                    if (row, column) not in self._header:
                        self.put(row, column, *held)

    def _repeat_down(self, boxes: Sequence[Box]) -> None:
        """A text beside several rows, in each of these rows that holds anything."""
        used = {row for column in self.columns.values() for row in column.rows} if boxes else set()
        last = max(used, default=0)
        for number in sorted({box[1] for box in boxes}):
            held = self.columns.get(number)
            if held is None:
                continue
            at = {row: place for place, row in enumerate(held.rows)}
            texts = held.text().split(b"\0")
            rows: list[int] = []
            repeated: list[bytes] = []
            for top, left, bottom, _ in boxes:
                place = at.get(top)
                if left != number or place is None or held.kinds[place] != TEXT:
                    continue
                below = [
                    row
                    for row in range(max(top, HEADER_ROWS) + 1, min(bottom, last) + 1)
                    if row in used and row not in at
                ]
                rows += below
                repeated += [texts[place]] * len(below)
            self.extend(number, rows, repeated, TEXT)
