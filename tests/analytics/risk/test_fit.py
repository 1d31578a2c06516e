import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.risk.arrays import sigmoid
from analytics.risk.factors import BASE_SD, COLUMN, EXPERT, FACTORS, REF, SD, group_total
from analytics.risk.fit import Prior, capped, fit, in_order, maximise, with_signs
from analytics.risk.scorecard import base_log_odds

PRIOR = Prior(base_log_odds(0.12), EXPERT)
NOTHING = np.zeros((0, len(EXPERT))), np.zeros(0, dtype=bool)


def simulated(size, seed=0, weights=EXPERT, base=PRIOR.base, scale=1.0):
    """Decisions whose factors spread over 0..1, with known weights."""
    random = np.random.default_rng(seed)
    factors = random.beta(0.8, 0.8, (size, len(FACTORS))) - REF
    flags = (random.random((size, 3)) < 0.2).astype(float)
    design = np.hstack([factors, flags])
    return design, random.random(size) < sigmoid(base + scale * design @ weights)


@pytest.mark.parametrize("kappa", [0.1, 0.3, 1.0, 3.0, 10.0, 1000.0])
def test_without_outcomes_the_solver_returns_the_expert_for_any_kappa(kappa):
    design = np.zeros((0, 1 + len(EXPERT)))
    assert maximise(design, NOTHING[1], PRIOR, kappa) == pytest.approx(PRIOR.mean, abs=1e-9)


def test_without_outcomes_the_fit_is_the_expert_to_the_bit():
    fitted = fit(*NOTHING, PRIOR, guard=True)
    assert np.array_equal(fitted.coefficients, PRIOR.mean)
    assert fitted.guard == "held"


def with_base(design):
    return np.hstack([np.ones((len(design), 1)), design])


def test_a_vanishing_kappa_is_maximum_likelihood_and_a_huge_one_the_expert():
    design, lost = simulated(3000, scale=0.5)
    design = with_base(design)
    likely = maximise(design, lost, PRIOR, 1e-7)
    assert design.T @ (lost - sigmoid(design @ likely)) == pytest.approx(np.zeros(13), abs=1e-3)
    assert maximise(design, lost, PRIOR, 1e7) == pytest.approx(PRIOR.mean, abs=1e-3)


def penalty(coefficients):
    """How far the imaginary records say these weights lie from the expert's: the relative entropy of each pair."""
    expected, sds = sigmoid(PRIOR.mean), np.append(BASE_SD, SD)
    wrong = np.logaddexp(0, -coefficients) * expected + np.logaddexp(0, coefficients) * (1 - expected)
    right = np.logaddexp(0, -PRIOR.mean) * expected + np.logaddexp(0, PRIOR.mean) * (1 - expected)
    return ((wrong - right) / (sds**2 * expected * (1 - expected))).sum()


SEEDS = st.integers(0, 100_000)
FEW = settings(max_examples=settings.default.max_examples // 5, deadline=None)


@FEW
@given(SEEDS, st.integers(1, 400))
def test_the_distance_to_the_expert_falls_with_kappa(seed, size):
    design, lost = simulated(size, seed=seed)
    design = with_base(design)
    far = [penalty(maximise(design, lost, PRIOR, kappa)) for kappa in (0.01, 0.1, 0.3, 1, 3, 10, 100, 1000)]
    assert far == sorted(far, reverse=True)


@FEW
@given(SEEDS, st.integers(1, 300), st.floats(0.1, 20))
def test_every_outcome_doubled_is_half_the_kappa(seed, size, kappa):
    design, lost = simulated(size, seed=seed)
    design = with_base(design)
    doubled = maximise(np.vstack([design, design]), np.concatenate([lost, lost]), PRIOR, kappa)
    assert doubled == pytest.approx(maximise(design, lost, PRIOR, kappa / 2), abs=1e-7)


def test_known_weights_are_recovered_from_six_thousand_outcomes():
    truth = EXPERT * np.array([0.5, 1.5, 1, 0.6, 1.4, 0.7, 1, 1.6, 0.8, 1, 1, 1])
    design, lost = simulated(6000, seed=1, weights=truth)
    fitted = fit(design, lost, PRIOR, guard=False)
    spread = np.sqrt(np.diag(fitted.covariance))[1:]
    assert np.all(np.abs(fitted.coefficients[1:] - truth) < 3 * spread)
    assert np.abs(fitted.coefficients[1:] - truth).mean() < np.abs(EXPERT - truth).mean() / 2


def test_permuted_outcomes_collapse_the_spread():
    design, lost = simulated(6000, seed=2)
    shuffled = np.random.default_rng(7).permutation(lost)
    honest = fit(design, lost, PRIOR, guard=False).coefficients
    collapsed = fit(design, shuffled, PRIOR, guard=False).coefficients
    assert (design @ collapsed[1:]).std() < 0.25 * (design @ honest[1:]).std()


def test_the_same_outcomes_give_the_same_weights_to_the_bit():
    design, lost = simulated(300, seed=4)
    assert np.array_equal(
        fit(design, lost, PRIOR, guard=True).coefficients, fit(design, lost, PRIOR, guard=True).coefficients
    )


def test_signs_are_held_and_what_the_outcomes_say_is_still_told():
    reverse = EXPERT.copy()
    reverse[COLUMN["exec_gap"]] = -2.0
    design, lost = simulated(3000, seed=6, weights=reverse)
    fitted = fit(design, lost, PRIOR, guard=False)
    assert fitted.coefficients[1 + COLUMN["exec_gap"]] == 0.0
    assert fitted.unconstrained[1 + COLUMN["exec_gap"]] < -1.0
    assert np.all(fitted.coefficients[1:] >= 0)


def test_a_sign_that_was_held_comes_back_when_others_make_it_positive():
    design, lost = simulated(400, seed=8, weights=-EXPERT)
    signed, _ = with_signs(with_base(design), lost, PRIOR, 0.1)
    free = np.append(True, signed[1:] > 0)
    assert maximise(with_base(design), lost, PRIOR, 0.1, free) == pytest.approx(signed, abs=1e-9)


def csat_rules(seed=9, size=3000):
    weights = np.zeros(12)
    weights[COLUMN["csat_gap"]] = 4.0
    return simulated(size, seed=seed, weights=weights)


def test_the_order_guard_raises_kappa_until_csat_weighs_less():
    design, lost = csat_rules()
    guarded, free = fit(design, lost, PRIOR, guard=True), fit(design, lost, PRIOR, guard=False)
    assert (guarded.guard, free.guard) == ("acting", "off")
    assert guarded.kappa > guarded.tuned == free.kappa
    assert in_order(guarded.coefficients)
    assert not in_order(free.coefficients)


def test_the_order_guard_adds_no_certainty():
    design, lost = csat_rules()
    guarded, free = fit(design, lost, PRIOR, guard=True), fit(design, lost, PRIOR, guard=False)
    assert np.array_equal(guarded.covariance, free.covariance)


def test_a_flag_stays_below_its_groups_worst():
    coefficients = PRIOR.mean.copy()
    coefficients[1 + COLUMN["no_contact_log"]] = 9.0
    coefficients[1 + COLUMN["no_csat"]] = 0.1
    kept = capped(coefficients)
    assert kept[1 + COLUMN["no_contact_log"]] == pytest.approx(0.99 * (1.30 * 0.4 + 0.60 * 0.4 + 0.40 * 0.6))
    assert kept[1 + COLUMN["no_csat"]] == 0.1


@pytest.mark.parametrize(("size", "expected"), [(99, 1.0), (100, None)])
def test_kappa_is_tuned_from_a_hundred_outcomes_on(size, expected):
    design, lost = simulated(size, seed=10)
    lost[:25], lost[25:] = True, False
    kappa = fit(design, lost, PRIOR, guard=False).kappa
    assert kappa == expected if expected else kappa in (0.1, 0.3, 1.0, 3.0, 10.0)


def test_too_few_losses_do_not_tune_kappa():
    design, lost = simulated(400, seed=11)
    lost[:] = False
    lost[:19] = True
    assert fit(design, lost, PRIOR, guard=False).kappa == 1.0


def test_the_expert_holds_its_own_order():
    contact, expectations, csat = (group_total(EXPERT, group) for group in ("contact", "expectations", "csat"))
    assert (contact, expectations, csat) == pytest.approx((2.6, 2.3, 1.0))
