"""What a room answered: how many chose what, and how far it agrees."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from analytics.workshop.agenda import Question

Agreement = Literal["agree", "leaning", "divided", "few"]

# Of Tastle and Wierman's measure, from which a room "agrees" and below which it is "divided": a judgement, by looking
# at distributions of twelve people. 9 + 3 beside each other is .8; an even spread over five answers is .4.
_AGREE, _DIVIDED = 0.75, 0.55
_LEAST: Final = 3  # fewer answers say nothing of a room

# Answers that have no place in the order of the others.
_APART: Final = frozenset({"no_idea"})


@dataclass(frozen=True, slots=True)
class Tally:
    """The answers to one question.

    Attributes:
        counts: by value, in the question's order; every value is there.
        people: who answered.
    """

    question: Question
    counts: dict[str | int, int]
    people: int

    @property
    def ordered(self) -> tuple[int, ...]:
        """The counts of the values that have an order."""
        return tuple(count for value, count in self.counts.items() if value not in _APART)

    @property
    def agreement(self) -> Agreement:
        """Whether the room agrees, in one word."""
        counts = self.ordered
        measure = consensus(counts)
        if measure is None or sum(counts) < _LEAST:
            return "few"
        if measure >= _AGREE:
            return "agree"
        return "divided" if measure < _DIVIDED else "leaning"

    def of(self, *values: str | int) -> int:
        """How many chose any of these."""
        return sum(self.counts.get(value, 0) for value in values)


def tally(question: Question, votes: Mapping[str, Mapping[str, Any]]) -> Tally:
    """Count the votes on a question; what is not one of its answers does not count.

    Args:
        question: as `agenda` asks it.
        votes: value by participant by question, as the store gives them.
    """
    given = votes.get(question.id, {})
    found = Counter(
        value
        for value in given.values()
        if isinstance(value, str | int) and not isinstance(value, bool) and value in question.values
    )
    return Tally(question, {value: found.get(value, 0) for value in question.values}, found.total())


def consensus(counts: Sequence[int]) -> float | None:
    """How far answers on an ordered scale agree: 1 all the same, 0 half at either end; None without answers.

    Source: W. J. Tastle and M. J. Wierman, "Consensus and dissention: a measure of ordinal dispersion",
    International Journal of Approximate Reasoning 45 (2007).
    """
    total, width = sum(counts), len(counts) - 1
    if not total or width < 1:
        return None
    mean = sum(place * count for place, count in enumerate(counts)) / total
    measure = 1 + sum(
        count / total * math.log2(1 - abs(place - mean) / width) for place, count in enumerate(counts) if count
    )
    return min(max(measure, 0.0), 1.0)


def answered(
    questions: Sequence[Question], votes: Mapping[str, Mapping[str, Any]], people: Sequence[str]
) -> dict[str, int]:
    """By participant how many of the questions they answered; nothing of what they answered."""
    return {person: sum(person in votes.get(question.id, {}) for question in questions) for person in people}
