import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.risk.arrays import sigmoid
from analytics.risk.factors import BASE_SD, COLUMN, EXPERT, FACTORS, REF, SD, group_total
from analytics.risk.fit import Prior, capped, curvature, fit, folds, in_order, maximise, slope, with_signs
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


def test_of_two_that_fell_below_nought_together_the_one_that_others_make_positive_comes_back():
    """The second goes up where the first goes down; once the first is held at nought, the second says what it said."""
    random = np.random.default_rng(22)
    first, second = 1 + COLUMN["exec_gap"], 1 + COLUMN["align_gap"]
    design = np.zeros((3000, 13))
    design[:, 0] = 1.0
    design[:, first] = random.random(3000)
    design[:, second] = 1.0 - design[:, first] + random.normal(0, 0.2, 3000)
    lost = random.random(3000) < sigmoid(1.0 - 5.0 * design[:, first] - 0.5 * design[:, second])
    signed, unconstrained = with_signs(design, lost, PRIOR, 0.1)
    assert unconstrained[first] < 0
    assert unconstrained[second] < 0
    assert signed[first] == 0.0
    assert signed[second] > 1.0
    uphill = slope(design, lost, PRIOR, 0.1, signed)
    assert uphill[first] < 0
    assert np.delete(uphill, first) == pytest.approx(np.zeros(12), abs=1e-5)


def test_a_weight_that_the_user_set_to_nought_is_held_there_too():
    values = EXPERT.copy()
    values[COLUMN["exec_gap"]] = 0.0
    design, lost = simulated(1000, seed=23, weights=EXPERT - 3.0 * np.eye(12)[0])
    signed, unconstrained = with_signs(with_base(design), lost, Prior(PRIOR.base, values), 1.0)
    assert unconstrained[1] < 0
    assert signed[1] == 0.0


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


@pytest.mark.parametrize("turned", [{}, {"price_only": -6.0}, {"exec_silent": -12.0}])
def test_the_order_guard_raises_kappa_no_further_than_it_must(turned):
    """Also where a factor works the other way, and is still held at nought when the order comes to hold."""
    weights = np.zeros(12)
    for name, value in {"csat_gap": 4.0, **turned}.items():
        weights[COLUMN[name]] = value
    design, lost = simulated(2000, seed=9, weights=weights)
    guarded = fit(design, lost, PRIOR, guard=True)
    assert guarded.guard == "acting"
    assert guarded.coefficients == pytest.approx(capped(with_signs(with_base(design), lost, PRIOR, guarded.kappa)[0]))
    assert in_order(guarded.coefficients)
    assert not in_order(capped(with_signs(with_base(design), lost, PRIOR, guarded.kappa / 1.011)[0]))


def test_where_the_users_own_weights_break_the_order_no_guard_acts():
    values = EXPERT.copy()
    values[COLUMN["csat_gap"]] = 5.0
    design, lost = csat_rules(size=200)
    fitted = fit(design, lost, Prior(PRIOR.base, values), guard=True)
    assert (fitted.guard, fitted.kappa) == ("held", fitted.tuned)
    assert np.array_equal(fitted.coefficients, fitted.signed)


def test_without_outcomes_the_weights_are_as_unsure_as_the_expert():
    fitted = fit(*NOTHING, PRIOR, guard=False)
    sds = [0.60, 0.50, 0.40, 0.30, 0.60, 0.35, 0.50, 0.25, 0.40, 0.50, 0.15, 0.15, 0.10]
    assert np.sqrt(np.diag(fitted.covariance)).tolist() == pytest.approx(sds)
    assert np.count_nonzero(fitted.covariance) == 13
    assert (fitted.guard, fitted.kappa, fitted.tuned) == ("off", 1.0, 1.0)
    assert np.array_equal(fitted.unconstrained, PRIOR.mean)
    assert np.array_equal(fitted.signed, PRIOR.mean)


def posterior(coefficients, design, lost, kappa):
    """The log posterior, from its definition."""
    log_odds = design @ coefficients
    likely = (np.where(lost, log_odds, 0.0) - np.logaddexp(0, log_odds)).sum()
    return likely - kappa * penalty(coefficients)


def test_the_covariance_is_the_inverse_of_how_the_posterior_bends():
    design, lost = simulated(80, seed=12)
    fitted = fit(design, lost, PRIOR, guard=False)
    rows, at, step = with_base(design), fitted.signed, 1e-3
    bend = np.empty((13, 13))
    for i, one in enumerate(np.eye(13) * step):
        for j, two in enumerate(np.eye(13) * step):
            corners = [
                sign * posterior(at + a * one + b * two, rows, lost, fitted.tuned)
                for sign, a, b in ((1, 1, 1), (-1, 1, -1), (-1, -1, 1), (1, -1, -1))
            ]
            bend[i, j] = -sum(corners) / (4 * step * step)
    assert fitted.covariance @ bend == pytest.approx(np.eye(13), abs=1e-3)


def test_the_top_of_the_posterior_is_where_it_is_flat_and_slope_says_so():
    design, lost = simulated(120, seed=13)
    rows = with_base(design)
    top = maximise(rows, lost, PRIOR, 0.5)
    assert slope(rows, lost, PRIOR, 0.5, top) == pytest.approx(np.zeros(13), abs=1e-6)
    away = top + np.linspace(-0.5, 0.5, 13)
    numeric = [
        (posterior(away + step, rows, lost, 0.5) - posterior(away - step, rows, lost, 0.5)) / 2e-4
        for step in np.eye(13) * 1e-4
    ]
    assert slope(rows, lost, PRIOR, 0.5, away) == pytest.approx(np.array(numeric), abs=1e-4)


def test_folds_are_five_with_the_same_share_of_losses():
    lost = np.random.default_rng(14).random(203) < 0.3
    fold = folds(lost)
    for kind in (lost, ~lost):
        sizes = np.bincount(fold[kind], minlength=5)
        assert len(sizes) == 5
        assert sizes.max() - sizes.min() <= 1


def by_cross_validation(design, lost):
    """The strength with the least log loss on outcomes held back, from its definition."""
    fold, rows = folds(lost), with_base(design)
    losses = {}
    for kappa in (10.0, 3.0, 1.0, 0.3, 0.1):
        losses[kappa] = 0.0
        for held in range(5):
            out = fold == held
            log_odds = rows[out] @ maximise(rows[~out], lost[~out], PRIOR, kappa)
            losses[kappa] += (np.logaddexp(0, log_odds) - np.where(lost[out], log_odds, 0.0)).sum()
    return min(losses, key=losses.get)


@pytest.mark.parametrize(("weights", "seed"), [(EXPERT, 15), (-2 * EXPERT, 16), (EXPERT * 3, 17)])
def test_kappa_is_the_one_that_foretells_best_what_was_held_back(weights, seed):
    design, lost = simulated(100, seed=seed, weights=weights)
    lost[:20], lost[20:40] = True, False
    assert fit(design, lost, PRIOR, guard=False).kappa == by_cross_validation(design, lost)


def test_at_least_a_hundred_outcomes_and_twenty_of_each_kind_tune_kappa():
    # Outcomes against all that the expert thinks: the weakest prior foretells best.
    design, lost = simulated(400, seed=18, weights=-4 * EXPERT, base=-PRIOR.base)
    kinds = np.concatenate([np.flatnonzero(lost)[:20], np.flatnonzero(~lost)[:80]])

    def tuned(rows):
        return fit(design[rows], lost[rows], PRIOR, guard=False).kappa

    assert by_cross_validation(design[kinds], lost[kinds]) != 1.0
    assert tuned(kinds) == by_cross_validation(design[kinds], lost[kinds])
    assert tuned(kinds[:-1]) == 1.0
    assert tuned(np.append(kinds[1:], np.flatnonzero(~lost)[80])) == 1.0
    # The same the other way round: many lost, few kept.
    assert fit(design[kinds], ~lost[kinds], PRIOR, guard=False).kappa != 1.0
    few_kept = np.append(kinds[1:], np.flatnonzero(~lost)[80])
    assert fit(design[few_kept], ~lost[few_kept], PRIOR, guard=False).kappa == 1.0


def test_a_negative_weight_of_the_users_own_is_theirs_to_set():
    values = EXPERT.copy()
    values[COLUMN["exec_gap"]] = -1.0
    design, lost = simulated(50, seed=19, weights=values)
    assert fit(design, lost, Prior(PRIOR.base, values), guard=True).coefficients[1 + COLUMN["exec_gap"]] < 0
    assert capped(-PRIOR.mean)[1 + COLUMN["no_csat"]] == -0.15
    assert capped(np.where(PRIOR.mean > 0.29, -PRIOR.mean, PRIOR.mean))[1 + COLUMN["no_csat"]] == 0.0


@pytest.mark.parametrize(
    ("changed", "ordered"),
    [
        ({}, True),
        ({"csat_gap": 2.3}, True),
        ({"csat_gap": 2.31}, False),
        ({"exec_gap": 1.0, "strategic_gap": 0.0, "breadth_gap": 0.0, "exec_silent": 0.0}, True),
        ({"align_gap": 1.0, "unmeasured": 0.0}, True),
        ({"align_gap": 0.29}, False),
        ({"exec_gap": -0.31}, False),
    ],
)
def test_in_order_is_satisfaction_at_most_as_heavy_as_each_of_the_others(changed, ordered):
    coefficients = PRIOR.mean.copy()
    for name, value in changed.items():
        coefficients[1 + COLUMN[name]] = value
    assert in_order(coefficients) == ordered


def test_the_order_guard_adds_no_certainty():
    design, lost = csat_rules()
    guarded, free = fit(design, lost, PRIOR, guard=True), fit(design, lost, PRIOR, guard=False)
    assert np.array_equal(guarded.covariance, free.covariance)


def test_a_prior_that_was_tuned_to_be_stronger_adds_no_certainty():
    # The expert is right, so cross-validation picks a prior stronger than the expert said to be.
    design, lost = simulated(400, seed=20)
    fitted = fit(design, lost, PRIOR, guard=False)
    assert fitted.tuned > 1.0
    rows = with_base(design)
    stated = np.linalg.inv(curvature(rows, PRIOR, 1.0, fitted.signed))
    assert fitted.covariance == pytest.approx(stated, abs=1e-12)
    loose = np.linalg.inv(curvature(rows, PRIOR, 1.0, fitted.unconstrained))
    assert fitted.unconstrained_sd == pytest.approx(np.sqrt(np.diag(loose)), abs=1e-12)


def test_a_prior_that_was_tuned_to_be_weaker_leaves_less_certainty():
    design, lost = simulated(400, seed=18, weights=-4 * EXPERT, base=-PRIOR.base)
    fitted = fit(design, lost, PRIOR, guard=False)
    assert fitted.tuned < 1.0
    weaker = np.linalg.inv(curvature(with_base(design), PRIOR, fitted.tuned, fitted.signed))
    assert fitted.covariance == pytest.approx(weaker, abs=1e-12)


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
