"""The bars of one account's risk: each begins where the last one ended, and what is written beside them adds up."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.theme import LOOKS
from charts.waterfall import Bar, points, running, waterfall
from locales import translator

NL = translator("nl")


def logit(chance):
    return float(np.log(chance / (1 - chance)))


def drawn(base, *steps, language="nl"):
    bars = [Bar(f"b{n}", step, f"h{n}") for n, step in enumerate(steps)]
    figure = waterfall(base, bars, translator(language), "light")
    return figure, figure.data[0]


def names(figure):
    return [note.text for note in figure.layout.annotations]


def test_golden():
    figure, bar = drawn(logit(0.12), 1.0, -0.5)
    # 12%, one on the log-odds is 27%, half of it back 18.4%: each bar from the chance before it to the chance with it.
    assert list(bar.base) == pytest.approx([0, 12, 18.3556, 0], abs=1e-3)
    assert list(bar.x) == pytest.approx([12, 15.0432, 8.6876, 18.3556], abs=1e-3)
    assert list(bar.text) == ["<b>12,0%</b>", "<b>+15,0 %-punt</b>", "<b>−8,6 %-punt</b>", "<b>18,4%</b>"]
    look = LOOKS["light"]
    assert list(bar.marker.color)[1:] == [look.corners["hidden_risk"], look.good, look.quiet]
    assert list(bar.customdata)[1:3] == ["h0", "h1"]
    assert names(figure) == ["Gewone klant", "b0", "b1", "<b>Deze klant</b>"]


def test_in_english_it_is_written_in_english():
    _, bar = drawn(logit(0.12), 1.0, language="en")
    assert list(bar.text) == ["<b>12.0%</b>", "<b>+15.0 points</b>", "<b>27.0%</b>"]


def test_without_contributions_the_base_is_the_outcome():
    _, bar = drawn(logit(0.3))
    assert list(bar.text) == ["<b>30,0%</b>", "<b>30,0%</b>"]


def test_what_rounds_to_nothing_has_no_sign():
    _, bar = drawn(logit(0.3), 0.0001)
    assert bar.text[1] == "<b>0,0 %-punt</b>"


def test_a_label_cannot_bring_markup():
    figure = waterfall(0.0, [Bar("<i>A & B</i>", 1.0, "<b>h")], NL, "dark")
    assert names(figure)[1] == "&lt;i&gt;A &amp; B&lt;/i&gt;"
    assert figure.data[0].customdata[1] == "&lt;b&gt;h"


@settings(max_examples=60, deadline=None)
@given(st.floats(-4, 2), st.lists(st.floats(-2, 2), max_size=8))
def test_bars_join_and_what_is_read_adds_up_and_ticks_lie_within_the_chances(base, steps):
    figure, bar = drawn(base, *steps)
    at = bar.x[0]
    for start, length, step in zip(bar.base[1:-1], bar.x[1:-1], steps, strict=True):
        end = start + length if step > 0 else start
        assert (start if step > 0 else start + length) == pytest.approx(at, abs=1e-9)
        at = end
    assert bar.x[-1] == pytest.approx(at, abs=1e-9)
    shown = [round(chance * 100, 1) for chance in running(base, steps)]
    assert shown[0] + sum(points(base, steps)) == pytest.approx(shown[-1], abs=1e-9)
    ticks = list(figure.layout.xaxis.tickvals)
    assert 2 <= len(ticks) <= 7
    assert ticks[0] == 0
    assert ticks[-1] <= min(100, figure.layout.xaxis.range[1]) + 1e-9
