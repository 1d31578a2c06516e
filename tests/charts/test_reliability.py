"""Predicted against happened."""

import pytest

from analytics.risk.calibration import ReliabilityPoint
from charts.reliability import reliability_chart
from locales import translator


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_point_a_bin_in_percent_with_its_interval(language):
    points = [ReliabilityPoint(0.05, 0.1, 0.02, 0.3, 20), ReliabilityPoint(0.4, 0.35, 0.2, 0.55, 40)]
    (trace,) = reliability_chart(points, translator(language), "light").data
    assert list(trace.x) == pytest.approx([5, 40])
    assert list(trace.y) == pytest.approx([10, 35])
    assert list(trace.error_y.array) == pytest.approx([20, 20])
    assert list(trace.error_y.arrayminus) == pytest.approx([8, 15])
    assert trace.marker.size[0] < trace.marker.size[1]
    assert "40" in trace.hovertext[1]


def test_the_line_of_a_right_model_runs_corner_to_corner():
    figure = reliability_chart([ReliabilityPoint(0.4, 0.5, 0.2, 0.8, 9)], translator("en"), "dark")
    (line,) = figure.layout.shapes
    assert (line.x0, line.y0) == (0, 0)
    assert line.x1 == line.y1 == figure.layout.xaxis.range[1] >= 80
