"""Past renewal decisions, the day on which each could still have been influenced, and the money it was about."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.arrays import NEVER, Bools, Floats, Ints, day_number, days
from analytics.risk.contracts import in_one_currency
from analytics.risk.evidence import Evidence
from analytics.risk.features import Cases
from analytics.tables.assessment import Settings
from analytics.tables.portfolio import Tables
from analytics.tables.schema import PROVENANCE

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


def worth(tables: Tables, decisions: Decisions, settings: Settings) -> tuple[Floats, str, int]:
    """What each decision was about, in the currency in which there is most; that currency; how many are in another.

    Currencies are never added: what is in another counts for nothing in the measures of money. Without any value every
    decision counts for one.
    """
    contracts = tables.contracts.drop_duplicates([name for name in tables.contracts if name not in PROVENANCE])
    contracts, _ = in_one_currency(contracts, settings)
    valued = contracts[contracts["annual_value"].notna()].groupby("account")
    value = valued["annual_value"].sum().reindex(decisions.account).to_numpy(dtype=np.float64)
    if np.isnan(value).all():
        return np.ones(len(decisions)), "", 0
    currency = valued["currency"].first().reindex(decisions.account).to_numpy(dtype=object)
    known = ~np.isnan(value)
    total = pd.Series(value[known]).groupby(currency[known]).sum()
    chosen = str(total.sort_index().idxmax())
    ours = known & (currency == chosen)
    return np.where(ours, value, 0.0), chosen, int((known & ~ours).sum())
