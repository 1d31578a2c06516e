"""Columns of marks that customers gave, told by what stands in them: aspects of a survey, and what is no mark."""

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Final

from analytics.intake.content import Profile, rating_like
from analytics.intake.headers import plain
from analytics.intake.layout import Header
from analytics.intake.unclaimed import unclaimed

_TWO: Final = 2
_SOME: Final = 4
_TEN: Final = 10
_HALF: Final = 0.5
# Numbers by which something is found, not money.
_FOUND_BY: Final = (
    r"id|ids|uuid|nr|nummer|number|no|code|kvk|btw|bsn|rsin|abn|ein|vat|iban|tel|telefoon|phone|mobile|zip|postcode|"
    r"postal|year|jaar|by|door|lat|lon|lng|latitude|longitude|ref|referentie|reference|fte"
)
NO_AMOUNT: Final = re.compile(rf"\b(?:{_FOUND_BY}|employees|medewerkers)\b")
# "4. Attitude of employees" is marked.
_NO_MARK: Final = re.compile(rf"\b(?:{_FOUND_BY})\b")
_IS: Final = frozenset({"is", "has", "heeft", "was", "can", "kan", "flag"})
_FIVE: Final = 5
_STEPS: Final = 12
# The two ends of a scale, written into a question.
_SCALED: Final = re.compile(r"[(\[]?\b[01]\s*(?:=|[-–]\s*(?:5|7|10)\b|(?:t/?m|tot|to)\s*(?:5|7|10)\b)")
_BLOCK: Final = 3
_SENTENCE: Final = 6
_SHORT: Final = 0.2
# How long something took is no mark.
_TOOK: Final = re.compile(
    r"\b(?:response|reactie|first|resolution|oplos)\w* ?(?:time|tijd)\b"
    r"|\b(?:hrs|hours|minutes|mins|seconds|duration|doorlooptijd|groepstijd|vraagtijd|reactietijd|oplostijd)\b"
)
# Words of questions that are answered with a figure which is no mark.
_NOT_A_MARK: Final = ("belang", "important", "importance", "leeftijd", "age", "hoeveel", "many", "hoelang", "long",
                      "expect", "verwacht", "likely", "waarschijnlijk", "priorit", "kans", "risk", "risico",
                      "power", "invloed", "influence", "interest", "seats", "users", "gebruikers", "pct",
                      "percentage", "marge", "margin", "korting", "discount", "rente", "interest")  # fmt: skip
_COUNTS: Final = ("aantal", "number of", "count", "nummer", "how many", "hoe lang", "how long")
# The mark of others, beside which one's own is held.
OF_OTHERS: Final = re.compile(
    r"\b(?:benchmark|norm|streefwaarde|streefcijfer|target|landelijk\w*|sectorgemiddelde)\b"
    r"|^(?:onze|our) (?:score|punten|plek|plaats|positie|rank|ranking|bid|inschrijving)\b"
)
# `csm_meetings_last_quarter` counts something over a period; nobody gave it as a mark.
_PERIOD: Final = re.compile(
    r"\b(?:last|past|this|per|laatste|afgelopen|vorige?|dit|deze)\s+(?:\d+\s+)?"
    r"(?:week|weken|month|maand|quarter|kwartaal|year|jaar|day|dag)"
)


def guess_score(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The only column that could be a rating: few different values, on a scale that people ask on."""
    found = []
    for header in unclaimed(headers, taken):
        profile = seen[header.column]
        asked_on = profile.likert > 0.7 or (profile.lowest >= 0 and profile.highest <= 10)
        marks = rating_like(profile) and asked_on and profile.filled >= 3
        timed = took(plain(header.text), profile)
        if marks and not timed and not measures_something(header) and not _flag(header, profile):
            found.append(header)
    return found[0] if len(found) == 1 else None


def _flag(header: Header, profile: Profile) -> bool:
    """Whether something is so or not, or where it is: no mark that anybody gave."""
    first = plain(header.text).split(" ", 1)[0]
    return profile.yes_no > 0.9 or profile.distinct < _TWO or first in _IS or bool(_NO_MARK.search(plain(header.text)))


def more_scores(
    headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int], known: Sequence[int] = ()
) -> list[Header]:
    """The other questions of a survey that are answered on a scale: aspects of satisfaction, however they are put.

    Also columns of one name that stand among the scores that are known, and are answered as they are.
    """
    unasked = unclaimed(headers, taken)
    found = [header for header in unasked if _asks_for_a_mark(header, seen[header.column])]
    block = {*known, *(header.column for header in found)}
    order = [header.column for header in headers]
    open_ = {header.column for header in unasked}
    by_column = {
        header.column: header
        for header in headers
        # "Service" is mostly what one buys, and beside figures one more mark.
        if header.column in open_ or (header.column not in taken and seen[header.column].likert < _HALF)
    }
    grown = True
    while grown:
        grown = False
        for left, right in itertools.pairwise(order):
            for scored, beside in ((left, right), (right, left)):
                header = by_column.get(beside)
                if (
                    scored in block
                    and beside not in block
                    and header
                    and not _flag(header, seen[beside])
                    and _answered_alike(header, seen[beside], seen[scored])
                ):
                    block.add(beside)
                    found.append(header)
                    grown = True
    return found


def aspects(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> list[Header]:
    """Marks for one thing after the other, side by side under the bare names of those: "Sanitair", "Vloeren", "Hal".

    Three or more columns of whole marks on one scale, of which nothing says that they are anything else.
    """
    open_ = {header.column for header in unclaimed(headers, taken)}
    block: list[Header] = []
    found: list[Header] = []
    for header in headers:
        profile = seen[header.column]
        # "Werkplekken" is mostly a number of them, and among marks one more mark.
        alike = header.column not in taken and _bare_mark(header, profile)
        if alike and block and (profile.highest > _FIVE) != (seen[block[-1].column].highest > _FIVE):
            found = max(found, block, key=len)
            block = []
        if alike:
            block.append(header)
        else:
            found, block = max(found, block, key=len), []
    found = max(found, block, key=len)
    full = [header for header in found if header.column in open_ and seen[header.column].share > _HALF]
    return found if len(full) >= _BLOCK else []


def _bare_mark(header: Header, profile: Profile) -> bool:
    # Below whole marks an average may stand.
    steps = profile.whole or profile.distinct <= _STEPS
    marks = rating_like(profile) and steps and profile.lowest >= 0 and profile.highest <= _TEN
    return (
        marks
        and profile.filled >= _SOME
        and profile.distinct > _TWO
        and profile.share > _SHORT
        and not measures_something(header)
        and not _flag(header, profile)
    )


def _answered_alike(header: Header, own: Profile, other: Profile) -> bool:
    if not rating_like(own) or own.distinct < 3 or measures_something(header) or took(plain(header.text), own):
        return False
    if own.likert > 0.7 or other.likert > 0.7:
        return own.likert > 0.7 and other.likert > 0.7
    highest = 5 if other.highest <= 5 else max(other.highest, 10)
    steps = own.whole == other.whole or max(own.distinct, other.distinct) <= _STEPS
    return steps and own.lowest >= min(other.lowest, 1) and own.highest <= highest


def took(words: str, profile: Profile) -> bool:
    """Whether a column says how long something took: figures with fractions under a name of time."""
    return bool(_TOOK.search(words)) and not profile.whole and profile.likert < _HALF


def measures_something(header: Header) -> bool:
    """A header of numbers that nobody gave as a mark: weights, counts, what happened over a period."""
    text = f"{header.text} {header.question}".strip()
    words = plain(text)
    if words.startswith(_COUNTS) or words.endswith(" count"):
        return True
    if any(word.startswith(_NOT_A_MARK) for word in words.split()) and not _agrees(text):
        return True
    if OF_OTHERS.search(words):
        return True
    return bool(_PERIOD.search(words)) and not text.endswith("?")


def _agrees(text: str) -> bool:
    """Whether a sentence is marked by how far somebody agrees: "It was as I expected (1 = not at all, 5 = fully)"."""
    return bool(_SCALED.search(text)) and len(text.split()) > _SENTENCE


def _asks_for_a_mark(header: Header, profile: Profile) -> bool:
    text = f"{header.text} {header.question}".strip()
    words = plain(text).split()
    if not rating_like(profile) or profile.yes_no > 0.9 or profile.distinct < 2 or took(plain(header.text), profile):
        return False
    if measures_something(header):
        return False
    if profile.likert > 0.7:
        return True
    small = profile.lowest >= 0 and profile.highest <= 10 and profile.distinct >= 3
    return small and (len(words) > 3 or text.endswith("?"))
