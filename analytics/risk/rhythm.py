"""How often we talk with whom: the user's own rule by level and value class, and who has waited longer than it allows.

A rhythm is an agreement among colleagues, not a finding of the model.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Final, Literal

import numpy as np
import pandas as pd

from analytics.risk.arrays import Bools, Floats
from analytics.tables.schema import LEVELS

ValueClass = Literal["large", "middle", "small"]
VALUE_CLASSES: Final[tuple[ValueClass, ...]] = ("large", "middle", "small")
# Days between two conversations, as `<level>.<value class>`; 0 asks for none. A starting point for the user to change.
RHYTHM: Final[Mapping[str, int]] = {
    "executive.large": 90, "executive.middle": 180, "executive.small": 365,
    "management.large": 60, "management.middle": 120, "management.small": 180,
    "operational.large": 30, "operational.middle": 60, "operational.small": 120,
}  # fmt: skip
# Keys of a rhythm that hold the annual value from which a customer is in a class.
LARGE_FROM: Final = "large_from"
MIDDLE_FROM: Final = "middle_from"
# The largest customers that make up half of the value are large; those up to four fifths are middle.
_SHARES: Final = (0.5, 0.8)


def class_lines(value: Floats) -> tuple[float, float]:
    """Annual value from which a customer is large, and from which it is middle, in two figures; 0 without values."""
    known = np.sort(value[~np.isnan(value) & (value > 0)])[::-1]
    if not len(known):
        return 0.0, 0.0
    reached = np.cumsum(known) / known.sum()
    large, middle = (float(known[int(np.searchsorted(reached, share - 1e-12))]) for share in _SHARES)
    return _two_figures(large), _two_figures(middle)


def _two_figures(value: float) -> float:
    step = 10.0 ** (np.floor(np.log10(value)) - 1)
    return float(np.floor(value / step) * step)


def full_rhythm(value: Floats, chosen: Mapping[str, int]) -> dict[str, int]:
    """The user's rhythm; what they left open from RHYTHM and from the portfolio's own values."""
    large, middle = class_lines(value)
    return {**RHYTHM, LARGE_FROM: int(large), MIDDLE_FROM: int(middle), **chosen}


def value_classes(value: Floats, rhythm: Mapping[str, int]) -> list[ValueClass]:
    """The class of each account. Without a value an account is taken as middle: unknown is not small."""
    names = np.select(
        [np.isnan(value), value >= rhythm[LARGE_FROM], value >= rhythm[MIDDLE_FROM]],
        ["middle", "large", "middle"],
        default="small",
    )
    by_name: dict[str, ValueClass] = {name: name for name in VALUE_CLASSES}
    return [by_name[str(name)] for name in names]


def last_held(conversations: pd.DataFrame, as_of: dt.date) -> pd.Series:
    """The last day on or before the as-of date, by account and level."""
    known = conversations[(conversations["date"] <= pd.Timestamp(as_of)) & conversations["level"].isin(LEVELS)]
    days: pd.Series = known.groupby(["account", "level"], sort=True)["date"].max()
    return days


def overdue(
    accounts: pd.DataFrame,
    conversations: pd.DataFrame,
    as_of: dt.date,
    rhythm: Mapping[str, int],
    declared: frozenset[str] = frozenset(),
) -> pd.DataFrame:
    """Which customers have waited longer at a level than the rhythm allows; the longest wait by value first.

    Args:
        accounts: rows of `Assessment.accounts` (annual_value, currency, owner and covered are used).
        conversations: the canonical table.
        as_of: nothing later counts.
        rhythm: as `full_rhythm` gives it.
        declared: accounts of which somebody stated when an executive was last spoken to.

    Returns:
        Columns account, level, value_class, every_days, last (NaT none known), overdue_days (NaN without a last),
        annual_value, currency, owner, state: `overdue`; `never`, the log covers the account and has none; `unknown`,
        no log would tell.
    """
    names = accounts.index.to_numpy()
    value = accounts["annual_value"].to_numpy(dtype=np.float64)
    classes = np.array(value_classes(value, rhythm), dtype=object)
    covered = accounts["covered"].to_numpy(dtype=bool)
    days = last_held(conversations, as_of)
    parts = []
    for level in LEVELS:
        every = np.array([rhythm[f"{level}.{name}"] for name in classes], dtype=np.int64)
        asked: Bools = every > 0
        last = days.reindex(pd.MultiIndex.from_arrays([names, [level] * len(names)])).to_numpy()
        told = covered | (accounts.index.isin(list(declared)) if level == "executive" else False)
        waited = (np.datetime64(as_of) - last.astype("datetime64[D]")).astype("timedelta64[D]").astype(np.float64)
        waited = np.where(np.isnat(last), np.nan, waited)
        late = asked & ~(waited <= every)
        parts.append(
            pd.DataFrame(
                {
                    "account": names,
                    "level": level,
                    "value_class": classes,
                    "every_days": every,
                    "last": last,
                    "overdue_days": waited - every,
                    "annual_value": value,
                    "currency": accounts["currency"].to_numpy(),
                    "owner": accounts["owner"].to_numpy(),
                    "state": np.where(~np.isnan(waited), "overdue", np.where(told, "never", "unknown")),
                }
            )[late]
        )
    found = pd.concat(parts, ignore_index=True)
    found["order"] = found["level"].map({level: place for place, level in enumerate(LEVELS)})
    # No conversation at all waits longest; no evidence at all is asked for last.
    found["wait"] = found["overdue_days"].fillna(np.inf).where(found["state"] != "unknown", -np.inf)
    ranked = found.sort_values(
        ["order", "annual_value", "wait", "account"], ascending=[True, False, False, True], na_position="last"
    )
    return ranked.drop(columns=["order", "wait"]).reset_index(drop=True)
