"""Where the presenter stands: a step, and within it a beat; forwards and back, as the arrow keys go."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from analytics.workshop.agenda import STEPS, Question, questions_at

# What is looked at within a step, one after the other. A step that is not here has one beat, of its own name.
BEATS: Final[dict[str, tuple[str, ...]]] = {
    "gut": ("renewal", "contact"),
    "evidence": ("csat_order", "risk_order", "renewal", "contact", "nobody_knew"),
    "expectations": ("wall", "groups", "heard"),
    "close": ("vote", "shift"),
}
# Beats that show answers: none of them is drawn before these answers are closed for good.
_SHOWS: Final = {"gut": "before", "evidence": "before", "shift": "after"}


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the workshop.

    Attributes:
        step: a place in `STEPS`.
        beat: a place in `beats(step)`.
        revealed: which answers are closed and may be shown: `before`, `after`.
    """

    step: int = 0
    beat: int = 0
    revealed: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The step's name."""
        return STEPS[self.step]

    @property
    def beat_name(self) -> str:
        """The beat's name."""
        return beats(self.step)[self.beat]

    @property
    def curtain(self) -> str:
        """The answers that have to be closed before this may be drawn; empty where nothing is in the way."""
        wanted = _SHOWS.get(self.beat_name) or _SHOWS.get(self.name, "")
        return "" if wanted in self.revealed else wanted

    @property
    def first(self) -> bool:
        """Whether there is nothing before this."""
        return self.step == 0 and self.beat == 0

    @property
    def last(self) -> bool:
        """Whether there is nothing after this."""
        return self.step == len(STEPS) - 1 and self.beat == len(beats(self.step)) - 1 and not self.curtain

    def forward(self) -> "Position":
        """One on: what the step still holds back is shown first, then its next beat, then the next step."""
        if self.curtain:
            return replace(self, revealed=self.revealed | {self.curtain})
        if self.beat + 1 < len(beats(self.step)):
            return replace(self, beat=self.beat + 1)
        return self if self.step + 1 >= len(STEPS) else replace(self, step=self.step + 1, beat=0)

    def back(self) -> "Position":
        """One back. What was shown stays shown: nobody can vote on it again."""
        if self.beat:
            return replace(self, beat=self.beat - 1)
        if not self.step:
            return self
        return replace(self, step=self.step - 1, beat=len(beats(self.step - 1)) - 1)

    def at(self, step: int) -> "Position":
        """The beginning of a step."""
        return replace(self, step=min(max(step, 0), len(STEPS) - 1), beat=0)


def beats(step: int) -> tuple[str, ...]:
    """What is looked at within a step."""
    return BEATS.get(STEPS[step], (STEPS[step],))


def position(step: int, kept: Mapping[str, Any]) -> Position:
    """The place of a room: its step, and the beat and what was revealed as the presenter kept them.

    A beat counts only with the step for which it was kept; a number that is out of range is brought within it.
    """
    step = min(max(step, 0), len(STEPS) - 1)
    beat, revealed = kept.get("beat", 0), kept.get("revealed", [])
    return Position(
        step,
        min(max(beat, 0), len(beats(step)) - 1) if isinstance(beat, int) and kept.get("step") == step else 0,
        frozenset(str(name) for name in revealed) if isinstance(revealed, list) else frozenset(),
    )


def kept_of(here: Position) -> dict[str, Any]:
    """What the presenter keeps of a place, beside the room's step; phones are told nothing of it."""
    return {"step": here.step, "beat": here.beat, "revealed": sorted(here.revealed)}


def asked(moment: str, shown: dict[str, Any]) -> tuple[Question, ...]:
    """The questions whose answers are closed together: those before the evidence, or those after it."""
    step = {"before": "estimate", "after": "close"}[moment]
    return questions_at(STEPS.index(step), shown)
