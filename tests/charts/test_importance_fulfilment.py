"""Where each expectation stands: the figure's data."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.importance_fulfilment import SINGLE_UP_TO, importance_fulfilment, spread
from locales import translator


def point(fulfilment=5.0, importance=5.0, value=100.0, mark="agreed", **more):
    return {
        "importance": importance,
        "fulfilment": fulfilment,
        "value": value,
        "hidden": False,
        "mark": mark,
        "name": "Alfa",
        "id": "a",
        "hover": "h",
        **more,
    }


def drawn(*points):
    return importance_fulfilment(pd.DataFrame(list(points)), translator("nl"), "light", met_from=7.0)


def test_one_expectation_stands_where_it_is():
    marks = drawn(point(4.0, 5.0)).data[0]
    assert (marks.x[0], marks.y[0]) == (4.0, 5.0)


def test_what_was_never_reviewed_has_a_strip_of_its_own():
    figure = drawn(point(None), point(4.0))
    left = min(figure.data[0].x)
    assert left < -0.45
    assert figure.layout.xaxis.range[0] < left
    assert drawn(point(4.0)).layout.xaxis.range[0] == -0.45


@pytest.mark.parametrize(
    ("mark", "symbol", "filled"),
    [("agreed", "circle", True), ("unmeasured", "square", False), ("guess", "circle", False)],
)
def test_missing_evidence_is_hollow(mark, symbol, filled):
    marks = drawn(point(mark=mark)).data[0]
    assert marks.marker.symbol[0] == symbol
    assert (float(marks.marker.color[0].rstrip(")").split(",")[-1]) > 0.3) == filled


def test_only_what_matters_and_is_not_met_is_named_and_an_account_once():
    named = drawn(
        point(2.0, 5.0, name="Kort", id="1"),
        point(2.0, 4.0, name="Kort", id="1"),
        point(9.0, 5.0, name="Goed", id="2"),
        point(2.0, 2.0, name="Onbelangrijk", id="3"),
    ).data[1]
    assert named.text == ("<b>Kort</b>",)


def test_many_become_bubbles_that_lose_none():
    points = pd.DataFrame([point(float(n % 11), float(n % 5 + 1), hidden=n % 7 == 0) for n in range(SINGLE_UP_TO + 1)])
    figure = importance_fulfilment(points, translator("en"), "light", met_from=7.0)
    every, hidden = ([int(text.split(" ")[0]) for text in trace.text] for trace in figure.data)
    assert sum(every) == SINGLE_UP_TO + 1
    assert sum(hidden) == int(points["hidden"].sum())


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.none() | st.sampled_from([0.0, 5.0, 10.0]), st.sampled_from([1.0, 3.0, 5.0])),
        min_size=1,
        max_size=60,
    )
)
def test_a_mark_never_leaves_the_neighbourhood_of_its_place(cells):
    points = pd.DataFrame([point(f, i) for f, i in cells])
    points["fulfilment"] = points["fulfilment"].astype(float)
    placed = spread(points)
    assert (np.abs(placed["y"] - points["importance"]) < 0.5).all()
    known = points["fulfilment"].notna()
    assert (np.abs(placed["x"] - points["fulfilment"])[known] < 0.5).all()
    assert not placed.duplicated(["x", "y"]).any()


def test_no_value_at_all_still_draws():
    assert (drawn(point(value=np.nan), point(1.0, value=np.nan)).data[0].marker.size >= 9).all()
