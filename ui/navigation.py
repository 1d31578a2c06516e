"""Which pages there are, in which order, and how one leads to another."""

from typing import Final, NoReturn

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui.names import address_id
from ui.state import State, current, link

# Sections in the order of the story: what we see, why, what we do, with whom we share it, what it rests on.
SECTIONS: Final = {
    "see": ("blind_spots", "account", "relationships", "expectations", "renewals"),
    "act": ("what_if", "plan"),
    "tell": ("workshop", "report", "share"),
    "ground": ("data", "method", "privacy"),
}
START: Final = "start"
_EMPTY_AT_FIRST: Final = "blindspot_empty_at_first"
_ICONS: Final = {
    "blind_spots": ":material/visibility_off:",
    "account": ":material/domain:",
    "relationships": ":material/groups:",
    "expectations": ":material/checklist:",
    "renewals": ":material/event:",
    "what_if": ":material/tune:",
    "plan": ":material/forum:",
    "workshop": ":material/co_present:",
    "report": ":material/slideshow:",
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


def name_of(page: StreamlitPage) -> str:
    """Which of our pages it is; Streamlit gives the first one no address of its own."""
    return page.url_path.replace("-", "_") or START


def navigation(state: State) -> StreamlitPage:
    """The navigation of this session; the page that was asked for is returned, not yet run.

    The address without a page is a page of its own, unseen in the list: Streamlit takes the default page's own address
    away, and a link to it, or a reload, would then say that it does not exist.
    """
    sections = {
        state.t(f"shell.section.{section}"): [
            st.Page(
                file_of(name), title=state.t(f"shell.page.{name}"), icon=_ICONS[name], url_path=name.replace("_", "-")
            )
            for name in names
            if exists(name)
        ]
        for section, names in SECTIONS.items()
    }
    if not state.has_data:
        st.session_state[_EMPTY_AT_FIRST] = True
    start = st.Page(
        _onward if state.has_data else file_of("data"),
        title=state.t("shell.page.data"),
        url_path=START,
        default=True,
        visibility="hidden",
    )
    # Last: a file that is registered twice is found by its first.
    found = {title: pages for title, pages in sections.items() if pages}
    last = list(found)[-1]
    return st.navigation({**found, last: [*found[last], start]}, position="sidebar", expanded=True)


def _onward() -> NoReturn:
    """With data the start is over: on to what was made of the files; a session that began with them, to the story."""
    open_page("data" if st.session_state.get(_EMPTY_AT_FIRST) else "blind_spots")


def came_by(state: State, name: str) -> None:
    """Remember the page from which an account may be opened: back leads to the list that was being worked through."""
    if name not in ("account", START):
        state.before = name


def open_account(state: State, account: str) -> NoReturn:
    """Lead to an account's page; the address carries an id, never the name."""
    state.account = account
    st.switch_page(file_of("account"), query_params={**link(state), "id": [address_id(state, account)]})


def open_page(name: str) -> NoReturn:
    """Lead to another page."""
    st.switch_page(file_of(name), query_params=link(current()))
