"""What each customer's main expectations are, who says so, how they are measured and whether they are met."""

import datetime as dt
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.factors import OPINION_HALF_LIFE
from analytics.risk.features import TOP

# One state a place in the top three, worst known first: the first that holds is the one that is shown.
STATES: Final = ("not_asked", "guess", "not_measured", "not_reviewed", "unmet", "met")
# From this fulfilment (0..10) on an expectation counts as met: a judgement, shown as a line in the picture.
MET_FROM: Final = 7.0
# From this importance (1..5) on an expectation matters: a judgement too.
IMPORTANT_FROM: Final = 3.5
# No importance and no rank weighs as the middle, as in the risk itself.
_MIDDLE: Final = 3.0


def register(expectations: pd.DataFrame, accounts: pd.Index, as_of: dt.date) -> pd.DataFrame:
    """The expectations of `accounts` as last reviewed on or before a date, each account's most important first.

    Returns:
        account, expectation, stated_by, level, importance (1..5, NaN unknown), measure, measured (bool), fulfilment
        (0..10, NaN unknown), reviewed (NaT unknown), source (customer, guess, NaN unknown), place (1 is most
        important), top (bool: among the first three), state (one of STATES without `not_asked`).
    """
    latest = _latest(expectations, accounts, as_of, ("account", "said", "by"))
    latest = latest.sort_values(["account", "weight", "said"], ascending=[True, False, True], kind="stable")
    latest["place"] = latest.groupby("account").cumcount() + 1
    latest["top"] = latest["place"] <= TOP
    latest["state"] = pd.array(
        np.select(
            [
                latest["source"] == "guess",
                ~latest["measured"],
                latest["fulfilment"].isna(),
                latest["fulfilment"] < MET_FROM,
            ],
            ["guess", "not_measured", "not_reviewed", "unmet"],
            default="met",
        ),
        dtype="str",
    )
    kept = ["account", "expectation", "stated_by", "level", "importance", "measure", "measured", "fulfilment"]
    return latest[[*kept, "reviewed", "source", "place", "top", "state"]].reset_index(drop=True)


def _latest(expectations: pd.DataFrame, accounts: pd.Index, as_of: dt.date, key: tuple[str, ...]) -> pd.DataFrame:
    day = pd.Timestamp(as_of)
    rows = expectations[expectations["account"].isin(accounts) & ~(expectations["reviewed"] > day)]
    measure = rows["measure"].str.strip()
    rows = rows.assign(
        said=rows["expectation"].str.strip().str.casefold(),
        by=rows["stated_by"].str.strip().str.casefold().fillna(""),
        importance=_importance(rows),
        weight=_importance(rows).fillna(_MIDDLE),
        measured=(measure.notna() & (measure != "")).astype(bool),
        # Without a date a review is one half-life old. Of two on one day the one that was written in the dashboard
        # stands (it corrects the file), else the worse. Both as in the risk itself.
        when=rows["reviewed"].fillna(day - pd.Timedelta(days=int(OPINION_HALF_LIFE))),
        written=rows["file"] == "",
        worse=-rows["fulfilment"].fillna(20.0),
        who=rows["source"].fillna(""),
    )
    # The rest only makes the order of the rows irrelevant.
    order = [*key, "when", "written", "worse", "measured", "weight", "who"]
    ordered = rows.sort_values(order, ascending=[name != "measured" for name in order])
    return ordered.drop_duplicates(list(key), keep="last")


def _importance(rows: pd.DataFrame) -> pd.Series:
    """Importance 1..5, NaN unknown; a rank of 1 is a 5, of 2 a 4, and beyond the fifth still falling."""
    rank = rows["rank"].to_numpy(dtype=np.float64)
    from_rank = np.where(rank <= 5, 6.0 - rank, 1.0 / np.maximum(rank - 4.0, 1.0))
    stated = rows["importance"].astype("float64")
    return stated.fillna(pd.Series(from_rank, index=rows.index))


def standing(found: pd.DataFrame, accounts: pd.Index) -> pd.DataFrame:
    """The top three of each account as states.

    Args:
        found: the result of `register`.
        accounts: the accounts to show, also those without any expectation.

    Returns:
        Indexed by account: state_1, state_2, state_3 (STATES; `not_asked` where there is no such expectation),
        expectations (number on record), asked (bool: any of them is more than our own guess), open (0..3, places
        that are not asked, guessed or not measured).
    """
    top = found[found["top"]]
    columns: dict[str, pd.Series] = {}
    for place in range(1, TOP + 1):
        at = top[top["place"] == place].set_index("account")["state"]
        columns[f"state_{place}"] = at.reindex(accounts).fillna("not_asked").astype("str")
    states = pd.DataFrame(columns, index=accounts)
    number = found.groupby("account").size().reindex(accounts).fillna(0).astype("int64")
    asked = (found["source"] != "guess").groupby(found["account"]).any().reindex(accounts)
    return states.assign(
        expectations=number,
        asked=asked.fillna(value=False).astype(bool),
        open=states.isin(["not_asked", "guess", "not_measured"]).sum(axis=1),
    )


def unmet(found: pd.DataFrame) -> pd.DataFrame:
    """Of the result of `register` what is among the first three, matters to them and is not met, as far as is known."""
    return found[found["top"] & (found["importance"] >= IMPORTANT_FROM) & (found["fulfilment"] < MET_FROM)]


def unmet_unweighed(found: pd.DataFrame) -> pd.DataFrame:
    """What is among the first three and not met, while nobody knows how much it matters."""
    return found[found["top"] & found["importance"].isna() & (found["fulfilment"] < MET_FROM)]


def unreviewed(found: pd.DataFrame) -> pd.DataFrame:
    """What is among the first three and may matter, while nobody knows whether it is met."""
    return found[found["top"] & ~(found["importance"] < IMPORTANT_FROM) & found["fulfilment"].isna()]


def gaps(expectations: pd.DataFrame, accounts: pd.Index, as_of: dt.date) -> pd.DataFrame:
    """What the account team thinks beside what the customer said, where both are on record.

    Returns:
        Indexed by account, largest overestimate first: ours and theirs (mean fulfilment 0..10, weighed by importance,
        NaN where nobody gave one), difference (ours - theirs), ours_n and theirs_n (expectations on record),
        only_ours (what we think they expect, and they never named).
    """
    rows = _latest(expectations, accounts, as_of, ("account", "said", "who"))
    sides: dict[str, pd.DataFrame] = {side: rows[rows["who"] == side] for side in ("guess", "customer")}
    both = pd.Index(sorted(set(sides["guess"]["account"]) & set(sides["customer"]["account"])), dtype="str")
    shared = sides["guess"].merge(
        sides["customer"][["account", "said"]], on=["account", "said"], how="left", indicator=True
    )
    alone = (shared["_merge"] == "left_only").groupby(shared["account"]).sum()
    out = pd.DataFrame(
        {
            "ours": _mean_fulfilment(sides["guess"]).reindex(both),
            "theirs": _mean_fulfilment(sides["customer"]).reindex(both),
            "ours_n": sides["guess"].groupby("account").size().reindex(both),
            "theirs_n": sides["customer"].groupby("account").size().reindex(both),
            "only_ours": alone.reindex(both),
        },
        index=both.rename("account"),
    )
    out.insert(2, "difference", out["ours"] - out["theirs"])
    return out.sort_values("difference", ascending=False, kind="stable")


def _mean_fulfilment(rows: pd.DataFrame) -> pd.Series:
    rows = rows[rows["fulfilment"].notna()]
    weighed = (rows["fulfilment"] * rows["weight"]).groupby(rows["account"]).sum()
    mean: pd.Series = weighed / rows.groupby("account")["weight"].sum()
    return mean
