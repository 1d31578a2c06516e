"""Expectations in each state of the evidence."""

import pandas as pd
import pytest

from tests.pages.evidence_files import EVERYTHING, EXPECTATIONS, SCORES_ONLY, STORY
from ui.names import account_id
from ui.state import Filters

SECRETS = ("Noorderlicht", "Waterstad", "Halm", "Wim", "bereikbaar", "binnen een uur")


def test_the_finding_counts_the_money_that_nobody_asked(screen, language):
    page = screen(EVERYTHING, language).open("expectations").healthy()
    # The story was never asked; of the bakery only our own guess is on record.
    assert ("€ 840k" if language == "nl" else "€840k") in page.finding
    assert page.t("expectations.sub.guessed", n=1) in page.words
    assert page.t("expectations.sub.top", n=4, unmeasured=3, guess=2) in page.words


def test_each_state_is_visible_in_the_list(screen):
    page = screen(EVERYTHING).open("expectations")
    table = page.at.dataframe[0].value
    shown = table.set_index(page.t("shell.page.account"))
    places = [page.t("expectations.column.place", place=place) for place in (1, 2, 3)]
    state = {code: page.t(f"expectations.state.{code}") for code in ("met", "not_measured", "guess", "not_asked")}
    assert shown.loc[STORY, places].tolist() == [state["not_asked"]] * 3
    assert shown.loc["Gemeente Waterstad", places].tolist() == [state["met"], state["not_measured"], state["guess"]]
    assert shown.loc["Bakkerij De Halm", places].tolist() == [state["guess"], state["not_asked"], state["not_asked"]]


def test_the_picture_holds_every_expectation(screen):
    marks = screen(EVERYTHING).open("expectations").figure()["data"][0]
    ids = [account_id("Gemeente Waterstad")] * 3 + [account_id("Bakkerij De Halm")]
    assert sorted(marks["customdata"]) == sorted(ids)
    assert sorted(marks["marker"]["symbol"]) == ["circle", "circle", "circle", "square"]


def test_without_evidence_it_says_what_would_feed_it_and_offers_to_add_it(screen, language):
    page = screen(SCORES_ONLY, language).open("expectations").healthy()
    assert ("€ 1,1 mln" if language == "nl" else "€1.1M") in page.finding
    assert page.t("expectations.nothing.feed") in page.words
    assert page.t("shell.open_data") in [button.label for button in page.at.button]
    page.at.selectbox(key="expected_account").set_value(STORY)
    page.at.text_input(key="expected_words").set_value("Meedenken over de toekomst")
    next(b for b in page.at.button if b.label == page.t("record.save")).click().run()
    page.healthy()
    (row,) = page.at.session_state["blindspot"].edits["expectations"].to_dict("records")
    assert (row["account"], row["expectation"], row["source"]) == (STORY, "Meedenken over de toekomst", "customer")
    assert row["reviewed"] == pd.Timestamp("2026-11-01")
    assert page.at.get("plotly_chart")


def test_an_expectation_without_words_is_not_recorded(screen):
    page = screen(SCORES_ONLY).open("expectations")
    page.at.selectbox(key="expected_account").set_value(STORY)
    next(b for b in page.at.button if b.label == page.t("record.save")).click().run()
    assert not page.at.session_state["blindspot"].edits
    assert page.t("record.words.needed") in page.words


def test_hidden_names_and_words_are_nowhere_in_what_is_sent(screen):
    page = screen(EVERYTHING, hide_names=True).open("expectations").healthy()
    assert [name for name in SECRETS if name.encode() in page.sent()] == []
    assert page.t("expectations.register.hidden") in page.words


@pytest.mark.parametrize(("owner", "charts"), [("Daan", 2), ("Niemand", 0)])
def test_filters_hold(screen, owner, charts):
    page = screen(EVERYTHING, filters=Filters(owner=(owner,))).open("expectations").healthy()
    # The picture of a wide screen, and that of a phone.
    assert len(page.at.get("plotly_chart")) == charts
    if charts:  # asked, and one thing that matters is not met
        assert page.finding == "Bij € 240k per jaar maken we iets belangrijks niet waar."


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (",5,9,", "met"),
        (",,9,", "met"),
        (",5,5,", "unmet"),
        (",,5,", "unweighed"),
        (",5,,", "unreviewed"),
        (",,,", "unreviewed"),
    ],
)
def test_that_all_is_well_is_said_only_where_nothing_is_open(screen, language, given, code):
    _, importance, fulfilment, _ = given.split(",")
    rows = "".join(
        f"{name},Bereikbaar,,{importance},binnen een uur,{fulfilment},2026-09-01,customer\n"
        for name in (STORY, "Gemeente Waterstad", "Bakkerij De Halm")
    )
    files = {**EVERYTHING, "expectations.csv": EXPECTATIONS.split("\n", 1)[0] + "\n" + rows}
    page = screen(files, language).open("expectations").healthy()
    money = "€ 1,1 mln per jaar" if language == "nl" else "€1.1M a year"
    said = page.t(f"expectations.headline.{code}", **({"n": 3} if code == "met" else {"money": money}))
    assert page.finding == said.replace("**", "")
    unknown = page.t("expectations.axis.no_importance") in str(page.figure()["layout"])
    assert unknown == (importance == "")


def test_the_gap_stands_where_both_are_on_record(screen):
    page = screen(EVERYTHING).open("expectations")
    gap = page.at.dataframe[-1].value
    assert gap[page.t("shell.page.account")].tolist() == ["Gemeente Waterstad"]
    assert gap[page.t("expectations.column.ours")].tolist() == [8.0]
