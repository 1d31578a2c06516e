"""What may go along in a link: which customers, which pages, names or not, until when, with which passcode."""

import datetime as dt
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from analytics.tables.assessment import CORNERS
from receiver.snapshot import Page, ShareChoices
from store.share_links import DEFAULT_DAYS, MAX_DAYS, MAX_LABEL, PASSCODE_LENGTHS
from ui.names import Names
from ui.own_links import now
from ui.state import State

_OPTIONAL: tuple[Page, ...] = ("account", "renewals", "plan")
_TURN = "share_turn"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A link as its maker wants it. `passcode` is None where there is to be none."""

    choices: ShareChoices
    until: dt.date
    days: int
    label: str = ""
    passcode: str | None = field(default=None, repr=False)


def begin_anew() -> None:
    """Forget what was filled in: a passcode and a label belong to one link."""
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def ask(state: State, names: Names, accounts: pd.DataFrame) -> Wanted:
    """The questions, on the page and not in a dialog: on a phone the answer (the preview) must stay in sight."""
    turn = st.session_state.get(_TURN, 0)
    chosen = _which(state, names, accounts)
    pages = _pages(state)
    names_shown, comments, persons = _private(state, pages)
    t, today = state.t, now().date()
    until = st.date_input(
        t("share.until"),
        value=today + dt.timedelta(days=DEFAULT_DAYS),
        min_value=today + dt.timedelta(days=1),
        max_value=today + dt.timedelta(days=MAX_DAYS),
        format="DD-MM-YYYY",
        key=f"share_until_{turn}",
    )
    passcode = st.text_input(
        t("share.passcode"),
        type="password",
        max_chars=PASSCODE_LENGTHS[1],
        autocomplete="new-password",
        help=t("share.passcode.help"),
        key=f"share_passcode_{turn}",
    )
    label = st.text_input(
        t("share.label"),
        max_chars=MAX_LABEL,
        placeholder=t("share.label.placeholder"),
        autocomplete="off",
        key=f"share_label_{turn}",
    )
    return Wanted(
        ShareChoices(
            pages=("blind_spots", *pages), accounts=chosen, names=names_shown, comments=comments, persons=persons
        ),
        until=until,
        days=(until - today).days,
        label=label.strip(),
        passcode=passcode if passcode.strip() else None,
    )


def _which(state: State, names: Names, accounts: pd.DataFrame) -> tuple[str, ...]:
    """The accounts: all that the filter leaves in, one corner of them, or those that are picked."""
    t = state.t
    all_of = "share.scope.all.filtered" if state.filters.any else "share.scope.all"
    words = {
        "all": t(all_of, n=len(accounts)),
        "corner": t("share.scope.corner"),
        "chosen": t("share.scope.chosen"),
    }
    scope = st.radio(t("share.scope"), list(words), format_func=words.__getitem__, key="share_scope")
    if scope == "corner":
        counts = accounts["corner"].value_counts()
        corner = st.selectbox(
            t("share.corner"),
            [corner for corner in CORNERS if corner in counts.index],
            format_func=lambda corner: f"{t(f'shell.corner.{corner}')} ({counts[corner]})",
            key="share_corner",
        )
        accounts = accounts[accounts["corner"] == corner]
    elif scope == "chosen":
        known = sorted(map(str, accounts.index), key=names)
        return tuple(
            st.multiselect(
                t("share.chosen"),
                known,
                format_func=names,
                placeholder=t("share.chosen.placeholder"),
                key=f"share_chosen_{state.hide_names}",
            )
        )
    return tuple(map(str, accounts.index))


def _pages(state: State) -> tuple[Page, ...]:
    t = state.t
    st.html(f'<h3 class="bs-chart-title">{t("share.pages")}</h3>')
    words = {
        "account": (t("share.page.account"), t("share.page.account.help")),
        "renewals": (t("share.page.renewals"), t("share.page.renewals.help")),
        "plan": (t("share.page.plan"), t("share.page.plan.help")),
    }
    return tuple(
        page
        for page in _OPTIONAL
        if st.toggle(words[page][0], value=page == "account", help=words[page][1], key=f"share_page_{page}")
    )


def _private(state: State, pages: tuple[Page, ...]) -> tuple[bool, bool, bool]:
    """Names, comments, persons. Who hides names on the screen hides them in the link, until they say otherwise."""
    t, hidden = state.t, state.hide_names
    st.html(f'<h3 class="bs-chart-title">{t("share.private")}</h3>')
    # The key carries the screen's setting: hiding names there hides them here too.
    shown = st.toggle(t("share.names"), value=not hidden, help=t("share.names.help"), key=f"share_names_{hidden}")
    possible = {"comments": shown and "account" in pages, "persons": shown}
    words = {
        "comments": (t("share.comments"), t("share.comments.help")),
        "persons": (t("share.persons"), t("share.persons.help")),
    }
    wanted = {
        what: st.toggle(
            words[what][0], value=False, disabled=not can, help=words[what][1], key=f"share_{what}_{hidden}_{can}"
        )
        and can
        for what, can in possible.items()
    }
    return shown, wanted["comments"], wanted["persons"]
