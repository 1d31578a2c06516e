"""The slides on single customers, one each: why, and which conversation next; and the plan that follows."""

import datetime as dt
from typing import Any, Final

import numpy as np
import pandas as pd
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.util import Pt

from analytics.reports.deck_charts import TEXT, label, own_workbook, put
from analytics.reports.deck_page import GAP, Pages
from analytics.reports.deck_template import Box
from analytics.reports.deck_text import Line
from analytics.reports.deck_words import clean, short
from analytics.reports.scored import scored
from analytics.reports.spoken_chance import spoken, spoken_range
from analytics.tables.quantities import Money

MOST: Final = 3
_STEPS: Final = 6
_SMALL: Final = 0.02  # log-odds
_PLANNED: Final = 8


def accounts(pages: Pages) -> None:
    """One slide for each of the first accounts; none where nothing is known that could tell them apart."""
    if pages.report.nothing_to_separate_with:
        return
    for name, row in pages.report.first(MOST).iterrows():
        _account(pages, str(name), row)


def _account(pages: Pages, name: str, row: pd.Series) -> None:
    report, say = pages.report, pages.say
    shown = short(report.names(name), 60)
    chance = spoken(say, float(row["risk"]))
    hidden = row["corner"] == "hidden_risk"
    title = say("account.finding.hidden" if hidden else "account.finding", account=shown, chance=chance)
    base = _chance(say, float(row["base"]))
    notes = [
        say("deck.account.notes", base=base),
        say("shell.chance.leaving", chance=spoken_range(say, float(row["risk_low"]), float(row["risk_high"]))),
        say("deck.account.range", low=say.percent(float(row["range_low"])), high=say.percent(float(row["range_high"])),
            share=say.percent(float(row["completeness"]))),
    ]  # fmt: skip
    voices = [report.names.checked(say.say(one)) for one in report.assessment.voices.get(name, ())]
    slide, area = pages.page(title, say("deck.account.foot", date=report.assessment.as_of), [*notes, *voices])
    left, beside = area.columns(0.56, GAP)
    _waterfall(pages, slide, left, name, row)
    pages.text(slide, _why(pages, name, row), beside, most=17)


def _why(pages: Pages, name: str, row: pd.Series) -> list[Line]:
    report, say = pages.report, pages.say
    reasons = report.reasons(name, say, 3)
    lines = [Line(say("deck.account.why"), strong=True, plain=True)]
    lines += [Line(short(reason, 150)) for reason in reasons] or [Line(say("deck.account.no_reason"))]
    following = report.assessment.next_conversations.get(name)
    if following is not None:
        level, topic = say(f"shell.level.{following.level}"), say(f"shell.topic.{following.topic}")
        lines.append(Line(say("deck.account.next"), strong=True, plain=True))
        said = say("deck.account.talk", level=level, topic=topic)
        euros = following.euros_resting_on_it
        if euros is not None and euros >= 0.5:
            said = f"{said} {say('deck.account.rests', money=Money(euros, str(row['currency'])))}"
        lines.append(Line(said))
    lines.append(Line(say("deck.account.facts"), strong=True, plain=True))
    lines += [Line(text) for text in (scored(pages.say, row), _renewal(pages, row))]
    return lines


def _renewal(pages: Pages, row: pd.Series) -> str:
    """What the contract is worth, and when it ends."""
    say = pages.say
    if pd.isna(row["next_end"]):
        when = say("shell.renewal.unknown")
    elif pd.isna(row["notice_deadline"]):
        when = say("shell.renewal.end", end=row["next_end"].date())
    else:
        when = say("shell.renewal.notice", end=row["next_end"].date(), notice=row["notice_deadline"].date())
    if pd.isna(row["annual_value"]):
        return when[:1].upper() + when[1:]
    money = Money(float(row["annual_value"]), str(row["currency"]))
    return f"{say('shell.value.year', money=money)}, {when}"


def steps(contributions: pd.Series) -> list[tuple[str, float]]:
    """The largest contributions by name, and the sum of the others under "": together exactly all of them."""
    known = contributions[contributions.abs() > 0]
    order = known.abs().sort_values(ascending=False, kind="stable").index
    told = [str(name) for name in order if abs(known[name]) >= _SMALL][:_STEPS]
    rest = float(known.drop(told).sum())
    found = [(name, float(known[name])) for name in told]
    return [*found, ("", rest)] if len(known) > len(told) else found


def _waterfall(pages: Pages, slide: Any, box: Box, name: str, row: pd.Series) -> None:  # noqa: ANN401  python-pptx is untyped
    """From the base to this customer's chance: bars that stand on each other on the scale on which they add up.

    An invisible series pushes each bar to where the one before it ended; the percentage beside a bar is the chance
    that its end stands for.
    """
    report, say, tone = pages.report, pages.say, pages.palette
    told = steps(report.assessment.contributions.loc[[name]].iloc[0])
    base = float(row["base"])
    ends = base + np.cumsum([size for _, size in told]) if told else np.array([])
    total = float(row["log_odds"])
    low = min(base, total, *ends.tolist()) - 0.5
    starts = np.array([base, *ends[:-1].tolist()]) if told else ends
    pushed = [0.0, *(np.minimum(starts, ends) - low).tolist(), 0.0]
    up = [0.0, *np.maximum(ends - starts, 0).tolist(), 0.0]
    down = [0.0, *np.maximum(starts - ends, 0).tolist(), 0.0]
    whole = [base - low, *[0.0] * len(told), total - low]
    names = [say("charts.waterfall.base"), *[_step(pages, key) for key, _ in told], say("charts.waterfall.total")]
    data = CategoryChartData(number_format="0.00")
    data.categories = [clean(one) for one in names]
    highest = max(base, total, *ends.tolist()) - low
    # An invisible bar behind each carries its percentage, at the end of the one that is seen.
    beside = [0.16 * highest] * len(names)
    for key, values in (("push", pushed), ("whole", whole), ("up", up), ("down", down), ("beside", beside)):
        data.add_series(clean(say(f"deck.waterfall.{key}")), [round(value, 4) for value in values])
    says = say("deck.waterfall.says", account=report.names(name), base=_chance(say, base), chance=_chance(say, total))
    chart = put(slide, XL_CHART_TYPE.BAR_STACKED, data, box, name="Why", says=says)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 40, 100
    drawn = list(plot.series)
    for one, colour in zip(drawn, (None, tone.muted, tone.strong, tone.quiet, None), strict=True):
        one.invert_if_negative = False
        one.format.line.fill.background()
        if colour is None:
            one.format.fill.background()
        else:
            colour.fill(one.format.fill)
    _beside(chart, pages, [base, *ends.tolist(), total])
    values, labels = chart.value_axis, chart.category_axis
    values.minimum_scale = 0
    values.maximum_scale = round(highest * 1.18, 3)
    values.visible = values.has_major_gridlines = False
    labels.reverse_order = True
    labels.tick_labels.font.size = Pt(TEXT)
    labels.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    labels.major_tick_mark = XL_TICK_MARK.NONE
    tone.faint.paint(labels.format.line.color)
    own_workbook(chart, report.assessment.as_of)


def _beside(chart: Any, pages: Pages, ends: list[float]) -> None:  # noqa: ANN401
    """The chance at which each bar ends, written beside it."""
    points = chart.plots[0].series[4].points
    for place, end in enumerate(ends):
        label(
            points[place],
            _chance(pages.say, end),
            position=XL_LABEL_POSITION.INSIDE_BASE,
            tone=pages.palette.text,
            strong=place in (0, len(ends) - 1),
        )


def _step(pages: Pages, name: str) -> str:
    return pages.say(f"shell.factor.{name}") if name else pages.say("account.rest")


def _chance(say: Any, log_odds: float) -> str:  # noqa: ANN401
    return str(say.percent(float(1 / (1 + np.exp(-log_odds)))))


def the_plan(pages: Pages) -> None:
    """Who talks to whom, about what, before when."""
    report, say = pages.report, pages.say
    waiting = [line for line in report.plan if line.state in ("open", "late")]
    ranked = sorted(waiting, key=lambda line: (-(line.euros or 0.0), line.date or dt.date.max, line.account))
    lines = sorted(ranked[:_PLANNED], key=lambda line: (line.date or dt.date.max, -(line.euros or 0.0), line.account))
    foot = say("deck.plan.foot", date=report.assessment.as_of)
    if not lines:
        slide, area = pages.page(say("deck.plan.none"), foot, [say("plan.note")])
        pages.text(slide, [Line(say("deck.plan.none.add"))], area)
        return
    sums: dict[str, float] = {}
    for line in lines:
        if line.euros is not None:
            sums[line.currency] = sums.get(line.currency, 0.0) + line.euros
    money = tuple(
        say.money(amount, code) for code, amount in sorted(sums.items(), key=lambda e: -e[1]) if amount >= 0.5
    )
    last = max((line.date for line in lines if line.date), default=None)
    kind = "proposed" if report.proposed else "planned"
    suffix = ("" if money else ".counted") + ("" if last else ".undated")
    params: dict[str, Any] = {"n": len(lines), "money": money, **({"date": last} if last else {})}
    notes = [say("plan.note"), say("deck.plan.proposed") if report.proposed else say("plan.held.note")]
    if len(waiting) > len(lines):
        notes.append(say("deck.plan.more", n=len(waiting) - len(lines)))
    slide, area = pages.page(say(f"plan.finding.{kind}{suffix}", **params), foot, notes)
    pages.table(
        slide,
        area,
        [say(f"plan.column.{column}") for column in ("account", "talk", "owner", "date", "before", "euros")],
        [
            [
                short(line.account, 44),
                say("plan.talk", level=say(f"shell.level.{line.level}"), topic=say(f"shell.topic.{line.topic}")),
                short(line.owner, 28) or "–",
                say.date(line.date) if line.date else "–",
                say.date(line.before) if line.before else "–",
                "–" if line.euros is None else say.money(line.euros, line.currency),
            ]
            for line in lines
        ],
        (0.235, 0.265, 0.155, 0.12, 0.115, 0.11),
        says=say("deck.plan.says", n=len(lines)),
        figures=(5,),
    )
