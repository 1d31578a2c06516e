"""The last slide: what all of it rests on, what is not known, and what was taken as a default."""

from typing import Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.util import Pt

from analytics.reports.deck_charts import TEXT, own_workbook, put
from analytics.reports.deck_page import GAP, Pages
from analytics.reports.deck_text import Line
from analytics.reports.deck_words import clean
from analytics.tables.quantities import Money, Share

GROUPS: Final = ("contact", "expectations", "csat", "future")
_NOTICES: Final = 3


def base_sentence(pages: Pages) -> str:
    """Where the starting point comes from."""
    model, say = pages.report.assessment.model, pages.say
    share = Share(model.base_rate)
    if model.base_rate_source == "outcomes":
        return say("risk.model.base_outcomes", share=share, n=model.outcomes)
    if model.base_rate_source == "given":
        return say("risk.model.base_given", share=share)
    return say("risk.model.base_assumed", share=share)


def defaults(pages: Pages) -> list[str]:
    """What nobody answered or matched, and what was left out: each in a sentence."""
    report, say = pages.report, pages.say
    said = []
    imported = report.imported
    if imported is not None:
        if imported.questions:
            said.append(say("cli.questions", n=len(imported.questions)))
        asked = sum(match.kind == "likely" for match in imported.matches)
        if asked:
            said.append(say("deck.ground.likely", n=asked))
        if imported.set_aside:
            said.append(say("deck.ground.set_aside", n=len(imported.set_aside)))
    assessment = report.assessment
    if assessment.without_contract:
        said.append(say("deck.ground.without_contract", n=len(assessment.without_contract)))
    if assessment.ended:
        said.append(say("blind_spots.ended", n=len(assessment.ended), date=assessment.as_of))
    if report.filtered:
        said.append(say("blind_spots.filtered"))
    said += [report.names.checked(say.say(report.names.issue(one))) for one in assessment.notices[:_NOTICES]]
    return said


def ground(pages: Pages) -> None:
    """How much of what counts is known, and how far the figures can be trusted."""
    report, say, model = pages.report, pages.say, pages.report.assessment.model
    accounts, total = report.accounts, report.total
    known = float(accounts["completeness"].mean())
    lines = [Line(base_sentence(pages))]
    if model.outcomes:
        lines.append(Line(say("deck.ground.learned", n=model.outcomes, lost=model.lost)))
    else:
        lines.append(Line(say("deck.ground.assumed")))
    if total.range_high > total.range_low and not report.counted:
        currency = total.currency or ""
        lines.append(
            Line(say("deck.ground.range", low=Money(total.range_low, currency), high=Money(total.range_high, currency)))
        )
    lines.append(Line(say("deck.ground.cause")))
    lines += [Line(one) for one in defaults(pages)]
    notes = [
        say("deck.ground.notes"),
        *[report.names.checked(say.say(report.names.message(one))) for one in model.notices],
    ]
    notes.append(say("deck.ground.sources"))
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
