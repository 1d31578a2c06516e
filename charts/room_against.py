"""Gut feeling against evidence: left how much of the room expects renewal, right the chance of leaving."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from charts.room_look import ROOM_FIGURE, ROOM_NAME, ROOM_TEXT, dress_room, fitted
from charts.theme import LOOKS, Mode, plain, rgba

_LEFT: Final = (0.0, 0.33)
_RIGHT: Final = (0.66, 1.0)
_HEAD: Final = 44


@dataclass(frozen=True, slots=True)
class AgainstRow:
    """One customer.

    Attributes:
        stays: the part of the room that expects renewal, 0..1; None where nobody answered.
        said: the same in words.
        risk, low, high: the chance of leaving and its range, 0..1; `chance` is the same in words.
        at_risk: whether that is a raised chance.
    """

    name: str
    stays: float | None
    said: str
    risk: float
    low: float
    high: float
    chance: str
    at_risk: bool


def room_against(rows: Sequence[AgainstRow], heads: tuple[str, str], mode: Mode, *, height: int) -> go.Figure:
    """Draw both sides of each customer, its name between them.

    Args:
        rows: the customers, from top to bottom.
        heads: what each side is, left and right.
        mode: light or dark.
        height: pixels.
    """
    look = LOOKS[mode]
    places = list(range(len(rows)))
    strong = [look.corners["hidden_risk"] if row.at_risk else look.corners["partner"] for row in rows]
    fill = [rgba(colour, 0.9 if row.at_risk else 0.5) for colour, row in zip(strong, rows, strict=True)]
    far = max([0.3, *(row.high for row in rows)]) * 1.04
    figure = go.Figure(
        [
            go.Bar(y=places, x=[-(row.stays or 0) for row in rows], orientation="h", width=0.62, xaxis="x",
                   marker={"color": rgba(look.corners["partner"], 0.5)}),
            go.Bar(y=places, x=[row.risk for row in rows], orientation="h", width=0.62, xaxis="x2",
                   marker={"color": fill},
                   error_x={"type": "data", "symmetric": False, "thickness": 3, "width": 9, "color": look.text,
                            "array": [row.high - row.risk for row in rows],
                            "arrayminus": [row.risk - row.low for row in rows]}),
        ]
    )  # fmt: skip
    dress_room(figure, mode, height=height, margin={"l": 0, "r": 0, "t": _HEAD, "b": 0})
    figure.update_layout(
        xaxis={"domain": _LEFT, "range": [-1, 0], "visible": False},
        xaxis2={"domain": _RIGHT, "range": [0, far], "visible": False, "fixedrange": True, "anchor": "y"},
    )
    figure.update_yaxes(range=[len(rows) - 0.45, -0.55], visible=False)
    _text(figure, _LEFT[1], 1, "right", f"{plain(heads[0])}", ROOM_TEXT, look.quiet, above=True)
    _text(figure, _RIGHT[0], 1, "left", f"{plain(heads[1])}", ROOM_TEXT, look.quiet, above=True)
    for place, row in enumerate(rows):
        name = f"<b>{fitted(row.name, 1200 * (_RIGHT[0] - _LEFT[1]) - 40)}</b>"
        _text(figure, (_LEFT[1] + _RIGHT[0]) / 2, place, "center", name, ROOM_NAME, look.text)
        inside = row.stays is not None and row.stays >= 0.5
        at = _LEFT[1] - 0.012 if inside else _LEFT[1] - 0.012 - (row.stays or 0) * (_LEFT[1] - _LEFT[0])
        _text(figure, at, place, "right", f"<b>{plain(row.said)}</b>", ROOM_FIGURE - 2, look.text)
        reach = row.high / far * (_RIGHT[1] - _RIGHT[0])
        fits = reach < 0.22
        # In the bar where it is long; never over the range's line.
        colour = look.corners["hidden_risk"] if row.at_risk else look.text
        if fits:
            _text(figure, _RIGHT[0] + reach + 0.012, place, "left", f"<b>{plain(row.chance)}</b>", ROOM_FIGURE, colour)
        else:
            ink = "#FFFFFF" if mode == "light" and row.at_risk else ("#14181C" if row.at_risk else look.text)
            _text(figure, _RIGHT[0] + 0.012, place, "left", f"<b>{plain(row.chance)}</b>", ROOM_FIGURE, ink)
    return figure


def _text(
    figure: go.Figure, x: float, y: float, anchor: str, text: str, size: int, colour: str, *, above: bool = False
) -> None:
    figure.add_annotation(
        x=x, y=y, xref="paper", yref="paper" if above else "y", xanchor=anchor,
        yanchor="bottom" if above else "middle", align=anchor, showarrow=False, text=text,
        font={"size": size, "color": colour},
    )  # fmt: skip
