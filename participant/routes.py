"""The addresses of a workshop's phones, beside Streamlit and without a session of it: `/w` and what is under it.

A phone is known by a cookie that no script can read and that goes to these addresses only. Answers are made in threads
of their own, a few at a time, so that a room full of phones waits a moment for each other and never for the presenter.
"""

import datetime as dt
import json
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from urllib.parse import parse_qs

import anyio
import anyio.to_thread
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from analytics.workshop.agenda import EXPECTATION, MAX_EXPECTATION, MAX_EXPECTATIONS, MAX_MEASURE, Question, question
from locales import LANGUAGES, Translator, preferred_language, translator
from participant.page import POLICY, gone, join_page, message_page, room_page
from participant.steps import MAX_CUSTOMER, STEPS, key, step
from served.headers import headers
from served.masked_log import MaskedPaths, mask_in_logs
from store import workshop
from store.database import Store, StoreUnavailable
from store.refusal import Refused
from store.sealing import TOKEN_LENGTH
from store.workshop import Joined, PhoneView
from store.workshop.people import MAX_NAME

COOKIE: Final = "blindspot_phone"
MAX_BODY: Final = 4096
AT_ONCE: Final = 4
# Joining stretches the code, which costs a processor a moment: never more than two at a time.
JOINS_AT_ONCE: Final = 2
_KEEP_SECONDS: Final = 2 * 86_400

HEADERS: Final = headers(POLICY, "Accept-Language, Cookie")
_STATUS: Final = {"store.workshop.too_many_codes": 429, "store.workshop.wrong_code": 404}
# After these the same answer can be sent again and count; after any other it never will.
_LATER: Final = frozenset({"store.workshop.paused"})
_LOG: Final = logging.getLogger("blindspot.participant")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, slots=True)
class Phone:
    """What a phone's cookie and address say."""

    token: str
    code: str
    t: Translator
    client: str


class Phones:
    """The endpoints over one store and one clock."""

    def __init__(self, store: Callable[[], Store | StoreUnavailable], clock: Callable[[], dt.datetime] = _now) -> None:
        self._store, self._clock = store, clock
        self._limits: tuple[anyio.CapacityLimiter, anyio.CapacityLimiter] | None = None

    def routes(self) -> list[Route]:
        """The routes to hand to `streamlit.starlette.App`."""
        return [
            Route("/w", self.door, methods=["GET"], name="phone_door"),
            Route("/w/join", self.join, methods=["POST"], name="phone_join"),
            Route("/w/room", self.room, methods=["GET"], name="phone_room"),
            Route("/w/state", self.state, methods=["GET"], name="phone_state"),
            Route("/w/vote", self.vote, methods=["POST"], name="phone_vote"),
            Route("/w/entry", self.entry, methods=["POST"], name="phone_entry"),
            Route("/w/{code}", self.door, methods=["GET"], name="phone_code"),
        ]

    async def door(self, request: Request) -> Response:
        """The way in. Who scanned this room's code before goes straight back to the room."""
        phone = _phone(request)
        code = _plain(request.path_params.get("code", ""))
        if phone.token and code and code == phone.code:
            return _to("room", phone, request, cookie=True)
        action = "join" if "code" in request.path_params else "w/join"
        return _page(join_page(phone.t, code=code, action=action), phone.t)

    async def join(self, request: Request) -> Response:
        """Enter the room of a code: the cookie is set, and the phone is led to the room."""
        phone = _phone(request)
        form = await _form(request)
        t = translator(form.get("lang", "")) if form.get("lang") in LANGUAGES else phone.t
        code, name = form.get("code", "")[:40], form.get("name", "")[: 2 * MAX_NAME]
        if not _same_site(request):
            return _page(join_page(t, wrong=t("phone.elsewhere")), t, 403)
        found = await self._run(
            lambda store: workshop.join(store, code, now=self._clock(), client=phone.client, name=name), joining=True
        )
        if isinstance(found, Joined):
            return _to("room", Phone(found.token, _plain(code), t, phone.client), request, cookie=True)
        wrong = t.say(found.message) if isinstance(found, Refused | StoreUnavailable) else t("phone.too_fast")
        message = found.message.code if isinstance(found, Refused) else ""
        status = _STATUS.get(message, 409 if isinstance(found, Refused) else 503)
        return _page(join_page(t, code=code, name=name, wrong=wrong), t, status)

    async def room(self, request: Request) -> Response:
        """The phone's page; without a room the way in."""
        phone = _phone(request)
        if not phone.token:
            return _to("../w", phone, request)
        found = await self._run(partial(self._drawn, phone))
        if isinstance(found, Refused | StoreUnavailable):
            status = 404 if isinstance(found, Refused) else 503
            return _page(message_page(phone.t, phone.t.say(found.message)), phone.t, status)
        if found is None:
            return _page(message_page(phone.t, phone.t("phone.too_fast")), phone.t, 503)
        view, part = found
        body = room_page(
            phone.t,
            step=part,
            key=key(view, phone.t.language),
            room=view.participant[:12],
            title=str(view.shown.get("title") or ""),
            number=view.step,
        )
        response = _page(body, phone.t)
        if request.query_params.get("lang") in LANGUAGES:
            _set(response, phone, request)
        return response

    async def state(self, request: Request) -> Response:
        """The part of the page that changes, where it did: `{key, step, html}`; `{}` where it did not."""
        phone = _phone(request)
        found = await self._run(partial(self._look, phone, request.query_params.get("key", "")))
        if isinstance(found, Refused):
            body = gone(phone.t, phone.t.say(found.message))
            return _json({"gone": True, "key": "", "step": "", "html": body})
        if isinstance(found, StoreUnavailable) or found is None:
            return _json({"say": phone.t("phone.offline")}, 503)
        return _json(found)

    async def vote(self, request: Request) -> Response:
        """One answer to one question of the step that the room is at."""
        phone, body = _phone(request), await _body(request)
        return await self._put(phone, request, body, lambda store: self._vote(store, phone, body or {}))

    async def entry(self, request: Request) -> Response:
        """One of the three expectations of the one question; an empty one takes it back."""
        phone, body = _phone(request), await _body(request)
        return await self._put(phone, request, body, lambda store: self._entry(store, phone, body or {}))

    async def _put(
        self, phone: Phone, request: Request, body: dict[str, Any] | None, work: Callable[[Store], Any]
    ) -> Response:
        t = phone.t
        if not _same_site(request):
            return _json({"ok": False, "say": t("phone.elsewhere")}, 403)
        if body is None:
            return _json({"ok": False, "say": t("phone.too_fast")}, 400)
        done = await self._run(work)
        if isinstance(done, Refused):
            later = done.message.code in _LATER
            return _json({"ok": False, "later": later, "say": t.say(done.message)}, 409)
        if isinstance(done, StoreUnavailable) or done is None:
            return _json({"ok": False, "later": True, "say": t("phone.offline")}, 503)
        if done is False:
            return _json({"ok": False, "say": t("phone.too_fast")}, 400)
        return _json({"ok": True})

    async def _run(self, work: Callable[[Store], Any], *, joining: bool = False) -> Any:  # noqa: ANN401
        """Do it in a thread; None where it failed in a way that nobody foresaw."""
        if self._limits is None:
            self._limits = (anyio.CapacityLimiter(AT_ONCE), anyio.CapacityLimiter(JOINS_AT_ONCE))

        def attempt() -> Any:  # noqa: ANN401
            try:
                store = self._store()
                return store if isinstance(store, StoreUnavailable) else work(store)
            except Exception as error:
                # A log never sees what somebody typed: the kind of error is all that is told.
                _LOG.error("a phone could not be answered: %s", type(error).__name__)
                return None

        return await anyio.to_thread.run_sync(attempt, limiter=self._limits[joining])

    def _look(self, phone: Phone, seen: str, store: Store) -> dict[str, Any] | Refused | StoreUnavailable:
        view = workshop.phone(store, phone.token, now=self._clock())
        if not isinstance(view, PhoneView):
            return view
        fresh = key(view, phone.t.language)
        if fresh == seen:
            return {}
        part = self._part(store, phone, view)
        return {"key": fresh, "step": str(view.step), "html": part} if isinstance(part, str) else part

    def _drawn(self, phone: Phone, store: Store) -> tuple[PhoneView, str] | Refused | StoreUnavailable:
        view = workshop.phone(store, phone.token, now=self._clock())
        if not isinstance(view, PhoneView):
            return view
        part = self._part(store, phone, view)
        return (view, part) if isinstance(part, str) else part

    def _part(self, store: Store, phone: Phone, view: PhoneView) -> str | Refused | StoreUnavailable:
        votes = workshop.my_votes(store, phone.token, now=self._clock())
        if isinstance(votes, Refused | StoreUnavailable):
            return votes
        typed = workshop.my_entries(store, phone.token, EXPECTATION, now=self._clock())
        if isinstance(typed, Refused | StoreUnavailable):
            return typed
        return step(view, votes, typed, phone.t)

    def _vote(self, store: Store, phone: Phone, body: dict[str, Any]) -> bool | Refused | StoreUnavailable:
        view = workshop.phone(store, phone.token, now=self._clock())
        if not isinstance(view, PhoneView):
            return view
        asked = body.get("question")
        known = _asked(asked, view) if isinstance(asked, str) else None
        value = body.get("value")
        # `True` is 1 to Python; to a vote it is nothing.
        if known is None or isinstance(value, bool) or value not in known.values:
            return False
        done = workshop.vote(store, phone.token, known.id, value, now=self._clock())
        return True if isinstance(done, int) else done

    def _entry(self, store: Store, phone: Phone, body: dict[str, Any]) -> bool | Refused | StoreUnavailable:
        view = workshop.phone(store, phone.token, now=self._clock())
        if not isinstance(view, PhoneView):
            return view
        slot = body.get("slot")
        texts = [body.get(part, "") for part in ("customer", "expectation", "measure")]
        if (
            view.step < STEPS.index("expectations")
            or type(slot) is not int
            or not 0 <= slot < MAX_EXPECTATIONS
            or not all(isinstance(text, str) for text in texts)
        ):
            return False
        limits = (MAX_CUSTOMER, MAX_EXPECTATION, MAX_MEASURE)
        customer, expectation, measure = (
            " ".join(text.split())[:limit] for text, limit in zip(texts, limits, strict=True)
        )
        said = {"customer": customer, "expectation": expectation, "measure": measure} if expectation else {}
        done = workshop.put_entry(store, phone.token, EXPECTATION, slot, said, now=self._clock())
        return True if isinstance(done, bool) else done


def _asked(question_id: str, view: PhoneView) -> Question | None:
    """A question of this step or of an earlier one: what a phone kept while it had no connection still counts.

    That its answers were not yet shown is the store's to see.
    """
    steps = range(min(view.step, len(STEPS) - 1) + 1)
    return next((found for at in steps if (found := question(question_id, at, view.shown)) is not None), None)


def _phone(request: Request) -> Phone:
    token, _, rest = request.cookies.get(COOKIE, "").partition(".")
    code, _, kept = rest.partition(".")
    asked = request.query_params.get("lang", "")
    language = next(
        (one for one in (asked, kept) if one in LANGUAGES), preferred_language(request.headers.get("accept-language"))
    )
    if len(token) != TOKEN_LENGTH or not token.isascii():
        token = ""
    return Phone(token, _plain(code), translator(language), request.client.host if request.client else "")


def _plain(code: str) -> str:
    """A code as it is compared: what cannot be one is nothing."""
    typed = "".join(letter for letter in code[:40].upper() if letter.isalnum() and letter.isascii())
    return typed[:12]


def _same_site(request: Request) -> bool:
    """Whether what is sent was sent by our own page: a browser says so, in a header that no script can write."""
    return request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none") and (
        request.headers.get("origin", "null") in ("null", "")
        or request.headers["origin"].partition("://")[2] == request.headers.get("host", "")
    )


def _page(body: str, t: Translator, status: int = 200) -> Response:
    headers = {**HEADERS, "Content-Language": t.language}
    return Response(body, status, headers, media_type="text/html; charset=utf-8")


def _json(body: dict[str, Any], status: int = 200) -> Response:
    return Response(json.dumps(body, ensure_ascii=False), status, HEADERS, media_type="application/json")


def _to(address: str, phone: Phone, request: Request, *, cookie: bool = False) -> Response:
    response = Response(status_code=303, headers={**HEADERS, "Location": address})
    if cookie:
        _set(response, phone, request)
    return response


def _set(response: Response, phone: Phone, request: Request) -> None:
    response.set_cookie(
        COOKIE,
        f"{phone.token}.{phone.code}.{phone.t.language}",
        max_age=_KEEP_SECONDS,
        # Also where the dashboard lives in a folder of its host.
        path=request.url.path.rpartition("/w/")[0] + "/w",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )


async def _read(request: Request) -> bytes | None:
    """What was sent; None for more than any of our pages sends."""
    body = b""
    try:
        async for part in request.stream():
            body += part
            if len(body) > MAX_BODY:
                return None
    except ClientDisconnect:
        return None
    return body


async def _form(request: Request) -> dict[str, str]:
    body = await _read(request)
    try:
        fields = parse_qs((body or b"").decode("utf-8"), max_num_fields=8, keep_blank_values=True)
    except ValueError:
        return {}
    return {name: values[0] for name, values in fields.items()}


async def _body(request: Request) -> dict[str, Any] | None:
    body = await _read(request)
    if body is None or request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        return None
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


class MaskedCodes(MaskedPaths):
    """The join code of a room."""

    secret = re.compile(r"(/w/)(?!(?:join|room|state|vote|entry)\b)[^\s/?\"']+")


def mask_codes_in_logs() -> None:
    """Once a process, before the server writes its first line."""
    mask_in_logs(MaskedCodes)
