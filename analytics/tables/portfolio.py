"""All that is known of a set of customers: the six tables, and what each conversation log covers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import pandas as pd

from analytics.tables.schema import TABLES, conform

Coverage = Literal["all", "occurring", "some"]


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """The six canonical tables; each frame as `schema.conform` makes it. Treat the frames as read-only.

    Attributes:
        coverage: for each imported conversation log (the values of `conversations.log`) whether it holds all our
            conversations with all accounts, with those that occur in it, or only some of them.
        declared_executive: accounts for which somebody stated when the last conversation with an executive was
            (or that there was none): for these `exec_gap` is known although no log covers them.
        logged: what the logs held before somebody corrected their rows: account, date, log. It alone says what they
            cover; None where nothing was corrected, and `conversations` says it.
    """

    contracts: pd.DataFrame = field(default_factory=lambda: conform("contracts"))
    responses: pd.DataFrame = field(default_factory=lambda: conform("responses"))
    conversations: pd.DataFrame = field(default_factory=lambda: conform("conversations"))
    people: pd.DataFrame = field(default_factory=lambda: conform("people"))
    expectations: pd.DataFrame = field(default_factory=lambda: conform("expectations"))
    outcomes: pd.DataFrame = field(default_factory=lambda: conform("outcomes"))
    coverage: Mapping[str, Coverage] = field(default_factory=dict)
    declared_executive: frozenset[str] = frozenset()
    logged: pd.DataFrame | None = None

    def logged_conversations(self) -> pd.DataFrame:
        """What the logs hold, to tell what they cover: account, date, log."""
        held = self.conversations if self.logged is None else self.logged
        return held[["account", "date", "log"]]

    def frame(self, table: str) -> pd.DataFrame:
        """The frame of one canonical table, by its name."""
        if table not in TABLES:
            raise KeyError(table)
        frame: pd.DataFrame = getattr(self, table)
        return frame

    def with_rows(self, table: str, rows: pd.DataFrame) -> "Tables":
        """A copy with `rows` appended to one table: how edits and what-if actions enter the model."""
        both = pd.concat([self.frame(table), conform(table, rows)], ignore_index=True)
        replaced: dict[str, Any] = {table: conform(table, both)}
        return replace(self, **replaced)
