"""Columns whose names could be several things: what stands in their cells and beside them tells which."""

import datetime as dt

import pytest

from analytics.intake import SourceFile, read_exports
from analytics.intake.headers import match_section


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


def test_marks_under_bare_names_of_aspects_are_a_survey_and_a_count_is_no_aspect():
    text = rows(
        "Client;Contact;Date;Cleaning;Supervision;VFM;Number of sites;Comments",
        lambda i, who: f"{who};Conor {i};1{i}-08-2026;{5 + i % 4};{6 + i % 3};{4 + i % 5};{1 + i};All fine on site {i}",
    )
    result, report, fields = read(text, "client feedback.csv")
    assert report.table == "responses"
    assert [header for header, field in fields.items() if field == "score"] == ["Cleaning", "Supervision", "VFM"]
    assert len(result.tables.responses) == 3 * len(CUSTOMERS)


def test_how_long_something_took_is_no_mark():
    text = rows(
        "Company;Satisfaction (1-5);First response time (in hrs);Date",
        lambda i, who: f"{who};{1 + i};{i}.3{i};2026-08-1{i}",
    )
    _, _, fields = read(text, "tickets.csv")
    assert [header for header, field in fields.items() if field == "score"] == ["Satisfaction (1-5)"]


@pytest.mark.parametrize(
    ("cells", "read_as"),
    [
        (
            ("stilzw. 1 jr", "geen", "nieuwe aanbesteding", "stilzw. onbep.", "autom. 1 jr"),
            [True, False, False, True, True],
        ),
        (("Auto-Renew", "None", "Optional Extension", "Auto-Renew", "Manual"), [True, False, False, True, False]),
        (("J 12 mnd", "N", "J 60 mnd", "ja", "nee"), [True, False, True, True, False]),
    ],
)
def test_whether_a_contract_goes_on_by_itself_is_said_in_many_words(cells, read_as):
    text = rows("Klant;Einddatum;Verlenging", lambda i, who: f"{who};0{1 + i}-06-2027;{cells[i]}")
    result, _, fields = read(text, "contracten.csv")
    assert fields["Verlenging"] == "auto_renew"
    assert result.tables.contracts["auto_renew"].tolist() == read_as


def test_who_decides_may_be_said_by_the_part_somebody_has():
    parts = ("Beslisser", "Beïnvloeder", "Gebruiker", "Decision maker", "Influencer")
    text = rows("Klant;Naam;Functie;Rol in besluitvorming", lambda i, who: f"{who};Jan {i} Bos;CFO;{parts[i]}")
    result, _, fields = read(text, "stakeholders.csv")
    assert fields["Rol in besluitvorming"] == "decides"
    assert result.tables.people["decides"].tolist() == [True, False, False, True, False]


def test_the_day_a_customer_was_written_down_is_not_the_day_of_its_mark():
    text = rows(
        "Company;ARR;Renewal Date;CSAT (1-10);Created",
        lambda i, who: f"{who};{12000 + 713 * i};2027-0{1 + i}-01;{5 + i};2019-07-1{i}",
    )
    result, _, fields = read(text, "companies.csv")
    assert "Created" not in fields
    assert "survey_date" in {question.kind for question in result.questions}


def test_whom_to_call_in_a_list_of_customers_did_not_give_the_mark_in_it():
    text = rows(
        "Klant;Contactpersoon;Functie;Jaarwaarde;Einddatum;Tevredenheid (1-10);Opmerkingen",
        lambda i, who: f"{who};Karin {i};Directeur;{9000 + 811 * i};0{1 + i}-02-2028;{5 + i};nieuwe directeur per 1-9",
    )
    result, report, fields = read(text, "klanten.csv")
    assert report.table == "contracts"
    assert not {"Contactpersoon", "Functie", "Opmerkingen"} & fields.keys()
    assert result.tables.responses["respondent"].isna().all()


def test_what_was_lost_or_kept_is_worth_something_and_no_contract():
    text = rows(
        "Klant;Datum besluit;Uitkomst;Reden;Jaarwaarde;Accountmanager",
        lambda i, who: f"{who};1{i}-02-2025;{'Verlengd' if i % 2 else 'Verloren'};Prijs;{9000 + 811 * i};Thijs",
    )
    result, report, fields = read(text, "historie.csv")
    assert report.table == "outcomes"
    assert "Jaarwaarde" not in fields
    assert result.tables.contracts.empty


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("Score;Meaning\n5;Delighted\n4;Satisfied\n3;OK\n2;Poor\n1;Bad\n", "key.csv"),
        ("Vraag;2024;2025;2026\nKwaliteit;4.4;4.6;4.5\nLevertijd;3.8;3.9;4.1\nContact;3.9;4.0;4.2\n", "grafiek.csv"),
        ("Regio;Aantal;Jaaromzet\nNoord;7;663450\nOost;9;870600\nZuid;17;1720500\n", "totalen.csv"),
    ],
)
def test_a_legend_and_sums_of_many_are_no_list(text, file):
    _, report, fields = read(text, file)
    assert (report.table, fields) == (None, {})


def test_names_merged_over_two_rows_are_joined_to_their_parts():
    text = "Klant;Sector;Looptijd;Looptijd;Omzet;Omzet\nKlant;Sector;van;t/m;2025;2026 t/m okt\n" + "".join(
        f"{who};zorg;01-0{1 + i}-2023;31-0{1 + 2 * i % 8}-2027;{400000 + 1700 * i};{226900 + 900 * i}\n"
        for i, who in enumerate(CUSTOMERS)
    )
    result, report, _ = read(text, "raamcontracten.csv")
    assert report.header_row == 2
    assert result.tables.contracts["end"].dt.year.tolist() == [2027] * len(CUSTOMERS)


def test_a_due_date_is_the_end_of_a_contract_and_of_nothing_else():
    text = rows("Klant;Prijs per jaar;Vervaldag", lambda i, who: f"{who};{9000 + 811 * i};0{1 + i}-02-2028")
    assert read(text, "onderhoudscontracten.csv")[2].get("Vervaldag") == "end"
    assert read(text, "openstaand.csv")[2].get("Vervaldag") != "end"


def test_a_code_that_returns_with_its_customer_is_the_customer_s():
    text = "Code;Naam klant;Bedrag per jaar;Einddatum\n" + "".join(
        f"K12{i % 3};{CUSTOMERS[i % 3]};{9000 + 811 * i};0{1 + i}-02-2028\n" for i in range(6)
    )
    result, _, fields = read(text, "abonnementen.csv")
    assert fields["Code"] == "account_id"
    assert sorted(result.tables.contracts["account"].unique()) == sorted(CUSTOMERS[:3])


@pytest.mark.parametrize(
    ("section", "header", "field"),
    [
        ("shared", "Nummer organisatie", "account_id"),
        ("shared", "Business customer", "account"),
        ("contracts", "Start levering", "start"),
        ("contracts", "Honorarium p/j", "annual_value"),
        ("contracts", "€ per month", "monthly_value"),
        ("contracts", "ARR FY26", "annual_value"),
        ("contracts", "Contract to", "end"),
        ("responses", "CSAT Jun-26", "score"),
        ("summary", "CvB/dir. gesproken op", "last_executive_contact"),
        ("summary", "# gespr. CvB (12 mnd)", "executive_meetings"),
        ("summary", "Verw. besproken?", "expectations_agreed"),
        ("people", "Rol bij besluitvorming", "decides"),
    ],
)
def test_a_header_of_two_parts_is_known_by_both(section, header, field):
    assert field in {match.field for match in match_section(section, header) if match.score > 0.85}


@pytest.mark.parametrize("header", ["Klantdatum", "Contract", "Organisatie kleur", "Directie", "# medewerkers klant"])
def test_one_part_alone_or_a_word_more_makes_no_field_of_two_parts(header):
    found = {(section, match.field) for section in ("shared", "summary") for match in match_section(section, header)}
    wrong = {("shared", "account_id"), ("summary", "last_executive_contact"), ("summary", "executive_meetings")}
    assert not found & wrong


def test_never_yet_is_an_answer_to_when_one_last_spoke():
    text = rows(
        "Klant;Waarde per jaar;Einddatum;Laatste gesprek directie",
        lambda i, who: f"{who};{9000 + i};0{1 + i}-02-2028;{('01-03-2026', 'nog nooit')[i % 2]}",
    )
    result, _, fields = read(text, "klanten.csv")
    assert fields["Laatste gesprek directie"] == "last_executive_contact"
    assert not result.unread
    assert result.tables.declared_executive == set(CUSTOMERS)


def test_the_number_of_a_customer_comes_before_that_of_a_register_and_no_fiscal_number_is_a_contract_s():
    text = rows(
        "klantnummer;naam;bsn;kvk_nummer;btw_id;startdatum_onderneming",
        lambda i, who: f"K-00{i};{who};12345678{i};8765432{i};NL12345678{i}B01;20{10 + i}-03-01",
    )
    result, _, fields = read(text, "klanten.csv")
    assert fields == {"klantnummer": "account_id", "naam": "account"}
    assert not {question.where.column for question in result.questions if question.kind == "field"}


def test_the_columns_that_dynamics_hides_are_nothing():
    text = rows(
        "(Niet wijzigen) Afspraak;Onderwerp;Klant;Begintijd;Beschrijving",
        lambda i, who: (
            f"f8b4606d-3ea9-5202-14b7-6b0f9e6a123{i};Jaarplan;{who};2026-02-1{i} 12:43;Kennis gemaakt, keer {i}"
        ),
    )
    _, report, fields = read(text, "afspraken.csv")
    assert report.table == "conversations"
    assert "(Niet wijzigen) Afspraak" not in fields
