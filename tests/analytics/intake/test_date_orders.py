"""Dates that can be read day first or month first: each as far as it tells itself, the others as is answered."""

import datetime as dt

import pytest

from analytics.intake import import_raw
from locales.translator import translator
from tests.analytics.intake.raw_csv import raw_csv

AS_OF = dt.date(2026, 11, 1)
MIXED = ("27/02/2026", "04/17/2026", "13/03/2026", "05/06/2026")


def read(*days: str, **answers: str):
    rows = "".join(f"Klant {n},8,{day}\n" for n, day in enumerate(days))
    return import_raw([raw_csv("s.csv", f"Klant,Cijfer (1-10),Datum\n{rows}")], as_of=AS_OF, answers=answers)


def days(result) -> list[str]:
    return result.tables.responses["date"].dt.strftime("%m-%d").tolist()


@pytest.mark.parametrize(
    ("cells", "asked"),
    [
        (("05/06/2026", "07/08/2026"), "intake.question.date_order"),
        (("05/06/2026", "2026-09-26"), "intake.question.date_order"),
        (MIXED, "intake.question.date_order_both"),
        (MIXED[:3], None),
        (("27/02/2026", "05/06/2026"), None),
        (("1-1-2022", "3-3-2024"), None),
        (("1-1-2022", "2026-09-26"), None),
    ],
)
def test_it_is_asked_only_where_a_cell_is_two_days(cells, asked):
    result = read(*cells)
    assert [question.why.code for question in result.questions] == ([asked] if asked else [])
    assert result.set_aside == ()
    assert result.files[0].sheets[0].rows_used == len(cells)


def test_where_both_orders_occur_the_answer_is_for_the_cells_in_doubt_alone():
    first = read(*MIXED)
    (question,) = first.questions
    assert question.samples == ("27/02/2026", "04/17/2026", "05/06/2026")
    assert (question.default, days(first)) == ("dmy", ["02-27", "04-17", "03-13", "06-05"])
    assert days(read(*MIXED, **{question.id: "mdy"})) == ["02-27", "04-17", "03-13", "05-06"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_question_names_a_cell_of_each_order(language):
    (question,) = read(*MIXED).questions
    sentence = translator(language)(question.why.code, **question.why.params)
    assert all(cell in sentence for cell in question.samples)


def test_a_column_that_holds_both_orders_settles_no_other():
    rows = "".join(f"Klant {n},{start},05/06/2027,1000\n" for n, start in enumerate(MIXED[:3]))
    result = import_raw([raw_csv("c.csv", f"Klant,Startdatum,Einddatum,Jaarbedrag\n{rows}")], as_of=AS_OF, answers={})
    assert [(question.kind, question.where.column) for question in result.questions] == [("date_order", 3)]
