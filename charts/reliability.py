"""Predicted against happened: a point a bin of decisions, its interval, and the line on which a right model lies."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from analytics.risk.calibration import ReliabilityPoint
from charts.theme import CHART_TEXT, LOOKS, Mode, Say, dress


def reliability_chart(points: Sequence[ReliabilityPoint], say: Say, mode: Mode) -> go.Figure:
    """Draw the bins in percent; the mark's area follows the number of decisions."""
    look = LOOKS[mode]
    predicted = np.array([point.predicted for point in points]) * 100
    observed = np.array([point.observed for point in points]) * 100
    high = np.array([point.high for point in points]) * 100
    low = np.array([point.low for point in points]) * 100
    size = np.array([point.decisions for point in points], dtype=float)
    top = min(100.0, float(max([*predicted, *high, 10.0])) * 1.08)
    figure = go.Figure()
    figure.add_shape(
        type="line", x0=0, y0=0, x1=top, y1=top, line={"width": 1.2, "dash": "dash", "color": look.quiet}, layer="below"
    )
    figure.add_annotation(
        # Below the line at its end, where there is seldom a point.
        x=top,
        y=top,
        text=say("method.reliability.line"),
        showarrow=False,
        xanchor="right",
        yanchor="top",
        yshift=-60,
        font={"size": CHART_TEXT - 1, "color": look.quiet},
    )
    figure.add_trace(
        go.Scatter(
            x=predicted,
            y=observed,
            mode="markers",
            marker={"size": 7 + 9 * np.sqrt(size / max(size.max(initial=1.0), 1.0)), "color": look.good},
            error_y={
                "type": "data",
                "symmetric": False,
                "array": high - observed,
                "arrayminus": observed - low,
                "color": look.good,
                "thickness": 1.6,
                "width": 4,
            },
            hovertext=[
                say(
                    "method.reliability.point",
                    n=point.decisions,
                    predicted=say.percent(point.predicted),
                    observed=say.percent(point.observed),
                    low=say.percent(point.low),
                    high=say.percent(point.high),
                )
                for point in points
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    dress(figure, mode, height=380, margin={"l": 66, "r": 14, "t": 12, "b": 54})
    figure.update_xaxes(range=[0, top], ticksuffix="%", title_text=say("method.reliability.x"), nticks=6)
    figure.update_yaxes(range=[0, top], ticksuffix="%", title_text=say("method.reliability.y"), nticks=6)
    return figure
