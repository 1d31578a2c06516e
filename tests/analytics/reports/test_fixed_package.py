"""A package keeps its parts and loses the clock."""

import datetime as dt
import io
import zipfile

from openpyxl import Workbook, load_workbook

from analytics.reports.fixed_package import fixed_package


def test_parts_stay_and_every_date_is_the_given_one():
    book = Workbook()
    book.active["A1"] = "tekst"
    out = io.BytesIO()
    book.save(out)
    fixed = fixed_package(out.getvalue(), dt.date(2026, 11, 1))
    with zipfile.ZipFile(io.BytesIO(fixed)) as after, zipfile.ZipFile(out) as before:
        assert after.namelist() == before.namelist()
        assert after.testzip() is None
        assert {entry.date_time for entry in after.infolist()} == {(2026, 11, 1, 0, 0, 0)}
    again = load_workbook(io.BytesIO(fixed))
    assert again.active["A1"].value == "tekst"
    assert again.properties.created == again.properties.modified
    assert again.properties.created.date() == dt.date(2026, 11, 1)
    assert fixed_package(fixed, dt.date(2026, 11, 1)) == fixed
