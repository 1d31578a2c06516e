"""The one conversation on which most money rests: what it would change, which one is chosen, and the euros."""

import numpy as np
import pytest

from analytics.risk.arrays import logit
from analytics.risk.features import with_conversation
from analytics.risk.next_conversation import CANDIDATES, candidates, held_well, next_conversations
from tests.analytics.risk.portfolios import (
    EXPERTS,
    STORY,
    ago,
    answer,
    conversation,
    expectation,
    summed,
    tables,
)

E1 = float(np.exp(-1.0))
BASE = float(np.log(0.12 / 0.88))
KNOWN = [expectation(str(number), 10, reviewed=ago(0)) for number in range(3)]


def test_six_conversations_are_weighed_expectations_first():
    assert tuple((level, topic) for level in range(3) for topic in ("expectations", "future")) == CANDIDATES


@pytest.mark.parametrize(("level", "use", "voice"), [(0, 1.0, 3.0), (1, 0.6, 2.0), (2, 0.3, 1.0)])
def test_a_conversation_on_the_future_adds_a_voice_that_sees_one(level, use, voice):
    before = summed(
        tables(
            conversations=[conversation(ago(0), "management", "future", signal="leaving", log="")],
            responses=[answer(8, ago(0), comment="jullie zijn de goedkoopste")],
            expectations=KNOWN,
        )
    )
    after = held_well(before, level, "future")
    assert (after.contact - before.contact).tolist() == [[float(at == level) for at in range(3)]]
    assert after.strategic - before.strategic == pytest.approx([use])
    assert (after.price.tolist(), after.price_weight.tolist(), after.price_n.tolist()) == ([1.0], [1 + voice], [2])
    assert (after.leaving.tolist(), after.future_weight.tolist(), after.future_n.tolist()) == ([2.0], [2 + voice], [2])
    for name in ("gap", "gap_weight", "unmeasured", "expected_weight", "expected_n"):
        assert getattr(after, name) == getattr(before, name)


def test_one_more_conversation_adds_to_what_there_was():
    before = summed(tables(conversations=[conversation(ago(90), "management", "future", log="")]))
    assert held_well(before, 1, "future").contact.tolist() == [[0.0, 1.5, 0.0]]
    assert before.contact.tolist() == [[0.0, 0.5, 0.0]]
    daily = with_conversation(before, 1, strategic=False, sees_future=False)
    assert daily.contact.tolist() == [[0.0, 1.5, 0.0]]
    assert (daily.strategic.tolist(), daily.price_n.tolist(), daily.future_n.tolist()) == ([0.3], [0], [0])


def test_a_conversation_on_expectations_makes_them_known_and_measured():
    before = summed(tables())
    after = held_well(before, 1, "expectations")
    assert after.contact.tolist() == [[0.0, 1.0, 0.0]]
    assert after.strategic.tolist() == [0.6]
    assert (after.price_n.tolist(), after.future_n.tolist()) == ([0], [0])
    assert (after.price_weight.tolist(), after.future_weight.tolist()) == ([0.0], [0.0])
    assert (after.gap / after.gap_weight).tolist() == [0.0]
    assert after.unmeasured.tolist() == [0.0]
    assert after.expected_weight.tolist() == [1.0]
    assert after.expected_n.tolist() == [3]


def test_what_is_known_to_be_unmet_stays_unmet():
    before = summed(tables(expectations=[expectation("one", 2, importance=4, measure=None, reviewed=ago(0))]))
    after = held_well(before, 0, "expectations")
    assert (after.gap.tolist(), after.gap_weight.tolist()) == (pytest.approx([3.2]), [4.0])
    assert (after.unmeasured.tolist(), after.expected_weight.tolist(), after.expected_n.tolist()) == ([0.0], [4.0], [3])


def test_an_unknown_fulfilment_turns_out_met():
    before = summed(tables(expectations=[expectation("one", None, importance=4, measure=None)]))
    after = held_well(before, 0, "expectations")
    assert (after.gap.tolist(), after.gap_weight.tolist()) == ([0.0], [1.0])
    assert after.expected_weight.tolist() == [4.0]


def test_more_than_three_expectations_stay_three():
    rows = [expectation(str(number), 10) for number in range(5)]
    assert held_well(summed(tables(expectations=rows)), 0, "expectations").expected_n.tolist() == [3]


def chosen(given):
    found = candidates(summed(given), EXPERTS)
    level, topic = CANDIDATES[int(found.best[0])]
    return level, topic, logit(float(found.risk_if_held[0]))


def test_of_an_account_with_nothing_the_executives_expectations_are_asked():
    # exec_gap and strategic_gap e^-1, all expectations known, met and measured; the flags of log and CSAT stay.
    expected = BASE + 0.25 + 0.15 + (1.3 + 0.6) * (E1 - 0.6) - 1.6 * 0.5 - 0.7 * 0.6
    assert chosen(tables()) == (0, "expectations", pytest.approx(expected))


def test_where_expectations_are_known_and_met_the_future_is_left():
    # price_only (0 + .3) / (3 + 2), no_future .05 / (3 + .5).
    expected = BASE + 0.25 + 0.15 + (1.3 + 0.6) * (E1 - 0.6) - 1.6 * 0.5 - 0.7 * 0.6
    expected += 0.8 * (0.06 - 0.15) + 2.0 * (0.05 / 3.5 - 0.1)
    assert chosen(tables(expectations=KNOWN)) == (0, "future", pytest.approx(expected))


def test_the_euros_are_value_times_the_worst_less_the_risk_if_held():
    names, given = ["a", "b", "c"], summed(tables(), ("a", "b", "c"))
    held = float(candidates(given, EXPERTS).risk_if_held[0])
    found = next_conversations(names, given, EXPERTS, np.array([0.9, 0.9, 0.0]), np.array([1000.0, np.nan, 1000.0]))
    assert list(found) == names
    first, second, third = found.values()
    assert (first.level, first.topic, first.risk_if_held) == ("executive", "expectations", held)
    assert first.drop == second.drop == pytest.approx(0.9 - held)
    assert first.euros_resting_on_it == pytest.approx(1000 * (0.9 - held))
    assert second.euros_resting_on_it is None
    assert (third.drop, third.euros_resting_on_it) == (0.0, 0.0)


def test_each_account_has_its_own_conversation():
    rows = [{**row, "account": "met"} for row in KNOWN]
    found = candidates(summed(tables(expectations=rows), (STORY, "met")), EXPERTS)
    assert [CANDIDATES[at] for at in found.best.tolist()] == [(0, "expectations"), (0, "future")]
    assert found.risk_if_held[1] < found.risk_if_held[0]
