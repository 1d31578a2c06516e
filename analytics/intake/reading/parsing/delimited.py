"""csv and its kin: which character separates the cells, and the cells."""

import csv
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import Literal

from analytics.intake.reading.parsing.budget import CELL_BYTES, LAST_COLUMN, LAST_ROW, Budget
from analytics.intake.reading.parsing.refusal import Refused
from analytics.intake.reading.parsing.sparse_sheet import TEXT, SparseSheet

DELIMITERS = (";", ",", "\t", "|")
_SEP_LINE = re.compile(r'"?sep=(.)"?[ \t;,]*(?:\r\n|\n|\r|$)', re.IGNORECASE)
_SAMPLE = 200
_BLOCK = 20_000
# Private use: what stands after the last line shows whether a quote was still open there.
_AFTER_THE_END = "\ue0ff\ue0fe\ue0ff"


# A cell of this many lines that each look like a record is one that a stray quotation mark opened.
_SUSPECT_LINES = 5


class _OpenQuote(Exception):  # noqa: N818 - a finding about the file
    """The file ends inside quotes that were opened in this row."""


@dataclass(slots=True)
class Delimited:
    """A csv as a sheet.

    Attributes:
        open_quote: the row of a quotation mark that is never closed; quotation marks are then plain characters.
        swallowed: row and number of lines of cells that hold lines like those of other rows.
    """

    sheet: SparseSheet
    open_quote: int | None = None
    swallowed: list[tuple[int, int]] = field(default_factory=list)


def split_sep_line(text: str) -> tuple[str | None, str]:
    """The separator that Excel's own first line `sep=;` names, and the text below it."""
    match = _SEP_LINE.match(text)
    return (match[1], text[match.end() :]) if match else (None, text)


def find_delimiter(text: str) -> str | None:
    """The separator that gives most records one and the same width; None where none gives more than one cell."""
    best: tuple[float, float] = (0.0, 0.0)
    found = None
    sample = text[:200_000]
    for delimiter in DELIMITERS:
        widths = Counter(len(record) for record in islice(_records(sample, delimiter), _SAMPLE) if record)
        n_records = sum(widths.values())
        if not n_records:
            continue
        # The most common width above one; the share of records that have it; the cells that it gives.
        wide = [(n, width) for width, n in widths.items() if width > 1]
        if not wide:
            continue
        n, width = max(wide)
        score = (round(n / n_records, 1), float(width))
        if score > best:
            best, found = score, delimiter
    return found


def unwrapped(text: str) -> tuple[str, str] | None:
    """The lines of a text of which each is one cell in quotation marks, without them, and what parts their cells.

    None of any other text. A csv becomes that when it is opened with another separator and saved again: `"Acme,1000"`.
    """
    if not text.startswith('"'):
        return None
    lines = []
    for record in _records(text, ","):
        cell = "".join(record[:1])
        # A row is a line here, so that rows keep their number.
        if len(record) > 1 or "\n" in cell or "\r" in cell:
            return None
        lines.append(cell)
    bare = "\n".join(lines)
    delimiter = find_delimiter(bare)
    return (bare, delimiter) if delimiter else None


def read_delimited(text: str, delimiter: str, budget: Budget) -> Delimited:
    """The sheet, rows numbered as Excel would: a record is a row, however many lines it takes.

    Raises:
        Refused: more rows or columns than a sheet has (too_large).
    """
    before = replace(budget)
    swallowed: list[tuple[int, int]] = []
    try:
        return Delimited(_read(_checked_records(text, delimiter, swallowed), budget), swallowed=swallowed)
    except _OpenQuote as found:
        budget.text, budget.filled = before.text, before.filled
        sheet = _read(_records(text, delimiter, quoting=csv.QUOTE_NONE), budget)
        return Delimited(sheet, open_quote=int(found.args[0]))


def _read(records: Iterable[list[str]], budget: Budget) -> SparseSheet:
    sheet = SparseSheet(None, budget)
    numbered = enumerate(records, 1)
    while block := list(islice(numbered, _BLOCK)):
        if block[-1][0] > LAST_ROW:
            raise Refused("too_large", "rows")
        by_width: dict[int, list[tuple[int, list[str]]]] = defaultdict(list)
        for row, record in block:
            if record:
                by_width[len(record)].append((row, record))
        for width, numbered_records in by_width.items():
            if width > LAST_COLUMN:
                raise Refused("too_large", "columns")
            rows = [row for row, _ in numbered_records]
            for column, cells in enumerate(zip(*(record for _, record in numbered_records), strict=True), 1):
                kept = [(row, cell) for row, cell in zip(rows, cells, strict=True) if cell and not cell.isspace()]
                sheet.extend(
                    column, [row for row, _ in kept], [cell.encode("utf-8", "replace") for _, cell in kept], TEXT
                )
    return sheet


def _records(text: str, delimiter: str, *, quoting: Literal[0, 3] = csv.QUOTE_MINIMAL) -> Iterator[list[str]]:
    csv.field_size_limit(CELL_BYTES)
    try:
        # newline="": lines end at LF, CR or both, and keep their end, so a line break within quotes stays what it was
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
    except csv.Error as error:
        raise Refused("too_large", "cell") from error


def _checked_records(text: str, delimiter: str, swallowed: list[tuple[int, int]]) -> Iterator[list[str]]:
    """As `_records`, but what stray quotation marks do is found out."""
    csv.field_size_limit(CELL_BYTES)
    reader = csv.reader(chain(io.StringIO(text, newline=""), [_AFTER_THE_END]), delimiter=delimiter)
    row = last_line = 0
    try:
        for record in reader:
            if record and record[-1].endswith(_AFTER_THE_END):
                if record != [_AFTER_THE_END]:
                    raise _OpenQuote(row + 1)
                return
            row += 1
            n_lines = reader.line_num - last_line
            last_line = reader.line_num
            if n_lines > _SUSPECT_LINES and _looks_like_rows(record, delimiter):
                swallowed.append((row, n_lines))
            yield record
    except csv.Error as error:
        raise _OpenQuote(row + 1) from error


def _looks_like_rows(record: list[str], delimiter: str) -> bool:
    """Whether most lines of the longest cell hold as many separators as each other, and at least one."""
    lines = max(record, key=len).splitlines()[1:-1]
    counts = Counter(line.count(delimiter) for line in lines)
    n_separators, n_lines = counts.most_common(1)[0] if counts else (0, 0)
    return n_separators > 0 and n_lines > 0.8 * len(lines)
