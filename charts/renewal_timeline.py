"""What is decided when: annual value by month, one block a contract, hidden risk at the bottom in the strong colour."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.theme import CHART_TEXT, LOOKS, Look, Mode, Say, dress, rgba

# In drawing order from the axis up: what needs a conversation first stands on firm ground and can be compared.
ORDER: Final = ("hidden_risk", "visible_risk", "critical_friend", "unknown_satisfaction", "partner")
# Told apart by pattern as well as by colour.
PATTERNS: Final = {
    "hidden_risk": "",
    "visible_risk": "/",
    "critical_friend": "x",
    "unknown_satisfaction": "",
    "partner": "",
}
_OPACITY: Final = {
    "hidden_risk": 0.95,
    "visible_risk": 0.7,
    "critical_friend": 0.6,
    "unknown_satisfaction": 0.0,
    "partner": 0.4,
}
# More blocks than this are too thin to see or to hit: one a corner and month then.
SINGLE_UP_TO: Final = 300
_LABELS: Final = 5
# Of the largest: a month with less of it is not named, or a small sum would stand over a high bar.
_WORTH_SAYING: Final = 0.1
# Where what was missed stands: apart from the months.
_MISSED: Final = -1.6
_MISSED_SMALL: Final = -4.6


def renewal_timeline(
    blocks: pd.DataFrame,
    months: Sequence[str],
    say: Say,
    mode: Mode,
    *,
    currency: str | None,
    soon: tuple[float, float],
    height: int = 400,
    small: bool = False,
) -> go.Figure:
    """Draw the blocks.

    Args:
        blocks: place (months after the as-of month; -1 for missed), corner, weight (annual value, or 1 a contract),
            id (what a click returns), hover (plotly's HTML, escaped).
        months: what stands under each month, from place 0 on.
        say: the translator.
        mode: light or dark.
        currency: of the weights; None counts contracts.
        soon: first and last place of the days in which to act, as fractions of months.
        height: pixels.
        small: for a phone: what was missed stands further off, so that its words clear the months.
    """
    look = LOOKS[mode]
    stacked = stack(blocks)
    totals = stacked.groupby("place")["weight"].sum()
    top = float(totals.max()) * 1.16 if len(totals) and totals.max() > 0 else 1.0
    figure = go.Figure()
    away = _MISSED_SMALL if small else _MISSED
    figure.add_trace(_bars(stacked, look, away))
    figure.add_trace(_labels(stacked, totals, say, look, currency, away, apart=6 if small else 2))
    dress(figure, mode, height=height, margin={"l": 60, "r": 8, "t": 12, "b": 48})
    missed = bool((stacked["place"] == -1).any())
    places = list(range(len(months)))
    figure.update_xaxes(
        range=[away - (2.6 if small else 1.2) if missed else -0.6, len(months) - 0.4],
        tickvals=[*([away] if missed else []), *places],
        ticktext=[*([say("renewals.axis.missed")] if missed else []), *months],
        showgrid=False,
        showline=True,
        tickangle=0,
    )
    ticks = np.linspace(0, _round_up(top), 5)
    figure.update_yaxes(
        range=[0, top],
        tickvals=[float(tick) for tick in ticks],
        ticktext=[say.money(float(v), currency) if currency is not None else say.number(float(v), 0) for v in ticks],
        title_text=say("renewals.axis.value" if currency is not None else "renewals.axis.contracts"),
    )
    figure.add_shape(
        type="rect",
        x0=soon[0],
        x1=soon[1],
        y0=0,
        y1=1,
        yref="paper",
        line_width=0,
        layer="below",
        fillcolor=rgba(look.quiet, 0.1),
    )
    figure.add_annotation(
        x=soon[0],
        y=1,
        yref="paper",
        xanchor="left",
        yanchor="top",
        xshift=6,
        showarrow=False,
        text=f"<b>{say('renewals.soon')}</b>",
        font={"size": CHART_TEXT - 1, "color": look.text},
    )
    return figure


def stack(blocks: pd.DataFrame) -> pd.DataFrame:
    """The blocks with the height at which each begins (`base`); many are first added up by corner and month."""
    rows = blocks.assign(
        weight=blocks["weight"].astype("float64"),
        order=blocks["corner"].map({corner: place for place, corner in enumerate(ORDER)}),
    )
    if len(rows) > SINGLE_UP_TO:
        rows = rows.groupby(["place", "order", "corner"], as_index=False).agg(
            weight=("weight", "sum"), n=("weight", "size")
        )
        rows["id"], rows["hover"] = "", ""
    rows = rows.sort_values(["place", "order", "weight"], ascending=[True, True, False], kind="stable")
    rows["base"] = rows.groupby("place")["weight"].cumsum() - rows["weight"]
    return rows.reset_index(drop=True)


def _bars(stacked: pd.DataFrame, look: Look, away: float) -> go.Bar:
    colour = [look.corners[corner] for corner in stacked["corner"]]
    unknown = (stacked["corner"] == "unknown_satisfaction").to_numpy()
    return go.Bar(
        # What was missed stands a little apart from the months.
        x=np.where(stacked["place"] == -1, away, stacked["place"]).tolist(),
        y=stacked["weight"].tolist(),
        base=stacked["base"].tolist(),
        width=0.74,
        customdata=stacked["id"].tolist(),
        text=stacked["hover"].tolist(),
        textposition="none",
        hovertemplate="%{text}<extra></extra>" if (stacked["hover"] != "").any() else None,
        hoverinfo="skip" if (stacked["hover"] == "").all() else None,
        marker={
            "color": [rgba(c, _OPACITY[corner]) for c, corner in zip(colour, stacked["corner"], strict=True)],
            "line": {
                "width": np.where(unknown, 1.2, 0.8).tolist(),
                "color": [c if u else look.paper for c, u in zip(colour, unknown, strict=True)],
            },
            "pattern": {
                "shape": [PATTERNS[corner] for corner in stacked["corner"]],
                "fgcolor": look.paper,
                "fgopacity": 0.9,
                "fillmode": "overlay",
                "size": 6,
                "solidity": 0.25,
            },
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _labels(
    stacked: pd.DataFrame, totals: pd.Series, say: Say, look: Look, currency: str | None, away: float, *, apart: int
) -> go.Scatter:
    """The hidden risk of the months that hold most of it, above their bars; never two within `apart` months."""
    hidden = stacked[stacked["corner"] == "hidden_risk"].groupby("place")["weight"].sum()
    kept: list[int] = []
    for place in hidden[hidden > hidden.max() * _WORTH_SAYING].sort_values(ascending=False, kind="stable").index:
        if all(abs(int(place) - other) > apart for other in kept):
            kept.append(int(place))
        if len(kept) == _LABELS:
            break
    text = [
        say.money(float(hidden[place]), currency) if currency is not None else say.number(float(hidden[place]), 0)
        for place in kept
    ]
    return go.Scatter(
        x=[away if place == -1 else place for place in kept],
        y=[float(totals[place]) for place in kept],
        mode="text",
        text=[f"<b>{part}</b>" for part in text],
        textposition="top center",
        textfont={"size": CHART_TEXT - 1, "color": look.corners["hidden_risk"]},
        hoverinfo="skip",
        unselected={"textfont": {"color": look.corners["hidden_risk"]}},
        cliponaxis=False,
    )


def _round_up(top: float) -> float:
    """The largest multiple of four round steps below the top, so that the ticks are round."""
    step = top / 4
    size = 10.0 ** np.floor(np.log10(step)) if step > 0 else 1.0
    return 4 * float(max(factor * size for factor in (1, 2, 2.5, 5) if factor * size <= step * 1.0001))
