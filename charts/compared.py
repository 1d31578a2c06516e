"""A few values with their intervals on one axis, each named above its line, with one value to hold them against."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from charts.theme import CHART_TEXT, LOOKS, Mode, Say, dress, plain

_ROW = 62


@dataclass(frozen=True, slots=True)
class Compared:
    """One value with its interval (NaN where it cannot be told), all 0..1."""

    name: str
    value: float
    low: float
    high: float
    strong: bool = False


def compared_chart(rows: Sequence[Compared], reference: float, reference_name: str, say: Say, mode: Mode) -> go.Figure:
    """Draw value and interval of each row in percent; the reference is a dashed line that says what it is."""
    look = LOOKS[mode]
    figure = go.Figure()
    known = [part for row in rows for part in (row.value, row.low, row.high) if not np.isnan(part)]
    first, last = min([*known, reference]), max([*known, reference])
    room = max(0.03, (last - first) * 0.12)
    for place, row in enumerate(rows):
        colour = look.good if row.strong else look.quiet
        if not np.isnan(row.low):
            figure.add_shape(
                type="line", x0=row.low * 100, x1=row.high * 100, y0=place, y1=place, line={"width": 4, "color": colour}
            )
        figure.add_annotation(
            x=(first - room) * 100,
            y=place - 0.16,
            xanchor="left",
            yanchor="bottom",
            showarrow=False,
            text=f"<b>{plain(row.name)}</b>  {say.percent(row.value)}",
            font={"size": CHART_TEXT, "color": look.text},
            bgcolor=look.paper,
        )
    figure.add_trace(
        go.Scatter(
            x=[row.value * 100 for row in rows],
            y=list(range(len(rows))),
            mode="markers",
            marker={
                "size": 13,
                "color": [look.good if row.strong else look.quiet for row in rows],
                "symbol": ["circle" if row.strong else "square" for row in rows],
            },
            hovertext=[
                f"{plain(row.name)}: {say.percent(row.value)} ({say.percent(row.low)}–{say.percent(row.high)})"
                for row in rows
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    figure.add_shape(
        type="line",
        x0=reference * 100,
        x1=reference * 100,
        y0=-0.7,
        y1=len(rows) - 0.6,
        # Above the grid: half is a tick of the axis more often than not, and its line would hide this one.
        line={"width": 1.8, "dash": "dash", "color": look.quiet},
    )
    dress(figure, mode, height=_ROW * len(rows) + 76, margin={"l": 8, "r": 14, "t": 8, "b": 56})
    figure.update_xaxes(
        range=[(first - room) * 100, min(101.0, (last + room) * 100)],
        ticksuffix="%",
        title_text=reference_name,
        nticks=7,
    )
    figure.update_yaxes(visible=False, range=[len(rows) - 0.5, -0.8])
    return figure
