"""What was made of the uploads, in words: tables found, columns used, problems, files."""

import html
from dataclasses import replace

import streamlit as st

from analytics.intake.headers import plain
from analytics.intake.joining import match_id
from analytics.tables.imported import ColumnReport, FileReport, Imported, SheetReport
from analytics.tables.issue import Issue, Message, Param
from analytics.tables.quantities import Share
from analytics.tables.schema import PROVENANCE
from ui.asked import how_many
from ui.finding import finding, note
from ui.markdown import plain_text
from ui.names import Names
from ui.navigation import open_page
from ui.pipeline import as_of, latest_evidence
from ui.read_otherwise import read_otherwise
from ui.state import State
from ui.text_table import text_table

# Older evidence than this, and the picture is offered on the date of the newest evidence instead.
_STALE_DAYS = 60
_SAMPLE_ROWS = 5


def recognised(state: State, result: Imported) -> None:
    """One sentence on all that was read, and the way on."""
    t = state.t
    counts = {name: len(result.tables.frame(name)) for name in ("contracts", "responses", "conversations")}
    accounts = {a for name in counts for a in result.tables.frame(name)["account"].dropna().unique()}
    aside = len(result.set_aside)
    unreadable = tuple(report.file for report in result.files if report.problem is not None)
    if not any(counts.values()):
        finding(t("data.nothing"), t("data.nothing.sub"))
        return
    parts = tuple(t(f"data.count.{name}", n=n) for name, n in counts.items() if n)
    sub = [
        t("data.found.unreadable", n=len(unreadable), files=unreadable) if unreadable else "",
        t("data.found.aside", n=aside) if aside else "" if unreadable else t("data.found.all_used"),
        t("data.found.questions", n=how_many(result.questions)) if result.questions else "",
    ]
    finding(t("data.found", parts=parts, n=len(accounts)), " ".join(sentence for sentence in sub if sentence))
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


def file_list(state: State, result: Imported, names: Names) -> None:
    """Every file with what its sheets were taken for, sample rows, a password where one is needed, and a way out."""
    t = state.t
    st.subheader(t("data.files"))
    # What waits for a password, or has to be exported again, comes first.
    for place, report in sorted(enumerate(result.files), key=lambda one: one[1].problem is None):
        # By its name, not by its heading, which changes with what was chosen in it: it stays open then.
        with st.expander(
            _title(state, report),
            expanded=report.problem is not None,
            key=f"file_{report.file}",
            on_change="rerun",
        ):
            if report.problem is not None:
                _unreadable(state, report, place)
            for number, sheet in enumerate(report.sheets):
                _sheet(state, result, names, report, sheet, f"{place}_{number}")
            if not state.is_sample and st.button(t("data.remove"), key=f"remove_{place}", icon=":material/close:"):
                state.files = tuple(file for file in state.files if file.name != report.file)
                st.rerun()


def _title(state: State, report: FileReport) -> str:
    t = state.t
    if report.problem is not None:
        return f"{plain_text(report.file)} – {t('data.file.unreadable')}"
    tables = [t(f"data.table.{sheet.table}") for sheet in report.sheets if sheet.table]
    used = sum(sheet.rows_used for sheet in report.sheets)
    what = t("data.file.holds", tables=tuple(dict.fromkeys(tables)), n=used) if tables else t("data.file.no_table")
    return f"{plain_text(report.file)} – {what}"


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


def _sheet(state: State, result: Imported, names: Names, report: FileReport, sheet: SheetReport, key: str) -> None:
    t = state.t
    name = sheet.sheet or report.file
    heading = t(f"data.table.{sheet.table}") if sheet.table else t("data.file.no_table")
    hidden = f" ({t('data.sheet.hidden')})" if sheet.hidden else ""
    title = f"{name}{hidden}" if name.casefold() == heading.casefold() else f"{name}{hidden}: {heading}"
    rows = t("data.sheet.rows", n=sheet.rows_in, used=sheet.rows_used, aside=sheet.rows_set_aside)
    st.html(f'<h3>{html.escape(title)}</h3><p class="bs-meta">{html.escape(rows)}</p>')
    used = [column for column in sheet.columns if column.field and sheet.table]
    passed = [column.header.rstrip(".") for column in sheet.columns if column not in used and column.header]
    if used:
        _columns(state, names, used)
    if passed:
        note(t("data.column.unused", n=len(passed), names=tuple(passed)))
    if sheet.table and not names.hidden and st.toggle(t("data.sheet.sample_rows"), key=f"rows_{key}"):
        _first_rows(state, result, report, sheet)
    if not state.is_sample:
        read_otherwise(state, names, sheet, key)


def _columns(state: State, names: Names, used: list[ColumnReport]) -> None:
    """What each column was taken for; why, where that does not go without saying."""
    t = state.t
    why = ["" if names.hidden else " ".join(t.say(told) for told in telling(column)) for column in used]
    parts = ["header", "read_as", "samples", *(["why"] if any(why) else [])]
    rows = [
        (
            column.header,
            t(f"data.field.{column.field}")
            + (f" ({t('data.decision.ambiguous')})" if column.decision == "ambiguous" else ""),
            names.text(" · ".join(column.samples)) if column.samples else "",
            reason,
        )
        for column, reason in zip(used, why, strict=True)
    ]
    text_table([t(f"data.column.{part}") for part in parts], [row[: len(parts)] for row in rows], wraps=True)


def telling(column: ColumnReport) -> list[Message]:
    """What speaks for a column beyond a header that is the word itself, above cells that all fit."""
    found = []
    for told in column.evidence:
        header, synonym, share = (told.params.get(name) for name in ("header", "synonym", "share"))
        same = isinstance(synonym, str) and plain(str(header)) == plain(synonym)
        if not same and not (isinstance(share, Share) and share.value >= 0.995):
            found.append(told)
    return found[:2]


def _first_rows(state: State, result: Imported, report: FileReport, sheet: SheetReport) -> None:
    """The first rows as they were read: one block a row, so that a wide table is read on any screen."""
    t = state.t
    frame = result.tables.frame(str(sheet.table))
    mine = frame[(frame["file"] == report.file) & (frame["sheet"] == (sheet.sheet or ""))].head(_SAMPLE_ROWS)
    for row in mine.to_dict("records"):
        facts = {
            t(f"data.field.{name}"): _written(state, str(name), value)
            for name, value in row.items()
            if name not in (*PROVENANCE, "strength", "log") and value == value  # noqa: PLR0124  not NaN
        }
        line = " · ".join(f"{name}: {value}" for name, value in facts.items() if value)
        st.html(f'<p class="bs-row">{html.escape(line)}</p>')


def _written(state: State, name: str, value: object) -> str:
    t = state.t
    if hasattr(value, "date"):
        return t.date(value.date())
    if isinstance(value, bool):
        return t("shell.yes" if value else "shell.no")
    if isinstance(value, float):
        return t.number(value, 0 if value.is_integer() else 1)
    for key in (f"shell.{name}.{value}", f"account.{name}.{value}", f"intake.option.{name}.{value}"):
        if t.has(key):
            return t(key)
    return "" if str(value) == "<NA>" else str(value)


def problems(state: State, result: Imported, names: Names) -> None:
    """What is noteworthy, one sentence each."""
    found = [issue for issue in result.problems if not _said_of_names(result, issue)]
    if not found:
        return
    st.subheader(state.t("data.problems"))
    for issue in found[:12]:
        sentence = state.t.say(_shown(names, issue))
        place = ", ".join(part for part in (issue.where.file, issue.where.sheet) if part)
        # Which of several files is meant, where the sentence does not say so itself.
        named = not place or len(result.files) < 2 or str(issue.where.file) in sentence
        st.markdown(f"- {plain_text(sentence)}" if named else f"- **{plain_text(place)}:** {plain_text(sentence)}")
    if len(found) > 12:
        note(state.t("data.problems.more", n=len(found) - 12))


def _said_of_names(result: Imported, issue: Issue) -> bool:
    """Whether the review of names lists all that have no contract already: two counts of them are one too many."""
    if issue.code != "accounts_without_contract":
        return False
    asked = {question.id for question in result.questions}
    return issue.count == sum(match.kind == "none" or match_id(match.name) in asked for match in result.matches)


def _shown(names: Names, issue: Issue) -> Issue:
    """An issue as it may be shown: names as aliases, what stands in a cell withheld while names are hidden."""
    return replace(issue, params=_without_names(names, issue.params)) if names.hidden else issue


def reason_shown(names: Names, reason: Message) -> Message:
    """Why a row was set aside, as it may be shown."""
    return Message(reason.code, _without_names(names, reason.params)) if names.hidden else reason


def _without_names(names: Names, params: object) -> dict[str, Param]:
    shown: dict[str, Param] = dict(params)  # type: ignore[call-overload]
    if isinstance(shown.get("names"), tuple):
        shown["names"] = tuple(names(str(name)) for name in shown["names"])  # type: ignore[union-attr]
    for name in ("value", "cell", "name", "account"):
        if isinstance(shown.get(name), str):
            shown[name] = names.text(str(shown[name]))
    return shown
