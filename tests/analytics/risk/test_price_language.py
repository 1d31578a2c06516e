import re

import pandas as pd
import pytest

from analytics.risk.assess import assess
from analytics.risk.price_language import any_of, price_alone, price_words, words_of_price_alone
from benchmarks.risk_price_language import corpus, measure
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
        "De prijs is niet doorslaggevend.",
        "De kosten zijn voor ons geen enkele keer bepalend.",
        "For us the price is not everything.",
        "The cost was never decisive.",
        "Alles prima, alleen de prijs is wat hoog.",
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
        ("Alleen de prijs is wat hoog. Toch weer de laagste prijs.", "de laagste prijs"),
        ("De prijs is voor ons doorslaggevend.", "prijs is voor ons doorslaggevend"),
        ("Niet duur, en we blijven alleen om de prijs.", "alleen om de prijs"),
    ],
)
def test_the_matching_words_are_returned(comment, words):
    assert words_of_price_alone(comment) == words


def test_a_wave_in_the_lexicon_stands_for_up_to_five_words():
    pattern = re.compile(any_of(["alleen ~prijs", "korting"]))
    for text in ("alleen prijs", "alleen een twee drie vier vijf prijs", "korting"):
        assert pattern.fullmatch(text)
    assert not pattern.fullmatch("alleen een twee drie vier vijf zes prijs")


def test_the_corpus_keeps_its_precision_and_recall():
    found = measure(corpus())
    assert found.precision >= 0.93
    assert found.recall >= 0.85


def test_columns_keep_their_index_and_missing_comments_are_no_mark():
    comments = pd.Series(["de laagste prijs telt", None, "mooi"], index=[7, 3, 9], dtype="str")
    assert price_words(comments).to_dict() == {7: "de laagste prijs", 3: "", 9: ""}
    assert price_alone(comments).tolist() == [True, False, False]


def test_a_price_comment_raises_the_risk_and_another_lowers_it():
    def risk(comment):
        given = tables(contracts=[contract()], responses=[answer(comment=comment)])
        return assess(given, AS_OF).accounts.loc[STORY, "risk"]

    assert risk("jullie zijn de goedkoopste") > risk(None) > risk("fijne mensen")
