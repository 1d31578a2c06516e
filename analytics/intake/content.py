"""What the cells of a column look like, judged on a sample, and how well that fits a field."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analytics.intake.layout import LaidOut
from analytics.intake.raw import CellKind
from analytics.intake.values.choices import (
    leading_number,
    says_undecided,
    titles_to_levels,
    to_decides,
    to_effort,
    to_importance,
    to_levels,
    to_likert,
    to_outcomes,
    to_renewals,
    to_yes_no,
)
from analytics.intake.values.dates import to_dates
from analytics.intake.values.degree_words import to_degrees
from analytics.intake.values.numbers import CODES, number_style, to_numbers
from analytics.intake.vocabulary import without_blanks

_SAMPLE: Final = 1000
# Answers in words come from a short list; a column with more different cells than this is no such column.
_FEW: Final = 60
_LONG_TITLE: Final = 45
_DAY: Final = 86_400
_SALUTATION: Final = re.compile(
    r"(?:mr|mrs|ms|miss|mx|sir|dhr|de heer|heer|mevr|mevrouw|mw|dr|drs|ir|ing|prof)\.?$", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\d\s.,:/+-]")
_DATED: Final = re.compile(
    r"\d[-/. ]\s?\d{1,2}[-/. ]|\d{4}-\d|^\d{5}(?:\.\d+)?$|^(?:19|20)\d{6}$|^(?>.*?[a-zA-Z]{3}).*\d{2}|\d[-/.]\d{4}$"
)
_TIME: Final = re.compile(r"(?<!\d)(?!0?0:00)\d{1,2}:\d\d")
_CURRENCY: Final = "|".join(CODES)
# What a program numbers its records by.
_RECORD: Final = re.compile(r"\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?", re.IGNORECASE)
_YES_NO: Final = frozenset({"invited", "expectations_agreed"})
_DATES: Final = frozenset({"date", "start", "end", "reviewed", "last_executive_contact", "last_contact"})
_NUMBERS: Final = frozenset(
    {"annual_value", "monthly_value", "scale_min", "scale_max", "importance", "rank", "executive_meetings"}
)
_MONEY: Final = ("annual_value", "monthly_value")
# Whole numbers that all lie in here are years.
_YEARS: Final = (1990, 2100)
_SCORES: Final = frozenset({"score", "nps", "ces", "average_score", "fulfilment", "expectation_fit"})
_NAMES: Final = frozenset({"account", "person", "our_person", "owner", "sponsor", "stated_by"})
_TELLS_APART: Final = frozenset({"account_id", "contract_id", "response_id", "respondent"})
_PROSE: Final = frozenset({"comment", "note", "expectation"})
# A job title or a name is shorter than a sentence; a column of yes and no has two different cells; below this many rows
# nothing follows from cells that are all the same or all different.
_TITLE: Final = 5.0
_FULL_NAME: Final = 5.0
_TWO: Final = 2
_LIST: Final = 3
_ENOUGH: Final = 12
_ONE_WORD: Final = 1.3
_CODE: Final = 1.05


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
        words: mean number of words.
        currencies: three capitals that stand for money.
        telling: readable as an outcome in words, more than a bare yes or no; 0 where only one of the two occurs.
        titles: readable as a job title.
        middle: the date in the middle, as days since 1970; NaN without any.
        timed: with a time of day, other than midnight.
        renews: readable as whether a contract renews by itself.
        decides: readable as whether a person decides.
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
    outcomes: float
    lowest: float
    highest: float
    whole: bool
    length: float
    samples: tuple[str, ...]
    words: float = 0.0
    currencies: float = 0.0
    telling: float = 0.0
    titles: float = 0.0
    middle: float = np.nan
    timed: float = 0.0
    renews: float = 0.0
    decides: float = 0.0


def profile(laid: LaidOut, column: int) -> Profile:
    """Profile one column on a sample from its start, middle and end."""
    cells = laid.cells(column)
    kinds = laid.kinds_of(column)
    if len(cells) > _SAMPLE:
        chosen = np.unique(np.linspace(0, len(cells) - 1, _SAMPLE).astype(int))
        cells, kinds = cells.iloc[chosen], kinds[chosen]
    text = without_blanks(cells, text=True)
    keep = text.notna().to_numpy() & (kinds != CellKind.ERROR)
    values = without_blanks(cells[keep], text=False)
    kinds = kinds[keep][values.notna().to_numpy()]
    text, values = text[keep], values.dropna()
    if values.empty:
        return Profile(0, 0.0, 0, 0, 0, 0, 0, 0, 0, 0, np.nan, np.nan, whole=False, length=0.0, samples=())
    counts = values.value_counts(sort=False)
    distinct = pd.Series(counts.index, dtype="str")
    weights = counts.to_numpy() / counts.sum()
    kind_of = (
        pd.Series(kinds, index=values.to_numpy()).groupby(level=0).first().reindex(distinct).to_numpy(dtype="int8")
    )
    nothing = pd.Series(np.nan, index=distinct.index)
    listed = distinct.tolist()
    digits = any(any(sign.isdigit() for sign in value) for value in listed)
    worded = any(_WORD.search(value) for value in listed)
    numbers = nothing
    if digits:
        numbers = to_numbers(distinct, kind_of, number_style(distinct[kind_of != CellKind.NUMBER]).decimal)
    dates = nothing
    if sum(bool(_DATED.search(value)) for value in listed) > 0.2 * len(listed):
        dates = to_dates(distinct, kind_of, "dmy").fillna(to_dates(distinct, kind_of, "mdy"))
    likert = _in_words(distinct) if worded else nothing
    ratings = numbers.fillna(likert).fillna(leading_number(distinct)) if worded and digits else numbers.fillna(likert)

    def share(read: pd.Series) -> float:
        return float(weights[read.notna().to_numpy()].sum())

    few = len(distinct) <= _FEW
    ended = to_outcomes(distinct, yes_means="churned").where(to_yes_no(distinct).isna()) if few and worded else nothing
    return Profile(
        filled=len(text),
        share=len(text) / max(1, len(cells)),
        distinct=int(text.nunique()),
        numbers=share(numbers),
        dates=share(dates),
        yes_no=share(to_yes_no(distinct)) if few else 0.0,
        likert=share(likert),
        ratings=share(ratings),
        levels=share(to_levels(distinct)) if worded and few else 0.0,
        outcomes=share(to_outcomes(distinct, yes_means="churned")) if few else 0.0,
        lowest=float(numbers.min()),
        highest=float(numbers.max()),
        whole=bool((numbers.dropna() % 1 == 0).all()),
        length=float(text.str.len().mean()),
        samples=tuple(text.drop_duplicates().head(3).str.slice(0, 80)),
        words=float(text.str.count(r"\S+").mean()),
        currencies=float(values.str.fullmatch(_CURRENCY).mean()),
        telling=_of_the_decided(distinct, share, ended) if ended.nunique() == 2 else 0.0,
        titles=_titles(distinct) if worded and not digits else 0.0,
        middle=float(dates.dropna().astype("int64").median() / _DAY) if dates.notna().any() else np.nan,
        renews=share(to_renewals(distinct)) if few else 0.0,
        decides=share(to_decides(distinct)) if few else 0.0,
        timed=share(distinct.where(distinct.str.contains(_TIME))) if digits else 0.0,
    )


def _of_the_decided(distinct: pd.Series, share: Callable[[pd.Series], float], ended: pd.Series) -> float:
    """Of the cells that say how something ended, or that this is still open, the share of the first kind."""
    still = share(distinct.where(says_undecided(distinct)))
    return share(ended) / (1.0 - still) if still < 1.0 else 0.0


def _in_words(distinct: pd.Series) -> pd.Series:
    degrees = to_degrees(distinct)
    return to_likert(distinct).fillna(to_effort(distinct)) if degrees is None else degrees


def _titles(distinct: pd.Series) -> float:
    """The share of the different cells that are job titles, judged on a few of them."""
    some = distinct.iloc[:: max(1, len(distinct) // _FEW)]
    return 0.0 if some.str.len().median() > _LONG_TITLE else float(titles_to_levels(some).notna().mean())


def fit(field: str, seen: Profile) -> float:  # noqa: PLR0911, PLR0912  one return a kind of field
    """How well the cells fit a field, 0 (cannot be it) to 1. An empty column fits anything a little less."""
    if seen.filled == 0:
        # A field that stays empty does no harm; a number or a name by which rows are told apart would tell nothing.
        return 0.4 if field in _TELLS_APART else 0.6 if field == "account" else 0.9
    if field in _DATES:
        return _share(seen.dates)
    if field == "auto_renew":
        return _share(seen.renews)
    if field == "decides":
        return _share(seen.decides)
    if field == "expectations_agreed":
        return _share(seen.yes_no, least=0.5)  # "partly" is an answer as well
    if field in _YES_NO:
        return _share(seen.yes_no)
    if field == "rank" and seen.distinct == seen.filled > _ENOUGH:
        return 0.3  # the number of the row
    if field in _MONEY and seen.filled >= _LIST and are_years(seen):
        return 0.2
    if field == "notice_days" and not any(map(_has_digit, seen.samples)):
        return 0.2
    if field == "executive_meetings":
        # Whether there is any is an answer too.
        return _share(max(seen.numbers, seen.yes_no))
    if field == "importance":
        return _share(max(seen.numbers, float(to_importance(pd.Series(seen.samples, dtype="str")).notna().mean())))
    if field in _NUMBERS:
        return _share(seen.numbers)
    if field in _SCORES:
        beyond = seen.numbers > 0.5 and (seen.highest > 1000 or seen.lowest < -100)
        return 0.2 if beyond else _share(seen.ratings)
    if field == "outcome":
        return _share(seen.outcomes)
    if field == "level":
        return _share(seen.levels, least=0.5)
    if field in ("account", "account_id") and seen.dates > 0.8 and seen.numbers < 0.5:
        return 0.2
    if field in _NAMES and seen.samples and all(_RECORD.fullmatch(sample) for sample in seen.samples):
        return 0.2
    if field in _NAMES:
        if seen.yes_no > 0.9 and seen.distinct <= _TWO:
            return 0.2
        sentences = field != "account" and seen.words > _FULL_NAME
        named = max(seen.numbers, seen.dates) < 0.5 and seen.length < 80 and not sentences
        if field == "account" and seen.filled > 100 and seen.distinct < 5:
            return 0.6
        return 1.0 if named else 0.45
    if field == "respondent":
        # Whether somebody gave a name, or one address for all, is no respondent.
        return 0.2 if seen.filled > _ENOUGH and seen.distinct <= _TWO else 1.0
    if field == "role" and (seen.words > _TITLE or all(_SALUTATION.match(sample) for sample in seen.samples)):
        return 0.35
    if field == "segment" and seen.distinct == 1 and seen.filled > _ENOUGH:
        return 0.4  # of all the same
    if field in _PROSE or field in ("reason", "measure", "topic", "role", "segment", "signal"):
        marks = field in _PROSE and (seen.numbers > 0.8 or (seen.yes_no > 0.9 and seen.distinct <= _TWO))
        if seen.dates > 0.8 or marks or (field in _PROSE and _codes(seen)):
            return 0.35
        return 0.6 if field in _PROSE and seen.distinct == 1 and seen.filled > _ENOUGH else 1.0
    if field == "account_id":
        # Numbers of five digits are days to a spreadsheet, and customers to a bookkeeper.
        dated = seen.dates >= 0.9 and seen.numbers < 0.9
        own = seen.distinct == 1 and seen.filled > _ENOUGH
        if seen.length >= 60 or dated or own:
            return 0.4
        # Names of several words, without a digit.
        return 0.7 if seen.words > _ONE_WORD and not any(map(_has_digit, seen.samples)) else 1.0
    if field == "currency":
        return 1.0 if seen.length <= 6 or (seen.words <= 3 and seen.distinct <= 12 and seen.numbers < 0.1) else 0.2
    if field == "contract_id":
        if seen.dates > 0.8 and seen.numbers < 0.9:
            return 0.4
        if seen.yes_no > 0.9 and seen.distinct <= _TWO:
            return 0.2
        # "Cleaning", "Head office": what a contract is for says less than its number, and nothing where it returns.
        kinds = seen.filled > _ENOUGH and seen.distinct < 0.7 * seen.filled
        return 1.0 if any(map(_has_digit, seen.samples)) else 0.4 if kinds else 0.8
    if field == "response_id":
        # The number of a form is the same in each of its answers.
        return 0.2 if seen.distinct <= 2 < 0.2 * seen.filled else 1.0
    if field == "question":
        if max(seen.numbers, seen.dates) > 0.8:
            return 0.3
        return 0.6 if seen.distinct == 1 and seen.filled > _ENOUGH else 1.0
    return 1.0


def _codes(seen: Profile) -> bool:
    """Cells of one word each, all different, with digits in them: numbers of records, not what anybody wrote."""
    return coded(seen) and seen.distinct == seen.filled > _ENOUGH


def _share(share: float, least: float = 0.75) -> float:
    """Full marks where nearly all cells fit; a column in which some are broken is still that column."""
    if share >= least:
        return 1.0
    return 0.8 if share >= 0.5 else 0.6 * share


def coded(seen: Profile) -> bool:
    """Whether the cells are of one word each with digits in it: codes, not names."""
    return seen.words < _CODE and all(map(_has_digit, seen.samples))


def _has_digit(cell: str) -> bool:
    return any(sign.isdigit() for sign in cell)


def counted(seen: Profile) -> bool:
    """Whether the cells look like the numbers of the rows: 1, 2, 3."""
    return seen.whole and seen.lowest <= 1 and seen.highest <= seen.filled


def are_years(seen: Profile) -> bool:
    """Whether all numbers are whole and lie where years do."""
    return seen.whole and _YEARS[0] <= seen.lowest <= seen.highest <= _YEARS[1]


def rating_like(seen: Profile) -> bool:
    """Whether the cells could be satisfaction scores."""
    return seen.filled > 0 and seen.ratings >= 0.75 and not (seen.highest > 100 or seen.lowest < -100)
