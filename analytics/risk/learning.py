"""The expert's weights, updated by the user's own outcomes."""

import datetime as dt
from dataclasses import dataclass

import numpy as np

from analytics.risk.arrays import Floats
from analytics.risk.factors import BASE_RATE, BASE_SD, NAMES, SD, expert_weights
from analytics.risk.scorecard import Weights, base_log_odds
from analytics.tables.assessment import ModelUsed, Settings
from analytics.tables.portfolio import Tables


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """The weights, and the account of them that is shown."""

    weights: Weights
    model: ModelUsed


def expert(base: float, values: Floats) -> Weights:
    """The weights where there is nothing to learn from: the prior itself."""
    return Weights(base, values, np.diag(np.append(BASE_SD, SD) ** 2))


def learn(tables: Tables, as_of: dt.date, settings: Settings) -> Learned:  # noqa: ARG001
    """The expert's weights; outcomes are not looked at yet."""
    base_rate = BASE_RATE if settings.base_rate is None else settings.base_rate
    prior = expert_weights(settings.weights)
    weights = expert(base_log_odds(base_rate), prior)
    model = ModelUsed(
        base_rate=base_rate,
        base_rate_source="assumed" if settings.base_rate is None else "given",
        base=weights.base,
        weights=weights.named(),
        expert=dict(zip(NAMES, prior.tolist(), strict=True)),
        outcomes=0,
        lost=0,
        kappa=1.0,
        guard="held" if settings.guard else "off",
        unconstrained={},
    )
    return Learned(weights, model)
