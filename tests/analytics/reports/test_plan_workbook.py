"""The plan's workbook, read back."""

import datetime as dt
import io

import pandas as pd
import pytest
from openpyxl import load_workbook

from analytics.reports.plan_workbook import plan_workbook
from analytics.risk.plan import PlanLine
from locales import translator

EVIL = '=HYPERLINK("http://example.org","Klik")'
LATE = pd.DataFrame(
    {
        "account": [EVIL, "Zuid"],
        "level": ["executive", "operational"],
        "value_class": ["large", "small"],
        "every_days": [90, 120],
        "last": [pd.Timestamp(2026, 1, 1), pd.NaT],
        "overdue_days": [214.0, float("nan")],
        "annual_value": [1e5, float("nan")],
        "currency": ["EUR", ""],
        "owner": ["Ann", None],
        "state": ["overdue", "unknown"],
    }
)


def line(account=EVIL, **more):
    return PlanLine(
        "u", account, "executive", "future", "@Ann", dt.date(2026, 11, 20), dt.date(2026, 11, 1), "open", None,
        dt.date(2026, 12, 31), 120_000.4, "EUR", **more,
    )  # fmt: skip


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_plan_comes_back_as_text_dates_and_numbers(language):
    book = load_workbook(io.BytesIO(plan_workbook([line()], LATE, translator(language))))
    plan, late, _ = book.worksheets
    cells = plan[2]
    assert (cells[0].value, cells[0].data_type) == (EVIL, "s")
    assert (cells[3].value, cells[3].data_type) == ("@Ann", "s")
    assert cells[4].value == pd.Timestamp(2026, 11, 20)
    assert cells[9].value == 120_000
    assert late.max_row == 3
    assert (late["A2"].value, late["A2"].data_type) == (EVIL, "s")
    assert late["E3"].value is None
    headers = [cell.value for sheet in (plan, late) for cell in sheet[1]]
    assert not [header for header in headers if header.startswith("plan.")]


def test_names_are_written_as_they_may_be_shown():
    content = plan_workbook([line(account="Klant 1")], LATE, translator("nl"), shown=lambda name: f"Klant {len(name)}")
    values = [cell.value for sheet in load_workbook(io.BytesIO(content)) for row in sheet for cell in row]
    assert EVIL not in values
    assert "Klant 4" in values


def test_an_empty_plan_is_a_workbook_too():
    book = load_workbook(io.BytesIO(plan_workbook([], LATE.head(0), translator("en"))))
    assert [sheet.max_row for sheet in book.worksheets][:2] == [1, 1]
