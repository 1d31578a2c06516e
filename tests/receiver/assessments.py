"""Hand-made assessments for the receiver's view: forty fictional customers in every corner."""

import datetime as dt

import numpy as np
import pandas as pd

from analytics.tables.assessment import Assessment, ModelUsed, NextConversation, Settings
from analytics.tables.issue import Message
from analytics.tables.quantities import Score

AS_OF = dt.date(2026, 11, 1)
_FIRST = ("Hogeschool", "Gemeente", "Woningstichting", "Ziekenhuis", "Transport", "Bouwgroep", "Waterschap", "Bakkerij")
_LAST = ("Zuidrand", "Maasdal", "De Linde", "Oostervaart", "Veldwijk", "Van Rijn & Zonen", "Noorderlicht")


def assessment(number: int = 40, seed: int = 3, *, one_scale: bool = True) -> Assessment:
    """Customers with every kind of evidence; deterministic."""
    chance = np.random.default_rng(seed)
    names = [f"{_FIRST[n % 8]} {_LAST[n % 7]}" + (f" {n // 56 + 1}" if n >= 56 else "") for n in range(number)]
    satisfaction = np.clip(chance.normal(0.78, 0.11, number), 0.2, 0.99)
    satisfaction[chance.random(number) < 0.1] = np.nan
    risk = np.clip(chance.beta(2.0, 8.0, number), 0.02, 0.75)
    value = np.round(chance.lognormal(11.6, 0.9, number), -2)
    value[1] = np.nan
    low = np.where(np.isnan(satisfaction), False, satisfaction < 0.7)
    at_risk = risk >= 0.18
    corner = np.select(
        [np.isnan(satisfaction), ~low & at_risk, low & at_risk, ~low],
        ["unknown_satisfaction", "hidden_risk", "visible_risk", "partner"],
        "critical_friend",
    )
    answers = chance.integers(1, 20, number)
    accounts = pd.DataFrame(
        {
            "annual_value": value,
            "currency": "EUR",
            "owner": "Sanne de Wit",
            "segment": "",
            "contracts": 1,
            "next_end": pd.to_datetime("2026-12-01") + pd.to_timedelta(chance.integers(0, 700, number), unit="D"),
            "notice_deadline": pd.to_datetime("2026-11-01")
            + pd.to_timedelta(chance.integers(0, 600, number), unit="D"),
            "satisfaction": satisfaction,
            "score": np.round(1 + satisfaction * 9, 1),
            "scale_min": 1.0,
            "scale_max": [10.0 if one_scale or n % 2 else 5.0 for n in range(number)],
            "answers": answers,
            "respondents": answers,
            "respondents_executive": np.where(chance.random(number) < 0.15, 1, 0),
            "respondents_management": np.where(chance.random(number) < 0.3, 2, 0),
            "respondents_operational": answers,
            "respondents_unknown": 0,
            "risk": risk,
            "risk_low": risk * 0.7,
            "risk_high": np.minimum(risk * 1.4, 1.0),
            "at_risk_value": risk * value,
            "corner": corner,
            "completeness": chance.uniform(0.2, 1.0, number),
        },
        index=pd.Index(names, name="account"),
    ).sort_index()
    reasons = {
        name: (
            Message("risk.reason.exec_since", {"date": dt.date(2026, 3, 14)}),
            Message(
                "risk.reason.align_unmet", {"expectation": "Meedenken over Zuidrand 2030", "score": Score(4, 0, 10)}
            ),
            Message("risk.reason.unmeasured", {"n": 2, "total": 3}),
        )
        for name in names
    }
    held = {
        name: NextConversation("executive", "expectations", float(np.nan_to_num(money) * 0.2), 0.2, 0.1)
        for name, money in zip(names, value, strict=True)
    }
    model = ModelUsed(0.12, "assumed", -1.99, {}, {}, 0, 0, 1.0, "held", {}, np.zeros((1, 1)))
    empty = pd.DataFrame(index=accounts.index)
    return Assessment(AS_OF, Settings(), model, accounts, empty, empty, (), reasons, held)
