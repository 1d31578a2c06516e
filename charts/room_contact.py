"""When did we last speak with somebody who decides: what the room thinks, and which answer the log gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import plotly.graph_objects as go

from charts.room_look import ROOM_NAME, ROOM_TEXT, dress_room, fitted
from charts.theme import LOOKS, Mode, rgba

_NAMES: Final = 0.33
_HEAD: Final = 66
_LARGEST: Final = 64.0


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One customer: how many chose each answer.

    Attributes:
        actual: the place of the true answer among the columns; None where it is not shown or not known.
        note: what stands under the name, such as the date of that conversation.
    """

    name: str
    counts: tuple[int, ...]
    actual: int | None = None
    note: str = ""


def room_contact(rows: Sequence[ContactRow], columns: Sequence[str], mode: Mode, *, height: int) -> go.Figure:
    """Draw a row a customer and a circle an answer, as large as many chose it; what is true has a frame.

    Args:
        rows: the customers, from top to bottom.
        columns: what each answer is called.
        mode: light or dark.
        height: pixels.
    """
    look = LOOKS[mode]
    counts = np.array([row.counts for row in rows], dtype=float)
    y, x = np.nonzero(counts)
    many = counts[y, x]
    right = np.array([rows[a].actual == b for a, b in zip(y, x, strict=True)], dtype=bool)
    pitch = (height - _HEAD) / max(len(rows), 1)
    largest = min(_LARGEST, pitch * 0.86)
    size = np.sqrt(many / max(counts.max(), 1)) * largest if many.size else many
    figure = go.Figure(
        go.Scatter(
            x=x,
            y=y,
            mode="markers+text",
            marker={
                "size": np.clip(size, 34, None),
                "color": [look.corners["partner"] if hit else rgba(look.corners["partner"], 0.42) for hit in right],
                "line": {"width": 0},
            },
            text=[f"<b>{int(count)}</b>" for count in many],
            textfont={
                "size": ROOM_TEXT,
                "color": [("#FFFFFF" if mode == "light" else "#14181C") if hit else look.text for hit in right],
            },
            cliponaxis=False,
        )
    )
    dress_room(figure, mode, height=height, margin={"l": 0, "r": 0, "t": _HEAD, "b": 0})
    figure.update_xaxes(range=[-0.5, len(columns) - 0.5], domain=[_NAMES, 1], visible=False)
    figure.update_yaxes(range=[len(rows) - 0.5, -0.5], visible=False)
    wide = 1200 * (1 - _NAMES) / max(len(columns), 1)
    for place, column in enumerate(columns):
        figure.add_annotation(
            x=place, y=1, xref="x", yref="paper", yanchor="bottom", yshift=2, showarrow=False,
            text=fitted(column, wide, ROOM_TEXT), font={"size": ROOM_TEXT, "color": look.quiet},
        )  # fmt: skip
    for place, row in enumerate(rows):
        if place:
            figure.add_shape(
                type="line", xref="paper", x0=0, x1=1, y0=place - 0.5, y1=place - 0.5,
                line={"width": 1, "color": look.grid}, layer="below",
            )  # fmt: skip
        name = f"<b>{fitted(row.name, 1200 * _NAMES - 16, lines=1 if row.note else 2)}</b>"
        note = f'<br><span style="color:{look.quiet}">{fitted(row.note, 1200 * _NAMES - 16, ROOM_TEXT)}</span>'
        figure.add_annotation(
            x=0, y=place, xref="paper", yref="y", xanchor="left", yanchor="middle", align="left", showarrow=False,
            text=name + (note if row.note else ""), font={"size": ROOM_TEXT if row.note else ROOM_NAME},
        )  # fmt: skip
        if row.actual is not None:
            figure.add_shape(
                type="rect", x0=row.actual - 0.46, x1=row.actual + 0.46, y0=place - 0.44, y1=place + 0.44,
                line={"width": 4, "color": look.text}, layer="below",
            )  # fmt: skip
    return figure
