"""Corners, headline and what satisfaction alone would have missed, on sums that fit on paper."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analytics.risk.factors import NAMES
from analytics.risk.hidden import (
    Lines,
    blind_spot_index,
    corners,
    hidden_log_odds,
    hidden_value,
    overlap,
    satisfied,
    totals,
)
from analytics.risk.scorecard import Scores
from analytics.tables.assessment import CornerTotal
from analytics.tables.issue import Message

LINES = Lines(0.70, 0.18)
NAN = float("nan")


@pytest.mark.parametrize(
    ("satisfaction", "risk", "corner"),
    [
        (0.70, 0.18, "hidden_risk"),
        (0.70 - 1e-12, 0.18 - 1e-12, "hidden_risk"),
        (0.6999, 0.18, "visible_risk"),
        (0.70, 0.1799, "partner"),
        (0.6999, 0.1799, "critical_friend"),
        (0.0, 0.99, "visible_risk"),
        (NAN, 0.99, "unknown_satisfaction"),
        (NAN, 0.01, "unknown_satisfaction"),
    ],
)
def test_the_corner_of_an_account(satisfaction, risk, corner):
    assert corners(np.array([satisfaction]), np.array([risk]), LINES) == [corner]


def test_an_unknown_satisfaction_is_satisfied_under_no_line():
    assert corners(np.array([NAN, 0.0]), np.array([0.5, 0.5]), Lines(0.0, 0.18)) == [
        "unknown_satisfaction",
        "hidden_risk",
    ]
    assert satisfied(np.array([NAN, 0.0]), 0.0).tolist() == [False, True]


def test_hidden_value_is_the_loss_that_csat_does_not_show():
    found = hidden_value(
        np.array([1000.0, 1000.0, 1000.0, NAN, NAN]),
        np.array([0.30, 0.05, 0.30, 0.30, 0.30]),
        np.array([0.10, 0.10, 0.10, 0.10, 0.10]),
        np.array([True, True, False, True, False]),
    )
    assert found[:3].tolist() == pytest.approx([200.0, 0.0, 0.0])
    assert np.isnan(found[3:]).all()


def test_hidden_log_odds_are_all_contributions_but_those_of_satisfaction():
    by_name = {name: 10.0**number for number, name in enumerate(NAMES)}
    contributions = np.array([list(by_name.values()), [0.0] * len(NAMES)])
    found = hidden_log_odds(Scores(contributions, np.zeros(2), np.zeros(2)))
    assert found.tolist() == [sum(by_name.values()) - by_name["csat_gap"] - by_name["no_csat"], 0.0]


ACCOUNTS = pd.Index(["d", "b", "a", "c"])


@pytest.mark.parametrize(
    ("satisfaction", "stake", "n", "both", "index"),
    [
        # d, b, a, c: lowest on CSAT b then c; most at stake a then b.
        ([0.9, 0.1, 0.8, 0.2], [1.0, 30.0, 60.0, 9.0], 1, 0, 1 - 30 / 60),
        ([0.9, 0.1, 0.8, 0.2], [1.0, 30.0, 60.0, 9.0], 2, 1, 1 - 39 / 90),
        ([0.9, 0.1, 0.8, 0.2], [1.0, 30.0, 60.0, 9.0], 4, 4, 0.0),
        # Nobody knows what a thinks: it is among no lowest, and still most at stake.
        ([0.9, 0.1, NAN, 0.2], [1.0, 30.0, 60.0, 9.0], 4, 3, 1 - 40 / 100),
        # Ties go by name: a and b, not d.
        ([0.5, 0.5, 0.5, 0.5], [5.0, 5.0, 5.0, 5.0], 2, 2, 0.0),
        ([0.5, 0.5, 0.5, 0.5], [5.0, 6.0, 5.0, 6.0], 1, 0, 1 - 5 / 6),
        # All of what is at stake at the lowest: the index is nought; none of it: one.
        ([0.1, 0.5, 0.6, 0.7], [9.0, 0.0, 0.0, 0.0], 1, 1, 0.0),
        ([0.9, 0.1, 0.6, 0.7], [9.0, 0.0, 0.0, 0.0], 1, 0, 1.0),
        ([0.9, 0.1, 0.6, 0.7], [0.5, 0.25, 0.0, 0.0], 1, 0, 0.5),
    ],
)
def test_the_overlap_and_the_blind_spot_index(satisfaction, stake, n, both, index):
    given = np.array(satisfaction), np.array(stake), ACCOUNTS, n
    assert overlap(*given) == both
    assert blind_spot_index(*given) == pytest.approx(index)


def test_among_many_equals_the_names_decide():
    random = np.random.default_rng(3)
    names = pd.Index(random.permutation([f"account {number:02d}" for number in range(60)]))
    same = np.full(60, 0.5)
    assert overlap(same, same, names, 10) == 10
    # What is at stake with the first ten by name, when half of the others have more at stake and are more satisfied.
    stake = np.where(names < "account 30", 1.0, 2.0)
    assert overlap(np.where(names < "account 30", 0.5, 0.9), stake, names, 10) == 0
    assert blind_spot_index(same, stake, names, 10) == pytest.approx(1 - 10 / 20)
    happy, least = np.where(names < "account 30", 0.9, 0.5), np.full(60, 2.0)
    least[(names >= "account 30") & (names < "account 40")] = 1.0
    assert blind_spot_index(happy, least, names, 10) == pytest.approx(1 - 10 / 20)
    assert overlap(np.where(names < "account 20", 0.9, 0.5), stake, names, 20) == 10
    mixed = np.where(names < "account 15", 1.0, 0.25) + np.where(names == "account 14", 1.0, 0.0)
    assert blind_spot_index(same, mixed, names, 15) == pytest.approx(0.0)


def test_of_two_currencies_with_as_much_the_first_of_the_alphabet_stands_first():
    frame = portfolio().loc[["usd", "sure"]].assign(annual_value=100.0)
    assert [entry.currency for entry in totals(frame, LINES)] == ["EUR", "USD"]


def test_there_is_no_index_where_nothing_is_at_stake():
    assert blind_spot_index(np.array([0.5, 0.6]), np.zeros(2), pd.Index(["a", "b"]), 1) is None


def portfolio():
    """Six accounts in two currencies.

    hid is satisfied and at risk on weak evidence; sure the same on good evidence; fine is a partner; low is visible;
    none has no answers; usd is in another currency.
    """
    rows = {
        #       value  cur    sat   risk  csat  low   high  complete deciders corner
        "hid": (100.0, "EUR", 0.80, 0.40, 0.10, 0.10, 0.60, 0.49, False, "hidden_risk"),
        "sure": (200.0, "EUR", 0.70, 0.20, 0.10, 0.20, 0.20, 0.50, True, "hidden_risk"),
        "fine": (400.0, "EUR", 0.82, 0.05, 0.10, 0.01, 0.18, 0.30, False, "partner"),
        "low": (50.0, "EUR", 0.10, 0.50, 0.40, 0.40, 0.60, 0.20, False, "visible_risk"),
        "none": (None, "EUR", NAN, 0.30, 0.12, 0.10, 0.50, 0.10, False, "unknown_satisfaction"),
        "usd": (5000.0, "USD", 0.60, 0.10, 0.10, 0.10, 0.10, 0.90, True, "critical_friend"),
    }
    columns = "annual_value currency satisfaction risk p_csat range_low range_high completeness deciders_known corner"
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=columns.split())
    return frame.astype({"annual_value": "float64"}).rename_axis("account")


def test_the_totals_are_sums_that_anyone_can_check():
    dollar, euro = totals(portfolio(), LINES)
    assert (dollar.currency, dollar.accounts, dollar.annual_value) == ("USD", 1, 5000.0)
    assert (euro.currency, euro.accounts, euro.annual_value) == ("EUR", 5, 750.0)
    assert (euro.hidden_accounts, euro.hidden_annual_value) == (2, 300.0)
    # hid 100 x .3 + sure 200 x .1; fine's risk lies below what CSAT says; low is not satisfied.
    assert euro.hidden_value == pytest.approx(50.0)
    assert euro.at_risk_value == pytest.approx(40 + 40 + 20 + 25)
    assert (euro.satisfied_accounts, euro.satisfied_value) == (3, 700.0)
    assert (euro.unknown_deciders_accounts, euro.unknown_deciders_value) == (2, 500.0)
    assert euro.low_evidence_value == 100.0
    assert (euro.range_low, euro.range_high) == (200.0, 700.0)
    assert euro.overlap_n == 2
    assert euro.overlap == 1  # most at stake hid and sure (of equals by name), lowest low and sure
    assert euro.blind_spot_index == pytest.approx(1 - (25 + 40) / 80)
    assert dict(euro.corners) == {
        "hidden_risk": CornerTotal(2, 300.0),
        "visible_risk": CornerTotal(1, 50.0),
        "partner": CornerTotal(1, 400.0),
        "critical_friend": CornerTotal(0, 0.0),
        "unknown_satisfaction": CornerTotal(1, 0.0),
    }


def test_what_hangs_on_the_line_of_satisfaction():
    euro = totals(portfolio(), LINES)[1]
    assert euro.sensitivity == ((0.6, 2, 300.0), (0.65, 2, 300.0), (0.7, 2, 300.0), (0.75, 1, 100.0), (0.8, 1, 100.0))
    assert [line for line, _, _ in totals(portfolio(), Lines(0.04, 0.18))[1].sensitivity] == [
        0.0,
        0.0,
        0.04,
        0.09,
        0.14,
    ]
    assert [line for line, _, _ in totals(portfolio(), Lines(0.95, 0.18))[1].sensitivity] == [0.85, 0.9, 0.95, 1.0, 1.0]


def test_without_anyone_hidden_the_overlap_is_of_at_most_ten():
    one = portfolio().loc[["usd"]]
    many = pd.concat([one.rename(index={"usd": f"{number:02d}"}) for number in range(12)])
    assert totals(one, LINES)[0].overlap_n == 1
    assert totals(many, LINES)[0].overlap_n == 10


def test_where_nobody_has_a_value_customers_are_counted():
    (counted,) = totals(portfolio().assign(annual_value=np.nan), LINES)
    assert (counted.currency, counted.annual_value, counted.hidden_annual_value) == (None, 6.0, 2.0)


def test_no_accounts_have_no_totals():
    assert totals(portfolio().iloc[:0], LINES) == ()


@pytest.mark.parametrize(
    ("both", "n", "told"),
    [
        (2, 3, Message("blind_spots.overlap", {"n": 2, "of": 3})),
        (0, 3, Message("blind_spots.overlap.none", {"of": 3})),
        (0, 2, None), (2, 2, None),
    ],
)  # fmt: skip
def test_the_overlap_is_told_of_three_or_more_and_none_by_its_own_word(both, n, told):
    assert replace(totals(portfolio(), LINES)[0], accounts=6, overlap=both, overlap_n=n).overlap_told == told


def test_of_more_than_half_the_overlap_says_nothing():
    total = replace(totals(portfolio(), LINES)[0], accounts=14, overlap=9)
    assert replace(total, overlap_n=7).overlap_told
    assert replace(total, overlap_n=8).overlap_told is None
