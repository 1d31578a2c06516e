"""Which warnings limit the figures of a validation: their kind, their sentence and its numbers."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from analytics.risk.arrays import day_number
from analytics.risk.backtest import Scored
from analytics.risk.cohort import KINDS, Usable
from analytics.risk.decisions import Decisions
from analytics.risk.evidence import read_evidence
from analytics.risk.factors import BASE_RATE, FACTOR_NAMES, FLAGS
from analytics.risk.features import Features
from analytics.risk.intervals import UNKNOWN, Estimate
from analytics.risk.limitations import limits_of, warnings_of
from analytics.tables.quantities import Share
from tests.analytics.risk.portfolios import AS_OF, ago, answer, tables

DECIDED = ago(30)
EVERYTHING = dict.fromkeys(KINDS, 1.0)
NAMES = pd.Index([f"a{number:03d}" for number in range(120)])


def usable(lost=60, kept=60, *, told=None, satisfaction=None, **more):
    """Decisions of which satisfaction says nothing, taken on one day with twenty days of notice."""
    size = lost + kept
    known = np.full(size, 0.7) if satisfaction is None else satisfaction
    unknown = np.full((size, len(FACTOR_NAMES)), np.nan)
    given = {"snapshot": False, "unknown": 0, "undated": 0, "set_aside": 0, **more}
    day, notice = np.full(size, day_number(DECIDED)), np.full(size, 20)
    return Usable(
        decisions=Decisions(NAMES[:size], day, notice, np.arange(size) < lost),
        features=Features(unknown, np.ones((size, len(FLAGS))), unknown),
        satisfaction=known,
        told=known if told is None else told,
        **given,
    )


def warned(used, answers=(), satisfaction="predicts", model="predicts", auc=UNKNOWN):
    """(kind, sentence, numbers) of each warning."""
    given = tables(responses=list(answers))
    evidence = read_evidence(given, used.decisions.account)
    return seen(warnings_of(given, AS_OF, evidence, used, satisfaction, auc, model))


def seen(warnings):
    return [(w.code, w.message.code.removeprefix("risk.validation."), dict(w.message.params)) for w in warnings]


def limited(used, assumed=0, known=EVERYTHING, elsewhere=0):
    nothing = np.zeros(len(used.decisions))
    scored = None if assumed is None else Scored(nothing, nothing, nothing, np.arange(len(nothing)) < assumed)
    return seen(limits_of(used, scored, known, elsewhere))


def test_where_nothing_limits_the_figures_nothing_is_said():
    assert warned(usable()) == []
    assert limited(usable()) == []
    assert limited(usable(), assumed=None) == []


@pytest.mark.parametrize(
    ("given", "warning"),
    [
        ({"snapshot": True, "undated": 70}, ("undated", "undated", {"n": 70, "of": 120})),
        ({"snapshot": True}, ("undated", "untimely", {"n": 120, "of": 120})),
        ({"told": np.full(120, 0.7)}, ("undated", "satisfaction_today", {"n": 120})),
        ({"set_aside": 5}, ("undated", "undated_aside", {"n": 5})),
        ({"unknown": 7}, ("no_evidence", "without_features", {"n": 7})),
        ({"lost": 120, "kept": 0}, ("too_few", "all_lost", {"n": 120})),
        ({"lost": 0, "kept": 120}, ("too_few", "all_kept", {"n": 120})),
        ({"lost": 19, "kept": 100}, ("too_few", "too_few", {"n": 119, "lost": 19})),
        ({"lost": 100, "kept": 19}, ("too_few", "too_few", {"n": 119, "lost": 100})),
        ({"lost": 20, "kept": 79}, ("too_few", "too_few", {"n": 99, "lost": 20})),
        ({"lost": 0, "kept": 0, "snapshot": True}, ("too_few", "too_few", {"n": 0, "lost": 0})),
        (
            {"satisfaction": np.where(np.arange(120) < 60, 0.2, 0.9)},
            ("leak", "leak_separates", {"factors": ("csat_gap",), "n": 1}),
        ),
    ],
)
def test_what_the_decisions_themselves_do_not_allow(given, warning):
    assert warned(usable(**given)) == [warning]


@pytest.mark.parametrize(("lost", "kept"), [(20, 80), (80, 20)])
def test_a_hundred_with_twenty_of_each_are_enough(lost, kept):
    assert warned(usable(lost, kept)) == []


@pytest.mark.parametrize("code", ["no_signal", "inverted"])
def test_a_score_that_says_nothing_or_the_contrary_is_called_that(code):
    numbers = {"auc": Share(0.4), "low": Share(0.3), "high": Share(0.5)}
    assert warned(usable(), satisfaction=code, auc=Estimate(0.4, 0.3, 0.5)) == [(code, f"satisfaction_{code}", numbers)]
    assert warned(usable(), model=code) == [(code, f"model_{code}", {})]
    assert warned(usable(), satisfaction="too_few", model="too_few") == []


def after_leaving(number):
    return [answer(2, DECIDED + dt.timedelta(5), name) for name in NAMES[:number]]


def test_answers_after_leaving_are_a_leak_from_one_in_twenty_on():
    for number, said in ((2, []), (3, [("leak", "leak_after_leaving", {"n": 3})])):
        assert warned(usable(), after_leaving(number)) == said
    # Of very few who left, one is enough.
    few = [("leak", "leak_after_leaving", {"n": 1}), ("too_few", "too_few", {"n": 70, "lost": 10})]
    assert warned(usable(10, 60), after_leaving(1)) == few


def test_where_todays_answers_are_meant_to_be_used_they_are_no_leak():
    assert [kind for kind, _, _ in warned(usable(snapshot=True), after_leaving(60))] == ["undated"]
    assert [kind for kind, _, _ in warned(usable(told=np.full(120, 0.7)), after_leaving(60))] == ["undated"]


def test_what_was_heard_between_notice_and_decision_is_a_leak_where_it_tells_the_end():
    late = [answer(2 if number < 60 else 9, ago(31), name) for number, name in enumerate(NAMES)]
    assert warned(usable(), late) == [("leak", "leak_after_notice", {"n": 120})]


def test_the_gravest_stands_first():
    used = usable(19, 60, satisfaction=np.where(np.arange(79) < 19, 0.2, 0.9), set_aside=2, unknown=3)
    order = [said for _, said, _ in warned(used, after_leaving(3), "inverted", "no_signal", Estimate(0.4, 0.3, 0.5))]
    assert order == [
        "leak_separates",
        "leak_after_leaving",
        "undated_aside",
        "satisfaction_inverted",
        "model_no_signal",
        "too_few",
        "without_features",
    ]


@pytest.mark.parametrize(
    ("unknown", "said"),
    [
        (("contact",), "untested_contact"),
        (("expectations",), "untested_expectations"),
        (("contact", "expectations"), "untested_contact_expectations"),
    ],
)
def test_evidence_that_nobody_had_is_not_tested(unknown, said):
    known = {**EVERYTHING, **dict.fromkeys(unknown, 0.0)}
    assert limited(usable(), known=known) == [("untested", said, {"n": 120})]
    assert limited(usable(0, 0), known=known) == []


def test_satisfaction_of_which_too_little_was_known_is_told_of():
    def answered(lost, kept):
        number = np.arange(120)
        return usable(satisfaction=np.where((number < lost) | (number >= 120 - kept), 0.7, np.nan))

    assert limited(answered(10, 10)) == []
    assert limited(answered(9, 60)) == [("untested", "satisfaction_unknown", {"n": 69, "total": 120})]
    assert limited(answered(60, 9)) == [("untested", "satisfaction_unknown", {"n": 69, "total": 120})]
    # Where there are too few of either outcome anyway, that is what is said.
    assert limited(usable(9, 60, satisfaction=np.full(69, np.nan))) == []
    assert limited(usable(10, 60, satisfaction=np.full(70, np.nan))) == [
        ("untested", "satisfaction_unknown", {"n": 0, "total": 70})
    ]


@pytest.mark.parametrize(("snapshot", "said"), [(False, "base_assumed"), (True, "base_assumed_undated")])
def test_a_starting_point_that_was_assumed_is_told(snapshot, said):
    numbers = {"n": 40, "total": 120, "share": Share(BASE_RATE)}
    assert limited(usable(snapshot=snapshot), assumed=40) == [("base_assumed", said, numbers)]


def test_decisions_in_another_currency_are_told():
    assert limited(usable(), elsewhere=3) == [("currencies", "currencies", {"n": 3})]
