"""What the core has to tell a person, as data: its sentence lives in the translation catalogue."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from analytics.tables.quantities import Money, Score, Share

Param: TypeAlias = str | int | float | dt.date | Money | Share | Score | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Where:
    """A place in an export. `column` counts from 1, `row` is the number that Excel shows."""

    file: str | None = None
    sheet: str | None = None
    column: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence still without a language: `code` names it in the catalogue, `params` fill its places."""

    code: str
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Issue:
    """Something wrong or noteworthy in the input: what, where, how often. A value, never an exception."""

    code: str
    where: Where = Where()
    count: int = 1
    params: Mapping[str, Param] = field(default_factory=dict)
