"""The scorecard's numbers against the table of docs and design, copied by hand: a changed weight is a changed model."""

import numpy as np
import pytest

from analytics.risk import factors
from analytics.risk.factors import BASE_RATE, BASE_SD, EXPERT, FACTORS, FLAGS, NAMES, REF, SD, expert_weights
from analytics.risk.scorecard import base_log_odds

TABLE = {
    "exec_gap": ("contact", 1.30, 0.60, 0.50),
    "strategic_gap": ("contact", 0.60, 0.60, 0.40),
    "breadth_gap": ("contact", 0.40, 0.40, 0.30),
    "align_gap": ("expectations", 1.60, 0.50, 0.60),
    "unmeasured": ("expectations", 0.70, 0.60, 0.35),
    "csat_gap": ("csat", 1.00, 0.40, 0.50),
    "exec_silent": ("contact", 0.30, 0.90, 0.25),
    "price_only": ("future", 0.80, 0.15, 0.40),
    "no_future": ("future", 2.00, 0.10, 0.50),
}
MISSING = {
    "no_contact_log": ("contact", 0.25, 0.15),
    "no_expectations": ("expectations", 0.30, 0.15),
    "no_csat": ("csat", 0.15, 0.10),
}


def test_the_table():
    assert {factor.name: (factor.group, factor.beta, factor.ref, factor.sd) for factor in FACTORS} == TABLE
    assert {flag.name: (flag.group, flag.delta, flag.sd) for flag in FLAGS} == MISSING
    assert (BASE_RATE, BASE_SD) == (0.12, 0.60)
    assert (factors.CONVERSATION_HALF_LIFE, factors.OPINION_HALF_LIFE, factors.LOOK_BACK_DAYS) == (90, 180, 730)
    assert factors.VOTES.tolist() == [3, 2, 1, 1]
    assert factors.STRATEGIC_USE.tolist() == [1, 0.6, 0.3, 0]


def test_the_arrays_follow_the_names():
    rows = {**TABLE, **{name: (group, delta, 0.0, sd) for name, (group, delta, sd) in MISSING.items()}}
    assert list(NAMES) == list(rows)
    assert EXPERT.tolist() == [row[1] for row in rows.values()]
    assert SD.tolist() == [row[3] for row in rows.values()]
    assert REF.tolist() == [row[2] for row in TABLE.values()]


def test_a_users_own_weight_takes_the_place_of_one_and_leaves_the_experts_alone():
    before = EXPERT.copy()
    mine = expert_weights({"csat_gap": 0.2, "no_csat": 0.0})
    assert mine[NAMES.index("csat_gap")] == 0.2
    assert mine[NAMES.index("no_csat")] == 0.0
    assert np.count_nonzero(mine != before) == 2
    assert np.array_equal(before, EXPERT)
    with pytest.raises(KeyError):
        expert_weights({"nothing": 1.0})


@pytest.mark.parametrize(
    ("rate", "log_odds"),
    [(0.5, 0.0), (0.2, -1.3862943611), (0.0, -9.2102403670), (1.0, 9.2102403670)],
)
def test_the_base_is_kept_away_from_never_and_always(rate, log_odds):
    assert base_log_odds(rate) == pytest.approx(log_odds, abs=1e-9)
