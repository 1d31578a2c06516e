"""Save the work as a file, and open one: the two buttons, and what is said when it is done."""

import datetime as dt
import html

import streamlit as st

from analytics.tables.issue import Issue
from ui.finding import finding
from ui.navigation import open_page
from ui.own_links import adopt, tokens
from ui.pipeline import assessment
from ui.state import State
from ui.workspace import SUFFIX, open_workspace, prepared

_SAID, _WAITING = "workspace_said", "workspace_waiting"


def save_button(state: State, *, key: str, quiet: bool = False) -> None:
    """Download the whole of this session as one file; it is made at the click."""
    now = dt.datetime.now(dt.UTC)
    st.download_button(
        state.t("workspace.save"),
        data=prepared(state, now=now, links=tokens()),
        file_name=f"blindspot-{now:%Y-%m-%d}{SUFFIX}",
        mime="application/octet-stream",
        icon=":material/save:",
        type="tertiary" if quiet else "secondary",
        help=state.t("workspace.save.help"),
        on_click="ignore",
        key=key,
    )


def save_in_sidebar(state: State) -> None:
    """One click away on every page, once there is something to lose."""
    if state.has_data:
        save_button(state, key="workspace_save_sidebar", quiet=True)


def is_workspace(name: str) -> bool:
    """Whether a dropped file calls itself a workspace file."""
    return name.lower().endswith(SUFFIX)


def drop_workspace(state: State, content: bytes) -> None:
    """Open it; first ask, where work of one's own would make way for it."""
    if state.has_data and not state.is_sample:
        st.session_state[_WAITING] = content
    else:
        take_over(state, content)


def take_over(state: State, content: bytes) -> bool:
    """Put a workspace file in place of what there is; whether it could be. What to say of it waits for the page."""
    opened = open_workspace(state, content)
    if isinstance(opened, Issue):
        st.session_state[_SAID] = opened
        return False
    adopt(opened)
    st.session_state[_SAID] = None
    return True


def workspace_notices(state: State) -> None:
    """What became of a workspace file that was dropped; the question whether it may take the place of one's work."""
    t = state.t
    if _WAITING in st.session_state:
        with st.container(border=True, key="workspace_replace"):
            st.write(t("workspace.replace"))
            with st.container(horizontal=True):
                yes = st.button(t("workspace.replace.yes"), type="primary", key="workspace_replace_yes")
                no = st.button(t("workspace.replace.no"), key="workspace_replace_no")
        if yes:
            take_over(state, st.session_state.pop(_WAITING))
            st.rerun()
        if no:
            st.session_state.pop(_WAITING)
            st.rerun()
    if _SAID in st.session_state:
        said = st.session_state.pop(_SAID)
        if said is None:
            st.success(t("workspace.opened"), icon=":material/folder_open:")
        else:
            st.warning(t.say(said), icon=":material/warning:")


def reopened(state: State) -> None:
    """The sentence over a work file whose uploads are not in it, and the way on."""
    t = state.t
    finding(t("workspace.reopened", accounts=len(assessment(state).accounts)))
    if st.button(t("data.go"), type="primary", icon=":material/arrow_forward:", key="workspace_go"):
        open_page("blind_spots")


def what_was_opened(state: State) -> None:
    """The files of which only what was read of them is here: nothing more can be asked of those."""
    if state.reopened is None:
        return
    t, files = state.t, state.reopened.files
    st.subheader(t("workspace.without", n=len(files)) if files else t("workspace.without.none"))
    st.caption(t("workspace.without.sub"))
    for name, _ in files:
        st.html(f"<p>{html.escape(name)}</p>")
