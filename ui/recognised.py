"""What was made of the uploads, in words: tables found, columns used, rows set aside, problems, files."""

import html
from dataclasses import replace

import pandas as pd
import streamlit as st

from analytics.reports.set_aside import set_aside_workbook
from analytics.tables.imported import FileReport, Imported, SheetReport
from analytics.tables.issue import Message
from analytics.tables.schema import PROVENANCE
from ui.finding import finding, note
from ui.navigation import open_page
from ui.pipeline import as_of, latest_evidence
from ui.state import State

# Older evidence than this, and the picture is offered on the date of the newest evidence instead.
_STALE_DAYS = 60


def recognised(state: State, result: Imported) -> None:
    """One sentence on all that was read, and the way on."""
    t = state.t
    counts = {name: len(result.tables.frame(name)) for name in ("contracts", "responses", "conversations")}
    accounts = {a for name in counts for a in result.tables.frame(name)["account"].dropna().unique()}
    aside = len(result.set_aside)
    if not any(counts.values()):
        finding(t("data.nothing"), t("data.nothing.sub"))
        return
    parts = tuple(t(f"data.count.{name}", n=n) for name, n in counts.items() if n)
    finding(
        t("data.found", parts=parts, n=len(accounts)),
        " ".join(
            [
                t("data.found.aside", n=aside) if aside else t("data.found.all_used"),
                t("data.found.questions", n=len(result.questions)) if result.questions else "",
            ]
        ),
    )
    with st.container(horizontal=True):
        if st.button(t("data.go"), type="primary", icon=":material/arrow_forward:", key="data_go"):
            open_page("blind_spots")
    _suggest_date(state, result)


def _suggest_date(state: State, result: Imported) -> None:
    newest = latest_evidence(result.tables, as_of(state))
    if newest is None or state.as_of is not None or (as_of(state) - newest).days <= _STALE_DAYS:
        return
    st.info(state.t("data.stale", date=newest), icon=":material/event:")
    if st.button(state.t("data.stale.use", date=newest), key="data_stale"):
        state.as_of = newest
        st.rerun()


def file_list(state: State, result: Imported) -> None:
    """Every file with what its sheets were taken for, sample rows, a password where one is needed, and a way out."""
    t = state.t
    st.subheader(t("data.files"))
    for place, report in enumerate(result.files):
        with st.expander(_title(state, report), expanded=report.problem is not None and len(result.files) < 6):
            if report.problem is not None:
                _unreadable(state, report, place)
            for number, sheet in enumerate(report.sheets):
                _sheet(state, result, report, sheet, f"{place}_{number}")
            if not state.is_sample and st.button(t("data.remove"), key=f"remove_{place}", icon=":material/close:"):
                state.files = tuple(file for file in state.files if file.name != report.file)
                st.rerun()


def _title(state: State, report: FileReport) -> str:
    t = state.t
    if report.problem is not None:
        return f"{_plain(report.file)} – {t('data.file.unreadable')}"
    tables = [t(f"data.table.{sheet.table}") for sheet in report.sheets if sheet.table]
    used = sum(sheet.rows_used for sheet in report.sheets)
    what = t("data.file.holds", tables=tuple(dict.fromkeys(tables)), n=used) if tables else t("data.file.no_table")
    return f"{_plain(report.file)} – {what}"


def _unreadable(state: State, report: FileReport, place: int) -> None:
    t = state.t
    assert report.problem is not None  # noqa: S101  asked by the caller
    st.warning(t.say(report.problem), icon=":material/warning:")
    if report.problem.code.rsplit(".", 1)[-1] in {"password_protected", "password_wrong"}:
        with st.form(f"password_{place}", border=False):
            typed = st.text_input(t("data.password"), type="password")
            if st.form_submit_button(t("data.password.open")) and typed:
                state.files = tuple(
                    replace(file, password=typed) if file.name == report.file else file for file in state.files
                )
                st.rerun()


def _sheet(state: State, result: Imported, report: FileReport, sheet: SheetReport, key: str) -> None:
    t = state.t
    name = sheet.sheet or report.file
    heading = t(f"data.table.{sheet.table}") if sheet.table else t("data.file.no_table")
    hidden = f" ({t('data.sheet.hidden')})" if sheet.hidden else ""
    rows = t("data.sheet.rows", n=sheet.rows_in, used=sheet.rows_used, aside=sheet.rows_set_aside)
    st.html(f'<h3>{html.escape(f"{name}{hidden}: {heading}")}</h3><p class="bs-meta">{html.escape(rows)}</p>')
    if not sheet.columns:
        return
    columns = pd.DataFrame(
        {
            t("data.column.header"): [column.header for column in sheet.columns],
            t("data.column.read_as"): [
                t(f"data.field.{column.field}") if column.field else t("data.column.ignored")
                for column in sheet.columns
            ],
            t("data.column.sure"): [
                t(f"data.decision.{column.decision}") if column.field or column.decision != "ignored" else "–"
                for column in sheet.columns
            ],
            t("data.column.samples"): [" · ".join(column.samples) for column in sheet.columns],
            t("data.column.why"): [
                " ".join(t.say(evidence) for evidence in column.evidence[:2]) for column in sheet.columns
            ],
        }
    )
    st.dataframe(columns, hide_index=True, width="stretch", key=f"columns_{key}")
    if sheet.table and st.toggle(t("data.sheet.sample_rows"), key=f"rows_{key}"):
        frame = result.tables.frame(sheet.table)
        mine = frame[(frame["file"] == report.file) & (frame["sheet"] == (sheet.sheet or ""))].head(8)
        shown = mine.drop(columns=[c for c in (*PROVENANCE, "strength", "log") if c in mine]).dropna(axis=1, how="all")
        st.dataframe(
            shown.rename(columns=lambda c: t(f"data.field.{c}")), hide_index=True, width="stretch", key=f"sample_{key}"
        )


def problems(state: State, result: Imported) -> None:
    """What is noteworthy, one sentence each."""
    if not result.problems:
        return
    st.subheader(state.t("data.problems"))
    for issue in result.problems[:12]:
        st.markdown(f"- {_plain(state.t.say(issue))}")
    if len(result.problems) > 12:
        note(state.t("data.problems.more", n=len(result.problems) - 12))


def set_aside(state: State, result: Imported) -> None:
    """The rows that were not used and the cells that could not be read: where, why, and the workbook to mend."""
    if not result.set_aside and not result.unread:
        return
    t = state.t
    if result.set_aside:
        _rows_set_aside(state, result)
    if result.unread:
        _unread_cells(state, result)
    st.download_button(
        t("data.aside.download"),
        data=lambda: set_aside_workbook(
            result.set_aside, lambda m: t.say(m) if isinstance(m, Message) else t(m), result.unread
        ),
        file_name=t("data.aside.name"),
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/download:",
        on_click="ignore",
        key="data_aside",
    )


def _rows_set_aside(state: State, result: Imported) -> None:
    t = state.t
    st.subheader(t("data.aside", n=len(result.set_aside)))
    note(t("data.aside.sub"))
    rows = result.set_aside[:200]
    st.dataframe(
        pd.DataFrame(
            {
                t("data.aside.file"): [row.file for row in rows],
                t("data.aside.sheet"): [row.sheet or "" for row in rows],
                t("data.aside.row"): [row.row for row in rows],
                t("data.aside.reason"): [t.say(row.reason) for row in rows],
                t("data.aside.values"): [" · ".join(value for _, value in row.values if value) for row in rows],
            }
        ),
        hide_index=True,
        width="stretch",
        height=min(320, 40 + 36 * len(rows)),
        key="set_aside",
    )


def _unread_cells(state: State, result: Imported) -> None:
    t, cells = state.t, result.unread
    with st.expander(t("data.unread", n=len(cells))):
        note(t("data.unread.sub"))
        st.dataframe(
            pd.DataFrame(
                {
                    t("data.aside.file"): [cell.file for cell in cells[:200]],
                    t("data.aside.sheet"): [cell.sheet or "" for cell in cells[:200]],
                    t("data.aside.row"): [cell.row for cell in cells[:200]],
                    t("data.column.header"): [cell.header for cell in cells[:200]],
                    t("data.unread.value"): [cell.value for cell in cells[:200]],
                }
            ),
            hide_index=True,
            width="stretch",
            key="unread_cells",
        )


def _plain(text: str) -> str:
    """Text that stands in a Markdown label: file names and cells may hold anything."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()#+-!|~$:<>" else c for c in text)
