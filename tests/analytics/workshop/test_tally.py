"""What is counted, and how far a room agrees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.workshop.agenda import CONTACT, RENEWAL, Question
from analytics.workshop.tally import answered, consensus, tally
from tests.analytics.workshop.rooms import votes

RENEW = Question("renewal:1", "renewal", "1", RENEWAL)
CONTACT_1 = Question("contact:1", "contact", "1", CONTACT)


def test_every_answer_is_counted_once_and_the_others_are_none():
    found = tally(RENEW, votes(renewal_1=["surely", "surely", "unsure"], renewal_2=["surely"]))
    assert found.counts == {"surely": 2, "probably": 0, "unsure": 1, "probably_not": 0, "surely_not": 0}
    assert found.people == 3
    assert found.of("surely", "unsure") == 3


@pytest.mark.parametrize("value", ["", "SURELY", 3, None, True, 0.5, ["surely"], {"a": 1}, "<b>"])
def test_what_is_no_answer_does_not_count(value):
    assert tally(RENEW, votes(renewal_1=[value, "surely"])).people == 1


def test_true_is_not_the_number_one():
    opinion = Question("problem:before", "problem", None, (1, 2, 3, 4, 5))
    assert tally(opinion, {"problem:before": {"a": True, "b": 1}}).people == 1


@pytest.mark.parametrize(
    ("counts", "agreement"),
    [((12, 0, 0, 0, 0), "agree"), ((9, 3, 0, 0, 0), "agree"), ((0, 6, 6, 0, 0), "agree"), ((3, 4, 4, 1, 0), "leaning"),
     ((6, 0, 0, 0, 6), "divided"), ((3, 2, 2, 2, 3), "divided"), ((1, 1, 0, 0, 0), "few"), ((0, 0, 0, 0, 0), "few")],
)  # fmt: skip
def test_agreement_in_a_word(counts, agreement):
    given_votes = [code for code, count in zip(RENEWAL, counts, strict=True) for _ in range(count)]
    assert tally(RENEW, votes(renewal_1=given_votes)).agreement == agreement


def test_no_idea_has_no_place_in_the_order():
    found = tally(CONTACT_1, votes(contact_1=["no_idea"] * 6 + ["never"] * 6))
    assert found.people == 12
    assert found.ordered == (0, 0, 0, 0, 6)
    assert found.agreement == "agree"


@pytest.mark.parametrize(
    ("counts", "measure"), [((5, 0, 0), 1.0), ((3, 0, 3), 0.0), ((0, 0), None), ((4,), None), ((1, 2, 1), 0.5)]
)
def test_consensus_by_hand(counts, measure):
    found = consensus(counts)
    assert found is None if measure is None else found == pytest.approx(measure, abs=1e-4)


@given(st.lists(st.integers(0, 30), min_size=2, max_size=6).filter(any))
def test_consensus_is_between_none_and_all_and_looks_from_both_ends(counts):
    found = consensus(counts)
    assert 0 <= found <= 1
    assert found == pytest.approx(consensus(counts[::-1]))
    assert found == pytest.approx(consensus([3 * count for count in counts]))


def test_who_is_done_tells_nothing_of_what_they_said():
    given_votes = {"renewal:1": {"ann": "surely"}, "contact:1": {"ann": "never", "bob": "year"}}
    assert answered((RENEW, CONTACT_1), given_votes, ["ann", "bob", "cas"]) == {"ann": 2, "bob": 1, "cas": 0}
