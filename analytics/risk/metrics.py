"""The measures of the model and of satisfaction alone, and their difference, on the same past decisions."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from analytics.risk import ranking
from analytics.risk.arrays import Bools, Floats, Ints, sigmoid
from analytics.risk.backtest import Scored
from analytics.risk.bootstrap import estimate, in_parts, weightings
from analytics.risk.intervals import UNKNOWN, Estimate, wide, without_interval
from analytics.risk.sample_size import FEWEST, rarer


@dataclass(frozen=True, slots=True)
class Metric:
    """One measure by the model, by CSAT alone, and the difference (model minus CSAT) on the same resamples."""

    model: Estimate
    csat: Estimate
    difference: Estimate


def filled(satisfaction: Floats) -> Floats:
    """Unknown satisfaction stands at the mean of the known: neither suspected nor trusted."""
    known = satisfaction[~np.isnan(satisfaction)]
    return np.where(np.isnan(satisfaction), known.mean() if len(known) else 0.0, satisfaction)


def measured(
    scored: Scored, satisfaction: Floats, lost: Bools, euros: Floats, account: Ints
) -> tuple[dict[str, Metric], Estimate]:
    """Every metric for both, and the blind-spot index. CSAT ranks by the plain mean, as a user would."""
    weights = weightings(account)
    by_rank: dict[str, Callable[[ranking.Ranked], Floats]] = {
        "auc": ranking.auc,
        "average_precision": ranking.average_precision,
        "lift": ranking.lift,
        "euros_caught": ranking.euros_caught,
    }
    by_size: dict[str, Callable[[Floats, Floats], Floats]] = {
        "brier": lambda log_odds, drawn: ranking.brier(sigmoid(log_odds), lost, drawn),
        "log_loss": lambda log_odds, drawn: ranking.log_loss(log_odds, lost, drawn),
        "calibration_slope": lambda log_odds, drawn: ranking.calibration_slope(log_odds, lost, drawn),
    }

    def every(order: Floats, log_odds: Floats) -> dict[str, Floats]:
        def at_once(drawn: Floats) -> Floats:
            groups = ranking.ranked(order, lost, euros, drawn)
            ranks = [measure(groups) for measure in by_rank.values()]
            return np.column_stack(ranks + [measure(log_odds, drawn) for measure in by_size.values()])

        values = in_parts(at_once, weights)
        return dict(zip([*by_rank, *by_size], values.T, strict=True))

    model = every(scored.order, scored.model)
    csat = every(-filled(satisfaction), scored.csat)
    found = {
        name: Metric(estimate(model[name]), estimate(csat[name]), estimate(model[name] - csat[name])) for name in model
    }
    caught = model["euros_caught"]
    index = estimate(1.0 - np.divide(csat["euros_caught"], caught, out=np.full(len(caught), np.nan), where=caught > 0))
    if rarer(lost) >= FEWEST:
        return found, index
    return {name: with_few(name, metric, lost) for name, metric in found.items()}, without_interval(index)


def with_few(name: str, metric: Metric, lost: Bools) -> Metric:
    """A measure over a handful of either outcome, where drawing again from them makes an interval that is too narrow.

    Of five decisions a faultless order had "1.00 to 1.00". AUC's have an interval that cannot be too narrow, the rest
    and every difference have none.
    """
    bare = Metric(*(without_interval(one) for one in (metric.model, metric.csat, metric.difference)))
    if name != "auc":
        return bare
    return Metric(wide(metric.model.value, lost), wide(metric.csat.value, lost), bare.difference)


def auc_of(score: Floats, lost: Bools, account: Ints) -> Estimate:
    """The AUC of a score with its interval."""
    if len(lost) == 0 or rarer(lost) == 0:
        return UNKNOWN
    nothing = np.zeros(len(lost))
    found = estimate(
        in_parts(lambda drawn: ranking.auc(ranking.ranked(score, lost, nothing, drawn)), weightings(account))
    )
    return found if rarer(lost) >= FEWEST else wide(found.value, lost)
