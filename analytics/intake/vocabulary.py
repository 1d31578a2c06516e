"""The words in cells, by `words.toml`: read once, folded the way cells are folded before they are looked up."""

import tomllib
import unicodedata
from functools import cache
from importlib import resources
from typing import Any, Final

import pandas as pd

# No number, date or answer from a list is longer; what looks for one would take the square of a longer text's length.
_LONGEST_VALUE: Final = 2_000
_LINK: Final = r"(?<=\S) \(https?://[^\s)]+\)"
_MODULE: Final = r"^[A-Z][A-Za-z]+::::"
_ENDS: Final = " \t\u00a0.!;,'\"()[]"


def fold(text: str) -> str:
    """Lower case without accents, underscores as spaces, without punctuation at the ends.

    What consists of punctuation alone (`-`, `:)`) stays as it is.
    """
    folded = unicodedata.normalize("NFKC", text).strip().lower().replace("_", " ")
    stripped = folded.strip(_ENDS) or folded
    return "".join(sign for sign in unicodedata.normalize("NFKD", stripped) if not unicodedata.combining(sign))


@cache
def words() -> dict[str, Any]:
    """The parsed word lists."""
    with resources.files("analytics.intake").joinpath("words.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def lookup(section: str) -> dict[str, str]:
    """Folded word to the kind it stands for, of a section with one list of words a kind."""
    return {fold(word): kind for kind, listed in words()[section].items() for word in listed}


@cache
def blanks(*, text: bool) -> frozenset[str]:
    """Folded words that stand for an empty cell: fewer in free text, where "geen" is an answer."""
    listed = words()["blank"]
    chosen = listed["everywhere"] if text else [*listed["everywhere"], *listed["in_values"]]
    return frozenset({fold(word) for word in chosen} | {word.lower() for word in chosen})


def tidy(values: pd.Series) -> pd.Series:
    """Cells without white space at the ends; empty ones are NaN."""
    trimmed = values.str.replace("\u00a0", " ", regex=False).str.strip()
    return trimmed.mask(trimmed == "")


def _shortened(values: pd.Series) -> pd.Series:
    single = values.str.replace(r"\s{2,}", " ", regex=True)
    long = single.str.len() > _LONGEST_VALUE
    return single.mask(long, single.str.slice(0, _LONGEST_VALUE) + "…") if long.any() else single


def without_blanks(values: pd.Series, *, text: bool) -> pd.Series:
    """Tidied cells in which words for "nothing" are NaN too.

    Where the cells are to be read as values (`text` is False), white space within is one space, and a long text is its
    beginning and an ellipsis, which no value has.
    """
    tidied = tidy(values) if text else _shortened(tidy(values))
    distinct = tidied.drop_duplicates().dropna()
    if distinct.str.contains(" (http", regex=False).any():
        # As Notion writes the name of a page: "Acme (https://www.notion.so/Acme-1d65)".
        tidied = tidied.str.replace(_LINK, "", regex=True)
        distinct = tidied.drop_duplicates().dropna()
    if distinct.str.contains("::::", regex=False).any():
        # As vtiger writes what a row belongs to: "Accounts::::Acme".
        tidied = tidied.str.replace(_MODULE, "", regex=True)
        distinct = tidied.drop_duplicates().dropna()
    # No word for "nothing" holds a digit: of a column of numbers, dates or codes hardly a cell is left to fold.
    words = distinct[(distinct.str.len() < 30) & ~distinct.str.contains(r"[0-9]", regex=True)]
    empty = [value for value in words if fold(value) in blanks(text=text)]
    return tidied.mask(tidied.isin(empty)) if empty else tidied
