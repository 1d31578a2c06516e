"""Scores, conversations and contract dates of one account on one axis: the figure's data."""

import datetime as dt

import pandas as pd
import pytest

from charts.account_timeline import account_timeline
from charts.theme import LOOKS
from locales import translator

AS_OF = dt.date(2026, 11, 1)
NL = translator("nl")
MONTHS = {dt.date(2026, 1, 1): "jan<br>2026", dt.date(2026, 7, 1): "jul", dt.date(2031, 1, 1): "ver weg"}


def drawn(end=dt.date(2027, 6, 30), notice=dt.date(2027, 1, 1), levels=("operational", "executive")):
    responses = pd.DataFrame(
        {"date": pd.to_datetime(["2026-04-06", "2026-09-07"]), "score": [9.0, 8.5], "level": list(levels)}
    )
    talks = pd.DataFrame(
        {
            "date": pd.to_datetime(["2026-10-08", "2026-10-20", "2026-10-21"]),
            "level": ["executive", "operational", None],
            "topic": ["future", "operational", None],
            "signal": ["price_only", None, None],
        }
    )
    return account_timeline(responses, talks, AS_OF, end, notice, NL, "light", scale=(1.0, 10.0), months=MONTHS)


def names(figure):
    return [annotation.text for annotation in figure.layout.annotations]


def test_golden():
    figure = drawn()
    scores, talks = figure.data
    assert list(scores.y) == [9.0, 8.5]
    assert list(scores.marker.symbol) == ["circle", "diamond"]
    # Deciders on top; what has no level lies below.
    assert list(talks.y) == [0, -2, -3]
    assert list(talks.marker.symbol) == ["x", "line-ns-open", "line-ns-open"]
    assert talks.marker.color[0] == LOOKS["light"].corners["hidden_risk"]
    assert NL("shell.signal.price_only") in talks.text[0]
    assert next(iter(figure.layout.yaxis2.ticktext)) == NL("shell.level.executive")
    assert list(figure.layout.xaxis.ticktext) == ["jan<br>2026", "jul"]
    assert [shape.x0 for shape in figure.layout.shapes] == [AS_OF, dt.date(2027, 1, 1), dt.date(2027, 6, 30)]


@pytest.mark.parametrize(
    ("end", "notice", "lines"),
    [
        (None, None, 1),
        (dt.date(2027, 6, 30), None, 2),
        # Years away: it would press two years of talks into a corner.
        (dt.date(2033, 1, 1), None, 1),
    ],
)
def test_only_dates_that_are_known_and_near_are_lines(end, notice, lines):
    figure = drawn(end, notice)
    assert len(figure.layout.shapes) == len(names(figure)) == lines


@pytest.mark.parametrize("notice", [dt.date(2027, 1, 1), dt.date(2026, 9, 1), dt.date(2027, 6, 30)])
def test_each_name_ends_at_its_own_line_a_step_higher_than_the_one_left_of_it(notice):
    flags = drawn(notice=notice).layout
    assert [note.x for note in flags.annotations] == sorted(note.x for note in flags.annotations)
    shifts = [note.yshift for note in flags.annotations]
    assert shifts == sorted(set(shifts))
    assert {note.xanchor for note in flags.annotations} == {"right"}
    # A line reaches up to its name.
    tops = [shape.y1 for shape in flags.shapes]
    assert tops == sorted(tops)
    assert tops[0] > 1
