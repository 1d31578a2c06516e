"""Which field a header names, by the synonyms in `synonyms.toml`: judged by its words alone, never by its column."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from rapidfuzz import fuzz

from analytics.intake.composed import composed
from analytics.intake.vocabulary import words
from analytics.tables.schema import TABLES

_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PLACES: Final = re.compile(r"[^a-z0-9]+")
# "Importance 1-5", "cijfer 1 t/m 10".
_SCALE_AFTER: Final = re.compile(r"\s+[01]\s*(?:[-–]|t/?m|tot|to)\s*(?:5|7|10|100)\s*$", re.IGNORECASE)
_HINT: Final = re.compile(r"[(\[{][^)\]}]*[\d€$%][^)\]}]*[)\]}]")
_ASIDE: Final = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_QUESTION_NUMBER: Final = re.compile(r"^\s*(?:q|v|vraag|question)?\s*\d{1,3}\s*[.):_-]\s*(?=\D)", re.IGNORECASE)
_WHEN: Final = re.compile(r"^(?:\d+|[qhk][1-4]|fy(?:\d\d)?(?:\d\d)?)$")
# "CSAT Jun-26": the month goes with its year.
_MONTH_OF: Final = re.compile(
    r"\b(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|sept|okt|oct|nov|dec)[a-z]*[\s'’.-]*(?:20)?\d\d\b", re.IGNORECASE
)
# `omzet2026`: a year written to the word before it.
_YEAR_AFTER: Final = re.compile(r"(?<=[a-z])(?=(?:19|20)\d\d(?:\b|_))", re.IGNORECASE)
# "Contract to" and "contract van" are its two ends; within a name these words say nothing.
_FROM_TO: Final = frozenset({"to", "van", "from"})
# "Date to" is the end of something; without the small word it would be any date.
_DATED: Final = frozenset({"date", "datum"})
# `Custom field (Satisfaction date)`, as Jira writes it.
_CUSTOM: Final = re.compile(r"^\s*custom field\s*\((.+)\)\s*$", re.IGNORECASE)
# What a tool writes before the name of a field: `Deal - Owner`, `customers.company`, `parties.0.name`,
# `Account: Owner`.
_PATH: Final = re.compile(
    r"\s+[-–|>]\s+|(?<=[a-z])\.(?:\d+\.)?(?=[a-z])|:{1,2}\s*|\s*/\s+|(?<=[a-z]{4})/(?=[a-z]{4})", re.IGNORECASE
)
_CLAUSE: Final = re.compile(r"[.!?,;]\s+")
_CLAUSE_WORDS: Final = 6
_EACH: Final = (
    (re.compile(r"\b(?:p\s?[./]\s?m(?:nd|aand)?|/\s?m(?:nd|aand|o|nth|onth))\b\.?", re.IGNORECASE), " per maand "),
    (
        re.compile(r"\b(?:p\s?[./]\s?j(?:r|aar)?|/\s?j(?:r|aar)|/\s?y(?:r|ear)|p\.?\s?a)\b\.?", re.IGNORECASE),
        " per jaar ",
    ),
    (re.compile(r"^\s*(?:€|eur|£|\$)\s*(?:per|/|p/)\s*(?:maand|mnd|month|m)\b", re.IGNORECASE), " bedrag per maand "),
    (re.compile(r"^\s*(?:€|eur|£|\$)\s*(?:per|/|p/)\s*(?:jaar|jr|year|j|y)\b", re.IGNORECASE), " bedrag per jaar "),
    (
        re.compile(
            r"\b(?:p\s?[./]\s?(?:kw|kwt|kwrt|kwartaal|q|qtr)|/\s?(?:kwartaal|kwt|quarter|qtr))\b\.?", re.IGNORECASE
        ),
        " per kwartaal ",
    ),
    (re.compile(r"^\s*#\s*(?=\w)"), " aantal "),
    (re.compile(r"#"), " nummer "),
    (re.compile(r"\bper mo\b", re.IGNORECASE), " per maand "),
    (re.compile(r"\bt/m\b", re.IGNORECASE), " tot "),
    (re.compile(r"mgr\b", re.IGNORECASE), "manager"),
    (re.compile(r"gespr\b\.?", re.IGNORECASE), "gesprek "),
    (re.compile(r"\b(?:cvb|rvb)\b", re.IGNORECASE), " bestuur "),
    (re.compile(r"\ba/c\b", re.IGNORECASE), " account "),
)
_ANY_OF_EACH: Final = re.compile("|".join(short.pattern for short, _ in _EACH), re.IGNORECASE)
# A synonym must stand for at least this part of a longer header, else it is a word in passing.
_LEAST: Final = 0.6
_TYPO: Final = 90.0
# How sure a header is that is a synonym but for its spaces.
_TOGETHER: Final = 0.98
# How sure the two parts of a header make a field.
_COMPOSED: Final = 0.93
_LONGEST: Final = 240
# Letters of a synonym below which it is not looked for in a longer header, or within a longer word.
_SHORTEST: Final = 3
_WITHIN: Final = 6
# Sections whose keys are no headers themselves.
_NO_FIELDS: Final = ("ignored", "doubtful")
_NUMBERS_ALONE: Final = frozenset({"id", "number", "nummer", "code", "name", "naam"})
# Words of a synonym above which it is a question in full: it is recognised as a whole, not by its parts.
_NAME: Final = 3
_PARTS: Final = 4


@dataclass(frozen=True, slots=True)
class HeaderMatch:
    """A field that a header may name. `score` 0..1; `synonym` is the entry that it was recognised by."""

    field: str
    score: float
    synonym: str


def plain(text: str) -> str:
    """Words in lower case without accents or punctuation, split at CamelCase: `Klant_Naam` is `klant naam`."""
    # The Dutch register of companies writes itself with a capital in the middle.
    split = _CAMEL.sub(" ", text.replace("KvK", "kvk"))
    folded = unicodedata.normalize("NFKD", split).encode("ascii", "ignore").decode().lower()
    return _PLACES.sub(" ", folded).strip()


@dataclass(frozen=True, slots=True)
class _Synonym:
    field: str
    words: frozenset[str]
    joined: str
    text: str


@cache
def _noise() -> frozenset[str]:
    """Words that say how a value is written or to whom a form speaks, not what the column is."""
    return frozenset(words()["noise"]["header"])


@cache
def _abbreviations() -> dict[str, tuple[str, ...]]:
    return {short: tuple(plain(long).split()) for short, long in words()["abbreviations"].items()}


def header_words(text: str) -> tuple[str, ...]:
    """The words of a header, abbreviations written out, without those that say nothing: "Fee p/m" is fee, maand."""
    if _ANY_OF_EACH.search(text):
        for short, long in _EACH:
            text = short.sub(long, text)
    text = _MONTH_OF.sub(" 20 ", _YEAR_AFTER.sub(" ", text))
    split = [long for word in plain(text).split() for long in _abbreviations().get(word, (word,))]
    # A year or a quarter says when, not what.
    kept = tuple(word for word in split if word not in _noise() and not _WHEN.match(word))
    if len(split) > 1 and split[-1] in _FROM_TO:
        kept = (*kept, split[-1])
    return kept if kept and not set(kept) <= _DATED else tuple(split)


@cache
def vocabulary() -> dict[str, dict[str, tuple[_Synonym, ...]]]:
    """The synonyms by section and field; the names of the fields themselves are synonyms too."""
    with resources.files("analytics.intake").joinpath("synonyms.toml").open("rb") as file:
        read = tomllib.load(file)
    return {
        section: {
            field: tuple(
                _Synonym(field, frozenset(own), "".join(own), text)
                for text in dict.fromkeys([*(() if section in _NO_FIELDS else (field,)), *texts])
                # "VAT ID" without its noise is "ID", and not every id is to be passed over.
                if not (set(own := header_words(text)) <= _NUMBERS_ALONE and section == "ignored")
            )
            for field, texts in fields.items()
        }
        for section, fields in read.items()
    }


@cache
def _exact(section: str) -> dict[frozenset[str], tuple[tuple[str, str], ...]]:
    found: dict[frozenset[str], tuple[tuple[str, str], ...]] = {}
    for field, synonyms in vocabulary()[section].items():
        for synonym in synonyms:
            found[synonym.words] = (*found.get(synonym.words, ()), (field, synonym.text))
    return found


@cache
def _joined(section: str) -> dict[str, tuple[_Synonym, ...]]:
    """The synonyms by all their letters: "relatie manager" and "relatiemanager" are one name."""
    found: dict[str, tuple[_Synonym, ...]] = {}
    for synonyms in vocabulary()[section].values():
        for synonym in synonyms:
            if len(synonym.joined) >= _WITHIN:
                found[synonym.joined] = (*found.get(synonym.joined, ()), synonym)
    return found


@dataclass(frozen=True, slots=True)
class _Index:
    """The synonyms of one section, by what a header that holds one of them must show.

    Attributes:
        by_word: by their longest word.
        written: those long enough to stand within another word, by all their letters.
        near: by first letter and length, for a slip of the pen.
    """

    by_word: dict[str, tuple[_Synonym, ...]]
    written: dict[str, _Synonym]
    near: dict[tuple[str, int], tuple[_Synonym, ...]]


@cache
def _index(section: str) -> _Index:
    by_word: dict[str, list[_Synonym]] = {}
    written: dict[str, _Synonym] = {}
    near: dict[tuple[str, int], list[_Synonym]] = {}
    for synonyms in vocabulary()[section].values():
        for entry in synonyms:
            if len(entry.joined) < _SHORTEST:
                continue
            if len(entry.words) <= _PARTS:
                by_word.setdefault(max(sorted(entry.words), key=len), []).append(entry)
            if len(entry.joined) >= _WITHIN:
                written.setdefault(entry.joined, entry)
                near.setdefault((entry.joined[0], len(entry.joined)), []).append(entry)
    return _Index(
        {word: tuple(found) for word, found in by_word.items()},
        written,
        {key: tuple(found) for key, found in near.items()},
    )


def _loosely(section: str, words: frozenset[str], header: str) -> list[tuple[_Synonym, float]]:
    """The synonyms that a longer or misspelt header still names, each with how far, below 1."""
    index = _index(section)
    found: list[tuple[_Synonym, float]] = []
    for word in words:
        for entry in index.by_word.get(word, ()):
            if entry.words <= words:
                # One word in passing ("customer segment") says less than several together.
                least, rest = (0.45, 0.5) if len(entry.words) > 1 else (0.25, 0.65)
                found.append((entry, least + rest * len(entry.joined) / len(header)))
    found += [
        (entry, 0.3 + 0.6 * len(own) / len(header))
        for own, entry in index.written.items()
        if own in header and not entry.words <= words
    ]
    for length in range(len(header) - 2, len(header) + 3):
        for entry in index.near.get((header[0], length), ()):
            likeness = fuzz.ratio(entry.joined, header)
            if likeness >= _TYPO and not entry.words <= words:
                found.append((entry, 0.0085 * likeness))
    return found


@cache
def _all_words() -> frozenset[str]:
    # A question in full is made of everyday words, which a cell with a sentence holds as well.
    return frozenset(word for section in vocabulary() for key in _exact(section) if len(key) <= _NAME for word in key)


def known_share(text: str) -> float:
    """How much of a cell reads like a header that we know, 0..1: cheap enough for the first rows of any sheet."""
    own = frozenset(header_words(_HINT.sub(" ", text)))
    if not own:
        return 0.0
    if any(own in _exact(section) for section in vocabulary()):
        return 1.0
    return 0.7 * sum(len(word) for word in own & _all_words()) / sum(len(word) for word in own)


@cache
def _context(section: str) -> frozenset[str]:
    return frozenset(words()["context"].get(section, ()))


def _variants(section: str, header: str) -> tuple[tuple[str, float], ...]:
    """The header, and what is left of it without what says nothing here; each with how much it is believed.

    Left out are a hint at the scale, the number of a question, what a tool writes before the name of a field, and words
    that name the rows rather than the column: "begindatum abonnement" in a list of subscriptions.
    """
    custom = _CUSTOM.match(header)
    header = custom.group(1) if custom else header
    bare = _SCALE_AFTER.sub("", _HINT.sub(" ", header))
    found = {header: 1.0, bare: 1.0, _QUESTION_NUMBER.sub("", bare): 1.0}
    found.setdefault(_ASIDE.sub(" ", header), 0.97)
    clauses = _CLAUSE.split(bare.rstrip())
    if len(clauses) > 1 and clauses[-1].endswith("?") and 1 < len(plain(clauses[-1]).split()) <= _CLAUSE_WORDS:
        # "Hi there! First up, what's your name?"
        found.setdefault(clauses[-1], 0.9)
    parts = [part for part in _PATH.split(bare) if part.strip()]
    if len(parts) > 1:
        generic = set(header_words(parts[-1])) <= _generic()
        found.setdefault(f"{parts[-2]} {parts[-1]}", 0.97)
        if not generic:
            found.setdefault(parts[-1], 0.95)
        if ":" in bare and len(header_words(parts[-1])) > _NAME:
            # "First name: Please tell us your name".
            found.setdefault(parts[0], 0.95)
        if "/" in bare and not set(header_words(parts[0])) <= _generic():
            # "Doel / afspraak": either of two names.
            found.setdefault(parts[0], 0.95)
        elif len(parts) == 2 and plain(parts[-1]) in ("name", "naam"):
            found.setdefault(parts[0], 0.95)
    for text, trust in tuple(found.items()):
        own = header_words(text)
        kept = [word for word in own if word not in _context(section)]
        if kept and len(kept) < len(own) and not set(kept) <= _generic():
            found.setdefault(" ".join(kept), 0.95 * trust)
    return tuple(sorted(found.items()))


@cache
def _generic() -> frozenset[str]:
    return frozenset(words()["context"]["generic"])


@cache
def match_section(section: str, header: str, least: float = _LEAST) -> tuple[HeaderMatch, ...]:
    """The fields of one section of the synonyms that a header may name, best first, one entry a field.

    `least`: how sure a match must be to be listed.
    """
    # What looks for parts of a header takes the square of its length; no name of a column is longer than this.
    header = header[:_LONGEST]
    if not header.strip():
        return ()
    best: dict[str, HeaderMatch] = {}

    def offer(match: HeaderMatch) -> None:
        if match.score > 0 and (match.field not in best or best[match.field].score < match.score):
            best[match.field] = match

    for text, trust in _variants(section, header):
        own = header_words(text)
        if not own:
            continue
        kept = frozenset(own)
        exact = _exact(section).get(kept)
        for field, synonym in exact or ():
            offer(HeaderMatch(field, trust, synonym))
        for entry in () if exact else _joined(section).get("".join(own), ()):
            offer(HeaderMatch(entry.field, _TOGETHER * trust, entry.text))
        if exact or any(kept in _exact(other) for other in vocabulary()):
            # What is a known name elsewhere is not a long version of a name here.
            continue
        for field in composed(section, kept):
            offer(HeaderMatch(field, _COMPOSED * trust, text))
        for entry, score in _loosely(section, kept, "".join(own)):
            if trust * score >= least:
                offer(HeaderMatch(entry.field, trust * score, entry.text))
    return tuple(sorted(best.values(), key=lambda match: (-match.score, match.field)))


def field_names() -> frozenset[str]:
    """The canonical headers: the fields of the six tables, `account_id` and `monthly_value`."""
    return frozenset({field.name for fields in TABLES.values() for field in fields} | {"account_id", "monthly_value"})
