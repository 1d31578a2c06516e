"""Lists of customers, names in parts, and headers that look like something else."""

import datetime as dt

import pytest

from analytics.intake import SourceFile, read_exports


def read(text, name):
    result = read_exports((SourceFile(name, text.encode()),), as_of=dt.date(2026, 11, 1))
    ((report,),) = [file.sheets for file in result.files]
    assert report.rows_in == report.rows_used + report.rows_set_aside
    return result, report, {column.header: column.field for column in report.columns if column.field}


CUSTOMERS = "id;{name};kvkNummer;plaats;notities;aangemaakt\n" + "".join(
    f"rel-{n};{who};1234567{n};Zandermeer;Belt vaak over de planning;2024-03-0{n}\n"
    for n, who in enumerate(("Alkendam", "Bruinzicht", "De Kroon"), start=1)
)


@pytest.mark.parametrize("file", ["relaties.csv", "klanten 2026.csv", "crm_accounts.csv", "Companies.csv"])
def test_a_list_that_its_name_says_is_of_customers_is_one_with_its_own_number(file):
    result, report, fields = read(CUSTOMERS.format(name="bedrijfsnaam"), file)
    assert (report.table, report.rows_used) == ("contracts", 3)
    assert fields == {"id": "account_id", "bedrijfsnaam": "account"}
    assert result.tables.conversations.empty


def test_the_same_list_under_another_name_is_not_taken_for_customers_by_its_number():
    _, report, fields = read("id;bedrijfsnaam;plaats\n1;Alkendam;A\n2;Bruinzicht;B\n3;De Kroon;C\n", "bezorging.csv")
    assert report.table is None
    assert fields == {}


def test_a_customer_that_returns_keeps_the_number_of_the_row_from_being_its_own():
    text = "id;bedrijfsnaam;regio\n1;Alkendam;Noord\n2;Bruinzicht;Zuid\n3;De Kroon;Zuid\n4;Alkendam;Noord\n"
    result, report, fields = read(text, "klanten.csv")
    assert report.table == "contracts"
    assert fields.get("id") != "account_id"
    assert sorted(result.tables.contracts["account"].unique()) == ["Alkendam", "Bruinzicht", "De Kroon"]


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Voornaam;Tussenvoegsel;Achternaam", "Anna;van der;Wal"),
        ("Achternaam;Voornaam;Tussenvoegsel", "Wal;Anna;van der"),
        ("voornaam;tussenvoegsel;naam", "Anna;van der;Wal"),
        ("First Name;Middle Name;Last Name", "Anna;van der;Wal"),
        ("contact_first_name;infix;contact_last_name", "Anna;van der;Wal"),
    ],
)
def test_a_name_in_parts_is_put_together(head, cells):
    result, _, fields = read(
        f"Klant;{head};Functie\nAlkendam;{cells};CFO\nBruinzicht;Piet;;Bos;Controller\n", "contacts.csv"
    )
    assert [field for field in fields.values() if field == "person"] == ["person"] * 3
    assert result.tables.people["person"].iloc[0] == "Anna van der Wal"


def test_a_first_name_beside_a_full_name_is_not_said_twice():
    text = "Klant;Contactpersoon;Voornaam;Functie\nAlkendam;Anna Wal;Anna;CFO\nBruinzicht;Piet Bos;Piet;Controller\n"
    result, _, fields = read(text, "contactpersonen.csv")
    assert "Voornaam" not in fields
    assert result.tables.people["person"].tolist() == ["Anna Wal", "Piet Bos"]


def test_two_first_names_are_of_two_people_and_neither_is_taken():
    text = (
        "Klant;Voornaam;Achternaam;Functie;Assistent voornaam\n"
        "Alkendam;Anna;Wal;CFO;Kees\nBruinzicht;Piet;Bos;Controller;Truus\n"
    )
    result, _, _ = read(text, "contactpersonen.csv")
    assert result.tables.people["person"].tolist() == ["Wal", "Bos"]


def test_a_bare_date_is_the_day_of_a_note_and_no_end():
    text = (
        "note_id,customer_id,date,note\n"
        "N1,C1,2026-07-08,The finance team asked to wait with the invoice\n"
        "N2,C2,2026-07-09,The operations manager is unhappy with the sync\n"
        "N3,C3,2026-07-10,The director wants to know what comes next year\n"
    )
    result, report, fields = read(text, "notes.csv")
    assert (report.table, fields["date"], fields["note"]) == ("conversations", "date", "note")
    assert result.tables.contracts["end"].isna().all()


def test_date_to_is_still_an_end():
    _, report, fields = read(
        "Customer;ARR;Date from;Date to\nA;9000;2025-01-01;2027-01-01\nB;8000;2025-02-01;2027-02-01\n", "list.csv"
    )
    assert (report.table, fields["Date to"]) == ("contracts", "end")


@pytest.mark.parametrize("header", ["kmPerJaar", "Uren per jaar", "included yearly credits"])
def test_what_is_measured_in_something_else_is_no_amount(header):
    _, _, fields = read(
        f"Klant;Einddatum;{header}\nA;31-12-2027;30000\nB;30-6-2027;20000\nC;31-1-2028;25000\n", "contracten.csv"
    )
    assert header not in fields


@pytest.mark.parametrize(
    ("header", "field"),
    [("Waarde uren per jaar", "annual_value"), ("omzet2026", "annual_value"), ("maandpremie", "monthly_value"),
     ("annual_commit_dollars", "annual_value")],
)  # fmt: skip
def test_words_of_money(header, field):
    _, _, fields = read(
        f"Klant;Einddatum;{header}\nA;31-12-2027;30000\nB;30-6-2027;20000\nC;31-1-2028;25000\n", "contracten.csv"
    )
    assert fields[header] == field


def test_the_mark_of_others_is_no_answer():
    text = "School;Tevredenheid;Benchmark tevredenheid\nA;7,5;6,5\nB;8,1;6,4\nC;6,9;6,6\nD;7,2;6,5\n"
    result, _, fields = read(text, "tevredenheid.csv")
    assert "Benchmark tevredenheid" not in fields
    assert result.tables.responses["score"].tolist() == [7.5, 8.1, 6.9, 7.2]


def test_the_title_of_a_meeting_is_no_job():
    text = (
        "klant_id;titel;datum;samenvatting\n"
        "1;Kick-off nieuwe website;2025-09-10;Doelen besproken en planning gemaakt\n"
        "2;Evaluatie van het jaar;2025-10-22;De koppeling met hun systeem is cruciaal\n"
        "3;Veiligheid van het portaal;2025-11-03;Nog geen besluit genomen over het budget\n"
    )
    result, report, fields = read(text, "meetings.csv")
    assert (report.table, "titel" in fields) == ("conversations", False)
    assert not [question for question in result.questions if question.kind == "level"]


def test_an_nps_of_a_whole_customer_is_asked_for_its_scale_unless_one_is_below_nought():
    below = read("klant;nps\nA;-31\nB;16\nC;45\n", "a.csv")[0]
    above = read("klant;nps\nA;33\nB;44\nC;49\n", "b.csv")[0]
    assert {question.kind for question in above.questions} - {question.kind for question in below.questions} == {
        "scale"
    }


def test_a_number_of_its_own_comes_before_a_bare_id():
    _, _, fields = read(
        "id;contractNummer;klant;einddatum\nc1;LC-1;A;31-12-2027\nc2;LC-2;B;30-6-2027\n", "contracten.csv"
    )
    assert fields["contractNummer"] == "contract_id"
    assert "id" not in fields
