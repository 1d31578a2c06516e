"""What only a list of companies or people has: where they are and how they can be reached."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from analytics.intake.content import Profile
from analytics.intake.headers import plain
from analytics.intake.layout import Header

_KINDS: Final = (
    re.compile(r"\b(?:telefoon\w*|phone|telephone|mobiel\w*|mobile|tel|gsm|fax)\b"),
    re.compile(r"\b(?:straat\w*|street|adres|address|huisnummer|postbus|bezoekadres|postadres)\b"),
    re.compile(r"\b(?:postcode|zip|zipcode|postal)\b"),
    re.compile(r"\b(?:iban|kvk\w*|bic|btw nummer|vat number|btw nr)\b"),
    re.compile(r"\b(?:verjaardag|geboortedatum|birthday|birthdate|date of birth)\b"),
    re.compile(r"\b(?:website|linkedin)\b"),
)
_SEVERAL: Final = 2


def of_companies_or_people(headers: Sequence[Header], seen: Mapping[int, Profile]) -> bool:
    """Whether at least two kinds of such columns are filled: then a row is somebody, and no talk or wish of theirs."""
    names = [plain(header.text) for header in headers if seen[header.column].filled]
    return sum(any(kind.search(name) for name in names) for kind in _KINDS) >= _SEVERAL
