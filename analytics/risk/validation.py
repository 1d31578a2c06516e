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
    day_number,
    sigmoid,
)
from analytics.risk.backtest import Scored, rolling, scored_by
from analytics.risk.contracts import in_one_currency
from analytics.risk.decisions import Decisions, past_decisions
from analytics.risk.evidence import Evidence, read_evidence
from analytics.risk.factors import BASE_RATE, COLUMN, FACTOR_NAMES, FROM_CONVERSATIONS
from analytics.risk.features import Cases, Features, features, sums
from analytics.risk.leaks import answered_after_leaving, heard_after_notice, separates
from analytics.tables.assessment import Settings
from analytics.tables.issue import Message
from analytics.tables.portfolio import Tables
from analytics.tables.quantities import Share
from analytics.tables.schema import PROVENANCE

SEED: Final = 20_261
ENOUGH: Final = (100, 20)  # decisions in all, and of each kind, below which the word is "too few"
# A customer may come back; this share of the lost that still answers is no coincidence.
LATE_SHARE: Final = 0.05
INTERVAL: Final = (2.5, 97.5)
# Lost or kept, below which no direction is claimed: with 7 lost, noise was called inverted.
FEWEST: Final = 10
_MOSTLY: Final = 0.5

Verdict = Literal["better", "worse", "not_enough_evidence"]
# What the verdict rests on: the interval of the difference; the same where only satisfaction was known, so that both
# are in effect one order; or why there is none: a handful of either outcome, none of one, a leak among what was used,
# no dates, no satisfaction to compare with, a model that is ahead of satisfaction and not shown to beat guessing.
Because = Literal[
    "interval", "only_satisfaction", "few", "one_kind", "leak", "undated", "no_satisfaction", "model_unproven"
]
Predicts = Literal["predicts", "no_signal", "inverted", "too_few"]
WarningCode = Literal[
    "leak", "inverted", "no_signal", "too_few", "undated", "no_evidence", "untested", "base_assumed", "currencies"
]
# The kinds of evidence of which it is told how often they were known when it mattered.
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "contact": FROM_CONVERSATIONS,
    "expectations": ("align_gap", "unmeasured"),
    "csat": ("csat_gap",),
    "future": ("price_only", "no_future"),
}


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its 95% interval (by drawing again, where there is enough to draw from); NaN where unknown."""

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


UNKNOWN: Final = Estimate(float("nan"), float("nan"), float("nan"))


def estimate(values: Floats) -> Estimate:
    """The first value is of the decisions as they are, the others of resamples."""
    drawn = values[1:][~np.isnan(values[1:])]
    if np.isnan(values[0]) or len(drawn) < len(values) / 2:
        return Estimate(float(values[0]), float("nan"), float("nan"))
    low, high = np.percentile(drawn, INTERVAL)
    return Estimate(float(values[0]), float(low), float(high))


def weightings(account: Ints) -> Floats:
    """The decisions as they are, then the resamples; fewer of them where there are very many decisions.

    Whole accounts are drawn: two decisions of one account are not two independent pieces of evidence.
    """
    size = len(account)
    times = int(np.clip(3_000_000 // max(size, 1), 200, 1000))
    drawn = ranking.resamples(int(account.max(initial=-1)) + 1, times, SEED)[:, account]
    return np.vstack([np.ones((1, size)), drawn]).astype(np.float64)


def numbered(accounts: pd.Index) -> Ints:
    """A number for each account, in the order of their first decision."""
    return np.asarray(pd.factorize(accounts)[0], dtype=np.int64)


def in_parts(measure: Callable[[Floats], Floats], weights: Floats) -> Floats:
    """Apply a measure to the resamples a part at a time, to bound the memory."""
    part = max(1, 400_000 // max(weights.shape[1], 1))
    return np.concatenate([measure(weights[first : first + part]) for first in range(0, len(weights), part)])


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


def without_interval(found: Estimate) -> Estimate:
    """The value alone."""
    return Estimate(found.value, float("nan"), float("nan"))


def with_few(name: str, metric: Metric, lost: Bools) -> Metric:
    """A measure over a handful of either outcome, where drawing again from them makes an interval that is too narrow.

    Of five decisions a faultless order had "1.00 to 1.00". AUC's have an interval that cannot be too narrow, the rest
    and every difference have none.
    """
    bare = Metric(*(without_interval(one) for one in (metric.model, metric.csat, metric.difference)))
    if name != "auc":
        return bare
    return Metric(wide(metric.model.value, lost), wide(metric.csat.value, lost), bare.difference)


def wide(auc: float, lost: Bools) -> Estimate:
    """An AUC with Wilson's interval as if it were a share of as many as there are of the rarer outcome.

    That bounds its variance: at most AUC (1 - AUC) over the smaller number, whatever the scores' distribution (Birnbaum
    and Klose 1957).
    """
    return Estimate(auc, *wilson(auc, rarer(lost)))


def wilson(share: float, size: int) -> tuple[float, float]:
    """Wilson's 95% interval of a share of `size`."""
    z = 1.96
    middle = (share + z * z / (2 * size)) / (1 + z * z / size)
    reach = z / (1 + z * z / size) * float(np.sqrt(share * (1 - share) / size + z * z / (4 * size * size)))
    return middle - reach, middle + reach


def reliability(log_odds: Floats, lost: Bools) -> tuple[ReliabilityPoint, ...]:
    """Up to ten bins of equal size; Wilson's interval for what happened."""
    chance = sigmoid(log_odds)
    number = int(np.clip(len(chance) // 20, 1, 10)) if len(chance) else 0
    points = []
    for rows in np.array_split(np.argsort(chance, kind="stable"), number) if number else ():
        size, share = len(rows), float(lost[rows].mean())
        points.append(ReliabilityPoint(float(chance[rows].mean()), share, *wilson(share, size), size))
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


def auc_of(score: Floats, lost: Bools, account: Ints) -> Estimate:
    """The AUC of a score with its interval."""
    if len(lost) == 0 or rarer(lost) == 0:
        return UNKNOWN
    nothing = np.zeros(len(lost))
    found = estimate(
        in_parts(lambda drawn: ranking.auc(ranking.ranked(score, lost, nothing, drawn)), weightings(account))
    )
    return found if rarer(lost) >= FEWEST else wide(found.value, lost)


@dataclass(frozen=True, slots=True, eq=False)
class Usable:
    """The decisions with their features.

    Attributes:
        satisfaction: as it was known when it mattered (in a snapshot: today).
        told: the satisfaction by which it is told whether satisfaction predicts: today's where of too many decisions
            none was known when it mattered.
        unknown: decisions of which nothing was known when it mattered; both ways of looking score them alike.
        undated: decisions without a date among those that are compared with today's picture.
        set_aside: decisions without a date that are left out beside those that have one.
    """

    decisions: Decisions
    features: Features
    satisfaction: Floats
    told: Floats
    snapshot: bool
    unknown: int
    undated: int
    set_aside: int


def usable(tables: Tables, evidence: Evidence, as_of: dt.date) -> Usable:
    """Dated decisions by their picture of then; all by today's where the dated ones do not tell both ends apart.

    Many lists give a date to those who left and none to those who stayed: by their dates alone nobody stayed.
    """
    decisions = past_decisions(tables, as_of)
    dated = decisions.only(decisions.day != NEVER)
    undated = len(decisions) - len(dated)
    snapshot = (undated > 0 and rarer(dated.lost) < min(FEWEST, rarer(decisions.lost))) or undated == len(decisions) > 0
    chosen = decisions if snapshot else dated
    given = sums(evidence, as_of_today(decisions, evidence, as_of) if snapshot else dated.cases(evidence))
    told = given.satisfaction
    if not snapshot and rarer(dated.lost) >= FEWEST > rarer(dated.lost[~np.isnan(told)]):
        # One row a customer, with a date for the decision and none for the score.
        now = sums(evidence, as_of_today(dated, evidence, as_of))
        if rarer(dated.lost[~np.isnan(now.satisfaction)]) >= FEWEST:
            snapshot = bool(known_rows(features(given)).mean() < _MOSTLY)
            told, given = now.satisfaction, now if snapshot else given
            chosen = dated
    matrix = features(given)
    return Usable(
        decisions=chosen,
        features=matrix,
        satisfaction=given.satisfaction,
        told=told,
        snapshot=snapshot,
        unknown=int((~known_rows(matrix)).sum()),
        undated=undated if snapshot and len(chosen) == len(decisions) else 0,
        set_aside=len(decisions) - len(chosen),
    )


def as_of_today(decisions: Decisions, evidence: Evidence, as_of: dt.date) -> Cases:
    """Each decision's account as it is seen on the as-of date, with what has no date."""
    day = day_number(as_of)
    account = decisions.cases(evidence).account
    return Cases(account, np.full(len(decisions), day, dtype=np.int64), undated_day=day)


def known_rows(matrix: Features) -> Bools:
    """Of which decisions anything was known."""
    known: Bools = np.any(~np.isnan(matrix.factors), axis=1)
    return known


def leaks(used: Usable) -> tuple[str, ...]:
    """The factors that by themselves all but know how the decisions ended."""
    lost = used.decisions.lost
    leaking = [
        name for name, score in zip(FACTOR_NAMES, used.features.factors.T, strict=True) if separates(score, lost)
    ]
    if "csat_gap" not in leaking and separates(-used.satisfaction, lost):
        leaking.insert(0, "csat_gap")
    return tuple(leaking)


def known_of(matrix: Features) -> dict[str, float]:
    """Of how large a share of the decisions each kind of evidence was known."""
    if len(matrix.factors) == 0:
        return dict.fromkeys(KINDS, 0.0)
    there = ~np.isnan(matrix.factors)
    return {kind: float(there[:, [COLUMN[name] for name in names]].any(axis=1).mean()) for kind, names in KINDS.items()}


def worth(tables: Tables, decisions: Decisions, settings: Settings) -> tuple[Floats, str, int]:
    """What each decision was about, in the currency in which there is most; that currency; how many are in another.

    Currencies are never added: what is in another counts for nothing in the measures of money. Without any value every
    decision counts for one.
    """
    contracts = tables.contracts.drop_duplicates([name for name in tables.contracts if name not in PROVENANCE])
    contracts, _ = in_one_currency(contracts, settings)
    valued = contracts[contracts["annual_value"].notna()].groupby("account")
    value = valued["annual_value"].sum().reindex(decisions.account).to_numpy(dtype=np.float64)
    if np.isnan(value).all():
        return np.ones(len(decisions)), "", 0
    currency = valued["currency"].first().reindex(decisions.account).to_numpy(dtype=object)
    known = ~np.isnan(value)
    total = pd.Series(value[known]).groupby(currency[known]).sum()
    chosen = str(total.sort_index().idxmax())
    ours = known & (currency == chosen)
    return np.where(ours, value, 0.0), chosen, int((known & ~ours).sum())


def judged(used: Usable, metrics: Mapping[str, Metric], known: Mapping[str, float]) -> tuple[Verdict, Because]:
    """Whether the model does better than satisfaction alone, and what that rests on. Only what is shown is claimed."""
    lost, auc = used.decisions.lost, metrics["auc"]
    withheld: Because | None = None
    if rarer(lost) < FEWEST:
        # A bootstrap over a handful of either outcome is narrower than what it stands for.
        withheld = "few"
    elif leaks(used):
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


def limits_of(
    used: Usable, scored: Scored | None, known: Mapping[str, float], elsewhere: int
) -> list[ValidationWarning]:
    """What the figures do not reach: evidence that nobody had, a starting point that was assumed, other currencies."""
    said: list[ValidationWarning] = []
    n = len(used.decisions)
    untested = tuple(kind for kind in ("contact", "expectations") if n and known[kind] == 0.0)
    if untested:
        message = Message(f"risk.validation.untested_{'_'.join(untested)}", {"n": n})
        said.append(ValidationWarning("untested", message))
    answered = int((~np.isnan(used.satisfaction)).sum())
    if rarer(used.decisions.lost) >= FEWEST > rarer(used.decisions.lost[~np.isnan(used.satisfaction)]):
        message = Message("risk.validation.satisfaction_unknown", {"n": answered, "total": n})
        said.append(ValidationWarning("untested", message))
    assumed = int(scored.assumed.sum()) if scored else 0
    if assumed:
        code = "base_assumed_undated" if used.snapshot else "base_assumed"
        message = Message(f"risk.validation.{code}", {"n": assumed, "total": n, "share": Share(BASE_RATE)})
        said.append(ValidationWarning("base_assumed", message))
    if elsewhere:
        said.append(ValidationWarning("currencies", Message("risk.validation.currencies", {"n": elsewhere})))
    return said


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
    leaking = leaks(used)
    if leaking:
        message = Message("risk.validation.leak_separates", {"factors": leaking, "n": len(leaking)})
        said.append(ValidationWarning("leak", message))
    in_time = not used.snapshot and used.told is used.satisfaction
    after = answered_after_leaving(tables, used.decisions, as_of) if in_time else 0
    if after >= max(1.0, LATE_SHARE * lost.sum()):
        said.append(ValidationWarning("leak", Message("risk.validation.leak_after_leaving", {"n": after})))
    late = heard_after_notice(evidence, used.decisions)
    if late:
        said.append(ValidationWarning("leak", Message("risk.validation.leak_after_notice", {"n": late})))
    if used.snapshot and n:
        code = "undated" if used.undated else "untimely"
        said.append(ValidationWarning("undated", Message(f"risk.validation.{code}", {"n": used.undated or n, "of": n})))
    elif used.told is not used.satisfaction:
        said.append(ValidationWarning("undated", Message("risk.validation.satisfaction_today", {"n": n})))
    if used.set_aside:
        said.append(ValidationWarning("undated", Message("risk.validation.undated_aside", {"n": used.set_aside})))
    if satisfaction in ("inverted", "no_signal"):
        params = {
            "auc": Share(satisfaction_auc.value),
            "low": Share(satisfaction_auc.low),
            "high": Share(satisfaction_auc.high),
        }
        message = Message(f"risk.validation.satisfaction_{satisfaction}", params)
        said.append(ValidationWarning("inverted" if satisfaction == "inverted" else "no_signal", message))
    if model in ("inverted", "no_signal"):
        kind_of: WarningCode = "inverted" if model == "inverted" else "no_signal"
        said.append(ValidationWarning(kind_of, Message(f"risk.validation.model_{model}")))
    if n and rarer(lost) == 0:
        kind = "lost" if lost.all() else "kept"
        said.append(ValidationWarning("too_few", Message(f"risk.validation.all_{kind}", {"n": n})))
    elif not enough(lost):
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
