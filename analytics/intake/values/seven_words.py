"""Scales of seven words: from "extremely satisfied" over "neutral" to "extremely dissatisfied"."""

from functools import cache
from typing import Final

import pandas as pd

from analytics.intake.values.distinct import by_distinct
from analytics.intake.vocabulary import fold, lookup, words

_NEUTRAL: Final = 4
_DEGREES: Final = 3
# How strong an answer is: with the words before it, or by itself ("satisfied" is less than very, more than somewhat).
_STRENGTHS: Final = {"strongest": 4, "strong": 3, "": 2, "weak": 1}


@cache
def _answers() -> dict[str, tuple[bool, int]]:
    """Folded answer to whether it is good, and how strongly."""
    listed = words()["likert_seven"]
    return {
        fold(f"{degree} {word}"): (kind == "good", strength)
        for kind in ("good", "bad")
        for word in listed[kind]
        for name, strength in _STRENGTHS.items()
        for degree in (listed[name] if name else [""])
    }


def to_seven(cells: pd.Series) -> pd.Series | None:
    """Words as 1 (worst) to 7 (best), NaN for what is no word of the scale; None where the column has no such scale.

    It has one where its answers name exactly three degrees, and some of them are bad ones: three degrees of good alone
    also stand in a scale of five whose low end is "not at all satisfied".
    """
    found = {cell: _answers().get(fold(cell)) for cell in cells.dropna().unique()}
    known = {answer for answer in found.values() if answer is not None}
    strengths = sorted({strength for _, strength in known})
    if len(strengths) != _DEGREES or all(good for good, _ in known):
        return None
    step = {strength: number for number, strength in enumerate(strengths, start=1)}

    def number(cell: str) -> float:
        answer = found.get(cell)
        if answer is None:
            return float(_NEUTRAL) if lookup("likert").get(fold(cell)) == "3" else float("nan")
        good, strength = answer
        return float(_NEUTRAL + step[strength] if good else _NEUTRAL - step[strength])

    read = by_distinct(cells, lambda distinct: distinct.map(number).astype("float64")).astype("float64")
    return read if read.notna().sum() > 0.9 * cells.notna().sum() else None
