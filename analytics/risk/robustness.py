"""Which conclusions hold under any reasonable weights: the same accounts under many draws from the prior."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.arrays import Floats, sigmoid
from analytics.risk.contracts import money
from analytics.risk.factors import FACTOR_NAMES, NAMES, REF, SD
from analytics.risk.hidden import at_risk
from analytics.tables.assessment import Assessment

DRAWS: Final = 500
SEED: Final = 20_262
TOP: Final = 10


@dataclass(frozen=True, slots=True, eq=False)
class Robustness:
    """Shares of the sampled weightings, by account.

    Attributes:
        corner: in which the account lies in the corner that is shown.
        top: in which it is among the `top_n` with most at stake (risk x value).
        draws: number of weightings.
    """

    corner: pd.Series
    top: pd.Series
    top_n: int
    draws: int


def centred(assessment: Assessment) -> Floats:
    """Accounts x NAMES as the weights see them."""
    factors = assessment.factors[list(FACTOR_NAMES)].to_numpy(dtype=np.float64)
    flags = np.column_stack(
        [
            ~assessment.accounts["covered"].to_numpy(dtype=bool),
            np.isnan(factors[:, FACTOR_NAMES.index("unmeasured")]),
            assessment.accounts["answers"].to_numpy() == 0,
        ]
    )
    return np.hstack([np.where(np.isnan(factors), 0.0, factors - REF), flags.astype(np.float64)])


def sampled_weights(assessment: Assessment, draws: int, seed: int) -> Floats:
    """Draws x NAMES: normal around the weights in use, never below 0. The base stays: it is asked, not judged."""
    mean = np.array([assessment.model.weights[name] for name in NAMES])
    random = np.random.default_rng(seed)
    return np.maximum(mean + SD * random.standard_normal((draws, len(NAMES))), 0.0)


def robustness(assessment: Assessment, draws: int = DRAWS, seed: int = SEED, top_n: int = TOP) -> Robustness:
    """The share of sampled weightings that agree with each account's corner, and with the top ranks."""
    weights = sampled_weights(assessment, draws, seed)
    risk = sigmoid(assessment.model.base + centred(assessment) @ weights.T)
    line = assessment.at_risk_from
    shown = at_risk(assessment.accounts["risk"].to_numpy(dtype=np.float64), line)
    agree = (at_risk(risk, line) == shown[:, None]).mean(axis=1)
    # In no corner of the four, under no weights.
    unknown = assessment.accounts["satisfaction"].isna().to_numpy()
    stake = risk * money(assessment.accounts)[:, None]
    size = min(top_n, len(stake))
    inside = np.zeros(stake.shape, dtype=bool)
    if size:
        # Accounts are sorted by name, so that equals are ranked by name under every weighting.
        first = np.argsort(-stake, axis=0, kind="stable")[:size]
        np.put_along_axis(inside, first, values=True, axis=0)
    index = assessment.accounts.index
    return Robustness(
        corner=pd.Series(np.where(unknown, 1.0, agree), index=index),
        top=pd.Series(inside.mean(axis=1), index=index),
        top_n=size,
        draws=draws,
    )
