"""Numbers, dates and money in both languages; plurals; and two sessions that never meet."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest

from analytics.tables.issue import Issue, Message, Where
from analytics.tables.quantities import Money, Score, Share
from locales import preferred_language, translator

GAP = "\N{NO-BREAK SPACE}"
NL, EN = translator("nl"), translator("en")


@pytest.mark.parametrize(
    ("value", "decimals", "dutch", "english"),
    [
        (8.7, 1, "8,7", "8.7"),
        (8.0, 1, "8,0", "8.0"),
        (0.05, 1, "0,0", "0.0"),
        (1234567, 0, "1.234.567", "1,234,567"),
        (1234.5, 2, "1.234,50", "1,234.50"),
        (-3.25, 2, "-3,25", "-3.25"),
        (float("nan"), 1, "–", "–"),
    ],
)
def test_numbers(value, decimals, dutch, english):
    assert (NL.number(value, decimals), EN.number(value, decimals)) == (dutch, english)


@pytest.mark.parametrize(
    ("value", "decimals", "dutch", "english"),
    [(0.12, 0, "12%", "12%"), (0.125, 1, "12,5%", "12.5%"), (0.0, 0, "0%", "0%"), (1.0, 0, "100%", "100%"),
     (float("nan"), 0, "–", "–")],
)  # fmt: skip
def test_shares(value, decimals, dutch, english):
    assert (NL.percent(value, decimals), EN.percent(value, decimals)) == (dutch, english)


@pytest.mark.parametrize(
    ("amount", "currency", "dutch", "english"),
    [
        (4_200_000, "EUR", "€ 4,2 mln", "€4.2M"),
        (12_840_000, "EUR", "€ 12,8 mln", "€12.8M"),
        (999_600, "EUR", "€ 1,0 mln", "€1.0M"),
        (999_400, "EUR", "€ 999k", "€999k"),
        (412_000, "EUR", "€ 412k", "€412k"),
        (999.7, "EUR", "€ 1k", "€1k"),
        (640, "EUR", "€ 640", "€640"),
        (0, "EUR", "€ 0", "€0"),
        (2_500_000_000, "EUR", "€ 2,5 mld", "€2.5bn"),
        (-36_000, "EUR", "−€ 36k", "−€36k"),
        (1_000_000, "GBP", "£ 1,0 mln", "£1.0M"),
        (36_000, "", "36k", "36k"),
        (float("nan"), "EUR", "–", "–"),
    ],
)
def test_money_short(amount, currency, dutch, english):
    assert NL.money(amount, currency) == dutch.replace(" ", GAP)
    assert EN.money(amount, currency) == english


def test_two_dollars_are_told_apart():
    assert EN.money(1e6, "USD") != EN.money(1e6, "CAD")
    assert NL.money(1e6, "USD") != NL.money(1e6, "EUR")


@pytest.mark.parametrize(
    ("day", "dutch", "english"),
    [(dt.date(2026, 3, 3), "3 mrt 2026", "3 Mar 2026"), (dt.date(2026, 12, 31), "31 dec 2026", "31 Dec 2026"),
     (dt.date(2026, 5, 1), "1 mei 2026", "1 May 2026")],
)  # fmt: skip
def test_dates(day, dutch, english):
    assert (NL.date(day).replace(".", ""), EN.date(day)) == (dutch, english)
    assert NL.month(dt.date(2026, 3, 1)) == "maart 2026"
    assert EN.month(dt.date(2026, 3, 1)) == "March 2026"


def test_values_are_written_by_their_type():
    written = [EN.write(value) for value in (Money(4.2e6, "EUR"), Share(0.5), Score(8.7, 1, 10), 1200, 1.25, "a")]
    assert written == ["€4.2M", "50%", "8.7", "1,200", "1.2", "a"]
    assert EN.write(("a", "b", "c")) in {"a, b and c", "a, b, and c"}
    assert NL.write(("a", "b", "c")) == "a, b en c"


@pytest.mark.parametrize(("n", "dutch", "english"), [(0, "0 klanten", "0 customers"), (1, "1 klant", "1 customer"),
                                                     (2, "2 klanten", "2 customers"),
                                                     (1200, "1.200 klanten", "1,200 customers")])  # fmt: skip
def test_plurals(n, dutch, english):
    assert (NL("shell.customers", n=n), EN("shell.customers", n=n)) == (dutch, english)


def test_levels_inside_messages_are_said_in_words():
    said = NL.say(Message("risk.reason.price_only_by", {"date": dt.date(2026, 10, 8), "level": "executive"}))
    assert "executive" not in said
    assert "{" not in said


def test_factors_inside_messages_are_said_in_words_within_the_sentence():
    message = Message("risk.validation.leak_separates", {"factors": ("exec_gap", "align_gap"), "n": 2})
    assert "left: contact with those who decide and expectations met." in translator("en").say(message)
    assert "wegging: gesprek met wie beslist en verwachtingen waargemaakt." in translator("nl").say(message)


def test_an_issue_carries_its_count_and_its_place():
    said = EN.say(Issue("password_protected", Where(file="csat.xlsx")))
    assert said != "password_protected"
    assert "{" not in said


def test_what_is_unknown_never_raises():
    assert NL("no.such.key") == "no.such.key"
    assert "{money}" in NL("blind_spots.weak")
    assert translator("xx").language == "nl"


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [("nl-NL", "nl"), ("en-US,en;q=0.9", "en"), ("de, en-GB;q=0.8, nl;q=0.5", "en"), ("fr", "nl"), (None, "nl"),
     ("", "nl"), ("EN_gb", "en"), ("<script>", "nl")],
)  # fmt: skip
def test_the_browsers_language(accepted, expected):
    assert preferred_language(accepted) == expected


def test_two_languages_at_once_never_influence_each_other():
    """A language belongs to a session: interleaved calls from many threads give what calls alone give."""
    alone = {t.language: (t("shell.customers", n=3), t.money(4.2e6), t.date(dt.date(2026, 3, 3))) for t in (NL, EN)}

    def both(turn: int) -> bool:
        t = translator("nl" if turn % 2 else "en")
        return (t("shell.customers", n=3), t.money(4.2e6), t.date(dt.date(2026, 3, 3))) == alone[t.language]

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(both, range(400)))
    assert alone["nl"] != alone["en"]
