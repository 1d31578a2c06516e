"""Amounts for a month or a quarter, where another column says so ("Amount" beside "Interval: month") or the cell."""

import re
from dataclasses import dataclass
from typing import Final

import pandas as pd

from analytics.intake.decide import SheetReader
from analytics.intake.headers import plain
from analytics.intake.uses import Use
from analytics.intake.values.distinct import by_distinct
from analytics.intake.vocabulary import fold
from analytics.tables.issue import Message

_NAMED: Final = re.compile(
    r"\b(?:interval|periode?|frequentie|frequency|factuurtermijn|facturatie\w*|facturering|billing|recurrence|cycle|cyclus)\b"
    r"|(?:factuur|facturatie|betaal)(?:periode|frequentie|ritme)"
)
# Of a date, a length or an amount; what is billed "per" period is no name of one.
_OTHER: Final = re.compile(r"\b(?:start|end|begin|eind\w*|datum|date|notice|opzeg\w*|current|amount|bedrag|at|op)\b")
_YEARLY: Final = re.compile(r"jaar|year|annual|\barr\b|\bacv\b|\btcv\b|totaal|total|looptijd")
# What a tool calls a price is one for each interval; what a person calls a value mostly is one for a year.
_PRICE: Final = re.compile(r"\b(?:amount|price|prijs|tarief|fee|plan|unit|rate|termijnbedrag|factuurbedrag)\b")
_TIMES: Final = (
    (re.compile(r"half\s?(?:jaar|year)|semi.?annual|(?:6|zes|six)\s?(?:m\b|maand|mnd|month)"), 2.0),
    (re.compile(r"kwarta|quarter|(?:3|drie|three)\s?(?:m\b|maand|mnd|month)|^q$|^k$"), 4.0),
    (re.compile(r"jaar|jaren|year|annual|yearly|(?:12|twaalf|twelve)\s?(?:m\b|maand|mnd|month)|^y$|^j$"), 1.0),
    (re.compile(r"maand|mnd|month|^m$"), 12.0),
    (re.compile(r"\bweek|wekelijks|weekly|^w$"), 52.0),
)
# Within a cell that holds an amount: "€ 1.950 p/m".
_IN_CELL: Final = tuple(
    (re.compile(rf"(?:\bper|\bp\s?/|/)\s*(?:{names})\b|{alone}"), times)
    for names, alone, times in (
        ("jaar|jr|j|year|yr|annum", r"\bp\.?\s?(?:j|jr)\b|\b(?:jaarlijks|yearly|annually)\b", 1.0),
        ("kwartaal|kwt|quarter|qtr", r"\bquarterly\b", 4.0),
        ("maand|mnd|month|mo|m", r"\bp\.?\s?(?:m|mnd)\b|\b(?:maandelijks|monthly)\b", 12.0),
        ("week|wk", r"\bweekly\b", 52.0),
    )
)
_BILLED: Final = re.compile(r"factu|bill|invoic|betaal|betal|paid|payment")
_IN_HEADER: Final = (
    (re.compile(r"half\s?(?:jaar|year)|semi\s?annual|per 6 (?:maanden|mnd|months)"), 2.0),
    (re.compile(r"(?:4|vier|four)\s?(?:weken|wkn?|weeks|wks|wekelijks|weekly)"), 13.0),
    (re.compile(r"jaar|year|annual|annum|\bpa\b"), float("nan")),
    (
        re.compile(
            r"(?<![1-4]e )(?<![1-4] )kwartaal(?! [1-4])|\bquarterly|\bqtrly|\bper (?:quarter|qtr|kwt|kwrt|kw)\b"
            r"|\bp (?:q|k|kw|kwt|kwrt|qtr)\b"
        ),
        4.0,
    ),
    (re.compile(r"wekelijks|weekly|\bper (?:week|wk)\b|\bp (?:w|wk|week)\b|weekbedrag|weekprijs"), 52.0),
)
_SEVERAL: Final = re.compile(
    r"^(?:every\s|elke\s|per\s)?\s*[2-9]\d*\s*(?:jaar|jaren|year)|twee|two|(?:drie|three)(?!\s?-?(?:maand|mnd|month))|bi"
)
_LONGEST: Final = 24
_LONGEST_AMOUNT: Final = 60


@dataclass(frozen=True, slots=True)
class Periods:
    """A column that says for which period an amount is: its header, its most frequent cell, times a year by row."""

    header: str
    most: str
    times: pd.Series


def _times(cell: str) -> float:
    words = fold(cell)
    if len(words) > _LONGEST or _SEVERAL.search(words):
        return float("nan")
    return next((times for pattern, times in _TIMES if pattern.search(words)), float("nan"))


def periods(reader: SheetReader, taken: set[int]) -> Periods | None:
    """The one column, of those that are no field, whose header and cells name periods; not all of them years."""
    found = []
    for header in reader.laid.headers:
        words = plain(reader.header_of(header.column))
        if header.column in taken or not _NAMED.search(words) or _OTHER.search(words):
            continue
        cells = reader.cells(header.column, text=True)
        times = by_distinct(cells, lambda distinct: distinct.map(_times).astype("float64")).astype("float64")
        if cells.notna().any() and times.notna().sum() >= 0.9 * cells.notna().sum() and (times.dropna() != 1).any():
            found.append(Periods(header.text, str(cells.mode().iloc[0]), times))
    return found[0] if len(found) == 1 else None


def in_header(header: str) -> float:
    """How many times a year an amount is for by its header, where that names neither a year nor a month; else NaN."""
    words = plain(header)
    if _BILLED.search(words):
        return float("nan")  # how often it is paid, not what it is for
    return next((times for pattern, times in _IN_HEADER if pattern.search(words)), float("nan"))


def in_cells(reader: SheetReader, use: Use, amounts: pd.Series) -> pd.Series:
    """How many times a year an amount is for that says itself for which period it is; NaN for all others."""
    cells = reader.cells(use.column, text=True)
    times = by_distinct(cells, lambda distinct: distinct.map(_time_in).astype("float64")).astype("float64")
    return times.where(amounts.notna())


def _time_in(cell: str) -> float:
    words = cell.lower().strip()
    if len(words) > _LONGEST_AMOUNT:
        return float("nan")
    return next((times for pattern, times in _IN_CELL if pattern.search(words)), float("nan"))


def a_year(reader: SheetReader, use: Use, amounts: pd.Series, taken: set[int]) -> pd.Series:
    """Amounts a year. Whether they are for the period that the other column names is asked."""
    words = plain(reader.header_of(use.column))
    if _YEARLY.search(words):
        return amounts
    said = periods(reader, taken)
    if said is None:
        return amounts
    answer = reader.questions.ask(
        reader.id("amount_period", reader.about(use.column)), "amount_period", reader.where(use.column),
        Message("intake.question.amount_period", {"header": use.header, "column": said.header, "value": said.most}),
        "period" if _PRICE.search(words) else "year", ("period", "year"),
        tuple(reader.cells(use.column, text=False).dropna().drop_duplicates().head(3)),
    )  # fmt: skip
    reader.note(use.column).asked = True
    return amounts * said.times.fillna(1.0) if answer == "period" else amounts
