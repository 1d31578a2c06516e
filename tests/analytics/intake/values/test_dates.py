"""Dates as exports write them, decided per column."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.intake.values.dates import DateOrder, date_style, loose, to_dates

LAST_DAY = pd.Timestamp(2025, 12, 31)


def text(*cells: str | None) -> pd.Series:
    return pd.Series(cells, dtype="str")


@pytest.mark.parametrize(
    "cell",
    [
        "31-12-2025", "31/12/2025", "31.12.2025", "31-12-25", "31 dec 2025", "31 december 2025", "31-dec-2025",
        "31 dec. 2025", "Dec 31, 2025", "December 31st, 2025", "2025-12-31", "2025-12-31T10:00Z",
        "2025-12-31T10:00:00+01:00", "2025-12-31 23:59:59.123", "2025/12/31", "20251231", "46022", "46022.75",
        "wo 31-12-2025", "woensdag 31 december 2025", "31-12-2025 10:00", "31-12-2025 om 10:00 uur",
        "31-12-2025, 9.30", "31st December 2025",
    ],
)  # fmt: skip
def test_a_date_is_read_and_its_time_dropped(cell: str) -> None:
    assert to_dates(text(cell), None, "dmy")[0] == LAST_DAY


@pytest.mark.parametrize("cell", ["12/31/2025", "12-31-25", "12/31/2025 10:00 AM", "Dec 31 2025"])
def test_month_first(cell: str) -> None:
    assert to_dates(text(cell), None, "mdy")[0] == LAST_DAY


@pytest.mark.parametrize(
    "cell", ["31-02-2025", "99-99-2025", "26 de março de 2019", "volgend jaar", "12", "2025", "1900000"]
)
def test_what_no_calendar_has_stays_unread(cell: str) -> None:
    assert to_dates(text(cell), None, "dmy").isna()[0]


def test_a_month_is_its_last_day_as_an_end_and_its_first_elsewhere() -> None:
    assert to_dates(text("dec 2025", "2025-12", "12-2025"), None, None, month_end=True).eq(LAST_DAY).all()
    assert to_dates(text("dec 2025"), None, None)[0] == pd.Timestamp(2025, 12, 1)


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("Q3 2026", "2026-07-01", "2026-09-30"),
        ("Q32026", "2026-07-01", "2026-09-30"),
        ("3Q26", "2026-07-01", "2026-09-30"),
        ("Q3-26", "2026-07-01", "2026-09-30"),
        ("H2'26", "2026-07-01", "2026-12-31"),
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("1e kwartaal '26", "2026-01-01", "2026-03-31"),
        ("H2 2026", "2026-07-01", "2026-12-31"),
        ("week 44 2024", "2024-10-28", "2024-11-03"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("najaar 2025", "2025-09-01", "2025-11-30"),
        ("okt/nov 2025", "2025-10-01", "2025-11-30"),
        ("ca. juni 2025", "2025-06-01", "2025-06-30"),
        ("medio 2024", "2024-07-01", "2024-07-01"),
        ("half juni 2025", "2025-06-15", "2025-06-15"),
        ("begin 2027", "2027-01-01", "2027-01-01"),
        ("eind Q2 2026", "2026-06-30", "2026-06-30"),
        ("end of 2027", "2027-12-31", "2027-12-31"),
        ("per 1 januari 2026", "2026-01-01", "2026-01-01"),
        ("±1-3-2026", "2026-03-01", "2026-03-01"),
        ("31-12-2026 (optie 2x1 jr)", "2026-12-31", "2026-12-31"),
        ("31-12-2026 + 2x1", "2026-12-31", "2026-12-31"),
        ("1-2-2026 - telefonisch", "2026-02-01", "2026-02-01"),
        ("31 december 2025, verlengd", "2025-12-31", "2025-12-31"),
    ],
)
def test_what_people_type_for_a_date(cell: str, first: str, last: str) -> None:
    assert to_dates(text(cell), None, "dmy")[0] == pd.Timestamp(first)
    assert to_dates(text(cell), None, "dmy", month_end=True)[0] == pd.Timestamp(last)


@pytest.mark.parametrize(
    "cell",
    ["K101", "Q324", "H126", "W1226", "DEC10", "12K3", "2K14", "winter 2025", "2021-W53", "nov/feb 2025", "Q5 2026", "31-12-2026 (verlengd tot 31-12-2027)", "1-1-2025 t/m 2026",
     "12-3-2026 gebeld met Jan die terugkomt", "eind", "medio volgend jaar", "Team 26"],
)  # fmt: skip
def test_what_leaves_it_open_which_day_is_meant_stays_unread(cell: str) -> None:
    assert to_dates(text(cell), None, "dmy").isna()[0]


def test_a_bare_year_is_a_date_among_dates_only() -> None:
    among = to_dates(text("31-12-2026", "2027", "1-6-2027"), None, "dmy", month_end=True)
    assert among[1] == pd.Timestamp(2027, 12, 31)
    assert to_dates(text("2026", "2027", "1-6-2027"), None, "dmy")[:2].isna().all()


def test_what_was_read_from_less_or_more_than_a_day_is_named() -> None:
    assert loose(text("1-2-2026", "Q3 2026", "1-3-2026 (optie)"), "dmy") == ("Q3 2026", "1-3-2026 (optie)")
    assert loose(text("1-2-2026", "2-2-2026 10:00", None), "dmy") == ("", "")


@pytest.mark.parametrize(
    ("cells", "order", "certain"),
    [
        (["31-12-2025", "01-02-2025"], "dmy", True),
        (["12/31/2025", "01/02/2025"], "mdy", True),
        (["01/02/2025", "03/04/2025"], "dmy", False),
        (["31/12/2025", "12/31/2025"], None, True),
        (["31/12/2025", "12/31/2025", "01/02/2025"], "dmy", False),
        (["31/12/2025", "12/31/2025", "12/30/2025", "01/02/2025"], "mdy", False),
        ([f"{day}-01-2026" for day in range(13, 32)] + ["01-31-2026", "01-02-2026"], "dmy", True),
        (["1-1-2022", "03-03-2024", "12/12/2025"], None, True),
        (["1-1-2022", "2-1-2022"], "dmy", False),
        (["31-13-2026"], None, True),
        (["2025-12-31"], "ymd", True),
        (["45-12-31"], "ymd", True),
        (["46022"], None, True),
        (["3 mei 2025"], "dmy", True),
    ],
)
def test_the_order_is_the_columns(cells: list[str], order: str | None, certain: bool) -> None:
    style = date_style(text(*cells))
    assert (style.order, style.certain) == (order, certain)


@settings(max_examples=60, deadline=None)
@given(st.dates(dt.date(1985, 1, 1), dt.date(2100, 12, 31)), st.sampled_from([("%d-%m-%Y", "dmy"), ("%m/%d/%Y", "mdy"), ("%Y-%m-%d", "ymd")]))  # fmt: skip
def test_every_day_comes_back(day: dt.date, form: tuple[str, str]) -> None:
    assert to_dates(text(day.strftime(form[0]), None), None, form[1])[0] == pd.Timestamp(day)


def test_the_example_of_a_question_can_be_read_in_two_ways() -> None:
    style = date_style(pd.Series(["31-13-2026", "5-10-2026", "6-10-2026"], dtype="str"))
    assert (style.order, style.certain, style.telling) == ("dmy", False, "5-10-2026")


@pytest.mark.parametrize(
    ("order", "cells", "days"),
    [
        ("dmy", ["27/02/2026", "04/17/2026", "05/06/2026"], ["2026-02-27", "2026-04-17", "2026-06-05"]),
        ("mdy", ["27/02/2026", "04/17/2026", "05/06/2026"], ["2026-02-27", "2026-04-17", "2026-05-06"]),
        (None, ["27/02/2026", "04/17/2026", "06/06/2026"], ["2026-02-27", "2026-04-17", "2026-06-06"]),
    ],
)
def test_a_cell_that_fits_one_order_is_read_in_it_whatever_the_others_are(
    order: DateOrder | None, cells: list[str], days: list[str]
) -> None:
    assert to_dates(text(*cells), None, order).dt.strftime("%Y-%m-%d").tolist() == days
