"""The properties that model.md demands, on small random accounts."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analytics.risk.arrays import logit, sigmoid
from analytics.risk.assess import assess, each_on
from analytics.risk.evidence import read_evidence
from analytics.risk.factors import COLUMN, EXPERT, FACTOR_NAMES, FACTORS, FLAG_NAMES, GROUP_OF, REF, group_total
from analytics.risk.features import features, sums
from analytics.risk.fit import Prior, fit
from analytics.risk.scorecard import base_log_odds, score
from analytics.tables.assessment import Settings
from tests.analytics.risk.portfolios import AS_OF, EXPERTS, STORY, ago, contract, expectation, tables

LEVELS = ("executive", "management", "operational", None)
LITTLE = settings(max_examples=settings.default.max_examples // 4, deadline=None)
ages = st.integers(0, 900)


conversations = st.builds(
    lambda age, level, topic, signal, log, strength: {
        "account": STORY,
        "date": ago(age),
        "level": level,
        "topic": topic,
        "signal": signal,
        "log": log,
        "strength": strength,
    },
    st.integers(-100, 900),
    st.sampled_from(LEVELS),
    st.sampled_from(("operational", "commercial", "future", None)),
    st.sampled_from((None, None, "sees_future", "price_only", "leaving")),
    st.sampled_from(("crm", "")),
    st.sampled_from((1.0, 0.5)),
)
answers = st.builds(
    lambda age, score, level, who, comment, form, strength: {
        "account": STORY,
        "date": ago(age),
        "score": score,
        "scale_min": 1,
        "scale_max": 10,
        "level": level,
        "respondent": who,
        "comment": comment,
        "question": "csat",
        "response_id": form,
        "strength": strength,
    },
    # Often the same day, the same form and the same person, so that duplicates are tried too.
    st.one_of(st.just(0), st.integers(-100, 900)),
    st.integers(1, 10),
    st.sampled_from(LEVELS),
    st.sampled_from((None, "ann", "bob", "cas")),
    st.sampled_from((None, "fine", "the lowest price again")),
    st.sampled_from((None, None, "1", "2")),
    st.sampled_from((1.0, 0.5)),
)
expectations = st.builds(
    lambda number, fulfilment, importance, measure, age: {
        "account": STORY,
        "expectation": f"wish {number}",
        "fulfilment": fulfilment,
        "importance": importance,
        "measure": measure,
        "reviewed": None if age is None else ago(age),
    },
    st.integers(0, 20),
    st.integers(0, 10),
    st.integers(1, 5),
    st.sampled_from((None, "agreed")),
    st.one_of(st.none(), st.integers(-60, 900)),
)


@st.composite
def evidence(draw):
    """One account's rows of each kind, and what the log covers."""
    wishes = draw(st.lists(expectations, max_size=6, unique_by=lambda row: row["expectation"]))
    return {
        "conversations": draw(st.lists(conversations, max_size=6)),
        "responses": draw(st.lists(answers, max_size=6)),
        "expectations": wishes,
        "coverage": draw(st.sampled_from(({"crm": "all"}, {"crm": "occurring"}, {"crm": "some"}))),
    }


def built(rows, **more):
    changed = {name: [*value, *more.get(name, [])] if name != "coverage" else value for name, value in rows.items()}
    return tables(contracts=[contract()], **changed)


def factors_on(changed, as_of):
    """The model without contracts and sentences: what an invariant of the risk needs, and quick."""
    known = read_evidence(changed, pd.Index([STORY]))
    return features(sums(known, each_on(known, known.accounts, as_of)))


def risk(rows, as_of=AS_OF, **more):
    return score(factors_on(built(rows, **more), as_of), EXPERTS).risk[0]


def never_raised(after, before):
    assert after <= before + 1e-12


@LITTLE
@given(evidence())
def test_contributions_sum_to_the_log_odds_and_the_hidden_part_is_an_identity(rows):
    found = assess(built(rows), AS_OF)
    account = found.accounts.loc[STORY]
    assert account["base"] + found.contributions.loc[STORY].sum() == pytest.approx(account["log_odds"], abs=1e-12)
    assert logit(account["risk"]) == pytest.approx(account["log_odds"], abs=1e-9)
    assert account["log_odds"] - logit(account["p_csat"]) == pytest.approx(account["hidden_log_odds"], abs=1e-9)


@LITTLE
@given(evidence())
def test_what_is_unknown_adds_nothing_and_factors_lie_between_best_and_worst(rows):
    found = assess(built(rows), AS_OF)
    factors = found.factors.loc[STORY]
    unknown = factors.isna()
    assert (found.contributions.loc[STORY, list(FACTOR_NAMES)][unknown] == 0.0).all()
    assert factors[~unknown].between(0, 1).all()


@LITTLE
@given(evidence())
def test_the_range_holds_the_risk_and_so_does_the_interval(rows):
    account = assess(built(rows), AS_OF).accounts.loc[STORY]
    assert account["range_low"] <= account["risk"] <= account["range_high"]
    assert account["risk_low"] < account["risk"] < account["risk_high"]


@LITTLE
@given(
    evidence(),
    ages,
    st.sampled_from(LEVELS),
    st.sampled_from(("operational", "expectations", "future")),
    st.sampled_from((None, "sees_future")),
)
def test_one_more_good_conversation_never_raises_the_risk(rows, age, level, topic, signal):
    more = {"account": STORY, "date": ago(age), "level": level, "topic": topic, "signal": signal, "log": ""}
    never_raised(risk(rows, conversations=[more]), risk(rows))


@LITTLE
@given(evidence(), ages, st.sampled_from(LEVELS), st.sampled_from(("price_only", "leaving")))
def test_bad_news_never_lowers_the_risk(rows, age, level, signal):
    more = {"account": STORY, "date": ago(age), "level": level, "topic": "future", "signal": signal, "log": ""}
    never_raised(risk(rows), risk(rows, conversations=[more]))


@LITTLE
@given(evidence(), st.data())
def test_raising_a_score_never_raises_the_risk(rows, data):
    assume(rows["responses"])
    at = data.draw(st.integers(0, len(rows["responses"]) - 1))
    raised = [dict(row) for row in rows["responses"]]
    raised[at]["score"] = data.draw(st.integers(raised[at]["score"], 10))
    never_raised(risk({**rows, "responses": raised}), risk(rows))


@LITTLE
@given(evidence(), st.data())
def test_a_higher_fulfilment_or_an_agreed_measure_never_raises_the_risk(rows, data):
    assume(rows["expectations"])
    at = data.draw(st.integers(0, len(rows["expectations"]) - 1))
    better = [dict(row) for row in rows["expectations"]]
    better[at]["fulfilment"] = data.draw(st.integers(better[at]["fulfilment"], 10))
    better[at]["measure"] = "agreed"
    never_raised(risk({**rows, "expectations": better}), risk(rows))


@LITTLE
@given(evidence(), st.integers(1, 5))
def test_a_new_fulfilled_expectation_never_raises_the_risk(rows, importance):
    more = expectation("a new one", 10, importance=importance, reviewed=AS_OF)
    never_raised(risk(rows, expectations=[more]), risk(rows))


@LITTLE
@given(evidence(), ages, st.floats(1, 5.5))
def test_an_executive_at_or_below_the_middle_never_lowers_the_risk(rows, age, score):
    scored = [row for row in rows["responses"] if ago(730) <= row["date"] <= AS_OF]
    # The first answer takes the flag for unknown satisfaction away, which is another matter.
    assume(scored and age <= 730)
    more = {"account": STORY, "date": ago(age), "score": score, "scale_min": 1, "scale_max": 10, "level": "executive"}
    never_raised(risk(rows), risk(rows, responses=[more]))


@LITTLE
@given(evidence(), st.integers(1, 400))
def test_doing_nothing_never_improves_contact_or_expectations(rows, days):
    until = {
        **rows,
        **{
            name: [row for row in rows[name] if row[column] is None or row[column] <= AS_OF]
            for name, column in (("conversations", "date"), ("responses", "date"), ("expectations", "reviewed"))
        },
    }
    now = dict(zip(FACTOR_NAMES, factors_on(built(until), AS_OF).factors[0], strict=True))
    later = dict(zip(FACTOR_NAMES, factors_on(built(until), AS_OF + dt.timedelta(days=days)).factors[0], strict=True))
    for name in ("exec_gap", "strategic_gap", "breadth_gap", "exec_silent", "align_gap", "unmeasured"):
        if not (np.isnan(now[name]) or np.isnan(later[name])):
            assert later[name] >= now[name] - 1e-12


def same(first, second):
    pd.testing.assert_frame_equal(first.accounts, second.accounts, check_exact=True)
    pd.testing.assert_frame_equal(first.contributions, second.contributions, check_exact=True)


@LITTLE
@given(evidence())
def test_rows_after_the_as_of_date_change_nothing_to_the_bit(rows):
    until = {
        **rows,
        **{
            name: [row for row in rows[name] if row[column] is None or row[column] <= AS_OF]
            for name, column in (("conversations", "date"), ("responses", "date"), ("expectations", "reviewed"))
        },
    }
    same(assess(built(rows), AS_OF), assess(built(until), AS_OF))


@LITTLE
@given(evidence(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing_to_the_bit(rows, random):
    shuffled = {name: random.sample(value, len(value)) if name != "coverage" else value for name, value in rows.items()}
    same(assess(built(rows), AS_OF), assess(built(shuffled), AS_OF))


@LITTLE
@given(evidence())
def test_exact_duplicates_change_nothing_to_the_bit(rows):
    named = {**rows, "responses": [row for row in rows["responses"] if row["respondent"]]}
    twice = {name: value * 2 if name != "coverage" else value for name, value in named.items()}
    same(assess(built(named), AS_OF), assess(built(twice), AS_OF))


@LITTLE
@given(evidence(), evidence())
def test_an_account_alone_is_the_same_as_in_a_batch(rows, others):
    alone = built({**rows, "coverage": {"crm": "occurring"}})
    batch = alone
    for name in ("conversations", "responses", "expectations"):
        if others[name]:
            batch = batch.with_rows(name, pd.DataFrame(others[name]).assign(account="Another"))
    batch = batch.with_rows("contracts", pd.DataFrame([contract("Another")]))
    first, second = assess(alone, AS_OF), assess(batch, AS_OF)
    pd.testing.assert_series_equal(first.contributions.loc[STORY], second.contributions.loc[STORY], check_exact=True)
    assert first.accounts.loc[STORY, "risk"] == second.accounts.loc[STORY, "risk"]
    assert first.accounts.loc[STORY, "risk_high"] == second.accounts.loc[STORY, "risk_high"]


@LITTLE
@given(evidence(), st.sampled_from(((1, 5), (0, 100), (-100, 100))))
def test_the_scale_changes_nothing(rows, scale):
    low, high = scale
    other = [
        {**row, "score": low + (row["score"] - 1) / 9 * (high - low), "scale_min": low, "scale_max": high}
        for row in rows["responses"]
    ]
    assert risk({**rows, "responses": other}) == pytest.approx(risk(rows), abs=1e-12)


@LITTLE
@given(evidence(), st.floats(0.001, 1e6), st.floats(1e-3, 1e3))
def test_another_currency_unit_changes_no_risk_and_scales_the_money(rows, value, unit):
    def found(annual_value):
        given_tables = built(rows).with_rows("contracts", pd.DataFrame([contract("Other", annual_value=annual_value)]))
        return assess(given_tables, AS_OF)

    one, other = found(value), found(value * unit)
    pd.testing.assert_frame_equal(one.contributions, other.contributions, check_exact=True)
    pd.testing.assert_series_equal(one.accounts["risk"], other.accounts["risk"], check_exact=True)
    assert one.accounts["corner"].tolist() == other.accounts["corner"].tolist()
    for column in ("at_risk_value", "hidden_value"):
        assert other.accounts.loc["Other", column] == pytest.approx(one.accounts.loc["Other", column] * unit)


def test_an_account_with_nothing_is_the_base_and_its_flags():
    found = assess(tables(contracts=[contract()]), AS_OF)
    assert found.factors.loc[STORY].isna().all()
    expected = logit(0.12) + 0.25 + 0.30 + 0.15
    assert found.accounts.loc[STORY, "log_odds"] == pytest.approx(expected, abs=1e-12)
    assert found.accounts.loc[STORY, "completeness"] == 0.0


# The best and the worst that can be known of each group.
MET_EVERYONE = [
    {"account": STORY, "date": ago(age), "level": level, "topic": "future", "log": "crm"}
    for age in range(0, 60, 7)
    for level in LEVELS[:3]
]
CONTACT = (
    {"conversations": MET_EVERYONE, "coverage": {"crm": "all"}},
    {"conversations": [], "coverage": {"crm": "all"}},
)
EXPECTED = tuple(
    {"expectations": [expectation(str(n), fulfilled, measure=measure, reviewed=AS_OF) for n in range(3)]}
    for fulfilled, measure in ((10, "agreed"), (0, None))
)
ANSWERED = tuple(
    {
        "responses": [
            {"account": STORY, "date": AS_OF, "score": value, "scale_min": 1, "scale_max": 10}
            | {"level": "operational"}
            for _ in range(40)
        ]
    }
    for value in (10, 1)
)


def log_odds(changed, weights=EXPERTS):
    given_tables = tables(contracts=[contract()], **changed)
    return score(factors_on(given_tables, AS_OF), weights).log_odds[0]


@pytest.mark.parametrize("ends", [CONTACT, EXPECTED, ANSWERED], ids=["contact", "expectations", "csat"])
def test_unknown_lies_between_best_and_worst_and_differs_from_none(ends):
    best, worst = ends
    assert log_odds(best) < log_odds({}) < log_odds(worst)


@LITTLE
@given(st.integers(0, 10_000), st.integers(20, 400), st.floats(-3, 3))
def test_after_learning_unknown_still_lies_between_best_and_worst(seed, size, steepness):
    """Whatever outcomes teach, even that those of whom nothing is known all leave."""
    random = np.random.default_rng(seed)
    flags = (random.random((size, 3)) < 0.4).astype(float)
    design = np.hstack([random.random((size, len(FACTOR_NAMES))) - REF, flags])
    lost = random.random(size) < sigmoid(steepness * design.sum(axis=1) + 4 * flags.sum(axis=1) - 2)
    fitted = fit(design, lost, Prior(base_log_odds(0.12), EXPERT), guard=True).coefficients[1:]
    for flag in FLAG_NAMES:
        own = [number for number, factor in enumerate(FACTORS) if factor.group == GROUP_OF[flag]]
        best, worst = -(fitted[own] * REF[own]).sum(), (fitted[own] * (1 - REF[own])).sum()
        # A group that the outcomes leave no weight at all has no best and no worst.
        assert best <= fitted[COLUMN[flag]] <= worst
        assert worst == 0 or fitted[COLUMN[flag]] < worst


def test_contact_and_expectations_each_outweigh_satisfaction_in_weight_and_in_spread():
    csat = group_total(EXPERT, "csat")
    assert csat < group_total(EXPERT, "expectations") < group_total(EXPERT, "contact")

    def spread(ends):
        best, worst = ends
        return log_odds(worst) - log_odds(best)

    # Of the table: csat 1.0 and no more, for 40 answers that all are 10 or all are 1; expectations 2.3; contact 2.3
    # from conversations, and .3 from executives who answer.
    assert spread(ANSWERED) == pytest.approx(1.0)
    assert spread(EXPECTED) == pytest.approx(2.3)
    assert 2.0 < spread(CONTACT) < 2.3


def test_a_declared_absence_of_executive_contact_raises_the_risk_and_keeps_the_flag():
    plain = assess(tables(contracts=[contract()]), AS_OF)
    stated = assess(tables(contracts=[contract()], declared=[STORY]), AS_OF)
    assert stated.factors.loc[STORY, "exec_gap"] == 1.0
    assert np.isnan(stated.factors.loc[STORY, "breadth_gap"])
    assert stated.contributions.loc[STORY, "no_contact_log"] == plain.contributions.loc[STORY, "no_contact_log"]
    assert stated.accounts.loc[STORY, "risk"] > plain.accounts.loc[STORY, "risk"]


def test_the_users_own_weights_and_base_rate_are_used():
    found = assess(tables(contracts=[contract()]), AS_OF, Settings(base_rate=0.3, weights={FLAG_NAMES[0]: 0.0}))
    assert found.accounts.loc[STORY, "log_odds"] == pytest.approx(logit(0.3) + 0.30 + 0.15)
    assert found.model.base_rate_source == "given"
