"""A cell of any length, wherever it stands, takes time in proportion to its length: these took hours."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from analytics.intake.exports import import_raw
from analytics.intake.raw import CellKind, RawFile, RawSheet

AS_OF = dt.date(2026, 11, 1)
LENGTH = 150_000
COLUMNS = {
    "Klant": "Acme", "Jaarwaarde": "1000", "Einddatum": "31-12-2026", "Opzegtermijn": "3 maanden", "Functie": "CIO",
    "Cijfer (1-10)": "8", "Datum": "1-1-2026", "Onderwerp": "toekomst", "Verlengd": "ja", "Valuta": "EUR",
}  # fmt: skip
CELLS = {
    "letters": "x" * LENGTH,
    "letters and digits": "ma5" * (LENGTH // 3),
    "digits": "1" * LENGTH,
    "thousands": "1" + ".000" * (LENGTH // 4) + "x",
    "commas": "1," * (LENGTH // 2),
    "dashes": "1," + "-" * LENGTH + "x",
    "a date and spaces": "1-1-2026 10:00" + " " * LENGTH + "x",
    "a sign and spaces": "€" + " " * LENGTH + "x",
    "out of": "5 van " * (LENGTH // 6),
    "words": "a " * (LENGTH // 2),
    "accents": "é" * LENGTH,
    "brackets": "(" * LENGTH,
    "apostrophes": "'" * LENGTH,
    "addresses": "@" * LENGTH,
    "tabs": "a" + "\t" * LENGTH + "b",
    "an object": "{" + " " * LENGTH + "x",
}


def raw(rows: list[list[str]]) -> RawFile:
    frame = pd.DataFrame(rows, index=range(1, len(rows) + 1), columns=range(1, len(rows[0]) + 1), dtype="str")
    return RawFile("a.csv", sheets=(RawSheet(None, False, frame, np.full(frame.shape, CellKind.TEXT, np.int8)),))


def row(number: int, **long: str) -> list[str]:
    return [f"{value} {number}" if name == "Klant" else long.get(name, value) for name, value in COLUMNS.items()]


@pytest.mark.parametrize("what", CELLS)
def test_a_long_cell_in_each_column_is_a_cell_like_any_other(what: str) -> None:
    long = [row(n, **{name: CELLS[what]}) for n, name in enumerate(COLUMNS)]
    imported = import_raw([raw([list(COLUMNS), *long, row(50), row(51)])], as_of=AS_OF, answers={})
    (sheet,) = imported.files[0].sheets
    assert (sheet.rows_in, sheet.rows_used + sheet.rows_set_aside) == (12, 12)
    assert {"Acme 50", "Acme 51"} <= set(imported.tables.contracts["account"])


@pytest.mark.parametrize("what", CELLS)
def test_a_long_header_and_a_long_name_are_no_reason_to_wait(what: str) -> None:
    contracts = raw([[*COLUMNS, CELLS[what]], [*row(1), "1"], [*row(2), "2"]])
    names = [["Klant", "Cijfer (1-10)", "Datum"], *([f"{n}{CELLS[what]}", "8", "1-1-2026"] for n in range(3))]
    imported = import_raw([contracts, raw(names)], as_of=AS_OF, answers={})
    assert set(imported.tables.contracts["account"]) == {"Acme 1", "Acme 2"}
    assert all(s.rows_in == s.rows_used + s.rows_set_aside for file in imported.files for s in file.sheets)
