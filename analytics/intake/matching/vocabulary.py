"""The words that names of companies are made of, read from `names.toml` beside this file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words in folded form, turned round for looking up.

    Attributes:
        connectives: spelling to the one spelling that is used.
        first_forms, last_forms: legal form as a tuple of words to its name, for forms that open and close a name.
        longest_form: the number of words of the longest legal form.
        abbreviations: abbreviation to the word in full.
        generic: words that many names share.
        contrasts: word to the names of the groups within which different words mean different accounts.
    """

    connectives: Mapping[str, str]
    first_forms: Mapping[tuple[str, ...], str]
    last_forms: Mapping[tuple[str, ...], str]
    longest_form: int
    abbreviations: Mapping[str, str]
    generic: frozenset[str]
    contrasts: Mapping[str, tuple[str, ...]]


def _by_spelling(spellings: Mapping[str, list[str]]) -> Mapping[str, str]:
    return MappingProxyType({spelling: word for word, listed in spellings.items() for spelling in listed})


def _by_words(spellings: Mapping[str, list[str]]) -> Mapping[tuple[str, ...], str]:
    return MappingProxyType(
        {tuple(spelling.split()): form for form, listed in spellings.items() for spelling in listed},
    )


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of `names.toml`; read once."""
    data = tomllib.loads(files(__package__).joinpath("names.toml").read_text(encoding="utf-8"))
    first, last = _by_words(data["legal_forms"]["first"]), _by_words(data["legal_forms"]["last"])
    contrasts: dict[str, tuple[str, ...]] = {}
    for group, words in data["contrasts"].items():
        for word in words:
            contrasts[word] = (*contrasts.get(word, ()), group)
    return Vocabulary(
        connectives=_by_spelling(data["connectives"]),
        first_forms=first,
        last_forms=last,
        longest_form=max(len(words) for words in (*first, *last)),
        abbreviations=_by_spelling(data["abbreviations"]),
        generic=frozenset(data["generic"]["words"]),
        contrasts=MappingProxyType(contrasts),
    )
