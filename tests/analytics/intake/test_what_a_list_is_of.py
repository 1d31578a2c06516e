"""Lists that look alike: of those who left, of what is still to be sold, of invoices, projects, customers, talks."""

import pytest

from analytics.intake.headers import match_section
from tests.analytics.intake.test_what_cells_say import CUSTOMERS, read, rows


@pytest.mark.parametrize(
    ("name", "head", "line"),
    [
        ("vertrokken klanten.csv", "Klant;Klant sinds;Fee p/m;Laatste dag;Reden vertrek;Opm",
         "{who};04-20{i}5;{i}.300,-;{i}9-9-2026;Te duur;exitgesprek"),
        ("verloren.csv", "Klant;Verloren per;Reden vertrek;Gemiste omzet p/j", "{who};2024-03-0{i};Kwaliteit;{i}7520"),
        ("contract register ended.csv", "Client;Ended;Annual value £;Lost to;Why",
         "{who};2026-03-2{i};{i}4000;Mitie;Went in-house"),
        ("opzeggingen.csv", "Opgezegd op;Klantnaam;Per (einde contract);Reden opzegging;Jaaromzet",
         "2025-02-2{i};{who};2025-06-30;onvrede over service;{i}0000"),
    ],
)  # fmt: skip
def test_a_list_of_those_who_left_is_asked_about_and_makes_no_contracts(name, head, line):
    result, report, _ = read(rows(head, lambda i, who: line.format(i=i + 1, who=who)), name)
    assert report.table == "outcomes"
    assert set(result.tables.outcomes["outcome"]) == {"churned"}
    assert len(result.tables.outcomes) == len(CUSTOMERS)
    # That all of them left stands in no cell: it is asked.
    assert [(question.kind, question.default) for question in result.questions if question.kind == "outcome"] == [
        ("outcome", "churned")
    ]
    assert result.tables.contracts.empty or name.startswith("opzeg")


def test_the_last_mark_of_who_stayed_and_who_left_makes_no_survey_of_it():
    text = rows(
        "Date decision;Client;Kept / lost;Why;Last survey mark",
        lambda i, who: f"2024-04-0{i + 1};{who};{('LOST', 'kept')[i % 2]};price;{6 + i % 3}",
    )
    result, report, fields = read(text, "kept and lost.csv")
    assert report.table == "outcomes"
    assert (fields["Kept / lost"], fields["Date decision"], fields["Why"]) == ("outcome", "date", "reason")
    assert fields["Last survey mark"] == "score"
    assert result.tables.outcomes["outcome"].tolist() == ["churned", "renewed", "churned", "renewed", "churned"]


def test_opportunities_that_were_won_or_lost_are_outcomes():
    text = rows(
        "Nr.;Bedrijf;Verantwoordelijke;Status;Reden status;Bedrag;Afgesloten op",
        lambda i, who: (
            f"44{i};{who};Iris;{('Verloren', 'Gewonnen')[i % 2]};Dienstverlening;{i + 2}1960;2026-0{i + 1}-02"
        ),
    )
    _, report, fields = read(text, "opportuniteiten verlengingen.csv")
    assert report.table == "outcomes"
    assert (fields["Status"], fields["Reden status"], fields["Afgesloten op"]) == ("outcome", "reason", "date")


def test_what_is_still_to_be_sold_is_no_conversation():
    text = rows(
        "Topic;Potential Customer;Est. Revenue;Actual Close Date;Description",
        lambda i, who: f"Automation upgrade {i};{who};{i}85000;2025-09-1{i};They asked for a discount of {i} per cent",
    )
    _, report, _ = read(text, "opportunities.csv")
    assert report.table != "conversations"


def test_the_progress_of_projects_is_no_expectation():
    text = rows(
        "klant_id;naam;beschrijving;prioriteit;start_datum;eind_datum;voortgang",
        lambda i, who: (
            f"k{i};Website {i};Nieuw ontwerp voor de site van {who};hoog;2024-11-0{i + 1};2025-02-0{i + 1};4{i}"
        ),
    )
    _, report, fields = read(text, "projecten.csv")
    assert report.table != "expectations"
    assert not {"importance", "fulfilment"} & set(fields.values())


def test_the_day_on_which_an_invoice_is_due_ends_no_contract():
    text = rows(
        "id;klantnummer;periode;bedrag;vervaldatum",
        lambda i, _: f"f{i};h{i % 3};Maart 2026;{1450 + i};2026-03-3{i % 2}",
    )
    result, _, _ = read(text, "facturen.csv")
    assert result.tables.contracts.empty
    assert [(question.kind, question.default) for question in result.questions] == [("table", "none")]


def test_turnover_beside_the_number_of_staff_is_asked_about():
    text = rows("Accountnaam;Jaaromzet;Werknemers", lambda i, who: f"{who};{6 + i}3000000;{34 + i}")
    result, _, _ = read(text, "accounts.csv")
    assert [question.where.column for question in result.questions if question.kind == "field"] == [2]


@pytest.mark.parametrize("name", ["tblKlant.csv", "dim_customer.csv"])
def test_a_database_s_table_of_customers_is_a_list_of_customers(name):
    text = rows("klantnr;Naam;Plaats;Rentepercentage", lambda i, who: f"k{i};{who};Zandermeer;{5 + i}")
    _, report, fields = read(text, name)
    assert report.table == "contracts"
    assert fields == {"klantnr": "account_id", "Naam": "account"}


def test_a_row_of_a_list_of_customers_is_numbered_by_its_id_also_where_it_says_what_they_are_worth():
    text = rows("id;naam;omzet", lambda i, who: f"{i + 1};{who};{125000 + i}")
    _, _, fields = read(text, "klanten.csv")
    assert fields["id"] == "account_id"
    assert read(text, "projecten.csv")[2]["id"] == "contract_id"


def test_a_bare_number_beside_the_customer_s_own_is_the_contract_s():
    text = rows(
        "Nummer;Besteld door: Code;Besteld door: Naam;Begindatum;Einddatum",
        lambda i, who: f"26{i};200{i};{who};2024-01-0{i + 1};2027-01-0{i + 1}",
    )
    _, _, fields = read(text, "abonnementen.csv")
    assert (fields["Nummer"], fields["Besteld door: Code"]) == ("contract_id", "account_id")


def test_the_number_of_the_row_is_no_customer_s_number():
    text = "Klant;;Contract;\nNr;Naam;Einde;Jaarwaarde\n" + "".join(
        f"{i + 1};{who};2027-0{i + 1}-28;{i + 1}4000\n" for i, who in enumerate(CUSTOMERS)
    )
    _, _, fields = read(text, "register.csv")
    assert "Nr" not in fields


def test_two_dates_named_as_the_ends_of_one_period_are_start_and_end():
    head = "klantcode;naam;levering_van;levering_tm;jaarwaarde_eur"
    text = rows(head, lambda i, who: f"K{i};{who};2023-01-0{i + 1};2026-12-3{i % 2};1496{i}")
    _, _, fields = read(text, "leveringscontracten.csv")
    assert (fields["levering_van"], fields["levering_tm"]) == ("start", "end")
    swapped = rows(head, lambda i, who: f"K{i};{who};2026-12-3{i % 2};2023-01-0{i + 1};1496{i}")
    assert "levering_van" not in read(swapped, "leveringscontracten.csv")[2]


def test_initials_under_acc_are_of_who_keeps_the_account():
    text = rows(
        "Klant;Acc.;Einddatum;Jaarwaarde", lambda i, who: f"{who};{('RvL', 'AK')[i % 2]};2027-0{i + 1}-01;{i}860"
    )
    _, _, fields = read(text, "contracten.csv")
    assert (fields["Klant"], fields["Acc."]) == ("account", "owner")


def test_who_keeps_the_customer_comes_before_who_runs_the_region():
    text = rows(
        "Opdrachtgever;Rayonmanager;Accountmanager;Contract tot;Contractsom p.j.",
        lambda i, who: f"{who};D. Yilmaz;S. van Dam;31-03-202{i + 5};{i + 1}4.991",
    )
    assert read(text, "objecten.csv")[2]["Accountmanager"] == "owner"


def test_an_address_behind_a_name_is_no_part_of_it():
    text = rows(
        "Name,Company,Job title,Decision maker?",
        lambda i, who: f"Simon {'ABCDE'[i]}. Tennant,{who} (https://www.notion.so/{i}-1d65),CIO,{('Yes', 'No')[i % 2]}",
    )
    result, report, fields = read(text, "stakeholders.csv")
    assert (report.table, fields["Company"]) == ("people", "account")
    assert set(result.tables.people["account"]) == set(CUSTOMERS)


def test_a_date_of_talks_alone_makes_a_log_of_them():
    text = rows(
        "qbr_id;customer_id;qbr_date;next_steps_recorded",
        lambda i, _: f"q{i};cus_00{i};2026-05-2{i};{('True', 'False')[i % 2]}",
    )
    _, report, fields = read(text, "qbr_events.csv")
    assert (report.table, fields["qbr_date"]) == ("conversations", "date")


def test_from_whom_an_expectation_is_known_is_not_who_stated_it():
    text = rows(
        "Client;Expectation;Whose?;Heard from client or our guess?",
        lambda i, who: f"{who};One contact for everything {i};Sarah Osei;{('client', 'our guess')[i % 2]}",
    )
    result, _, fields = read(text, "expectations.csv")
    assert (fields["Whose?"], fields["Heard from client or our guess?"]) == ("stated_by", "source")
    assert result.tables.expectations["source"].tolist() == ["customer", "guess", "customer", "guess", "customer"]


def test_expectations_side_by_side_are_a_row_each():
    text = rows(
        "Klant;Naam;Rol;Verwachting 1;Verwachting 2;Verwachting 3;Verwachting toelichting",
        lambda i, who: (
            f"{who};Saar {i};CFO;Voorspelbare kosten {i};Eén aanspreekpunt {i};{('', 'Snel herstel')[i % 2]};Zie het verslag van {i}"
        ),
    )
    result, report, fields = read(text, "interviews verwachtingen.csv")
    assert report.table == "expectations"
    assert [header for header, field in fields.items() if field == "expectation"] == [
        "Verwachting 1", "Verwachting 2", "Verwachting 3",
    ]  # fmt: skip
    found = result.tables.expectations
    assert found.groupby("account")["expectation"].count().loc[list(CUSTOMERS)].tolist() == [2, 3, 2, 3, 2]
    assert found.groupby("account")["rank"].apply(list).loc[CUSTOMERS[1]] == [1, 2, 3]
    assert not result.set_aside


def test_a_row_that_names_none_of_several_expectations_is_set_aside():
    text = rows("Klant;Wens 1;Wens 2", lambda i, who: f"{who};;" if i == 2 else f"{who};;Sneller herstel {i}")
    result, _, _ = read(text, "wensen.csv")
    assert [(row.row, row.reason.code) for row in result.set_aside] == [(4, "intake.row.no_expectation")]
    assert result.tables.expectations["rank"].tolist() == [2, 2, 2, 2]


def test_what_staff_are_like_is_marked():
    text = rows(
        "Respondent;Klant;1. Kwaliteit;2. Bereikbaarheid;3. Houding medewerkers;Medewerkers",
        lambda i, who: f"R{i};{who};{6 + i % 3};{7 + i % 3};{5 + i};{120 * (i + 1)}",
    )
    _, _, fields = read(text, "KTO 2026.csv")
    assert fields["3. Houding medewerkers"] == "score"
    assert "Medewerkers" not in fields


def test_a_kind_of_relation_is_no_source():
    text = rows("Klant;Verwachting;Soort relatie", lambda i, who: f"{who};Eén aanspreekpunt {i};Klant")
    assert "source" not in read(text, "verwachtingen.csv")[2].values()


def test_the_parts_of_a_name_are_known_before_the_question_that_asks_for_them():
    text = rows(
        "Response ID,Company,First Name:Please tell us your name,Last Name:Please tell us your name,How satisfied are you?",
        lambda i, who: f"R{i},{who},James {'ABCDE'[i]},Dixon,{6 + i % 4}",
    )
    result, _, fields = read(text, "survey.csv")
    assert [fields[header] for header in fields if "Name:" in header] == ["respondent", "respondent"]
    assert result.tables.responses["respondent"].iloc[0] == "James A Dixon"


def test_what_somebody_picked_from_a_list_is_no_comment():
    text = rows(
        "account,nps_score,feedback,themes",
        lambda i, who: f"{who},{5 + i},We like the people we work with {i},Relationship quality | Price and value {i}",
    )
    _, _, fields = read(text, "voice of customer.csv")
    assert "themes" not in fields


@pytest.mark.parametrize(
    ("section", "header", "field"),
    [
        ("conversations", "Notes/Description", "note"),
        ("contracts", "Klant/Contractnummer", "contract_id"),
        ("people", "Part in decision", "decides"),
        ("contracts", "Leasebedrag p/mnd excl. BTW", "monthly_value"),
        ("responses", "Ticketbeoordeling - Datum", "date"),
        ("summary", "Last talk w/ owner/CEO", "last_executive_contact"),
    ],
)
def test_a_header_is_known_by_its_parts(section, header, field):
    assert field in {match.field for match in match_section(section, header) if match.score > 0.85}


@pytest.mark.parametrize("header", ["Rel. beheerder", "Relatie beheerder", "Relatie-beheerder"])
def test_a_name_is_known_however_it_is_spaced(header):
    assert {match.field for match in match_section("contracts", header) if match.score > 0.9} >= {"owner"}


@pytest.mark.parametrize(
    ("header", "field", "asked"),
    [("Leasesom p/mnd excl. btw", "monthly_value", []), ("Rental p.a. £", "annual_value", []),
     # Of what is taken off nobody can say that it is money.
     ("Afname p.j.", "annual_value", [3])],
)  # fmt: skip
def test_amounts_that_say_a_period_are_of_that_period(header, field, asked):
    text = rows(
        f"Klant;Einddatum;{header};Uren per maand", lambda i, who: f"{who};2027-0{i + 1}-28;{i + 1}450;{i + 1}20"
    )
    result, _, fields = read(text, "contracten.csv")
    assert fields[header] == field
    assert "Uren per maand" not in fields
    assert [question.where.column for question in result.questions if question.kind == "field"] == asked


def test_a_code_of_letters_and_digits_in_a_list_of_contracts_numbers_them():
    text = rows(
        "Mantelnr;Klant;Einddatum;Btw-nr;Objectnr",
        lambda i, who: f"MO-2025-02{i};{who};2027-0{i + 1}-28;NL00{i}B01;OB-{i}",
    )
    _, _, fields = read(text, "mantelovereenkomsten.csv")
    assert fields["Mantelnr"] == "contract_id"
    assert not {"Btw-nr", "Objectnr"} & fields.keys()


def test_a_few_words_in_answer_to_an_open_question_are_a_comment():
    answers = ("prijs", "Koppelingen!", "niks, ga zo door", "bereikbaarheid", "snellere offertes")
    text = rows(
        "Respondent;Organisatie;Cijfer (1-10);Wat moeten wij beter doen?;Welke regio?",
        lambda i, who: f"R{i};{who};{6 + i % 4};{answers[i]};{('Noord', 'Zuid')[i % 2]}",
    )
    _, _, fields = read(text, "KTO.csv")
    assert fields["Wat moeten wij beter doen?"] == "comment"
    assert "Welke regio?" not in fields


def test_a_pivot_table_is_no_table():
    text = "Rijlabels;Aantal van Klant;Som van Waarde\nverlengd;12;345000\nopgezegd;4;61000\nEindtotaal;16;406000\n"
    _, report, fields = read(text, "lease gebleven en vertrokken.csv")
    assert report.table is None
    assert not fields


def test_the_job_title_of_who_stated_an_expectation_tells_the_level():
    titles = ("CFO", "Teamleider", "Directeur", "Applicatiebeheerder", "CIO")
    text = rows(
        "Klant;Verwachting;Naam;Functie;Belang (1-5)",
        lambda i, who: f"{who};Eén aanspreekpunt {i};Saar {i};{titles[i]};{1 + i % 5}",
    )
    result, _, fields = read(text, "verwachtingen.csv")
    assert fields["Functie"] == "level"
    assert result.tables.expectations["level"].tolist() == [
        "executive", "management", "executive", "operational", "executive",
    ]  # fmt: skip


def test_first_and_last_are_a_name_where_both_stand():
    text = rows(
        "Company,Last,First,Title", lambda i, who: f"{who},Sandoval{'ABCDE'[i]},Michael,{('CFO', 'IT Manager')[i % 2]}"
    )
    result, report, fields = read(text, "client_contacts.csv")
    assert report.table == "people"
    assert fields["Last"] == fields["First"] == "person"
    assert result.tables.people["person"].iloc[0] == "Michael SandovalA"


def test_of_several_dates_of_notes_the_first_is_asked_about():
    text = rows(
        "Onderwerp;Klant;Contactpersoon;Vastgelegde datum;Toelichting;Afhandeldatum",
        lambda i, who: f"Prognose;{who};Saar {i};0{i + 1}-03-2026;Besproken met de directie, keer {i};1{i + 1}-03-2026",
    )
    result, report, fields = read(text, "dossier.csv")
    assert (report.table, fields["Vastgelegde datum"]) == ("conversations", "date")
    assert [question.where.column for question in result.questions if question.kind == "field"] == [4]


def test_why_customers_left_counts_more_than_the_mark_that_they_once_gave():
    text = rows(
        "Customer;Churn date;CSM;Main reason;Score;Explanation",
        lambda i, who: f"{who};2025-0{i + 1}-09;Wendy;Went to competitor;{6 + i % 4};never spoke to the board {i}",
    )
    _, report, fields = read(text, "churn log.csv")
    assert (report.table, fields["Churn date"], fields["Main reason"]) == ("outcomes", "date", "reason")


def test_a_report_of_contacts_is_of_people_though_accounts_are_in_its_name():
    text = rows(
        "Voornaam;Achternaam;Functie;Accountnaam;Eigenaar contactpersoon",
        lambda i, who: f"Mirjam;Hermans{'ABCDE'[i]};CIO;{who};Anouk Smeets",
    )
    _, report, _ = read(text, "Contactpersonen met accounts.csv")
    assert report.table == "people"


def test_whether_an_expectation_was_asked_or_assumed_is_told_by_its_cells():
    text = rows(
        "Customer;Expectation;Owner role;Basis",
        lambda i, who: (
            f"{who};One contact for everything {i};{('Exec', 'Mgr', 'Ops')[i % 3]};{('asked', 'assumed')[i % 2]}"
        ),
    )
    result, _, fields = read(text, "expectations.csv")
    assert fields["Basis"] == "source"
    assert result.tables.expectations["source"].tolist() == ["customer", "guess", "customer", "guess", "customer"]


def test_a_contract_without_an_end_is_a_contract():
    ends = ("2027-06-30", "onbep. tijd", "onbep.", "open-ended", "geen einddatum")
    text = rows("Klant;Jaarwaarde;Einddatum", lambda i, who: f"{who};{i + 1}450;{ends[i]}")
    result, _, _ = read(text, "contracten.csv")
    assert not result.set_aside
    assert result.tables.contracts["end"].notna().tolist() == [True, False, False, False, False]


def test_an_expectation_that_was_never_reviewed_is_no_unreadable_cell():
    text = rows(
        "Klant;Verwachting;Laatst besproken;Bron",
        lambda i, who: (
            f"{who};Eén aanspreekpunt {i};{('2026-03-18', 'nog niet')[i % 2]};{('klant zelf', 'inschatting AM')[i % 2]}"
        ),
    )
    result, _, fields = read(text, "verwachtingen.csv")
    assert (fields["Laatst besproken"], fields["Bron"]) == ("reviewed", "source")
    assert not result.unread
