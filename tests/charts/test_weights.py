"""The weights as drawn: every factor a bar and a line, every group with its total."""

import pytest

from charts.weights import Weight, WeightGroup, weights_chart


def groups(used=1.3):
    return [
        WeightGroup(
            "Contact", "2,6", [Weight("Directie", 1.3, used, "1,30", "a"), Weight("Breed", 0.4, 0.4, "0,40", "b")]
        ),
        WeightGroup("CSAT", "1,0", [Weight("Cijfer <b>", 1.0, 1.0, "1,00", "c")]),
    ]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_bar_for_what_is_used_and_a_line_for_the_assumption(mode):
    figure = weights_chart(groups(used=1.8), mode)
    assert list(figure.data[0].x) == [1.8, 0.4, 1.0]
    assert [shape.x0 for shape in figure.layout.shapes] == [1.3, 0.4, 1.0]
    places = list(figure.data[0].y)
    assert places == sorted(places)


def test_the_figure_stands_right_of_bar_and_line():
    texts = {note.text: note.x for note in weights_chart(groups(used=0.2), "light").layout.annotations}
    assert texts["<b>1,30</b>"] == 1.3


def test_names_are_text():
    texts = [note.text for note in weights_chart(groups(), "light").layout.annotations]
    assert "Cijfer &lt;b&gt;" in texts


def test_a_weight_below_zero_stays_in_sight():
    assert weights_chart(groups(used=-0.5), "light").layout.xaxis.range[0] == -0.5
