"""What each kind of evidence weighs, by group: the stated assumption as a line, the weight in use as a bar."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from charts.theme import CHART_TEXT, LOOKS, Mode, dress, plain, rgba

_ROW = 31


@dataclass(frozen=True, slots=True)
class Weight:
    """One factor: its name, the expert's weight and the one in use (log-odds from best to worst), and what to say."""

    name: str
    expert: float
    used: float
    figure: str
    hover: str


@dataclass(frozen=True, slots=True)
class WeightGroup:
    """A group of factors with its total."""

    name: str
    total: str
    weights: Sequence[Weight]


def weights_chart(groups: Sequence[WeightGroup], mode: Mode) -> go.Figure:
    """Draw the groups in the given order, each under its name and total."""
    look = LOOKS[mode]
    rows: list[tuple[float, Weight]] = []
    headings: list[tuple[float, WeightGroup]] = []
    y = 0.0
    for group in groups:
        headings.append((y, group))
        y += 1.6
        for weight in group.weights:
            rows.append((y, weight))
            y += 1.0
        y += 0.05
    figure = go.Figure(
        go.Bar(
            orientation="h",
            x=[weight.used for _, weight in rows],
            y=[place for place, _ in rows],
            width=0.3,
            marker={"color": rgba(look.good, 0.85), "line": {"width": 0}},
            hovertext=[weight.hover for _, weight in rows],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    for place, weight in rows:
        figure.add_shape(
            type="line",
            x0=weight.expert,
            x1=weight.expert,
            y0=place - 0.22,
            y1=place + 0.22,
            line={"width": 3, "color": look.text},
        )
        # Right of whichever reaches further, so that the line of the assumption never crosses the figure.
        figure.add_annotation(
            x=max(weight.used, weight.expert, 0.0),
            y=place,
            xanchor="left",
            yanchor="middle",
            xshift=6,
            showarrow=False,
            text=f"<b>{plain(weight.figure)}</b>",
            font={"size": CHART_TEXT, "color": look.text},
        )
        figure.add_annotation(
            x=0,
            y=place - 0.12,
            xanchor="left",
            yanchor="bottom",
            align="left",
            showarrow=False,
            text=plain(weight.name),
            font={"size": CHART_TEXT, "color": look.text},
        )
    for place, group in headings:
        figure.add_annotation(
            x=0,
            y=place,
            xanchor="left",
            yanchor="middle",
            align="left",
            showarrow=False,
            # Under its name: beside it a phone would cut it off.
            text=f"<b>{plain(group.name)}</b><br>{plain(group.total)}",
            font={"size": CHART_TEXT, "color": look.quiet},
        )
    longest = max((max(weight.used, weight.expert) for _, weight in rows), default=1.0)
    dress(figure, mode, height=int(_ROW * (y + 0.4)) + 10, margin={"l": 4, "r": 8, "t": 6, "b": 4})
    figure.update_xaxes(
        visible=False, range=[min([0.0, *(weight.used for _, weight in rows)]), (longest or 1.0) * 1.22]
    )
    figure.update_yaxes(visible=False, range=[y - 0.35, -0.75])
    return figure
