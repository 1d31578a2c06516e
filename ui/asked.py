"""What the files cannot tell, asked in one screen; and the names that may be one account, side by side."""

import datetime as dt
import json

import pandas as pd
import streamlit as st

from analytics.intake.joining import contracts_without_answers, match_id
from analytics.tables.imported import Imported, Question
from ui.state import State, digest


def questions(state: State, result: Imported) -> None:
    """All questions in one form, each with its default, its reason and sample values; answers can be kept."""
    t = state.t
    asked = [question for question in result.questions if question.kind != "match"]
    if not asked and not state.answers:
        return
    st.subheader(t("data.questions", n=len(asked)) if asked else t("data.questions.none"))
    if asked:
        with st.form("questions", border=True):
            answers = {question.id: _ask(state, question) for question in asked}
            if st.form_submit_button(t("data.questions.save"), type="primary"):
                state.answers.update(answers)
                st.rerun()
    _keep(state)


def _ask(state: State, question: Question) -> str:
    t = state.t
    where = " · ".join(part for part in (question.where.file, question.where.sheet) if part)
    label = t(f"data.ask.{question.kind}") if t.has(f"data.ask.{question.kind}") else t("data.ask.other")
    now = state.answers.get(question.id, question.default)
    why = t.say(question.why)
    samples = t("data.ask.samples", samples=" · ".join(question.samples)) if question.samples else ""
    caption = "  \n".join(part for part in (where, why, samples) if part)
    if question.options:
        options = list(question.options)
        answer = st.selectbox(
            label,
            options,
            index=options.index(now) if now in options else 0,
            format_func=lambda option: option_label(state, question, option),
            key=f"ask_{question.id}",
        )
    elif _is_date(now):
        answer = st.date_input(
            label, value=dt.date.fromisoformat(now), format="DD-MM-YYYY", key=f"ask_{question.id}"
        ).isoformat()
    else:
        answer = st.text_input(label, value=now, key=f"ask_{question.id}")
    st.caption(_plain(caption))
    return str(answer)


def option_label(state: State, question: Question, option: str) -> str:
    """An option in the user's words, where it has some; else as it stands."""
    t = state.t
    for key in (f"intake.option.{question.kind}.{option}", f"data.option.{option}", f"data.field.{option}"):
        if t.has(key):
            return t(key)
    return option


def _is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _keep(state: State) -> None:
    t = state.t
    with st.container(horizontal=True):
        if state.answers:
            st.download_button(
                t("data.answers.save"),
                data=json.dumps({"version": 1, "answers": state.answers}, ensure_ascii=False, indent=1),
                file_name="blindspot-answers.json",
                mime="application/json",
                icon=":material/download:",
                type="tertiary",
                on_click="ignore",
                key="answers_save",
            )
        with st.popover(t("data.answers.load"), icon=":material/upload:"):
            loaded = st.file_uploader(t("data.answers.load"), type=["json"], key="answers_load")
            if loaded is not None and st.button(t("data.answers.apply"), key="answers_apply"):
                read = _answers(loaded.getvalue())
                if read is None:
                    st.warning(t("data.answers.broken"))
                else:
                    state.answers.update(read)
                    st.rerun()


def _answers(content: bytes) -> dict[str, str] | None:
    """The answers of a saved file, None where it is not one of ours."""
    try:
        document = json.loads(content)
    except (UnicodeDecodeError, ValueError):
        return None
    answers = document.get("answers") if isinstance(document, dict) else None
    if not isinstance(answers, dict) or document.get("version") != 1:
        return None
    return {str(key): str(value) for key, value in answers.items()}


def review_matches(state: State, result: Imported) -> None:
    """Names that may be one account: both sides shown, the user decides; sure ones are listed, and can be undone."""
    t = state.t
    likely = [question for question in result.questions if question.kind == "match"]
    sure = [match for match in result.matches if match.kind == "sure"]
    none = [match for match in result.matches if match.kind == "none"]
    silent = without_answers(result)
    if not (likely or sure or none or len(silent)):
        return
    st.subheader(t("data.matches"))
    if likely:
        st.caption(t("data.matches.likely", n=len(likely)))
        with st.form("matches", border=True):
            chosen: dict[str, str] = {}
            for question in likely[:100]:
                options = list(question.options)
                now = state.answers.get(question.id, question.default)
                chosen[question.id] = str(
                    st.selectbox(
                        question.samples[0] if question.samples else question.id,
                        options,
                        index=options.index(now) if now in options else 0,
                        format_func=lambda option, q=question: option_label(state, q, option),
                        key=f"match_{question.id}",
                    )
                )
            if st.form_submit_button(t("data.questions.save"), type="primary"):
                state.answers.update(chosen)
                st.rerun()
    _joined(state, result)
    _unmatched(state, result, [match.name for match in none])
    if len(silent):
        with st.expander(t("data.matches.silent", n=len(silent))):
            st.dataframe(
                {
                    t("data.matches.customer"): silent["account"].tolist(),
                    t("data.matches.value"): [
                        t.money(value, currency)
                        for value, currency in zip(silent["annual_value"], silent["currency"], strict=True)
                    ],
                },
                hide_index=True,
                width="stretch",
                key="matches_silent",
            )


def _joined(state: State, result: Imported) -> None:
    """What was joined without asking, each with the box that takes it apart again."""
    t = state.t
    rows = joins(result)
    if not rows:
        return
    together = sum(kept for _, _, kept in rows)
    with st.expander(t("data.matches.sure", n=together)):
        st.caption(t("data.matches.undo"))
        edited = st.data_editor(
            pd.DataFrame(
                {
                    "kept": [kept for _, _, kept in rows],
                    "name": [name for name, _, _ in rows],
                    "account": [account for _, account, _ in rows],
                }
            ),
            column_config={
                "kept": st.column_config.CheckboxColumn(t("data.matches.kept"), width=80),
                "name": st.column_config.TextColumn(t("data.matches.name")),
                "account": st.column_config.TextColumn(t("data.matches.account")),
            },
            disabled=["name", "account"],
            hide_index=True,
            width="stretch",
            key=f"matches_sure_{digest(rows)}",
        )
    changed = changed_joins(rows, edited["kept"].tolist())
    if changed:
        state.answers.update(changed)
        st.rerun()


def _unmatched(state: State, result: Imported, names: list[str]) -> None:
    """The names that belong to no contract, each with the list to say which it is after all."""
    t = state.t
    if not names:
        return
    with st.expander(t("data.matches.none", n=len(names))):
        st.caption(t("data.matches.choose"))
        edited = st.data_editor(
            pd.DataFrame({"name": names, "account": pd.array([None] * len(names), dtype="str")}),
            column_config={
                "name": st.column_config.TextColumn(t("data.matches.name")),
                "account": st.column_config.SelectboxColumn(
                    t("data.matches.belongs"), options=sorted(result.tables.contracts["account"].dropna().unique())
                ),
            },
            disabled=["name"],
            placeholder=t("data.matches.open"),
            hide_index=True,
            width="stretch",
            key=f"matches_none_{digest(names)}",
        )
        chosen = edited.dropna(subset="account")
        if len(chosen):
            state.answers.update({match_id(name): str(account) for name, account in chosen.itertuples(index=False)})
            st.rerun()


def joins(result: Imported) -> list[tuple[str, str, bool]]:
    """Every name that was joined to an account of another spelling, and whether it still is: (name, account, kept).

    Those that somebody took apart stay in the list, so that they can be put together again.
    """
    apart = [
        (question.samples[0], question.options[0], False)
        for question in result.answered
        if question.kind == "match" and question.samples and question.options[0] != "none"
    ]
    kept = [(match.name, match.account, True) for match in result.matches if match.kind == "sure" and match.account]
    known = {name for name, _, _ in kept}
    return sorted([*kept, *(one for one in apart if one[0] not in known)])


def changed_joins(rows: list[tuple[str, str, bool]], kept: list[bool]) -> dict[str, str]:
    """The answers that follow from boxes that differ from `rows`."""
    return {
        match_id(name): account if now else "none"
        for (name, account, before), now in zip(rows, kept, strict=True)
        if now is not before
    }


def without_answers(result: Imported) -> pd.DataFrame:
    """The contracts to which no answer could be joined, most value first: account, annual_value, currency."""
    silent = contracts_without_answers(result.tables)[["account", "annual_value", "currency"]]
    return silent.fillna({"currency": ""}).sort_values("annual_value", ascending=False, kind="stable")


def _plain(text: str) -> str:
    return "".join(f"\\{c}" if c in r"`*_{}[]#|~$<>" else c for c in text)
