import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.risk.views.relationships import HEARD, by_owner, relationships
from analytics.tables.portfolio import Tables
from analytics.tables.schema import LEVELS, conform

AS_OF = dt.date(2026, 11, 1)
NAMES = pd.Index(["Alfa", "Beta"], name="account")


def talk(account="Alfa", date="2026-10-01", level="executive", **more):
    return {"account": account, "date": pd.Timestamp(date), "level": level, **more}


def answer(account="Alfa", date="2026-08-01", level="operational", score=8.0, **more):
    return {"account": account, "date": pd.Timestamp(date), "level": level, "score": score, **more}


def tables(talks=(), answers=(), people=()):
    return Tables(
        conversations=conform("conversations", pd.DataFrame(talks)),
        responses=conform("responses", pd.DataFrame(answers)),
        people=conform("people", pd.DataFrame(people)),
    )


@pytest.mark.parametrize(
    ("talks", "answers", "heard"),
    [
        ([], [], "nobody"),
        ([talk(level="operational")], [], "operational"),
        ([], [answer()], "operational"),
        ([], [answer(level=None)], "unknown"),
        ([talk(level="operational")], [answer(level="management")], "management"),
        ([talk(level="executive", signal="price_only")], [], "executive"),
        ([talk(date="2025-10-01")], [answer()], "operational"),  # over a year ago: no voice of the past year
        ([talk(date="2026-11-02")], [answer()], "operational"),  # after the as-of date
        ([talk(date="2026-11-01")], [answer()], "executive"),  # on it
        ([], [answer(date="2026-11-01", level="management")], "management"),
        ([], [answer(date="2026-11-02", level="management")], "nobody"),
        ([talk(date="2025-11-01")], [], "executive"),  # a year ago to the day
        ([talk(date="2025-10-31")], [], "nobody"),
        ([], [answer(date=None, level="executive")], "executive"),
    ],
)
def test_highest_level_heard_in_the_past_year(talks, answers, heard):
    assert relationships(tables(talks, answers), NAMES, AS_OF).accounts.loc["Alfa", "heard"] == heard


def test_the_last_conversation_of_a_level_with_its_topic_and_signal():
    found = relationships(
        tables(
            [
                talk(date="2026-03-01", topic="future"),
                talk(date="2026-10-08", topic="operational"),
                talk(date="2026-10-08", topic="future", signal="price_only"),
            ]
        ),
        NAMES,
        AS_OF,
    ).accounts.loc["Alfa"]
    assert found["talked_executive"] == pd.Timestamp("2026-10-08")
    assert (found["topic_executive"], found["signal_executive"]) == ("future", "price_only")
    assert found["talks_executive"] == 2  # two entries of one day are one conversation
    assert pd.isna(found["talked_management"])


def test_an_open_level_is_taken_from_the_people_table():
    people = [{"account": "Alfa", "person": "Maarten", "decides": True}]
    found = relationships(tables([talk(level=None, person="maarten ")], people=people), NAMES, AS_OF)
    assert found.accounts.loc["Alfa", "heard"] == "executive"


def test_a_respondent_counts_once_and_a_nameless_answer_counts_for_itself():
    rows = [answer(respondent="Anja"), answer(respondent="anja", date="2026-09-01"), answer(), answer()]
    assert relationships(tables(answers=rows), NAMES, AS_OF).accounts.loc["Alfa", "answers_operational"] == 3


def test_the_questions_of_one_form_without_a_name_are_of_one_person():
    place = {"file": "csat.csv", "sheet": "", "row": 2}
    rows = [
        answer(asked="Tevreden?", **place), answer(asked="Aanbevelen?", question="nps", **place),
        answer(asked="Tevreden?", **{**place, "row": 3}),
    ]  # fmt: skip
    assert relationships(tables(answers=rows), NAMES, AS_OF).accounts.loc["Alfa", "answers_operational"] == 2


@pytest.mark.parametrize(
    ("invited", "answers", "state"),
    [
        (False, [], "not_asked"),
        (False, [answer(level=None)], "not_asked"),
        (True, [], "silent"),
        (True, [answer()], "silent"),  # nameless, but from operations
        (True, [answer(level="executive")], "unknown"),  # nameless: it may be theirs
        (True, [answer(level=None)], "unknown"),
        (True, [answer(level="executive", account="Beta")], "silent"),
        (None, [], "unknown"),
        (True, [answer(respondent="Maarten", level=None)], "answered"),
        (False, [answer(respondent="maarten")], "answered"),
    ],
)
def test_deciders_who_were_never_asked_or_never_answered(invited, answers, state):
    people = [
        {"account": "Alfa", "person": "Maarten", "decides": True, "invited": invited},
        {"account": "Alfa", "person": "Sietske", "decides": False, "invited": True},
    ]
    deciders = relationships(tables(answers=answers, people=people), NAMES, AS_OF).deciders
    assert deciders[["person", "state"]].to_numpy().tolist() == [["Maarten", state]]


@pytest.mark.parametrize(
    ("given_tables", "evidence"),
    [
        (tables(), False),
        (tables(answers=[answer(level=None)]), False),
        (tables(answers=[answer()]), True),
        (tables([talk()]), True),
        (tables(people=[{"account": "Alfa", "person": "M"}]), True),
        (tables([talk(account="Elsewhere")]), False),
    ],
)
def test_whether_there_is_anything_to_show(given_tables, evidence):
    assert relationships(given_tables, NAMES, AS_OF).evidence is evidence


def test_value_resting_on_operational_voices_by_owner_and_currency():
    accounts = pd.DataFrame(
        {
            "owner": ["Eva", "Eva", "Daan", None],
            "currency": ["EUR", "EUR", "EUR", "USD"],
            "annual_value": [100.0, 300.0, 50.0, float("nan")],
        },
        index=["a", "b", "c", "d"],
    )
    heard = pd.Series(["operational", "executive", "nobody", "operational"], index=accounts.index)
    out = by_owner(accounts, heard).set_index("currency")
    eva = out[out["owner"] == "Eva"].iloc[0]
    assert (eva["operational_value"], eva["annual_value"], eva["share"]) == (100.0, 400.0, 0.25)
    assert out[out["owner"] == "Daan"].iloc[0]["nobody_value"] == 50.0
    assert out.loc["USD", "undecided_accounts"] == 1
    assert out.loc["USD", "share"] == 1.0  # no value: the share of accounts


def test_who_has_neither_a_value_nor_a_currency_makes_no_empty_row_of_an_owner():
    accounts = pd.DataFrame(
        {"owner": ["Eva", "Eva"], "currency": ["EUR", ""], "annual_value": [100.0, float("nan")]}, index=["a", "b"]
    )
    (row,) = by_owner(accounts, pd.Series(["executive", "operational"], index=["a", "b"])).to_dict("records")
    assert (row["currency"], row["accounts"], row["annual_value"], row["share"]) == ("EUR", 2, 100.0, 0.0)


@pytest.mark.parametrize("value", [100.0, float("nan")])
def test_an_owner_of_whom_no_level_is_known_has_no_share(value):
    accounts = pd.DataFrame({"owner": ["Eva"], "currency": ["EUR"], "annual_value": [value]}, index=["a"])
    (row,) = by_owner(accounts, pd.Series("unknown", index=["a"])).to_dict("records")
    assert pd.isna(row["share"])
    assert row["unknown_accounts"] == 1


def test_every_sum_by_owner():
    accounts = pd.DataFrame(
        {"owner": ["Eva"] * 5, "currency": ["EUR"] * 5, "annual_value": [1.0, 2.0, 4.0, 8.0, 16.0]}, index=list("abcde")
    )
    heard = pd.Series(["executive", "management", "operational", "nobody", "unknown"], index=list("abcde"))
    assert by_owner(accounts, heard).to_dict("records") == [
        {
            "owner": "Eva",
            "currency": "EUR",
            "accounts": 5,
            "annual_value": 31.0,
            "undecided_accounts": 3,
            "undecided_value": 14.0,
            "operational_accounts": 1,
            "operational_value": 4.0,
            "nobody_accounts": 1,
            "nobody_value": 8.0,
            "unknown_accounts": 1,
            "unknown_value": 16.0,
            "share": 14 / 15,
        }
    ]


def test_owners_stand_by_the_money_without_a_voice_then_the_number_then_the_name():
    accounts = pd.DataFrame(
        {"owner": ["C", "B", "A", "D", "D"], "currency": "EUR", "annual_value": [5.0, 0.0, 0.0, 0.0, 0.0]},
        index=list("abcde"),
    )
    out = by_owner(accounts, pd.Series("nobody", index=accounts.index))
    assert out["owner"].tolist() == ["C", "D", "A", "B"]


def test_of_several_entries_on_one_day_the_telling_one_is_shown():
    rows = [talk(topic="future"), talk(topic="operational"), talk(topic="expectations")]
    signals = [talk(signal="sees_future"), talk(signal="leaving"), talk(signal="price_only"), talk()]
    for order in (slice(None), slice(None, None, -1)):
        found = relationships(tables(rows[order]), NAMES, AS_OF).accounts.loc["Alfa"]
        assert found["topic_executive"] == "future"
        found = relationships(tables(signals[order]), NAMES, AS_OF).accounts.loc["Alfa"]
        assert found["signal_executive"] == "leaving"


def test_those_who_decide_in_full_and_once_each():
    people = [
        {"account": "Beta", "person": "Wim", "role": "CFO", "decides": True, "invited": True},
        {"account": "Alfa", "person": "Maarten", "role": "CIO", "decides": True, "invited": False},
        {"account": "Alfa", "person": "maarten ", "role": "CIO", "decides": True},
        {"account": "Elsewhere", "person": "Jan", "decides": True},
        {"account": "Alfa", "person": "Els", "decides": None},
    ]
    rows = [
        talk(person="Maarten", date="2026-09-01"),
        talk(person="MAARTEN"),
        talk(person="Maarten", date="2026-11-02"),
    ]
    out = relationships(tables(rows, people=people), NAMES, AS_OF).deciders
    assert out.index.tolist() == [0, 1]
    assert out.drop(columns="talked").to_dict("records") == [
        {"account": "Beta", "person": "Wim", "role": "CFO", "state": "silent"},
        {"account": "Alfa", "person": "Maarten", "role": "CIO", "state": "not_asked"},
    ]
    assert out["talked"].tolist()[1] == pd.Timestamp("2026-10-01")
    assert pd.isna(out["talked"].tolist()[0])


def test_nameless_answers_are_told_apart_after_others_were_left_out():
    rows = [*[answer(account="Elsewhere")] * 5, answer(), answer(), answer(response_id="x")]
    found = relationships(tables(answers=[*rows, answer(response_id="x")]), NAMES, AS_OF).accounts
    assert found["answers_operational"].tolist() == [3, 0]
    assert found.index.equals(NAMES)


def test_other_customers_answers_are_no_evidence():
    given_tables = tables(answers=[answer(account="Elsewhere", level="executive")])
    assert not relationships(given_tables, NAMES, AS_OF).evidence


levels = st.sampled_from([*LEVELS, None])
rows = st.lists(
    st.builds(
        lambda account, days, level, person: {
            "account": account,
            "date": pd.Timestamp(AS_OF) - pd.Timedelta(days=days),
            "level": level,
            "person": person,
        },
        st.sampled_from(["Alfa", "Beta", "Gamma"]),
        st.integers(-40, 900),
        levels,
        st.sampled_from(["M", "S", None]),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(rows, st.randoms(use_true_random=False))
def test_neither_row_order_nor_the_future_changes_anything(talks, rng):
    shuffled = list(talks)
    rng.shuffle(shuffled)
    past = [row for row in shuffled if row["date"] <= pd.Timestamp(AS_OF)]
    one = relationships(tables(talks), NAMES, AS_OF).accounts
    other = relationships(tables(past), NAMES, AS_OF).accounts
    pd.testing.assert_frame_equal(one, other)
    assert set(one["heard"]) <= set(HEARD)
