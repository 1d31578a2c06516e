"""What a presentation needs of a translator, and small things that are written the same on every slide."""

import datetime as dt
from typing import Protocol

from analytics.reports.safe_cell import workbook_text
from analytics.reports.say import Say
from analytics.tables.issue import Issue, Message


class Words(Say, Protocol):
    """A translator: sentences, and how numbers, shares, money and dates are written."""

    @property
    def language(self) -> str:
        """`nl` or `en`."""
        ...

    def say(self, message: Message | Issue) -> str:
        """The sentence of a message."""
        ...

    def number(self, value: float, decimals: int = 1) -> str:
        """A number."""
        ...

    def percent(self, value: float, decimals: int = 0) -> str:
        """A share of 0 to 1."""
        ...

    def money(self, amount: float, currency: str = "EUR") -> str:
        """An amount, short."""
        ...

    def date(self, day: dt.date) -> str:
        """A date, day first."""
        ...

    def listing(self, parts: tuple[str, ...]) -> str:
        """`a, b and c`."""
        ...


def clean(text: str) -> str:
    """Text as XML can hold it, on one line, without the marks of Markdown."""
    return workbook_text(text).replace("**", "").replace("\n", " ").replace("\t", " ")


def short(text: str, most: int) -> str:
    """At most so many characters, an ellipsis where something is left out."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def month(say: Words, day: dt.date) -> str:
    """`mrt 2026`, `Mar 2026`: a date without its day, which both languages write first."""
    return say.date(day).split(" ", 1)[1]


def amount_format(say: Words, currency: str | None) -> str:
    """The number format of short amounts on an axis: `€ 4,2 mln`, `€4.2M`; plain numbers without a currency.

    The country code in it makes programs that follow it write the decimal sign of the deck's language.
    """
    if currency is None:
        return "0"
    dutch = say.language == "nl"
    sign = {"EUR": "€", "GBP": "£", "USD": "$"}.get(currency, currency)
    gap = " " if sign and (dutch or len(sign) > 1) else ""
    mark = ("[$-413]" if dutch else "[$-809]") + (f'"{sign}{gap}"' if sign else "")
    million = '" mln"' if dutch else '"M"'
    return f'[>=999500]{mark}0.0,,{million};[>=1000]{mark}0,"k";{mark}0'
