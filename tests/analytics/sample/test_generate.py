"""The sample as files: the same bytes for a seed, the committed ones up to date, both languages the same facts."""

import csv
import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from analytics.sample import SampleFile, generate

COMMITTED = Path(__file__).parents[3] / "sample_data"
NAMES = {
    "nl": ("csat-export.csv", "contracten.xlsx", "gesprekken.csv", "verwachtingen.xlsx", "verlengingen.xlsx"),
    "en": ("csat-export.csv", "contracts.xlsx", "conversations.csv", "expectations.xlsx", "renewals.xlsx"),
}


def cells(content: bytes) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(io.BytesIO(content))
    return {sheet.title: [*sheet.iter_rows(values_only=True)] for sheet in book}


def rows(file: SampleFile) -> list[list[str]]:
    return [*csv.reader(io.StringIO(file.content.decode("utf-8-sig")), delimiter=";")]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_committed_files_are_what_the_generator_makes(language):
    made = generate(language=language)
    assert made.as_of == dt.date(2026, 11, 1)
    assert tuple(file.name for file in made.files) == NAMES[language]
    assert {path.name for path in (COMMITTED / language).iterdir()} == set(NAMES[language])
    for file in made.files:
        stored = (COMMITTED / language / file.name).read_bytes()
        if file.name.endswith(".csv"):
            assert stored == file.content, file.name
        else:
            assert cells(stored) == cells(file.content), file.name


@settings(max_examples=8, deadline=None)
@given(accounts=st.integers(1, 40), seed=st.integers(0, 10_000), language=st.sampled_from(["nl", "en"]))
def test_the_same_seed_makes_the_same_bytes_and_the_story_is_always_in_it(accounts, seed, language):
    made = generate(accounts, seed, language)
    assert made == generate(accounts, seed, language)
    for file in made.files[:3:2]:
        assert "Hogeschool Noorderlicht" in file.content.decode()


def test_another_seed_makes_other_customers():
    assert generate(20, 1).files != generate(20, 2).files


def test_no_clock_in_a_workbook():
    for file in generate(5).files:
        if file.name.endswith(".xlsx"):
            with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
                assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 1, 9, 0, 0)}
                core = archive.read("docProps/core.xml").decode()
                assert core.count("2026-11-01T09:00:00Z") == 2


@pytest.mark.parametrize(("accounts", "language"), [(0, "nl"), (-3, "en"), (5, "fr")])
def test_what_it_cannot_make_it_refuses(accounts, language):
    with pytest.raises(ValueError, match="sample"):
        generate(accounts, 7, language)


def test_number_of_customers():
    sheet = cells(generate(30).files[1].content)["Contracten"]
    running = {row[1] for row in sheet[4:-1] if row[5] is None or row[5].date() > dt.date(2026, 11, 1)}
    assert len(running) == 30


def test_both_languages_hold_the_same_customers_dates_and_figures():
    dutch, english = generate(40, language="nl"), generate(40, language="en")
    for one, other in zip(dutch.files[::2][:2], english.files[::2][:2], strict=True):
        assert [row[:1] for row in rows(one)[1:-3]] == [row[:1] for row in rows(other)[1:-3]]
        assert [row[2] for row in rows(one)[1:-3]] == [row[2] for row in rows(other)[1:-3]]
    for one, other in zip(dutch.files[1::2], english.files[1::2], strict=True):
        for left, right in zip(cells(one.content).values(), cells(other.content).values(), strict=True):
            plain = [[value for value in row if isinstance(value, int | float | dt.datetime)] for row in left]
            assert plain == [[value for value in row if isinstance(value, int | float | dt.datetime)] for row in right]
    assert dutch.files != english.files


def test_a_survey_export_as_the_tool_makes_it():
    file = generate().files[0]
    assert file.content.startswith(b"\xef\xbb\xbfRespons-ID;Ingevuld op;Klantnaam;Respondent;Functie;")
    assert b"\r\n" in file.content
    table = rows(file)
    scores = [row[5] for row in table[1:-3]]
    assert any("," in score and not score.endswith(",0") for score in scores)
    assert "n.v.t." in scores
    assert "goed hoor" in scores
    assert any(row[1] == "31-02-2025" for row in table[1:-3])
    assert any(not row[2] for row in table[1:-3])
    assert table[-2][0] == "Totaal"


def test_no_spreadsheet_takes_a_cell_for_a_formula():
    for language in ("nl", "en"):
        for file in generate(language=language).files:
            found = (
                [value for row in rows(file) for value in row]
                if file.name.endswith(".csv")
                else [value for sheet in cells(file.content).values() for row in sheet for value in row]
            )
            assert not [value for value in found if isinstance(value, str) and value[:1] in {"=", "+", "@"}]
