import re
import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.risk.assess import assess
from analytics.risk.price_language import price_alone, price_words, spelled_out, words_of_price_alone
from benchmarks.risk_price_language import HELD_OUT, corpus, corpus_of_others, measure
from tests.analytics.risk.portfolios import AS_OF, STORY, answer, contract, tables


@pytest.mark.parametrize(
    "comment",
    [
        "niet alleen de prijs",
        "Niet alleen de prijs, ook de mensen.",
        "We blijven niet alleen om de prijs.",
        "het is NIET ALLEEN voor de prijs",
        "not only the price",
        "Jullie zijn niet de goedkoopste.",
        "Alles prima, alleen de prijs is wat hoog.",
        "Cheapest, but the service is excellent",
        "De goedkoopste, maar vooral de prettigste.",
        "De prijs is prima maar we blijven om de mensen.",
        "If someone is cheaper we won't leave.",
        "Zelfs als jullie duurder worden gaan we niet weg.",
        "Onze klanten kijken alleen naar de prijs.",
        "The tender weighs price at 30 percent and quality at 70 percent.",
        "De laagste offerte hebben we niet gekozen.",
        "The only reason for a 7 is the price.",
        "",
        "   ",
    ],
)
def test_a_denial_or_a_complaint_is_never_price_alone(comment):
    assert words_of_price_alone(comment) is None


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("Prima. Weer de laagste prijs, dan tekenen we.", "de laagste prijs"),
        ("If you have the LOWEST price again, I'll consider renewing.", "the lowest price"),
        ("Alléén voor de prijs zitten we hier", "alleen voor de prijs"),
        ("Niet duur, en we blijven alleen om de prijs.", "blijven alleen om de prijs"),
        ("De prijs is te hoog. Toch: alleen de laagste prijs telt.", "alleen de laagste prijs telt"),
        ("We only stay because of the price", "stay because of the price"),
        ("Only the price keeps us here", "only the price keeps"),
        ("Alleen de prijs", "alleen de prijs"),
        ("De naam maakt niet uit,  het tarief wel.", "maakt niet uit, het tarief wel"),
        ("Zodra de korting vervalt, stappen wij over.", "zodra de korting vervalt, stappen wij over"),
        ("Match that rate or we leave.", "match that rate or we leave"),
        ("We tekenen met wie het laagst zit.", "wie het laagst zit"),
    ],
)
def test_the_matching_words_are_returned(comment, words):
    assert words_of_price_alone(comment) == words


@pytest.mark.parametrize(
    ("comments", "precision", "recall"),
    [
        (corpus(), 0.97, 0.93),
        (corpus_of_others("development"), 0.97, 0.95),
        (corpus_of_others(HELD_OUT), 0.9, 0.42),
    ],
    ids=["own", "development", "held out"],
)
def test_every_corpus_keeps_its_precision_and_recall(comments, precision, recall):
    found = measure(comments)
    assert found.precision >= precision
    assert found.recall >= recall


@pytest.mark.parametrize("language", ["nl", "en"])
def test_neither_language_pays_for_the_other(language):
    others = corpus_of_others(HELD_OUT)
    assert measure(others[others["language"] == language]).precision >= 0.9


def test_nothing_is_passed_over_before_it_is_read():
    comments = pd.concat([corpus()["comment"], corpus_of_others()["comment"]], ignore_index=True)
    read = [words_of_price_alone(comment) or "" for comment in comments]
    assert (price_words(comments) != "").tolist() == [words != "" for words in read]


SAID = [*corpus()["comment"], *corpus_of_others()["comment"]]
WORDS = sorted({word for comment in SAID for word in comment.split()})
DENIALS = ["niet", "niet alleen", "nooit", "het is niet zo dat", "not", "not only", "never", "it is not that"]


@given(
    st.sampled_from(DENIALS),
    st.one_of(st.sampled_from(SAID), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)),
)
@settings(max_examples=400, deadline=None)
def test_a_denial_in_front_never_adds_a_mark(denial, comment):
    assert words_of_price_alone(comment) or not words_of_price_alone(f"{denial} {comment}")


@pytest.mark.parametrize(
    "unit",
    [
        "niet de goedkoopste ",
        "not the lowest price, ",
        "als een ander goedkoper ",
        "if someone is cheaper ",
        "alleen de prijs is te hoog. ",
        "maakt niet uit ",
        "prijs ",
        "prijs",
        "é",
        ", ",
        "\n",
    ],
)
def test_a_very_long_comment_takes_no_longer_than_its_length(unit):
    started = time.process_time()
    words_of_price_alone(unit * (100_000 // len(unit)))
    assert time.process_time() - started < 2


def test_columns_keep_their_index_and_missing_comments_are_no_mark():
    comments = pd.Series(["de laagste prijs telt", None, "mooi"], index=[7, 3, 9], dtype="str")
    assert price_words(comments).to_dict() == {7: "de laagste prijs", 3: "", 9: ""}
    assert price_alone(comments).tolist() == [True, False, False]


def test_a_price_comment_raises_the_risk_and_another_lowers_it():
    def risk(comment):
        given = tables(contracts=[contract()], responses=[answer(comment=comment)])
        return assess(given, AS_OF).accounts.loc[STORY, "risk"]

    assert risk("jullie zijn de goedkoopste") > risk(None) > risk("fijne mensen")


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("only (price|cost)", "only cost", True),
        ("only (price|cost)", "only quality", False),
        ("{we} stay", "they stay", True),
        ("only _ price", "only the best price", True),
        ("only _ price", "only the very very best price", False),
        ("only ~ price", "only the very very best price", True),
        # Nothing is reached across that ends a clause.
        ("only ~ price", "only quality . price", False),
    ],
)
def test_a_pattern_of_the_lexicon_as_a_regular_expression(pattern, text, fits):
    spelled = re.compile(spelled_out(pattern.replace(" _ ", " _").replace(" ~ ", " ~"), {"we": "(we|they)"}))
    assert bool(spelled.fullmatch(text)) == fits
    assert spelled.groups == 0
