"""What holds under other weights: the weights that are drawn, and the shares that come of them."""

import numpy as np
import pytest

from analytics.risk.arrays import sigmoid
from analytics.risk.assess import assess
from analytics.risk.factors import EXPERT, SD
from analytics.risk.robustness import centred, robustness, sampled_weights
from analytics.tables.assessment import Settings
from tests.analytics.risk.portfolios import AS_OF, ago, contract, five, tables


def test_the_picture_is_read_back_as_the_weights_saw_it():
    found = five()
    weights = np.array(list(found.model.weights.values()))
    risk = sigmoid(found.model.base + centred(found) @ weights)
    assert risk == pytest.approx(found.accounts["risk"].to_numpy(), abs=1e-12)


def test_weights_are_drawn_around_those_in_use_by_their_spread_and_never_below_nought():
    drawn = sampled_weights(five(), 20_000, 1)
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
    found = five(Settings(at_risk_ratio=1.2), a=300.0, b=900.0, e=None)
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


def test_the_top_is_no_larger_than_the_five():
    shares = robustness(five(), draws=8)
    assert shares.top_n == 5
    assert shares.top.tolist() == [1.0] * 5
    nobody = assess(tables(contracts=[contract(end=ago(9))]), AS_OF)
    assert robustness(nobody, draws=8).top_n == 0


def test_where_nobody_has_a_value_the_top_is_of_customers():
    found = five(**dict.fromkeys("abcde"))
    assert robustness(found, draws=16, top_n=1).top.sum() == pytest.approx(1.0)
