"""The bars of one account's risk: they begin where the last one ended, and end at the chance that is written."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.theme import LOOKS
from charts.waterfall import Bar, waterfall
from locales import translator

NL = translator("nl")


def logit(chance):
    return float(np.log(chance / (1 - chance)))


def drawn(base, *steps):
    figure = waterfall(base, [Bar(f"b{n}", step, f"h{n}") for n, step in enumerate(steps)], NL, "light")
    return figure, figure.data[0]


def test_golden():
    figure, bar = drawn(logit(0.12), 1.0, -0.5)
    low = figure.layout.xaxis.range[0]
    base = logit(0.12)
    assert list(bar.base) == pytest.approx([low, base, base + 0.5, low])
    assert list(bar.x) == pytest.approx([base - low, 1.0, 0.5, base + 0.5 - low])
    assert list(bar.text) == ["12%", "+1,00", "−0,50", "<b>18%</b>"]
    look = LOOKS["light"]
    assert list(bar.marker.color) == [look.grid, look.corners["hidden_risk"], look.good, look.quiet]
    assert list(bar.customdata)[1:3] == ["h0", "h1"]


def test_without_contributions_the_base_is_the_outcome():
    _, bar = drawn(logit(0.3))
    assert list(bar.text) == ["30%", "<b>30%</b>"]


def test_a_label_cannot_bring_markup():
    bar = waterfall(0.0, [Bar("<i>A & B</i>", 1.0, "h")], NL, "dark").data[0]
    assert bar.y[1] == "&lt;i&gt;A &amp; B&lt;/i&gt;"


@settings(max_examples=40, deadline=None)
@given(st.floats(-4, 2), st.lists(st.floats(-2, 2), max_size=8))
def test_bars_join_and_add_up_and_ticks_keep_apart(base, steps):
    figure, bar = drawn(base, *steps)
    at = base
    for start, length, step in zip(bar.base[1:-1], bar.x[1:-1], steps, strict=True):
        assert sorted((at, at + step)) == pytest.approx([start, start + length], abs=1e-9)
        at += step
    assert bar.base[-1] + bar.x[-1] == pytest.approx(at, abs=1e-9)
    low, high = figure.layout.xaxis.range
    ticks = list(figure.layout.xaxis.tickvals)
    assert all(low <= tick <= high for tick in ticks)
    assert all(b - a >= (high - low) / 3.2 - 1e-9 for a, b in itertools.pairwise(ticks))
