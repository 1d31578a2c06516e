"""Weights from outcomes: logistic regression with the expert as imaginary records, and the guards around it.

Source: the data-augmentation prior of Greenland (2007); compare the catalytic priors of Huang, Stein, Rubin and Kou
(PNAS 2020).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from analytics.risk.arrays import Bools, Floats, Ints, sigmoid
from analytics.risk.factors import BASE_SD, COLUMN, FACTORS, FLAGS, SD, group_total
from analytics.tables.assessment import Guard

PRIOR_SD: Final[Floats] = np.append(BASE_SD, SD)
KAPPAS: Final = (10.0, 3.0, 1.0, 0.3, 0.1)
FOLDS: Final = 5
# The strength at which the prior is as sure as the expert said (`factors.py`).
STATED_KAPPA: Final = 1.0
ENOUGH_TO_TUNE: Final = (100, 20)  # outcomes in all, and of each kind
# Beyond this the expert stands, whatever the outcomes say.
LARGEST_KAPPA: Final = 1e6
# A flag stays this little below its group's worst, so that not knowing is never as bad as the worst.
BELOW_WORST: Final = 0.99


@dataclass(frozen=True, slots=True, eq=False)
class Prior:
    """The expert: log-odds of the base, and the weights in the order of NAMES."""

    base: float
    values: Floats

    @property
    def mean(self) -> Floats:
        """(base, values)."""
        return np.append(self.base, self.values)


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """Fitted (base, values), with what the guards did.

    Attributes:
        covariance: Laplace, of (base, values); neither the order guard nor a prior tuned to be stronger than stated
            adds certainty to it.
        kappa: strength of the prior in the end; `tuned` before the order guard raised it.
        unconstrained: (base, values) without any guard, at `tuned`.
        signed: (base, values) with signs held but without the order guard, at `tuned`.
        unconstrained_sd: how unsure each of `unconstrained` is.
    """

    coefficients: Floats
    covariance: Floats
    kappa: float
    tuned: float
    guard: Guard
    unconstrained: Floats
    signed: Floats
    unconstrained_sd: Floats


def imaginary_records(prior: Prior, kappa: float) -> tuple[Floats, Floats, Floats]:
    """One pair of records for each weight: design, outcome, record weight."""
    size = len(prior.mean)
    chance = sigmoid(prior.mean)
    strength = kappa / (PRIOR_SD**2 * chance * (1.0 - chance))
    design = np.vstack([np.eye(size), np.eye(size)])
    lost = np.repeat([1.0, 0.0], size)
    return design, lost, np.concatenate([strength * chance, strength * (1.0 - chance)])


def maximise(design: Floats, lost: Bools, prior: Prior, kappa: float, free: Bools | None = None) -> Floats:
    """(base, values) at the top of the posterior; the weights that are not `free` are held at 0.

    The default solver's tolerance moved coefficients by .007 and its default penalty by .42, hence the settings.
    """
    imagined, imagined_lost, strength = imaginary_records(prior, kappa)
    rows = np.vstack([design, imagined])
    outcome = np.concatenate([lost.astype(np.float64), imagined_lost])
    weight = np.concatenate([np.ones(len(design)), strength])
    used = np.ones(rows.shape[1], dtype=bool) if free is None else free
    # Most of a second to import, for what only outcomes ask for.
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    model = LogisticRegression(C=np.inf, fit_intercept=False, solver="newton-cholesky", tol=1e-10, max_iter=500)
    model.fit(rows[:, used], outcome, sample_weight=weight)
    coefficients = np.zeros(rows.shape[1])
    coefficients[used] = model.coef_[0]
    return coefficients


def slope(design: Floats, lost: Bools, prior: Prior, kappa: float, coefficients: Floats) -> Floats:
    """Gradient of the log posterior."""
    imagined, imagined_lost, strength = imaginary_records(prior, kappa)
    missed = lost - sigmoid(design @ coefficients)
    imagined_missed = strength * (imagined_lost - sigmoid(imagined @ coefficients))
    total: Floats = design.T @ missed + imagined.T @ imagined_missed
    return total


def with_signs(design: Floats, lost: Bools, prior: Prior, kappa: float) -> tuple[Floats, Floats]:
    """(base, values) with every weight at 0 or above, by an active set; and the same without that."""
    unconstrained = maximise(design, lost, prior, kappa)
    free = np.ones(len(unconstrained), dtype=bool)
    # A weight that the user set below 0 is theirs to set.
    guarded = np.append(False, prior.values >= 0)
    coefficients = unconstrained
    for _ in range(4 * len(free)):
        below = guarded & free & (coefficients < 0)
        if below.any():
            free[below] = False
        else:
            wants = np.where(free, -np.inf, slope(design, lost, prior, kappa, coefficients))
            back = int(np.argmax(wants))
            if not wants[back] > 1e-6:
                break
            free[back] = True
        coefficients = maximise(design, lost, prior, kappa, free)
    return np.where(guarded, np.maximum(coefficients, 0.0), coefficients), unconstrained


def capped(coefficients: Floats) -> Floats:
    """Each flag below its group's worst. Executives' silence is of the survey: no log would tell it."""
    kept = coefficients.copy()
    for flag in FLAGS:
        worst = sum(
            coefficients[1 + COLUMN[factor.name]] * (1.0 - factor.ref)
            for factor in FACTORS
            if factor.group == flag.group and factor.name != "exec_silent"
        )
        column = 1 + COLUMN[flag.name]
        kept[column] = min(kept[column], BELOW_WORST * max(worst, 0.0))
    return kept


def in_order(coefficients: Floats) -> bool:
    """Whether contact and expectations each weigh at least as much as CSAT."""
    values = coefficients[1:]
    csat = group_total(values, "csat")
    return csat <= group_total(values, "contact") and csat <= group_total(values, "expectations")


def folds(lost: Bools) -> Ints:
    """Five folds with the same share of losses, by the order of the rows: the same rows, the same folds."""
    fold = np.empty(len(lost), dtype=np.int64)
    for kind in (False, True):
        rows = np.flatnonzero(lost == kind)
        fold[rows] = np.arange(len(rows)) % FOLDS
    return fold


def log_loss(lost: Bools, log_odds: Floats) -> float:
    """Sum of the log loss, from log-odds, without overflow."""
    return float(np.logaddexp(0.0, np.where(lost, -log_odds, log_odds)).sum())


def tuned_kappa(design: Floats, lost: Bools, prior: Prior) -> float:
    """The strength of the prior, by cross-validation where there are outcomes enough, else 1."""
    every, each = ENOUGH_TO_TUNE
    if len(lost) < every or min(lost.sum(), (~lost).sum()) < each:
        return 1.0
    fold = folds(lost)
    losses = [
        sum(
            log_loss(
                lost[fold == held],
                design[fold == held] @ maximise(design[fold != held], lost[fold != held], prior, kappa),
            )
            for held in range(FOLDS)
        )
        for kappa in KAPPAS
    ]
    # Of equals the first: the one closest to the expert.
    return KAPPAS[int(np.argmin(losses))]


def curvature(design: Floats, prior: Prior, kappa: float, coefficients: Floats) -> Floats:
    """Minus the second derivative of the log posterior."""
    imagined, _, strength = imaginary_records(prior, kappa)
    rows = np.vstack([design, imagined])
    chance = sigmoid(rows @ coefficients)
    weight = np.concatenate([np.ones(len(design)), strength]) * chance * (1.0 - chance)
    bent: Floats = (rows * weight[:, None]).T @ rows
    return bent


def laplace(design: Floats, prior: Prior, kappa: float, coefficients: Floats) -> Floats:
    """The covariance of the normal that bends like the log posterior."""
    covariance: Floats = np.linalg.inv(curvature(design, prior, kappa, coefficients)).astype(np.float64)
    return covariance


def raised_until_in_order(design: Floats, lost: Bools, prior: Prior, kappa: float) -> tuple[Floats, float]:
    """The least kappa (to 1%) at which the order holds, and the weights there."""
    low, high = kappa, kappa * 2.0
    while high < LARGEST_KAPPA and not in_order(capped(with_signs(design, lost, prior, high)[0])):
        low, high = high, high * 2.0
    while high / low > 1.01:
        middle = float(np.sqrt(low * high))
        if in_order(capped(with_signs(design, lost, prior, middle)[0])):
            high = middle
        else:
            low = middle
    return capped(with_signs(design, lost, prior, high)[0]), high


def fit(factors: Floats, lost: Bools, prior: Prior, *, guard: bool) -> Fit:
    """Update the prior by outcomes.

    Args:
        factors: decisions x NAMES, as `Features.centred`.
        lost: whether each decision was lost.
        prior: the expert.
        guard: hold CSAT's total below contact's and below expectations'.
    """
    state: Guard = "held" if guard else "off"
    if len(lost) == 0:
        spread = np.diag(PRIOR_SD**2)
        return Fit(prior.mean, spread, 1.0, 1.0, state, prior.mean, prior.mean, PRIOR_SD)
    design = np.hstack([np.ones((len(factors), 1)), factors])
    tuned = tuned_kappa(design, lost, prior)
    signed, unconstrained = with_signs(design, lost, prior, tuned)
    signed = capped(signed)
    coefficients, kappa = signed, tuned
    # Where the user's own weights break the order, no strength of them could hold it.
    if guard and not in_order(signed) and in_order(prior.mean):
        coefficients, kappa = raised_until_in_order(design, lost, prior, tuned)
        state = "acting"
    # Where cross-validation picks a stronger prior, the guess of a few folds is not knowledge: with it the 80% interval
    # held the truth 72 to 76 times in 100 (`benchmarks.risk_simulation`).
    strength = min(tuned, STATED_KAPPA)
    covariance = laplace(design, prior, strength, signed)
    loose = laplace(design, prior, strength, unconstrained)
    return Fit(coefficients, covariance, kappa, tuned, state, unconstrained, signed, np.sqrt(np.diag(loose)))
