"""On which scale a column was asked: from its header, from the cells, or else a question."""

import re
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pandas as pd

from analytics.intake.headers import plain
from analytics.intake.vocabulary import fold, words

Scale = tuple[float, float]

_RANGE: Final = re.compile(
    r"(?<![\d.,/-])(-100|0|1)\s*(?:-|–|—|/|t/m|t\.e\.m\.|tot en met|tot|to|through|until|\.{2,3}|…)\s*"
    r"\+?(3|4|5|6|7|9|10|11|100)(?!\d|[.,]\d|-\d|/\d)",
    re.IGNORECASE,
)
# `fit_0_10`: from nought only, for a name that ends on `_1_5` may be that of a question.
_IN_A_NAME: Final = re.compile(r"_(0)_(5|7|10|100)(?=_|$)")
_ITS_NAME: Final = re.compile(r"\bnps\b[\s:(=]*", re.IGNORECASE)
_ENDS: Final = re.compile(r"(-?\d{1,3})\s*(?:=|:|is|staat voor|means)\s*([a-zA-Z][a-zA-Z ]{2,40})")
_OUT_OF: Final = re.compile(r"(?:out of|uit|op|max\.?|/)\s*(5|7|10|100)\b(?!\s*%)", re.IGNORECASE)
COMMON: Final[tuple[Scale, ...]] = ((1, 5), (1, 3), (1, 4), (1, 7), (1, 10), (0, 5), (0, 10), (0, 100))
# The part of the answers that must fit a scale: a stray 99 ("no answer") does not make a scale of 100.
_COVERS: Final = 0.97
# The part that must lie within 0 to 10 for the rest to be what was typed wrong, and where that is one beyond at most.
_MOST: Final = 0.8
_HALF: Final = 0.5
_RECOMMENDS: Final = re.compile(r"(?<![a-z])nps(?![a-z])|net[ _-]?promoter", re.IGNORECASE)
_BELOW_NOUGHT: Final[Scale] = (-100, 100)
_FOUR: Final = 4
_MANY: Final = 30
_OFTEN: Final = 0.1


@dataclass(frozen=True, slots=True)
class ScaleGuess:
    """A scale, whether it is certain, and whether its low end is the best answer (`1 = very satisfied`).

    Attributes:
        because: hint (the header says so), words, percent, nps, data, narrow (the data fit a wider one as well), or
            outside (a part of them does not fit it).
    """

    scale: Scale
    certain: bool
    because: str
    turned: bool = False


def as_option(scale: Scale) -> str:
    """A scale as the option of a question: `1-10`."""
    return f"{scale[0]:g}-{scale[1]:g}"


def from_option(option: str) -> Scale | None:
    """The scale of an option; None where it is none or its ends are the wrong way round."""
    found = re.fullmatch(r"\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|\.\.)\s*(-?\d+(?:\.\d+)?)\s*", option)
    if not found:
        return None
    low, high = float(found.group(1)), float(found.group(2))
    return (low, high) if low < high else None


def options_for(guess: ScaleGuess, numbers: pd.Series) -> tuple[str, ...]:
    """The scales to choose from, the guess first: those that hold as many of the scores as it does, or nearly all."""
    values = numbers.dropna().to_numpy(dtype=float)
    least = min(_COVERS, _covered(values, guess.scale)) if len(values) else 0.0
    below = [_BELOW_NOUGHT] if len(values) and float(values.min()) < 0 else []
    holding = [scale for scale in (*COMMON, *below) if not len(values) or _covered(values, scale) >= least]
    return tuple(dict.fromkeys(as_option(scale) for scale in (guess.scale, *holding)))


def named_for_recommendation(name: str) -> bool:
    """Whether a name says that what is in it is how likely people are to recommend."""
    return bool(_RECOMMENDS.search(name))


def hinted(text: str) -> ScaleGuess | None:
    """The scale that a header names: `(1-10)`, `schaal van 1 tot 5`, `1 = zeer ontevreden … 5 = zeer tevreden`."""
    ends = {int(number): fold(word) for number, word in _ENDS.findall(text)}
    if len(ends) >= 2:
        low, high = min(ends), max(ends)
        listed = words()["scale"]
        good_low = any(ends[low].startswith(fold(word)) for word in listed["high"])
        good_high = any(ends[high].startswith(fold(word)) for word in listed["high"])
        return ScaleGuess((low, high), certain=True, because="hint", turned=good_low and not good_high)
    found = _RANGE.search(text) or _IN_A_NAME.search(text.strip())
    if found:
        return _ranged(found)
    top = _OUT_OF.search(text)
    if top:
        return ScaleGuess((0.0 if top.group(1) == "100" else 1.0, float(top.group(1))), certain=True, because="hint")
    if len(ends) == 1:
        ((number, word),) = ends.items()
        if any(word.startswith(fold(good)) for good in words()["scale"]["high"]) and number >= 5:
            return ScaleGuess((1.0, float(number)), certain=True, because="hint")
        if number == 1 and any(word.startswith(fold(good)) for good in words()["scale"]["high"]):
            return ScaleGuess((1.0, 5.0), certain=False, because="narrow", turned=True)
    return None


def _ranged(found: re.Match[str]) -> ScaleGuess:
    return ScaleGuess((float(found.group(1)), float(found.group(2))), certain=True, because="hint")


def guess_scale(
    numbers: pd.Series,
    header: str,
    *,
    kind: str = "csat",
    top: float | None = None,
    in_words: bool = False,
    percent: bool = False,
    recommends: bool = False,
) -> ScaleGuess:
    """The scale of a column of scores.

    Args:
        numbers: the readable scores; NaN is left out.
        header: all that the header says.
        kind: csat, nps, ces, other.
        top: the top that the cells name (`8/10`).
        in_words: the cells are words, smileys or stars, which stand for 1 to 5.
        percent: the cells are percentages.
        recommends: the file or the sheet is named after recommendation, as asked from 0 to 10.
    """
    said = _of_nps(header) if kind == "nps" else hinted(header)
    values = numbers.dropna().to_numpy(dtype=float)
    low, high = (float(values.min()), float(values.max())) if len(values) else (np.nan, np.nan)
    if in_words:
        return ScaleGuess((1, 5), certain=True, because="words", turned=False)
    if said is not None and (not len(values) or _covered(values, said.scale) >= 0.5):
        return said
    if top is not None:
        return ScaleGuess((0.0 if low < 1 or top == 100 else 1.0, top), certain=True, because="cells")
    if percent:
        return ScaleGuess((0, 1) if len(values) and high <= 1 else (0, 100), certain=True, because="percent")
    if not len(values):
        return ScaleGuess((0, 10) if kind == "nps" else (1, 10), certain=True, because="empty")
    inside = values[(values >= 0) & (values <= 10)]
    beyond = _mostly_to_ten(values)
    if kind == "nps":
        ten = beyond or _covered(values, (0, 10)) >= _COVERS
        # A customer's own NPS runs from -100; where none is below nought it may be a score of another kind.
        guess = ScaleGuess((0, 10) if ten else (-100, 100), certain=ten or low < 0, because="nps")
    else:
        guess = _from_data(inside if beyond else values, header)
        whole = bool((inside % 1 == 0).all())
        if recommends and guess.scale[1] <= 10 and guess.scale != (0, 10) and (whole or beyond):
            guess = ScaleGuess((0, 10), certain=False, because="narrow")
    return replace(guess, certain=False, because="outside") if beyond else guess


def _of_nps(header: str) -> ScaleGuess | None:
    """Of "Marks (1-10, NPS 0-10)" what is said of the NPS itself, where anything is."""
    own = (_RANGE.match(header, name.end()) for name in _ITS_NAME.finditer(header))
    said = next((found for found in own if found), None)
    return _ranged(said) if said else hinted(header)


def _covered(values: "np.typing.NDArray[np.float64]", scale: Scale) -> float:
    return float(((values >= scale[0]) & (values <= scale[1])).mean())


def _stops_at_four(values: "np.typing.NDArray[np.float64]") -> bool:
    """Many answers, a good part of them a 4 and none a 5: on a scale to 5 somebody would have given one."""
    return len(values) >= _MANY and float(values.max()) == _FOUR and float((values == _FOUR).mean()) >= _OFTEN


def _mostly_to_ten(values: "np.typing.NDArray[np.float64]") -> bool:
    """Whether what lies beyond 0 to 10 was typed wrong: a small part, or none of it more than one beyond."""
    beyond_by_one = _covered(values, (-1, 11)) == 1
    return _COVERS > _covered(values, (0, 10)) >= (_HALF if beyond_by_one else _MOST)


def _from_data(values: "np.typing.NDArray[np.float64]", header: str) -> ScaleGuess:
    whole = bool((values % 1 == 0).all())
    school = any(word in plain(header) for word in words()["scale"]["marks"])
    fits = next((s for s in ((0, 1), (0, 5), (0, 7), (0, 10), (0, 100)) if _covered(values, s) >= _COVERS), None)
    if fits is None:
        return ScaleGuess((-100, 100), certain=False, because="narrow")
    inside = values[(values >= fits[0]) & (values <= fits[1])]
    bottom = 0.0 if float(inside.min()) < 1 else 1.0
    if fits[1] == 1 and not whole:
        return ScaleGuess((0, 1), certain=True, because="data")
    if whole and bottom == 1 and _stops_at_four(inside) and not school:
        return ScaleGuess((1, 4), certain=False, because="narrow")
    if fits[1] in (1, 5):
        return ScaleGuess((bottom, 10.0 if school else 5.0), certain=False, because="narrow")
    if fits[1] == 7:
        return ScaleGuess((bottom, 10.0 if school or not whole else 7.0), certain=False, because="narrow")
    return ScaleGuess((bottom, float(fits[1])) if fits[1] == 10 else (0, 100), certain=True, because="data")
