"""Does a comment say that the customer stays for the price alone?

A lexicon, not a model: which words led to the mark can be shown, and argued with. Its precision and recall on a
labelled corpus: `python -m benchmarks.risk_price_language`.
"""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.arrays import Bools

LEXICON: Final = Path(__file__).with_name("price_lexicon.toml")
# Up to five words, for `~` in the lexicon; a comma is a word that no denial reaches across.
FEW_WORDS: Final = r"(?:[\w,]+ ){0,5}?"
CLAUSE_ENDS: Final = re.compile(r"[.!?;:\n]+| - | – |(?<!alleen)(?<!enkel) maar | but | however | echter ")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lexicon, compiled."""

    stems: re.Pattern[str]
    phrases: re.Pattern[str]
    denied_before: re.Pattern[str]
    denied_after: re.Pattern[str]
    complaint: re.Pattern[str]


def any_of(patterns: list[str]) -> str:
    """One pattern out of many, with `~` spelled out."""
    return "(?:" + "|".join(pattern.replace("~", FEW_WORDS) for pattern in patterns) + ")"


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon as it stands in its file."""
    with LEXICON.open("rb") as source:
        data = tomllib.load(source)
    denied = data["denied"]
    return Lexicon(
        stems=re.compile("|".join(data["stems"])),
        phrases=re.compile(rf"\b{any_of([*data['phrases']['nl'], *data['phrases']['en']])}\b"),
        denied_before=re.compile(rf"\b{any_of(denied['before'])} (?:\w+ ){{0,{denied['reach']}}}$"),
        denied_after=re.compile(rf"^ ?{any_of(denied['after'])}\b"),
        complaint=re.compile(rf"\b{any_of([*data['complaint']['nl'], *data['complaint']['en']])}\b"),
    )


def plain(text: str) -> str:
    """Lower case, without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words_of_price_alone(text: str) -> str | None:
    """The words that say so, as written but in lower case and without accents; None where none do."""
    known = lexicon()
    for clause in CLAUSE_ENDS.split(plain(text)):
        spaced = " ".join(re.findall(r"\w+|,", clause))
        if known.complaint.search(spaced):
            continue
        for found in known.phrases.finditer(spaced):
            before, after = spaced[: found.start()], spaced[found.end() :]
            denied_inside = re.search(r"\b(niet|geen|not|never)\b", found.group())
            if not (known.denied_before.search(before) or known.denied_after.search(after) or denied_inside):
                return found.group()
    return None


def price_words(comments: pd.Series) -> pd.Series:
    """For each comment the words that say "for the price alone", empty text where none do; same index."""
    stems = lexicon().stems.pattern
    filled = comments.fillna("")
    candidate = filled.str.contains(stems, case=False, regex=True).to_numpy(dtype=bool)
    found = {text: words_of_price_alone(text) or "" for text in filled[candidate].unique()}
    words = np.full(len(comments), "", dtype=object)
    words[candidate] = [found[text] for text in filled[candidate]]
    return pd.Series(words, index=comments.index, dtype="str")


def price_alone(comments: pd.Series) -> Bools:
    """Whether each comment says that the customer stays for the price alone."""
    return (price_words(comments) != "").to_numpy(dtype=bool)
