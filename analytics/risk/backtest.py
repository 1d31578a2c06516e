"""Rolling blocks: each decision scored by weights that were learned from nothing that was not known yet."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from analytics.risk.arrays import Bools, Floats, Ints
from analytics.risk.decisions import Decisions
from analytics.risk.factors import COLUMN, EXPERT, expert_weights
from analytics.risk.fit import Prior, fit, maximise
from analytics.risk.learning import base_rate_of
from analytics.risk.scorecard import base_log_odds
from analytics.tables.assessment import Settings

BLOCKS: Final = 8


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Decisions that are scored together, and those known by `cut_off` (a day number) that they are scored from."""

    cut_off: int
    tested: Ints
    trained: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Each decision by the model and by CSAT alone, on the log-odds scale.

    `order` is the model's score without the base, on one scale for all blocks: as outcomes come in, the base moves and
    the weights grow, for all accounts of a block alike. That would blur an order across blocks that nobody ever had to
    make, and is taken away with the mean and the spread that a block's weights give to all decisions. `assumed`: the
    starting point was our assumption, for neither the user nor enough outcomes known by then said what it is.
    """

    model: Floats
    csat: Floats
    order: Floats
    assumed: Bools


def blocks(decisions: Decisions) -> tuple[Block, ...]:
    """Blocks of about equal size by feature day. The cut-off is the first feature day of the block."""
    order = np.argsort(decisions.feature_day, kind="stable")
    made = []
    for tested in np.array_split(order, min(BLOCKS, max(len(order), 1))):
        if len(tested) == 0:
            continue
        cut_off = int(decisions.feature_day[tested].min())
        made.append(Block(cut_off, tested.astype(np.int64), np.flatnonzero(decisions.day <= cut_off)))
    return tuple(made)


def only_csat() -> Bools:
    """Which of (base, weights) CSAT alone has."""
    free = np.zeros(1 + len(EXPERT), dtype=bool)
    free[[0, 1 + COLUMN["csat_gap"], 1 + COLUMN["no_csat"]]] = True
    return free


def on_one_scale(score: Floats, every: Floats) -> Floats:
    """Scores by the mean and spread that the same weights give to `every` decision; 0 where they tell none apart."""
    spread = float(every.std())
    moved: Floats = (score - every.mean()) / spread if spread > 1e-9 else np.zeros(len(score))
    return moved


def scored_by(factors: Floats, lost: Bools, tested: Floats, settings: Settings, every: Floats) -> Scored:
    """Learn from (factors, lost), score `tested`; CSAT alone learns from the same, with the same prior.

    `every` holds the factors of all decisions, for the scale of the order; of how they ended it knows nothing.
    """
    base_rate, source = base_rate_of(lost, settings)
    prior = Prior(base_log_odds(base_rate), expert_weights(settings.weights))
    if not settings.learn:
        factors, lost = factors[:0], lost[:0]
    weights = fit(factors, lost, prior, guard=settings.guard).coefficients
    design = np.hstack([np.ones((len(factors), 1)), factors])
    csat = maximise(design, lost, prior, 1.0, only_csat())
    rows = np.hstack([np.ones((len(tested), 1)), tested])
    model = (rows * weights).sum(axis=1)
    order = on_one_scale((tested * weights[1:]).sum(axis=1), (every * weights[1:]).sum(axis=1))
    return Scored(model, (rows * csat).sum(axis=1), order, np.full(len(rows), source == "assumed"))


def rolling(decisions: Decisions, factors: Floats, settings: Settings) -> Scored:
    """Every decision scored as it could have been scored on its block's cut-off; the first ones by the expert."""
    model, csat, order = np.zeros(len(decisions)), np.zeros(len(decisions)), np.zeros(len(decisions))
    assumed = np.zeros(len(decisions), dtype=bool)
    for block in blocks(decisions):
        scores = scored_by(
            factors[block.trained], decisions.lost[block.trained], factors[block.tested], settings, factors
        )
        model[block.tested], csat[block.tested], order[block.tested] = scores.model, scores.csat, scores.order
        assumed[block.tested] = scores.assumed
    return Scored(model, csat, order, assumed)
