"""The address of a link: what it answers, with which headers, and what it tells nobody."""

import asyncio
import datetime as dt
import logging
from pathlib import Path

import pytest

from receiver import routes
from receiver.routes import MaskedTokens
from store.database import Store
from store.share_links import create_link, list_links, revoke_link
from tests.receiver.conftest import NAME, NOW, Answer, Browser, link


def test_a_link_shows_its_page_compressed_and_counts_it(browser: Browser) -> None:
    made = link(browser)
    answer = browser(f"/s/{made.token}", accept_encoding="gzip, br")
    assert (answer.status, answer.headers["content-encoding"]) == (200, "gzip")
    assert NAME in answer.body
    assert made.token not in answer.body
    assert list_links(browser.store, "owner")[0].opened == 1


@pytest.mark.parametrize("path", ["real", "wrong"])
def test_every_answer_carries_the_headers_that_keep_it_here(browser: Browser, path: str) -> None:
    token = link(browser).token if path == "real" else "wrong"
    headers = browser(f"/s/{token}").headers
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in headers["content-security-policy"]
    assert "script-src" not in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store, private"
    assert "noindex" in headers["x-robots-tag"]
    assert headers["x-frame-options"] == "DENY"
    assert "set-cookie" not in headers


@pytest.mark.parametrize(
    ("accepted", "query", "language"),
    [("nl-NL,nl;q=0.9", "", "nl"), ("en-GB,nl;q=0.5", "", "en"), ("nl", "lang=en", "en"), ("en", "lang=<x>", "en")],
)
def test_the_reader_chooses_the_language(browser: Browser, accepted: str, query: str, language: str) -> None:
    answer = browser(f"/s/{link(browser).token}", accept_language=accepted, query=query)
    assert answer.headers["content-language"] == language
    assert f'<html lang="{language}">' in answer.body


def test_a_passcode_is_asked_and_the_answer_opens(browser: Browser) -> None:
    path = f"/s/{link(browser, passcode='geheim woord').token}"
    asked = browser(path)
    assert asked.status == 200
    assert NAME not in asked.body
    assert 'type="password"' in asked.body
    assert browser(path, method="POST", body=b"passcode=mis-mis").status == 403
    assert browser(path, method="POST", body=b"").status == 403
    opened = browser(path, method="POST", body=b"passcode=geheim+woord")
    assert opened.status == 200
    assert NAME in opened.body
    assert "geheim" not in opened.body


@pytest.mark.parametrize("body", [b"passcode=" + b"x" * 10_000, b"\xff\xfe", b"a=1&" * 100, b"passcode=%00%ff"])
def test_a_form_that_is_none_is_a_wrong_passcode(browser: Browser, body: bytes) -> None:
    assert browser(f"/s/{link(browser, passcode='geheim').token}", method="POST", body=body).status == 403


def test_unknown_revoked_and_expired_cannot_be_told_apart(browser: Browser) -> None:
    revoked, expired = link(browser), link(browser)
    revoke_link(browser.store, "owner", revoked.id, now=NOW)
    answers = [browser("/s/unknown"), browser(f"/s/{revoked.token}")]
    browser.now = NOW + dt.timedelta(days=31)
    answers.append(browser(f"/s/{expired.token}"))
    assert {(answer.status, answer.body) for answer in answers} == {(404, answers[0].body)}


@pytest.mark.parametrize(
    "behind", ["/", ".", ")", ",", "%20en", "/../../etc/passwd", "\N{RIGHT DOUBLE QUOTATION MARK}"]
)
def test_what_a_chat_writes_behind_a_link_does_no_harm(browser: Browser, behind: str) -> None:
    assert browser(f"/s/{link(browser).token}{behind}").status == 200


@pytest.mark.parametrize("behind", ["x", "-", "A/"])
def test_a_longer_token_is_another_one(browser: Browser, behind: str) -> None:
    assert browser(f"/s/{link(browser).token}{behind}").status == 404


def test_guessing_ends_in_a_pause(browser: Browser) -> None:
    statuses = [browser(f"/s/guess{n}").status for n in range(25)]
    assert statuses == [404] * 20 + [429] * 5


def test_looking_ahead_of_a_person_is_no_opening(browser: Browser) -> None:
    answer = browser(f"/s/{link(browser).token}", method="HEAD")
    assert (answer.status, answer.body) == (200, "")
    assert list_links(browser.store, "owner")[0].opened == 0


def test_a_store_that_is_gone_gets_a_sentence(browser: Browser) -> None:
    token = link(browser).token
    browser.store.close()
    browser.store.path.unlink()
    answer = browser(f"/s/{token}", accept_language="nl")
    assert answer.status == 503
    assert "niet bereikbaar" in answer.body


def test_a_snapshot_that_cannot_be_drawn_gets_a_sentence_and_no_trace(
    browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    made = create_link(browser.store, b'{"accounts": ["secret"]}', owner="o", label="", now=NOW)
    answer = browser(f"/s/{made.token}")
    assert answer.status == 500
    assert "Traceback" not in answer.body
    assert made.token not in caplog.text
    assert "secret" not in caplog.text


def test_a_hundred_at_once_are_all_answered(browser: Browser) -> None:
    path = f"/s/{link(browser).token}"

    async def crowd() -> list[Answer]:
        return await asyncio.gather(*(browser.ask(path) for _ in range(100)))

    answers = asyncio.run(crowd())
    assert [answer.status for answer in answers] == [200] * 100
    assert list_links(browser.store, "owner")[0].opened == 100


def test_no_token_reaches_the_access_log() -> None:
    record = logging.LogRecord(
        "uvicorn.access",
        20,
        "",
        0,
        '%s - "%s %s HTTP/%s" %d',
        ("1.2.3.4", "GET", "/s/SECRET?lang=nl", "1.1", 200),
        None,
    )
    assert MaskedTokens().filter(record)
    assert record.getMessage() == '1.2.3.4 - "GET /s/…?lang=nl HTTP/1.1" 200'


def test_the_store_is_opened_once_and_a_failure_is_tried_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(routes, "_OPENED", [])
    monkeypatch.setenv("BLINDSPOT_DATABASE_URL", "nonsense")
    assert not isinstance(routes.settings_store(), Store)
    monkeypatch.setenv("BLINDSPOT_DATABASE_URL", f"sqlite:///{tmp_path}/b.db")
    opened = routes.settings_store()
    assert isinstance(opened, Store)
    assert routes.settings_store() is opened
    opened.close()
