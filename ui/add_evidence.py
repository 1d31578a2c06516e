"""Add what the files do not hold: a conversation or an expectation of one account, kept apart from the imports."""

import pandas as pd
import streamlit as st

from analytics.tables.schema import LEVELS, SIGNALS, SOURCES, TOPICS
from ui.pipeline import as_of
from ui.state import State


def add_evidence(state: State, account: str) -> None:
    """Two short forms; what is added counts at once."""
    t = state.t
    left, right = st.columns(2)
    with left, st.popover(t("add.conversation"), icon=":material/add:"), st.form("add_conversation", border=False):
        day = st.date_input(t("data.field.date"), value=as_of(state), max_value=as_of(state), format="DD-MM-YYYY")
        level = st.selectbox(t("data.field.level"), LEVELS, format_func=lambda c: t(f"shell.level.{c}"))
        topic = st.selectbox(t("data.field.topic"), TOPICS, index=3, format_func=lambda c: t(f"shell.topic.{c}"))
        signal = st.selectbox(
            t("add.heard"),
            SIGNALS,
            index=None,
            placeholder=t("add.nothing"),
            format_func=lambda c: t(f"shell.signal.{c}"),
        )
        note = st.text_input(t("data.field.note"), max_chars=500)
        if st.form_submit_button(t("add.save"), type="primary"):
            row = {
                "account": account,
                "date": day,
                "level": level,
                "topic": topic,
                "signal": signal,
                "note": note or None,
            }
            state.edit("conversations", pd.DataFrame([row]))
            st.rerun()
    with right, st.popover(t("add.expectation"), icon=":material/add:"), st.form("add_expectation", border=False):
        words = st.text_input(t("add.words"), max_chars=300)
        importance = st.slider(t("data.field.importance"), 1, 5, 4)
        measure = st.text_input(t("add.measure"), max_chars=300)
        known = st.toggle(t("add.fulfilment.known"), value=True)
        fulfilment = st.slider(t("data.field.fulfilment"), 0, 10, 6)
        source = st.selectbox(t("data.field.source"), SOURCES, format_func=lambda c: t(f"account.source.{c}"))
        if st.form_submit_button(t("add.save"), type="primary"):
            if not words.strip():
                st.warning(t("add.words.needed"))
            else:
                row = {
                    "account": account,
                    "expectation": words.strip(),
                    "importance": importance,
                    "measure": measure.strip() or None,
                    "fulfilment": float(fulfilment) if known else None,
                    "reviewed": as_of(state) if known else None,
                    "source": source,
                }
                state.edit("expectations", pd.DataFrame([row]))
                st.rerun()
