"""The scores as a table."""

import csv
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from analytics.reports.score_table import score_csv, score_table, score_workbook

EVIL = '=HYPERLINK("http://example.org","Klik")'
COLUMNS = [
    "account", "annual_value", "currency", "satisfaction", "risk", "risk_low", "risk_high", "range_low", "range_high",
    "corner", "hidden_value", "completeness", "base", "contributions.exec_gap", "contributions.no_csat",
    "factors.exec_gap", "next_conversation.level", "next_conversation.topic", "next_conversation.euros_resting_on_it",
]  # fmt: skip


def test_one_row_an_account(assessment):
    table = score_table(assessment)
    assert list(table.columns) == COLUMNS
    assert list(table["account"]) == list(assessment.accounts.index)


def test_the_csv_is_plain_and_safe(assessment):
    rows = list(csv.DictReader(io.StringIO(score_csv(assessment).decode("utf-8"))))
    assert list(rows[0]) == COLUMNS
    assert rows[0]["account"] == f"'{EVIL}"
    assert rows[1]["account"] == "Hogeschool Noorderlicht"
    assert float(rows[0]["contributions.exec_gap"]) == 0.1 + 0.2  # to the last digit
    assert rows[1]["satisfaction"] == rows[2]["annual_value"] == rows[1]["next_conversation.level"] == ""
    assert rows[0]["next_conversation.level"] == "executive"
    assert rows[2]["contributions.exec_gap"] == "-0.78"


def test_the_workbook_holds_the_same_and_explains_it(assessment, say):
    book = load_workbook(io.BytesIO(score_workbook(assessment, say)))
    scores, meaning = book.worksheets
    rows = list(scores.values)
    assert list(rows[0]) == COLUMNS
    assert rows[1][0] == EVIL
    assert scores["A2"].data_type == "s"
    assert rows[1][COLUMNS.index("contributions.exec_gap")] == pytest.approx(0.3, abs=1e-12)
    assert rows[2][COLUMNS.index("satisfaction")] is None
    explained = dict(list(meaning.values)[1:])
    assert list(explained) == COLUMNS
    assert not any(text.startswith("score_table.") for text in explained.values())


def test_no_accounts(assessment, say):
    nobody = replace(assessment, accounts=assessment.accounts.iloc[:0])
    assert score_csv(nobody).decode("utf-8").strip().split(",") == COLUMNS
    assert load_workbook(io.BytesIO(score_workbook(nobody, say))).worksheets[0].max_row == 1
