"""Columns whose names could be several things: what stands in their cells and beside them tells which."""

import datetime as dt

import pytest

from analytics.intake import SourceFile, read_exports


def read(text, name):
    result = read_exports((SourceFile(name, text.encode()),), as_of=dt.date(2026, 11, 1))
    ((report,),) = [file.sheets for file in result.files]
    assert report.rows_in == report.rows_used + report.rows_set_aside
    return result, report, {column.header: column.field for column in report.columns if column.field}


CUSTOMERS = ("Alkendam B.V.", "Bruinzicht N.V.", "Stichting De Kroon", "Gemeente Zandermeer", "Ellekom Groep")


def rows(head, line):
    return "\n".join([head, *(line(i, who) for i, who in enumerate(CUSTOMERS))]) + "\n"


def test_a_beginning_and_an_end_on_the_clock_are_an_appointment():
    text = rows(
        "Titel;Begin;Einde;Klant;Contact;Beschrijving",
        lambda i, who: (
            f"Kwartaaloverleg;{3 + i}/11/2025 1{i}:47;{3 + i}/11/2025 1{i + 1}:32;{who};Hilde Duijts {i};Het loopt goed"
        ),
    )
    result, report, fields = read(text, "afspraken.csv")
    assert report.table == "conversations"
    assert fields["Begin"] == "date"
    assert "end" not in fields.values()
    assert len(result.tables.conversations) == len(CUSTOMERS)


def test_a_beginning_and_an_end_at_midnight_are_a_contract():
    text = rows("Klant;Begin;Einde", lambda i, who: f"{who};2024-0{1 + i}-01 00:00;2027-0{1 + i}-01 00:00")
    _, report, fields = read(text, "lijst.csv")
    assert (report.table, fields["Begin"], fields["Einde"]) == ("contracts", "start", "end")


def test_an_amount_with_hours_beside_it_stays_a_contract():
    text = rows(
        "Customer;Period start;Period end;Amount",
        lambda i, who: f"{who};2026-0{1 + i}-03 09:1{i};2027-0{1 + i}-03 09:1{i};{12000 + 917 * i}",
    )
    _, report, _ = read(text, "subscriptions.csv")
    assert report.table == "contracts"


def test_the_day_of_the_rating_comes_before_the_day_on_which_the_ticket_was_done():
    text = rows(
        "Meldingnummer;Vestiging;Datum gereed;Waardering (1-5);Waardering gegeven op",
        lambda i, who: f"M26 {i};{who};0{1 + i}-09-2026;{1 + i % 5};1{i}-10-2026",
    )
    result, _, fields = read(text, "meldingen.csv")
    assert fields["Waardering gegeven op"] == "date"
    assert (result.tables.responses["date"].dt.month == 10).all()


def test_a_name_with_an_address_is_nobody_s_comment():
    text = rows(
        "Beoordeling (0-10);Opmerking;Beheerd door;Bedrijf",
        lambda i, who: (
            f"{4 + i};Het duurt lang voordat iemand belt, keer {i};Emre van der Zee (e.zee{i}@kroon.nl);{who}"
        ),
    )
    _, _, fields = read(text, "feedback.csv")
    assert [header for header, field in fields.items() if field == "comment"] == ["Opmerking"]


@pytest.mark.parametrize(
    ("numbers", "file", "field"),
    [
        (("50203", "50357", "50217", "50455", "50259"), "selectie klanten.csv", "account_id"),
        (("1", "2", "3", "4", "5"), "selectie klanten.csv", None),
        (("50203", "50203", "50217", "50455", "50259"), "selectie klanten.csv", None),
        (("50203", "50357", "50217", "50455", "50259"), "overzicht.csv", None),
    ],
)
def test_a_bare_number_is_the_customer_s_in_a_list_of_customers_and_not_that_of_the_row(numbers, file, field):
    text = rows(
        "Bedrijfsnaam;Nummer;Contract afloopdatum;Contract jaarbedrag",
        lambda i, who: f"{who};{numbers[i]};31-0{1 + 2 * (i % 4)}-2027;{7000 + 811 * i}",
    )
    _, report, fields = read(text, file)
    assert report.table == "contracts"
    assert fields.get("Nummer") == field


def test_who_stands_in_a_list_with_an_address_alone_is_a_person():
    text = rows(
        "Company;Job title;Decision maker;Email", lambda i, who: f"{who};CFO;{'Yes' if i % 2 else 'No'};p{i}@a.nl"
    )
    result, report, fields = read(text, "contacts.csv")
    assert (report.table, fields["Email"]) == ("people", "person")
    assert result.tables.people["person"].iloc[0] == "p0@a.nl"


@pytest.mark.parametrize(
    ("gone", "mapped"),
    [(("2027-06-30",) * 4 + ("2028-01-31",), "end"), (("", "", "2025-03-31", "", ""), None)],
)
def test_a_date_of_termination_in_every_row_is_asked_as_the_end(gone, mapped):
    text = rows(
        "Client;Effective date;Termination date;Annualised value",
        lambda i, who: f"{who};2021-0{1 + i}-01;{gone[i]};{6000 + 913 * i}",
    )
    result, _, fields = read(text, "msa.csv")
    assert (fields.get("Termination date") == "end") == (mapped == "end")
    asked = {question.where.column for question in result.questions if question.kind == "field"}
    assert (3 in asked) == (mapped is not None)


def test_levels_side_by_side_are_one_where_they_say_the_same():
    text = rows(
        "Organisation;Seniority;Overall satisfaction (1-10)",
        lambda i, who: f"{who};{('Senior / middle management', 'Board & directors', 'Day-to-day user')[i % 3]};{5 + i}",
    )
    result, _, fields = read(text, "survey.csv")
    assert fields["Seniority"] == "level"
    assert result.tables.responses["level"].tolist()[0] == "management"
