"""What the cells of a column look like, judged on a sample, and how well that fits a field."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analytics.intake.layout import LaidOut
from analytics.intake.raw import CellKind
from analytics.intake.values.choices import (
    leading_number,
    titles_to_levels,
    to_effort,
    to_levels,
    to_likert,
    to_outcomes,
    to_yes_no,
)
from analytics.intake.values.dates import to_dates
from analytics.intake.values.numbers import number_style, to_numbers
from analytics.intake.vocabulary import without_blanks

_SAMPLE: Final = 1500
_YES_NO: Final = frozenset({"auto_renew", "decides", "invited", "expectations_agreed"})
_DATES: Final = frozenset({"date", "start", "end", "reviewed", "last_executive_contact", "last_contact"})
_NUMBERS: Final = frozenset(
    {"annual_value", "monthly_value", "scale_min", "scale_max", "importance", "rank", "executive_meetings"}
)
_SCORES: Final = frozenset({"score", "nps", "ces", "average_score", "fulfilment", "expectation_fit"})
_NAMES: Final = frozenset({"account", "person", "our_person", "owner", "sponsor", "stated_by"})
_PROSE: Final = frozenset({"comment", "note", "expectation"})


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares (0..1) of the filled cells in a sample that can be read as a kind of value.

    Attributes:
        filled: number of filled cells in the sample.
        share: filled cells in all cells.
        distinct: number of different ones.
        ratings: readable as a satisfaction score: a number, `8/10`, `5 - very satisfied`, words, stars.
        lowest, highest: of the numbers; NaN without any.
        length: mean number of characters.
        samples: the first three different cells, as they are written.
    """

    filled: int
    share: float
    distinct: int
    numbers: float
    dates: float
    yes_no: float
    likert: float
    ratings: float
    levels: float
    titles: float
    outcomes: float
    lowest: float
    highest: float
    whole: bool
    length: float
    samples: tuple[str, ...]


def profile(laid: LaidOut, column: int) -> Profile:
    """Profile one column on a sample from its start, middle and end."""
    cells = laid.cells(column)
    kinds = laid.kinds_of(column)
    if len(cells) > _SAMPLE:
        chosen = np.unique(np.linspace(0, len(cells) - 1, _SAMPLE).astype(int))
        cells, kinds = cells.iloc[chosen], kinds[chosen]
    text = without_blanks(cells, text=True)
    keep = text.notna().to_numpy() & (kinds != CellKind.ERROR)
    # Few cells of a column matter for its shares when words stand for "nothing": those are dropped for values.
    values = without_blanks(cells[keep], text=False)
    kinds = kinds[keep][values.notna().to_numpy()]
    text, values = text[keep], values.dropna()
    if values.empty:
        return Profile(0, 0.0, 0, 0, 0, 0, 0, 0, 0, 0, 0, np.nan, np.nan, whole=False, length=0.0, samples=())
    style = number_style(values[kinds != CellKind.NUMBER])
    numbers = to_numbers(values, kinds, style.decimal)
    words = to_likert(values).fillna(to_effort(values))
    ratings = numbers.fillna(words).fillna(leading_number(values))
    dates = to_dates(values, kinds, "dmy").fillna(to_dates(values, kinds, "mdy"))
    return Profile(
        filled=len(text),
        share=len(text) / max(1, len(cells)),
        distinct=int(text.nunique()),
        numbers=float(numbers.notna().mean()),
        dates=float(dates.notna().mean()),
        yes_no=float(to_yes_no(values).notna().mean()),
        likert=float(words.notna().mean()),
        ratings=float(ratings.notna().mean()),
        levels=float(to_levels(values).notna().mean()),
        titles=float(titles_to_levels(values).notna().mean()),
        outcomes=float(to_outcomes(values, yes_means="churned").notna().mean()),
        lowest=float(numbers.min()),
        highest=float(numbers.max()),
        whole=bool((numbers.dropna() % 1 == 0).all()),
        length=float(text.str.len().mean()),
        samples=tuple(text.drop_duplicates().head(3).str.slice(0, 80)),
    )


def fit(field: str, seen: Profile) -> float:
    """How well the cells fit a field, 0 (cannot be it) to 1. An empty column fits anything a little less."""
    if seen.filled == 0:
        return 0.9
    if field in _DATES:
        return _share(seen.dates)
    if field in _YES_NO:
        return _share(seen.yes_no)
    if field in _NUMBERS:
        return _share(seen.numbers)
    if field in _SCORES:
        beyond = seen.numbers > 0.5 and (seen.highest > 1000 or seen.lowest < -100)
        return 0.2 if beyond else _share(seen.ratings)
    if field == "outcome":
        return _share(seen.outcomes)
    if field == "level":
        return _share(seen.levels, least=0.5)
    if field in _NAMES:
        named = max(seen.numbers, seen.dates) < 0.5 and seen.length < 80
        return 1.0 if named else 0.45
    if field in _PROSE or field in ("reason", "measure", "topic", "role", "segment", "signal"):
        return 0.35 if seen.dates > 0.8 or (field in _PROSE and seen.numbers > 0.8) else 1.0
    if field == "account_id":
        return 1.0 if seen.length < 60 and seen.dates < 0.9 else 0.4
    if field == "currency":
        return 1.0 if seen.length <= 6 else 0.2
    if field == "question":
        return 0.3 if max(seen.numbers, seen.dates) > 0.8 else 1.0
    return 1.0


def _share(share: float, least: float = 0.75) -> float:
    """Full marks where nearly all cells fit; a column in which some are broken is still that column."""
    if share >= least:
        return 1.0
    return 0.8 if share >= 0.5 else 0.6 * share


def rating_like(seen: Profile) -> bool:
    """Whether the cells could be satisfaction scores."""
    return seen.filled > 0 and seen.ratings >= 0.75 and not (seen.highest > 100 or seen.lowest < -100)
