"""Where each mark of the map stands and how it is drawn: the figure's data."""

import pytest

from charts.relationship_map import SHOWN, Cell, Row, mark_of, relationship_map
from charts.theme import LOOKS
from locales import translator

NEVER = Cell(None, "never", 0, "never")


def row(name="Alfa", *, hidden=False, cells=(NEVER, NEVER, NEVER)):
    return Row(name, f"id-{name}", hidden, cells)


def traces(figure, mode):
    return [trace for trace in figure.data if trace.mode == mode]


@pytest.mark.parametrize(
    ("days", "topic", "signal", "mark"),
    [
        (None, None, None, "never"),
        (3, "operational", None, "other"),
        (3, None, None, "other"),
        (3, "future", None, "strategic"),
        (3, "expectations", "sees_future", "strategic"),
        (3, "future", "price_only", "bad"),
        (3, "operational", "leaving", "bad"),
    ],
)
def test_what_was_heard_goes_before_what_it_was_about(days, topic, signal, mark):
    assert mark_of(days, topic, signal) == mark


def test_recent_stands_right_of_old_and_never_apart():
    cells = (Cell(10, "strategic", 0, "a"), Cell(5000, "other", 3, "b"), NEVER)
    figure = relationship_map([row(cells=cells)], translator("nl"), "light")
    recent, old, never = (trace.x[0] for trace in traces(figure, "markers"))
    assert recent == 10
    assert recent < old < never
    assert [trace.marker.symbol[0] for trace in traces(figure, "markers")] == ["diamond", "circle", "circle-open"]
    assert [trace.text[0] for trace in traces(figure, "text")] == ["–", "3", "–"]
    newest, oldest = figure.layout.xaxis.range[1], figure.layout.xaxis.range[0]
    assert oldest > newest  # today at the right


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_hidden_risk_is_told_by_weight_as_well_as_by_colour(mode):
    figure = relationship_map([row("Alfa", hidden=True), row("Beta")], translator("en"), mode)
    strong = LOOKS[mode].corners["hidden_risk"]
    first, second = figure.layout.yaxis.ticktext
    assert first.startswith("<b>")
    assert strong in first
    assert second == "Beta"


def test_what_no_log_would_tell_is_not_never():
    assert mark_of(None, None, None, told=False) == "unknown"
    untold = Cell(None, "unknown", 0, "?")
    figure = relationship_map([row(cells=(untold, NEVER, NEVER))], translator("nl"), "light")
    assert [trace.text[0] for trace in traces(figure, "text")] == ["?", "–", "–", "–"]
    first, second, _ = traces(figure, "markers")
    assert (first.marker.line.width[0], first.marker.color[0].endswith(",0)")) == (0, True)
    assert second.marker.line.width[0] > 0


def test_on_a_phone_the_names_stand_above_and_only_two_moments_are_named():
    cells = (Cell(10, "other", 2, "a"), NEVER, NEVER)
    figure = relationship_map([row(cells=cells)] * 25, translator("nl"), "light", above=True)
    assert list(figure.layout.xaxis.ticktext) == ["nooit", "nu"]
    assert figure.layout.yaxis.showticklabels is False
    # The number of answers stands clear of a conversation of today.
    assert traces(figure, "text")[0].x[0] < -200
    assert all(len(trace.y) == 25 for trace in figure.data)


def test_a_name_cannot_bring_markup():
    figure = relationship_map([row("<b>A & B</b>")], translator("en"), "light")
    assert figure.layout.yaxis.ticktext == ("&lt;b&gt;A &amp; B&lt;/b&gt;",)


def test_at_most_25_accounts_and_few_have_room():
    many = relationship_map([row(str(n)) for n in range(40)], translator("nl"), "light")
    assert all(len(trace.y) == SHOWN for trace in many.data)
    assert many.layout.height < 480
    few = relationship_map([row(str(n)) for n in range(3)], translator("nl"), "light")
    assert few.layout.height < 200
