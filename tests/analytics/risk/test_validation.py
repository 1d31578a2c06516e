import datetime as dt
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score

from analytics.risk import ranking
from analytics.risk.arrays import NEVER, sigmoid
from analytics.risk.backtest import Scored, blocks, on_one_scale, rolling
from analytics.risk.bootstrap import estimate, numbered, weightings
from analytics.risk.calibration import reliability
from analytics.risk.cohort import usable
from analytics.risk.decisions import Decisions, past_decisions, worth
from analytics.risk.evidence import read_evidence
from analytics.risk.factors import COLUMN, EXPERT, NAMES
from analytics.risk.intervals import Estimate
from analytics.risk.leaks import separates
from analytics.risk.metrics import auc_of, filled, measured
from analytics.risk.scorecard import base_log_odds
from analytics.risk.validation import validate, verdict_message
from analytics.risk.verdict import direction
from analytics.tables.assessment import Settings
from analytics.tables.portfolio import Tables
from analytics.tables.schema import conform
from tests.analytics.risk.portfolios import contract, tables

AS_OF = dt.date(2026, 11, 1)


def decided(size=600, seed=0, effect=-2.0, contact=0.0, *, dated=True):
    """Accounts with one survey before and one decision; the truth depends on the score and on executive contact."""
    random = np.random.default_rng(seed)
    accounts = [f"account {number:04d}" for number in range(size)]
    day = pd.Timestamp("2022-01-01") + pd.to_timedelta(np.sort(random.integers(0, 1700, size)), unit="D")
    score = random.integers(4, 11, size)
    met = random.random(size) < 0.5
    lost = random.random(size) < sigmoid(-1.2 + effect * (score - 7) / 3 - contact * (met - 0.5))
    before = day - pd.Timedelta(days=120)
    return Tables(
        responses=conform(
            "responses",
            pd.DataFrame({"account": accounts, "score": score, "scale_min": 1, "scale_max": 10, "date": before}),
        ),
        conversations=conform(
            "conversations",
            pd.DataFrame(
                {
                    "account": accounts,
                    "date": before,
                    "level": np.where(met, "executive", "operational"),
                    "topic": "operational",
                    "log": "crm",
                }
            ),
        )
        if contact
        else conform("conversations"),
        outcomes=conform(
            "outcomes",
            pd.DataFrame(
                {"account": accounts, "date": day if dated else pd.NaT, "outcome": np.where(lost, "churned", "renewed")}
            ),
        ),
    )


def codes(result):
    return {warning.code for warning in result.warnings}


def test_satisfaction_that_predicts_is_called_so_and_no_gain_is_claimed_over_it():
    result = validate(decided(effect=-2.5), AS_OF)
    assert result.satisfaction == "predicts"
    assert result.verdict == "not_enough_evidence"
    assert result.decisions == sum(point.decisions for point in result.reliability) == 600
    assert not codes(result) & {"inverted", "no_signal", "leak"}


def test_satisfaction_that_says_nothing_is_called_so():
    result = validate(decided(effect=0.0, seed=1), AS_OF)
    assert result.satisfaction == "no_signal"
    assert "no_signal" in codes(result)
    assert result.satisfaction_auc.low < 0.5 < result.satisfaction_auc.high


def test_inverted_satisfaction_is_called_so():
    result = validate(decided(effect=2.5, seed=2), AS_OF)
    assert result.satisfaction == "inverted"
    assert "inverted" in codes(result)


def test_the_model_is_better_where_contact_decides():
    result = validate(decided(effect=-0.5, contact=3.0, seed=3), AS_OF)
    assert result.verdict == "better"
    assert result.metrics["auc"].difference.low > 0
    assert result.metrics["auc"].model.value - result.metrics["auc"].csat.value == pytest.approx(
        result.metrics["auc"].difference.value
    )


def test_outcomes_without_dates_are_a_snapshot_with_a_warning():
    result = validate(decided(dated=False), dt.date(2023, 12, 1))
    assert result.snapshot
    (undated,) = [warning.message for warning in result.warnings if warning.code == "undated"]
    assert (undated.code, undated.params) == (
        "risk.validation.undated",
        {"n": result.decisions, "of": result.decisions},
    )
    assert result.decisions > 150
    assert result.satisfaction == "predicts"


def test_where_only_those_who_left_have_a_date_all_are_compared_with_today():
    given = decided(dated=False)
    left = given.outcomes["outcome"] == "churned"
    dates = pd.Series(pd.NaT, index=given.outcomes.index).mask(left, pd.Timestamp(2023, 6, 1))
    result = validate(replace(given, outcomes=given.outcomes.assign(date=dates)), dt.date(2023, 12, 1))
    without = validate(given, dt.date(2023, 12, 1))
    assert result.snapshot
    assert (result.decisions, result.lost) == (without.decisions, without.lost)
    assert result.satisfaction == without.satisfaction == "predicts"
    assert result.satisfaction_auc.value == without.satisfaction_auc.value
    (undated,) = [warning.message for warning in result.warnings if warning.code == "undated"]
    assert undated.params == {"n": result.decisions - result.lost, "of": result.decisions}


def answered_today(given: Tables) -> Tables:
    """The same answers, of a list that gives them no date: the intake then dates them on the as-of date."""
    return replace(given, responses=given.responses.assign(date=pd.Timestamp(AS_OF)))


def test_where_no_answer_is_from_before_the_decisions_todays_tell_whether_satisfaction_predicts():
    given = decided()
    result = validate(answered_today(given), AS_OF)
    assert (result.verdict, result.satisfaction) == ("not_enough_evidence", "predicts")
    assert result.satisfaction_auc.value > 0.6
    codes = {warning.message.code for warning in result.warnings if warning.code in ("undated", "leak")}
    assert codes in ({"risk.validation.untimely"}, {"risk.validation.satisfaction_today"})


def test_what_was_known_in_time_stays_the_ground_of_the_model_where_only_the_answers_are_of_today():
    given = decided(effect=-2.5)
    spoken = given.outcomes[["account"]].assign(
        date=given.outcomes["date"] - pd.Timedelta(200, "D"), level="executive", topic="future", log="crm"
    )
    result = validate(answered_today(given).with_rows("conversations", spoken), AS_OF)
    assert not result.snapshot
    assert result.because == "no_satisfaction"
    (undated,) = [warning.message.code for warning in result.warnings if warning.code == "undated"]
    assert undated == "risk.validation.satisfaction_today"
    assert result.satisfaction == "predicts"


def test_dated_decisions_stand_before_more_of_them_without_a_date():
    given = decided(effect=-2.5)
    without = given.outcomes.assign(date=pd.NaT)
    # The same decisions told again without their dates, and as many again of other customers.
    strangers = pd.concat([without.assign(account=without["account"] + suffix) for suffix in (" x", " y")])
    mixed = given.with_rows("outcomes", pd.concat([without, strangers])[["account", "date", "outcome"]])
    result = validate(mixed, AS_OF)
    assert not result.snapshot
    assert result.decisions == 600
    aside = [w.message for w in result.warnings if w.message.code == "risk.validation.undated_aside"]
    assert [message.params["n"] for message in aside] == [2 * given.outcomes["account"].nunique()]


def test_satisfaction_that_knows_the_outcome_is_a_leak():
    accounts = [f"a{number}" for number in range(300)]
    score = np.repeat([1, 3, 5], 100)
    lost = np.where(score == 1, True, np.where(score == 5, False, np.arange(300) % 6 == 0))
    leaking = Tables(
        responses=conform(
            "responses",
            pd.DataFrame(
                {"account": accounts, "score": score, "scale_min": 1, "scale_max": 5, "date": dt.date(2026, 1, 1)}
            ),
        ),
        outcomes=conform(
            "outcomes", pd.DataFrame({"account": accounts, "outcome": np.where(lost, "churned", "renewed")})
        ),
    )
    assert "leak" in codes(validate(leaking, AS_OF))


def test_answers_from_after_the_churn_are_a_leak():
    given = decided()
    late = given.outcomes[given.outcomes["outcome"] == "churned"][["account", "date"]].assign(
        date=lambda frame: frame["date"] + pd.Timedelta(days=20), score=2, scale_min=1, scale_max=10
    )
    assert "leak" in codes(validate(given.with_rows("responses", late), AS_OF))


def test_what_was_heard_after_the_notice_is_never_used_and_named_when_it_tells_too_much():
    given = decided(effect=0.0, seed=1)
    notice = given.outcomes.assign(end=given.outcomes["date"], notice_days=20)
    given = given.with_rows("contracts", notice[["account", "end", "notice_days"]])
    lost = (given.outcomes["outcome"] == "churned").to_numpy()
    late = pd.DataFrame(
        {
            "account": given.outcomes["account"],
            "date": given.outcomes["date"] - pd.Timedelta(days=1),
            "score": np.where(lost, 2, 9),
            "scale_min": 1,
            "scale_max": 10,
        }
    )
    before, after = validate(given, AS_OF), validate(given.with_rows("responses", late), AS_OF)
    assert after.metrics["auc"].model == before.metrics["auc"].model
    assert "leak" in codes(after) - codes(before)


def test_few_decisions_are_called_too_few():
    result = validate(decided(size=40), AS_OF)
    assert "too_few" in codes(result)


def test_without_outcomes_there_is_an_answer_and_no_figure():
    result = validate(tables(contracts=[contract()]), AS_OF)
    assert (result.decisions, result.verdict, dict(result.metrics)) == (0, "not_enough_evidence", {})
    assert set(result.known.values()) == {0.0}
    assert "too_few" in codes(result)


def test_the_same_outcomes_give_the_same_figures():
    first, second = validate(decided(size=150), AS_OF), validate(decided(size=150), AS_OF)
    assert first.metrics == second.metrics


@st.composite
def decisions(draw):
    random = np.random.default_rng(draw(st.integers(0, 100_000)))
    size = draw(st.integers(0, 200))
    day = random.integers(15_000, 15_000 + draw(st.integers(1, 4_000)), size)
    notice = random.choice([0, 30, 90, 365], size)
    names = pd.Index([f"a{number}" for number in range(size)])
    return Decisions(names, day, notice, random.random(size) < 0.3)


@settings(max_examples=40, deadline=None)
@given(decisions())
def test_no_block_trains_on_what_was_not_known_at_its_cut_off(made):
    seen = []
    for block in blocks(made):
        # All that was known by the first day of the block, and nothing that was not.
        assert block.trained.tolist() == [n for n, day in enumerate(made.day) if day <= block.cut_off]
        assert block.cut_off == made.feature_day[block.tested].min()
        assert not np.intersect1d(block.tested, block.trained).size
        seen.extend(block.tested.tolist())
    assert sorted(seen) == list(range(len(made)))


@settings(max_examples=10, deadline=None)
@given(decisions(), st.integers(0, 100_000))
def test_what_became_of_later_decisions_changes_no_earlier_score(made, seed):
    random = np.random.default_rng(seed)
    factors = random.random((len(made), len(NAMES))) - 0.5
    assume(len(made) > 0)
    some = blocks(made)[random.integers(len(blocks(made)))]
    later = made.day > some.cut_off
    other = replace(made, lost=np.where(later, ~made.lost, made.lost))
    one, two = rolling(made, factors, Settings()), rolling(other, factors, Settings())
    early = np.concatenate([block.tested for block in blocks(made) if block.cut_off <= some.cut_off])
    for name in ("model", "csat", "order"):
        assert np.array_equal(getattr(one, name)[early], getattr(two, name)[early])


def test_features_are_taken_at_the_notice_deadline_minus_ninety_days():
    given = tables(
        contracts=[contract("a", end=dt.date(2026, 6, 30), notice_days=60)],
        outcomes=[
            {"account": "a", "date": dt.date(2026, 6, 30), "outcome": "churned"},
            {"account": "b", "date": dt.date(2026, 6, 30), "outcome": "renewed"},
            {"account": "c", "outcome": "renewed"},
            {"account": "d", "date": dt.date(2027, 6, 30), "outcome": "renewed"},
        ],
    )
    found = past_decisions(given, AS_OF)
    days = dict(zip(found.account, found.feature_day, strict=True))
    assert set(days) == {"a", "b", "c"}
    assert days["a"] == (dt.date(2026, 6, 30) - dt.timedelta(days=150) - dt.date(1970, 1, 1)).days
    assert days["b"] == (dt.date(2026, 6, 30) - dt.timedelta(days=90) - dt.date(1970, 1, 1)).days
    assert days["c"] == NEVER


def test_measures_agree_with_scikit_learn_ties_included():
    random = np.random.default_rng(6)
    score, lost = random.integers(0, 8, 200).astype(float), random.random(200) < 0.3
    groups = ranking.ranked(score, lost, np.ones(200), np.ones((1, 200)))
    assert ranking.auc(groups)[0] == pytest.approx(roc_auc_score(lost, score))
    assert ranking.average_precision(groups)[0] == pytest.approx(average_precision_score(lost, score))


def test_a_resample_is_the_same_as_repeating_its_rows():
    random = np.random.default_rng(7)
    score, lost, euros = random.random(60).round(1), random.random(60) < 0.4, random.random(60)
    weights = ranking.resamples(60, 3, 1).astype(float)
    for drawn in weights:
        rows = np.repeat(np.arange(60), drawn.astype(int))
        together = ranking.ranked(score, lost, euros, drawn[None, :])
        repeated = ranking.ranked(score[rows], lost[rows], euros[rows], np.ones((1, len(rows))))
        for measure in (ranking.auc, ranking.average_precision, ranking.lift, ranking.euros_caught):
            assert measure(together)[0] == pytest.approx(measure(repeated)[0])


def test_lift_and_euros_at_a_tenth():
    score, lost = np.arange(20.0), np.zeros(20, dtype=bool)
    lost[[19, 0]] = True
    groups = ranking.ranked(score, lost, np.where(np.arange(20) == 19, 3.0, 1.0), np.ones((1, 20)))
    assert ranking.lift(groups)[0] == pytest.approx(5.0)
    assert ranking.euros_caught(groups)[0] == pytest.approx(0.75)


@pytest.mark.parametrize("true_slope", [0.5, 1.0, 2.0])
def test_the_calibration_slope_is_found(true_slope):
    random = np.random.default_rng(8)
    log_odds = random.normal(0, 1.5, 40_000)
    lost = random.random(40_000) < sigmoid(true_slope * log_odds)
    assert ranking.calibration_slope(log_odds, lost, np.ones((1, 40_000)))[0] == pytest.approx(true_slope, abs=0.06)


def test_the_calibration_slope_is_that_of_a_logistic_regression_within_a_few_steps():
    random = np.random.default_rng(21)
    log_odds = random.normal(-1, 1, 300)
    lost = random.random(300) < sigmoid(0.7 * log_odds)
    weights = np.vstack([np.ones(300), random.integers(0, 3, 300)]).astype(float)
    model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-12)
    slopes = [model.fit(log_odds[:, None], lost, sample_weight=row).coef_[0, 0] for row in weights]
    assert ranking.calibration_slope(log_odds, lost, weights, steps=8) == pytest.approx(slopes, abs=1e-6)


@pytest.mark.parametrize("middle", [-12.0, -3.0, 3.0, 12.0])
@pytest.mark.parametrize("true_slope", [0.3, 2.0])
def test_the_calibration_slope_is_found_however_far_the_scores_are_from_what_happened(middle, true_slope):
    # From the assumed base of 12% (-2) where nearly half was lost it ran away to -1.
    random = np.random.default_rng(3)
    around = random.normal(0, 1, 200)
    lost = random.random(200) < sigmoid(true_slope * around)
    model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-12).fit(around[:, None], lost)
    found = ranking.calibration_slope(around + middle, lost, np.ones((1, 200)))
    assert found == pytest.approx(model.coef_[0], abs=1e-6)


def test_the_calibration_slope_is_found_as_fast_where_few_left_and_a_few_scores_are_far_out():
    random = np.random.default_rng(21)
    log_odds = np.exp(random.normal(0, 1, 400)) - 4
    lost = random.random(400) < sigmoid(0.9 * log_odds)
    model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-12).fit(log_odds[:, None], lost)
    assert ranking.calibration_slope(log_odds, lost, np.ones((1, 400)), steps=8) == pytest.approx(model.coef_[0])


@pytest.mark.parametrize("spread", [0.2, 1.0, 3.0])
def test_a_score_that_parts_them_without_fault_has_no_calibration_slope(spread):
    log_odds = spread * np.linspace(-2, 2, 60) - 1
    assert np.isnan(ranking.calibration_slope(log_odds, np.arange(60) >= 25, np.ones((1, 60)))[0])


@pytest.mark.parametrize(
    ("kind", "told"), [("one lost", True), ("one kept", True), ("all lost", False), ("all kept", False)]
)
def test_one_of_each_kind_is_enough_for_a_slope(kind, told):
    lost = np.array([False, True, False, False])
    lost = {"one lost": lost, "one kept": ~lost, "all lost": lost | True, "all kept": lost & False}[kind]
    slope = ranking.calibration_slope(np.array([-1.0, -0.5, 0.5, 0.2]), lost, np.ones((1, 4)))[0]
    assert np.isfinite(slope) == told


def test_a_constant_score_has_no_calibration_slope():
    assert np.isnan(ranking.calibration_slope(np.zeros(10), np.arange(10) > 5, np.ones((1, 10)))[0])


def test_reliability_points_hold_every_decision_once():
    random = np.random.default_rng(9)
    points = reliability(random.normal(size=333), random.random(333) < 0.2)
    assert sum(point.decisions for point in points) == 333
    assert all(0 <= point.low <= point.observed <= point.high <= 1 for point in points)


def test_a_good_score_is_not_a_leak():
    random = np.random.default_rng(10)
    score = random.normal(size=500)
    assert not separates(score, random.random(500) < sigmoid(2 * score))
    assert separates(score, score > 1)


def test_no_direction_is_claimed_on_a_handful_of_lost_customers():
    lost = np.array([True] * 9 + [False] * 60)
    assert direction(Estimate(0.2, 0.1, 0.4), lost) == "too_few"
    assert direction(Estimate(0.8, 0.6, 0.9), ~lost) == "too_few"
    assert direction(Estimate(0.2, 0.1, 0.4), np.append(lost, True)) == "inverted"


def test_no_verdict_rests_on_fewer_than_ten_of_either_outcome():
    given = decided(effect=-0.5, contact=3.0, seed=3)
    lost = given.outcomes["outcome"] == "churned"
    few = given.outcomes[~lost | (lost.cumsum() <= 9)]
    assert validate(replace(given, outcomes=few.reset_index(drop=True)), AS_OF).verdict == "not_enough_evidence"


def test_decisions_of_which_nothing_was_known_count_and_are_named():
    given = decided(effect=-2.5)
    strangers = given.outcomes.assign(account=given.outcomes["account"] + " x")[["account", "date", "outcome"]]
    result = validate(given.with_rows("outcomes", strangers), AS_OF)
    assert result.decisions == 1200
    assert [w.message.params for w in result.warnings if w.code == "no_evidence"] == [{"n": 600}]
    assert "too_few" not in codes(result)


def test_signals_after_the_notice_that_tell_too_much_are_a_leak_too():
    given = decided(effect=0.0, seed=1)
    lost = (given.outcomes["outcome"] == "churned").to_numpy()
    late = pd.DataFrame(
        {
            "account": given.outcomes["account"],
            "date": given.outcomes["date"] - pd.Timedelta(days=5),
            "level": "management",
            "signal": np.where(lost, "leaving", "sees_future"),
            "log": "crm",
        }
    )
    ended = given.outcomes.assign(end=given.outcomes["date"], notice_days=30)
    given = given.with_rows("contracts", ended[["account", "end", "notice_days"]])
    before, after = validate(given, AS_OF), validate(given.with_rows("conversations", late), AS_OF)
    assert "leak" not in codes(before)
    assert "leak" in codes(after)


def test_what_is_dated_after_the_as_of_date_raises_no_warning():
    given = decided()
    late = given.outcomes[["account"]].assign(
        date=pd.Timestamp(AS_OF) + pd.Timedelta(days=30), score=2, scale_min=1, scale_max=10
    )
    assert "leak" not in codes(validate(given.with_rows("responses", late), AS_OF))


NAN = float("nan")


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [
        ([0.7, *np.linspace(0, 1, 41)], 0.025, 0.975),
        ([0.7, *np.linspace(0, 1, 41), *[NAN] * 40], 0.025, 0.975),
        # Most resamples cannot tell, or the decisions themselves cannot: no interval.
        ([0.7, *np.linspace(0, 1, 41), *[NAN] * 41], NAN, NAN),
        ([NAN, *np.linspace(0, 1, 41)], NAN, NAN),
    ],
)
def test_an_estimate_is_the_value_and_the_middle_95_of_100_resamples(values, low, high):
    found = estimate(np.array(values))
    assert (found.value, found.low, found.high) == pytest.approx((values[0], low, high), nan_ok=True)


def test_unknown_satisfaction_stands_at_the_mean_of_the_known():
    assert filled(np.array([0.2, NAN, 0.6])).tolist() == pytest.approx([0.2, 0.4, 0.6])
    assert filled(np.array([NAN, NAN])).tolist() == [0.0, 0.0]


ASSUMED = np.ones(20, dtype=bool)


def test_every_metric_of_both_scores_by_hand():
    lost = np.array([True, True, False, True, *[False] * 16])
    euros = np.array([100.0, 50.0, 10.0, 50.0, *[10.0] * 16])
    # The model puts the first two, all lost, in the top tenth; satisfaction the second and the third.
    order = np.array([9.0, 8.0, 7.0, *np.linspace(1.0, 0.0, 17)])
    satisfaction = np.array([0.5, 0.1, 0.2, NAN, *np.linspace(0.6, 1.0, 16)])
    log_odds = np.where(lost, 1.0, -1.0)
    found, index = measured(Scored(log_odds, -log_odds, order, ASSUMED), satisfaction, lost, euros, np.arange(20))
    assert list(found) == ["auc", "average_precision", "lift", "euros_caught", "brier", "log_loss", "calibration_slope"]
    model = {name: metric.model.value for name, metric in found.items()}
    csat = {name: metric.csat.value for name, metric in found.items()}
    assert model["auc"] == pytest.approx(roc_auc_score(lost, order))
    assert csat["auc"] == pytest.approx(roc_auc_score(lost, -filled(satisfaction)))
    assert model["average_precision"] == pytest.approx(average_precision_score(lost, order))
    assert (model["lift"], csat["lift"]) == pytest.approx((2 / 3 / 0.1, 1 / 3 / 0.1))
    assert (model["euros_caught"], csat["euros_caught"]) == pytest.approx((150 / 200, 50 / 200))
    near, far = 1 / (1 + np.e), np.e / (1 + np.e)
    assert (model["brier"], csat["brier"]) == pytest.approx((near**2, far**2))
    assert (model["log_loss"], csat["log_loss"]) == pytest.approx((-np.log(far), -np.log(near)))
    for metric in found.values():
        if not np.isnan(metric.difference.value):
            assert metric.difference.value == pytest.approx(metric.model.value - metric.csat.value)
    assert index.value == pytest.approx(1 - 50 / 150)


def test_where_the_model_catches_no_money_there_is_no_blind_spot_index():
    lost = np.arange(20) >= 15
    score = -np.arange(20.0)
    _, index = measured(
        Scored(score, score, score, ASSUMED), np.linspace(1.0, 0.0, 20), lost, np.ones(20), np.arange(20)
    )
    assert np.isnan([index.value, index.low, index.high]).all()


@pytest.mark.parametrize(("size", "bins"), [(0, 0), (1, 1), (39, 1), (40, 2), (199, 9), (200, 10), (1000, 10)])
def test_bins_hold_at_least_twenty_decisions_and_there_are_at_most_ten(size, bins):
    points = reliability(np.linspace(-3, 3, size), np.arange(size) % 4 == 0)
    assert len(points) == bins
    assert sum(point.decisions for point in points) == size


def test_a_bin_by_hand():
    # The lower twenty by chance: 5 of 20 lost; Wilson's interval of 5 / 20 is .1119 to .4687.
    log_odds = np.concatenate([np.full(20, 2.0), np.full(20, -2.0)])
    lost = np.concatenate([np.arange(20) < 10, np.arange(20) < 5])
    first, second = reliability(log_odds, lost)
    assert (first.predicted, first.observed, first.decisions) == pytest.approx((0.119203, 0.25, 20), abs=1e-6)
    assert (first.low, first.high) == pytest.approx((0.1119, 0.4687), abs=1e-4)
    assert (second.predicted, second.observed) == pytest.approx((0.880797, 0.5), abs=1e-6)
    assert (second.low, second.high) == pytest.approx((0.2993, 0.7007), abs=1e-4)


def test_a_model_that_is_ahead_of_an_inverted_satisfaction_only_is_not_called_better():
    # Satisfaction is upside down, contact says nothing: the model is less wrong, and still no better than guessing.
    given = decided(effect=3.0, contact=1e-9, seed=5)
    result = validate(given, AS_OF)
    auc = result.metrics["auc"]
    assert result.satisfaction == "inverted"
    assert auc.difference.low > 0
    assert auc.model.low <= 0.5
    assert (result.verdict, result.because) == ("not_enough_evidence", "model_unproven")
    assert verdict_message(result).code == "risk.validation.verdict.model_unproven"
    # With contact that decides it is ahead of both.
    better = validate(decided(effect=3.0, contact=6.0, seed=5), AS_OF)
    assert (better.satisfaction, better.verdict, better.because) == ("inverted", "better", "interval")
    assert verdict_message(better).code == "risk.validation.verdict.better"


def test_where_only_satisfaction_was_known_that_is_what_the_verdict_says():
    result = validate(decided(effect=-2.5), AS_OF)
    assert result.because == "only_satisfaction"
    assert verdict_message(result).code == "risk.validation.verdict.only_satisfaction_not_enough_evidence"
    assert result.known == {"contact": 0.0, "expectations": 0.0, "csat": 1.0, "future": 0.0}
    untested = [w.message.code for w in result.warnings if w.code == "untested"]
    assert untested == ["risk.validation.untested_contact_expectations"]
    # Of contact a log tells; of expectations nobody.
    with_contact = validate(decided(effect=-2.5, contact=3.0), AS_OF)
    assert with_contact.because == "interval"
    assert with_contact.known["contact"] > 0.5
    untested = [w.message.code for w in with_contact.warnings if w.code == "untested"]
    assert untested == ["risk.validation.untested_expectations"]


def test_a_leak_in_what_was_used_withholds_the_verdict():
    given = decided(effect=0.0, seed=1)
    lost = (given.outcomes["outcome"] == "churned").to_numpy()
    told = pd.DataFrame(
        {
            "account": given.outcomes["account"],
            "expectation": "on time",
            "fulfilment": np.where(lost, 2.0, 9.0),
            "reviewed": given.outcomes["date"] - pd.Timedelta(days=120),
        }
    )
    result = validate(given.with_rows("expectations", told), AS_OF)
    assert result.metrics["auc"].difference.low > 0.3
    assert (result.verdict, result.because) == ("not_enough_evidence", "leak")
    (leak,) = [warning.message for warning in result.warnings if warning.code == "leak"]
    assert leak.params == {"factors": ("align_gap",), "n": 1}


def test_without_dates_there_is_no_verdict_on_the_model():
    # Nobody speaks any more with who has left: as of today that looks like a cause.
    given = decided(effect=-0.5, seed=3, dated=False)
    kept = (given.outcomes["outcome"] == "renewed") & (np.arange(600) % 3 > 0)
    spoken = given.outcomes.loc[kept, ["account"]].assign(
        date=pd.Timestamp(2026, 10, 1), level="executive", topic="operational", log="crm"
    )
    result = validate(given.with_rows("conversations", spoken), AS_OF)
    assert result.snapshot
    assert result.metrics["auc"].difference.low > 0
    assert (result.verdict, result.because) == ("not_enough_evidence", "undated")


@pytest.mark.parametrize(("outcome", "code"), [("churned", "all_lost"), ("renewed", "all_kept")])
def test_where_every_decision_ended_alike_it_says_that_and_not_too_few(outcome, code):
    given = decided()
    alike = given.outcomes.assign(
        outcome=pd.array([outcome] * len(given.outcomes), dtype=given.outcomes["outcome"].dtype)
    )
    result = validate(replace(given, outcomes=alike), AS_OF)
    assert (result.verdict, result.because, dict(result.metrics)) == ("not_enough_evidence", "one_kind", {})
    assert np.isnan(result.satisfaction_auc.value)
    said = [w.message.code for w in result.warnings if w.code == "too_few"]
    assert said == [f"risk.validation.{code}"]
    assert (result.decisions, result.lost) == (600, 600 if outcome == "churned" else 0)
    # What money there is in another currency is told all the same.
    money = given.outcomes.assign(annual_value=10.0, currency=np.where(np.arange(600) < 590, "EUR", "SEK"))
    money = money[["account", "annual_value", "currency"]]
    result = validate(replace(given, outcomes=alike).with_rows("contracts", money), AS_OF)
    assert [w.message.params for w in result.warnings if w.code == "currencies"] == [{"n": 10}]
    assert result.currency == "EUR"


def test_a_faultless_order_of_five_decisions_has_a_wide_interval_and_no_difference():
    given = decided(effect=-40.0, size=600)
    kept, gone = (given.outcomes[given.outcomes["outcome"] == kind] for kind in ("renewed", "churned"))
    few = pd.concat([kept.head(3), gone.head(2)]).reset_index(drop=True)
    result = validate(replace(given, outcomes=few), AS_OF)
    assert (result.decisions, result.lost, result.because) == (5, 2, "few")
    for found in (result.satisfaction_auc, result.metrics["auc"].model, result.metrics["auc"].csat):
        # Wilson's interval of 2 out of 2 begins at .342.
        assert (found.value, found.low, found.high) == pytest.approx((1.0, 0.3424, 1.0), abs=1e-4)
    bare = [result.metrics["auc"].difference, result.metrics["brier"].model, result.blind_spot_index]
    assert np.isnan([(one.low, one.high) for one in bare]).all()


def test_whole_accounts_are_drawn():
    account = numbered(pd.Index(["b", "a", "b", "c", "a", "b"]))
    assert account.tolist() == [0, 1, 0, 2, 1, 0]
    drawn = weightings(account)
    assert (drawn[0] == 1.0).all()
    assert len(drawn) == 1001
    assert np.array_equal(drawn[:, [0, 1]], drawn[:, [2, 4]])
    assert np.array_equal(drawn[:, 0], drawn[:, 5])
    # Three accounts drawn three times.
    assert (drawn[:, [0, 1, 3]].sum(axis=1) == 3).all()


def test_the_same_decisions_told_four_times_are_no_more_certain():
    random = np.random.default_rng(4)
    score = random.normal(size=80)
    lost = random.random(80) < sigmoid(score)
    once, four = np.arange(80), np.repeat(np.arange(80), 4)
    assert auc_of(score[four], lost[four], four) == auc_of(score, lost, once)
    assert auc_of(score[four], lost[four], np.arange(320)).low > auc_of(score, lost, once).low + 0.02


def test_money_in_another_currency_is_not_added():
    given = decided(size=200)
    every = given.outcomes.assign(
        annual_value=np.where(np.arange(200) < 150, 10.0, 1000.0),
        currency=np.where(np.arange(200) < 150, "EUR", "JPY"),
    )[["account", "annual_value", "currency"]]
    with_money = given.with_rows("contracts", every)
    decisions = past_decisions(with_money, AS_OF)
    value, currency, elsewhere = worth(with_money, decisions, Settings())
    assert (currency, elsewhere) == ("JPY", 150)
    assert sorted(set(value)) == [0.0, 1000.0]
    result = validate(with_money, AS_OF)
    assert result.currency == "JPY"
    assert [w.message.params["n"] for w in result.warnings if w.code == "currencies"] == [150]
    # With a rate they can be.
    value, currency, elsewhere = worth(with_money, decisions, Settings(currency="EUR", rates={"JPY": 0.01}))
    assert (currency, elsewhere) == ("EUR", 0)
    assert value.tolist() == pytest.approx([10.0] * 200)
    # Without any value every decision counts for one, in no currency.
    value, currency, elsewhere = worth(given, decisions, Settings())
    assert (value.tolist(), currency, elsewhere) == ([1.0] * 200, "", 0)


def test_what_was_scored_from_the_assumed_base_rate_is_counted_and_said():
    given = decided(effect=-2.5)
    (assumed,) = [w.message for w in validate(given, AS_OF).warnings if w.code == "base_assumed"]
    # The first blocks of 75: until thirty outcomes, ten of each, were known.
    assert assumed.params["n"] in (75, 150)
    assert assumed.params["total"] == 600
    assert "base_assumed" not in codes(validate(given, AS_OF, Settings(base_rate=0.3)))


@pytest.mark.parametrize("kind", ["conversations", "responses"])
def test_that_only_those_who_leave_were_spoken_to_after_the_notice_is_a_leak(kind):
    given = decided(effect=0.0, contact=1e-9, seed=1)
    ended = given.outcomes.assign(end=given.outcomes["date"], notice_days=30)
    given = given.with_rows("contracts", ended[["account", "end", "notice_days"]])
    gone = given.outcomes[given.outcomes["outcome"] == "churned"]
    late = gone[["account"]].assign(date=gone["date"] - pd.Timedelta(days=5))
    if kind == "responses":
        late = late.assign(score=7, scale_min=1, scale_max=10)
    else:
        late = late.assign(level="executive", topic="future", log="crm")
    before, after = validate(given, AS_OF), validate(given.with_rows(kind, late), AS_OF)
    assert "leak" not in codes(before)
    (leak,) = [w.message for w in after.warnings if w.code == "leak"]
    assert (leak.code, leak.params["n"]) == ("risk.validation.leak_after_notice", len(gone))
    assert after.metrics["auc"].model == before.metrics["auc"].model


def test_an_order_on_one_scale_stays_the_order_and_is_nothing_where_nothing_is_told_apart():
    every = np.array([1.0, 2.0, 3.0, 6.0])
    moved = on_one_scale(every[1:3], every)
    assert moved.tolist() == pytest.approx([(2 - 3) / np.sqrt(3.5), 0.0])
    # Weights that have grown, and a base that has moved, change nothing.
    assert on_one_scale(7 * every[1:3] - 2, 7 * every - 2).tolist() == pytest.approx(moved.tolist())
    assert on_one_scale(np.full(2, 0.7), np.full(5, 0.7)).tolist() == [0.0, 0.0]


def test_decisions_of_which_nothing_is_known_are_not_told_apart():
    # The weights of the flags move as outcomes come in: across blocks that looked like an order (AUC .43).
    given = decided(effect=-2.5)
    result = validate(replace(given, responses=conform("responses")), AS_OF)
    auc = result.metrics["auc"]
    assert [auc.model.value, auc.model.low, auc.model.high] == [0.5, 0.5, 0.5]
    assert (result.verdict, result.because) == ("not_enough_evidence", "no_satisfaction")


def test_where_satisfaction_is_all_there_is_learning_its_weight_does_not_blur_its_order():
    # The weight of satisfaction grows from block to block; model and mean are one order all the same.
    result = validate(decided(effect=-6.0, size=1200), AS_OF)
    assert result.because == "only_satisfaction"
    assert abs(result.metrics["auc"].difference.value) < 0.004


def test_a_model_is_not_better_than_a_satisfaction_that_nobody_knew():
    given = decided(effect=-0.5, contact=3.0, seed=3)
    answered = given.responses.iloc[:30].reset_index(drop=True)
    result = validate(replace(given, responses=answered), AS_OF)
    assert result.metrics["auc"].difference.low > 0
    assert (result.verdict, result.because) == ("not_enough_evidence", "no_satisfaction")
    (unknown,) = [w for w in result.warnings if w.message.code == "risk.validation.satisfaction_unknown"]
    assert (unknown.code, unknown.message.params) == ("untested", {"n": 30, "total": 600})


def test_a_score_from_a_summary_column_was_not_given_after_leaving():
    given = decided()
    gone = given.outcomes[given.outcomes["outcome"] == "churned"]
    late = gone[["account"]].assign(date=pd.Timestamp(AS_OF), score=7, scale_min=1, scale_max=10)
    assert "leak" in codes(validate(given.with_rows("responses", late.assign(strength=1.0)), AS_OF))
    assert "leak" not in codes(validate(given.with_rows("responses", late.assign(strength=0.5)), AS_OF))


def test_with_learning_switched_off_every_block_is_scored_by_the_expert():
    random = np.random.default_rng(6)
    names = pd.Index([f"a{number:03d}" for number in range(200)])
    days = np.sort(random.integers(15_000, 17_000, 200)).astype(np.int64)
    factors = random.uniform(-0.5, 0.5, (200, len(NAMES)))
    made = Decisions(names, days, np.zeros(200, dtype=np.int64), random.random(200) < 0.4)
    taught, stated = (rolling(made, factors, Settings(base_rate=0.2, learn=learn)).model for learn in (True, False))
    assert stated == pytest.approx(base_log_odds(0.2) + factors @ EXPERT)
    assert np.abs(taught - stated).max() > 0.1


@pytest.mark.parametrize(
    ("effect", "seed", "settings", "kind"),
    [(0.0, 1, Settings(), "no_signal"), (2.5, 2, Settings(learn=False), "inverted")],
)
def test_a_model_that_says_nothing_or_works_the_other_way_is_called_so(effect, seed, settings, kind):
    warnings = validate(decided(effect=effect, seed=seed), AS_OF, settings).warnings
    assert [w.code for w in warnings if w.message.code == f"risk.validation.model_{kind}"] == [kind]


def test_one_answer_after_leaving_is_a_leak_among_few_who_left():
    given = decided(size=40)
    gone = given.outcomes[given.outcomes["outcome"] == "churned"]
    assert len(gone) <= 20
    late = gone[["account"]].iloc[:1].assign(date=pd.Timestamp(AS_OF), score=2, scale_min=1, scale_max=10)
    (leak,) = [w.message for w in validate(given.with_rows("responses", late), AS_OF).warnings if w.code == "leak"]
    assert (leak.code, leak.params["n"]) == ("risk.validation.leak_after_leaving", 1)


def test_a_satisfaction_that_tells_the_end_where_its_factor_does_not_is_named():
    # An answer of long ago says less of today: by the factor the age of the answers blurs what the mean orders perfectly.
    given = decided(effect=0.0, seed=1)
    lost = (given.outcomes["outcome"] == "churned").to_numpy()
    age = pd.to_timedelta(np.random.default_rng(4).integers(120, 700, len(lost)), unit="D")
    blurred = given.responses.assign(score=np.where(lost, 9.6, 9.9), date=given.outcomes["date"] - age)
    given = replace(given, responses=blurred)
    used = usable(given, read_evidence(given, pd.Index(given.outcomes["account"])), AS_OF)
    assert not separates(used.features.factors[:, COLUMN["csat_gap"]], used.decisions.lost)
    (leak,) = [w.message for w in validate(given, AS_OF).warnings if w.code == "leak"]
    assert leak.params == {"factors": ("csat_gap",), "n": 1}


def test_two_that_are_one_order_are_neither_better_nor_worse():
    # Below .90 the factor of satisfaction falls with every point: by the expert's weights it is the mean's own order.
    given = decided(effect=-2.5)
    below = given.responses.assign(score=given.responses["score"].clip(upper=9))
    result = validate(replace(given, responses=below), AS_OF, Settings(learn=False))
    difference = result.metrics["auc"].difference
    assert (difference.value, difference.low, difference.high) == (0.0, 0.0, 0.0)
    assert (result.verdict, result.because) == ("not_enough_evidence", "only_satisfaction")
