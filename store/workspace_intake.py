"""How the uploads of a workspace were read, as JSON and back: what sheets were taken for, was asked, and set aside.

Written and read by the types of `analytics.tables.imported` themselves, so that a field added there is saved too. A
value of another type than its field's is refused: what comes out can be shown on any page.
"""

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, cast, get_args, get_origin, get_type_hints

import numpy as np

from analytics.tables.imported import Imported
from analytics.tables.issue import Param
from analytics.tables.portfolio import Tables
from analytics.tables.quantities import Money, Score, Share
from store.workspace import Json

_QUANTITIES: Final = {"money": Money, "share": Share, "score": Score}


def intake_to_json(imported: Imported) -> dict[str, Json]:
    """All of an intake but its tables. Raises TypeError for a value that no field of it can hold."""
    return {field.name: _plain(getattr(imported, field.name)) for field in fields(imported) if field.name != "tables"}


def intake_from_json(document: Mapping[str, Json], tables: Tables) -> Imported:
    """What `intake_to_json` wrote, around its tables. Raises TypeError or ValueError where it wrote no such thing."""
    given = {**document, "tables": None}
    held: dict[str, Any] = {
        name: tables if name == "tables" else _typed(hint, given[name])
        for name, hint in _hints(Imported).items()
        if name in given
    }
    return Imported(**held)


def _plain(value: Any) -> Json:  # noqa: ANN401, PLR0911
    match value:
        case None | bool() | str():
            return value
        case np.generic():
            return _plain(value.item())
        case float():
            # JSON has no other numbers than finite ones; a figure that is none is written as its name.
            return value if math.isfinite(value) else {"float": repr(value)}
        case int():
            return value
        case dt.date():
            return {"date": value.isoformat()[:10]}
        case Money() | Share() | Score():
            kind = next(name for name, known in _QUANTITIES.items() if isinstance(value, known))
            return {kind: [_plain(getattr(value, field.name)) for field in fields(value)]}
        case list() | tuple():
            return [_plain(part) for part in value]
        case Mapping():
            return {str(key): _plain(part) for key, part in value.items()}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"a {type(value).__name__} cannot be saved")


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _typed(hint: Any, value: Json) -> Any:  # noqa: ANN401, PLR0911  a type of ours, and a value of it
    """`value` as the type that `hint` says. Raises TypeError or ValueError."""
    if hint == Param:
        return _param(value)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        if value is None and NoneType in inner:
            return None
        (only,) = (part for part in inner if part is not NoneType)
        return _typed(only, value)
    if origin is Literal:
        if value not in inner:
            raise ValueError("a word of another list")
        return value
    if origin is tuple:
        return _tuple(inner, value)
    if origin is not None and issubclass(origin, Mapping):
        return {key: _typed(inner[1], part) for key, part in _object(value).items()}
    if is_dataclass(hint):
        given = _object(value)
        known = _hints(cast("type", hint))
        needed = {field.name for field in fields(hint) if field.default is MISSING and field.default_factory is MISSING}
        if not needed <= set(given):
            raise TypeError("a field is missing")
        return cast("type", hint)(**{name: _typed(known[name], part) for name, part in given.items() if name in known})
    return _scalar(hint, value)


def _tuple(inner: tuple[Any, ...], value: Json) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise TypeError("a list was expected")
    if inner[-1] is Ellipsis:
        return tuple(_typed(inner[0], part) for part in value)
    return tuple(_typed(kind, part) for kind, part in zip(inner, value, strict=True))


def _scalar(hint: Any, value: Json) -> Any:  # noqa: ANN401  see `_typed`
    if hint is float:
        return _number(value)
    if hint is int and isinstance(value, bool):
        raise TypeError("a number was expected")
    if not isinstance(value, hint):
        raise TypeError(f"a {hint.__name__} was expected")
    return value


def _number(value: Json) -> float:
    match value:
        case {"float": "nan" | "inf" | "-inf" as name}:
            return float(name)
        case bool():
            raise TypeError("a number was expected")
        case int() | float():
            return float(value)
    raise TypeError("a number was expected")


def _param(value: Json) -> Param:  # noqa: PLR0911
    match value:
        case bool() | str() | int() | float():
            return value
        case {"float": _}:
            return _number(value)
        case {"date": str(day)}:
            return dt.date.fromisoformat(day)
        case {"money": [amount, str(currency)]}:
            return Money(_number(amount), currency)
        case {"share": [share]}:
            return Share(_number(share))
        case {"score": [score, lowest, highest]}:
            return Score(_number(score), _number(lowest), _number(highest))
        case list():
            return tuple(_scalar(str, part) for part in value)
    raise TypeError("this can fill no sentence")


def _object(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise TypeError("an object was expected")
    return value
