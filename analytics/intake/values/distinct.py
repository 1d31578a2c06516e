"""Converting a column by its distinct values: an export of 500,000 rows has few different dates or scores."""

from collections.abc import Callable

import numpy as np
import pandas as pd


def by_distinct(values: pd.Series, convert: Callable[[pd.Series], pd.Series]) -> pd.Series:
    """`convert` applied to the distinct cells and spread over the column; blank stays blank.

    `convert` gets text without blanks and returns one value for each, in the same order.
    """
    codes, distinct = pd.factorize(values)
    converted = convert(pd.Series(distinct, dtype="str")).reset_index(drop=True)
    spread = converted.reindex(np.where(codes < 0, len(converted), codes))
    return spread.set_axis(values.index)
