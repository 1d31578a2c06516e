"""What may be claimed: of a score by its AUC, and of the model against satisfaction alone."""

from collections.abc import Mapping
from typing import Literal

import numpy as np

from analytics.risk.arrays import Bools
from analytics.risk.cohort import KINDS, Usable
from analytics.risk.intervals import Estimate
from analytics.risk.leaks import leaking_factors
from analytics.risk.metrics import Metric
from analytics.risk.sample_size import FEWEST, enough, rarer

Verdict = Literal["better", "worse", "not_enough_evidence"]
# What the verdict rests on: the interval of the difference; the same where only satisfaction was known, so that both
# are in effect one order; or why there is none: a handful of either outcome, none of one, a leak among what was used,
# no dates, no satisfaction to compare with, a model that is ahead of satisfaction and not shown to beat guessing.
Because = Literal[
    "interval", "only_satisfaction", "few", "one_kind", "leak", "undated", "no_satisfaction", "model_unproven"
]
Predicts = Literal["predicts", "no_signal", "inverted", "too_few"]


def direction(found: Estimate, lost: Bools) -> Predicts:
    """What an AUC's interval allows to be said.

    A bootstrap over fewer than `FEWEST` of either outcome is narrower than what it stands for: then nothing is said.
    """
    if rarer(lost) < FEWEST:
        return "too_few"
    if found.low > 0.5:
        return "predicts"
    if found.high < 0.5:
        return "inverted"
    return "no_signal" if enough(lost) else "too_few"


def judged(used: Usable, metrics: Mapping[str, Metric], known: Mapping[str, float]) -> tuple[Verdict, Because]:
    """Whether the model does better than satisfaction alone, and what that rests on. Only what is shown is claimed."""
    lost, auc = used.decisions.lost, metrics["auc"]
    withheld: Because | None = None
    if rarer(lost) < FEWEST:
        # A bootstrap over a handful of either outcome is narrower than what it stands for.
        withheld = "few"
    elif leaking_factors(used):
        withheld = "leak"
    elif used.snapshot:
        # Today's picture of a customer who left long ago is what leaving made of it: nobody speaks to them any more.
        withheld = "undated"
    elif rarer(lost[~np.isnan(used.satisfaction)]) < FEWEST:
        withheld = "no_satisfaction"
    elif auc.difference.low > 0 and not auc.model.low > 0.5:
        # Ahead of a satisfaction that is upside down is not yet ahead of guessing.
        withheld = "model_unproven"
    if withheld:
        return "not_enough_evidence", withheld
    alone = known["csat"] > 0 and not any(known[kind] for kind in KINDS if kind != "csat")
    because: Because = "only_satisfaction" if alone else "interval"
    if auc.difference.low > 0:
        return "better", because
    return ("worse" if auc.difference.high < 0 else "not_enough_evidence"), because
