"""A column that a table cannot do without and whose header says too little: proposed by its content, and asked."""

import re
from collections.abc import Mapping
from typing import Final

from analytics.intake.content import Profile, rating_like
from analytics.intake.headers import match_section, plain
from analytics.intake.layout import Header

# What is proposed on content alone is asked: below this a use is never certain.
UNSURE: Final = 0.55
_FORM: Final = re.compile(
    r"\b(?:b\.?v\.?|n\.?v\.?|gmbh|ltd|inc|llc|holding|groep|group|gemeente|stichting)(?!\w)", re.I
)
_DATES: Final = ("datum", "date", "tijdstip", "timestamp")


def _open(headers: tuple[Header, ...], taken: set[int]) -> list[Header]:
    """Columns that nothing claims and that are not known to be something else."""
    return [
        header
        for header in headers
        if header.column not in taken
        and max((match.score for match in match_section("ignored", header.text)), default=0.0) < 0.9
        and max((match.score for match in match_section("summary", header.text)), default=0.0) < 0.7
    ]


def _is_account(word: str) -> bool:
    return any(match.field == "account" and match.score == 1 for match in match_section("shared", word))


def guess_account(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The column that most looks like customer names: by a word of its header, or by legal forms in its cells."""
    best: tuple[float, Header] | None = None
    for header in _open(headers, taken):
        profile = seen[header.column]
        named = profile.numbers < 0.1 and profile.dates < 0.1 and 3 <= profile.length <= 60 and profile.distinct >= 2
        if not named or any("@" in sample for sample in profile.samples):
            continue
        # A handful of different cells over many rows is a category, not a list of customers.
        if profile.distinct < min(20, 0.05 * profile.filled):
            continue
        words = 0.5 * any(_is_account(word) for word in plain(header.text).split())
        forms = sum(bool(_FORM.search(sample)) for sample in profile.samples) / 3
        score = words + forms
        if score >= 0.4 and (best is None or score > best[0]):
            best = (score, header)
    return best[1] if best else None


def guess_score(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The only column that could be a rating: few different values, on a scale that people ask on."""
    found = []
    for header in _open(headers, taken):
        profile = seen[header.column]
        asked_on = profile.likert > 0.7 or (profile.lowest >= 0 and profile.highest <= 10)
        counts = plain(header.text).startswith(("aantal", "number of", "count"))
        if rating_like(profile) and asked_on and profile.filled >= 3 and profile.yes_no < 0.9 and not counts:
            found.append(header)
    return found[0] if len(found) == 1 else None


def guess_date(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The only column of dates whose header ends or begins with a word for date."""
    found = [
        header
        for header in _open(headers, taken)
        if seen[header.column].dates > 0.8
        and any(plain(header.text).endswith(word) or plain(header.text).startswith(word) for word in _DATES)
    ]
    return found[0] if len(found) == 1 else None
