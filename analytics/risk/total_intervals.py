"""How sure a portfolio's sums are: each by the uncertainty of the weights, and over the evidence that is missing."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.arrays import Floats, logit, sigmoid
from analytics.risk.factors import GROUP_OF, NAMES
from analytics.risk.hidden import TOLERANCE, hidden_value, satisfied
from analytics.risk.robustness import centred
from analytics.tables.assessment import Assessment, PortfolioTotals
from analytics.tables.issue import Message
from analytics.tables.quantities import Money

DRAWS: Final = 200
EIGHTY: Final = (10.0, 90.0)
SEED: Final = 20_262
_OF_CSAT: Final = np.array([GROUP_OF[name] == "csat" for name in NAMES])


@dataclass(frozen=True, slots=True)
class SumInterval:
    """Both displays of one sum, in its currency (of customers, where there are no values); each holds what is shown.

    Attributes:
        weights_low, weights_high: 80% interval from the weights' uncertainty.
        range_low, range_high: with all missing evidence at its best, and at its worst.
    """

    weights_low: float
    weights_high: float
    range_low: float
    range_high: float

    def told(self, currency: str | None) -> Message:
        """Both displays in a sentence; without a currency customers are counted."""
        ends = {
            "low": self.weights_low, "high": self.weights_high, "range_low": self.range_low,
            "range_high": self.range_high,
        }  # fmt: skip
        if currency is None:
            return Message("blind_spots.sure.counted", {end: round(value) for end, value in ends.items()})
        return Message("blind_spots.sure", {end: Money(value, currency) for end, value in ends.items()})


def _drawn(mean: Floats, covariance: Floats, draws: int, seed: int) -> Floats:
    standard = np.random.default_rng(seed).standard_normal((draws, len(mean)))
    drawn: Floats = mean + standard @ np.linalg.cholesky(covariance).T
    return drawn


def plausible_weights(assessment: Assessment, draws: int, seed: int) -> Floats:
    """Draws x NAMES: as unsure as the evidence leaves them, around those in use.

    The base is held, for the line of "at risk" is a multiple of it: the two would move together.
    """
    spread = assessment.model.covariance
    given_base = spread[1:, 1:] - np.outer(spread[1:, 0], spread[0, 1:]) / spread[0, 0]
    return _drawn(np.array([assessment.model.weights[name] for name in NAMES]), given_base, draws, seed)


def _values(accounts: pd.DataFrame, currency: str | None) -> Floats:
    """What each account counts for in this currency's sum; 1 where customers are counted."""
    if currency is None:
        return np.ones(len(accounts))
    ours = (accounts["currency"] == currency).to_numpy()
    return np.where(ours, np.nan_to_num(accounts["annual_value"].to_numpy(dtype=np.float64)), 0.0)


def _as_weighed(assessment: Assessment, names: pd.Index) -> Floats:
    """These accounts x NAMES as the weights see them."""
    return centred(assessment)[assessment.accounts.index.get_indexer(names)]


def _holding(low: float, high: float, shown: float) -> tuple[float, float]:
    return min(low, shown), max(high, shown)


def headline_interval(
    assessment: Assessment, accounts: pd.DataFrame, total: PortfolioTotals, draws: int = DRAWS
) -> tuple[float, float]:
    """80% interval from the weights' uncertainty of the annual value in the hidden-risk corner (or of their number).

    Args:
        assessment: the whole.
        accounts: rows of it: all, or a selection.
        total: one of the totals of these accounts; its currency is meant.
        draws: how many weightings.

    It always holds what is shown, as the range over missing evidence does.
    """
    value = _values(accounts, total.currency)
    happy = satisfied(accounts["satisfaction"].to_numpy(dtype=np.float64), assessment.settings.satisfied_from)
    counts = np.flatnonzero(happy & (value > 0))
    rows = _as_weighed(assessment, accounts.index[counts])
    line = logit(assessment.at_risk_from - TOLERANCE) - assessment.model.base
    weights = plausible_weights(assessment, draws, SEED)
    # A weighting at a time: what is held in memory does not grow with their number.
    reached = np.array([value[counts][(rows * one).sum(axis=1) >= line].sum() for one in weights])
    low, high = np.percentile(reached, EIGHTY)
    shown = float(total.hidden_accounts) if total.currency is None else total.hidden_annual_value
    return _holding(float(low), float(high), shown)


def expected_losses(
    assessment: Assessment, accounts: pd.DataFrame, total: PortfolioTotals, draws: int = DRAWS
) -> tuple[SumInterval, SumInterval]:
    """How sure the sum at risk (chance x value) and the `hidden_value` of these accounts are, in that order.

    Args:
        assessment: the whole.
        accounts: rows of it: all, or a selection.
        total: one of the totals of these accounts; its currency is meant.
        draws: how many weightings; the base is drawn with them, for no line moves with it here.
    """
    value = _values(accounts, total.currency)
    counts = np.flatnonzero(value > 0)
    rows = _as_weighed(assessment, accounts.index[counts])
    value, ours = value[counts], accounts.iloc[counts]
    happy = satisfied(ours["satisfaction"].to_numpy(dtype=np.float64), assessment.settings.satisfied_from)
    mean = np.array([assessment.model.base, *(assessment.model.weights[name] for name in NAMES)])
    at_risk, unseen = np.empty(draws), np.empty(draws)
    for number, (base, *weights) in enumerate(_drawn(mean, assessment.model.covariance, draws, SEED)):
        added = rows * np.array(weights)
        risk = sigmoid(base + added.sum(axis=1))
        by_csat = sigmoid(base + added[:, _OF_CSAT].sum(axis=1))
        at_risk[number] = (risk * value).sum()
        unseen[number] = hidden_value(value, risk, by_csat, happy).sum()
    csat = ours["p_csat"].to_numpy(dtype=np.float64)
    ends = [ours[column].to_numpy(dtype=np.float64) for column in ("range_low", "range_high")]
    stake_low, stake_high = ((end * value).sum() for end in ends)
    unseen_low, unseen_high = (hidden_value(value, end, csat, happy).sum() for end in ends)
    return (
        _sum_interval(at_risk, (float(stake_low), float(stake_high)), total.at_risk_value),
        _sum_interval(unseen, (float(unseen_low), float(unseen_high)), total.hidden_value),
    )


def _sum_interval(drawn: Floats, over_missing: tuple[float, float], shown: float) -> SumInterval:
    low, high = np.percentile(drawn, EIGHTY)
    return SumInterval(*_holding(float(low), float(high), shown), *_holding(*over_missing, shown))
