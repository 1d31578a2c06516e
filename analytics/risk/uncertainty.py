"""Two displays of what is not certain, never one: the weights' interval, and the range over missing evidence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from analytics.risk.arrays import Bools, Floats, sigmoid
from analytics.risk.factors import EXPERT, FACTORS, FLAGS, FROM_CONVERSATIONS, GROUPS, REF
from analytics.risk.features import Features, Sums
from analytics.risk.scorecard import Scores, Weights

# Normal quantile that leaves 10% on each side.
EIGHTY_PERCENT: Final = 1.2815515655446004


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """A low and a high chance for each account."""

    low: Floats
    high: Floats


def interval(features: Features, weights: Weights, scores: Scores) -> Band:
    """80% interval from the weights' uncertainty (Laplace: a normal on the log-odds)."""
    design = np.hstack([np.ones((len(scores.risk), 1)), features.centred])
    variance = np.sum((design[:, :, None] * weights.covariance).sum(axis=1) * design, axis=1)
    reach = EIGHTY_PERCENT * np.sqrt(np.maximum(variance, 0.0))
    return Band(sigmoid(scores.log_odds - reach), sigmoid(scores.log_odds + reach))


def missing_range(features: Features, weights: Weights, scores: Scores) -> Band:
    """From all missing evidence at its best to all of it at its worst.

    Evidence that comes in takes its flag away. Where that alone would pass the present risk, the present risk bounds
    the range: it always holds what is shown.
    """
    betas = weights.values[: len(FACTORS)]
    missing = np.isnan(features.factors)
    flags = features.flags @ weights.values[len(FACTORS) :] if len(FLAGS) else np.zeros(len(scores.risk))
    known = scores.log_odds - flags
    best = known + np.where(missing, np.minimum(-betas * REF, 0.0), 0.0).sum(axis=1)
    worst = known + np.where(missing, np.maximum(betas * (features.at_worst - REF), 0.0), 0.0).sum(axis=1)
    return Band(
        sigmoid(np.minimum(best, scores.log_odds)),
        sigmoid(np.maximum(worst, scores.log_odds)),
    )


def completeness(features: Features, given: Sums) -> tuple[Floats, Mapping[str, Floats]]:
    """The share of the spread that the evidence covers: in all, and for each group.

    Fewer than three expectations cover their part of three; evidence from summaries covers its strength.
    """
    known: Bools = ~np.isnan(features.factors)
    covered = known.astype(np.float64)
    for number, factor in enumerate(FACTORS):
        if factor.group == "expectations":
            covered[:, number] *= given.expected_evidence
        if factor.name in FROM_CONVERSATIONS:
            covered[:, number] *= given.contact_evidence
    shares: dict[str, Floats] = {}
    spread = EXPERT[: len(FACTORS)]
    for group in GROUPS:
        own = np.array([factor.group == group for factor in FACTORS])
        shares[group] = (covered[:, own] * spread[own]).sum(axis=1) / spread[own].sum()
    return (covered * spread).sum(axis=1) / spread.sum(), shares
