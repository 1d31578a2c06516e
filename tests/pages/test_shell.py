"""What holds on every page: language, hidden names, hostile names, and no stack trace to a person."""

import datetime as dt
import re
from collections import Counter

import pytest

import ui.frame
import ui.pipeline
from ui.names import account_id, address_id

ACCOUNTS = ("Hogeschool Noorderlicht", "Gemeente Waterstad", "Bakkerij De Halm")
PEOPLE = ("Anneke", "Prins", "Kuipers", "Otten", "Dora", "Mulder", "Gerda Cio", "Henk Steen", "Floor Bakker")
OURS = ("Jeroen Tasman", "Femke Vos")
WORDS = ("Weer de laagste prijs", "Weekoverleg", "Meedenken", "Sneller herstel")
TOLD = pytest.mark.parametrize("page", ["blind_spots", "account", "what_if"])


@TOLD
def test_hidden_names_are_in_nothing_that_is_sent(screen, three_accounts, language, page):
    shown = screen(three_accounts, language, hide_names=True).open(page).healthy()
    for toggle in shown.at.toggle:
        if str(toggle.key).endswith("_table"):
            toggle.set_value(True)
    shown.at.run()
    shown.healthy()
    sent = shown.sent()
    found = [name for name in (*ACCOUNTS, *PEOPLE, *WORDS) if name.encode() in sent]
    assert found == []
    assert shown.t("shell.alias.account", number="001").encode() in sent


@TOLD
def test_the_search_for_names_finds_them_where_they_are_shown(screen, three_accounts, page):
    sent = screen(three_accounts).open(page).sent()
    assert ACCOUNTS[0].encode() in sent


def test_an_alias_is_the_same_on_every_page_and_tells_no_order(screen, three_accounts):
    page = screen(three_accounts, hide_names=True).open("blind_spots")
    label = next(button.label for button in page.at.button if button.key == f"open_{account_id(ACCOUNTS[0])}")
    alias = label.replace("\\", "").split(". ", 1)[1]
    page.open("account", id=account_id(ACCOUNTS[0]))
    assert alias in page.finding


@pytest.mark.parametrize(
    "page", ["blind_spots", "account", "relationships", "expectations", "renewals", "what_if", "plan"]
)
def test_our_own_people_have_an_alias_on_every_page_while_names_are_hidden(screen, three_accounts, page):
    shown = screen(three_accounts, hide_names=True).open(page).healthy()
    for toggle in shown.at.toggle:
        if str(toggle.key).endswith("_table"):
            toggle.set_value(True)
    shown.at.run()
    assert [name for name in OURS if name.encode() in shown.healthy().sent()] == []


def test_the_address_of_an_account_cannot_be_guessed_while_names_are_hidden(screen, three_accounts):
    shown = screen(three_accounts, hide_names=True).open("account", id=account_id(ACCOUNTS[0])).healthy()
    assert shown.asked("id") == address_id(shown.state, ACCOUNTS[0])
    assert shown.asked("id") != account_id(ACCOUNTS[0])
    before = shown.finding
    assert shown.open("account", id=address_id(shown.state, ACCOUNTS[0])).finding == before


def test_no_account_name_is_in_the_address(screen, three_accounts):
    page = screen(three_accounts).open("account", id=account_id(ACCOUNTS[0]))
    assert all(ACCOUNTS[0] not in value for values in page.at.query_params.values() for value in values)


HOSTILE = ("<script>alert(1)</script>", "**vet** [klik](https://example.com) # kop", "=cmd()|'/C calc'!A0",
           "$x^2$ :red[rood] {money}", "Jansen & Zn. <b>")  # fmt: skip


@pytest.mark.parametrize("page", ["data", "blind_spots", "account"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stays_a_name(screen, three_accounts, page, name):
    files = {file: text.replace("Hogeschool Noorderlicht", name) for file, text in three_accounts.items()}
    shown = screen(files).open(page)
    assert not shown.at.exception
    assert not shown.at.error
    assert name in set(_accounts(shown))
    # The one script is our own, to the letter.
    own = f"<script>{ui.frame._SCRIPTS}</script>"
    assert shown.raw_html.count(own) == 1
    html = shown.raw_html.replace(own, "")
    assert "<script" not in html
    assert not re.search(r"(?<!class=\"bs-finding\">)<b>(?!.*</b>)", html.replace("\n", " ")) or "<b>" not in name
    for button in shown.at.button:
        unescaped = re.sub(r"\\.", "", button.label)
        assert not re.search(r"[*\[\]$<>#]", unescaped), button.label
    for chart in shown.at.get("plotly_chart"):
        assert "<script" not in chart.proto.spec
        assert "Jansen & Zn. <b>" not in chart.proto.spec


def _accounts(shown) -> list[str]:
    from analytics.intake import read_exports  # noqa: PLC0415

    return read_exports(shown.state.files, as_of=shown.state.as_of).tables.contracts["account"].tolist()


def test_the_as_of_date_moves_the_picture(screen, three_accounts):
    shown = screen(three_accounts).open("landing")
    before = shown.words
    shown.at.sidebar.date_input[0].set_value(dt.date(2026, 9, 1)).run()
    shown.healthy()
    assert shown.state.as_of == dt.date(2026, 9, 1)
    # Before the director said that only the price counts, that sentence cannot be known.
    assert shown.words != before
    assert shown.t("shell.signal.price_only") not in shown.words


def test_whatever_fails_ends_as_one_sentence(screen, three_accounts, language, monkeypatch, caplog):
    def broken(*_args, **_kwargs):
        raise RuntimeError("secret detail of the failure")

    shown = screen(three_accounts, language)
    monkeypatch.setattr(ui.pipeline, "read_exports", broken)
    shown.open("landing")
    assert not shown.at.exception
    (error,) = shown.at.error
    number = re.search(r"[0-9a-f]{8}", error.value)
    assert number
    assert error.value == shown.t("shell.failed", number=number.group())
    assert b"secret detail" not in shown.sent()
    assert number.group() in caplog.text


def test_hiding_names_in_the_sidebar_hides_them(screen, three_accounts):
    shown = screen(three_accounts).open("blind_spots")
    assert ACCOUNTS[0].encode() in shown.sent()
    next(toggle for toggle in shown.at.toggle if toggle.label == shown.t("shell.hide_names")).set_value(True).run()
    shown.healthy()
    assert not [name for name in ACCOUNTS if name.encode() in shown.sent()]
    assert shown.asked("names") == "hidden"


PAGES = ("blind_spots", "account", "relationships", "expectations", "renewals", "what_if", "plan", "method")


@pytest.mark.parametrize("page", PAGES)
def test_behind_every_chart_there_is_its_table(screen, three_accounts, language, page):
    shown = screen(three_accounts, language).open(page).healthy()
    toggles = [str(toggle.key) for toggle in shown.at.toggle if str(toggle.key).endswith("_table")]
    # The map of relationships is drawn once for a wide screen and once for a phone.
    charts = [chart for chart in shown.at.get("plotly_chart") if "phone" not in str(chart.key)]
    assert len(toggles) == len(charts) > 0
    before = _tables(shown)
    for key in toggles:
        shown.at.toggle(key=key).set_value(True)
    shown.at.run()
    shown.healthy()
    # Each is sent once to be read: on a phone, or on every screen. A grid beside it is for a wide one.
    made = _tables(shown) - before
    assert made.total() == len(toggles)
    assert all("</tr></tbody>" in table for table in made)
    assert all(len(frame.value) for frame in shown.at.dataframe)


def _tables(shown) -> Counter[str]:
    return Counter(re.findall(r"<table.*?</table>", shown.raw_html, re.DOTALL))


@pytest.mark.parametrize("page", PAGES[:-1])
def test_a_link_into_an_empty_session_says_what_it_keeps_and_what_not(screen, language, page):
    shown = screen(language=language, as_of=None).open(page, id=account_id(ACCOUNTS[0])).healthy()
    assert shown.t("shell.empty.link") in shown.words
    assert {shown.t("shell.open_data"), shown.t("shell.open_sample")} <= {button.label for button in shown.at.button}


def test_the_account_of_a_link_is_opened_once_there_are_data(screen, three_accounts):
    shown = screen(as_of=None).open("account", id=account_id("Bakkerij De Halm"))
    shown.state.files = screen(three_accounts).state.files
    shown.state.as_of = dt.date(2026, 11, 1)
    shown.at.switch_page("pages/blind_spots.py").run()
    shown.at.switch_page("pages/account.py").run()
    assert "Bakkerij De Halm" in shown.healthy().finding


def test_the_start_leads_on_once_there_are_data(screen, three_accounts):
    shown = screen(as_of=None).open("landing").healthy()
    assert shown.finding == shown.t("data.start")
    shown.state.files = screen(three_accounts).state.files
    shown.at.run()
    assert shown.t("data.more") in [element.value for element in shown.healthy().at.subheader]
