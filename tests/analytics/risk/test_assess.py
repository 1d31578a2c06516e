import datetime as dt
import re

import pytest

from analytics.risk.arrays import logit
from analytics.risk.assess import assess
from analytics.tables.assessment import Assessment, Settings
from tests.analytics.risk.portfolios import AS_OF, STORY, answer, contract, story, tables, with_cio


def risk(tables, account=STORY, as_of=AS_OF):
    return assess(tables, as_of).accounts.loc[account, "risk"]


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (story(), 0.2638),
        (story(with_cio("price_only")), 0.3457),
        (story(with_cio("leaving")), 0.6199),
        (story(with_cio("sees_future")), 0.0854),
        (story(log=False), 0.1621),
        (story(log=False, coverage="all"), 0.2905),
        (story(with_cio("price_only", log=""), log=False), 0.2219),
        (story(with_cio("sees_future", log=""), log=False), 0.1038),
    ],
    ids=[
        "as it stands",
        "price only",
        "leaving",
        "sees future",
        "no log",
        "complete and empty",
        "uncovered price only",
        "uncovered sees future",
    ],
)
def test_the_worked_example_to_four_decimals(case, expected):
    assert round(risk(case), 4) == expected


def test_the_cio_sentence_is_named_as_a_reason():
    said = assess(story(with_cio("price_only")), AS_OF).reasons[STORY]
    assert any(
        reason.code == "risk.reason.price_only_by" and reason.params["date"] == dt.date(2026, 10, 1) for reason in said
    )


def test_a_customer_without_a_value_stands_with_the_others_of_the_only_currency():
    given = tables(
        contracts=[contract("a"), contract("b", annual_value=None, currency=None)],
        responses=[answer(account="a"), answer(account="b")],
    )
    (total,) = assess(given, AS_OF).totals
    assert (total.accounts, total.annual_value, total.currency) == (2, 100_000.0, "EUR")


@pytest.mark.parametrize(("base_rate", "line"), [(0.12, 0.18), (0.5, 0.75), (0.7, 0.85), (0.9, 0.95)])
def test_the_line_can_be_crossed_at_any_base_rate(base_rate, line):
    assert Settings().at_risk_from(base_rate) == pytest.approx(line)


def test_an_answer_without_a_scale_is_said_to_have_been_read_on_the_usual_one():
    whole, bare = answer(8, respondent="a"), answer(9, respondent="b", scale_min=None, scale_max=None)
    (notice,) = assess(tables(contracts=[contract()], responses=[whole, bare]), AS_OF).notices
    assert (notice.code, notice.count, notice.params) == ("risk.notice.scale_assumed", 1, {"n": 1})
    assert not assess(tables(contracts=[contract()], responses=[whole]), AS_OF).notices


def test_who_gave_the_score_is_told_of_every_account():
    found = assess(tables(contracts=[contract(), contract("other")], responses=[answer(8)]), AS_OF)
    assert set(found.voices) == set(found.accounts.index) == {STORY, "other"}


def test_who_answered_is_counted_in_all_and_by_level():
    levels = ("executive", "management", "management", "operational", None)
    answers = [answer(8, respondent=str(number), level=level) for number, level in enumerate(levels)]
    row = assess(tables(contracts=[contract()], responses=answers), AS_OF).accounts.loc[STORY]
    by_level = [row[f"respondents_{level}"] for level in ("executive", "management", "operational", "unknown")]
    assert (row["respondents"], by_level) == (5, [1, 2, 1, 1])


def test_who_is_heard_of_and_has_no_contract_and_whose_contract_ended_are_named():
    ended = contract("gone", end=dt.date(2026, 1, 1))
    found = assess(tables(contracts=[contract(), ended], responses=[answer(8, account="stranger")]), AS_OF)
    assert (found.without_contract, found.ended) == (("stranger",), ("gone",))


def test_the_columns_of_an_account_are_those_that_are_described():
    described = re.search(r"Columns: (.*?)\n        factors:", Assessment.__doc__, re.DOTALL).group(1)
    named = re.findall(r"[a-z_]+", re.sub(r"\([^()]*\)", "", described))
    found = assess(story(), AS_OF).accounts
    assert sorted(found.columns) == sorted(named)
    account = found.loc[STORY]
    assert account["base"] == pytest.approx(logit(0.12))
    assert account["hidden_log_odds"] == pytest.approx(account["log_odds"] - logit(account["p_csat"]))
