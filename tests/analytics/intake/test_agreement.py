"""The share of pairs that two columns of scores put in the same order."""

import numpy as np
import pandas as pd
import pytest

from analytics.intake.agreement import same_order


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        ([1, 2, 3], [10, 20, 30], 1.0),
        ([1, 2, 3], [30, 20, 10], 0.0),
        ([1, 2, 3, 4], [1, 2, 4, 3], 5 / 6),
        ([1, 1, 2], [5, 6, 7], 1.0),  # equal in one column: no pair
        ([1, 2, None], [None, 2, 3], np.nan),
        ([], [], np.nan),
        ([3, 3], [1, 2], np.nan),
    ],
)
def test_pairs(first, second, share):
    found = same_order(pd.Series(first, dtype="float64"), pd.Series(second, dtype="float64"))
    assert found == pytest.approx(share, nan_ok=True)


def test_it_is_the_same_as_counting_each_pair_and_does_not_depend_on_the_order_of_rows():
    random = np.random.default_rng(7)
    a, b = pd.Series(random.integers(1, 6, 80)), pd.Series(random.integers(-100, 101, 80))
    pairs = [np.sign(a[i] - a[j]) * np.sign(b[i] - b[j]) for i in range(80) for j in range(i) if a[i] != a[j]]
    counted = sum(sign > 0 for sign in pairs) / sum(sign != 0 for sign in pairs)
    assert same_order(a, b) == pytest.approx(counted)
    turned = random.permutation(80)
    assert same_order(a.iloc[turned].reset_index(drop=True), b.iloc[turned].reset_index(drop=True)) == same_order(a, b)
