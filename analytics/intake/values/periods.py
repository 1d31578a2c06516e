"""Dates as people type them: a quarter, a week or a season instead of a day, and words around a date."""

import datetime as dt
import re
from functools import cache
from typing import Final, NamedTuple

import pandas as pd

from analytics.intake.vocabulary import fold, lookup

_YEAR: Final = r"(?P<year>(?:19|20)\d{2})"
_SEP: Final = r"[ \-/.']*"
# Two figures of a year stand apart from what comes before: "K101" and "DEC10" are codes.
_THEN_YEAR: Final = r"(?:[ \-/.']+|(?=(?:19|20)\d{2}$))(?P<year>(?:19|20)\d{2}|\d{2})"
_NTH: Final = r" ?(?:e|ste|de|st|nd|rd|th)?"
_QUARTER_WORD: Final = r"(?:q|k|kw|kwt|kwartaal|quarter|qtr)"


def _forms(*forms: str) -> tuple[re.Pattern[str], ...]:
    """The forms in which people write one kind of period."""
    return tuple(re.compile(f"^{form}$") for form in forms)


_QUARTER: Final = _forms(
    rf"{_QUARTER_WORD}{_SEP}(?P<n>[1-4]){_NTH}{_THEN_YEAR}",
    rf"(?P<n>[1-4]){_NTH} ?{_QUARTER_WORD}{_THEN_YEAR}",
    r"(?P<n>[1-4])q(?P<year>\d{2})",
    rf"{_YEAR}{_SEP}{_QUARTER_WORD}{_SEP}(?P<n>[1-4])",
)
_HALF: Final = _forms(
    rf"h(?P<n>[12]){_THEN_YEAR}",
    rf"(?P<n>[12]){_NTH} (?:helft|halfjaar|half)(?: van| of)?{_THEN_YEAR}",
    rf"{_YEAR}{_SEP}h(?P<n>[12])",
)
_WEEK: Final = _forms(
    rf"(?:w|wk|week|weeknr){_SEP}(?P<n>\d{{1,2}})(?:,| van| of)?{_THEN_YEAR}",
    rf"{_YEAR}{_SEP}(?:w|wk|week){_SEP}(?P<n>\d{{1,2}})",
)
_NAMED: Final = re.compile(rf"^(?P<name>[a-z]{{3,9}}){_THEN_YEAR}$")
_MONTHS: Final = re.compile(rf"^(?P<name>[a-z]{{3,9}})\.? ?[/–-] ?(?P<other>[a-z]{{3,9}}){_THEN_YEAR}$")
_WHOLE_YEAR: Final = re.compile(r"^(?:(?:in|jaar|year) )?(?P<year>(?:19|20)\d{2})$")
# Which part of a period is meant.
_PART: Final = re.compile(
    r"^(?:(?P<begin>begin|start|early|beginning of|start of)|(?P<mid>medio|half|mid|midden|halverwege)"
    r"|(?P<end>eind|einde|ultimo|late|end of|end))[ -](?:van |of )?(?=[a-zq\d])"
)
_AROUND: Final = re.compile(
    r"^(?:ca|circa|ong|ongeveer|approx|approximately|around|rond|about|±|~|per|vanaf|from|as of|sinds|since|tot|t/m"
    r"|tot en met|until|till|through|thru|to|uiterlijk|voor|vóór|before|by|m\.?i\.?v|met ingang van|ingaande|effective"
    r"|due|op|on|dd|d\.d)\b\.?:? ?(?=[a-z\d'])|^[±~>< ]+(?=\d)",
    re.IGNORECASE,
)
# What follows a date: "(optie 2x1 jr)", "+ 2x1 jaar", "telefonisch".
_BEHIND: Final = re.compile(
    r"(?:(?<=\d{4})|(?<=[-/.':]\d{2}))(?:\s*(?:\(|\[|\+|;|[?*!])|\s*,\s*(?=[a-z])|\s+[-–]\s+(?=\D)|\s+(?=[a-z]{3,}(?:\s+\S+){0,2}$))(?P<rest>.*)$",
    re.IGNORECASE,
)
_TIME_WORDS: Final = re.compile(r"^(?:uur|utc|gmt|cest|cet|[ap]\.?m\.?)", re.IGNORECASE)
_ANOTHER: Final = re.compile(r"(?:19|20)\d{2}|\d[-/.]\d")


class Spans(NamedTuple):
    """For each cell the first and the last day of the period that it names, datetime64[s]; NaT where it names none."""

    first: pd.Series
    last: pd.Series


def bare(cells: pd.Series) -> pd.Series:
    """Cells without the words around a date: "per 1-1-2027 (optie 2x1 jr)" as "1-1-2027".

    What follows a date stays where it may be another date: which of the two is meant is not ours to say.
    """
    text = cells.str.strip().str.replace(_AROUND, "", regex=True)

    def without(match: re.Match[str]) -> str:
        rest = match["rest"]
        return match[0] if _ANOTHER.search(rest) or _TIME_WORDS.match(rest) else ""

    return text.str.replace(_BEHIND, without, regex=True).str.strip()


def spans(cells: pd.Series, *, years: bool) -> Spans:
    """The periods that cells name instead of a day, in both languages.

    Args:
        cells: text without blanks.
        years: whether a bare year is one; a column of nothing but years is no column of dates.
    """
    each = [_part(fold(cell), years=years) for cell in cells]
    first, last = (
        pd.Series([days and days[at] for days in each], index=cells.index, dtype="datetime64[s]") for at in (0, 1)
    )
    return Spans(first, last)


@cache
def months() -> dict[str, int]:
    """The number of each month by its name, in full and short."""
    return {name: int(number) for name, number in lookup("months").items()}


_Days = tuple[dt.date, dt.date]


def _part(cell: str, *, years: bool) -> _Days | None:
    """First and last day of the period, or of the part of it that is meant: "medio juni 2027", "eind Q2 2026"."""
    said = _PART.match(cell)
    if said is None:
        return _period(cell, years=years)
    days = _period(cell[said.end() :], years=True)
    if days is None:
        return None
    first, last = days
    if said["mid"]:
        first = last = first + (last - first) // 2
    return (first, first) if said["begin"] else (last, last) if said["end"] else (first, last)


def _period(cell: str, *, years: bool) -> _Days | None:
    for forms, lasts in ((_QUARTER, 3), (_HALF, 6)):
        if found := _match(forms, cell):
            return _run(_year(found["year"]), (int(found["n"]) - 1) * lasts + 1, lasts)
    if found := _match(_WEEK, cell):
        return _week(_year(found["year"]), int(found["n"]))
    if found := _MONTHS.match(cell):
        one, two = months().get(found["name"], 0), months().get(found["other"], 0)
        return _run(_year(found["year"]), one, two - one + 1) if 0 < one < two else None
    if found := _NAMED.match(cell):
        return _named(found["name"], _year(found["year"]))
    found = _WHOLE_YEAR.match(cell) if years else None
    return _run(_year(found["year"]), 1, 12) if found else None


def _match(forms: tuple[re.Pattern[str], ...], cell: str) -> re.Match[str] | None:
    return next((found for form in forms if (found := form.match(cell))), None)


def _named(name: str, year: int) -> _Days | None:
    """A season or a month."""
    season, month = lookup("season").get(name), months().get(name)
    if season:
        return _run(year, int(season), 3)
    return _run(year, month, 1) if month else None


def _year(said: str) -> int:
    number = int(said.lstrip("'"))
    return number if number >= 100 else 2000 + number


def _run(year: int, month: int, lasts: int) -> _Days:
    after = month + lasts - 1
    return dt.date(year, month, 1), dt.date(year + after // 12, after % 12 + 1, 1) - dt.timedelta(days=1)


def _week(year: int, number: int) -> _Days | None:
    """Monday and Sunday of a week as ISO 8601 counts them."""
    try:
        monday = dt.date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return monday, monday + dt.timedelta(days=6)
