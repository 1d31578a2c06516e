"""The last slide: what all of it rests on, what is not known, and what was taken as a default."""

from typing import Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.util import Pt

from analytics.reports.deck_charts import TEXT, own_workbook, put
from analytics.reports.deck_page import GAP, Pages
from analytics.reports.deck_text import Line
from analytics.reports.deck_words import clean
from analytics.reports.ground import defaults, grounds, model_notices
from analytics.tables.quantities import Share

GROUPS: Final = ("contact", "expectations", "csat", "future")


def ground(pages: Pages) -> None:
    """How much of what counts is known, and how far the figures can be trusted."""
    report, say, accounts = pages.report, pages.say, pages.report.accounts
    known = float(accounts["completeness"].mean())
    lines = [Line(text) for text in (*grounds(report, say), *defaults(report, say))]
    # The notes hold every sentence, also one that the slide has no room for.
    notes = [say("deck.ground.notes"), *model_notices(report, say), *defaults(report, say), say("deck.ground.sources")]
    title = say("deck.ground", share=Share(known))
    slide, area = pages.page(title, say("deck.foot", date=report.assessment.as_of), notes)
    left, beside = area.columns(0.42, GAP)
    data = CategoryChartData(number_format="0%")
    data.categories = [clean(say(f"deck.group.{group}")) for group in GROUPS]
    shares = [round(float(accounts[f"completeness_{group}"].mean()), 3) for group in GROUPS]
    data.add_series(say("deck.ground.known"), shares)
    chart = put(slide, XL_CHART_TYPE.BAR_CLUSTERED, data, left, name="Evidence", says=say("deck.ground.says"))
    plot = chart.plots[0]
    plot.gap_width = 60
    pages.palette.quiet.fill(plot.series[0].format.fill)
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = "0%", False
    labels.position, labels.font.size = XL_LABEL_POSITION.OUTSIDE_END, Pt(TEXT)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, 1.15
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.category_axis.reverse_order = True
    chart.category_axis.tick_labels.font.size = Pt(TEXT)
    pages.palette.faint.paint(chart.category_axis.format.line.color)
    own_workbook(chart, report.assessment.as_of)
    pages.text(slide, lines, beside, most=15)
