"""What is frozen when a room opens comes back as it was, and says what is known and what is not."""

import dataclasses
import datetime as dt
import json

import pytest

from analytics.workshop.agenda import CONTACT
from analytics.workshop.evidence import contact_of, from_json, to_json
from tests.analytics.workshop.rooms import SAFE, UNASKED, UNHAPPY, UNSAFE, evidence

DAY = dt.date(2026, 11, 1)


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (0, "quarter"),
        (92, "quarter"),
        (93, "half_year"),
        (183, "half_year"),
        (184, "year"),
        (366, "year"),
        (367, "longer"),
    ],
)
def test_how_long_ago(days, bucket):
    assert contact_of(DAY - dt.timedelta(days=days), DAY, known=True) == bucket
    assert bucket in CONTACT


def test_never_is_said_only_where_a_log_could_tell():
    assert contact_of(None, DAY, known=True) == "never"
    assert contact_of(None, DAY, known=False) == "unknown"


def test_it_survives_a_restart_as_plain_json():
    known = evidence(reasons={UNSAFE: {"nl": ["Reden."], "en": ["Reason."]}})
    again = from_json(json.loads(json.dumps(to_json(known), allow_nan=False)))
    assert again == known
    assert again.account("1").reasons["nl"] == ("Reden.",)
    assert again.account("9") is None


def test_an_account_without_a_score_has_none_and_no_point():
    known = evidence((UNSAFE, UNASKED))
    assert known.accounts[1].satisfaction is None
    assert {point.id for point in known.points} == {"1", ""}
    json.dumps(to_json(known), allow_nan=False)


def test_what_is_known_of_each():
    unsafe, safe, unhappy = evidence().accounts
    assert (unsafe.name, unsafe.id, unsafe.alias) == (UNSAFE, "1", "Klant 0")
    assert (unsafe.corner, unsafe.contact, unsafe.spoken, unsafe.deciders) == ("hidden_risk", "longer", "2024-03-08", 0)
    # What one of ours guessed is no expectation of the customer's.
    assert (unsafe.expectations, unsafe.measured) == (0, 0)
    assert (safe.contact, safe.deciders, safe.expectations, safe.measured) == ("quarter", 1, 2, 1)
    assert unhappy.contact == "never"
    assert unsafe.risk > safe.risk
    assert unsafe.score == pytest.approx(8.5)


def test_totals_of_the_comfortable_picture():
    known = evidence()
    assert (known.total, known.scored, known.satisfied, known.hidden) == (4, 3, 2, 1)
    assert known.satisfied_part == pytest.approx((780 + 240) / (780 + 240 + 36))
    assert known.hidden_value == 780_000
    assert known.scale == (1, 10)
    assert known.mean_score == pytest.approx((8.5 + 8 + 4) / 3)
    assert 0 < known.at_risk_from < 1


def test_what_customers_said_is_kept_and_not_what_we_guess():
    heard = evidence().heard
    assert set(heard) == {SAFE}
    assert [(one["text"], one["measure"]) for one in heard[SAFE]] == [
        ("Meedenken", "twee voorstellen"),
        ("Storingen binnen een uur", ""),
    ]


@pytest.mark.parametrize("broken", [{}, {"accounts": 3}, {"as_of": "?"}])
def test_what_was_not_written_by_it_is_refused(broken):
    kept = to_json(evidence())
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_json({**kept, **broken} if broken else {})


def test_names_are_in_the_presenters_part_alone():
    assert UNHAPPY in json.dumps(to_json(evidence()))
    assert dataclasses.replace(evidence().accounts[0], name="x").alias == "Klant 0"
