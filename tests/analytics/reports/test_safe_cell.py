"""Text that no spreadsheet program takes for a formula."""

import csv
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from analytics.reports.safe_cell import (
    LONGEST_TEXT,
    could_be_formula,
    csv_text,
    plain_number,
    set_cell,
    stream_cell,
    workbook_text,
)

EVIL = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1+1",
    "＝1+1",
    "=cmd|' /C calc'!A0",
    "+31 6 12345678",
    "-",
]


@pytest.mark.parametrize("text", EVIL)
def test_what_begins_like_a_formula_is_escaped(text):
    assert could_be_formula(text)
    assert csv_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Acme", "-12", "-12,5", "-1.234,56", "+5", "8,7", "a=b", "'=1", "#REF!"])
def test_numbers_and_other_text_stay_as_they_are(text):
    assert csv_text(text) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("-12.5", -12.5), ("7", 7), ("0", 0), ("-3", -3), ("8.75", 8.75), ("0.1", 0.1),
        ("1.234", None), ("00123", None), ("12.10", None), ("1234567890123456", None), ("8,7", None), ("1e5", None),
        ("-0", None), ("", None), ("٣", None), ("+5", None), ("=1", None),
    ],
)  # fmt: skip
def test_a_number_only_where_every_country_reads_the_same(text, number):
    assert plain_number(text) == number


def written(value, put=set_cell):
    book = Workbook()
    put(book.active["A1"], value)
    content = io.BytesIO()
    book.save(content)
    return content


@pytest.mark.parametrize("text", [*EVIL, "#REF!", "#N/A", "00123", "TRUE", "2026-01-01"])
def test_a_workbook_holds_it_as_text(text):
    content = written(text)
    cell = load_workbook(content).active["A1"]
    assert cell.data_type == "s"
    assert cell.value == workbook_text(text)
    with zipfile.ZipFile(content) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("text", ["=1+1", "-a"])
def test_excel_keeps_it_text_when_it_is_edited(text):
    assert load_workbook(written(text)).active["A1"].quotePrefix


@pytest.mark.parametrize("value", [-5, 2.5, True, None])
def test_what_is_no_text_stays_what_it_is(value):
    assert load_workbook(written(value)).active["A1"].value == value


def test_text_that_no_workbook_can_hold_is_mended():
    assert workbook_text("a\x00b\ud800c\r\nd") == "abc\nd"
    assert len(workbook_text("x" * 40_000)) == LONGEST_TEXT


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=30), st.text(alphabet="=+-@\t\r\n1a '", max_size=6)))
def test_any_text_comes_back_from_a_workbook_as_text(text):
    held = workbook_text(text)
    cell = load_workbook(written(text)).active["A1"]
    assert (cell.value or "") == held
    assert cell.data_type == ("s" if held else "n")

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append([stream_cell(sheet, text)])
    content = io.BytesIO()
    book.save(content)
    streamed = load_workbook(content).active["A1"]
    assert (streamed.value or "") == held
    assert streamed.data_type != "f"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20))
def test_any_text_comes_back_from_a_csv_behind_at_most_an_apostrophe(text):
    content = io.StringIO(newline="")
    csv.writer(content).writerow([csv_text(text), "end"])
    back = next(csv.reader(io.StringIO(content.getvalue(), newline="")))[0]
    assert back in (text, f"'{text}")
    assert not could_be_formula(back)
