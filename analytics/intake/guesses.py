"""A column that a table cannot do without and whose header says too little: proposed by its content, and asked."""

import re
from collections.abc import Mapping
from typing import Final

import pandas as pd

from analytics.intake.content import Profile
from analytics.intake.headers import match_section, plain
from analytics.intake.layout import Header
from analytics.intake.unclaimed import unclaimed
from analytics.intake.values.choices import to_sources
from analytics.tables.schema import SOURCES

# What is proposed on content alone is asked: below this a use is never certain.
UNSURE: Final = 0.55
# Content that leaves no doubt in a sheet of this kind; listed with its evidence, not asked.
SAID: Final = 0.7
_FORM: Final = re.compile(
    r"\b(?:b\.?v\.?|n\.?v\.?|gmbh|ltd|limited|inc|llc|llp|plc|corp|pty|bvba|v\.?o\.?f\.?|holding|groep|group|"
    r"gemeente|stichting)(?!\w)",
    re.IGNORECASE,
)
_SEVERAL: Final = 10
_SOME: Final = 4
_FEW: Final = 6
_NEARLY: Final = 0.8
_SOME_SHARE: Final = 0.3
# An open question.
_OPEN: Final = re.compile(r"^(?:wat|welke?|waarom|hoe kunnen|waarin|what|which|why|how (?:can|could)|where)\b")
# Of three samples; and words of a name.
_MOST: Final = 2
_LONG_NAME: Final = 6
# What a ticket is about was written before anybody was asked.
_SUBJECT: Final = re.compile(r"onderwerp$|^korte omschrijving|^subject|subject$|^(?:ticket )?title$|^titel$")
_ADDRESS: Final = re.compile(r"\s*[^\s@;]+@[^\s@;]+\.\w+\s*")
# Of a person, in whichever list.
_OF_A_PERSON: Final = re.compile(
    r"(?:voor|achter|familie|roep)naam|tussenvoegsel|\b(?:first|last|middle|given|family) ?name\b|surname"
)
# Addresses, lists, and what a machine numbers rows by.
_NO_NAME: Final = re.compile(r"[@;]|^\S*\d{3}\S*$")
_DATES: Final = ("datum", "date", "tijdstip", "timestamp")

# The day on which a customer left; that one and the day on which one decided are of no answer and no conversation.
_LEFT: Final = (
    r"churn|cancel|opzeg|opgezegd|vertrek|vertrok|\bverloren\b|\blost\b|\bleft\b|attrition|"
    r"(?:laatste|last) (?:dag|day)$"
)
# That of a contract is also said of one that runs.
_ENDED: Final = r"beeindig|terminat"
LEFT: Final = re.compile(rf"{_LEFT}|{_ENDED}")
LEAVING: Final = re.compile(rf"{_LEFT}|{_ENDED}|decision|decided|besluit|beslis|uitkomst|outcome|renew|verleng")
_GONE: Final = re.compile(r"\bended\b|terminat|beeindig|ex klanten|former|notices? received")
# Words for a renewal that was decided; "active" and "cancelled" may be the state of something else.
_DECIDED: Final = re.compile(r"verleng|renew|gewonnen|verloren|\bwon\b|\blost\b|churn", re.IGNORECASE)
_STATUS: Final = ("status", "stage", "fase", "state")
# What a record, an order or an invoice is dated by is not when a contract ends.
_NO_END: Final = re.compile(
    rf"{_LEFT}|^start|^begin|^ingang|opricht|founded|added|updat|bijgewerkt|edit|modif|wijzig|creat|aangemaakt|invoer|lever|deliver|ship|verval|due|factuur|invoice|order|birth|"
    r"geboor|clos|gesloten|controle|check|crawl|sync|last|laatst|sign|login|seen|sent|verzonden|opgelost|resolved"
)
_MADE: Final = re.compile(r"^(?:creat|aangemaakt|gemaakt|datum aangemaakt|date created)")
# The two ends of filling in a survey.
_ENDS: Final = re.compile(r"\b(?:start|begin|eind|end)")


_IN_SURVEY: Final = re.compile(
    r"^(?:(?:mee|opgenomen|meegenomen|included|was) )?in (?:de |het |the |last |laatste )?"
    r"(?:csat|nps|kto|survey|enquete|onderzoek|meting|tevredenheid|satisfaction)"
)
_MOSTLY: Final = 0.8


def of_those_who_left(named: str) -> bool:
    """Whether the plain name of file and sheet says that those in it left."""
    return bool(LEFT.search(named) or _GONE.search(named))


def _is_account(word: str) -> bool:
    return any(match.field == "account" and match.score == 1 for match in match_section("shared", word))


def guess_account(
    headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int], customers: int | None = None
) -> Header | None:
    """The column that most looks like customer names: by a word of its header, or by legal forms in its cells.

    `customers`: the column whose cells are names of customers in other sheets; it is the one.
    """
    if customers is not None and customers not in taken:
        return next((header for header in headers if header.column == customers), None)
    best: tuple[float, Header] | None = None
    found: list[Header] = []
    for header in unclaimed(headers, taken):
        profile = seen[header.column]
        named = profile.numbers < 0.1 and profile.dates < 0.1 and 3 <= profile.length <= 60 and profile.distinct >= 2
        if not named or any(_NO_NAME.search(sample) for sample in profile.samples):
            continue
        if _OF_A_PERSON.search(plain(header.text)):
            continue
        # A handful of different cells over many rows is a category, not a list of customers.
        if profile.distinct < min(20, 0.05 * profile.filled) or max(profile.levels, profile.likert) > 0.5:
            continue
        words = 0.5 * any(_is_account(word) for word in plain(header.text).split())
        forms = sum(bool(_FORM.search(sample)) for sample in profile.samples) / 3
        # A name is made of a few words that begin with a capital, stands in most rows, and occurs once or a few times.
        alike = profile.share > 0.5 and profile.words < 6 and _capitals(profile)
        once = alike and profile.distinct > 0.6 * profile.filled
        often = alike and profile.words >= 1.5 and profile.distinct >= max(_SEVERAL, 0.12 * profile.filled)
        names = 0.4 if once else 0.36 if often else 0.0
        score = words + forms + names - 0.01 * len(found)
        found.append(header)
        if score >= 0.35 and (best is None or score > best[0]):
            best = (score, header)
    return best[1] if best else None


def guess_company(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The only column of names with a legal form, beside a number of theirs."""
    found = [
        header
        for header in unclaimed(headers, taken)
        if sum(bool(_FORM.search(sample)) for sample in seen[header.column].samples) >= _MOST
        and seen[header.column].words < _LONG_NAME
    ]
    return found[0] if len(found) == 1 else None


def _capitals(profile: Profile) -> bool:
    lower = sum(sample[:1].islower() for sample in profile.samples)
    return lower <= (1 if len(profile.samples) > 2 else 0)


def guess_date(
    headers: tuple[Header, ...],
    seen: Mapping[int, Profile],
    taken: set[int],
    *,
    filled_in: bool = False,
    leaving: bool = False,
    earliest: bool = False,
) -> tuple[Header, float] | None:
    """The only column of dates, and how sure it is: where several are dates the only one whose header says so.

    `filled_in`: the rows are forms that somebody filled in; of the start and the end of that it is the end. `leaving`:
    it may be the day on which a customer left. `earliest`: of several that are filled it is the first, unsure: what was
    done about a conversation comes after it.
    """
    found = [
        header
        for header in unclaimed(headers, taken)
        if seen[header.column].dates > 0.8 and (leaving or not LEAVING.search(plain(header.text)))
    ]
    said = [
        header
        for header in found
        if any(plain(header.text).endswith(word) or plain(header.text).startswith(word) for word in _DATES)
    ]
    if len(said) == 1:
        return said[0], SAID
    went = [header for header in found if LEAVING.search(plain(header.text))]
    if leaving and len(went) == 1:
        return went[0], SAID
    ends = [header for header in said if _ENDS.search(plain(header.text))]
    if filled_in and len(said) == len(ends) == 2:
        return next((header for header in ends if re.search(r"\be(?:i)?nd", plain(header.text))), ends[-1]), SAID
    if earliest and len(found) > 1:
        full = [
            header for header in found if seen[header.column].share > _NEARLY and not _NO_END.search(plain(header.text))
        ]
        # Notes in which the only dates are the program's own were made when they were written down.
        made = [header for header in found if _MADE.search(plain(header.text))]
        found = sorted(full, key=lambda header: seen[header.column].middle)[:1] or made
    return (found[0], UNSURE) if len(found) == 1 else None


def guess_outcome(
    headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]
) -> tuple[Header, float] | None:
    """The only column that says in words of some rows that they were lost and of others that they were kept.

    Also one whose header says no more than "status": these words say what kind of status it is, and it is asked.
    """
    found = [header for header in headers if header.column not in taken and seen[header.column].telling > 0.7]
    if len(found) != 1:
        return None
    decided = any(_DECIDED.search(sample) for sample in seen[found[0].column].samples)
    status = any(word.startswith(_STATUS) for word in plain(found[0].text).split())
    return found[0], SAID if decided and not status else UNSURE


def guess_invited(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The first column of yes and no whose name asks whether somebody was in a survey: "In CSAT Sept?"."""
    return next(
        (
            header
            for header in unclaimed(headers, taken)
            if _IN_SURVEY.search(plain(header.text)) and seen[header.column].yes_no > _MOSTLY
        ),
        None,
    )


def guess_expectation(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The column of sentences with the longest ones."""
    found = [
        header
        for header in unclaimed(headers, taken)
        if _prose(seen[header.column]) and seen[header.column].distinct > min(_SOME, 0.3 * seen[header.column].filled)
    ]
    return max(found, key=lambda header: seen[header.column].words, default=None)


def more_comments(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> list[Header]:
    """The open questions of a survey: columns of sentences, hardly one of which is like another."""
    return [
        header
        for header in unclaimed(headers, taken)
        if (_prose(seen[header.column]) or _answers_in_words(header, seen[header.column]))
        and not _SUBJECT.search(plain(header.text))
        and (seen[header.column].distinct >= min(8, 0.2 * seen[header.column].filled))
        and not any(_picked(sample) for sample in seen[header.column].samples)
    ]


def _answers_in_words(header: Header, seen: Profile) -> bool:
    """Whether an open question is answered in a few words of one's own: "What must be better?" - "price"."""
    asked = _OPEN.search(plain(header.question or header.text)) and "?" in (header.question or header.text)
    other = max(seen.numbers, seen.dates, seen.levels, seen.titles, seen.likert, seen.yes_no)
    return bool(asked) and other < _SOME_SHARE and seen.distinct > max(_SOME, 0.5 * seen.filled)


def _picked(cell: str) -> bool:
    """Whether a cell lists what somebody picked: "price;quality", "Price | Quality"."""
    return " | " in cell or (";" in cell and " " not in cell.strip(" ;"))


def guess_note(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """What was said in a conversation: the column with the longest sentences."""
    found = more_comments(headers, seen, taken)
    return max(found, key=lambda header: seen[header.column].words, default=None)


def guess_level(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The only column whose cells are names of levels."""
    found = [
        header
        for header in unclaimed(headers, taken)
        if seen[header.column].levels > 0.9 and seen[header.column].distinct >= 2
    ]
    return found[0] if len(found) == 1 else None


def guess_source(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The only column whose cells say whether something was heard or guessed."""
    found = [header for header in unclaimed(headers, taken) if heard_or_guessed(seen[header.column])]
    return found[0] if len(found) == 1 else None


def heard_or_guessed(seen: Profile) -> bool:
    """Whether the cells say from whom something is known and not by whom it was said: "customer", "our guess"."""
    read = to_sources(pd.Series(seen.samples, dtype="str"))
    return bool(read.notna().all()) and set(read) == set(SOURCES) and seen.distinct <= _FEW


def guess_role(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The only column whose cells are job titles."""
    found = [
        header
        for header in unclaimed(headers, taken)
        if seen[header.column].titles > 0.7
        and seen[header.column].distinct >= _SOME
        and seen[header.column].levels < 0.9
    ]
    return found[0] if len(found) == 1 else None


def guess_person(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The only column of full names: two to four words with capitals, most of them once."""
    found = []
    for header in unclaimed(headers, taken):
        profile = seen[header.column]
        full = 1.8 <= profile.words <= 4 and profile.length <= 35 and profile.distinct > 0.6 * profile.filled
        other = max(profile.numbers, profile.dates, profile.titles, profile.levels, profile.likert) > 0.3
        marks = any("@" in sample or ";" in sample or _FORM.search(sample) for sample in profile.samples)
        if full and not other and not marks and _capitals(profile) and profile.filled >= _SOME:
            found.append(header)
    return found[0] if len(found) == 1 else None


def guess_address(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The only column of mail addresses, most of them once."""
    found = [
        header
        for header in headers
        if header.column not in taken
        and seen[header.column].filled >= _SOME
        and seen[header.column].distinct > 0.6 * seen[header.column].filled
        and all(_ADDRESS.fullmatch(sample) for sample in seen[header.column].samples)
    ]
    return found[0] if len(found) == 1 else None


def guess_end(headers: tuple[Header, ...], seen: Mapping[int, Profile], taken: set[int]) -> Header | None:
    """The column of the latest dates, where it lies well after all others: a contract ends after it began."""
    found = sorted(
        (
            header
            for header in unclaimed(headers, taken)
            if seen[header.column].dates > 0.8
            and not _NO_END.search(plain(header.text))
            # Beside some customers it is the day on which those left.
            and (seen[header.column].share > 0.8 or not LEFT.search(plain(header.text)))
        ),
        key=lambda header: -seen[header.column].middle,
    )
    dated = [seen[header.column].middle for header in headers if seen[header.column].dates > 0.8]
    later = len(found) > 0 and all(seen[found[0].column].middle >= middle for middle in dated)
    return found[0] if later else None


def _prose(profile: Profile) -> bool:
    # "Jan de Vries (j.devries@bedrijf.nl)" is a person.
    addressed = bool(profile.samples) and all("@" in sample for sample in profile.samples)
    return not addressed and profile.words >= 3 and profile.length >= 15 and max(profile.numbers, profile.dates) < 0.3
