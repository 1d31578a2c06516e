import numpy as np
import pytest

from analytics.risk.factors import COLUMN, NAMES
from analytics.risk.scorecard import Weights, risk_by_satisfaction, score
from tests.analytics.risk.portfolios import EXPERTS, ago, answer, expectation, scored, summed, tables


def test_a_score_and_two_expectations_by_hand():
    """No log: .25. One operational answer of 10 today: mu (1 + 1.5) / 3, csat_gap (.9 - .8333) / .4.

    Nobody who decides answered: exec_silent 1. One expectation half fulfilled yesterday and one without a measure.
    """
    given = tables(
        responses=[answer(10, ago(0), respondent="a")],
        expectations=[
            expectation("one", 5, importance=1, reviewed=ago(0)),
            expectation("two", 0, importance=3, measure=None, reviewed=ago(0)),
        ],
    )
    _, found = scored(given)
    by_name = dict(zip(NAMES, found.contributions[0].tolist(), strict=True))
    assert by_name == pytest.approx(
        {
            **dict.fromkeys(NAMES, 0.0),
            "csat_gap": 1.00 * (0.066666666667 / 0.40 - 0.40),
            "exec_silent": 0.30 * (1.0 - 0.90),
            "align_gap": 1.60 * ((1 * 0.5 + 3 * 1.0) / 4 - 0.50),
            "unmeasured": 0.70 * (3 / 4 - 0.60),
            "no_contact_log": 0.25,
        }
    )
    log_odds = np.log(0.12 / 0.88) + sum(by_name.values())
    assert found.log_odds[0] == pytest.approx(log_odds)
    assert found.risk[0] == pytest.approx(1 / (1 + np.exp(-log_odds)))
    csat_alone = np.log(0.12 / 0.88) + by_name["csat_gap"]
    assert risk_by_satisfaction(found, EXPERTS.base)[0] == pytest.approx(1 / (1 + np.exp(-csat_alone)))


def test_without_answers_satisfaction_alone_is_the_base_and_its_flag():
    _, found = scored(tables())
    expected = np.log(0.12 / 0.88) + 0.15
    assert risk_by_satisfaction(found, EXPERTS.base)[0] == pytest.approx(1 / (1 + np.exp(-expected)))


def test_no_contribution_is_minus_nought():
    found, _ = scored(tables())
    turned = score(found, Weights(0.0, -EXPERTS.values, EXPERTS.covariance))
    assert not np.signbit(turned.contributions[turned.contributions == 0]).any()


def test_the_weights_by_name():
    named = EXPERTS.named()
    assert tuple(named) == NAMES
    assert named["align_gap"] == EXPERTS.values[COLUMN["align_gap"]] == 1.6


def test_factors_are_centred_on_their_references_and_unknown_is_nought():
    found, _ = scored(tables(responses=[answer(1, ago(0), scale_max=5)]))
    centred = dict(zip(NAMES, found.centred[0].tolist(), strict=True))
    # (0 + 1.5) / 3 = .5: the gap is 1.
    assert centred == pytest.approx(
        {
            **dict.fromkeys(NAMES, 0.0),
            "csat_gap": 0.6,
            "exec_silent": 0.1,
            "no_contact_log": 1.0,
            "no_expectations": 1.0,
        }
    )
    assert summed(tables()).covered.tolist() == [False]
