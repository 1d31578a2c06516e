"""The satisfaction × risk chart as plain SVG: no script, no figure library, a few bytes a point."""

from dataclasses import dataclass
from html import escape
from math import sqrt
from typing import Any, Final

from locales import Translator

LABELLED: Final = 5
_EDGE: Final = 0.03
_LETTER: Final = 0.62  # width of a bold letter, in parts of the text's size: that of a wide typeface


@dataclass(frozen=True, slots=True)
class Size:
    """A drawing's measures in CSS pixels; drawn once for a phone and once for a wide screen."""

    css: str
    width: int
    height: int
    text: int
    left: int
    bottom: int


PHONE: Final = Size("narrow", 358, 430, 13, 40, 52)
WIDE: Final = Size("wide", 760, 540, 15, 56, 62)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where satisfaction and risk fall on the drawing."""

    size: Size
    lowest: float
    highest: float
    top: float
    strip: int  # width of the strip for accounts without a score, 0 without one

    @property
    def x0(self) -> float:
        """The left edge of the plot itself."""
        return self.size.left + self.strip

    def x(self, satisfaction: float) -> float:
        """The horizontal place of a satisfaction of 0 to 1."""
        return self.x0 + (satisfaction - self.lowest) / (self.highest - self.lowest) * (self.size.width - 10 - self.x0)

    def y(self, risk: float) -> float:
        """The vertical place of a risk of 0 to 1."""
        return 10 + (1 - risk / self.top) * (self.size.height - self.size.bottom - 10)


def chart(snapshot: dict[str, Any], names: list[str], t: Translator, size: Size) -> str:
    """The chart as an `<svg>` element; `names` are the accounts as shown, in the snapshot's order. All text escaped."""
    accounts = snapshot["accounts"]
    frame = _frame(snapshot, size)
    largest = max((account["value"] or 0.0 for account in accounts), default=0.0)
    marks, placed = [], []
    # Hidden risk on top of all else; within each the largest first, so that no small one disappears under it.
    for account, name in sorted(zip(accounts, names, strict=True), key=_drawn_at):
        x, y, radius = _place(account, frame, largest, size)
        marks.append(_mark(account, name, t, (x, y, radius)))
        placed.append((account, name, x, y, radius))
    box = f'viewBox="0 0 {size.width} {size.height}" font-size="{size.text}"'
    parts = [
        f'<svg class="chart {size.css}" {box} role="img" aria-label="{escape(t("share_view.chart.alt"))}">',
        _scaffold(snapshot, frame, t),
        *marks,
        _corner_names(frame, snapshot["at_risk_from"], t),
        *_labels(placed, frame, snapshot["at_risk_from"]),
        "</svg>",
    ]
    return "".join(parts)


def shared_scale(accounts: list[dict[str, Any]]) -> tuple[float, float] | None:
    """The scale on which every account was scored; None where they differ or none is known."""
    scales = {tuple(account["scale"]) for account in accounts if account["satisfaction"] is not None}
    if len(scales) != 1:
        return None
    lowest, highest = scales.pop()
    return (lowest, highest) if lowest is not None and highest is not None and highest > lowest else None


def shown_score(satisfaction: float, scale: tuple[float, float] | None, t: Translator) -> str:
    """A satisfaction of 0 to 1 on the user's own scale, or as a percentage."""
    if scale is None:
        return t.percent(satisfaction)
    value = scale[0] + satisfaction * (scale[1] - scale[0])
    return t.number(value, 0 if abs(value - round(value)) < 1e-9 else 1)


def _frame(snapshot: dict[str, Any], size: Size) -> Frame:
    accounts = snapshot["accounts"]
    scores = [account["satisfaction"] for account in accounts if account["satisfaction"] is not None]
    lowest = max(0.0, min([*scores, snapshot["satisfied_from"] - 0.25]) - _EDGE)
    highest = min(1.0, max([*scores, snapshot["satisfied_from"] + 0.2]) + _EDGE)
    risks = [account["risk"] for account in accounts if account["risk"] is not None]
    top = min(1.0, max([*risks, snapshot["at_risk_from"] * 1.8]) * 1.12)
    strip = 0 if len(scores) == len(accounts) else (44 if size is PHONE else 64)
    return Frame(size, lowest, highest, top, strip)


def _drawn_at(pair: tuple[dict[str, Any], str]) -> tuple[bool, float]:
    return pair[0]["corner"] == "hidden_risk", -(pair[0]["value"] or 0.0)


def _place(account: dict[str, Any], frame: Frame, largest: float, size: Size) -> tuple[float, float, float]:
    most = 15 if size is PHONE else 24
    share = (account["value"] or 0.0) / largest if largest else 0.2
    radius = max(3.5, most * sqrt(share))
    if account["satisfaction"] is None:
        # Spread over the strip by the account's place, so that equals do not hide one another.
        x = size.left + frame.strip * (0.25 + 0.5 * (account["place"] * 0.618 % 1))
    else:
        x = frame.x(account["satisfaction"])
    return x, frame.y(account["risk"] or 0.0), radius


def _mark(account: dict[str, Any], name: str, t: Translator, at: tuple[float, float, float]) -> str:
    x, y, radius = at
    known = "weak" if account["weak"] or account["satisfaction"] is None else "known"
    css = f'class="m {known} {escape(account["corner"])}"'
    match account["level"]:
        case "executive":
            r = radius * 1.2
            shape = f'<path {css} d="M{x:.0f} {y - r:.1f}l{r:.1f} {r:.1f}l-{r:.1f} {r:.1f}l-{r:.1f}-{r:.1f}z">'
            end = "</path>"
        case "management":
            r = radius * 0.89
            shape = f'<rect {css} x="{x - r:.1f}" y="{y - r:.1f}" width="{2 * r:.1f}" height="{2 * r:.1f}">'
            end = "</rect>"
        case _:
            shape, end = f'<circle {css} cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}">', "</circle>"
    return f"{shape}<title>{escape(name)} · {escape(t.percent(account['risk'] or 0.0))}</title>{end}"


def _scaffold(snapshot: dict[str, Any], frame: Frame, t: Translator) -> str:
    """Cut lines in words, axes with units."""
    size = frame.size
    right, floor = size.width - 10, size.height - size.bottom
    cut_x, cut_y = frame.x(snapshot["satisfied_from"]), frame.y(snapshot["at_risk_from"])
    scale = shared_scale(snapshot["accounts"])
    pad = size.text * 0.5
    parts = [
        f'<rect class="corner" x="{cut_x:.1f}" y="10" width="{right - cut_x:.1f}" height="{cut_y - 10:.1f}"/>',
        f'<path class="cut" d="M{cut_x:.1f} 10V{floor}M{frame.x0:.1f} {cut_y:.1f}H{right}"/>',
        f'<path class="axis" d="M{frame.x0:.1f} {floor}H{right}"/>',
    ]
    step = 0.1 if frame.top <= 0.55 else 0.2
    ticks = [n * step for n in range(int(frame.top / step) + 1)]
    parts += [
        f'<text class="tick" x="{size.left - 6}" y="{frame.y(tick) + 4:.1f}" text-anchor="end">{t.percent(tick)}</text>'
        for tick in ticks
    ]
    satisfied = shown_score(snapshot["satisfied_from"], scale, t)
    parts.append(
        f'<text class="cuttext" x="{cut_x:.1f}" y="{floor + size.text * 1.25:.1f}" text-anchor="middle">'
        f"{escape(t('share_view.cut.satisfied', score=satisfied))}</text>"
    )
    at_risk = escape(t("share_view.cut.at_risk", share=t.percent(snapshot["at_risk_from"])))
    parts.append(f'<text class="cuttext halo" x="{frame.x0 + pad:.1f}" y="{cut_y - pad:.1f}">{at_risk}</text>')
    ends_of_axis = [(frame.highest, "end")] if frame.strip else [(frame.lowest, "start"), (frame.highest, "end")]
    for satisfaction, anchor in ends_of_axis:
        x = frame.x(satisfaction)
        words = escape(shown_score(satisfaction, scale, t))
        parts.append(
            f'<text class="tick" x="{x:.1f}" y="{floor + size.text * 1.25:.1f}" text-anchor="{anchor}">{words}</text>'
        )
    if frame.strip:
        middle = size.left + frame.strip / 2 - 2
        parts.append(f'<path class="axis" d="M{size.left} {floor}h{frame.strip - 8}"/>')
        parts.append(
            f'<text class="tick" x="{middle:.1f}" y="{floor + size.text * 1.25:.1f}" text-anchor="middle">'
            f"{escape(t('share_view.axis.no_score'))}</text>"
        )
    axis = "share_view.axis.percent" if scale is None else "share_view.axis.score"
    ends = {} if scale is None else {"lowest": t.number(scale[0], 0), "highest": t.number(scale[1], 0)}
    parts.append(
        f'<text class="axisname" x="{right}" y="{floor + size.text * 2.75:.1f}" text-anchor="end">'
        f"{escape(t(axis, **ends))} →</text>"
    )
    return "".join(parts)


def _corner_names(frame: Frame, at_risk_from: float, t: Translator) -> str:
    """What the corners are called, over the marks: the lower two under the cut line, where few customers are."""
    size, parts = frame.size, []
    right, pad, line = frame.size.width - 10, frame.size.text * 0.5, frame.y(at_risk_from)
    for corner, x, y, anchor in (
        ("visible_risk", frame.x0 + pad, 10 + size.text * 1.2, "start"),
        ("hidden_risk", right - pad, 10 + size.text * 1.2, "end"),
        ("critical_friend", frame.x0 + pad, line + size.text * 1.25, "start"),
        ("partner", right - pad, line + size.text * 1.25, "end"),
    ):
        name = escape(t(f"share_view.corner.{corner}"))
        parts.append(f'<text class="name halo {corner}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{name}</text>')
    return "".join(parts)


def _labels(
    placed: list[tuple[dict[str, Any], str, float, float, float]], frame: Frame, at_risk_from: float
) -> list[str]:
    """Names beside the largest hidden risks, where there is room; a label that fits nowhere is left out."""
    size = frame.size
    hidden = [entry for entry in placed if entry[0]["corner"] == "hidden_risk"]
    hidden.sort(key=lambda entry: entry[0]["place"])
    # A label may cross a small mark of another customer, never another label or a mark that it could be taken for.
    last = hidden[:LABELLED][-1][0]["place"] if hidden else 0
    taken = [
        (x - radius, y - radius, x + radius, y + radius)
        for account, _, x, y, radius in placed
        if radius > size.text * 0.8 or (account["corner"] == "hidden_risk" and account["place"] <= last)
    ]
    line = frame.y(at_risk_from)
    taken.append((frame.x0, line - size.text * 1.7, frame.x0 + size.text * 10.5, line))  # the words on the cut line
    labels, most = [], 22 if size is PHONE else 30
    for _, name, x, y, radius in hidden[:LABELLED]:
        text = name if len(name) <= most else name[: most - 1].rstrip() + "…"
        width, height = len(text) * size.text * _LETTER, size.text * 1.15
        centred = min(max(x - width / 2, frame.x0 + 2), size.width - 12 - width)
        for anchor, left, base in (
            ("start", x + radius + 4, y + size.text * 0.35),
            ("end", x - radius - 4 - width, y + size.text * 0.35),
            ("middle", centred, y - radius - 5),
            ("middle", centred, y + radius + size.text),
            ("middle", centred, y - radius - 5 - size.text * 1.2),
            ("middle", centred, y - radius - 5 - size.text * 2.4),
            ("start", x + radius + 4, y - size.text),
            ("end", x - radius - 4 - width, y - size.text),
        ):
            box = (left, base - height, left + width, base + 3)
            if left < frame.x0 or left + width > size.width - 10 or box[1] < 12 + size.text * 1.3:
                continue
            if box[3] > line:  # below the line stand those who stay
                continue
            if any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken):
                continue
            taken.append(box)
            at = {"start": left, "end": left + width, "middle": left + width / 2}[anchor]
            labels.append(
                f'<text class="label halo" x="{at:.1f}" y="{base:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
            )
            break
    return labels
