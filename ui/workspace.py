"""A session as a workspace file, and back: what is saved beside the tables, and how each thing is read again."""

import datetime as dt
import hashlib
import logging
import math
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any, Final

import numpy as np
import pandas as pd

from analytics.intake.raw import SourceFile
from analytics.intake.reading.parsing.decryption import decrypted
from analytics.intake.reading.parsing.refusal import Refused
from analytics.tables.assessment import CORNERS, Settings
from analytics.tables.corrections import CORRECTABLE, Correction, Place
from analytics.tables.imported import Imported
from analytics.tables.issue import Issue
from analytics.tables.portfolio import Tables
from analytics.tables.schema import TABLES, conform
from store.sealing import TOKEN_LENGTH
from store.workspace import FileRecord, Json, Workspace
from store.workspace_file import SUFFIX, read_workspace, write_workspace
from store.workspace_intake import intake_from_json, intake_to_json
from ui.pipeline import as_of, assessment, evidence, hold, imported
from ui.state import Filters, Reopened, State

__all__ = ["SUFFIX", "open_workspace", "prepared", "save_workspace", "take_place"]

_BROKEN: Final = Issue("store.workspace.broken")
_MOST_LINKS: Final = 20
# More, or larger, and a file holds what was read of the uploads without the uploads themselves.
_MOST_UPLOADS: Final = 64
_UPLOADS_BYTES: Final = 120 * 2**20
_log = logging.getLogger("blindspot")


def save_workspace(state: State, *, now: dt.datetime, links: tuple[str, ...] = ()) -> bytes:
    """The session as the bytes of a workspace file; `links` are the tokens that manage its shared links, if wanted.

    The as-of date is saved as a date, also where it was today: next week the file must show the same picture.
    """
    return prepared(state, now=now, links=links)()


def prepared(state: State, *, now: dt.datetime, links: tuple[str, ...] = ()) -> Callable[[], bytes]:
    """The session as it is now, to be written when it is asked for, also outside the session's own run."""
    before = state.reopened.files if state.reopened else ()
    files, read = state.files, imported(state) if state.files else None
    workspace = Workspace(
        tables=evidence(state),
        saved_at=now,
        answers=dict(state.answers),
        edits=dict(state.edits),
        settings={
            "as_of": as_of(state).isoformat(),
            "model": to_json(asdict(state.settings)),
            "filters": to_json(asdict(state.filters)),
            "declared": sorted(state.declared),
            "rhythm": to_json(state.rhythm),
            "hide_names": state.hide_names,
            "alias_key": state.alias_key,
            "sample": state.is_sample,
            "account": state.account,
            "links": list(links),
        },
        plan=tuple(to_json(row) for row in state.plan),
        workshop=to_json(state.workshop),
        corrections=tuple(to_json(asdict(one)) for one in state.corrections),
    )

    def write() -> bytes:
        uploads, intake = ((), {}) if read is None else _uploads(files, read)
        fresh = {record.name for record in uploads}
        older = (FileRecord(name, sha256) for name, sha256 in before if name not in fresh)
        return write_workspace(replace(workspace, files=(*older, *uploads), intake=intake))

    return write


def _uploads(files: tuple[SourceFile, ...], read: Imported) -> tuple[tuple[FileRecord, ...], dict[str, Json]]:
    """The uploads, and how they were read; without their content where that would make too large a file."""
    contents = [_unlocked(file) for file in files]
    fits = len(contents) <= _MOST_UPLOADS and sum(map(len, contents)) <= _UPLOADS_BYTES
    own = {file.name for file in files}
    # Rows find their upload again by its name: were one to have another, or two the same, it would be lost.
    traced = len(own) == len(files) and all(set(read.tables.frame(table)["file"].unique()) <= own for table in TABLES)
    kept = fits and traced
    records = tuple(
        FileRecord(file.name, hashlib.sha256(content).hexdigest(), content if kept else None)
        for file, content in zip(files, contents, strict=True)
    )
    if not kept:
        return records, {}
    intake: dict[str, Json] = {
        "files": [file.name for file in files],
        "logs": sorted(read.tables.coverage),
        "declared_executive": sorted(read.tables.declared_executive),
        "read": intake_to_json(read),
    }
    return records, intake


def _unlocked(file: SourceFile) -> bytes:
    """An upload as it is kept: without its password, for that is somebody's secret and must be in no file."""
    if file.password is None:
        return file.content
    try:
        return decrypted(file.content, file.password) or file.content
    except Refused:
        return file.content


def open_workspace(state: State, content: bytes) -> Issue | tuple[str, ...]:
    """Put a workspace file in place of what the session held; the tokens of shared links that it carried.

    An Issue where the file cannot be used: the session is then as it was.
    """
    read = read_workspace(content)
    if isinstance(read, Issue):
        return read
    fresh = State(language=state.language)
    try:
        links = _fill(fresh, read, hashlib.sha256(content).hexdigest())
        # A file may be in order and its content still impossible: that must show here, not on every page after.
        assessment(fresh)
    except Exception as error:
        _log.warning("a workspace file could not be used: %s", type(error).__name__)
        return _BROKEN
    # Who hides names on the projector does not have them shown by a file.
    fresh.hide_names = fresh.hide_names or state.hide_names
    for name in State.__slots__:
        setattr(state, name, getattr(fresh, name))
    return links


def take_place(state: State, names: set[str]) -> None:
    """Let uploads of these names take the place of what a workspace file held of files of the same name."""
    before = state.reopened
    if before is None or not names & {name for name, _ in before.files}:
        return
    rest = _part(before.tables, lambda rows: ~rows["file"].isin(names))
    files = tuple(file for file in before.files if file[0] not in names)
    key = hashlib.sha256(f"{before.key} {sorted(names)}".encode()).hexdigest()
    state.reopened = Reopened(rest, files, key) if _holds_anything(rest) else None


def _part(tables: Tables, wanted: Callable[[pd.DataFrame], "pd.Series[bool]"]) -> Tables:
    frames = {}
    for table in TABLES:
        rows = tables.frame(table)
        frames[table] = conform(table, rows[wanted(rows)])
    return replace(tables, **frames)


def _holds_anything(tables: Tables) -> bool:
    return bool(tables.declared_executive) or any(len(tables.frame(table)) for table in TABLES)


def _fill(state: State, read: Workspace, key: str) -> tuple[str, ...]:
    """Raises ValueError, TypeError, KeyError or OverflowError where a value is not what we write."""
    state.answers = dict(read.answers)
    for table, rows in read.edits.items():
        if table not in TABLES:
            raise KeyError(table)
        conform(table, rows)
        state.edits[table] = rows
    given = read.settings
    state.as_of = dt.date.fromisoformat(_text(given["as_of"]))
    state.settings = _model(_object(given.get("model", {})))
    state.filters = _filters(_object(given.get("filters", {})))
    state.declared = frozenset(_texts(given.get("declared", [])))
    state.rhythm = {name: int(_number(value, 0, 10_000)) for name, value in _object(given.get("rhythm", {})).items()}
    state.hide_names = given.get("hide_names") is True
    # A file of before there was one gets a key of its own.
    state.alias_key = _text(given.get("alias_key") or state.alias_key)
    account = given.get("account")
    state.account = None if account is None else _text(account)
    state.is_sample = given.get("sample") is True
    state.plan = [_object(from_json(dict(row))) for row in read.plan]
    state.workshop = _object(from_json(dict(read.workshop)))
    state.corrections = tuple(_correction(_object(from_json(dict(one)))) for one in read.corrections)
    _evidence(state, read, key)
    links = _texts(given.get("links", []))[:_MOST_LINKS]
    return tuple(token for token in links if len(token) == TOKEN_LENGTH and token.isascii())


def _evidence(state: State, read: Workspace, key: str) -> None:
    """The uploads with what was read of them, and beside them the tables whose uploads are not in the file."""
    uploads = {file.name: SourceFile(file.name, file.content) for file in read.files if file.content is not None}
    names = _texts(read.intake.get("files", []))
    if names and set(names) == set(uploads):
        logs, declared = _texts(read.intake.get("logs", [])), _texts(read.intake.get("declared_executive", []))
        mine = _part(read.tables, lambda rows: rows["file"].isin(names))
        coverage = {log: said for log, said in read.tables.coverage.items() if log in logs}
        mine = replace(mine, coverage=coverage, declared_executive=frozenset(declared))
        state.files = tuple(uploads[name] for name in names)
        hold(state, intake_from_json(_object(read.intake.get("read")), mine))
        rest = _part(read.tables, lambda rows: ~rows["file"].isin(names))
        rest = replace(
            rest,
            coverage={log: said for log, said in read.tables.coverage.items() if log not in logs},
            declared_executive=read.tables.declared_executive - frozenset(declared),
        )
    else:
        names, rest = [], read.tables
    known = tuple((file.name, file.sha256) for file in read.files if file.name not in names)
    # Also without a row: a session that held nothing but one survey without a usable line is not an empty one.
    if known or _holds_anything(rest) or not names:
        state.reopened = Reopened(rest, known, key)


def _correction(given: dict[str, Any]) -> Correction:
    """Raises KeyError, TypeError or ValueError where it is not one that we write."""
    table = _text(given["table"])
    fields = CORRECTABLE[table]
    said, changed = _object(given["said"]), _object(given["changed"])
    if "account" not in said or not set(said) <= {"account", *fields} or not set(changed) <= set(fields):
        raise KeyError(table)
    for values in (said, changed):
        # What no column of the table can hold must show here, and not when the page lays it over the row.
        conform(table, pd.DataFrame([values]))
        if not all(value is None or isinstance(value, str | bool | int | float | dt.date) for value in values.values()):
            raise TypeError("a plain value was expected")
    place = _object(given["place"])
    where = Place(_text(place["upload"]), _text(place["sheet"]), int(_number(place["row"], 0, 2**31)))
    return Correction(table, said, changed, given["counts"] is not False, where)


def _model(given: dict[str, Any]) -> Settings:
    known = Settings()
    base, currency = given.get("base_rate"), given.get("currency")
    return replace(
        known,
        base_rate=None if base is None else _number(base, 0.0001, 0.9999),
        satisfied_from=_number(given.get("satisfied_from", known.satisfied_from), 0, 1),
        at_risk_ratio=_number(given.get("at_risk_ratio", known.at_risk_ratio), 0, 100),
        guard=given.get("guard", known.guard) is True,
        learn=given.get("learn", known.learn) is True,
        weights={name: _number(value, -20, 20) for name, value in _object(given.get("weights", {})).items()},
        currency=None if currency is None else _text(currency),
        rates={name: _number(value, 1e-9, 1e9) for name, value in _object(given.get("rates", {})).items()},
    )


def _filters(given: dict[str, Any]) -> Filters:
    corners = tuple(corner for corner in _texts(given.get("corner", [])) if corner in CORNERS)
    return Filters(
        owner=tuple(_texts(given.get("owner", []))),
        segment=tuple(_texts(given.get("segment", []))),
        corner=corners,
        least_value=_number(given.get("least_value", 0), 0, 1e12),
        renewal_days=int(_number(given.get("renewal_days", 0), 0, 100_000)),
    )


def to_json(value: Any) -> Any:  # noqa: ANN401, PLR0911  what pages keep in the plan and the workshop
    """A value as JSON that `from_json` gives back as it was: dates, tuples, sets and keys that are no text included.

    Raises TypeError for anything else: what cannot be saved must not be lost in silence.
    """
    match value:
        case None | bool() | str():
            return value
        case np.generic():
            return to_json(value.item())
        case int():
            return value
        case float():
            return value if math.isfinite(value) else None
        case dt.datetime() if pd.isna(value):
            return None
        case dt.datetime():
            return {"$moment": value.isoformat()}
        case dt.date():
            return {"$date": value.isoformat()}
        case list():
            return [to_json(part) for part in value]
        case tuple():
            return {"$tuple": [to_json(part) for part in value]}
        case set() | frozenset():
            return {"$set": [to_json(part) for part in sorted(value, key=repr)]}
        case dict() if all(isinstance(key, str) and not key.startswith("$") for key in value):
            return {key: to_json(part) for key, part in value.items()}
        case dict():
            return {"$pairs": [[to_json(key), to_json(part)] for key, part in value.items()]}
    raise TypeError(f"a {type(value).__name__} cannot be saved")


def from_json(value: Json) -> Any:  # noqa: ANN401, PLR0911  see `to_json`
    """The value that `to_json` wrote. Raises ValueError or TypeError where it wrote no such thing."""
    match value:
        case {"$moment": str(text)}:
            return dt.datetime.fromisoformat(text)
        case {"$date": str(text)}:
            return dt.date.fromisoformat(text)
        case {"$tuple": list(parts)}:
            return tuple(from_json(part) for part in parts)
        case {"$set": list(parts)}:
            return {from_json(part) for part in parts}
        case {"$pairs": list(pairs)}:
            return {from_json(key): from_json(part) for key, part in pairs}
        case dict():
            return {key: from_json(part) for key, part in value.items()}
        case list():
            return [from_json(part) for part in value]
    return value


def _object(value: Any) -> dict[str, Any]:  # noqa: ANN401  JSON of a file
    if not isinstance(value, dict):
        raise TypeError("an object was expected")
    return value


def _text(value: Any) -> str:  # noqa: ANN401  JSON of a file
    if not isinstance(value, str):
        raise TypeError("text was expected")
    return value


def _texts(value: Any) -> list[str]:  # noqa: ANN401  JSON of a file
    parts = from_json(value)
    if not isinstance(parts, list | tuple):
        raise TypeError("a list was expected")
    return [_text(part) for part in parts]


def _number(value: Any, least: float, most: float) -> float:  # noqa: ANN401  JSON of a file
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise ValueError("a number in its range was expected")
    return float(value)
