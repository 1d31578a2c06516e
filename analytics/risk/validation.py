"""Does the model tell who leaves better than satisfaction alone? Asked of the user's own outcomes."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np
import pandas as pd

from analytics.risk import ranking
from analytics.risk.arrays import (
    NEVER,
    Bools,
    Floats,
    Ints,
    counted,
    day_number,
    days,
    sigmoid,
    starts_of_groups,
    summed,
)
from analytics.risk.backtest import Scored, rolling, scored_by
from analytics.risk.decisions import Decisions, past_decisions
from analytics.risk.evidence import SIGNAL_CODES, Evidence, read_evidence
from analytics.risk.factors import FACTOR_NAMES
from analytics.risk.features import Cases, Features, features, rows_of_cases, sums
from analytics.tables.assessment import Settings
from analytics.tables.issue import Message
from analytics.tables.portfolio import Tables
from analytics.tables.quantities import Share

SEED: Final = 20_261
ENOUGH: Final = (100, 20)  # decisions in all, and of each kind, below which the word is "too few"
# A single piece of evidence that orders decisions better than this knew how they ended.
TOO_GOOD: Final = 0.97
PURE_GROUP: Final = 10
# What is heard after the notice may tell more, but not this much.
LATE: Final = 0.90
# A customer may come back; this share of the lost that still answers is no coincidence.
LATE_SHARE: Final = 0.05
INTERVAL: Final = (2.5, 97.5)
# Lost or kept, below which no direction is claimed: with 7 lost, noise was called inverted.
FEWEST: Final = 10

Verdict = Literal["better", "worse", "not_enough_evidence"]
Predicts = Literal["predicts", "no_signal", "inverted", "too_few"]
WarningCode = Literal["leak", "inverted", "no_signal", "too_few", "undated", "no_evidence"]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its 95% bootstrap interval; NaN where it cannot be told."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Metric:
    """One measure by the model, by CSAT alone, and the difference (model minus CSAT) on the same resamples."""

    model: Estimate
    csat: Estimate
    difference: Estimate


@dataclass(frozen=True, slots=True)
class ReliabilityPoint:
    """Decisions of about the same predicted chance: what was predicted, and what happened (95% interval)."""

    predicted: float
    observed: float
    low: float
    high: float
    decisions: int


@dataclass(frozen=True, slots=True)
class ValidationWarning:
    """Something that limits what the figures can show."""

    code: WarningCode
    message: Message


@dataclass(frozen=True, slots=True, eq=False)
class Validation:
    """What past decisions say of the model.

    Attributes:
        decisions, lost: the decisions that could be used.
        snapshot: the outcomes have no dates: today's picture against what is known to have happened.
        verdict: by the AUC's difference; "not_enough_evidence" where its interval holds 0.
        metrics: auc, average_precision, lift, euros_caught (both at 10%), brier, log_loss, calibration_slope.
        satisfaction: whether satisfaction by itself predicts, and its AUC (lower satisfaction, likelier to leave).
        blind_spot_index: 1 - (lost money among CSAT's lowest tenth) / (among the model's first tenth); can be negative.
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


UNKNOWN: Final = Estimate(float("nan"), float("nan"), float("nan"))


def estimate(values: Floats) -> Estimate:
    """The first value is of the decisions as they are, the others of resamples."""
    drawn = values[1:][~np.isnan(values[1:])]
    if np.isnan(values[0]) or len(drawn) < len(values) / 2:
        return Estimate(float(values[0]), float("nan"), float("nan"))
    low, high = np.percentile(drawn, INTERVAL)
    return Estimate(float(values[0]), float(low), float(high))


def weightings(size: int) -> Floats:
    """The decisions as they are, then the resamples; fewer of them where there are very many decisions."""
    times = int(np.clip(3_000_000 // max(size, 1), 200, 1000))
    drawn = ranking.resamples(size, times, SEED)
    return np.vstack([np.ones((1, size)), drawn]).astype(np.float64)


def in_parts(measure: Callable[[Floats], Floats], weights: Floats) -> Floats:
    """Apply a measure to the resamples a part at a time, to bound the memory."""
    part = max(1, 400_000 // max(weights.shape[1], 1))
    return np.concatenate([measure(weights[first : first + part]) for first in range(0, len(weights), part)])


def filled(satisfaction: Floats) -> Floats:
    """Unknown satisfaction stands at the mean of the known: neither suspected nor trusted."""
    known = satisfaction[~np.isnan(satisfaction)]
    return np.where(np.isnan(satisfaction), known.mean() if len(known) else 0.0, satisfaction)


def measured(scored: Scored, satisfaction: Floats, lost: Bools, euros: Floats) -> tuple[dict[str, Metric], Estimate]:
    """Every metric for both, and the blind-spot index. CSAT ranks by the plain mean, as a user would."""
    weights = weightings(len(lost))
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
    index = 1.0 - np.divide(csat["euros_caught"], caught, out=np.full(len(caught), np.nan), where=caught > 0)
    return found, estimate(index)


def reliability(log_odds: Floats, lost: Bools) -> tuple[ReliabilityPoint, ...]:
    """Up to ten bins of equal size; Wilson's interval for what happened."""
    chance = sigmoid(log_odds)
    number = int(np.clip(len(chance) // 20, 1, 10)) if len(chance) else 0
    points = []
    for rows in np.array_split(np.argsort(chance, kind="stable"), number) if number else ():
        size, share, z = len(rows), float(lost[rows].mean()), 1.96
        middle = (share + z * z / (2 * size)) / (1 + z * z / size)
        reach = z / (1 + z * z / size) * float(np.sqrt(share * (1 - share) / size + z * z / (4 * size * size)))
        points.append(ReliabilityPoint(float(chance[rows].mean()), share, middle - reach, middle + reach, size))
    return tuple(points)


def enough(lost: Bools) -> bool:
    """Whether there are decisions enough to speak of."""
    return len(lost) >= ENOUGH[0] and rarer(lost) >= ENOUGH[1]


def rarer(lost: Bools) -> int:
    """How many decisions there are of the kind of which there are fewer, lost or kept."""
    return min(int(lost.sum()), int((~lost).sum()))


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


def auc_of(score: Floats, lost: Bools) -> Estimate:
    """The AUC of a score with its interval."""
    if len(lost) == 0:
        return UNKNOWN
    nothing = np.zeros(len(lost))
    return estimate(
        in_parts(lambda drawn: ranking.auc(ranking.ranked(score, lost, nothing, drawn)), weightings(len(lost)))
    )


def separates(score: Floats, lost: Bools, too_good: float = TOO_GOOD) -> bool:
    """Whether one piece of evidence all but knows the outcome.

    Either it orders the decisions almost perfectly, or most decisions have a value at which all, or none, were lost.
    """
    known = ~np.isnan(score)
    score, lost = score[known], lost[known]
    if min(int(lost.sum()), int((~lost).sum())) < PURE_GROUP:
        return False
    ones = np.ones((1, len(lost)))
    value = float(ranking.auc(ranking.ranked(score, lost, np.zeros(len(lost)), ones))[0])
    if max(value, 1.0 - value) >= too_good:
        return True
    order = np.argsort(score, kind="stable")
    starts = starts_of_groups(score[order])
    size = np.diff(np.append(starts, len(order)))
    share = np.add.reduceat(lost[order].astype(np.float64), starts) / size
    big = size >= PURE_GROUP
    gone, stayed = big & (share == 1.0), big & (share == 0.0)
    return bool(gone.any() and stayed.any() and size[gone | stayed].sum() >= 0.5 * len(lost))


def answered_after_leaving(tables: Tables, decisions: Decisions, as_of: dt.date) -> int:
    """Lost accounts that answered a survey after they had left; what is dated after the as-of date is not looked at."""
    left = pd.Series(decisions.day[decisions.lost], index=decisions.account[decisions.lost])
    left = left[left != NEVER].groupby(level=0).max()
    gone = tables.responses["account"].map(left)
    day = days(tables.responses["date"])
    late = (day > gone.fillna(NEVER).to_numpy()) & (day <= day_number(as_of))
    return int(tables.responses.loc[late, "account"].nunique())


def heard_after_notice(evidence: Evidence, decisions: Decisions) -> int:
    """Decisions of which answers, signals or reviews between notice deadline and decision all but tell the end; else 0.

    They are left out of the features; where they tell this much, an evaluation that used them would look like success.
    """
    answers, signals, expected = evidence.answers, evidence.signals, evidence.expected
    bright = (signals.signal == SIGNAL_CODES["sees_future"]).astype(np.float64)
    reviewed = ~np.isnan(expected.fulfilment)
    # Each kind of evidence as (account, day, how good the news was).
    kinds = (
        (answers.account, answers.day, answers.share),
        (signals.account, signals.day, bright),
        (expected.account[reviewed], expected.day[reviewed], expected.fulfilment[reviewed]),
    )
    return max(_telling(evidence, decisions, account, day, news) for account, day, news in kinds)


def _telling(evidence: Evidence, decisions: Decisions, account: Ints, on: Ints, news: Floats) -> int:
    """Decisions of which one kind of evidence after the notice all but tells how they ended; else 0."""
    case, row = rows_of_cases(account, decisions.cases(evidence), len(evidence.accounts))
    day = on[row]
    deadline = decisions.day - decisions.notice
    late = (day > deadline[case]) & (day <= decisions.day[case]) & (decisions.day[case] != NEVER)
    size = len(decisions)
    number = counted(case[late], size)
    total = summed(case[late], news[row[late]], size)
    heard = number > 0
    return int(heard.sum()) if separates(-total[heard] / number[heard], decisions.lost[heard], LATE) else 0


@dataclass(frozen=True, slots=True, eq=False)
class Usable:
    """The decisions with their features.

    Attributes:
        unknown: decisions of which nothing was known when it mattered; both ways of looking score them alike.
        set_aside: decisions with a date among those without, or the other way round: never mixed.
    """

    decisions: Decisions
    features: Features
    satisfaction: Floats
    snapshot: bool
    unknown: int
    set_aside: int


def usable(tables: Tables, evidence: Evidence, as_of: dt.date) -> Usable:
    """Dated decisions by their picture of then. Where they are few, and more have no date, those by today's picture."""
    decisions = past_decisions(tables, as_of)
    dated, undated = decisions.only(decisions.day != NEVER), decisions.only(decisions.day == NEVER)
    snapshot = len(undated) > len(dated) and rarer(dated.lost) < FEWEST
    chosen, other = (undated, dated) if snapshot else (dated, undated)
    cases = chosen.cases(evidence)
    if snapshot:
        day = day_number(as_of)
        cases = Cases(cases.account, np.full(len(chosen), day, dtype=np.int64), undated_day=day)
    given = sums(evidence, cases)
    matrix = features(given)
    known: Bools = np.any(~np.isnan(matrix.factors), axis=1)
    return Usable(
        decisions=chosen,
        features=matrix,
        satisfaction=given.satisfaction,
        snapshot=snapshot,
        unknown=int((~known).sum()),
        set_aside=len(other),
    )


def warnings_of(
    tables: Tables,
    as_of: dt.date,
    evidence: Evidence,
    used: Usable,
    satisfaction: Predicts,
    satisfaction_auc: Estimate,
    model: Predicts,
) -> list[ValidationWarning]:
    """What limits the figures, gravest first."""
    said: list[ValidationWarning] = []
    lost = used.decisions.lost
    n = len(lost)
    leaking = [
        name for name, score in zip(FACTOR_NAMES, used.features.factors.T, strict=True) if separates(score, lost)
    ]
    if "csat_gap" not in leaking and separates(-used.satisfaction, lost):
        leaking.insert(0, "csat_gap")
    if leaking:
        message = Message("risk.validation.leak_separates", {"factors": tuple(leaking), "n": len(leaking)})
        said.append(ValidationWarning("leak", message))
    after = answered_after_leaving(tables, used.decisions, as_of)
    if after >= max(1.0, LATE_SHARE * lost.sum()):
        said.append(ValidationWarning("leak", Message("risk.validation.leak_after_leaving", {"n": after})))
    late = heard_after_notice(evidence, used.decisions)
    if late:
        said.append(ValidationWarning("leak", Message("risk.validation.leak_after_notice", {"n": late})))
    if used.snapshot and n:
        said.append(ValidationWarning("undated", Message("risk.validation.undated", {"n": n})))
    if used.set_aside:
        kind = "dated_aside" if used.snapshot else "undated_aside"
        said.append(ValidationWarning("undated", Message(f"risk.validation.{kind}", {"n": used.set_aside})))
    if satisfaction in ("inverted", "no_signal"):
        params = {
            "auc": Share(satisfaction_auc.value),
            "low": Share(satisfaction_auc.low),
            "high": Share(satisfaction_auc.high),
        }
        message = Message(f"risk.validation.satisfaction_{satisfaction}", params)
        said.append(ValidationWarning("inverted" if satisfaction == "inverted" else "no_signal", message))
    if model in ("inverted", "no_signal"):
        code: WarningCode = "inverted" if model == "inverted" else "no_signal"
        said.append(ValidationWarning(code, Message(f"risk.validation.model_{model}")))
    if not enough(lost):
        params_few = {"n": n, "lost": int(lost.sum())}
        said.append(ValidationWarning("too_few", Message("risk.validation.too_few", params_few)))
    if used.unknown:
        message = Message("risk.validation.without_features", {"n": used.unknown})
        said.append(ValidationWarning("no_evidence", message))
    return said


def validate(tables: Tables, as_of: dt.date, settings: Settings = Settings()) -> Validation:  # noqa: B008  (frozen)
    """Compare the model with CSAT alone on past decisions, each scored from what was known then.

    Features are taken at the notice deadline minus 90 days. Outcomes without a date are compared with today's picture
    by the expert's weights, and the result says so.
    """
    accounts = pd.Index(sorted(tables.outcomes["account"].dropna().unique()))
    evidence = read_evidence(tables, accounts)
    used = usable(tables, evidence, as_of)
    decisions, lost = used.decisions, used.decisions.lost
    known = ~np.isnan(used.satisfaction)
    satisfaction_auc = auc_of(-used.satisfaction[known], lost[known])
    satisfaction = direction(satisfaction_auc, lost[known])
    if len(lost) == 0 or lost.all() or not lost.any():
        warnings = warnings_of(tables, as_of, evidence, used, "too_few", satisfaction_auc, "too_few")
        return Validation(
            len(lost),
            int(lost.sum()),
            used.snapshot,
            "not_enough_evidence",
            "too_few",
            satisfaction_auc,
            UNKNOWN,
            warnings=tuple(warnings),
        )
    factors = used.features.centred
    if used.snapshot:
        # Never learned from: the weights are the expert's, at the rate that is given or assumed.
        scored = scored_by(factors[:0], lost[:0], factors, settings)
    else:
        scored = rolling(decisions, factors, settings)
    euros = np.nan_to_num(decisions.value) if not np.isnan(decisions.value).all() else np.ones(len(lost))
    metrics, index = measured(scored, used.satisfaction, lost, euros)
    difference = metrics["auc"].difference
    verdict: Verdict = "not_enough_evidence"
    if rarer(lost) < FEWEST:
        # A bootstrap over a handful of either outcome is narrower than what it stands for.
        pass
    elif difference.low > 0:
        verdict = "better"
    elif difference.high < 0:
        verdict = "worse"
    model = direction(metrics["auc"].model, lost)
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
        warnings=tuple(warnings_of(tables, as_of, evidence, used, satisfaction, satisfaction_auc, model)),
    )
