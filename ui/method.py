"""The parts of the Method page: what weighs what and why, the base rate, the guard, the sources, the evidence."""

import math
from typing import Final

import numpy as np
import pandas as pd
import streamlit as st

from analytics.risk.factors import BASE_RATE, FACTORS, FLAGS, GROUPS, expert_weights, group_total
from analytics.risk.fit import ENOUGH_TO_TUNE
from analytics.tables.assessment import Assessment, ModelUsed
from analytics.tables.issue import Message
from analytics.tables.portfolio import Tables
from analytics.tables.quantities import Share
from analytics.tables.schema import TABLES
from charts.theme import plain
from charts.weights import Weight, WeightGroup, weights_chart
from ui.charting import draw, mode, table_behind
from ui.finding import chart_heading, finding, note
from ui.state import State
from ui.text_table import text_table

# The order of the story: who is spoken to, what they expect, what they say of the future, what they score.
_ORDER: Final = ("contact", "expectations", "future", "csat")
SOURCES: Final = (
    "palmatier", "bolton", "chandrashekaran", "mittal", "jones", "oliver", "parasuraman", "martilla", "dawes",
)  # fmt: skip
AGAINST: Final = ("gap", "untested", "causal", "reverse")
UNKNOWN: Final = ("magnitudes", "causal", "portfolio", "early", "logs")
_DATED: Final = {
    "contracts": "end", "responses": "date", "conversations": "date", "people": None, "expectations": "reviewed",
    "outcomes": "date",
}  # fmt: skip
assert set(_ORDER) == set(GROUPS)  # noqa: S101  a group that is added to the model has to be shown


def totals(weights: dict[str, float]) -> dict[str, float]:
    """What each group weighs, from all best to all worst."""
    values = expert_weights(weights)
    return {group: group_total(values, group) for group in GROUPS}


def headline(state: State, model: ModelUsed) -> None:
    """How much heavier contact and expectations weigh than satisfaction, and whether that was ever tested."""
    t = state.t
    weighs = totals(dict(model.weights))
    csat = weighs["csat"]
    if csat > 0.005:
        text = t("method.finding", times=t.number((weighs["contact"] + weighs["expectations"]) / csat, 1))
    else:
        text = t("method.finding.no_csat")
    if model.outcomes == 0:
        below = t("method.untested")
    elif model.outcomes < ENOUGH_TO_TUNE[0] or min(model.lost, model.outcomes - model.lost) < ENOUGH_TO_TUNE[1]:
        below = t("method.learned.few", n=model.outcomes, lost=model.lost)
    else:
        below = t("method.learned", n=model.outcomes, lost=model.lost)
    finding(text, below)


def chances(model: ModelUsed, name: str, ref: float) -> tuple[float, float]:
    """The chance of leaving with one factor at its best and at its worst, all else as with an average contract."""
    beta = model.weights[name]
    ends = (model.base - beta * ref, model.base + beta * (1 - ref))
    return tuple(1 / (1 + math.exp(-end)) for end in ends)  # type: ignore[return-value]


def picture(state: State, model: ModelUsed) -> None:
    """The weights by group: the assumption as a line, what is used as a bar."""
    t = state.t
    used, expert = totals(dict(model.weights)), totals(dict(model.expert))
    groups = []
    for group in _ORDER:
        weights = []
        for factor in FACTORS:
            if factor.group != group:
                continue
            best, worst = chances(model, factor.name, factor.ref)
            said = t("method.weight.hover", best=Share(best), worst=Share(worst))
            weights.append(
                Weight(
                    name=t(f"shell.factor.{factor.name}"),
                    expert=model.expert[factor.name],
                    used=model.weights[factor.name],
                    figure=t.number(model.weights[factor.name], 2),
                    hover=f"{plain(t(f'shell.factor.{factor.name}.means'))}<br>{plain(said)}",
                )
            )
        total = t("method.group.total", total=t.number(used[group], 1))
        if model.outcomes:
            total = t("method.group.both", total=t.number(used[group], 1), expert=t.number(expert[group], 1))
        groups.append(WeightGroup(t(f"method.group.{group}"), total, weights))
    title = t("method.chart")
    chart_heading(title, t("method.chart.sub.learned" if model.outcomes else "method.chart.sub"))
    draw(weights_chart(groups, mode()), "method_weights", title)
    table_behind(state, lambda: _in_figures(state, model), "method_weights")


def _in_figures(state: State, model: ModelUsed) -> pd.DataFrame:
    t = state.t
    factors = sorted(FACTORS, key=lambda one: _ORDER.index(one.group))
    return pd.DataFrame(
        {
            t("method.column.group"): [t(f"method.group.{factor.group}") for factor in factors],
            t("method.column.factor"): [t(f"shell.factor.{factor.name}") for factor in factors],
            t("method.column.expert"): [t.number(model.expert[factor.name], 2) for factor in factors],
            t("method.column.used"): [t.number(model.weights[factor.name], 2) for factor in factors],
        }
    )


def weights_table(state: State, model: ModelUsed) -> None:
    """Every weight, what it measures, and what it does to the chance of leaving."""
    t = state.t
    chart_heading(t("method.table"), t("method.table.sub", base=Share(1 / (1 + math.exp(-model.base)))))
    rows = []
    for factor in sorted(FACTORS, key=lambda one: (_ORDER.index(one.group), -one.beta)):
        best, worst = chances(model, factor.name, factor.ref)
        rows.append(
            (
                t(f"shell.factor.{factor.name}"),
                t(f"method.measures.{factor.name}"),
                t.number(model.expert[factor.name], 2),
                t.number(model.weights[factor.name], 2),
                t("method.from_to", best=Share(best), worst=Share(worst)),
            )
        )
    rows += [
        (
            t(f"shell.factor.{flag.name}"),
            t("method.measures.flag"),
            t.number(model.expert[flag.name], 2),
            t.number(model.weights[flag.name], 2),
            "",
        )
        for flag in FLAGS
    ]
    columns = [t(f"method.column.{name}") for name in ("factor", "measures", "expert", "used", "chance")]
    text_table(columns, rows)
    note(t("method.table.note"))


def _of_base(message: Message) -> bool:
    return message.code.split(".")[-1].startswith("base_")


def base_rate(state: State, model: ModelUsed) -> None:
    """The costliest assumption of all, asked in words that cannot be taken for a yearly rate."""
    t = state.t
    said = [state.t.say(message) for message in model.notices if _of_base(message)]
    chart_heading(t("method.base"), " ".join(said))
    st.markdown(t("method.base.why"))
    with st.form("method_base", border=False):
        left, right, _ = st.columns([2, 1, 1], vertical_alignment="bottom")
        lost = left.number_input(
            t("method.base.question"),
            min_value=0.5,
            max_value=95.0,
            value=float(np.clip(round(model.base_rate * 100, 1), 0.5, 95.0)),
            step=0.5,
            format="%.1f",
            key="method_base_rate",
        )
        if right.form_submit_button(t("method.base.use"), type="primary", width="stretch"):
            state.set(base_rate=lost / 100)
            st.rerun()
    if state.settings.base_rate is not None and st.button(
        t("method.base.forget", share=Share(BASE_RATE)), icon=":material/undo:"
    ):
        state.set(base_rate=None)
        st.rerun()


def guard(state: State, model: ModelUsed) -> None:
    """Whether the user's own data may overrule the order of the weights, with what they say."""
    t = state.t
    below = model.guard if model.outcomes else "no_outcomes" if state.settings.learn else "not_learning"
    weighs = totals(dict(model.weights))
    if below == "held" and weighs["csat"] > min(weighs["contact"], weighs["expectations"]):
        # Whoever starts from weights of their own in another order has none to hold.
        below = "own_order"
    chart_heading(t("method.guard"), t(f"method.guard.{below}"))
    for message in model.notices:
        if _of_base(message):
            continue
        disagree = message.code.split(".")[-1].startswith("disagree")
        (st.warning if disagree else st.info)(
            state.t.say(message), icon=":material/balance:" if disagree else ":material/info:"
        )
    learn = st.toggle(t("method.learn"), value=state.settings.learn, help=t("method.learn.help"), key="method_learn")
    held = st.toggle(
        t("method.guard.hold"), value=state.settings.guard, help=t("method.guard.help"), key="method_guard"
    )
    if (learn, held) != (state.settings.learn, state.settings.guard):
        state.set(learn=learn, guard=held)
        st.rerun()


def sources(state: State) -> None:
    """What it rests on, what speaks against it, and what nobody knows: all three in sight."""
    t = state.t
    chart_heading(t("method.sources"), t("method.sources.sub"))
    st.markdown("\n".join(f"- {t(f'method.source.{name}')}" for name in SOURCES))
    chart_heading(t("method.against"), t("method.against.sub"))
    st.markdown("\n".join(f"- {t(f'method.against.{name}')}" for name in AGAINST))
    chart_heading(t("method.unknown"))
    st.markdown("\n".join(f"- {t(f'method.unknown.{name}')}" for name in UNKNOWN))


def evidence_dates(state: State, assessment: Assessment, known: Tables) -> None:
    """How much evidence there is of each kind, and from when."""
    t = state.t
    chart_heading(t("method.evidence"), t("method.evidence.sub", date=assessment.as_of))
    rows = []
    for table in TABLES:
        frame, column = known.frame(table), _DATED[table]
        days = frame[column].dropna() if column else pd.Series([], dtype="datetime64[s]")
        later = int((days > pd.Timestamp(assessment.as_of)).sum()) if table != "contracts" else 0
        rows.append(
            (
                t(f"method.table.{table}"),
                t.number(len(frame), 0),
                t.date(days.min().date()) if len(days) else "–",
                t.date(days.max().date()) if len(days) else "–",
                t.number(later, 0) if later else "–",
            )
        )
    columns = [t(f"method.column.{name}") for name in ("evidence", "rows", "first", "last", "later")]
    text_table(columns, rows)
