import datetime as dt
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analytics.risk.assess import assess
from analytics.risk.robustness import robustness
from analytics.risk.what_if import Action, as_known_on, what_if, with_actions
from analytics.tables.assessment import Settings
from tests.analytics.risk.portfolios import (
    AS_OF,
    STORY,
    answer,
    contract,
    conversation,
    expectation,
    outcome,
    story,
    tables,
)

MEETING = Action(STORY, "conversation", level="executive", topic="future", signal="sees_future")


def test_an_action_is_the_event_itself_thirty_days_later():
    found = what_if(story(), AS_OF, Settings(), [MEETING])
    by_hand = story(conversation(AS_OF, "executive", "future", signal="sees_future", log=""))
    later = AS_OF + dt.timedelta(days=30)
    assert found.later == later
    assert found.done.accounts.loc[STORY, "risk"] == assess(by_hand, later).accounts.loc[STORY, "risk"]
    assert found.nothing.accounts.loc[STORY, "risk"] == assess(story(), later).accounts.loc[STORY, "risk"]
    assert found.done.accounts.loc[STORY, "risk"] < found.nothing.accounts.loc[STORY, "risk"]


def test_the_sentence_calls_it_an_association_with_both_figures():
    found = what_if(story(), AS_OF, Settings(), [MEETING])
    message = found.sentences[STORY]
    assert message.code == "risk.what_if.association"
    assert message.params["before"].value == found.nothing.accounts.loc[STORY, "risk"]
    assert message.params["after"].value == found.done.accounts.loc[STORY, "risk"]


def test_only_accounts_with_an_action_move():
    given = tables(contracts=[contract("a"), contract("b")], responses=[answer(account="a"), answer(account="b")])
    found = what_if(given, AS_OF, Settings(), [Action("a", "conversation", level="executive", topic="future")])
    assert list(found.moved.index) == ["a"]


def test_the_given_model_and_a_part_of_the_accounts_are_the_whole_portfolio_to_the_bit():
    """Weights are learned of outcomes, and no outcome is new thirty days on; an account's chance is its own."""
    random = np.random.default_rng(7)
    names = [f"account {number:02d}" for number in range(60)]
    days = [AS_OF - dt.timedelta(days=int(ago)) for ago in random.integers(-40, 900, 240)]
    given = tables(
        contracts=[contract(name, notice_days=float(random.integers(0, 120))) for name in names],
        responses=[answer(float(random.integers(4, 11)), day=day, account=random.choice(names)) for day in days],
        conversations=[
            conversation(
                day, random.choice(["executive", "operational"]), "future", account=random.choice(names), log="log"
            )
            for day in days
        ],
        expectations=[expectation("fast answers", 6, account=name) for name in names[::3]],
        outcomes=[
            outcome(random.choice(["churned", "renewed"]), AS_OF - dt.timedelta(days=int(ago)), account=name)
            for name, ago in zip(names, random.integers(-20, 400, len(names)), strict=True)
        ],
        coverage={"log": "all"},
    )
    now = assess(given, AS_OF)
    some = list(now.accounts.index[5:25])
    actions = [Action(name, "conversation", level="executive", topic="future") for name in some[:10]]
    later = AS_OF + dt.timedelta(days=30)
    whole = assess(with_actions(as_known_on(given, AS_OF), AS_OF, actions), later)
    narrow = what_if(given, AS_OF, Settings(), actions, accounts=some, model=now.model)
    assert now.model.outcomes > 20
    assert list(narrow.done.accounts.index) == [name for name in some if name in whole.accounts.index]
    pd.testing.assert_frame_equal(narrow.done.accounts, whole.accounts.loc[narrow.done.accounts.index])
    untouched = some[10:]
    assert (narrow.done.accounts.loc[untouched, "risk"] == narrow.nothing.accounts.loc[untouched, "risk"]).all()


def test_what_is_dated_in_the_coming_thirty_days_is_not_known_yet():
    soon = AS_OF + dt.timedelta(days=5)
    plain = what_if(story(), AS_OF, Settings(), [MEETING])
    more = what_if(story(conversation(soon, "executive", "future", signal="leaving")), AS_OF, Settings(), [MEETING])
    assert more.done.accounts.loc[STORY, "risk"] == plain.done.accounts.loc[STORY, "risk"]


def test_what_is_known_is_what_is_dated_on_the_day_or_before_or_not_at_all():
    soon = AS_OF + dt.timedelta(1)
    days = (soon, AS_OF, None, dt.date(2026, 1, 1))
    known = as_known_on(
        tables(
            responses=[answer(day=day) for day in days],
            conversations=[conversation(day) for day in days],
            expectations=[expectation("x", reviewed=day) for day in days],
            outcomes=[{"account": STORY, "date": day, "outcome": "renewed"} for day in days],
            contracts=[contract(start=soon)],
        ),
        AS_OF,
    )
    for frame, column in (
        (known.responses, "date"),
        (known.conversations, "date"),
        (known.expectations, "reviewed"),
        (known.outcomes, "date"),
    ):
        found = [None if pd.isna(day) else day.date() for day in frame[column]]
        assert found == [AS_OF, None, dt.date(2026, 1, 1)]
        assert frame.index.tolist() == [0, 1, 2]
        assert "index" not in frame.columns
    assert len(known.contracts) == 1


def test_both_pictures_are_drawn_by_the_users_own_settings():
    mine = Settings(base_rate=0.4, weights={"exec_gap": 2.0})
    found = what_if(story(), AS_OF, mine, [MEETING])
    later = AS_OF + dt.timedelta(days=30)
    assert found.nothing.accounts.loc[STORY, "risk"] == assess(story(), later, mine).accounts.loc[STORY, "risk"]
    assert found.done.model.weights["exec_gap"] == found.nothing.model.weights["exec_gap"] == 2.0
    assert found.done.model.base_rate == 0.4


def test_a_sentence_for_each_customer_with_an_action_moved_or_not_and_for_nobody_else():
    given = tables(contracts=[contract(name) for name in "abc"], responses=[answer(account=name) for name in "abc"])
    idle = Action("b", "conversation", level=None, topic="operational")
    found = what_if(
        given,
        AS_OF,
        Settings(),
        [Action("a", "conversation", level="executive", topic="future"), idle, Action("gone", "conversation")],
    )
    assert list(found.sentences) == ["a", "b"]
    assert list(found.moved.index) == ["a"]
    columns = ["risk_nothing", "corner_nothing", "risk_done", "corner_done"]
    assert list(found.moved.columns) == columns
    before, after = found.nothing.accounts.loc["a"], found.done.accounts.loc["a"]
    assert found.moved.loc["a"].tolist() == [before["risk"], before["corner"], after["risk"], after["corner"]]


def test_each_action_is_a_row_with_all_that_was_said_of_it():
    talk = Action(STORY, "conversation", level="management", topic="future", signal="leaving")
    wish = Action(
        STORY,
        "expectation",
        expectation="x",
        stated_by="Ann",
        level="executive",
        fulfilment=3,
        measure="m",
        importance=4,
    )
    made = with_actions(tables(), AS_OF, [talk, wish])
    (row,) = made.conversations.to_dict("records")
    assert [row[name] for name in ("account", "level", "topic", "signal")] == [STORY, "management", "future", "leaving"]
    assert row["date"] == pd.Timestamp(AS_OF)
    (row,) = made.expectations.to_dict("records")
    names = ("account", "expectation", "stated_by", "level", "fulfilment", "measure", "importance")
    assert [row[name] for name in names] == [STORY, "x", "Ann", "executive", 3.0, "m", 4.0]
    assert row["reviewed"] == pd.Timestamp(AS_OF)


def test_an_expectation_that_is_met_replaces_its_old_review():
    given = tables(contracts=[contract()], expectations=[expectation("fast answers", 2, measure=None)])
    met = Action(STORY, "expectation", expectation="fast answers", fulfilment=9, measure="two hours", importance=5)
    found = what_if(given, AS_OF, Settings(), [met])
    assert found.nothing.factors.loc[STORY, "align_gap"] == pytest.approx(0.8)
    assert found.done.factors.loc[STORY, "align_gap"] < 0.2
    assert found.done.factors.loc[STORY, "unmeasured"] == 0.0


def portfolio(size=40):
    random = np.random.default_rng(1)
    names = [f"account {number:02d}" for number in range(size)]
    return assess(
        tables(
            contracts=[contract(name, annual_value=float(random.integers(10, 500))) for name in names],
            responses=[answer(float(random.integers(4, 11)), account=name) for name in names[1:]],
            conversations=[
                conversation(dt.date(2026, 9, 1), random.choice(["executive", "operational"]), account=name)
                for name in names[::2]
            ],
        ),
        AS_OF,
    )


def test_robustness_is_a_share_and_the_top_holds_n_places():
    found = robustness(portfolio(), draws=200)
    assert ((found.corner >= 0) & (found.corner <= 1)).all()
    assert found.top.sum() == pytest.approx(found.top_n)
    assert found.corner.nunique() > 1


def test_robustness_is_the_same_each_time_and_changes_with_the_seed():
    given = portfolio()
    assert robustness(given, draws=50).corner.equals(robustness(given, draws=50).corner)
    assert not robustness(given, draws=50, seed=2).top.equals(robustness(given, draws=50).top)


def test_an_account_in_no_corner_stays_in_none_under_every_weighting():
    given = portfolio()
    assert given.accounts.loc["account 00", "corner"] == "unknown_satisfaction"
    assert robustness(given, draws=20).corner["account 00"] == 1.0


def test_what_the_logs_held_before_a_correction_is_known_up_to_the_day_too():
    days = (AS_OF, AS_OF + dt.timedelta(1), dt.date(2026, 1, 1))
    held = tables(conversations=[conversation(day) for day in days]).conversations
    known = as_known_on(replace(tables(), logged=held), AS_OF)
    assert [day.date() for day in known.logged["date"]] == [AS_OF, dt.date(2026, 1, 1)]
    assert as_known_on(tables(), AS_OF).logged is None


def test_without_a_model_the_weights_are_learned_of_the_whole_portfolio():
    decided = [(f"account {n:02d}", 3 if n % 2 else 9, "churned" if n % 2 else "renewed") for n in range(60)]
    given = tables(
        contracts=[contract(), *(contract(name) for name, _, _ in decided)],
        responses=[answer(), *(answer(score, AS_OF - dt.timedelta(400), name) for name, score, _ in decided)],
        outcomes=[outcome(what, AS_OF - dt.timedelta(10), account=name) for name, _, what in decided],
    )
    found = what_if(given, AS_OF, Settings(), [MEETING])
    assert list(found.nothing.accounts.index) == [STORY]
    assert found.nothing.model.outcomes == 60
    assert found.nothing.model.weights == assess(given, AS_OF).model.weights
