"""A score in words: on which scale it was given, where that is not the one up to ten."""

import pandas as pd
import pytest

from analytics.reports.scored import on_its_scale, scored
from locales import translator

NL, EN = translator("nl"), translator("en")


@pytest.mark.parametrize(
    ("score", "lowest", "highest", "dutch", "english"),
    [
        (8.7, 1.0, 10.0, "8,7", "8.7"),
        (8.7, 0.0, 10.0, "8,7", "8.7"),
        (4.2, 1.0, 5.0, "4,2 (schaal 1 tot 5)", "4.2 (scale 1 to 5)"),
        (87.0, 0.0, 100.0, "87,0 (schaal 0 tot 100)", "87.0 (scale 0 to 100)"),
        (4.2, float("nan"), float("nan"), "4,2", "4.2"),
    ],
)
def test_a_score_says_its_scale_where_it_is_not_up_to_ten(score, lowest, highest, dutch, english):
    assert on_its_scale(NL, score, lowest, highest) == dutch
    assert on_its_scale(EN, score, lowest, highest) == english


def test_a_high_mark_out_of_five_is_not_read_as_a_low_one_out_of_ten():
    row = pd.Series(
        {
            "satisfaction": 0.8, "score": 4.2, "scale_min": 1.0, "scale_max": 5.0, "respondents": 12,
            "respondents_executive": 0, "respondents_management": 0, "respondents_unknown": 0,
        }
    )  # fmt: skip
    assert scored(NL, row) == "Een 4,2 (schaal 1 tot 5) van 12 mensen uit de operatie, niemand die beslist"
