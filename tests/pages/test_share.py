"""Share: what is said will be seen is what is in the link; shown once; kept by nobody who should not have it."""

import base64
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from receiver import routes
from store import sealing
from store.database import Store
from store.share_links import OpenedLink, open_link
from ui.own_links import now
from ui.share import address
from ui.state import Filters

STORY, SAFE, UNHAPPY = "Hogeschool Noorderlicht", "Gemeente Waterstad", "Bakkerij De Halm"
NAMES = (STORY, SAFE, UNHAPPY)
PEOPLE = ("Anneke", "Gerda", "Dora Mulder", "Jeroen Tasman", "Femke Vos")


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A server that carries links, over a database of this test's own."""
    monkeypatch.setattr(sealing, "_SCRYPT_COST", 2**4)
    monkeypatch.setattr(routes, "_OPENED", [])
    monkeypatch.setattr(routes, "_SERVING", threading.Event())
    monkeypatch.setenv("BLINDSPOT_DATABASE_URL", f"sqlite:///{tmp_path}/kept/blindspot.db")
    routes._SERVING.set()
    opened = routes.settings_store()
    assert isinstance(opened, Store)
    yield opened
    opened.close()


def widget(page, kind: str, key: str):
    return next(found for found in getattr(page.at, kind) if found.key.startswith(key))


def preview(page) -> str:
    """The source of the framed page."""
    (frame,) = page.at.get("iframe")
    kind, _, content = frame.proto.src.partition(",")
    assert kind == "data:text/html;base64"
    return base64.b64decode(content).decode()


def make(page) -> str:
    """Press the button; the token of the link that is shown."""
    page.button("share_make").click().run()
    (code,) = page.at.code
    return code.value.rpartition("/s/")[2]


def opened(store: Store, token: str, **more) -> dict:
    found = open_link(store, token, now=now(), client="192.0.2.1", **more)
    assert isinstance(found, OpenedLink), found
    return json.loads(found.snapshot)


def links(page) -> list[str]:
    return [words.replace("\n", " ") for words in page._texts(r'<div class="bs-card">(.*?)</div>')]


def test_it_opens_with_what_is_seen_and_what_is_not(screen, three_accounts, language):
    page = screen(three_accounts, language).open("share").healthy()
    said = {
        "nl": "Wie de link opent, ziet 3 klanten met naam: waarde, cijfer, kans op vertrek en redenen, "
        "zonder verlengingen, gesprekken, opmerkingen en personen.",
        "en": "Whoever opens the link sees 3 customers by name: value, score, chance of leaving and reasons, "
        "without renewals, conversations, comments and persons.",
    }
    assert page.finding == said[language]
    assert "share." not in page.words
    assert {name for name in NAMES if name in preview(page)} == set(NAMES)


def test_the_sentence_follows_each_choice(screen, three_accounts):
    page = screen(three_accounts).open("share")
    for key in ("share_page_renewals", "share_page_plan", "share_comments", "share_persons"):
        widget(page, "toggle", key).set_value(True).run()
    assert page.finding.startswith("Wie de link opent, ziet 3 klanten met naam, en alles wat te delen is: ")
    widget(page, "toggle", "share_names").set_value(False).run()
    page.healthy()
    assert "3 naamloze klanten: afgeronde waarde" in page.finding
    assert "zonder opmerkingen en personen" in page.finding
    assert widget(page, "toggle", "share_comments").disabled
    assert [name for name in NAMES if name in preview(page)] == []


def test_what_was_previewed_is_what_the_receiver_gets(screen, three_accounts, store):
    page = screen(three_accounts).open("share")
    widget(page, "toggle", "share_page_plan").set_value(True).run()
    before = preview(page)
    snapshot = opened(store, make(page))
    assert snapshot["as_of"] == "2026-11-01"
    assert snapshot["pages"] == ["blind_spots", "account", "plan"]
    assert {account["name"] for account in snapshot["accounts"]} == set(NAMES)
    assert all(name in before for name in NAMES)
    text = json.dumps(snapshot)
    assert [person for person in PEOPLE if person in text] == []
    assert "laagste prijs" not in text


def test_a_link_is_a_frozen_picture(screen, three_accounts, store):
    page = screen(three_accounts).open("share")
    token = make(page)
    before = opened(store, token)
    page.state.set(at_risk_ratio=5.0)
    page.at.run()
    assert opened(store, token) == before
    assert opened(store, make(page))["at_risk_from"] != before["at_risk_from"]


def test_the_address_is_shown_once(screen, three_accounts):
    page = screen(three_accounts).open("share")
    token = make(page)
    assert len(token) == sealing.TOKEN_LENGTH
    assert page.t("share.made.once") in page.words
    page.at.run()
    assert not page.at.code
    assert token.encode() not in page.sent()
    assert token not in repr(page.at.session_state)


def test_a_passcode_and_a_label_belong_to_one_link(screen, three_accounts, store):
    page = screen(three_accounts).open("share")
    widget(page, "text_input", "share_passcode").input("klaver vier").run()
    widget(page, "text_input", "share_label").input("Bestuur").run()
    assert "alleen met de toegangscode" in page.words
    token = make(page)
    assert page.t("share.made.passcode") in page.words
    assert opened(store, token, passcode="klaver vier")["accounts"]
    page.at.run()
    assert [widget(page, "text_input", key).value for key in ("share_passcode", "share_label")] == ["", ""]
    assert b"klaver vier" not in page.sent()
    (card,) = links(page)
    assert card.startswith("Bestuur")
    assert "1 keer geopend" in card
    assert "met toegangscode" in card


def test_a_passcode_that_is_too_short_gets_a_sentence(screen, three_accounts):
    page = screen(three_accounts).open("share")
    widget(page, "text_input", "share_passcode").input("kort").run()
    page.button("share_make").click().run()
    page.healthy()
    assert page.t("store.link.passcode_length", least=6, most=128) in page.words
    assert not page.at.code
    assert widget(page, "text_input", "share_passcode").value == "kort"


def test_hidden_names_are_hidden_in_the_link_unless_asked_for(screen, three_accounts, store):
    page = screen(three_accounts, hide_names=True).open("share").healthy()
    assert not widget(page, "toggle", "share_names").value
    assert [name for name in (*NAMES, *PEOPLE) if name.encode() in page.sent() or name in preview(page)] == []
    assert [account["name"] for account in opened(store, make(page))["accounts"]] == [None] * 3


def test_names_for_the_receiver_are_not_names_for_the_projector(screen, three_accounts, store):
    page = screen(three_accounts, hide_names=True).open("share")
    widget(page, "toggle", "share_names").set_value(True).run()
    widget(page, "toggle", "share_persons").set_value(True).run()
    page.healthy()
    assert page.t("share.preview.masked") in page.words
    assert [name for name in (*NAMES, *PEOPLE) if name.encode() in page.sent() or name in preview(page)] == []
    assert {account["name"] for account in opened(store, make(page))["accounts"]} == set(NAMES)


def test_hiding_names_later_takes_them_out_of_the_next_link(screen, three_accounts):
    page = screen(three_accounts).open("share")
    assert widget(page, "toggle", "share_names").value
    page.state.hide_names = True
    page.at.run()
    assert not widget(page, "toggle", "share_names").value
    assert [name for name in NAMES if name in preview(page)] == []


def test_the_maker_can_look_up_who_is_who(screen, three_accounts):
    page = screen(three_accounts).open("share")
    assert not page.at.dataframe
    widget(page, "toggle", "share_names").set_value(False).run()
    table = page.at.dataframe[0].value
    assert set(table.iloc[:, 1]) == set(NAMES)
    assert list(table.iloc[:, 0]) == ["Klant 1", "Klant 2", "Klant 3"]


def test_the_filter_holds_and_nothing_of_the_others_goes_along(screen, three_accounts, store):
    page = screen(three_accounts, filters=Filters(owner=("Femke Vos",))).open("share").healthy()
    snapshot = opened(store, make(page))
    assert {account["name"] for account in snapshot["accounts"]} == {SAFE, UNHAPPY}
    assert snapshot["totals"][0]["annual_value"] == 240_000 + 36_000
    assert STORY not in json.dumps(snapshot)


def test_one_corner(screen, three_accounts, store):
    page = screen(three_accounts).open("share")
    widget(page, "radio", "share_scope").set_value("corner").run()
    assert page.finding.startswith("Wie de link opent, ziet 1 klant met naam")
    assert [account["name"] for account in opened(store, make(page))["accounts"]] == [STORY]


def test_chosen_ones_and_none(screen, three_accounts, store):
    page = screen(three_accounts).open("share")
    widget(page, "radio", "share_scope").set_value("chosen").run()
    assert page.finding == page.t("share.sees.nothing")
    assert page.button("share_make").disabled
    assert not page.at.get("iframe")
    widget(page, "multiselect", "share_chosen").set_value([SAFE]).run()
    assert [account["name"] for account in opened(store, make(page))["accounts"]] == [SAFE]


def test_a_choice_that_a_filter_takes_away_is_dropped(screen, three_accounts):
    page = screen(three_accounts).open("share")
    widget(page, "radio", "share_scope").set_value("chosen").run()
    widget(page, "multiselect", "share_chosen").set_value([SAFE, STORY]).run()
    page.state.filters = Filters(owner=("Jeroen Tasman",))
    page.at.run()
    page.healthy()
    assert widget(page, "multiselect", "share_chosen").value == [STORY]
    assert SAFE not in preview(page)
    widget(page, "radio", "share_scope").set_value("corner").run()
    page.state.filters = Filters(owner=("Femke Vos",))
    page.at.run()
    page.healthy()
    assert STORY not in preview(page)


def test_a_list_in_a_hidden_session_tells_no_label(screen, three_accounts):
    page = screen(three_accounts, hide_names=True).open("share")
    widget(page, "text_input", "share_label").input(f"Voor {STORY}").run()
    make(page)
    page.at.run()
    assert STORY.encode() not in page.sent()
    assert links(page)[0].startswith(page.t("shell.alias.text"))


def test_revoked_at_once_and_deleted(screen, three_accounts, store):
    page = screen(three_accounts).open("share")
    tokens = {}
    for label in ("one", "two", "three"):
        widget(page, "text_input", "share_label").input(label).run()
        tokens[label] = make(page)
    page.at.run()

    def press(word: str, label: str) -> None:
        """The button beside the link of this name: ids and cards are in one order."""
        place = next(n for n, card in enumerate(links(page)) if card.startswith(label))
        keys = [button.key for button in page.at.button if button.key.startswith("delete_") and "all" not in button.key]
        page.button(keys[place].replace("delete", word)).click().run()

    def answers() -> dict[str, str]:
        found = {label: open_link(store, token, now=now(), client="x") for label, token in tokens.items()}
        return {label: type(one).__name__ for label, one in found.items()}

    press("revoke", "two")
    assert answers() == {"one": "OpenedLink", "two": "Refused", "three": "OpenedLink"}
    assert [card[:3] for card in links(page) if "Ingetrokken" in card] == ["two"]
    press("delete", "two")
    assert len(links(page)) == 2
    page.button("delete_all_links").click().run()
    assert links(page) == []
    assert set(answers().values()) == {"Refused"}


def test_nobody_elses_links_are_listed(screen, three_accounts):
    mine, other = screen(three_accounts).open("share"), screen(three_accounts).open("share")
    make(mine)
    mine.at.run()
    other.at.run()
    assert (len(links(mine)), links(other)) == (1, [])


def test_where_links_cannot_be_opened_none_is_made(screen, three_accounts):
    routes._SERVING.clear()
    page = screen(three_accounts).open("share").healthy()
    assert page.t("share.not_served") in page.words
    assert not [button for button in page.at.button if button.key == "share_make"]


def test_without_customers_it_says_what_it_needs(screen):
    page = screen().open("share").healthy()
    assert page.finding == page.t("shell.empty.title")


def test_a_filter_that_leaves_nobody_keeps_the_links_in_sight(screen, three_accounts):
    page = screen(three_accounts).open("share")
    make(page)
    page.state.filters = Filters(segment=("Zorg",))
    page.at.run()
    page.healthy()
    assert page.t("shell.filter.nothing") in page.words
    assert len(links(page)) == 1


def test_links_are_still_managed_when_their_data_is_gone(screen, three_accounts, store):
    page = screen(three_accounts).open("share")
    token = make(page)
    page.state.forget()
    page.at.run()
    page.healthy()
    assert page.finding == page.t("shell.empty.title")
    next(b for b in page.at.button if b.label == page.t("share.revoke")).click().run()
    assert open_link(store, token, now=now(), client="x").message.code == "store.link.ended"


def test_a_database_that_vanished_gets_a_sentence_and_the_choices_stay(screen, three_accounts, store):
    page = screen(three_accounts).open("share")
    widget(page, "text_input", "share_label").input("Bestuur").run()
    make(page)
    store.close()
    for file in store.path.parent.iterdir():
        file.unlink()
    widget(page, "text_input", "share_label").input("Directie").run()
    page.button("share_make").click().run()
    page.healthy()
    assert page.t("store.unavailable.gone") in page.words
    assert not page.at.code
    assert widget(page, "text_input", "share_label").value == "Directie"


def test_a_store_that_cannot_be_opened_gets_a_sentence(screen, three_accounts, monkeypatch):
    monkeypatch.setattr(routes, "_OPENED", [])
    monkeypatch.setenv("BLINDSPOT_DATABASE_URL", "nonsense")
    page = screen(three_accounts).open("share").healthy()
    page.button("share_make").click().run()
    page.healthy()
    assert page.t("store.unavailable.url") in page.words


def test_a_full_disk_gets_a_sentence_and_old_links_still_open(screen, three_accounts, store):
    page = screen(three_accounts).open("share")
    token = make(page)
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store.close()

    @event.listens_for(store.engine, "connect")
    def _small(connection, _record) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    for _ in range(30):
        page.button("share_make").click().run()
        if not page.at.code:
            break
    page.healthy()
    assert page.t("store.unavailable.full") in page.words
    assert opened(store, token)["accounts"]


EVIL = "<img src=x onerror=alert(1)> **x** $a$ [l](http://e.example) '; DROP TABLE shared; --"


def test_names_comments_labels_and_files_that_attack_are_only_text(screen, three_accounts, store):
    files = {
        name: content.replace(STORY, f'"{EVIL}"').replace("Jeroen Tasman", f'"{EVIL}"')
        for name, content in three_accounts.items()
    }
    files[f"{EVIL.replace('/', '')}.csv"] = files.pop("responses.csv")
    page = screen(files).open("share")
    widget(page, "toggle", "share_persons").set_value(True).run()
    widget(page, "text_input", "share_label").input(EVIL).run()
    assert "<img" not in preview(page)
    assert "&lt;img src=x" in preview(page)
    snapshot = opened(store, make(page))
    assert EVIL in [account["name"] for account in snapshot["accounts"]]
    assert ".csv" not in json.dumps(snapshot)
    page.at.run()
    page.healthy()
    assert "<img" not in page.raw_html
    assert links(page)[0].startswith(EVIL)


def test_the_database_files_hold_no_name(screen, three_accounts, store):
    page = screen(three_accounts).open("share")
    widget(page, "toggle", "share_persons").set_value(True).run()
    widget(page, "text_input", "share_label").input(f"Voor {STORY}").run()
    token = make(page)
    kept = b"".join(file.read_bytes() for file in sorted(store.path.parent.iterdir()))
    assert len(kept) > 4096
    words = [*NAMES, *PEOPLE, "Noorderlicht", "Waterstad", "De Halm", token, "three", "contracts.csv"]
    assert [word for word in words if word.encode() in kept or word.encode("utf-16-le") in kept] == []


@pytest.mark.parametrize(
    ("seen", "made"),
    [
        ("https://blindspot.example/share?lang=nl&owner=x", "https://blindspot.example/s/T"),
        ("http://localhost:8501/share", "http://localhost:8501/s/T"),
        ("https://blindspot.example/team/a/share#x", "https://blindspot.example/team/a/s/T"),
        ("https://blindspot.example", "https://blindspot.example/s/T"),
        (None, "/s/T"),
    ],
)
def test_the_address_is_on_the_host_that_the_maker_sees(seen, made):
    assert address(seen, "T") == made
