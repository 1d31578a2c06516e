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

    Of several scales that hold them all the shortest is meant: a better word than the best given was given by nobody.
    """
    given = {fold(cell) for cell in cells.dropna().unique()}
    for most in (0.0, _STRAYS):
        for scale in _scales():
            if len(given & scale.keys()) < _FEWEST or len({scale[word] for word in given & scale.keys()}) < _FEWEST:
                continue
            read = by_distinct(cells, partial(_placed, scale))
            if (read.isna() & cells.notna()).sum() <= most * cells.notna().sum():
                return read.astype("float64"), max(scale.values())
    return None
