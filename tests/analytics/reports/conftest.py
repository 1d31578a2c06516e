"""A small assessment as the model makes it, and the two languages, for the tests of what is written from them."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from analytics.tables.assessment import (
    Assessment,
    CornerTotal,
    ModelUsed,
    NextConversation,
    PortfolioTotals,
    Settings,
)
from locales import translator

EVIL = '=HYPERLINK("http://example.org","Klik")'
NAMES = [EVIL, "Hogeschool Noorderlicht", "Zuid & Co"]


@pytest.fixture
def assessment():
    accounts = pd.DataFrame(
        {
            "annual_value": [120_000.0, 80_000.5, np.nan],
            "currency": ["EUR", "EUR", ""],
            "satisfaction": [0.87, np.nan, 0.4],
            "risk": [0.41, 0.2, 0.1],
            "risk_low": [0.33, 0.1, 0.05],
            "risk_high": [0.5, 0.3, 0.2],
            "range_low": [0.2, 0.1, 0.05],
            "range_high": [0.6, 0.5, 0.4],
            "corner": ["hidden_risk", "unknown_satisfaction", "critical_friend"],
            "hidden_value": [31_000.0, 0.0, np.nan],
            "completeness": [0.62, 0.1, 0.9],
            "base": [-1.99, -1.99, -1.99],
            "next_end": pd.to_datetime(["2026-12-31", None, None]),
        },
        index=pd.Index(NAMES),
    )
    contributions = pd.DataFrame(
        {"exec_gap": [0.1 + 0.2, 0.0, -0.78], "no_csat": [0.0, 0.15, 0.0]},
        index=accounts.index,
    )
    factors = pd.DataFrame({"exec_gap": [1.0, np.nan, 0.0]}, index=accounts.index)
    totals = PortfolioTotals(
        "EUR",
        2,
        200_000.5,
        1,
        120_000.0,
        31_000.0,
        65_200.1,
        1,
        120_000.0,
        0,
        0.0,
        1,
        1,
        0.0,
        0.0,
        200_000.5,
        corners={"hidden_risk": CornerTotal(1, 120_000.0)},
        sensitivity=((0.65, 1, 120_000.0),),
    )
    model = ModelUsed(
        0.12,
        "assumed",
        -1.99,
        {"exec_gap": 1.3, "no_csat": 0.15},
        {"exec_gap": 1.3, "no_csat": 0.15},
        0,
        0,
        float("inf"),
        "held",
        {},
        np.zeros((1, 1)),
    )
    return Assessment(
        dt.date(2026, 11, 1),
        Settings(),
        model,
        accounts,
        factors,
        contributions,
        (totals,),
        {},
        {EVIL: NextConversation("executive", "expectations", 40_000.0, 0.3, 0.1)},
        ended=("Oud BV",),
        without_contract=("Los",),
    )


@pytest.fixture(params=["nl", "en"])
def say(request):
    return translator(request.param)
