"""Relationships in each state of the evidence."""

import pandas as pd
import pytest

from analytics.tables.schema import LEVELS
from tests.pages.evidence_files import CONTRACTS, EVERYTHING, PEOPLE, RESPONSES, SCORES_ONLY, STORY
from ui.names import account_id
from ui.state import Filters

SECRETS = ("Noorderlicht", "Waterstad", "Halm", "Maarten", "Wim", "Sietske")


def test_the_finding_counts_the_money_without_anybody_who_decides(screen, language):
    page = screen(EVERYTHING, language).open("relationships").healthy()
    # The story's only word from its CIO is two years old; the bakery's answer is from operations.
    assert ("€ 840k" if language == "nl" else "€840k") in page.finding
    assert page.t("relationships.sub.deciders.asked", n=2, not_asked=1) in page.words
    assert page.t("relationships.deciders", n=1) in page.headings


def test_every_amount_stands_in_its_own_currency(screen):
    rows = EVERYTHING["contracts.csv"].replace("60000,EUR", "60000,USD")
    page = screen(EVERYTHING | {"contracts.csv": rows}).open("relationships").healthy()
    cards = page.raw_html.replace("\N{NO-BREAK SPACE}", " ")
    assert "<dd>€ 780k</dd>" in cards
    assert "<dd>US$ 60k</dd>" in cards


def test_without_a_log_nothing_says_that_nobody_was_spoken_to(screen, language):
    files = {name: text for name, text in EVERYTHING.items() if name != "conversations.csv"}
    page = screen(files, language).open("relationships").healthy()
    assert page.t("relationships.chart.unknown") in page.headings
    assert page.t("relationships.chart.no_log").replace("\N{NO-BREAK SPACE}", " ") in page.words
    marks = [trace["text"] for trace in page.figure()["data"] if "?" in trace.get("text", ())]
    assert marks == [["?"] * 3] * 3
    first = page.at.dataframe[0].value
    for level in LEVELS:
        assert set(first[page.t(f"relationships.column.{level}")]) == {1e7}


def test_without_any_log_the_finding_is_what_we_know_not_what_is_so(screen, language):
    page = screen({"contracts.csv": CONTRACTS, "responses.csv": RESPONSES}, language).open("relationships").healthy()
    assert page.finding == page.t("relationships.headline.as_far", money="X").replace("**", "").replace(
        "X", page.t("lists.a_year", money=page.t.money(840_000.0, "EUR"))
    ).replace("\N{NO-BREAK SPACE}", " ")


def test_where_no_level_is_known_nobody_is_listed_and_no_owner_is_called_good(screen):
    page = screen(SCORES_ONLY | {"people.csv": PEOPLE.replace("Wim", "Zus")}).open("relationships").healthy()
    assert page.t("relationships.owners") not in page.headings
    assert page.t("relationships.list", n=3) not in page.headings


def test_the_map_draws_every_account_and_a_click_knows_it(screen):
    figure = screen(EVERYTHING).open("relationships").figure()
    marks = [trace for trace in figure["data"] if trace["mode"] == "markers"]
    assert len(marks) == 3
    assert marks[0]["customdata"][0] == account_id(STORY)  # most money on top
    assert marks[0]["marker"]["symbol"] == ["triangle-down", "diamond", "circle-open"]


def test_without_evidence_it_says_what_would_feed_it_and_offers_to_add_it(screen, language):
    page = screen(SCORES_ONLY, language).open("relationships").healthy()
    assert page.finding == page.t("relationships.nothing")
    assert page.t("shell.open_data") in [button.label for button in page.at.button]
    assert not page.at.get("plotly_chart")
    assert page.at.selectbox(key="talk_account").options == ["Bakkerij De Halm", "Gemeente Waterstad", STORY]


def test_a_conversation_is_recorded_without_covering_the_account(screen):
    page = screen(SCORES_ONLY).open("relationships")
    page.at.selectbox(key="talk_account").set_value(STORY)
    page.at.selectbox(key="talk_level").set_value("executive")
    next(b for b in page.at.button if b.label == page.t("record.save")).click().run()
    page.healthy()
    rows = page.at.session_state["blindspot"].edits["conversations"]
    assert rows[["account", "level", "log"]].to_numpy().tolist() == [[STORY, "executive", ""]]
    assert page.at.get("plotly_chart")


def test_a_conversation_without_a_customer_is_not_recorded(screen):
    page = screen(SCORES_ONLY).open("relationships")
    next(b for b in page.at.button if b.label == page.t("record.save")).click().run()
    assert not page.at.session_state["blindspot"].edits
    assert page.t("record.account.needed") in page.words


def test_hidden_names_are_nowhere_in_what_is_sent(screen):
    sent = screen(EVERYTHING, hide_names=True).open("relationships").healthy().sent()
    # The choice of a customer in a form is sent by its shown name too.
    assert [name for name in SECRETS if name.encode() in sent] == []


@pytest.mark.parametrize(("filters", "figures"), [(Filters(owner=("Daan",)), 2), (Filters(owner=("Niemand",)), 0)])
def test_filters_hold(screen, filters, figures):
    page = screen(EVERYTHING, filters=filters).open("relationships").healthy()
    # The map of a wide screen, and that of a phone.
    assert len(page.at.get("plotly_chart")) == figures
    if figures:
        assert page.figure()["data"][0]["customdata"] == [account_id("Gemeente Waterstad")]
        assert page.finding == page.t("relationships.headline.good", n=1)
    else:
        assert page.t("shell.filter.nothing") in page.words


def test_customers_of_unknown_level_are_neither_good_nor_bad(screen, language):
    # Of the town an executive answered, of the bakery somebody of whom nothing is known.
    responses = EVERYTHING["responses.csv"].replace("Ria,operational", "Ria,")
    files = {**EVERYTHING, "responses.csv": responses}
    page = screen(files, language, filters=Filters(owner=("Daan", "Eva"))).open("relationships").healthy()
    table = page.at.dataframe[-1].value.set_index(page.t("lists.owner"))
    assert page.t("relationships.column.unknown_value") in table
    (share,) = table.loc[["Eva"], page.t("relationships.column.share")]
    assert share == 100.0  # of what is known: the story, where nobody who decides was heard
    without = {
        **files,
        "contracts.csv": "\n".join(line for line in files["contracts.csv"].split("\n") if STORY not in line),
    }
    page = screen(without, language).open("relationships").healthy()
    assert page.finding == page.t(
        "relationships.headline.partly", money="€ 60k per jaar" if language == "nl" else "€60k a year"
    ).replace("**", "")
    table = page.at.dataframe[-1].value.set_index(page.t("lists.owner"))
    assert pd.isna(table.loc["Eva", page.t("relationships.column.share")])


def test_a_large_portfolio_shows_the_25_that_matter_and_says_so(screen):
    rows = "".join(f"Klant {n:03d},C{n},{1000 + n},EUR,2024-01-01,2027-06-30,90,no,Eva\n" for n in range(300))
    talks = "".join(f"Klant {n:03d},2026-10-01,,operational,operational,\n" for n in range(300))
    files = {
        "contracts.csv": EVERYTHING["contracts.csv"].split("\n")[0] + "\n" + rows,
        "conversations.csv": EVERYTHING["conversations.csv"].split("\n")[0] + "\n" + talks,
    }
    page = screen(files).open("relationships").healthy()
    assert len(page.figure()["data"][0]["customdata"]) == 25
    assert page.figure()["data"][0]["customdata"][0] == account_id("Klant 299")
    assert page.t("relationships.chart.rest", n=25, total=300) in page.words
    assert page.t("lists.first", n=200, total=300) in page.words
