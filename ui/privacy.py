"""What is kept of this session, where and how long; how this server is set up; delete everything."""

import html
import os
from dataclasses import dataclass
from typing import Final

import streamlit as st
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from receiver.routes import links_are_served
from store.autosave import KEEP_DAYS
from store.database import StoreUnavailable, database_url
from store.share_links import DEFAULT_DAYS
from store.workshop.room import KEEP_DAYS as ROOM_DAYS
from ui import autosave
from ui.finding import chart_heading, finding
from ui.own_links import delete_all, own_links
from ui.settings import max_upload_mb
from ui.state import State
from ui.workshop_room import delete_own_rooms, own_rooms

_DONE: Final = "privacy_done"
# What must outlive a deletion: the session's own object, and what lets the browser drop its cookies.
_STAYS: Final = ("blindspot", "autosave_looked", "autosave_ticket", "autosave_written", "workshop_ticket",
                 "workshop_cookie", "workshop_gone", "shell_language")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kept:
    """What the server holds for this session."""

    autosave: bool
    links: int
    rooms: int

    @property
    def any(self) -> bool:
        """Whether there is anything at all."""
        return self.autosave or self.links > 0 or self.rooms > 0


def kept() -> Kept | StoreUnavailable:
    """Counted by the tokens that this session holds; where it holds none, no store is opened."""
    links, rooms = own_links(), own_rooms()
    if isinstance(links, StoreUnavailable):
        return links
    if isinstance(rooms, StoreUnavailable):
        return rooms
    return Kept(autosave.last_saved() is not None, len(links), len(rooms))


def what_is_kept(state: State) -> None:
    """In one sentence what the server holds of this visitor."""
    t, found = state.t, kept()
    done = st.session_state.pop(_DONE, None)
    if done is not None:
        if done:
            st.success(t("privacy.deleted"), icon=":material/check:")
        else:
            st.warning(t("privacy.delete.failed"), icon=":material/cloud_off:")
    if isinstance(found, StoreUnavailable):
        finding(t("privacy.where"), t("privacy.sub"))
        st.warning(t.say(found.message), icon=":material/cloud_off:")
        return
    if not found.any:
        finding(t("privacy.finding.session" if state.has_data else "privacy.finding.empty"), t("privacy.sub"))
        return
    parts = [t("privacy.kept.autosave")] if found.autosave else []
    if found.links:
        parts.append(t("privacy.kept.links", n=found.links))
    if found.rooms:
        parts.append(t("privacy.kept.rooms", n=found.rooms))
    finding(t("privacy.finding.kept", kept=tuple(parts)), t("privacy.sub"))


def where_and_how_long(state: State) -> None:
    """Each thing that can be kept: where it is, who can read it, when it is gone."""
    t = state.t
    chart_heading(t("privacy.where"))
    rows = (
        (t("privacy.session"), t("privacy.session.where")),
        (t("privacy.workspace"), t("privacy.workspace.where")),
        (t("privacy.autosave"), t("privacy.autosave.where", days=KEEP_DAYS)),
        (t("privacy.links"), t("privacy.links.where", days=DEFAULT_DAYS)),
        (t("privacy.rooms"), t("privacy.rooms.where", days=ROOM_DAYS)),
        (t("privacy.tries"), t("privacy.tries.where")),
    )
    cards = (
        f'<div class="bs-card"><h3>{html.escape(what)}</h3><p>{html.escape(where)}</p></div>' for what, where in rows
    )
    st.html(f'<div style="max-width:46rem">{"".join(cards)}</div>')


def this_server(state: State) -> None:
    """The settings that a visitor has a right to know; no address, no path, no password."""
    t = state.t
    chart_heading(t("privacy.server"))
    lines = (
        t(f"privacy.server.{_kind()}"),
        t("privacy.server.purge" if links_are_served() else "privacy.server.unpurged"),
        t("privacy.server.backup"),
        t("privacy.server.upload", megabytes=max_upload_mb()),
        t("privacy.server.outside"),
    )
    st.html(f'<ul style="max-width:46rem">{"".join(f"<li>{html.escape(line)}</li>" for line in lines)}</ul>')


def _kind() -> str:
    """Which database the settings name, without opening it."""
    try:
        name = make_url(database_url(os.environ).replace("postgres://", "postgresql://", 1)).get_backend_name()
    except (ArgumentError, ValueError):
        return "unknown"
    return name if name in ("sqlite", "postgresql") else "unknown"


def delete_everything(state: State) -> None:
    """The session, its links, its copy and its rooms: gone at once, after a tick and a click."""
    t = state.t
    chart_heading(t("privacy.delete"), t("privacy.delete.what"))
    turn = st.session_state.get("privacy_turn", 0)
    sure = st.checkbox(t("privacy.delete.sure"), key=f"privacy_sure_{turn}")
    if sure and st.button(
        t("privacy.delete.do"), type="primary", icon=":material/delete_forever:", key="privacy_delete"
    ):
        st.session_state[_DONE] = _delete(state)
        st.session_state["privacy_turn"] = turn + 1
        st.rerun()


def _delete(state: State) -> bool:
    """First what is on the server: while that fails, its tokens must not be lost."""
    if isinstance(delete_all(), StoreUnavailable) or isinstance(delete_own_rooms(), StoreUnavailable):
        return False
    if not autosave.switch_off():
        return False
    state.forget()
    for name in list(st.session_state):
        if name not in _STAYS:
            del st.session_state[name]
    return True
