"""What the intake hands over: the tables, and an account of every decision and every row."""

from dataclasses import dataclass
from typing import Literal

from analytics.tables.issue import Issue, Message, Where
from analytics.tables.portfolio import Tables

Decision = Literal["mapped", "ambiguous", "ignored"]
MatchKind = Literal["same", "sure", "likely", "none"]


@dataclass(frozen=True, slots=True)
class ColumnReport:
    """What one column of a sheet was taken for, and why.

    Attributes:
        column: counts from 1.
        field: a field of `schema.TABLES` (or `account_id`, `monthly_value`, a summary field), None if not used.
        evidence: why, most telling first.
        samples: up to three values as they stand in the file.
        id: of the answer that says what field this column is; stable for a file of the same shape.
        scale_id: of the answer that says on which scale its scores are; empty where it holds none.
        told: whether somebody said what it is.
    """

    header: str
    column: int
    field: str | None
    confidence: float
    decision: Decision
    scale: tuple[float, float] | None = None
    date_order: Literal["dmy", "mdy", "ymd"] | None = None
    decimal: Literal[",", "."] | None = None
    evidence: tuple[Message, ...] = ()
    samples: tuple[str, ...] = ()
    id: str = ""
    scale_id: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class SheetReport:
    """One sheet: what it was taken for. `rows_in == rows_used + rows_set_aside`, always.

    Attributes:
        id: of the answer that says which table it is; stable for a file of the same shape.
    """

    sheet: str | None
    hidden: bool
    header_row: int | None
    table: str | None
    confidence: float
    rows_in: int
    rows_used: int
    rows_set_aside: int
    columns: tuple[ColumnReport, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file. `problem` is set where nothing of it could be read."""

    file: str
    problem: Issue | None
    sheets: tuple[SheetReport, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountMatch:
    """A name as it was written, and the account it was taken for (None: for no account at all)."""

    name: str
    account: str | None
    kind: MatchKind
    score: float


@dataclass(frozen=True, slots=True)
class Question:
    """Something the data cannot tell. `id` is stable for a file of the same shape.

    Attributes:
        kind: scale, date_order, decimal, table, field, match, level, coverage, survey_date, currency, ...
        default: the option taken until somebody answers.
        options: what can be answered; for `survey_date` and the like empty, and any ISO date is an answer.
        why: the reason it is asked, and what changes with the answer.
        samples: up to three values as they stand in the file.
    """

    id: str
    kind: str
    where: Where
    why: Message
    default: str
    options: tuple[str, ...]
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowSetAside:
    """One row that was not used: where it stands, why, and what it held (header to value as written)."""

    file: str
    sheet: str | None
    row: int
    reason: Message
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class UnreadCell:
    """One cell that could not be read, of a row that was used without it: where it stands, and what it says."""

    file: str
    sheet: str | None
    row: int
    header: str
    value: str


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """The result of an intake.

    Attributes:
        questions: those that nobody has answered yet; their defaults were taken.
        answered: those whose answer was taken, so that it can be changed.
        unread: each cell that could not be read in a row that was used; a row set aside is in `set_aside` alone.
    """

    tables: Tables
    files: tuple[FileReport, ...] = ()
    matches: tuple[AccountMatch, ...] = ()
    questions: tuple[Question, ...] = ()
    set_aside: tuple[RowSetAside, ...] = ()
    problems: tuple[Issue, ...] = ()
    answered: tuple[Question, ...] = ()
    unread: tuple[UnreadCell, ...] = ()
