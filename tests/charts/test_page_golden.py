"""The pages' pictures, mark by mark: a change in any of them is seen and meant.

Write them anew with `BLINDSPOT_GOLDEN=write pytest tests/charts/test_page_golden.py`, then look at the difference.
"""

import json

import pytest

from tests.charts.page_pictures import FIGURES, NASTY
from tests.charts.test_room_golden import drawn, same_as_kept


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_as_it_was_looked_at(name, mode):
    figure = drawn(FIGURES[name](mode))
    same_as_kept(f"page_{name}_{mode}.json", json.dumps(figure, indent=1, sort_keys=True, ensure_ascii=False) + "\n")


@pytest.mark.parametrize("name", FIGURES)
def test_no_name_is_read_as_markup(name):
    assert NASTY not in json.dumps(drawn(FIGURES[name]()), ensure_ascii=False)
