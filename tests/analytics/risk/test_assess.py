import datetime as dt

import pytest

from analytics.risk.assess import assess
from tests.analytics.risk.portfolios import AS_OF, STORY, story, with_cio


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
