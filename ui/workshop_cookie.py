"""How the presenter's browser finds its room again after a reload: a cookie that no script can read.

Streamlit forgets a session when its page is reloaded, and cannot set a cookie that is hidden from scripts. So the page
asks for a picture at an address with a ticket that works once and for a minute; the answer to that sets the cookie.
Neither the token nor the cookie is ever in the page or in the address bar, which a projector shows to the whole room.
See docs/decisions/0007-presenter-token.md.
"""

import datetime as dt
import secrets
import threading
from dataclasses import dataclass, field
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

COOKIE: Final = "blindspot_rooms"
PATH: Final = "/presenter/{ticket}"
# The one address to which the browser hands the cookie back: that of Streamlit's own connection.
_STREAM: Final = "/_stcore/stream"
_LIFE: Final = dt.timedelta(minutes=1)
_KEEP_SECONDS: Final = 30 * 86_400
_MOST: Final = 500
_HEADERS: Final = {
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(slots=True)
class Tickets:
    """What cookie each ticket may set, in the memory of the process that holds the session."""

    _given: dict[str, tuple[str, dt.datetime]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def give(self, value: str, now: dt.datetime) -> str:
        """A ticket that sets the cookie to `value`; an empty value removes it."""
        ticket = secrets.token_urlsafe(24)
        with self._lock:
            self._given = {key: kept for key, kept in self._given.items() if kept[1] > now}
            while len(self._given) >= _MOST:
                self._given.pop(next(iter(self._given)))
            self._given[ticket] = (value, now + _LIFE)
        return ticket

    def take(self, ticket: str, now: dt.datetime) -> str | None:
        """What the cookie is to hold; None for a ticket that was never given, was used, or is too old."""
        with self._lock:
            value, until = self._given.pop(ticket, ("", now))
        return value if until > now else None

    def waits(self, ticket: str, now: dt.datetime) -> bool:
        """Whether a ticket can still be used."""
        with self._lock:
            return self._given.get(ticket, ("", now))[1] > now


TICKETS: Final = Tickets()


async def answer(request: Request) -> Response:
    """Set the cookie of a ticket; the same empty answer where there is none, so that a guess learns nothing."""
    response = Response(status_code=204, headers=_HEADERS)
    value = TICKETS.take(request.path_params["ticket"], dt.datetime.now(dt.UTC))
    if value is not None:
        before = request.url.path.rpartition("/presenter/")[0]
        response.set_cookie(
            COOKIE,
            value,
            max_age=_KEEP_SECONDS if value else 0,
            path=before + _STREAM,
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="strict",
        )
    return response


routes: Final = [Route(PATH, answer, methods=["GET"], name="presenter")]
