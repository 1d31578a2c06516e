"""What a person says that a sheet or column is goes before what was recognised, and is kept for next month."""

import datetime as dt

import pytest

from analytics.intake import read_exports
from analytics.intake.mapping import load_answers, save_answers
from analytics.intake.raw import SourceFile
from analytics.intake.told import fields_to_tell
from analytics.tables.schema import TABLES

AS_OF = dt.date(2026, 11, 1)
ROWS = (
    "Relatie;Score;Omzet;Gesproken op;Soort klant;Bijz.\n"
    "Alkendam;8;1000;12-01-2026;Overheid;belt vaak\n"
    "Bruinzicht;7;2000;13-02-2026;Onderwijs;\n"
    "De Kroon;3;3000;24-03-2026;Overheid;nieuw\n"
)


def read(answers=None, rows=ROWS, name="lijst.csv"):
    return read_exports([SourceFile(name, rows.encode())], as_of=AS_OF, answers=answers or {})


def sheet(result):
    ((report,),) = [file.sheets for file in result.files]
    return report


def ids(result) -> dict[str, str]:
    return {column.header: column.id for column in sheet(result).columns}


def fields(result) -> dict[str, str | None]:
    return {column.header: column.field for column in sheet(result).columns}


def adds_up(result) -> bool:
    report = sheet(result)
    return report.rows_in == report.rows_used + report.rows_set_aside == 3


def test_left_alone_it_is_read_as_recognised():
    result = read()
    assert sheet(result).table == "responses"
    assert fields(result) == {
        "Relatie": "account", "Score": "score", "Omzet": "annual_value", "Gesproken op": "date",
        "Soort klant": "segment", "Bijz.": None,
    }  # fmt: skip
    assert not any(column.told for column in sheet(result).columns)


@pytest.mark.parametrize(
    ("header", "answer", "table", "field"),
    [
        ("Bijz.", "comment", "responses", "comment"),
        ("Soort klant", "respondent", "responses", "respondent"),
        ("Soort klant", "account", "responses", "account"),
        ("Omzet", "monthly_value", "contracts", "annual_value"),
        ("Score", "nps", "responses", "score"),
        ("Bijz.", "owner", "contracts", "owner"),
    ],
)
def test_a_column_is_what_somebody_says(header, answer, table, field):
    result = read({ids(read())[header]: answer})
    (told,) = [column for column in sheet(result).columns if column.told]
    assert told.header == header
    assert told.evidence[0].code == "intake.evidence.told"
    assert result.tables.frame(table)[field].notna().any()
    assert not [issue for issue in result.problems if issue.code == "answers_unfit"]
    assert adds_up(result)


def test_what_is_said_of_one_column_takes_its_field_from_another():
    found = ids(read())
    result = read({found["Soort klant"]: "account"})
    assert fields(result)["Soort klant"] == "account"
    assert fields(result)["Relatie"] is None
    assert set(result.tables.responses["account"]) == {"Overheid", "Onderwijs"}


def test_amounts_that_are_said_to_be_monthly_are_times_twelve():
    result = read({ids(read())["Omzet"]: "monthly_value"})
    assert sorted(result.tables.contracts["annual_value"]) == [12_000, 24_000, 36_000]


def test_a_score_said_to_be_a_likelihood_to_recommend_is_one():
    result = read({ids(read())["Score"]: "nps"})
    assert set(result.tables.responses["question"]) == {"nps"}
    assert set(read({ids(read())["Score"]: "csat"}).tables.responses["question"]) == {"csat"}


def test_a_date_said_to_be_the_last_word_with_a_director_becomes_conversations():
    rows = "Klant;Bedrag;Einddatum;Gezien op\nA;1000;01-01-2027;12-01-2026\nB;2000;01-02-2027;13-01-2026\n"
    found = {column.header: column.id for column in read(rows=rows).files[0].sheets[0].columns}
    result = read({found["Gezien op"]: "last_executive_contact"}, rows)
    assert list(result.tables.conversations["level"]) == ["executive", "executive"]


def test_a_column_that_is_not_to_be_used_is_not_and_another_table_may_be_left():
    found = ids(read())
    result = read({found["Bijz."]: "ignore", found["Score"]: "ignore"})
    assert sheet(result).table == "contracts"
    assert fields(result)["Score"] is None
    assert result.tables.responses.empty
    assert len(result.tables.contracts) == 3
    assert adds_up(result)


def test_what_cannot_be_is_listed_and_everything_else_is_read():
    found = ids(read())
    for answers in (
        {found["Bijz."]: "no such field"},
        {found["Bijz."]: "topic"},  # a field, but not of this table
        {found["Bijz."]: "account", found["Relatie"]: "account"},  # one customer, two columns
    ):
        result = read(answers)
        assert [issue.count for issue in result.problems if issue.code == "answers_unfit"] == [1]
        assert len(result.tables.responses) == 3
        assert adds_up(result)


def test_the_table_can_be_said_and_the_sheet_left_out():
    whole = sheet(read())
    log = read({whole.id: "conversations"})
    assert sheet(log).table == "conversations"
    assert len(log.tables.conversations) == 3
    out = read({whole.id: "none"})
    assert sheet(out).table is None
    assert sheet(out).rows_set_aside == 3
    assert adds_up(out)


def test_a_sheet_that_was_not_recognised_can_be_told_column_by_column():
    rows = "X1;X2;X3\nAlkendam;8;p\nBruinzicht;7;q\nKroon;3;p\n"
    first = read(rows=rows)
    assert sheet(first).table is None
    answers = {sheet(first).id: "responses", ids(first)["X1"]: "account", ids(first)["X2"]: "csat"}
    result = read(answers, rows)
    assert list(result.tables.responses["account"]) == ["Alkendam", "Bruinzicht", "Kroon"]
    assert adds_up(result)


def test_the_scale_of_scores_can_be_said():
    (score,) = [column for column in sheet(read()).columns if column.scale_id]
    assert score.scale == (1, 10)
    result = read({score.scale_id: "0-10"})
    assert set(result.tables.responses["scale_min"]) == {0}


def test_next_months_file_is_read_the_same_way():
    answers = load_answers(save_answers({ids(read())["Bijz."]: "comment"})).answers
    later = read(answers, ROWS.replace("Alkendam;8", "Zuidwold;9"), name="volgende maand.csv")
    assert fields(later)["Bijz."] == "comment"
    assert "belt vaak" in set(later.tables.responses["comment"])


@pytest.mark.parametrize("table", TABLES)
def test_every_field_of_a_table_can_be_said_once(table):
    offered = fields_to_tell(table)
    assert len(offered) == len(set(offered))
    own = {field.name for field in TABLES[table]} - {"strength", "log", "asked", "score"}
    assert own <= set(offered)


def test_a_sheet_that_is_said_to_hold_outcomes_keeps_its_customers_and_is_asked_how_it_ended():
    whole = sheet(read())
    result = read({whole.id: "outcomes"})
    assert fields(result)["Relatie"] == "account"
    (asked,) = [question for question in result.questions if question.kind == "outcome"]
    # Nothing in it says that anybody left.
    assert asked.default == "none"
    assert {row.reason.code for row in result.set_aside} == {"intake.row.no_outcome"}
    assert adds_up(result)
    left = read({whole.id: "outcomes", asked.id: "churned"})
    assert left.tables.outcomes["outcome"].tolist() == ["churned"] * 3
    assert adds_up(left)
