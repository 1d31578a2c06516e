"""Who is spoken to, account by account and level by level: how long ago, about what, and how many answered.

Three panels side by side, one a level, share one row an account. A mark stands at the last conversation with that
level, today at the right; who was never spoken to stands apart at the left, hollow.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import plotly.graph_objects as go

from analytics.tables.schema import LEVELS
from charts.theme import CHART_TEXT, LOOKS, Look, Mode, Say, dress, plain, rgba

SHOWN: Final = 25
_OLDEST: Final = 730  # days; what is older stands at the edge
_NEVER: Final = 980  # where "never" stands, in the same days
_ANSWERS: Final = -95  # where the number of answers stands
_PANELS: Final = ((0.0, 0.315), (0.3425, 0.6575), (0.685, 1.0))
# On a phone the panels stand further apart and the answers further from today.
_PANELS_ABOVE: Final = ((0.0, 0.295), (0.3525, 0.6475), (0.705, 1.0))
_ANSWERS_ABOVE: Final = -250
_ROW: Final = 16.2  # pixels a row where there are many, so that 25 fit under the sentence at 1280x720
_MARKS: Final = {
    "strategic": "diamond",
    "bad": "triangle-down",
    "other": "circle",
    "never": "circle-open",
    "unknown": "circle-open",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One account at one level.

    Attributes:
        days: since the last conversation; None for never.
        mark: `strategic` (expectations or the future), `bad` (bad news was heard), `other`, `never`, `unknown` (no log
            would tell).
        answers: how many at this level answered a survey in the past year.
        hover: plotly's HTML, already escaped.
    """

    days: int | None
    mark: str
    answers: int
    hover: str


@dataclass(frozen=True, slots=True)
class Row:
    """One account: what it is called, what a click returns, whether it is a hidden risk, a cell for each level."""

    name: str
    id: str
    hidden: bool
    cells: tuple[Cell, Cell, Cell]


def mark_of(days: int | None, topic: object, signal: object, *, told: bool = True) -> str:
    """How a last conversation is drawn: what was heard before what it was about. `told`: a log covers the account."""
    if days is None:
        return "never" if told else "unknown"
    if signal in ("price_only", "leaving"):
        return "bad"
    return "strategic" if topic in ("expectations", "future") else "other"


def relationship_map(rows: Sequence[Row], say: Say, mode: Mode, *, above: bool = False) -> go.Figure:
    """Draw at most `SHOWN` accounts, the first on top.

    `above` writes each name above its marks, for a screen on which the names would take the room of the panels.
    """
    look = LOOKS[mode]
    shown = list(rows[:SHOWN])
    figure = go.Figure()
    for panel in range(len(LEVELS)):
        figure.add_trace(_marks(shown, panel, look))
        if any(row.cells[panel].mark == "unknown" for row in shown):
            figure.add_trace(_unknown(shown, panel, look))
        figure.add_trace(_answers(shown, panel, look, _ANSWERS_ABOVE if above else _ANSWERS))
    pitch = 42.0 if above else _ROW if len(shown) > 12 else 30.0
    dress(figure, mode, height=round(56 + pitch * len(shown)), margin={"l": 10, "r": 6, "t": 28, "b": 28})
    _axes(figure, shown, say, look, above=above)
    if above:
        _names_above(figure, shown, look)
    return figure


def _names_above(figure: go.Figure, rows: Sequence[Row], look: Look) -> None:
    for place, row in enumerate(rows):
        figure.add_annotation(
            x=0,
            y=place - 0.22,
            xref="paper",
            xanchor="left",
            yanchor="bottom",
            showarrow=False,
            text=f"<b>{plain(row.name)}</b>" if row.hidden else plain(row.name),
            font={"size": CHART_TEXT, "color": look.corners["hidden_risk"] if row.hidden else look.text},
        )
    figure.update_yaxes(showticklabels=False, range=[len(rows) - 0.5, -0.75])


def _marks(rows: Sequence[Row], panel: int, look: Look) -> go.Scatter:
    cells = [row.cells[panel] for row in rows]
    colour = [look.corners["hidden_risk"] if row.hidden else look.quiet for row in rows]
    return go.Scatter(
        x=[_NEVER if cell.days is None else min(cell.days, _OLDEST) for cell in cells],
        y=list(range(len(rows))),
        mode="markers",
        xaxis=f"x{panel + 1}" if panel else "x",
        marker={
            "symbol": [_MARKS[cell.mark] for cell in cells],
            "size": [
                9 if cell.mark in ("never", "unknown") else 12 if cell.mark == "strategic" else 11 for cell in cells
            ],
            "color": [rgba(c, 0.9 * (cell.mark != "unknown")) for c, cell in zip(colour, cells, strict=True)],
            "line": {"width": [1.4 if cell.mark == "never" else 0 for cell in cells], "color": colour},
        },
        customdata=[row.id for row in rows],
        text=[cell.hover for cell in cells],
        hovertemplate="%{text}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _unknown(rows: Sequence[Row], panel: int, look: Look) -> go.Scatter:
    """A question mark where no log would tell: that is not never."""
    places = [place for place, row in enumerate(rows) if row.cells[panel].mark == "unknown"]
    return go.Scatter(
        x=[_NEVER] * len(places),
        y=places,
        mode="text",
        xaxis=f"x{panel + 1}" if panel else "x",
        text=["?"] * len(places),
        textfont={"size": CHART_TEXT - 1, "color": look.quiet},
        hoverinfo="skip",
        unselected={"textfont": {"color": look.quiet}},
    )


def _answers(rows: Sequence[Row], panel: int, look: Look, at: float) -> go.Scatter:
    cells = [row.cells[panel] for row in rows]
    return go.Scatter(
        x=[at] * len(rows),
        y=list(range(len(rows))),
        mode="text",
        xaxis=f"x{panel + 1}" if panel else "x",
        text=[str(cell.answers) if cell.answers else "–" for cell in cells],
        textfont={"size": CHART_TEXT - 2, "color": [look.text if cell.answers else look.quiet for cell in cells]},
        hoverinfo="skip",
        unselected={"textfont": {"color": look.text}},
    )


def _axes(figure: go.Figure, rows: Sequence[Row], say: Say, look: Look, *, above: bool) -> None:
    axes: dict[str, object] = {}
    ticks = {"never": _NEVER, "now": 0} if above else {"never": _NEVER, "two": _OLDEST, "one": 365, "now": 0}
    for panel, (level, domain) in enumerate(zip(LEVELS, _PANELS_ABOVE if above else _PANELS, strict=True)):
        axes[f"xaxis{panel + 1}" if panel else "xaxis"] = {
            "domain": list(domain),
            "range": [_NEVER + (130 if above else 70), (_ANSWERS_ABOVE - 100) if above else (_ANSWERS - 75)],
            "tickvals": list(ticks.values()),
            "ticktext": [say(f"relationships.tick.{name}") for name in ticks],
            "tickangle": 0,
            "tickfont": {"size": CHART_TEXT - 2, "color": look.quiet},
            "gridcolor": look.grid,
            "zeroline": False,
            "showline": False,
            "fixedrange": True,
            "anchor": "y",
        }
        figure.add_annotation(
            x=domain[0],
            y=1,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            yshift=6,
            showarrow=False,
            text=f"<b>{say(f'relationships.panel.{level}')}</b>",
            font={"size": CHART_TEXT + 1, "color": look.text},
        )
        if above:
            continue
        figure.add_annotation(
            x=domain[1],
            y=1,
            xref="paper",
            yref="paper",
            xanchor="right",
            yanchor="bottom",
            yshift=6,
            showarrow=False,
            text=say("relationships.panel.answers"),
            font={"size": CHART_TEXT - 2, "color": look.quiet},
        )
    figure.update_layout(**axes)
    strong = look.corners["hidden_risk"]
    figure.update_yaxes(
        range=[len(rows) - 0.4, -0.6],
        tickvals=list(range(len(rows))),
        ticktext=[
            f'<b><span style="color:{strong}">{plain(row.name)}</span></b>' if row.hidden else plain(row.name)
            for row in rows
        ],
        tickfont={"size": CHART_TEXT - 1, "color": look.text},
        gridcolor=look.grid,
        ticksuffix=" ",
    )
