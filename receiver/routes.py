"""The addresses of shared links: `/s/{token}`, beside Streamlit and without a session of it.

Answers are made in threads of their own, a few at a time, so that a hundred receivers at once wait a moment for each
other and never for, or before, the presenter.
"""

import datetime as dt
import gzip
import json
import logging
import os
import re
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs

import anyio
import anyio.to_thread
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from locales import LANGUAGES, Translator, preferred_language
from receiver.drawn_pages import DrawnPages
from receiver.figures import Figures
from receiver.page import POLICY, message_page, passcode_page, snapshot_page
from served.headers import headers
from served.masked_log import MaskedPaths, mask_in_logs
from store.database import Store, StoreUnavailable
from store.migrate import open_store
from store.purge import purge
from store.sealing import TOKEN_LENGTH
from store.share_links import OpenedLink, open_link

PATH: Final = "/s/{token:path}"
MAX_FORM: Final = 2048
# More threads answer no sooner (they share one interpreter with the presenter) and slow the presenter more:
# benchmarks/receivers.py. Two, so that one who waits for a passcode to be stretched holds nobody up.
AT_ONCE: Final = 2
PURGE_SECONDS: Final = 3600

HEADERS: Final = headers(POLICY, "Accept-Language, Accept-Encoding")

_WRITTEN: Final = re.compile(rf"([\w-]{{{TOKEN_LENGTH}}})[^\w-]", re.ASCII)
_STATUS: Final = {"store.link.ended": 404, "store.link.too_many": 429}
_LOG: Final = logging.getLogger("blindspot.receiver")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


# Set by the server that carries these addresses. The dashboard alone (`streamlit run dashboard.py`) does not: a link
# that was made there would open for nobody.
_SERVING: Final = threading.Event()


def links_are_served() -> bool:
    """Whether a link that is made now can be opened."""
    return _SERVING.is_set()


_OPENED: Final[list[Store]] = []
_OPENING: Final = threading.Lock()


def settings_store() -> Store | StoreUnavailable:
    """The process's store; one that could not be opened is tried again at the next call."""
    with _OPENING:
        if not _OPENED:
            found = open_store(os.environ)
            if isinstance(found, StoreUnavailable):
                return found
            _OPENED.append(found)
        return _OPENED[0]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a receiver's request says, read before any thread is taken."""

    token: str
    client: str
    language: str
    passcode: str | None
    compressed: bool


class Receiver:
    """The endpoints over one store and one clock."""

    def __init__(
        self,
        store: Callable[[], Store | StoreUnavailable] = settings_store,
        clock: Callable[[], dt.datetime] = _now,
    ) -> None:
        self._store, self._clock = store, clock
        self._drawn = DrawnPages()
        self._limiter: anyio.CapacityLimiter | None = None

    def routes(self) -> list[Route]:
        """The routes to hand to `streamlit.starlette.App`."""
        return [Route(PATH, self.answer, methods=["GET", "POST"], name="shared")]

    async def answer(self, request: Request) -> Response:
        """The page of a link, the question for its passcode, or the sentence why there is none."""
        if request.method == "HEAD":
            # What looks at links ahead of people (mail filters, chat previews) asks this first; it is no opening.
            return Response(headers=HEADERS, media_type="text/html")
        try:
            passcode = await _passcode(request) if request.method == "POST" else None
        except ClientDisconnect:
            return Response(status_code=400, headers=HEADERS)
        asked_for = request.query_params.get("lang", "")
        language = asked_for if asked_for in LANGUAGES else preferred_language(request.headers.get("accept-language"))
        asked = Asked(
            token=_token(request.path_params["token"]),
            client=request.client.host if request.client else "",
            language=language,
            passcode=passcode,
            compressed="gzip" in request.headers.get("accept-encoding", ""),
        )
        if self._limiter is None:
            self._limiter = anyio.CapacityLimiter(AT_ONCE)
        return await anyio.to_thread.run_sync(self._respond, asked, limiter=self._limiter)

    def _respond(self, asked: Asked) -> Response:
        t = Figures(asked.language)
        try:
            status, packed = self._page(asked, t)
        except Exception as error:
            # A person never sees a trace, and a log never sees a name: the kind of error is all that is told.
            _LOG.error("a shared link could not be drawn: %s", type(error).__name__)
            status, packed = 500, _pack(message_page(t, "store.unavailable.gone"))
        headers = {**HEADERS, "Content-Language": asked.language}
        if asked.compressed:
            # Compressed here, in this thread, and not by the server's middleware on the presenter's one.
            headers["Content-Encoding"] = "gzip"
        else:
            packed = gzip.decompress(packed)
        return Response(packed, status, headers, media_type="text/html; charset=utf-8")

    def _page(self, asked: Asked, t: Translator) -> tuple[int, bytes]:
        """The status and the compressed page."""
        store = self._store()
        if isinstance(store, StoreUnavailable):
            return 503, _pack(message_page(t, store.message.code))
        found = open_link(store, asked.token, now=self._clock(), client=asked.client, passcode=asked.passcode)
        if isinstance(found, OpenedLink):
            until, snapshot = found.expires_at.date(), found.snapshot
            return 200, self._drawn.page(
                snapshot,
                f"{t.language} {until}",
                lambda: _pack(snapshot_page(json.loads(snapshot), t, until=until)),
            )
        code = found.message.code
        if isinstance(found, StoreUnavailable):
            return 503, _pack(message_page(t, code))
        if code == "store.link.passcode_needed":
            return 200, _pack(passcode_page(t))
        if code == "store.link.passcode_wrong":
            return 403, _pack(passcode_page(t, wrong=code))
        return _STATUS.get(code, 404), _pack(message_page(t, code))


def _token(path: str) -> str:
    """The token in an address, without what a chat or a sentence wrote behind it (a slash, a full stop)."""
    found = _WRITTEN.match(path)
    return found.group(1) if found else path


def _pack(page: str) -> bytes:
    return gzip.compress(page.encode("utf-8"), compresslevel=6, mtime=0)


async def _passcode(request: Request) -> str:
    """The typed passcode; a form larger than one line is not read to its end."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MAX_FORM:
            return ""
    try:
        return parse_qs(body.decode("utf-8"), max_num_fields=4, keep_blank_values=True).get("passcode", [""])[0]
    except ValueError:
        return ""


class MaskedTokens(MaskedPaths):
    """The token of a shared link."""

    secret = re.compile(r"(/s/)[^\s/?\"']+")


def mask_tokens_in_logs() -> None:
    """Once a process, before the server writes its first line."""
    mask_in_logs(MaskedTokens)


@asynccontextmanager
async def housekeeping(_app: object) -> AsyncIterator[None]:
    """The server's lifespan: what has expired is deleted at the start and every hour."""

    async def every_hour() -> None:
        while True:
            await anyio.to_thread.run_sync(_purge)
            await anyio.sleep(PURGE_SECONDS)

    _SERVING.set()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(every_hour)
        yield
        tasks.cancel_scope.cancel()


def _purge() -> None:
    store = settings_store()
    if isinstance(store, Store):
        purge(store, now=_now())


routes: Final = Receiver().routes()
