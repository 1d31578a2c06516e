"""The array types of the model, and the few operations on groups of rows that everything else is made of."""

import datetime as dt
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int64]
Bools: TypeAlias = npt.NDArray[np.bool_]

EPOCH: Final = dt.date(1970, 1, 1)
# Days since the epoch for "no date": later than any as-of date, so that it is never used unless asked for.
NEVER: Final = 10**9


def day_number(date: dt.date) -> int:
    """Days since 1970-01-01."""
    return (date - EPOCH).days


def days(dates: pd.Series) -> Ints:
    """A date column as days since 1970-01-01; NEVER where there is none."""
    moments = dates.to_numpy().astype("datetime64[D]")
    numbers: Ints = moments.astype(np.int64)
    return np.where(np.isnat(moments), NEVER, numbers)


def sigmoid(log_odds: Floats) -> Floats:
    """The logistic function, without overflow."""
    small = np.exp(-np.abs(log_odds))
    odds: Floats = np.where(log_odds >= 0, 1.0, small) / (1.0 + small)
    return odds


def logit(probability: float) -> float:
    """Log-odds of a probability in (0, 1)."""
    return float(np.log(probability / (1.0 - probability)))


def starts_of_groups(*keys: npt.NDArray[np.generic]) -> Ints:
    """Where a new group begins, for rows already sorted by `keys`."""
    size = len(keys[0])
    if size == 0:
        return np.zeros(0, dtype=np.int64)
    new = np.zeros(size, dtype=bool)
    new[0] = True
    for key in keys:
        new[1:] |= key[1:] != key[:-1]
    return np.flatnonzero(new).astype(np.int64)


def lengths_of_groups(starts: Ints, size: int) -> Ints:
    """The number of rows in each group, for groups that begin at `starts`."""
    return np.diff(np.append(starts, size)).astype(np.int64)


def summed(groups: Ints, weights: Floats, size: int) -> Floats:
    """The sum of `weights` in each of `size` groups, adding in row order (so a batch equals its parts)."""
    total: Floats = np.bincount(groups, weights=weights, minlength=size).astype(np.float64)
    return total


def counted(groups: Ints, size: int) -> Ints:
    """The number of rows in each of `size` groups."""
    number: Ints = np.bincount(groups, minlength=size).astype(np.int64)
    return number


def text_codes(values: pd.Series) -> Ints:
    """Integer codes in sorted order of the text (so that row order never matters); -1 where there is none."""
    codes, _ = pd.factorize(values.str.strip().str.casefold(), sort=True)
    return np.asarray(codes, dtype=np.int64)
