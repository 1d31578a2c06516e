"""Simulated portfolios whose truth is known: does learning from outcomes do what it promises?

`python -m benchmarks.risk_simulation [--quick]`. Truths are drawn from the prior, so this checks the method, not
whether the weights hold for real customers. Printed for 10, 30, 100 and 1,000 outcomes: log loss above the truth's own
(lower is better) of the model, of ridge regression, of CSAT alone and of the expert; the calibration slope; and how
often the 80% interval of an account's risk held the true risk.
"""

import argparse
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression, LogisticRegressionCV

from analytics.risk.arrays import Bools, Floats, sigmoid
from analytics.risk.backtest import only_csat
from analytics.risk.factors import BASE_RATE, COLUMN, EXPERT, FACTORS, REF
from analytics.risk.fit import PRIOR_SD, Prior, fit, maximise
from analytics.risk.ranking import calibration_slope
from analytics.risk.scorecard import base_log_odds
from analytics.risk.uncertainty import EIGHTY_PERCENT

SIZES = (10, 30, 100, 1000)
FRESH = 4000
PRIOR = Prior(base_log_odds(BASE_RATE), EXPERT)


@dataclass(frozen=True)
class Run:
    """One truth at one size: excess log loss by method, calibration slope, share of intervals that held."""

    model: float
    ridge: float
    csat: float
    expert: float
    slope: float
    covered: float


def portfolio(random: np.random.Generator, size: int) -> Floats:
    """Centred factors and flags: (unequal) factors on 0..1, a group of them unknown for some accounts."""
    factors = random.beta(1.1, 0.9, (size, len(FACTORS))) - REF
    flags = np.zeros((size, 3))
    groups = (
        ("exec_gap", "strategic_gap", "breadth_gap"),
        ("align_gap", "unmeasured"),
        ("csat_gap", "exec_silent"),
    )
    for number, names in enumerate(groups):
        unknown = random.random(size) < 0.25
        flags[unknown, number] = 1.0
        factors[np.ix_(unknown, [COLUMN[name] for name in names])] = 0.0
    for name in ("price_only", "no_future"):
        factors[random.random(size) < 0.5, COLUMN[name]] = 0.0
    return np.hstack([factors, flags])


def truth(random: np.random.Generator) -> Floats:
    """(base, weights) drawn from the prior; weights below 0 are drawn again."""
    drawn = PRIOR.mean + PRIOR_SD * random.standard_normal(len(PRIOR_SD))
    while (drawn[1:] < 0).any():
        again = PRIOR.mean + PRIOR_SD * random.standard_normal(len(PRIOR_SD))
        drawn = np.where((drawn < 0) & (np.arange(len(drawn)) > 0), again, drawn)
    return drawn


def with_base(design: Floats) -> Floats:
    """The design with its intercept column."""
    return np.hstack([np.ones((len(design), 1)), design])


def expected_loss(true_chance: Floats, log_odds: Floats) -> float:
    """Log loss against the true chance, without the noise of drawn outcomes."""
    return float((np.logaddexp(0.0, log_odds) - true_chance * log_odds).mean())


def ridge(design: Floats, lost: Bools, fresh: Floats) -> Floats:
    """Plain ridge regression, tuned by cross-validation where there is enough to tune by."""
    fewest = min(int(lost.sum()), int((~lost).sum()))
    if fewest == 0:
        rate = (lost.sum() + 0.5) / (len(lost) + 1)
        return np.full(len(fresh), np.log(rate / (1 - rate)))
    if fewest >= 5:
        model = LogisticRegressionCV(
            Cs=np.logspace(-2, 2, 7),
            cv=5,
            scoring="neg_log_loss",
            l1_ratios=(0,),
            use_legacy_attributes=False,
        )
    else:
        model = LogisticRegression()
    return model.fit(design, lost).decision_function(fresh)


def run(seed: int, size: int) -> Run:
    """One truth, one training portfolio, one large fresh portfolio."""
    random = np.random.default_rng(seed)
    real = truth(random)
    design, fresh = portfolio(random, size), portfolio(random, FRESH)
    lost = random.random(size) < sigmoid(with_base(design) @ real)
    rows = with_base(fresh)
    true_log_odds = rows @ real
    true_chance = sigmoid(true_log_odds)
    best = expected_loss(true_chance, true_log_odds)
    fitted = fit(design, lost, PRIOR, guard=True)
    log_odds = rows @ fitted.coefficients
    reach = EIGHTY_PERCENT * np.sqrt(((rows @ fitted.covariance) * rows).sum(axis=1))
    csat = maximise(with_base(design), lost, PRIOR, 1.0, only_csat())
    happened = random.random(FRESH) < true_chance
    return Run(
        model=expected_loss(true_chance, log_odds) - best,
        ridge=expected_loss(true_chance, ridge(design, lost, fresh)) - best,
        csat=expected_loss(true_chance, rows @ csat) - best,
        expert=expected_loss(true_chance, rows @ PRIOR.mean) - best,
        slope=float(calibration_slope(log_odds, happened, np.ones((1, FRESH)))[0]),
        covered=float((np.abs(log_odds - true_log_odds) <= reach).mean()),
    )


def main() -> None:
    """Print one line for each number of outcomes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="30 truths instead of 150")
    times = 30 if parser.parse_args().quick else 150
    print(f"{times} truths; log loss above the truth's own")
    print(f"{'outcomes':>8} {'model':>7} {'ridge':>7} {'csat':>7} {'expert':>7} {'slope':>7} {'80% holds':>10}")
    for size in SIZES:
        runs = [run(seed, size) for seed in range(times)]
        means = [np.mean([getattr(one, name) for one in runs]) for name in ("model", "ridge", "csat", "expert")]
        slope = np.median([one.slope for one in runs])
        covered = np.mean([one.covered for one in runs])
        print(f"{size:>8} " + " ".join(f"{mean:7.3f}" for mean in means) + f" {slope:7.2f} {covered:10.2f}")


if __name__ == "__main__":
    main()
