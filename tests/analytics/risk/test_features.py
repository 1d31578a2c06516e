"""Every factor against the plain model, and the corners that a random portfolio seldom visits."""

import numpy as np
import pandas as pd
import pytest

from analytics.risk.arrays import NEVER, day_number
from analytics.risk.evidence import read_evidence
from analytics.risk.factors import FACTOR_NAMES, FLAG_NAMES
from analytics.risk.features import Cases, features, sums
from analytics.tables.schema import LEVELS
from tests.analytics.risk import plain_model as plain
from tests.analytics.risk.portfolios import AS_OF, STORY, ago, answer, conversation, expectation, summed, tables

PRICE, FINE = "jullie zijn de goedkoopste", "fijne mensen"


def factors(given, number=0, **more):
    row = features(summed(given, **more)).factors[number]
    return {name: None if np.isnan(value) else value for name, value in zip(FACTOR_NAMES, row, strict=True)}


def drawn(seed):
    """Rows of every kind for two accounts, among them some too old and some not yet known."""
    random = np.random.default_rng(seed)

    def level():
        return [*LEVELS, None][random.integers(4)]

    made = {}
    for account in (STORY, "Zeta"):
        talks = [
            conversation(
                ago(int(random.integers(-40, 800))),
                level(),
                [None, "operational", "future", "expectations"][random.integers(4)],
                account,
                signal=[None, None, "sees_future", "price_only", "leaving"][random.integers(5)],
            )
            for _ in range(random.integers(1, 14))
        ]
        answers = [
            answer(
                float(random.integers(1, 11)),
                ago(int(age)),
                account,
                level=level(),
                respondent=[None, "ann", "bob"][random.integers(3)],
                comment=[None, PRICE, FINE][random.integers(3)],
                strength=[1.0, 0.5][random.integers(2)],
            )
            for age in random.choice(np.arange(-40, 800), random.integers(1, 10), replace=False)
        ]
        wishes = [
            expectation(
                f"wish {number}",
                None if random.random() < 0.3 else float(random.integers(0, 11)),
                account,
                importance=int(random.integers(1, 6)),
                measure=[None, "agreed"][random.integers(2)],
                reviewed=None if random.random() < 0.2 else ago(int(random.integers(-40, 900))),
            )
            for number in range(random.integers(0, 7))
        ]
        made[account] = (talks, answers, wishes)
    return made


@pytest.mark.parametrize("seed", range(12))
def test_the_factors_are_those_of_the_plain_model(seed):
    made = drawn(seed)
    rows = [[row for account in made for row in made[account][kind]] for kind in range(3)]
    given = tables(conversations=rows[0], responses=rows[1], expectations=rows[2], coverage={"crm": "all"})
    for number, (talks, answers, wishes) in enumerate(made.values()):
        comments = [(row["date"], row["level"], row["comment"] == PRICE) for row in answers if row["comment"]]
        weak = [row["strength"] for row in answers if row["comment"]]
        found = factors(given, number, accounts=tuple(made))
        assert {name: found[name] for name in ("exec_gap", "strategic_gap", "breadth_gap")} == pytest.approx(
            plain.contact_factors(talks, AS_OF), abs=1e-12
        )
        assert {name: found[name] for name in ("csat_gap", "exec_silent")} == pytest.approx(
            plain.survey_factors(answers, AS_OF), abs=1e-12
        )
        assert {name: found[name] for name in ("align_gap", "unmeasured")} == pytest.approx(
            plain.expectation_factors(wishes, AS_OF), abs=1e-12
        )
        if set(weak) <= {1.0}:
            said = plain.statement_factors(comments, talks, AS_OF)
            assert {name: found[name] for name in said} == pytest.approx(said, abs=1e-12)


def test_statements_by_level_age_and_strength():
    given = tables(
        responses=[
            answer(8, ago(180), level="management", comment=PRICE, respondent="a", strength=0.5),
            answer(8, ago(0), level=None, comment=FINE, respondent="b"),
            answer(8, ago(731), level="executive", comment=PRICE, respondent="c"),
        ],
        conversations=[
            conversation(ago(180), "executive", signal="price_only"),
            conversation(ago(0), "management", signal="sees_future"),
            conversation(ago(0), "operational", signal="leaving", strength=0.5),
            conversation(ago(5), None),
        ],
    )
    found = factors(given)
    assert found["price_only"] == pytest.approx((2 * 0.5 * 0.5 + 3 * 0.5 + 0.3) / (0.5 + 1 + 1.5 + 2 + 2))
    assert found["no_future"] == pytest.approx((0.5 + 0.05) / (0.5 + 2 + 0.5))
    raw = summed(given)
    assert (raw.price_n[0], raw.future_n[0]) == (4, 2)


def test_the_sums_beside_the_factors():
    given = tables(
        responses=[
            answer(10, ago(10), level="executive", respondent="a"),
            answer(1, ago(20), level="executive", respondent="a"),
            answer(4, ago(1), level="management", respondent="b", scale_max=5),
            answer(3, ago(1), level=None, scale_max=5),
            answer(3, ago(1), level=None, scale_max=5),
        ],
        conversations=[
            conversation(ago(0), "management", "future"),
            conversation(ago(0), None, "future"),
            conversation(ago(3), "executive", signal="leaving"),
            conversation(ago(731), "executive"),
        ],
        expectations=[expectation("one", 5), expectation("two", 5), expectation("three", 5), expectation("four", 5)],
    )
    raw = summed(given)
    assert raw.contact.tolist() == [[0.0, 1.0, 0.0]]
    assert raw.strategic.tolist() == [0.6]
    assert raw.contacts_n.tolist() == [1]
    assert raw.answers.tolist() == [5]
    assert raw.satisfaction[0] == pytest.approx((1 + 0 + 0.75 + 0.5 + 0.5) / 5)
    assert raw.respondents.tolist() == [[1, 1, 0, 2]]
    known = read_evidence(given, pd.Index([STORY]))
    assert known.answers.scales[raw.scale[0]].tolist() == [1, 5]
    assert raw.question.tolist() == [0]
    assert raw.expected_n.tolist() == [3]
    assert raw.expected_evidence.tolist() == [1.0]


def test_an_account_without_a_row_has_no_answer_no_scale_and_no_evidence():
    raw = summed(tables(responses=[answer(account="b")]), accounts=("a", "b"))
    assert raw.answers.tolist() == [0, 1]
    assert np.isnan(raw.satisfaction[0])
    assert raw.scale.tolist()[0] == -1
    assert raw.question.tolist() == [-1, 0]
    assert (raw.contacts_n.tolist(), raw.expected_n.tolist()) == ([0, 0], [0, 0])
    assert raw.contact_evidence.tolist() == [0.5, 0.5]


@pytest.mark.parametrize(
    ("questions", "scored", "satisfaction"),
    [
        (["csat", "nps", "ces"], 0, 0.9),
        (["nps", "ces"], 1, 0.5),
        (["ces"], 2, 0.1),
        (["csat", "ces"], 0, 0.9),
        ([None, "nps"], 0, 0.9),
        (["other"], -1, None),
    ],
)
def test_nps_counts_only_without_csat_and_effort_only_without_both(questions, scored, satisfaction):
    score = {"csat": 9, None: 9, "nps": 5, "ces": 1, "other": 7}
    rows = [answer(score[question], question=question, scale_min=0, scale_max=10) for question in questions]
    raw = summed(tables(responses=rows))
    assert raw.question.tolist() == [scored]
    if satisfaction is None:
        assert np.isnan(raw.satisfaction[0])
    else:
        assert raw.satisfaction[0] == pytest.approx(satisfaction)


@pytest.mark.parametrize(
    ("age", "counts"),
    [(-1, False), (0, True), (730, True), (731, False)],
    ids=["tomorrow", "today", "two years", "older"],
)
def test_the_look_back_is_two_years_to_the_day(age, counts):
    given = tables(responses=[answer(8, ago(age), comment=FINE)], conversations=[conversation(ago(age), "executive")])
    raw = summed(given)
    assert (raw.answers[0] > 0, raw.price_n[0] > 0, raw.contacts_n[0] > 0) == (counts, counts, counts)


@pytest.mark.parametrize(("age", "known"), [(-1, False), (0, True), (5000, True)])
def test_expectations_have_no_look_back(age, known):
    assert (summed(tables(expectations=[expectation("x", 2, reviewed=ago(age))])).expected_n[0] == 1) == known


def test_an_undated_answer_and_review_are_of_today_but_unknown_in_the_past():
    given = tables(responses=[answer(10, None)], expectations=[expectation("x", 10, reviewed=None)])
    found = factors(given)
    assert found["csat_gap"] == pytest.approx((0.9 - (1 + 1.5) / 3) / 0.4)
    # An unknown review date is taken as one half-life old.
    assert found["align_gap"] == pytest.approx(1 - (0.5 + 0.5 * 0.5))
    known = read_evidence(given, pd.Index([STORY]))
    past = Cases(np.array([0]), np.array([day_number(AS_OF)]), undated_day=NEVER, past=True)
    raw = sums(known, past)
    assert (raw.answers.tolist(), raw.expected_n.tolist()) == ([0], [0])


def test_the_latest_review_stands_and_later_ones_are_unknown_yet():
    given = tables(
        expectations=[
            expectation("x", 9, reviewed=ago(100)),
            expectation("x", 1, reviewed=ago(10)),
            expectation("X ", 8, reviewed=ago(50)),
            expectation("x", 10, reviewed=ago(-10)),
            expectation("x", 10, stated_by="someone else", reviewed=ago(5), importance=1),
        ]
    )
    raw = summed(given)
    assert raw.expected_n.tolist() == [2]
    assert raw.gap[0] == pytest.approx(5 * 0.9 + 1 * (1 - (0.5 + 0.5 * 2 ** (-5 / 180))))


def test_weaker_evidence_of_an_expectation_is_pulled_towards_the_reference():
    found = factors(tables(expectations=[expectation("x", 0, measure=None, strength=0.5)]))
    assert found["align_gap"] == pytest.approx(0.5 + 0.5 * 0.5)
    assert found["unmeasured"] == pytest.approx(0.6 + 0.5 * 0.4)
    raw = summed(tables(expectations=[expectation("x", 0, strength=0.5), expectation("y", 0)]))
    assert raw.expected_evidence[0] == pytest.approx(0.5)


def test_an_unknown_fulfilment_leaves_the_gap_to_the_others():
    found = factors(tables(expectations=[expectation("x", None, importance=5), expectation("y", 3, importance=1)]))
    assert found["align_gap"] == pytest.approx(0.7)
    assert factors(tables(expectations=[expectation("x", None)]))["align_gap"] is None


@pytest.mark.parametrize(
    ("coverage", "log", "days", "known"),
    [
        ("all", "crm", 300, True),
        ("occurring", "crm", 300, True),
        ("some", "crm", 300, False),
        ("occurring", "", 300, False),
        ("some", "crm", 1, True),  # better than the reference counts, however it is known
    ],
)
def test_coverage_decides_whether_a_bad_gap_is_known(coverage, log, days, known):
    given = tables(conversations=[conversation(ago(days), "executive", log=log)], coverage={"crm": coverage})
    found = features(summed(given))
    covered = coverage != "some" and log == "crm"
    assert found.flags[0, FLAG_NAMES.index("no_contact_log")] == (not covered)
    assert (factors(given)["exec_gap"] is not None) == known
    at_worst = found.at_worst[0, FACTOR_NAMES.index("exec_gap")]
    assert at_worst == pytest.approx(np.exp(-(2 ** (-days / 90))))


def test_a_gap_of_exactly_the_reference_is_unknown_without_a_log():
    """Nothing known of exec_gap is 1: at worst it is 1 as well; a declared one is known."""
    given = tables(conversations=[], declared=[STORY])
    found = features(summed(given))
    assert found.factors[0, :3].tolist()[0] == 1.0
    assert np.isnan(found.factors[0, 1:3]).all()
    assert found.at_worst[0].tolist()[:3] == [1.0, 1.0, 1.0]
    assert found.flags[0].tolist() == [1.0, 1.0, 1.0]


def test_a_log_covers_the_past_only_from_its_own_first_row():
    given = tables(conversations=[conversation(ago(100), "operational")], coverage={"crm": "all"}, declared=[STORY])
    known = read_evidence(given, pd.Index([STORY, "Zeta"]))
    for days, expected in ((101, False), (100, True), (0, True)):
        past = Cases(np.array([1]), np.array([day_number(ago(days))]), undated_day=NEVER, past=True)
        assert sums(known, past).covered.tolist() == [expected]
        assert sums(known, past).declared.tolist() == [False]
        today = Cases(np.array([0]), np.array([day_number(ago(days))]), undated_day=0)
        assert sums(known, today).covered.tolist() == [True]
        assert sums(known, today).declared.tolist() == [True]


@pytest.mark.parametrize(
    ("score", "level", "number", "gap", "silent"),
    [
        # mu = (n v s + 1.5) / (n v + 2), the gap (.9 - mu) / .4 between 0 and 1; executives add max(0, 2s - 1) each.
        (10, "operational", 40, 0.0, 1.0),
        (1, "operational", 40, 1.0, 1.0),
        (1, "operational", 1, 1.0, 1.0),
        (5.5, "operational", 1, (0.9 - 2.0 / 3) / 0.4, 1.0),
        (5.5, "management", 1, (0.9 - 2.5 / 4) / 0.4, 1.0),
        (5.5, "executive", 1, (0.9 - 3.0 / 5) / 0.4, 1.0),
        (7.75, "executive", 1, (0.9 - 3.75 / 5) / 0.4, np.exp(-0.5)),
        (10, "executive", 2, 0.0, np.exp(-2.0)),
        (10, None, 1, (0.9 - 2.5 / 3) / 0.4, 1.0),
    ],
)
def test_satisfaction_by_hand(score, level, number, gap, silent):
    found = factors(tables(responses=[answer(score, AS_OF, level=level, respondent=str(n)) for n in range(number)]))
    assert found["csat_gap"] == pytest.approx(gap)
    assert found["exec_silent"] == pytest.approx(silent)


def test_a_respondent_is_one_vote_the_decayed_mean_of_their_answers():
    rows = [
        answer(10, ago(180), respondent="a"),
        answer(1, ago(0), respondent="a"),
        answer(10, ago(180), respondent="b"),
    ]
    # a: (.5 x 1 + 1 x 0) / 1.5 = 1/3 at weight 1; b: 1 at weight .5.
    assert factors(tables(responses=rows))["csat_gap"] == pytest.approx((0.9 - (1 / 3 + 0.5 + 1.5) / 3.5) / 0.4)
