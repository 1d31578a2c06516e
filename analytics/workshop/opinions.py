"""The two closing votes: is this a problem of ours, will I back the plan; before the evidence and after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from analytics.workshop.agenda import AGREE, Question
from analytics.workshop.tally import Tally, consensus, tally

Opinion = Literal["problem", "plan"]
OPINIONS: Final[tuple[Opinion, ...]] = ("problem", "plan")
_YES: Final = (4, 5)


@dataclass(frozen=True, slots=True)
class Shift:
    """One vote, before and after."""

    opinion: Opinion
    before: Tally
    after: Tally

    @property
    def agreed_before(self) -> int:
        """How many said 4 or 5 before."""
        return self.before.of(*_YES)

    @property
    def agreed_after(self) -> int:
        """How many say 4 or 5 now."""
        return self.after.of(*_YES)

    @property
    def consensus_before(self) -> float | None:
        """How far the room was of one mind, 0..1."""
        return consensus(self.before.ordered)

    @property
    def consensus_after(self) -> float | None:
        """How far it is now."""
        return consensus(self.after.ordered)


def shifts(votes: Mapping[str, Mapping[str, Any]]) -> tuple[Shift, ...]:
    """Both votes, before and after."""
    return tuple(
        Shift(
            opinion,
            tally(Question(f"{opinion}:before", opinion, None, AGREE), votes),
            tally(Question(f"{opinion}:after", opinion, None, AGREE), votes),
        )
        for opinion in OPINIONS
    )
