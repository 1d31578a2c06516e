"""The rows that were not used, to be mended."""

import io

import pytest
from openpyxl import load_workbook

from analytics.intake.headers import match_section, vocabulary
from analytics.reports.set_aside import set_aside_workbook
from analytics.tables.imported import RowSetAside
from analytics.tables.issue import Message

REASON = Message("set_aside.none")


def row(number, values, sheet="Blad1", file="klanten.xlsx"):
    return RowSetAside(file, sheet, number, REASON, tuple(values))


def opened(rows, say):
    return load_workbook(io.BytesIO(set_aside_workbook(rows, say)))


def test_a_sheet_a_source_with_its_columns_the_row_and_the_reason(say):
    book = opened(
        [
            row(17, [("Klant", "Acme"), ("Einddatum", "31 febr 2026")]),
            row(19, [("Klant", "Zuid"), ("Waarde", "-12.5")]),
            row(4, [("Naam", "P. Jansen")], sheet="Gesprekken"),
        ],
        say,
    )
    assert book.sheetnames == ["Blad1", "Gesprekken"]
    ours = (say("set_aside.header.row"), say("set_aside.header.why"))
    assert list(book["Blad1"].values) == [
        ("Klant", "Einddatum", "Waarde", *ours),
        ("Acme", "31 febr 2026", None, 17, say("set_aside.none")),
        ("Zuid", None, -12.5, 19, say("set_aside.none")),
    ]
    assert list(book["Gesprekken"].values)[1] == ("P. Jansen", 4, say("set_aside.none"))
    assert book["Blad1"].freeze_panes == "A2"


def test_two_columns_of_one_header_stay_two_columns(say):
    book = opened([row(2, [("Score", "7"), ("Score", "9"), ("", "los")])], say)
    assert list(book["Blad1"].values)[1][:3] == (7, 9, "los")


def test_sheets_of_one_name_in_two_files_are_told_apart(say):
    rows = [row(2, [("a", "1")], file="maart.xlsx"), row(2, [("a", "2")], file="april.xlsx")]
    rows.append(row(2, [("a", "3")], file="mei.csv", sheet=None))
    assert opened(rows, say).sheetnames == ["maart Blad1", "april Blad1", "mei"]


def test_nothing_in_it_is_a_formula(say):
    sheet = opened([row(2, [("=1+1", "=cmd|' /C calc'!A0"), ("b", "+31 6 1234"), ("c", "#REF!")])], say)["Blad1"]
    assert {cell.data_type for cells in sheet for cell in cells} == {"s", "n"}
    assert [cell.value for cell in sheet[2]][:3] == ["=cmd|' /C calc'!A0", "+31 6 1234", "#REF!"]


def test_without_rows_it_says_so(say):
    book = opened([], say)
    assert next(iter(book.worksheets[0].values)) == (say("set_aside.none"),)


@pytest.mark.parametrize("key", ["set_aside.header.row", "set_aside.header.why"])
def test_the_intake_takes_our_columns_for_nothing(say, key):
    assert [match for section in vocabulary() for match in match_section(section, say(key))] == []
