"""The files to take along: a presentation, a workbook and a calendar, made when somebody asks for them."""

import datetime as dt
from collections.abc import Callable

import pandas as pd
import streamlit as st

from analytics.reports.calendar import plan_calendar
from analytics.reports.deck import deck
from analytics.reports.report_workbook import report_workbook
from analytics.reports.reported import Report, report_of
from analytics.risk.plan import planned
from analytics.tables.assessment import Assessment
from analytics.tables.quantities import Money
from ui.finding import chart_heading, finding, note
from ui.names import names_of
from ui.pipeline import imported, tables
from ui.ready import ready
from ui.selection import selected
from ui.state import State

_TYPES = {
    "deck": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "workbook": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "calendar": "text/calendar",
}
_ICONS = {"deck": ":material/slideshow:", "workbook": ":material/table_view:", "calendar": ":material/event:"}


def reports(state: State) -> None:
    """The finding, and a button for each file, in this session's language and with its names as they are shown."""
    assessment, _ = ready(state)
    accounts = selected(assessment, state.filters)
    if accounts.empty:
        st.info(state.t("shell.filter.nothing"), icon=":material/filter_alt:")
        return
    report = session_report(state, assessment, accounts)
    _headline(state, report)
    left, right = st.columns([1.5, 1], gap="large")
    with left:
        _deck(state, report)
    with right:
        _workbook(state, report)
        _calendar(state, report)


def session_report(state: State, assessment: Assessment, accounts: pd.DataFrame) -> Report:
    """What this session reports on: the part that the filters leave in, and its own plan."""
    plan = tuple(one for one in planned(state.plan) if one.account in accounts.index or not state.filters.any)
    return report_of(
        assessment,
        tables(state),
        names_of(state, assessment),
        accounts=accounts,
        plan=plan,
        imported=imported(state) if state.files else None,
        workshop=state.workshop,
        sample=state.is_sample,
    )


def _headline(state: State, report: Report) -> None:
    t, total = state.t, report.total
    if not total.hidden_accounts:
        text = t("report.finding.none", n=len(report.accounts))
    elif report.counted:
        text = t("report.finding.counted", n=total.hidden_accounts)
    else:
        money = Money(total.hidden_annual_value, total.currency or "")
        text = t("report.finding", n=total.hidden_accounts, money=money)
    names = t("report.sub.hidden" if state.hide_names else "report.sub.shown")
    finding(text, f"{t('report.sub', date=report.assessment.as_of)} {names}")


def _deck(state: State, report: Report) -> None:
    t = state.t
    chart_heading(t("report.deck"))
    note(t("report.deck.holds"))
    if "accounts" in report.workshop:
        note(t("report.deck.workshop"))
    _button(state, report, "deck", lambda: deck(report, t), primary=True)
    st.markdown("\n".join(f"{place}. {part}" for place, part in enumerate(t("report.deck.slides").split("|"), start=1)))


def _workbook(state: State, report: Report) -> None:
    t = state.t
    chart_heading(t("report.workbook"))
    note(t("report.workbook.holds"))
    _button(state, report, "workbook", lambda: report_workbook(report, t))


def _calendar(state: State, report: Report) -> None:
    t = state.t
    dated = [line for line in report.plan if line.date is not None and line.state in ("open", "late")]
    chart_heading(t("report.calendar"))
    if not dated:
        note(t("report.calendar.empty"))
    else:
        proposed = f" {t('report.calendar.proposed')}" if report.proposed else ""
        note(t("report.calendar.holds", n=len(dated)) + proposed)

    def made() -> bytes:
        # A calendar takes the newer of two files of one plan.
        return plan_calendar(report.plan, t, dt.datetime.now(dt.UTC).replace(microsecond=0))

    _button(state, report, "calendar", made, disabled=not dated)


def _button(
    state: State,
    report: Report,
    kind: str,
    make: Callable[[], bytes],
    *,
    primary: bool = False,
    disabled: bool = False,
) -> None:
    t = state.t
    st.download_button(
        t(f"report.{kind}.download"),
        make,
        file_name=t(f"report.{kind}.file", date=report.assessment.as_of.isoformat()),
        mime=_TYPES[kind],
        icon=_ICONS[kind],
        type="primary" if primary else "secondary",
        disabled=disabled,
        on_click="ignore",
        key=f"report_{kind}",
    )
