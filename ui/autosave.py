"""A copy of the work on the server, for who switches it on: saved when something changed, brought back, forgotten.

Nothing here touches the store before somebody asked for it, by the switch, the recovery code or their browser's cookie.
"""

import datetime as dt
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from streamlit.runtime.scriptrunner import StopException

from analytics.tables.issue import Issue, Message
from receiver.routes import links_are_served, settings_store
from store import autosave
from store.autosave import KEEP_DAYS, Restored, Saved, new_key, spoken, typed
from store.database import StoreUnavailable
from ui.autosave_cookie import key_of_browser, let_browser_keep
from ui.finding import note
from ui.own_links import adopt, tokens
from ui.pipeline import as_of
from ui.state import State, digest
from ui.workspace import open_workspace, save_workspace

_log = logging.getLogger("blindspot")
_KEY: Final = "autosave_key"
_SAVED: Final = "autosave_saved"  # what was last saved or opened: its fingerprint and moment
_FAILED: Final = "autosave_failed"
_LOOKED: Final = "autosave_looked"
_BACK: Final = "autosave_back"


def now() -> dt.datetime:
    """The moment of saving, in UTC."""
    return dt.datetime.now(dt.UTC)


def key() -> str | None:
    """The key under which this session is saved; None where nobody asked for that."""
    held: str | None = st.session_state.get(_KEY)
    return held


@contextmanager
def autosaved(state: State) -> Iterator[None]:
    """Around a whole run: bring back what this browser had, let it keep its key, and save once the page is drawn."""
    if not st.session_state.get(_LOOKED):
        st.session_state[_LOOKED] = _look(state)
    let_browser_keep(key())
    back: dt.datetime | None = st.session_state.pop(_BACK, None)
    if back is not None:
        st.toast(state.t("autosave.back", **_when(back)), icon=":material/history:")
    try:
        yield
    except StopException:
        # A page that ends early is a page that was drawn. (One that is run again is saved after that.)
        _try_to_keep(state)
        raise
    _try_to_keep(state)


def _try_to_keep(state: State) -> None:
    first = last_saved() is None
    try:
        _keep(state)
    except Exception as error:
        _log.warning("autosave failed: %s", type(error).__name__)
        st.session_state[_FAILED] = Message("autosave.failed")
    if first and last_saved() is not None:
        # The page that was drawn says that nothing is kept: from now on something is.
        st.rerun()


def _look(state: State) -> bool:
    """Whether this browser's copy was looked for: at the first run, and again while the store is away."""
    held = key_of_browser()
    if held is None or state.has_data:
        return True
    found = bring_back(state, held)
    if isinstance(found, Message) and found.code.startswith("store.unavailable."):
        st.session_state[_FAILED] = found
        return False
    return True


def bring_back(state: State, held: str) -> Message | None:
    """Put the work that was saved under a key in place of this session's, and go on saving there; None when done."""
    store = settings_store()
    found = store if isinstance(store, StoreUnavailable) else autosave.restore(store, held, now=now())
    if not isinstance(found, Restored):
        return found.message
    # The address may have asked for something of its own.
    asked = state.filters
    opened = open_workspace(state, found.workspace)
    if isinstance(opened, Issue):
        return Message(opened.code, opened.params)
    if asked.any:
        state.filters = asked
    adopt(opened)
    st.session_state[_KEY] = held
    st.session_state[_SAVED] = (_fingerprint(state), found.saved_at)
    st.session_state[_BACK] = found.saved_at
    st.session_state.pop(_FAILED, None)
    return None


def _keep(state: State) -> None:
    """Save where something changed since; what cannot be saved is said at the next run, and tried again."""
    held = key()
    if held is None:
        return
    last: tuple[str, dt.datetime] | None = st.session_state.get(_SAVED)
    if not state.has_data:
        # Who throws the session's work away does not mean to find it again after a reload.
        if last is not None and _forget(held):
            st.session_state.pop(_SAVED)
        return
    fingerprint = _fingerprint(state)
    if last is not None and last[0] == fingerprint:
        return
    store = settings_store()
    done = (
        store
        if isinstance(store, StoreUnavailable)
        else autosave.save(
            store,
            held,
            save_workspace(state, now=now(), links=tokens()),
            now=now(),
            over=None if last is None else last[1],
        )
    )
    if isinstance(done, Saved):
        st.session_state[_SAVED] = (fingerprint, done.saved_at)
        st.session_state.pop(_FAILED, None)
        return
    st.session_state[_FAILED] = done.message
    if done.message.code in ("store.autosave.elsewhere", "store.autosave.none"):
        # Another window goes on with this copy, or ended it: two that overwrite each other would keep neither.
        _let_go()


def _fingerprint(state: State) -> str:
    """Tells whether anything changed; uploads by their identity, for they are held as long as they count."""
    return digest(
        [(file.name, id(file.content), file.password) for file in state.files],
        *[part for item in sorted(state.edits.items(), key=lambda item: item[0]) for part in item],
        sorted(state.answers.items()),
        sorted(state.declared),
        state.corrections,
        state.reopened.key if state.reopened else "",
        as_of(state),
        (state.settings, state.filters, state.hide_names, state.is_sample),
        (state.plan, sorted(state.rhythm.items()), state.workshop),
        tokens(),
    )


def _let_go() -> None:
    for name in (_KEY, _SAVED):
        st.session_state.pop(name, None)


def _forget(held: str) -> bool:
    store = settings_store()
    gone = store if isinstance(store, StoreUnavailable) else autosave.forget(store, held)
    if isinstance(gone, StoreUnavailable):
        st.session_state[_FAILED] = gone.message
        return False
    return True


def switch_off() -> bool:
    """Delete the copy and the browser's key; False where the store could not be reached, and all stays as it was."""
    held = key()
    if held is not None and not _forget(held):
        return False
    _let_go()
    return True


def last_saved() -> dt.datetime | None:
    """When this session was last saved."""
    last: tuple[str, dt.datetime] | None = st.session_state.get(_SAVED)
    return None if last is None else last[1]


def autosave_switch(state: State) -> None:
    """The switch, what is kept where and how long; when it is on, the recovery code."""
    t, held = state.t, key()
    turn = st.session_state.get("autosave_turn", 0)
    on = st.toggle(t("autosave.switch"), value=held is not None, key=f"autosave_{turn}_{held is not None}")
    note(t("autosave.what", days=KEEP_DAYS))
    failed: Message | None = st.session_state.get(_FAILED)
    if failed is not None:
        st.warning(t.say(failed), icon=":material/cloud_off:")
    if on and held is None:
        st.session_state[_KEY] = new_key()
        st.session_state.pop(_FAILED, None)
        st.rerun()
    if not on and held is not None:
        if not switch_off():
            st.session_state["autosave_turn"] = turn + 1
        st.rerun()
    if held is not None:
        # Folded away: the page may be on a projector. Its state is kept here, so that a redrawn page leaves it open.
        with st.expander(t("autosave.lost.code"), icon=":material/key:", key="autosave_code", on_change="rerun"):
            st.write(t("autosave.code" if links_are_served() else "autosave.code.only"))
            st.code(spoken(held), language=None)
        saved = last_saved()
        note(t("autosave.last", **_when(saved)) if saved else t("autosave.soon"))


def go_on_with_code(state: State) -> None:
    """For a lost browser: type the recovery code and have the work back."""
    t = state.t
    lost = st.expander(t("autosave.lost"), icon=":material/history:", key="autosave_lost_code", on_change="rerun")
    with lost, st.form("autosave_lost", border=False):
        code = st.text_input(t("autosave.lost.code"), placeholder="ABCD-EFGH-…", autocomplete="off")
        if st.form_submit_button(t("autosave.lost.open"), type="primary") and code.strip():
            wanted = typed(code)
            said = Message("autosave.lost.wrong") if wanted is None else bring_back(state, wanted)
            if said is None:
                st.rerun()
            st.warning(t.say(said), icon=":material/key_off:")


def _when(moment: dt.datetime) -> dict[str, dt.date | str]:
    """Day and time as the browser's clock has them."""
    try:
        here = moment.astimezone(ZoneInfo(st.context.timezone or "UTC"))
    except (ZoneInfoNotFoundError, ValueError, AttributeError, RuntimeError):
        here = moment
    return {"date": here.date(), "time": f"{here:%H:%M}"}
