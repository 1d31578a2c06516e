"""The intake reads the template back, and the rows set aside once they are mended."""

import datetime as dt
import io

from openpyxl import load_workbook

from analytics.intake import SourceFile, read_exports
from analytics.reports.set_aside import set_aside_workbook
from analytics.reports.template import entries, template_fields, template_workbook
from analytics.tables.schema import TABLES, Field, Kind
from locales import translator

AS_OF = dt.date(2026, 11, 1)
ROWS = 6


def value_of(say, table: str, field: Field, number: int):
    """What somebody might enter: the example, but for what differs from row to row."""
    example = say(f"template.example.{table}.{field.name}")
    if field.name == "account":
        return f"{example} {number}"
    if offered := entries(field):
        return say(offered[number % len(offered)])
    fixed = {"scale_min": 1, "scale_max": 10, "score": 5 + number % 5, "importance": 1 + number % 5, "notice_days": 90}
    if field.name in fixed:
        return fixed[field.name]
    different = {"response_id": f"R-{number}", "contract_id": f"C-{number}"}
    by_kind = {Kind.DATE: dt.date(2026, 4, 10 + number), Kind.MONEY: 1000.5 * number, Kind.NUMBER: number}
    return different.get(field.name, by_kind.get(field.kind, example))


def filled(say) -> bytes:
    book = load_workbook(io.BytesIO(template_workbook(say, say.language)))
    for table, sheet in zip(TABLES, book.worksheets[1:], strict=True):
        for column, field in enumerate(template_fields(table), start=1):
            for number in range(1, ROWS + 1):
                sheet.cell(number + 1, column).value = value_of(say, table, field, number)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def read(content: bytes, name: str = "template.xlsx"):
    return read_exports([SourceFile(name, content)], as_of=AS_OF)


def test_a_filled_template_is_read_in_full_without_a_question(say):
    imported = read(filled(say))
    # What a conversation log covers cannot stand in any file: that is asked of every log.
    assert {question.kind for question in imported.questions} <= {"coverage"}
    assert imported.set_aside == ()
    for table in TABLES:
        frame = imported.tables.frame(table)
        assert len(frame) == ROWS, table
        for field in template_fields(table):
            assert frame[field.name].notna().all(), f"{table}.{field.name}"
            if field.choices:
                keys = entries(field)
                wanted = [keys[number % len(keys)].rsplit(".", 1)[1] for number in range(1, ROWS + 1)]
                assert list(frame[field.name]) == wanted
    sheets = {sheet.sheet: sheet.table for sheet in imported.files[0].sheets}
    assert sheets == {say(f"template.sheet.{table}"): table for table in TABLES}


def test_an_empty_template_holds_no_rows(say):
    imported = read(template_workbook(say, say.language))
    assert all(imported.tables.frame(table).empty for table in TABLES)
    assert imported.set_aside == ()


def test_rows_set_aside_come_back_once_they_are_mended():
    say = translator("nl")
    csv = "Klantnaam;Contractnummer;Jaarwaarde;Einddatum\n" + "".join(
        f"Klant {name};C-{at};{1000 + at};{day}\n"
        for at, (name, day) in enumerate([("Noord", "31-12-2026"), ("Zuid", "31 febr 2026"), ("Oost", "30-06-2027")])
    )
    imported = read(csv.encode(), "contracten.csv")
    assert len(imported.set_aside) == 1
    book = load_workbook(io.BytesIO(set_aside_workbook(imported.set_aside, say)))
    sheet = book.worksheets[0]
    headers = [cell.value for cell in sheet[1]]
    sheet.cell(2, headers.index("Einddatum") + 1).value = "28-02-2027"
    content = io.BytesIO()
    book.save(content)

    mended = read(content.getvalue(), "apart.xlsx")
    assert mended.set_aside == ()
    row = mended.tables.contracts.iloc[0]
    assert (row["account"], row["contract_id"], row["annual_value"]) == ("Klant Zuid", "C-1", 1001.0)
    assert row["end"].date() == dt.date(2027, 2, 28)
    ignored = {column.header: column.decision for column in mended.files[0].sheets[0].columns}
    assert {ignored[say(f"set_aside.header.{part}")] for part in ("row", "why")} == {"ignored"}


def test_totals_and_notes_never_come_back_as_customers():
    """Of the few rows that were set aside a total holds as many cells as the others do."""
    say = translator("nl")
    sheet = "Klantnaam;Plaats;Jaarwaarde;Einddatum;Accountmanager\n" + "".join(
        f"Klant {n};Zwolle;{'tien' if n == 5 else n * 1000};31-12-2027;Marloes\n" for n in range(1, 9)
    )
    sheet += "Subtotaal Zorg;;36000;;\nTotaal;;36000;;\n* bedragen per jaar;;;;\n"
    first = read(sheet.encode(), "contracten.csv")
    assert [row.reason.code.rsplit(".", 1)[1] for row in first.set_aside] == [
        "value_unreadable", "total", "total", "note",
    ]  # fmt: skip
    book = load_workbook(io.BytesIO(set_aside_workbook(first.set_aside, say)))
    assert book.sheetnames == ["contracten", "contracten (geen gegevens)"]
    assert [cell.value for cell in book.worksheets[1]["A"]] == [
        "Klantnaam", "Subtotaal Zorg", "Totaal", "* bedragen per jaar",
    ]  # fmt: skip
    book.worksheets[0]["C2"] = 5000
    content = io.BytesIO()
    book.save(content)

    again = read(content.getvalue(), "apart.xlsx")
    assert list(again.tables.contracts["account"]) == ["Klant 5"]
    assert again.set_aside == ()


def test_each_cell_that_could_not_be_read_is_listed_and_its_row_is_used():
    contracts = "Klant;Jaarwaarde;Einddatum;Startdatum;Opzegtermijn\n" + "".join(
        f"Klant {n};{n}000;31-12-2027;{'ooit' if n in (3, 5) else '01-01-2024'};{'=1+1?' if n == 4 else '90 dagen'}\n"
        for n in range(1, 9)
    )
    found = read(contracts.encode(), "contracten.csv")
    assert [(cell.row, cell.header, cell.value) for cell in found.unread] == [
        (4, "Startdatum", "ooit"), (6, "Startdatum", "ooit"), (5, "Opzegtermijn", "=1+1?"),
    ]  # fmt: skip
    assert found.set_aside == ()
    assert len(found.tables.contracts) == 8
    say = translator("nl")
    mended = set_aside_workbook(found.set_aside, say, found.unread)
    sheet = load_workbook(io.BytesIO(mended))[say("set_aside.sheet.unread")]
    assert [cell.value for cell in sheet[2]][:5] == ["contracten.csv", None, 4, "Startdatum", "ooit"]
    assert sheet["E4"].data_type == "s"
    again = read(mended, "terug.xlsx")
    assert "Onleesbare cellen" not in {one.sheet for one in again.files[0].sheets}
