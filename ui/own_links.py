"""The links that this session made, or that came with its workspace file: listed, revoked, deleted.

What proves that a link is one's own is a management token. It lives in the session and, if wanted, in the workspace
file; the server keeps a hash of it. Nothing here touches the store before there is a token.
"""

import datetime as dt
import html
from dataclasses import dataclass
from functools import partial

import streamlit as st

from receiver.routes import settings_store
from store.database import StoreUnavailable
from store.sealing import new_token
from store.share_links import LinkInfo, delete_all_links, delete_link, list_links, revoke_link
from ui.finding import note
from ui.state import State

_KEY = "own_link_tokens"


def now() -> dt.datetime:
    """The moment at which links are made, listed and revoked, in UTC."""
    return dt.datetime.now(dt.UTC)


def tokens() -> tuple[str, ...]:
    """The management tokens of this session, its own first; none before the first link."""
    held: tuple[str, ...] = st.session_state.get(_KEY, ())
    return held


def first_token() -> str:
    """The token under which this session makes its links; made when it is first needed."""
    if not tokens():
        adopt((new_token(),))
    return tokens()[0]


def adopt(more: tuple[str, ...]) -> None:
    """Manage the links of a workspace file beside one's own."""
    st.session_state[_KEY] = tuple(dict.fromkeys((*tokens(), *more)))


@dataclass(frozen=True, slots=True)
class OwnLink:
    """A link and the token that manages it."""

    owner: str
    info: LinkInfo

    def working(self, at: dt.datetime) -> bool:
        """Whether a receiver can still open it."""
        return self.info.revoked_at is None and self.info.expires_at > at


def own_links() -> tuple[OwnLink, ...] | StoreUnavailable:
    """All links of this session, newest first; no store is opened where there can be none."""
    if not tokens():
        return ()
    store = settings_store()
    if isinstance(store, StoreUnavailable):
        return store
    found: list[OwnLink] = []
    for owner in tokens():
        links = list_links(store, owner)
        if isinstance(links, StoreUnavailable):
            return links
        found += [OwnLink(owner, info) for info in links]
    return tuple(sorted(found, key=lambda link: link.info.created_at, reverse=True))


def delete_all() -> int | StoreUnavailable:
    """Delete every link of this session; how many there were. The tokens stay: they prove nothing any more."""
    if not tokens():
        return 0
    store = settings_store()
    if isinstance(store, StoreUnavailable):
        return store
    gone = 0
    for owner in tokens():
        count = delete_all_links(store, owner)
        if isinstance(count, StoreUnavailable):
            return count
        gone += count
    return gone


def link_list(state: State) -> None:
    """Each own link: for whom, until when, opened how often; revoke and delete."""
    t = state.t
    links = own_links()
    if isinstance(links, StoreUnavailable):
        st.subheader(t("share.own"))
        st.warning(t.say(links.message), icon=":material/cloud_off:")
        return
    if not links:
        return
    st.subheader(t("share.own"))
    failed = st.session_state.pop("own_links_failed", None)
    if failed is not None:
        st.warning(t.say(failed), icon=":material/cloud_off:")
    at = now()
    for link in links:
        with st.container(key=f"own_link_{link.info.id}"):
            st.html(_card(state, link, at))
            with st.container(horizontal=True):
                if link.working(at):
                    st.button(
                        t("share.revoke"),
                        icon=":material/link_off:",
                        key=f"revoke_{link.info.id}",
                        on_click=partial(_change, link, revoke=True),
                    )
                st.button(
                    t("share.delete"),
                    icon=":material/delete:",
                    type="tertiary",
                    key=f"delete_{link.info.id}",
                    on_click=partial(_change, link, revoke=False),
                )
    if len(links) > 1:
        with st.popover(t("share.own.all"), icon=":material/delete_sweep:"):
            st.write(t("share.own.all.sure", n=len(links)))
            st.button(t("share.own.all.yes"), type="primary", key="delete_all_links", on_click=_delete_all)
    note(t("share.own.note"))


def _delete_all() -> None:
    gone = delete_all()
    if isinstance(gone, StoreUnavailable):
        st.session_state["own_links_failed"] = gone.message


def _change(link: OwnLink, *, revoke: bool) -> None:
    store = settings_store()
    done: bool | StoreUnavailable
    if isinstance(store, StoreUnavailable):
        done = store
    elif revoke:
        done = revoke_link(store, link.owner, link.info.id, now=now())
    else:
        done = delete_link(store, link.owner, link.info.id)
    if isinstance(done, StoreUnavailable):
        st.session_state["own_links_failed"] = done.message


def _card(state: State, link: OwnLink, at: dt.datetime) -> str:
    t, info = state.t, link.info
    if info.revoked_at is not None:
        life = t("share.link.revoked", date=info.revoked_at.date())
    elif not link.working(at):
        life = t("share.link.ended", date=info.expires_at.date())
    else:
        life = t("share.link.until", date=info.expires_at.date())
    opened = t("share.link.unopened")
    if info.opened and info.last_opened_at is not None:
        opened = t("share.link.opened", n=info.opened, date=info.last_opened_at.date())
    code = t("share.link.passcode") if info.has_passcode else ""
    # What one calls a link may name a customer.
    unnamed = t("share.link.unnamed", date=info.created_at.date())
    label = t("shell.alias.text") if state.hide_names and info.label else info.label or unnamed
    about = " · ".join(part for part in (life, opened, code) if part)
    return f'<div class="bs-card"><h3>{html.escape(label)}</h3><p class="bs-meta">{html.escape(about)}</p></div>'
