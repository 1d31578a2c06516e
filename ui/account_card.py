"""One account in a list: its name leads to it, its reasons stand under it."""

import html

import pandas as pd
import streamlit as st

from analytics.tables.assessment import Assessment
from ui.account_words import chance_words, reason_sentences, renewal_words, score_words, value_words
from ui.names import Names, account_id
from ui.navigation import open_account
from ui.state import State


def account_card(
    state: State, assessment: Assessment, names: Names, account: str, row: pd.Series, *, place: int | None = None
) -> None:
    """Draw one card. A click on the name opens the account."""
    t = state.t
    with st.container(key=f"card_{account_id(account)}", gap=None):
        label = f"{place}. {names(account)}" if place else names(account)
        if st.button(
            as_label(label), key=f"open_{account_id(account)}", type="tertiary", icon=":material/chevron_right:"
        ):
            open_account(state, account)
        reasons = "".join(f"<li>{html.escape(s)}</li>" for s in reason_sentences(state, assessment, account, 3))
        meta = html.escape(f"{value_words(state, row)} · {renewal_words(state, row)}")
        chance = html.escape(t("shell.chance.leaving", chance=chance_words(state, row)))
        st.html(
            f'<div class="bs-card-body"><p><b>{chance}</b></p>'
            f'<p class="bs-meta">{meta}</p><p>{html.escape(score_words(state, row))}.</p><ul>{reasons}</ul></div>'
        )


def as_label(text: str) -> str:
    """Text on a button as it is written: Streamlit reads Markdown there, and names may hold anything."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()#+-!|~$:<>." else c for c in text)
