"""The Data page: drop, see what was made of it, answer what the files cannot tell."""

import html
import io
import re

import pytest
import streamlit as st
from openpyxl import Workbook, load_workbook

from analytics.intake import read_exports
from analytics.intake.joining import match_id
from tests.pages.conftest import AS_OF
from ui.name_matching import changed_joins, joins, without_answers
from ui.not_used import row_numbers

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(*rows) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def table_rows(page, heading: str) -> list[list[str]]:
    """The cells of the text table that has this heading."""
    (table,) = [table for table in re.findall(r"<table.*?</table>", page.raw_html, re.S) if f">{heading}</th>" in table]
    rows = re.findall(r"<tr>(<th scope=.row.*?)</tr>", table, re.S)
    return [[html.unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)] for row in rows]


def test_empty_it_invites(screen, language):
    page = screen(language=language, as_of=None).open("landing").healthy()
    assert page.finding == page.t("data.start")
    assert page.button("data_sample").label == page.t("shell.open_sample")
    assert page.t("data.privacy") in page.words
    assert page.t("start.need.text") in page.words
    assert "data:image/svg+xml" in page.raw_html
    assert page.t("start.picture.alt") in html.unescape(page.raw_html)


def test_what_was_read_is_said_in_words(screen, three_accounts, language):
    page = screen(three_accounts, language).open("data").healthy()
    counts = (
        page.t("data.count.contracts", n=3), page.t("data.count.responses", n=6), page.t("data.count.conversations", n=5),
    )  # fmt: skip
    assert page.finding == page.t("data.found", parts=counts, n=3).replace("**", "")
    assert page.t("data.found.all_used") in page.words
    # Of each file what its columns were taken for, in words.
    assert page.t("data.field.annual_value") in page.words
    # Why a column named after its field was taken for it goes without saying.
    assert page.t("data.column.samples") in page.words
    assert page.t("intake.evidence.header", header="start", synonym="start") not in page.words
    assert page.t("intake.evidence.order_ymd", cell="2024-07-01") in page.words


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
    assert page.t("data.found.unreadable", n=1, files=(name,)) in page.words
    assert page.t("data.found.all_used") not in page.words


def test_rows_that_are_set_aside_are_listed_with_their_row(screen, three_accounts, language):
    files = dict(three_accounts)
    files["contracts.csv"] += "Kapotte Regel BV,12000,EUR,2025-01-01,geen idee,30,Femke Vos,Handel\n"
    page = screen(files, language).open("data").healthy()
    (row,) = table_rows(page, page.t("data.aside.where"))
    place, numbers, reason, held = row
    assert (place, numbers) == ("contracts.csv", "5")
    assert len(reason) > 10
    assert "Kapotte Regel BV" in held
    # The file to drop in is named on a phone too: each cell with its heading.
    assert f'data-label="{page.t("data.aside.reason")}"' in page.raw_html


def test_rows_of_one_sheet_with_one_reason_stand_together():
    assert row_numbers([3, 2, 4, 9, 9], "en meer").replace("\N{WORD JOINER}", "") == "2–4, 9"
    assert row_numbers(range(1, 60, 2), "en meer").endswith("23, en meer")
    assert row_numbers([], "en meer") == ""


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
    worth = page.t("data.matches.worth", money=(page.t.money(36_000),))
    assert f"{page.t('data.matches.silent', n=1)}: {worth}" in [block.label for block in page.at.expander]

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
    assert table_rows(page, page.t("data.unread.value")) == [["contracts.csv", "4", "start", "ooit"]]


def test_what_was_not_used_can_be_downloaded(screen, three_accounts, language, monkeypatch):
    """The workbook is made at the click, with reasons that have something to fill in."""
    made = {}
    real = st.download_button
    monkeypatch.setattr(
        st, "download_button", lambda *args, **given: made.update({given["key"]: given}) or real(*args, **given)
    )
    files = dict(three_accounts)
    broken = files["contracts.csv"].replace("2025-03-01,2027-02-28,30", "ooit,2027-02-28,30")
    files["contracts.csv"] = broken + "Noord,,tien,2025-01-01,gisteren,30\n"
    page = screen(files, language).open("data").healthy()
    (aside,) = read(page).set_aside
    book = load_workbook(io.BytesIO(made["data_aside"]["data"]()))
    sheet = book.worksheets[0]
    assert sheet.cell(2, sheet.max_column).value == page.t.say(aside.reason)
    assert aside.reason.params
    assert book.sheetnames[1:] == [page.t("set_aside.sheet.unread")]


def test_a_file_that_cannot_be_read_is_said_first_and_stands_open(screen, three_accounts, language):
    broken = {"rapport.xlsx": b"%PDF-1.4", "leeg.xlsx": workbook()}
    page = screen({**three_accounts, **broken}, language).open("data").healthy()
    files = ("rapport.xlsx", "leeg.xlsx")
    assert page.t("data.found.unreadable", n=2, files=files) in page.words
    assert page.t("data.found.all_used") not in page.words
    listed = [block for block in page.at.expander if ".xlsx" in block.label or ".csv" in block.label]
    assert [block.proto.expanded for block in listed] == [True, True, False, False, False, False]


RIVALS = "account,csat_score,nps_score,survey_text,date\n" + "".join(
    f"Klant {n:02d},{1 + n % 5},{(n * 37) % 201 - 100},{('Satisfied', 'Neutral', 'Unsatisfied')[n % 3]},2026-09-01\n"
    for n in range(60)
)


def test_columns_that_contradict_each_other_are_one_question(screen, language):
    page = screen({"scores.csv": RIVALS}, language).open("data").healthy()
    asked = [question for question in read(page).questions if question.kind == "field"]
    assert len(asked) >= 2
    (radio,) = page.at.radio
    assert radio.label == page.t("data.ask.which_score")
    assert radio.value == "csat_score"
    shown = [box for box in page.at.selectbox if str(box.key).startswith("ask_field")]
    assert shown == []
    radio.set_value("nps_score")
    press(page, "data.questions.save")
    assert {question.where.column: page.state.answers[question.id] for question in asked} == {
        question.where.column: "score" if question.where.column == 3 else "ignore" for question in asked
    }
    assert set(read(page).tables.responses["question"]) == {"nps"}
    # What was answered can be looked at, and changed.
    assert page.at.radio[0].value == "nps_score"


def press(page, key: str):
    next(button for button in page.at.button if button.label == page.t(key)).click().run()
    return page.healthy()


def likely(three_accounts) -> dict[str, str]:
    return {
        **three_accounts,
        "responses.csv": three_accounts["responses.csv"].replace("Gemeente Waterstad", "Gem. Waterstad Zuid"),
    }


def test_a_likely_name_is_shown_with_both_sides(screen, three_accounts, language):
    page = screen(likely(three_accounts), language).open("data").healthy()
    (question,) = [question for question in read(page).questions if question.kind == "match"]
    (radio,) = page.at.radio
    assert radio.value is None
    words = page.words
    for side in ("Gem. Waterstad Zuid", "Gemeente Waterstad", "Femke Vos", page.t("data.count.responses", n=2)):
        assert side in words
    assert page.t("data.matches.shared", names=("Dora Mulder",)) in words
    # Nothing chosen is nothing decided.
    press(page, "data.matches.save")
    assert page.state.answers == {}
    page.at.radio[0].set_value("Gemeente Waterstad")
    press(page, "data.matches.save")
    assert page.state.answers == {question.id: "Gemeente Waterstad"}
    assert set(read(page).tables.responses["account"]) >= {"Gemeente Waterstad"}


def test_many_likely_names_come_a_page_at_a_time_most_money_first(screen, language):
    towns = [f"{first}{last}" for first in ("Noord", "Zuid", "Oost", "West", "Boven") for last in
             ("dam", "drecht", "veen", "kerk", "burg")]  # fmt: skip
    contracts = "account,annual_value,currency,end\n" + "".join(
        f"Gemeente {town},{1000 * (n + 1)},EUR,2027-12-31\n" for n, town in enumerate(towns)
    )
    answers = "account,score,scale_min,scale_max,date\n" + "".join(
        f"Gem {town} afdeling ICT,8,1,10,2026-09-01\n" for town in towns
    )
    page = screen({"c.csv": contracts, "r.csv": answers}, language).open("data").healthy()
    asked = [question for question in read(page).questions if question.kind == "match"]
    if len(asked) <= 20:
        pytest.fail(f"only {len(asked)} names are asked")
    radios = [radio for radio in page.at.radio if str(radio.key).startswith("match_")]
    assert len(radios) == 20
    first = radios[0].label
    press_on = next(b for b in page.at.button if b.label == page.t("data.matches.on", n=len(asked) - 20))
    press_on.click().run()
    radios = [radio for radio in page.healthy().at.radio if str(radio.key).startswith("match_")]
    assert len(radios) == len(asked) - 20
    assert first not in [radio.label for radio in radios]
    press(page, "data.matches.back")
    assert next(radio.label for radio in page.at.radio if str(radio.key).startswith("match_")) == first


def test_hidden_names_are_nowhere_on_the_page(screen, three_accounts, language):
    files = likely(three_accounts)
    files["contracts.csv"] += "Kapotte Regel BV,12000,EUR,2025-01-01,geen idee,30,Femke Vos,Handel\n"
    files["conversations.csv"] += "Los Zand BV,2026-10-01,Ida Los,executive,Femke Vos,future,,Ida belde\n"
    page = screen(files, language, hide_names=True).open("data").healthy()
    sent = page.sent()
    for name in ("Waterstad", "Noorderlicht", "De Halm", "Kapotte", "Los Zand", "Femke", "Dora", "Ida belde"):
        assert name.encode() not in sent, name
    assert page.t("data.matches.hidden") in page.words
    assert page.t("data.names_inside") in page.words
    assert page.t("data.names_inside.work") in page.words


def test_names_without_a_contract_are_counted_once(screen, three_accounts, language):
    files = dict(three_accounts)
    files["conversations.csv"] += "Los Zand BV,2026-10-01,Ida Los,executive,Femke Vos,future,,Ida belde\n"
    page = screen(files, language).open("data").healthy()
    assert [issue.code for issue in read(page).problems] == ["accounts_without_contract"]
    assert page.t("data.matches.none", n=1) in [block.label for block in page.at.expander]
    assert page.t("data.problems") not in [heading.value for heading in page.at.subheader]


def test_all_data_can_be_downloaded(screen, three_accounts, language):
    page = screen(three_accounts, language).open("data").healthy()
    assert page.t("data.all_tables") in [button.label for button in page.at.get("download_button")]


def test_on_a_phone_a_name_is_taken_apart_by_choosing_it(screen, three_accounts, language):
    files = dict(three_accounts)
    files["responses.csv"] = files["responses.csv"].replace("Bakkerij De Halm", "Bakkerij De Halm B.V.")
    page = screen(files, language).open("data").healthy()
    next(box for box in page.at.selectbox if str(box.key).startswith("matches_sure_which")).set_value(0).run()
    press(page, "data.matches.take_apart")
    assert page.state.answers == {match_id("Bakkerij De Halm B.V."): "none"}
    # Nothing looks like it any more than before: by hand it is given its account.
    at = {str(box.key).rsplit("_", 1)[0]: box for box in page.at.selectbox if str(box.key).startswith("matches_none")}
    at["matches_none_name"].set_value("Bakkerij De Halm B.V.")
    at["matches_none_to"].set_value("Gemeente Waterstad").run()
    button = next(button for button in page.at.button if str(button.key).startswith("matches_none_save"))
    button.click().run()
    assert page.state.answers == {match_id("Bakkerij De Halm B.V."): "Gemeente Waterstad"}


LIST = (
    b"Relatie;Score;Omzet;Datum;Bijz.\nAlkendam;8;1000;12-01-2026;belt vaak\nBruinzicht;7;2000;13-02-2026;\n"
    b"De Kroon;3;3000;24-03-2026;nieuw\n"
)


def choices(page) -> dict[str, object]:
    """The choices for the columns of a sheet, by the first word of their label."""
    boxes = [box for box in page.at.selectbox if str(box.key).startswith("otherwise_")]
    return {re.sub(r"[*\\]", "", str(box.label)).split()[0]: box for box in boxes}


def opened(screen, language):
    page = screen({"lijst.csv": LIST}, language).open("data").healthy()
    (switch,) = [each for each in page.at.toggle if each.label == page.t("data.otherwise")]
    switch.set_value(True).run()
    return page.healthy()


def test_a_column_that_was_taken_wrong_is_chosen_again_and_put_back(screen, language):
    page = opened(screen, language)
    note = choices(page)["Bijz."]
    assert page.t("data.otherwise.as_read.what", what=page.t("data.column.ignored")) in note.options
    note.set_value("comment")
    choices(page)["Score"].set_value("csat")
    press(page, "data.otherwise.read")
    assert list(read(page).tables.responses["comment"].dropna()) == ["belt vaak", "nieuw"]
    assert page.t("intake.evidence.told") in page.words
    choices(page)["Bijz."].set_value("")
    choices(page)["Score"].set_value("")
    press(page, "data.otherwise.read")
    assert page.state.answers == {}
    assert read(page).tables.responses["comment"].isna().all()


def test_a_sheet_can_be_another_table_or_none(screen, language):
    page = opened(screen, language)
    table = choices(page)[page.t("data.otherwise.table").split()[0]]
    table.set_value("none")
    press(page, "data.otherwise.read")
    assert len(read(page).set_aside) == 3
    assert set(choices(page)) == {page.t("data.otherwise.table").split()[0]}


def test_two_columns_cannot_both_be_the_customer(screen, language):
    page = opened(screen, language)
    choices(page)["Bijz."].set_value("account")
    choices(page)["Relatie"].set_value("account")
    press(page, "data.otherwise.read")
    said = page.t("data.otherwise.twice", field=page.t("data.field.account"), headers=("Relatie", "Bijz."))
    assert [re.sub(r"\\", "", warning.value) for warning in page.at.warning] == [said]
    assert page.state.answers == {}
