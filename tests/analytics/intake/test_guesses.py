"""What the cells tell where no header does."""

import datetime as dt

import pytest

from analytics.intake import read_exports
from analytics.intake.raw import SourceFile

MARKS = (8, 3, 6, 9, 4, 7, 2, 5, 10, 8, 7, 6)


@pytest.mark.parametrize(
    ("header", "is_score"),
    [
        ("Snelheid van de afhandeling van meldingen", True),
        ("How well do we keep you up to date this year?", True),
        ("csm_meetings_last_quarter", False),
        ("visits of our team last 12 months", False),
        ("Aantal bezoeken per jaar bij klant", False),
        ("gesprekken met ons in afgelopen kwartaal", False),
    ],
)
def test_a_question_on_a_scale_is_a_score_and_a_count_over_a_period_is_none(header, is_score):
    rows = "".join(f"Klant {n};{mark};{MARKS[-n]}\n" for n, mark in enumerate(MARKS))
    source = SourceFile("enquete.csv", f"Klant;Rapportcijfer;{header}\n{rows}".encode())
    (report,) = read_exports([source], as_of=dt.date(2026, 11, 1)).files[0].sheets
    assert [column.field for column in report.columns] == ["account", "score", "score" if is_score else None]


def test_names_of_customers_in_other_sheets_say_which_column_is_the_customer():
    names = ("ggz de linde", "Alkenrode", "de Kroon BV", "Zuidwold")
    contracts = "Klant;Contractwaarde;Einddatum\n" + "".join(f"{name};1000;01-06-2027\n" for name in names)
    talks = "Onderwerp;Begindatum;Categorieën;Vereiste deelnemers\n" + "".join(
        f"evaluatie;0{1 + n}-03-2026;{names[n % 4].upper()};Jan Smit\n" for n in range(8)
    )
    files = [SourceFile("contracten.csv", contracts.encode()), SourceFile("agenda.csv", talks.encode())]
    alone = read_exports(files[1:], as_of=dt.date(2026, 11, 1))
    assert alone.tables.conversations.empty
    together = read_exports(files, as_of=dt.date(2026, 11, 1))
    assert len(together.tables.conversations) == 8
    assert set(together.tables.conversations["account"]) == set(names)
    (question,) = [question for question in together.questions if question.kind == "field"]
    assert (question.where.file, question.where.column, question.default) == ("agenda.csv", 3, "account")
    assert together.set_aside == ()


def read_one(text: str, name: str = "lijst.csv"):
    result = read_exports([SourceFile(name, text.encode())], as_of=dt.date(2026, 11, 1))
    (report,) = result.files[0].sheets
    asked = {(q.where.column, q.default) for q in result.questions if q.kind == "field"}
    return report, asked, result


def test_a_contract_list_with_words_of_its_own_is_asked_after_its_end_and_its_amount():
    rows = "".join(
        f"Klant {n} BV;K-{100 + n};2{n % 5}-01-2024;1{n % 9}-0{1 + n % 9}-2027;{900 + 1370 * n};{n % 4}\n"
        for n in range(12)
    )
    report, asked, result = read_one("Klant;Contractnummer;Aangevangen;Strekt zich uit;Wat het doet;Fte\n" + rows)
    assert report.table == "contracts"
    assert {(4, "end"), (5, "annual_value")} <= asked
    assert result.tables.contracts["end"].dt.year.eq(2027).all()
    (why,) = [q.why.code for q in result.questions if q.kind == "field" and q.default == "annual_value"]
    assert why == "intake.question.field_amount"


def test_job_titles_are_told_by_their_cells():
    titles = ("CIO", "Servicedeskmedewerker", "Hoofd inkoop", "Directeur", "Applicatiebeheerder", "Teamleider ICT")
    rows = "".join(f"Klant {n};{6 + n % 4};{titles[n % 6]};01-03-2026\n" for n in range(12))
    report, _, result = read_one("Klant;Rapportcijfer;Wat doet u bij ons;Datum\n" + rows)
    assert report.columns[2].field == "role"
    assert set(result.tables.responses["level"].dropna()) == {"executive", "management", "operational"}


def test_a_list_of_people_is_asked_which_column_names_them():
    names = ("Anna de Wit", "Bert Smit", "Cor van Dam", "Dirk Bos", "Els Kok", "Fem Mol")
    rows = "".join(f"Klant {n};{name};Directeur;ja\n" for n, name in enumerate(names))
    report, asked, _ = read_one("Klant;Wie dan wel;Functie;Beslist\n" + rows, "contactpersonen.csv")
    assert report.table == "people"
    assert (2, "person") in asked
