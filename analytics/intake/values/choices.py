"""Answers in words: satisfaction, yes and no, outcomes, kinds of question, topics, signals, sources, levels."""

import re
from collections.abc import Container, Mapping
from functools import cache
from typing import Final, TypeVar

import pandas as pd

from analytics.intake.values.distinct import by_distinct
from analytics.intake.vocabulary import fold, lookup, words
from analytics.tables.schema import LEVELS, OUTCOMES, QUESTIONS, SIGNALS, SOURCES, TOPICS

_Kind = TypeVar("_Kind")
# Where an outcome stops and why or for how long begins.
_EXPLAINED: Final = re.compile(
    r"\s+(?:na|met|door|naar|voor|tot|wegens|vanwege|w/|with|after|by|to|for|until|due)(?!\w)"
)
# In answer to when something last happened.
NEVER: Final = frozenset(
    {"nooit", "nog nooit", "nog niet", "nog geen", "never", "never met", "not yet", "geen", "none", "no", "nee"}
)
# A cell with more words than these is a remark.
_FEW_WORDS: Final = 5
_STARS: Final = re.compile(r"^([★⭐✭✩🌟*])\1{0,4}[☆]*$")
_NUMBERED: Final = re.compile(r"^\s*(\d{1,2})\s*[-–=:.)]\s*\D+")
_NUMBER_BEFORE: Final = re.compile(r"^\s*[Pp]?\d{1,2}\s*[-–=:.)]\s*(?=\D)")
_FIRST: Final = re.compile(r"\s+[-–—:|/]\s+|\s*[,;:(\[]|\s+(?=\d)")
_BESIDE: Final = re.compile(r"\s*[/&,+]\s*|\s+(?:en|of|and|or)\s+")
_SIGNS: Final = re.compile(r"\s*[,/–-]+\s*")
_MARKED: Final = re.compile(r"^\D+[(\[]\s*(\d{1,2})\s*[)\]]$")


def _likert(cell: str) -> float:
    stars = _STARS.match(cell)
    if stars:
        return float(sum(cell.count(sign) for sign in "★⭐✭🌟*"))
    found = lookup("likert").get(fold(cell)) or lookup("likert").get(cell.strip()) or _first(cell, lookup("likert"))
    return float(found) if found else float("nan")


def _first(cell: str, read: Mapping[str, _Kind]) -> _Kind | None:
    """What the first words of a cell say, where the rest explains them: "Goed, ik ben tevreden"."""
    folded = fold(cell)
    first = _FIRST.split(folded, maxsplit=1)[0].strip()
    return read.get(first) if first and first != folded and any(sign.isalpha() for sign in first) else None


def _each(cells: pd.Series, read: Mapping[str, object] | None = None) -> pd.Series:
    return cells.map(lambda cell: (read or {}).get(fold(cell)))


def to_likert(cells: pd.Series) -> pd.Series:
    """Words, smileys and stars as 1 (worst) to 5 (best), NaN for anything else."""
    return by_distinct(cells, lambda distinct: distinct.map(_likert).astype("float64")).astype("float64")


def to_binary(cells: pd.Series) -> pd.Series:
    """Good as 1 and bad as 0, NaN for anything else."""
    read = {word: float(kind == "good") for word, kind in lookup("binary").items()}

    def convert(distinct: pd.Series) -> pd.Series:
        whole = _each(distinct, read).astype("float64")
        return whole.fillna(distinct.map(lambda cell: _first(cell, read)).astype("float64"))

    return by_distinct(cells, convert).astype("float64")


def to_effort(cells: pd.Series) -> pd.Series:
    """Words for effort as 1 (least) to 5 (most), NaN for anything else."""
    read = {word: float(number) for word, number in lookup("effort").items()}
    return by_distinct(cells, lambda distinct: _each(distinct, read).astype("float64")).astype("float64")


def to_importance(cells: pd.Series) -> pd.Series:
    """Words for importance as 1 (least) to 5 (most), NaN for anything else.

    Of "1 - Critical" the word counts: tools number from either end.
    """
    read = {word: float(number) for word, number in lookup("importance").items()}

    def convert(distinct: pd.Series) -> pd.Series:
        return _each(distinct.str.replace(_NUMBER_BEFORE, "", regex=True), read).astype("float64")

    return by_distinct(cells, convert).astype("float64")


def leading_number(cells: pd.Series) -> pd.Series:
    """The number in `5 - Zeer tevreden` or `Zeer tevreden (5)`, NaN for anything else."""

    def convert(distinct: pd.Series) -> pd.Series:
        found = distinct.str.extract(_NUMBERED)[0].fillna(distinct.str.extract(_MARKED)[0])
        return pd.to_numeric(found).astype("float64")

    return by_distinct(cells, convert).astype("float64")


def to_yes_no(cells: pd.Series) -> pd.Series:
    """Yes and no in both languages as nullable booleans; NA for anything else."""
    read = {word: kind == "yes" for word, kind in lookup("yes_no").items()}
    return by_distinct(cells, lambda distinct: _each(distinct, read).astype("boolean")).astype("boolean")


def to_renewals(cells: pd.Series) -> pd.Series:
    """Whether a contract renews by itself: yes and no, "stilzwijgend 1 jaar", "none"; NA for anything else."""
    return _or_in_words(cells, "renewal")


def to_decides(cells: pd.Series) -> pd.Series:
    """Whether a person decides: yes and no, or the part it has, "beslisser", "influencer"; NA for anything else."""
    return _or_in_words(cells, "decides")


def _or_in_words(cells: pd.Series, section: str) -> pd.Series:
    read = {word: kind == "yes" for word, kind in lookup("yes_no").items()}

    def said(cell: str) -> bool | None:
        folded = fold(cell).replace("-", " ")
        # "J 12 mnd", "nee, alleen na overleg".
        first = read.get(folded.split(" ", 1)[0].strip(",;:(")) if " " in folded else None
        found = (kind == "yes" for kind, pattern in _patterns(section) if pattern.search(folded))
        return first if first is not None else next(found, None)

    def convert(distinct: pd.Series) -> pd.Series:
        return to_yes_no(distinct).fillna(distinct.map(said).astype("boolean"))

    return by_distinct(cells, convert).astype("boolean")


def to_coverages(cells: pd.Series) -> pd.Series:
    """What the log of a row holds, `own` for a row that is of no log; NaN for anything else."""
    return by_distinct(cells, lambda distinct: _each(distinct, lookup("coverage")).astype("str")).astype("str")


def to_outcomes(cells: pd.Series, *, yes_means: str) -> pd.Series:
    """`renewed` or `churned`; NaN for anything else.

    Args:
        cells: text.
        yes_means: what a bare "yes" or 1 says: `churned` in a column "churn", `renewed` in a column "renewed".
    """
    other = OUTCOMES[1] if yes_means == OUTCOMES[0] else OUTCOMES[0]
    said: dict[str, object] = {word: yes_means if kind == "yes" else other for word, kind in lookup("yes_no").items()}
    said |= {"1.0": yes_means, "0.0": other}
    named: dict[str, object] = {**said, **lookup("outcome")}
    named |= {outcome: outcome for outcome in OUTCOMES}

    def ended(cell: str) -> object:
        folded = fold(cell)
        # "Gesloten, gewonnen" and "Closed / lost" are one word for it.
        for written in (folded, _SIGNS.sub(" ", folded)):
            if written in named:
                return named[written]
        # "Renewed - uplift", "Lost (price)", "Ja, t/m 2027"; "vertrokken na aanbesteding", "renewed w/ increase".
        return _first(cell, named) or named.get(_EXPLAINED.split(folded, maxsplit=1)[0])

    return by_distinct(cells, lambda distinct: distinct.map(ended).astype("str")).astype("str")


def to_questions(cells: pd.Series) -> pd.Series:
    """The kind of question that a text asks: csat, nps, ces or other."""
    listed: dict[str, list[str]] = words()["question"]

    def kind(cell: str) -> str:
        folded = fold(cell)
        if folded in QUESTIONS:
            return folded
        for name in ("nps", "ces", "csat"):
            if any(word in folded for word in listed[name]):
                return name
        return "other"

    return by_distinct(cells, lambda distinct: distinct.map(kind).astype("str")).astype("str")


@cache
def _patterns(section: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, word_pattern(tuple(listed))) for kind, listed in words()[section].items())


def word_pattern(listed: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of whole words; `toekomst*` matches the start of a word, `*beheer` its end."""
    parts = []
    for word in listed:
        core = re.escape(fold(word.strip("*")))
        before, after = (r"\w*" if word.startswith("*") else ""), (r"\w*" if word.endswith("*") else "")
        parts.append(f"{before}{core}{after}")
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def _by_words(cells: pd.Series, section: str, choices: tuple[str, ...]) -> pd.Series:
    def kind(cell: str) -> str | None:
        folded = fold(cell)
        if folded.replace(" ", "_") in choices:
            return folded.replace(" ", "_")
        return next((name for name, pattern in _patterns(section) if pattern.search(folded)), None)

    return by_distinct(cells, lambda distinct: distinct.map(kind).astype("str")).astype("str")


def to_topics(cells: pd.Series) -> pd.Series:
    """What a conversation was about; NaN where no word tells."""
    return _by_words(cells, "topic", TOPICS)


def to_signals(cells: pd.Series) -> pd.Series:
    """What was heard, from a column that is meant for it; NaN where no word tells."""
    return _by_words(cells, "signal", SIGNALS)


def says_never(cells: pd.Series) -> pd.Series:
    """Whether each cell says that something never happened; False for a blank one."""
    return _says(cells, NEVER)


def _says(cells: pd.Series, listed: Container[str]) -> pd.Series:
    return by_distinct(cells, lambda distinct: distinct.map(lambda cell: fold(cell) in listed)).eq(other=True)


def says_partly(cells: pd.Series) -> pd.Series:
    """Whether each cell says neither yes nor no but something between; False for a blank one."""
    return _says(cells, lookup("partly"))


def says_undecided(cells: pd.Series) -> pd.Series:
    """Whether each cell says that it is not decided yet how something ends; False for a blank one."""
    return _says(cells, lookup("undecided"))


def to_sources(cells: pd.Series) -> pd.Series:
    """Whether the customer said it or we guessed it, also in a few words: "klant zelf", "our assumption"; else NaN."""
    read: dict[str, object] = {**lookup("source"), **{source: source for source in SOURCES}}
    exact = by_distinct(cells, lambda distinct: _each(distinct, read).astype("str")).astype("str")
    short = cells.where(cells.str.count(r"\s+") < _FEW_WORDS)
    return exact.fillna(_by_words(short, "source_words", SOURCES))


def to_levels(cells: pd.Series) -> pd.Series:
    """Levels from a column that names levels; NaN for anything else."""
    read: dict[str, object] = {**lookup("level"), **{level: level for level in LEVELS}}

    def level(cell: str) -> object:
        folded = fold(cell)
        if folded in read:
            return read[folded]
        # "Senior / middle management", "Board and owners": of one level all the same.
        parts = {read.get(part) for part in _BESIDE.split(folded)}
        return parts.pop() if len(parts) == 1 else None

    return by_distinct(cells, lambda distinct: distinct.map(level).astype("str")).astype("str")


@cache
def _titles() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule["level"], word_pattern(tuple(rule["words"]))) for rule in words()["title"])


def titles_to_levels(cells: pd.Series, answers: Mapping[str, str] | None = None) -> pd.Series:
    """Levels from job titles; NaN where no word of a title tells (it is asked).

    Args:
        cells: job titles.
        answers: folded title to a level, or to anything else for unknown; they win over the rules.
    """
    given = answers or {}

    def level(cell: str) -> str | None:
        folded = fold(cell)
        if folded in given:
            return given[folded] if given[folded] in LEVELS else None
        return next((name for name, pattern in _titles() if pattern.search(folded)), None)

    return by_distinct(cells, lambda distinct: distinct.map(level).astype("str")).astype("str")
