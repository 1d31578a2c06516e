"""Past renewal decisions, and the day on which each could still have been influenced."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.arrays import NEVER, Bools, Ints, day_number, days
from analytics.risk.evidence import Evidence
from analytics.risk.features import Cases
from analytics.tables.portfolio import Tables

# Features are taken this long before the notice deadline: what came later can be the leaving itself.
LEAD_DAYS: Final = 90


@dataclass(frozen=True, slots=True, eq=False)
class Decisions:
    """Decisions that had been taken on the as-of date, sorted by day and account.

    Attributes:
        account: names.
        day: day number of the decision; NEVER where nobody knows.
        notice: days of notice, 0 where unknown.
        lost: whether the account was lost.
    """

    account: pd.Index
    day: Ints
    notice: Ints
    lost: Bools

    def __len__(self) -> int:
        return len(self.lost)

    @property
    def feature_day(self) -> Ints:
        """The day whose picture counts: the notice deadline minus 90 days."""
        return np.where(self.day == NEVER, NEVER, self.day - self.notice - LEAD_DAYS)

    def only(self, kept: Bools | Ints) -> "Decisions":
        """Some of the decisions, in the order given."""
        return Decisions(self.account[kept], self.day[kept], self.notice[kept], self.lost[kept])

    def cases(self, evidence: Evidence) -> Cases:
        """Each decision's account on its feature day, seen as it could be seen then."""
        at = evidence.accounts.get_indexer(self.account).astype(np.int64)
        return Cases(at, self.feature_day, undated_day=NEVER, past=True)


def past_decisions(tables: Tables, as_of: dt.date) -> Decisions:
    """The outcomes dated on or before the as-of date, and those without a date.

    One an account and day; where two contradict each other something was lost. An outcome without a date beside a dated
    one of the same account tells of the same decision, and less: the dated one stands. Notice comes from the account's
    contracts: of several, from the one that ended nearest to the decision.
    """
    outcomes = tables.outcomes
    frame = pd.DataFrame(
        {
            "account": outcomes["account"],
            "day": days(outcomes["date"]),
            "lost": (outcomes["outcome"] == "churned").to_numpy(dtype=bool),
        }
    )
    frame = frame[frame["account"].notna() & outcomes["outcome"].notna().to_numpy()]
    frame = frame[(frame["day"] <= day_number(as_of)) | (frame["day"] == NEVER)]
    frame = frame.groupby(["day", "account"], sort=True)["lost"].max().reset_index()
    dated = set(frame.loc[frame["day"] != NEVER, "account"])
    frame = frame[(frame["day"] != NEVER) | ~frame["account"].isin(dated)].reset_index(drop=True)
    contracts = pd.DataFrame(
        {
            "account": tables.contracts["account"],
            "end": days(tables.contracts["end"]),
            "notice": tables.contracts["notice_days"].fillna(0.0).round(),
        }
    ).drop_duplicates()
    frame["number"] = np.arange(len(frame))
    pairs = frame[["number", "account", "day"]].merge(contracts, on="account")
    pairs["distance"] = (pairs["end"] - pairs["day"]).abs()
    nearest = pairs.sort_values(["number", "distance", "notice"]).drop_duplicates("number").set_index("number")
    return Decisions(
        account=pd.Index(frame["account"]),
        day=frame["day"].to_numpy(dtype=np.int64),
        notice=nearest["notice"].reindex(frame["number"]).fillna(0.0).to_numpy(dtype=np.int64),
        lost=frame["lost"].to_numpy(dtype=bool),
    )
