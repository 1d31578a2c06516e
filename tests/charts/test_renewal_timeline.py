"""Where each block stands: the figure's data."""

from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.renewal_timeline import ORDER, PATTERNS, SINGLE_UP_TO, renewal_timeline, stack
from locales import translator

MONTHS = [f"m{place}" for place in range(24)]


def block(place=0, corner="partner", weight=100.0, id="a", hover="h"):  # noqa: A002
    return {"place": place, "corner": corner, "weight": weight, "id": id, "hover": hover}


def drawn(*blocks, currency="EUR"):
    return renewal_timeline(
        pd.DataFrame(list(blocks), columns=["place", "corner", "weight", "id", "hover"]),
        MONTHS,
        translator("nl"),
        "light",
        currency=currency,
        soon=(-0.5, 2.4),
    )


def test_hidden_risk_stands_on_the_axis():
    stacked = stack(pd.DataFrame([block(), block(corner="hidden_risk", weight=30.0), block(corner="visible_risk")]))
    assert stacked["corner"].tolist() == ["hidden_risk", "visible_risk", "partner"]
    assert stacked["base"].tolist() == [0.0, 30.0, 130.0]


def test_what_was_missed_stands_apart_and_only_then_has_a_place():
    assert drawn(block(-1)).layout.xaxis.ticktext[0] == "al<br>voorbij"
    assert min(drawn(block(-1)).data[0].x) < -1
    assert drawn(block(0)).layout.xaxis.ticktext[0] == "m0"


def test_labels_name_the_hidden_money_and_never_stand_side_by_side():
    labels = drawn(
        *[block(place, "hidden_risk", weight) for place, weight in ((3, 500_000.0), (4, 400_000.0), (6, 300_000.0))],
        block(3, "partner", 100_000.0),
    ).data[1]
    assert list(labels.x) == [3, 6]
    assert labels.text[0].replace("\N{NO-BREAK SPACE}", " ") == "<b>€ 500k</b>"
    assert labels.y[0] == 600_000.0  # above the whole bar


def test_a_small_sum_is_not_written_over_a_high_bar():
    labels = drawn(
        block(3, "hidden_risk", 500_000.0), block(9, "hidden_risk", 33_000.0), block(9, "partner", 400_000.0)
    ).data[1]
    assert list(labels.x) == [3]


def test_on_a_phone_what_was_missed_stands_clear_of_the_months_and_its_words_too():
    figure = renewal_timeline(
        pd.DataFrame([block(-1), *[block(place, "hidden_risk") for place in range(24)]]),
        MONTHS,
        translator("nl"),
        "light",
        currency="EUR",
        soon=(-0.5, 2.4),
        small=True,
    )
    assert min(figure.data[0].x) < -4
    places = sorted(figure.data[1].x)
    assert all(later - earlier > 6 for earlier, later in pairwise(places))


def test_without_values_contracts_are_counted():
    figure = drawn(block(weight=1.0), block(weight=1.0, corner="hidden_risk"), currency=None)
    assert figure.layout.yaxis.title.text == "Contracten"
    assert figure.data[1].text == ("<b>1</b>",)


def test_corners_differ_by_more_than_colour():
    figure = drawn(*[block(corner=corner) for corner in ORDER])
    dress = list(zip(figure.data[0].marker.pattern.shape, figure.data[0].marker.color, strict=True))
    assert len({shape for shape, _ in dress}) == len(set(PATTERNS.values()))
    unknown = dress[list(ORDER).index("unknown_satisfaction")][1]
    assert unknown.endswith(",0)")  # hollow


@pytest.mark.parametrize("count", [0, 1, SINGLE_UP_TO, SINGLE_UP_TO + 1, 5000])
def test_any_number_of_contracts_draws_and_loses_no_value(count):
    blocks = [block(n % 24, ORDER[n % 5], 10.0, str(n)) for n in range(count)]
    figure = drawn(*blocks)
    assert sum(figure.data[0].y) == pytest.approx(10.0 * count)
    assert len(figure.data[0].y) == (count if count <= SINGLE_UP_TO else 120)


weights = st.floats(0, 1e6, allow_nan=False)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.builds(block, st.integers(-1, 23), st.sampled_from(ORDER), weights), min_size=1, max_size=30))
def test_blocks_of_a_month_lie_on_each_other_without_gap_or_overlap(blocks):
    for _, month in stack(pd.DataFrame(blocks)).groupby("place"):
        ends = (month["base"] + month["weight"]).tolist()
        assert month["base"].tolist() == pytest.approx([0.0, *ends[:-1]], abs=1e-6)
