"""The interval, the range over missing evidence and the completeness, by hand."""

import numpy as np
import pytest

from analytics.risk.arrays import logit
from analytics.risk.factors import FROM_CONVERSATIONS
from analytics.risk.scorecard import Weights, score
from analytics.risk.uncertainty import completeness, interval, missing_range
from tests.analytics.risk.portfolios import (
    EXPERTS,
    STORY,
    ago,
    answer,
    conversation,
    expectation,
    scored,
    summed,
    tables,
)

BASE = float(np.log(0.12 / 0.88))
# Of the table in model.md: the sum of beta x ref, and of beta x (1 - ref), over all nine factors.
ALL_BEST, ALL_WORST = 3.51, 5.19


def held(level, days=0, **more):
    return conversation(ago(days), level, "future", log="", **more)


EVERY_LEVEL = [held(level) for level in ("executive", "management", "operational")]


def ends(band):
    return logit(float(band.low[0])), logit(float(band.high[0]))


def test_the_interval_is_that_of_a_normal_on_the_log_odds():
    found, _ = scored(tables())
    covariance = np.diag([4.0, *[0.5] * 9, 1.0, 2.0, 3.0])
    covariance[0, 10] = covariance[10, 0] = 0.25
    weights = Weights(BASE, EXPERTS.values, covariance)
    low, high = ends(interval(found, weights, score(found, weights)))
    # The account has the three flags and nothing else: 4 + 1 + 2 + 3 + twice the covariance of base and first flag.
    reach = 1.2815515655 * np.sqrt(10.5)
    assert (low, high) == pytest.approx((BASE + 0.70 - reach, BASE + 0.70 + reach))


def test_the_interval_follows_the_factors_too():
    found, scores = scored(tables(responses=[answer(1, ago(0))]))
    low, high = ends(interval(found, EXPERTS, scores))
    # csat_gap 1 - .4 and exec_silent 1 - .9, two flags and the base, with a variance of 1 each.
    reach = 1.2815515655 * np.sqrt(1 + 0.36 + 0.01 + 1 + 1)
    assert high - low == pytest.approx(2 * reach)


def test_of_two_accounts_each_has_its_own_interval_and_its_own_range():
    both = tables(responses=[answer(1, ago(0), "a")])
    found, scores = scored(both, ("a", "b"))
    for band in (interval(found, EXPERTS, scores), missing_range(found, EXPERTS, scores)):
        assert band.low.shape == band.high.shape == (2,)
    within, ranging = interval(found, EXPERTS, scores), missing_range(found, EXPERTS, scores)
    for number, given in enumerate((tables(responses=[answer(1, ago(0))]), tables())):
        one, one_score = scored(given)
        assert within.low[number] == interval(one, EXPERTS, one_score).low[0]
        assert ranging.low[number] == missing_range(one, EXPERTS, one_score).low[0]
        assert ranging.high[number] == missing_range(one, EXPERTS, one_score).high[0]


def test_what_goes_together_in_the_weights_widens_or_narrows_the_interval():
    found, _ = scored(tables(responses=[answer(1, ago(0))]))
    covariance = np.eye(13) * 0.01
    # Base (1) with csat_gap (.6), and csat_gap with the flag of the log (1).
    covariance[0, 6] = covariance[6, 0] = 0.004
    covariance[6, 10] = covariance[10, 6] = -0.002
    weights = Weights(BASE, EXPERTS.values, covariance)
    low, high = ends(interval(found, weights, score(found, weights)))
    variance = 0.01 * (1 + 0.36 + 0.01 + 1 + 1) + 2 * 0.6 * 0.004 - 2 * 0.6 * 0.002
    assert high - low == pytest.approx(2 * 1.2815515655 * np.sqrt(variance))


@pytest.mark.parametrize(
    ("given", "best", "worst"),
    [
        (tables(), -ALL_BEST, ALL_WORST),
        # csat_gap at 1 adds .6 and exec_silent at 1 adds .03; both are known, whatever comes in.
        (tables(responses=[answer(1, ago(0))]), 0.63 - (ALL_BEST - 0.40 - 0.27), 0.63 + (ALL_WORST - 0.60 - 0.03)),
        # A log: what is not in it did not happen.
        (
            tables(conversations=[], coverage={"crm": "all"}),
            0.52 + 0.24 + 0.24 - (ALL_BEST - 0.78 - 0.36 - 0.16),
            0.52 + 0.24 + 0.24 + (ALL_WORST - 0.52 - 0.24 - 0.24),
        ),
        # Of an executive 300 days ago without a log: exec_gap is unknown, and at worst exp(-2^(-300/90)) = .90555.
        (
            tables(conversations=[held("executive", 300) | {"topic": "operational"}]),
            -ALL_BEST,
            ALL_WORST - 1.30 * (1 - 0.905551) - 0.40 * (1 - 0.905551) / 3,
        ),
    ],
    ids=["nothing", "an answer", "a log without a conversation", "an old conversation without a log"],
)
def test_the_range_runs_from_all_missing_at_best_to_all_missing_at_worst(given, best, worst):
    found, scores = scored(given)
    assert ends(missing_range(found, EXPERTS, scores)) == pytest.approx((BASE + best, BASE + worst), abs=1e-5)


def test_where_a_flag_alone_would_pass_the_risk_the_risk_bounds_the_range():
    rows = [expectation(str(number), 10, reviewed=ago(0)) for number in range(3)]
    talks = [row | {"signal": "sees_future"} for row in EVERY_LEVEL * 1]
    given = tables(conversations=talks, expectations=rows, responses=[answer(10, ago(0), level="executive")])
    found, scores = scored(given)
    assert not np.isnan(found.factors).any()
    low, high = ends(missing_range(found, EXPERTS, scores))
    assert high == pytest.approx(scores.log_odds[0])
    assert low == pytest.approx(scores.log_odds[0] - 0.25)


def test_a_weight_of_nought_or_below_has_no_better_end():
    found, _ = scored(tables())
    turned = Weights(BASE, -EXPERTS.values, EXPERTS.covariance)
    low, high = ends(missing_range(found, turned, score(found, turned)))
    assert (low, high) == pytest.approx((BASE - 0.70, BASE))


def test_one_weight_below_nought_is_left_out_of_both_ends():
    found, _ = scored(tables())
    values = EXPERTS.values.copy()
    values[5] = -1.0  # csat_gap
    turned = Weights(BASE, values, EXPERTS.covariance)
    low, high = ends(missing_range(found, turned, score(found, turned)))
    assert (low, high) == pytest.approx((BASE - (ALL_BEST - 0.40), BASE + ALL_WORST - 0.60))


@pytest.mark.parametrize(
    ("given", "all_of_it", "contact", "expectations", "csat", "future"),
    [
        (tables(), 0.0, 0.0, 0.0, 0.0, 0.0),
        (tables(responses=[answer(8)]), 1.3, 0.3, 0.0, 1.0, 0.0),
        (tables(expectations=[expectation("one")]), 2.3 / 3, 0.0, 2.3 / 3, 0.0, 0.0),
        (tables(expectations=[expectation(str(n)) for n in range(5)]), 2.3, 0.0, 2.3, 0.0, 0.0),
        (tables(expectations=[expectation("x", None, strength=0.5)]), 0.7 / 6, 0.0, 0.7 / 6, 0.0, 0.0),
        (tables(conversations=[], coverage={"crm": "all"}), 2.3, 2.3, 0.0, 0.0, 0.0),
        (tables(conversations=[held("executive", strength=0.5)]), 0.95, 0.95, 0.0, 0.0, 0.0),
        (tables(declared=[STORY]), 0.65, 0.65, 0.0, 0.0, 0.0),
        (tables(conversations=[held("executive", signal="leaving")]), 2.0, 0.0, 0.0, 0.0, 2.0),
        (tables(responses=[answer(8, comment="fine")]), 2.1, 0.3, 0.0, 1.0, 0.8),
    ],
)
def test_completeness_is_the_share_of_the_spread_that_is_covered(given, all_of_it, contact, expectations, csat, future):
    found, _ = scored(given)
    share, by_group = completeness(found, summed(given))
    assert share[0] == pytest.approx(all_of_it / 8.7)
    assert {name: float(part[0]) for name, part in by_group.items()} == pytest.approx(
        {"contact": contact / 2.6, "expectations": expectations / 2.3, "csat": csat, "future": future / 2.8}
    )


def test_the_factors_from_conversations():
    assert FROM_CONVERSATIONS == ("exec_gap", "strategic_gap", "breadth_gap")
