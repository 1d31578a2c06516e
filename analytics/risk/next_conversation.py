"""The one conversation of each account on which most money rests."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from analytics.risk.arrays import Floats, Ints
from analytics.risk.features import TOP, Sums, features, with_conversation
from analytics.risk.scorecard import Weights, score
from analytics.tables.assessment import NextConversation
from analytics.tables.schema import LEVELS

# Expectations first: where both would help equally, asking comes before promising.
TOPICS: Final = ("expectations", "future")
CANDIDATES: Final = tuple((level, topic) for level in range(len(LEVELS)) for topic in TOPICS)


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """For each account the best candidate (a row of CANDIDATES) and the risk once it was held and went well."""

    best: Ints
    risk_if_held: Floats


def held_well(given: Sums, level: int, topic: str) -> Sums:
    """The evidence after one conversation today that went well.

    About the future: the customer sees one. About expectations: the main ones are known and each has an agreed
    measure; those of which nobody knew how they are met turn out to be met. What is known to be unmet stays so: one
    conversation does not repair a delivery.
    """
    after = with_conversation(given, level, strategic=True, sees_future=topic == "future")
    if topic != "expectations":
        return after
    unknown = given.gap_weight == 0
    return replace(
        after,
        gap_weight=np.where(unknown, 1.0, given.gap_weight),
        gap=np.where(unknown, 0.0, given.gap),
        unmeasured=np.zeros(len(given.gap)),
        expected_weight=np.where(given.expected_weight > 0, given.expected_weight, 1.0),
        expected_n=np.maximum(given.expected_n, TOP),
    )


def candidates(given: Sums, weights: Weights) -> Candidates:
    """Every candidate for every account; the one with the lowest risk afterwards wins, the first of equals."""
    risks = np.column_stack(
        [score(features(held_well(given, level, topic)), weights).risk for level, topic in CANDIDATES]
    )
    best = risks.argmin(axis=1).astype(np.int64)
    return Candidates(best, risks[np.arange(len(best)), best])


def next_conversations(
    names: list[str], given: Sums, weights: Weights, range_high: Floats, annual_value: Floats
) -> dict[str, NextConversation]:
    """By account: value x (risk if what is missing turned out worst - risk if this were held and went well)."""
    found = candidates(given, weights)
    drop = np.maximum(range_high - found.risk_if_held, 0.0)
    euros = drop * annual_value
    return {
        name: NextConversation(
            level=LEVELS[CANDIDATES[best][0]],
            topic=CANDIDATES[best][1],
            euros_resting_on_it=None if np.isnan(rests) else rests,
            drop=less,
            risk_if_held=held,
        )
        for name, best, rests, less, held in zip(
            names, found.best.tolist(), euros.tolist(), drop.tolist(), found.risk_if_held.tolist(), strict=True
        )
    }
