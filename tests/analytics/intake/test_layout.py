"""Where the header of a sheet is."""

import datetime as dt

import pytest

from analytics.intake import import_raw
from analytics.intake.layout import lay_out
from tests.analytics.intake.raw_csv import raw_csv, raw_sheet


def found(text: str) -> tuple[int | None, list[str], int]:
    laid = lay_out("file.csv", raw_sheet(text))
    return laid.header_row, [header.text for header in laid.headers], len(laid.body)


def test_the_first_row() -> None:
    assert found("Klant,Cijfer\nAcme,8\nBeta,7\n") == (1, ["Klant", "Cijfer"], 2)


def test_notes_above() -> None:
    text = "Overzicht contracten 2026,,\n,,\nPeildatum,1-11-2026,\nKlant,Jaarwaarde,Einddatum\nAcme,1000,31-12-2026\n"
    assert found(text) == (4, ["Klant", "Jaarwaarde", "Einddatum"], 1)


def test_three_header_rows_with_import_ids() -> None:
    text = 'ResponseId,Q1\nResponse ID,"How satisfied are you?"\n"{""ImportId"":""_id""}","{""ImportId"":""QID1""}"\nR_1,8\n'
    laid = lay_out("q.csv", raw_sheet(text))
    assert (laid.header_row, [h.text for h in laid.headers], laid.headers[1].question) == (
        3, ["ResponseId", "Q1"], "How satisfied are you?",
    )  # fmt: skip


def test_question_texts_under_numbers() -> None:
    text = "V1,V2,Q1\nResponseID,Name,How satisfied are you with us?\nR_1,Jan,8\nR_2,Piet,7\n"
    assert found(text)[0] == 2


def test_a_group_above_names_that_repeat() -> None:
    text = "Directie,Directie,Operatie,Operatie\nNaam,Datum,Naam,Datum\nJan,2026-01-01,Piet,2026-01-02\n"
    laid = lay_out("g.csv", raw_sheet(text))
    assert [h.question for h in laid.headers] == ["Directie Naam", "Directie Datum", "Operatie Naam", "Operatie Datum"]


def test_an_empty_sheet_has_no_header() -> None:
    assert found("") == (None, [], 0)


def test_parts_of_a_question_stand_under_it() -> None:
    text = (
        "Respondent ID,Company,How satisfied are you with,,Comments\n"
        ",Response,Helpdesk,Billing,Open-Ended Response\n118,Acme,4,5,Good\n119,Beta,3,4,\n"
    )
    laid = lay_out("s.csv", raw_sheet(text))
    assert laid.header_row == 2
    assert [(h.text, h.question) for h in laid.headers] == [
        ("Respondent ID", ""), ("Company", ""), ("How satisfied are you with", "How satisfied are you with Helpdesk"),
        ("Billing", "How satisfied are you with Billing"), ("Comments", ""),
    ]  # fmt: skip


def test_a_row_of_groups_is_no_header_but_says_what_the_names_below_are_of() -> None:
    text = (
        "Respondent,,,Tevredenheid (1-5),,Belang (1-5),\nID,Bedrijf,Datum,Levering,Facturen,Levering,Facturen\n"
        "1,Acme,2026-01-02,4,5,3,3\n2,Beta,2026-01-03,3,4,5,2\n"
    )
    laid = lay_out("g.csv", raw_sheet(text))
    assert laid.header_row == 2
    assert [h.question for h in laid.headers][3:6] == [
        "Tevredenheid (1-5) Levering", "Tevredenheid (1-5) Facturen", "Belang (1-5) Levering",
    ]  # fmt: skip


NAMELESS = {
    "addresses": "Molenzicht BV,Molenweg 8,4701 HV Roosendaal\nDe Linde,Postbus 72,4600 AB Bergen\n"
    "Van Dam B.V.,Dorpsstraat 105,4612 PL Bergen\nGarage Kok BV,Kade 1,4612 PN Bergen\n",
    "figures and dates": "Acme,1200,31-12-2026\nBeta,900,30-6-2027\nGamma,4000,1-3-2027\n",
    "an address of a person": "Acme,Jan Smit,j.smit@acme.nl\nBeta,Els Kok,e.kok@beta.nl\n",
    "words that return": "Groenteteelt,Wie plukt de sla\nGroenteteelt,Hoe heet de sla\nGroenteteelt,Wie eet de sla\n"
    "Fruitteelt,Wie plukt de peer\n",
    "known words in it": "K-001,Acme BV,Order,1,3250,jan@acme.nl\nK-002,Beta BV,Contract,0,900,els@beta.nl\n"
    "K-003,Gamma BV,Order,1,12000,piet@gamma.nl\n",
}
NAMED = {
    "names that nobody knows": ("Vlorp,Zwink,Quaf\nAcme,1200,31-12-2026\nBeta,900,30-6-2027\n", 1),
    "years": ("Vlorp,2024,2025\nAcme,1200,1300\nBeta,900,950\n", 1),
    "columns that are counted": ("Vlorp,1,2,3\nAcme,8,7,9\nBeta,6,5,8\n", 1),
    "words above words": ("Vlorp,Zwink\nAcme,Utrecht\nBeta,Breda\n", 1),
    "names that return on each page": ("Vlorp,Zwink\nAcme,12\nVlorp,Zwink\nBeta,13\nVlorp,Zwink\nGamma,8\n", 1),
    "one word of many that is known": ("Vlorp,Bedrag,Zwink\nAcme,12,Ja\nBeta,13,Nee\n", 1),
    "unknown names above a row with known words": (
        "Vlorp,Zwink,Quaf\nprijs,Acme BV,31-12-2026\nstoring,Beta BV,30-6-2027\nprijs,Gamma BV,1-3-2027\n", 1,
    ),
    "below a title": ("Zomaar een lijst,,\nVlorp,Zwink,Quaf\nAcme,1200,31-12-2026\nBeta,900,30-6-2027\n", 2),
}  # fmt: skip


@pytest.mark.parametrize("text", NAMELESS.values(), ids=NAMELESS.keys())
def test_a_row_of_data_is_not_taken_for_names(text: str) -> None:
    header_row, names, rows = found(text)
    assert (header_row, set(names), rows) == (None, {""}, text.count("\n"))


@pytest.mark.parametrize(("text", "row"), NAMED.values(), ids=NAMED.keys())
def test_names_that_we_do_not_know_are_names(text: str, row: int) -> None:
    assert found(text)[0] == row


@pytest.mark.parametrize("text", NAMELESS.values(), ids=NAMELESS.keys())
def test_without_names_every_row_is_accounted_for_and_it_is_said_what_to_do(text: str) -> None:
    imported = import_raw([raw_csv("lijst.csv", text)], as_of=dt.date(2026, 11, 1), answers={})
    (sheet,) = imported.files[0].sheets
    rows = text.count("\n")
    assert (sheet.table, sheet.rows_in, sheet.rows_used, sheet.rows_set_aside) == (None, rows, 0, rows)
    assert [row.row for row in imported.set_aside] == list(range(1, rows + 1))
    assert [(problem.code, problem.params) for problem in imported.problems] == [("no_names", {"row": 1})]


def test_what_somebody_says_of_a_sheet_without_names_is_taken() -> None:
    file = raw_csv("lijst.csv", NAMELESS["figures and dates"])
    as_of = dt.date(2026, 11, 1)
    sheet = import_raw([file], as_of=as_of, answers={}).files[0].sheets[0]
    fields = ("account", "annual_value", "end")
    told = {column.id: field for column, field in zip(sheet.columns, fields, strict=True)}
    contracts = import_raw([file], as_of=as_of, answers={sheet.id: "contracts", **told}).tables.contracts
    assert contracts["account"].tolist() == ["Acme", "Beta", "Gamma"]
    assert contracts["annual_value"].tolist() == [1200, 900, 4000]
