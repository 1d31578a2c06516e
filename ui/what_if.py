"""The parts of the What if page: choosing what is done, who moves by it, and the honest sentence."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd
import streamlit as st

from analytics.risk.what_if import Action, WhatIf, what_if
from analytics.tables.assessment import Assessment
from analytics.tables.portfolio import Tables
from analytics.tables.quantities import Share
from charts.dumbbell import Move, dumbbell
from charts.theme import plain
from ui.account_list import account_list
from ui.charting import draw_selectable, mode, table_behind
from ui.finding import chart_heading, finding, note
from ui.names import Names
from ui.navigation import open_account
from ui.pipeline import content_key, tables
from ui.selection import lines
from ui.state import State, digest
from ui.what_if_actions import CHOICES, actions_for
from ui.widths import NAME, column

_DEFAULT: Final = 10
_DRAWN: Final = 10


@st.cache_resource(max_entries=12, show_spinner=False, scope="session")
def _what_if(
    _tables: Tables,
    _assessment: Assessment,
    _actions: Sequence[Action],
    _chosen: Sequence[str],
    content: str,  # noqa: ARG001
) -> WhatIf:
    now = _assessment
    return what_if(_tables, now.as_of, now.settings, _actions, accounts=_chosen, model=now.model)


def most_at_stake(accounts: pd.DataFrame) -> list[str]:
    """Accounts by money at stake; by chance where nothing has a value."""
    stake = accounts["at_risk_value"].fillna(0.0)
    by = stake if stake.any() else accounts["risk"]
    return [str(name) for name in by.sort_values(ascending=False, kind="stable").index]


def choose(state: State, accounts: pd.DataFrame, names: Names) -> tuple[list[str], list[str], float]:
    """Which accounts, what is done, and how well expectations would be met."""
    t = state.t
    ranked = most_at_stake(accounts)
    key = f"what_if_accounts_{digest(ranked, names.hidden)}"
    left, right = st.columns([4.4, 1], vertical_alignment="bottom")
    done = left.pills(
        t("what_if.actions"),
        CHOICES,
        selection_mode="multi",
        default=["executive_expectations"],
        format_func=lambda code: t(f"what_if.action.{code}"),
        key="what_if_actions",
    )
    # Ten names would push the picture off the screen: they are one click away.
    n = len(st.session_state.get(key, ranked[:_DEFAULT]))
    with right.popover(t("what_if.accounts.chosen", n=n), icon=":material/domain:", width="stretch"):
        chosen = st.multiselect(
            t("what_if.accounts"),
            ranked,
            default=ranked[:_DEFAULT],
            format_func=names,
            placeholder=t("what_if.accounts.none"),
            key=key,
        )
    met = 8.0
    if "fulfilled" in done:
        met = float(st.slider(t("what_if.fulfilment"), 5.0, 10.0, 8.0, 0.5, key="what_if_fulfilment"))
    return chosen, list(done), met


def computed(state: State, assessment: Assessment, chosen: list[str], done: list[str], met: float) -> WhatIf | None:
    """Both pictures thirty days on; None where nothing was chosen, or nothing can be done with what is on record."""
    known = tables(state)
    unnamed = [state.t("what_if.expectation", number=str(number)) for number in (1, 2, 3)]
    actions = [
        action
        for account in chosen
        for action in actions_for(account, done, known.expectations, assessment.as_of, met, unnamed)
    ]
    if not actions:
        return None
    key = digest(content_key(state), state.settings, assessment.as_of, chosen, actions)
    return _what_if(known, assessment, tuple(actions), tuple(chosen), key)


def chances(found: WhatIf, chosen: list[str]) -> pd.DataFrame:
    """risk_nothing, risk_done, corner_nothing, corner_done and annual_value of the chosen, largest fall first."""
    nothing, done = found.nothing.accounts, found.done.accounts
    here = [name for name in chosen if name in nothing.index and name in done.index]
    frame = pd.DataFrame(
        {
            "risk_nothing": nothing.loc[here, "risk"],
            "risk_done": done.loc[here, "risk"],
            "corner_nothing": nothing.loc[here, "corner"],
            "corner_done": done.loc[here, "corner"],
            "annual_value": nothing.loc[here, "annual_value"],
            "currency": nothing.loc[here, "currency"],
        }
    )
    fall = frame["risk_nothing"] - frame["risk_done"]
    worth = frame["annual_value"].fillna(0.0)
    weight = worth if worth.any() else pd.Series(1.0, index=frame.index)
    return frame.assign(fall=fall * weight).sort_values("fall", ascending=False, kind="stable").drop(columns="fall")


def headline(state: State, found: WhatIf, moves: pd.DataFrame) -> None:
    """The two chances side by side, and what the difference is and is not."""
    t = state.t
    before, after = float(moves["risk_nothing"].mean()), float(moves["risk_done"].mean())
    moved = int((np.abs(moves["risk_done"] - moves["risk_nothing"]) > 0.0005).sum())
    left = int(((moves["corner_nothing"] == "hidden_risk") & (moves["corner_done"] != "hidden_risk")).sum())
    hidden = int((moves["corner_nothing"] == "hidden_risk").sum())
    if not moved:
        finding(t("what_if.finding.none", n=len(moves)), t("what_if.honest", date=found.later))
        return
    key = "what_if.finding.one" if len(moves) == 1 else "what_if.finding"
    said = [t("what_if.honest", date=found.later)]
    if hidden:
        said.append(t("what_if.leaves", n=hidden, left=left))
    finding(t(key, before=Share(before), after=Share(after)), " ".join(said))


def picture(state: State, assessment: Assessment, names: Names, moves: pd.DataFrame) -> None:
    """Who moves, and how far; a click leads to the account."""
    t = state.t
    shown = moves.head(_DRAWN)
    drawn = [
        Move(
            name=names(str(name)),
            before=float(row["risk_nothing"]),
            after=float(row["risk_done"]),
            corner=row["corner_nothing"],
            hover="<br>".join(
                [
                    f"<b>{plain(names(str(name)))}</b>",
                    plain(t("what_if.hover.nothing", share=Share(float(row["risk_nothing"])))),
                    plain(t("what_if.hover.done", share=Share(float(row["risk_done"])))),
                ]
            ),
            key=str(place),
        )
        for place, (name, row) in enumerate(shown.iterrows())
    ]
    cut = lines(assessment).at_risk_from
    chart_heading(t("what_if.chart", n=len(drawn)), t("what_if.chart.sub"))
    clicked = draw_selectable(dumbbell(drawn, cut, t, mode()), "what_if_chart", t("what_if.chart", n=len(drawn)))
    if clicked is not None and clicked.isdigit() and int(clicked) < len(shown):
        open_account(state, str(shown.index[int(clicked)]))
    table_behind(state, lambda: _in_figures(state, names, shown), "what_if")


def moves_list(state: State, found: WhatIf, names: Names, moves: pd.DataFrame) -> None:
    """Every chosen account in figures; the honest sentence under it once more."""
    t = state.t
    chart_heading(t("what_if.list"), t("what_if.list.sub"))
    account_list(
        state,
        _in_figures(state, names, moves),
        [str(name) for name in moves.index],
        "what_if_list",
        columns={
            t("what_if.column.account"): column(NAME),
            **{t(f"what_if.column.{name}"): column(136, figures=True) for name in ("value", "nothing", "done")},
            t("what_if.column.corner"): column(220),
        },
    )
    note(t("what_if.note", date=found.later))


def _in_figures(state: State, names: Names, moves: pd.DataFrame) -> pd.DataFrame:
    t = state.t
    columns = [t(f"what_if.column.{name}") for name in ("account", "value", "nothing", "done", "corner")]
    return pd.DataFrame(
        {
            columns[0]: [names(str(name)) for name in moves.index],
            columns[1]: [
                t.money(value, code) for value, code in zip(moves["annual_value"], moves["currency"], strict=True)
            ],
            columns[2]: [t.percent(value, 1) for value in moves["risk_nothing"]],
            columns[3]: [t.percent(value, 1) for value in moves["risk_done"]],
            columns[4]: [
                t(f"shell.corner.{now}") if now == then else f"{t(f'shell.corner.{now}')} → {t(f'shell.corner.{then}')}"
                for now, then in zip(moves["corner_nothing"], moves["corner_done"], strict=True)
            ],
        }
    )
