"""The conversations on which most rests, as bars: the name and the level above each bar, so that no name is cut off.

A bar is filled once its conversation is in the plan, outlined while nobody has taken it on; the sentence above the bar
says the same in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from analytics.tables.assessment import Corner
from charts.theme import CHART_TEXT, LOOKS, Mode, dress, plain, rgba

_ROW = 46
# Room to the right of the longest bar for its figure.
_ROOM = 1.32


@dataclass(frozen=True, slots=True)
class ConversationBar:
    """One conversation: what is written above its bar and at its end, and how long it is."""

    name: str
    about: str
    length: float
    figure: str
    corner: Corner
    planned: bool
    hover: str
    key: str


def conversation_bars(bars: Sequence[ConversationBar], mode: Mode) -> go.Figure:
    """Draw the bars in the given order, the first on top."""
    look = LOOKS[mode]
    place = np.arange(len(bars), dtype=float)
    colours = [
        look.corners["hidden_risk"] if bar.corner == "hidden_risk" else look.corners["unknown_satisfaction"]
        for bar in bars
    ]
    figure = go.Figure(
        go.Bar(
            orientation="h",
            x=[bar.length for bar in bars],
            y=place,
            width=0.3,
            marker={
                "color": [rgba(c, 0.85 if bar.planned else 0.1) for c, bar in zip(colours, bars, strict=True)],
                "line": {"width": 1.6, "color": colours},
            },
            text=[f"<b>{plain(bar.figure)}</b>" for bar in bars],
            textposition="outside",
            textfont={"size": CHART_TEXT, "color": look.text},
            constraintext="none",
            cliponaxis=False,
            customdata=[bar.key for bar in bars],
            hovertext=[bar.hover for bar in bars],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    for y, bar in zip(place, bars, strict=True):
        figure.add_annotation(
            x=0,
            y=y - 0.2,
            xanchor="left",
            yanchor="bottom",
            showarrow=False,
            text=f"<b>{plain(bar.name)}</b>  {plain(bar.about)}",
            font={"size": CHART_TEXT, "color": look.text},
        )
    longest = max((bar.length for bar in bars), default=0.0)
    dress(figure, mode, height=_ROW * max(len(bars), 1) + 26, margin={"l": 4, "r": 8, "t": 14, "b": 4})
    figure.update_xaxes(visible=False, range=[0, (longest or 1.0) * _ROOM])
    figure.update_yaxes(visible=False, range=[len(bars) - 0.5, -0.75])
    return figure
