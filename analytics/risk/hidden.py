"""Hidden risk: the corners of satisfaction x risk, the headline, and what satisfaction alone would have missed."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.arrays import Bools, Floats
from analytics.risk.factors import GROUP_OF, NAMES
from analytics.risk.scorecard import Scores
from analytics.tables.assessment import CORNERS, CornerTotal, PortfolioTotals

# A score of exactly the line is on the satisfied side, whatever the last bit says.
TOLERANCE: Final = 1e-9
WEAK_EVIDENCE: Final = 0.5
# How far the line on satisfaction is moved to show what hangs on it.
STEPS: Final = (-0.10, -0.05, 0.0, 0.05, 0.10)


@dataclass(frozen=True, slots=True)
class Lines:
    """The two cut lines: satisfaction on 0..1, and risk as a chance."""

    satisfied_from: float
    at_risk_from: float


def satisfied(satisfaction: Floats, line: float) -> Bools:
    """At or above the line; unknown satisfaction is not."""
    above: Bools = np.nan_to_num(satisfaction, nan=-1.0) >= line - TOLERANCE
    return above


def at_risk(risk: Floats, line: float) -> Bools:
    """At or above the line."""
    above: Bools = risk >= line - TOLERANCE
    return above


def corners(satisfaction: Floats, risk: Floats, lines: Lines) -> list[str]:
    """The corner of each account; one whose satisfaction nobody knows is in none of the four."""
    happy, leaving = satisfied(satisfaction, lines.satisfied_from), at_risk(risk, lines.at_risk_from)
    named = np.select(
        [np.isnan(satisfaction), happy & leaving, ~happy & leaving, happy & ~leaving],
        ["unknown_satisfaction", "hidden_risk", "visible_risk", "partner"],
        default="critical_friend",
    )
    return [str(name) for name in named]


def hidden_value(value: Floats, risk: Floats, risk_by_csat: Floats, happy: Bools) -> Floats:
    """Expected loss that CSAT does not show, for satisfied accounts; NaN without a value."""
    return np.where(happy, value * np.maximum(0.0, risk - risk_by_csat), value * 0.0)


def hidden_log_odds(scores: Scores) -> Floats:
    """The part of the log-odds that does not come from satisfaction: the sum of the other contributions."""
    others = [number for number, name in enumerate(NAMES) if GROUP_OF[name] != "csat"]
    total: Floats = scores.contributions[:, others].sum(axis=1)
    return total


def overlap(satisfaction: Floats, stake: Floats, names: pd.Index, n: int) -> int:
    """Of the n accounts with most at stake, how many are among the n with the lowest satisfaction (ties by name)."""
    by_name = names.argsort()
    known = by_name[~np.isnan(satisfaction[by_name])]
    lowest = known[np.argsort(satisfaction[known], kind="stable")[:n]]
    most = by_name[np.argsort(-stake[by_name], kind="stable")[:n]]
    return len(np.intersect1d(lowest, most))


def blind_spot_index(satisfaction: Floats, stake: Floats, names: pd.Index, k: int) -> float | None:
    """1 - (at stake with the k lowest on CSAT) / (at stake with the k the model names first); None where 0 / 0.

    With `stake` from the model itself this is circular: it says how different the two lists are, not which is right.
    """
    by_name = names.argsort()
    known = by_name[~np.isnan(satisfaction[by_name])]
    lowest = known[np.argsort(satisfaction[known], kind="stable")[:k]]
    most = by_name[np.argsort(-stake[by_name], kind="stable")[:k]]
    whole = float(stake[most].sum())
    return 1.0 - float(stake[lowest].sum()) / whole if whole > 0 else None


def totals(accounts: pd.DataFrame, lines: Lines) -> tuple[PortfolioTotals, ...]:
    """Totals by currency, most value first. Where no account has a value, one entry that counts customers."""
    if accounts.empty:
        return ()
    if accounts["annual_value"].isna().all():
        return (total(accounts, np.ones(len(accounts)), None, lines),)
    # A customer without a value stands with the others where there is only one currency to stand with.
    named = accounts.loc[accounts["annual_value"].notna(), "currency"].unique()
    of = (
        accounts["currency"].mask(accounts["annual_value"].isna(), named[0])
        if len(named) == 1
        else accounts["currency"]
    )
    by_currency = [
        total(group, group["annual_value"].fillna(0.0).to_numpy(dtype=np.float64), str(currency), lines)
        for currency, group in accounts.groupby(of, sort=True)
    ]
    return tuple(sorted(by_currency, key=lambda entry: -entry.annual_value))


def total(accounts: pd.DataFrame, value: Floats, currency: str | None, lines: Lines) -> PortfolioTotals:
    """The totals of accounts that share a currency."""
    satisfaction = accounts["satisfaction"].to_numpy(dtype=np.float64)
    risk = accounts["risk"].to_numpy(dtype=np.float64)
    happy = satisfied(satisfaction, lines.satisfied_from)
    raised = at_risk(risk, lines.at_risk_from)
    hidden = happy & raised
    unheard = happy & ~accounts["deciders_known"].to_numpy(dtype=bool)
    weak = hidden & (accounts["completeness"].to_numpy(dtype=np.float64) < WEAK_EVIDENCE)
    stake = risk * value
    n = int(hidden.sum()) or min(10, len(accounts))
    hidden_values = value * np.maximum(0.0, risk - accounts["p_csat"].to_numpy(dtype=np.float64))

    def reached(column: str) -> float:
        at = at_risk(accounts[column].to_numpy(dtype=np.float64), lines.at_risk_from)
        return float(value[happy & at].sum())

    corner = accounts["corner"].to_numpy()
    moved = []
    for step in STEPS:
        line = round(min(max(lines.satisfied_from + step, 0.0), 1.0), 6)
        inside = satisfied(satisfaction, line) & raised
        moved.append((line, int(inside.sum()), float(value[inside].sum())))
    return PortfolioTotals(
        currency=currency,
        accounts=len(accounts),
        annual_value=float(value.sum()),
        hidden_accounts=int(hidden.sum()),
        hidden_annual_value=float(value[hidden].sum()),
        hidden_value=float(hidden_values[happy].sum()),
        at_risk_value=float(stake.sum()),
        satisfied_accounts=int(happy.sum()),
        satisfied_value=float(value[happy].sum()),
        unknown_deciders_accounts=int(unheard.sum()),
        unknown_deciders_value=float(value[unheard].sum()),
        overlap=overlap(satisfaction, stake, accounts.index, n),
        overlap_n=n,
        low_evidence_value=float(value[weak].sum()),
        range_low=reached("range_low"),
        range_high=reached("range_high"),
        corners={
            name: CornerTotal(int((corner == name).sum()), float(value[corner == name].sum())) for name in CORNERS
        },
        sensitivity=tuple(moved),
        blind_spot_index=blind_spot_index(satisfaction, stake, accounts.index, n),
    )
