"""Real exports that nobody here wrote. Absent on a clean checkout."""

import datetime as dt
from pathlib import Path

import pytest

from analytics.intake import SourceFile, read_exports
from analytics.tables.imported import Imported

DATA = Path(__file__).parents[4] / "shared" / "data"
pytestmark = [
    pytest.mark.real_data,
    pytest.mark.skipif(not DATA.is_dir(), reason="the real input does not stand beside this checkout"),
]


def take(*names: str) -> Imported:
    files = [SourceFile(Path(name).name, (DATA / name).read_bytes()) for name in names]
    return read_exports(files, as_of=dt.date(2026, 2, 1))


def codes(imported: Imported) -> set[str]:
    return {problem.code for problem in imported.problems}


def test_accounts_and_satisfaction_are_joined_by_id() -> None:
    imported = take("churnguard_b2b/salesforce_accounts.csv", "churnguard_b2b/zendesk_tickets.csv", "churnguard_b2b/amplitude_usage.csv")  # fmt: skip
    assert len(imported.tables.contracts) == 150
    assert set(imported.tables.responses["account"]) == set(imported.tables.contracts["account"])
    assert {question.kind for question in imported.questions} == {"scale", "survey_date", "coverage"}
    assert imported.files[2].sheets[0].table is None


def test_no_value_and_no_dates() -> None:
    imported = take("telco_satisfaction/Telco_customer_churn_status.xlsx")
    assert len(imported.tables.responses) == len(imported.tables.outcomes) == 7043
    assert imported.tables.contracts.empty
    assert "leak" in codes(imported)


def test_a_file_without_customers_says_what_it_needs_and_takes_each_row_for_one_where_each_says_how_it_ended() -> None:
    imported = take("pysurvival_churn/churn.csv")
    assert "no_account_each_row" in codes(imported)
    assert [question.default for question in imported.questions if question.kind == "customer"] == ["rows"]
    assert len(imported.tables.outcomes) == len(imported.tables.responses) == 2000


def test_contradicting_satisfaction_is_asked() -> None:
    imported = take("churn10k_csat_nps/churn-ml-causal-business-insights.csv")
    assert [q.where.column for q in imported.questions if q.kind == "field"] == [25, 29, 30]


def test_a_language_that_we_do_not_speak() -> None:
    imported = take("tp_csat_pt/CSAT.xlsx")
    assert codes(imported) == {"cells_unreadable", "sheet_not_recognised"}
    assert len(imported.set_aside) == 4887


def test_two_files_disagree_on_who_left() -> None:
    imported = take("edu_renewals/renewals.csv", "edu_renewals/school_adoption.csv", "edu_renewals/users.csv")
    assert "outcomes_disagree" in codes(imported)


@pytest.mark.parametrize(
    ("name", "row"), [("qualtrics_3header_sample.csv", 3), ("qualtrics_legacy_2header_sample.csv", 2)]
)
def test_survey_exports_with_more_header_rows(name: str, row: int) -> None:
    sheet = take(f"qualtrics/{name}").files[0].sheets[0]
    assert (sheet.header_row, sheet.rows_in) == (row, 1)


@pytest.mark.parametrize("name", sorted(path.name for path in (DATA / "hostile").glob("*")) if DATA.is_dir() else [])
def test_hostile_files_end_in_tables_questions_or_a_sentence(name: str) -> None:
    imported = take(f"hostile/{name}")
    (file,) = imported.files
    assert (file.problem is not None) != (len(file.sheets) > 0) or file.problem.code == "empty"
    for sheet in file.sheets:
        assert sheet.rows_in == sheet.rows_used + sheet.rows_set_aside
    assert len(imported.set_aside) == sum(sheet.rows_set_aside for sheet in file.sheets)
