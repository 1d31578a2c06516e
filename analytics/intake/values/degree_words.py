"""Scales of degrees of one good thing: from "extremely helpful" over "somewhat helpful" to "not at all helpful"."""

from functools import cache
from typing import Final

import pandas as pd

from analytics.intake.values.distinct import by_distinct
from analytics.intake.vocabulary import fold, words

_FEWEST: Final = 3
_TOP, _VERY, _NOT_SO = 5, 4, 2


@cache
def _answers() -> dict[str, tuple[str, int]]:
    """Folded answer to what it is about and how much of it; the lowest may be said without its word."""
    listed = words()["likert_degrees"]
    found = {
        fold(f"{degree} {word}"): (fold(word), int(number))
        for number in "54321"
        for degree in listed[number]
        for word in listed["good"]
    }
    return found | {fold(degree): ("", 1) for degree in listed["1"]}


def to_degrees(cells: pd.Series) -> pd.Series | None:
    """Words as 1 (least) to 5 (most), NaN for what is no word of the scale; None where the column has no such scale.

    "Very" is the highest where nothing speaks for a higher one: neither "extremely" nor the "not so" that goes with it.
    """
    found = {cell: _answers().get(fold(cell)) for cell in cells.dropna().unique()}
    known = {answer for answer in found.values() if answer is not None}
    degrees = {degree for _, degree in known}
    if len(degrees) < _FEWEST or len({word for word, _ in known if word}) > 1:
        return None
    very = _VERY if degrees & {_TOP, _NOT_SO} else _TOP

    def number(cell: str) -> float:
        answer = found.get(cell)
        if answer is None:
            return float("nan")
        return float(very if answer[1] == _VERY else answer[1])

    read = by_distinct(cells, lambda distinct: distinct.map(number).astype("float64")).astype("float64")
    return read if read.notna().sum() > 0.9 * cells.notna().sum() else None
