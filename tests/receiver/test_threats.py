"""What the threat model says of shared links, tried: guessing, replay, timing, headers that lie, another link's page."""

import datetime as dt
import hmac
import json

import pytest
from sqlalchemy import event

from receiver.snapshot import PAGES, ShareChoices, make_snapshot
from store import sealing, share_links
from store.share_links import CreatedLink, delete_link, list_links, revoke_link
from tests.receiver.assessments import assessment
from tests.receiver.conftest import NAME, NOW, Browser, link

CODE = "zes of meer"
RIGHT = b"passcode=zes+of+meer"


class Work:
    """What the server did: statements sent to the database, keys stretched, hashes compared."""

    def __init__(self, browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
        self.browser = browser
        self.done: list[str] = []
        event.listen(browser.store.engine, "before_cursor_execute", self._statement)
        derive, compare = sealing.derive_key, hmac.compare_digest

        def deriving(*given: object, **more: object) -> bytes:
            self.done.append("key" if len(given) + len(more) < 4 else "stretched key")
            return derive(*given, **more)  # type: ignore[arg-type]

        def comparing(left: bytes, right: bytes) -> bool:
            self.done.append(f"compared {len(left)} and {len(right)}")
            return compare(left, right)

        monkeypatch.setattr(share_links, "derive_key", deriving)
        monkeypatch.setattr(share_links.hmac, "compare_digest", comparing)

    def _statement(self, _connection, _cursor, statement: str, *_rest: object) -> None:  # type: ignore[no-untyped-def]
        self.done.append(statement)

    def of(self, path: str, **options: object) -> list[str]:
        self.done.clear()
        self.browser(path, **options)
        return list(self.done)


def test_a_token_that_is_nearly_right_costs_the_same_work_as_one_that_is_not(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = link(browser).token
    # Neither its first nor its last sign, or one of the nearly right ones would be right.
    other = next(sign for sign in "BCD" if sign not in (token[0], token[-1]))
    work = Work(browser, monkeypatch)
    browser("/s/x")  # the first wrong try of an address is looked up once less
    wrong_first = work.of(f"/s/{other}{token[1:]}")
    assert work.of(f"/s/{token[:-2]}{other}{other}") == wrong_first
    assert work.of("/s/" + "Z" * 43) == wrong_first
    assert "key" not in wrong_first


def test_the_row_that_was_found_is_compared_in_constant_time(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    token = link(browser).token
    assert "compared 32 and 32" in Work(browser, monkeypatch).of(f"/s/{token}")


def test_every_wrong_passcode_costs_the_same_work(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    path = f"/s/{link(browser, passcode=CODE).token}"
    work = Work(browser, monkeypatch)
    tries = [work.of(path, method="POST", body=body) for body in (b"passcode=zes+of+meeR", b"passcode=q", b"passcode=")]
    assert tries[0] == tries[1] == tries[2]
    assert tries[0].count("stretched key") == 1


def test_passcodes_cannot_be_tried_on_under_made_up_addresses(browser: Browser) -> None:
    path = f"/s/{link(browser, passcode=CODE).token}"
    statuses = [
        browser(
            path, method="POST", body=b"passcode=wrong-one", x_forwarded_for=f"10.0.0.{n}", forwarded=f"for=10.1.0.{n}"
        ).status
        for n in range(10)
    ]
    assert statuses == [403] * 8 + [429] * 2
    # Now the right one comes too late for this address: a guess is no cheaper for being right.
    assert browser(path, method="POST", body=RIGHT).status == 429


@pytest.mark.parametrize("how", ["revoked", "deleted", "expired"])
@pytest.mark.parametrize("code", [None, CODE])
def test_what_worked_a_moment_ago_does_not_work_again(browser: Browser, how: str, code: str | None) -> None:
    made = link(browser, passcode=code)
    options: dict = {"method": "POST", "body": RIGHT} if code else {}
    assert NAME in browser(f"/s/{made.token}", **options).body
    if how == "revoked":
        assert revoke_link(browser.store, "owner", made.id, now=NOW) is True
    elif how == "deleted":
        assert delete_link(browser.store, "owner", made.id) is True
    else:
        browser.now = made.expires_at
    replayed = browser(f"/s/{made.token}", **options)
    # The page was drawn within this minute; it is not given again.
    assert (replayed.status, NAME in replayed.body) == (404, False)


def test_ended_links_and_unknown_ones_answer_alike_to_the_last_header(browser: Browser) -> None:
    revoked, deleted, expired = (link(browser, passcode=CODE) for _ in range(3))
    revoke_link(browser.store, "owner", revoked.id, now=NOW)
    delete_link(browser.store, "owner", deleted.id)
    browser.now = expired.expires_at + dt.timedelta(seconds=1)
    for options in ({}, {"method": "POST", "body": RIGHT}):
        answers = [
            browser(f"/s/{token}", **options) for token in (revoked.token, deleted.token, expired.token, "x" * 43)
        ]
        assert {(a.status, a.body, tuple(sorted(a.headers.items()))) for a in answers} == {
            (404, answers[0].body, tuple(sorted(answers[0].headers.items())))
        }


def test_two_links_of_one_portfolio_never_show_each_others_page(browser: Browser) -> None:
    bare = json.dumps(make_snapshot(assessment(), ShareChoices(pages=PAGES, names=False))).encode()
    full = json.dumps(make_snapshot(assessment(), ShareChoices(pages=PAGES))).encode()
    without, named = link(browser, snapshot=bare), link(browser, snapshot=full)
    for made, shown in ((named, True), (without, False)) * 2:
        assert (NAME in browser(f"/s/{made.token}").body) == shown


def test_one_owners_token_does_nothing_to_anothers_link(browser: Browser) -> None:
    made = link(browser)
    stranger = sealing.new_token()
    # Neither a stranger's token, nor the link itself, manages it.
    for owner in (stranger, made.token, ""):
        assert list_links(browser.store, owner) == ()
        assert revoke_link(browser.store, owner, made.id, now=NOW) is False
        assert delete_link(browser.store, owner, made.id) is False
    assert browser(f"/s/{made.token}").status == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_a_link_can_only_be_read(browser: Browser, method: str) -> None:
    made = link(browser)
    assert browser(f"/s/{made.token}", method=method).status == 405
    assert list_links(browser.store, "owner")[0].opened == 0


@pytest.mark.parametrize("header", ["nl\r\nset-cookie: a=b", "\x00", "x" * 20_000, ",".join(["q=0"] * 5000)])
def test_a_header_that_attacks_changes_nothing(browser: Browser, header: str) -> None:
    answer = browser(f"/s/{link(browser).token}", accept_language=header, accept_encoding=header, host=header)
    assert answer.status == 200
    assert answer.headers["content-language"] in {"nl", "en"}
    assert "set-cookie" not in answer.headers
    assert isinstance(link(browser), CreatedLink)
