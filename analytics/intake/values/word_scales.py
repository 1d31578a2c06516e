"""Scales whose words are listed from worst to best: "poor, fair, good, excellent" is one of four."""

from functools import cache, partial
from typing import Final

import pandas as pd

from analytics.intake.values.distinct import by_distinct
from analytics.intake.vocabulary import fold, words

_FEWEST: Final = 3
# Cells that are no word of the scale: so many are strays, more speak of another scale.
_STRAYS: Final = 0.05


@cache
def _scales() -> tuple[dict[str, int], ...]:
    """Each scale as the place of its words, the shortest first; words that mean the same share a place."""
    listed = words()["word_scales"]["worst_to_best"]
    scales = [
        {fold(word): place for place, step in enumerate(scale, start=1) for word in step.split("|")} for scale in listed
    ]
    return tuple(sorted(scales, key=lambda scale: max(scale.values())))


def _placed(scale: dict[str, int], distinct: pd.Series) -> pd.Series:
    return distinct.map(lambda cell: scale.get(fold(cell))).astype("float64")


def to_listed(cells: pd.Series) -> tuple[pd.Series, int] | None:
    """Words as 1 (worst) upwards, and the number of steps; None where the column's words are of no listed scale.

    Of several scales that hold them all the shortest whose worst word was given is meant, for a better word than the
    best given was given by nobody. Without a worst word it is the longest: few are as unhappy as that.
    """
    # Over the different cells: of a list of a million answers there are a handful.
    times = cells.dropna().value_counts()
    times.index = times.index.map(fold)
    given = set(times.index)
    for most in (0.0, _STRAYS):
        holding = [scale for scale in _scales() if _holds(scale, given) and _strays(times, scale) <= most]
        if holding:
            worst = [scale for scale in holding if any(scale.get(word) == 1 for word in given)]
            scale = worst[0] if worst else max(holding, key=lambda each: max(each.values()))
            read = by_distinct(cells, partial(_placed, scale)).astype("float64")
            return read, max(scale.values())
    return None


def _holds(scale: dict[str, int], given: set[str]) -> bool:
    return len({scale[word] for word in given & scale.keys()}) >= _FEWEST


def _strays(times: pd.Series, scale: dict[str, int]) -> float:
    """The share of the filled cells that are no word of the scale; `times` is how often each word was given."""
    return float(times[~times.index.isin(list(scale))].sum() / times.sum())
