"""How charts look on a projector: few words, large, so that the last row of a room reads them.

Sizes are in pixels of a screen 1280 wide; the page scales the whole stage on a larger one.
"""

from typing import Final

import plotly.graph_objects as go

from charts.theme import LOOKS, Mode, dress, plain

ROOM_TEXT: Final = 24  # nothing on the stage is smaller
ROOM_NAME: Final = 26
ROOM_FIGURE: Final = 30
WIDTH: Final = 1200.0
_LETTER: Final = 0.54  # of the font's size, the mean width of a letter


def dress_room(figure: go.Figure, mode: Mode, *, height: int, margin: dict[str, int] | None = None) -> go.Figure:
    """Give a figure the look of the stage. Changes the figure and returns it."""
    dress(figure, mode, height=height, margin=margin or {"l": 8, "r": 8, "t": 8, "b": 8})
    look = LOOKS[mode]
    axis = {"tickfont": {"size": ROOM_TEXT, "color": look.text}, "title": {"font": {"size": ROOM_TEXT}}}
    figure.update_xaxes(**axis)
    figure.update_yaxes(**axis)
    return figure.update_layout(font={"size": ROOM_TEXT}, hovermode=False)


def fitted(name: str, wide: float, size: int = ROOM_NAME, *, lines: int = 2) -> str:
    """A name in at most one or two lines of `wide` pixels, escaped; what does not fit ends in an ellipsis."""
    letters = max(4, int(wide / (size * _LETTER)))
    if lines == 1:
        return plain(name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…")
    broken = [""]
    for word in name.split():
        tried = f"{broken[-1]} {word}".strip()
        if len(tried) <= letters or not broken[-1]:
            broken[-1] = tried
        else:
            broken.append(word)
    shown = broken[:lines]
    if len(broken) > lines:
        shown[-1] = f"{shown[-1]}…"
    return "<br>".join(plain(line if len(line) <= letters else f"{line[: letters - 1].rstrip()}…") for line in shown)
