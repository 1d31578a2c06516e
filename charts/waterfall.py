"""One account's risk taken apart: from the base to its log-odds, one bar a contribution.

Bars are drawn on the log-odds scale, where contributions add up exactly; the axis is labelled with the chance that each
point of that scale stands for, which is what a reader wants to know.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from charts.theme import CHART_TEXT, LOOKS, Mode, Say, dress, plain

_CHANCES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99)


@dataclass(frozen=True, slots=True)
class Bar:
    """One contribution: what it is called, its size in log-odds, and the sentence behind it."""

    label: str
    contribution: float
    hover: str


def waterfall(base: float, bars: Sequence[Bar], say: Say, mode: Mode, *, height: int | None = None) -> go.Figure:
    """Draw base, contributions in the given order, and the outcome. Raising bars are strong, lowering ones quiet."""
    look = LOOKS[mode]
    steps = np.array([bar.contribution for bar in bars], dtype=float)
    ends = base + np.cumsum(steps)
    starts = ends - steps
    total = float(ends[-1]) if len(ends) else base
    labels = [
        say("charts.waterfall.base"),
        *[plain(bar.label) for bar in bars],
        f"<b>{say('charts.waterfall.total')}</b>",
    ]
    low = min(base, total, *(ends if len(ends) else [base])) - 0.45
    high = max(base, total, *(ends if len(ends) else [base])) + 0.45
    figure = go.Figure()
    figure.add_trace(
        go.Bar(
            orientation="h",
            y=labels,
            base=[low, *np.minimum(starts, ends), low],
            x=[base - low, *np.abs(steps), total - low],
            marker={
                "color": [look.grid, *[look.corners["hidden_risk"] if s > 0 else look.good for s in steps], look.quiet],
                "line": {"width": 0},
            },
            text=[
                say.percent(_chance(base)),
                *[("+" if s > 0 else "−") + say.number(abs(s), 2) for s in steps],
                f"<b>{say.percent(_chance(total))}</b>",
            ],
            textposition="outside",
            cliponaxis=False,
            customdata=[say("charts.waterfall.base"), *[bar.hover for bar in bars], say("charts.waterfall.total")],
            hovertemplate="%{customdata}<extra></extra>",
            width=0.62,
        )
    )
    dress(figure, mode, height=height or 110 + 34 * len(labels), margin={"l": 10, "r": 56, "t": 8, "b": 52})
    ticks = _ticks(low, high)
    figure.update_xaxes(
        range=[low, high],
        tickvals=[float(np.log(c / (1 - c))) for c in ticks],
        ticktext=[say.percent(c) for c in ticks],
        # Short: the names of the bars leave little room for it.
        title_text=say("charts.brief.risk"),
        tickangle=0,
    )
    figure.update_yaxes(autorange="reversed", showgrid=False, tickfont={"size": CHART_TEXT, "color": look.text})
    figure.update_layout(bargap=0.3, uniformtext={"minsize": CHART_TEXT - 2, "mode": "show"})
    return figure


def _ticks(low: float, high: float) -> list[float]:
    """The chances on the axis, at least a third of it apart so that none is written over another."""
    kept: list[float] = []
    for chance in _CHANCES:
        place = float(np.log(chance / (1 - chance)))
        if low <= place <= high and (not kept or place - np.log(kept[-1] / (1 - kept[-1])) >= (high - low) / 3.2):
            kept.append(chance)
    return kept


def _chance(log_odds: float) -> float:
    return float(1 / (1 + np.exp(-log_odds)))
