"""The parts of the Plan page: sentence, picture, the list that gives owner and date, planned against held."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np
import pandas as pd
import streamlit as st

from analytics.reports.calendar import plan_calendar
from analytics.reports.plan_workbook import plan_workbook
from analytics.risk.plan import PlanLine, Planned, deadlines, planned, proposed_day
from analytics.tables.assessment import Assessment
from charts.conversation_bars import ConversationBar, conversation_bars
from charts.theme import plain
from ui.account_words import reason_sentences
from ui.charting import draw_selectable, mode, table_behind
from ui.conversation_words import talk
from ui.finding import chart_heading, finding, note
from ui.names import Names
from ui.navigation import open_account
from ui.plan_cards import plan_cards
from ui.plan_edits import by_name, taken_over
from ui.state import State, digest
from ui.text_table import text_table
from ui.widths import DATE, NAME, OWNER, ROW, column, narrow, row_height, wide

BARS: Final = 8
_SHOWN: Final = (10, 25, 100)
# The column of the customer, beside seven others.
_ACCOUNT: Final = 200


def headline(state: State, assessment: Assessment, first: pd.DataFrame, lines: tuple[PlanLine, ...]) -> None:
    """How many conversations, before when, and the euros that rest on them."""
    t = state.t
    waiting = [line for line in lines if line.state in ("open", "late")]
    if waiting:
        dated = [line.date for line in waiting if line.date is not None]
        rests = [(line.euros, line.currency) for line in waiting if line.euros is not None]
        n, last, kind = len(waiting), max(dated, default=None), "planned"
    else:
        days = [
            proposed_day(assessment.as_of, None if pd.isna(day) else day.date(), place)
            for place, day in enumerate(first["before"])
        ]
        known = first[first["euros"].notna()]
        rests = list(zip(known["euros"].tolist(), known["currency"].tolist(), strict=True))
        n, last, kind = len(first), max(days, default=None), "proposed"
    totals: dict[str, float] = {}
    for euros, currency in rests:
        totals[currency] = totals.get(currency, 0.0) + euros
    money = tuple(t.money(total, code) for code, total in sorted(totals.items(), key=lambda e: -e[1]) if total >= 0.5)
    suffix = ("" if money else ".counted") + ("" if last else ".undated")
    params: dict[str, Any] = {"n": n, "money": money, **({"date": last} if last else {})}
    finding(t(f"plan.finding.{kind}{suffix}", **params), _beside(state, lines))


def _beside(state: State, lines: tuple[PlanLine, ...]) -> str:
    t = state.t
    said = [t("plan.order")]
    if lines:
        held = sum(line.state == "held" for line in lines)
        late = sum(line.state == "late" for line in lines)
        said.append(t("plan.against", n=len(lines), held=held))
        if late:
            said.append(t("plan.against.late", n=late))
    return " ".join(said)


def picture(
    state: State, assessment: Assessment, names: Names, first: pd.DataFrame, lines: tuple[PlanLine, ...]
) -> None:
    """The conversations on which most rests; a click leads to the account."""
    t = state.t
    by_key = {line.uid.split("-")[0]: line for line in lines}
    shown = first.head(BARS)
    counted = bool(shown["euros"].isna().all())
    bars = []
    for row in shown.itertuples(index=False):
        line = by_key.get(row.key)
        level, topic = t(f"shell.level.{row.level}"), t(f"shell.topic.{row.topic}")
        length = row.drop * 100 if counted else (0.0 if pd.isna(row.euros) else row.euros)
        figure = t.percent(row.drop) if counted else t.money(row.euros, row.currency)
        sentences = [
            f"<b>{plain(names(row.account))}</b>",
            plain(t("plan.bar.hover", level=level, topic=topic)),
            *[f"– {plain(sentence)}" for sentence in reason_sentences(state, assessment, row.account, 2)],
            plain(t("plan.bar.before", date=row.before.date())) if not pd.isna(row.before) else "",
            plain(t("plan.bar.date", date=line.date)) if line and line.date else "",
        ]
        bars.append(
            ConversationBar(
                name=names(row.account),
                about=_about(state, names, row, line),
                length=length,
                figure=figure,
                corner=row.corner,
                planned=line is not None,
                hover="<br>".join(part for part in sentences if part),
                key=row.key,
            )
        )
    title = t("plan.chart.counted" if counted else "plan.chart", n=len(bars))
    chart_heading(title, t("plan.chart.sub.counted" if counted else "plan.chart.sub"))
    with wide("plan_chart"):
        clicked = draw_selectable(conversation_bars(bars, mode()), "plan_chart", title)
    # A phone has room for with whom; the cards above it tell the rest.
    levels = [t(f"shell.level.{level}") for level in shown["level"]]
    small = [replace(bar, about=level) for bar, level in zip(bars, levels, strict=True)]
    with narrow("plan_chart"):
        touched = draw_selectable(conversation_bars(small, mode()), "plan_chart_phone", title)
    accounts = dict(zip(shown["key"], shown["account"], strict=True))
    for chosen in (clicked, touched):
        if chosen in accounts:
            open_account(state, accounts[chosen])
    table_behind(state, lambda: _in_figures(state, names, shown, by_key), "plan")


def _about(state: State, names: Names, row: Any, line: PlanLine | None) -> str:  # noqa: ANN401  a row of the ranking
    """Who talks to whom, about what, before when: `Jeroen Tasman · directie: verwachtingen · vóór 1 jan 2027`."""
    t = state.t
    who = (line.owner if line else None) or row.owner
    parts = [names.owner(who) if who else "", talk(state, row.level, row.topic)]
    if line and line.date:
        parts.append(t("plan.bar.on", date=line.date))
    elif not pd.isna(row.before):
        parts.append(t("plan.bar.by", date=row.before.date()))
    return " · ".join(part for part in parts if part)


def _in_figures(state: State, names: Names, shown: pd.DataFrame, by_key: Mapping[str, PlanLine]) -> pd.DataFrame:
    t = state.t
    return pd.DataFrame(
        {
            t("plan.column.account"): [names(name) for name in shown["account"]],
            t("plan.column.talk"): [
                talk(state, level, topic) for level, topic in zip(shown["level"], shown["topic"], strict=True)
            ],
            t("plan.column.euros"): [
                "–" if pd.isna(euros) else t.money(euros, code)
                for euros, code in zip(shown["euros"], shown["currency"], strict=True)
            ],
            t("plan.column.drop"): [t.percent(drop) for drop in shown["drop"]],
            t("plan.column.include"): [t("shell.yes") if key in by_key else t("shell.no") for key in shown["key"]],
        }
    )


def rows_of(first: pd.DataFrame, plan: tuple[Planned, ...], assessment: Assessment) -> pd.DataFrame:
    """What the list holds: the ranking's first, then what was planned besides; with the plan's own owner and date.

    Columns key, account, level, topic, euros, currency, before, include, owner, date, done.
    """
    by_key = {one.key: one for one in plan}
    columns = ["key", "account", "level", "topic", "euros", "currency", "before", "owner"]
    besides = [one for one in plan if one.key not in set(first["key"])]
    rows = first[columns]
    if besides:
        days = deadlines(assessment.accounts, assessment.as_of)
        more = pd.DataFrame(
            [
                (one.key, one.account, one.level, one.topic, np.nan, "", days.get(one.account, pd.NaT), one.owner)
                for one in besides
            ],
            columns=columns,
        ).astype({"before": "datetime64[s]"})
        rows = pd.concat([rows, more.astype(rows.dtypes.to_dict())], ignore_index=True)
    rows = rows.assign(include=rows["key"].isin(list(by_key)))
    rows["owner"] = [
        by_key[k].owner if k in by_key else owner for k, owner in zip(rows["key"], rows["owner"], strict=True)
    ]
    rows["date"] = pd.to_datetime(
        pd.Series([by_key[k].date if k in by_key else None for k in rows["key"]], index=rows.index, dtype="object")
    )
    rows["done"] = [k in by_key and by_key[k].done for k in rows["key"]]
    return rows.reset_index(drop=True)


def conversations_list(state: State, assessment: Assessment, names: Names, ranking: pd.DataFrame) -> None:
    """The ranked conversations; who holds it and when is filled in on the spot."""
    t = state.t
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    with left:
        chart_heading(t("plan.list"), t("plan.list.sub"))
    many = [size for size in _SHOWN if size < len(ranking)] + [len(ranking)]
    shown = right.selectbox(
        t("plan.list.size"), many[:4], format_func=lambda n: t("plan.list.first", n=n), key="plan_size"
    )
    if names.hidden:
        note(t("plan.owners.hidden"))
    plan = planned(state.plan)
    rows = rows_of(ranking.head(shown or 10), plan, assessment)
    with wide("plan_editor"):
        _editor(state, names, rows, assessment.as_of)
    with narrow("plan_editor"):
        plan_cards(state, names, rows, assessment.as_of)
    take_first(state, ranking, min(BARS, len(ranking)), assessment.as_of)
    note(t("plan.note"))


def _editor(state: State, names: Names, rows: pd.DataFrame, today: dt.date) -> None:
    t = state.t
    # A fresh key whenever the rows or their plan change: what was edited has then been taken over, and an edit
    # can never land on another row.
    key = f"plan_editor_{digest(rows['key'].tolist(), state.plan, state.language, names.hidden)}"

    def take() -> None:
        edits = st.session_state[key]["edited_rows"]
        state.plan = taken_over(state.plan, rows, by_name(edits, names), today)

    money = [
        "–" if pd.isna(euros) else t.money(euros, currency)
        for euros, currency in zip(rows["euros"], rows["currency"], strict=True)
    ]
    tall = row_height((names(name) for name in rows["account"]), _ACCOUNT)
    title = t("plan.column.owner")
    owner = (
        st.column_config.SelectboxColumn(title, options=list(names.owners_by_alias), width=132)
        if names.hidden
        else st.column_config.TextColumn(title, max_chars=100, width=132)
    )
    st.data_editor(
        pd.DataFrame(
            {
                "include": rows["include"],
                "account": [names(name) for name in rows["account"]],
                "talk": [talk(state, level, topic) for level, topic in zip(rows["level"], rows["topic"], strict=True)],
                "owner": names.owners(rows["owner"], ""),
                "date": rows["date"],
                "before": rows["before"],
                "euros": money,
                "done": rows["done"],
            }
        ),
        key=key,
        on_change=take,
        hide_index=True,
        width="stretch",
        height=tall * min(len(rows), 12) + ROW + 3,
        row_height=tall,
        placeholder="–",
        disabled=["account", "talk", "euros", "before"],
        column_config={
            "include": st.column_config.CheckboxColumn(t("plan.column.include.short"), width=66),
            "account": st.column_config.TextColumn(t("plan.column.account"), width=_ACCOUNT),
            "talk": st.column_config.TextColumn(t("plan.column.talk"), width=180),
            "owner": owner,
            "date": st.column_config.DateColumn(t("plan.column.date"), format="DD-MM-YYYY", width=103),
            "before": st.column_config.DateColumn(t("plan.column.before.short"), format="DD-MM-YYYY", width=103),
            "euros": st.column_config.TextColumn(t("plan.column.euros.short"), width=82, alignment="right"),
            "done": st.column_config.CheckboxColumn(t("plan.column.done.short"), width=76),
        },
    )


def against_held(state: State, names: Names, lines: tuple[PlanLine, ...]) -> None:
    """The plan held against the conversation log."""
    t = state.t
    if not lines:
        return
    held = sum(line.state == "held" for line in lines)
    chart_heading(t("plan.held", n=len(lines), held=held), t("plan.held.note"))
    frame = pd.DataFrame(
        {
            t("plan.column.account"): [line.account for line in lines],
            t("plan.column.level"): [t(f"shell.level.{line.level}") for line in lines],
            t("plan.column.topic"): [t(f"shell.topic.{line.topic}") for line in lines],
            t("plan.column.owner"): [names.owner(line.owner) for line in lines],
            t("plan.column.date"): [t.date(line.date) if line.date else "–" for line in lines],
            t("plan.column.state"): [t(f"plan.state.{line.state}") for line in lines],
            t("plan.column.held_on"): [t.date(line.held_on) if line.held_on else "–" for line in lines],
        }
    )
    tall = row_height(line.account for line in lines)
    with wide("plan_held"):
        widths = {
            "account": NAME, "level": 104, "topic": 146, "owner": OWNER, "date": DATE, "state": 126, "held_on": DATE
        }  # fmt: skip
        st.dataframe(
            frame,
            hide_index=True,
            width="stretch",
            height=tall * min(len(frame), 10) + ROW + 3,
            row_height=tall,
            column_config={t(f"plan.column.{name}"): column(width) for name, width in widths.items()},
        )
    with narrow("plan_held"):
        text_table(list(frame.columns), frame.to_numpy().tolist())


def downloads(state: State, names: Names, lines: tuple[PlanLine, ...], late: pd.DataFrame) -> None:
    """The plan as a calendar and as a workbook; with aliases while names are hidden."""
    t = state.t
    lines, late = under_aliases(names, lines, late)
    left, right, _ = st.columns([1, 1, 1.4])
    left.download_button(
        t("plan.download.calendar"),
        lambda: plan_calendar(lines, t, dt.datetime.now(dt.UTC).replace(microsecond=0)),
        file_name=t("plan.download.calendar.file"),
        mime="text/calendar",
        icon=":material/event:",
        disabled=not any(line.date and line.state in ("open", "late") for line in lines),
        width="stretch",
        on_click="ignore",
    )
    right.download_button(
        t("plan.download.workbook"),
        lambda: plan_workbook(lines, late, t, names),
        file_name=t("plan.download.workbook.file"),
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/table_view:",
        width="stretch",
        on_click="ignore",
    )
    if not lines:
        note(t("plan.download.empty"))


def under_aliases(
    names: Names, lines: tuple[PlanLine, ...], late: pd.DataFrame
) -> tuple[tuple[PlanLine, ...], pd.DataFrame]:
    """The plan as it may leave the dashboard: our own people too have an alias while names are hidden."""
    owners = late["owner"].map(names.owner, na_action="ignore")
    return tuple(names.line(line) for line in lines), late.assign(owner=owners)


def take_first(state: State, ranking: pd.DataFrame, n: int, today: dt.date) -> None:
    """One click takes the first conversations into the plan, each with its account's owner and a proposed day."""
    t = state.t
    if state.plan or ranking.empty:
        return
    if st.button(t("plan.take_first", n=n), type="primary", icon=":material/playlist_add_check:"):
        state.plan = taken_over(state.plan, ranking.head(n), {number: {"include": True} for number in range(n)}, today)
        st.rerun()
