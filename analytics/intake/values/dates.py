"""Dates as exports write them: day first, month first or year first, decided per column where a cell leaves it open.

A date is a calendar date: a time and a zone beside it are dropped, not converted.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from analytics.intake.raw import CellKind
from analytics.intake.values.distinct import by_distinct
from analytics.intake.values.periods import bare, months, spans

DateOrder = Literal["dmy", "mdy", "ymd"]

_TIME: Final = (
    r"(?:[T ,]+(?:om |at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:z|utc|gmt|cest|cet|uur)?\s*(?:[+-]\d{2}:?\d{0,2})?)?"
)
_WEEKDAY: Final = r"^(?:(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_YEAR_FIRST: Final = re.compile(rf"{_WEEKDAY}(\d{{4}})[-/. ](\d{{1,2}})[-/. ](\d{{1,2}}){_TIME}$", re.IGNORECASE)
_COMPACT: Final = re.compile(r"^((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$")
_NUMERIC: Final = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})\s?[-/. ]\s?(\d{{1,2}})\s?[-/. ]\s?(\d{{4}}|'?\d{{2}}){_TIME}$", re.IGNORECASE
)
_DAY_MONTH: Final = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th|e)?[-/. ]*([a-z]{{3,9}})\.?,?[-/. ]*(\d{{4}}|'?\d{{2}}){_TIME}$",
    re.IGNORECASE,
)
_MONTH_DAY: Final = re.compile(
    rf"{_WEEKDAY}([a-z]{{3,9}})\.?[-/. ]+(\d{{1,2}})(?:st|nd|rd|th)?,?[-/. ]+(\d{{4}}){_TIME}$", re.IGNORECASE
)
_MONTH_YEAR: Final = re.compile(r"^([a-z]{3,9})\.?[-/. ]+'?(\d{4}|\d{2})$", re.IGNORECASE)
_YEAR_MONTH: Final = re.compile(r"^(\d{4})[-/](\d{1,2})$")
_MONTH_YEAR_DIGITS: Final = re.compile(r"^(\d{1,2})[-/](\d{4})$")
_SERIAL: Final = re.compile(r"^\d{5}(?:\.\d+)?$")
# 1982 to 2119 as Excel counts days: outside it a number is no date.
_SERIALS: Final = (30_000, 80_000)
_YEARS: Final = (1950, 2150)
# Of a hundred dates a few typed the other way round do not put the others in doubt.
_STRAY: Final = 0.1
# Of a column that holds dates a bare year is one too.
_HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How a column writes its dates.

    Attributes:
        order: None where no cell shows one (serial numbers, month names, 3-3-2026), or where each can be read in one
            order only, some in this and some in that.
        certain: False where a cell can be read in two ways, and the others do not show how or contradict each other;
            `order` is the likelier.
        telling: a cell that decided it.
        day_first, month_first: a cell that can be read in that order only.
        either: a few cells that can be read in two ways.
    """

    order: DateOrder | None
    certain: bool
    telling: str = ""
    day_first: str = ""
    month_first: str = ""
    either: tuple[str, ...] = ()


_NO_ORDER: Final = DateStyle(None, certain=True)


def date_style(cells: pd.Series) -> DateStyle:  # noqa: PLR0911  one return a kind of evidence
    """The order in which a column writes day, month and year, from all of its distinct cells."""
    distinct = bare(pd.Series(cells.dropna().unique(), dtype="str"))
    if distinct.empty:
        return _NO_ORDER
    numeric = distinct.str.extract(_NUMERIC)
    first, second = pd.to_numeric(numeric[0]), pd.to_numeric(numeric[1])
    short = numeric[2].str.len() < 4
    inside = first.notna() & (second.notna())
    dmy, mdy = inside & first.between(13, 31) & (second <= 12), inside & second.between(13, 31) & (first <= 12)
    ymd_short = inside & short & (first > 31)
    if not inside.any():
        yearly = distinct.str.match(_YEAR_FIRST) | distinct.str.match(_COMPACT)
        if yearly.any():
            return DateStyle("ymd", certain=True, telling=str(distinct[yearly].iloc[0]))
        if distinct.str.match(_MONTH_DAY).any():
            return DateStyle("mdy", certain=True, telling=str(distinct.iloc[0]))
        if distinct.str.match(_DAY_MONTH).any():
            return DateStyle("dmy", certain=True, telling=str(distinct.iloc[0]))
        return _NO_ORDER
    if ymd_short.sum() > dmy.sum() + mdy.sum():
        return DateStyle("ymd", certain=True, telling=str(distinct[ymd_short].iloc[0]))
    # 3-3-2026 is the same day either way, and 31-13-2026 no day at all.
    open_ = inside & first.between(1, 12) & second.between(1, 12) & (first != second)
    either = tuple(distinct[open_].head(3))
    if not dmy.any() and not mdy.any():
        return DateStyle("dmy", certain=False, telling=either[0], either=either) if either else _NO_ORDER
    order: DateOrder = "dmy" if dmy.sum() >= mdy.sum() else "mdy"
    day_first, month_first = (str(distinct[only].iloc[0]) if only.any() else "" for only in (dmy, mdy))
    contested = min(dmy.sum(), mdy.sum()) > _STRAY * max(dmy.sum(), mdy.sum())
    if contested and not either:
        return DateStyle(None, certain=True, day_first=day_first, month_first=month_first)
    telling = day_first if order == "dmy" else month_first
    return DateStyle(order, not contested, telling, day_first, month_first, either)


def _assembled(year: pd.Series, month: pd.Series, day: pd.Series) -> pd.Series:
    """Three columns of numbers as dates; NaT for what no calendar has."""
    year = pd.to_numeric(year.astype("str").str.lstrip("'"), errors="coerce")
    year = year.where(year >= 100, np.where(year >= 70, year + 1900, year + 2000))
    parts = pd.DataFrame({"year": year, "month": pd.to_numeric(month), "day": pd.to_numeric(day)})
    parts = parts.where(parts["year"].between(*_YEARS))
    return pd.to_datetime(parts, errors="coerce").astype("datetime64[s]")


def _parse(distinct: pd.Series, order: DateOrder | None, *, month_end: bool) -> pd.Series:
    found = pd.Series(pd.NaT, index=distinct.index, dtype="datetime64[s]")
    text = bare(distinct)

    def fill(pattern: re.Pattern[str], year: int, month: int, day: int | None, *, named: bool = False) -> None:
        nonlocal found
        open_ = found.isna()
        if not open_.any():
            return
        parts = text[open_].str.extract(pattern)
        parts = parts[parts[year].notna()]
        if parts.empty:
            return
        numbers = parts[month].str.lower().map(months()) if named else parts[month]
        days = parts[day] if day is not None else pd.Series(1, index=parts.index)
        dates = _assembled(parts[year], numbers, days)
        if day is None and month_end:
            dates = (dates + pd.offsets.MonthEnd(0)).astype("datetime64[s]")
        found = found.fillna(dates)

    fill(_YEAR_FIRST, 0, 1, 2)
    fill(_COMPACT, 0, 1, 2)
    if order == "ymd":
        fill(_NUMERIC, 0, 1, 2)
    else:
        # What has no day in the order of the column can only have been written in the other one.
        day, month = (1, 0) if order == "mdy" else (0, 1)
        fill(_NUMERIC, 2, month, day)
        fill(_NUMERIC, 2, day, month)
    fill(_DAY_MONTH, 2, 1, 0, named=True)
    fill(_MONTH_DAY, 2, 0, 1, named=True)
    fill(_MONTH_YEAR, 1, 0, None, named=True)
    fill(_YEAR_MONTH, 0, 1, None)
    fill(_MONTH_YEAR_DIGITS, 1, 0, None)
    serial = pd.to_numeric(text.where(text.str.match(_SERIAL)), errors="coerce")
    serial = serial.where(serial.between(*_SERIALS)) // 1
    # Excel's day 60 is a 29 February 1900 that never was: from 1 March 1900 on, day 0 is 30 December 1899.
    serials = pd.to_datetime(serial, unit="D", origin="1899-12-30", errors="coerce").astype("datetime64[s]")
    found = found.fillna(serials)
    named = spans(text[found.isna()], years=bool(found.notna().mean() >= _HALF))
    return found.fillna(named.last if month_end else named.first)


def to_dates(
    cells: pd.Series,
    kinds: npt.NDArray[np.int8] | None,
    order: DateOrder | None,
    *,
    month_end: bool = False,
) -> pd.Series:
    """Cells as datetime64[s] at midnight; NaT where one is blank or no date.

    Args:
        cells: text; the reader writes real date cells as ISO.
        kinds: `CellKind` of each cell, not needed for text; kept so that a real date is never read in another order.
        order: how text cells write day, month and year, where they can be read in two ways.
        month_end: a month or another period without a day ("dec 2025") is its last day, as the end of a contract;
            else its first.
    """
    parsed = by_distinct(cells, lambda distinct: _parse(distinct, order, month_end=month_end))
    if kinds is not None and (kinds == CellKind.BOOL).any():
        parsed = parsed.mask(kinds == CellKind.BOOL)
    return parsed.astype("datetime64[s]")


def loose(cells: pd.Series, order: DateOrder | None) -> tuple[str, str]:
    """A cell that names a period instead of a day, and one that holds words beside its date; "" where none does."""
    distinct = pd.Series(cells.dropna().unique(), dtype="str")
    first, last = (_parse(distinct, order, month_end=end) for end in (False, True))
    longer = distinct[first.notna() & (first != last)]
    beside = distinct[first.notna() & (bare(distinct) != distinct.str.strip())]
    return next(iter(longer), ""), next(iter(beside), "")
