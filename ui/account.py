"""The parts of one account's page: its finding, its risk taken apart, who scored it, its time line, its evidence."""

import datetime as dt
import html
import math
from functools import partial

import pandas as pd
import streamlit as st
from babel.dates import format_date

from analytics.tables.assessment import Assessment
from analytics.tables.quantities import Money
from charts.account_timeline import account_timeline
from charts.waterfall import Bar, waterfall
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
    if back.button(t("account.back"), icon=":material/arrow_back:", type="tertiary"):
        open_page("blind_spots")
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


def opening(state: State, assessment: Assessment, names: Names, account: str, row: pd.Series) -> None:
    """The finding on this account, its standing, and the conversation to hold next."""
    t = state.t
    chance = spoken(t, float(row["risk"])).replace(" ", "\N{NO-BREAK SPACE}")
    key = "account.finding.hidden" if row["corner"] == "hidden_risk" else "account.finding"
    finding(t(key, account=names(account), chance=chance))
    between = spoken_range(t, float(row["risk_low"]), float(row["risk_high"]))
    parts = [
        corner_mark(state, str(row["corner"])),
        html.escape(value_words(state, row)),
        html.escape(renewal_words(state, row)),
    ]
    if isinstance(row["owner"], str) and not state.hide_names:
        parts.append(html.escape(t("account.owner", owner=row["owner"])))
    known = html.escape(_range_words(state, row, between))
    st.html(f'<p class="bs-sub">{" · ".join(parts)}</p><p class="bs-sub">{known}</p>')
    upcoming = assessment.next_conversations.get(account)
    if upcoming is not None:
        words = {"level": t(f"shell.level.{upcoming.level}"), "topic": t(f"shell.topic.{upcoming.topic}")}
        if upcoming.euros_resting_on_it is None:
            st.info(t("account.next.counted", **words), icon=":material/forum:")
        else:
            money = Money(upcoming.euros_resting_on_it, str(row["currency"]))
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


def bars(state: State, assessment: Assessment, account: str) -> list[Bar]:
    """The contributions that are worth a bar, largest first; the rest as one, so that they still add up."""
    t = state.t
    steps = assessment.contributions.loc[account]
    large = steps[steps.abs() >= _SMALL].sort_values(key=lambda s: -s.abs(), kind="stable")
    rest = float(steps.sum() - large.sum())
    made = [
        Bar(t(f"shell.factor.{name}"), float(step), t(f"shell.factor.{name}.means")) for name, step in large.items()
    ]
    if abs(rest) > 1e-9:
        made.append(Bar(t("account.rest"), rest, t("account.rest.means")))
    return made


def picture(state: State, assessment: Assessment, account: str, row: pd.Series) -> None:
    """The waterfall, and the reasons in words."""
    t = state.t
    title = t(
        "account.why", chance=t.percent(float(row["risk"])), base=t.percent(1 / (1 + math.exp(-float(row["base"]))))
    )
    chart_heading(title, t("account.why.sub"))
    made = bars(state, assessment, account)
    draw(waterfall(float(row["base"]), made, t, mode()), "account_waterfall", title)
    reasons = reason_sentences(state, assessment, account, 6)
    if reasons:
        st.html("<ul>" + "".join(f"<li>{html.escape(sentence)}</li>" for sentence in reasons) + "</ul>")
    table_behind(state, lambda: _contributions(state, assessment, account), "account_waterfall")


def _contributions(state: State, assessment: Assessment, account: str) -> pd.DataFrame:
    t = state.t
    steps = assessment.contributions.loc[account]
    factors = assessment.factors.loc[account]
    return pd.DataFrame(
        {
            t("account.column.factor"): [t(f"shell.factor.{name}") for name in steps.index],
            t("account.column.value"): [
                t.number(float(factors[name]), 2) if name in factors and pd.notna(factors[name]) else t("shell.unknown")
                for name in steps.index
            ],
            t("account.column.contribution"): [t.number(float(step), 3) for step in steps],
        }
    )


def people(state: State, assessment: Assessment, names: Names, account: str, row: pd.Series) -> None:
    """Who gave the score, who was spoken to, and who is known, by level."""
    t = state.t
    chart_heading(t("account.people"), score_words(state, row) + ".")
    st.html("".join(f"<p>{html.escape(t.say(voice))}</p>" for voice in assessment.voices.get(account, ())))
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
            shown = ", ".join(who[:4]) + (" …" if len(who) > 4 else "")
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
            "what": [t("account.timeline.scored", score=t.number(float(score))) for score in asked["score"]],
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


_SHOWN_FIELDS = {
    "expectations": ("expectation", "stated_by", "level", "importance", "measure", "fulfilment", "reviewed", "source"),
    "conversations": ("date", "person", "role", "level", "our_person", "topic", "signal", "note"),
    "responses": ("date", "score", "respondent", "role", "level", "comment"),
    "contracts": ("contract_id", "annual_value", "currency", "start", "end", "notice_days", "auto_renew"),
}
_PERSONAL = {"person", "respondent", "stated_by", "our_person"}
_FREE_TEXT = {"comment", "note", "expectation", "measure"}


def evidence(state: State, assessment: Assessment, account: str) -> None:
    """The rows that all of it rests on, down to the file they came from."""
    t = state.t
    known = tables(state)
    headings = [t(f"data.table.{table}") for table in _SHOWN_FIELDS]
    st.html(f'<h2 class="bs-chart-title">{html.escape(t("account.evidence"))}</h2>')
    for tab, (table, fields) in zip(st.tabs(headings), _SHOWN_FIELDS.items(), strict=True):
        with tab:
            frame = known.frame(table)
            mine = frame[frame["account"] == account]
            if "date" in mine:
                mine = mine[~(mine["date"] > pd.Timestamp(assessment.as_of))].sort_values("date", ascending=False)
            if mine.empty:
                st.markdown(t(f"account.none.{table}"))
                continue
            st.dataframe(_worded(state, mine, fields), hide_index=True, width="stretch", key=f"account_{table}")


def _worded(state: State, rows: pd.DataFrame, fields: tuple[str, ...]) -> pd.DataFrame:
    """Rows as a person reads them: headers, codes and dates in words; nothing that is wholly unknown."""
    t = state.t
    shown: dict[str, object] = {}
    for field in fields:
        column = rows[field]
        if column.isna().all():
            continue
        if state.hide_names and field in _PERSONAL | _FREE_TEXT:
            column = column.where(column.isna(), t("shell.alias.text"))
        elif field in {"level", "topic", "signal"}:
            column = column.map({code: t(f"shell.{field}.{code}") for code in column.dropna().unique()})
        elif field == "source":
            column = column.map({code: t(f"account.source.{code}") for code in column.dropna().unique()})
        elif field == "auto_renew":
            column = column.map({True: t("shell.yes"), False: t("shell.no")})
        elif str(column.dtype).startswith("datetime"):
            column = column.dt.date
        shown[t(f"data.field.{field}")] = column
    return pd.DataFrame(shown)
