"""How a browser finds its autosave again after a reload: a cookie that no script and no address bar shows.

Set as the presenter's is (`ui/workshop_cookie.py`): the page asks for an empty picture at an address with a ticket that
works once, and the answer sets the cookie. Without the server's own routes there is the recovery code alone.
See docs/decisions/0006-autosave-key.md.
"""

import datetime as dt
from typing import Final

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from receiver.routes import links_are_served
from store.autosave import KEEP_DAYS, typed
from ui.workshop_cookie import Tickets

COOKIE: Final = "blindspot_autosave"
PATH: Final = "/kept/{ticket}"
TICKETS: Final = Tickets()
# The one address to which the browser hands the cookie back: that of Streamlit's own connection.
_STREAM: Final = "/_stcore/stream"
_HEADERS: Final = {
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_TICKET, _WRITTEN = "autosave_ticket", "autosave_written"


def key_of_browser() -> str | None:
    """The key in this browser's cookie, None where there is none."""
    try:
        return typed(str(st.context.cookies.get(COOKIE, "")))
    except (AttributeError, RuntimeError):
        return None


def let_browser_keep(key: str | None) -> None:
    """Let the browser hold this key, or none; draws nothing that can be seen. Call it in each run, at one place."""
    place = st.empty()
    if not links_are_served():
        return
    now, wanted = dt.datetime.now(dt.UTC), key or ""
    held = st.session_state.setdefault(_WRITTEN, key_of_browser() or "")
    ticket: tuple[str, str] | None = st.session_state.get(_TICKET)
    if ticket is not None and not TICKETS.waits(ticket[0], now):
        held = st.session_state[_WRITTEN] = ticket[1]
        ticket = st.session_state[_TICKET] = None
    if wanted == held:
        return
    if ticket is None or ticket[1] != wanted:
        ticket = st.session_state[_TICKET] = (TICKETS.give(wanted, now), wanted)
    place.html(f'<img src="kept/{ticket[0]}" alt="" width="1" height="1" style="position:absolute;opacity:0">')


async def answer(request: Request) -> Response:
    """Set the cookie of a ticket; the same empty answer where there is none, so that a guess learns nothing."""
    response = Response(status_code=204, headers=_HEADERS)
    value = TICKETS.take(request.path_params["ticket"], dt.datetime.now(dt.UTC))
    if value is not None:
        response.set_cookie(
            COOKIE,
            value,
            max_age=KEEP_DAYS * 86_400 if value else 0,
            path=request.url.path.rpartition("/kept/")[0] + _STREAM,
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="strict",
        )
    return response


routes: Final = [Route(PATH, answer, methods=["GET"], name="autosave")]
