"""The picture of the deck: satisfaction against the chance of leaving, one bubble an account, as a native chart.

The axes cross at the cut lines, so that they divide the picture into its corners; the names of the corners and the
numbers of the largest hidden risks are labels of points.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd
from pptx.chart.data import BubbleChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from analytics.reports.deck_charts import TEXT, label, own_workbook, put
from analytics.reports.deck_colours import Palette, Tone
from analytics.reports.deck_template import Box
from analytics.reports.deck_words import Words, clean
from analytics.reports.reported import Report
from analytics.tables.assessment import CORNERS

# So many points a reader can still take in, and a slide can still move.
MOST: Final = 300
_LABELS: Final = 5
_WEAK: Final = 0.5  # completeness below which a bubble is hollow
_OPACITY: Final = {"hidden_risk": 0.85}
_MEASURE: Final = 4.0  # the invisible bubble: twice as wide as the largest customer


@dataclass(frozen=True, slots=True)
class Frame:
    """The axes: the scale of the score, where it begins and ends, the top of the chances, and the cut lines."""

    lowest: float
    highest: float
    left: float
    right: float
    top: float
    cut_x: float
    cut_y: float

    def x(self, satisfaction: pd.Series) -> npt.NDArray[np.float64]:
        """Satisfaction of 0..1 on the shown scale; unknown beside it."""
        shown = self.lowest + satisfaction.to_numpy(dtype=np.float64) * (self.highest - self.lowest)
        return np.where(np.isnan(shown), (self.highest + self.right) / 2, shown)


def drawn(report: Report) -> pd.DataFrame:
    """The accounts in the picture: all of them, or the hidden risks and the largest by value."""
    rows = report.comparable(report.accounts)
    order = rows.assign(hidden=rows["corner"] == "hidden_risk", worth=rows["annual_value"].fillna(0.0))
    kept = order.sort_index(kind="stable").sort_values(["hidden", "worth", "risk"], ascending=False, kind="stable")
    return rows.loc[rows.index.isin(kept.index[:MOST])]


def frame_of(report: Report, rows: pd.DataFrame) -> Frame:
    """The axes for these rows, on the scale that most of them were asked on."""
    scales = rows.dropna(subset=["scale_min", "scale_max"]).groupby(["scale_min", "scale_max"]).size()
    ends: tuple[float, float] = scales.idxmax() if len(scales) else (1.0, 10.0)  # type: ignore[assignment]
    lowest, highest = float(ends[0]), float(ends[1])
    wide = highest - lowest
    cut = report.assessment.settings.satisfied_from
    used = rows["satisfaction"].min()
    begin = max(0.0, min(cut if pd.isna(used) else float(used), cut - 0.2) - 0.04)
    strip = 0.11 if rows["satisfaction"].isna().any() else 0.02
    # The axis begins at a step of its own scale.
    step = wide / 9
    left = max(lowest, lowest + math.floor(begin * wide / step) * step)
    top = min(1.0, max(0.4, float(rows["risk"].max()) * 1.12 + 0.03, report.at_risk_from * 1.6))
    top = math.ceil(top * 10) / 10
    return Frame(lowest, highest, left, highest + strip * wide, top, lowest + cut * wide, report.at_risk_from)


def picture(
    slide: Any,  # noqa: ANN401  python-pptx is untyped
    box: Box,
    report: Report,
    say: Words,
    palette: Palette,
    *,
    says: str,
) -> Any:  # noqa: ANN401
    """Draw it; returns the chart."""
    rows = drawn(report)
    axes = frame_of(report, rows)
    data = BubbleChartData(number_format="General")
    groups = _groups(rows)
    value = rows["annual_value"].where(rows["annual_value"] > 0)
    sizes = (value / value.max()).fillna(0.004).clip(lower=0.004) if value.notna().any() else value.fillna(0.15)
    words = _corner_words(axes, say, palette, strip=bool(rows["satisfaction"].isna().any()))
    places = data.add_series(clean(say("deck.picture.words")))
    for x, y, *_ in words:
        places.add_data_point(x, y, 0.0005)
    # Bubbles are drawn in proportion to the largest: an invisible one, or the largest customer would cover the others.
    # LibreOffice drops every series before the longest one: this first one is as long as any.
    longest = max(len(part) for _, _, part in groups)
    for _ in range(max(1, longest - len(words))):
        places.add_data_point(round((axes.left + axes.right) / 2, 3), round(axes.top / 2, 4), _MEASURE)
    for corner, weak, part in groups:
        name = say(f"shell.corner.{corner}")
        one = data.add_series(clean(say("deck.picture.weak", corner=name) if weak else name))
        for x, y, size in zip(axes.x(part["satisfaction"]), part["risk"], sizes.loc[part.index], strict=True):
            one.add_data_point(round(float(x), 3), round(float(y), 4), round(float(size), 5))
    chart = put(slide, XL_CHART_TYPE.BUBBLE, data, box, name="Satisfaction and risk", says=says)
    _by_area(chart)
    series, *customers = chart.plots[0].series
    for one, (corner, weak, _) in zip(customers, groups, strict=True):
        _dress(one, palette.corners[corner], corner, weak=weak)
    series.format.fill.background()
    series.format.line.fill.background()
    for number, (_, _, text, side, tone, strong) in enumerate(words):
        label(series.points[number], text, position=side, tone=tone, strong=strong, size=TEXT + 1 if strong else 12)
    _number_largest(chart, groups, largest(report), palette)
    _axes(chart, axes, say, palette)
    own_workbook(chart, report.assessment.as_of)
    return chart


def _groups(rows: pd.DataFrame) -> list[tuple[str, bool, pd.DataFrame]]:
    """Corners with accounts, the quiet ones first: hidden risk lies on top. Of each what is well known comes first."""
    found: list[tuple[str, bool, pd.DataFrame]] = []
    for corner in reversed(CORNERS):
        here = rows[rows["corner"] == corner].sort_values("annual_value", ascending=False, kind="stable")
        for weak in (False, True):
            part = here[(here["completeness"] < _WEAK) == weak]
            if len(part):
                found.append((corner, weak, part))
    return found


def _dress(series: Any, tone: Tone, corner: str, *, weak: bool) -> None:  # noqa: ANN401
    hollow = weak or corner == "unknown_satisfaction"
    if hollow:
        series.format.fill.background()
    else:
        Tone(tone.theme, tone.brightness, _OPACITY.get(corner, 0.55)).fill(series.format.fill)
    line = series.format.line
    tone.paint(line.color)
    line.width = Pt(1.75 if hollow else 0.75)
    if corner == "unknown_satisfaction":
        line.dash_style = MSO_LINE.DASH


def _by_area(chart: Any) -> None:  # noqa: ANN401
    chart.plots[0].bubble_scale = 100
    plot = chart.plots[0]._element  # noqa: SLF001  python-pptx does not say what a size stands for
    stands_for = OxmlElement("c:sizeRepresents")
    stands_for.set("val", "area")
    plot.find("{*}bubbleScale").addnext(stands_for)
    for shown in plot.findall("{*}showNegBubbles"):
        plot.remove(shown)
        plot.find("{*}bubbleScale").addnext(shown)


def _corner_words(
    axes: Frame, say: Words, palette: Palette, *, strip: bool
) -> list[tuple[float, float, str, Any, Tone, bool]]:
    """Place, text, side, colour and weight of the words inside the plot."""
    left, end, top = axes.left, axes.highest, axes.top
    wide = axes.right - axes.left
    to_right, to_left = XL_LABEL_POSITION.RIGHT, XL_LABEL_POSITION.LEFT
    words = [
        (end, top * 0.965, "hidden_risk", to_left), (left, top * 0.965, "visible_risk", to_right),
        (end, top * 0.03, "partner", to_left), (left, top * 0.03, "critical_friend", to_right),
    ]  # fmt: skip
    found = [
        (round(x, 3), round(y, 4), say(f"shell.corner.{corner}"), side, palette.words[corner], True)
        for x, y, corner, side in words
    ]
    satisfied = say("charts.line.satisfied", score=say.number(axes.cut_x))
    raised = say("charts.line.at_risk", share=say.percent(axes.cut_y))
    found.append((round(axes.cut_x + 0.002 * wide, 3), round(top * 0.87, 4), satisfied, to_right, palette.muted, False))
    found.append((round(left, 3), round(axes.cut_y + top * 0.025, 4), raised, to_right, palette.muted, False))
    if strip:
        beside = (axes.highest + axes.right) / 2
        found.append(
            (round(beside, 3), round(top * 0.87, 4), say("charts.axis.no_score"), XL_LABEL_POSITION.CENTER,
             palette.muted, False)
        )  # fmt: skip
    return found


def _axes(chart: Any, axes: Frame, say: Words, palette: Palette) -> None:  # noqa: ANN401
    across, up = chart.category_axis, chart.value_axis
    across.minimum_scale, across.maximum_scale = round(axes.left, 3), round(axes.right, 3)
    across.major_unit = max(1.0, round((axes.highest - axes.lowest) / 9)) if axes.highest - axes.lowest > 3 else 0.5
    up.minimum_scale, up.maximum_scale, up.major_unit = 0, axes.top, 0.1 if axes.top <= 0.6 else 0.2
    across.crosses_at, up.crosses_at = round(axes.cut_x, 4), round(axes.cut_y, 4)
    for axis, form in ((across, "General"), (up, "0%")):
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = form, False
        axis.tick_labels.font.size = Pt(TEXT)
        axis.has_major_gridlines = False
        axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
        palette.muted.paint(axis.format.line.color)
        axis.format.line.width = Pt(1)
        axis.format.line.dash_style = MSO_LINE.DASH
        axis.has_title = True
    scale = (say.number(axes.lowest, 0), say.number(axes.highest, 0))
    for axis, text in (
        (across, say("charts.axis.satisfaction", lowest=scale[0], highest=scale[1])),
        (up, say("deck.chance")),
    ):
        frame = axis.axis_title.text_frame
        frame.text = clean(text)
        font = frame.paragraphs[0].runs[0].font
        font.size, font.bold = Pt(TEXT), False
        palette.muted.paint(font.color)


def _number_largest(
    chart: Any,  # noqa: ANN401
    groups: Sequence[tuple[str, bool, pd.DataFrame]],
    chosen: Sequence[str],
    palette: Palette,
) -> None:
    """A number on each of the largest hidden risks, in the order in which they are listed beside the picture."""
    for place, name in enumerate(chosen, start=1):
        for number, (_, weak, part) in enumerate(groups, start=1):
            if name in part.index:
                point = chart.plots[0].series[number].points[list(part.index).index(name)]
                tone = palette.text if weak else Tone(MSO_THEME_COLOR.BACKGROUND_1)
                label(point, str(place), position=XL_LABEL_POSITION.CENTER, tone=tone, strong=True, size=12)


def largest(report: Report) -> list[str]:
    """The hidden risks that the picture points out."""
    rows = drawn(report).index
    return [str(name) for name in report.ranked().index if name in rows][:_LABELS]
