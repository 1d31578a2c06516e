"""The chart that matters: satisfaction on its own scale against the chance of leaving at the next renewal.

Two frames inside one figure: "what CSAT says" puts every account at the risk that its CSAT alone would give it, "what
we see" at its risk. The change runs in the browser; a rerun of the page could not morph.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, permutations
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from charts.theme import CHART_TEXT, LOOKS, SHAPES, Look, Mode, Say, dress, plain, rgba

_LARGEST: Final = 46.0  # diameter in pixels of the largest account
_SMALLEST: Final = 8.0
_WEAK: Final = 0.5  # completeness below which a point is drawn hollow
_LABELS: Final = 5
_STRIP: Final = (0.88, 1.0)  # where the accounts without a score stand
_BESIDE_STRIP: Final = 34  # pixels, for the words that say so: within it marks would lie over them
_WIDTH, _HEIGHT = 760.0, 325.0  # about the plot's size in pixels, to keep labels apart
_TALL: Final = 20.0  # of a name
_BAND: Final = 0.075  # room under zero for the names of the lower corners, as a part of the height
_PARTS: Final = np.linspace(0.0, 1.0, 21)  # where a name's line is tried for what it crosses
_ASLANT: Final = (-36.0, 36.0)  # how far beside its nearest point a name's line may end
_TRIED: Final = (
    120  # the best places of a name alone, with a straight line and with one aslant, tried beside the others
)
_BETTERED: Final = 24
_OBSTACLES: Final = 400  # the largest marks that names keep clear of
# WebGL above this many points: SVG grows slow. Labels and shapes stay the same.
_WEBGL_FROM: Final = 5000
# From so many accounts on marks grow smaller and thinner, or they would be one blot.
_CROWD: Final = 300
_THINNER: Final = 0.4
# A change smaller than this, in percent points or in parts of the scale, is no movement that anyone could see.
_STILL: Final = (1.0, 0.01)
# The trails that are drawn: those into or out of hidden risk first, then the longest.
_TRAILS: Final = 60


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
        hover: what each point says, plotly's HTML, already escaped; in the order of `accounts`. Where it is empty the
            point says its name and its two figures, written by the browser: a text for each of thousands is too much.
        ids: what a click on each point returns.
        trails: columns satisfaction, risk and corner of a former date, indexed by account: thin lines from an open
            dot, where an account stood, to its mark; the strong colour for what came into hidden risk.
        height: pixels.
        morph: with the control between CSAT's picture and ours (False for print).
    """
    look = LOOKS[mode]
    seen = _points(accounts, lines)
    top = _ceiling(accounts, lines)
    scored = accounts["satisfaction"].notna().to_numpy()
    thinner = min(1.0, (_CROWD / max(len(accounts), 1)) ** _THINNER)
    seen["size"] *= thinner
    marks = _marks(accounts, seen, look, thinner)
    marks["text"], marks["id"] = list(hover), list(ids)
    marks["told"], marks["scored"] = marks["text"] != "", scored
    marks["text"] = marks["text"].where(marks["told"], [plain(names[str(name)]) for name in accounts.index])
    marks = marks.sort_values("order", kind="stable")
    figure = go.Figure()
    if trails is not None:
        figure.add_traces(_trails(accounts, trails, lines, look))
    first = len(figure.data)
    # What says less lies below.
    parts = [marks[(marks["scored"] == s) & (marks["told"] == told)] for s in (True, False) for told in (False, True)]
    groups = [part for part in parts if len(part)]
    figure.add_traces([_markers(group, say) for group in groups])
    labelled = _labelled(accounts, seen, names, top, lines)
    leaders, texts = _names(labelled, look)
    figure.add_trace(leaders)
    figure.add_trace(texts)
    strip = not scored.all()
    right = _BESIDE_STRIP if strip else 10
    dress(figure, mode, height=height, margin={"l": 66, "r": right, "t": 44 if morph else 12, "b": 54})
    # First: a phone finds a corner's name by its number.
    _corner_names(figure, lines, say, look, top)
    _axes(figure, lines, say, look, top, strip=strip)
    if morph:
        _morph(figure, groups, labelled, say, look, first)
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


def _marks(accounts: pd.DataFrame, seen: pd.DataFrame, look: Look, thinner: float) -> pd.DataFrame:
    """Place and dress of every mark, with its place in the drawing: small over large, hidden risk over all."""
    colour = accounts["corner"].map(look.corners)
    hidden = (accounts["corner"] == "hidden_risk").to_numpy()
    weak = (accounts["completeness"] < _WEAK).to_numpy()
    opacity = np.where(weak, 0.14, np.where(hidden, 0.82, 0.45)) * np.sqrt(thinner)
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
    marks["width"] = np.where(weak | hidden, 1.8, 1.0) * np.sqrt(thinner)
    marks["symbol"] = [SHAPES[name] for name in level]
    # A square or a diamond of the same width is larger than a circle: equal areas for equal values.
    marks["size"] = seen["size"] * np.select([level == "management", level == "executive"], [0.886, 0.964], 1.0)
    marks["order"] = hidden * 1e6 - seen["size"]
    return marks


def _markers(drawn: pd.DataFrame, say: Say) -> go.Scatter | go.Scattergl:
    """One group of marks: all with a score or none, all with their own text or all with only their name."""
    few = len(drawn) <= _WEBGL_FROM
    draw = go.Scatter if few else go.Scattergl
    scored = bool(drawn["scored"].iloc[0])
    brief = [f"{say('charts.brief.score')} %{{x:.1f}}"] if scored else []
    brief = ["<b>%{text}</b>", *brief, f"{say('charts.brief.risk')} %{{y:.0f}}%"]
    return draw(
        x=drawn["x"].to_numpy(np.float32),
        y=drawn["y"].to_numpy(np.float32),
        mode="markers",
        customdata=drawn["id"].tolist(),
        text=drawn["text"].tolist(),
        hovertemplate=("%{text}" if drawn["told"].iloc[0] else "<br>".join(brief)) + "<extra></extra>",
        xaxis="x" if scored else "x2",
        marker={
            "size": drawn["size"].to_numpy(np.float32),
            "symbol": drawn["symbol"].tolist(),
            "color": drawn["fill"].tolist(),
            "line": {"width": drawn["width"].to_numpy(np.float32), "color": drawn["edge"].tolist()},
            "opacity": 1,
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        # On a phone the strip is narrower than a large mark; WebGL, for many small ones, cannot draw beyond it.
        **({} if scored or not few else {"cliponaxis": False}),
    )


def _trails(accounts: pd.DataFrame, trails: pd.DataFrame, lines: Lines, look: Look) -> list[go.Scatter]:
    """From where an account stood to where it stands: into hidden risk in its colour, the others quiet.

    Of many only those are drawn that went into or out of hidden risk, then the longest.
    """
    before = trails.reindex(accounts.index)
    span = lines.scale_max - lines.scale_min
    moves = pd.DataFrame(
        {
            "x0": lines.scale_min + before["satisfaction"] * span,
            "x1": lines.scale_min + accounts["satisfaction"] * span,
            "y0": before["risk"] * 100,
            "y1": accounts["risk"] * 100,
            "into": (accounts["corner"] == "hidden_risk") & (before["corner"] != "hidden_risk"),
            "out": (accounts["corner"] != "hidden_risk") & (before["corner"] == "hidden_risk"),
        }
    ).dropna()
    up, aside = (moves["y1"] - moves["y0"]).abs(), (moves["x1"] - moves["x0"]).abs()
    length = np.hypot(up / 100, aside / span)
    moves = moves.assign(length=length)[(up > _STILL[0]) | (aside > _STILL[1] * span)]
    turned = moves["into"] | moves["out"]
    drawn = moves.assign(turned=turned).sort_values(["turned", "length"], ascending=False, kind="stable").head(_TRAILS)
    return [
        _trail(drawn[~drawn["into"]], rgba(look.quiet, 0.5), 1.2),
        _trail(drawn[drawn["into"]], rgba(look.corners["hidden_risk"], 0.85), 2.0),
    ]


def _trail(moves: pd.DataFrame, colour: str, width: float) -> go.Scatter:
    gap = np.full(len(moves), np.nan)
    shape = np.tile([9.0, 0.0, 0.0], len(moves))
    return go.Scatter(
        x=np.column_stack([moves["x0"], moves["x1"], gap]).ravel().astype(np.float32),
        y=np.column_stack([moves["y0"], moves["y1"], gap]).ravel().astype(np.float32),
        mode="lines+markers",
        line={"width": width, "color": colour},
        # An open dot where it came from; the account's own mark is where it went.
        marker={"size": shape, "symbol": "circle-open", "color": colour, "line": {"width": width, "color": colour}},
        hoverinfo="skip",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _chosen(accounts: pd.DataFrame) -> list[str]:
    """Who is named: the largest hidden risks; of a handful of accounts everyone with a place in the plot."""
    scored = accounts[accounts["satisfaction"].notna()]
    if len(accounts) > _LABELS:
        scored = scored[scored["corner"] == "hidden_risk"]
    stake = (scored["annual_value"].fillna(0) * scored["risk"]).where(scored["annual_value"].notna(), scored["risk"])
    return [str(name) for name in stake.sort_values(ascending=False, kind="stable").index[:_LABELS]]


def _labelled(
    accounts: pd.DataFrame, seen: pd.DataFrame, names: Mapping[str, str], top: float, lines: Lines
) -> pd.DataFrame:
    """Those who are named, each with a place for its name that covers neither a mark nor another name.

    Places are tried on a grid over the plot; near and free wins, and each name may move again once the others have
    their place. Columns: x, y, y_csat (of the mark), tx, ty (of the name's middle), lx, ly (where its line ends), text.
    """
    chosen = _chosen(accounts)
    left, right = _edges(lines)
    bottom = -_BAND * top
    scored = seen[seen["x"].notna()]
    px = (scored["x"].to_numpy() - left) / (right - left) * _WIDTH
    py = (scored["y"].to_numpy() - bottom) / (top - bottom) * _HEIGHT
    half = scored["size"].to_numpy() / 2
    largest = np.argsort(-half, kind="stable")[:_OBSTACLES]
    marks = np.column_stack([px - half, py - half, px + half, py + half])
    cut = (lines.at_risk_from * 100 - bottom) / (top - bottom) * _HEIGHT
    cut_x = (lines.shown(lines.satisfied_from) - left) / (right - left) * _WIDTH
    middle = (cut + _HEIGHT) / 2
    # The names of the two upper corners, and of the line, along it.
    taken = np.array(
        [
            [_WIDTH - 170, _HEIGHT - 30, _WIDTH, _HEIGHT],
            [0, _HEIGHT - 28, 150, _HEIGHT],
            [cut_x - 20, middle - 65, cut_x + 2, middle + 65],
            [0, cut, 150, cut + 20],
        ]
    )
    places = []
    for name in chosen:
        at = int(scored.index.get_loc(name))
        others = largest[largest != at]
        wide = 8.3 * len(names[name]) + 6
        found = _places((px[at], py[at], half[at]), wide, marks[others], taken, (cut_x, cut))
        # The first matters most: the others make room for it.
        places.append(replace(found, cost=found.cost * (1.5 if not places else 1.0)))
    rows = []
    for name, place, best in zip(chosen, places, _settled(places), strict=True):
        at = int(scored.index.get_loc(name))
        box = place.boxes[best]
        rows.append(
            {
                "x": scored["x"].iloc[at],
                "y": scored["y"].iloc[at],
                "y_csat": scored["y_csat"].iloc[at],
                "tx": left + (box[0] + box[2]) / 2 / _WIDTH * (right - left),
                "ty": bottom + (box[1] + box[3]) / 2 / _HEIGHT * (top - bottom),
                "lx": left + place.ends[best, 0] / _WIDTH * (right - left),
                "ly": bottom + place.ends[best, 1] / _HEIGHT * (top - bottom),
                "text": names[name],
            }
        )
    return pd.DataFrame(rows, columns=["x", "y", "y_csat", "tx", "ty", "lx", "ly", "text"])


@dataclass(frozen=True, slots=True)
class _Places:
    """Where one name could stand: its boxes (x0, y0, x1, y1), where its line ends, points along it, what it costs."""

    boxes: npt.NDArray[np.float64]
    ends: npt.NDArray[np.float64]
    along: npt.NDArray[np.float64]  # places x points x 2
    cost: npt.NDArray[np.float64]


def _places(
    mark: tuple[float, float, float],
    wide: float,
    marks: npt.NDArray[np.float64],
    taken: npt.NDArray[np.float64],
    cut: tuple[float, float],
) -> _Places:
    """The best places for one name, seen apart from the other names.

    Args:
        mark: middle and half width of the mark that is named.
        wide: width of the name.
        marks: boxes of the other marks.
        taken: boxes of what always stands in the plot.
        cut: where the two cut lines cross.
    """
    x, y, half = mark
    # Beside a name that ends or begins at its own line there is room for the line of the next.
    flush = [x + wide / 2, x - wide / 2]
    xs = np.array([*np.arange(wide / 2 + 2, _WIDTH - wide / 2 - 1, 18.0), *flush])
    xs = xs[(xs >= wide / 2 + 2) & (xs <= _WIDTH - wide / 2 - 1)]
    ys = np.arange(_HEIGHT * 0.12, _HEIGHT - 12, 11.0)
    cx, cy = (grid.ravel() for grid in np.meshgrid(xs, ys))
    boxes = np.column_stack([cx - wide / 2, cy - _TALL / 2, cx + wide / 2, cy + _TALL / 2])
    # From the mark's edge to the nearest point of the name, or aslant, past another name.
    aslant = np.repeat(np.array([0.0, *_ASLANT]), len(boxes))
    boxes = np.tile(boxes, (1 + len(_ASLANT), 1))
    ends = np.column_stack([np.clip(x + aslant, boxes[:, 0], boxes[:, 2]), np.clip(y, boxes[:, 1], boxes[:, 3])])
    away = np.maximum(np.hypot(ends[:, 0] - x, ends[:, 1] - y) - half, 0)
    own = np.array([[x - half, y - half, x + half, y + half]])
    cost = away + away**2 / 300 + _covered(boxes, np.vstack([marks, own])) * 1.2 + _covered(boxes, taken) * 5
    # On the other side of a line a name looks as if its mark stood there.
    across = boxes[:, 1] < cut[1] + 2 if y >= cut[1] else boxes[:, 3] > cut[1] - 2
    aside = boxes[:, 0] < cut[0] + 2 if x >= cut[0] else boxes[:, 2] > cut[0] - 2
    cost += np.where(across, 1500.0, 0.0) + np.where(aside, 300.0, 0.0) + np.where(aslant != 0.0, 20.0, 0.0)
    straight = len(boxes) // (1 + len(_ASLANT))
    best = np.concatenate(
        [
            np.argsort(cost[:straight], kind="stable")[:_TRIED],
            straight + np.argsort(cost[straight:], kind="stable")[:_TRIED],
        ]
    )
    boxes, ends, cost = boxes[best], ends[best], cost[best]
    middle = np.array([x, y])
    along = middle + (ends[:, None, :] - middle) * _PARTS[None, :, None]
    # Its line over other marks says less clearly whose it is.
    free = np.hypot(*(along - middle).transpose(2, 0, 1)) > half
    cost = cost + (_inside(along, marks) & free).sum(axis=1) * 6.0 + _inside(along, taken).sum(axis=1) * 40.0
    return _Places(boxes, ends, along, cost)


def _settled(places: Sequence[_Places]) -> list[int]:
    """The place of each name: set down in every order, the cheapest outcomes bettered two names at a time."""
    numbers = range(len(places))
    between = {pair: _conflict(places[pair[0]], places[pair[1]]) for pair in combinations(numbers, 2)}
    between |= {(two, one): cost.T for (one, two), cost in between.items()}

    def beside(number: int, chosen: Mapping[int, int], *, without: int = -1) -> npt.NDArray[np.float64]:
        """What each place of a name costs beside the others as they stand."""
        cost = places[number].cost
        for other, place in chosen.items():
            if other not in (number, without):
                cost = cost + between[number, other][:, place]
        return cost

    def total(chosen: Mapping[int, int]) -> float:
        alone = sum(float(places[number].cost[place]) for number, place in chosen.items())
        return alone + sum(float(between[pair][chosen[pair[0]], chosen[pair[1]]]) for pair in combinations(numbers, 2))

    begun = []
    for order in permutations(numbers):
        chosen: dict[int, int] = {}
        for number in order:
            chosen[number] = int(np.argmin(beside(number, chosen)))
        begun.append(chosen)
    begun.sort(key=total)
    for chosen in begun[:_BETTERED]:
        for one, two in combinations(numbers, 2):
            both = beside(one, chosen, without=two)[:, None] + beside(two, chosen, without=one) + between[one, two]
            first, second = np.unravel_index(int(np.argmin(both)), both.shape)
            chosen[one], chosen[two] = int(first), int(second)
    best = min(begun, key=total)
    return [best[number] for number in numbers]


def _conflict(one: _Places, two: _Places) -> npt.NDArray[np.float64]:
    """Places x places: a name over the other, a line through the other's name, lines that cross."""
    room = np.array([-4.0, -2.0, 4.0, 2.0])
    wide = np.minimum(one.boxes[:, None, 2], two.boxes[None, :, 2]) - np.maximum(
        one.boxes[:, None, 0], two.boxes[None, :, 0]
    )
    tall = np.minimum(one.boxes[:, None, 3], two.boxes[None, :, 3]) - np.maximum(
        one.boxes[:, None, 1], two.boxes[None, :, 1]
    )
    cost = np.clip(wide + 4, 0, None) * np.clip(tall + 2, 0, None) * 5
    cost += _through(one.along, two.boxes + room) * 2000.0
    cost += _through(two.along, one.boxes + room).T * 2000.0
    cost += np.where(
        _crossing(one.along[:, None, 0], one.ends[:, None], two.along[None, :, 0], two.ends[None]), 1000.0, 0.0
    )
    return cost


def _through(along: npt.NDArray[np.float64], boxes: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """Lines x boxes: how many points of each line lie in each box."""
    x, y = along[:, :, 0, None], along[:, :, 1, None]
    inside = (x > boxes[:, 0]) & (x < boxes[:, 2]) & (y > boxes[:, 1]) & (y < boxes[:, 3])
    counted: npt.NDArray[np.int64] = inside.sum(axis=1)
    return counted


def _crossing(
    a: npt.NDArray[np.float64], b: npt.NDArray[np.float64], c: npt.NDArray[np.float64], d: npt.NDArray[np.float64]
) -> npt.NDArray[np.bool_]:
    """Whether each line from `a` to `b` crosses the one from `c` to `d`."""

    def side(p: npt.NDArray[np.float64], q: npt.NDArray[np.float64], r: npt.NDArray[np.float64]) -> Any:  # noqa: ANN401
        return (q[..., 0] - p[..., 0]) * (r[..., 1] - p[..., 1]) - (q[..., 1] - p[..., 1]) * (r[..., 0] - p[..., 0])

    crossed: npt.NDArray[np.bool_] = (side(a, b, c) * side(a, b, d) < 0) & (side(c, d, a) * side(c, d, b) < 0)
    return crossed


def _covered(boxes: npt.NDArray[np.float64], others: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """How much of each box (x0, y0, x1, y1) lies over any of the others, in square pixels."""
    wide = np.minimum(boxes[:, None, 2], others[None, :, 2]) - np.maximum(boxes[:, None, 0], others[None, :, 0])
    tall = np.minimum(boxes[:, None, 3], others[None, :, 3]) - np.maximum(boxes[:, None, 1], others[None, :, 1])
    covered: npt.NDArray[np.float64] = (np.clip(wide, 0, None) * np.clip(tall, 0, None)).sum(axis=1)
    return covered


def _inside(along: npt.NDArray[np.float64], boxes: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Lines x points: which points lie in any of the boxes."""
    x, y = along[:, :, 0, None], along[:, :, 1, None]
    inside = (x > boxes[:, 0]) & (x < boxes[:, 2]) & (y > boxes[:, 1]) & (y < boxes[:, 3])
    found: npt.NDArray[np.bool_] = inside.any(axis=2)
    return found


def _leaders(labelled: pd.DataFrame, column: str) -> npt.NDArray[np.float32]:
    """The y of the thin lines from each mark to its name; only the mark's end moves."""
    gap = np.full(len(labelled), np.nan)
    return np.column_stack([labelled[column], labelled["ly"], gap]).ravel().astype(np.float32)


def _names(labelled: pd.DataFrame, look: Look) -> tuple[go.Scatter, go.Scatter]:
    """The thin lines, and the names themselves."""
    gap = np.full(len(labelled), np.nan)
    leaders = go.Scatter(
        x=np.column_stack([labelled["x"], labelled["lx"], gap]).ravel().astype(np.float32),
        y=_leaders(labelled, "y"),
        mode="lines",
        line={"width": 1, "color": look.text},
        hoverinfo="skip",
    )
    texts = go.Scatter(
        x=labelled["tx"].to_numpy(np.float32),
        y=labelled["ty"].to_numpy(np.float32),
        mode="text",
        text=[f"<b>{plain(text)}</b>" for text in labelled["text"]],
        textposition="middle center",
        textfont={"size": CHART_TEXT, "color": look.text, "shadow": f"0 0 4px {look.paper}, 0 0 4px {look.paper}"},
        unselected={"textfont": {"color": look.text}},
        hoverinfo="skip",
        cliponaxis=False,
    )
    return leaders, texts


def _axes(figure: go.Figure, lines: Lines, say: Say, look: Look, top: float, *, strip: bool) -> None:
    figure.update_xaxes(
        range=list(_edges(lines)),
        domain=[0.0, _STRIP[0] - 0.03 if strip else 1.0],
        title_text=say("charts.axis.satisfaction", lowest=f"{lines.scale_min:g}", highest=f"{lines.scale_max:g}"),
        showgrid=False,
        showline=True,
    )
    figure.update_yaxes(
        range=[-_BAND * top, top], title_text=say("charts.axis.risk"), ticksuffix="%", showgrid=True, tick0=0, nticks=7
    )
    if strip:
        figure.update_layout(
            xaxis2={
                "domain": list(_STRIP),
                # Wider than the marks' own spread, so that a large one is not cut off at the edge of a phone.
                "range": [-0.3, 1.3],
                "showgrid": False,
                "showticklabels": False,
                "zeroline": False,
                "fixedrange": True,
                "anchor": "y",
            }
        )
        # Along the strip, outside it: under it a phone would cut it off.
        figure.add_annotation(
            xref="paper",
            yref="paper",
            x=1,
            y=1,
            xanchor="left",
            xshift=14,
            yanchor="top",
            textangle=-90,
            showarrow=False,
            text=say("charts.axis.no_score"),
            font={"size": CHART_TEXT - 1, "color": look.quiet},
        )
        figure.add_shape(
            type="line",
            xref="paper",
            yref="paper",
            x0=_STRIP[0] - 0.015,
            x1=_STRIP[0] - 0.015,
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
        y0=-_BAND * top,
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
        "partner": (right, -_BAND * top, "right", "bottom"),
        "critical_friend": (left, -_BAND * top, "left", "bottom"),
    }
    for corner, (x, y, xanchor, yanchor) in places.items():
        figure.add_annotation(
            x=x,
            y=y,
            xanchor=xanchor,
            yanchor=yanchor,
            showarrow=False,
            xshift=-8 if xanchor == "right" else 8,
            yshift=-4 if yanchor == "top" else 1,
            text=f"<b>{say(f'shell.corner.{corner}')}</b>",
            font={"size": CHART_TEXT + (2 if corner == "hidden_risk" else 0), "color": look.corners[corner]},
        )
    figure.add_annotation(
        x=cut_x,
        y=(cut_y + top) / 2,
        xanchor="right",
        yanchor="middle",
        showarrow=False,
        xshift=-2,
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
    figure: go.Figure, groups: Sequence[pd.DataFrame], labelled: pd.DataFrame, say: Say, look: Look, first: int
) -> None:
    """Two buttons that move the same points between what CSAT says and what we see."""
    traces = list(range(first, first + len(groups) + 1))
    # WebGL draws anew or not at all.
    redraw = any(len(group) > _WEBGL_FROM for group in groups)

    def frame(name: str, column: str) -> go.Frame:
        moved = [go.Scatter(y=group[column].to_numpy(np.float32)) for group in groups]
        moved.append(go.Scatter(y=_leaders(labelled, column)))
        return go.Frame(name=name, data=moved, traces=traces)

    figure.frames = [frame("csat", "y_csat"), frame("seen", "y")]
    motion = {
        "frame": {"duration": 550, "redraw": redraw},
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
