"""A browser without a network, and links to ask it for."""

import asyncio
import datetime as dt
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.applications import Starlette

from receiver.routes import Receiver
from receiver.snapshot import ShareChoices, make_snapshot
from store import sealing
from store.database import Store
from store.migrate import open_url
from store.share_links import CreatedLink, create_link
from tests.receiver.assessments import assessment

NOW = dt.datetime(2026, 11, 1, 12, 0, tzinfo=dt.UTC)
SNAPSHOT = json.dumps(make_snapshot(assessment(), ShareChoices())).encode()
NAME = assessment().accounts.index[0]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: str


class Browser:
    """Asks an ASGI application without a network."""

    def __init__(self, store: Store) -> None:
        self.store, self.now = store, NOW
        self.app = Starlette(routes=Receiver(lambda: self.store, lambda: self.now).routes())

    async def ask(self, path: str, method: str = "GET", body: bytes = b"", query: str = "", **headers: str) -> Answer:
        sent: list[dict] = []
        scope = {
            "type": "http", "http_version": "1.1", "method": method, "scheme": "https", "path": path,
            "raw_path": path.encode(), "root_path": "", "query_string": query.encode(), "client": ("192.0.2.7", 1),
            "server": ("test", 443),
            "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
        }  # fmt: skip

        async def receive() -> dict:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: dict) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        raw = b"".join(message.get("body", b"") for message in sent[1:])
        found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        if found.get("content-encoding") == "gzip":
            raw = gzip.decompress(raw)
        return Answer(sent[0]["status"], found, raw.decode())

    def __call__(self, path: str, **options: object) -> Answer:
        return asyncio.run(self.ask(path, **options))


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    monkeypatch.setattr(sealing, "_SCRYPT_COST", 2**4)
    store = open_url(f"sqlite:///{tmp_path}/blindspot.db")
    assert isinstance(store, Store)
    yield Browser(store)
    store.close()


def link(browser: Browser, passcode: str | None = None, snapshot: bytes = SNAPSHOT) -> CreatedLink:
    made = create_link(browser.store, snapshot, owner="owner", label="", now=NOW, passcode=passcode)
    assert isinstance(made, CreatedLink)
    return made
