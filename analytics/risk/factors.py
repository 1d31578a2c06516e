"""The scorecard as data: every factor with its expert weight, reference and spread, the flags, and the base.

Source: `docs/model.md`. The signs have support in the literature; the magnitudes are judgement.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from analytics.risk.arrays import Floats


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor, 0 best to 1 worst.

    Attributes:
        beta: expert weight on the log-odds scale, from best (0) to worst (1).
        ref: the value at which the factor adds nothing; what is unknown is taken to be here.
        sd: how sure the expert is of `beta`.
    """

    name: str
    group: str
    beta: float
    ref: float
    sd: float


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag that is 1 where a whole group of evidence is missing; its weight is added then."""

    name: str
    group: str
    delta: float
    sd: float


GROUPS: Final = ("contact", "expectations", "csat", "future")

FACTORS: Final = (
    Factor("exec_gap", "contact", 1.30, 0.60, 0.50),
    Factor("strategic_gap", "contact", 0.60, 0.60, 0.40),
    Factor("breadth_gap", "contact", 0.40, 0.40, 0.30),
    Factor("align_gap", "expectations", 1.60, 0.50, 0.60),
    Factor("unmeasured", "expectations", 0.70, 0.60, 0.35),
    Factor("csat_gap", "csat", 1.00, 0.40, 0.50),
    Factor("exec_silent", "contact", 0.30, 0.90, 0.25),
    Factor("price_only", "future", 0.80, 0.15, 0.40),
    Factor("no_future", "future", 2.00, 0.10, 0.50),
)
FLAGS: Final = (
    Flag("no_contact_log", "contact", 0.25, 0.15),
    Flag("no_expectations", "expectations", 0.30, 0.15),
    Flag("no_csat", "csat", 0.15, 0.10),
)
BASE_RATE: Final = 0.12
BASE_SD: Final = 0.60

FACTOR_NAMES: Final = tuple(factor.name for factor in FACTORS)
FLAG_NAMES: Final = tuple(flag.name for flag in FLAGS)
NAMES: Final = FACTOR_NAMES + FLAG_NAMES
COLUMN: Final[Mapping[str, int]] = {name: number for number, name in enumerate(NAMES)}
GROUP_OF: Final[Mapping[str, str]] = {
    **{factor.name: factor.group for factor in FACTORS},
    **{flag.name: flag.group for flag in FLAGS},
}
REF: Final[Floats] = np.array([factor.ref for factor in FACTORS])
SD: Final[Floats] = np.array([factor.sd for factor in FACTORS] + [flag.sd for flag in FLAGS])
EXPERT: Final[Floats] = np.array([factor.beta for factor in FACTORS] + [flag.delta for flag in FLAGS])

# The factors that are read from conversations: unknown, or known to be at least
# this good, where no log covers the account.
FROM_CONVERSATIONS: Final = ("exec_gap", "strategic_gap", "breadth_gap")

# Half-lives in days: a conversation fades faster than an opinion.
CONVERSATION_HALF_LIFE: Final = 90.0
OPINION_HALF_LIFE: Final = 180.0
LOOK_BACK_DAYS: Final = 730

# How loud a voice is, by code of `evidence.LEVEL_CODES`: executive, management, operational, unknown.
VOTES: Final[Floats] = np.array([3.0, 2.0, 1.0, 1.0])
# How much a strategic conversation at a level counts; at an unknown level not at all.
STRATEGIC_USE: Final[Floats] = np.array([1.0, 0.6, 0.3, 0.0])


def expert_weights(overrides: Mapping[str, float]) -> Floats:
    """The expert's weights in the order of NAMES, with the user's own in place of some.

    Raises:
        KeyError: an override names no factor and no flag.
    """
    weights = EXPERT.copy()
    for name, value in overrides.items():
        weights[COLUMN[name]] = value
    return weights


def group_total(weights: Floats, group: str) -> float:
    """What a group's factors can weigh together, from all best to all worst (flags are not counted)."""
    return float(sum(weights[COLUMN[factor.name]] for factor in FACTORS if factor.group == group))
