"""A process killed at a random moment while it saves: nothing acknowledged is lost, nothing half-saved is readable."""

import random

from benchmarks.store_kill import number_of, trial, work

TRIALS = 10


def test_a_killed_save_loses_nothing_and_leaves_nothing_half(url: str) -> None:
    """Ten kills on each kind of database; `python -m benchmarks.store_kill 200` does more."""
    chance, number = random.Random(20261101), 0  # noqa: S311
    for _ in range(TRIALS):
        reached = trial(url, number, chance.uniform(0, 0.15))
        assert reached > number
        number = reached


def test_half_a_work_would_be_noticed() -> None:
    """The check itself can fail."""
    assert number_of(work(7)) == 7
    try:
        number_of(work(7)[:-1])
    except AssertionError:
        return
    raise RuntimeError("half a work passed for a whole one")
