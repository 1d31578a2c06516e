"""Short forms that record what the files do not hold. What is added never changes what a conversation log covers."""

import pandas as pd
import streamlit as st

from analytics.tables.schema import LEVELS, SIGNALS, SOURCES, TOPICS
from ui.names import Names
from ui.pipeline import as_of
from ui.state import State


def record_here(state: State, names: Names, account: str) -> None:
    """All three forms, for one account."""
    first, second, third = st.columns(3)
    with first:
        record_conversation(state, names, [account])
    with second:
        record_person(state, names, [account])
    with third:
        record_expectation(state, names, [account])


def _account(state: State, names: Names, accounts: list[str], key: str) -> str | None:
    chosen: str | None = st.selectbox(
        state.t("record.account"),
        accounts,
        index=0 if len(accounts) == 1 else None,
        placeholder=state.t("record.account.choose"),
        format_func=names,
        key=f"{key}_account",
    )
    return chosen


def _level(state: State, key: str, *, index: int | None = 0) -> str | None:
    t = state.t
    level: str | None = st.selectbox(
        t("record.level"), LEVELS, index=index, format_func=lambda c: t(f"record.level.{c}"), key=f"{key}_level"
    )
    return level


def _save(state: State, table: str, row: dict[str, object]) -> None:
    state.edit(table, pd.DataFrame([row]))
    st.toast(state.t("record.saved"), icon=":material/check:")
    st.rerun()


def record_conversation(state: State, names: Names, accounts: list[str]) -> None:
    """A conversation that was held."""
    t = state.t
    with (
        st.popover(t("record.conversation"), icon=":material/add_comment:", width="stretch"),
        st.form("record_conversation", border=False),
    ):
        account = _account(state, names, accounts, "talk")
        day = st.date_input(
            t("record.date"), value=as_of(state), max_value=as_of(state), format="DD-MM-YYYY", key="talk_date"
        )
        level = _level(state, "talk")
        person = st.text_input(t("record.person"), max_chars=200, key="talk_person")
        topic = st.selectbox(
            t("record.topic"),
            TOPICS,
            index=TOPICS.index("expectations"),
            format_func=lambda c: t(f"shell.topic.{c}"),
            key="talk_topic",
        )
        signal = st.selectbox(
            t("record.signal"),
            SIGNALS,
            index=None,
            placeholder=t("record.signal.none"),
            format_func=lambda c: t(f"record.signal.{c}"),
            key="talk_signal",
        )
        if st.form_submit_button(t("record.save"), type="primary"):
            if account is None:
                st.warning(t("record.account.needed"))
            else:
                _save(
                    state,
                    "conversations",
                    {
                        "account": account,
                        "date": pd.Timestamp(day),
                        "level": level,
                        "person": person.strip() or None,
                        "topic": topic,
                        "signal": signal,
                        "log": "",
                    },
                )


def record_person(state: State, names: Names, accounts: list[str]) -> None:
    """Somebody at the customer, and whether they decide."""
    t = state.t
    with (
        st.popover(t("record.someone"), icon=":material/person_add:", width="stretch"),
        st.form("record_person", border=False),
    ):
        account = _account(state, names, accounts, "person")
        person = st.text_input(t("record.person"), max_chars=200, key="person_name")
        role = st.text_input(t("record.role"), max_chars=200, key="person_role")
        level = _level(state, "person")
        decides = st.toggle(t("record.decides"), value=True, key="person_decides")
        invited = st.segmented_control(
            t("record.invited"),
            ["yes", "no", "unknown"],
            default="unknown",
            format_func=lambda c: t(f"record.{c}"),
            key="person_invited",
        )
        if st.form_submit_button(t("record.save"), type="primary"):
            if account is None or not person.strip():
                st.warning(t("record.person.needed"))
            else:
                _save(
                    state,
                    "people",
                    {
                        "account": account,
                        "person": person.strip(),
                        "role": role.strip() or None,
                        "level": level,
                        "decides": decides,
                        "invited": {"yes": True, "no": False}.get(invited or ""),
                    },
                )


def record_expectation(state: State, names: Names, accounts: list[str]) -> None:
    """What a customer expects, in their words."""
    t = state.t
    with (
        st.popover(t("record.expectation"), icon=":material/add_task:", width="stretch"),
        st.form("record_expectation", border=False),
    ):
        account = _account(state, names, accounts, "expected")
        words = st.text_input(t("record.words"), max_chars=300, key="expected_words")
        source = st.segmented_control(
            t("record.source"),
            SOURCES,
            default="customer",
            required=True,
            format_func=lambda c: t(f"expectations.source.{c}"),
            key="expected_source",
        )
        stated_by = st.text_input(t("record.stated_by"), max_chars=200, key="expected_by")
        importance = st.slider(t("record.importance"), 1, 5, 4, key="expected_importance")
        measure = st.text_input(t("record.measure"), max_chars=300, key="expected_measure")
        fulfilment = st.select_slider(
            t("record.fulfilment"),
            [None, *range(11)],
            value=None,
            format_func=lambda v: t("record.unknown") if v is None else str(v),
            key="expected_fulfilment",
        )
        if st.form_submit_button(t("record.save"), type="primary"):
            if account is None or not words.strip():
                st.warning(t("record.words.needed"))
            else:
                _save(
                    state,
                    "expectations",
                    {
                        "account": account,
                        "expectation": words.strip(),
                        "stated_by": stated_by.strip() or None,
                        "importance": float(importance),
                        "measure": measure.strip() or None,
                        "fulfilment": None if fulfilment is None else float(fulfilment),
                        "reviewed": pd.Timestamp(as_of(state)),
                        "source": source,
                    },
                )
