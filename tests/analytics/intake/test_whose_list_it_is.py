"""Lists of addresses, of deals and of decisions, and the columns in them that say something else than they seem to."""

import datetime as dt

import pytest

from analytics.intake import SourceFile, read_exports
from tests.analytics.intake.test_what_cells_say import CUSTOMERS, read, rows


def test_a_list_of_contacts_with_addresses_and_a_remark_is_no_log_of_conversations():
    text = rows(
        "Voornaam;Achternaam;Accountnaam;Titel;Telefoon Kantoor;Postadres straat;Gemaakt;Contactfoto;Omschrijving",
        lambda i, who: (
            f"Karin;Bos{i};Accounts::::{who};{('Inkoper', 'Directeur')[i % 2]};010-62{i}4259;Dorpsweg {i};"
            f"2{i}-07-2021 13:05;;Graag bellen na {i} uur"
        ),
    )
    result, report, fields = read(text, "contacten.csv")
    assert report.table == "people"
    assert "Contactfoto" not in fields
    assert result.tables.conversations.empty
    # What the tool writes before the name of a customer is no part of it.
    assert set(result.tables.people["account"]) == set(CUSTOMERS)


def test_a_remark_in_a_list_of_companies_is_nothing_that_they_expect():
    text = rows(
        "account_id;name;billing_street;billing_zip;phone;note;updated_at",
        lambda i, who: (
            f"00{i}UX;{who};{i} Maple St;4950{i};(734) 61{i}-4393;Re-parented after review by hand {i};"
            f"2026-08-2{i} 15:51:44Z"
        ),
    )
    result, report, fields = read(text, "accounts.csv")
    assert report.table == "contracts"
    assert fields["name"] == "account"
    assert result.tables.expectations.empty


DEALS = "Deal - Title,Deal - Pipeline,Deal - Stage,Deal - Value,Organization - Name,Deal - Expected close date,Deal - Status"


@pytest.mark.parametrize(("pipeline", "table"), [("Renewals", "outcomes"), ("New business", "contracts")])
def test_deals_to_renew_are_outcomes_and_others_are_asked_about(pipeline, table):
    lines = "\n".join(
        f"Deal {who},{pipeline},Proposal,{i + 1}2000,{who},2026-0{i + 1}-09,{('Won', 'Lost', 'Open')[i % 3]}"
        for i, who in enumerate(CUSTOMERS)
    )
    result, report, fields = read(f"{DEALS}\n{lines}\n", "deals.csv")
    assert report.table == table
    if table == "contracts":
        assert "table" in [question.kind for question in result.questions]
        return
    assert fields["Deal - Status"] == "outcome"
    assert set(result.tables.outcomes["outcome"]) == {"renewed", "churned"}
    # What is still open has no outcome, and it is said why.
    assert {row.reason.code for row in result.set_aside} == {"intake.row.not_decided"}


def test_dutch_opportunities_are_asked_about():
    text = rows(
        "Verkoopkans naam;Naam van de Organisatie;Bedrag;Verwachte sluitingsdatum;Verkoop stadium;Waarschijnlijkheid (%)",
        lambda i, who: f"Offerte {i};{who};{i + 1}1000.00;1{i}-04-2027;Onderhandeling;50.000",
    )
    result, report, _ = read(text, "verkoopkansen.csv")
    assert report.table == "contracts"
    assert [q.default for q in result.questions if q.kind == "table"] == ["contracts"]


@pytest.mark.parametrize(
    ("header", "ones", "default"),
    [("outcome", 1, "churned"), ("outcome", 4, "renewed"), ("Uitkomst", 2, "churned")],
)
def test_what_a_one_means_as_an_outcome_is_asked_where_no_word_says_it(header, ones, default):
    text = rows(f"Klant;Datum besluit;{header}", lambda i, who: f"{who};1{i}-03-2026;{int(i < ones)}")
    result, _, fields = read(text, "besluiten.csv")
    assert fields[header] == "outcome"
    (asked,) = (question for question in result.questions if question.kind == "outcome")
    assert (asked.default, asked.options) == (default, ("churned", "renewed"))
    left = result.tables.outcomes.set_index("account")["outcome"].eq("churned").sum()
    assert left == (ones if default == "churned" else len(CUSTOMERS) - ones)
    # The other answer turns it round.
    turned = read_exports(
        (SourceFile("besluiten.csv", text.encode()),),
        as_of=dt.date(2026, 11, 1),
        answers={asked.id: "renewed" if default == "churned" else "churned"},
    )
    assert turned.tables.outcomes["outcome"].eq("churned").sum() == len(CUSTOMERS) - left


@pytest.mark.parametrize(("header", "left"), [("Churned", 2), ("Verlengd?", 3), ("Not renewed", 2), ("Nog klant", 3)])
def test_where_the_header_says_it_nothing_is_asked(header, left):
    text = rows(f"Klant;Datum besluit;{header}", lambda i, who: f"{who};1{i}-03-2026;{int(i < 2)}")
    result, _, _ = read(text, "besluiten.csv")
    assert not [question for question in result.questions if question.kind == "outcome"]
    assert result.tables.outcomes["outcome"].eq("churned").sum() == left


def test_our_score_in_a_tender_is_no_answer_of_the_customer():
    text = rows(
        "Jaar;Opdrachtgever;Datum gunning;Behouden?;Gegund aan;Onze score kwaliteit;Onze plek;Doorslag;Geleerd",
        lambda i, who: f"2024;{who};2024-06-1{i};{('ja', 'nee')[i % 2]};wij;8{i};{i + 1};prijs;eerder praten",
    )
    result, report, fields = read(text, "heraanbestedingen.csv")
    assert report.table == "outcomes"
    assert not {"Onze score kwaliteit", "Onze plek"} & fields.keys()
    assert result.tables.responses.empty


@pytest.mark.parametrize(
    ("head", "line", "said"),
    [
        ("Klant;Afspraak;Norm / KPI;Belang", "{who};Eén aanspreekpunt voor vestiging {i};binnen {i} uur;{i}",
         {"Afspraak": "expectation", "Norm / KPI": "measure"}),
        ("Klant;Wat verwachten ze van ons;Afspraak;Belang", "{who};Dat we meedenken over vraag {i};elk kwartaal {i};{i}",
         {"Wat verwachten ze van ons": "expectation", "Afspraak": "measure"}),
        ("Klant;Afspraak / verwachting;Hoe gemeten;Prio", "{who};Geen onderhoud op dag {i};steekproef {i};hoog",
         {"Afspraak / verwachting": "expectation", "Hoe gemeten": "measure"}),
        ("Klant;Specifieke wens;Afspraak / KPI;Prio", "{who};Snelle levering van {i} dozen;binnen {i} dagen;hoog",
         {"Specifieke wens": "expectation", "Afspraak / KPI": "measure"}),
    ],
)  # fmt: skip
def test_an_agreement_is_the_wish_itself_or_how_it_is_measured(head, line, said):
    _, report, fields = read(rows(head, lambda i, who: line.format(i=i + 1, who=who)), "afspraken.csv")
    assert report.table == "expectations"
    assert {header: fields.get(header) for header in said} == said


@pytest.mark.parametrize(
    ("name", "head", "line", "said"),
    [
        ("contracts.csv", "Client;Master lease;Monthly rental;From;To;Division;Branch",
         "{who};ML-770{i};{i}341.96;2024-09-16;2027-09-1{i};Office {i};Leeds",
         {"Master lease": "contract_id", "Division": "segment"}),
        ("abonnementen.csv", "Abonnementsreferentie;Klant;Maandelijks terugkerend;Einddatum;Toegewezen aan",
         "S0614{i};{who};{i}187;2027-06-1{i};Ruben Faber",
         {"Abonnementsreferentie": "contract_id", "Toegewezen aan": "owner"}),
        ("lijst.xls", "Opdrachtgever;Mnd.bedrag;Einddatum;Obj.leider;Rel.beh.",
         "{who};{i}172,57;3{i}-08-2027;Samira {i};M. Overbeek", {"Obj.leider": None, "Rel.beh.": "owner"}),
        ("contracten.csv", "huurder;startdatum;einddatum;huurprijs;borg", "{who};2024-02-0{i};2029-01-1{i};{i}500;{i}7000",
         {"huurprijs": "annual_value", "borg": None}),
        ("Account.csv", "Id;Name;AccountNumber;AnnualRevenue;NumberOfEmployees;YearStarted;SLAExpirationDate__c",
         "001RR{i};{who};CD45{i}000;{i}500000;30{i};;2027-05-1{i}", {"Id": "account_id", "YearStarted": None}),
        ("call log.csv", "When;Acct;Spoke to;Call summary;By",
         "0{i}/11/2026;{who};Imran Larsen;Moving to another supplier {i};NR", {"By": "our_person"}),
        ("stakeholders.csv", "Account;Contact;Job title;Decides;In CSAT Sept?",
         "{who};Sian Murphy {i};HR Manager;Y;No", {"In CSAT Sept?": "invited"}),
        ("responses.csv", "#;Hi there! First up, what's your *name*?;And which company are you with?;How satisfied are you?",
         "a{i};Andrew Nowak{i};{who};{i}",
         {"Hi there! First up, what's your *name*?": "respondent", "And which company are you with?": "account"}),
    ],
)  # fmt: skip
def test_columns_of_everyday_exports(name, head, line, said):
    _, _, fields = read(rows(head, lambda i, who: line.format(i=i + 1, who=who)), name)
    assert {header: fields.get(header) for header in said} == said


def test_an_amount_that_is_for_what_another_column_says_is_asked():
    text = rows(
        "Abonnement;Naam verkooprelatie;Einddatum abonnement;Cyclus;Bedrag per cyclus (excl. btw)",
        lambda i, who: f"10041{i};{who};31-07-202{i + 6};{('Maand', 'Kwartaal')[i % 2]};{i + 3}52,00",
    )
    result, _, fields = read(text, "abonnementen.csv")
    assert fields["Bedrag per cyclus (excl. btw)"] == "annual_value"
    assert "amount_period" in [question.kind for question in result.questions]


def test_a_turnover_beside_the_number_of_staff_may_be_their_own():
    text = rows(
        "Bedrijfsnaam;Eigenaar van bedrijf;Branche;Jaarlijkse omzet;Aantal werknemers",
        lambda i, who: f"{who};Nadia;Zorg;{i + 1}000000;{i + 1}00",
    )
    result, _, _ = read(text, "bedrijven.csv")
    assert [question.kind for question in result.questions if question.kind == "field"] == ["field"]


def test_an_outcome_of_a_vague_date_is_kept():
    text = rows(
        "Klant;Uitkomst;Datum;Reden",
        lambda i, who: (
            f"{who};{('vertrokken', 'verlengd')[i % 2]};{('medio 2024', 'Q3 2025', '1-2-2025')[i % 3]};prijs"
        ),
    )
    result, report, _ = read(text, "uitkomsten.csv")
    assert len(result.tables.outcomes) == len(CUSTOMERS)
    assert not result.set_aside
    assert "intake.evidence.period_first" in [message.code for column in report.columns for message in column.evidence]


def test_partly_agreed_is_unknown_and_not_unreadable():
    text = rows(
        "Klant;Jaarwaarde;Einddatum;Verwachtingen vastgelegd?",
        lambda i, who: f"{who};{i + 1}0000;2027-0{i + 1}-01;{('ja', 'deels', 'nee', 'concept', 'ja')[i]}",
    )
    result, report, fields = read(text, "klanten.csv")
    assert fields["Verwachtingen vastgelegd?"] == "expectations_agreed"
    assert set(result.tables.expectations["account"]) == {CUSTOMERS[0], CUSTOMERS[4]}
    assert not result.unread
    assert "intake.evidence.partly" in [message.code for column in report.columns for message in column.evidence]


@pytest.mark.parametrize(
    ("header", "cells", "currency"),
    [
        ("Bedrag p/m excl. btw", "{i}000", "EUR"),
        ("Bedrag p/m", "{i}000", ""),
        ("Bedrag p/m excl. btw", "£{i}000", "GBP"),
    ],
)
def test_amounts_of_which_the_header_names_btw_are_in_euros(header, cells, currency):
    text = rows(f"Klant;{header};Einddatum", lambda i, who: f"{who};{cells.format(i=i + 1)};2027-0{i + 1}-01")
    result, report, _ = read(text, "contracten.csv")
    assert set(result.tables.contracts["currency"].fillna("")) == {currency}
    told = [message.code for column in report.columns for message in column.evidence]
    assert ("intake.evidence.euro_by_tax" in told) == (currency == "EUR")


@pytest.mark.parametrize(
    ("header", "times"),
    [
        ("Qtrly rental", 4), ("Bedrag per kwartaal", 4), ("Kwartaalbedrag", 4), ("Fee p/kw", 4), ("Weekly charge", 52),
        ("Bedrag per 4 weken", 13), ("Half-yearly fee", 2), ("Halfjaarbedrag", 2), ("Jaarbedrag", 1),
        ("Maandbedrag", 12), ("Jaarfee (facturatie per kwartaal)", 1),
        ("Contractwaarde (facturatie per kwartaal)", 1), ("Contractwaarde", 1),
    ],
)  # fmt: skip
def test_an_amount_for_less_than_a_year_is_made_yearly_by_its_header_and_that_is_said(header, times):
    text = rows(f"Klant;{header};Einddatum", lambda i, who: f"{who};{i + 1}100;2027-0{i + 1}-01")
    result, _, _ = read(text, "contracten.csv")
    assert result.tables.contracts["annual_value"].tolist() == [times * (100 + 1000 * (i + 1)) for i in range(5)]
    said = [issue.code for issue in result.problems]
    assert ("amounts_made_yearly" in said) == (times not in (1, 12))


def test_what_a_cell_says_of_its_period_goes_before_the_header():
    text = rows(
        "Klant;Bedrag per kwartaal;Einddatum",
        lambda i, who: f"{who};{('€ 1000', '€ 4000 p/j', '€ 300 p/m')[i % 3]};2027-0{i + 1}-01",
    )
    result, _, _ = read(text, "contracten.csv")
    assert result.tables.contracts["annual_value"].tolist() == [4000, 4000, 3600, 4000, 4000]


@pytest.mark.parametrize("header", ["Omzet Q3 2026", "Omzet 2026 t/m okt", "Revenue YTD", "Omzet 2e kwartaal"])
def test_what_came_in_so_far_is_asked_and_not_taken_for_a_year(header):
    text = rows(f"Klant;{header};Einddatum", lambda i, who: f"{who};{i + 1}1000;2027-0{i + 1}-01")
    result, _, fields = read(text, "klanten.csv")
    asked = [question.kind for question in result.questions]
    assert fields.get(header) is None or "field" in asked


@pytest.mark.parametrize(
    ("header", "numbers", "field"),
    [
        ("Prio", "1;2;3", "rank"),
        ("Prio", "1;1;2", "importance"),
        ("Belang", "1;2;3", "importance"),
        ("Prio", "4;5;3", "importance"),
    ],
)
def test_a_priority_that_counts_each_customers_wishes_is_their_order(header, numbers, field):
    lines = "\n".join(
        f"{who};{number};Snel antwoord op vraag {who[:3]}{at}"
        for who in CUSTOMERS
        for at, number in enumerate(numbers.split(";"))
    )
    result, report, fields = read(f"Klant;{header};Verwachting\n{lines}\n", "verwachtingen.csv")
    assert fields[header] == field
    assert result.tables.expectations[field].notna().all()
    told = [message.code for column in report.columns for message in column.evidence]
    assert ("intake.evidence.counts_within" in told) == (field == "rank")


@pytest.mark.parametrize(
    ("name", "head", "line", "said"),
    [
        ("lijst.csv", "Relatie;Vaste prijs p/j;Omzet 2025;Omzet 2026 t/m okt;Loopt t/m", "{who};€ {i}.200,-;{i}287,05;{i}825,82;31-12-202{i}",
         {"Vaste prijs p/j": "annual_value", "Omzet 2025": None}),
        ("plaatsingen.csv", "klant;plaatsingsdatum;startdatum;einddatum", "{who};2026-10-1{i};2026-11-0{i};2027-05-0{i}",
         {"startdatum": "start", "plaatsingsdatum": None}),
        ("subscriptions.csv", "id;Customer Name;Amount;Start Date (UTC);Current Period Start (UTC);Current Period End (UTC)",
         "sub_{i}b8;{who};{i}000;2025-09-2{i} 15:21;2026-09-2{i} 15:21;2027-09-2{i} 15:21", {"Start Date (UTC)": "start"}),
        ("sale.order.csv", "Externe ID;Klant;Startdatum;Einddatum", "__export__.sale_order_41{i}_1bde;{who};2025-01-0{i};2027-01-0{i}",
         {"Externe ID": "contract_id"}),
        ("wishes.csv", "customer;expectation;actual Q3;met? 0-10", "{who};Deliver in slot {i};9{i}.4%;{i}", {"met? 0-10": "fulfilment"}),
        ("activities.csv", "Activity - Subject;Activity - Due date;Activity - Assigned to user;Activity - Creator;Activity - Organization",
         "Check {i};2026-04-1{i};Ross Greaves;Gareth Pryce;{who}", {"Activity - Assigned to user": "our_person"}),
        ("customers.csv", "customer_name;arr;renewal_date;executive_sponsor_status", "{who};{i}200;2026-08-3{i};Left company",
         {"executive_sponsor_status": None}),
        ("onderzoek.csv", "Datum;Namens welk bedrijf vult u deze vragenlijst in?;Wat is uw functie?;Hoe tevreden bent u?",
         "2026-10-0{i};{who};directeur;{i}", {"Namens welk bedrijf vult u deze vragenlijst in?": "account"}),
        ("contracten.csv", "contract_id;klant;einddatum;is_mandaat_voordeel", "4011{i};{who};2027-01-0{i};{i}", {"is_mandaat_voordeel": None}),
    ],
)  # fmt: skip
def test_of_two_columns_the_one_that_is_meant(name, head, line, said):
    _, _, fields = read(rows(head, lambda i, who: line.format(i=i + 1, who=who)), name)
    assert {header: fields.get(header) for header in said} == said


def test_a_list_of_contracts_that_were_renewed_or_not_with_the_reason_is_one_of_outcomes():
    text = rows(
        "Klant;Contract liep af;Verlengd?;Nieuwe looptijd;Reden bij nee;Jaarbedrag;Accountmgr",
        lambda i, who: f"{who};2024-01-2{i};{('J', 'N')[i % 2]};36 mnd;{('', 'prijs')[i % 2]};{i + 2}5900;Karin",
    )
    result, report, _ = read(text, "Afgelopen mantelcontracten.csv")
    assert report.table == "outcomes"
    assert result.tables.contracts.empty


@pytest.mark.parametrize(
    ("header", "cells", "each"),
    [("mrr_cents", "{i}10000", 2100), ("mrr_cents", "{i}10.50", 210.5), ("mrr", "{i}10000", 210000)],
)
def test_whole_amounts_in_cents_are_divided_and_that_is_said(header, cells, each):
    text = rows(f"customer;{header};end_date", lambda i, who: f"{who};{cells.format(i=i + 2)};2027-0{i + 1}-01")
    result, report, fields = read(text, "subscriptions.csv")
    value = result.tables.contracts["annual_value"].iloc[0]
    assert fields[header] == "monthly_value"
    assert value == 12 * each
    told = [message.code for column in report.columns for message in column.evidence]
    assert ("intake.evidence.cents" in told) == (each == 2100)


@pytest.mark.parametrize(
    ("name", "head", "line"),
    [
        ("renewal_events.csv", "subscription_number,customer_name,result,effective_date,reason_code,reden_toelichting,mrr_before",
         "SUB-49{i},{who},{end},2024-06-0{i},INSOURCE,Neemt beheer in eigen hand {i},2{i}00"),
        ("renewal outcomes.csv", "Account,Start Date,Renewal Date,ARR,Result,Reason,date decided",
         "{who},2023-03-01,2026-02-2{i},{i}2000,{end},price,2025-12-2{i}"),
    ],
)  # fmt: skip
def test_renewals_that_were_all_decided_are_outcomes_and_no_contracts_of_today(name, head, line):
    lines = "\n".join(
        line.format(i=i + 1, who=who, end=("renewed", "churned")[i % 2]) for i, who in enumerate(CUSTOMERS)
    )
    result, report, fields = read(f"{head}\n{lines}\n", name)
    assert report.table == "outcomes"
    assert result.tables.contracts.empty
    assert result.tables.outcomes["date"].notna().all()
    assert fields.get("reden_toelichting", "reason") == "reason"


@pytest.mark.parametrize(
    ("name", "head", "line", "said"),
    [
        ("plaatsing.csv", "PLAATSING_NR;OPDRGEVER_NR;OPDRGEVER_NAAM;OMZET_JR;DT_EIND;VESTIGING",
         "4403{i};81{i}1;{who};{i}2368;28-FEB-2{i};UTR", {"OPDRGEVER_NAAM": "account", "OPDRGEVER_NR": "account_id"}),
        ("portal users.csv", "UserId;FirstName;LastName;OrganisatieId;OrganisatieNaam;Functie",
         "21{i};Erik;Scholten{i};7003{i};{who};DGA", {"UserId": None, "OrganisatieId": "account_id"}),
        ("bezoek.csv", "DebiteurNaam;BezoekDatumTijd;GesprokenMet;Onderwerp;AangemaaktOp",
         "{who};2025-11-1{i}T13:20:54;Chantal Vos;Evaluatie;2025-11-2{i}", {"BezoekDatumTijd": "date", "AangemaaktOp": None}),
        ("antwoord.csv", "respondent_id;klant_naam;vraag_code;vraag_tekst;antwoord_waarde",
         "70{i};{who};TEV_ALG;Hoe tevreden bent u over ons onderhoud?;{i}", {"vraag_tekst": "question", "vraag_code": None}),
        ("contracten.csv", "klant_naam;einddatum;bedrag_maand;stilzwijgend_verlengen", "{who};2027-01-0{i};{i}500;t",
         {"stilzwijgend_verlengen": "auto_renew"}),
        ("success plan.csv", "customer;objective;how do we do (0-10);checked w/ customer on", "{who};Faster close {i};{i};2026-03-2{i}",
         {"how do we do (0-10)": "fulfilment", "checked w/ customer on": "reviewed"}),
        ("contracten.csv", "Contractnr;Zoeknaam;Opdrachtgever;Einddatum", "OC2300{i};ZOEK{i};{who};2028-10-3{i}",
         {"Opdrachtgever": "account", "Zoeknaam": None}),
    ],
)  # fmt: skip
def test_columns_of_databases_and_packages(name, head, line, said):
    _, _, fields = read(rows(head, lambda i, who: line.format(i=i + 1, who=who)), name)
    assert {header: fields.get(header) for header in said} == said


def test_a_list_of_what_codes_stand_for_is_no_list_of_contracts():
    text = "id;code;omschrijving\n1;REG;Regulier schoonmaakonderhoud\n2;GLAS;Glasbewassing\n3;VLOER;Vloeronderhoud\n"
    _, report, _ = read(text, "contractsoort.csv")
    assert report.table is None
    _, report, _ = read(rows("id;naam;regio", lambda i, who: f"{i};{who};Noord"), "klanten.csv")
    assert report.table == "contracts"


def test_notes_whose_only_dates_are_the_programs_are_conversations_that_are_asked_about():
    text = rows(
        "entityId;klantNaam;category;body;contactName;authorName;createdAt;updatedAt",
        lambda i, who: (
            f"ac{i};{who};TOEKOMST;Ziet ons als partner tot 203{i} en verder;Ilse Willems {i};Joost Meijer;"
            f"2026-10-0{i + 1}T08:09:51Z;2026-10-1{i}T08:09:51Z"
        ),
    )
    result, report, fields = read(text, "accountNotes.csv")
    assert report.table == "conversations"
    assert (fields["createdAt"], fields["body"], fields["authorName"]) == ("date", "note", "our_person")
    assert [question.where.column for question in result.questions if question.kind == "field"] == [7]
    assert result.tables.expectations.empty


def test_the_number_of_a_register_does_not_stand_for_their_own():
    text = rows(
        "Code;Bedrijf;KvK-nummer;Contractbedrag;Einddatum",
        lambda i, who: f"20{i}7;{who};5915903{i};{i + 1}200;2027-0{i + 1}-01",
    )
    _, _, fields = read(text, "relaties.csv")
    assert fields["Code"] == "account_id"
    assert "KvK-nummer" not in fields


def test_a_list_of_contracts_in_which_some_were_ended_stays_one_of_contracts():
    text = rows(
        "Klant;Startdatum;Einddatum;Jaarwaarde;Verlengd?;Reden;Laatst bekeken",
        lambda i, who: (
            f"{who};2024-01-0{i + 1};2027-01-0{i + 1};{i + 1}2000;{('ja', 'nee')[i % 2]};prijs;2026-0{i + 1}-01"
        ),
    )
    result, report, _ = read(text, "contracten.csv")
    assert report.table == "contracts"
    assert len(result.tables.contracts) == len(CUSTOMERS)
