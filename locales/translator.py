"""One language for one session: keys and typed values in, sentences out.

The catalogues are plain `.po` files, one a topic, read once a process; nothing needs compiling. A `Translator` holds
no state besides its language, so that two sessions in two languages never touch each other.
"""

import datetime as dt
import gettext
import io
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from babel.dates import format_date
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_symbol

from analytics.tables.issue import Issue, Message, Param
from analytics.tables.quantities import Money, Score, Share

LANGUAGES: Final = {"nl": "Nederlands", "en": "English"}
_HERE: Final = Path(__file__).parent
# English dates in the Dutch order (3 Mar 2026): the readers are Europeans.
# Where the sentence of an issue stands whose code is the bare code of the command line's contract.
_BARE: Final = ("reading.problem.", "intake.problem.", "reading.issue.", "risk.notice.", "store.problem.")
# Parameters that hold a code of the core, and where that code's word stands.
_CODED: Final = {"level": "shell.level.", "levels": "shell.level.", "topic": "shell.topic.", "factors": "shell.factor."}
_BABEL: Final = {"nl": "nl_NL", "en": "en_GB"}


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(language: str) -> gettext.GNUTranslations:
    """All topics of one language as one catalogue. Raises KeyError for a language that we do not have."""
    if language not in LANGUAGES:
        raise KeyError(language)
    merged: gettext.GNUTranslations | None = None
    for path in sorted((_HERE / language / "LC_MESSAGES").glob("*.po")):
        compiled = io.BytesIO()
        with path.open("rb") as source:
            write_mo(compiled, read_po(source, locale=language))
        compiled.seek(0)
        topic = gettext.GNUTranslations(compiled)
        if merged is None:
            merged = topic
        else:
            merged._catalog.update(topic._catalog)  # noqa: SLF001  gettext can chain catalogues, not join them
    if merged is None:
        raise KeyError(language)
    return merged


def preferred_language(accepted: str | None, default: str = "nl") -> str:
    """The first of our languages in an Accept-Language list or a browser's locale, such as `de, en-GB;q=0.8`."""
    for part in (accepted or "").split(","):
        code = part.split(";")[0].strip().lower().replace("_", "-").split("-")[0]
        if code in LANGUAGES:
            return code
    return default


@dataclass(frozen=True, slots=True)
class Translator:
    """Writes sentences, numbers, dates and money in one language."""

    language: str

    @property
    def locale(self) -> str:
        """The locale in which numbers and dates are written."""
        return _BABEL[self.language]

    def __call__(self, key: str, /, **params: Param) -> str:
        """The sentence of a key, its places filled. A key without a sentence comes back as it is: a test finds it."""
        catalogue = _catalogue(self.language)
        n = params.get("n")
        template = catalogue.ngettext(key, key, n) if isinstance(n, int) else None
        if template is None or template == key:
            template = catalogue.gettext(key)
        written = {name: self.write(value) for name, value in params.items()}
        return template.format_map(_Places(written))

    def has(self, key: str) -> bool:
        """Whether a sentence stands under this key."""
        catalogue = _catalogue(self.language)
        return catalogue.gettext(key) != key or catalogue.ngettext(key, key, 2) != key

    def say(self, message: Message | Issue) -> str:
        """The sentence of a message or an issue; an issue's count and place fill `n`, `file`, `sheet`, `row`."""
        params: dict[str, Param] = {}
        if isinstance(message, Issue):
            params["n"] = message.count
            where = message.where
            places = {"file": where.file, "sheet": where.sheet, "column": where.column, "row": where.row}
            params.update({name: value for name, value in places.items() if value is not None})
        params.update({name: self._worded(name, value) for name, value in message.params.items()})
        return self(self._key(message.code), **params)

    def _key(self, code: str) -> str:
        """The key of a code: the code itself, or its place in one of the topics."""
        if self.has(code):
            return code
        return next((prefix + code for prefix in _BARE if self.has(prefix + code)), code)

    def _worded(self, name: str, value: Param) -> Param:
        """A level, a topic or a factor in words; any other value as it is."""
        if name not in _CODED:
            return value
        if isinstance(value, tuple):
            words = tuple(self(_CODED[name] + code) for code in value)
            # The names of factors are headings; a list of them stands within a sentence.
            return tuple(word[:1].lower() + word[1:] for word in words) if name == "factors" else words
        return self(_CODED[name] + str(value))

    def write(self, value: Param) -> str:  # noqa: PLR0911  one return a type
        """One value, in this language's way."""
        match value:
            case Money():
                return self.money(value.amount, value.currency)
            case Share():
                return self.percent(value.value)
            case Score():
                return self.number(value.value, 1)
            case dt.date():
                return self.date(value)
            case bool() | str():
                return str(value)
            case int():
                return self.number(value, 0)
            case float():
                return self.number(value, 1)
            case tuple():
                return self.listing(value)
        return str(value)

    def number(self, value: float, decimals: int = 1) -> str:
        """`8,7` in Dutch, `8.7` in English; thousands grouped."""
        if math.isnan(value):
            return "–"
        return format_decimal(value, format="#,##0" + ("." + "0" * decimals if decimals else ""), locale=self.locale)

    def percent(self, value: float, decimals: int = 0) -> str:
        """A share of 0 to 1 as a percentage."""
        if math.isnan(value):
            return "–"
        return format_percent(
            value, format="#,##0" + ("." + "0" * decimals if decimals else "") + "%", locale=self.locale
        )

    def money(self, amount: float, currency: str = "EUR") -> str:
        """Money, short: `€ 4,2 mln` in Dutch, `€4.2M` in English; below a thousand to the unit."""
        if math.isnan(amount):
            return "–"
        symbol = get_currency_symbol(currency, locale=self.locale) if currency else ""
        size = abs(amount)
        steps = ((1e9, 1), (1e6, 1), (1e3, 0))
        # 999,600 is a million once it is rounded: never "1.000k".
        for step, decimals in steps:
            if size >= step * 0.9995:
                unit = {"nl": {1e9: " mld", 1e6: " mln", 1e3: "k"}, "en": {1e9: "bn", 1e6: "M", 1e3: "k"}}
                figure = self.number(size / step, decimals) + unit[self.language][step]
                break
        else:
            figure = self.number(size, 0)
        sign = "−" if amount < 0 else ""
        gap = "\N{NO-BREAK SPACE}" if symbol and (self.language == "nl" or len(symbol) > 1) else ""
        return f"{sign}{symbol}{gap}{figure.replace(' ', chr(0xA0))}"

    def money_in_full(self, amount: float, currency: str = "EUR") -> str:
        """Money to the unit: `€ 412.000` in Dutch, `€412,000` in English."""
        if math.isnan(amount):
            return "–"
        if not currency:
            return self.number(amount, 0)
        symbol = get_currency_symbol(currency, locale=self.locale)
        pattern = "¤ #,##0" if self.language == "nl" or len(symbol) > 1 else "¤#,##0"
        return format_currency(amount, currency, locale=self.locale, currency_digits=False, format=pattern)

    def date(self, day: dt.date) -> str:
        """`3 mrt 2026` in Dutch, `3 Mar 2026` in English."""
        return format_date(day, format="d MMM y", locale=self.locale)

    def month(self, day: dt.date) -> str:
        """`maart 2026`, `March 2026`."""
        return format_date(day, format="MMMM y", locale=self.locale)

    def listing(self, parts: tuple[str, ...]) -> str:
        """`a, b en c`."""
        return format_list(list(parts), locale=self.locale)


class _Places(dict[str, str]):
    """A place that nothing fills stays visible as `{name}` instead of raising: a person never sees a traceback."""

    def __missing__(self, name: str) -> str:
        return "{" + name + "}"


def translator(language: str) -> Translator:
    """The translator of a language; Dutch where we do not have it."""
    return Translator(language if language in LANGUAGES else "nl")


def sentences(language: str) -> Mapping[str, str]:
    """All keys of a language with their templates, for the tests that hold the two languages to each other."""
    return {str(key): value for key, value in _catalogue(language)._catalog.items() if key}  # noqa: SLF001
