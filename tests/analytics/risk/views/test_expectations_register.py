import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.risk.views.expectations_register import (
    STATES,
    gaps,
    register,
    standing,
    unmet,
    unmet_unweighed,
    unreviewed,
)
from analytics.tables.schema import conform

AS_OF = dt.date(2026, 11, 1)
NAMES = pd.Index(["Alfa", "Beta"], name="account")


def row(expectation="Bereikbaar", account="Alfa", **more):
    given = {"importance": 5.0, "measure": "binnen een uur", "fulfilment": 8.0, "source": "customer"}
    return {"account": account, "expectation": expectation, "reviewed": pd.Timestamp("2026-06-01"), **given, **more}


def found(*rows):
    return register(conform("expectations", pd.DataFrame(list(rows))), NAMES, AS_OF)


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "met"),
        ({"fulfilment": 7.0}, "met"),
        ({"fulfilment": 6.9}, "unmet"),
        ({"fulfilment": None}, "not_reviewed"),
        ({"measure": None}, "not_measured"),
        ({"measure": "  "}, "not_measured"),
        ({"measure": None, "source": "guess"}, "guess"),
        ({"source": None}, "met"),
    ],
)
def test_the_state_of_an_expectation(changes, state):
    assert found(row(**changes))["state"].tolist() == [state]


def test_the_last_review_stands_and_of_one_day_the_worse():
    later = row(fulfilment=3.0, reviewed=pd.Timestamp("2026-09-01"))
    worse = row(fulfilment=2.0, reviewed=pd.Timestamp("2026-09-01"))
    undated = row(fulfilment=9.0, reviewed=None)
    future = row(fulfilment=10.0, reviewed=pd.Timestamp("2026-11-02"))
    assert found(row(), later, worse, undated, future)["fulfilment"].tolist() == [2.0]


def test_what_was_written_in_the_dashboard_corrects_the_file_of_the_same_day():
    rows = [row(fulfilment=9.0, file=""), row(fulfilment=2.0, file="register.xlsx")]
    for order in (rows, rows[::-1]):
        assert found(*order)["fulfilment"].tolist() == [9.0]
    older = row(fulfilment=9.0, file="", reviewed=pd.Timestamp("2026-05-01"))
    assert found(older, rows[1])["fulfilment"].tolist() == [2.0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # The first of these stands, in any order.
        ({"fulfilment": 4.0}, {"fulfilment": None}),
        ({"measure": None}, {}),
        ({"importance": 4.0}, {"importance": 3.0}),
        ({"source": "guess"}, {"source": "customer"}),
    ],
)
def test_of_two_reviews_on_one_day_one_stands_in_any_order(first, second):
    rows = [row(**{"file": "f", **first}), row(**{"file": "f", **second})]
    one, other = found(*rows).iloc[0], found(*rows[::-1]).iloc[0]
    for column in ("fulfilment", "measure", "importance", "source"):
        assert one[column] == other[column] or (pd.isna(one[column]) and pd.isna(other[column]))
    if "source" not in first:
        for column, value in first.items():
            assert one[column] == value or (value is None and pd.isna(one[column]))


def test_the_same_words_of_two_people_are_two_expectations_and_of_one_are_one():
    rows = [row(stated_by="CIO"), row(stated_by="cio "), row(stated_by="CFO"), row(stated_by=None)]
    assert len(found(*rows)) == 3
    assert standing(found(*rows), NAMES)["expectations"].tolist() == [3, 0]
    other_way = standing(found(*rows), NAMES[::-1])
    assert other_way.index.tolist() == ["Beta", "Alfa"]
    assert other_way["expectations"].tolist() == [0, 3]


def test_the_columns_of_the_register():
    assert list(found(row()).columns) == [
        "account", "expectation", "stated_by", "level", "importance", "measure", "measured", "fulfilment",
        "reviewed", "source", "place", "top", "state",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("importance", "rank", "expected"),
    [(2.0, 1.0, 2.0), (None, 1.0, 5.0), (None, 5.0, 1.0), (None, 6.0, 0.5), (None, 7.0, 1 / 3)],
)
def test_importance_is_stated_or_follows_the_rank_as_in_the_risk(importance, rank, expected):
    assert found(row(importance=importance, rank=rank))["importance"].tolist() == pytest.approx([expected])


def test_without_importance_and_rank_it_is_unknown_and_ranks_as_the_middle():
    rows = [row("heavy", importance=4.0), row("unknown", importance=None), row("light", importance=2.0)]
    out = found(*rows).set_index("expectation")
    assert out.index.tolist() == ["heavy", "unknown", "light"]
    assert out["importance"].isna().tolist() == [False, True, False]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"fulfilment": 6.0}, "unmet"),
        ({"fulfilment": 6.0, "importance": None}, "unweighed"),
        ({"fulfilment": None}, "unreviewed"),
        ({"fulfilment": None, "importance": None}, "unreviewed"),
        ({"fulfilment": None, "importance": 3.0}, ""),
        ({"fulfilment": 6.0, "importance": 3.0}, ""),
        ({"importance": None}, ""),
    ],
)
def test_what_is_open_of_an_expectation(changes, expected):
    out = found(row(**changes))
    held = {"unmet": unmet(out), "unweighed": unmet_unweighed(out), "unreviewed": unreviewed(out)}
    assert [name for name, rows in held.items() if len(rows)] == ([expected] if expected else [])


def test_the_most_important_three_are_on_top():
    rows = [row(str(number), importance=None, rank=float(number)) for number in (4, 2, 1, 3)]
    out = found(*rows)
    assert out["expectation"].tolist() == ["1", "2", "3", "4"]
    assert out["top"].tolist() == [True, True, True, False]


def test_places_that_nobody_asked_about_are_visible():
    out = standing(found(row(), row("Prijs", importance=2.0, source="guess")), NAMES)
    assert out.loc["Alfa", ["state_1", "state_2", "state_3"]].tolist() == ["met", "guess", "not_asked"]
    assert out.loc["Beta", ["state_1", "state_2", "state_3"]].tolist() == ["not_asked"] * 3
    assert out["asked"].tolist() == [True, False]
    assert out["open"].tolist() == [2, 3]


def test_only_our_own_guesses_is_not_asked():
    assert not standing(found(row(source="guess")), NAMES).loc["Alfa", "asked"]


def test_the_gap_between_what_we_think_and_what_they_said():
    rows = conform(
        "expectations",
        pd.DataFrame(
            [
                row(source="guess", fulfilment=9.0, stated_by="Eva"),
                row("Korting", source="guess", fulfilment=7.0, importance=1.0),
                row(fulfilment=4.0, stated_by="CIO"),
                row(account="Beta"),
            ]
        ),
    )
    out = gaps(rows, NAMES, AS_OF)
    assert out.index.tolist() == ["Alfa"]
    assert out.loc["Alfa", "ours"] == pytest.approx((9 * 5 + 7 * 1) / 6)
    assert out.loc["Alfa", "theirs"] == 4.0
    assert out.loc["Alfa", "only_ours"] == 1


def test_gaps_count_both_sides_and_the_largest_overestimate_is_first():
    rows = [
        row(account="Alfa", source="guess", fulfilment=6.0),
        row(account="Alfa", source="customer", fulfilment=5.0, stated_by="CIO"),
        row("Prijs", account="Beta", source="guess", fulfilment=9.0),
        row(account="Beta", source="guess", fulfilment=9.0),
        row(account="Beta", source="customer", fulfilment=4.0, stated_by="CIO"),
        row("Korting", account="Beta", source="customer", fulfilment=None, stated_by="CIO"),
        row("Hulp", account="Beta", source="customer", fulfilment=4.0, stated_by="CIO"),
        row(account="Gamma", source="guess", fulfilment=9.0),
    ]
    out = gaps(conform("expectations", pd.DataFrame(rows)), pd.Index([*NAMES, "Gamma"]), AS_OF)
    assert out.index.name == "account"
    assert out.reset_index().to_dict("records") == [
        {"account": "Beta", "ours": 9.0, "theirs": 4.0, "difference": 5.0, "ours_n": 2, "theirs_n": 3, "only_ours": 1},
        {"account": "Alfa", "ours": 6.0, "theirs": 5.0, "difference": 1.0, "ours_n": 1, "theirs_n": 1, "only_ours": 0},
    ]


def test_nothing_on_record():
    empty = conform("expectations")
    assert register(empty, NAMES, AS_OF).empty
    assert gaps(empty, NAMES, AS_OF).empty
    assert standing(register(empty, NAMES, AS_OF), NAMES)["open"].tolist() == [3, 3]


expectation = st.builds(
    lambda account, text, importance, fulfilment, measure, source, days: row(
        text,
        account=account,
        importance=importance,
        fulfilment=fulfilment,
        measure=measure,
        source=source,
        reviewed=pd.NaT if days is None else pd.Timestamp(AS_OF) - pd.Timedelta(days=days),
    ),
    st.sampled_from(["Alfa", "Beta", "Gamma"]),
    st.sampled_from(["a", "b", "c", "d"]),
    st.sampled_from([1.0, 3.0, 5.0, None]),
    st.sampled_from([0.0, 5.0, 10.0, None]),
    st.sampled_from(["m", None]),
    st.sampled_from(["customer", "guess", None]),
    st.none() | st.integers(-20, 500),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(expectation, max_size=12), st.randoms(use_true_random=False))
def test_row_order_never_matters_and_every_place_has_a_state(rows, rng):
    shuffled = list(rows)
    rng.shuffle(shuffled)
    one, other = found(*rows), found(*shuffled)
    assert one[["account", "expectation", "place"]].equals(other[["account", "expectation", "place"]])
    pd.testing.assert_series_equal(one["fulfilment"], other["fulfilment"])
    assert standing(one, NAMES)[["state_1", "state_2", "state_3"]].isin(STATES).all().all()
    assert one.groupby("account")["top"].sum().le(3).all()


def test_accounts_stand_by_name_and_in_each_the_most_important_first():
    rows = [row("b", "Beta"), row("light", importance=1.0), row("heavy", importance=4.0)]
    for order in (rows, rows[::-1]):
        shown = found(*order)
        assert list(zip(shown["account"], shown["expectation"], shown["place"], strict=True)) == [
            ("Alfa", "heavy", 1),
            ("Alfa", "light", 2),
            ("Beta", "b", 1),
        ]
