"""A company's name, read: its words without case, accents, punctuation and legal form."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from analytics.intake.matching.vocabulary import vocabulary

# Letters that carry their mark inside, so that no decomposition takes it off.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
_APOSTROPHES = re.compile("['’‘`´ʼ]")  # curly and straight alike: "Moet's" is "Moets"
_NOT_A_WORD = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it was read.

    Attributes:
        words: folded words without legal forms; all of them where a name is nothing but a legal form.
        forms: the legal forms that were taken off, by their name.
        full: words with abbreviations written out.
        numbers: all numbers in it, in order ("Vestiging II" holds 2).
    """

    words: tuple[str, ...]
    forms: frozenset[str]
    full: tuple[str, ...]
    numbers: tuple[str, ...]

    @property
    def key(self) -> str:
        """Equal for names that differ only in legal form, accents, punctuation, case and "&"; may be empty."""
        return " ".join(self.words)


def as_written(name: str) -> str:
    """Equal for names that differ only in case and white space."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def fold(name: str) -> tuple[str, ...]:
    """Words in lower case without accents and punctuation; dotted letters are one word ("B.V." is "bv")."""
    text = name.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = "".join(mark for mark in text if not unicodedata.combining(mark)).translate(_PLAIN)
    text = _APOSTROPHES.sub("", text).replace("&", " en ").replace("+", " en ")
    connectives = vocabulary().connectives
    words: list[str] = []
    letters = ""
    for word in _NOT_A_WORD.sub(" ", text).split():
        if len(word) == 1 and word.isalpha():
            letters += word
            continue
        words.extend(filter(None, (letters, word)))
        letters = ""
    words.extend(filter(None, (letters,)))
    return tuple(connectives.get(word, word) for word in words)


def _without_forms(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Take legal forms off both ends, as long as a word remains."""
    known = vocabulary()
    forms: set[str] = set()
    taken = True
    while taken:
        taken = False
        for length in range(min(known.longest_form, len(words) - 1), 0, -1):
            if (form := known.last_forms.get(words[-length:])) is not None:
                words = words[:-length]
            elif (form := known.first_forms.get(words[:length])) is not None:
                words = words[length:]
            else:
                continue
            forms.add(form)
            taken = True
            break
    return words, frozenset(forms)


@lru_cache(maxsize=200_000)
def read_name(name: str) -> Name:
    """Read one name. Never fails; a name without any letter or digit has no words."""
    words, forms = _without_forms(fold(name))
    abbreviations = vocabulary().abbreviations
    full = tuple(abbreviations.get(word, word) for word in words)
    numbers = tuple(number.lstrip("0") or "0" for word in words for number in _DIGITS.findall(_ROMAN.get(word, word)))
    return Name(words, forms, full, numbers)
