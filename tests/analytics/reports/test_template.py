"""The template, and that the intake knows its words."""

import io

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.datavalidation import DataValidation

from analytics.intake.headers import match_section
from analytics.intake.vocabulary import fold, lookup
from analytics.reports.template import entries, header_key, template_fields, template_workbook
from analytics.tables.schema import TABLES, Kind
from locales.translator import sentences

COLUMNS = [(table, field) for table in TABLES for field in template_fields(table)]


@pytest.fixture
def book(say):
    return load_workbook(io.BytesIO(template_workbook(say, say.language)))


def lists(sheet) -> dict[str, DataValidation]:
    return {str(rule.sqref).split(":")[0]: rule for rule in sheet.data_validations.dataValidation}


def test_instructions_and_six_empty_sheets(book, say):
    assert len(book.sheetnames) == 7
    assert book.sheetnames[0] == say("template.sheet.instructions")
    for table, sheet in zip(TABLES, book.worksheets[1:], strict=True):
        headers = [cell.value for cell in sheet[1]]
        assert headers == [say(header_key(table, field.name)) for field in template_fields(table)]
        assert len(set(headers)) == len(headers)
        assert sheet.max_row == 1  # an example in a table would be read as a customer
        assert sheet.freeze_panes == "B2"


def test_every_choice_has_a_list_and_every_date_a_format(book, say):
    for table, sheet in zip(TABLES, book.worksheets[1:], strict=True):
        rules = lists(sheet)
        for number, field in enumerate(template_fields(table)):
            letter = chr(ord("A") + number)
            if offered := entries(field):
                rule = rules[f"{letter}2"]
                assert rule.type == "list"
                assert rule.formula1 == '"' + ",".join(say(key) for key in offered) + '"'
                assert len(rule.formula1) <= 257  # Excel refuses the file beyond it
                assert not rule.showDropDown  # the attribute hides the arrow
            if field.kind is Kind.DATE:
                assert sheet.column_dimensions[letter].number_format.startswith("dd")
            if field.kind is Kind.MONEY:
                assert sheet.column_dimensions[letter].number_format == "#,##0.00"


@pytest.mark.parametrize(("table", "field"), COLUMNS, ids=[f"{table}.{field.name}" for table, field in COLUMNS])
def test_the_intake_knows_each_header_and_takes_it_for_nothing_else(say, table, field):
    found = [
        match
        for section in ("shared", table, "summary")
        for match in match_section(section, say(header_key(table, field.name)))
    ]
    assert {match.field for match in found if match.score >= 0.75} == {field.name}


@pytest.mark.parametrize(
    ("section", "name"),
    [("level", "level"), ("signal", "signal"), ("topic", "topic"), ("source", "source"), ("outcome", "outcome"),
     ("question", "question")],
)  # fmt: skip
def test_the_intake_knows_each_entry(say, section, name):
    field = next(field for _, field in COLUMNS if field.name == name)
    words = {word.rstrip("*"): kind for word, kind in lookup(section).items()}
    for key in entries(field):
        entry = fold(say(key))
        kinds = {kind for word, kind in words.items() if entry == word} or {
            kind for word, kind in words.items() if entry.startswith(word)
        }
        assert kinds == {key.rsplit(".", 1)[1]}, entry


def test_yes_and_no_are_known(say):
    known = lookup("yes_no")
    assert [known[fold(say(f"template.entry.{answer}"))] for answer in ("yes", "no")] == ["yes", "no"]


def test_every_sentence_is_there_in_both_languages(book, say):
    for sheet in book:
        for cells in sheet.iter_rows():
            for cell in cells:
                assert not str(cell.value or "").startswith("template.")
                assert "{" not in str(cell.value or "")
    nl, en = sentences("nl"), sentences("en")
    topics = ("template.", "set_aside.", "matching.", "score_table.")
    ours = [
        {key if isinstance(key, str) else key[0] for key in language if str(key).strip("('").startswith(topics)}
        for language in (nl, en)
    ]
    assert ours[0] == ours[1] != set()
