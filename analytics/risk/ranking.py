"""How well a score orders and sizes what happened, for many weightings of the same decisions at once.

A resample of the decisions is a row of whole-number weights; every measure takes a matrix of them (resamples x
decisions) and gives one value a resample, so that two scores are compared on the same resamples (paired).
"""

from dataclasses import dataclass

import numpy as np

from analytics.risk.arrays import Bools, Floats, Ints, sigmoid, starts_of_groups

TOP_SHARE = 0.10


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """Weights of the lost, of the kept and of lost money in groups of equal score, most at risk first."""

    lost: Floats
    kept: Floats
    euros: Floats


def ranked(score: Floats, lost: Bools, euros: Floats, weights: Floats) -> Ranked:
    """Sum the weights by equal score: decisions that a score cannot tell apart are never told apart by their order."""
    order = np.argsort(-score, kind="stable")
    starts = starts_of_groups(score[order])
    in_order = weights[:, order]
    was_lost = lost[order].astype(np.float64)
    return Ranked(
        lost=np.add.reduceat(in_order * was_lost, starts, axis=1),
        kept=np.add.reduceat(in_order * (1.0 - was_lost), starts, axis=1),
        euros=np.add.reduceat(in_order * (was_lost * euros[order]), starts, axis=1),
    )


def divided(part: Floats, whole: Floats) -> Floats:
    """`part` over `whole`, NaN where there is nothing to divide by."""
    quotient: Floats = np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole > 0)
    return quotient


def auc(groups: Ranked) -> Floats:
    """The chance that a lost decision was ranked above a kept one; ties count half."""
    kept_below = groups.kept.sum(axis=1, keepdims=True) - np.cumsum(groups.kept, axis=1)
    pairs = (groups.lost * (kept_below + 0.5 * groups.kept)).sum(axis=1)
    return divided(pairs, groups.lost.sum(axis=1) * groups.kept.sum(axis=1))


def average_precision(groups: Ranked) -> Floats:
    """Mean over the lost of the share of lost among those ranked as high."""
    found = np.cumsum(groups.lost, axis=1)
    precision = np.nan_to_num(divided(found, found + np.cumsum(groups.kept, axis=1)))
    return divided((groups.lost * precision).sum(axis=1), groups.lost.sum(axis=1))


def taken_of_top(groups: Ranked) -> Floats:
    """The part of each group that falls in the top tenth."""
    size = groups.lost + groups.kept
    before = np.cumsum(size, axis=1) - size
    top = TOP_SHARE * size.sum(axis=1, keepdims=True)
    return np.clip(np.nan_to_num(divided(top - before, size)), 0.0, 1.0)


def lift(groups: Ranked) -> Floats:
    """How many times the average the share of lost is in the top tenth."""
    caught = (groups.lost * taken_of_top(groups)).sum(axis=1)
    return divided(caught, groups.lost.sum(axis=1)) / TOP_SHARE


def euros_caught(groups: Ranked) -> Floats:
    """The share of the lost money that was in the top tenth."""
    caught = (groups.euros * taken_of_top(groups)).sum(axis=1)
    return divided(caught, groups.euros.sum(axis=1))


def brier(chance: Floats, lost: Bools, weights: Floats) -> Floats:
    """Mean squared distance between chance and what happened; lower is better."""
    return divided(weights @ (chance - lost) ** 2, weights.sum(axis=1))


def log_loss(log_odds: Floats, lost: Bools, weights: Floats) -> Floats:
    """Mean log loss; lower is better."""
    return divided(weights @ np.logaddexp(0.0, np.where(lost, -log_odds, log_odds)), weights.sum(axis=1))


def calibration_slope(log_odds: Floats, lost: Bools, weights: Floats, steps: int = 25) -> Floats:
    """The slope of what happened on the log-odds: 1 is right, below 1 the score exaggerates. Newton's method."""
    size = len(weights)
    if len(log_odds) == 0 or np.ptp(log_odds) < 1e-9:
        return np.full(size, np.nan)
    # Around their mean, and from the share that was lost: from 0 and 1, scores far from what happened ran away to -1.
    log_odds = log_odds - log_odds.mean()
    gone, stayed = weights @ lost, weights @ (~lost)
    mixed = (gone > 0) & (stayed > 0)
    intercept, slope = np.log(np.where(mixed, gone, 1.0) / np.where(mixed, stayed, 1.0)), np.zeros(size)
    for _ in range(steps):
        chance = sigmoid(np.clip(intercept[:, None] + slope[:, None] * log_odds, -30.0, 30.0))
        bend = weights * chance * (1.0 - chance)
        missed = weights * (lost - chance)
        first, second = missed.sum(axis=1), missed @ log_odds
        a, b, c = bend.sum(axis=1), bend @ log_odds, bend @ log_odds**2
        determinant = a * c - b * b
        sound = determinant > 1e-9
        step_intercept = np.divide(c * first - b * second, determinant, out=np.zeros(size), where=sound)
        step_slope = np.divide(a * second - b * first, determinant, out=np.zeros(size), where=sound)
        intercept += np.clip(step_intercept, -2.0, 2.0)
        slope += np.clip(step_slope, -2.0, 2.0)
        if max(np.abs(step_intercept).max(), np.abs(step_slope).max()) < 1e-8:
            break
    # Without both kinds, or separated, there is no finite slope, and nothing at which the steps come to rest.
    settled = mixed & sound & (np.abs(step_slope) < 1e-6)
    return np.where(settled, slope, np.nan)


def resamples(size: int, times: int, seed: int) -> Ints:
    """How often each decision is drawn in each of `times` resamples; the same seed, the same draws."""
    random = np.random.default_rng(seed)
    drawn: Ints = random.multinomial(size, np.full(size, 1.0 / size), size=times).astype(np.int64)
    return drawn
