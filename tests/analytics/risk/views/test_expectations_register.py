import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.risk.views.expectations_register import STATES, gaps, register, standing
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
