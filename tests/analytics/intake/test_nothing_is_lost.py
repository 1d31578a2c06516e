"""Rows in are rows used and rows set aside, whatever happened to a file that was once valid."""

import datetime as dt
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.intake.exports import import_raw
from analytics.intake.inspection import inspection
from analytics.tables.schema import TABLES
from tests.analytics.intake.raw_csv import raw_csv

VALID = {
    "contracts": ["Klant,Contractnr,Jaarwaarde,Einddatum,Opzegtermijn,Accountmanager",
                  *(f"Klant {i},C{i},{1000 + i},{1 + i % 28:02d}-12-2026,3 maanden,Jan" for i in range(12))],
    "responses": ["Organisatie,Respons ID,Cijfer (1-10),NPS,Functie,Datum,Toelichting",
                  *(f"Klant {i},r{i},{i % 10 + 1},{i % 11},CIO,2026-0{1 + i % 9}-15,prima" for i in range(12))],
    "conversations": ["Datum gesprek,Klant,Gesprek met,Niveau,Onderwerp,Signaal",
                      *(f"2026-0{1 + i % 9}-20,Klant {i},Jan,Directie,Toekomst,ziet toekomst" for i in range(12))],
    "expectations": ["Klant,Verwachting,Belang (1-5),Realisatie,Besproken op",
                     *(f"Klant {i},Snel,{i % 5 + 1},{i % 11},2026-0{1 + i % 9}-20" for i in range(12))],
    "people": ["Klant,Contactpersoon,Functie,Beslisser", *(f"Klant {i},Jan,CIO,ja" for i in range(12))],
    "outcomes": ["Klant,Datum besluit,Verlengd,Reden", *(f"Klant {i},2025-0{1 + i % 9}-20,Ja,prijs" for i in range(12))],
    "wide": ["Klantnaam,Jaarwaarde,Einddatum,Laatste directiecontact,Gemiddelde CSAT,Verlengd ja/nee",
             *(f"Klant {i},{1000 + i},2026-12-31,2026-0{1 + i % 9}-20,{i % 10 + 1},Ja" for i in range(12))],
}  # fmt: skip
JUNK = [
    "",
    "x",
    "#REF!",
    "-1",
    "99",
    "31-31-2026",
    "Totaal",
    "n.v.t.",
    "1.2.3",
    "🙂",
    "   ",
    "=SUM(A1)",
    "1e999",
    "0",
    "\x00",
]


def corrupt(rows: list[str], seed: int) -> str:
    chance = random.Random(seed)  # noqa: S311  not a secret
    cells = [row.split(",") for row in rows]
    for _ in range(chance.randrange(1, 25)):
        row = chance.choice(cells)
        if not row:
            continue
        match chance.randrange(7):
            case 0:
                cells.insert(chance.randrange(1, len(cells) + 1), list(chance.choice(cells)))
            case 1:
                cells.append([chance.choice(JUNK)])
            case 2 if len(row) > 1:
                row.pop()
            case 3:
                row.append(chance.choice(JUNK))
            case _:
                row[chance.randrange(len(row))] = chance.choice(JUNK)
    return "\n".join(",".join(row) for row in cells) + "\n"


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(VALID)), st.integers(0, 2**32))
def test_no_row_is_lost(name: str, seed: int) -> None:
    raw = raw_csv(f"{name}.csv", corrupt(VALID[name], seed))
    imported = import_raw([raw], as_of=dt.date(2026, 11, 1), answers={})
    sheet = imported.files[0].sheets[0]
    below = raw.sheets[0].cells
    filled = below[below.fillna("").apply(lambda column: column.str.strip().ne("")).any(axis=1)]
    assert sheet.rows_in == int((filled.index > (sheet.header_row or 0)).sum())
    assert sheet.rows_in == sheet.rows_used + sheet.rows_set_aside
    aside = [row.row for row in imported.set_aside]
    assert len(aside) == len(set(aside)) == sheet.rows_set_aside
    used = {int(row) for table in TABLES for row in imported.tables.frame(table)["row"]}
    assert not used & set(aside)
    assert used | set(aside) == set(filled.index[filled.index > (sheet.header_row or 0)])


@pytest.mark.parametrize("name", sorted(VALID))
def test_a_valid_file_loses_nothing(name: str) -> None:
    imported = import_raw([raw_csv(f"{name}.csv", "\n".join(VALID[name]))], as_of=dt.date(2026, 11, 1), answers={})
    sheet = imported.files[0].sheets[0]
    assert (sheet.table, sheet.rows_used) == ({"wide": "contracts"}.get(name, name), 12)


def test_the_inspection_has_the_shape_of_the_contract() -> None:
    text = "\n".join([*VALID["responses"], ",,,,,,", "Klant 1,r99,onzin,9,CIO,2026-01-15,x"])
    imported = import_raw([raw_csv("csat.csv", text)], as_of=dt.date(2026, 11, 1), answers={})
    told = inspection(imported, lambda message: message.code)
    assert set(told) == {"version", "files", "matches", "questions", "set_aside", "problems"}
    (sheet,) = told["files"][0]["sheets"]
    assert set(sheet) == {
        "sheet", "hidden", "header_row", "table", "confidence", "rows_in", "rows_used", "rows_set_aside", "columns",
    }  # fmt: skip
    score = next(column for column in sheet["columns"] if column["header"] == "Cijfer (1-10)")
    assert (score["field"], score["column"], score["decision"], score["scale"]) == ("score", 3, "mapped", [1, 10])
    date = next(column for column in sheet["columns"] if column["header"] == "Datum")
    assert date["date_order"] == "ymd"
    assert {row["code"] for row in told["set_aside"]} <= {"score_unreadable"}
