"""Intervals by drawing the decisions again, whole accounts at a time, the same draws each time."""

from collections.abc import Callable
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk import ranking
from analytics.risk.arrays import Floats, Ints
from analytics.risk.intervals import Estimate

SEED: Final = 20_261
INTERVAL: Final = (2.5, 97.5)


def estimate(values: Floats) -> Estimate:
    """The first value is of the decisions as they are, the others of resamples."""
    drawn = values[1:][~np.isnan(values[1:])]
    if np.isnan(values[0]) or len(drawn) < len(values) / 2:
        return Estimate(float(values[0]), float("nan"), float("nan"))
    low, high = np.percentile(drawn, INTERVAL)
    return Estimate(float(values[0]), float(low), float(high))


def weightings(account: Ints) -> Floats:
    """The decisions as they are, then the resamples; fewer of them where there are very many decisions.

    Whole accounts are drawn: two decisions of one account are not two independent pieces of evidence.
    """
    size = len(account)
    times = int(np.clip(3_000_000 // max(size, 1), 200, 1000))
    drawn = ranking.resamples(int(account.max(initial=-1)) + 1, times, SEED)[:, account]
    return np.vstack([np.ones((1, size)), drawn]).astype(np.float64)


def numbered(accounts: pd.Index) -> Ints:
    """A number for each account, in the order of their first decision."""
    return np.asarray(pd.factorize(accounts)[0], dtype=np.int64)


def in_parts(measure: Callable[[Floats], Floats], weights: Floats) -> Floats:
    """Apply a measure to the resamples a part at a time, to bound the memory."""
    part = max(1, 400_000 // max(weights.shape[1], 1))
    return np.concatenate([measure(weights[first : first + part]) for first in range(0, len(weights), part)])
