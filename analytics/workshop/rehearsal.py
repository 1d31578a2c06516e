"""Pretended participants for a rehearsal: answers as a room would give them, the same for the same person each time."""

import random
from typing import Final

from analytics.workshop.agenda import CONTACT, RENEWAL, Question

# A room trusts its customers: it thinks that they stay, and that somebody spoke with them not long ago.
_RENEWAL: Final = (5, 9, 4, 2, 1)
_CONTACT: Final = (5, 6, 3, 1, 1, 4)
_OPINION: Final = {
    "problem:before": (2, 4, 5, 2, 1),
    "plan:before": (2, 3, 5, 3, 1),
    "problem:after": (0, 1, 2, 6, 5),
    "plan:after": (0, 1, 3, 6, 4),
}


def answer(question: Question, person: str) -> str | int:
    """What a pretended participant answers."""
    draw = random.Random(f"{person}:{question.id}")  # noqa: S311  a rehearsal, no secret
    weights = _OPINION.get(question.id, _RENEWAL if question.kind == "renewal" else _CONTACT)
    if question.kind in ("renewal", "contact"):
        # Each account gets a leaning of its own, or all would look alike.
        lean = random.Random(f"{question.id}").randrange(3)  # noqa: S311
        values = RENEWAL if question.kind == "renewal" else CONTACT
        shifted = (*weights[len(weights) - lean :], *weights[: len(weights) - lean]) if lean == 2 else weights
        return draw.choices(values, weights=shifted)[0]
    return draw.choices(question.values, weights=weights)[0]


def pick(texts: tuple[str, ...], person: str, place: int) -> str:
    """One of some texts for a pretended participant; the same each time."""
    draw = random.Random(f"{person}:{place}")  # noqa: S311
    return draw.choice(texts)


def ready_at(person: str, asked: int) -> int:
    """How many looks of the screen a pretended participant takes to answer `asked` questions: not all at once."""
    return 1 + random.Random(f"{person}:pace").randrange(max(2, asked // 2))  # noqa: S311
