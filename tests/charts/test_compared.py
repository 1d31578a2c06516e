"""Values with intervals beside a reference."""

import math

from charts.compared import Compared, compared_chart
from locales import translator

NAN = float("nan")


def test_values_in_percent_with_their_intervals_and_the_reference():
    rows = [Compared("Model", 0.71, 0.56, 0.84, strong=True), Compared("CSAT", 0.56, 0.4, 0.73)]
    figure = compared_chart(rows, 0.5, "raden", translator("nl"), "light")
    assert [round(x) for x in figure.data[0].x] == [71, 56]
    spans = [(round(shape.x0), round(shape.x1)) for shape in figure.layout.shapes]
    assert spans == [(56, 84), (40, 73), (50, 50)]
    assert figure.data[0].marker.symbol[0] != figure.data[0].marker.symbol[1]
    low, high = figure.layout.xaxis.range
    assert low < 40
    assert high > 84


def test_without_an_interval_no_line_is_drawn():
    figure = compared_chart([Compared("Model", 0.7, NAN, NAN)], 0.5, "guess", translator("en"), "dark")
    assert len(figure.layout.shapes) == 1
    assert not any(math.isnan(end) for end in figure.layout.xaxis.range)
