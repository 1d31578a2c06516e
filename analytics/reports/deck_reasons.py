"""The slides on why: who gave the score, what was never asked, and by when it is decided."""

import datetime as dt
from typing import Final

import numpy as np
import pandas as pd

from analytics.reports.deck_charts import Series, bars
from analytics.reports.deck_page import GAP, Pages
from analytics.reports.deck_text import Line
from analytics.reports.deck_words import amount_format, month, short
from analytics.risk.views.expectations_register import STATES, register, standing
from analytics.risk.views.renewals import SOON_DAYS, decisions, in_months

_MONTHS: Final = 12
_ROWS: Final = 6
# The loudest voice among those who answered, loudest first.
VOICES: Final = ("executive", "management", "operational", "unknown")


def who_answered(accounts: pd.DataFrame) -> pd.Series:
    """By account the highest level that gave its score: one of VOICES; NaN without an answer."""
    heard = [accounts[f"respondents_{level}"].to_numpy() > 0 for level in VOICES]
    return pd.Series(np.select(heard, list(VOICES), default=""), index=accounts.index).replace("", np.nan)


def levels(pages: Pages) -> None:
    """Whose voice the scores of satisfied customers are."""
    report, say = pages.report, pages.say
    line = report.assessment.settings.satisfied_from
    content = report.accounts[report.accounts["satisfaction"] >= line - 1e-9]
    voice = who_answered(content)
    foot = say("deck.levels.foot", date=report.assessment.as_of)
    if content.empty or voice.isna().all():
        slide, area = pages.page(say("deck.levels.none"), foot, [say("deck.levels.notes")])
        pages.text(slide, [Line(say("deck.levels.none.add"))], area)
        return
    quiet = content[voice.isin(["management", "operational"])]
    only, unknown = content[voice == "operational"], content[voice == "unknown"]
    if len(quiet):
        title = (
            say("deck.levels.counted", n=len(quiet), total=len(content))
            if report.counted
            else say("deck.levels", money=report.worth(quiet, say), n=len(quiet), total=len(content))
        )
    elif len(unknown):
        title = say("deck.levels.unknown", n=len(unknown), total=len(content))
    else:
        title = say("deck.levels.heard", n=len(content))
    answers = {level: int(content[f"respondents_{level}"].sum()) for level in VOICES}
    lines = [Line(say("deck.levels.people", n=int(content["respondents"].sum()), executive=answers["executive"]))]
    if len(only):
        lines.append(Line(_told(pages, "deck.levels.operational", only)))
    hidden = only[only["corner"] == "hidden_risk"]
    if len(hidden):
        lines.append(Line(_told(pages, "deck.levels.hidden", hidden), strong=True))
    if len(unknown) and len(quiet):
        lines.append(Line(say("deck.levels.some_unknown", n=len(unknown))))
    slide, area = pages.page(title, foot, [say("deck.levels.notes"), *[one.text for one in lines]])
    left, beside = area.columns(0.62, GAP)
    rows = report.comparable(content)
    shown = [level for level in VOICES if (voice == level).any()]
    names = []
    for level in shown:
        part = rows[voice.reindex(rows.index) == level]
        names.append(f"{say(f'deck.voice.{level}')} · {report.worth(part, say)}")
    split = _split(pages, rows, voice.reindex(rows.index), shown)
    bars(
        slide, left, names, split, pages.palette,
        name="Who gave the score", says=say("deck.levels.says", n=len(content)),
        number_format=amount_format(say, report.total.currency), day=report.assessment.as_of, legend=True,
    )  # fmt: skip
    pages.text(slide, lines, beside)


def _told(pages: Pages, key: str, rows: pd.DataFrame) -> str:
    """A sentence on some accounts with what they are worth; without the money where customers are counted."""
    if pages.report.counted:
        return pages.say(f"{key}.counted", n=len(rows))
    return pages.say(key, n=len(rows), money=pages.report.worth(rows, pages.say))


def _split(pages: Pages, rows: pd.DataFrame, kind: pd.Series, kinds: list[str]) -> list[Series]:
    """Value (or number) by kind, hidden risk apart."""
    weight = pd.Series(1.0, index=rows.index) if pages.report.counted else rows["annual_value"].fillna(0.0)
    hidden = (rows["corner"] == "hidden_risk").to_numpy()
    sums = [weight[mask].groupby(kind[mask]).sum().reindex(kinds).fillna(0.0) for mask in (hidden, ~hidden)]
    say = pages.say
    return [
        Series(say("shell.corner.hidden_risk"), sums[0].round(0).tolist(), pages.palette.strong),
        Series(say("deck.others"), sums[1].round(0).tolist(), pages.palette.faint),
    ]


def expectations(pages: Pages) -> None:
    """What was never asked, never measured, or not met: three places for each customer."""
    report, say, day = pages.report, pages.say, pages.report.assessment.as_of
    accounts = report.accounts
    found = register(report.tables.expectations, accounts.index, day)
    stand = standing(found, accounts.index)
    unasked = accounts[~stand["asked"]]
    unmeasured = accounts[(stand == "not_measured").any(axis=1)]
    unmet = accounts[(stand == "unmet").any(axis=1)]
    if len(unasked):
        title = (
            say("deck.expectations.unasked.counted", n=len(unasked), total=len(accounts))
            if report.counted
            else say("deck.expectations.unasked", money=report.worth(unasked, say), n=len(unasked), total=len(accounts))
        )
    elif len(unmeasured):
        title = _told(pages, "deck.expectations.unmeasured", unmeasured)
    elif len(unmet):
        title = _told(pages, "deck.expectations.unmet", unmet)
    else:
        title = say("deck.expectations.met", n=len(accounts))
    states = stand[["state_1", "state_2", "state_3"]]
    hidden = (accounts["corner"] == "hidden_risk").to_numpy()
    counts = [
        pd.Series(states[mask].to_numpy().ravel()).value_counts().reindex(list(STATES)).fillna(0)
        for mask in (hidden, ~hidden)
    ]
    there = [state for state in STATES if counts[0][state] + counts[1][state] > 0]
    notes = [say("deck.expectations.notes"), say("deck.expectations.question")]
    slide, area = pages.page(title, say("deck.expectations.foot", date=day), notes)
    left, beside = area.columns(0.62, GAP)
    names = [f"{say(f'expectations.state.{one}')} · {say.number(counts[0][one] + counts[1][one], 0)}" for one in there]
    bars(
        slide, left, names,
        [
            Series(say("shell.corner.hidden_risk"), [int(counts[0][one]) for one in there], pages.palette.strong),
            Series(say("deck.others"), [int(counts[1][one]) for one in there], pages.palette.faint),
        ],
        pages.palette, name="Expectations", says=say("deck.expectations.says", n=len(accounts)),
        number_format="0", day=day, legend=True,
    )  # fmt: skip
    lines = [Line(say("deck.expectations.question"), strong=True, plain=True)]
    apart = unasked[unasked["corner"] == "hidden_risk"]
    if len(apart):
        lines.append(Line(_told(pages, "deck.expectations.hidden", apart)))
    if len(unmeasured):
        lines.append(Line(say("deck.expectations.no_measure", n=len(unmeasured))))
    if len(unmet):
        lines.append(Line(say("deck.expectations.not_met", n=len(unmet))))
    pages.text(slide, lines, beside)


def renewals(pages: Pages) -> None:
    """By when it is decided, month by month; the first hidden risks in a table."""
    report, say, day = pages.report, pages.say, pages.report.assessment.as_of
    decided = decisions(report.tables.contracts, report.accounts, day, report.assessment.settings)
    foot = say("deck.renewals.foot", date=day)
    if decided["act_by"].isna().all():
        slide, area = pages.page(say("deck.renewals.none"), foot, [say("deck.renewals.notes")])
        pages.text(slide, [Line(say("deck.renewals.none.add"))], area)
        return
    soon, missed = decided[decided["state"] == "soon"], decided[decided["state"] == "missed"]
    hidden = soon[soon["corner"] == "hidden_risk"]
    if len(hidden):
        title = say(
            "deck.renewals.hidden.counted" if report.counted else "deck.renewals.hidden",
            days=SOON_DAYS,
            money=_worth(pages, soon),
            hidden=_worth(pages, hidden),
        )
    elif len(soon):
        title = say(
            "deck.renewals.soon.counted" if report.counted else "deck.renewals.soon",
            days=SOON_DAYS,
            money=_worth(pages, soon),
        )
    else:
        later = decided.loc[decided["state"] == "later", "act_by"].min()
        title = (
            say("renewals.headline.none", days=SOON_DAYS)
            if pd.isna(later)
            else say("renewals.headline.later", days=SOON_DAYS, date=later.date())
        )
    notes = [say("deck.renewals.notes")]
    if len(missed):
        notes.append(
            say("renewals.sub.missed.counted" if report.counted else "renewals.sub.missed",
                n=len(missed), money=_worth(pages, missed))
        )  # fmt: skip
    slide, area = pages.page(title, foot, notes)
    placed = in_months(decided, "act_by", day)
    placed = placed[placed["place"] < _MONTHS]
    if not report.counted:
        placed = placed[placed["currency"] == report.total.currency]
    first = decided[(decided["corner"] == "hidden_risk") & (decided["state"].isin(["missed", "soon", "later"]))]
    first = first[first["state"] != "missed"].head(_ROWS)
    left, beside = area.columns(0.55 if len(first) else 0.999, GAP)
    places = list(range(-1 if (placed["place"] == -1).any() else 0, _MONTHS))
    sums = [
        placed[mask].groupby("place")["weight"].sum().reindex(places).fillna(0.0).round(0).tolist()
        for mask in (placed["corner"] == "hidden_risk", placed["corner"] != "hidden_risk")
    ]
    bars(
        slide, left, [_month_name(pages, day, place) for place in places],
        [
            Series(say("shell.corner.hidden_risk"), sums[0], pages.palette.strong),
            Series(say("deck.others"), sums[1], pages.palette.faint),
        ],
        pages.palette, name="Renewals", says=say("deck.renewals.says", months=_MONTHS),
        number_format=amount_format(say, report.total.currency), day=day, upright=True, legend=True,
    )  # fmt: skip
    if len(first):
        pages.table(
            slide, beside, [say("plan.column.account"), say("renewals.column.act_by"), say("lists.value")],
            [
                [
                    short(report.names(str(row["account"])), 40),
                    say.date(row["act_by"].date()),
                    say.money(float(row["annual_value"]), str(row["currency"])),
                ]
                for row in first.to_dict("records")
            ],
            (0.46, 0.29, 0.25), says=say("deck.renewals.table", n=len(first)), figures=(2,),
        )  # fmt: skip


def _month_name(pages: Pages, day: dt.date, place: int) -> str:
    """A month ahead; its year only where a year begins. What was missed stands before them."""
    if place < 0:
        return pages.say("deck.renewals.passed")
    when = (pd.Timestamp(day).replace(day=1) + pd.DateOffset(months=place)).date()
    name, year = month(pages.say, when).rsplit(" ", 1)
    return f"{name} {year}" if place == 0 or when.month == 1 else name


def _worth(pages: Pages, contracts: pd.DataFrame) -> str:
    """What contracts are worth a year, by currency; their number where customers are counted."""
    if pages.report.counted:
        return pages.say("renewals.contracts", n=len(contracts))
    return pages.report.worth(contracts, pages.say)
