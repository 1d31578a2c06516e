"""The wall: who named the same, what has a measure, and what the customer said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.workshop.grouping import Card, card, groups, heard, people, proposed
from tests.analytics.workshop.rooms import SAFE, UNSAFE, evidence


def one(place, text="Snel herstel", person="p1", **more):
    return Card(**{"id": f"c{place}", "person": person, "customer": "", "expectation": text, "measure": "", **more})


@pytest.mark.parametrize(
    ("body", "found"),
    [({"expectation": " Snel herstel ", "customer": "Water", "measure": " 4 uur", "group": "Herstel"},
      Card("x", "p", "Water", "Snel herstel", "4 uur", "Herstel")),
     ({"expectation": "Snel herstel"}, Card("x", "p", "", "Snel herstel", "", "")),
     ({"expectation": None, "measure": 3}, None), ({"expectation": "   "}, None), ({}, None)],
)  # fmt: skip
def test_a_card_from_what_was_kept(body, found):
    assert card("x", "p", body) == found


def test_how_many_people_not_how_many_cards():
    found = groups([
        one(1, person="ann", group="Herstel"), one(2, person="ann", group="Herstel", measure="4 uur"),
        one(3, person="bob", group="Herstel"), one(4, person="cas", group="Prijs"), one(5),
    ])  # fmt: skip
    assert [(group.name, group.people, len(group.cards), group.measured) for group in found] == [
        ("Herstel", 2, 3, 1),
        ("Prijs", 1, 1, 0),
    ]


def test_after_the_people_were_forgotten_each_card_is_somebody():
    assert people([one(1, person=None), one(2, person=None), one(3, person="ann")]) == 3


def test_a_proposal_by_shared_words_and_nothing_more():
    cards = [
        one(1, "Storingen binnen een uur"), one(2, "Bij een storing meteen een bericht"), one(3, "De laagste prijs"),
        one(4, "Storing? Dan bellen"), one(5, "Prijzen zonder verrassing", group="Prijs"),
    ]  # fmt: skip
    found = proposed(cards)
    assert set(found) == {"c1", "c2", "c4"}
    assert set(found.values()) == {"Storing? Dan bellen"}


def test_words_that_any_card_has_make_no_group():
    assert proposed([one(1, "Altijd duidelijk"), one(2, "Duidelijke taal, altijd")]) == {}


@given(st.lists(st.text(max_size=40), max_size=12))
def test_a_proposal_never_puts_a_card_alone_and_invents_no_text(texts):
    cards = [one(place, text) for place, text in enumerate(texts)]
    found = proposed(cards)
    for name in set(found.values()):
        members = [identity for identity, group in found.items() if group == name]
        assert len(members) >= 2
        assert name in texts


def test_the_room_beside_the_customer():
    known = evidence()
    names = {"1": "Klant 0", "2": "Klant 1", "3": "Klant 2"}
    cards = [
        one(1, customer=f" {SAFE.upper()}  "), one(2, customer="Klant 1"), one(3, customer="2"), one(4, customer="1"),
        one(5, customer="Onbekend BV"), one(6),
    ]  # fmt: skip
    found = heard(cards, known, names)
    assert [(row.account, len(row.named), len(row.said)) for row in found] == [(SAFE, 3, 2), (UNSAFE, 1, 0)]
    assert len(heard(cards, known, names, most=1)) == 1
