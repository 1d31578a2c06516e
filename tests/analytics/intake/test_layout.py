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
