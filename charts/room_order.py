"""From the order of CSAT to the order of risk: every customer takes its place anew, and some fly across the room.

A drawing of its own, not a plotly figure: on the stage the arrow key moves the points, and a plotly figure that is sent
anew cannot move by itself. It is HTML, for Streamlit takes drawings out of what it shows. It stands where it ends; the
movement is CSS (`room-fly` in the page's style), and who asks for less motion sees the end at once.
"""

import html
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from charts.room_look import ROOM_TEXT
from charts.theme import LOOKS, Look, Mode, rgba

_WIDTH, _HEIGHT = 1200.0, 430.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 84.0, 1190.0, 6.0, 386.0
_ROW: Final = 36.0  # between two names
_REACH: Final = 46.0  # from a point to its name
_NAMED, _OTHER = 13.0, 7.5  # radius
_LETTER: Final = 14.0
_CUT_WORDS: Final = 260.0

Order = Literal["csat", "risk"]


@dataclass(frozen=True, slots=True)
class OrderedDot:
    """One customer: the chance that CSAT alone gives, the chance that we see, and its name where the room knows it."""

    csat_risk: float
    risk: float
    corner: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class OrderWords:
    """What is written on the axes and at the line."""

    first: str
    last: str
    chance: str
    line: str


@dataclass(frozen=True, slots=True)
class _Label:
    x: float
    y: float
    anchor: Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class _Fly:
    """From where something comes, relative to where it ends, in pixels."""

    dx: float
    dy: float


def room_order(
    dots: Sequence[OrderedDot],
    order: Order,
    at_risk_from: float,
    words: OrderWords,
    mode: Mode,
    *,
    alt: str,
    percent: Sequence[tuple[float, str]],
) -> str:
    """Draw the customers in one of both orders, as HTML that can stand in a page.

    Args:
        dots: all customers of the picture.
        order: `csat` as CSAT puts them, from who would worry it most; `risk` as we see them, flown in from there.
        at_risk_from: the chance from which a customer is at risk.
        words: what is written beside.
        mode: light or dark.
        alt: the sentence that stands for the picture.
        percent: chances at which the axis has a mark, with what is written there.
    """
    look = LOOKS[mode]
    chances = {"csat": [dot.csat_risk for dot in dots], "risk": [dot.risk for dot in dots]}
    top = max([0.2, at_risk_from * 1.4, *(max(values, default=0.0) * 1.08 for values in chances.values())])
    places = {name: _places(np.array(values, dtype=float), top) for name, values in chances.items()}
    cut = _BOTTOM - at_risk_from / top * (_BOTTOM - _TOP)
    labels = {name: _labels(dots, places[name], cut) for name in places}
    parts = [_axis(look, words, at_risk_from, top, percent)]
    now, before = places[order], places["csat"]
    drawn = sorted(range(len(dots)), key=lambda n: bool(dots[n].name))
    for number in drawn:
        dot, moved = dots[number], before[number] - now[number]
        parts.append(_dot(dot, now[number], moved, labels[order].get(number), labels["csat"].get(number), order, look))
    return (
        f'<div class="room-order" role="img" aria-label="{html.escape(alt)}" '
        f'style="position:relative;width:{_WIDTH:g}px;height:{_HEIGHT:g}px;font-size:{ROOM_TEXT}px;line-height:1">'
        f"{''.join(parts)}</div>"
    )


def _places(chance: npt.NDArray[np.float64], top: float) -> npt.NDArray[np.float64]:
    """Where each customer stands: by its place in the order, and as high as its chance."""
    rank = np.empty(len(chance))
    rank[np.argsort(-chance, kind="stable")] = np.arange(len(chance))
    x = _LEFT + 24 + rank / max(len(chance) - 1, 1) * (_RIGHT - _LEFT - 40)
    y = _BOTTOM - chance / top * (_BOTTOM - _TOP)
    return np.column_stack([x, y])


def _labels(dots: Sequence[OrderedDot], places: npt.NDArray[np.float64], cut: float) -> dict[int, _Label]:
    """A place for each name: to the free side of its point, above the curve, each in a row of its own."""
    named = sorted((n for n, dot in enumerate(dots) if dot.name), key=lambda n: float(places[n, 1]), reverse=True)
    found: dict[int, _Label] = {}
    # What is written above the line, at the right.
    taken: list[tuple[float, float, float]] = [(_RIGHT - _CUT_WORDS, _RIGHT, cut - 20)]
    for number in named:
        x, y = (float(value) for value in places[number])
        wide = len(dots[number].name) * _LETTER
        right = x + _REACH + wide < _RIGHT
        start = x + _REACH if right else x - _REACH - wide
        row = y - 30
        # A name on the line would look struck through.
        while abs(row - cut) < _ROW / 2 or any(
            abs(row - other) < _ROW and start < end and begin < start + wide for begin, end, other in taken
        ):
            row -= 6
        row = max(row, _TOP + 14)
        taken.append((start, start + wide, row))
        found[number] = _Label(start if right else start + wide, row, "start" if right else "end")
    return found


def _dot(
    dot: OrderedDot,
    here: npt.NDArray[np.float64],
    moved: npt.NDArray[np.float64],
    label: _Label | None,
    label_before: _Label | None,
    order: Order,
    look: Look,
) -> str:
    x, y = (float(value) for value in here)
    flies = order == "risk"
    hidden = flies and dot.corner == "hidden_risk"
    # Until the risk is shown nobody stands out: CSAT knows no hidden risk.
    colour = look.corners["hidden_risk" if hidden else "partner"]
    named = bool(dot.name) and label is not None
    radius = _NAMED if named else _OTHER
    fill = colour if named else rgba(colour, 0.6 if hidden else 0.34)
    edge = f"border:2.5px solid {look.text};" if named else ""
    fly = _Fly(float(moved[0]), float(moved[1])) if flies else None
    mark = _part(
        x - radius,
        y - radius,
        f"width:{2 * radius:g}px;height:{2 * radius:g}px;border-radius:50%;box-sizing:border-box;"
        f"background:{fill};{edge}",
        fly=fly,
    )
    if not named or label is None:
        return mark
    return _leader(x, y, label, look, appear=flies) + mark + _name(dot.name, label, label_before or label, fly, look)


def _part(x: float, y: float, style: str, text: str = "", *, fly: _Fly | None = None, kind: str = "") -> str:
    moving = f"--dx:{fly.dx:.1f}px;--dy:{fly.dy:.1f}px;" if fly else ""
    name = f' class="{"room-fly" if fly else kind}"' if fly or kind else ""
    return f'<span{name} style="position:absolute;left:{x:.1f}px;top:{y:.1f}px;{style}{moving}">{text}</span>'


def _leader(x: float, y: float, label: _Label, look: Look, *, appear: bool) -> str:
    end = label.x - 8 if label.anchor == "start" else label.x + 8
    length, angle = math.hypot(end - x, label.y - y), math.degrees(math.atan2(label.y - y, end - x))
    style = (
        f"width:{length:.1f}px;height:0;border-top:1.5px solid {look.quiet};transform-origin:0 0;"
        f"transform:rotate({angle:.1f}deg);"
    )
    return _part(x, y, style, kind="room-appear" if appear else "")


def _name(name: str, label: _Label, before: _Label, fly: _Fly | None, look: Look) -> str:
    """The name flies from where it stood; where its side has changed, along with its point."""
    if fly is not None:
        same = before.anchor == label.anchor
        fly = _Fly(before.x - label.x if same else fly.dx, before.y - label.y if same else fly.dy)
    wide = _RIGHT
    x = label.x if label.anchor == "start" else label.x - wide
    side = "left" if label.anchor == "start" else "right"
    halo = ",".join(f"0 0 {size}px {look.paper}" for size in (3, 3, 5, 5))
    style = (
        f"width:{wide:g}px;text-align:{side};font-weight:680;color:{look.text};white-space:nowrap;text-shadow:{halo};"
    )
    return _part(x, label.y - ROOM_TEXT / 2, style, html.escape(name), fly=fly)


def _axis(look: Look, words: OrderWords, at_risk_from: float, top: float, percent: Sequence[tuple[float, str]]) -> str:
    def height(chance: float) -> float:
        return _BOTTOM - chance / top * (_BOTTOM - _TOP)

    def text(x: float, y: float, side: Literal["left", "right"], said: str) -> str:
        wide = _RIGHT - _LEFT
        style = f"width:{wide:g}px;text-align:{side};color:{look.quiet};white-space:nowrap;"
        return _part(x if side == "left" else x - wide, y, style, html.escape(said))

    def line(y: float, style: str) -> str:
        return _part(_LEFT, y, f"width:{_RIGHT - _LEFT:g}px;height:0;border-top:{style};")

    cut = height(at_risk_from)
    parts = [
        _part(_LEFT, _TOP, f"width:{_RIGHT - _LEFT:g}px;height:{max(cut - _TOP, 0):.1f}px;"
              f"background:{rgba(look.corners['hidden_risk'], 0.07)};")
    ]  # fmt: skip
    for chance, said in percent:
        if chance <= top:
            parts += [
                line(height(chance), f"1px solid {look.grid}"),
                text(_LEFT - 12, height(chance) - 12, "right", said),
            ]
    parts += [
        line(_BOTTOM, f"1px solid {look.quiet}"),
        line(cut, f"2px dashed {look.quiet}"),
        text(_RIGHT - 8, cut - 32, "right", words.line),
        text(_RIGHT - 8, _TOP + 8, "right", words.chance),
        text(_LEFT, _BOTTOM + 16, "left", f"← {words.first}"),
        text(_RIGHT, _BOTTOM + 16, "right", f"{words.last} →"),
    ]
    return "".join(parts)
