"""The chart that matters: satisfaction on its own scale against the chance of leaving at the next renewal.

Two frames inside one figure: "what CSAT says" puts every account at the risk that its CSAT alone would give it, "what
we see" at its risk. The change runs in the browser; a rerun of the page could not morph.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.theme import CHART_TEXT, LOOKS, SHAPES, Look, Mode, Say, dress, plain, rgba

_LARGEST: Final = 46.0  # diameter in pixels of the largest account
_SMALLEST: Final = 8.0
_WEAK: Final = 0.5  # completeness below which a point is drawn hollow
_LABELS: Final = 5
_STRIP: Final = (0.925, 1.0)  # where the accounts without a score stand
_WIDTH, _HEIGHT = 1000.0, 400.0  # about the plot's size in pixels, to keep labels apart
# WebGL above this many points: SVG grows slow. Labels and shapes stay the same.
_WEBGL_FROM: Final = 5000


@dataclass(frozen=True, slots=True)
class Lines:
    """The cut lines: satisfied from (0..1), at risk from (0..1), and the scale on which satisfaction is shown.

    `lowest` is where the axis begins, 0..1: the part of the scale that nobody used is left out.
    """

    satisfied_from: float
    at_risk_from: float
    scale_min: float
    scale_max: float
    lowest: float = 0.0

    def shown(self, satisfaction: float) -> float:
        """A satisfaction of 0..1 on the shown scale."""
        return self.scale_min + satisfaction * (self.scale_max - self.scale_min)


def satisfaction_risk(
    accounts: pd.DataFrame,
    lines: Lines,
    say: Say,
    mode: Mode,
    *,
    names: Mapping[str, str],
    hover: Sequence[str],
    ids: Sequence[str],
    trails: pd.DataFrame | None = None,
    height: int = 430,
    morph: bool = True,
) -> go.Figure:
    """Draw the portfolio.

    Args:
        accounts: rows of `Assessment.accounts`.
        lines: the cut lines.
        say: the translator.
        mode: light or dark.
        names: what each account is called on the screen.
        hover: what each point says, plotly's HTML, already escaped; in the order of `accounts`.
        ids: what a click on each point returns.
        trails: columns satisfaction and risk of a former date, indexed by account: drawn as thin lines.
        height: pixels.
        morph: with the control between CSAT's picture and ours (False for print).
    """
    look = LOOKS[mode]
    seen = _points(accounts, lines)
    top = _ceiling(accounts, lines)
    scored = accounts["satisfaction"].notna().to_numpy()
    marks = _marks(accounts, seen, look)
    marks["text"], marks["id"] = list(hover), list(ids)
    figure = go.Figure()
    if trails is not None:
        figure.add_trace(_trail(accounts, trails, lines, look))
    first = len(figure.data)
    figure.add_trace(_markers(marks[scored]))
    if not scored.all():
        figure.add_trace(_markers(marks[~scored]).update(xaxis="x2"))
    labelled = _labelled(accounts, seen, names, top, lines)
    figure.add_trace(_labels(labelled, look))
    dress(figure, mode, height=height, margin={"l": 66, "r": 10, "t": 44 if morph else 12, "b": 54})
    _axes(figure, lines, say, look, top, strip=not scored.all())
    _corner_names(figure, lines, say, look, top)
    if morph:
        _morph(figure, marks, scored, labelled, say, look, first)
    return figure


def _points(accounts: pd.DataFrame, lines: Lines) -> pd.DataFrame:
    """Place and size: x on the shown scale (NaN: stands in the strip), y and y_csat in percent, size in pixels."""
    value = accounts["annual_value"].to_numpy(dtype=float)
    known = value[~np.isnan(value) & (value > 0)]
    largest = known.max() if known.size else 1.0
    # Area, not diameter, follows the value; without a value the smallest mark.
    size = np.where(np.isnan(value) | (value <= 0), 0.0, np.sqrt(np.clip(value, 0, None) / largest)) * _LARGEST
    if not known.size:
        size = np.full(len(accounts), 13.0)
    x = lines.scale_min + accounts["satisfaction"].to_numpy(dtype=float) * (lines.scale_max - lines.scale_min)
    return pd.DataFrame(
        {
            "x": x,
            "y": accounts["risk"].to_numpy(dtype=float) * 100,
            "y_csat": accounts["p_csat"].to_numpy(dtype=float) * 100,
            "size": np.clip(size, _SMALLEST, None),
        },
        index=accounts.index,
    )


def _ceiling(accounts: pd.DataFrame, lines: Lines) -> float:
    """The top of the y axis in percent: the highest point with room for its mark and name, 40 at least."""
    highest = float(accounts[["risk", "p_csat"]].max().max()) if len(accounts) else 0.0
    return min(102.0, max(40.0, highest * 100 * 1.12 + 3, lines.at_risk_from * 100 * 1.6))


def _edges(lines: Lines) -> tuple[float, float]:
    left = lines.shown(lines.lowest)
    room = 0.03 * (lines.scale_max - left)
    return left - room, lines.scale_max + room


def _marks(accounts: pd.DataFrame, seen: pd.DataFrame, look: Look) -> pd.DataFrame:
    """Place and dress of every mark, in drawing order: small over large, hidden risk over all."""
    colour = accounts["corner"].map(look.corners)
    hidden = (accounts["corner"] == "hidden_risk").to_numpy()
    weak = (accounts["completeness"] < _WEAK).to_numpy()
    opacity = np.where(weak, 0.14, np.where(hidden, 0.82, 0.45))
    opacity[accounts["satisfaction"].isna().to_numpy()] = 0.0
    level = np.select(
        [accounts["respondents_executive"] > 0, accounts["respondents_management"] > 0],
        ["executive", "management"],
        "operational",
    )
    marks = seen.copy()
    # An even, stable spread over the strip's width for those without a score.
    spread = (np.arange(len(accounts)) * 0.381966) % 1
    marks["x"] = np.where(seen["x"].isna(), 0.1 + 0.8 * spread, seen["x"])
    marks["fill"] = [rgba(c, o) for c, o in zip(colour, opacity, strict=True)]
    marks["edge"] = [rgba(c, 1 if w or h else 0.8) for c, w, h in zip(colour, weak, hidden, strict=True)]
    marks["width"] = np.where(weak | hidden, 1.8, 1.0)
    marks["symbol"] = [SHAPES[name] for name in level]
    marks["order"] = hidden * 1e6 - seen["size"]
    return marks


def _markers(marks: pd.DataFrame) -> go.Scatter | go.Scattergl:
    drawn = marks.sort_values("order", kind="stable")
    draw = go.Scatter if len(drawn) <= _WEBGL_FROM else go.Scattergl
    return draw(
        x=drawn["x"].to_numpy(np.float32),
        y=drawn["y"].to_numpy(np.float32),
        mode="markers",
        customdata=drawn["id"].tolist(),
        text=drawn["text"].tolist(),
        hovertemplate="%{text}<extra></extra>",
        marker={
            "size": drawn["size"].to_numpy(np.float32),
            "symbol": drawn["symbol"].tolist(),
            "color": drawn["fill"].tolist(),
            "line": {"width": drawn["width"].to_numpy(np.float32), "color": drawn["edge"].tolist()},
            "opacity": 1,
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _trail(accounts: pd.DataFrame, trails: pd.DataFrame, lines: Lines, look: Look) -> go.Scatter:
    """One thin line an account from where it stood to where it stands."""
    before = trails.reindex(accounts.index)
    moved = before["satisfaction"].notna() & accounts["satisfaction"].notna()
    x0 = lines.scale_min + before.loc[moved, "satisfaction"].to_numpy() * (lines.scale_max - lines.scale_min)
    x1 = lines.scale_min + accounts.loc[moved, "satisfaction"].to_numpy() * (lines.scale_max - lines.scale_min)
    gap = np.full(int(moved.sum()), np.nan)
    return go.Scatter(
        x=np.column_stack([x0, x1, gap]).ravel().astype(np.float32),
        y=np.column_stack([before.loc[moved, "risk"] * 100, accounts.loc[moved, "risk"] * 100, gap])
        .ravel()
        .astype(np.float32),
        mode="lines",
        line={"width": 1.4, "color": rgba(look.quiet, 0.55)},
        hoverinfo="skip",
    )


def _labelled(
    accounts: pd.DataFrame, seen: pd.DataFrame, names: Mapping[str, str], top: float, lines: Lines
) -> pd.DataFrame:
    """The largest hidden risks with the side on which their name covers no other name."""
    hidden = accounts[accounts["corner"] == "hidden_risk"]
    stake = hidden["annual_value"].fillna(0) * hidden["risk"]
    chosen = stake.sort_values(ascending=False, kind="stable").index[:_LABELS]
    left, right = _edges(lines)
    taken: list[tuple[float, float, float, float]] = []
    rows = []
    # The marks of the corner itself are to stay visible too; they count less than another name.
    px_all = (seen["x"].to_numpy() - left) / (right - left) * _WIDTH
    py_all = seen["y"].to_numpy() / top * _HEIGHT
    half = seen["size"].to_numpy() / 2
    marks = np.column_stack([px_all - half, py_all - half, px_all + half, py_all + half])[
        (accounts["corner"] == "hidden_risk").to_numpy()
    ]
    cut = _HEIGHT * lines.at_risk_from * 100 / top
    for name in chosen:
        mark = seen.loc[name]
        px = (mark["x"] - left) / (right - left) * _WIDTH
        py = mark["y"] / top * _HEIGHT
        text = names[name]
        wide, tall, gap = 8.2 * len(text), 19.0, mark["size"] / 2 + 4
        sides = {
            "middle right": (px + gap, py - tall / 2),
            "middle left": (px - gap - wide, py - tall / 2),
            "top center": (px - wide / 2, py + gap),
            "bottom center": (px - wide / 2, py - gap - tall),
            "top left": (px - gap - wide, py + gap),
            "top right": (px + gap, py + gap),
        }
        best, least = "middle left", float("inf")
        for side, (x, y) in sides.items():
            box = (x, y, x + wide, y + tall)
            cover = sum(_overlap(box, other) for other in taken) * 3 + sum(_overlap(box, other) for other in marks)
            # A name across the line of the corner looks as if it stood in the other one.
            cover += 400 if box[1] < cut < box[3] else 0
            # A name that runs out of the plot is cut off: worse than any overlap.
            outside = max(0.0, -box[0]) + max(0.0, box[2] - _WIDTH) + max(0.0, -box[1]) + max(0.0, box[3] - _HEIGHT)
            cost = cover + outside * 100
            if cost < least:
                best, least = side, cost
        x, y = sides[best]
        taken.append((x, y, x + wide, y + tall))
        if least < 2600:  # a name that would cover another is left to the hover and the list
            rows.append(
                {
                    "account": name,
                    "x": mark["x"],
                    "y": mark["y"],
                    "y_csat": mark["y_csat"],
                    "text": text,
                    "side": best,
                    "gap": mark["size"],
                }
            )
    return pd.DataFrame(rows, columns=["account", "x", "y", "y_csat", "text", "side", "gap"])


def _overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> float:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    tall = min(a[3], b[3]) - max(a[1], b[1])
    return wide * tall if wide > 0 and tall > 0 else 0.0


def _labels(labelled: pd.DataFrame, look: Look) -> go.Scatter:
    # An invisible mark of the point's own size keeps the name off the point.
    return go.Scatter(
        x=labelled["x"].to_numpy(np.float32),
        y=labelled["y"].to_numpy(np.float32),
        mode="markers+text",
        text=[f"<b>{plain(text)}</b>" for text in labelled["text"]],
        textposition=labelled["side"].tolist(),
        textfont={"size": CHART_TEXT, "color": look.text},
        marker={"size": labelled["gap"].to_numpy(np.float32), "color": "rgba(0,0,0,0)", "line": {"width": 0}},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": look.text}},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _axes(figure: go.Figure, lines: Lines, say: Say, look: Look, top: float, *, strip: bool) -> None:
    figure.update_xaxes(
        range=list(_edges(lines)),
        domain=[0.0, _STRIP[0] - 0.02 if strip else 1.0],
        title_text=say("charts.axis.satisfaction", lowest=f"{lines.scale_min:g}", highest=f"{lines.scale_max:g}"),
        showgrid=False,
        showline=True,
    )
    figure.update_yaxes(
        range=[0, top], title_text=say("charts.axis.risk"), ticksuffix="%", showgrid=True, rangemode="tozero", nticks=7
    )
    if strip:
        figure.update_layout(
            xaxis2={
                "domain": list(_STRIP),
                "range": [0, 1],
                "showgrid": False,
                "showticklabels": False,
                "zeroline": False,
                "fixedrange": True,
                "anchor": "y",
                "title": {"text": say("charts.axis.no_score"), "font": {"size": CHART_TEXT - 1, "color": look.quiet}},
            }
        )
        figure.add_shape(
            type="line",
            xref="paper",
            yref="paper",
            x0=_STRIP[0] - 0.01,
            x1=_STRIP[0] - 0.01,
            y0=0,
            y1=1,
            line={"width": 1, "dash": "dot", "color": look.quiet},
        )


def _corner_names(figure: go.Figure, lines: Lines, say: Say, look: Look, top: float) -> None:
    left, right = _edges(lines)
    cut_x, cut_y = lines.shown(lines.satisfied_from), lines.at_risk_from * 100
    figure.add_shape(
        type="rect",
        x0=cut_x,
        x1=right,
        y0=cut_y,
        y1=top,
        line_width=0,
        layer="below",
        fillcolor=rgba(look.corners["hidden_risk"], 0.07),
    )
    figure.add_shape(
        type="line",
        x0=cut_x,
        x1=cut_x,
        y0=0,
        y1=top,
        line={"width": 1, "dash": "dash", "color": look.quiet},
        layer="below",
    )
    figure.add_shape(
        type="line",
        x0=left,
        x1=right,
        y0=cut_y,
        y1=cut_y,
        line={"width": 1, "dash": "dash", "color": look.quiet},
        layer="below",
    )
    places = {
        "hidden_risk": (right, top, "right", "top"),
        "visible_risk": (left, top, "left", "top"),
        "partner": (right, 0, "right", "bottom"),
        "critical_friend": (left, 0, "left", "bottom"),
    }
    for corner, (x, y, xanchor, yanchor) in places.items():
        figure.add_annotation(
            x=x,
            y=y,
            xanchor=xanchor,
            yanchor=yanchor,
            showarrow=False,
            xshift=-8 if xanchor == "right" else 8,
            yshift=-4 if yanchor == "top" else 4,
            text=f"<b>{say(f'shell.corner.{corner}')}</b>",
            font={"size": CHART_TEXT + (2 if corner == "hidden_risk" else 0), "color": look.corners[corner]},
        )
    figure.add_annotation(
        x=cut_x,
        y=0,
        xanchor="right",
        yanchor="bottom",
        showarrow=False,
        xshift=-4,
        yshift=24,
        textangle=-90,
        text=say("charts.line.satisfied", score=say.number(cut_x)),
        font={"size": CHART_TEXT - 2, "color": look.quiet},
    )
    figure.add_annotation(
        x=left,
        y=cut_y,
        xanchor="left",
        yanchor="bottom",
        showarrow=False,
        xshift=8,
        text=say("charts.line.at_risk", share=say.percent(lines.at_risk_from)),
        font={"size": CHART_TEXT - 2, "color": look.quiet},
    )


def _morph(
    figure: go.Figure,
    marks: pd.DataFrame,
    scored: "np.ndarray[tuple[int], np.dtype[np.bool_]]",
    labelled: pd.DataFrame,
    say: Say,
    look: Look,
    first: int,
) -> None:
    """Two buttons that move the same points between what CSAT says and what we see."""
    groups = [marks[scored]] + ([] if scored.all() else [marks[~scored]])
    traces = list(range(first, first + len(groups) + 1))

    def frame(name: str, column: str) -> go.Frame:
        moved = [go.Scatter(y=g.sort_values("order", kind="stable")[column].to_numpy(np.float32)) for g in groups] + [
            go.Scatter(y=labelled[column].to_numpy(np.float32))
        ]
        return go.Frame(name=name, data=moved, traces=traces)

    figure.frames = [frame("csat", "y_csat"), frame("seen", "y")]
    motion = {
        "frame": {"duration": 550, "redraw": False},
        "transition": {"duration": 550, "easing": "cubic-in-out"},
        "mode": "immediate",
        "fromcurrent": True,
    }
    figure.update_layout(
        updatemenus=[
            {
                "type": "buttons",
                "direction": "right",
                "x": 0,
                "y": 1.0,
                "xanchor": "left",
                "yanchor": "bottom",
                "pad": {"b": 8, "l": 0, "t": 0, "r": 0},
                "active": 1,
                "showactive": True,
                "bgcolor": look.paper,
                "bordercolor": look.quiet,
                "font": {"size": CHART_TEXT - 1, "color": look.text},
                "buttons": [
                    {"label": say("charts.morph.csat"), "method": "animate", "args": [["csat"], motion]},
                    {"label": say("charts.morph.seen"), "method": "animate", "args": [["seen"], motion]},
                ],
            }
        ]
    )
