"""The same contracts in two lists count once; other amounts of the same customers are added up, and said."""

import datetime as dt
import io

import pytest
from openpyxl import Workbook

from analytics.intake import read_exports
from analytics.intake.raw import SourceFile

AS_OF = dt.date(2026, 11, 1)
CRM = "Klant;Jaarwaarde;Accountmanager\n" + "".join(f"Klant {name};{n}000;Femke\n" for n, name in enumerate("ABCDE", 1))


def read(second, answers=None):
    files = [SourceFile("crm.csv", CRM.encode()), SourceFile("contracten.csv", second.encode())]
    result = read_exports(files, as_of=AS_OF, answers=answers or {})
    for file in result.files:
        for sheet in file.sheets:
            assert sheet.rows_in == sheet.rows_used + sheet.rows_set_aside
    return result, [question for question in result.questions if question.kind == "same_contracts"]


def listed(amounts, names="ABCDE"):
    rows = "".join(f"Klant {name};{amount};31-12-2027\n" for name, amount in zip(names, amounts, strict=True))
    return "Klant;Waarde per jaar;Einddatum\n" + rows


def test_the_same_amounts_are_the_same_contracts_and_each_list_adds_what_it_knows():
    result, (question,) = read(listed([1000, 2000, 3000, 4000, 5005]))
    contracts = result.tables.contracts
    assert contracts["annual_value"].sum() == 15_000
    assert contracts["account"].is_unique
    assert contracts["owner"].tolist() == ["Femke"] * 5
    assert contracts["end"].dt.year.tolist() == [2027] * 5
    assert question.default == "once"
    added, _ = read(listed([1000, 2000, 3000, 4000, 5005]), {question.id: "added"})
    assert added.tables.contracts["annual_value"].sum() == 30_005


def test_lists_on_sheets_of_one_name_are_called_by_their_files():
    def book(amounts):
        made = Workbook()
        made.active.title = "Contracten"
        made.active.append(["Klant", "Jaarwaarde", "Einddatum"])
        for name, amount in zip("ABCDE", amounts, strict=True):
            made.active.append([f"Klant {name}", amount, dt.date(2027, 12, 31)])
        content = io.BytesIO()
        made.save(content)
        return content.getvalue()

    amounts = [1000, 2000, 3000, 4000, 5000]
    files = [SourceFile("oktober.xlsx", book(amounts)), SourceFile("november.xlsx", book([*amounts[:4], 5005]))]
    result = read_exports(files, as_of=AS_OF)
    (question,) = [question for question in result.questions if question.kind == "same_contracts"]
    assert question.why.params == {"other": "oktober.xlsx", "sheet": "november.xlsx"}


def test_a_customer_of_the_second_list_alone_stays():
    result, (_,) = read(listed([1000, 2000, 3000, 4000, 9000], "ABCDF"))
    assert result.tables.contracts.groupby("account")["annual_value"].sum().to_dict() == {
        "Klant A": 1000, "Klant B": 2000, "Klant C": 3000, "Klant D": 4000, "Klant E": 5000, "Klant F": 9000,
    }  # fmt: skip


def test_other_amounts_are_added_up_and_said():
    result, asked = read(listed([10, 20, 30, 40, 50]))
    assert not asked
    assert result.tables.contracts["annual_value"].sum() == 15_150
    assert [problem.code for problem in result.problems if problem.code == "lists_add_up"] == ["lists_add_up"]


@pytest.mark.parametrize("second", [listed([1000, 2000], "AB"), listed([1000, 2, 3, 4, 5], "AFGHI")])
def test_lists_with_few_customers_in_common_are_two_lists(second):
    result, asked = read(second)
    assert not asked
    assert not [problem for problem in result.problems if problem.code == "lists_add_up"]
