"""All tables as one workbook: what is read back says the same, without a question."""

import datetime as dt
import io

import pandas as pd
import pytest
from openpyxl import load_workbook

from analytics.intake import SourceFile, read_exports
from analytics.intake.headers import match_section, vocabulary
from analytics.reports.tables_workbook import tables_workbook
from analytics.risk.assess import assess
from analytics.tables.assessment import Settings
from analytics.tables.corrections import Corrected, Correction, corrected, said
from analytics.tables.schema import TABLES

AS_OF = dt.date(2026, 11, 1)


@pytest.fixture(scope="module")
def known(three_accounts):
    files = dict(three_accounts)
    files["people.csv"] = (
        "account,person,role,level,decides,invited\nGemeente Waterstad,Wim,Secretaris,executive,yes,no\n"
    )
    files["outcomes.csv"] = "account,date,outcome,reason\nOud BV,2025-03-01,churned,prijs\n"
    imported = read_exports([SourceFile(name, text.encode()) for name, text in files.items()], as_of=AS_OF)
    (log,) = imported.tables.coverage
    typed = pd.DataFrame(
        [{"account": "Bakkerij De Halm", "date": dt.date(2026, 10, 30), "level": "executive", "note": "=1+1"}]
    )
    tables = imported.tables.with_rows("conversations", typed)
    return tables.__class__(**{name: tables.frame(name) for name in TABLES}, coverage={log: "all"})


def laid_over(known) -> Corrected:
    rows = known.conversations
    mend = Correction("conversations", said("conversations", rows.iloc[0].to_dict()), {"level": "operational"})
    drop = Correction("conversations", said("conversations", rows.iloc[1].to_dict()), counts=False)
    review = known.expectations.iloc[0].to_dict()
    again = known.with_rows("expectations", pd.DataFrame([{**review, "fulfilment": 9.5, "file": "", "row": 0}]))
    return corrected(again, [mend, drop], {})


def test_what_is_read_back_says_the_same_without_a_question(known, say):
    whole = laid_over(known)
    content = tables_workbook(whole, say, say.language)
    back = read_exports([SourceFile("alles.xlsx", content)], as_of=AS_OF)
    assert back.questions == ()
    assert back.set_aside == ()
    assert back.unread == ()
    for table in TABLES:
        own, read = whole.tables.frame(table), back.tables.frame(table)
        # One review from the file makes way for the one of the same day that was typed in.
        assert len(read) == len(own) - (table == "expectations"), table
    before, after = (assess(tables, AS_OF, Settings()) for tables in (whole.tables, back.tables))
    pd.testing.assert_frame_equal(before.factors, after.factors)
    pd.testing.assert_frame_equal(
        before.accounts[["risk", "covered", "annual_value", "corner"]],
        after.accounts[["risk", "covered", "annual_value", "corner"]],
    )


def test_each_row_says_what_was_done_to_it_and_where_it_came_from(known, say):
    book = load_workbook(io.BytesIO(tables_workbook(laid_over(known), say, say.language)))
    sheet = book[say("template.sheet.conversations")]
    headers = [cell.value for cell in sheet[1]]
    change, place = (headers.index(say(f"tables_workbook.header.{name}")) for name in ("change", "from"))
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert [row[change] for row in rows] == [
        say("tables_workbook.change.corrected"), None, None, None, say("tables_workbook.change.own"),
    ]  # fmt: skip
    assert rows[0][place] == say("tables_workbook.from", place="conversations.csv", row="2")
    assert rows[-1][place] is None
    note = sheet.cell(6, [cell.value for cell in sheet[1]].index(say("template.header.conversations.note")) + 1)
    assert (note.value, note.data_type) == ("=1+1", "s")
    gone = [name for name in book.sheetnames if name not in {say(f"template.sheet.{table}") for table in TABLES}]
    assert len(gone) == 2
    assert book[gone[0]].cell(2, 1).value == "Hogeschool Noorderlicht"


def test_summary_evidence_keeps_its_lower_weight(known, say):
    light = known.with_rows(
        "conversations",
        pd.DataFrame([{"account": "Bakkerij De Halm", "date": AS_OF, "strength": 0.5, "file": "x.csv"}]),
    )
    back = read_exports([SourceFile("a.xlsx", tables_workbook(Corrected(light), say, "nl"))], as_of=AS_OF)
    assert sorted(back.tables.conversations["strength"]) == sorted(light.conversations["strength"])


@pytest.mark.parametrize("name", ["change", "from"])
def test_what_is_for_people_only_stands_for_no_field(say, name):
    header = say(f"tables_workbook.header.{name}")
    sections = set(vocabulary()) - {"ignored"}
    assert [match for section in sections for match in match_section(section, header)] == []
    # And is named as such, so that no column of sentences is taken for what a customer said.
    assert match_section("ignored", header)[0].score == 1


def test_empty_tables_give_empty_sheets(say, known):
    book = load_workbook(io.BytesIO(tables_workbook(Corrected(known.__class__()), say, "en")))
    assert len(book.sheetnames) == 6
