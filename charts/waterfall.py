"""One account's risk taken apart: from the base to its chance, one bar a contribution.

The model adds on the scale of log-odds, which nobody reads. So each bar is drawn from the chance before it to the
chance with it, in the order of the bars: its length on the axis and the percentage points written beside it are one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go

from charts.theme import CHART_TEXT, LOOKS, Mode, Say, dress, plain, rgba

_ROW = 37
_BAR = 0.34
# Right of the longest bar, for what is written beside it: as a part of the axis.
_ROOM = 0.36


@dataclass(frozen=True, slots=True)
class Bar:
    """One contribution: what it is called, its size in log-odds, and the sentence behind it."""

    label: str
    contribution: float
    hover: str


def running(base: float, steps: Sequence[float]) -> npt.NDArray[np.float64]:
    """The chance (0..1) at the base, given in log-odds, and after each step."""
    ends = np.concatenate([[base], base + np.cumsum(np.asarray(steps, dtype=float))])
    chances: npt.NDArray[np.float64] = 1 / (1 + np.exp(-ends))
    return chances


def points(base: float, steps: Sequence[float]) -> list[float]:
    """What each step moves the chance, in tenths of a percentage point.

    Not each rounded by itself: the differences of the rounded chances, so that what is read adds up to what is read.
    """
    return [float(step) for step in np.diff(np.round(running(base, steps) * 100, 1))]


def signed(say: Say, moved: float) -> str:
    """Percentage points with their sign, `+6,6`; what rounds to nothing has none."""
    sign = "" if abs(moved) < 0.05 else "+" if moved > 0 else "\N{MINUS SIGN}"
    return sign + say.number(abs(moved), 1)


def waterfall(base: float, bars: Sequence[Bar], say: Say, mode: Mode) -> go.Figure:
    """Draw base, contributions in the given order, and the outcome. Raising bars are strong, lowering ones quiet."""
    look = LOOKS[mode]
    steps = [bar.contribution for bar in bars]
    chances = running(base, steps) * 100
    before, after = chances[:-1], chances[1:]
    first, last = say("charts.waterfall.base"), say("charts.waterfall.total")
    written = [
        say.percent(chances[0] / 100, 1),
        *[say("charts.waterfall.points", points=signed(say, moved)) for moved in points(base, steps)],
        say.percent(chances[-1] / 100, 1),
    ]
    names = [plain(first), *[plain(bar.label) for bar in bars], f"<b>{plain(last)}</b>"]
    lefts = [0.0, *np.minimum(before, after), 0.0]
    rights = [chances[0], *np.maximum(before, after), chances[-1]]
    figure = go.Figure(
        go.Bar(
            orientation="h",
            y=list(range(len(names))),
            base=lefts,
            x=[right - left for left, right in zip(lefts, rights, strict=True)],
            marker={
                "color": [
                    rgba(look.quiet, 0.45),
                    *[look.corners["hidden_risk"] if step > 0 else look.good for step in steps],
                    look.quiet,
                ],
                "line": {"width": 0},
            },
            text=[f"<b>{text}</b>" for text in written],
            textposition="outside",
            cliponaxis=False,
            customdata=[plain(first), *[plain(bar.hover) for bar in bars], plain(last)],
            hovertemplate="%{customdata}<extra></extra>",
            width=_BAR,
        )
    )
    # Above its bar, from the left edge: a phone has no room for names beside the picture.
    for place, name in enumerate(names):
        figure.add_annotation(
            x=0,
            y=place - _BAR / 2,
            xanchor="left",
            yanchor="bottom",
            xshift=-3,
            align="left",
            showarrow=False,
            text=name,
            font={"size": CHART_TEXT, "color": look.text},
        )
    dress(figure, mode, height=_ROW * len(names) + 50, margin={"l": 14, "r": 8, "t": 2, "b": 48})
    end = float(max(rights)) / (1 - _ROOM)
    ticks = _ticks(min(100.0, end))  # beyond 100% there is room for text, and no chance
    figure.update_xaxes(
        range=[0, end],
        tickvals=ticks,
        ticktext=[say.percent(tick / 100, 1 if ticks[1] < 1 else 0) for tick in ticks],
        tickangle=0,
        # Else the first would be left out, for reaching over the edge.
        ticklabeloverflow="allow",
        title_text=say("charts.brief.risk"),
        # It would run through the names.
        showgrid=False,
        ticks="outside",
    )
    figure.update_yaxes(visible=False, range=[len(names) - 0.62, -0.68])
    figure.update_layout(uniformtext={"minsize": CHART_TEXT - 1, "mode": "show"})
    return figure


def _ticks(highest: float) -> list[float]:
    """Round percentages from zero, six at most, so that none is written over another on a phone."""
    step = next(size for size in (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25) if highest / size <= 5.2)
    return [float(tick) for tick in np.arange(0, highest + 1e-9, step)]
