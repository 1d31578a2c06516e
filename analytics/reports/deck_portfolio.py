"""The slides on the whole portfolio: the sentence, the picture, the list."""

from typing import Final

import pandas as pd

from analytics.reports.deck_charts import Series, bars
from analytics.reports.deck_page import GAP, Pages
from analytics.reports.deck_picture import MOST, drawn, frame_of, largest, picture
from analytics.reports.deck_text import Line
from analytics.reports.deck_words import amount_format, short
from analytics.reports.spoken_chance import spoken
from analytics.risk.total_intervals import SumInterval, expected_losses, headline_interval
from analytics.tables.quantities import Money, Share

_LISTED: Final = 10
_TOLD: Final = 4


def headline(pages: Pages) -> str:
    """The finding, with the euros at stake."""
    report, say, total = pages.report, pages.say, pages.report.total
    currency = total.currency or ""
    if report.accounts["satisfaction"].isna().all():
        return say("deck.headline.no_scores", n=total.accounts)
    if report.nothing_to_separate_with:
        if report.counted:
            return say(
                "blind_spots.unknown.counted", n=total.satisfied_accounts, unknown=total.unknown_deciders_accounts
            )
        return say(
            "blind_spots.unknown",
            satisfied=Money(total.satisfied_value, currency),
            unknown=Money(total.unknown_deciders_value, currency),
        )
    if not total.hidden_accounts:
        return say("blind_spots.none", n=total.satisfied_accounts)
    if report.counted:
        return say("blind_spots.headline.counted", n=total.hidden_accounts, total=total.accounts)
    return say(
        "blind_spots.headline",
        n=total.hidden_accounts,
        hidden=Money(total.hidden_annual_value, currency),
        total=Money(total.annual_value, currency),
    )


def opening(pages: Pages) -> None:
    """The sentence with the euros, the as-of date, and how to read the sum."""
    report, say, total = pages.report, pages.say, pages.report.total
    lines = []
    if total.hidden_accounts and total.overlap_told:
        lines.append(say.say(total.overlap_told))
    lines += [
        say(
            "blind_spots.other_currency",
            n=other.hidden_accounts,
            money=Money(other.hidden_annual_value, other.currency or ""),
        )
        for other in report.totals[1:]
        if other.hidden_accounts
    ]
    if report.sample:
        lines.append(say("blind_spots.sample"))
    lines.append(say("deck.opening.sub", date=report.assessment.as_of, n=len(report.accounts)))
    if report.filtered:
        lines.append(say("blind_spots.filtered"))
    axes = frame_of(report, report.accounts)
    notes = [
        say("deck.opening.notes", score=say.number(axes.cut_x), share=Share(report.at_risk_from)),
        say("deck.opening.raised", base=Share(report.assessment.model.base_rate)),
    ]
    if total.hidden_accounts and not report.counted:
        currency = total.currency or ""
        low, high = headline_interval(report.assessment, report.accounts, total)
        _, unseen = expected_losses(report.assessment, report.accounts, total)
        notes += [
            say.say(SumInterval(low, high, total.range_low, total.range_high).told(currency)),
            say("deck.opening.unseen", money=Money(total.hidden_value, currency)),
            say.say(unseen.told(currency)),
        ]
        notes += [
            say("blind_spots.lines.would", score=say.number(axes.lowest + line * (axes.highest - axes.lowest)), n=n,
                money=Money(value, currency))
            for line, n, value in total.sensitivity
            if abs(line - report.assessment.settings.satisfied_from) > 1e-6
        ]  # fmt: skip
    pages.opening(headline(pages), lines, notes)


def the_picture(pages: Pages) -> None:
    """Satisfaction against the chance of leaving; the chances alone where nobody gave a score."""
    report, say, total = pages.report, pages.say, pages.report.total
    if report.accounts["satisfaction"].isna().all():
        _chances(pages)
        return
    title = say(
        "blind_spots.chart.counted" if report.counted else "blind_spots.chart",
        n=total.hidden_accounts,
        money=Money(total.hidden_annual_value, total.currency or ""),
    )
    if report.nothing_to_separate_with:
        title = say("deck.picture.nothing")
    elif not total.hidden_accounts:
        title = say("blind_spots.none", n=total.satisfied_accounts)
    rows = drawn(report)
    foot = [say("deck.picture.foot.counted" if report.counted else "deck.picture.foot")]
    if len(rows) < len(report.accounts):
        foot.append(say("deck.picture.part", n=len(rows), total=len(report.accounts)))
    foot.append(_foot(pages))
    assessment = report.assessment
    model = assessment.model
    notes = [
        say("deck.picture.notes"),
        say.say(total.overlap_told) if total.overlap_told else "",
        say(f"blind_spots.chart.note.{model.base_rate_source}", base=Share(model.base_rate), date=assessment.as_of),
    ]
    slide, area = pages.page(title, " ".join(foot), notes)
    says = say("deck.picture.says", n=len(rows), hidden=total.hidden_accounts, most=MOST)
    named = largest(report)
    if not named:
        picture(slide, area, report, say, pages.palette, says=says)
        return
    left, beside = area.columns(0.76, GAP)
    picture(slide, left, report, say, pages.palette, says=says)
    lines = [Line(say("deck.picture.largest", n=len(named)), strong=True, plain=True)]
    lines += [
        Line(f"{place}. {_named(pages, name, report.accounts.loc[[name]].iloc[0])}", plain=True)
        for place, name in enumerate(named, start=1)
    ]
    pages.text(slide, lines, beside, most=16)


def _chances(pages: Pages) -> None:
    report, say = pages.report, pages.say
    rows = report.first(_LISTED)
    slide, area = pages.page(
        say("deck.picture.no_scores"),
        f"{say('deck.picture.no_scores.foot')} {_foot(pages)}",
        [say("deck.picture.no_scores.notes")],
    )
    bars(
        slide,
        area,
        [_named(pages, str(name), row) for name, row in rows.iterrows()],
        [Series(say("deck.chance"), rows["risk"].round(4).tolist(), pages.palette.quiet)],
        pages.palette,
        name="Chance of leaving",
        says=say("deck.picture.no_scores.says", n=len(rows)),
        number_format="0%",
        day=report.assessment.as_of,
    )


def the_list(pages: Pages) -> None:
    """The hidden risks with most at stake; beside them why, for the first."""
    report, say = pages.report, pages.say
    hidden = report.comparable(report.ranked())
    if report.nothing_to_separate_with:
        hidden = hidden.head(0)  # the line between the corners would be drawn by chance
    rows = (hidden if len(hidden) else report.comparable(report.first(_LISTED))).head(_LISTED)
    counted = bool(rows["annual_value"].isna().all())
    names = [str(name) for name in rows.index]
    if report.accounts["satisfaction"].isna().all():
        title = say("deck.list.no_scores", n=len(rows))
    elif report.nothing_to_separate_with:
        title = say("deck.list.nothing", n=len(rows))
    elif not len(hidden):
        title = say("deck.list.none", n=len(rows))
    elif counted:
        title = say("deck.list.counted", n=len(rows))
    else:
        worth = Money(float(rows["annual_value"].sum()), report.total.currency or "")
        title = say(
            "deck.list", n=len(rows), money=worth, stake=Money(float(rows["at_risk_value"].sum()), worth.currency)
        )
    notes = [say("deck.list.notes.counted" if counted else "deck.list.notes")]
    notes += [f"{report.names(name)}: {' '.join(report.reasons(name, say, 3))}" for name in names]
    foot = say("deck.list.foot.counted" if counted else "deck.list.foot")
    slide, area = pages.page(title, f"{foot} {_foot(pages)}", notes)
    left, beside = area.columns(0.62, GAP)
    strong = pages.palette.strong if len(hidden) else pages.palette.quiet
    if counted:
        series = [Series(say("deck.chance"), rows["risk"].round(4).tolist(), strong)]
    else:
        stake, value = rows["at_risk_value"].fillna(0.0).round(0), rows["annual_value"].fillna(0.0).round(0)
        series = [
            Series(say("deck.list.stake"), stake.tolist(), strong),
            Series(say("deck.list.rest"), (value - stake).clip(lower=0).tolist(), pages.palette.faint),
        ]
    bars(
        slide,
        left,
        [_named(pages, str(name), row) for name, row in rows.iterrows()],
        series,
        pages.palette,
        name="Hidden risk",
        says=say("deck.list.says", n=len(rows), first=report.names(names[0])),
        number_format="0%" if counted else amount_format(say, report.total.currency),
        day=report.assessment.as_of,
        legend=not counted,
    )
    lines: list[Line] = []
    for name in names[:_TOLD]:
        why = report.reasons(name, say, 1)
        if why:
            lines.append(Line(short(report.names(name), 40), strong=True, plain=True))
            lines += [Line(short(sentence, 130)) for sentence in why]
    pages.text(slide, lines or [Line(say("deck.account.no_reason"))], beside, most=16)


def _named(pages: Pages, name: str, row: pd.Series) -> str:
    """An account with its value and its chance, as a category of a chart."""
    report, say = pages.report, pages.say
    chance = spoken(say, float(row["risk"]))
    shown = short(report.names(name), 34)
    if pd.isna(row["annual_value"]):
        return f"{shown} · {chance}"
    return f"{shown} · {say.money(float(row['annual_value']), str(row['currency']))} · {chance}"


def _foot(pages: Pages) -> str:
    return pages.say("deck.foot", date=pages.report.assessment.as_of)
