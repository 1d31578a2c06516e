"""Do we see it the same way now: each closing vote before and after, from not at all to wholly."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from charts.room_look import ROOM_FIGURE, ROOM_NAME, ROOM_TEXT, dress_room, fitted
from charts.theme import LOOKS, Mode, plain, rgba

_NAMES: Final = 0.3
_SAID: Final = 0.2
_HEAD: Final = 44


@dataclass(frozen=True, slots=True)
class OpinionBar:
    """One bar: the votes from 1 to 5 and what they come to in words; `title` stands above the first of a pair."""

    when: str
    counts: tuple[int, ...]
    said: str
    title: str = ""
    now: bool = False


def room_opinions(bars: Sequence[OpinionBar], ends: tuple[str, str], mode: Mode, *, height: int) -> go.Figure:
    """Draw the votes as bars around the undecided: to the right of the middle is agreement.

    Args:
        bars: two a question, before and after.
        ends: what the left and the right end mean.
        mode: light or dark.
        height: pixels.
    """
    look = LOOKS[mode]
    yes, no = look.corners["partner"], look.corners["visible_risk"]
    palette = (no, rgba(no, 0.55), rgba(look.quiet, 0.28), rgba(yes, 0.55), yes)
    paper = "#FFFFFF" if mode == "light" else "#14181C"
    ink = (paper, look.text, look.text, look.text, paper)
    # Two bars of a pair stand together, with room for the next pair's title.
    places = [place + 0.75 * (place // 2) for place in range(len(bars))]
    figure = go.Figure()
    for answer in range(5):
        start, size = [], []
        for bar in bars:
            total = max(sum(bar.counts), 1)
            middle = (sum(bar.counts[:2]) + bar.counts[2] / 2) / total
            start.append(sum(bar.counts[:answer]) / total - middle)
            size.append(bar.counts[answer] / total)
        figure.add_trace(
            go.Bar(
                y=places,
                x=size,
                base=start,
                orientation="h",
                width=0.8,
                marker={
                    "color": palette[answer],
                    "opacity": [1 if bar.now else 0.72 for bar in bars],
                    "line": {"width": 2, "color": look.paper},
                },
                text=[f"<b>{bar.counts[answer]}</b>" if bar.counts[answer] else "" for bar in bars],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                constraintext="none",
                textfont={"size": ROOM_FIGURE, "color": ink[answer]},
            )
        )
    dress_room(figure, mode, height=height, margin={"l": 0, "r": 0, "t": _HEAD, "b": 0})
    figure.update_layout(barmode="overlay")
    figure.update_xaxes(range=[-1, 1], domain=[_NAMES, 1 - _SAID], visible=False)
    figure.update_yaxes(range=[max(places, default=0) + 0.5, -0.5], visible=False)
    figure.add_shape(
        type="line", x0=0, x1=0, yref="paper", y0=0, y1=1, line={"width": 1.5, "dash": "dot", "color": look.quiet},
        layer="below",
    )  # fmt: skip
    middle = _NAMES + (1 - _SAID - _NAMES) / 2
    for at, anchor, text in ((middle - 0.02, "right", f"← {ends[0]}"), (middle + 0.02, "left", f"{ends[1]} →")):
        figure.add_annotation(
            x=at, y=1, xref="paper", yref="paper", xanchor=anchor, yanchor="bottom", showarrow=False,
            text=plain(text), font={"size": ROOM_TEXT, "color": look.quiet},
        )  # fmt: skip
    for place, bar in zip(places, bars, strict=True):
        if bar.title:
            figure.add_annotation(
                x=0, y=place + 0.5, xref="paper", yref="y", xanchor="left", yanchor="middle", align="left",
                showarrow=False, text=f"<b>{fitted(bar.title, 1200 * _NAMES - 150)}</b>",
                font={"size": ROOM_NAME, "color": look.text},
            )  # fmt: skip
        figure.add_annotation(
            x=_NAMES - 0.012, y=place, xref="paper", yref="y", xanchor="right", yanchor="middle", showarrow=False,
            text=plain(bar.when), font={"size": ROOM_TEXT, "color": look.text if bar.now else look.quiet},
        )  # fmt: skip
        figure.add_annotation(
            x=1, y=place, xref="paper", yref="y", xanchor="right", yanchor="middle", showarrow=False,
            text=f"<b>{plain(bar.said)}</b>" if bar.now else plain(bar.said),
            font={"size": ROOM_FIGURE if bar.now else ROOM_TEXT, "color": look.text if bar.now else look.quiet},
        )  # fmt: skip
    return figure
