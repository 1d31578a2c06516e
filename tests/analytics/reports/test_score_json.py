"""The document that the command line prints."""

import datetime as dt
import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analytics.reports import score_json
from analytics.reports.score_json import plain, score_document
from analytics.risk.total_intervals import SumInterval
from analytics.tables.assessment import CORNERS


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.float64("nan"), None), (float("inf"), None), (np.int64(3), 3), (np.bool_(True), True), (pd.NaT, None),
        (pd.NA, None), (pd.Timestamp("2026-01-02"), "2026-01-02"), (dt.date(2026, 1, 2), "2026-01-02"),
        (np.datetime64("2026-01-02"), "2026-01-02"), ((1, "a"), [1, "a"]), ({"x": np.nan}, {"x": None}), (None, None),
    ],
)  # fmt: skip
def test_plain(value, expected):
    assert plain(value) == expected


def test_the_document_keeps_the_contract(assessment, monkeypatch):
    monkeypatch.setattr(score_json, "headline_interval", lambda *_: (90_000.0, 150_000.0))
    both = SumInterval(1.0, 4.0, 0.5, 9.0), SumInterval(2.0, 3.0, 1.5, 8.0)
    monkeypatch.setattr(score_json, "expected_losses", lambda *_: both)
    document = json.loads(json.dumps(score_document(assessment, {"version": 1}), allow_nan=False))
    assert document["version"] == 1
    assert document["as_of"] == "2026-11-01"
    assert document["intake"] == {"version": 1}
    model = {key: document["model"][key] for key in ("base_rate", "weights", "outcomes", "kappa", "guard")}
    assert model == {
        "base_rate": 0.12, "weights": {"exec_gap": 1.3, "no_csat": 0.15}, "outcomes": 0, "kappa": None, "guard": "held",
    }  # fmt: skip
    first, second, third = document["accounts"]
    assert first["annual_value"] == 120_000.0
    assert first["contributions"] == {"exec_gap": 0.1 + 0.2, "no_csat": 0.0}
    assert first["next_conversation"]["euros_resting_on_it"] == 40_000.0
    assert second["satisfaction"] is None
    assert second["factors"] == {"exec_gap": None}
    assert second["next_conversation"] is None
    assert (third["currency"], third["annual_value"]) == (None, None)
    assert document["portfolio"] == document["portfolios"][0]
    assert document["portfolio"]["hidden_annual_value"] == 120_000.0
    assert (document["portfolio"]["weights_low"], document["portfolio"]["weights_high"]) == (90_000.0, 150_000.0)
    assert document["portfolio"]["at_risk_value_interval"] == {
        "weights_low": 1.0, "weights_high": 4.0, "range_low": 0.5, "range_high": 9.0,
    }  # fmt: skip
    assert document["portfolio"]["hidden_value_interval"]["range_high"] == 8.0
    assert document["portfolio"]["currency"] == "EUR"
    assert list(document["portfolio"]["corners"]) == list(CORNERS)
    assert document["portfolio"]["corners"]["hidden_risk"] == {"accounts": 1, "annual_value": 120_000.0}
    assert document["portfolio"]["corners"]["partner"] == {"accounts": 0, "annual_value": 0.0}
    assert (document["ended"], document["without_contract"]) == (["Oud BV"], ["Los"])


def test_nothing_at_all_is_still_a_document(assessment):
    empty = replace(
        assessment, accounts=assessment.accounts.iloc[:0], factors=assessment.factors.iloc[:0],
        contributions=assessment.contributions.iloc[:0], totals=(),
    )  # fmt: skip
    document = score_document(empty, None)
    assert document["accounts"] == []
    assert document["portfolio"]["accounts"] == 0
    assert document["portfolio"]["currency"] is None
    assert document["intake"] is None
