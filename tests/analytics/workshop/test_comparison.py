"""Gut feeling against evidence; nothing is said that was not asked, and nothing that somebody knew."""

import pytest

from analytics.tables.quantities import Share
from analytics.workshop.comparison import compared, misjudged, nobody_knew
from tests.analytics.workshop.rooms import evidence, votes

NAMES = {"1": "Noord", "2": "Water", "3": "Halm"}


def told(**given):
    known = evidence()
    return nobody_knew(compared(known, votes(**given)), known, NAMES)


def test_each_account_beside_its_answers():
    known = evidence()
    unsafe, safe, _ = compared(
        known, votes(renewal_1=["surely", "probably", "surely_not"], contact_1=["longer", "year"])
    )
    assert (unsafe.stays, unsafe.leaves, unsafe.knew_contact) == (2, 1, 1)
    assert (safe.stays, safe.renewal.people) == (0, 0)


def test_who_was_thought_safe_and_is_not():
    known = evidence()
    pairs = compared(known, votes(renewal_1=["surely"] * 3 + ["surely_not"], renewal_2=["surely"] * 4))
    assert [pair.account.id for pair in misjudged(pairs, known)] == ["1"]
    half = compared(known, votes(renewal_1=["surely", "surely_not"]))
    assert misjudged(half, known) == ()


def test_without_answers_nothing_is_claimed():
    assert told() == ()


def test_what_nobody_knew_comes_first():
    found = told(
        renewal_1=["surely"] * 9 + ["probably_not"],
        contact_1=["quarter"] * 10,
        contact_3=["no_idea"] * 9 + ["never"],
    )
    assert [message.code for message in found] == [
        "workshop.knew.spoken.none",
        "workshop.knew.leaving.few",
        "workshop.knew.never.few",
    ]
    assert found[0].params["account"] == "Noord"
    assert found[1].params["n"] == 1
    assert found[1].params["people"] == 10
    assert isinstance(found[1].params["chance"], Share)


@pytest.mark.parametrize("knew", [3, 10])
def test_what_enough_people_knew_is_no_news(knew):
    assert told(renewal_1=["surely_not"] * knew + ["surely"] * (10 - knew)) == ()


def test_a_recent_conversation_is_no_news():
    assert told(contact_2=["never"] * 10) == ()


def test_no_log_no_claim():
    known = evidence()
    pairs = compared(known, votes(contact_1=["quarter"] * 5))
    assert pairs[0].knew_contact == 0
    assert [m.code for m in nobody_knew(pairs, known, NAMES, most=1)] == ["workshop.knew.spoken.none"]
    assert nobody_knew(pairs, known, NAMES, most=0) == ()
