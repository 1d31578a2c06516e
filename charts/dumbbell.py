"""Two chances for each account on one line: with nothing done, hollow, and with the action, filled."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from analytics.tables.assessment import Corner
from charts.theme import CHART_TEXT, LOOKS, Mode, Say, dress, plain, rgba

_ROW = 32
# Rows above the first mark: for the name of the line, and the first name.
_HEAD = 1.5


@dataclass(frozen=True, slots=True)
class Move:
    """One account: its two chances (0..1), the corner it would be in with nothing done, and what to say."""

    name: str
    before: float
    after: float
    corner: Corner
    hover: str
    key: str


def dumbbell(moves: Sequence[Move], at_risk_from: float, say: Say, mode: Mode) -> go.Figure:
    """Draw the accounts in the given order; the line from which a chance is raised is dashed and named."""
    look = LOOKS[mode]
    place = list(range(len(moves)))
    colours = [
        look.corners["hidden_risk"] if move.corner == "hidden_risk" else look.corners["unknown_satisfaction"]
        for move in moves
    ]
    top = min(100.0, max([*(max(move.before, move.after) for move in moves), at_risk_from * 1.2, 0.1]) * 112)
    figure = go.Figure()
    for y, move, colour in zip(place, moves, colours, strict=True):
        figure.add_shape(
            type="line",
            x0=move.before * 100,
            x1=move.after * 100,
            y0=y,
            y1=y,
            layer="below",
            line={"width": 4, "color": rgba(colour, 0.4)},
        )
    common = {
        "y": place,
        "mode": "markers",
        "customdata": [move.key for move in moves],
        "hovertext": [move.hover for move in moves],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }
    figure.add_trace(
        go.Scatter(
            x=[move.before * 100 for move in moves],
            marker={"size": 12, "color": look.paper, "line": {"width": 2.4, "color": colours}},
            **common,
        )
    )
    figure.add_trace(
        go.Scatter(x=[move.after * 100 for move in moves], marker={"size": 12, "color": colours}, **common)
    )
    figure.add_shape(
        type="line",
        x0=at_risk_from * 100,
        x1=at_risk_from * 100,
        y0=-_HEAD + 0.1,
        y1=len(moves) - 0.5,
        line={"width": 1.4, "dash": "dash", "color": look.quiet},
        layer="below",
    )
    # On whichever side of its line it fits.
    left_of = at_risk_from * 100 > top / 2
    figure.add_annotation(
        x=at_risk_from * 100,
        y=-_HEAD + 0.1,
        xanchor="right" if left_of else "left",
        xshift=-4 if left_of else 4,
        yanchor="top",
        showarrow=False,
        text=say("charts.line.at_risk", share=say.percent(at_risk_from)),
        font={"size": CHART_TEXT - 1, "color": look.quiet},
    )
    for y, move in zip(place, moves, strict=True):
        chances = f"{say.percent(move.before)} → {say.percent(move.after)}"
        # The line passes behind the names: paper over the line, under the marks.
        figure.add_shape(
            type="rect",
            xref="x",
            xsizemode="pixel",
            xanchor=0,
            x0=0,
            x1=8.4 * len(move.name) + 7.8 * len(chances) + 22,
            y0=y - 0.82,
            y1=y - 0.24,
            line_width=0,
            fillcolor=look.paper,
            layer="below",
        )
        figure.add_annotation(
            x=0,
            y=y - 0.21,
            xanchor="left",
            yanchor="bottom",
            align="left",
            showarrow=False,
            text=f"<b>{plain(move.name)}</b>  {chances}",
            font={"size": CHART_TEXT, "color": look.text},
        )
    rows = max(len(moves), 1)
    dress(figure, mode, height=int(_ROW * (rows - 0.5 + _HEAD)) + 52, margin={"l": 14, "r": 14, "t": 2, "b": 50})
    figure.update_xaxes(
        range=[0, top],
        ticksuffix="%",
        title_text=say("what_if.axis"),
        nticks=7,
        showgrid=False,
        ticks="outside",
        # Else nought would be left out, for reaching over the edge.
        ticklabeloverflow="allow",
    )
    figure.update_yaxes(visible=False, range=[rows - 0.5, -_HEAD])
    return figure
