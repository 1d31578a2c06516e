"""Amounts and numbers of contracts that no name says, told by what stands in their columns."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from analytics.intake.content import Profile, are_years, coded, counted
from analytics.intake.guesses import SAID, UNSURE
from analytics.intake.headers import header_words, plain
from analytics.intake.layout import Header
from analytics.intake.marks import NO_AMOUNT, measures_something
from analytics.intake.unclaimed import unclaimed
from analytics.intake.uses import Use

_SOME: Final = 4
_THOUSAND: Final = 1000
_HUNDRED: Final = 100
_TAXED: Final = re.compile(r"\b(?:btw|vat|tax|gst)\b")
_A_PERIOD: Final = {
    "annual_value": re.compile(r"\b(?:jaar|jaarlijks|year|annum|annual|yearly)\b"),
    "monthly_value": re.compile(r"\b(?:maand|maandelijks|month|monthly)\b"),
}
_BARE_NUMBERS: Final = frozenset({"nummer", "nr", "number", "no", "code", "ref", "referentie", "reference", "kenmerk"})
_OTHERS_NUMBER: Final = re.compile(
    r"klant|customer|client|account|relatie|debiteur|debtor|company|bedrijf|kvk|btw|vat|tax|reg|iban|bank|\btel|phone|"
    r"post|zip|object|serie|serial|kenteken|plate|po\b|order|factu|invoice|ticket|user|person"
)
# How the name of a number by which a row is found ends.
_NUMBERS: Final = re.compile(r"(?:\b(?:id|no|number|code|ref)|nr|nummer)$")
_SIGN: Final = re.compile(r"[€$£]|\b(?:eur|usd|gbp)\b", re.IGNORECASE)
# What is measured in something else than money, unless the header also speaks of money.
_UNITS: Final = re.compile(
    r"\b(?:volume|clicks|prints|afdrukken|copies|km|kilometers?|kwh|mwh|m2|m3|liters?|kg|uur|uren|hours|minuten|minutes|credits)\b"
)
_MONEY: Final = re.compile(
    r"bedrag|waarde|prijs|kosten|omzet|tarief|vergoeding|value|amount|price|cost|revenue|fee|spend|eur|usd"
)


def guess_amount(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The only column of amounts: numbers that go into the thousands, many of them different, no years."""
    found = []
    for header in unclaimed(headers, taken):
        profile = seen[header.column]
        amounts = profile.numbers > 0.9 and profile.lowest >= 0 and profile.highest >= _THOUSAND and profile.dates < 0.5
        if (
            amounts
            and not are_years(profile)
            and profile.distinct > 0.3 * profile.filled
            and not measures_something(header)
            and not NO_AMOUNT.search(plain(header.text))
            and not measured(plain(header.text))
        ):
            found.append(header)
    signed = [header for header in found if _SIGN.search(f"{header.text} {' '.join(seen[header.column].samples)}")]
    named = [header for header in found if _MONEY.search(plain(header.text))]
    return next((of[0] for of in (signed, found, named) if len(of) == 1), None)


def guess_amount_a_period(
    headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]
) -> tuple[str, Header, float] | None:
    """The only column of amounts whose name says that they are for a year, or else for a month: its field, how sure.

    Where neither name nor cells speak of money it may be pieces or kilos, and is asked.
    """
    for field, period in _A_PERIOD.items():
        found = [
            header
            for header in unclaimed(headers, taken)
            if period.search(" ".join(header_words(header.text)))
            and seen[header.column].numbers > 0.9
            and seen[header.column].lowest >= 0
            and seen[header.column].highest >= _HUNDRED
            and not measures_something(header)
            and not measured(plain(header.text))
        ]
        if len(found) == 1:
            said = f"{found[0].text} {' '.join(seen[found[0].column].samples)}"
            money = _SIGN.search(said) or _TAXED.search(plain(found[0].text)) or _MONEY.search(plain(found[0].text))
            return field, found[0], SAID if money else UNSURE
    return None


def measured(words: str) -> bool:
    """Whether a header says kilometres, hours and the like; `words` are its plain words."""
    return bool(_UNITS.search(words)) and not _MONEY.search(words)


def guess_number(
    headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int], uses: Sequence[Use]
) -> Header | None:
    """The first column of numbers that tell the rows apart, where customers return or have numbers of their own."""
    key = next((seen[use.column] for use in uses if use.field == "account"), None)
    numbered = any(use.field == "account_id" for use in uses)
    dated = any(use.field in ("end", "start") for use in uses)
    once = key is not None and key.distinct == key.filled
    if key is None or (once and not numbered and not dated):
        return None
    return next(
        (
            header
            for header in unclaimed(headers, taken)
            if _NUMBERS.search(plain(header.text))
            and (not once or _its_own(header, seen[header.column], bare=numbered))
            and not counted(seen[header.column])
            and seen[header.column].distinct == seen[header.column].filled >= _SOME
            and seen[header.column].share > 0.9
        ),
        None,
    )


def _its_own(header: Header, seen: Profile, *, bare: bool) -> bool:
    """Whether a number is the contract's own, in a list in which each customer stands once.

    A bare one is where the customer has another; else one of letters and digits that is of no register or address.
    """
    words = plain(header.text)
    if words in _BARE_NUMBERS:
        return bare
    lettered = all(any(sign.isalpha() for sign in sample) for sample in seen.samples)
    return lettered and coded(seen) and not _OTHERS_NUMBER.search(words)


def guess_currency(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The first column of codes that stand for money."""
    found = [header for header in unclaimed(headers, taken) if seen[header.column].currencies > 0.9]
    return found[0] if found else None
