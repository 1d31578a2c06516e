"""A file as it was read, before anybody has judged what it means."""

from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from analytics.tables.issue import Issue


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it was handed over. `name` is a base name, never a path."""

    name: str
    content: bytes = field(repr=False)
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may cost. Beyond a limit the file ends as a problem (`too_large`)."""

    seconds: float = 60.0
    memory_mb: int = 1024
    unpacked_mb: int = 1024
    rows: int = 1_048_576


class CellKind(IntEnum):
    """What a cell was in its file; a csv has only blanks and text."""

    BLANK = 0
    TEXT = 1
    NUMBER = 2
    DATE = 3
    BOOL = 4
    ERROR = 5  # #REF! and the like, and formulas without a stored value


@dataclass(frozen=True, slots=True, eq=False)
class RawSheet:
    """One sheet, wholly as text.

    Attributes:
        name: None for a csv.
        cells: dtype `str`, one column a sheet column (named 1..n as Excel counts them: A is 1), indexed by the row
            number that Excel shows; blank is NaN; rows that are wholly blank are left out, and so are columns where
            more than 200 of them are blank (a stray cell in XFD). Numbers are written with a point, without a trailing
            `.0` and without noise beyond fifteen digits (0.30000000000000004 is 0.3), dates as ISO (`2025-12-31` or
            `2025-12-31T10:00:00`), a time of day as text (`10:30:00`), booleans as
            TRUE/FALSE, error cells by their name (`#REF!`), a formula without a stored value as `#EMPTY_FORMULA!`.
            A merged range repeats its value in each of its cells in the first 20 rows (headers). Further down a text
            in a range one column wide stands in each row of it; anything else in its first cell alone.
        kinds: `CellKind` of each cell, shape of `cells`.
        formats: number format of a column where the file names one (percent, currency symbol), by column name.
    """

    name: str | None
    hidden: bool
    cells: pd.DataFrame
    kinds: npt.NDArray[np.int8]
    formats: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class RawFile:
    """One file. `problem` is set, and `sheets` empty, where nothing of it could be read.

    Attributes:
        issues: what is noteworthy of a file that could be read (macros left alone, error cells, ...).
    """

    file: str
    problem: Issue | None = None
    sheets: tuple[RawSheet, ...] = ()
    issues: tuple[Issue, ...] = ()
