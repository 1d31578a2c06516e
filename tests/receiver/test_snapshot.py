"""A snapshot holds what was chosen and nothing else."""

import json
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.tables.issue import Message
from analytics.tables.portfolio import Tables
from analytics.tables.quantities import Money, Score, Share
from analytics.tables.schema import conform
from receiver.snapshot import PAGES, ShareChoices, in_order, make_snapshot, read_message, read_param, write_param
from tests.receiver.assessments import AS_OF, assessment

PORTFOLIO = assessment()
COMMENT = "Zonder Sanne was het niks geworden"
TABLES = Tables(
    responses=conform(
        "responses",
        pd.DataFrame(
            {
                "account": PORTFOLIO.accounts.index.repeat(5),
                "score": 8,
                "date": "2026-08-01",
                "respondent": "Piet Peer",
                "comment": [f"{COMMENT} {n}" for n in (1, 2, 2, 3, 4)] * len(PORTFOLIO.accounts),
            }
        ),
    )
)
WORDS = {"names": list(PORTFOLIO.accounts.index), "comments": [COMMENT, "Zuidrand 2030"], "persons": ["Sanne de Wit"]}


def text_of(choices: ShareChoices) -> str:
    return json.dumps(make_snapshot(PORTFOLIO, choices, TABLES), allow_nan=False, ensure_ascii=False)


@settings(max_examples=40, deadline=None)
@given(
    st.builds(
        ShareChoices,
        pages=st.lists(st.sampled_from(PAGES), unique=True).map(tuple),
        accounts=st.none() | st.lists(st.sampled_from(WORDS["names"]), unique=True, max_size=6).map(tuple),
        names=st.booleans(),
        comments=st.booleans(),
        persons=st.booleans(),
    )
)
def test_what_was_not_chosen_is_not_in_it(choices: ShareChoices) -> None:
    text = text_of(choices)
    allowed = set(WORDS["names"]) if choices.accounts is None else set(choices.accounts)
    for name in WORDS["names"]:
        shown = f'"name": "{name}"' in text
        assert shown == (choices.names and name in allowed)
    if not choices.names:
        assert not [name for name in WORDS["names"] if name in text]
    if not (choices.comments and choices.names):
        assert not [words for words in WORDS["comments"] if words in text]
    if not (choices.persons and choices.names):
        assert "Sanne de Wit" not in text
    assert "Piet Peer" not in text
    for page, field in (("account", '"reasons"'), ("renewals", '"renewal"'), ("plan", '"next"')):
        assert (field in text) == (page in choices.pages and bool(allowed))


def test_everything_that_was_chosen_is_in_it() -> None:
    text = text_of(ShareChoices(pages=PAGES, comments=True, persons=True))
    assert all(words in text for group in WORDS.values() for words in group)
    assert text.count(COMMENT) == 3 * len(WORDS["names"])


def test_the_newest_comments_are_kept_once_each() -> None:
    (account, *_) = make_snapshot(PORTFOLIO, ShareChoices(pages=PAGES, comments=True), TABLES)["accounts"]
    assert account["comments"] == [f"{COMMENT} {n}" for n in (1, 2, 3)]


def test_totals_are_over_the_chosen_accounts_alone() -> None:
    chosen = tuple(PORTFOLIO.accounts.index[:7])
    rows = PORTFOLIO.accounts.loc[list(chosen)]
    (total,) = make_snapshot(PORTFOLIO, ShareChoices(accounts=chosen))["totals"]
    hidden = rows[rows["corner"] == "hidden_risk"]
    assert total["accounts"] == 7
    assert total["annual_value"] == rows["annual_value"].sum()
    assert total["hidden_annual_value"] == hidden["annual_value"].sum()
    assert total["hidden_accounts"] == len(hidden)


def test_currencies_are_never_added() -> None:
    mixed = assessment()
    mixed.accounts.loc[mixed.accounts.index[:5], "currency"] = "USD"
    totals = make_snapshot(mixed, ShareChoices())["totals"]
    assert [total["currency"] for total in totals] == ["EUR", "USD"]
    assert sum(total["accounts"] for total in totals) == len(mixed.accounts)


def test_hidden_names_round_what_would_give_a_customer_away() -> None:
    snapshot = make_snapshot(PORTFOLIO, ShareChoices(pages=PAGES, names=False))
    for account in snapshot["accounts"]:
        figures = f"{account['value'] or 0:.0f}".rstrip("0")
        assert len(figures) <= 2
        assert account["renewal"] is None or re.fullmatch(r"\d{4}-\d\d", account["renewal"])
        assert account["name"] is None


def test_aliases_follow_the_money_and_not_the_alphabet() -> None:
    snapshot = make_snapshot(PORTFOLIO, ShareChoices(names=False))
    stakes = [account["risk"] * account["value"] for account in snapshot["accounts"] if account["value"]]
    assert stakes == pytest.approx(sorted(stakes, reverse=True), rel=0.15)
    assert [account["place"] for account in snapshot["accounts"]] == list(range(1, len(PORTFOLIO.accounts) + 1))


def test_the_maker_can_tell_who_is_behind_each_number() -> None:
    choices = ShareChoices(accounts=tuple(PORTFOLIO.accounts.index[:9]), names=True)
    named = [account["name"] for account in make_snapshot(PORTFOLIO, choices)["accounts"]]
    assert in_order(PORTFOLIO, choices) == tuple(named)
    assert len(named) == 9


def test_a_day_is_in_no_snapshot_without_names() -> None:
    text = text_of(ShareChoices(pages=PAGES, names=False))
    assert re.findall(r"\d{4}-\d{2}-\d{2}", text.replace(PORTFOLIO.as_of.isoformat(), "")) == []
    assert '{"month": "2026-03"}' in text


def test_a_large_portfolio_keeps_the_most_money_and_counts_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = make_snapshot(PORTFOLIO, ShareChoices())
    monkeypatch.setattr("receiver.snapshot.MOST_ACCOUNTS", 10)
    cut = make_snapshot(PORTFOLIO, ShareChoices())
    assert cut["accounts"] == whole["accounts"][:10]
    assert (cut["left_out"], whole["left_out"]) == (len(PORTFOLIO.accounts) - 10, 0)
    assert cut["totals"] == whole["totals"]
    assert in_order(PORTFOLIO, ShareChoices()) == tuple(account["name"] for account in cut["accounts"])


def test_nothing_chosen_gives_an_empty_document() -> None:
    snapshot = make_snapshot(PORTFOLIO, ShareChoices(accounts=()))
    assert (snapshot["accounts"], snapshot["totals"]) == ([], [])


@pytest.mark.parametrize(
    "value",
    ["executive", 3, 0.25, AS_OF, Money(1.5, "EUR"), Share(0.2), Score(8.7, 1.0, 10.0), ("executive", "management")],
)
def test_every_parameter_comes_back_from_json(value: object) -> None:
    assert read_param(json.loads(json.dumps(write_param(value)))) == value


def test_a_message_comes_back() -> None:
    message = Message("risk.reason.exec_since", {"date": AS_OF})
    assert read_message({"code": message.code, "params": {"date": write_param(AS_OF)}}) == message
