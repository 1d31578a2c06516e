"""Numbers as people write them: `1.234,56`, `1,234.56`, `€ 12.500,-`, `12k`, `12%`, `8/10`.

Which sign is the decimal one is a property of the column: `12.500` alone can be twelve and a half or twelve thousand
five hundred.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from analytics.intake.raw import CellKind
from analytics.intake.values.distinct import by_distinct
from analytics.intake.vocabulary import fold, lookup

Decimal = Literal[",", "."]

# Codes of currencies (ISO 4217) that are looked for in cells, headers and formats.
CODES: Final = ("EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "CAD", "AUD", "JPY")
_SYMBOLS: Final = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "euro": "EUR"} | {c.lower(): c for c in CODES}
# What looks for parts of a header takes the square of its length; what it says stands at its beginning.
LONGEST_HEADER: Final = 400
_THOUSANDS: Final = re.compile(
    r"\bx\s*(?:€|\$|£|eur)?\s*(?:1[.,\s]?000|duizend)\b|[\s(\[](?:k\s*[€$£]|[€$£]\s*k)(?![a-z])|[\s(\[]k\s*(?:eur|usd|gbp)\b"
    r"|\bin\s+(?:thousands|duizenden|duizendtallen|k)\b|[\s(\[](?:[€$£]\s?)?['’]?000s?\b(?![.,]\d)",
    re.IGNORECASE,
)
_CURRENCY: Final = rf"(?:€|\$|£|¥|\b(?:euros?|{'|'.join(CODES).lower()})\b)"
_PERIOD: Final = (
    r"(?:\bper|\bp\s?/|/)\s*(?:jaar|jr|j|year|yr|annum|kwartaal|kwt|quarter|qtr|maand|mnd|month|mo|m|week|wk)\b\.?"
    r"|\bp\.?\s?(?:[jm]|jr|mnd)\.?$|\b(?:jaarlijks|yearly|annually|maandelijks|monthly|quarterly|weekly)$"
)
_TAX: Final = r"\(?\b(?:ex|excl|exclusief|incl|inclusief)\b\.?\s?(?:btw|vat)\b\.?\)?$"
_AROUND: Final = rf"{_CURRENCY}|{_PERIOD}|[\s\u00a0\u202f'’_]"
_TIMES: Final = {"k": 1e3, "m": 1e6, "mln": 1e6, "mio": 1e6, "mn": 1e6, "miljoen": 1e6, "million": 1e6, "duizend": 1e3}
_DASHED: Final = r"[,.](?:-+|–|—|=)$"
_WITHOUT_CENTS: Final = r"\d([,.])(?:-+|–|—|=)\s*$"
_SIGNS: Final[dict[str, Decimal]] = {",": ",", ".": "."}
_BODY: Final = (
    r"^(?P<sign>[-–+(]?)(?P<digits>\d[\d.,]*|[.,]\d+)"
    r"(?P<times>k|mln|mio|mn|miljoen|million|duizend|m)?(?P<per>%)?(?P<back>[-)]?)$"
)
_OUT_OF: Final = r"^\s*(?P<value>\d+(?:[.,]\d+)?)\s*(?:/|van(?: de)?|out of|uit|of)\s*(?P<top>5|7|10|100)\s*$"
_SCIENTIFIC: Final = r"^[-+]?\d+(?:\.\d+)?e[-+]?\d{1,3}$"


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How a column writes its numbers.

    Attributes:
        decimal: None where no cell has a decimal or thousands sign, or where they contradict each other evenly.
        certain: False where the cells do not tell (`12.500`), `decimal` being the likelier.
        telling: a cell that decided it.
    """

    decimal: Decimal | None
    certain: bool
    telling: str = ""


def _bare(distinct: pd.Series) -> pd.DataFrame:
    """The parts of `_BODY` for each cell; NaN where a cell is no number at all."""
    text = distinct.str.lower().str.strip().str.replace(_TAX, "", regex=True).str.strip()
    text = text.str.replace(_AROUND, "", regex=True).str.replace(_DASHED, "", regex=True)
    return text.str.extract(_BODY)


def number_style(cells: pd.Series) -> NumberStyle:
    """The decimal sign of text cells, from the whole column. Give it text cells only: numeric ones need no style."""
    distinct = pd.Series(cells.dropna().unique(), dtype="str")
    outs = distinct.str.extract(_OUT_OF)["value"]
    digits = outs.fillna(_bare(distinct)["digits"])
    votes = {",": 0, ".": 0}
    telling = {",": "", ".": ""}
    doubtful = 0
    comma, point = digits.str.count(",").fillna(0), digits.str.count(r"\.").fillna(0)
    marked = digits[(comma > 0) | (point > 0)]
    # `79.204,-` has no cents, and says with which sign they would be written.
    dashed = distinct.str.extract(_WITHOUT_CENTS)[0]
    for at, number in zip(marked.index, marked, strict=True):
        decimal = _sign_of(number) or _SIGNS.get(str(dashed.loc[at]))
        if decimal is None:
            doubtful += 1
        else:
            votes[decimal] += 1
            telling[decimal] = telling[decimal] or str(distinct.loc[at])
    if not votes[","] and not votes["."]:
        if not doubtful:
            return NumberStyle(None, certain=True)
        grouping = "." if marked.str.contains(".", regex=False).mean() >= 0.5 else ","
        return NumberStyle("," if grouping == "." else ".", certain=False, telling=str(distinct[marked.index[0]]))
    winner: Decimal = "," if votes[","] >= votes["."] else "."
    contested = min(votes.values()) > 0.1 * max(votes.values())
    return NumberStyle(winner, certain=not contested, telling=telling[winner])


def _sign_of(digits: str) -> Decimal | None:
    """The decimal sign that one number proves, None where it can be read both ways."""
    commas, points = digits.count(","), digits.count(".")
    if commas and points:
        last: Decimal = "," if digits.rfind(",") > digits.rfind(".") else "."
        return last
    sign, other = (",", ".") if commas else (".", ",")
    whole, _, rest = digits.partition(sign)
    if commas + points > 1:
        return "." if other == "." else ","
    if len(rest) != 3 or len(whole) > 3 or whole in ("", "0"):
        return "," if sign == "," else "."
    return None


def _parse(distinct: pd.Series, decimal: Decimal) -> pd.Series:
    grouping = "." if decimal == "," else ","
    outs = distinct.str.extract(_OUT_OF)["value"]
    parts = _bare(distinct)
    digits = outs.fillna(parts["digits"])
    well_formed = digits.str.fullmatch(
        rf"(?:\d+|\d{{1,3}}(?:{re.escape(grouping)}\d{{3}})+)?(?:{re.escape(decimal)}\d*)?"
    )
    plain = digits.str.replace(grouping, "", regex=False).str.replace(decimal, ".", regex=False)
    value = pd.to_numeric(plain.where(well_formed.fillna(value=False).astype(bool)), errors="coerce").astype("float64")
    value = value * parts["times"].map(_TIMES).astype("float64").fillna(1.0)
    negative = parts["sign"].isin(["-", "–", "("]) | (parts["back"] == "-")
    value = value.where(~negative, -value)
    scientific = distinct.str.lower().str.fullmatch(_SCIENTIFIC)
    return value.where(~scientific, pd.to_numeric(distinct.where(scientific), errors="coerce"))


def to_numbers(cells: pd.Series, kinds: npt.NDArray[np.int8] | None, decimal: Decimal | None) -> pd.Series:
    """Cells as float64, NaN where one is blank or no number. A percentage is its number (12% is 12).

    Args:
        cells: text.
        kinds: `CellKind` of each cell; numeric cells are read with a point whatever the column's text uses. None: text.
        decimal: the sign in text cells; None reads what has no sign or is plain (`8.5`).
    """
    text = by_distinct(cells, lambda distinct: _parse(distinct, decimal or "."))
    if kinds is None:
        return text.astype("float64")
    numeric = kinds == CellKind.NUMBER
    return text.mask(numeric, pd.to_numeric(cells.where(numeric), errors="coerce")).astype("float64")


def out_of(cells: pd.Series) -> float | None:
    """The top of the scale that most cells name themselves (`8/10`), or None."""
    distinct = pd.Series(cells.dropna().unique(), dtype="str")
    tops = distinct.str.extract(_OUT_OF)["top"].dropna()
    return float(tops.mode().iloc[0]) if len(tops) and len(tops) >= 0.5 * len(distinct) else None


def currencies(cells: pd.Series) -> pd.Series:
    """The ISO code that each cell carries (`€ 5`, `5 EUR`, `British pound`), NaN where it carries none."""

    def convert(distinct: pd.Series) -> pd.Series:
        found = distinct.str.lower().str.extract(rf"({_CURRENCY})")[0]
        named = found.str.replace("euros", "euro", regex=False).map(_SYMBOLS)
        rest = distinct[named.isna() & ~distinct.str.contains(r"[0-9]", regex=True)]
        listed = lookup("currency")
        return named.fillna(rest.map(lambda cell: listed.get(fold(cell)))).astype("str")

    return by_distinct(cells, convert)


def in_thousands(header: str) -> bool:
    """Whether a header says that its amounts are in thousands: `Omzet (x € 1.000)`, `ARR ($k)`, `bedragen in k€`."""
    return bool(_THOUSANDS.search(header[:LONGEST_HEADER]))


def currency_of(text: str) -> str:
    """The ISO code in a header or a number format (`[$€-413]`, `arr_usd`), "" where there is none."""
    # A number format writes the euro as [$€-413].
    words = re.sub(r"[_\-\[\]()]", " ", text.lower().replace("[$", " "))
    found = re.search(_CURRENCY, words)
    return _SYMBOLS[found.group(0).replace("euros", "euro")] if found else ""
