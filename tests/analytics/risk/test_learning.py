"""What is learned from, at which base rate, and what is said beside the weights."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analytics.risk.assess import accounts_and_outcomes
from analytics.risk.decisions import past_decisions
from analytics.risk.evidence import read_evidence
from analytics.risk.factors import COLUMN, EXPERT, NAMES
from analytics.risk.fit import Fit
from analytics.risk.learning import base_rate_of, disagrees, learn, notices, only_one_kind, reversed_factors
from analytics.risk.scorecard import base_log_odds
from analytics.tables.assessment import Settings
from tests.analytics.risk.portfolios import AS_OF, answer, tables

DAY = dt.date(2026, 6, 30)


@pytest.mark.parametrize(
    ("size", "lost", "told", "rate", "source"),
    [
        (0, 0, None, 0.12, "assumed"),
        (29, 12, None, 0.12, "assumed"),
        (30, 9, None, 0.12, "assumed"),
        (30, 21, None, 0.12, "assumed"),
        (30, 10, None, 10.5 / 31, "outcomes"),
        (30, 20, None, 20.5 / 31, "outcomes"),
        (99, 10, None, 10.5 / 100, "outcomes"),
        (30, 10, 0.3, 0.3, "given"),
        (0, 0, 0.0, 0.0, "given"),
    ],
)
def test_the_base_rate(size, lost, told, rate, source):
    found, where_from = base_rate_of(np.arange(size) < lost, Settings(base_rate=told))
    assert (found, where_from) == (pytest.approx(rate), source)


def decided(*groups, undated=0, unheard=0):
    """(number, lost, score) of accounts that answered before they decided; some undated, some never heard."""
    rows, answers = [], []
    for group, (number, lost, score) in enumerate(groups):
        for one in range(number):
            name = f"{group} {one:03d}"
            rows.append({"account": name, "date": DAY, "outcome": "churned" if lost else "renewed"})
            answers.append(answer(score, DAY - dt.timedelta(120), name))
    rows += [{"account": f"undated {n}", "date": None, "outcome": "churned"} for n in range(undated)]
    rows += [{"account": f"unheard {n}", "date": DAY, "outcome": "renewed"} for n in range(unheard)]
    return tables(outcomes=rows, responses=answers)


def learned(portfolio, **chosen):
    known = read_evidence(portfolio, accounts_and_outcomes(portfolio, pd.Index([], dtype="str")))
    return learn(portfolio, AS_OF, Settings(**chosen), known)


def said(found):
    return {notice.code.removeprefix("risk.model."): dict(notice.params) for notice in found.model.notices}


def test_without_outcomes_the_expert_stands_and_the_base_is_called_an_assumption():
    found = learned(tables())
    assert found.weights.base == found.model.base == base_log_odds(0.12)
    assert found.weights.values.tolist() == EXPERT.tolist()
    assert found.weights.covariance.shape == (13, 13)
    model = found.model
    assert model.weights == model.expert == dict(zip(NAMES, EXPERT.tolist(), strict=True))
    assert (model.base_rate, model.base_rate_source, model.outcomes, model.lost) == (0.12, "assumed", 0, 0)
    assert (model.kappa, model.guard, dict(model.unconstrained)) == (1.0, "held", {})
    assert said(found).keys() == {"base_assumed"}
    assert (said(found)["base_assumed"]["share"].value, said(found)["base_assumed"]["n"]) == (0.12, 0)


def test_what_has_no_date_teaches_nothing_and_who_was_never_heard_the_base_and_both_are_told():
    found = learned(decided((3, True, 3), (4, False, 9), undated=2, unheard=5))
    assert (found.model.outcomes, found.model.lost) == (12, 3)
    notices = said(found)
    assert notices.keys() == {"base_assumed", "undated", "without_features", "too_few"}
    assert notices["base_assumed"]["n"] == 12
    assert (notices["undated"]["n"], notices["without_features"]["n"], notices["too_few"]["n"]) == (2, 5, 12)
    assert found.model.weights["csat_gap"] > 1.0
    assert found.model.unconstrained.keys() == set(NAMES)


def test_from_a_hundred_on_nobody_is_told_that_it_is_too_few():
    assert "too_few" in said(learned(decided((30, True, 3), (69, False, 9))))
    enough = learned(decided((30, True, 3), (70, False, 9)))
    assert "too_few" not in said(enough)
    assert "without_features" not in said(enough)
    assert (enough.model.base_rate_source, enough.model.base_rate) == ("outcomes", pytest.approx(30.5 / 101))


def test_who_does_not_want_to_learn_keeps_the_expert_and_the_rate_of_the_outcomes():
    found = learned(decided((30, True, 3), (40, False, 9), undated=1), learn=False)
    assert found.weights.values.tolist() == EXPERT.tolist()
    assert (found.model.outcomes, found.model.base_rate_source) == (0, "outcomes")
    # They were not left out for what is unknown of them.
    assert said(found).keys() == {"base_outcomes", "undated"}


CSAT_RULES = ((60, True, 1), (60, False, 9), (10, True, 9), (10, False, 1))
CSAT_REIGNS = ((600, True, 1), (600, False, 9), (20, True, 9), (20, False, 1))


@pytest.mark.parametrize(
    ("rules", "chosen", "guard", "notice"),
    [
        # Where that may be chance, it is said.
        (CSAT_RULES, {}, "acting", "disagree_acting_unsure"),
        (CSAT_RULES, {"guard": False}, "off", "disagree_off_unsure"),
        (CSAT_REIGNS, {}, "acting", "disagree_acting"),
        (CSAT_REIGNS, {"guard": False}, "off", "disagree_off"),
    ],
)
def test_where_the_outcomes_break_the_order_it_is_said_with_both_totals(rules, chosen, guard, notice):
    found = learned(decided(*rules), weights={"csat_gap": 2.25}, **chosen)
    assert len([code for code in said(found) if code.startswith("disagree")]) == 1
    assert found.model.guard == guard
    totals = said(found)[notice]
    assert totals.keys() == {"contact", "expectations", "csat"}
    assert totals["csat"] > min(totals["contact"], totals["expectations"])
    kept = found.model.weights["csat_gap"] <= sum(found.model.weights[name] for name in ("align_gap", "unmeasured"))
    assert kept == (guard == "acting")


def test_where_the_order_holds_nothing_is_said_of_it():
    found = learned(decided((3, True, 3), (4, False, 9)), guard=False)
    assert not {"disagree_acting", "disagree_off"} & said(found).keys()
    # Nor where only the user's own weights break it, and there is no outcome that could disagree.
    assert said(learned(tables(), guard=False, weights={"csat_gap": 9.0})).keys() == {"base_assumed"}


def test_a_factor_that_works_the_other_way_is_named():
    found = learned(decided((60, True, 10), (60, False, 1), (10, True, 1), (10, False, 10)))
    notices = said(found)
    assert notices["reversed"]["factors"] == ("csat_gap",)
    assert notices["reversed"]["n"] == 1
    assert found.model.unconstrained["csat_gap"] < 0.0
    assert found.model.weights["csat_gap"] == 0.0
    assert [name for name, value in found.model.unconstrained.items() if value < 0] == ["csat_gap"]


def test_what_leans_the_other_way_by_chance_is_not_said_to_work_that_way():
    notices = said(learned(decided((4, True, 10), (4, False, 1)), weights={"csat_gap": 0.1}))
    assert "csat_gap" in notices["reversed_unsure"]["factors"]
    assert "reversed" not in notices


def test_the_users_own_weights_are_the_expert_that_is_learned_from():
    found = learned(decided((3, True, 3), (4, False, 9)), weights={"csat_gap": 0.0}, base_rate=0.5)
    assert found.model.expert["csat_gap"] == 0.0
    assert found.model.base_rate == 0.5
    assert abs(found.model.base) < 0.5


@settings(max_examples=settings.default.max_examples // 10, deadline=None)
@given(st.integers(0, 100_000))
def test_neither_order_nor_repetition_nor_what_is_decided_later_changes_a_bit(seed):
    random = np.random.default_rng(seed)
    size = int(random.integers(1, 60))
    rows = [
        {
            "account": f"a{number}",
            "date": DAY - dt.timedelta(int(random.integers(0, 500))),
            "outcome": str(random.choice(["churned", "renewed"])),
        }
        for number in range(size)
    ]
    heard = [answer(float(random.integers(1, 11)), row["date"] - dt.timedelta(150), row["account"]) for row in rows]
    later = {"account": "a0", "date": AS_OF + dt.timedelta(1), "outcome": "churned"}
    one = learned(tables(outcomes=rows, responses=heard))
    assume(one.model.outcomes > 0)  # by chance a small list may be of one kind
    shuffled = [rows[number] for number in random.permutation(size)]
    other = learned(tables(outcomes=[*shuffled, *rows, later], responses=heard[::-1]))
    assert one.model.outcomes == other.model.outcomes
    assert np.array_equal(one.weights.values, other.weights.values)
    assert np.array_equal(one.weights.covariance, other.weights.covariance)
    assert (one.weights.base, one.model.notices) == (other.weights.base, other.model.notices)


def fitted(unconstrained, sd, signed=None, covariance=None):
    values = np.append(0.0, EXPERT)
    unconstrained_values, spread = values.copy(), np.full(13, 9.0)
    for name, value in unconstrained.items():
        unconstrained_values[1 + COLUMN[name]] = value
        spread[1 + COLUMN[name]] = sd
    signed_values = values.copy()
    for name, value in (signed or {}).items():
        signed_values[1 + COLUMN[name]] = value
    covariance = np.eye(13) * 0.01 if covariance is None else covariance
    return Fit(signed_values, covariance, 1.0, 1.0, "acting", unconstrained_values, signed_values, spread)


def test_contact_that_works_the_other_way_is_told_apart_and_so_is_what_may_be_chance():
    names = ("exec_gap", "csat_gap", "no_csat")
    shown = reversed_factors(fitted(dict.fromkeys(names, -0.2), 0.1))
    assert shown == {"reversed_contact": ("exec_gap",), "reversed": ("csat_gap", "no_csat"), "reversed_unsure": ()}
    # .2 is less than 1.96 times .103.
    unsure = reversed_factors(fitted(dict.fromkeys(names, -0.2), 0.103))
    assert unsure == {"reversed_contact": (), "reversed": (), "reversed_unsure": names}


@pytest.mark.parametrize(
    ("signed", "variance", "sure"),
    [
        # Contact weighs 2.6 by four factors: at a variance of .01 each, five of them have a spread of .224.
        ({"csat_gap": 2.6 + 0.43, "align_gap": 9.0}, 0.01, False),
        ({"csat_gap": 2.6 + 0.45, "align_gap": 9.0}, 0.01, True),
        # Expectations weigh 2.3 by two: three factors, .173.
        ({"csat_gap": 2.3 + 0.33, "exec_gap": 9.0}, 0.01, False),
        ({"csat_gap": 2.3 + 0.35, "exec_gap": 9.0}, 0.01, True),
        ({"csat_gap": 2.3 + 0.35, "exec_gap": 9.0}, 0.02, False),
    ],
)
def test_outcomes_disagree_where_the_interval_of_the_difference_says_so(signed, variance, sure):
    assert disagrees(fitted({}, 1.0, signed, np.eye(13) * variance)) is sure


@pytest.mark.parametrize(
    ("lost", "kept", "kind"),
    [(3, 0, ""), (4, 0, "lost"), (34, 0, "lost"), (34, 1, ""), (0, 40, ""), (0, 60, "kept"), (0, 0, "")],
)
def test_a_list_of_one_kind_is_told_from_chance(lost, kept, kind):
    assert only_one_kind(np.array([True] * lost + [False] * kept, dtype=bool), 0.12) == kind


def test_of_those_who_left_alone_nothing_is_learned_and_it_is_said():
    found = learned(decided((30, True, 0.2)))
    assert (found.model.outcomes, found.model.base_rate_source) == (0, "assumed")
    assert found.model.weights == found.model.expert
    assert said(found)["only_lost"] == {"n": 30}


def test_an_order_that_only_the_users_own_weights_break_is_no_disagreement_of_the_outcomes():
    # Nothing was held against the outcomes, for nothing could be.
    found = learned(decided((30, True, 1), (30, False, 9)), weights={"csat_gap": 9.0})
    assert found.model.outcomes == 60
    assert found.model.weights["csat_gap"] > sum(found.model.weights[name] for name in ("align_gap", "unmeasured"))
    assert not [code for code in said(found) if code.startswith("disagree")]


def test_an_order_that_is_just_kept_is_no_disagreement():
    none = past_decisions(tables(), AS_OF)
    level = fitted({}, 1.0, dict.fromkeys(NAMES, 0.0))
    assert [notice.code for notice in notices(level, none, 200, 0, "given", 0.2)] == ["risk.model.base_given"]
    over = fitted({}, 1.0, {**dict.fromkeys(NAMES, 0.0), "csat_gap": 0.01})
    assert "risk.model.disagree_acting_unsure" in [n.code for n in notices(over, none, 200, 0, "given", 0.2)]
