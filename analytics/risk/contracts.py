"""Which accounts are customers on the as-of date, what they are worth a year, and when they decide."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.arrays import Floats
from analytics.tables.assessment import Settings
from analytics.tables.issue import Issue
from analytics.tables.portfolio import Tables
from analytics.tables.schema import PROVENANCE

COLUMNS: Final = (
    "annual_value",
    "currency",
    "owner",
    "segment",
    "contracts",
    "next_end",
    "notice_deadline",
    "auto_renew",
)


@dataclass(frozen=True, slots=True, eq=False)
class Customers:
    """The accounts that are scored.

    Attributes:
        accounts: COLUMNS as in `Assessment.accounts`, indexed by account, sorted by name.
        ended: accounts whose contracts have all ended, and those that left a contract without an end.
        without_contract: accounts that occur in the evidence only.
    """

    accounts: pd.DataFrame
    ended: tuple[str, ...]
    without_contract: tuple[str, ...]
    notices: tuple[Issue, ...]


def seen_in_evidence(tables: Tables, as_of: dt.date) -> pd.Index:
    """The accounts that the evidence speaks of, on or before the as-of date."""
    day = pd.Timestamp(as_of)
    dated = {"responses": "date", "conversations": "date", "expectations": "reviewed"}
    names = [
        frame.loc[~(frame[column] > day), "account"]
        for table, column in dated.items()
        for frame in (tables.frame(table),)
    ]
    both = pd.concat([*names, tables.people["account"]]).dropna()
    seen: pd.Index = pd.Index(sorted(both.unique()))
    return seen


def without_contracts(names: pd.Index) -> pd.DataFrame:
    """The columns of accounts of which no contract is known."""
    empty = pd.DataFrame(index=names.rename("account"))
    return empty.assign(
        annual_value=np.nan,
        currency="",
        owner=pd.Series(None, index=names, dtype="str"),
        segment=pd.Series(None, index=names, dtype="str"),
        contracts=0,
        next_end=pd.Series(pd.NaT, index=names, dtype="datetime64[s]"),
        notice_deadline=pd.Series(pd.NaT, index=names, dtype="datetime64[s]"),
        auto_renew=pd.Series(pd.NA, index=names, dtype="boolean"),
    )


def in_one_currency(running: pd.DataFrame, settings: Settings) -> tuple[pd.DataFrame, list[Issue]]:
    """Contracts converted where rates say how; else an account counts in the currency of its largest value."""
    notices: list[Issue] = []
    running = running.assign(currency=running["currency"].fillna("").str.strip().str.upper())
    if settings.currency and settings.rates:
        rate = running["currency"].map({**settings.rates, settings.currency: 1.0})
        known = rate.notna() & (running["currency"] != "")
        running = running.assign(
            annual_value=running["annual_value"].where(~known, running["annual_value"] * rate),
            currency=running["currency"].where(~known, settings.currency),
        )
    valued = running[running["annual_value"].notna()]
    by_currency = valued.groupby(["account", "currency"])["annual_value"].sum().reset_index()
    several = by_currency["account"].duplicated(keep=False)
    if several.any():
        largest = by_currency.sort_values(["annual_value", "currency"], ascending=[False, True])
        chosen = largest.drop_duplicates("account").set_index("account")["currency"]
        other = running["currency"] != running["account"].map(chosen).fillna(running["currency"])
        running = running.assign(annual_value=running["annual_value"].where(~other))
        names = tuple(sorted(by_currency.loc[several, "account"].unique()))
        notices.append(Issue("risk.notice.several_currencies", count=len(names), params={"accounts": names}))
    return running, notices


def one_row_an_account(running: pd.DataFrame) -> pd.DataFrame:
    """Values added; the next end decides the dates, the largest contract names the owner and the segment."""
    by_value = running.sort_values(
        ["account", "annual_value", "currency", "owner", "segment"], ascending=[True, False, True, True, True]
    )
    largest = by_value.groupby("account", sort=True)
    ordered = running.sort_values("annual_value").groupby("account", sort=True)
    # The earlier end decides; of two on one day the one that needs more notice.
    next_to_end = (
        running.sort_values(["account", "end", "notice_days", "auto_renew"], ascending=[True, True, False, True])
        .drop_duplicates("account")
        .set_index("account")
    )
    notice = pd.to_timedelta(next_to_end["notice_days"].round(), unit="D")
    return pd.DataFrame(
        {
            "annual_value": ordered["annual_value"].sum(min_count=1),
            "currency": largest["currency"].first().fillna(""),
            "owner": largest["owner"].first(),
            "segment": largest["segment"].first(),
            "contracts": largest.size(),
            "next_end": next_to_end["end"],
            "notice_deadline": (next_to_end["end"] - notice).astype("datetime64[s]"),
            "auto_renew": next_to_end["auto_renew"],
        }
    )


def left(running: pd.DataFrame, outcomes: pd.DataFrame, day: pd.Timestamp) -> pd.Index:
    """The accounts that the last outcome says have gone, of those whose running contracts have no end to tell it.

    One that gave notice is a customer until the contract ends. Of outcomes without a date all must say so.
    """
    known = outcomes[~(outcomes["date"] > day) & outcomes["account"].notna()]
    last = known.sort_values("date", na_position="first", kind="stable").drop_duplicates("account", keep="last")
    dated = last[last["date"].notna()].set_index("account")["outcome"] == "churned"
    silent = known[known["date"].isna()]
    undated = (silent["outcome"] == "churned").groupby(silent["account"]).all()
    gone = pd.concat([dated, undated[~undated.index.isin(dated.index)]])
    open_ended = running["end"].isna().groupby(running["account"]).all()
    open_names: pd.Index = open_ended.index[open_ended.to_numpy(dtype=bool)]
    return open_names.intersection(gone.index[gone.to_numpy(dtype=bool)])


def customers(tables: Tables, as_of: dt.date, settings: Settings) -> Customers:
    """The accounts with a contract that runs on the as-of date; without any contract list, those with evidence.

    A contract without an end runs, unless its account is known to have left; an account whose only contract starts
    later is scored with that one.
    """
    contracts, day = tables.contracts, pd.Timestamp(as_of)
    seen = seen_in_evidence(tables, as_of)
    if contracts.empty:
        notice = Issue("risk.notice.no_contracts", count=len(seen), params={"n": len(seen)})
        return Customers(without_contracts(seen), (), (), (notice,) if len(seen) else ())
    contracts = contracts.drop_duplicates([column for column in contracts if column not in PROVENANCE])
    alive = ~(contracts["end"] < day)
    begun = ~(contracts["start"] > day)
    running_now = contracts.loc[alive & begun, "account"]
    running = contracts[alive & (begun | ~contracts["account"].isin(running_now))]
    running = running[~running["account"].isin(left(running, tables.outcomes, day))]
    every = pd.Index(contracts["account"].unique())
    ended = every.difference(pd.Index(running["account"].unique()))
    running, notices = in_one_currency(running, settings)
    accounts = one_row_an_account(running).sort_index()
    valueless = int(accounts["annual_value"].isna().sum())
    if valueless == len(accounts) and valueless:
        notices.append(Issue("risk.notice.no_values", count=valueless, params={"n": valueless}))
    elif valueless:
        notices.append(Issue("risk.notice.value_missing", count=valueless, params={"n": valueless}))
    without = seen.difference(every)
    return Customers(accounts, tuple(sorted(ended)), tuple(without), tuple(notices))


def money(accounts: pd.DataFrame) -> Floats:
    """Annual values as an array, 0 where unknown; where nobody has one, each account counts for one."""
    values = accounts["annual_value"].to_numpy(dtype=np.float64)
    return np.ones(len(values)) if np.isnan(values).all() else np.nan_to_num(values)
