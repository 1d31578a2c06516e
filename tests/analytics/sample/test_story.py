"""The story from the files to the picture: what the sample must show once it is read and scored."""

import datetime as dt
from functools import cache

import pytest

from analytics.intake.exports import read_exports
from analytics.intake.raw import SourceFile
from analytics.risk.assess import assess
from analytics.sample import generate
from analytics.tables.assessment import Assessment
from analytics.tables.imported import Imported

STORY = "Hogeschool Noorderlicht"
AS_OF = dt.date(2026, 11, 1)


@cache
def imported(language: str, leave_out: bytes | None = None) -> Imported:
    """The sample as the intake reads it, without the line of any csv that holds some bytes."""
    given = []
    for file in generate(language=language).files:
        content = file.content
        if leave_out is not None and file.name.endswith(".csv"):
            content = b"".join(line for line in content.splitlines(keepends=True) if leave_out not in line)
        given.append(SourceFile(file.name, content))
    return read_exports(given, as_of=AS_OF)


@cache
def scored(language: str, leave_out: bytes | None = None) -> Assessment:
    return assess(imported(language, leave_out).tables, AS_OF)


WITHOUT = f"08-10-2026;{STORY}".encode()


def test_the_conversation_with_the_cio_raises_the_risk():
    assert len(imported("nl", WITHOUT).tables.conversations) == len(imported("nl").tables.conversations) - 1
    after, before = scored("nl").accounts.loc[STORY], scored("nl", WITHOUT).accounts.loc[STORY]
    assert after["risk"] > before["risk"] + 0.02
    assert after["corner"] == before["corner"] == "hidden_risk"
    assert after["score"] == pytest.approx(8.7)
    assert after["respondents"] == 12
    assert after["respondents_executive"] == after["respondents_management"] == 0
    assert after["last_executive"].date() == dt.date(2026, 10, 8)
    assert before["last_executive"] != before["last_executive"]  # not a date: there was none


def test_the_conversation_moves_nobody_else():
    after, before = scored("nl").accounts["risk"], scored("nl", WITHOUT).accounts["risk"]
    others = after.index != STORY
    assert after[others].to_list() == pytest.approx(before[others].to_list(), abs=1e-12)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_row_is_accounted_for_and_little_is_asked(language):
    read = imported(language)
    sheets = [sheet for file in read.files for sheet in file.sheets]
    assert [sheet.table for sheet in sheets] == [
        "responses", "contracts", "people", "conversations", "expectations", "outcomes"
    ]  # fmt: skip
    assert all(file.problem is None for file in read.files)
    assert all(sheet.rows_in == sheet.rows_used + sheet.rows_set_aside for sheet in sheets)
    assert sum(sheet.rows_set_aside for sheet in sheets) == len(read.set_aside) == 9
    assert sorted(question.kind for question in read.questions) == ["coverage", "match"]
    assert all(column.field for sheet in sheets for column in sheet.columns)
    assert all(column.decision == "mapped" for sheet in sheets for column in sheet.columns)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_picture_is_one_that_a_provider_would_recognise(language):
    seen = scored(language)
    (totals,) = seen.totals
    assert totals.currency == "EUR"
    assert 12e6 < totals.annual_value < 14e6
    assert totals.accounts == 120
    assert len(seen.ended) == 17
    accounts = {corner: total.accounts for corner, total in totals.corners.items()}
    assert 10 <= accounts["hidden_risk"] <= 18
    assert 0.25 <= totals.hidden_annual_value / totals.annual_value <= 0.40
    assert 2 <= accounts["visible_risk"] <= 10
    assert accounts["partner"] >= 60
    assert 5 <= accounts["critical_friend"] <= 18
    assert 4 <= accounts["unknown_satisfaction"] <= 12
    hidden = seen.accounts[seen.accounts["corner"] == "hidden_risk"]
    assert hidden.nlargest(3, "hidden_value").index[0] == STORY
    assert hidden.nlargest(3, "annual_value").index[0] == STORY


def test_both_languages_draw_the_same_picture():
    dutch, english = scored("nl").accounts, scored("en").accounts
    assert dutch.index.equals(english.index)
    assert dutch["corner"].to_list() == english["corner"].to_list()
