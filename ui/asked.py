"""What the files cannot tell, asked in one screen: each with its default, why it is asked, and what changes."""

import datetime as dt
import html
import re
from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from analytics.intake.mapping import load_answers, save_answers
from analytics.tables.imported import Imported, Question
from analytics.tables.quantities import Share
from ui.finding import note
from ui.markdown import plain_text
from ui.names import Names
from ui.state import State

# Of these the samples are figures, dates and job titles; of all others they may be names or people's own words.
_HARMLESS: Final = frozenset({"amount_period", "scale", "date_order", "decimal", "direction", "level"})
_RIVALS: Final = frozenset({"intake.question.field_contradicts", "intake.question.field_against"})
_EACH: Final = "each"
_SCALE: Final = re.compile(r"(-?\d+)-(\d+)")


def questions(state: State, result: Imported, names: Names) -> None:
    """All questions in one form; what was answered can be looked at and changed; answers can be kept."""
    t = state.t
    asked = [question for question in result.questions if question.kind != "match"]
    answered = [question for question in result.answered if question.kind != "match"]
    if not asked and not state.answers:
        _keep(state)
        return
    st.subheader(t("data.questions", n=how_many(asked)) if asked else t("data.questions.none"))
    if asked:
        _form(state, names, asked, "questions")
    if answered:
        with st.expander(
            t("data.questions.answered", n=how_many(answered)), key="questions_answered", on_change="rerun"
        ):
            _form(state, names, answered, "answered")
    _keep(state)


def _form(state: State, names: Names, asked: list[Question], key: str) -> None:
    rivals = _rivals(asked)
    together = {question.id for several in rivals.values() if len(several) > 1 for question in several}
    with st.form(key, border=True):
        answers: dict[str, str] = {}
        for several in rivals.values():
            if len(several) > 1:
                answers.update(_which(state, names, several))
        for question in asked:
            if question.id not in together:
                answers[question.id] = _ask(state, names, question)
        if st.form_submit_button(state.t("data.questions.save"), type="primary"):
            state.answers.update(answers)
            st.rerun()


def _rivals(asked: Sequence[Question]) -> dict[tuple[str | None, str | None], list[Question]]:
    """The questions on columns that contradict each other, by their sheet."""
    found: dict[tuple[str | None, str | None], list[Question]] = {}
    for question in asked:
        if question.why.code in _RIVALS:
            found.setdefault((question.where.file, question.where.sheet), []).append(question)
    return found


def how_many(asked: Sequence[Question]) -> int:
    """How many questions a person sees: columns that contradict each other are one."""
    return len(asked) - sum(len(several) - 1 for several in _rivals(asked).values())


def _where(question: Question) -> str:
    return " · ".join(part for part in (question.where.file, question.where.sheet) if part)


def _samples(state: State, names: Names, question: Question) -> str:
    if not question.samples:
        return ""
    harmless = question.kind in _HARMLESS or question.why.code in _RIVALS
    shown = question.samples if harmless or not names.hidden else (state.t("shell.alias.text"),)
    return state.t("data.ask.samples", samples=" · ".join(shown))


def _ask(state: State, names: Names, question: Question) -> str:
    t = state.t
    label = t(f"data.ask.{question.kind}") if t.has(f"data.ask.{question.kind}") else t("data.ask.other")
    now = state.answers.get(question.id, question.default)
    if question.options:
        options = list(dict.fromkeys([*question.options, *([now] if now else [])]))
        answer = st.selectbox(
            label,
            options,
            index=options.index(now),
            format_func=lambda option: option_label(state, question, option),
            key=f"ask_{question.id}",
        )
    elif question.kind == "outcome_date" or _is_date(now):
        day = st.date_input(
            label,
            value=dt.date.fromisoformat(now) if _is_date(now) else None,
            format="DD-MM-YYYY",
            key=f"ask_{question.id}",
        )
        answer = "unknown" if day is None else day.isoformat()
    else:
        answer = st.text_input(label, value=now, key=f"ask_{question.id}")
    _caption(_where(question), t.say(question.why), _samples(state, names, question))
    return str(answer)


def _caption(*lines: str) -> None:
    st.html(f'<p class="bs-meta">{"<br>".join(html.escape(line) for line in lines if line)}</p>')


def _which(state: State, names: Names, several: list[Question]) -> dict[str, str]:
    """One question on columns that contradict each other: which of them says how satisfied a customer is?

    The intake asks of each column by itself, so that an answers file means the same in next month's export.
    """
    t = state.t
    by_header = {_header(question): question for question in several}
    now = {question.id: state.answers.get(question.id, question.default) for question in several}
    counting = [header for header, question in by_header.items() if now[question.id] == "score"]
    options = [*by_header, _EACH]
    chosen = st.radio(
        t("data.ask.which_score"),
        options,
        index=options.index(counting[0] if len(counting) == 1 else _EACH) if counting else None,
        format_func=lambda option: t("data.ask.which_score.each") if option == _EACH else plain_text(option),
        captions=[
            *(plain_text(_about(state, names, question)) for question in several),
            t("data.ask.which_score.each.means"),
        ],
        key=f"ask_{several[0].id}",
    )
    _caption(_where(several[0]), t("data.ask.which_score.why"))
    if chosen is None:
        return now
    if chosen == _EACH:
        return {question.id: "score" for question in several}
    return {question.id: "score" if header == chosen else "ignore" for header, question in by_header.items()}


def _header(question: Question) -> str:
    params: Mapping[str, object] = question.why.params
    headers = params.get("headers")
    return str(headers[0]) if isinstance(headers, tuple) else str(params.get("header", ""))


def _about(state: State, names: Names, question: Question) -> str:
    share = question.why.params.get("share")
    first = str(question.why.params.get("first", ""))
    same = state.t("data.ask.which_score.share", first=first, share=share) if isinstance(share, Share) else ""
    return " ".join(part for part in (f"{_samples(state, names, question)}.", same) if part)


def scale_words(state: State, option: str) -> str:
    """A scale as people say it: 1 to 10."""
    ends = _SCALE.fullmatch(option)
    return state.t("data.option.scale", low=ends[1], high=ends[2]) if ends else option


def option_label(state: State, question: Question, option: str) -> str:
    """An option in the user's words, where it has some; else as it stands."""
    t = state.t
    if question.kind == "scale":
        return scale_words(state, option)
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
                data=save_answers(state.answers),
                file_name=t("data.answers.name"),
                mime="application/json",
                icon=":material/download:",
                type="tertiary",
                on_click="ignore",
                key="answers_save",
            )
        with st.popover(t("data.answers.load"), icon=":material/upload:"):
            loaded = st.file_uploader(t("data.answers.load"), type=["json"], key="answers_load")
            if loaded is not None and st.button(t("data.answers.apply"), key="answers_apply"):
                read = load_answers(loaded.getvalue())
                if read.problem is not None:
                    st.warning(t("data.answers.broken"))
                else:
                    state.answers.update(read.answers)
                    st.rerun()
    if state.answers and state.hide_names:
        note(t("data.names_inside"))
