"""The report's workbook, read back: its sheets, its figures, names hidden, and text that stays text."""

import datetime as dt
import io

import pytest
from openpyxl import load_workbook

from analytics.reports.report_workbook import SHEETS, report_workbook
from locales import translator
from tests.analytics.reports.deck_reading import every_byte
from tests.analytics.reports.portfolios import EVIL, SAFE, SMALL, STORY, imported, many, report, three

NL = translator("nl")


def opened(content):
    return load_workbook(io.BytesIO(content))


def rows(sheet):
    headers, *values = sheet.iter_rows(values_only=True)
    return [dict(zip(headers, row, strict=True)) for row in values]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_six_sheets_in_the_readers_language(language):
    say = translator(language)
    book = opened(report_workbook(report(three(), say, imported=imported(three())), say))
    assert book.sheetnames == [say(f"report.sheet.{name}") for name in SHEETS]
    headers = [cell.value for sheet in book for cell in sheet[1] if cell.value]
    assert not [header for header in headers if "." in header and header.split(".")[0] in ("report", "plan")]


def test_the_figures_are_those_of_the_assessment():
    made = report(three(), NL)
    book = opened(report_workbook(made, NL))
    accounts = {row["Klant"]: row for row in rows(book["Klanten"])}
    assert set(accounts) == {STORY, SAFE, SMALL}
    one, row = made.assessment.accounts.loc[STORY], accounts[STORY]
    assert row["Kans op vertrek"] == pytest.approx(one["risk"])
    assert row["Waarde per jaar"] == 780_000
    assert row["Cijfer"] == pytest.approx(9)
    assert row["Loopt af"].date() == dt.date(2027, 6, 30)
    assert row["Opzeggen tot"].date() == dt.date(2027, 1, 1)
    (hidden,) = rows(book["Verborgen risico"])
    assert hidden["Klant"] == STORY
    assert hidden["Reden"] == made.reasons(STORY, NL, 1)[0]
    assert book["Verborgen risico"]._charts
    assert len(rows(book["Gesprekkenplan"])) == 3
    told = [row for row in rows(book["Waarom"]) if row["Klant"] == STORY]
    assert [row["Reden"] for row in told] == made.reasons(STORY, NL, 99)


def test_what_was_not_used_and_what_was_taken_as_a_default_are_there():
    book = opened(report_workbook(report(three(), NL, imported=imported(three())), NL))
    (row,) = rows(book["Niet gebruikt"])
    assert (row["Bestand"], row["Rij"]) == (f"{STORY}.csv", 17)
    method = "\n".join(str(cell) for line in book["Onderbouwing"].iter_rows(values_only=True) for cell in line if cell)
    assert "1 vraag is niet beantwoord" in method
    assert NL("shell.factor.exec_gap") in method


def test_text_stays_text():
    book = opened(report_workbook(report(three(names=(EVIL, SAFE, SMALL)), NL), NL))
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line if cell.value is not None]
    assert EVIL in {cell.value for cell in cells}
    assert not [cell.value for cell in cells if cell.data_type == "f"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_names_hidden_are_nowhere_in_the_file(language):
    say, tables = translator(language), three()
    made = report_workbook(report(tables, say, hide_names=True, imported=imported(tables)), say)
    everything = every_byte(made).decode("utf-8", "ignore").casefold()
    for name in (STORY, SAFE, SMALL, "Jeroen Tasman", "Noorderlicht", "wil sneller"):
        assert name.casefold() not in everything, name


def test_without_values_and_scores_it_is_a_workbook_too():
    book = opened(report_workbook(report(three(values=False, scores=False), NL), NL))
    assert {row["Waarde per jaar"] for row in rows(book["Klanten"])} == {None}
    assert rows(book["Verborgen risico"]) == []
    assert not book["Verborgen risico"]._charts


def test_the_same_report_is_the_same_bytes():
    assert report_workbook(report(three(), NL), NL) == report_workbook(report(three(), NL), NL)


def test_a_large_portfolio_is_complete():
    book = opened(report_workbook(report(many(1500), NL), NL))
    assert book["Klanten"].max_row == 1501
