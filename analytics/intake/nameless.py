"""Sheets without a row of names: the first row that could be one is a row of data like those below it."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from analytics.intake.headers import known_share
from analytics.intake.matching.names import read_name
from analytics.intake.raw import CellKind

_DAY_MONTH: Final = r"\d{1,2}[-/. ][a-z]{3,9}\.?[-/. ]\d{2,4}\b|[a-z]{3,9}\.? \d{1,2},? \d{4}\b"
_LOOKS: Final = (
    ("date", re.compile(rf"^(?:\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}(?:\D|$)|{_DAY_MONTH})", re.IGNORECASE)),
    ("mark", re.compile(r"^(?:true|false|yes|no|ja|nee|waar|onwaar)$", re.IGNORECASE)),
    ("year", re.compile(r"^(?:19|20)\d\d$")),
    ("number", re.compile(r"^(?:[€$£]|[A-Z]{3}\s)?\s*[-+]?[\d.,\s]*\d[\d.,\s]*(?:%|-|k|K|M)?$")),
    ("address", re.compile(r"^\S+@\S+\.\w+$|^(?:https?://|www\.)\S+$", re.IGNORECASE)),
)
_KINDS: Final = {CellKind.DATE: "date", CellKind.BOOL: "mark", CellKind.BLANK: "", CellKind.ERROR: ""}
# No column is named so, but for one of years, which may be named after one.
_NEVER_NAMES: Final = frozenset({"number", "date", "address", "mark"})
_WORDS: Final = "words"
_CODE: Final = "code"
_MOSTLY: Final = 0.6
_KNOWN: Final = 0.7
_REPEATED: Final = 0.7
# Cells that speak for data: for each that looks like a name above it, and before known names are passed over.
_FOR_EACH: Final = 2
_MORE: Final = 1.5
# Of a longer cell the first part tells what it is; no name of a column is longer.
_LONGEST: Final = 80
_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class Signs:
    """What a row looks like beside the rows below it, in cells.

    Attributes:
        data: of the kind of those below and such as no column is named, or words that return below.
        alike: text with digits above text with digits, or a name that we know and that returns below.
        names: words above figures, dates and the like.
        known: names of columns that we know, and that do not return below.
    """

    data: int
    alike: int
    names: int
    known: float


def _look(cell: str, kind: int) -> str:
    """What a cell looks like: a kind that no column is named after, a year, a code (digits in text), words, or ""."""
    if not cell or kind in _KINDS:
        return _KINDS.get(CellKind(kind), "")
    cell = cell[:_LONGEST]
    for look, pattern in _LOOKS:
        if pattern.match(cell):
            return look
    if kind == CellKind.NUMBER:
        return "number"
    if len(cell.split()) > 1 and read_name(cell).forms:
        return "company"
    return _CODE if any(sign.isdigit() for sign in cell) else _WORDS


def _counted(cells: list[str]) -> bool:
    """Whether the numbers of a row do nothing but count its columns: 1, 2, 3."""
    numbers = [int(cell) for cell in cells if len(cell) <= _DIGITS and cell.isdecimal()]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def signs(rows: list[list[str]], kinds: list[list[int]], at: int) -> Signs:
    """What speaks for a row being data like the rows below it, and what for its being their names."""
    row = rows[at]
    filled = sum(bool(cell) for cell in row)
    # A row of names may return further down, where pages were pasted.
    below = [
        place
        for place in range(at + 1, len(rows))
        if sum(bool(cell) and cell == up for cell, up in zip(rows[place], row, strict=True)) < _REPEATED * filled
    ]
    data = alike = names = 0
    known = 0.0
    counted = _counted(row)
    for column, cell in enumerate(row):
        own = _look(cell, kinds[at][column])
        looks = Counter(_look(rows[place][column], kinds[place][column]) for place in below)
        del looks[""]
        if not own or not looks.total():
            continue
        share = {look: n / looks.total() for look, n in looks.items()}
        again = sum(rows[place][column] == cell for place in below)
        share_known = known_share(cell) if len(cell) <= _LONGEST else 0.0
        never = sum(share.get(look, 0.0) for look in _NEVER_NAMES)
        if own == "company":
            data += "company" in share
        elif own in _NEVER_NAMES or own == "year":
            data += share.get(own, 0.0) >= _MOSTLY and not (own == "number" and counted)
            names += own == "year" and never >= _MOSTLY
        elif again > 1:
            data += share_known < _KNOWN
            alike += share_known >= _KNOWN
        elif never >= _MOSTLY or (own == _WORDS and share.get(_CODE, 0.0) >= _MOSTLY):
            names += 1
        else:
            alike += own == _CODE and share.get(own, 0.0) >= _MOSTLY
        if not again and share_known >= _KNOWN:
            known += share_known
    return Signs(data, alike, names, known)


def row_of_names(rows: list[list[str]], kinds: list[list[int]], before: int) -> int | None:
    """The row above a row of data that is most like one of names, where none of its cells looks like data."""
    filled = sum(bool(cell) for cell in rows[before])
    likely = [
        (found.names, found.known, -at)
        for at in range(before)
        if sum(bool(cell) for cell in rows[at]) >= max(2, _MOSTLY * filled)
        and not (found := signs(rows, kinds, at)).data
        and found.alike <= found.names
    ]
    return -max(likely)[2] if likely else None


def is_data(rows: list[list[str]], kinds: list[list[int]], at: int) -> bool:
    """Whether a row that was taken for one of names is a row like those below it.

    Words that are known as names may stand in a row of data ("Contract", "CEO"): then more must speak for data.
    """
    found = signs(rows, kinds, at)
    speaks = found.data + found.alike / 2
    if not found.data or speaks < _FOR_EACH * found.names:
        return False
    return not found.known or speaks >= _MORE + found.known


def among_data(rows: list[list[str]], kinds: list[list[int]], at: int) -> bool:
    """Whether a row that was taken for one of names stands among rows of data.

    Of one that does not show it itself the rows above it may: names do not stand below what they name.
    """
    if is_data(rows, kinds, at):
        return True
    filled = sum(bool(cell) for cell in rows[at])
    full = [up for up in range(at) if sum(bool(cell) for cell in rows[up]) >= _MOSTLY * filled]
    return bool(full) and not signs(rows, kinds, at).names and any(is_data(rows, kinds, up) for up in full)
