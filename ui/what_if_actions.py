"""What the user picks on the What if page, as the model's actions: nothing is claimed that is not on record."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.what_if import Action

# In the order in which they are offered.
CHOICES: Final = ("executive_expectations", "executive_future", "measured", "fulfilled")
TOP: Final = 3


def on_record(expectations: pd.DataFrame, account: str, as_of: dt.date) -> pd.DataFrame:
    """The latest review of each expectation of an account that is known on the as-of date, most important first."""
    own = expectations[
        (expectations["account"] == account) & ~(expectations["reviewed"] > pd.Timestamp(as_of))
    ].sort_values("reviewed", na_position="first", kind="stable")
    latest = own.drop_duplicates(["expectation", "stated_by"], keep="last")
    # As the model reads a rank.
    rank = latest["rank"]
    importance = latest["importance"].fillna((6 - rank).where(rank <= 5, 1 / np.maximum(rank - 4, 1)))
    return latest.assign(importance=importance).sort_values("importance", ascending=False, na_position="last")


def actions_for(
    account: str,
    chosen: Sequence[str],
    expectations: pd.DataFrame,
    as_of: dt.date,
    fulfilment: float,
    names: Sequence[str],
) -> list[Action]:
    """One account's actions.

    Args:
        account: the account.
        chosen: some of CHOICES.
        expectations: the canonical table.
        as_of: the day of the actions.
        fulfilment: 0 to 10, what the main expectations would be met at; none that is met better goes down.
        names: what three expectations are called that are agreed on where none is on record.
    """
    made = []
    if "executive_expectations" in chosen:
        made.append(Action(account, "conversation", "executive", "expectations"))
    if "executive_future" in chosen:
        made.append(Action(account, "conversation", "executive", "future", "sees_future"))
    measured, fulfilled = "measured" in chosen, "fulfilled" in chosen
    if not (measured or fulfilled):
        return made
    known = on_record(expectations, account, as_of)
    if known.empty:
        # Agreeing on expectations says nothing yet of how they are met.
        agreed = names[:TOP] if measured else ()
        return made + [
            Action(account, "expectation", "executive", expectation=name, measure="agreed", importance=4.0)
            for name in agreed
        ]
    for row in known.head(TOP).itertuples(index=False):
        now = float("nan") if pd.isna(row.fulfilment) else float(row.fulfilment)
        met = max(fulfilment, now) if fulfilled and not np.isnan(now) else fulfilment if fulfilled else now
        made.append(
            Action(
                account,
                "expectation",
                level=_text(row.level),
                expectation=str(row.expectation),
                stated_by=_text(row.stated_by),
                fulfilment=None if np.isnan(met) else met,
                measure=_text(row.measure) or ("agreed" if measured else None),
                importance=None if pd.isna(row.importance) else float(row.importance),
            )
        )
    return made


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
