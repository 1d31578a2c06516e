"""The translator with a memory for figures: two hundred customers share a few hundred amounts, shares and dates."""

import datetime as dt
from functools import lru_cache
from typing import Final

from locales import Translator

_KEPT: Final = 20_000


class Figures(Translator):
    """Writes what `Translator` writes; a figure that was written before is not written again. It keeps no names."""

    __slots__ = ()

    def number(self, value: float, decimals: int = 1) -> str:
        """A number."""
        return _number(self.language, value, decimals)

    def percent(self, value: float, decimals: int = 0) -> str:
        """A share of 0 to 1 as a percentage."""
        return _percent(self.language, value, decimals)

    def money(self, amount: float, currency: str = "EUR") -> str:
        """Money, short."""
        return _money(self.language, amount, currency)

    def date(self, day: dt.date) -> str:
        """A day."""
        return _date(self.language, day)


@lru_cache(_KEPT)
def _number(language: str, value: float, decimals: int) -> str:
    return Translator(language).number(value, decimals)


@lru_cache(_KEPT)
def _percent(language: str, value: float, decimals: int) -> str:
    return Translator(language).percent(value, decimals)


@lru_cache(_KEPT)
def _money(language: str, amount: float, currency: str) -> str:
    return Translator(language).money(amount, currency)


@lru_cache(_KEPT)
def _date(language: str, day: dt.date) -> str:
    return Translator(language).date(day)
