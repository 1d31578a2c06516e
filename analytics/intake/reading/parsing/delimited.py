"""csv and its kin: which character separates the cells, and the cells."""

import csv
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
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


class OpenQuote(Exception):  # noqa: N818 - a finding about the file
    """The file ends inside quotes.

    Attributes:
        row: the record in which they were opened.
    """

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


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


def read_delimited(text: str, delimiter: str, budget: Budget) -> tuple[SparseSheet, int | None]:
    """The sheet, rows numbered as Excel would: a record is a row, however many lines it takes.

    Gives the row of a quote that is never closed besides; the quotes of that file are then plain characters.

    Raises:
        Refused: more rows or columns than a sheet has (too_large).
    """
    text_left = budget.text
    try:
        return _read(_checked_records(text, delimiter), budget), None
    except OpenQuote as found:
        budget.text = text_left
        return _read(_records(text, delimiter, quoting=csv.QUOTE_NONE), budget), found.row


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


def _checked_records(text: str, delimiter: str) -> Iterator[list[str]]:
    """As `_records`, but the end of the text inside quotes is found out."""
    csv.field_size_limit(CELL_BYTES)
    lines = chain(io.StringIO(text, newline=""), [_AFTER_THE_END])
    row = 0
    try:
        for record in csv.reader(lines, delimiter=delimiter):
            if record and record[-1].endswith(_AFTER_THE_END):
                if record != [_AFTER_THE_END]:
                    raise OpenQuote(row + 1)
                return
            row += 1
            yield record
    except csv.Error as error:
        raise OpenQuote(row + 1) from error
