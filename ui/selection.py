"""The part of the portfolio that the filters leave in, with its own totals."""

import datetime as dt

import numpy as np
import pandas as pd

from analytics.risk.hidden import Lines, totals
from analytics.tables.assessment import Assessment, PortfolioTotals
from ui.state import Filters


def selected(assessment: Assessment, filters: Filters) -> pd.DataFrame:
    """The rows of `assessment.accounts` that the filters leave in."""
    accounts = assessment.accounts
    keep = np.ones(len(accounts), dtype=bool)
    for column in ("owner", "segment", "corner"):
        wanted = getattr(filters, column)
        if wanted:
            keep &= accounts[column].isin(wanted).to_numpy()
    if filters.least_value:
        keep &= (accounts["annual_value"] >= filters.least_value).to_numpy()
    if filters.renewal_days:
        last = pd.Timestamp(assessment.as_of + dt.timedelta(days=filters.renewal_days))
        keep &= ((accounts["next_end"] >= pd.Timestamp(assessment.as_of)) & (accounts["next_end"] <= last)).to_numpy()
    return accounts[keep]


def lines(assessment: Assessment) -> Lines:
    """The cut lines of an assessment."""
    settings = assessment.settings
    return Lines(settings.satisfied_from, assessment.at_risk_from)


def selected_totals(assessment: Assessment, accounts: pd.DataFrame) -> tuple[PortfolioTotals, ...]:
    """The totals of a selection, one a currency."""
    return totals(accounts, lines(assessment))
