"""The rhythm on the Plan page: who has waited longer than agreed, and the agreement itself, to be changed there."""

import datetime as dt

import pandas as pd
import streamlit as st

from analytics.risk.plan import conversation_key
from analytics.risk.rhythm import LARGE_FROM, MIDDLE_FROM, VALUE_CLASSES
from analytics.tables.schema import LEVELS
from ui.finding import chart_heading, note
from ui.names import Names
from ui.plan_cards import overdue_cards
from ui.plan_edits import taken_over
from ui.state import State, digest
from ui.widths import MONEY, NAME, OWNER, ROW, column, narrow, row_height, wide

_MOST = 200
# What is to be talked about when it is only the rhythm that asks for a conversation.
_TOPIC = {"executive": "expectations", "management": "expectations", "operational": "operational"}


def overdue_list(state: State, names: Names, late: pd.DataFrame, ranking: pd.DataFrame, today: dt.date) -> None:
    """Who has not been spoken to for longer than the rhythm allows; ticked rows enter the plan."""
    t = state.t
    known = late[late["state"] != "unknown"]
    unknown = len(late) - len(known)
    executives = int((known["level"] == "executive").sum())
    if known.empty:
        every = late["account"].nunique() == ranking["account"].nunique()
        title = "plan.overdue.all_unknown" if every else "plan.overdue.none_known"
        chart_heading(
            t(title if unknown else "plan.overdue.none"), t("plan.overdue.unknown", n=unknown) if unknown else ""
        )
        return
    sub = t("plan.overdue.sub", n=executives) + (" " + t("plan.overdue.unknown", n=unknown) if unknown else "")
    chart_heading(t("plan.overdue", n=len(known)), sub)
    shown = known.head(_MOST).reset_index(drop=True)
    with narrow("plan_overdue"):
        overdue_cards(state, names, shown, _as_rows(shown, ranking), today)
    with wide("plan_overdue"):
        _overdue_grid(state, names, shown, ranking, today)
    if len(known) > _MOST:
        note(t("plan.overdue.first", n=_MOST, total=len(known)))


def _overdue_grid(state: State, names: Names, shown: pd.DataFrame, ranking: pd.DataFrame, today: dt.date) -> None:
    t = state.t
    turn = st.session_state.get("plan_overdue_turn", 0)
    tall = row_height(names(name) for name in shown["account"])
    event = st.dataframe(
        pd.DataFrame(
            {
                t("plan.column.account"): [names(name) for name in shown["account"]],
                t("plan.column.level"): [t(f"shell.level.{level}") for level in shown["level"]],
                t("plan.column.annual_value"): [
                    t.money(value, code) for value, code in zip(shown["annual_value"], shown["currency"], strict=True)
                ],
                t("plan.column.last"): [
                    t("relationships.never") if pd.isna(day) else t.date(day.date()) for day in shown["last"]
                ],
                t("plan.column.every_days"): shown["every_days"],
                t("plan.column.overdue_days"): shown["overdue_days"],
                t("plan.column.owner"): names.owners(shown["owner"], "–"),
            }
        ),
        hide_index=True,
        width="stretch",
        height=tall * min(len(shown), 8) + ROW + 3,
        row_height=tall,
        placeholder="–",
        column_config={
            t("plan.column.account"): column(NAME),
            t("plan.column.level"): column(104),
            t("plan.column.annual_value"): column(MONEY, t("lists.value.short"), figures=True),
            t("plan.column.last"): column(128),
            t("plan.column.every_days"): column(122, t("plan.column.every_days.short")),
            t("plan.column.overdue_days"): column(112),
            t("plan.column.owner"): column(OWNER),
        },
        on_select="rerun",
        selection_mode="multi-row",
        key=f"plan_overdue_{turn}",
    )
    chosen = event.selection.rows if event else []
    if st.button(
        t("plan.overdue.take", n=len(chosen)) if chosen else t("plan.overdue.take.none"),
        disabled=not chosen,
        icon=":material/playlist_add:",
    ):
        state.plan = taken_over(
            state.plan, _as_rows(shown.iloc[chosen], ranking), {n: {"include": True} for n in range(len(chosen))}, today
        )
        st.session_state["plan_overdue_turn"] = turn + 1
        st.rerun()


def _as_rows(late: pd.DataFrame, ranking: pd.DataFrame) -> pd.DataFrame:
    """Overdue conversations as rows of the list. Where most rests on one at that level, it is that one."""
    best = ranking.set_index(["account", "level"])
    rows = []
    for account, level, owner in zip(late["account"], late["level"], late["owner"].fillna(""), strict=True):
        known = (account, level) in best.index
        topic = best.loc[(account, level), "topic"] if known else _TOPIC[level]
        before = best.loc[(account, level), "before"] if known else pd.NaT
        rows.append((conversation_key(account, level, topic), account, level, topic, owner, before))
    return pd.DataFrame(rows, columns=["key", "account", "level", "topic", "owner", "before"])


def rhythm_form(state: State, rhythm: dict[str, int], currency: str, counts: dict[str, int]) -> None:
    """The agreement: how many days may pass, for each level and value class. 0 asks for no conversation."""
    t = state.t
    with st.expander(t("plan.rhythm")):
        st.write(t("plan.rhythm.sub"))
        table = pd.DataFrame(
            {name: [rhythm[f"{level}.{name}"] for level in LEVELS] for name in VALUE_CLASSES},
            index=pd.Index([t(f"shell.level.{level}") for level in LEVELS], name=t("plan.column.level")),
        )
        key = f"plan_rhythm_{digest(rhythm, state.language)}"

        def take() -> None:
            changed = st.session_state[key]["edited_rows"]
            for row, change in changed.items():
                for name, days in change.items():
                    state.rhythm[f"{LEVELS[int(row)]}.{name}"] = max(0, int(days or 0))

        st.data_editor(
            table,
            key=key,
            on_change=take,
            width="stretch",
            column_config={
                name: st.column_config.NumberColumn(
                    t(f"plan.class.{name}", n=counts.get(name, 0)), min_value=0, max_value=1000, step=5
                )
                for name in VALUE_CLASSES
            },
        )
        left, right = st.columns(2)
        large = left.number_input(
            t("plan.rhythm.large", currency=currency), min_value=0, value=rhythm[LARGE_FROM], step=5000
        )
        middle = right.number_input(
            t("plan.rhythm.middle", currency=currency), min_value=0, value=min(rhythm[MIDDLE_FROM], large), step=5000
        )
        if (large, middle) != (rhythm[LARGE_FROM], rhythm[MIDDLE_FROM]):
            state.rhythm = {**state.rhythm, LARGE_FROM: int(large), MIDDLE_FROM: int(min(middle, large))}
            st.rerun()
        note(t("plan.rhythm.note"))
