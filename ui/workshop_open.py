"""Opening a room from the loaded portfolio: which accounts, names or aliases, and where phones find it."""

import html
from typing import Any, Final

import pandas as pd
import streamlit as st

from analytics.tables.assessment import Assessment
from analytics.workshop.evidence import Evidence, freeze, to_json
from analytics.workshop.proposal import HOW_MANY, propose
from locales import LANGUAGES
from receiver.routes import links_are_served
from store import workshop
from store.workshop import NewRoom
from ui.account_words import chance_words, score_words
from ui.finding import finding, note
from ui.names import Names, names_of
from ui.pipeline import tables
from ui.ready import ready
from ui.selection import selected
from ui.state import State
from ui.workshop_qr import cleaned, own_address
from ui.workshop_rehearsal import enter as let_pretended_in
from ui.workshop_room import accounts_shown, adopt, attempt, drop, now
from ui.workshop_stage import enter

_MOST: Final = 6  # more rows cannot be read from ten metres
_REASONS: Final = 2


def opening(state: State) -> None:
    """The page before there is a room."""
    t = state.t
    assessment, names = ready(state)
    accounts = selected(assessment, state.filters)
    if accounts.empty:
        st.info(t("shell.filter.nothing"), icon=":material/filter_alt:")
        st.stop()
    finding(t("workshop.open.title"), t("workshop.open.sub"))
    if not links_are_served():
        st.warning(t("workshop.open.not_served"), icon=":material/phonelink_off:")
    proposal = propose(assessment, accounts)
    left, right = st.columns([1.5, 1], gap="large")
    with left:
        chosen = st.multiselect(
            t("workshop.open.accounts", n=HOW_MANY),
            [str(name) for name in accounts.index],
            default=list(proposal),
            format_func=names,
            max_selections=_MOST,
            key="workshop_accounts",
        )
        for name in chosen:
            st.html(_why(state, assessment, names, name, proposal.get(name, "own")))
    with right:
        title = st.text_input(
            t("workshop.open.name"), value=t("workshop.open.name.value"), max_chars=60, key="workshop_title"
        )
        hidden = st.toggle(t("workshop.open.hide"), value=state.hide_names, help=t("workshop.open.hide.help"))
        address = st.text_input(
            t("workshop.open.address"), value=own_address(), help=t("workshop.open.address.help"), max_chars=200,
            key="workshop_address",
        )  # fmt: skip
        usable = cleaned(address)
        if not usable:
            st.warning(t("workshop.open.address.wrong"), icon=":material/link_off:")
        ready_to_go = bool(chosen and usable and title.strip())
        rehearse = st.button(
            t("workshop.open.rehearse"), icon=":material/theater_comedy:", disabled=not ready_to_go, width="stretch"
        )
        start = st.button(
            t("workshop.open.start"),
            type="primary",
            icon=":material/co_present:",
            disabled=not ready_to_go,
            width="stretch",
        )
        note(t("workshop.open.note"))
    if start or rehearse:
        evidence = _frozen(state, assessment, chosen, accounts)
        shown = {"title": title.strip(), **accounts_shown(evidence, hidden=hidden)}
        setup = {"version": 1, "address": usable, "rehearsal": rehearse, "evidence": to_json(evidence)}
        open_with(setup, shown)
        st.rerun()


def _frozen(state: State, assessment: Assessment, chosen: list[str], accounts: pd.DataFrame) -> Evidence:
    hidden = names_of(_as_hidden(state), assessment)
    reasons: dict[str, dict[str, list[str]]] = {}
    for name in chosen:
        # A reason that quotes somebody is left out: it may be on a wall while names are hidden.
        said = [one for one in assessment.reasons.get(name, ()) if "expectation" not in one.params][:_REASONS]
        reasons[name] = {code: [State(language=code).t.say(one) for one in said] for code in LANGUAGES}
    return freeze(
        assessment,
        tables(state),
        chosen,
        {name: hidden(name) for name in chosen},
        show=accounts,
        reasons=reasons,
    )


def _as_hidden(state: State) -> State:
    return State(language=state.language, hide_names=True, alias_key=state.alias_key)


def open_with(setup: dict[str, Any], shown: dict[str, Any]) -> bool:
    """Open a room and hold it; for a rehearsal its pretended participants come in at once."""
    made = attempt(lambda store: workshop.open_room(store, setup=setup, shown=shown, now=now()))
    if not isinstance(made, NewRoom):
        return False
    adopt(made.presenter)
    enter()
    if setup["rehearsal"]:
        let_pretended_in(made.presenter)
    return True


def start_for_real(token: str, setup: dict[str, Any], shown: dict[str, Any]) -> bool:
    """The same workshop in a fresh room; that of the rehearsal is gone with everything in it."""
    if not open_with({**setup, "rehearsal": False}, shown):
        return False
    attempt(lambda store: workshop.delete_room(store, token))
    drop(token)
    return True


def _why(state: State, assessment: Assessment, names: Names, name: str, why: str) -> str:
    t, row = state.t, assessment.accounts.loc[name]
    said = [
        t(f"workshop.why.{why}"),
        score_words(state, row),
        t("shell.chance.leaving", chance=chance_words(state, row)),
    ]
    return (
        f'<div class="bs-card"><h3>{html.escape(names(name))}</h3>'
        f'<p class="bs-meta">{html.escape(" · ".join(said))}</p></div>'
    )
