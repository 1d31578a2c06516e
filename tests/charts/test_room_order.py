"""From CSAT's order to that of risk: who flies, from where, and that the still picture is the end of it."""

import itertools
import re

import pytest

from charts.room_order import OrderedDot, room_order
from tests.charts.room_pictures import DOTS, NASTY, WORDS, order

PART = re.compile(
    r'<span(?: class="([a-z-]+)")? style="position:absolute;left:([-\d.]+)px;top:([-\d.]+)px;([^"]*)">([^<]*)<'
)


def parts(text):
    return [(kind, float(x), float(y), style, said) for kind, x, y, style, said in PART.findall(text)]


def named(text):
    """Left edge and top of the marked customers' points, in drawing order."""
    return [(x, y) for _, x, y, style, _ in parts(text) if "border:2.5px" in style]


def flown(text):
    return [tuple(map(float, found)) for found in re.findall(r"--dx:([-\d.]+)px;--dy:([-\d.]+)px", text)]


def test_in_csats_order_nothing_moves_and_nobody_stands_out():
    text = order("csat")
    assert "room-fly" not in text
    assert "#D55E00" not in text


def test_each_point_flies_from_its_place_in_csats_order():
    before, after = named(order("csat")), named(order("risk"))
    moves = [
        move
        for (kind, _, _, style, _), move in zip(
            [part for part in parts(order("risk")) if "--dx" in part[3]], flown(order("risk")), strict=True
        )
        if "border:2.5px" in style and kind == "room-fly"
    ]
    assert len(before) == len(after) == len(moves) == 3
    for (x0, y0), (x1, y1), (dx, dy) in zip(before, after, moves, strict=True):
        assert x1 + dx == pytest.approx(x0, abs=0.2)
        assert y1 + dy == pytest.approx(y0, abs=0.2)


def test_the_satisfied_one_comes_from_the_safe_end_to_the_front():
    # The first is the satisfied customer that is most at risk.
    assert named(order("csat"))[0][0] > 400
    assert named(order("risk"))[0][0] < 120
    assert named(order("risk"))[0][1] < named(order("csat"))[0][1]
    assert "#D55E00" in order("risk")


def test_no_name_covers_another():
    for which in ("csat", "risk"):
        tops = [(y, said) for _, _, y, style, said in parts(order(which)) if "font-weight:680" in style]
        assert len(tops) == 3
        rows = sorted(y for y, _ in tops)
        assert all(low - high >= 20 or which == "csat" for high, low in itertools.pairwise(rows))


def test_a_name_is_text():
    assert NASTY not in order()
    assert "&lt;b&gt;Noord&lt;/b&gt; &amp; Co" in order()


@pytest.mark.parametrize("dots", [[], DOTS[:1], [OrderedDot(0.0, 1.0, "hidden_risk", "x")]])
def test_few_or_no_customers_are_drawn_too(dots):
    text = room_order(dots, "risk", 0.18, WORDS, "dark", alt="a", percent=[])
    assert text.count("border:2.5px") == sum(bool(dot.name) for dot in dots)
    assert "nan" not in text
