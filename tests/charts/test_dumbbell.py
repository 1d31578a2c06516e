"""Two chances an account: hollow before, filled after, the line where it grows risky."""

import pytest

from charts.dumbbell import Move, dumbbell
from charts.theme import LOOKS
from locales import translator


def move(**more):
    return Move(**{"name": "A", "before": 0.4, "after": 0.1, "corner": "hidden_risk", "hover": "x", "key": "0", **more})


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_before_is_hollow_and_after_filled(mode):
    before, after = dumbbell([move(), move(corner="partner", key="1")], 0.18, translator("nl"), mode).data
    assert list(before.x) == pytest.approx([40, 40])
    assert list(after.x) == pytest.approx([10, 10])
    assert list(before.customdata) == ["0", "1"]
    assert before.marker.color not in after.marker.color
    assert after.marker.color[0] != after.marker.color[1]


def test_the_line_and_every_mark_are_in_sight():
    figure = dumbbell([move(before=0.05, after=0.02), move(after=0.3)], 0.18, translator("en"), "light")
    assert figure.layout.xaxis.range[1] > 18
    assert [shape.x0 for shape in figure.layout.shapes if shape.line.dash == "dash"] == [18]


def test_the_name_is_text_and_both_chances_stand_beside_it():
    line, note = dumbbell([move(name="<i>A</i>")], 0.18, translator("nl"), "light").layout.annotations
    assert line.text == "verhoogd vanaf 18%"
    assert note.text == "<b>&lt;i&gt;A&lt;/i&gt;</b>  40% → 10%"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_line_passes_behind_the_names(mode):
    figure = dumbbell([move(), move(key="1")], 0.18, translator("nl"), mode)
    kinds = [shape.type for shape in figure.layout.shapes]
    # What is drawn later lies over what was drawn before.
    assert kinds[-3:] == ["line", "rect", "rect"]
    assert {shape.fillcolor for shape in figure.layout.shapes if shape.type == "rect"} == {LOOKS[mode].paper}
    assert all(shape.layer == "below" for shape in figure.layout.shapes)
