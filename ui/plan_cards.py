"""The Plan's lists on a phone: one card a conversation, with a tick and, once it is in the plan, its owner and date."""

import datetime as dt
import html
from typing import Any

import pandas as pd
import streamlit as st

from ui.account_card import as_label
from ui.account_list import facts
from ui.conversation_words import talk
from ui.names import Names
from ui.plan_edits import taken_over
from ui.state import State

_CARDS = 5


def plan_cards(state: State, names: Names, rows: pd.DataFrame, today: dt.date) -> None:
    """The ranked conversations of `ui.plan.rows_of`."""
    t = state.t
    count = int(st.session_state.get("plan_cards", _CARDS))
    for place, row in enumerate(rows.head(count).to_dict("records")):
        key = f"plan_card_{row['key']}"
        chosen = bool(row["include"])
        ticked = st.checkbox(f"**{as_label(names(row['account']))}**", value=chosen, key=f"{key}_in_{chosen}")
        cells = {t("plan.column.talk"): talk(state, row["level"], row["topic"])}
        if not pd.isna(row["euros"]):
            cells[t("plan.column.euros")] = t.money(row["euros"], row["currency"])
        if not pd.isna(row["before"]):
            cells[t("plan.column.before")] = t.date(row["before"].date())
        st.html(facts(cells))
        edit: dict[str, Any] = {} if ticked == chosen else {"include": ticked}
        if chosen and ticked:
            edit = _owner_and_date(state, names, row, key)
        if edit:
            state.plan = taken_over(state.plan, rows, {place: edit}, today)
            st.rerun()
    left = len(rows) - count
    if left > 0 and st.button(
        t("lists.more", n=min(left, 2 * _CARDS), total=len(rows)), icon=":material/expand_more:", key="plan_cards_more"
    ):
        st.session_state["plan_cards"] = count + 2 * _CARDS
        st.rerun()


def _owner_and_date(state: State, names: Names, row: dict[Any, Any], key: str) -> dict[str, Any]:
    """Who holds it and when, as an edit; nothing where neither was changed."""
    t = state.t
    day = None if pd.isna(row["date"]) else row["date"].date()
    left, right = st.columns(2)
    shown = names.owner(row["owner"])
    if names.hidden:
        named = {"": "", **names.owners_by_alias}
        aliases = list(named)
        chosen = left.selectbox(t("plan.column.owner"), aliases, index=aliases.index(shown), key=f"{key}_owner_{shown}")
        owner = named[chosen]
    else:
        owner = left.text_input(t("plan.column.owner"), value=shown, max_chars=100, key=f"{key}_owner_{shown}").strip()
    when = right.date_input(t("plan.column.date"), value=day, format="DD-MM-YYYY", key=f"{key}_date_{day}")
    edit: dict[str, Any] = {} if owner == row["owner"] else {"owner": owner}
    if when != day:
        edit["date"] = when.isoformat() if when else None
    return edit


def overdue_cards(state: State, names: Names, late: pd.DataFrame, takes: pd.DataFrame, today: dt.date) -> None:
    """Who waited longer than the rhythm allows; each enters the plan by its own button.

    Args:
        state: the session.
        names: what the accounts are called.
        late: the first rows of the overdue list.
        takes: the same conversations as rows of the plan's list, in the same order.
        today: the as-of date.
    """
    t = state.t
    count = int(st.session_state.get("plan_overdue_cards", _CARDS))
    for place, row in enumerate(late.head(count).to_dict("records")):
        last = t("plan.late.never") if pd.isna(row["last"]) else t.date(row["last"].date())
        cells = {
            t("plan.column.level"): t(f"shell.level.{row['level']}"),
            t("plan.column.last"): last,
            t("plan.column.every_days"): t.number(float(row["every_days"]), 0),
        }
        st.html(f'<p class="bs-row-name">{html.escape(names(row["account"]))}</p>{facts(cells)}')
        if st.button(t("plan.overdue.take", n=1), icon=":material/playlist_add:", key=f"plan_overdue_{place}_take"):
            state.plan = taken_over(state.plan, takes, {place: {"include": True}}, today)
            st.rerun()
    left = len(late) - count
    if left > 0 and st.button(
        t("lists.more", n=min(left, 2 * _CARDS), total=len(late)),
        icon=":material/expand_more:",
        key="plan_overdue_more",
    ):
        st.session_state["plan_overdue_cards"] = count + 2 * _CARDS
        st.rerun()
