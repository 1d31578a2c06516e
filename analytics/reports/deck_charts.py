"""Native charts: editable in PowerPoint, with a description for who cannot see them, and their figures behind them.

The workbook behind a chart is written anew from the chart's own references: a customer called `=1+1` stays a text in
it, and the same figures give the same bytes.
"""

import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.utils import column_index_from_string
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from analytics.reports.deck_colours import Palette, Tone
from analytics.reports.deck_template import Box
from analytics.reports.deck_words import clean
from analytics.reports.fixed_package import fixed_package
from analytics.reports.safe_cell import set_cell

TEXT: Final = 14
_SHEET: Final = "Sheet1"
_REFERENCE: Final = re.compile(r"Sheet1!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?")


@dataclass(frozen=True, slots=True)
class Series:
    """One series of bars; a tone of None is not drawn at all: it only pushes the next one along."""

    name: str
    values: Sequence[float]
    tone: Tone | None


def put(slide: Any, kind: Any, data: Any, box: Box, *, name: str, says: str) -> Any:  # noqa: ANN401  python-pptx is untyped
    """A chart on a slide; returns it.

    Args:
        slide: the slide.
        kind: one of XL_CHART_TYPE.
        data: python-pptx's chart data.
        box: where.
        name: what the selection pane calls it.
        says: what the chart shows, for who cannot see it.
    """
    frame = slide.shapes.add_chart(kind, *(Emu(part) for part in box), data)
    frame.name = name
    describe(frame, says)
    chart = frame.chart
    chart.font.size = Pt(TEXT)
    chart.has_title = False
    chart.has_legend = False
    return chart


def describe(shape: Any, says: str) -> None:  # noqa: ANN401
    """Give a shape its description."""
    shape._element.nvGraphicFramePr.cNvPr.set("descr", clean(says))  # noqa: SLF001  python-pptx offers no other way


def bars(
    slide: Any,  # noqa: ANN401
    box: Box,
    categories: Sequence[str],
    series: Sequence[Series],
    palette: Palette,
    *,
    name: str,
    says: str,
    number_format: str,
    day: dt.date,
    upright: bool = False,
    legend: bool = False,
) -> Any:  # noqa: ANN401
    """Stacked bars, the first category on top; upright from the left, with an axis of values. All begin at zero.

    Bars that lie have no axis of values: what they stand for is written in the names of their categories.
    """
    data = CategoryChartData(number_format=number_format)
    data.categories = [clean(category) for category in categories]
    for one in series:
        data.add_series(clean(one.name), [float(value) for value in one.values])
    kind = XL_CHART_TYPE.COLUMN_STACKED if upright else XL_CHART_TYPE.BAR_STACKED
    chart = put(slide, kind, data, box, name=name, says=says)
    plot = chart.plots[0]
    # A few bars are not drawn as walls.
    plot.gap_width = 45 + 60 * max(0, 6 - len(categories))
    plot.overlap = 100
    for drawn, one in zip(plot.series, series, strict=True):
        drawn.invert_if_negative = False
        if one.tone is None:
            drawn.format.fill.background()
        else:
            one.tone.fill(drawn.format.fill)
        drawn.format.line.fill.background()
    values, names = chart.value_axis, chart.category_axis
    values.minimum_scale = 0
    values.has_major_gridlines = upright
    values.visible = upright
    names.tick_labels.font.size = Pt(TEXT)
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    palette.faint.paint(names.format.line.color)
    if upright:
        values.tick_labels.number_format, values.tick_labels.number_format_is_linked = number_format, False
        values.tick_labels.font.size = Pt(TEXT)
        values.format.line.fill.background()
        palette.faint.paint(values.major_gridlines.format.line.color)
    else:
        names.reverse_order = True
    if legend:
        chart.has_legend = True
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
        chart.legend.font.size = Pt(TEXT)
    own_workbook(chart, day)
    return chart


def own_workbook(chart: Any, day: dt.date) -> None:  # noqa: ANN401
    """Put a workbook of our own behind a chart: every value where the chart refers to it, text always as text."""
    book = Workbook()
    sheet = book.active
    sheet.title = _SHEET
    for reference in chart._chartSpace.iter(qn("c:f")):  # noqa: SLF001  the references are nowhere else
        place = _REFERENCE.fullmatch(reference.text or "")
        if place is None:
            continue
        column, first = column_index_from_string(place[1]), int(place[2])
        cached = reference.getparent()
        number = cached.tag == qn("c:numRef")
        for point in cached.iter(qn("c:pt")):
            value = point.find(qn("c:v")).text or ""
            cell = sheet.cell(first + int(point.get("idx")), column)
            set_cell(cell, float(value) if number else value)
    sheet.column_dimensions["A"].width = 44
    out = io.BytesIO()
    book.save(out)
    chart.part.chart_workbook.update_from_xlsx_blob(fixed_package(out.getvalue(), day))


def label(point: Any, text: str, *, position: Any, tone: Tone, strong: bool = False, size: float = TEXT) -> None:  # noqa: ANN401
    """Write a text beside one point of a chart."""
    frame = point.data_label.text_frame
    frame.text = clean(text)
    frame.word_wrap = False
    run = frame.paragraphs[0].runs[0]
    run.font.size = Pt(size)
    run.font.bold = strong
    tone.paint(run.font.color)
    point.data_label.position = position
