"""Other weights, live: who changes rank, and which conclusions hold under any reasonable weights."""

from dataclasses import replace
from typing import Final

import numpy as np
import pandas as pd
import streamlit as st

from analytics.risk.factors import EXPERT, FACTOR_NAMES, FACTORS, NAMES
from analytics.risk.robustness import Robustness, robustness
from analytics.tables.assessment import Assessment
from ui.account_list import account_list
from ui.finding import chart_heading, note
from ui.names import Names
from ui.pipeline import assessment as assessed
from ui.pipeline import content_key
from ui.state import State, digest
from ui.what_if import most_at_stake
from ui.widths import NAME, column

_SHOWN: Final = 20
_HIGHEST: Final = 4.0
# What most would call agreement: nine weightings in ten.
_MOST: Final = 0.9


@st.cache_resource(max_entries=4, show_spinner=False, scope="session")
def _robustness(_assessment: Assessment, content: str) -> Robustness:  # noqa: ARG001
    return robustness(_assessment)


def sliders(state: State) -> None:
    """A slider for each weight; what is moved holds on every page until it is put back."""
    t = state.t
    expert = dict(zip(NAMES, EXPERT.tolist(), strict=True))
    with st.expander(t("what_if.weights.open"), expanded=bool(state.settings.weights)):
        st.markdown(t("what_if.weights.sub"))
        columns = st.columns(3, gap="large")
        chosen: dict[str, float] = {}
        turn = st.session_state.get("weights_turn", 0)
        for place, factor in enumerate(FACTORS):
            now = float(state.settings.weights.get(factor.name, factor.beta))
            value = columns[place % 3].slider(
                t(f"shell.factor.{factor.name}"),
                0.0,
                _HIGHEST,
                min(max(now, 0.0), _HIGHEST),
                0.1,
                help=t("what_if.weights.help", expert=t.number(factor.beta, 1)),
                key=f"weight_{factor.name}_{turn}",
            )
            if abs(value - expert[factor.name]) > 1e-9:
                chosen[factor.name] = float(value)
        others = {name: value for name, value in state.settings.weights.items() if name not in FACTOR_NAMES}
        wanted = {**others, **chosen}
        if wanted != dict(state.settings.weights):
            state.set(weights=wanted)
            st.rerun()
        if state.settings.weights and st.button(t("what_if.weights.reset"), icon=":material/undo:"):
            state.set(weights={})
            st.session_state["weights_turn"] = turn + 1
            st.rerun()


def rank_changes(before: list[str], after: list[str], most: int) -> pd.DataFrame:
    """Accounts among the first `most` of either list that stand elsewhere: account, was, now (from 1)."""
    was = {name: place for place, name in enumerate(before, start=1)}
    now = {name: place for place, name in enumerate(after, start=1)}
    rows = [
        (name, was[name], now[name])
        for name in now
        if name in was and was[name] != now[name] and min(was[name], now[name]) <= most
    ]
    return pd.DataFrame(rows, columns=["account", "was", "now"])


def who_changes_rank(state: State, assessment: Assessment, names: Names, accounts: pd.DataFrame) -> None:
    """The first twenty by money at stake under the user's weights against those of the method."""
    t = state.t
    if not state.settings.weights:
        return
    plain = assessed(state, settings=replace(state.settings, weights={}))
    before = most_at_stake(plain.accounts.loc[plain.accounts.index.intersection(accounts.index)])
    changed = rank_changes(before, most_at_stake(accounts), _SHOWN)
    entered = int(((changed["now"] <= _SHOWN) & (changed["was"] > _SHOWN)).sum())
    if changed.empty:
        chart_heading(t("what_if.rank.none", n=min(_SHOWN, len(accounts))))
        return
    chart_heading(t("what_if.rank", n=len(changed)), t("what_if.rank.sub", n=entered, first=min(_SHOWN, len(accounts))))
    shown = changed.assign(risk_was=plain.accounts["risk"].reindex(changed["account"]).to_numpy())
    account_list(
        state,
        pd.DataFrame(
            {
                t("what_if.column.account"): [names(name) for name in shown["account"]],
                t("what_if.column.was"): shown["was"],
                t("what_if.column.now"): shown["now"],
                t("what_if.column.risk_was"): [t.percent(value) for value in shown["risk_was"]],
                t("what_if.column.risk_now"): [
                    t.percent(value) for value in assessment.accounts["risk"].reindex(shown["account"])
                ],
            }
        ),
        shown["account"].tolist(),
        "what_if_rank",
        columns={
            t("what_if.column.account"): column(NAME),
            **{t(f"what_if.column.{name}"): column(130, figures=True) for name in ("risk_was", "risk_now")},
        },
    )


def what_holds(state: State, assessment: Assessment, names: Names, accounts: pd.DataFrame) -> None:
    """The share of sampled weightings that agree with the corner and with the first ten."""
    t = state.t
    found = _robustness(assessment, digest(content_key(state), assessment.settings, assessment.as_of))
    hidden = accounts.index[accounts["corner"] == "hidden_risk"]
    ranked_hidden = most_at_stake(accounts[accounts["corner"] == "hidden_risk"])
    first = most_at_stake(assessment.accounts)[: found.top_n]
    firm_hidden = int((found.corner.reindex(hidden) >= _MOST).sum())
    firm_first = int((found.top.reindex(first) >= _MOST).sum())
    chart_heading(
        t("what_if.holds", n=len(hidden), firm=firm_hidden) if len(hidden) else t("what_if.holds.no_hidden"),
        t("what_if.holds.sub", n=found.top_n, firm=firm_first, draws=found.draws),
    )
    listed = [name for name in dict.fromkeys([*ranked_hidden, *first]) if name in accounts.index]
    order = sorted(listed, key=lambda name: (found.corner[name], name))
    account_list(
        state,
        pd.DataFrame(
            {
                t("what_if.column.account"): [names(name) for name in order],
                t("what_if.column.corner_now"): [t(f"shell.corner.{accounts.loc[name, 'corner']}") for name in order],
                t("what_if.column.corner_holds"): np.array([found.corner[name] for name in order], dtype=float),
                t("what_if.column.top_holds", n=found.top_n): np.array(
                    [found.top[name] for name in order], dtype=float
                ),
            }
        ),
        order,
        "what_if_holds",
        columns={t("what_if.column.account"): column(NAME)},
        formats={
            t("what_if.column.corner_holds"): t.percent,
            t("what_if.column.top_holds", n=found.top_n): t.percent,
        },
    )
    note(t("what_if.holds.note", draws=found.draws))
