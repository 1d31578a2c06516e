"""How far two columns of scores tell the same story, in a figure that can be said aloud."""

from typing import Final

import numpy as np
import pandas as pd

# Of finer scales neighbours are taken together: the figure is read in whole percents.
_STEPS: Final = 100


def same_order(first: pd.Series, second: pd.Series) -> float:
    """Of pairs of rows that differ in both columns, the share (0..1) that both put in the same order.

    A half is what chance gives. NaN where no pair differs in both. The order of the rows does not matter.
    """
    both = pd.DataFrame({"a": first, "b": second}).dropna()
    if both.empty:
        return float("nan")
    a, b = _steps(both["a"]), _steps(both["b"])
    counts = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(counts, (a, b), 1.0)
    # Below and to the left of a cell, and below and to the right: the pairs in the same and in the other order.
    below = np.vstack([np.zeros(counts.shape[1]), counts.cumsum(axis=0)[:-1]])
    left = np.hstack([np.zeros((len(counts), 1)), below.cumsum(axis=1)[:, :-1]])
    right = below.sum(axis=1, keepdims=True) - below - left
    same, other = float((counts * left).sum()), float((counts * right).sum())
    return same / (same + other) if same + other else float("nan")


def _steps(values: pd.Series) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    ranks = values.rank(method="dense" if values.nunique() <= _STEPS else "average", pct=True)
    codes = pd.factorize((ranks * _STEPS).round(), sort=True)[0]
    return np.asarray(codes, dtype=np.int64)
