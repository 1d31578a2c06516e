"""The rhythm: value classes, and who has waited longer than it allows."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.risk.rhythm import LARGE_FROM, MIDDLE_FROM, RHYTHM, class_lines, full_rhythm, overdue, value_classes
from analytics.tables.schema import LEVELS, conform

AS_OF = dt.date(2026, 11, 1)
LINES = {LARGE_FROM: 200_000, MIDDLE_FROM: 50_000}


def accounts(*rows):
    frame = pd.DataFrame(rows, columns=["account", "annual_value", "covered"]).set_index("account")
    return frame.assign(currency="EUR", owner="Ann")


def talks(*rows):
    return conform("conversations", pd.DataFrame(rows, columns=["account", "date", "level"]))


@pytest.mark.parametrize(
    ("value", "expected"),
    [(200_000.0, "large"), (199_999.0, "middle"), (50_000.0, "middle"), (49_999.0, "small"), (np.nan, "middle")],
)
def test_a_customer_s_class_follows_its_value_and_unknown_is_not_small(value, expected):
    assert value_classes(np.array([value]), {**RHYTHM, **LINES}) == [expected]


def test_the_large_customers_make_up_half_of_the_value():
    assert class_lines(np.array([500_000.0, 300_000, 100_000, 50_000, 50_000])) == (500_000, 300_000)
    assert class_lines(np.array([np.nan, 0.0])) == (0, 0)
    # In two figures, downwards.
    assert class_lines(np.array([128_999.0, 99.9])) == (120_000, 120_000)
    assert class_lines(np.array([9.99, 9.99])) == pytest.approx((9.9, 9.9))


@given(st.lists(st.floats(1, 1e8), min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_the_lines_are_in_order_and_somebody_is_large(values):
    large, middle = class_lines(np.array(values))
    assert large >= middle > 0
    assert max(values) >= large


def test_the_user_s_own_rhythm_wins_over_the_proposed_one():
    rhythm = full_rhythm(np.array([100_000.0]), {"executive.large": 30, LARGE_FROM: 1})
    assert (rhythm["executive.large"], rhythm[LARGE_FROM]) == (30, 1)
    assert rhythm["operational.small"] == RHYTHM["operational.small"]


def test_overdue_is_later_than_the_rhythm_allows_and_never_and_unknown_are_told_apart():
    every = {**RHYTHM, **LINES, "management.large": 0, "operational.large": 0}
    found = overdue(
        accounts(("On time", 3e5, True), ("Late", 3e5, True), ("Never", 3e5, True), ("Unlogged", 3e5, False)),
        talks(
            ("On time", AS_OF - dt.timedelta(90), "executive"),
            ("Late", AS_OF - dt.timedelta(91), "executive"),
            ("Never", AS_OF - dt.timedelta(1), "operational"),
            ("Never", AS_OF + dt.timedelta(1), "executive"),
        ),
        AS_OF,
        every,
    ).set_index("account")
    assert found["state"].to_dict() == {"Late": "overdue", "Never": "never", "Unlogged": "unknown"}
    assert found.loc["Late", "overdue_days"] == 1
    assert np.isnan(found.loc["Never", "overdue_days"])


def test_who_stated_that_there_was_no_executive_conversation_is_not_unknown_at_that_level():
    found = overdue(accounts(("Said", 3e5, False)), talks(), AS_OF, {**RHYTHM, **LINES}, frozenset({"Said"}))
    assert dict(zip(found["level"], found["state"], strict=True)) == {
        "executive": "never",
        "management": "unknown",
        "operational": "unknown",
    }


def test_executives_first_then_the_most_value():
    found = overdue(accounts(("Small", 1e4, True), ("Large", 9e5, True)), talks(), AS_OF, {**RHYTHM, **LINES})
    assert found["level"].tolist() == [level for level in LEVELS for _ in range(2)]
    assert found["account"].tolist() == ["Large", "Small"] * 3


def test_of_as_much_value_who_was_never_spoken_to_waits_longest_and_what_is_unknown_comes_last():
    every = {**RHYTHM, **LINES, "management.large": 0, "operational.large": 0}
    found = overdue(
        accounts(
            ("A", 3e5, False),
            ("B", 3e5, True),
            ("C", 3e5, True),
            ("D", 3e5, True),
            ("E", np.nan, True),
            ("F", 4e5, False),
        ),
        talks(("B", AS_OF - dt.timedelta(100), "executive"), ("C", AS_OF - dt.timedelta(200), "executive")),
        AS_OF,
        every | {"executive.middle": 9, "management.middle": 0, "operational.middle": 0},
    )
    assert found["account"].tolist() == ["F", "D", "C", "B", "A", "E"]
    assert found.iloc[2].to_dict() == {
        "account": "C",
        "level": "executive",
        "value_class": "large",
        "every_days": every["executive.large"],
        "last": pd.Timestamp(AS_OF - dt.timedelta(200)),
        "overdue_days": 200.0 - every["executive.large"],
        "annual_value": 3e5,
        "currency": "EUR",
        "owner": "Ann",
        "state": "overdue",
    }
    assert found.index.tolist() == list(range(6))


@given(st.integers(1, 400), st.integers(0, 400))
@settings(max_examples=40, deadline=None)
def test_one_more_conversation_never_makes_anyone_overdue(every, age):
    rhythm = dict.fromkeys(RHYTHM, every) | LINES
    some = accounts(("A", 1e5, True))
    before = overdue(some, talks(("A", AS_OF - dt.timedelta(399), "executive")), AS_OF, rhythm)
    more = [("A", AS_OF - dt.timedelta(days), "executive") for days in (399, age)]
    after = overdue(some, talks(*more), AS_OF, rhythm)
    assert len(after) <= len(before)
