"""What each picture of the stage says: lengths, places, frames, and the strong colour for hidden risk alone."""

import pytest

from charts.room_look import fitted
from charts.room_satisfaction import ScoredDot, room_satisfaction
from charts.theme import LOOKS
from tests.charts.room_pictures import against, contact, estimates, opinions, satisfaction

STRONG = LOOKS["light"].corners["hidden_risk"]
STRONG_PART = "rgba(213,94,0"


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_each_bar_is_the_whole_room():
    figure = estimates()
    lengths = [sum(trace.x[row] for trace in figure.data) for row in range(3)]
    assert lengths == pytest.approx([1, 1, 0])
    assert [trace.text[0] for trace in figure.data] == ["<b>3</b>", "<b>5</b>", "<b>2</b>", "<b>1</b>", "<b>1</b>"]
    assert "geen antwoord" in texts(figure)
    assert "<b>verdeeld</b>" in texts(figure)
    assert STRONG not in figure.to_json()


def test_what_is_true_has_a_frame_and_only_that():
    figure = contact()
    frames = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert [(round((s.x0 + s.x1) / 2), round((s.y0 + s.y1) / 2)) for s in frames] == [(3, 0), (0, 1)]
    (marks,) = figure.data
    assert len(marks.x) == 5
    assert sum(int(text[3:-4]) for text in marks.text) == 24
    largest = max(zip(marks.marker.size, marks.text, strict=True))
    assert largest[1] == "<b>10</b>"


def test_feeling_to_the_left_chance_to_the_right():
    figure = against()
    feeling, chance = figure.data
    assert list(feeling.x) == pytest.approx([-10 / 12, -0.25, 0])
    assert list(chance.x) == [0.42, 0.04, 0.3]
    assert list(chance.error_x.array) == pytest.approx([0.13, 0.04, 0.1])
    assert [STRONG_PART in colour for colour in chance.marker.color] == [True, False, True]
    assert figure.layout.xaxis2.range[1] >= 0.55


def test_agreement_is_to_the_right_of_the_middle():
    figure = opinions()
    yes = [trace.base[1] + trace.x[1] for trace in figure.data]
    no = [trace.base[1] for trace in figure.data]
    assert max(yes) == pytest.approx((1 / 2 + 4 + 6) / 12)
    assert min(no) == pytest.approx(-(0 + 1 + 1 / 2) / 12)
    assert STRONG not in figure.to_json()


def test_a_dot_stands_at_its_own_score_and_on_another():
    figure = satisfaction()
    others, named = figure.data
    assert list(named.x) == pytest.approx([8.5, 8.5, 4.0], abs=0.08)
    assert named.y[1] > named.y[0]
    assert len(others.x) == 2
    assert STRONG not in figure.to_json()
    rows = {note.text: note.ay for note in figure.layout.annotations if note.ay is not None}
    assert len({rows["<b>Waterstad</b>"], rows["<b>&lt;b&gt;Noord&lt;/b&gt; &amp; Co</b>"]}) == 2


@pytest.mark.parametrize("scores", [[5.0], [1.0] * 30, [10.0] * 30, [float(n % 10) + 1 for n in range(160)]])
def test_any_scores_stay_within_the_picture(scores):
    figure = room_satisfaction([ScoredDot(s, "x" if n == 0 else "") for n, s in enumerate(scores)], (1, 10), 7, "l", "dark", height=430)  # fmt: skip
    top = figure.layout.yaxis.range[1]
    for trace in figure.data:
        assert all(0 <= y <= top for y in trace.y) or len(scores) == 30
        low, high = figure.layout.xaxis.range
        assert all(low <= x <= high for x in trace.x)


@pytest.mark.parametrize(
    ("name", "wide", "lines", "found"),
    [("Noord", 300, 2, "Noord"), ("Hogeschool Noorderlicht", 200, 2, "Hogeschool<br>Noorderlicht"),
     ("Hogeschool Noorderlicht Groningen", 200, 2, "Hogeschool<br>Noorderlicht…"), ("Hogeschool", 100, 1, "Hogesc…"),
     ("A & B <i>", 300, 2, "A &amp; B &lt;i&gt;"), ("", 100, 2, "")],
)  # fmt: skip
def test_a_name_fits_its_place(name, wide, lines, found):
    assert fitted(name, wide, lines=lines) == found
