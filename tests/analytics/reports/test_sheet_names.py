"""Names that Excel accepts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from analytics.reports.sheet_names import sheet_names


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["Blad1", "blad1", "BLAD1"], ["Blad1", "blad1 (2)", "BLAD1 (3)"]),
        (["a/b:c?"], ["a b c"]),
        (["", "  ", "'"], ["-", "- (2)", "- (3)"]),
        (["History"], ["History (2)"]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 27 + " (2)"]),
    ],
)
def test_names(wanted, names):
    assert sheet_names(wanted) == names


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_names_make_sheets(wanted):
    names = sheet_names(wanted)
    assert len(names) == len(wanted)
    assert len({name.casefold() for name in names}) == len(names)
    book = Workbook()
    for name in names:
        assert 0 < len(name) <= 31
        assert book.create_sheet(name).title == name
