"""The room's gut feeling: for each customer how many think that it renews, from surely to surely not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from charts.room_look import ROOM_FIGURE, ROOM_NAME, ROOM_TEXT, dress_room, fitted
from charts.theme import LOOKS, Look, Mode, plain, rgba

_NAMES: Final = 0.27  # of the width
_VERDICT: Final = 0.17
_HEAD: Final = 46


@dataclass(frozen=True, slots=True)
class EstimateRow:
    """One customer: how many chose each answer, in the order of the answers, and how far they agree in a word."""

    name: str
    counts: tuple[int, ...]
    verdict: str
    divided: bool = False


def colours(look: Look) -> dict[str, str]:
    """From staying to leaving: blue to grey to plum. The strong colour is kept for what the evidence shows."""
    stay, leave = look.corners["partner"], look.corners["visible_risk"]
    return {
        "surely": stay,
        "probably": rgba(stay, 0.55),
        "unsure": rgba(look.quiet, 0.28),
        "probably_not": rgba(leave, 0.55),
        "surely_not": leave,
    }


def room_estimates(
    rows: Sequence[EstimateRow], answers: Mapping[str, str], mode: Mode, *, height: int, none: str
) -> go.Figure:
    """Draw a bar a customer, as long as the room.

    Args:
        rows: the customers, from top to bottom.
        answers: what each answer is called, from surely to surely not.
        mode: light or dark.
        height: pixels.
        none: what stands in the place of a bar without answers.
    """
    look = LOOKS[mode]
    palette = colours(look)
    places = list(range(len(rows)))
    totals = [max(sum(row.counts), 1) for row in rows]
    figure = go.Figure()
    for place, code in enumerate(answers):
        counts = [row.counts[place] for row in rows]
        figure.add_trace(
            go.Bar(
                y=places,
                x=[count / total for count, total in zip(counts, totals, strict=True)],
                orientation="h",
                width=0.66,
                marker={"color": palette[code], "line": {"width": 2, "color": look.paper}},
                text=[f"<b>{count}</b>" if count else "" for count in counts],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                constraintext="none",
                textfont={"size": ROOM_FIGURE, "color": _ink(code, look, mode)},
            )
        )
    dress_room(figure, mode, height=height, margin={"l": 0, "r": 0, "t": _HEAD, "b": 0})
    figure.update_layout(barmode="stack", bargap=0.2)
    figure.update_xaxes(range=[0, 1], domain=[_NAMES, 1 - _VERDICT], visible=False)
    figure.update_yaxes(range=[len(rows) - 0.45, -0.55], visible=False)
    for place, row in enumerate(rows):
        _beside(figure, place, 0.0, "left", f"<b>{fitted(row.name, 1200 * _NAMES - 16)}</b>", ROOM_NAME, look.text)
        colour = look.text if row.divided else look.quiet
        verdict = f"<b>{plain(row.verdict)}</b>" if row.divided else plain(row.verdict)
        _beside(figure, place, 1.0, "right", verdict, ROOM_TEXT, colour)
        if not sum(row.counts):
            _beside(figure, place, _NAMES + 0.01, "left", plain(none), ROOM_TEXT, look.quiet)
    _head(figure, list(answers.values()), [palette[code] for code in answers], look)
    return figure


def _ink(code: str, look: Look, mode: Mode) -> str:
    strong = code in ("surely", "surely_not")
    return ("#FFFFFF" if mode == "light" else "#14181C") if strong else look.text


def _beside(figure: go.Figure, y: float, x: float, anchor: str, text: str, size: int, colour: str) -> None:
    figure.add_annotation(
        x=x, y=y, xref="paper", yref="y", xanchor=anchor, yanchor="middle", align=anchor, showarrow=False,
        text=text, font={"size": size, "color": colour},
    )  # fmt: skip


def _head(figure: go.Figure, words: list[str], marks: list[str], look: Look) -> None:
    """The answers in words above the bars, each beside its colour, spread over their width."""
    wide = 1 - _NAMES - _VERDICT
    longest = sum(len(word) + 3 for word in words)
    at = _NAMES
    for word, mark in zip(words, marks, strict=True):
        figure.add_shape(
            type="rect", xref="paper", yref="paper", x0=at, x1=at + 0.015, y0=1, y1=1, ysizemode="pixel", yanchor=1,
            fillcolor=mark, line_width=0,
        )  # fmt: skip
        figure.layout.shapes[-1].update(y0=14, y1=32)
        figure.add_annotation(
            x=at + 0.02, y=1, xref="paper", yref="paper", xanchor="left", yanchor="bottom", yshift=4, showarrow=False,
            text=plain(word), font={"size": ROOM_TEXT, "color": look.text},
        )  # fmt: skip
        at += wide * (len(word) + 3) / longest * 1.28
