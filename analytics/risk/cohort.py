"""The past decisions that the model can be judged by, and what was known of them when it mattered."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from analytics.risk.arrays import NEVER, Bools, Floats, day_number
from analytics.risk.decisions import Decisions, past_decisions
from analytics.risk.evidence import Evidence
from analytics.risk.factors import COLUMN, FROM_CONVERSATIONS
from analytics.risk.features import Cases, Features, features, sums
from analytics.risk.sample_size import FEWEST, rarer
from analytics.tables.portfolio import Tables

_MOSTLY: Final = 0.5
# The kinds of evidence of which it is told how often they were known when it mattered.
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "contact": FROM_CONVERSATIONS,
    "expectations": ("align_gap", "unmeasured"),
    "csat": ("csat_gap",),
    "future": ("price_only", "no_future"),
}


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


def known_of(matrix: Features) -> dict[str, float]:
    """Of how large a share of the decisions each kind of evidence was known."""
    if len(matrix.factors) == 0:
        return dict.fromkeys(KINDS, 0.0)
    there = ~np.isnan(matrix.factors)
    return {kind: float(there[:, [COLUMN[name] for name in names]].any(axis=1).mean()) for kind, names in KINDS.items()}
