"""How the provider dealt with a customer in some period, and what that makes of the next renewal."""

import math
import random
from dataclasses import dataclass
from typing import Final, Literal

Tone = Literal["none", "sees_future", "price_only", "leaving"]
NEVER: Final = math.inf


@dataclass(frozen=True, slots=True)
class Habit:
    """A way of dealing with one customer.

    Attributes:
        executive_every, management_every, operational_every: days between conversations at a level; inf is never.
        strategic: share of executive conversations that are about expectations or the future.
        score: mean answer on 1 to 10.
        fit: how well the customer's expectations are met, 0 to 1, written down or not.
        tone: what is heard when the future comes up.
        answering: share of those invited who answer.
    """

    executive_every: float
    management_every: float
    operational_every: float
    strategic: float
    score: float
    fit: float
    tone: Tone
    answering: float = 0.6


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of customer as it stands today: its share of the customers, and ranges to draw its habit from."""

    name: str
    share: float
    executive_every: tuple[float, float] | None
    management_every: tuple[float, float] | None
    strategic: float
    score: tuple[float, float]  # mean, deviation
    fit: tuple[float, float]
    tones: tuple[tuple[Tone, float], ...]
    expectations: float  # share whose expectations are on record
    answering: float = 0.6
    logged: bool = True
    size: float = 1.0  # contract value against the others

    def draw(self, rng: random.Random) -> Habit:
        """One customer of this kind."""
        return Habit(
            executive_every=NEVER if self.executive_every is None else rng.uniform(*self.executive_every),
            management_every=NEVER if self.management_every is None else rng.uniform(*self.management_every),
            operational_every=rng.uniform(30, 75),
            strategic=self.strategic,
            score=min(9.4, rng.gauss(*self.score)),
            fit=rng.uniform(*self.fit),
            tone=_pick(rng, self.tones),
            answering=self.answering,
        )


PROFILES: Final = (
    Profile(
        "known",
        0.38,
        (70, 135),
        (70, 150),
        0.55,
        (8.2, 0.35),
        (0.60, 0.85),
        (("sees_future", 0.5), ("none", 0.5)),
        0.12,
    ),
    Profile(
        "agreed",
        0.22,
        (90, 170),
        (60, 140),
        0.65,
        (8.1, 0.40),
        (0.70, 0.95),
        (("sees_future", 0.5), ("none", 0.5)),
        0.95,
    ),
    Profile(
        "overlooked",
        0.11,
        None,
        (120, 300),
        0.0,
        (8.4, 0.30),
        (0.30, 0.60),
        (("none", 0.8), ("price_only", 0.2)),
        0.10,
        size=7.5,
    ),
    Profile(
        "missed",
        0.035,
        (200, 400),
        (90, 200),
        0.2,
        (8.0, 0.30),
        (0.20, 0.45),
        (("price_only", 0.5), ("leaving", 0.25), ("none", 0.25)),
        1.0,
        size=2.6,
    ),
    Profile(
        "unhappy",
        0.05,
        None,
        (150, 300),
        0.0,
        (5.9, 0.40),
        (0.15, 0.40),
        (("none", 0.4), ("leaving", 0.3), ("price_only", 0.3)),
        0.5,
        size=1.1,
    ),
    Profile(
        "frank", 0.095, (60, 110), (60, 120), 0.8, (6.3, 0.35), (0.65, 0.9), (("sees_future", 0.9), ("none", 0.1)), 0.8
    ),
    Profile(
        "unasked",
        0.07,
        (80, 200),
        (80, 160),
        0.4,
        (7.8, 0.40),
        (0.4, 0.8),
        (("none", 0.7), ("sees_future", 0.3)),
        0.15,
        answering=0.0,
        size=0.6,
    ),
    Profile("unlogged", 0.04, None, None, 0.0, (8.0, 0.40), (0.4, 0.8), (("none", 1.0),), 0.0, logged=False, size=0.5),
)


def past_habit(rng: random.Random, score: float | None = None) -> Habit:
    """How things went before an earlier renewal, about a known level of satisfaction where there is one."""
    return Habit(
        executive_every=NEVER if rng.random() < 0.2 else rng.uniform(55, 150),
        management_every=rng.uniform(100, 300),
        operational_every=rng.uniform(30, 60),
        strategic=rng.uniform(0.4, 0.9),
        score=min(9.3, rng.gauss(7.8, 0.75) if score is None else rng.gauss(score, 0.3)),
        fit=rng.uniform(0.1, 0.95),
        tone=_pick(rng, (("none", 0.5), ("sees_future", 0.3), ("price_only", 0.13), ("leaving", 0.07))),
    )


def chance_lost(habit: Habit, rng: random.Random) -> float:
    """The chance that a renewal was lost under a habit, with luck that no record shows.

    Stronger than the scorecard's own weights for who decides and for expectations, and weaker for satisfaction: so few
    decisions must show a pattern at all. Made up on purpose, and no evidence of anything.
    """
    executive_gap = math.exp(-90 / math.log(2) / habit.executive_every)
    strategic_gap = math.exp(-90 / math.log(2) / habit.executive_every * habit.strategic)
    csat_gap = min(1.0, max(0.0, (0.90 - (habit.score - 1) / 9) / 0.40))
    heard = {"none": 0.0, "sees_future": -0.35, "price_only": 0.6, "leaving": 1.5}[habit.tone]
    log_odds = (
        math.log(0.085 / 0.915)
        + 2.4 * (executive_gap - 0.55)
        + 1.2 * (strategic_gap - 0.7)
        + 2.4 * (1 - habit.fit - 0.45)
        + 0.45 * (csat_gap - 0.4)
        + heard
        + rng.gauss(0, 0.3)
    )
    return 1 / (1 + math.exp(-log_odds))


def _pick(rng: random.Random, weighted: tuple[tuple[Tone, float], ...]) -> Tone:
    draw = rng.random() * sum(weight for _, weight in weighted)
    for tone, weight in weighted:
        draw -= weight
        if draw < 0:
            return tone
    return weighted[-1][0]
