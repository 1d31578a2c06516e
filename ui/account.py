"""The parts of one account's page: its finding, its risk taken apart, who scored it, its time line, its evidence."""

import datetime as dt
import html
import math
from functools import partial

import pandas as pd
import streamlit as st
from babel.dates import format_date

from analytics.reports.scored import on_its_scale
from analytics.tables.assessment import Assessment
from analytics.tables.quantities import Money
from charts.account_timeline import account_timeline
from charts.waterfall import Bar, points, running, signed, waterfall
from ui.account_words import corner_mark, reason_sentences, renewal_words, score_words, value_words
from ui.chance import spoken, spoken_range
from ui.charting import draw, mode, table_behind
from ui.finding import chart_heading, finding, note
from ui.names import Names, account_id, address_id
from ui.navigation import open_page
from ui.pipeline import tables
from ui.ready import ASKED
from ui.state import State
from ui.text_table import text_table

# A contribution smaller than this, in log-odds, is drawn together with the others.
_SMALL = 0.02
# People of one level that are named; of the others their number is told.
_NAMED = 4


def choose(state: State, assessment: Assessment, names: Names) -> str:
    """The account to show: the one in the link, the one last opened, else the one with most at stake."""
    t = state.t
    accounts = assessment.accounts
    by_id = {make(str(name)): str(name) for name in accounts.index for make in (account_id, partial(address_id, state))}
    link = st.query_params.get("id") or st.session_state.get(ASKED, "")
    asked = by_id.get(link)
    ranked = accounts.assign(hidden=accounts["corner"] == "hidden_risk").sort_values(
        ["hidden", "at_risk_value", "risk"], ascending=False, kind="stable"
    )
    options = [str(name) for name in ranked.index]
    now = asked or (state.account if state.account in accounts.index else options[0])
    back, pick = st.columns([1, 3], vertical_alignment="bottom")
    before = state.before or "blind_spots"
    label = t("account.back", page=t(f"shell.page.{before}"))
    if back.button(label, icon=":material/arrow_back:", type="tertiary", key="account_back"):
        open_page(before)
    chosen = pick.selectbox(
        t("shell.page.account"),
        options,
        index=options.index(now),
        format_func=names,
        label_visibility="collapsed",
        key=f"account_pick_{account_id(now)}",
    )
    state.account = chosen
    st.session_state.pop(ASKED, None)
    if st.query_params.get("id") != address_id(state, chosen):
        st.query_params["id"] = address_id(state, chosen)
    return chosen


def opening(state: State, names: Names, account: str, row: pd.Series) -> None:
    """The finding on this account, and its standing in one line."""
    t = state.t
    chance = spoken(t, float(row["risk"]))
    key = "account.finding.hidden" if row["corner"] == "hidden_risk" else "account.finding"
    finding(t(key, account=names(account), chance=chance))
    parts = [
        corner_mark(state, str(row["corner"])),
        html.escape(value_words(state, row)),
        html.escape(renewal_words(state, row)),
    ]
    if isinstance(row["owner"], str) and not state.hide_names:
        parts.append(html.escape(t("account.owner", owner=row["owner"])))
    st.html(f'<p class="bs-sub">{" · ".join(parts)}</p>')


def upcoming(state: State, assessment: Assessment, account: str, row: pd.Series) -> None:
    """How sure the chance is, and the conversation to hold next."""
    t = state.t
    between = spoken_range(t, float(row["risk_low"]), float(row["risk_high"]))
    st.html(f'<p class="bs-sub">{html.escape(_range_words(state, row, between))}</p>')
    held_next = assessment.next_conversations.get(account)
    if held_next is None:
        return
    words = {"level": t(f"shell.level.{held_next.level}"), "topic": t(f"shell.topic.{held_next.topic}")}
    if held_next.euros_resting_on_it is None:
        st.info(t("account.next.counted", **words), icon=":material/forum:")
    else:
        money = Money(held_next.euros_resting_on_it, str(row["currency"]))
        st.info(t("account.next", money=money, **words), icon=":material/forum:")


def _range_words(state: State, row: pd.Series, between: str) -> str:
    t = state.t
    width = float(row["range_high"]) - float(row["range_low"])
    if width < 0.01:
        return t("account.range.known", between=between)
    return t(
        "account.range",
        between=between,
        low=spoken(t, float(row["range_low"])),
        high=spoken(t, float(row["range_high"])),
        share=t.percent(float(row["completeness"])),
    )


def ordered(assessment: Assessment, account: str) -> pd.Series:
    """The contributions in the order in which they are drawn: largest first."""
    return assessment.contributions.loc[account].sort_values(key=lambda steps: -steps.abs(), kind="stable")


def bars(state: State, assessment: Assessment, account: str) -> list[Bar]:
    """The contributions that are worth a bar; the rest as one, so that they still add up."""
    t = state.t
    steps = ordered(assessment, account)
    large = steps[steps.abs() >= _SMALL]
    rest = float(steps.sum() - large.sum())
    made = [
        Bar(t(f"shell.factor.{name}"), float(step), t(f"shell.factor.{name}.means")) for name, step in large.items()
    ]
    # What would be written as nothing is left out; what is read adds up without it.
    if points(float(assessment.accounts.loc[account, "base"]), [*large.tolist(), rest])[-1]:
        made.append(Bar(t("account.rest"), rest, t("account.rest.means")))
    return made


def picture(state: State, assessment: Assessment, account: str, row: pd.Series) -> None:
    """The waterfall, and the reasons in words."""
    t = state.t
    chance, base = t.percent(float(row["risk"])), t.percent(1 / (1 + math.exp(-float(row["base"]))))
    title = t("account.why.as_much" if chance == base else "account.why", chance=chance, base=base)
    chart_heading(title, t("account.why.sub"))
    made = bars(state, assessment, account)
    draw(waterfall(float(row["base"]), made, t, mode()), "account_waterfall", title)
    reasons = reason_sentences(state, assessment, account, 6)
    if reasons:
        st.html("<ul>" + "".join(f"<li>{html.escape(sentence)}</li>" for sentence in reasons) + "</ul>")
    table_behind(state, lambda: _contributions(state, assessment, account), "account_waterfall", read=True)


def _contributions(state: State, assessment: Assessment, account: str) -> pd.DataFrame:
    """Every contribution on the scale on which the model adds, and what it moves the chance after those above it."""
    t = state.t
    steps = ordered(assessment, account)
    factors = assessment.factors.loc[account]
    base = float(assessment.accounts.loc[account, "base"])
    total = base + float(steps.sum())
    chances = running(base, steps.tolist())
    states = [
        t.number(float(factors[name]), 2) if name in factors and pd.notna(factors[name]) else t("shell.unknown")
        for name in steps.index
    ]
    rows = [
        (t("charts.waterfall.base"), "–", t.number(base, 3), "–", t.percent(float(chances[0]), 1)),
        *(
            (t(f"shell.factor.{name}"), stands, t.number(float(step), 3), signed(t, moved), t.percent(float(chance), 1))
            for (name, step), stands, moved, chance in zip(
                steps.items(), states, points(base, steps.tolist()), chances[1:], strict=True
            )
        ),
        (t("charts.waterfall.total"), "–", t.number(total, 3), "–", t.percent(float(chances[-1]), 1)),
    ]
    columns = [t(f"account.column.{name}") for name in ("factor", "value", "contribution", "points", "chance")]
    return pd.DataFrame(rows, columns=columns)


def people(state: State, assessment: Assessment, names: Names, account: str, row: pd.Series) -> None:
    """Who gave the score, who was spoken to, and who is known, by level."""
    t = state.t
    # The heading says who scored, the table how many of each level: of the voices only what neither tells.
    beyond = [
        t.say(voice) for voice in assessment.voices.get(account, ()) if voice.code == "risk.voices.levels_unknown"
    ]
    chart_heading(t("account.people"), " ".join([score_words(state, row) + ".", *beyond]))
    known = tables(state)
    day = pd.Timestamp(assessment.as_of)
    talks = known.conversations[(known.conversations["account"] == account) & (known.conversations["date"] <= day)]
    answers = known.responses[(known.responses["account"] == account) & ~(known.responses["date"] > day)]
    met = known.people[known.people["account"] == account]
    rows, known_here = [], []
    for level in ("executive", "management", "operational", "unknown"):
        mine = talks["level"].isna() if level == "unknown" else talks["level"] == level
        heard = answers["level"].isna() if level == "unknown" else answers["level"] == level
        here = met["level"].isna() if level == "unknown" else met["level"] == level
        if level == "unknown" and not (mine.any() or heard.any() or here.any()):
            continue
        last = talks.loc[mine, "date"].max()
        who = [names.person(str(p), n) for n, p in enumerate(met.loc[here, "person"].dropna(), start=1)]
        rows.append(
            (
                t(f"shell.level.{level}"),
                t.number(int(heard.sum()), 0),
                t.number(int(mine.sum()), 0),
                t.date(last.date()) if pd.notna(last) else t("account.never"),
            )
        )
        if who:
            shown = ", ".join(who[:_NAMED])
            if len(who) > _NAMED:
                shown = t("account.people.more", people=shown, n=len(who) - _NAMED)
            known_here.append(f"<b>{html.escape(t(f'shell.level.{level}'))}</b>: {html.escape(shown)}")
    text_table([t(f"account.column.{name}") for name in ("level", "answers", "talks", "last")], rows, wraps=True)
    if known_here:
        st.html(f'<p class="bs-meta">{html.escape(t("account.column.people"))}:<br>{"<br>".join(known_here)}</p>')
    if not row["covered"]:
        note(t("account.uncovered"))


def timeline(state: State, assessment: Assessment, account: str, row: pd.Series) -> None:
    """Scores, conversations and contract dates on one axis."""
    t = state.t
    known = tables(state)
    day = pd.Timestamp(assessment.as_of)
    start = day - pd.Timedelta(days=730)
    asked, held = known.responses, known.conversations
    asked = asked[(asked["account"] == account) & asked["date"].between(start, day) & asked["score"].notna()]
    held = held[(held["account"] == account) & held["date"].between(start, day)]
    if asked.empty and held.empty:
        return
    title = t("account.timeline", n=len(held), answers=len(asked))
    chart_heading(title, t("account.timeline.sub"))
    scale = (float(row["scale_min"]), float(row["scale_max"])) if pd.notna(row["scale_min"]) else (1.0, 10.0)
    figure = account_timeline(
        asked,
        held,
        assessment.as_of,
        row["next_end"].date() if pd.notna(row["next_end"]) else None,
        row["notice_deadline"].date() if pd.notna(row["notice_deadline"]) else None,
        t,
        mode(),
        scale=scale,
        months=_half_years(state, assessment.as_of),
    )
    draw(figure, "account_timeline", title)
    table_behind(state, lambda: _behind_timeline(state, asked, held), "account_timeline")


def _half_years(state: State, as_of: dt.date) -> dict[dt.date, str]:
    """Each January and July around the as-of date, in the session's language, with the year under the January."""
    days = [dt.date(year, month, 1) for year in range(as_of.year - 3, as_of.year + 4) for month in (1, 7)]
    names = {month: format_date(dt.date(2000, month, 1), "LLL", locale=state.t.locale)[:3] for month in (1, 7)}
    return {day: names[day.month] + (f"<br>{day.year}" if day.month == 1 else "") for day in days}


def _behind_timeline(state: State, asked: pd.DataFrame, held: pd.DataFrame) -> pd.DataFrame:
    """Scores and conversations by date, newest first."""
    t = state.t
    scores = pd.DataFrame(
        {
            "date": asked["date"],
            "level": asked["level"],
            "what": [
                t("account.timeline.scored", score=on_its_scale(t, float(score), low, high))
                for score, low, high in zip(asked["score"], asked["scale_min"], asked["scale_max"], strict=True)
            ],
        }
    )
    talks = pd.DataFrame(
        {
            "date": held["date"],
            "level": held["level"],
            "what": [
                " · ".join(
                    [
                        t(f"shell.topic.{topic}") if isinstance(topic, str) else t("account.timeline.talk"),
                        *([t(f"shell.signal.{heard}")] if isinstance(heard, str) else []),
                    ]
                )
                for topic, heard in zip(held["topic"], held["signal"], strict=True)
            ],
        }
    )
    rows = pd.concat([scores, talks]).sort_values("date", ascending=False, kind="stable")
    return pd.DataFrame(
        {
            t("data.field.date"): [t.date(day.date()) for day in rows["date"]],
            t("account.column.level"): rows["level"].fillna("unknown").map(lambda level: t(f"shell.level.{level}")),
            t("account.column.what"): rows["what"],
        }
    )
