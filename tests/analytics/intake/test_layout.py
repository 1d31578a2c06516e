"""Where the header of a sheet is."""

from analytics.intake.layout import lay_out
from tests.analytics.intake.raw_csv import raw_sheet


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
