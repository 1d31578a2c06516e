"""What an edit in the register becomes."""

import datetime as dt

import pandas as pd
import pytest

from analytics.risk.views.expectations_register import register
from analytics.tables.schema import conform
from ui.expectation_editor import revised, without_earlier

AS_OF = dt.date(2026, 11, 1)


def table(*rows):
    given = {"account": "Alfa", "stated_by": "CIO", "importance": 5.0, "fulfilment": 4.0, "source": "customer"}
    return conform("expectations", pd.DataFrame([{**given, **row} for row in rows]))


def seen(expectations):
    return register(expectations, pd.Index(["Alfa"]), AS_OF)


BEFORE = table(
    {"expectation": "Bereikbaar", "reviewed": pd.Timestamp("2026-03-01")},
    {"expectation": "Prijs", "importance": 2.0, "reviewed": pd.Timestamp("2026-03-01")},
)


def test_only_the_changed_row_becomes_a_review_of_today_with_all_its_other_fields():
    rows = revised(seen(BEFORE), {0: {"fulfilment": 8.0, "measure": "binnen een uur"}}, AS_OF)
    (row,) = rows.to_dict("records")
    assert (row["expectation"], row["fulfilment"], row["measure"]) == ("Bereikbaar", 8.0, "binnen een uur")
    assert (row["stated_by"], row["importance"], row["reviewed"]) == ("CIO", 5.0, pd.Timestamp(AS_OF))


@pytest.mark.parametrize("edited", [{}, {0: {}}, {1: {"account": "Beta"}}])
def test_nothing_that_counts_was_changed(edited):
    assert revised(seen(BEFORE), edited, AS_OF).empty


def test_a_cleared_score_is_unknown_again():
    rows = revised(seen(BEFORE), {0: {"fulfilment": None}}, AS_OF)
    assert conform("expectations", rows)["fulfilment"].isna().all()


def test_the_edit_is_what_the_register_shows_next():
    rows = revised(seen(BEFORE), {0: {"fulfilment": 9.0, "measure": "maandelijks"}}, AS_OF)
    after = seen(pd.concat([BEFORE, conform("expectations", rows)], ignore_index=True))
    assert after.loc[0, ["expectation", "state"]].tolist() == ["Bereikbaar", "met"]


def test_of_two_edits_on_one_day_the_last_stands():
    first = revised(seen(BEFORE), {0: {"fulfilment": 2.0}}, AS_OF)
    second = revised(seen(BEFORE), {0: {"fulfilment": 9.0}}, AS_OF)
    kept = without_earlier(without_earlier(None, first), second)
    assert kept["fulfilment"].tolist() == [9.0]


def test_an_earlier_day_and_another_expectation_are_kept():
    first = revised(seen(BEFORE), {0: {"fulfilment": 2.0}}, dt.date(2026, 10, 1))
    second = revised(seen(BEFORE), {0: {"fulfilment": 9.0}, 1: {"importance": 3.0}}, AS_OF)
    assert len(without_earlier(first, second)) == 3
