"""Amounts for a month or a quarter, where another column says so."""

import datetime as dt

import pytest

from analytics.intake import import_raw
from tests.analytics.intake.raw_csv import raw_csv

AS_OF = dt.date(2026, 11, 1)


def read(amount: str, period: str, cells: tuple[str, ...], **answers: str):
    rows = "".join(f"Klant {n},{1000 + n},{cell},2027-06-0{n + 1}\n" for n, cell in enumerate(cells))
    return import_raw([raw_csv("c.csv", f"Klant,{amount},{period},Einddatum\n{rows}")], as_of=AS_OF, answers=answers)


def values(result) -> list[float]:
    return result.tables.contracts["annual_value"].tolist()


def asked(result):
    return [question for question in result.questions if question.kind == "amount_period"]


@pytest.mark.parametrize(
    ("amount", "period", "cells", "times"),
    [
        ("Amount", "Interval", ("month", "year", "quarter"), (12, 1, 4)),
        ("Amount", "Facturatieperiode", ("Maandelijks vooraf", "per kwartaal", "halfjaarlijks"), (12, 4, 2)),
        ("Amount", "Factuurfrequentie", ("mnd", "wekelijks", ""), (12, 52, 1)),
    ],
)
def test_a_price_is_for_the_period_that_stands_beside_it_and_it_is_asked(amount, period, cells, times):
    result = read(amount, period, cells)
    (question,) = asked(result)
    assert (question.default, question.options) == ("period", ("period", "year"))
    assert values(result) == [(1000 + n) * each for n, each in enumerate(times)]
    assert values(read(amount, period, cells, **{question.id: "year"})) == [1000, 1001, 1002]


def test_what_is_called_a_value_is_one_a_year_until_somebody_says_otherwise():
    cells = ("maandelijks", "maandelijks", "per kwartaal")
    (question,) = asked(read("Contractwaarde", "Facturatie", cells))
    assert question.default == "year"
    assert question.why.params["value"] == "maandelijks"
    assert values(read("Contractwaarde", "Facturatie", cells)) == [1000, 1001, 1002]
    assert values(read("Contractwaarde", "Facturatie", cells, **{question.id: "period"})) == [12000, 12012, 4008]


@pytest.mark.parametrize(
    ("amount", "period", "cells"),
    [
        ("Bedrag per jaar", "Interval", ("month", "month", "year")),  # the header says it
        ("Bedrag per maand", "Interval", ("month", "month", "month")),  # so does this
        ("Amount", "Interval", ("year", "annual", "yearly")),  # nothing to turn
        ("Amount", "Interval", ("often", "seldom", "month")),  # no periods
        ("Amount", "Periode", ("2 jaar", "3 jaar", "5 jaar")),  # how long, not how often
        ("Amount", "Current period start", ("2026-01-01", "2026-02-01", "2026-03-01")),
    ],
)
def test_what_leaves_no_doubt_is_not_asked(amount, period, cells):
    assert asked(read(amount, period, cells)) == []


def test_a_flag_that_a_contract_is_cancelled_is_the_opposite_of_going_on():
    rows = "Customer,ARR,End date,Cancel at period end\nA,1000,2027-06-01,true\nB,2000,2027-06-01,false\n"
    result = import_raw([raw_csv("c.csv", rows)], as_of=AS_OF, answers={})
    assert result.tables.contracts["auto_renew"].tolist() == [False, True]


def test_answers_that_share_the_id_of_their_form_are_no_doubles():
    questions = ("Handling", "Knowledge", "Time")
    rows = "".join(
        f"AI{n // 3},{questions[n % 3]},{1 + n % 5},Klant {n // 3},2026-05-0{1 + n // 6}\n" for n in range(36)
    )
    head = "Response ID,Aspect,Score,Customer,Date\n"
    result = import_raw([raw_csv("s.csv", head + rows)], as_of=AS_OF, answers={})
    assert len(result.tables.responses) == 36
    again = import_raw([raw_csv("s.csv", head + rows + rows)], as_of=AS_OF, answers={})
    assert len(again.tables.responses) == 36
    assert {row.reason.code for row in again.set_aside} == {"intake.row.duplicate"}


@pytest.mark.parametrize(
    ("cell", "yearly", "said"),
    [
        ("€ 1.950 per maand", 23_400, 1), ("€ 1.950 p/m", 23_400, 1), ("€ 1.950 p.m.", 23_400, 1),
        ("1.950/mnd", 23_400, 1), ("€ 1.950,- p/m excl. btw", 23_400, 1), ("€ 500 per kwartaal", 2_000, 1),
        ("€ 12.500 p/j", 12_500, 0), ("€ 12.500 (ex btw)", 12_500, 0),
    ],
)  # fmt: skip
def test_an_amount_that_says_its_own_period_is_counted_for_a_year_and_it_is_said(cell, yearly, said):
    rows = f"Klant 1;€ 48.000,00;2027-06-01\nKlant 2;{cell};2027-06-02\nKlant 3;7.800,50;2027-06-03\n"
    file = raw_csv("c.csv", f"Klant;Contractwaarde;Einddatum\n{rows}", delimiter=";")
    result = import_raw([file], as_of=AS_OF, answers={})
    assert values(result) == [48_000, yearly, 7_800.5]
    assert [issue.params["value"] for issue in result.problems if issue.code == "amounts_made_yearly"] == [cell] * said


def test_what_a_cell_says_goes_before_what_stands_beside_it():
    rows = "Klant 1,1000,month,2027-06-01\nKlant 2,1000 per year,month,2027-06-02\nKlant 3,1000 p/m,year,2027-06-03\n"
    result = import_raw([raw_csv("c.csv", f"Klant,Amount,Interval,Einddatum\n{rows}")], as_of=AS_OF, answers={})
    assert values(result) == [12_000, 1_000, 12_000]
