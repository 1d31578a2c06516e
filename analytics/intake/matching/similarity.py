"""How alike two names are, word by word, and whether anything in them says that they are two accounts."""

from typing import Final

from rapidfuzz import fuzz

from analytics.intake.matching.names import Name
from analytics.intake.matching.vocabulary import vocabulary

# A word that many names share says little: "Hogeschool" in "Hogeschool Noorderlicht".
_GENERIC_WEIGHT: Final = 0.3
# Below it two words are two words: "Jansen" and "Janssen" are .92, "Rotterdam" and "Amsterdam" .67.
_SAME_WORD: Final = 0.8
_SHORTENED: Final = 0.85  # "nederl" for "nederland"
# Two names of which each has a word that the other lacks are seldom one account.
_BOTH_SIDES: Final = 0.65
# The highest score for names that contradict each other: below any threshold for asking.
CONTRADICTED: Final = 0.4
# Longer texts are no names, and comparing them word by word would take their length squared.
_MOST_WORDS: Final = 12
_LONGEST: Final = 300
# Nothing but equality is certain, so no similarity reaches 1.
_CEILING: Final = 0.99


def contradict(one: Name, other: Name) -> bool:
    """Whether both carry numbers, or both carry words of one contrast, and these differ.

    "Vestiging 1" and "Vestiging 2" contradict each other, so do "Noord" and "Zuid"; "Acme" and "Acme 2" do not:
    that may be asked.
    """
    if one.numbers and other.numbers and sorted(one.numbers) != sorted(other.numbers):
        return True
    contrasts = vocabulary().contrasts
    alone_one, alone_other = set(one.full) - set(other.full), set(other.full) - set(one.full)
    groups_one = {group for word in alone_one for group in contrasts.get(word, ())}
    groups_other = {group for word in alone_other for group in contrasts.get(word, ())}
    return bool(groups_one & groups_other)


def _word_similarity(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if one[:1].isdigit() or other[:1].isdigit():
        return 0.0
    alike = fuzz.ratio(one, other) / 100
    if alike >= _SAME_WORD:
        return alike
    shorter, longer = sorted((one, other), key=len)
    return _SHORTENED if len(shorter) >= 4 and longer.startswith(shorter) else 0.0


def _aligned(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Share of the words' weight that finds a counterpart, each word used once; the most alike pair first."""
    generic = vocabulary().generic
    pairs = sorted(
        ((_word_similarity(a, b), i, j) for i, a in enumerate(one) for j, b in enumerate(other)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    left, right = set(range(len(one))), set(range(len(other)))
    found = 0.0
    for alike, i, j in pairs:
        if alike == 0:
            break
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            found += alike * (_weight(one[i], generic) + _weight(other[j], generic))
    total = sum(_weight(word, generic) for word in (*one, *other))
    both_lack = left and right
    return found / total * (_BOTH_SIDES if both_lack else 1.0) if total else 0.0


def _weight(word: str, generic: frozenset[str]) -> float:
    return _GENERIC_WEIGHT if word in generic else 1.0


def _distinctive(words: tuple[str, ...]) -> str:
    generic = vocabulary().generic
    return "".join(word for word in words if word not in generic)


def similarity(one: Name, other: Name) -> float:
    """How alike two names are, 0..1; symmetric; below 1 unless they are equal without their legal forms."""
    if not one.words or not other.words:
        return 0.0
    if one.words == other.words:
        return _CEILING if one.forms and other.forms and one.forms != other.forms else 1.0
    if contradict(one, other):
        return min(CONTRADICTED, fuzz.ratio(one.key[:_LONGEST], other.key[:_LONGEST]) / 100)
    if max(len(one.full), len(other.full)) > _MOST_WORDS:
        return min(fuzz.token_sort_ratio(one.key[:_LONGEST], other.key[:_LONGEST]) / 100, _CEILING)
    score = max(_aligned(one.full, other.full), _aligned(other.full, one.full))
    # "Noord Hout" and "Noordhout": no word has a counterpart, and yet.
    joined_one, joined_other = _distinctive(one.full), _distinctive(other.full)
    if min(len(joined_one), len(joined_other)) >= 6:
        joined = fuzz.ratio(joined_one, joined_other) / 100
        if joined >= 0.9:
            score = max(score, joined * 0.95)
    return min(score, _CEILING)
