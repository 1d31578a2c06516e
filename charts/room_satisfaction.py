"""Our customers according to CSAT: a dot a customer, stacked by its score. The comfortable picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import plotly.graph_objects as go

from charts.room_look import ROOM_TEXT, WIDTH, dress_room
from charts.theme import LOOKS, Mode, plain, rgba

_LABEL_ROW: Final = 34.0  # pixels
_LETTER: Final = 14.0
_COLUMNS: Final = 48
_AXIS: Final = 64
_DOT: Final = (9.0, 34.0)


@dataclass(frozen=True, slots=True)
class ScoredDot:
    """One customer: its score as it was asked, and what it is called where the room has to know it."""

    score: float
    name: str = ""


def room_satisfaction(
    dots: Sequence[ScoredDot], scale: tuple[float, float], satisfied_from: float, line: str, mode: Mode, *, height: int
) -> go.Figure:
    """Draw the scores.

    Args:
        dots: all customers of the picture.
        scale: the ends of the scale on which they were asked.
        satisfied_from: from which score a customer is satisfied.
        line: what is written at that score.
        mode: light or dark.
        height: pixels.
    """
    look = LOOKS[mode]
    score = np.array([dot.score for dot in dots], dtype=float)
    lowest = float(np.floor(min(score.min(), satisfied_from))) if len(score) else scale[0]
    lowest = max(scale[0], min(lowest, scale[1] - 1))
    width = (scale[1] - lowest) / _COLUMNS
    place = np.clip(np.round((score - lowest) / width), 0, _COLUMNS)
    rank = np.zeros(len(score))
    for column in np.unique(place):
        here = np.flatnonzero(place == column)
        rank[here] = np.arange(len(here))
    named = [number for number, dot in enumerate(dots) if dot.name]
    at = (lowest + place * width - lowest) / (scale[1] - lowest) * WIDTH
    rows = _rows([float(at[number]) for number in named], [dots[number].name for number in named])
    room = height - _AXIS - _LABEL_ROW * (max(rows, default=-1) + 2.2)
    size = float(np.clip(min(WIDTH / (_COLUMNS + 2), room / (rank.max() + 1 if len(rank) else 1)), *_DOT))
    x, y = lowest + place * width, (rank + 0.5) * size
    top = height - _AXIS
    shown = np.isin(np.arange(len(score)), named)
    figure = go.Figure(
        [
            go.Scatter(x=x[~shown], y=y[~shown], mode="markers",
                       marker={"size": size * 0.9, "color": rgba(look.corners["partner"], 0.5)}),
            go.Scatter(x=x[shown], y=y[shown], mode="markers",
                       marker={"size": size, "color": look.corners["partner"],
                               "line": {"width": 2.5, "color": look.text}}),
        ]
    )  # fmt: skip
    dress_room(figure, mode, height=height, margin={"l": 16, "r": 16, "t": 0, "b": _AXIS})
    edge = 0.025 * (scale[1] - lowest)
    figure.update_xaxes(
        range=[lowest - edge, scale[1] + edge], showgrid=False, showline=True, dtick=1, tick0=np.ceil(lowest)
    )
    figure.update_yaxes(range=[0, top], visible=False)
    figure.add_shape(
        type="line", x0=satisfied_from, x1=satisfied_from, y0=0, y1=top, layer="below",
        line={"width": 1.5, "dash": "dash", "color": look.quiet},
    )  # fmt: skip
    figure.add_annotation(
        x=satisfied_from, y=top, xanchor="right", yanchor="top", xshift=-10, showarrow=False, text=plain(line),
        font={"size": ROOM_TEXT, "color": look.quiet},
    )  # fmt: skip
    for row, number in zip(rows, named, strict=True):
        right = at[number] > WIDTH / 2
        figure.add_annotation(
            x=x[number], y=y[number] + size * 0.5, ax=x[number], ay=top - _LABEL_ROW * (row + 1.7), axref="x",
            ayref="y", xanchor="right" if right else "left", yanchor="middle", arrowhead=0, arrowwidth=1.5,
            arrowcolor=look.quiet, text=f"<b>{plain(dots[number].name)}</b>", bgcolor=look.paper,
            font={"size": ROOM_TEXT, "color": look.text},
        )  # fmt: skip
    return figure


def _rows(at: list[float], names: list[str]) -> list[int]:
    """A row for each name, counted from the top, so that none covers another or another's line."""
    rows = [0] * len(at)
    taken: list[tuple[int, float, float]] = []
    # A name reaches from its line towards the middle: what stands nearer to the middle has to stand lower, or its line
    # would cross that name.
    for number in sorted(range(len(at)), key=lambda n: at[n] if at[n] <= WIDTH / 2 else WIDTH * 2 - at[n]):
        wide = len(names[number]) * _LETTER
        right = at[number] > WIDTH / 2
        begin, end = (at[number] - wide, at[number]) if right else (at[number], at[number] + wide)
        while any(row >= rows[number] and start - 8 < end and begin < stop + 8 for row, start, stop in taken):
            rows[number] += 1
        taken.append((rows[number], begin, end))
    return rows
