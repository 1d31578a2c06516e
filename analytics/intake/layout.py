"""Where the header of a sheet is: not always its first row, and in survey exports two or three rows of it."""

import re
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from analytics.intake.headers import known_share, plain
from analytics.intake.nameless import among_data, row_of_names
from analytics.intake.raw import CellKind, RawSheet

_LOOK_AT: Final = 30
_IMPORT_ID: Final = re.compile(r"^\s*\{\s*\"?'?ImportId")
_DATA: Final = re.compile(r"^[\s€$£]*+[-+]?[\d.,:/\-\s]+%?$|^\d{4}-\d{2}-\d{2}|^[^\s@]+@[^\s@]+$")
_ANSWER: Final = frozenset({"response", "open ended response", "antwoord", "open antwoord", "reactie", "open reactie"})
_REPEATED: Final = 0.7
_MOSTLY_SAME: Final = 0.6
# "p/m" and "2025" are names too, among others that are words.
_FEW_DATA: Final = 0.2
_MOSTLY_KNOWN: Final = 0.5
_NUMBERED: Final = re.compile(r"^[QV]\d+([_.]\d+)*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """One column's name. `question` is the longer text that a second header row gives it, else ""."""

    column: int
    text: str
    question: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class LaidOut:
    """A sheet with its header told apart from its rows.

    Attributes:
        header_row: the last row of the header, as Excel numbers it; None where no row is one.
        headers: one entry a column that has a name or a value.
        body: the cells below the header, columns as in `RawSheet.cells`, indexed by Excel's row number.
        kinds: `CellKind` of each cell of `body`.
    """

    file: str
    name: str | None
    hidden: bool
    header_row: int | None
    headers: tuple[Header, ...]
    body: pd.DataFrame
    kinds: npt.NDArray[np.int8]
    formats: dict[int, str]

    @property
    def named(self) -> str:
        """The names of sheet and file, which hint at what is in it."""
        return f"{self.name or ''} {self.file}"

    def cells(self, column: int) -> pd.Series:
        """The cells of one column, by its number in the sheet."""
        found: pd.Series = self.body[column]
        return found

    def kinds_of(self, column: int) -> npt.NDArray[np.int8]:
        """`CellKind` of the cells of one column."""
        found: npt.NDArray[np.int8] = self.kinds[:, self.body.columns.get_loc(column)]
        return found


def _row_score(cells: list[str], kinds: list[int], width: int) -> float:
    """How much a row looks like a header: known names, text, all different, filled."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return -1.0
    data = sum(
        1
        for cell, kind in zip(cells, kinds, strict=True)
        if cell and (kind in (CellKind.NUMBER, CellKind.DATE, CellKind.BOOL, CellKind.ERROR) or _DATA.match(cell))
    )
    known = sum(known_share(cell) for cell in filled if len(cell) < 120)
    distinct = len({plain(cell) for cell in filled}) / len(filled)
    return 3 * known + 2 * len(filled) / width + distinct - 3 * data - (2 if len(filled) == 1 < width else 0)


def _is_more_header(  # noqa: PLR0911  one return a sign
    cells: list[str], kinds: list[int], above: list[str], below: list[str]
) -> bool:
    """Whether the row under a header belongs to it: Qualtrics writes question texts and import ids there."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return False
    if sum(bool(_IMPORT_ID.match(cell)) for cell in filled) >= 0.5 * len(filled):
        return True
    same = sum(plain(cell) == plain(up) for cell, up in zip(cells, above, strict=True) if cell)
    if _MOSTLY_SAME * len(filled) <= same < len(filled):
        return True  # names merged over both rows, and parts of the others: "2025" below "Omzet"
    if any(kind not in (CellKind.TEXT, CellKind.BLANK) for kind in kinds) or any(_DATA.match(cell) for cell in filled):
        return False
    if same >= 0.3 * len(filled) and same < len(filled):
        return True
    numbered = sum(bool(_NUMBERED.match(up)) for up in above) >= 2
    questions = sum(len(cell) > 25 or cell.endswith("?") for cell in filled)
    data_below = sum(bool(_DATA.match(cell)) for cell in below if cell)
    if numbered and data_below and len(filled) >= 0.5 * len([up for up in above if up]):
        return True
    # SurveyMonkey's second row: "Response" under a question, the parts of a question under its parts.
    if data_below and any(plain(cell) in _ANSWER for cell in filled):
        return True
    return questions >= 2 and questions >= 0.3 * len(filled) and data_below > 0


def _is_group_row(rows: list[list[str]], kinds: list[list[int]], at: int) -> bool:
    """Whether a row names groups of columns ("Respondent", "Satisfaction (1-5)") and the row below it the columns."""
    if at + 2 >= len(rows):
        return False
    names = [cell for cell in rows[at + 1] if cell]
    texts = all(kind in (CellKind.TEXT, CellKind.BLANK) for kind in kinds[at + 1])
    wider = any(_spread(rows[at], rows[at + 1]))
    named = (
        sum(bool(_DATA.match(cell)) for cell in names) <= _FEW_DATA * len(names)
        and max(len(cell) for cell in names or [""]) < 60
    )
    data_below = any(
        cell and (_DATA.match(cell) or kind in (CellKind.NUMBER, CellKind.DATE))
        for cell, kind in zip(rows[at + 2], kinds[at + 2], strict=True)
    )
    return wider and texts and named and (data_below or _repeats_over_names(rows[at], rows[at + 1], rows[at + 2]))


def _repeats_over_names(above: list[str], named: list[str], below: list[str]) -> bool:
    """Whether a row repeats its words over columns whose names, in the row below it, are all different and known.

    That tells where the rows of a list hold nothing but words.
    """
    groups, names = [cell for cell in above if cell], [cell for cell in named if cell]
    if len(set(groups)) > _REPEATED * len(groups) or len(set(names)) < len(names):
        return False
    return _known(names) >= _MOSTLY_KNOWN > _known([cell for cell in below if cell])


def _known(cells: list[str]) -> float:
    return sum(known_share(cell) for cell in cells) / max(1, len(cells))


def _spread(above: list[str], named: list[str]) -> list[str]:
    """The name of its group for each column, where the row above names groups; else nothing.

    A merged cell holds its text in all of its columns or in the first of them only.
    """
    groups = {cell for cell in above if cell}
    if not 2 <= len(groups) <= len([cell for cell in named if cell]) / 1.4:
        return [""] * len(named)
    spread, last = [], ""
    for cell in above:
        last = cell or last
        spread.append(last)
    return spread


def lay_out(file: str, sheet: RawSheet) -> LaidOut:
    """Find the header of a sheet; everything below it is `body`, and all of it where there is none."""
    frame = sheet.cells
    top = frame.iloc[:_LOOK_AT].fillna("")
    rows = [[str(cell).strip() for cell in row] for row in top.to_numpy()]
    kinds = [[int(kind) for kind in row] for row in sheet.kinds[:_LOOK_AT]]
    if not rows:
        return LaidOut(file, sheet.name, sheet.hidden, None, (), frame, sheet.kinds, sheet.formats)
    width = max(sum(bool(cell) for cell in row) for row in rows)
    # Of equals the first: a row further down must be clearly more of a header.
    scores = [_row_score(row, kind, width) - 0.15 * at for at, (row, kind) in enumerate(zip(rows, kinds, strict=True))]
    first = int(np.argmax(scores))
    import_ids = next((at for at, row in enumerate(rows[:6]) if any(_IMPORT_ID.match(cell) for cell in row)), None)
    if import_ids is not None and import_ids >= 1:
        first = max(0, import_ids - 2)
        return _laid_out(file, sheet, rows, first, import_ids)
    if among_data(rows, kinds, first):
        above = row_of_names(rows, kinds, first)
        if above is None:
            return _without_names(file, sheet)
        first = above
    if first > 0 and sum(bool(_NUMBERED.match(cell)) for cell in rows[first - 1]) >= 2:
        first -= 1
    if _is_group_row(rows, kinds, first):
        first += 1
    last = first
    while last + 1 < len(rows) and last - first < 2:
        below = rows[last + 2] if last + 2 < len(rows) else []
        if not _is_more_header(rows[last + 1], kinds[last + 1], rows[last], below):
            break
        last += 1
    if last > first and among_data(rows, kinds, last):
        above = row_of_names(rows, kinds, last)
        if above is None:
            return _without_names(file, sheet)
        first = last = above
    return _laid_out(file, sheet, rows, first, last)


def _without_names(file: str, sheet: RawSheet) -> LaidOut:
    """A sheet of which every row is data: its columns have places and no names."""
    headers = tuple(Header(int(str(name)), "") for name in sheet.cells if sheet.cells[name].notna().any())
    return LaidOut(file, sheet.name, sheet.hidden, None, headers, sheet.cells, sheet.kinds, sheet.formats)


def _laid_out(file: str, sheet: RawSheet, rows: list[list[str]], first: int, last: int) -> LaidOut:
    return LaidOut(
        file,
        sheet.name,
        sheet.hidden,
        int(sheet.cells.index[last]),
        _headers(rows, first, last, sheet.cells),
        sheet.cells.iloc[last + 1 :],
        sheet.kinds[last + 1 :],
        sheet.formats,
    )


def _headers(rows: list[list[str]], first: int, last: int, frame: pd.DataFrame) -> tuple[Header, ...]:
    named = rows[first]
    # A group over several columns ("Contract | Contract") stands in the row above names that repeat.
    group = rows[first - 1] if first > 0 else [""] * len(named)
    spread = _spread(group, named)
    repeated = {name for name in named if name and named.count(name) > 1}
    headers = []
    asked = ""
    for at, column in enumerate(frame.columns):
        texts = [rows[row][at] for row in range(first + 1, last + 1) if rows[row][at]]
        question = next((text for text in texts if not _IMPORT_ID.match(text) and text != named[at]), "")
        text = named[at] or question
        if plain(question) in _ANSWER:
            question = ""
        elif question and not named[at] and asked:
            # The parts of one question: only the first of them has the question above it.
            question = f"{asked} {question}"
        elif question and named[at] and len(question) < len(named[at]):
            question = f"{named[at]} {question}"
        asked = named[at] or (asked if texts else "")
        if text and not question and (spread[at] or (text in repeated and group[at])):
            question = f"{spread[at] or group[at]} {text}"
        if text or frame.iloc[last + 1 :, at].notna().any():
            headers.append(Header(int(column), text, question))
    return tuple(headers)
