"""Rows that somebody corrected in the dashboard: kept apart from the rows as they came, and laid over them.

A correction finds its row by what the row says, so that next month's export with the same row is corrected too. It
never adds a row: what it does not find it leaves alone, and says so.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias

import pandas as pd

from analytics.tables.portfolio import Tables
from analytics.tables.schema import TABLES, Kind, conform

Value: TypeAlias = str | float | bool | dt.date | None

# What can be corrected, in the order in which it is shown. Scores and contracts are other people's statements.
CORRECTABLE: Final[dict[str, tuple[str, ...]]] = {
    "conversations": ("date", "person", "role", "level", "topic", "signal", "note", "our_person"),
    "people": ("person", "role", "level", "decides", "invited"),
    "expectations": ("expectation", "stated_by", "level", "importance", "measure", "fulfilment", "reviewed", "source"),
}
# By these the reviews of one expectation belong together.
_EXPECTATION: Final = ("expectation", "stated_by")
_KINDS: Final = {(table, field.name): field.kind for table, fields in TABLES.items() for field in fields}
_BETWEEN: Final = "\x1f"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stood: the SHA-256 of its upload, the sheet, and the row as Excel shows it. Empty: typed here."""

    upload: str = ""
    sheet: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Correction:
    """One row that reads otherwise, or counts no longer.

    Attributes:
        table: one of `CORRECTABLE`.
        said: what the row says where it came from: `account`, and every field that can be corrected.
        changed: the fields that read otherwise, with what they read.
        counts: whether the row counts at all.
        place: where the row was last seen. It finds the row when an answer changed how the same upload is read.
    """

    table: str
    said: Mapping[str, Value]
    changed: Mapping[str, Value] = field(default_factory=dict)
    counts: bool = True
    place: Place = field(default_factory=Place)

    @property
    def account(self) -> str:
        """Whose row it is."""
        return str(self.said.get("account") or "")

    @property
    def key(self) -> str:
        """What the row says as one text: the same for two rows that say the same."""
        return _BETWEEN.join(_text(self.said.get(name)) for name in ("account", *CORRECTABLE[self.table]))


@dataclass(frozen=True, slots=True, eq=False)
class Corrected:
    """Tables with their corrections laid over them.

    Attributes:
        tables: what counts.
        marks: by table the rows of `tables` that read otherwise than where they came from.
        places: by table the position that each row of `tables` had before.
        apart: by table the rows that no longer count, as they read, by the position that they had.
        found: by position in the corrections, the row that each has found, as it now says and where it stands.
        lost: corrections that found no row: the export no longer holds it, or says something else.
    """

    tables: Tables
    marks: Mapping[str, "pd.Series[bool]"] = field(default_factory=dict)
    places: Mapping[str, pd.Index] = field(default_factory=dict)
    apart: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    found: Mapping[int, Correction] = field(default_factory=dict)
    lost: tuple[Correction, ...] = ()


def _text(value: Any) -> str:  # noqa: ANN401  a cell of any column
    if value is None or value is pd.NaT or value is pd.NA or value != value:  # noqa: PLR0124  NaN
        return ""
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    if isinstance(value, str):
        return value.strip().casefold()
    if isinstance(value, bool):
        return "yes" if value else "no"
    return repr(float(value))


def plain(value: Any) -> Value:  # noqa: ANN401  a cell of any column
    """A cell of a canonical table as a plain value, None where it is unknown."""
    if value is None or pd.isna(value):
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, str | dt.date):
        return value
    # numpy's own kinds of yes/no are no Python bool.
    return bool(value) if str(getattr(value, "dtype", type(value).__name__)).startswith("bool") else float(value)


def said(table: str, row: Mapping[str, Any]) -> dict[str, Value]:
    """What a row of a canonical table says, as a correction keeps it."""
    return {name: plain(row[name]) for name in ("account", *CORRECTABLE[table])}


def correct(earlier: Sequence[Correction], one: Correction) -> tuple[Correction, ...]:
    """The corrections with one more; it takes the place of an earlier one of the same row.

    One that changes nothing of a row that counts is none.
    """
    rest = tuple(each for each in earlier if (each.table, each.key) != (one.table, one.key))
    changed = {name: value for name, value in one.changed.items() if _text(value) != _text(one.said.get(name))}
    return (*rest, replace(one, changed=changed)) if changed or not one.counts else rest


def withdraw(earlier: Sequence[Correction], one: Correction) -> tuple[Correction, ...]:
    """The corrections without this one: its row reads again as it came."""
    return tuple(each for each in earlier if (each.table, each.key) != (one.table, one.key))


def corrected(tables: Tables, corrections: Sequence[Correction], uploads: Mapping[str, str]) -> Corrected:
    """Lay corrections over the rows that they are about.

    Args:
        tables: all rows, also those that were typed in.
        corrections: at most one of each row.
        uploads: the SHA-256 of each upload by its name.

    A row is found by what it says; all rows that say the same are corrected, so that a row which stands in two files
    cannot count both ways. Where none says it, the row at the same place of the same upload is taken.

    What the logs cover stays what the rows as they came say: no correction changes it.
    """
    frames: dict[str, pd.DataFrame] = {}
    marks: dict[str, pd.Series[bool]] = {}
    places: dict[str, pd.Index] = {}
    apart: dict[str, pd.DataFrame] = {}
    found: dict[int, Correction] = {}
    for table in CORRECTABLE:
        mine = [(at, one) for at, one in enumerate(corrections) if one.table == table]
        if not mine:
            continue
        frame = tables.frame(table).copy()
        hits = _hits(table, frame, mine, uploads)
        mark = pd.Series(data=False, index=frame.index)
        gone = mark.copy()
        digests = frame["file"].map(dict(uploads))
        before = frame[list(CORRECTABLE[table])].copy()
        for at, one in mine:
            rows = hits.get(at)
            if rows is None:
                continue
            first: dict[str, Any] = {str(name): value for name, value in frame.loc[rows[0]].items()}
            first.update({str(name): value for name, value in before.loc[rows[0]].items()})
            place = Place(_or_empty(digests[rows[0]]), str(first["sheet"]), int(first["row"]))
            found[at] = replace(one, said=said(table, first), place=place)
            for name, value in one.changed.items():
                _write(table, frame, rows, name, value)
            mark.loc[rows] = bool(one.changed)
            gone.loc[rows] = not one.counts
        if table == "expectations":
            _rename(frame, before, [found[at] for at, _ in mine if at in found])
        places[table] = frame.index[~gone]
        apart[table] = frame[gone]
        frames[table] = conform(table, frame[~gone])
        marks[table] = mark[~gone].reset_index(drop=True)
    lost = tuple(one for at, one in enumerate(corrections) if at not in found)
    if not found:
        return Corrected(tables, lost=lost)
    # What the logs hold is what they held: no correction makes an account covered, or takes that away.
    logged = tables.logged if "conversations" not in frames else tables.logged_conversations()
    laid_over: dict[str, Any] = {**frames, "logged": logged}
    return Corrected(replace(tables, **laid_over), marks, places, apart, found, lost)


def kept_in_step(corrections: Sequence[Correction], result: Corrected) -> tuple[Correction, ...]:
    """The corrections with what their rows say now: an answer that changes how an upload is read changes that."""
    kept: dict[tuple[str, str], Correction] = {}
    for at, one in enumerate(corrections):
        now = result.found.get(at, one)
        kept[now.table, now.key] = now
    return tuple(kept.values())


def _hits(
    table: str, frame: pd.DataFrame, mine: Sequence[tuple[int, Correction]], uploads: Mapping[str, str]
) -> dict[int, list[int]]:
    """The rows of each correction that found any, by its position."""
    accounts = {one.account for _, one in mine}
    looked_at = frame[frame["account"].isin(accounts)]
    by_key: dict[str, list[int]] = {}
    for row, key in zip(looked_at.index, keys(table, looked_at), strict=True):
        by_key.setdefault(key, []).append(int(row))
    found = {at: by_key[one.key] for at, one in mine if one.key in by_key}
    taken = {row for rows in found.values() for row in rows}
    names: dict[str, list[str]] = {}
    for name, digest in uploads.items():
        names.setdefault(digest, []).append(name)
    for at, one in mine:
        if at in found or not one.place.upload:
            continue
        here = frame[
            frame["file"].isin(names.get(one.place.upload, []))
            & (frame["sheet"] == one.place.sheet)
            & (frame["row"] == one.place.row)
        ]
        # A line that gives two rows of one table does not tell which of them is meant.
        if len(here) == 1 and int(here.index[0]) not in taken:
            found[at] = [int(here.index[0])]
            taken.add(int(here.index[0]))
    return found


def keys(table: str, frame: pd.DataFrame) -> list[str]:
    """`Correction.key` of each row of a frame."""
    columns = [[_text(plain(value)) for value in frame[name]] for name in ("account", *CORRECTABLE[table])]
    return [_BETWEEN.join(parts) for parts in zip(*columns, strict=True)]


def _write(table: str, frame: pd.DataFrame, rows: Iterable[int], name: str, value: Value) -> None:
    kind = _KINDS[table, name]
    written: Any = value
    if kind is Kind.DATE:
        written = pd.NaT if value is None else pd.Timestamp(str(value))
    elif value is None:
        written = pd.NA if kind is Kind.YES_NO else None
    frame.loc[list(rows), name] = written


def _rename(frame: pd.DataFrame, before: pd.DataFrame, corrections: Sequence[Correction]) -> None:
    """Let all reviews of an expectation take its mended words, else the old words would count beside the new."""
    words = {name: before[name].fillna("").str.strip().str.casefold() for name in _EXPECTATION}
    for one in corrections:
        renamed = {name: value for name, value in one.changed.items() if name in _EXPECTATION}
        if not renamed or not one.counts:
            continue
        same = frame["account"] == one.account
        for name in _EXPECTATION:
            same &= words[name] == _text(one.said.get(name))
        for name, value in renamed.items():
            _write("expectations", frame, [int(row) for row in frame.index[same]], name, value)


def _or_empty(value: object) -> str:
    return value if isinstance(value, str) else ""
