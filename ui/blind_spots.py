"""The parts of the landing page: its sentence, its chart with the cut lines, its list."""

import datetime as dt

import pandas as pd
import streamlit as st

from analytics.risk.total_intervals import SumInterval, headline_interval
from analytics.tables.assessment import Assessment, PortfolioTotals
from analytics.tables.quantities import Money, Share
from charts.satisfaction_risk import Lines, satisfaction_risk
from ui.account_card import account_card
from ui.account_list import account_list
from ui.account_words import hover_text
from ui.charting import draw_selectable, mode, table_behind
from ui.finding import chart_heading, finding, note
from ui.names import Names, account_id
from ui.navigation import open_account
from ui.pipeline import assessment as assessed
from ui.selection import lines
from ui.state import State
from ui.widths import NAME, column

_SHOWN = 8
_MORE = 24
# So many points get all their sentences; of more, the others say their name and figures.
_TOLD = 300
# Who moved: so many are listed.
_MOVED = 200
_NOTHING = 1e-9
_MONTHS_BACK = (0, 3, 6, 12)


# What is known of contact with those who decide, of expectations and of the future; comments alone do not separate.
_SEPARATING = ["exec_gap", "strategic_gap", "breadth_gap", "align_gap", "unmeasured", "no_future"]


def nothing_to_separate_with(assessment: Assessment) -> bool:
    """With satisfaction and contracts alone there is nothing that could tell satisfaction from risk."""
    return not assessment.accounts["deciders_known"].any() and bool(
        (assessment.contributions[_SEPARATING].abs() < _NOTHING).all(axis=None)
    )


def headline(
    state: State, accounts: pd.DataFrame, totals: tuple[PortfolioTotals, ...], *, unknown_deciders: bool
) -> None:
    """The finding, with the euros at stake; the second sentence compares with what CSAT alone would have shown."""
    t = state.t
    if accounts["satisfaction"].isna().all():
        finding(t("deck.headline.no_scores", n=len(accounts)), t("blind_spots.no_scores.sub"))
        return
    total = totals[0]
    counted = total.currency is None
    currency = total.currency or ""
    if unknown_deciders:
        if counted:
            text = t("blind_spots.unknown.counted", n=total.satisfied_accounts, unknown=total.unknown_deciders_accounts)
        else:
            text = t(
                "blind_spots.unknown",
                satisfied=Money(total.satisfied_value, currency),
                unknown=Money(total.unknown_deciders_value, currency),
            )
        finding(text, t("blind_spots.unknown.sub"))
        return
    if not total.hidden_accounts:
        text = t("blind_spots.none", n=total.satisfied_accounts)
    elif counted:
        text = t("blind_spots.headline.counted", n=total.hidden_accounts, total=total.accounts)
    else:
        text = t(
            "blind_spots.headline",
            n=total.hidden_accounts,
            hidden=Money(total.hidden_annual_value, currency),
            total=Money(total.annual_value, currency),
        )
    beside = [t.say(total.overlap_told)] if total.hidden_accounts and total.overlap_told else []
    if total.hidden_accounts and not counted and total.hidden_annual_value > 0:
        weak = total.low_evidence_value / total.hidden_annual_value
        beside.append(
            t("blind_spots.weak", money=Money(total.low_evidence_value, currency), share=Share(weak))
            if total.low_evidence_value > 0
            else t("blind_spots.weak.none")
        )
    beside += [
        t(
            "blind_spots.other_currency",
            n=other.hidden_accounts,
            money=Money(other.hidden_annual_value, other.currency),
        )
        if other.currency
        else t("blind_spots.other_unknown", n=other.hidden_accounts)
        for other in totals[1:]
        if other.hidden_accounts
    ]
    if state.is_sample:
        beside.append(t("blind_spots.sample"))
    finding(text, " ".join(beside))


def left_out(state: State, assessment: Assessment) -> None:
    """Who is in the files and not in the picture, and why."""
    t = state.t
    if assessment.ended:
        note(t("blind_spots.ended", n=len(assessment.ended), date=assessment.as_of))
    if assessment.without_contract:
        note(t("blind_spots.without_contract", n=len(assessment.without_contract)))


def chart_lines(assessment: Assessment, accounts: pd.DataFrame) -> Lines:
    """The cut lines on the scale that most of these accounts were asked on."""
    scales = accounts.dropna(subset=["scale_min", "scale_max"]).groupby(["scale_min", "scale_max"]).size()
    lowest, highest = scales.idxmax() if len(scales) else (1.0, 10.0)
    cut = lines(assessment)
    used = accounts["satisfaction"].min()
    # The axis begins a little below the lowest score and always shows room left of the line.
    begin = max(0.0, min(float(used) if pd.notna(used) else 0.0, cut.satisfied_from - 0.2) - 0.02)
    return Lines(cut.satisfied_from, cut.at_risk_from, float(lowest), float(highest), begin)


def chart(
    state: State, assessment: Assessment, names: Names, accounts: pd.DataFrame, totals: tuple[PortfolioTotals, ...]
) -> None:
    """The satisfaction x risk chart; a click on a point opens the account."""
    t = state.t
    cut = chart_lines(assessment, accounts)
    total = totals[0]
    counted = total.currency is None
    if not total.hidden_accounts:
        title = t("blind_spots.chart.none", n=len(accounts))
    elif counted:
        title = t("blind_spots.chart.counted", n=total.hidden_accounts)
    else:
        money = Money(total.hidden_annual_value, total.currency or "")
        title = t("blind_spots.chart", n=total.hidden_accounts, money=money)
    left, right = st.columns([3, 1], vertical_alignment="center")
    with left:
        chart_heading(title)
    months = right.selectbox(
        t("blind_spots.compare"),
        _MONTHS_BACK,
        format_func=lambda m: t("blind_spots.compare.months", n=m) if m else t("blind_spots.compare.none"),
        label_visibility="collapsed",
        key="compare_months",
    )
    trails = None
    if months:
        earlier = (pd.Timestamp(assessment.as_of) - pd.DateOffset(months=months)).date()
        trails = assessed(state, earlier).accounts[["satisfaction", "risk", "corner"]]
    ids = {account_id(name): name for name in accounts.index}
    figure = satisfaction_risk(
        accounts,
        cut,
        t,
        mode(),
        names={name: names(name) for name in accounts.index},
        hover=_hover(state, assessment, names, accounts),
        ids=list(ids),
        trails=trails,
    )
    clicked = draw_selectable(figure, "blind_spots_chart", title)
    if clicked in ids:
        open_account(state, ids[clicked])
    if trails is not None:
        _moved(state, names, accounts, trails, earlier)
    drawn = t("blind_spots.chart.sub.counted" if counted else "blind_spots.chart.sub")
    model = assessment.model
    ground = t(f"blind_spots.chart.note.{model.base_rate_source}", base=Share(model.base_rate), date=assessment.as_of)
    note(f"{drawn} {ground}")
    if total.hidden_accounts:
        note(_how_sure(state, assessment, accounts, total))
    table_behind(state, lambda: _table(state, names, accounts), "blind_spots")


def _how_sure(state: State, assessment: Assessment, accounts: pd.DataFrame, total: PortfolioTotals) -> str:
    """The two displays of what is not certain, of the headline: by the weights, and by what nobody knows."""
    low, high = headline_interval(assessment, accounts, total)
    return state.t.say(SumInterval(low, high, total.range_low, total.range_high).told(total.currency))


def most_at_stake(accounts: pd.DataFrame) -> pd.DataFrame:
    """The hidden risks first, then by money at stake; by chance where nothing has a value."""
    stake = accounts["at_risk_value"].fillna(0.0)
    ranked = accounts.assign(
        _hidden=accounts["corner"] == "hidden_risk", _stake=stake if stake.any() else accounts["risk"]
    ).sort_values(["_hidden", "_stake", "risk"], ascending=False, kind="stable")
    return ranked.drop(columns=["_hidden", "_stake"])


def _hover(state: State, assessment: Assessment, names: Names, accounts: pd.DataFrame) -> list[str]:
    """What each point says, in the order of `accounts`; empty beyond the first that matter."""
    told = most_at_stake(accounts).head(_TOLD)
    texts = {name: hover_text(state, assessment, names, str(name), row) for name, row in told.iterrows()}
    return [texts.get(name, "") for name in accounts.index]


def movers(accounts: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """Who stood in another corner: was, now, risk_was, risk; into and out of hidden risk first, then by value."""
    both = accounts.join(before[["corner", "risk"]].add_suffix("_was"), how="inner")
    moved = both[both["corner"] != both["corner_was"]]
    into, out = moved["corner"] == "hidden_risk", moved["corner_was"] == "hidden_risk"
    moved = moved.assign(_turn=into * 2 + out * 1).sort_values(
        ["_turn", "annual_value"], ascending=False, na_position="last", kind="stable"
    )
    return moved[["corner_was", "corner", "risk_was", "risk", "annual_value", "currency"]]


def _moved(state: State, names: Names, accounts: pd.DataFrame, before: pd.DataFrame, earlier: dt.date) -> None:
    """Who changed corner since the former date, in one sentence and a list."""
    t = state.t
    moved = movers(accounts, before)
    into = int((moved["corner"] == "hidden_risk").sum())
    out = int((moved["corner_was"] == "hidden_risk").sum())
    fresh = len(accounts.index.difference(before.index))
    said = [t("blind_spots.moved", n=into, out=out, date=earlier)]
    if fresh:
        said.append(t("blind_spots.moved.fresh", n=fresh))
    chart_heading(" ".join(said), t("blind_spots.moved.sub"))
    if moved.empty:
        return
    account_list(
        state,
        pd.DataFrame(
            {
                t("shell.page.account"): [names(str(name)) for name in moved.index],
                t("blind_spots.column.value"): [
                    t.money(value, code) for value, code in zip(moved["annual_value"], moved["currency"], strict=True)
                ],
                t("blind_spots.column.was"): moved["corner_was"].map(lambda c: t(f"shell.corner.{c}")),
                t("blind_spots.column.now"): moved["corner"].map(lambda c: t(f"shell.corner.{c}")),
                t("blind_spots.column.risk_was"): moved["risk_was"],
                t("blind_spots.column.risk"): moved["risk"],
            }
        ).head(_MOVED),
        [str(name) for name in moved.index[:_MOVED]],
        "blind_spots_moved",
        formats={t("blind_spots.column.risk_was"): t.percent, t("blind_spots.column.risk"): t.percent},
        rows=6,
        columns={t("shell.page.account"): column(NAME), t("blind_spots.column.value"): column(110, figures=True)},
    )


def _table(state: State, names: Names, accounts: pd.DataFrame) -> pd.DataFrame:
    t = state.t
    return pd.DataFrame(
        {
            t("shell.page.account"): [names(str(name)) for name in accounts.index],
            t("blind_spots.column.corner"): [t(f"shell.corner.{c}") for c in accounts["corner"]],
            t("blind_spots.column.value"): [
                t.money_in_full(v, c) for v, c in zip(accounts["annual_value"], accounts["currency"], strict=True)
            ],
            t("blind_spots.column.score"): [t.number(v) for v in accounts["score"]],
            t("blind_spots.column.risk"): [t.percent(v) for v in accounts["risk"]],
            t("blind_spots.column.csat_risk"): [t.percent(v) for v in accounts["p_csat"]],
        }
    )


def cut_lines(state: State, assessment: Assessment, totals: tuple[PortfolioTotals, ...]) -> None:
    """Move the two lines, and see how much hangs on where they are."""
    t = state.t
    cut = chart_lines(assessment, assessment.accounts)
    total = totals[0]
    with st.expander(t("blind_spots.lines")):
        left, right = st.columns(2)
        score = left.number_input(
            t("blind_spots.lines.satisfied"),
            min_value=cut.scale_min,
            max_value=cut.scale_max,
            value=round(cut.shown(state.settings.satisfied_from), 2),
            step=round((cut.scale_max - cut.scale_min) / 18, 2),
            key="line_satisfied",
        )
        ratio = right.number_input(
            t("blind_spots.lines.risk", share=Share(assessment.model.base_rate)),
            min_value=1.0,
            max_value=5.0,
            value=float(state.settings.at_risk_ratio),
            step=0.1,
            key="line_risk",
        )
        from_score = (score - cut.scale_min) / (cut.scale_max - cut.scale_min)
        moved = abs(from_score - state.settings.satisfied_from) > 0.004
        if moved or abs(ratio - state.settings.at_risk_ratio) > 1e-6:
            state.set(satisfied_from=from_score if moved else state.settings.satisfied_from, at_risk_ratio=float(ratio))
            st.rerun()
        for line, n, value in total.sensitivity:
            if abs(line - cut.satisfied_from) < 1e-6:
                continue
            st.markdown(
                "- "
                + t(
                    "blind_spots.lines.would.counted" if total.currency is None else "blind_spots.lines.would",
                    score=t.number(cut.shown(line)),
                    n=n,
                    money=Money(value, total.currency or ""),
                )
            )


def hidden_list(state: State, assessment: Assessment, names: Names, accounts: pd.DataFrame) -> None:
    """The hidden risks, most money at stake first, each with its reasons."""
    t = state.t
    ranked = most_at_stake(accounts[accounts["corner"] == "hidden_risk"])
    if ranked.empty:
        return
    chart_heading(t("blind_spots.list", n=len(ranked)), t("blind_spots.list.sub"))
    shown = ranked.head(st.session_state.get("blind_spots_shown", _SHOWN))
    # Row by row, so that a phone shows them in their order.
    for first in range(0, len(shown), 2):
        for place, half in enumerate(st.columns(2, gap="medium"), start=first):
            if place < len(shown):
                with half:
                    account_card(state, assessment, names, str(shown.index[place]), shown.iloc[place], place=place + 1)
    left = len(ranked) - len(shown)
    # A few at a time: hundreds of cards at once would take a browser seconds.
    if left and st.button(
        t("blind_spots.list.more", n=min(left, _MORE), total=len(ranked)), icon=":material/expand_more:"
    ):
        st.session_state["blind_spots_shown"] = len(shown) + _MORE
        st.rerun()
