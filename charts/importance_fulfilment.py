"""What customers expect: how important it is to them against how far it is met, after Martilla and James (1977).

What stands in the upper left matters and is not met. Missing evidence is told by outline: hollow where nobody asked the
customer or no measure was agreed; expectations that were never reviewed stand in a strip of their own at the left, and
those of which nobody knows how much they matter in one below.
"""

import math
from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.theme import CHART_TEXT, LOOKS, Look, Mode, Say, dress, plain, rgba

# Above so many expectations single marks cover each other: one bubble a cell then.
SINGLE_UP_TO: Final = 400
_STRIP: Final = -1.15  # where expectations without a fulfilment stand
_LABELS: Final = 4
_LARGEST: Final = 30.0
# The width of a letter of a name, in points of fulfilment on the smallest screen that has names.
_LETTER: Final = 0.13
# Room above the most important for the names of the regions.
_TOP: Final = 5.85
_GOLDEN: Final = 0.6180339887


def importance_fulfilment(
    points: pd.DataFrame,
    say: Say,
    mode: Mode,
    *,
    met_from: float,
    important_from: float,
    height: int = 430,
    counted: bool = False,
) -> go.Figure:
    """Draw the expectations.

    Args:
        points: importance (1..5, NaN unknown), fulfilment (0..10, NaN unknown), value (annual value of the account, NaN
            unknown), hidden (bool), mark (`agreed`, `unmeasured`, `guess`), name, id, hover (plotly's HTML, escaped).
        say: the translator.
        mode: light or dark.
        met_from: the fulfilment from which an expectation is met.
        important_from: the importance from which it matters.
        height: pixels.
        counted: one bubble a cell, also of few: for a screen on which single marks would cover each other.
    """
    look = LOOKS[mode]
    figure = go.Figure()
    strip = bool(points["fulfilment"].isna().any())
    lowest = float(np.fmin(3.0, points["importance"].min())) if len(points) else 3.0
    below = lowest - 1.0 if points["importance"].isna().any() else None
    points = points.assign(importance=points["importance"].fillna(lowest - 1.0))
    if len(points) <= SINGLE_UP_TO and not counted:
        placed = spread(points)
        figure.add_trace(_single(placed, look))
        figure.add_traces(_labels(placed, met_from, important_from, look))
    else:
        figure.add_traces(_bubbles(points, say, look, largest=36 if counted else 58))
    dress(figure, mode, height=height, margin={"l": 60, "r": 12, "t": 10, "b": 52})
    unmet = say("expectations.region.unmet.short" if counted else "expectations.region.unmet")
    _axes(figure, say, look, (met_from, important_from), unmet, strip=strip, lowest=lowest, below=below)
    if counted:
        figure.update_xaxes(range=[figure.layout.xaxis.range[0], 11])
    if counted and strip:
        # The words under the strip take the room of the 0.
        figure.update_xaxes(
            tickvals=[_STRIP, *range(2, 11, 2)], ticktext=[say("expectations.axis.unknown"), *"2468", "10"]
        )
    return figure


def spread(points: pd.DataFrame) -> pd.DataFrame:
    """Place (`x`, `y`) and `size` in pixels: marks of one cell are set apart evenly, always in the same way."""
    cell = [points["importance"].round(), points["fulfilment"].round(1).fillna(_STRIP)]
    order = points.groupby(cell).cumcount().to_numpy()
    several = points.groupby(cell)["id"].transform("size").to_numpy() > 1
    value = points["value"].to_numpy(dtype=float)
    largest = np.nanmax(value) if np.isfinite(value).any() and np.nanmax(value) > 0 else np.nan
    size = np.sqrt(np.clip(np.nan_to_num(value / largest), 0, 1)) * _LARGEST
    shift = np.where(several, ((order * _GOLDEN + 0.5) % 1 - 0.5) * 0.6, 0.0)
    aside = np.where(several, ((order * _GOLDEN * 1.7 + 0.5) % 1 - 0.5) * 0.34, 0.0)
    return points.assign(
        x=points["fulfilment"].fillna(_STRIP).to_numpy() + aside,
        y=points["importance"].to_numpy() + shift,
        size=np.clip(size, 9.0, None),
    )


def _single(placed: pd.DataFrame, look: Look) -> go.Scatter:
    drawn = placed.sort_values(["hidden", "size"], ascending=[True, False], kind="stable")
    colour = np.where(drawn["hidden"], look.corners["hidden_risk"], look.quiet)
    filled = (drawn["mark"] == "agreed").to_numpy()
    opacity = np.where(filled, np.where(drawn["hidden"], 0.8, 0.4), 0.06)
    return go.Scatter(
        x=drawn["x"].to_numpy(np.float32),
        y=drawn["y"].to_numpy(np.float32),
        mode="markers",
        customdata=drawn["id"].tolist(),
        text=drawn["hover"].tolist(),
        hovertemplate="%{text}<extra></extra>",
        marker={
            "size": drawn["size"].to_numpy(np.float32),
            "symbol": np.where(drawn["mark"] == "unmeasured", "square", "circle").tolist(),
            "color": [rgba(c, o) for c, o in zip(colour, opacity, strict=True)],
            "line": {"width": np.where(filled, 1.0, 1.7), "color": colour.tolist()},
            "opacity": 1,
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _labels(placed: pd.DataFrame, met_from: float, important_from: float, look: Look) -> list[go.Scatter]:
    """The largest accounts with something important that is not met, each with a line to its mark.

    The names stand between the rows of marks, where nothing else does; one that finds no room is left to the hover.
    """
    short = placed[(placed["importance"] >= important_from) & (placed["fulfilment"] < met_from)]
    ranked = short.sort_values(["hidden", "value"], ascending=False, kind="stable").drop_duplicates("id")
    names: list[str] = []
    at: list[tuple[float, float]] = []
    ends: list[tuple[float, float]] = []
    taken: list[tuple[float, float, float]] = []
    for row in ranked.head(30).itertuples():
        half = len(row.name) * _LETTER / 2
        x = min(max(row.x, half - 0.3), 10.3 - half)
        level = round(row.importance)
        for y in (level - 0.5, level + (0.45 if level == 5 else 0.5)):
            if all(abs(y - other) > 0.2 or abs(x - centre) > half + width + 0.2 for centre, other, width in taken):
                taken.append((x, y, half))
                names.append(f"<b>{plain(row.name)}</b>")
                at.append((x, y))
                ends.append((row.x, row.y))
                break
        if len(names) == _LABELS:
            break
    lines = go.Scatter(
        x=[x for (end, _), (label, _) in zip(ends, at, strict=True) for x in (end, (end + label) / 2, None)],
        y=[y for (_, end), (_, label) in zip(ends, at, strict=True) for y in (end, label + _clear(end, label), None)],
        mode="lines",
        line={"color": look.text, "width": 1},
        hoverinfo="skip",
    )
    words = go.Scatter(
        x=[x for x, _ in at],
        y=[y for _, y in at],
        mode="text",
        text=names,
        textfont={"size": CHART_TEXT - 1, "color": look.text, "shadow": ", ".join([f"0 0 3px {look.paper}"] * 4)},
        unselected={"textfont": {"color": look.text}},
        hoverinfo="skip",
    )
    return [lines, words]


def _clear(end: float, label: float) -> float:
    """How far from a name's middle its line ends."""
    return 0.07 if end > label else -0.07


def _bubbles(points: pd.DataFrame, say: Say, look: Look, *, largest: int) -> list[go.Scatter]:
    """One bubble a cell, and on it the part that belongs to hidden risks."""
    cells = points.assign(y=points["importance"].round(), x=points["fulfilment"].round().fillna(_STRIP))
    most = cells.groupby(["x", "y"]).size().max()
    drawn = []
    for part, colour, opacity, code in (
        (cells, look.quiet, 0.35, "all"),
        (cells[cells["hidden"]], look.corners["hidden_risk"], 0.85, "hidden"),
    ):
        counted = part.groupby(["x", "y"]).size().reset_index(name="n")
        drawn.append(
            go.Scatter(
                x=counted["x"].to_numpy(np.float32),
                y=counted["y"].to_numpy(np.float32),
                mode="markers",
                marker={
                    "size": np.clip(np.sqrt(counted["n"] / most) * largest, 4, None).to_numpy(np.float32),
                    "color": rgba(colour, opacity),
                    "line": {"width": 0},
                },
                text=[plain(say(f"expectations.bubble.{code}", n=int(n))) for n in counted["n"]],
                hovertemplate="%{text}<extra></extra>",
                selected={"marker": {"opacity": 1}},
                unselected={"marker": {"opacity": 1}},
            )
        )
    return drawn


def _axes(
    figure: go.Figure,
    say: Say,
    look: Look,
    start: tuple[float, float],
    unmet: str,
    *,
    strip: bool,
    lowest: float,
    below: float | None,
) -> None:
    """Axes, regions and the strips of what is unknown: `strip` at the left, and at the height `below`."""
    met_from, important_from = start
    left = -1.75 if strip else -0.45
    bottom = (lowest if below is None else below) - 0.55
    figure.update_xaxes(
        range=[left, 10.45],
        tickvals=[*([_STRIP] if strip else []), 0, 2, 4, 6, 8, 10],
        ticktext=[*([say("expectations.axis.unknown")] if strip else []), "0", "2", "4", "6", "8", "10"],
        title_text=say("expectations.axis.fulfilment"),
        tickangle=0,
        showgrid=False,
        showline=True,
    )
    figure.update_yaxes(
        range=[bottom, _TOP], tickvals=[1, 2, 3, 4, 5], title_text=say("expectations.axis.importance"), showgrid=True
    )
    figure.add_shape(
        type="rect",
        x0=-0.45,
        x1=met_from,
        y0=important_from,
        y1=_TOP,
        line_width=0,
        layer="below",
        # Quiet: the strong colour is for the marks of hidden risks in it.
        fillcolor=rgba(look.quiet, 0.09),
    )
    figure.add_shape(
        type="line",
        x0=met_from,
        x1=met_from,
        y0=bottom,
        y1=_TOP,
        line={"width": 1, "dash": "dash", "color": look.quiet},
        layer="below",
    )
    if strip:
        figure.add_shape(
            type="line",
            x0=-0.45,
            x1=-0.45,
            y0=bottom,
            y1=_TOP,
            line={"width": 1, "dash": "dot", "color": look.quiet},
            layer="below",
        )
    if below is not None:
        known = range(math.ceil(lowest), 6)
        figure.update_yaxes(
            tickvals=[below, *known], ticktext=[say("expectations.axis.no_importance"), *map(str, known)]
        )
        figure.add_shape(
            type="line",
            x0=left,
            x1=10.45,
            y0=below + 0.5,
            y1=below + 0.5,
            line={"width": 1, "dash": "dot", "color": look.quiet},
            layer="below",
        )
    for x, y, xanchor, yanchor, text, size, colour in (
        (
            -0.35,
            _TOP - 0.03,
            "left",
            "top",
            f"<b>{unmet}</b>",
            1,
            look.text,
        ),
        (10.4, _TOP - 0.03, "right", "top", f"<b>{say('expectations.region.met')}</b>", 0, look.quiet),
        (
            met_from,
            bottom + 0.03,
            "right",
            "bottom",
            say("expectations.line.met", score=say.number(met_from, 0)),
            -2,
            look.quiet,
        ),
    ):
        figure.add_annotation(
            x=x,
            y=y,
            xanchor=xanchor,
            yanchor=yanchor,
            showarrow=False,
            xshift=-4 if xanchor == "right" else 0,
            text=text,
            font={"size": CHART_TEXT + size, "color": colour},
        )
