"""The facts before they are files: no customer twice, dates in order, the mix that was meant."""

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest

from analytics.sample.facts import AS_OF, LOG_START
from analytics.sample.names import customer_name
from analytics.sample.portfolio import customers

EVERYONE = customers(120, 7)
TODAY = [customer for customer in EVERYONE if customer.profile != "former"]


def test_names_and_numbers_are_used_once():
    assert len({customer.name for customer in EVERYONE}) == len(EVERYONE) == 137
    assert len({customer.number for customer in EVERYONE}) == len(EVERYONE)
    assert len({customer_name(index, "government") for index in range(6_000)}) == 6_000


def test_nothing_is_dated_after_the_as_of_date():
    for customer in EVERYONE:
        days = [talk.date for talk in customer.talks] + [answer.date for answer in customer.answers]
        days += [item.reviewed for item in customer.expectations if item.reviewed is not None]
        days += [decision.date for decision in customer.decisions]
        assert max(days, default=AS_OF) <= AS_OF
        assert min((talk.date for talk in customer.talks), default=LOG_START) >= LOG_START


def test_a_former_customer_has_left_and_its_records_stop_before():
    former = [customer for customer in EVERYONE if customer.profile == "former"]
    assert len(former) == 17
    for customer in former:
        decision = customer.decisions[-1]
        assert not decision.renewed
        assert all(contract.end is None or contract.end < AS_OF for contract in customer.contracts)
        assert all(talk.date <= decision.date for talk in customer.talks)


def test_contracts_of_today_run_and_end_within_the_horizon():
    for customer in TODAY:
        for contract in customer.contracts:
            assert contract.start < AS_OF
            assert contract.end is None or AS_OF < contract.end < dt.date(2029, 12, 31)
            assert contract.notice_days in {None, 30, 60, 90, 180}
    values = [contract.value for customer in TODAY for contract in customer.contracts if contract.value is not None]
    assert 12e6 < sum(values) < 14e6
    assert max(values) == 780_000
    assert None in [contract.notice_days for customer in TODAY for contract in customer.contracts]
    assert len({customer.owner for customer in TODAY}) == 8
    assert any(len(customer.contracts) == 2 for customer in TODAY)


def test_past_decisions_are_enough_to_learn_from():
    decisions = [decision for customer in EVERYONE for decision in customer.decisions]
    assert 125 <= len(decisions) <= 155
    assert sum(not decision.renewed for decision in decisions) == 17
    assert min(decision.date for decision in decisions) >= dt.date(2022, 10, 1)


def test_the_story_as_it_is_told():
    story = EVERYONE[0]
    recent = story.answers
    assert story.name == "Hogeschool Noorderlicht"
    assert sum(answer.score for answer in recent) / len(recent) == pytest.approx(8.7)
    assert len({answer.person.name for answer in recent}) == 12
    assert {answer.person.level for answer in recent} == {"operational"}
    above = [talk for talk in story.talks if talk.person.level != "operational"]
    assert [(talk.date, talk.person.level, talk.topic, talk.signal) for talk in above] == [
        (dt.date(2026, 10, 8), "executive", "future", "price_only")
    ]
    assert above[0].note is not None
    assert above[0].note.nl == (
        "Tevreden. Als jullie de volgende keer weer de laagste prijs hebben, overweeg ik te verlengen."
    )
    this_year = [talk for talk in story.talks if talk.date.year == 2026 and talk.person.level == "operational"]
    assert max((b.date - a.date).days for a, b in pairwise(this_year)) == 7


def test_answers_come_from_the_daily_work():
    levels = Counter(answer.person.level for customer in TODAY for answer in customer.answers)
    assert levels["operational"] > 5 * levels["management"] > 0
    assert levels["executive"] < 0.03 * levels.total()


def test_another_seed_keeps_the_mix():
    other = Counter(customer.profile for customer in customers(120, 99))
    assert other == Counter(customer.profile for customer in EVERYONE)
