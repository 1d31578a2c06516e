"""Corrections: laid over the rows that they are about, found again next month, never counted twice."""

import datetime as dt

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from analytics.intake import SourceFile, read_exports
from analytics.risk.assess import assess
from analytics.tables.assessment import Settings
from analytics.tables.corrections import (
    Correction,
    Place,
    correct,
    corrected,
    kept_in_step,
    keys,
    said,
    withdraw,
)

AS_OF = dt.date(2026, 11, 1)
STORY = "Hogeschool Noorderlicht"


def read(files: dict[str, str], answers: dict[str, str] | None = None):
    return read_exports([SourceFile(name, text.encode()) for name, text in files.items()], as_of=AS_OF, answers=answers)


@pytest.fixture(scope="module")
def known(three_accounts):
    return read(three_accounts).tables


def of_row(tables, table: str, place: int, *, counts: bool = True, where: Place | None = None, **changed) -> Correction:
    row = tables.frame(table).iloc[place].to_dict()
    return Correction(table, said(table, row), changed, counts, where or Place())


def test_a_corrected_row_reads_otherwise_and_stands_once(known):
    one = of_row(known, "conversations", 0, level="operational", signal=None, date=dt.date(2026, 10, 9))
    result = corrected(known, [one], {})
    rows = result.tables.conversations
    assert len(rows) == len(known.conversations)
    assert rows.loc[0, "level"] == "operational"
    assert rows.loc[0, "date"] == pd.Timestamp(2026, 10, 9)
    assert pd.isna(rows.loc[0, "signal"])
    assert result.marks["conversations"].tolist() == [True, False, False, False, False]
    assert_frame_equal(rows.iloc[1:], known.conversations.iloc[1:])
    assert known.conversations.loc[0, "level"] == "executive"
    assert result.lost == ()


def test_a_row_that_does_not_count_is_apart_and_comes_back(known):
    one = of_row(known, "expectations", 3, counts=False)
    result = corrected(known, [one], {})
    assert len(result.tables.expectations) == len(known.expectations) - 1
    assert result.apart["expectations"]["expectation"].tolist() == ["Sneller herstel van storingen"]
    back = corrected(known, withdraw([one], one), {})
    assert_frame_equal(back.tables.expectations, known.expectations)


def test_next_month_s_export_with_the_same_row_is_corrected_too(known, three_accounts):
    one = of_row(known, "conversations", 0, level="operational")
    header, *lines = three_accounts["conversations.csv"].splitlines()
    newer = [f"{STORY},2026-11-20,Gerda Cio,executive,Jeroen Tasman,future,,Nieuw"]
    files = {**three_accounts, "gesprekken-december.csv": "\n".join([header, *newer, *reversed(lines)]) + "\n"}
    del files["conversations.csv"]
    result = corrected(read(files).tables, [one], {})
    assert result.lost == ()
    (row,) = result.tables.conversations[result.marks["conversations"]].to_dict("records")
    assert (row["level"], row["note"], row["file"], row["row"]) == (
        "operational", "Weer de laagste prijs", "gesprekken-december.csv", 7,
    )  # fmt: skip


def test_a_row_that_stands_in_two_files_cannot_count_both_ways(known, three_accounts):
    one = of_row(known, "conversations", 0, level="operational")
    # An export of a wider period; the same file dropped twice would be set aside as a whole.
    head, *rows = three_accounts["conversations.csv"].splitlines()
    again = "\n".join([head, *rows[:3], rows[0].replace("Weer de laagste prijs", "Kennismaking")]) + "\n"
    twice = read({**three_accounts, "again.csv": again}).tables
    rows = corrected(twice, [one], {}).tables.conversations
    same = rows[rows["note"] == "Weer de laagste prijs"]
    assert same["level"].tolist() == ["operational", "operational"]
    gone = corrected(twice, [of_row(known, "conversations", 0, counts=False)], {}).tables.conversations
    assert not (gone["note"] == "Weer de laagste prijs").any()


def test_a_row_that_the_export_mended_itself_is_left_alone_and_named(known, three_accounts):
    one = of_row(known, "conversations", 0, level="operational")
    files = {**three_accounts}
    files["conversations.csv"] = files["conversations.csv"].replace("Gerda Cio,executive", "Gerda Cio,management")
    result = corrected(read(files).tables, [one], {})
    assert result.lost == (one,)
    assert result.tables.conversations["level"].tolist()[0] == "management"
    assert len(result.tables.conversations) == 5


def test_an_answer_that_changes_how_a_row_is_read_does_not_lose_its_correction(known, three_accounts):
    uploads = {"conversations.csv": "a" * 64}
    first = of_row(known, "conversations", 0, level="operational", where=Place("a" * 64, "", 2))
    # Another answer: the customer of this row is read as another one.
    renamed = {
        **three_accounts,
        "conversations.csv": three_accounts["conversations.csv"].replace(STORY, "Noorderlicht"),
    }
    tables = read(renamed).tables
    result = corrected(tables, [first], uploads)
    assert result.lost == ()
    assert result.tables.conversations.loc[0, "level"] == "operational"
    (now,) = kept_in_step([first], result)
    assert now.account == "Noorderlicht"
    assert now.changed == {"level": "operational"}
    # What it says now is found without the place too; in another upload the place alone says nothing.
    assert corrected(tables, [now], {}).lost == ()
    assert corrected(tables, [first], {"conversations.csv": "b" * 64}).lost == (first,)


def test_mended_words_of_an_expectation_go_for_all_its_reviews(known):
    row = known.expectations.iloc[0].to_dict()
    later = pd.DataFrame([{**row, "reviewed": dt.date(2026, 10, 30), "fulfilment": 2.0, "file": "", "row": 0}])
    tables = known.with_rows("expectations", later)
    one = of_row(tables, "expectations", 0, expectation="Meedenken over data")
    result = corrected(tables, [one], {}).tables.expectations
    named = result.loc[result["account"] == "Gemeente Waterstad", "expectation"]
    assert sorted(named) == [
        "Eén aanspreekpunt",
        "Meedenken over data",
        "Meedenken over data",
        "Storingen binnen vier uur",
    ]


@pytest.mark.parametrize("coverage", ["all", "occurring", "some"])
@pytest.mark.parametrize("change", [{"counts": False}, {"date": dt.date(2024, 1, 1)}, {"date": dt.date(2026, 10, 31)}])
def test_no_correction_changes_what_a_log_covers(known, coverage, change):
    log = known.conversations["log"].iloc[0]
    tables = known.__class__(
        **{
            name: getattr(known, name) for name in ("contracts", "responses", "conversations", "people", "expectations")
        },
        coverage={log: coverage},
    )
    before = assess(tables, AS_OF, Settings()).accounts["covered"]
    ones = [of_row(tables, "conversations", place, **change) for place in range(len(tables.conversations))]
    after = assess(corrected(tables, ones, {}).tables, AS_OF, Settings()).accounts["covered"]
    assert after.tolist() == before.tolist()


def test_no_corrections_no_change(known):
    assert corrected(known, [], {}).tables is known
    only_lost = corrected(known, [Correction("people", {"account": "X", "person": "Y"})], {})
    assert only_lost.tables is known
    assert len(only_lost.lost) == 1


def test_the_last_correction_of_a_row_stands_and_one_without_a_change_is_none(known):
    first = of_row(known, "conversations", 0, level="operational")
    second = of_row(known, "conversations", 0, level="management", topic="future")
    held = correct(correct((), first), second)
    assert [dict(one.changed) for one in held] == [{"level": "management"}]
    assert correct(held, of_row(known, "conversations", 0, level="executive")) == ()


def test_a_key_does_not_depend_on_case_or_spaces(known):
    frame = known.conversations.head(1)
    shouted = frame.assign(note=frame["note"].str.upper() + " ")
    assert keys("conversations", frame) == keys("conversations", shouted)
