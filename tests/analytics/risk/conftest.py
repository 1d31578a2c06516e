"""How the model is broken on purpose (`make mutants`): quickly, and with the same examples each time.

A broken model is found by one failing example; to shrink it to the smallest would take minutes for each of thousands.
And each file has to be held by the tests that are about it, not by something far away that happens to run through it.
"""

import os
from pathlib import PurePath

from hypothesis import Phase, settings

MUTANTS = "mutants"
settings.register_profile(
    MUTANTS,
    max_examples=12,
    phases=(Phase.explicit, Phase.generate),
    derandomize=True,
    database=None,
    deadline=None,
)
# The tests beside `test_<file>.py` that are about a file too.
ALSO = {
    "arrays": ("features", "evidence", "fit", "validation"),
    "assess": ("contracts", "summary_evidence"),
    "backtest": ("validation",),
    "bootstrap": ("validation",),
    "calibration": ("validation",),
    "cohort": ("validation",),
    "decisions": ("validation",),
    "evidence": ("features", "summary_evidence"),
    "factors": ("fit",),
    "features": ("assess", "scorecard", "uncertainty", "next_conversation"),
    "intervals": ("validation",),
    "leaks": ("validation", "limitations"),
    "learning": ("sentences",),
    "limitations": ("validation",),
    "metrics": ("validation",),
    "ranking": ("validation",),
    "reasons": ("sentences", "assess"),
    "robustness": ("what_if",),
    "sample_size": ("validation",),
    "verdict": ("validation",),
}


def _about(argument, stems):
    return PurePath(argument.partition("::")[0]).stem in stems


def pytest_configure(config):
    """Only the tests that are about the broken file."""
    # What is broken now, as the tool tells its workers: "analytics.risk.views.renewals.x_in_months__mutmut_3".
    broken = os.environ.get("MUTANT_UNDER_TEST", "").rpartition(".")[0].rpartition(".")[2]
    if broken and config.getoption("hypothesis_profile") == MUTANTS:
        stems = {f"test_{name}" for name in (broken, *ALSO.get(broken, ()))}
        config.args = [argument for argument in config.args if _about(argument, stems)] or config.args


def pytest_collection_modifyitems(config, items):
    """Quick tests first: most mutants fall to the first of them."""
    if config.getoption("hypothesis_profile") == MUTANTS:
        items.sort(key=lambda item: (hasattr(item.obj, "hypothesis"), item.nodeid))
