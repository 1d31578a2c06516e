"""Privacy: what is kept, said in words; the copy that is kept for who asks; delete everything."""

import datetime as dt

import pytest

import receiver.routes
from store import autosave as store_autosave
from store.autosave import Restored, new_key, restore, spoken
from store.migrate import open_url
from store.refusal import Refused
from store.share_links import create_link, list_links

NOW = dt.datetime.now(dt.UTC)


@pytest.fixture
def store(tmp_path, monkeypatch):
    opened = open_url(f"sqlite:///{tmp_path}/kept/blindspot.db")
    monkeypatch.setattr(receiver.routes, "_OPENED", [opened])
    yield opened
    opened.close()


def switch(page):
    return next(toggle for toggle in page.at.toggle if str(toggle.key).startswith("autosave_"))


def code_of(page) -> str:
    (shown,) = [code.value for code in page.at.code if len(code.value) == 34]
    return shown.replace("-", "")


def test_without_asking_nothing_is_kept_and_no_store_is_opened(screen, three_accounts, language, monkeypatch):
    monkeypatch.setattr(receiver.routes, "open_store", lambda *_: pytest.fail("a store was opened"))
    monkeypatch.setattr(receiver.routes, "_OPENED", [])
    page = screen(three_accounts, language).open("privacy").healthy()
    assert page.finding == page.t("privacy.finding.session")
    assert page.t("privacy.session.where") in page.words
    empty = screen(language=language, as_of=None).open("privacy").healthy()
    assert empty.finding == empty.t("privacy.finding.empty")


def test_the_copy_is_kept_only_when_something_changed_and_comes_back_by_its_code(
    screen, three_accounts, language, store, monkeypatch
):
    saved = []
    keep = store_autosave.save
    monkeypatch.setattr(store_autosave, "save", lambda *args, **more: saved.append(1) or keep(*args, **more))
    page = screen(three_accounts, language).open("privacy")
    switch(page).set_value(True).run()
    page.healthy()
    assert page.finding == page.t("privacy.finding.kept", kept=(page.t("privacy.kept.autosave"),))
    assert len(saved) == 1
    page.at.run()
    assert len(saved) == 1
    page.state.plan = [{"account": "Gemeente Waterstad", "date": dt.date(2026, 12, 1)}]
    page.at.run()
    assert len(saved) == 2
    key = code_of(page)
    assert isinstance(restore(store, key, now=NOW), Restored)

    lost = screen(language=language, as_of=None).open("data")
    box = next(box for box in lost.at.text_input if box.label == lost.t("autosave.lost.code"))
    box.set_value(spoken(key).lower())
    next(button for button in lost.at.button if button.label == lost.t("autosave.lost.open")).click().run()
    lost.healthy()
    assert lost.state.plan == page.state.plan
    assert [file.name for file in lost.state.files] == list(three_accounts)


def test_off_is_forgotten(screen, three_accounts, store):
    page = screen(three_accounts).open("privacy")
    switch(page).set_value(True).run()
    key = code_of(page)
    switch(page).set_value(False).run()
    page.healthy()
    assert isinstance(restore(store, key, now=NOW), Refused)
    assert page.finding == page.t("privacy.finding.session")


@pytest.mark.parametrize("typed", ["not a code", spoken(new_key())], ids=["no code", "of nobody"])
def test_a_code_that_opens_nothing_gets_a_sentence(screen, store, typed):
    page = screen(as_of=None).open("data")
    next(box for box in page.at.text_input if box.label == page.t("autosave.lost.code")).set_value(typed)
    next(button for button in page.at.button if button.label == page.t("autosave.lost.open")).click().run()
    page.healthy()
    assert len(page.at.warning) == 1
    assert not page.state.has_data


def test_everything_is_deleted_after_a_tick(screen, three_accounts, store):
    page = screen(three_accounts).open("privacy")
    switch(page).set_value(True).run()
    key, owner = code_of(page), "o" * 43
    create_link(store, b"{}", owner=owner, label="raad", now=dt.datetime.now(dt.UTC))
    page.at.session_state["own_link_tokens"] = (owner,)
    page.at.run()
    assert "privacy_delete" not in [button.key for button in page.at.button]
    next(box for box in page.at.checkbox if str(box.key).startswith("privacy_sure")).check().run()
    page.button("privacy_delete").click().run()
    page.healthy()
    assert page.t("privacy.deleted") in [shown.value for shown in page.at.success]
    assert list_links(store, owner) == ()
    assert isinstance(restore(store, key, now=NOW), Refused)
    state = page.at.session_state["blindspot"]
    assert not state.has_data
    assert "blindspot_read" not in page.at.session_state


def test_a_store_that_is_gone_deletes_nothing_halfway(screen, three_accounts, store, tmp_path):
    page = screen(three_accounts).open("privacy")
    switch(page).set_value(True).run()
    for file in (tmp_path / "kept").iterdir():
        file.rename(tmp_path / file.name)
    next(box for box in page.at.checkbox if str(box.key).startswith("privacy_sure")).check().run()
    page.button("privacy_delete").click().run()
    page.healthy()
    assert page.t("privacy.delete.failed") in page.words
    assert page.at.session_state["blindspot"].has_data
