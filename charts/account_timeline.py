"""One account on one time axis: its scores, its conversations by level, its contract dates."""

import datetime as dt
from collections.abc import Mapping

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analytics.tables.schema import LEVELS
from charts.theme import CHART_TEXT, LOOKS, SHAPES, Mode, Say, dress, plain, rgba

_ROWS = (*LEVELS, "unknown")
# Pixels above and below the plot, and the height of a flag with the name of a date.
_ABOVE, _BELOW, _FLAG = 64, 44, 20


def account_timeline(
    responses: pd.DataFrame,
    conversations: pd.DataFrame,
    as_of: dt.date,
    end: dt.date | None,
    notice: dt.date | None,
    say: Say,
    mode: Mode,
    *,
    scale: tuple[float, float],
    months: Mapping[dt.date, str],
    height: int = 400,
) -> go.Figure:
    """Draw scores above, conversations by level below, contract dates through both.

    Args:
        responses: canonical rows of this account with a date, at or before the as-of date.
        conversations: the same of conversations.
        as_of: the as-of date, a line.
        end: end of the contract, a labelled line where known.
        notice: notice deadline, a labelled line where known.
        say: the translator.
        mode: light or dark.
        scale: lowest and highest score shown.
        months: what each January and July on the axis is called.
        height: pixels.
    """
    look = LOOKS[mode]
    figure = go.Figure()
    shape = responses["level"].fillna("").map(lambda level: SHAPES.get(level, "circle")).tolist()
    figure.add_trace(
        go.Scatter(
            x=responses["date"],
            y=responses["score"],
            mode="markers",
            marker={
                "size": 10,
                "symbol": shape,
                "color": rgba(look.corners["partner"], 0.55),
                "line": {"width": 1, "color": look.corners["partner"]},
            },
            text=[plain(say(f"shell.level.{level or 'unknown'}")) for level in responses["level"].fillna("")],
            hovertemplate="%{x|%d-%m-%Y}<br>%{y} · %{text}<extra></extra>",
        )
    )
    levels = conversations["level"].fillna("unknown")
    signal = conversations["signal"].fillna("")
    bad = signal.isin(["price_only", "leaving"]).to_numpy()
    figure.add_trace(
        go.Scatter(
            x=conversations["date"],
            y=levels.map({level: -place for place, level in enumerate(_ROWS)}),
            yaxis="y2",
            mode="markers",
            marker={
                "size": np.where(bad, 14, 9),
                "symbol": np.where(bad, "x", "line-ns-open"),
                "color": np.where(bad, look.corners["hidden_risk"], look.text),
                "line": {"width": np.where(bad, 0, 1.6), "color": look.text},
            },
            text=[
                " · ".join(
                    plain(part)
                    for part in (
                        say(f"shell.topic.{topic}") if topic else "",
                        say(f"shell.signal.{heard}") if heard else "",
                    )
                    if part
                )
                for topic, heard in zip(conversations["topic"].fillna(""), signal, strict=True)
            ],
            hovertemplate="%{x|%d-%m-%Y}<br>%{text}<extra></extra>",
        )
    )
    dress(figure, mode, height=height, margin={"l": 20, "r": 16, "t": _ABOVE, "b": _BELOW})
    used = [level for level in _ROWS if level != "unknown" or (levels == "unknown").any()]
    figure.update_layout(
        yaxis={
            "domain": [0.52, 1],
            "range": [scale[0], scale[1] * 1.04],
            "title": {"text": say("account.timeline.score")},
        },
        yaxis2={
            "domain": [0, 0.40],
            "range": [-len(used) + 0.4, 0.6],
            "tickvals": [-place for place in range(len(used))],
            "ticktext": [say(f"shell.level.{level}") for level in used],
            "gridcolor": look.grid,
            "zeroline": False,
            "fixedrange": True,
            "automargin": True,
            "tickfont": {"size": CHART_TEXT, "color": look.text},
        },
        xaxis={"anchor": "y2"},
    )
    last = max([as_of, *[day for day in (end, notice) if day is not None and (day - as_of).days < 800]])
    figure.update_xaxes(range=[as_of - dt.timedelta(days=760), last + dt.timedelta(days=45)], showgrid=False)
    first = as_of - dt.timedelta(days=760)
    named = [day for day in months if first <= day <= last]
    figure.update_xaxes(tickvals=named, ticktext=[months[day] for day in named], tickangle=0)
    # Flags, each ending at its own line and a step higher than the one left of it: none lies over another.
    dates = [(as_of, "account.timeline.as_of"), (notice, "account.timeline.notice"), (end, "account.timeline.end")]
    flags = sorted(((day, key) for day, key in dates if day is not None and day <= last), key=lambda flag: flag[0])
    inner = height - _ABOVE - _BELOW
    for place, (day, key) in enumerate(flags):
        lift = place * _FLAG
        figure.add_shape(
            type="line",
            x0=day,
            x1=day,
            xref="x",
            yref="paper",
            y0=0,
            y1=1 + (lift + _FLAG - 3) / inner,
            line={"width": 1, "dash": "dash", "color": look.quiet},
        )
        figure.add_annotation(
            x=day,
            y=1,
            xref="x",
            yref="paper",
            xanchor="right",
            yanchor="bottom",
            xshift=-1,
            yshift=lift,
            showarrow=False,
            text=say(key),
            font={"size": CHART_TEXT - 1, "color": look.text},
        )
    return figure
