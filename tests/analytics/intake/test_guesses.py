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
