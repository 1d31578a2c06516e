"""Which pages there are, in which order, and how one leads to another."""

from typing import Final, NoReturn

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui.names import account_id
from ui.state import State

# Sections in the order of the story: what we see, why, what we do, with whom we share it, what it rests on.
SECTIONS: Final = {
    "see": ("blind_spots", "account", "relationships", "expectations", "renewals"),
    "act": ("what_if", "plan"),
    "tell": ("workshop", "share"),
    "ground": ("data", "method", "privacy"),
}
_ICONS: Final = {
    "blind_spots": ":material/visibility_off:",
    "account": ":material/domain:",
    "relationships": ":material/groups:",
    "expectations": ":material/checklist:",
    "renewals": ":material/event:",
    "what_if": ":material/tune:",
    "plan": ":material/forum:",
    "workshop": ":material/co_present:",
    "share": ":material/ios_share:",
    "data": ":material/table_view:",
    "method": ":material/function:",
    "privacy": ":material/lock:",
}


def file_of(name: str) -> str:
    """The script of a page."""
    return f"pages/{name}.py"


def exists(name: str) -> bool:
    """Whether a page is there: the parts come one by one, and none is shown before it works."""
    from pathlib import Path  # noqa: PLC0415

    return (Path(__file__).parent.parent / file_of(name)).exists()


def navigation(state: State) -> StreamlitPage:
    """The navigation of this session; the page that was asked for is returned, not yet run."""
    landing = "blind_spots" if state.has_data else "data"
    sections = {
        state.t(f"shell.section.{section}"): [
            st.Page(
                file_of(name),
                title=state.t(f"shell.page.{name}"),
                icon=_ICONS[name],
                url_path=name.replace("_", "-"),
                default=name == landing,
            )
            for name in names
            if exists(name)
        ]
        for section, names in SECTIONS.items()
    }
    return st.navigation({title: found for title, found in sections.items() if found}, position="sidebar")


def open_account(state: State, account: str) -> NoReturn:
    """Lead to an account's page; the address carries an id, never the name."""
    state.account = account
    st.switch_page(file_of("account"), query_params={"id": account_id(account)})


def open_page(name: str) -> NoReturn:
    """Lead to another page."""
    st.switch_page(file_of(name))
