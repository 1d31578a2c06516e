"""The parts of the Renewals page: by when to act on how much, the months ahead, and the lists behind them."""

import datetime as dt
from collections.abc import Callable

import pandas as pd
import streamlit as st
from babel.dates import format_date

from analytics.risk.views.renewals import MONTHS, SOON_DAYS, in_months
from analytics.tables.assessment import Assessment
from analytics.tables.quantities import Share
from charts.renewal_timeline import ORDER, SINGLE_UP_TO, renewal_timeline
from charts.theme import plain
from ui.account_list import account_list
from ui.account_words import corner_mark
from ui.charting import draw_selectable, mode, table_behind
from ui.finding import chart_heading, finding, note
from ui.names import Names, account_id
from ui.navigation import open_account, open_page
from ui.state import State
from ui.widths import DATE, MONEY, NAME, OWNER, column, narrow, wide
from ui.worth import Worth

_LISTS = ("soon", "missed", "no_end", "later")


def without_contracts(state: State) -> None:
    """What would feed this page, and the way to add it."""
    t = state.t
    finding(t("renewals.nothing"), t("renewals.nothing.sub"))
    if st.button(t("shell.open_data"), type="primary", icon=":material/upload_file:"):
        open_page("data")


def headline(state: State, decided: pd.DataFrame, worth: Worth) -> None:
    """How much must be acted on within 90 days, and how much of it is hidden risk."""
    t = state.t
    soon, missed = decided[decided["state"] == "soon"], decided[decided["state"] == "missed"]
    hidden = soon[soon["corner"] == "hidden_risk"]
    if soon.empty:
        later = decided[decided["state"] == "later"]
        first = later["act_by"].min()
        text = (
            t("renewals.headline.none", days=SOON_DAYS)
            if pd.isna(first)
            else t("renewals.headline.later", days=SOON_DAYS, date=first.date())
        )
    elif len(hidden):
        text = t("renewals.headline.hidden", days=SOON_DAYS, money=worth.a_year(soon), hidden=worth.of(hidden))
    else:
        text = t("renewals.headline", days=SOON_DAYS, money=worth.a_year(soon))
    sub = [t("renewals.sub.soon", n=len(soon))] if len(soon) else []
    if len(missed):
        sub.append(
            t(
                "renewals.sub.missed.counted" if worth.counted else "renewals.sub.missed",
                n=len(missed),
                money=worth.of(missed),
            )
        )
    no_end, no_notice = int((decided["state"] == "no_end").sum()), int(decided["no_notice"].sum())
    if no_end:
        sub.append(t("renewals.sub.no_end", n=no_end))
    if no_notice:
        sub.append(t("renewals.sub.no_notice", n=no_notice))
    finding(text, " ".join(sub))


def picture(state: State, assessment: Assessment, names: Names, decided: pd.DataFrame, worth: Worth) -> None:
    """Value by month; a click on a block opens its account."""
    t = state.t
    by = st.session_state.get("renewals_by") or "act_by"
    placed = in_months(decided, by, assessment.as_of)
    ahead = placed[placed["place"] < MONTHS]
    if not worth.counted:
        ahead = ahead[ahead["currency"] == worth.currency]
    hidden = ahead[ahead["corner"] == "hidden_risk"]
    if hidden.empty:
        title = t("renewals.chart.none", months=MONTHS)
    else:
        key = "renewals.chart.counted" if worth.counted else "renewals.chart"
        title = t(key, n=len(hidden), money=worth.of(hidden), months=MONTHS)
    chart_heading(title)
    legend = "&ensp;".join(corner_mark(state, corner) for corner in ORDER if (ahead["corner"] == corner).any())
    left, right = st.columns([3.3, 1.1], vertical_alignment="center")
    left.html(f'<p class="bs-note" style="margin:0">{legend}</p>')
    right.segmented_control(
        t("renewals.by"),
        ["act_by", "end"],
        default="act_by",
        required=True,
        format_func=lambda c: t(f"renewals.by.{c}"),
        label_visibility="collapsed",
        key="renewals_by",
    )
    blocks = pd.DataFrame(
        {
            "place": ahead["place"],
            "corner": ahead["corner"],
            "weight": ahead["weight"],
            "id": [account_id(str(name)) for name in ahead["account"]],
            # Sentences for single blocks only: of many nobody could point at one.
            "hover": [_hover(state, names, row) for row in ahead.to_dict("records")]
            if len(ahead) <= SINGLE_UP_TO
            else "",
        }
    )
    ids = dict(zip(blocks["id"], ahead["account"], strict=True))
    for part, key in ((wide, f"renewals_{by}"), (narrow, f"renewals_{by}_phone")):
        figure = renewal_timeline(
            blocks,
            _months(state, assessment.as_of, every=6 if part is narrow else 3),
            t,
            mode(),
            currency=None if worth.counted else worth.currency,
            soon=(_place(assessment.as_of, 0), _place(assessment.as_of, SOON_DAYS)),
            height=350,
            small=part is narrow,
        )
        with part(key):
            clicked = draw_selectable(figure, key, title)
        if clicked in ids:
            open_account(state, str(ids[clicked]))
    far = placed[placed["place"] == MONTHS]
    many = ".many" if len(ahead) > SINGLE_UP_TO else ""
    notes = [t(f"renewals.chart.sub.{by}{many}")]
    if not hidden.empty:
        notes.append(t("renewals.note.labels.counted" if worth.counted else "renewals.note.labels"))
    notes += (
        [
            t(
                "renewals.note.far.counted" if worth.counted else "renewals.note.far",
                n=len(far),
                money=worth.of(far),
                months=MONTHS,
            )
        ]
        if len(far)
        else []
    )
    if len(worth.currencies) > 1 and not worth.counted:
        notes.append(t("renewals.note.currency", currency=worth.currency or ""))
    note(" ".join(notes))
    table_behind(state, lambda: _monthly(state, placed, worth), "renewals")


def _place(as_of: dt.date, days: int) -> float:
    """Where a day stands on an axis of whole months, each around its own number."""
    day = as_of + dt.timedelta(days=days)
    length = pd.Timestamp(day).days_in_month
    return (day.year - as_of.year) * 12 + day.month - as_of.month - 0.5 + (day.day - 1) / length


def _months(state: State, as_of: dt.date, *, every: int) -> list[str]:
    """The months ahead: one in so many by name, with its year under each January and under the first of them.

    All by name would cover each other, and stand on their side.
    """
    starts = pd.date_range(pd.Timestamp(as_of).replace(day=1), periods=MONTHS, freq="MS")
    named = [day for day in starts if day.month % every == 1]
    return [
        format_date(day.date(), "LLL", locale=state.t.locale)[:3]
        + (f"<br>{day.year}" if day == named[0] or day.month == 1 else "")
        if day in named
        else ""
        for day in starts
    ]


def _hover(state: State, names: Names, row: dict[str, object]) -> str:
    t = state.t
    lines = [
        f"<b>{plain(names(str(row['account'])))}</b>",
        plain(_value(state, row)),
        plain(t(f"shell.corner.{row['corner']}")),
        plain(t("renewals.hover.risk", share=Share(float(row["risk"])))),  # type: ignore[arg-type]
        plain(t("renewals.hover.end", date=row["end"].date())),  # type: ignore[attr-defined]
    ]
    if pd.notna(row["notice_deadline"]):
        lines.append(plain(t("renewals.hover.notice", date=row["notice_deadline"].date())))  # type: ignore[attr-defined]
    if pd.notna(row["auto_renew"]):
        lines.append(plain(t("renewals.auto" if row["auto_renew"] else "renewals.not_auto")))
    return "<br>".join(lines)


def _value(state: State, row: dict[str, object]) -> str:
    value = float(row["annual_value"])  # type: ignore[arg-type]
    if pd.isna(value):
        return state.t("renewals.value.unknown")
    return state.t("renewals.value.year", money=state.t.money(value, str(row["currency"])))


def _monthly(state: State, placed: pd.DataFrame, worth: Worth) -> pd.DataFrame:
    t = state.t
    when = placed["act_by"].where(placed["place"] >= 0)
    keys = when.dt.to_period("M").astype("str").where(placed["place"] >= 0, "")
    rows = []
    for month, part in placed.groupby(keys, sort=True):
        hidden = part[part["corner"] == "hidden_risk"]
        rows.append(
            {
                t("renewals.column.month"): t.month(pd.Period(str(month)).start_time.date())
                if month
                else t("renewals.axis.missed").replace("<br>", " "),
                t("renewals.column.contracts"): len(part),
                t("lists.value"): worth.of(part),
                t("shell.corner.hidden_risk"): worth.of(hidden) if len(hidden) else "–",
            }
        )
    return pd.DataFrame(rows)


def lists(state: State, names: Names, decided: pd.DataFrame) -> None:
    """The contracts: the next 90 days first, then what is missed, what lacks a date, and what comes later."""
    t = state.t
    parts = {name: decided[decided["state"] == name] for name in _LISTS}
    parts["no_notice"] = decided[decided["no_notice"]]
    there = [name for name in ("soon", "missed", "no_end", "no_notice", "later") if len(parts[name])]
    for tab, name in zip(st.tabs([t(f"renewals.tab.{n}", n=len(parts[n])) for n in there]), there, strict=True):
        with tab:
            note(t(f"renewals.tab.{name}.what"))
            _list(state, names, parts[name], name)


def _list(state: State, names: Names, rows: pd.DataFrame, key: str) -> None:
    t = state.t
    far = pd.Timestamp("2200-01-01")
    dates = {
        t("renewals.column.act_by"): rows["act_by"].fillna(far),
        t("renewals.column.end"): rows["end"].fillna(far),
    }
    auto = rows["auto_renew"].map({True: t("renewals.yes"), False: t("renewals.no")})
    frame = pd.DataFrame(
        {
            t("shell.page.account"): [names(str(name)) for name in rows["account"]],
            **dates,
            t("lists.value"): rows["annual_value"],
            t("lists.corner"): [
                t("lists.corner.unknown") if c == "unknown_satisfaction" else t(f"shell.corner.{c}")
                for c in rows["corner"]
            ],
            t("renewals.column.risk"): rows["risk"],
            t("renewals.column.auto"): auto.fillna(t("shell.unknown")),
            t("lists.owner"): names.owners(rows["owner"], t("shell.unknown")),
        }
    )
    formats: dict[str, Callable[..., str]] = {
        t("renewals.column.risk"): lambda share: t.percent(float(share)),
        **{name: lambda day: t("shell.unknown") if day >= far else t.date(day.date()) for name in dates},
    }
    columns = {
        t("shell.page.account"): column(NAME),
        t("renewals.column.act_by"): column(112),
        t("renewals.column.end"): column(DATE),
        t("lists.value"): column(MONEY, t("lists.value.short")),
        t("lists.corner"): column(124),
        t("renewals.column.risk"): column(64, t("renewals.column.risk.short")),
        t("renewals.column.auto"): column(74, t("renewals.column.auto.short")),
        t("lists.owner"): column(OWNER),
    }
    account_list(
        state,
        frame,
        rows["account"].tolist(),
        f"renewals_{key}",
        formats=formats,
        columns=columns,
        currencies=rows["currency"].tolist(),
    )
