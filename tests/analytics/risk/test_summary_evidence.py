"""What a column such as "last executive contact" is worth beside a recorded conversation, and edits beside a file."""

import datetime as dt

import pytest

from analytics.risk.assess import assess
from tests.analytics.risk.portfolios import AS_OF, STORY, answer, contract, conversation, expectation, tables


def from_a_column(days_ago, **more):
    """An account of which only a contract list with a column "last executive contact" is known."""
    talks = (
        [] if days_ago is None else [conversation(AS_OF - dt.timedelta(days_ago), "executive", None, log="", **more)]
    )
    return tables(contracts=[contract()], responses=[answer()], conversations=talks, declared=[STORY])


def looked_at(given):
    found = assess(given, AS_OF)
    return found.accounts.loc[STORY], found.factors.loc[STORY]


def test_a_recent_date_in_a_column_lowers_the_risk_as_one_conversation():
    unknown, _ = looked_at(tables(contracts=[contract()], responses=[answer()]))
    recent, factors = looked_at(from_a_column(1, strength=0.5))
    recorded, _ = looked_at(from_a_column(1, strength=1.0))
    assert factors["exec_gap"] == pytest.approx(0.3707, abs=1e-3)
    assert recent["risk"] < unknown["risk"] - 0.02
    assert recent["risk"] == recorded["risk"]


def test_the_longer_ago_the_higher_and_never_is_highest():
    risks = [looked_at(from_a_column(days, strength=0.5))[0]["risk"] for days in (0, 30, 90, 180, 365, 700, None)]
    assert risks == sorted(risks)
    assert len(set(risks)) == len(risks)


def test_a_column_is_thinner_evidence_than_a_conversation_and_a_log_is_the_fullest():
    def completeness(given):
        return looked_at(given)[0]["completeness_contact"]

    column, recorded = completeness(from_a_column(1, strength=0.5)), completeness(from_a_column(1, strength=1.0))
    never = completeness(from_a_column(None))
    log = completeness(
        tables(
            contracts=[contract()],
            responses=[answer()],
            conversations=[conversation(AS_OF, "executive", strength=0.5)],
        )
    )
    assert log == 1.0
    # exec_silent (.3 of 2.6) is known from the survey; exec_gap weighs 1.3, breadth_gap stays unknown above .4.
    assert recorded == pytest.approx((0.3 + 1.3) / 2.6)
    assert column == pytest.approx((0.3 + 0.65) / 2.6)
    assert never == column


def reviewed(*reviews):
    rows = [expectation("fast answers", fulfilment, reviewed=AS_OF, file=file) for fulfilment, file in reviews]
    return looked_at(tables(contracts=[contract()], expectations=rows))[1]["align_gap"]


@pytest.mark.parametrize(
    ("reviews", "gap"),
    [
        ([(2, "register.xlsx"), (9, "")], 0.1),  # what was written in the dashboard corrects the file
        ([(9, "register.xlsx"), (2, "")], 0.8),
        ([(9, "register.xlsx"), (2, "register.xlsx")], 0.8),  # else the worse one stands
        ([(9, ""), (2, "")], 0.8),
    ],
)
def test_of_two_reviews_on_one_day_the_written_one_stands_else_the_worse(reviews, gap):
    assert reviewed(*reviews) == pytest.approx(gap)
    assert reviewed(*reversed(reviews)) == pytest.approx(gap)


def test_an_older_review_never_beats_a_newer_one_however_it_came():
    rows = [
        expectation("fast answers", 9, reviewed=AS_OF - dt.timedelta(1), file=""),
        expectation("fast answers", 2, reviewed=AS_OF, file="register.xlsx"),
    ]
    assert looked_at(tables(contracts=[contract()], expectations=rows))[1]["align_gap"] == pytest.approx(0.8)
