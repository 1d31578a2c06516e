"""What everything else is made of."""

import pandas as pd

from analytics.risk.arrays import text_codes


def test_codes_of_texts_follow_their_order_whatever_the_order_of_the_rows():
    assert text_codes(pd.Series(["b ", "A", None, "B", "a"])).tolist() == [1, 0, -1, 1, 0]
    assert text_codes(pd.Series(["a", "b"])).tolist() == [0, 1]
    assert text_codes(pd.Series(["b", "a"])).tolist() == [1, 0]
