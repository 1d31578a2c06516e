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
    return importance_fulfilment(
        pd.DataFrame(list(points)), translator("nl"), "light", met_from=7.0, important_from=3.5
    )


def test_one_expectation_stands_where_it_is():
    marks = drawn(point(4.0, 5.0)).data[0]
    assert (marks.x[0], marks.y[0]) == (4.0, 5.0)


def test_what_was_never_reviewed_has_a_strip_of_its_own():
    figure = drawn(point(None), point(4.0))
    left = min(figure.data[0].x)
    assert left < -0.45
    assert figure.layout.xaxis.range[0] < left
    assert drawn(point(4.0)).layout.xaxis.range[0] == -0.45


@pytest.mark.parametrize("counted", [False, True])
def test_what_nobody_weighed_has_a_strip_of_its_own_below(counted):
    points = pd.DataFrame([point(4.0, None), point(8.0, 2.0)])
    figure = importance_fulfilment(points, translator("nl"), "light", met_from=7.0, important_from=3.5, counted=counted)
    at = dict(zip(figure.data[0].x, figure.data[0].y, strict=True))
    assert at == {4.0: 1.0, 8.0: 2.0}
    assert figure.layout.yaxis.ticktext[0] == translator("nl")("expectations.axis.no_importance")
    assert figure.layout.yaxis.tickvals[:2] == (1.0, 2)
    assert drawn(point(4.0)).layout.yaxis.ticktext is None


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
    ).data[2]
    assert named.text == ("<b>Kort</b>",)


def test_a_name_stands_between_the_rows_of_marks_and_a_line_leads_to_its_mark():
    lines, names = drawn(
        point(2.0, 5.0, name="Een", id="1", value=300.0),
        point(2.2, 5.0, name="Twee", id="2", value=200.0),
        point(6.0, 4.0, name="Drie", id="3"),
    ).data[1:]
    assert len(names.text) == 3
    assert all(abs(y - round(y)) >= 0.4 for y in names.y)
    assert len(set(zip(names.x, names.y, strict=True))) == 3
    assert (lines.x[0], lines.y[0]) == (2.0, 5.0)


def test_a_name_never_leaves_the_picture():
    long = "Onderwijsgroep van het Noorden en Oosten B.V."
    (x,) = drawn(point(0.0, 5.0, name=long)).data[2].x
    assert x > 2


def test_a_phone_gets_one_bubble_a_cell_also_of_few():
    figure = importance_fulfilment(
        pd.DataFrame([point(5.0), point(5.0), point(None)]),
        translator("nl"),
        "light",
        met_from=7.0,
        important_from=3.5,
        counted=True,
    )
    assert sorted(int(text.split(" ")[0]) for text in figure.data[0].text) == [1, 2]
    assert "0" not in figure.layout.xaxis.ticktext


def test_many_become_bubbles_that_lose_none():
    points = pd.DataFrame([point(float(n % 11), float(n % 5 + 1), hidden=n % 7 == 0) for n in range(SINGLE_UP_TO + 1)])
    figure = importance_fulfilment(points, translator("en"), "light", met_from=7.0, important_from=3.5)
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
