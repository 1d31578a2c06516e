"""Two questions for each of the ten largest accounts: with CSAT and contracts alone they give the first real picture.

When was the last conversation with someone who decides, and are their main expectations known and met? The answers
are evidence like any other, kept apart from what was imported. Nobody claims more than was said: a period becomes the
date in its middle, "never" a statement that there was none, and one answer on expectations a single one of the three.
"""

import datetime as dt
from typing import Final

import pandas as pd
import streamlit as st

from analytics.tables.assessment import Assessment
from analytics.tables.schema import SUMMARY_STRENGTH
from ui.finding import chart_heading, note
from ui.markdown import plain_text
from ui.names import Names, account_id
from ui.pipeline import as_of
from ui.state import State

_ACCOUNTS: Final = 10
# Days before the as-of date that stand for each answer; None: there was none.
_WHEN: Final[dict[str, int | None]] = {"month": 15, "quarter": 60, "year": 200, "longer": 500, "never": None}
# Fulfilment, 0..10, that stands for each answer; None: known, not how well.
_MET: Final[dict[str, float]] = {"met": 8.0, "partly": 5.0, "not_met": 2.0}


def two_questions(state: State, assessment: Assessment, names: Names, *, folded: bool = False) -> None:
    """Ask both questions for the ten largest accounts that nothing is known of, and take the answers over."""
    accounts = assessment.accounts
    open_ones = accounts[~accounts["deciders_known"] & (accounts["completeness_expectations"] <= 0)]
    if open_ones.empty:
        return
    largest = open_ones.sort_values(["annual_value", "answers"], ascending=False, kind="stable").head(_ACCOUNTS)
    t = state.t
    if folded:
        with st.expander(t("two_questions.fold", n=len(open_ones))):
            _form(state, largest, names)
    else:
        chart_heading(t("two_questions.title", n=len(largest)), t("two_questions.sub"))
        _form(state, largest, names)


def _form(state: State, largest: pd.DataFrame, names: Names) -> None:
    t = state.t
    answers: dict[str, tuple[str | None, str | None]] = {}
    with st.form("two_questions", border=False):
        with st.container(key="bs_questions_head"):
            _, when, met = st.columns([1.2, 1, 1], vertical_alignment="bottom")
            when.markdown(t("two_questions.when"))
            met.markdown(t("two_questions.met"))
        for name, row in largest.iterrows():
            account = str(name)
            key = account_id(account)
            who, when, met = st.columns([1.2, 1, 1], vertical_alignment="center")
            value = "" if pd.isna(row["annual_value"]) else f" · {t.money(row['annual_value'], row['currency'])}"
            who.markdown(f"**{plain_text(names(account))}**{plain_text(value)}")
            answers[account] = (
                when.selectbox(
                    t("two_questions.when"),
                    list(_WHEN),
                    index=None,
                    placeholder=t("two_questions.when.unknown"),
                    label_visibility="collapsed",
                    format_func=lambda code: t(f"two_questions.when.{code}"),
                    key=f"when_{key}",
                ),
                met.selectbox(
                    t("two_questions.met"),
                    [*_MET, "never_asked"],
                    index=None,
                    placeholder=t("two_questions.met.unknown"),
                    label_visibility="collapsed",
                    format_func=lambda code: t(f"two_questions.met.{code}"),
                    key=f"met_{key}",
                ),
            )
        if st.form_submit_button(t("two_questions.done"), type="primary"):
            take_over(state, answers, as_of(state))
            st.rerun()
    note(t("two_questions.note"))


def take_over(state: State, answers: dict[str, tuple[str | None, str | None]], day: dt.date) -> None:
    """Turn the answers into evidence: conversations, expectations, and statements that there was no conversation."""
    held = [
        {"account": account, "date": day - dt.timedelta(days=days), "level": "executive"}
        for account, (when, _) in answers.items()
        if when is not None and (days := _WHEN[when]) is not None
    ]
    if held:
        state.edit("conversations", pd.DataFrame(held))
    state.declared |= {account for account, (when, _) in answers.items() if when is not None}
    known = [
        {
            "account": account,
            "expectation": state.t("two_questions.expectation"),
            "fulfilment": _MET[met],
            "reviewed": day,
            "source": "guess",
            "strength": SUMMARY_STRENGTH,
        }
        for account, (_, met) in answers.items()
        if met in _MET
    ]
    if known:
        state.edit("expectations", pd.DataFrame(known))
