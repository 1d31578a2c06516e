"""A value with its 95% interval, and the interval of a share that few decisions cannot make too narrow."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from analytics.risk.arrays import Bools
from analytics.risk.sample_size import rarer


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its 95% interval (by drawing again, where there is enough to draw from); NaN where unknown."""

    value: float
    low: float
    high: float


UNKNOWN: Final = Estimate(float("nan"), float("nan"), float("nan"))


def without_interval(found: Estimate) -> Estimate:
    """The value alone."""
    return Estimate(found.value, float("nan"), float("nan"))


def wide(auc: float, lost: Bools) -> Estimate:
    """An AUC with Wilson's interval as if it were a share of as many as there are of the rarer outcome.

    That bounds its variance: at most AUC (1 - AUC) over the smaller number, whatever the scores' distribution (Birnbaum
    and Klose 1957).
    """
    return Estimate(auc, *wilson(auc, rarer(lost)))


def wilson(share: float, size: int) -> tuple[float, float]:
    """Wilson's 95% interval of a share of `size`."""
    z = 1.96
    middle = (share + z * z / (2 * size)) / (1 + z * z / size)
    reach = z / (1 + z * z / size) * float(np.sqrt(share * (1 - share) / size + z * z / (4 * size * size)))
    return middle - reach, middle + reach
