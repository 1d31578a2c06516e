"""Notice periods as days: `3 maanden`, `90 dagen`, `1 jaar`, or a bare number whose unit the header names."""

import re
from typing import Final

import pandas as pd

from analytics.intake.headers import plain
from analytics.intake.values.distinct import by_distinct

# A month is counted as 30 days: notice periods are agreed in round numbers.
_UNITS: Final = (
    (re.compile(r"dag|day|dgn|\bd\b"), 1.0),
    (re.compile(r"week|weken|wk"), 7.0),
    (re.compile(r"maand|mnd|month|mth|\bmo\b|\bm\b"), 30.0),
    (re.compile(r"kwarta|quarter"), 91.0),
    (re.compile(r"jaar|jaren|year|\bjr\b"), 365.0),
)
# "3 maanden voor einde" is as long as "3 maanden".
_PARTS: Final = re.compile(
    r"^\s*(\d+(?:[.,]\d+)?)\s*([a-zA-Z]+)\.?(?:\s+(?:voor|vóór|before|prior|notice|opzegtermijn)\b.*)?\s*$"
)


def _unit(text: str) -> float:
    return next((days for pattern, days in _UNITS if pattern.search(text)), float("nan"))


def to_days(cells: pd.Series, numbers: pd.Series, header: str) -> pd.Series:
    """Days, NaN where a cell is blank or no period.

    Args:
        cells: text.
        numbers: the same cells as bare numbers, NaN where they carry a unit.
        header: names the unit of bare numbers; without one, numbers up to 12 are months and others days.
    """

    def convert(distinct: pd.Series) -> pd.Series:
        parts = distinct.str.extract(_PARTS)
        amount = pd.to_numeric(parts[0].str.replace(",", ".", regex=False))
        return amount * parts[1].str.lower().fillna("").map(_unit).astype("float64")

    unit = _unit(plain(header))
    if pd.isna(unit):
        bare = numbers.dropna()
        months = len(bare) > 0 and bool((bare <= 12).all()) and bool((bare > 0).any())
        unit = 30.0 if months else 1.0
    return (numbers * unit).fillna(by_distinct(cells, convert).astype("float64"))
