"""What if: add the event to the tables, run the same code thirty days on, compare with doing nothing until then."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

import numpy as np
import pandas as pd

from analytics.risk.assess import assess
from analytics.tables.assessment import Assessment, ModelUsed, Settings
from analytics.tables.issue import Message
from analytics.tables.portfolio import Tables
from analytics.tables.quantities import Share
from analytics.tables.schema import TABLES

DAYS_AHEAD: Final = 30
DATED: Final = {"responses": "date", "conversations": "date", "expectations": "reviewed", "outcomes": "date"}


@dataclass(frozen=True, slots=True)
class Action:
    """Something that could be done today with one account.

    Attributes:
        kind: a conversation that is held, or an expectation that is met, measured or put on record.
        level, topic, signal: of a conversation; the signal is what would be heard (None: nothing special).
        expectation, stated_by: which expectation; one that is on record already is reviewed anew.
        fulfilment: 0 to 10, None unknown; `measure`: the agreed measure, None without one.
    """

    account: str
    kind: Literal["conversation", "expectation"]
    level: str | None = None
    topic: str | None = None
    signal: str | None = None
    expectation: str | None = None
    stated_by: str | None = None
    fulfilment: float | None = None
    measure: str | None = None
    importance: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class WhatIf:
    """Two pictures of the same later day.

    Attributes:
        later: the day of both pictures.
        nothing, done: with nothing done, and with the actions; of the accounts that were asked for.
        moved: accounts whose risk differs, by account: risk_nothing, risk_done, corner_nothing, corner_done.
        sentences: for each account with an action, the honest sentence (an association, not an effect).
    """

    later: dt.date
    nothing: Assessment
    done: Assessment
    moved: pd.DataFrame
    sentences: Mapping[str, Message]


def as_known_on(tables: Tables, as_of: dt.date) -> Tables:
    """The tables without what is dated later: thirty days on it must still be unknown."""
    day = pd.Timestamp(as_of)
    kept = {
        table: frame[~(frame[column] > day)].reset_index(drop=True)
        for table, column in DATED.items()
        for frame in (tables.frame(table),)
    }
    return replace(
        tables,
        responses=kept["responses"],
        conversations=kept["conversations"],
        expectations=kept["expectations"],
        outcomes=kept["outcomes"],
        logged=None if tables.logged is None else tables.logged[~(tables.logged["date"] > day)],
    )


def with_actions(tables: Tables, as_of: dt.date, actions: Sequence[Action]) -> Tables:
    """The tables with each action as one row more, dated on the as-of date."""
    talks = [action for action in actions if action.kind == "conversation"]
    reviews = [action for action in actions if action.kind == "expectation"]
    if talks:
        rows = [
            {"account": a.account, "date": as_of, "level": a.level, "topic": a.topic, "signal": a.signal} for a in talks
        ]
        tables = tables.with_rows("conversations", pd.DataFrame(rows))
    if reviews:
        columns = ("account", "expectation", "stated_by", "fulfilment", "measure", "importance", "level")
        written = pd.DataFrame({name: [getattr(a, name) for a in reviews] for name in columns})
        tables = tables.with_rows("expectations", written.assign(reviewed=as_of))
    return tables


def of_accounts(tables: Tables, accounts: Collection[str]) -> Tables:
    """The rows of some accounts only. With given weights an account's chance hangs on its own rows alone."""
    own: dict[str, Any] = {}
    for table in TABLES:
        frame = tables.frame(table)
        own[table] = frame[frame["account"].isin(accounts)].reset_index(drop=True)
    return replace(tables, **own)


def what_if(
    tables: Tables,
    as_of: dt.date,
    settings: Settings,
    actions: Sequence[Action],
    *,
    accounts: Collection[str] | None = None,
    model: ModelUsed | None = None,
) -> WhatIf:
    """Compare, on the day thirty days on, the actions done today with nothing done.

    Args:
        tables: the canonical tables; only read.
        as_of: the day of the actions.
        settings: the user's assumptions.
        actions: what is done.
        accounts: whom to compare; those with an action where nobody is named.
        model: the weights of the assessment of these tables on `as_of`. The same are learned thirty days on, for no
            outcome is new then; without it they are learned here, which takes the whole portfolio's evidence.
    """
    later = as_of + dt.timedelta(days=DAYS_AHEAD)
    known = as_known_on(tables, as_of)
    used = model or assess(known, later, settings).model
    own = of_accounts(known, {action.account for action in actions} if accounts is None else accounts)
    nothing = assess(own, later, settings, used)
    done = assess(with_actions(own, as_of, actions), later, settings, used)
    before, after = (picture.accounts[["risk", "corner"]] for picture in (nothing, done))
    both = before.add_suffix("_nothing").join(after.add_suffix("_done"), how="inner")
    moved = both[np.abs(both["risk_done"] - both["risk_nothing"]) > 1e-12]
    touched = sorted({action.account for action in actions} & set(both.index))
    chance_nothing, chance_done = both["risk_nothing"].to_dict(), both["risk_done"].to_dict()
    sentences = {
        account: Message(
            "risk.what_if.association",
            {
                "before": Share(float(chance_nothing[account])),
                "after": Share(float(chance_done[account])),
            },
        )
        for account in touched
    }
    return WhatIf(later, nothing, done, moved, sentences)
