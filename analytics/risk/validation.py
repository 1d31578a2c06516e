"""Does the model tell who leaves better than satisfaction alone? Asked of the user's own outcomes."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analytics.risk.backtest import rolling, scored_by
from analytics.risk.bootstrap import numbered
from analytics.risk.calibration import ReliabilityPoint, reliability
from analytics.risk.cohort import known_of, usable
from analytics.risk.decisions import worth
from analytics.risk.evidence import read_evidence
from analytics.risk.intervals import UNKNOWN, Estimate
from analytics.risk.limitations import ValidationWarning, limits_of, warnings_of
from analytics.risk.metrics import Metric, auc_of, measured
from analytics.risk.sample_size import rarer
from analytics.risk.verdict import Because, Predicts, Verdict, direction, judged
from analytics.tables.assessment import Settings
from analytics.tables.issue import Message
from analytics.tables.portfolio import Tables


@dataclass(frozen=True, slots=True, eq=False)
class Validation:
    """What past decisions say of the model.

    Attributes:
        decisions, lost: the decisions that could be used.
        snapshot: the outcomes have no dates: today's picture against what is known to have happened.
        verdict: by the AUC's difference; "not_enough_evidence" where its interval holds 0, or for another reason.
        because: the reason.
        metrics: auc, average_precision, lift, euros_caught (both at 10%), brier, log_loss, calibration_slope.
        satisfaction: whether satisfaction by itself predicts, and its AUC (lower satisfaction, likelier to leave).
        blind_spot_index: 1 - (lost money among CSAT's lowest tenth) / (among the model's first tenth); can be negative.
        known: of how large a share of the decisions each kind of evidence was known when it mattered.
        currency: of the euros caught and the blind-spot index; empty where there are no values.
    """

    decisions: int
    lost: int
    snapshot: bool
    verdict: Verdict
    satisfaction: Predicts
    satisfaction_auc: Estimate
    blind_spot_index: Estimate
    metrics: Mapping[str, Metric] = field(default_factory=dict)
    reliability: tuple[ReliabilityPoint, ...] = ()
    warnings: tuple[ValidationWarning, ...] = ()
    because: Because = "few"
    known: Mapping[str, float] = field(default_factory=dict)
    currency: str = ""


def verdict_message(found: Validation) -> Message:
    """The verdict in one sentence, with what it rests on."""
    code = {"interval": found.verdict, "only_satisfaction": f"only_satisfaction_{found.verdict}"}
    return Message(f"risk.validation.verdict.{code.get(found.because, found.because)}")


def validate(tables: Tables, as_of: dt.date, settings: Settings = Settings()) -> Validation:  # noqa: B008  (frozen)
    """Compare the model with CSAT alone on past decisions, each scored from what was known then.

    Features are taken at the notice deadline minus 90 days. Outcomes without a date are compared with today's picture
    by the expert's weights, and the result says so.
    """
    accounts = pd.Index(sorted(tables.outcomes["account"].dropna().unique()))
    evidence = read_evidence(tables, accounts)
    used = usable(tables, evidence, as_of)
    decisions, lost = used.decisions, used.decisions.lost
    known = ~np.isnan(used.told)
    account = numbered(decisions.account)
    satisfaction_auc = auc_of(-used.told[known], lost[known], account[known])
    satisfaction = direction(satisfaction_auc, lost[known])
    shares = known_of(used.features)
    euros, currency, elsewhere = worth(tables, decisions, settings)
    if rarer(lost) == 0:
        warnings = warnings_of(tables, as_of, evidence, used, "too_few", satisfaction_auc, "too_few")
        warnings += limits_of(used, None, shares, elsewhere)
        return Validation(
            len(lost),
            int(lost.sum()),
            used.snapshot,
            "not_enough_evidence",
            "too_few",
            satisfaction_auc,
            UNKNOWN,
            warnings=tuple(warnings),
            because="one_kind" if len(lost) else "few",
            known=shares,
            currency=currency,
        )
    factors = used.features.centred
    if used.snapshot:
        # Never learned from: the weights are the expert's, at the rate that is given or assumed.
        scored = scored_by(factors[:0], lost[:0], factors, settings, factors)
    else:
        scored = rolling(decisions, factors, settings)
    metrics, index = measured(scored, used.satisfaction, lost, euros, account)
    verdict, because = judged(used, metrics, shares)
    model = direction(metrics["auc"].model, lost)
    warnings = warnings_of(tables, as_of, evidence, used, satisfaction, satisfaction_auc, model)
    warnings += limits_of(used, scored, shares, elsewhere)
    return Validation(
        decisions=len(lost),
        lost=int(lost.sum()),
        snapshot=used.snapshot,
        verdict=verdict,
        satisfaction=satisfaction,
        satisfaction_auc=satisfaction_auc,
        blind_spot_index=index,
        metrics=metrics,
        reliability=reliability(scored.model, lost),
        warnings=tuple(warnings),
        because=because,
        known=shares,
        currency=currency,
    )
