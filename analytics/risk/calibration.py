"""How often what was predicted came about: past decisions in bins of about the same predicted chance."""

from dataclasses import dataclass

import numpy as np

from analytics.risk.arrays import Bools, Floats, sigmoid
from analytics.risk.intervals import wilson


@dataclass(frozen=True, slots=True)
class ReliabilityPoint:
    """Decisions of about the same predicted chance: what was predicted, and what happened (95% interval)."""

    predicted: float
    observed: float
    low: float
    high: float
    decisions: int


def reliability(log_odds: Floats, lost: Bools) -> tuple[ReliabilityPoint, ...]:
    """Up to ten bins of equal size; Wilson's interval for what happened."""
    chance = sigmoid(log_odds)
    number = int(np.clip(len(chance) // 20, 1, 10)) if len(chance) else 0
    points = []
    for rows in np.array_split(np.argsort(chance, kind="stable"), number) if number else ():
        size, share = len(rows), float(lost[rows].mean())
        points.append(ReliabilityPoint(float(chance[rows].mean()), share, *wilson(share, size), size))
    return tuple(points)
