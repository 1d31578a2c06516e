"""The slides of a workshop: gut feeling against evidence, the wall of expectations, decisions, and consensus.

What a workshop left is read from the dictionary that the session keeps (`analytics.workshop.results`); a part that is
missing or empty has no slide.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.util import Pt

from analytics.reports.deck_charts import TEXT, own_workbook, put
from analytics.reports.deck_page import GAP, Pages
from analytics.reports.deck_template import Box
from analytics.reports.deck_text import Line
from analytics.reports.deck_words import clean, short
from analytics.tables.quantities import Share
from analytics.tables.schema import LEVELS, TOPICS

VERSION: Final = 1
_STAY: Final = ("surely", "probably")
_YES: Final = ("4", "5")
_ROWS: Final = 8


def workshop(pages: Pages) -> None:
    """All slides that the workshop's results have something for."""
    kept = pages.report.workshop
    if kept.get("version") != VERSION or "accounts" not in kept:
        return
    foot = _foot(pages, kept)
    _gut(pages, _dicts(kept.get("accounts")), foot)
    _wall(pages, kept, foot)
    _decided(pages, _dicts(kept.get("decisions")), foot)
    opinions = kept.get("opinions")
    _consensus(pages, opinions if isinstance(opinions, Mapping) else {}, foot)


def _dicts(value: object) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, Sequence) else []


def _foot(pages: Pages, kept: Mapping[str, Any]) -> str:
    people = kept.get("people")
    n = people if isinstance(people, int) else 0
    try:
        return pages.say("deck.workshop.foot", n=n, date=dt.date.fromisoformat(str(kept.get("held_on"))))
    except ValueError:
        return pages.say("deck.workshop.foot.undated", n=n)


def _share(counts: object, chosen: tuple[str, ...]) -> float | None:
    """Which part of the answers is one of `chosen`; None without answers."""
    if not isinstance(counts, Mapping):
        return None
    whole = sum(int(n) for n in counts.values())
    return sum(int(counts.get(name, 0)) for name in chosen) / whole if whole else None


def _gut(pages: Pages, rows: list[Mapping[str, Any]], foot: str) -> None:
    """How many thought that each customer stays, beside the chance that it does."""
    say = pages.say
    found = [
        (_named(pages, row), share, 1 - float(row["risk"]))
        for row in rows
        if (share := _share(row.get("renewal"), _STAY)) is not None and isinstance(row.get("risk"), int | float)
    ][:_ROWS]
    if not found:
        return
    wrong = [one for one in found if one[1] - one[2] >= 0.2]
    title = say("deck.workshop.gut", n=len(wrong), total=len(found)) if wrong else say("deck.workshop.gut.right")
    slide, area = pages.page(title, foot, [say("deck.workshop.gut.notes")])
    _pairs(
        pages, slide, area, [name for name, _, _ in found],
        (say("deck.workshop.room"), [share for _, share, _ in found]),
        (say("deck.workshop.evidence"), [chance for _, _, chance in found]),
        "Gut feeling", say("deck.workshop.gut.says", n=len(found)),
    )  # fmt: skip


def _named(pages: Pages, row: Mapping[str, Any]) -> str:
    """The customer as it may be shown; one that has left the portfolio keeps the alias of the workshop."""
    names, name = pages.report.names, str(row.get("name") or "")
    if names.hidden and name not in pages.report.assessment.accounts.index:
        return names.checked(str(row.get("alias") or names(name)))
    return short(names(name), 40)


def _pairs(
    pages: Pages,
    slide: Any,  # noqa: ANN401  python-pptx is untyped
    area: Box,
    names: list[str],
    first: tuple[str, list[float]],
    second: tuple[str, list[float]],
    name: str,
    says: str,
) -> None:
    """Two bars of shares for each of some names; the second is the dark one: hidden risk has its own colour."""
    data = CategoryChartData(number_format="0%")
    data.categories = [clean(one) for one in names]
    for title, values in (first, second):
        data.add_series(clean(title), [round(value, 3) for value in values])
    chart = put(slide, XL_CHART_TYPE.BAR_CLUSTERED, data, area, name=name, says=says)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 55, -5
    for series, tone in zip(plot.series, (pages.palette.faint, pages.palette.muted), strict=True):
        tone.fill(series.format.fill)
    plot.has_data_labels = True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "0%", False
    plot.data_labels.position, plot.data_labels.font.size = XL_LABEL_POSITION.OUTSIDE_END, Pt(TEXT)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, 1.1
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.category_axis.reverse_order = True
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    own_workbook(chart, pages.report.assessment.as_of)


def _wall(pages: Pages, kept: Mapping[str, Any], foot: str) -> None:
    """What the room thinks customers expect, grouped; and for how much of it there is a measure."""
    say, names = pages.say, pages.report.names
    cards, groups = _dicts(kept.get("expectations")), _dicts(kept.get("groups"))
    if not cards:
        return
    measured = sum(bool(str(card.get("measure") or "").strip()) for card in cards)
    title = say("deck.workshop.wall", n=len(cards), measured=measured)
    slide, area = pages.page(title, foot, [say("deck.workshop.wall.notes")])
    rows = [
        [
            short(names.text(str(group.get("name") or "")) or "–", 60),
            say.number(float(group.get("cards") or 0), 0),
            say.number(float(group.get("people") or 0), 0),
            say.number(float(group.get("measured") or 0), 0),
        ]
        for group in groups[:_ROWS]
    ]
    if not rows:
        pages.text(slide, [Line(names.text(str(card.get("expectation") or ""))) for card in cards[:_ROWS]], area)
        return
    left, beside = area.columns(0.6, GAP)
    headers = [say(f"deck.workshop.column.{one}") for one in ("group", "cards", "people", "measured")]
    pages.table(slide, left, headers, rows, (0.55, 0.15, 0.15, 0.15), says=say("deck.workshop.wall.says", n=len(rows)),
                figures=(1, 2, 3))  # fmt: skip
    if not names.hidden:
        said = [Line(short(str(card.get("expectation") or ""), 110)) for card in cards[:5]]
        pages.text(slide, [Line(say("deck.workshop.cards"), strong=True, plain=True), *said], beside, most=16)


def _decided(pages: Pages, rows: list[Mapping[str, Any]], foot: str) -> None:
    """What the room decided: who holds which conversation by when."""
    say, names = pages.say, pages.report.names
    made = [row for row in rows if row.get("level") in LEVELS and row.get("topic") in TOPICS]
    if not made:
        return
    slide, area = pages.page(say("deck.workshop.decided", n=len(made)), foot, [say("deck.workshop.decided.notes")])
    table = []
    for row in made[:_ROWS]:
        try:
            when = say.date(dt.date.fromisoformat(str(row.get("date"))))
        except ValueError:
            when = "–"
        talk = say("plan.talk", level=say(f"shell.level.{row['level']}"), topic=say(f"shell.topic.{row['topic']}"))
        owner = names.owner(str(row.get("owner") or ""))
        table.append([short(names(str(row.get("account") or "")), 44), talk, short(owner, 30) or "–", when])
    headers = [say(f"plan.column.{one}") for one in ("account", "talk", "owner", "date")]
    pages.table(
        slide, area, headers, table, (0.32, 0.32, 0.2, 0.16), says=say("deck.workshop.decided.says", n=len(table))
    )


def _consensus(pages: Pages, opinions: Mapping[str, Any], foot: str) -> None:
    """How many agreed before the evidence, and how many after it."""
    say = pages.say
    found = []
    for opinion in ("problem", "plan"):
        one = opinions.get(opinion)
        if isinstance(one, Mapping):
            before, after = _share(one.get("before"), _YES), _share(one.get("after"), _YES)
            if after is not None:
                found.append((say(f"deck.workshop.opinion.{opinion}"), before or 0.0, after))
    if not found:
        return
    title = say("deck.workshop.consensus", share=Share(found[0][2]), before=Share(found[0][1]))
    slide, area = pages.page(title, foot, [say("deck.workshop.consensus.notes")])
    _pairs(
        pages, slide, area, [name for name, _, _ in found],
        (say("deck.workshop.before"), [before for _, before, _ in found]),
        (say("deck.workshop.after"), [after for _, _, after in found]),
        "Consensus", say("deck.workshop.consensus.says"),
    )  # fmt: skip
