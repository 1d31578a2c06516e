"""The Data page: drop, see what was made of it, answer what the files cannot tell."""

import io

import pytest
from openpyxl import Workbook

from analytics.intake import read_exports
from analytics.intake.joining import match_id
from tests.pages.conftest import AS_OF
from ui.asked import changed_joins, joins, without_answers

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(*rows) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_empty_it_invites(screen, language):
    page = screen(language=language, as_of=None).open("landing").healthy()
    assert page.finding == page.t("data.start")
    assert page.button("data_sample").label == page.t("shell.open_sample")
    assert page.t("data.privacy") in page.words


def test_what_was_read_is_said_in_words(screen, three_accounts, language):
    page = screen(three_accounts, language).open("data").healthy()
    counts = (
        page.t("data.count.contracts", n=3), page.t("data.count.responses", n=6), page.t("data.count.conversations", n=5),
    )  # fmt: skip
    assert page.finding == page.t("data.found", parts=counts, n=3).replace("**", "")
    assert page.t("data.found.all_used") in page.words
    assert len(page.at.dataframe) >= 4


def test_the_sample_asks_its_two_questions_and_takes_an_answer(screen, language):
    page = screen(language=language, as_of=None).open("data")
    page.button("data_sample").click().run()
    page.open("data").healthy()
    boxes = [box for box in page.at.selectbox if str(box.key).startswith(("ask_", "match_"))]
    assert boxes
    saves = [button for button in page.at.button if button.label == page.t("data.questions.save")]
    saves[0].click().run()
    page.healthy()
    assert page.state.answers


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("empty.csv", b""),
        ("broken.xlsx", b"PK\x03\x04" + bytes(300)),
    ],
)
def test_a_file_that_cannot_be_read_ends_in_a_sentence(screen, three_accounts, language, name, content):
    page = screen({**three_accounts, name: content}, language).open("data").healthy()
    assert len(page.at.warning) == 1
    said = page.at.warning[0].value
    assert said.endswith(".")
    assert "Traceback" not in said
    assert page.t("data.found.all_used") in page.words


def test_rows_that_are_set_aside_are_listed_with_their_row(screen, three_accounts, language):
    files = dict(three_accounts)
    files["contracts.csv"] += "Kapotte Regel BV,12000,EUR,2025-01-01,geen idee,30,Femke Vos,Handel\n"
    page = screen(files, language).open("data").healthy()
    listed = next(frame.value for frame in page.at.dataframe if page.t("data.aside.row") in frame.value.columns)
    assert listed[page.t("data.aside.row")].tolist() == [5]
    assert listed[page.t("data.aside.reason")].str.len().min() > 10


def test_files_that_are_dropped_replace_the_sample(screen, three_accounts):
    page = screen(as_of=None).open("data")
    page.button("data_sample").click().run()
    assert page.state.is_sample
    page.open("data")
    zone = next(zone for zone in page.at.file_uploader if str(zone.key).startswith("drop_"))
    scores = workbook(
        ["account", "score", "scale_min", "scale_max", "date"], ["Bakkerij De Halm", 4, 1, 10, "2026-09-10"]
    )
    zone.upload("contracts.csv", three_accounts["contracts.csv"].encode(), "text/csv")
    zone.upload("scores.xlsx", scores, XLSX)
    page.at.run()
    page.healthy()
    assert not page.state.is_sample
    assert sorted(file.name for file in page.state.files) == ["contracts.csv", "scores.xlsx"]
    assert page.t("data.count.contracts", n=3) in page.finding


def test_forgetting_leaves_nothing(screen, three_accounts):
    page = screen(three_accounts, "en").open("data")
    page.button("data_forget").click().run()
    page.healthy()
    assert page.finding == page.t("data.start")
    assert page.state.files == ()
    assert page.state.language == "en"


def test_a_file_can_be_taken_out(screen, three_accounts):
    page = screen(three_accounts).open("data")
    page.button("remove_0").click().run()
    page.healthy()
    assert len(page.state.files) == 3


def test_names_and_cells_are_shown_as_they_are_never_run(screen, three_accounts):
    files = dict(three_accounts)
    files["<img src=x onerror=alert(1)>.csv"] = "account,score,scale_min,scale_max,date\n<b>X</b>,8,1,10,2026-09-01\n"
    page = screen(files).open("data").healthy()
    assert "<img src=x" not in page.raw_html


def read(page):
    return read_exports(page.state.files, as_of=AS_OF, answers=page.state.answers)


def test_what_was_joined_can_be_taken_apart_and_put_together_again(screen, three_accounts, language):
    files = dict(three_accounts)
    files["responses.csv"] = files["responses.csv"].replace("Bakkerij De Halm", "Bakkerij De Halm B.V.")
    page = screen(files, language).open("data").healthy()
    rows = joins(read(page))
    assert rows == [("Bakkerij De Halm B.V.", "Bakkerij De Halm", True)]
    assert page.t("data.matches.undo") in page.words

    page.state.answers.update(changed_joins(rows, [False]))
    page.open("data").healthy()
    apart = read(page)
    assert joins(apart) == [("Bakkerij De Halm B.V.", "Bakkerij De Halm", False)]
    assert "Bakkerij De Halm B.V." in set(apart.tables.responses["account"])
    assert "Bakkerij De Halm" in set(without_answers(apart)["account"])
    assert page.t("data.matches.silent", n=1) in [block.label for block in page.at.expander]

    page.state.answers.update(changed_joins(joins(apart), [True]))
    again = read(page)
    assert joins(again) == rows
    assert without_answers(again).empty


def test_a_name_like_none_can_be_given_its_account_by_hand(screen, three_accounts, language):
    files = dict(three_accounts)
    files["responses.csv"] = files["responses.csv"].replace("Bakkerij De Halm", "Zaal 12")
    page = screen(files, language).open("data").healthy()
    assert page.t("data.matches.choose") in page.words
    assert "Bakkerij De Halm" in set(without_answers(read(page))["account"])

    # What was chosen stands in the answers, whatever the names of next month look like.
    page.state.answers[match_id("Zaal 12")] = "Bakkerij De Halm"
    page.open("data").healthy()
    chosen = read(page)
    assert ("Zaal 12", "Bakkerij De Halm", True) in joins(chosen)
    assert "Zaal 12" not in set(chosen.tables.responses["account"])
    assert not [problem for problem in chosen.problems if problem.code == "answers_unfit"]

    page.state.answers.update(changed_joins(joins(chosen), [False]))
    page.open("data").healthy()
    assert "Zaal 12" in set(read(page).tables.responses["account"])


def test_cells_that_could_not_be_read_are_listed_with_their_row(screen, three_accounts, language):
    files = dict(three_accounts)
    files["contracts.csv"] = files["contracts.csv"].replace("2025-03-01,2027-02-28,30", "ooit,2027-02-28,30")
    page = screen(files, language).open("data").healthy()
    assert page.t("data.unread", n=1) in [block.label for block in page.at.expander]
    listed = next(frame.value for frame in page.at.dataframe if page.t("data.unread.value") in frame.value.columns)
    assert listed[[page.t("data.aside.row"), page.t("data.unread.value")]].to_numpy().tolist() == [[4, "ooit"]]
