"""How sure the sums are: by what the weights leave uncertain, and over what is unknown."""

from dataclasses import replace

import numpy as np
import pytest

from analytics.risk.arrays import sigmoid
from analytics.risk.factors import COLUMN, EXPERT, SD
from analytics.risk.hidden import Lines, totals
from analytics.risk.robustness import centred
from analytics.risk.total_intervals import expected_losses, headline_interval, plausible_weights
from analytics.tables.assessment import Settings
from tests.analytics.risk.portfolios import five


def test_plausible_weights_have_the_spread_that_is_left_once_the_base_is_held():
    found = five()
    spread = np.diag(np.append(0.36, SD**2))
    # A base that goes up with the first weight, by half of what both vary.
    spread[0, 1] = spread[1, 0] = 0.5 * 0.6 * SD[0]
    given = replace(found, model=replace(found.model, covariance=spread))
    drawn = plausible_weights(given, 20_000, 1)
    assert drawn.mean(axis=0) == pytest.approx(EXPERT, abs=0.02)
    assert drawn.std(axis=0)[0] == pytest.approx(SD[0] * np.sqrt(0.75), rel=0.03)
    assert drawn.std(axis=0)[1:] == pytest.approx(SD[1:], rel=0.03)


def shaky(found, scale):
    return replace(found, model=replace(found.model, covariance=np.diag(np.append(0.36, (scale * SD) ** 2))))


def test_the_headline_is_surer_the_surer_the_weights():
    found = five(Settings(at_risk_ratio=1.0, base_rate=0.2), a=400.0, b=200.0, c=100.0)
    (total,) = found.totals
    assert total.hidden_annual_value == 500.0
    assert headline_interval(shaky(found, 1e-6), found.accounts, total) == (500.0, 500.0)
    low, high = headline_interval(shaky(found, 3.0), found.accounts, total)
    assert (low, high) == (0.0, 700.0)
    # A selection has its own, and what is not in it is not in that.
    part = found.accounts.loc[["b", "c"]]
    (of_part,) = totals(part, Lines(found.settings.satisfied_from, found.at_risk_from))
    assert headline_interval(shaky(found, 3.0), part, of_part)[1] == 300.0


def test_the_share_of_weightings_is_the_interval():
    # One satisfied account, of which all that is known is what it expects; at the line under half of the weights.
    found = five()
    weights = plausible_weights(found, 200, 20_262)
    risk = sigmoid(found.model.base + centred(found) @ weights.T)
    value = np.array([100.0] * 5)[:, None]
    happy = (found.accounts["satisfaction"] >= 0.7).to_numpy()[:, None]
    by_hand = (value * (happy & (risk >= found.at_risk_from))).sum(axis=0)
    (total,) = found.totals
    low, high = np.percentile(by_hand, (10, 90))
    shown = total.hidden_annual_value
    assert headline_interval(found, found.accounts, total) == (min(low, shown), max(high, shown))


def test_without_values_customers_are_counted_and_other_currencies_are_left_out():
    counted = five(a=None, b=None, c=None, d=None, e=None)
    (total,) = counted.totals
    assert total.currency is None
    low, high = headline_interval(shaky(counted, 3.0), counted.accounts, total)
    assert 0 <= low <= total.hidden_accounts <= high <= 3
    found = five()
    mixed = found.accounts.assign(currency=["EUR", "USD", "USD", "EUR", "EUR"])
    for one in totals(mixed, Lines(found.settings.satisfied_from, found.at_risk_from)):
        assert headline_interval(shaky(found, 9.0), mixed, one)[1] <= {"EUR": 100.0, "USD": 200.0}[one.currency]


def test_expected_losses_are_summed_under_each_weighting():
    found = five(a=400.0, b=None, e=50.0)
    (total,) = found.totals
    model = found.model
    drawn = np.random.default_rng(20_262).standard_normal((50, 13)) @ np.linalg.cholesky(model.covariance).T
    drawn += np.array([model.base, *model.weights.values()])
    value = found.accounts["annual_value"].fillna(0.0).to_numpy()
    happy = (found.accounts["satisfaction"] >= 0.7).to_numpy()
    at_risk, unseen = [], []
    for base, *weights in drawn:
        added = centred(found) * weights
        chance = sigmoid(base + added.sum(axis=1))
        by_csat = sigmoid(base + added[:, COLUMN["csat_gap"]] + added[:, COLUMN["no_csat"]])
        at_risk.append((value * chance).sum())
        unseen.append((value * np.maximum(0, chance - by_csat))[happy].sum())
    stake, hidden = expected_losses(found, found.accounts, total, draws=50)
    for one, sums, shown in ((stake, at_risk, total.at_risk_value), (hidden, unseen, total.hidden_value)):
        low, high = np.percentile(sums, (10, 90))
        assert (one.weights_low, one.weights_high) == (
            pytest.approx(min(low, shown)), pytest.approx(max(high, shown))
        )  # fmt: skip
        assert one.weights_low < shown < one.weights_high


def test_expected_losses_range_over_what_is_unknown():
    found = five(a=400.0, d=70.0)
    (total,) = found.totals
    rows = found.accounts
    stake, hidden = expected_losses(found, rows, total)
    assert stake.range_low == pytest.approx((rows["range_low"] * rows["annual_value"]).sum())
    assert stake.range_high == pytest.approx((rows["range_high"] * rows["annual_value"]).sum())
    assert stake.range_low < total.at_risk_value < stake.range_high
    happy = rows[rows["satisfaction"] >= 0.7]
    worst = ((happy["range_high"] - happy["p_csat"]).clip(lower=0) * happy["annual_value"]).sum()
    assert hidden.range_high == pytest.approx(worst)
    assert hidden.range_low <= total.hidden_value <= hidden.range_high


def test_sure_weights_leave_nothing_of_the_interval_and_a_selection_has_its_own():
    found = five(a=400.0)
    sure = replace(found, model=replace(found.model, covariance=np.eye(13) * 1e-18))
    for one, shown in zip(
        expected_losses(sure, found.accounts, found.totals[0]),
        (found.totals[0].at_risk_value, found.totals[0].hidden_value), strict=True,
    ):  # fmt: skip
        assert (one.weights_low, one.weights_high) == (pytest.approx(shown), pytest.approx(shown))
    part = found.accounts.loc[["b", "c"]]
    (of_part,) = totals(part, Lines(found.settings.satisfied_from, found.at_risk_from))
    stake, _ = expected_losses(found, part, of_part)
    assert stake.range_high == pytest.approx((part["range_high"] * 100.0).sum())


def test_of_other_currencies_nothing_counts_and_without_values_customers_do():
    found = five(a=400.0)
    mixed = found.accounts.assign(currency=["EUR", "USD", "USD", "EUR", "EUR"])
    for one in totals(mixed, Lines(found.settings.satisfied_from, found.at_risk_from)):
        ours = mixed[mixed["currency"] == one.currency]
        stake, _ = expected_losses(found, mixed, one)
        assert stake.range_high == pytest.approx((ours["range_high"] * ours["annual_value"]).sum())
    counted = five(**dict.fromkeys("abcde"))
    stake, _ = expected_losses(counted, counted.accounts, counted.totals[0])
    assert stake.range_low == pytest.approx(counted.accounts["range_low"].sum())
