"""A whole piece of work: everything that a user would miss if their browser were gone."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import pandas as pd

from analytics.tables.portfolio import Tables

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None


@dataclass(frozen=True, slots=True)
class FileRecord:
    """An upload that the work was made of: its base name and the SHA-256 of its content, never the content."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class Workspace:
    """Everything needed to go on elsewhere. Treat the frames and mappings as read-only.

    Attributes:
        saved_at: aware moment of saving, given by the caller (there is no clock in here).
        answers: option by question id, as in the answers file of the command line.
        edits: frames by a name that the dashboard chooses; scalar columns only (text, numbers, dates, yes/no).
        settings, plan, workshop: plain JSON; their meaning belongs to whoever wrote them.
    """

    tables: Tables
    saved_at: dt.datetime
    answers: Mapping[str, str] = field(default_factory=dict)
    edits: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    settings: Mapping[str, Json] = field(default_factory=dict)
    plan: tuple[Mapping[str, Json], ...] = ()
    workshop: Mapping[str, Json] = field(default_factory=dict)
    files: tuple[FileRecord, ...] = ()
