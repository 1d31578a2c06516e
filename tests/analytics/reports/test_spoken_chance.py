"""A chance said aloud, in files as on pages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.reports.spoken_chance import spoken, spoken_range
from locales import translator
from ui import chance as on_pages

NL, EN = translator("nl"), translator("en")


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.0, "1 in 50"), (0.12, "1 in 8"), (0.26, "1 in 4"), (0.4, "2 in 5"), (0.5, "1 in 2"), (1.0, "19 in 20")],
)
def test_a_chance_in_words(value, said):
    assert spoken(EN, value).replace("\N{NO-BREAK SPACE}", " ") == said


@settings(max_examples=60)
@given(st.floats(0, 1))
def test_it_is_said_as_on_the_pages(value):
    assert spoken(NL, value).replace(" ", "\N{NO-BREAK SPACE}") == on_pages.spoken(NL, value)


def test_a_narrow_range_is_one_chance():
    assert "about" in spoken_range(EN, 0.250, 0.251)
    assert spoken_range(EN, 0.1, 0.5).startswith("likely between")
