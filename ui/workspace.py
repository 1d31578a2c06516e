"""A session as a workspace file, and back: what is saved beside the tables, and how each thing is read again."""

import datetime as dt
import hashlib
import logging
import math
from dataclasses import asdict, replace
from typing import Any, Final

import numpy as np
import pandas as pd

from analytics.tables.assessment import CORNERS, Settings
from analytics.tables.issue import Issue
from analytics.tables.schema import TABLES, conform
from store.sealing import TOKEN_LENGTH
from store.workspace import FileRecord, Json, Workspace
from store.workspace_file import SUFFIX, read_workspace, write_workspace
from ui.pipeline import as_of, assessment, evidence
from ui.state import Filters, Reopened, State

__all__ = ["SUFFIX", "open_workspace", "save_workspace"]

_BROKEN: Final = Issue("store.workspace.broken")
_MOST_LINKS: Final = 20
_log = logging.getLogger("blindspot")


def save_workspace(state: State, *, now: dt.datetime, links: tuple[str, ...] = ()) -> bytes:
    """The session as the bytes of a workspace file; `links` are the tokens that manage its shared links, if wanted.

    The as-of date is saved as a date, also where it was today: next week the file must show the same picture.
    """
    known = state.reopened.files if state.reopened else ()
    fresh = tuple((file.name, hashlib.sha256(file.content).hexdigest()) for file in state.files)
    return write_workspace(
        Workspace(
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
                "sample": state.is_sample,
                "links": list(links),
            },
            plan=tuple(to_json(row) for row in state.plan),
            workshop=to_json(state.workshop),
            files=tuple(FileRecord(name, digest) for name, digest in dict.fromkeys((*known, *fresh))),
        )
    )


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


def _fill(state: State, read: Workspace, key: str) -> tuple[str, ...]:
    """Raises ValueError, TypeError, KeyError or OverflowError where a value is not what we write."""
    files = tuple((file.name, file.sha256) for file in read.files)
    state.reopened = Reopened(read.tables, files, key)
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
    state.is_sample = given.get("sample") is True
    state.plan = [_object(from_json(dict(row))) for row in read.plan]
    state.workshop = _object(from_json(dict(read.workshop)))
    links = _texts(given.get("links", []))[:_MOST_LINKS]
    return tuple(token for token in links if len(token) == TOKEN_LENGTH and token.isascii())


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
