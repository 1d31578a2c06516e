"""The expert's weights, updated by the user's own outcomes, with the account of it that is shown."""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from analytics.risk.arrays import NEVER, Bools, Floats
from analytics.risk.decisions import Decisions, past_decisions
from analytics.risk.evidence import Evidence
from analytics.risk.factors import (
    BASE_RATE,
    FACTOR_NAMES,
    FROM_CONVERSATIONS,
    GROUP_OF,
    NAMES,
    expert_weights,
    group_total,
)
from analytics.risk.features import features, sums
from analytics.risk.fit import ENOUGH_TO_TUNE, Fit, Prior, fit
from analytics.risk.scorecard import Weights, base_log_odds
from analytics.tables.assessment import ModelUsed, Settings
from analytics.tables.issue import Message
from analytics.tables.portfolio import Tables
from analytics.tables.quantities import Share

ENOUGH_FOR_A_RATE: Final = (30, 10)  # dated outcomes in all, and of each kind
NO_CHANCE: Final = 0.001
NINETY_FIVE_PERCENT: Final = 1.959963984540054  # normal quantile that leaves 2.5% on each side

BaseSource = Literal["assumed", "given", "outcomes"]


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """The weights, and the account of them that is shown."""

    weights: Weights
    model: ModelUsed


@dataclass(frozen=True, slots=True, eq=False)
class Lessons:
    """What can be learned from: factors (decisions x NAMES) as known then, and what became of it."""

    decisions: Decisions
    factors: Floats
    known: Bools  # whether anything at all was known of the account then; where not, it teaches the base and the flags


def lessons(evidence: Evidence, decisions: Decisions) -> Lessons:
    """The factors of dated decisions, each on its own feature day."""
    matrix = features(sums(evidence, decisions.cases(evidence)))
    known: Bools = np.any(~np.isnan(matrix.factors), axis=1)
    return Lessons(decisions, matrix.centred, known)


def base_rate_of(lost: Bools, settings: Settings) -> tuple[float, BaseSource]:
    """The rate of lost decisions: as given, from dated outcomes where there are enough, else assumed."""
    if settings.base_rate is not None:
        return settings.base_rate, "given"
    every, each = ENOUGH_FOR_A_RATE
    if len(lost) >= every and min(lost.sum(), (~lost).sum()) >= each:
        return float((lost.sum() + 0.5) / (len(lost) + 1.0)), "outcomes"
    return BASE_RATE, "assumed"


def only_one_kind(lost: Bools, base_rate: float) -> str:
    """`lost` or `kept` where all decisions ended so and that is no chance at this rate; else nothing.

    A list of those who left tells how it was made, not who leaves: learned from, it would make every customer a goner.
    """
    if len(lost) == 0 or (lost.any() and not lost.all()):
        return ""
    rate = base_rate if lost.all() else 1.0 - base_rate
    return ("lost" if lost.all() else "kept") if rate ** len(lost) < NO_CHANCE else ""


def named(coefficients: Floats) -> dict[str, float]:
    """Weights by name, from (base, values)."""
    return dict(zip(NAMES, coefficients[1:].tolist(), strict=True))


def notices(
    fitted: Fit, decisions: Decisions, used: int, unknown: int, source: BaseSource, base_rate: float
) -> tuple[Message, ...]:
    """What has to be said beside the weights."""
    said: list[Message] = []
    dated = int((decisions.day != NEVER).sum())
    undated = len(decisions) - dated
    said.append(Message(f"risk.model.base_{source}", {"share": Share(base_rate), "n": dated}))
    if undated:
        said.append(Message("risk.model.undated", {"n": undated}))
    if unknown:
        said.append(Message("risk.model.without_features", {"n": unknown}))
    if 0 < used < ENOUGH_TO_TUNE[0]:
        said.append(Message("risk.model.too_few", {"n": used}))
    totals = {group: float(group_total(fitted.signed[1:], group)) for group in ("contact", "expectations", "csat")}
    broken = totals["csat"] > min(totals["contact"], totals["expectations"])
    if used and broken and fitted.guard != "held":
        sure = "" if disagrees(fitted) else "_unsure"
        said.append(Message(f"risk.model.disagree_{fitted.guard}{sure}", {**totals}))
    if used:
        for code, factors in reversed_factors(fitted).items():
            if factors:
                said.append(Message(f"risk.model.{code}", {"factors": factors, "n": len(factors)}))
    return tuple(said)


def disagrees(fitted: Fit) -> bool:
    """Whether the outcomes show, at 95%, that satisfaction weighs more than contact or than expectations."""
    values = fitted.signed[1:]
    for group in ("contact", "expectations"):
        contrast = np.array([(GROUP_OF[name] == "csat") - float(GROUP_OF[name] == group) for name in FACTOR_NAMES])
        among = slice(1, 1 + len(contrast))
        spread = float(np.sqrt(contrast @ fitted.covariance[among, among] @ contrast))
        if contrast @ values[: len(contrast)] > NINETY_FIVE_PERCENT * spread:
            return True
    return False


def reversed_factors(fitted: Fit) -> dict[str, tuple[str, ...]]:
    """What works the other way in the outcomes, by notice: contact and the rest, shown at 95%; what may be chance."""
    found: dict[str, list[str]] = {"reversed_contact": [], "reversed": [], "reversed_unsure": []}
    for name, value, sd in zip(NAMES, fitted.unconstrained[1:], fitted.unconstrained_sd[1:], strict=True):
        if value + NINETY_FIVE_PERCENT * sd < 0:
            found["reversed_contact" if name in FROM_CONVERSATIONS else "reversed"].append(name)
        elif value < 0:
            found["reversed_unsure"].append(name)
    return {code: tuple(names) for code, names in found.items()}


def as_learned(model: ModelUsed) -> Learned:
    """What was learned before, to be used again: by the model that an assessment tells it used."""
    values = np.array([model.weights[name] for name in NAMES])
    return Learned(Weights(model.base, values, model.covariance), model)


def learn(tables: Tables, as_of: dt.date, settings: Settings, evidence: Evidence) -> Learned:
    """The weights to score with: the expert's, updated by the outcomes known on the as-of date.

    `evidence` has to know the accounts of the outcomes too.
    """
    decisions = past_decisions(tables, as_of)
    dated = decisions.only(decisions.day != NEVER)
    base_rate, source = base_rate_of(dated.lost, settings)
    prior = Prior(base_log_odds(base_rate), expert_weights(settings.weights))
    kind = only_one_kind(dated.lost, base_rate)
    taught = settings.learn and not kind
    learning = lessons(evidence, dated if taught else dated.only(np.zeros(len(dated), dtype=bool)))
    factors, lost = learning.factors, learning.decisions.lost
    fitted = fit(factors, lost, prior, guard=settings.guard)
    weights = Weights(float(fitted.coefficients[0]), fitted.coefficients[1:], fitted.covariance)
    model = ModelUsed(
        base_rate=base_rate,
        base_rate_source=source,
        base=weights.base,
        weights=weights.named(),
        expert=named(prior.mean),
        outcomes=len(lost),
        lost=int(lost.sum()),
        kappa=fitted.kappa,
        guard=fitted.guard,
        unconstrained=named(fitted.unconstrained) if len(lost) else {},
        covariance=fitted.covariance,
        notices=(
            *notices(fitted, decisions, len(lost), int((~learning.known).sum()), source, base_rate),
            *((Message(f"risk.model.only_{kind}", {"n": len(dated)}),) if kind else ()),
        ),
    )
    return Learned(weights, model)
