"""Who is a customer, what a year is worth, and when they decide."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from analytics.risk.contracts import COLUMNS, customers, money
from analytics.tables.assessment import Settings
from tests.analytics.risk.portfolios import AS_OF, ago, answer, contract, conversation, expectation, outcome, tables


def held(*contracts, settings=Settings(), **more):  # noqa: B008
    return customers(tables(contracts=list(contracts), **more), AS_OF, settings)


def said(found):
    return [(notice.code, notice.count, dict(notice.params)) for notice in found.notices]


@pytest.mark.parametrize(
    ("start", "end", "customer"),
    [
        (dt.date(2024, 1, 1), dt.date(2027, 1, 1), True),
        (dt.date(2024, 1, 1), AS_OF, True),  # the last day
        (dt.date(2024, 1, 1), AS_OF - dt.timedelta(1), False),
        (dt.date(2024, 1, 1), None, True),
        (None, dt.date(2027, 1, 1), True),
        (AS_OF + dt.timedelta(1), dt.date(2029, 1, 1), True),  # starts later, and there is no other
    ],
)
def test_who_is_a_customer(start, end, customer):
    found = held(contract("a", start=start, end=end))
    assert (list(found.accounts.index), found.ended) == ((["a"], ()) if customer else ([], ("a",)))


def test_a_contract_that_starts_later_counts_only_where_there_is_no_other():
    later = contract("a", annual_value=7.0, start=AS_OF + dt.timedelta(1), end=dt.date(2030, 1, 1))
    row = held(contract("a", start=AS_OF, annual_value=5.0, end=dt.date(2027, 5, 1)), later).accounts.loc["a"]
    assert (row["annual_value"], row["contracts"], row["next_end"]) == (5.0, 1, pd.Timestamp(2027, 5, 1))
    ended = contract("a", annual_value=5.0, end=AS_OF - dt.timedelta(1))
    found = held(ended, later)
    assert (found.accounts.loc["a", "annual_value"], found.ended) == (7.0, ())


def test_values_are_added_the_next_end_decides_and_the_largest_names_the_owner():
    found = held(
        contract("b", annual_value=1.0),
        contract("a", annual_value=10.0, owner="Ann", segment="Care", end=dt.date(2027, 9, 1), notice_days=30),
        contract("a", annual_value=90.0, owner="Bob", segment=None, end=dt.date(2027, 8, 1), auto_renew=True),
        contract("a", annual_value=None, owner="Cas", segment="Trade", end=dt.date(2027, 7, 1), notice_days=60.4),
        contract("a", annual_value=20.0, owner="Dan", segment="Bank", end=None, notice_days=1),
    )
    assert list(found.accounts.index) == ["a", "b"]
    row = found.accounts.loc["a"]
    assert (row["annual_value"], row["currency"], row["contracts"]) == (120.0, "EUR", 4)
    assert (row["owner"], row["segment"]) == ("Bob", "Bank")  # the largest that names one
    assert row["next_end"] == pd.Timestamp(2027, 7, 1)
    assert row["notice_deadline"] == pd.Timestamp(2027, 5, 2)
    assert pd.isna(row["auto_renew"])
    assert pd.isna(found.accounts.loc["b", "owner"])
    assert pd.isna(found.accounts.loc["b", "notice_deadline"])


def test_of_two_that_end_on_one_day_the_one_that_needs_more_notice_decides():
    rows = [
        contract("a", contract_id=str(days), notice_days=days, auto_renew=renew)
        for days, renew in ((30, True), (90, False))
    ]
    for order in (rows, rows[::-1]):
        row = held(*order).accounts.loc["a"]
        assert (row["notice_deadline"], row["auto_renew"]) == (pd.Timestamp(2027, 4, 1), False)


def test_of_equal_contracts_the_first_name_of_the_alphabet_is_the_owner_in_any_order():
    rows = [
        contract("a", contract_id=owner, owner=owner, segment=segment)
        for owner, segment in (("Zed", "Care"), ("Ann", "Trade"), ("Ann", "Bank"))
    ]
    for order in (rows, rows[::-1]):
        row = held(*order).accounts.loc["a"]
        assert (row["owner"], row["segment"]) == ("Ann", "Bank")


def test_a_repeated_contract_counts_once_whichever_row_it_stood_in():
    rows = [contract("a", annual_value=5.0, file="a.xlsx", sheet="one", row=number) for number in (2, 9)]
    row = held(*rows).accounts.loc["a"]
    assert (row["annual_value"], row["contracts"]) == (5.0, 1)
    assert held(rows[0], {**rows[1], "contract_id": "other"}).accounts.loc["a", "annual_value"] == 10.0


def test_currencies_are_never_added_and_the_larger_stands():
    found = held(
        contract("a", annual_value=60.0, currency="usd "),
        contract("a", annual_value=50.0, currency="EUR", contract_id="1"),
        contract("a", annual_value=40.0, currency="EUR", contract_id="2"),
        contract("b", annual_value=5.0, currency="SEK"),
        contract("c", annual_value=5.0, currency=None),
    )
    assert found.accounts["currency"].tolist() == ["EUR", "SEK", ""]
    assert found.accounts["annual_value"].tolist() == [90.0, 5.0, 5.0]
    assert found.accounts["contracts"].tolist() == [3, 1, 1]
    assert said(found) == [("risk.notice.several_currencies", 1, {"accounts": ("a",)})]


def test_of_two_currencies_with_equal_values_the_first_of_the_alphabet_stands():
    rows = [contract("a", annual_value=5.0, currency=currency) for currency in ("USD", "EUR")]
    for order in (rows, rows[::-1]):
        assert held(*order).accounts.loc["a", "currency"] == "EUR"


def test_rates_bring_values_together_and_an_unknown_currency_stays_as_it_is():
    settings = Settings(currency="EUR", rates={"USD": 0.9})
    found = held(
        contract("a", annual_value=100.0, currency="USD"),
        contract("a", annual_value=10.0, currency="EUR"),
        contract("b", annual_value=100.0, currency="SEK"),
        contract("c", annual_value=100.0, currency=None),
        settings=settings,
    )
    assert found.accounts["annual_value"].tolist() == [100.0, 100.0, 100.0]
    assert found.accounts["currency"].tolist() == ["EUR", "SEK", ""]
    assert said(found) == []
    only_one = held(contract("a", annual_value=100.0, currency="USD"), settings=Settings(rates={"USD": 0.9}))
    assert only_one.accounts.loc["a", ["annual_value", "currency"]].tolist() == [100.0, "USD"]


@pytest.mark.parametrize(
    ("values", "notices"),
    [
        ((1.0, 2.0), []),
        ((1.0, None), [("risk.notice.value_missing", 1, {"n": 1})]),
        ((None, None), [("risk.notice.no_values", 2, {"n": 2})]),
    ],
)
def test_missing_values_are_told(values, notices):
    found = held(*(contract(str(number), annual_value=value) for number, value in enumerate(values)))
    assert said(found) == notices
    assert found.accounts["annual_value"].isna().tolist() == [value is None for value in values]


def test_all_contracts_ended_leaves_nobody_and_says_nothing_of_values():
    found = held(contract("b", end=dt.date(2026, 1, 1), annual_value=None), contract("a", end=dt.date(2026, 1, 1)))
    assert (len(found.accounts), found.ended, said(found)) == (0, ("a", "b"), [])


def test_who_speaks_and_has_no_contract_is_named_once_it_was_heard():
    tomorrow = AS_OF + dt.timedelta(1)
    evidence = {
        "responses": [answer(account="answers"), answer(account="undated", day=None), answer(account="a")],
        "conversations": [conversation(AS_OF, account="talks"), conversation(tomorrow, account="later")],
        "expectations": [expectation("x", account="expects", reviewed=None)],
        "people": [{"account": "known", "person": "Ann"}],
    }
    found = held(contract("a"), contract("gone", end=dt.date(2026, 1, 1)), **evidence)
    assert found.without_contract == ("answers", "expects", "known", "talks", "undated")
    alone = customers(tables(**evidence), AS_OF, Settings())
    assert list(alone.accounts.index) == ["a", "answers", "expects", "known", "talks", "undated"]
    assert (alone.ended, alone.without_contract) == ((), ())
    assert said(alone) == [("risk.notice.no_contracts", 6, {"n": 6})]
    assert said(customers(tables(), AS_OF, Settings())) == []


def test_without_contracts_the_columns_are_the_same_and_empty():
    with_list = held(contract("a")).accounts
    without = customers(tables(responses=[answer(account="a")]), AS_OF, Settings()).accounts
    assert tuple(with_list.columns) == tuple(without.columns) == COLUMNS
    assert without.index.name == with_list.index.name == "account"
    row = without.loc["a"]
    assert (row["currency"], row["contracts"]) == ("", 0)
    empty = ["annual_value", "owner", "segment", "next_end", "notice_deadline", "auto_renew"]
    assert row[empty].isna().all()
    for name in ("owner", "segment", "next_end", "notice_deadline", "auto_renew"):
        assert without[name].dtype == with_list[name].dtype


@pytest.mark.parametrize(
    ("values", "weights"),
    [((1.0, np.nan), [1.0, 0.0]), ((np.nan, np.nan), [1.0, 1.0]), ((0.0, np.nan), [0.0, 0.0]), ((), [])],
)
def test_where_nobody_has_a_value_each_account_counts_for_one(values, weights):
    frame = pd.DataFrame({"annual_value": np.array(values, dtype=np.float64)})
    assert money(frame).tolist() == weights


@pytest.mark.parametrize(
    ("end", "outcomes", "gone"),
    [
        (None, [("churned", ago(30))], True),
        (None, [("churned", None)], True),
        (None, [("renewed", ago(400)), ("churned", ago(30))], True),
        (None, [("churned", ago(400)), ("renewed", ago(30))], False),
        (None, [("churned", None), ("renewed", None)], False),
        (None, [("churned", None), ("renewed", ago(30))], False),
        (None, [("churned", ago(-30))], False),
        (None, [("renewed", ago(30))], False),
        # Notice was given and the contract runs: a customer until it ends.
        (ago(-90), [("churned", ago(30))], False),
    ],
)
def test_who_left_a_contract_without_an_end_is_no_customer(end, outcomes, gone):
    given = tables(
        contracts=[contract("a", end=end), contract("b", end=None)],
        outcomes=[outcome(what, day, "a") for what, day in outcomes],
    )
    found = customers(given, AS_OF, Settings())
    assert found.ended == (("a",) if gone else ())
    assert list(found.accounts.index) == (["b"] if gone else ["a", "b"])
