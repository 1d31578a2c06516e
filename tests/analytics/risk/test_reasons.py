"""Which sentence an account gets, with which dates, levels and numbers; and who gave its score."""

import datetime as dt

import pytest

from analytics.risk.assess import assess
from analytics.tables.assessment import Settings
from tests.analytics.risk.portfolios import AS_OF, STORY, ago, answer, contract, conversation, expectation, tables

CHEAP = "jullie zijn de goedkoopste"


def looked_at(**given):
    return assess(tables(contracts=[contract()], **given), AS_OF)


def reasons(**given):
    """By the code's last part: the parameters of each reason."""
    return {
        reason.code.removeprefix("risk.reason."): dict(reason.params) for reason in looked_at(**given).reasons[STORY]
    }


def log(*rows):
    return {"conversations": list(rows), "coverage": {"crm": "all"}}


@pytest.mark.parametrize(
    ("rows", "code", "params"),
    [
        ([], "exec_never", {}),
        ([conversation(ago(300), "operational")], "exec_never", {}),
        ([conversation(ago(731), "executive")], "exec_never", {}),
        ([conversation(ago(300), "executive"), conversation(ago(301), "executive")], "exec_since", {"date": ago(300)}),
        # The last one is quoted, whatever was said in it.
        (
            [conversation(ago(300), "executive"), conversation(ago(3), "executive", signal="price_only")],
            "exec_bad_news",
            {"date": ago(3)},
        ),
        (
            [conversation(ago(200), "executive"), conversation(ago(300), "executive", signal="price_only")],
            "exec_since",
            {"date": ago(200)},
        ),
        (
            [conversation(ago(200), "executive"), conversation(ago(200), "management", signal="leaving")],
            "exec_since",
            {"date": ago(200)},
        ),
    ],
)
def test_when_an_executive_was_last_spoken_to(rows, code, params):
    assert reasons(**log(*rows))[code] == params


@pytest.mark.parametrize(
    ("rows", "code", "params"),
    [
        ([conversation(ago(3), "executive", "commercial")], "strategic_never", {}),
        # Bad news is no strategic conversation.
        ([conversation(ago(3), "executive", "future", signal="leaving")], "strategic_never", {}),
        (
            [conversation(ago(400), "management", "future"), conversation(ago(390), "management", "expectations")],
            "strategic_since",
            {"date": ago(390)},
        ),
    ],
)
def test_when_the_future_was_last_spoken_of(rows, code, params):
    assert reasons(**log(*rows))[code] == params


@pytest.mark.parametrize(
    ("levels", "code", "params"),
    [
        ({}, "breadth_none", {}),
        ({"operational": 0}, "breadth_operational_only", {}),
        ({"executive": 0}, "breadth_missing", {"levels": ("management", "operational"), "n": 2}),
        ({"executive": 0, "operational": 300}, "breadth_missing", {"levels": ("management",), "n": 1}),
        ({"executive": 300, "management": 300, "operational": 300}, "breadth_thin", {}),
    ],
)
def test_at_which_levels_nobody_is_spoken_to(levels, code, params):
    assert reasons(**log(*(conversation(ago(days), level) for level, days in levels.items())))[code] == params


def test_the_expectation_that_is_furthest_from_being_met_by_its_weight():
    rows = [
        expectation("unmet but light", 0, importance=1),
        expectation("half met and heavy", 4, importance=5),
        expectation("unknown", None, importance=5),
        expectation("beyond the first three", 0, importance=0.5),
    ]
    for order in (rows, rows[::-1]):
        found = reasons(expectations=order)["align_unmet"]
        assert found["expectation"] == "half met and heavy"
        assert (found["score"].value, found["score"].lowest, found["score"].highest) == (4.0, 0.0, 10.0)


@pytest.mark.parametrize(
    ("fulfilment", "code"), [(0, "align_unmet"), (5, "align_unmet"), (5.1, "align_stale"), (7, "align_stale")]
)
def test_what_was_met_long_ago_is_called_stale(fulfilment, code):
    # Reviewed ages ago, all of it counts as half fulfilled at best: made to weigh by a light unmet wish beside it.
    rows = [
        expectation("x", fulfilment, importance=5, reviewed=ago(3000)),
        expectation("y", 0, importance=1, measure=None),
    ]
    found = {code: params for code, params in reasons(expectations=rows).items() if code.startswith("align")}
    assert list(found) == [code]
    assert found[code]["expectation"] in "xy"


def test_how_many_of_the_main_three_have_no_measure():
    rows = [expectation(str(n), 8, measure=None, importance=5 - n) for n in range(5)]
    assert reasons(expectations=rows)["unmeasured"] == {"n": 3, "total": 3}
    rows[3]["measure"] = "two hours"
    assert reasons(expectations=rows[:2] + rows[3:4])["unmeasured"] == {"n": 2, "total": 3}
    assert reasons(expectations=rows[:1])["unmeasured"] == {"n": 1, "total": 1}
    # Places that are shared count no more than there are.
    equal = [expectation(str(n), 8, measure=None) for n in range(5)]
    assert reasons(expectations=equal)["unmeasured"] == {"n": 3, "total": 3}


def test_a_low_score_is_quoted_on_its_own_scale():
    found = reasons(responses=[answer(2, ago(1), scale_max=5), answer(3, ago(1), scale_max=5)])
    score = found["csat_low"]["score"]
    assert (score.value, score.lowest, score.highest) == (2.5, 1.0, 5.0)


def silenced(**more):
    """Executives' silence weighs .03 at most by the expert: given a weight that is worth a sentence."""
    given = tables(contracts=[contract()], **more)
    found = assess(given, AS_OF, Settings(weights={"exec_silent": 3.0}))
    return {reason.code.removeprefix("risk.reason."): dict(reason.params) for reason in found.reasons[STORY]}


@pytest.mark.parametrize(
    ("levels", "code", "n"),
    [(("operational", "operational", None), "exec_silent", 3), (("operational", "executive"), "exec_unhappy", 2)],
)
def test_silence_and_displeasure_of_executives(levels, code, n):
    rows = [answer(3, ago(1), level=level, respondent=str(number)) for number, level in enumerate(levels)]
    assert silenced(responses=rows)[code] == {"n": n}


@pytest.mark.parametrize(
    ("given", "code", "params"),
    [
        (
            log(conversation(ago(9), "executive", signal="price_only")),
            "price_only_by",
            {"date": ago(9), "level": "executive"},
        ),
        (log(conversation(ago(9), None, signal="price_only")), "price_only", {"date": ago(9)}),
        # The last time it was said, and of that day the highest level.
        (
            log(
                conversation(ago(50), "executive", signal="price_only"),
                conversation(ago(9), "operational", signal="price_only"),
                conversation(ago(9), "management", signal="price_only"),
                conversation(ago(2), "executive", signal="sees_future"),
            ),
            "price_only_by",
            {"date": ago(9), "level": "management"},
        ),
        (
            {
                "responses": [answer(8, ago(4), level="management", comment=CHEAP), answer(8, ago(1), comment="fine")],
                **log(conversation(ago(9), "executive", signal="price_only")),
            },
            "price_only_by",
            {"date": ago(4), "level": "management"},
        ),
        # A comment without a date is of today.
        ({"responses": [answer(8, None, level=None, comment=CHEAP)]}, "price_only", {"date": AS_OF}),
        (
            log(conversation(ago(9), "management", signal="leaving")),
            "leaving_by",
            {"date": ago(9), "level": "management"},
        ),
        (
            log(conversation(ago(9), None, signal="leaving"), conversation(ago(20), "executive", signal="leaving")),
            "leaving",
            {"date": ago(9)},
        ),
    ],
)
def test_when_and_at_which_level_it_was_last_said(given, code, params):
    assert reasons(**given)[code] == params


def test_reasons_stand_strongest_first_and_only_what_is_worth_a_sentence():
    found = looked_at(**log(conversation(ago(9), "operational", signal="leaving")))
    contributions = found.contributions.loc[STORY].sort_values(ascending=False)
    worth = contributions[contributions >= 0.05]
    codes = [reason.code.removeprefix("risk.reason.") for reason in found.reasons[STORY]]
    assert codes == ["leaving_by", "exec_never", "no_expectations", "strategic_never", "breadth_none", "no_csat"]
    assert list(worth.index) == ["no_future", "exec_gap", "no_expectations", "strategic_gap", "breadth_gap", "no_csat"]


def voices(*levels):
    rows = [answer(8, ago(1), level=level, respondent=str(number)) for number, level in enumerate(levels)]
    return [
        (line.code.removeprefix("risk.voices."), dict(line.params)) for line in looked_at(responses=rows).voices[STORY]
    ]


def heard(n, executive=0, management=0, operational=0, unknown=0):
    return (
        "by_level",
        {"n": n, "executive": executive, "management": management, "operational": operational, "unknown": unknown},
    )


@pytest.mark.parametrize(
    ("levels", "lines"),
    [
        ((), [("none", {})]),
        (
            ("executive", "executive", "operational"),
            [heard(3, executive=2, operational=1), ("deciders_answered", {"n": 2})],
        ),
        ((None, None), [heard(2, unknown=2), ("levels_unknown", {"n": 2})]),
        (("operational", "operational"), [heard(2, operational=2), ("operational_only", {"n": 2})]),
        (("operational", "management"), [heard(2, operational=1, management=1), ("no_deciders", {"n": 2})]),
        (("operational", None), [heard(2, operational=1, unknown=1), ("no_deciders", {"n": 2})]),
    ],
)
def test_who_gave_the_score(levels, lines):
    assert voices(*levels) == lines


@pytest.mark.parametrize(
    ("given", "known"),
    [
        ({}, False),
        ({"responses": [answer(8, level="management")]}, False),
        ({"responses": [answer(8, level="executive")]}, True),
        ({"conversations": [conversation(ago(9), "executive", signal="leaving")]}, True),
        ({"conversations": [conversation(ago(9), "management")]}, False),
        ({"expectations": [expectation("x", level="executive")]}, True),
        ({"expectations": [expectation("x", level="management")]}, False),
        ({"expectations": [expectation("x", level="executive", reviewed=AS_OF + dt.timedelta(1))]}, False),
    ],
)
def test_whether_anything_is_known_of_what_those_who_decide_think(given, known):
    assert looked_at(**given).accounts.loc[STORY, "deciders_known"] == known


def test_each_account_has_its_own_facts():
    given = tables(
        contracts=[contract("a"), contract("b")],
        conversations=[
            conversation(ago(300), "executive", account="b"),
            conversation(ago(9), "executive", signal="price_only", account="a"),
        ],
        expectations=[expectation("of b", 1, account="b"), expectation("of a", 2, account="a")],
        coverage={"crm": "all"},
    )
    found = assess(given, AS_OF).reasons
    by_account = {name: {reason.code: reason.params for reason in found[name]} for name in ("a", "b")}
    assert by_account["a"]["risk.reason.exec_bad_news"]["date"] == ago(9)
    assert by_account["b"]["risk.reason.exec_since"]["date"] == ago(300)
    assert by_account["a"]["risk.reason.align_unmet"]["expectation"] == "of a"
    assert by_account["b"]["risk.reason.align_unmet"]["expectation"] == "of b"
    assert "risk.reason.price_only_by" not in by_account["b"]


def test_an_expectation_beyond_the_main_three_is_not_quoted_however_far_from_being_met():
    main = [expectation(str(fulfilment), fulfilment, importance=5) for fulfilment in (2, 3, 4)]
    beyond = expectation("beyond", 0, importance=4.9, measure=None)
    assert reasons(expectations=[*main, beyond])["align_unmet"]["expectation"] == "2"
