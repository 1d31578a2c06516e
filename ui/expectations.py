"""The parts of the Expectations page: what is not known, what is not met, the top three by customer, and the gap."""

import pandas as pd
import streamlit as st

from analytics.risk.views.expectations_register import IMPORTANT_FROM, MET_FROM, unmet, unmet_unweighed, unreviewed
from analytics.tables.quantities import Share
from charts.importance_fulfilment import SINGLE_UP_TO, importance_fulfilment
from charts.theme import plain
from ui.account_list import account_list
from ui.charting import draw, draw_selectable, mode, table_behind
from ui.finding import chart_heading, finding, note
from ui.names import Names, account_id
from ui.navigation import open_account, open_page
from ui.record import record_expectation
from ui.state import State
from ui.widths import MONEY, NAME, OWNER, column, narrow, wide
from ui.worth import Worth, by_worth

# On a phone there is room for the name of one region: the one that matters.
_PHONE = """<style>@media (max-width: 640px) {
[class*="st-key-expectations_chart"] .annotation[data-index="1"] { display: none; }
}</style>"""


def without_evidence(state: State, names: Names, accounts: pd.DataFrame, worth: Worth) -> None:
    """Nobody's expectations are on record: what that means in euros, and the ways to begin."""
    t = state.t
    finding(t("expectations.nothing", money=worth.a_year(accounts)), t("expectations.nothing.sub"))
    note(t("expectations.nothing.feed"))
    left, right, _ = st.columns([1, 1, 1])
    with left:
        add(state, names, accounts)
    if right.button(t("shell.open_data"), icon=":material/upload_file:", width="stretch"):
        open_page("data")


def add(state: State, names: Names, accounts: pd.DataFrame) -> None:
    """Record one expectation."""
    record_expectation(state, names, [str(name) for name in accounts.sort_index().index])


def headline(state: State, accounts: pd.DataFrame, found: pd.DataFrame, stand: pd.DataFrame, worth: Worth) -> None:
    """How much money rests on expectations that nobody asked for; where all were asked, on those that are not met."""
    t = state.t
    unasked = accounts[~stand["asked"]]
    guessed = int((~stand["asked"] & (stand["expectations"] > 0)).sum())
    top = found[found["top"]]
    if len(unasked):
        text = t("expectations.headline", money=worth.a_year(unasked))
        sub = [t("expectations.sub.accounts", n=len(unasked), total=len(accounts))]
        if guessed:
            sub.append(t("expectations.sub.guessed", n=guessed))
    else:
        text = t("expectations.headline.met", n=len(accounts))
        # The worst that is known comes first; that all is well is only said where nothing is open.
        for code, rows in (
            ("unmet", unmet(found)),
            ("unweighed", unmet_unweighed(found)),
            ("unreviewed", unreviewed(found)),
        ):
            if len(rows):
                behind = accounts.loc[accounts.index.isin(rows["account"])]
                text = t(f"expectations.headline.{code}", money=worth.a_year(behind))
                break
        sub = []
    if len(top):
        unmeasured, guess = int((~top["measured"]).sum()), int((top["source"] == "guess").sum())
        if guess:
            sub.append(t("expectations.sub.top", n=len(top), unmeasured=unmeasured, guess=guess))
        else:
            sub.append(t("expectations.sub.top.ours", n=len(top), unmeasured=unmeasured))
    finding(text, " ".join(sub))


def picture(state: State, names: Names, accounts: pd.DataFrame, found: pd.DataFrame, worth: Worth) -> None:
    """Importance against fulfilment of everybody's main expectations; a click opens the account."""
    t = state.t
    top = found[found["top"]]
    title = t("expectations.chart.none")
    for code, rows in (("expectations.chart", unmet(found)), ("expectations.chart.unweighed", unmet_unweighed(found))):
        if len(rows):
            title = t(code, n=len(rows), money=worth.a_year(accounts.loc[accounts.index.isin(rows["account"])]))
            break
    chart_heading(title)
    of_account = accounts.reindex(top["account"])
    single = len(top) <= SINGLE_UP_TO
    records = top.to_dict("records")
    points = pd.DataFrame(
        {
            "importance": top["importance"],
            "fulfilment": top["fulfilment"],
            "value": of_account["annual_value"].to_numpy(),
            "hidden": (of_account["corner"] == "hidden_risk").to_numpy(),
            "mark": (top["source"] == "guess").map({True: "guess", False: "agreed"}),
            "name": [names(str(name)) for name in top["account"]],
            "id": [account_id(str(name)) for name in top["account"]],
            "hover": [_hover(state, names, row) for row in records] if single else "",
        }
    ).reset_index(drop=True)
    unmeasured = (points["mark"] == "agreed") & ~top["measured"].to_numpy()
    points.loc[unmeasured, "mark"] = "unmeasured"
    ids = dict(zip(points["id"], top["account"], strict=True))
    met = t.number(MET_FROM, 0)
    with wide("expectations_chart"):
        figure = importance_fulfilment(points, t, mode(), met_from=MET_FROM, important_from=IMPORTANT_FROM)
        clicked = draw_selectable(figure, "expectations_chart", title)
        note(t("expectations.key" if single else "expectations.key.many", score=met))
    with narrow("expectations_chart"):
        st.html(_PHONE)
        figure = importance_fulfilment(
            points, t, mode(), met_from=MET_FROM, important_from=IMPORTANT_FROM, counted=True
        )
        draw(figure, "expectations_chart_phone", title)
        note(t("expectations.key.many", score=met))
    if clicked in ids:
        open_account(state, str(ids[clicked]))
    table_behind(state, lambda: _table(state, names, found), "expectations")


def _hover(state: State, names: Names, row: dict[str, object]) -> str:
    t = state.t
    said = names.text(str(row["expectation"]))
    lines = [
        f"<b>{plain(names(str(row['account'])))}</b>",
        plain(said if len(said) <= 80 else said[:79].rstrip() + "…"),
        plain(_importance(state, row["importance"])),
    ]
    if pd.isna(row["fulfilment"]):
        lines.append(plain(t("expectations.state.not_reviewed")))
    else:
        lines.append(plain(t("expectations.hover.fulfilment", score=t.number(float(row["fulfilment"])))))  # type: ignore[arg-type]
    lines.append(plain(t("expectations.hover.measured" if row["measured"] else "expectations.hover.unmeasured")))
    lines.append(plain(_source(state, row["source"])))
    return "<br>".join(lines)


def _importance(state: State, importance: object) -> str:
    if pd.isna(importance):
        return state.t("expectations.hover.no_importance")
    return state.t("expectations.hover.importance", n=state.t.number(float(importance), 0))  # type: ignore[arg-type]


def _source(state: State, source: object) -> str:
    return state.t(f"expectations.source.{source}") if source in ("customer", "guess") else state.t("shell.unknown")


def _table(state: State, names: Names, found: pd.DataFrame) -> pd.DataFrame:
    t = state.t
    return pd.DataFrame(
        {
            t("shell.page.account"): [names(str(name)) for name in found["account"]],
            t("expectations.column.expectation"): [names.text(str(words)) for words in found["expectation"]],
            t("expectations.column.importance"): found["importance"],
            t("expectations.column.fulfilment"): found["fulfilment"],
            t("expectations.column.state"): [t(f"expectations.state.{code}") for code in found["state"]],
        }
    )


def top_three(state: State, names: Names, accounts: pd.DataFrame, stand: pd.DataFrame) -> None:
    """For each customer where the three main expectations stand, what is open first and most money first."""
    t = state.t
    rows = by_worth(accounts)
    states = stand.loc[rows.index]
    rows, states = rows[(states["open"] > 0).to_numpy()], states[states["open"] > 0]
    if rows.empty:
        rows = by_worth(accounts)
        states = stand.loc[rows.index]
        chart_heading(t("expectations.list.all", n=len(rows)), t("lists.click"))
    else:
        chart_heading(
            t("expectations.list", n=len(rows), share=Share(len(rows) / len(accounts))), t("expectations.list.sub")
        )
    frame = pd.DataFrame(
        {
            t("shell.page.account"): [names(str(name)) for name in rows.index],
            t("lists.value"): rows["annual_value"].to_numpy(),
            **{
                t("expectations.column.place", place=place): [
                    t(f"expectations.state.{code}") for code in states[f"state_{place}"]
                ]
                for place in (1, 2, 3)
            },
            t("lists.owner"): names.owners(rows["owner"], t("shell.unknown")),
        }
    )
    account_list(
        state,
        frame,
        [str(name) for name in rows.index],
        "expectations_list",
        currencies=rows["currency"].tolist(),
        columns={
            t("shell.page.account"): column(NAME),
            t("lists.value"): column(MONEY, t("lists.value.short")),
            **{t("expectations.column.place", place=place): column(136) for place in (1, 2, 3)},
            t("lists.owner"): column(OWNER),
        },
    )


def gap_list(state: State, names: Names, gap: pd.DataFrame) -> None:
    """What we think beside what they said, where both are on record."""
    t = state.t
    if gap.empty:
        note(t("expectations.gap.none"))
        return
    known = gap.dropna(subset=["difference"])
    over = known[known["difference"] >= 1]
    chart_heading(
        t("expectations.gap", n=len(over), total=len(gap)) if len(over) else t("expectations.gap.close", n=len(gap)),
        t("expectations.gap.sub"),
    )
    frame = pd.DataFrame(
        {
            t("shell.page.account"): [names(str(name)) for name in gap.index],
            t("expectations.column.ours"): gap["ours"].to_numpy(),
            t("expectations.column.theirs"): gap["theirs"].to_numpy(),
            t("expectations.column.difference"): gap["difference"].to_numpy(),
            t("expectations.column.only_ours"): gap["only_ours"].astype("int64").to_numpy(),
        }
    )
    account_list(
        state,
        frame,
        [str(name) for name in gap.index],
        "expectations_gap",
        columns={t("shell.page.account"): column(NAME)},
        formats={
            t("expectations.column.ours"): lambda v: t.number(float(v)),
            t("expectations.column.theirs"): lambda v: t.number(float(v)),
            t("expectations.column.difference"): lambda v: ("+" if v > 0 else "") + t.number(float(v)),
        },
        rows=8,
    )
