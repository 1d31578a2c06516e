"""When each contract is decided, by when to act, and which dates are missed or missing."""

import datetime as dt
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.contracts import in_one_currency
from analytics.tables.assessment import Settings
from analytics.tables.schema import PROVENANCE

SOON_DAYS: Final = 90
# How far ahead months are told apart; what comes after is one heap.
MONTHS: Final = 24
STATES: Final = ("soon", "missed", "later", "no_end")


def decisions(contracts: pd.DataFrame, accounts: pd.DataFrame, as_of: dt.date, settings: Settings) -> pd.DataFrame:
    """The running contracts of `accounts`, the first to be decided on top.

    Args:
        contracts: the canonical table.
        accounts: rows of `Assessment.accounts`, filtered or not.
        as_of: the date of the picture.
        settings: for the rates between currencies, so that the sums are those of the assessment.

    Returns:
        account, contract_id, annual_value (NaN unknown), currency, owner, end, notice_deadline, act_by (the notice
        deadline, else the end; NaT without an end), auto_renew, corner, risk, state (one of STATES: act within 90
        days; the notice deadline has passed and the contract still runs; later; no end date), no_notice (bool: an end
        without a notice period), weight (the value, 0 unknown; 1 each where no contract has a value).
    """
    day = pd.Timestamp(as_of)
    rows = contracts.drop_duplicates([column for column in contracts if column not in PROVENANCE])
    rows = rows[rows["account"].isin(accounts.index) & ~(rows["end"] < day)]
    begun = ~(rows["start"] > day)
    rows = rows[begun | ~rows["account"].isin(rows.loc[begun, "account"])]
    rows, _ = in_one_currency(rows, settings)
    notice = pd.to_timedelta(rows["notice_days"].round(), unit="D")
    deadline = (rows["end"] - notice).astype("datetime64[s]")
    act_by = deadline.fillna(rows["end"])
    of_account = accounts.reindex(rows["account"])
    out = pd.DataFrame(
        {
            "account": rows["account"],
            "contract_id": rows["contract_id"],
            "annual_value": rows["annual_value"],
            "currency": rows["currency"],
            "owner": rows["owner"].fillna(pd.Series(of_account["owner"].to_numpy(), index=rows.index)),
            "end": rows["end"],
            "notice_deadline": deadline,
            "act_by": act_by,
            "auto_renew": rows["auto_renew"],
            "corner": of_account["corner"].to_numpy(),
            "risk": of_account["risk"].to_numpy(),
            "state": pd.array(
                np.select(
                    [rows["end"].isna(), deadline < day, act_by <= day + pd.Timedelta(days=SOON_DAYS)],
                    ["no_end", "missed", "soon"],
                    default="later",
                ),
                dtype="str",
            ),
            "no_notice": rows["end"].notna() & deadline.isna(),
        }
    )
    unvalued = len(out) > 0 and bool(out["annual_value"].isna().all())
    out["weight"] = 1.0 if unvalued else out["annual_value"].fillna(0.0)
    return out.sort_values(
        ["act_by", "weight", "account", "contract_id"], ascending=[True, False, True, True], ignore_index=True
    )


def in_months(decided: pd.DataFrame, column: str, as_of: dt.date) -> pd.DataFrame:
    """The contracts that have a date in `column` (`end` or `act_by`), with the month in which it falls.

    Returns:
        The rows of `decided` with `place` (months after the as-of month; -1 for what was
        missed; MONTHS for all that is later).
    """
    dated = decided[decided[column].notna()]
    when = dated[column]
    place = (when.dt.year - as_of.year) * 12 + when.dt.month - as_of.month
    # A deadline earlier this month is missed all the same: it stands before this month, not in it.
    place = place.where(~(when < pd.Timestamp(as_of)), -1)
    return dated.assign(place=place.clip(-1, MONTHS).astype("int64"))
