"""What holds under other weights: the weights that are drawn, and the shares that come of them."""

from dataclasses import replace

import numpy as np
import pytest

from analytics.risk.arrays import sigmoid
from analytics.risk.assess import assess
from analytics.risk.factors import EXPERT, SD
from analytics.risk.hidden import Lines, totals
from analytics.risk.robustness import centred, headline_interval, plausible_weights, robustness, sampled_weights
from analytics.tables.assessment import Settings
from tests.analytics.risk.portfolios import AS_OF, ago, answer, contract, conversation, expectation, tables


def portfolio(settings=Settings(), **values):  # noqa: B008
    return assess(
        tables(
            contracts=[contract(name, annual_value=values.get(name, 100.0)) for name in "abcde"],
            responses=[answer(9, ago(1), name) for name in "abc"],
            expectations=[expectation("x", 0, "a", reviewed=ago(0)), expectation("x", 10, "b", reviewed=ago(0))],
            conversations=[conversation(ago(1), "executive", account="c")],
            coverage={"crm": "occurring"},
        ),
        AS_OF,
        settings,
    )


def test_the_picture_is_read_back_as_the_weights_saw_it():
    found = portfolio()
    weights = np.array(list(found.model.weights.values()))
    risk = sigmoid(found.model.base + centred(found) @ weights)
    assert risk == pytest.approx(found.accounts["risk"].to_numpy(), abs=1e-12)


def test_weights_are_drawn_around_those_in_use_by_their_spread_and_never_below_nought():
    drawn = sampled_weights(portfolio(), 20_000, 1)
    assert drawn.shape == (20_000, 12)
    assert drawn.min() == 0.0
    # Weights of which nought is at least 2.6 spreads away are hardly cut.
    whole = EXPERT / SD > 2.5
    assert whole.sum() >= 3
    assert drawn[:, whole].mean(axis=0) == pytest.approx(EXPERT[whole], abs=0.03)
    assert drawn[:, whole].std(axis=0) == pytest.approx(SD[whole], rel=0.05)


def by_hand(found, draws, seed):
    """The share of drawn weightings in which each account is on the side of the line that is shown."""
    line = found.settings.at_risk_ratio * found.model.base_rate
    shown = found.accounts["risk"].to_numpy() >= line
    risks = [
        1 / (1 + np.exp(-found.model.base - centred(found) @ weights))
        for weights in sampled_weights(found, draws, seed)
    ]
    agree = np.mean([(risk >= line) == shown for risk in risks], axis=0)
    value = found.accounts["annual_value"].fillna(0).to_numpy()
    names = found.accounts.index
    first = [sorted(names, key=lambda name: (-(risk * value)[names.get_loc(name)], name))[:2] for risk in risks]
    return agree, [sum(name in top for top in first) / draws for name in names]


def test_shares_are_counted_over_the_drawn_weightings():
    found = portfolio(Settings(at_risk_ratio=1.2), a=300.0, b=900.0, e=None)
    shares = robustness(found, draws=64, seed=5, top_n=2)
    agree, top = by_hand(found, 64, 5)
    known = found.accounts["satisfaction"].notna().to_numpy()
    assert shares.corner[known].tolist() == pytest.approx(agree[known].tolist())
    assert shares.corner[~known].tolist() == [1.0, 1.0]
    assert 0 < shares.corner.min() < 1
    assert shares.top.tolist() == pytest.approx(top)
    assert (shares.top_n, shares.draws) == (2, 64)
    assert shares.corner.index.equals(found.accounts.index)
    assert shares.top.index.equals(found.accounts.index)


def test_the_top_is_no_larger_than_the_portfolio():
    shares = robustness(portfolio(), draws=8)
    assert shares.top_n == 5
    assert shares.top.tolist() == [1.0] * 5
    nobody = assess(tables(contracts=[contract(end=ago(9))]), AS_OF)
    assert robustness(nobody, draws=8).top_n == 0


def test_where_nobody_has_a_value_the_top_is_of_customers():
    found = portfolio(**dict.fromkeys("abcde"))
    assert robustness(found, draws=16, top_n=1).top.sum() == pytest.approx(1.0)


def test_plausible_weights_have_the_spread_that_is_left_once_the_base_is_held():
    found = portfolio()
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
    found = portfolio(Settings(at_risk_ratio=1.0, base_rate=0.2), a=400.0, b=200.0, c=100.0)
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
    found = portfolio()
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
    counted = portfolio(a=None, b=None, c=None, d=None, e=None)
    (total,) = counted.totals
    assert total.currency is None
    low, high = headline_interval(shaky(counted, 3.0), counted.accounts, total)
    assert 0 <= low <= total.hidden_accounts <= high <= 3
    found = portfolio()
    mixed = found.accounts.assign(currency=["EUR", "USD", "USD", "EUR", "EUR"])
    for one in totals(mixed, Lines(found.settings.satisfied_from, found.at_risk_from)):
        assert headline_interval(shaky(found, 9.0), mixed, one)[1] <= {"EUR": 100.0, "USD": 200.0}[one.currency]
