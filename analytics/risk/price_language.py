"""Does a comment say that the customer stays for the price alone?

A lexicon, not a model: which words led to the mark can be shown, and argued with. How the lexicon is written stands in
its file; its precision and recall on two labelled corpora: `python -m benchmarks.risk_price_language`. The work is
linear in the length of a comment: every gap in a phrase is bounded, and a denial is looked for nearby only.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.arrays import Bools

LEXICON: Final = Path(__file__).with_name("price_lexicon.toml")
LANGUAGES: Final = ("nl", "en")
WORDS: Final = re.compile(r"\w+|[,%€$£]|[.!?;:\n]+|(?<= )[-–—]+(?= )")
# A clause ends at a full stop or at a word that turns the thought, which is in capitals.
CLAUSE_ENDS: Final = re.compile(r"(\.|[A-Z]+)")
# No word that is longer is reached across: it bounds the work on text without spaces.
WORD: Final = r"[^\s.A-Z]{1,40} "
GAPS: Final = {"_": rf"(?:{WORD}){{0,3}}?", "~": rf"(?:{WORD}){{0,5}}?"}
# How far around a phrase a denial is looked for, in characters.
NEARBY: Final = 120


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lexicon, compiled; what a comment must hold to be looked at, and what it is searched for, by language."""

    stems: dict[str, str]
    turns: re.Pattern[str]
    phrases: dict[str, re.Pattern[str]]
    denied_before: re.Pattern[str]
    denied_after: re.Pattern[str]
    denied_inside: re.Pattern[str]
    outweighed: re.Pattern[str]
    complaint: re.Pattern[str]


def spelled_out(pattern: str, words: dict[str, str]) -> str:
    """A pattern of the lexicon as a regular expression."""
    while named := re.search(r"\{([a-z]+)\}", pattern):
        pattern = pattern.replace(named.group(), words[named.group(1)])
    pattern = re.sub(r"\((?!\?)", "(?:", pattern)
    return "".join(GAPS.get(sign, sign) for sign in pattern)


def any_of(patterns: list[str], words: dict[str, str]) -> str:
    """One pattern out of many; those that begin with the same {name} share it, which is faster."""
    endings: dict[str, list[str]] = {}
    for pattern in patterns:
        shared = re.match(r"(?:\{[a-z]+\} )?", pattern)
        start = shared.group() if shared else ""
        endings.setdefault(start, []).append(pattern.removeprefix(start))
    return "|".join(spelled_out(f"{start}({'|'.join(rest)})", words) for start, rest in endings.items())


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon as it stands in its file."""
    with LEXICON.open("rb") as source:
        data = tomllib.load(source)
    denied = data["denied"]

    def in_both(part: str) -> str:
        return "|".join(any_of(data[part][language], data["words"][language]) for language in LANGUAGES)

    def searched_for(language: str) -> str:
        kinds = ("contrast", "phrase", "statement")
        return "|".join(f"(?P<{kind}>{any_of(data[kind + 's'][language], data['words'][language])})" for kind in kinds)

    def stems(anywhere: list[str], starts: list[str]) -> str:
        return rf"{'|'.join(anywhere)}|(?:^|[^a-z])(?:{'|'.join(starts)})"

    return Lexicon(
        stems={language: stems(**data["stems"][language]) for language in LANGUAGES},
        turns=re.compile(rf"(?<!\S)(?:{'|'.join(data['turns'])})(?!\S)"),
        phrases={language: re.compile(rf"(?<!\S)(?:{searched_for(language)})(?!\S)") for language in LANGUAGES},
        denied_before=re.compile(rf"\b(?:{'|'.join(denied['before'])}) (?:\w+ ){{0,{denied['reach']}}}$"),
        denied_after=re.compile(rf" (?:{'|'.join(denied['after'])})\b"),
        denied_inside=re.compile(rf"\b{denied['inside']}\b"),
        outweighed=re.compile(rf" (?:{in_both('outweighed')})\b"),
        complaint=re.compile(rf"\b(?:{in_both('complaint')})\b"),
    )


def plain(text: str) -> str:
    """Lower case, without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()


def as_word(found: str) -> str:
    """A word of a text as the lexicon reads it: every mark that ends a clause is a full stop."""
    return found if found[0].isalnum() or found[0] in "_,%€$£" else "."


def read(text: str) -> str:
    """The words of a plain text, with its turns in capitals and its complaints blotted out."""
    known = lexicon()
    spaced = " ".join([as_word(found) for found in WORDS.findall(text)])
    turned = known.turns.sub(lambda turn: turn.group().upper(), spaced)
    if not known.complaint.search(turned):
        return turned
    clauses = CLAUSE_ENDS.split(turned)
    return "".join(re.sub(r"\S", "X", each) if known.complaint.search(each) else each for each in clauses)


def as_written(text: str, found: re.Match[str]) -> str:
    """The words of a match as they stand in the plain text that was read."""
    first = found.string.count(" ", 0, found.start())
    last = found.string.count(" ", 0, found.end())
    words = list(islice(WORDS.finditer(text), first, last + 1))
    return " ".join(text[words[0].start() : words[-1].end()].split())


def is_denied(found: re.Match[str]) -> bool:
    """Whether what stands around a phrase, or in it, takes it back."""
    known, spaced = lexicon(), found.string
    before = spaced[max(0, found.start() - NEARBY) : found.start()]
    after = spaced[found.end() : found.end() + NEARBY]
    return bool(
        known.denied_before.search(before)
        or known.denied_after.match(after)
        or (found.lastgroup != "contrast" and known.denied_inside.search(found.group()))
        or (found.lastgroup == "statement" and known.outweighed.match(after))
    )


def words_of_price_alone(text: str, languages: tuple[str, ...] = LANGUAGES) -> str | None:
    """The words that say so, as written but in lower case and without accents; None where none do."""
    written = plain(text)
    reading = read(written)
    for language in languages:
        for found in lexicon().phrases[language].finditer(reading):
            if not is_denied(found):
                return as_written(written, found)
    return None


def price_words(comments: pd.Series) -> pd.Series:
    """For each comment the words that say "for the price alone", empty text where none do; same index."""
    filled = comments.fillna("")
    words = np.full(len(comments), "", dtype=object)
    if not comments.notna().any():
        return pd.Series(words, index=comments.index, dtype="str")
    for language, stems in lexicon().stems.items():
        holds = filled.str.contains(stems, case=False, regex=True).to_numpy(dtype=bool)
        candidate = holds & (words == "")
        found = {text: words_of_price_alone(text, (language,)) or "" for text in filled[candidate].unique()}
        words[candidate] = [found[text] for text in filled[candidate]]
    return pd.Series(words, index=comments.index, dtype="str")


def price_alone(comments: pd.Series) -> Bools:
    """Whether each comment says that the customer stays for the price alone."""
    return (price_words(comments) != "").to_numpy(dtype=bool)
