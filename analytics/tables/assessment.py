"""What the risk model says of a portfolio, as typed values that pages, charts and reports consume."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from analytics.tables.issue import Issue, Message

Corner = Literal["hidden_risk", "visible_risk", "partner", "critical_friend", "unknown_satisfaction"]
CORNERS: Final[tuple[Corner, ...]] = (
    "hidden_risk",
    "visible_risk",
    "partner",
    "critical_friend",
    "unknown_satisfaction",
)
Guard = Literal["held", "acting", "off"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user can set, all of it an assumption that is shown.

    Attributes:
        base_rate: share of renewal decisions that are lost, 0..1; None takes it from outcomes where there are
            enough, else the stated assumption of 12%.
        satisfied_from: cut line on satisfaction, 0..1.
        at_risk_ratio: cut line on risk, as a multiple of the base rate; see `at_risk_from`.
        guard: hold CSAT's total below contact's and below expectations'.
        learn: update the expert weights by the outcomes in the tables.
        weights: overrides of expert weights, by factor or flag name (the what-if page).
        rates: value of one unit of a currency in `currency`; without it currencies are never added.
    """

    base_rate: float | None = None
    satisfied_from: float = 0.70
    at_risk_ratio: float = 1.5
    guard: bool = True
    learn: bool = True
    weights: Mapping[str, float] = field(default_factory=dict)
    currency: str | None = None
    rates: Mapping[str, float] = field(default_factory=dict)

    def at_risk_from(self, base_rate: float) -> float:
        """The chance from which an account is at risk: a multiple of the base rate.

        At most halfway from the base rate to certainty: one and a half times 70% is a line that nobody can cross.
        """
        return min(self.at_risk_ratio * base_rate, (1.0 + base_rate) / 2.0)


@dataclass(frozen=True, slots=True)
class NextConversation:
    """The one conversation of an account on which most money rests (not a return on investment)."""

    level: str
    topic: str
    euros_resting_on_it: float | None  # annual value x (range_high - risk if it went well); None without a value
    drop: float  # the same in probability
    risk_if_held: float


@dataclass(frozen=True, slots=True, eq=False)
class ModelUsed:
    """The weights that were used. All on the log-odds scale, by factor or flag name (`risk/factors.py`).

    `covariance` is of (base, weights in the order of NAMES): what the evidence leaves uncertain of them.
    """

    base_rate: float
    base_rate_source: Literal["assumed", "given", "outcomes"]
    base: float  # b0 as fitted
    weights: Mapping[str, float]
    expert: Mapping[str, float]
    outcomes: int
    lost: int
    kappa: float
    guard: Guard
    unconstrained: Mapping[str, float]  # without sign and order guard; {} without outcomes
    covariance: npt.NDArray[np.float64] = field(repr=False, compare=False)
    notices: tuple[Message, ...] = ()


# The fewest accounts of which it is told how many are also among the least satisfied.
LEAST_OVERLAP: Final = 3


@dataclass(frozen=True, slots=True)
class CornerTotal:
    """Accounts and annual value in one corner; `annual_value` only of accounts that have one."""

    accounts: int
    annual_value: float


@dataclass(frozen=True, slots=True)
class PortfolioTotals:
    """Totals in one currency (None: no values at all, customers are counted).

    Attributes:
        unknown_deciders_value: satisfied annual value for which nothing is known of what those who decide think.
        overlap, overlap_n: of the n accounts with most money at stake, how many are among the n lowest on CSAT.
        low_evidence_value: annual value in the hidden-risk corner that rests on weak evidence (completeness < .5).
        range_low, range_high: the hidden-risk headline if all missing evidence were at its best / worst.
    """

    currency: str | None
    accounts: int
    annual_value: float
    hidden_accounts: int
    hidden_annual_value: float
    hidden_value: float
    at_risk_value: float  # sum of p x value
    satisfied_accounts: int
    satisfied_value: float
    unknown_deciders_accounts: int
    unknown_deciders_value: float
    overlap: int
    overlap_n: int
    low_evidence_value: float
    range_low: float
    range_high: float
    corners: Mapping[str, CornerTotal] = field(default_factory=dict)
    # The headline with the satisfied line moved: [(cut line 0..1, accounts, annual value), ...].
    sensitivity: tuple[tuple[float, int, float], ...] = ()
    # 1 - (at stake with the n lowest on CSAT) / (at stake with the model's first n), n = `overlap_n`. By the model's
    # own figures, hence circular: to be labelled "according to the model".
    blind_spot_index: float | None = None

    @property
    def overlap_told(self) -> Message | None:
        """The overlap as a sentence; None where it would compare nothing.

        That is of fewer than three, and of more than half of all accounts: then some are in both whatever they score.
        """
        if self.overlap_n < LEAST_OVERLAP or 2 * self.overlap_n > self.accounts:
            return None
        if not self.overlap:
            return Message("blind_spots.overlap.none", {"of": self.overlap_n})
        return Message("blind_spots.overlap", {"n": self.overlap, "of": self.overlap_n})


@dataclass(frozen=True, slots=True, eq=False)
class Assessment:
    """A portfolio on its as-of date.

    Attributes:
        accounts: one row an account with a running contract (all accounts with answers where there is no contract
            list at all), indexed by account, sorted by name. Columns: annual_value (NaN unknown), currency ("" if
            none), owner, segment, contracts (number running), next_end, notice_deadline (dates, NaT unknown),
            auto_renew; satisfaction (0..1 plain mean, NaN unknown), score, scale_min, scale_max (as shown: the most
            used scale), answers, respondents, respondents_executive, respondents_management,
            respondents_operational, respondents_unknown, question (csat, nps); last_executive (date of the last
            conversation with an executive, NaT none known), covered (bool), risk, risk_low, risk_high (80% from the
            weights), range_low, range_high (over the missing evidence), base, log_odds, p_csat, hidden_value (NaN
            without value), hidden_log_odds, at_risk_value, corner, completeness, completeness_contact,
            completeness_expectations, completeness_csat, completeness_future (0..1), deciders_known (bool: anything
            is known of what an executive thinks).
        factors: accounts x factors, 0 best to 1 worst, NaN unknown.
        contributions: accounts x (factors and flags), log-odds; unknown is exactly 0.
        totals: one entry a currency, most value first; never empty when there are accounts.
        reasons: for each account what drives its risk, strongest first, as messages to be put into words.
        next_conversations: by account.
        ended: accounts whose contracts have all ended on the as-of date, or that left a contract without an end.
        without_contract: names that occur in the evidence and have no contract (only where there is a contract list).
    """

    as_of: dt.date
    settings: Settings
    model: ModelUsed
    accounts: pd.DataFrame
    factors: pd.DataFrame
    contributions: pd.DataFrame
    totals: tuple[PortfolioTotals, ...]
    reasons: Mapping[str, tuple[Message, ...]]
    next_conversations: Mapping[str, NextConversation]
    # By account, who gave its score: one or two lines.
    voices: Mapping[str, tuple[Message, ...]] = field(default_factory=dict)
    ended: tuple[str, ...] = ()
    without_contract: tuple[str, ...] = ()
    notices: tuple[Issue, ...] = ()

    @property
    def at_risk_from(self) -> float:
        """The chance from which an account of this portfolio is at risk."""
        return self.settings.at_risk_from(self.model.base_rate)
