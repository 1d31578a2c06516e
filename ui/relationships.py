"""The parts of the Relationships page: its sentence, the map, who decides and was never asked, and by owner."""

import datetime as dt
from collections.abc import Callable
from typing import Final

import numpy as np
import pandas as pd
import streamlit as st

from analytics.risk.views.relationships import UNDECIDED, Relationships, by_owner, relationships
from analytics.tables.assessment import Assessment
from analytics.tables.portfolio import Tables
from analytics.tables.schema import LEVELS
from charts.relationship_map import SHOWN, Cell, Row, mark_of, relationship_map
from charts.theme import plain
from ui.account_list import account_list
from ui.charting import draw_selectable, mode, table_behind
from ui.finding import chart_heading, finding, note
from ui.names import Names, account_id
from ui.navigation import open_account, open_page
from ui.pipeline import as_of, content_key, tables
from ui.record import record_conversation, record_person
from ui.state import State, digest
from ui.text_table import text_table
from ui.widths import DATE, MONEY, NAME, OWNER, column, narrow, wide
from ui.worth import Worth, by_worth

# Letters of the longest name that stands beside the map's panels.
_BESIDE: Final = 38
# Days since a conversation that was never held, and since one that no log would tell of.
_NEVER: Final = 1e6
_UNTOLD: Final = 1e7
# What an owner's value is told apart by where every level is known, and the widths that the names of these take.
_CASES: Final = 4
_WIDTHS: Final = {"undecided": 148, "operational": 122, "nobody": 126, "unknown": 86, "all": 112}


@st.cache_resource(max_entries=4, show_spinner=False, scope="session")
def _known(_tables: Tables, _accounts: pd.Index, day: dt.date, content: str) -> Relationships:  # noqa: ARG001
    return relationships(_tables, _accounts, day)


def known(state: State, accounts: pd.Index) -> Relationships:
    """Who is known at these accounts, computed once for its content: a long log takes seconds."""
    return _known(tables(state), accounts, as_of(state), digest(content_key(state), accounts.tolist()))


def headline(state: State, accounts: pd.DataFrame, found: Relationships, worth: Worth) -> None:
    """How much rests on voices that do not decide; below it, how little of that is more than operations."""
    t = state.t
    heard = found.accounts["heard"]
    without = accounts[heard.isin(UNDECIDED)]
    unknown = int((heard == "unknown").sum())
    sub = []
    if len(without):
        # Where no log tells of conversations, that nobody was heard is what we know, not what is so.
        told = np.asarray(_told(state, without, "executive"), dtype=bool)
        key = "relationships.headline" if told.any() else "relationships.headline.as_far"
        text = t(key, money=worth.a_year(without))
        sub.append(t("relationships.sub.accounts", n=len(without), total=len(accounts)))
        for code in ("operational", "nobody"):
            part = accounts[heard == code]
            if len(part):
                sub.append(t(f"relationships.sub.{code}", money=worth.of(part)))
        if told.any() and not told.all():
            sub.append(t("relationships.sub.untold", n=int((~told).sum())))
    elif unknown == len(accounts):
        text = t("relationships.headline.unknown")
    elif unknown:
        text = t("relationships.headline.partly", money=worth.a_year(accounts[heard == "unknown"]))
    else:
        text = t("relationships.headline.good", n=len(accounts))
    if unknown:
        sub.append(t("relationships.sub.unknown", n=unknown))
    deciders = found.deciders
    if deciders.empty:
        sub.append(t("relationships.sub.no_people"))
    else:
        counts = deciders["state"].value_counts()
        silent = int(counts.get("silent", 0))
        asked = {"n": len(deciders), "not_asked": int(counts.get("not_asked", 0))}
        if silent:
            sub.append(t("relationships.sub.deciders", **asked, silent=silent))
        else:
            sub.append(t("relationships.sub.deciders.asked", **asked))
    finding(text, " ".join(sub))


def without_evidence(state: State, names: Names, accounts: pd.DataFrame) -> None:
    """What would feed this page, and the ways to add it."""
    t = state.t
    finding(t("relationships.nothing"), t("relationships.nothing.sub"))
    note(t("relationships.nothing.feed"))
    _add(state, names, accounts, to_data=True)


def _add(state: State, names: Names, accounts: pd.DataFrame, *, to_data: bool = False) -> None:
    choices = [str(name) for name in accounts.sort_index().index]
    columns = st.columns([1, 1, 1])
    with columns[0]:
        record_conversation(state, names, choices)
    with columns[1]:
        record_person(state, names, choices)
    if to_data and columns[2].button(state.t("shell.open_data"), icon=":material/upload_file:", width="stretch"):
        open_page("data")


def picture(state: State, assessment: Assessment, names: Names, accounts: pd.DataFrame, found: Relationships) -> None:
    """The map of the accounts that matter most; a click opens the account."""
    t = state.t
    ordered = by_worth(accounts)
    drawn = ordered.head(SHOWN)
    since = pd.Timestamp(assessment.as_of)
    told = {level: _told(state, drawn, level) for level in LEVELS}
    rows = [
        Row(
            name=names(str(name)),
            id=account_id(str(name)),
            hidden=bool(account["corner"] == "hidden_risk"),
            cells=tuple(  # type: ignore[arg-type]
                _cell(state, names, str(name), found.accounts.loc[name], level, since, told=bool(told[level][name]))
                for level in LEVELS
            ),
        )
        for name, account in drawn.iterrows()
    ]
    talked = found.accounts.loc[drawn.index, "talked_executive"]
    known = talked.notna() | _told(state, drawn, "executive")
    far = int((known & ~(talked >= since - pd.Timedelta(days=365))).sum())
    some = len(accounts) > len(drawn)
    if known.any():
        title = t("relationships.chart.largest" if some else "relationships.chart", n=far, total=len(drawn))
    else:
        title = t("relationships.chart.unknown")
    chart_heading(title)
    ids = {row.id: str(name) for row, name in zip(rows, drawn.index, strict=True)}
    # Very long names beside the panels would take their room.
    above = max(len(row.name) for row in rows) > _BESIDE
    with wide("relationship_map"):
        clicked = draw_selectable(relationship_map(rows, t, mode(), above=above), "relationship_map", title)
    with narrow("relationship_map"):
        touched = draw_selectable(relationship_map(rows, t, mode(), above=True), "relationship_map_phone", title)
    for chosen in (clicked, touched):
        if chosen in ids:
            open_account(state, ids[chosen])
    rest = t("relationships.chart.rest", n=len(drawn), total=len(accounts)) if some else ""
    untold = any(cell.mark == "unknown" for row in rows for cell in row.cells)
    parts = [t("relationships.chart.key"), t("relationships.chart.no_log") if untold else "", rest]
    note(" ".join(part for part in parts if part))
    table_behind(
        state, lambda: _text(state, _frame(state, names, ordered, found), ordered["currency"]), "relationships"
    )


def _told(state: State, rows: pd.DataFrame, level: str) -> pd.Series:
    """Whether a log would tell of a conversation at this level, by account."""
    told = rows["covered"].astype(bool)
    return told | rows.index.isin(list(tables(state).declared_executive)) if level == "executive" else told


def _cell(
    state: State, names: Names, account: str, row: pd.Series, level: str, since: pd.Timestamp, *, told: bool
) -> Cell:
    t = state.t
    talked = row[f"talked_{level}"]
    answers = int(row[f"answers_{level}"])
    days = None if pd.isna(talked) else int((since - talked).days)
    lines = [f"<b>{plain(names(account))}</b> · {t(f'shell.level.{level}')}"]
    if days is None:
        lines.append(t("relationships.hover.never" if told else "relationships.hover.no_log"))
    else:
        lines.append(t("relationships.hover.last", date=talked.date()))
        if pd.notna(row[f"topic_{level}"]):
            lines.append(t("relationships.hover.topic", topic=t(f"shell.topic.{row[f'topic_{level}']}")))
        if pd.notna(row[f"signal_{level}"]):
            lines.append(t("relationships.hover.signal", signal=t(f"shell.signal.{row[f'signal_{level}']}")))
        lines.append(t("relationships.hover.talks", n=int(row[f"talks_{level}"])))
    lines.append(t("relationships.hover.answers", n=answers))
    return Cell(
        days, mark_of(days, row[f"topic_{level}"], row[f"signal_{level}"], told=told), answers, "<br>".join(lines)
    )


def people_list(state: State, names: Names, accounts: pd.DataFrame, found: Relationships) -> None:
    """The accounts where nobody who decides was heard, most money first; all of them where there is none."""
    t = state.t
    rows = by_worth(accounts)
    without = rows[found.accounts.loc[rows.index, "heard"].isin(UNDECIDED)]
    shown = without if len(without) else rows
    chart_heading(
        t("relationships.list" if len(without) else "relationships.list.all", n=len(shown)),
        t("relationships.list.sub"),
    )
    account_list(
        state,
        _frame(state, names, shown, found).drop(columns=t("lists.corner")),
        [str(name) for name in shown.index],
        "relationships_list",
        formats=_dates(state),
        currencies=shown["currency"].tolist(),
        columns={
            t("shell.page.account"): column(NAME),
            t("lists.value"): column(MONEY, t("lists.value.short")),
            t("relationships.column.heard"): column(122),
            **dict.fromkeys(_dates(state), column(DATE)),
            t("lists.owner"): column(OWNER),
        },
    )


def _frame(state: State, names: Names, rows: pd.DataFrame, found: Relationships) -> pd.DataFrame:
    t = state.t
    know = found.accounts.loc[rows.index]
    return pd.DataFrame(
        {
            t("shell.page.account"): [names(str(name)) for name in rows.index],
            t("lists.value"): rows["annual_value"].to_numpy(),
            t("relationships.column.heard"): [t(f"relationships.heard.{h}") for h in know["heard"]],
            **{
                t(f"relationships.column.{level}"): _days(state, know[f"talked_{level}"], _told(state, rows, level))
                for level in LEVELS
            },
            t("lists.corner"): [t(f"shell.corner.{c}") for c in rows["corner"]],
            t("lists.owner"): names.owners(rows["owner"], t("shell.unknown")),
        }
    )


def _dates(state: State) -> dict[str, Callable[[object], str]]:
    return {state.t(f"relationships.column.{level}"): _written(state) for level in LEVELS}


def _days(state: State, dates: pd.Series, told: pd.Series) -> list[float]:
    """Days before the as-of date, so that "never" sorts as the longest ago, and what nobody knows after that."""
    ago = (pd.Timestamp(as_of(state)) - dates).dt.days.to_numpy(dtype=float)
    return np.where(np.isnan(ago), np.where(told, _NEVER, _UNTOLD), ago).tolist()  # type: ignore[no-any-return]


def _written(state: State) -> Callable[[object], str]:
    today = as_of(state)

    def write(days: object) -> str:
        count = float(days)  # type: ignore[arg-type]
        if count >= _UNTOLD:
            return state.t("relationships.no_log")
        return state.t("relationships.never") if count >= _NEVER else state.t.date(today - dt.timedelta(days=count))

    return write


def _text(state: State, frame: pd.DataFrame, currencies: pd.Series) -> pd.DataFrame:
    value = state.t("lists.value")
    money = [state.t.money(v, c) for v, c in zip(frame[value], currencies, strict=True)]
    dates = {name: frame[name].map(write) for name, write in _dates(state).items()}
    return frame.assign(**{value: money}, **dates)


def deciders_list(state: State, names: Names, accounts: pd.DataFrame, found: Relationships) -> None:
    """Those who decide and were never asked, or never answered."""
    t = state.t
    people = found.deciders
    people = people[people["state"].isin(["not_asked", "silent"])]
    if people.empty:
        return
    value = accounts["annual_value"].reindex(people["account"]).to_numpy()
    people = people.assign(value=value, place=people.groupby("account").cumcount() + 1)
    people = people.sort_values(["value", "account"], ascending=[False, True], kind="stable")
    chart_heading(t("relationships.deciders", n=len(people)), t("relationships.deciders.sub"))
    frame = pd.DataFrame(
        {
            t("relationships.column.person"): [
                names.person(str(person), int(place))
                for person, place in zip(people["person"], people["place"], strict=True)
            ],
            t("relationships.column.role"): people["role"].fillna("–").to_numpy(),
            t("shell.page.account"): [names(str(name)) for name in people["account"]],
            t("lists.value"): people["value"].to_numpy(),
            t("relationships.column.state"): [t(f"relationships.state.{s}") for s in people["state"]],
            t("relationships.column.spoken"): _days(
                state, people["talked"], _told(state, accounts, "executive").reindex(people["account"])
            ),
        }
    )
    account_list(
        state,
        frame,
        people["account"].tolist(),
        "relationships_deciders",
        formats={t("relationships.column.spoken"): _written(state)},
        currencies=accounts["currency"].reindex(people["account"]).tolist(),
        rows=8,
        columns={
            t("relationships.column.person"): column(160),
            t("relationships.column.role"): column(186),
            t("shell.page.account"): column(NAME),
            t("lists.value"): column(MONEY, t("lists.value.short")),
            t("relationships.column.state"): column(124),
            t("relationships.column.spoken"): column(128),
        },
    )


def owners(state: State, names: Names, accounts: pd.DataFrame, found: Relationships, worth: Worth) -> None:
    """How much of each owner's contract value rests on operational voices alone."""
    t = state.t
    if accounts["owner"].isna().all() or (found.accounts["heard"] == "unknown").all():
        return
    table = by_owner(accounts, found.accounts["heard"])
    chart_heading(t("relationships.owners"), t("relationships.owners.sub"))
    counted = worth.counted

    def amounts(column: str) -> list[str]:
        if counted:
            return [t.number(float(v), 0) for v in table[f"{column}_accounts" if column != "all" else "accounts"]]
        values = table[f"{column}_value" if column != "all" else "annual_value"]
        return [t.money(float(v), c) for v, c in zip(values, table["currency"], strict=True)]

    owner = names.owners(table["owner"], t("shell.unknown"))
    names_of = {
        "undecided": "undecided", "operational": "operational_value", "nobody": "nobody_value",
        "unknown": "unknown_value", "all": "all_value",
    }  # fmt: skip
    if not table["unknown_accounts"].any():
        del names_of["unknown"]
    amount = {name: amounts(name) for name in names_of}
    titles = {name: t(f"relationships.column.{column}") for name, column in names_of.items()}
    with narrow("relationships_owners"):
        text_table(
            [t("lists.owner"), t("relationships.column.share"), *titles.values()],
            [
                (who, t("shell.unknown") if pd.isna(share) else t.percent(float(share)), *parts)
                for who, share, *parts in zip(owner, table["share"], *amount.values(), strict=True)
            ],
        )
    with wide("relationships_owners"):
        st.dataframe(
            pd.DataFrame(
                {
                    t("lists.owner"): owner,
                    t("relationships.column.share"): table["share"] * 100,
                    **{titles[name]: amount[name] for name in titles},
                    t("relationships.column.accounts"): table["accounts"],
                }
            ),
            hide_index=True,
            width="stretch",
            column_config={
                t("relationships.column.share"): st.column_config.ProgressColumn(
                    format="%.0f%%", min_value=0, max_value=100, width=150 if len(titles) == _CASES else 118
                ),
                **{title: column(_WIDTHS[name], figures=True) for name, title in titles.items()},
                t("relationships.column.accounts"): st.column_config.NumberColumn(width=82),
            },
            key="relationships_owners",
        )


def add(state: State, names: Names, accounts: pd.DataFrame) -> None:
    """Record a conversation or a person."""
    _add(state, names, accounts)
