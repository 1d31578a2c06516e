"""The bars of the Plan page: in order, named, filled once planned, never a name that is read as markup."""

import pytest

from charts.conversation_bars import ConversationBar, conversation_bars


def bar(**more):
    return ConversationBar(
        **{
            "name": "Noorderlicht",
            "about": "directie",
            "length": 10.0,
            "figure": "€ 10",
            "corner": "hidden_risk",
            "planned": False,
            "hover": "x",
            "key": "k",
            **more,
        }
    )


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_one_bar_a_conversation_with_its_name_above(mode):
    figure = conversation_bars([bar(), bar(name="<b>Zuid</b> & Co", length=4.0, key="l")], mode)
    assert list(figure.data[0].x) == [10.0, 4.0]
    assert list(figure.data[0].customdata) == ["k", "l"]
    first, second = figure.layout.annotations
    assert first.text.startswith("<b>Noorderlicht</b>")
    assert "&lt;b&gt;Zuid&lt;/b&gt; &amp; Co" in second.text
    assert first.y < second.y < figure.layout.yaxis.range[0]


def test_planned_is_told_by_its_filling_and_hidden_risk_by_the_strong_colour():
    figure = conversation_bars([bar(), bar(planned=True), bar(corner="partner")], "light")
    fill, edge = figure.data[0].marker.color, figure.data[0].marker.line.color
    assert fill[0] != fill[1]
    assert edge[0] == edge[1] != edge[2]


def test_no_bars_and_bars_of_nothing_draw():
    assert len(conversation_bars([], "light").data[0].x) == 0
    assert conversation_bars([bar(length=0.0)], "dark").layout.xaxis.range[1] > 0
