"""One look for all charts, in light and in dark: colours by corner, quiet axes, text that can be read at the back.

The palette starts from Okabe and Ito (2008), safe for colour-blind readers; the strong colour belongs to hidden risk
alone. Corner is also told by position and label, level by shape, missing evidence by outline: colour is never alone.
"""

import html
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, Protocol

import plotly.graph_objects as go

from analytics.tables.issue import Param

Mode = Literal["light", "dark"]
FONT: Final = "Inter, 'Segoe UI', system-ui, sans-serif"
CHART_TEXT: Final = 15
# The level that gave the score, told by shape.
SHAPES: Final = {"executive": "diamond", "management": "square", "operational": "circle", "": "circle"}


class Say(Protocol):
    """A translator: what a chart needs of one."""

    def __call__(self, key: str, /, **params: Param) -> str:
        """The sentence of a key."""
        ...

    def number(self, value: float, decimals: int = 1) -> str:
        """A number."""
        ...

    def percent(self, value: float, decimals: int = 0) -> str:
        """A share."""
        ...

    def money(self, amount: float, currency: str = "EUR") -> str:
        """An amount, short."""
        ...


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of one mode."""

    text: str
    quiet: str
    grid: str
    paper: str
    corners: dict[str, str]
    good: str
    bad: str


LOOKS: Final[dict[Mode, Look]] = {
    "light": Look(
        text="#1C2126",
        quiet="#5C656D",
        grid="#E4E6E3",
        paper="#FFFFFF",
        corners={
            "hidden_risk": "#D55E00",
            "visible_risk": "#5B4B7A",
            "partner": "#5B93B9",
            "critical_friend": "#8C8C6A",
            "unknown_satisfaction": "#5C656D",
        },
        good="#5B93B9",
        bad="#8A5A44",
    ),
    "dark": Look(
        text="#E8EAEC",
        quiet="#A9B2BA",
        grid="#2C343B",
        paper="#14181C",
        corners={
            "hidden_risk": "#F0803A",
            "visible_risk": "#A898CE",
            "partner": "#6FA6CC",
            "critical_friend": "#AFAF8C",
            "unknown_satisfaction": "#A9B2BA",
        },
        good="#6FA6CC",
        bad="#C69078",
    ),
}

# No toolbar over the picture; zoom by scroll would trap the page's own scroll.
CONFIG: Final[dict[str, Any]] = {"displayModeBar": False, "scrollZoom": False, "doubleClick": "reset"}


@lru_cache(maxsize=256)
def rgba(colour: str, opacity: float) -> str:
    """`#RRGGBB` with an opacity, as plotly writes it."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"


def plain(text: str) -> str:
    """Text that may stand in a plotly label: plotly reads a small HTML of its own, and names may hold anything."""
    return html.escape(text, quote=False)


def dress(figure: go.Figure, mode: Mode, *, height: int, margin: dict[str, int] | None = None) -> go.Figure:
    """Give a figure the common look. Changes the figure and returns it."""
    look = LOOKS[mode]
    figure.update_layout(
        font={"family": FONT, "size": CHART_TEXT, "color": look.text},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        height=height,
        margin=margin or {"l": 58, "r": 14, "t": 10, "b": 48},
        showlegend=False,
        hoverlabel={
            "bgcolor": look.paper,
            "bordercolor": look.quiet,
            "font": {"family": FONT, "size": CHART_TEXT, "color": look.text},
            "align": "left",
        },
        dragmode=False,
        separators=",.",
    )
    axis = {
        "gridcolor": look.grid,
        "zeroline": False,
        "linecolor": look.quiet,
        "tickfont": {"size": CHART_TEXT - 1, "color": look.quiet},
        "title": {"font": {"size": CHART_TEXT, "color": look.quiet}, "standoff": 8},
        "fixedrange": True,
        "automargin": True,
    }
    figure.update_xaxes(**axis)
    figure.update_yaxes(**axis)
    return figure
