"""Weights x factors: the risk of each account, and exactly what it is made of."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from analytics.risk.arrays import Floats, logit, sigmoid
from analytics.risk.factors import COLUMN, NAMES
from analytics.risk.features import Features


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """The weights that are used.

    Attributes:
        base: log-odds of an account of which nothing is known, before its flags.
        values: weight of each factor and flag, in the order of NAMES.
        covariance: of (base, values), shape (1 + names, 1 + names); what the evidence leaves uncertain.
    """

    base: float
    values: Floats
    covariance: Floats

    def named(self) -> Mapping[str, float]:
        """The weights by name."""
        return {name: float(value) for name, value in zip(NAMES, self.values, strict=True)}


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """base + the sum of an account's contributions = its log-odds."""

    contributions: Floats  # accounts x NAMES
    log_odds: Floats
    risk: Floats


def score(features: Features, weights: Weights) -> Scores:
    """The risk of each case. What is unknown contributes exactly 0, plus its group's flag."""
    contributions = features.centred * weights.values
    # -0.0 would be shown as "-0".
    contributions += 0.0
    log_odds = weights.base + contributions.sum(axis=1)
    return Scores(contributions, log_odds, sigmoid(log_odds))


def risk_by_satisfaction(scores: Scores, base: float) -> Floats:
    """What the risk would be if satisfaction were all we knew."""
    return sigmoid(base + scores.contributions[:, COLUMN["csat_gap"]] + scores.contributions[:, COLUMN["no_csat"]])


def base_log_odds(base_rate: float) -> float:
    """The base rate on the log-odds scale, kept away from 0 and 1."""
    return logit(float(np.clip(base_rate, 1e-4, 1.0 - 1e-4)))
