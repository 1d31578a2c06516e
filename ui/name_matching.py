"""Which customer a name means: likely ones side by side, sure ones listed with the way back, the rest in euros."""

import html
from typing import Final

import pandas as pd
import streamlit as st

from analytics.intake.joining import contracts_without_answers, match_id
from analytics.intake.match_sides import Pair, Side, pairs, resting, rows_under
from analytics.tables.imported import Imported
from analytics.tables.quantities import Money
from ui.finding import note
from ui.markdown import plain_text
from ui.more import more, shown
from ui.names import Names
from ui.state import State, digest
from ui.text_table import text_table
from ui.widths import narrow, wide

_PAGE: Final = 20
_FROM: Final = "matches_from"
_LISTED: Final = 20


def review_matches(state: State, result: Imported, names: Names) -> None:
    """All that was found of names: what is asked, what was joined, what belongs to no contract, who has no answer."""
    t = state.t
    likely = pairs(result)
    joined = joins(result)
    none = [match.name for match in result.matches if match.kind == "none"]
    silent = without_answers(result)
    if not (likely or joined or none or len(silent)):
        return
    st.subheader(t("data.matches"))
    if names.hidden and (likely or joined or none):
        # To tell two names apart is to read them.
        counts = {"likely": len(likely), "sure": len(joined), "none": len(none)}
        told = " ".join(f"{t(f'data.matches.{kind}', n=n)}." for kind, n in counts.items() if n)
        note(f"{told} {t('data.matches.hidden')}".replace("?.", "?"))
    else:
        if likely:
            _review(state, likely)
        _joined(state, joined)
        _unmatched(state, result, none)
    _silent(state, names, silent)


def _review(state: State, found: tuple[Pair, ...]) -> None:
    """One page of pairs, both sides shown; only what somebody chose becomes an answer."""
    t = state.t
    st.markdown(t("data.matches.likely", n=len(found)))
    worth = resting(found)
    if worth:
        note(t("data.matches.resting", money=tuple(t.money(value, currency) for currency, value in worth.items())))
    first = min(int(st.session_state.get(_FROM, 0)), max(0, len(found) - 1))
    page = found[first : first + _PAGE]
    with st.form("matches", border=False):
        chosen = {pair.question.id: _pair(state, pair) for pair in page}
        with st.container(horizontal=True, vertical_alignment="center"):
            save = st.form_submit_button(t("data.matches.save"), type="primary")
            back = first > 0 and st.form_submit_button(t("data.matches.back"), icon=":material/arrow_back:")
            rest = len(found) - first - len(page)
            on = rest > 0 and st.form_submit_button(
                t("data.matches.on", n=min(rest, _PAGE)), icon=":material/arrow_forward:"
            )
        if len(found) > len(page):
            note(t("data.matches.page", first=first + 1, last=first + len(page), n=len(found)))
    if save or back or on:
        decided = {id_: answer for id_, answer in chosen.items() if answer is not None}
        state.answers.update(decided)
        # What was answered leaves the list, so that the next ones come up of themselves.
        undecided = len(page) - len(decided)
        st.session_state[_FROM] = first + undecided if on else max(0, first - _PAGE) if back else first
        st.rerun()


def _pair(state: State, pair: Pair) -> str | None:
    t = state.t
    with st.container(border=True):
        left, right = st.columns(2)
        with left:
            st.html(_side(state, t("data.matches.side.file"), pair.name))
        with right:
            heading = t("data.matches.side.contract", n=len(pair.candidates))
            st.html("".join(_side(state, heading if not at else "", side) for at, side in enumerate(pair.candidates)))
        if pair.shared:
            note(t("data.matches.shared", names=pair.shared))
        options = [*(side.name for side in pair.candidates), "none"]
        answer: str | None = st.radio(
            t("data.matches.same", name=plain_text(pair.name.name)),
            options,
            index=None,
            format_func=lambda option: (
                t("data.matches.no") if option == "none" else t("data.matches.yes", account=plain_text(option))
            ),
            horizontal=True,
            key=f"match_{pair.question.id}",
        )
    return answer


def _side(state: State, heading: str, side: Side) -> str:
    t = state.t
    lines = []
    if side.annual_value is not None:
        lines.append(t("data.matches.a_year", money=Money(side.annual_value, side.currency)))
    if side.end is not None:
        lines.append(t("data.matches.ends", date=side.end.date()))
    facts = [
        " · ".join(lines),
        " · ".join(t(f"data.count.{table}", n=n) for table, n in side.rows if t.has(f"data.count.{table}")),
        t("data.matches.people", names=side.people) if side.people else "",
        t("data.matches.domains", names=side.domains) if side.domains else "",
        t("data.matches.ours", names=side.ours) if side.ours else "",
        side.segment or "",
        t("data.matches.in_files", names=side.files) if side.files and side.annual_value is None else "",
    ]
    body = "".join(f"<p>{html.escape(fact)}</p>" for fact in facts if fact)
    above = f'<p class="bs-meta">{html.escape(heading)}</p>' if heading else ""
    return f'<div class="bs-card-body">{above}<p><b>{html.escape(side.name)}</b></p>{body}</div>'


def _joined(state: State, rows: list[tuple[str, str, bool]]) -> None:
    """What was joined without asking, or by an answer, each with the way to take it apart again."""
    t = state.t
    if not rows:
        return
    together = sum(kept for _, _, kept in rows)
    with st.expander(t("data.matches.sure", n=together), key="matches_joined", on_change="rerun"):
        st.caption(t("data.matches.undo"))
        with wide("matches_sure"):
            edited = st.data_editor(
                pd.DataFrame(
                    {
                        "kept": [kept for _, _, kept in rows],
                        "name": [name for name, _, _ in rows],
                        "account": [account for _, account, _ in rows],
                    }
                ),
                column_config={
                    "kept": st.column_config.CheckboxColumn(t("data.matches.kept"), width=80),
                    "name": st.column_config.TextColumn(t("data.matches.name")),
                    "account": st.column_config.TextColumn(t("data.matches.account")),
                },
                disabled=["name", "account"],
                hide_index=True,
                width="stretch",
                key=f"matches_sure_{digest(rows)}",
            )
        with narrow("matches_sure"):
            changed = _joined_on_a_phone(state, rows)
    changed = changed or changed_joins(rows, edited["kept"].tolist())
    if changed:
        state.answers.update(changed)
        st.rerun()


def _joined_on_a_phone(state: State, rows: list[tuple[str, str, bool]]) -> dict[str, str]:
    t = state.t
    text_table(
        [t("data.matches.name"), t("data.matches.account")],
        [
            (name, account if kept else t("data.matches.apart"))
            for name, account, kept in rows[: shown("matches_sure_shown", _LISTED)]
        ],
    )
    more(state, "matches_sure_shown", _LISTED, len(rows))
    at = st.selectbox(
        t("data.matches.change"),
        range(len(rows)),
        index=None,
        placeholder=t("data.matches.open"),
        format_func=lambda at: rows[at][0],
        key=f"matches_sure_which_{digest(rows)}",
    )
    if at is None:
        return {}
    name, account, kept = rows[at]
    label = t("data.matches.take_apart") if kept else t("data.matches.put_together", account=plain_text(account))
    if st.button(label, key=f"matches_sure_change_{digest(rows)}"):
        return {match_id(name): "none" if kept else account}
    return {}


def _unmatched(state: State, result: Imported, names: list[str]) -> None:
    """The names that belong to no contract, each with the list to say which it is after all."""
    t = state.t
    if not names:
        return
    counts = rows_under(result.tables, names)
    names = sorted(names, key=lambda name: (-counts[name], name))
    accounts = sorted(result.tables.contracts["account"].dropna().unique())
    with st.expander(t("data.matches.none", n=len(names)), key="matches_unmatched", on_change="rerun"):
        st.caption(f"{t('data.matches.none.rows', n=sum(counts.values()))} {t('data.matches.choose')}")
        with wide("matches_none"):
            edited = st.data_editor(
                pd.DataFrame(
                    {
                        "name": names,
                        "rows": [counts[name] for name in names],
                        "account": pd.array([None] * len(names), dtype="str"),
                    }
                ),
                column_config={
                    "name": st.column_config.TextColumn(t("data.matches.name")),
                    "rows": st.column_config.NumberColumn(t("data.matches.rows"), width=80, format="localized"),
                    "account": st.column_config.SelectboxColumn(t("data.matches.belongs"), options=accounts),
                },
                disabled=["name", "rows"],
                placeholder=t("data.matches.open"),
                hide_index=True,
                width="stretch",
                key=f"matches_none_{digest(names)}",
            )
        chosen = {match_id(name): str(account) for name, _, account in edited.dropna(subset="account").values.tolist()}
        with narrow("matches_none"):
            chosen = chosen or _unmatched_on_a_phone(state, names, counts, accounts)
    if chosen:
        state.answers.update(chosen)
        st.rerun()


def _unmatched_on_a_phone(
    state: State, names: list[str], counts: dict[str, int], accounts: list[str]
) -> dict[str, str]:
    t = state.t
    text_table(
        [t("data.matches.name"), t("data.matches.rows")],
        [(name, t.number(counts[name], 0)) for name in names[: shown("matches_none_shown", _LISTED)]],
    )
    more(state, "matches_none_shown", _LISTED, len(names))
    key = digest(names)
    name = st.selectbox(
        t("data.matches.name"), names, index=None, placeholder=t("data.matches.open"), key=f"matches_none_name_{key}"
    )
    account = st.selectbox(
        t("data.matches.belongs"),
        accounts,
        index=None,
        placeholder=t("data.matches.open"),
        key=f"matches_none_to_{key}",
    )
    chosen = name is not None and account is not None
    if chosen and st.button(t("data.matches.save"), key=f"matches_none_save_{key}"):
        return {match_id(str(name)): str(account)}
    return {}


def _silent(state: State, names: Names, silent: pd.DataFrame) -> None:
    """The contracts of which no survey says anything, in euros."""
    t = state.t
    if silent.empty:
        return
    worth = silent.groupby("currency")["annual_value"].sum().sort_values(ascending=False)
    money = tuple(t.money(value, str(currency)) for currency, value in worth.items() if value > 0)
    label = t("data.matches.silent", n=len(silent))
    heading = f"{label}: {t('data.matches.worth', money=money)}" if money else label
    # Two amounts in dollars would be read as a formula between them.
    with st.expander(heading.replace("$", "\\$"), key="matches_silent", on_change="rerun"):
        first = silent.head(shown("matches_silent_shown", _LISTED))
        text_table(
            [t("data.matches.customer"), t("data.matches.value")],
            [
                (names(str(account)), "–" if pd.isna(value) else t.money(value, currency))
                for account, value, currency in first.itertuples(index=False)
            ],
        )
        more(state, "matches_silent_shown", _LISTED, len(silent))


def joins(result: Imported) -> list[tuple[str, str, bool]]:
    """Every name that was joined to an account of another spelling, and whether it still is: (name, account, kept).

    Those that somebody took apart stay in the list, so that they can be put together again.
    """
    apart = [
        (question.samples[0], question.options[0], False)
        for question in result.answered
        if question.kind == "match" and question.samples and question.options[0] != "none"
    ]
    kept = [(match.name, match.account, True) for match in result.matches if match.kind == "sure" and match.account]
    known = {name for name, _, _ in kept}
    return sorted([*kept, *(one for one in apart if one[0] not in known)])


def changed_joins(rows: list[tuple[str, str, bool]], kept: list[bool]) -> dict[str, str]:
    """The answers that follow from boxes that differ from `rows`."""
    return {
        match_id(name): account if now else "none"
        for (name, account, before), now in zip(rows, kept, strict=True)
        if now is not before
    }


def without_answers(result: Imported) -> pd.DataFrame:
    """The contracts to which no answer could be joined, most value first: account, annual_value, currency."""
    silent = contracts_without_answers(result.tables)[["account", "annual_value", "currency"]]
    return silent.fillna({"currency": ""}).sort_values("annual_value", ascending=False, kind="stable")
