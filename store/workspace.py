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
    """An upload that the work was made of: its base name, the SHA-256 of its content, and the content where it is kept.

    Without the content what was read of it stands, and can be asked nothing more.
    """

    name: str
    sha256: str
    content: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Workspace:
    """Everything needed to go on elsewhere. Treat the frames and mappings as read-only.

    Attributes:
        saved_at: aware moment of saving, given by the caller (there is no clock in here).
        answers: option by question id, as in the answers file of the command line.
        edits: frames by a name that the dashboard chooses; scalar columns only (text, numbers, dates, yes/no).
        settings, plan, workshop, corrections: plain JSON; their meaning belongs to whoever wrote them.
        intake: how the uploads were read, as `workspace_intake` writes it; empty where that is not kept.
    """

    tables: Tables
    saved_at: dt.datetime
    answers: Mapping[str, str] = field(default_factory=dict)
    edits: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    settings: Mapping[str, Json] = field(default_factory=dict)
    plan: tuple[Mapping[str, Json], ...] = ()
    workshop: Mapping[str, Json] = field(default_factory=dict)
    files: tuple[FileRecord, ...] = ()
    intake: Mapping[str, Json] = field(default_factory=dict)
    corrections: tuple[Mapping[str, Json], ...] = ()
