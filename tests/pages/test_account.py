"""One account: the figure it opens with, the parts it is made of, the rows it rests on."""

import html
import re

import pytest

from tests.pages.conftest import sources
from ui.names import account_id

STORY = "Hogeschool Noorderlicht"


def test_it_opens_with_the_account_of_the_link(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id("Gemeente Waterstad")).healthy()
    assert "Gemeente Waterstad" in page.finding
    assert page.state.account == "Gemeente Waterstad"


@pytest.mark.parametrize("asked", ["", "no-such-id", "<script>alert(1)</script>"])
def test_without_a_known_id_the_one_with_most_at_stake(screen, three_accounts, asked):
    page = screen(three_accounts).open("account", id=asked).healthy()
    assert STORY in page.finding
    assert page.t("shell.corner.hidden_risk") in page.words


def test_the_parts_are_there_in_both_languages(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id(STORY)).healthy()
    t = page.t
    assert t("account.people") in page.headings
    assert t("account.evidence") in page.headings
    assert len(page.at.get("plotly_chart")) == 2
    assert ("€ 780k" if language == "nl" else "€780k") in page.words
    # By level: how many answered, how often we spoke.
    cells = re.findall(r'<th scope="row">(.*?)</th><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td>', page.raw_html)
    levels = ("executive", "management", "operational")
    counts = (("0", "1"), ("0", "0"), ("3", "1"))
    assert cells[:3] == [(t(f"shell.level.{level}"), *count) for level, count in zip(levels, counts, strict=True)]


def test_the_table_behind_the_time_line_holds_scores_and_conversations(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id(STORY))
    page.at.toggle(key="account_timeline_table").set_value(True).run()
    page.healthy()
    said = page.at.dataframe[0].value[page.t("account.column.what")].tolist()
    assert len([line for line in said if line.startswith(page.t("account.timeline.scored", score=""))]) == 3
    assert any(page.t("shell.signal.price_only") in line for line in said)


def test_the_months_are_in_the_session_s_language(screen, three_accounts, language):
    axis = screen(three_accounts, language).open("account", id=account_id(STORY)).figure(1)["layout"]["xaxis"]
    assert {text[:3] for text in axis["ticktext"]} == ({"jan", "jul"} if language == "nl" else {"Jan", "Jul"})


def test_the_bars_add_up_to_the_risk(screen, three_accounts):
    page = screen(three_accounts).open("account", id=account_id(STORY))
    (bar,) = page.figure(0)["data"]
    chance = _plain(bar["x"])[-1]
    assert f"{chance:.0f}%" in page.headings[0]
    read = [float(re.sub(r"[^\d,−]", "", text).replace(",", ".").replace("−", "-")) for text in bar["text"]]
    assert sum(read[:-1]) == pytest.approx(read[-1], abs=1e-9)
    assert read[-1] == pytest.approx(chance, abs=0.05)


def test_the_table_behind_the_bars_holds_both_scales_and_adds_up(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id(STORY))
    before = page.raw_html
    page.at.toggle(key="account_waterfall_table").set_value(True).run()
    table = next(part for part in page.healthy().raw_html.split("<table") if part not in before and "log-odds" in part)
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", table)][1:]
    numbers = [[float(cell.replace("%", "").replace(",", ".").replace("−", "-")) for cell in row[2::2]] for row in rows]
    assert rows[0][0] == page.t("charts.waterfall.base")
    assert rows[-1][0] == page.t("charts.waterfall.total")
    log_odds = [row[0] for row in numbers]
    assert sum(log_odds[:-1]) == pytest.approx(log_odds[-1], abs=0.01)
    moved = sum(float(row[3].replace(",", ".").replace("−", "-")) for row in rows[1:-1])
    assert numbers[0][1] + moved == pytest.approx(numbers[-1][1], abs=1e-9)


def test_what_heading_and_table_tell_is_not_said_again(screen, three_accounts):
    page = screen(three_accounts).open("account", id=account_id(STORY)).healthy()
    assert page.t("risk.voices.operational_only") not in page.words


def test_the_evidence_is_read_in_words_without_a_hole_or_a_code(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id(STORY)).healthy()
    cells = [html.unescape(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>|<th scope=\"row\">(.*?)</th>", page.raw_html)
             for cell in cell]  # fmt: skip
    grids = [grid.value for grid in page.at.dataframe]
    cells += [str(cell) for grid in grids for cell in grid.astype("object").fillna("").to_numpy().ravel()]
    assert not {"None", "nan", "NaT", "<NA>", "executive", "price_only", "True"} & set(cells)
    assert page.t("shell.signal.price_only") in cells
    # A day as it is said, not as a machine writes it; in a grid it is a date that the browser writes.
    assert not [
        cell
        for cell in cells[: len(cells) - sum(grid.size for grid in grids)]
        if re.fullmatch(r"\d{4}-\d\d-\d\d", cell)
    ]


def test_with_names_hidden_no_number_of_a_contract_tells_the_name(screen):
    files = {
        "contracts.csv": "account,contract_id,annual_value,currency,start,end\n"
        "Stil BV,STIL-2025,50000,EUR,2025-01-01,2027-01-01\n"
    }
    assert b"STIL-2025" in screen(files).open("account").healthy().sent()
    assert b"STIL-2025" not in screen(files, hide_names=True).open("account").healthy().sent()


def test_of_many_rows_the_first_are_shown_and_the_others_when_asked(screen):
    days = [f"{2024 + n // 12}-{n % 12 + 1:02d}-01" for n in range(20)]
    files = {
        "contracts.csv": "account,annual_value,currency,start,end\nStil BV,50000,EUR,2025-01-01,2027-01-01\n",
        "responses.csv": "account,score,scale_min,scale_max,date,respondent,comment\n"
        + "".join(f"Stil BV,8,1,10,{day},Jan Tol,Antwoord nummer {n}\n" for n, day in enumerate(days)),
    }
    page = screen(files).open("account").healthy()
    assert page.raw_html.count("Antwoord nummer") == 8
    next(button for button in page.at.button if str(button.key).startswith("account_responses_")).click().run()
    assert page.healthy().raw_html.count("Antwoord nummer") == 20


def test_the_words_that_speak_of_the_price_alone_are_shown(screen, language):
    files = {
        "contracts.csv": "account,annual_value,currency,start,end\nStil BV,50000,EUR,2025-01-01,2027-01-01\n",
        "responses.csv": "account,score,scale_min,scale_max,date,comment\n"
        "Stil BV,8,1,10,2026-05-01,We blijven alleen om de prijs.\nStil BV,8,1,10,2026-06-01,Fijne mensen.\n",
    }
    page = screen(files, language).open("account").healthy()
    assert page.t("account.column.price_words") in page.raw_html
    assert "alleen om de prijs</td>" in page.raw_html
    assert page.t("account.column.price_words") not in screen(files, language, hide_names=True).open("account").raw_html


def _plain(values) -> list[float]:
    import base64  # noqa: PLC0415

    import numpy as np  # noqa: PLC0415

    if isinstance(values, dict):
        return np.frombuffer(base64.b64decode(values["bdata"]), dtype=values["dtype"]).tolist()
    return list(values)


def test_choosing_another_account_shows_it_and_moves_the_link(screen, three_accounts):
    page = screen(three_accounts).open("account", id=account_id(STORY))
    next(box for box in page.at.selectbox if str(box.key).startswith("account_pick")).set_value(
        "Bakkerij De Halm"
    ).run()
    page.healthy()
    assert "Bakkerij De Halm" in page.finding
    assert page.asked("id") == account_id("Bakkerij De Halm")


def test_the_way_back(screen, three_accounts):
    page = screen(three_accounts).open("account", id=account_id(STORY))
    back = page.at.button(key="account_back")
    assert back.label == page.t("account.back", page=page.t("shell.page.blind_spots"))
    back.click().run()
    page.healthy()
    assert len([button for button in page.at.button if button.key.startswith("open_")]) == 1


@pytest.mark.parametrize("origin", ["relationships", "expectations", "renewals", "what_if", "plan"])
def test_the_way_back_is_to_the_list_that_one_came_from(screen, three_accounts, origin):
    page = screen(three_accounts).open(origin).healthy()
    before = page.finding
    page.open("account", id=account_id(STORY)).healthy()
    back = page.at.button(key="account_back")
    assert back.label == page.t("account.back", page=page.t(f"shell.page.{origin}"))
    back.click().run()
    assert page.healthy().finding == before


def test_the_cios_sentence_is_a_reason_and_in_the_rows(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id(STORY)).healthy()
    said = [html for html in page._texts(r"<li>(.*?)</li>") if page.t("shell.level.executive") in html]
    assert said
    assert b"Weer de laagste prijs" in page.sent()


def test_an_account_with_nothing_but_a_contract_is_not_shown_as_safe(screen, language):
    files = {"contracts.csv": "account,annual_value,currency,start,end\nStil BV,50000,EUR,2025-01-01,2027-01-01\n"}
    page = screen(files, language).open("account").healthy()
    assert page.t("shell.corner.unknown_satisfaction") in page.words
    assert page.t("shell.corner.partner") not in page.words
    assert page.t("shell.no_score") in page.words
    for table in ("expectations", "conversations", "responses"):
        assert page.t(f"account.none.{table}") in page.words


def opened_row(page, table: str):
    """The first row of a tab, opened to be corrected."""
    page.at.button(
        key=next(b.key for b in page.at.button if str(b.key).startswith(f"correct_{table}_card_"))
    ).click().run()
    return page.healthy()


def field(page, table: str, name: str):
    kinds = ("selectbox", "text_input", "text_area", "date_input", "select_slider")
    return next(w for kind in kinds for w in page.at.get(kind) if str(w.key).startswith(f"correct_{table}_{name}_"))


def press(page, key: str):
    next(button for button in page.at.button if button.label == page.t(key)).click().run()
    return page.healthy()


def test_a_conversation_from_a_file_is_corrected_in_place_and_back(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id(STORY)).healthy()
    assert page.t("correct.hint") in page.words
    opened_row(page, "conversations")
    assert page.t("correct.from", place="conversations.csv", row="3") in page.words
    field(page, "conversations", "level").set_value("executive")
    field(page, "conversations", "note").set_value("Met de directeur")
    press(page, "correct.save")
    (one,) = page.state.corrections
    assert dict(one.changed) == {"level": "executive", "note": "Met de directeur"}
    assert page.t("correct.mark.corrected").encode() in page.sent()
    assert b"Met de directeur" in page.sent()
    # The table of levels counts it once, where it belongs now.
    counts = re.findall(r'<th scope="row">(.*?)</th><td[^>]*>.*?</td><td[^>]*>(.*?)</td>', page.raw_html)
    assert dict(counts[:3]) == {
        page.t("shell.level.executive"): "2", page.t("shell.level.management"): "0",
        page.t("shell.level.operational"): "0",
    }  # fmt: skip
    opened_row(page, "conversations")
    assert page.t("shell.level.operational") in page.words
    press(page, "correct.undo")
    assert page.state.corrections == ()


def test_a_row_is_left_out_and_counted_again(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id(STORY)).healthy()
    opened_row(page, "expectations")
    press(page, "correct.drop")
    assert page.t("account.none.expectations") in page.words
    assert page.t("correct.left_out", n=1) in page.words
    press(page, "correct.restore")
    assert page.state.corrections == ()
    assert page.t("account.none.expectations") not in page.words


def test_a_row_needs_what_makes_it_one(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id(STORY)).healthy()
    opened_row(page, "expectations")
    field(page, "expectations", "expectation").set_value("  ")
    next(button for button in page.at.button if button.label == page.t("correct.save")).click().run()
    assert page.t("correct.needed.expectations") in [warning.value for warning in page.at.warning]
    assert page.state.corrections == ()


def test_a_person_is_added_and_corrected(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id(STORY)).healthy()
    assert page.t("account.none.people") in page.words
    page.at.text_input(key="person_name").set_value("Gerda Cio")
    next(b for b in page.at.button if str(b.key).startswith("FormSubmitter:record_person")).click().run()
    page.healthy()
    assert page.t("account.none.people") not in page.words
    opened_row(page, "people")
    assert page.t("correct.own") in page.words
    field(page, "people", "decides").set_value(False)
    press(page, "correct.save")
    assert [dict(one.changed) for one in page.state.corrections] == [{"decides": False}]


def test_a_correction_of_which_the_row_is_gone_is_named_and_can_be_forgotten(screen, three_accounts, language):
    page = screen(three_accounts, language).open("account", id=account_id(STORY)).healthy()
    opened_row(page, "conversations")
    press(page, "correct.drop")
    files = {
        **three_accounts,
        "conversations.csv": three_accounts["conversations.csv"].replace("Weekoverleg", "Overleg"),
    }
    page.state.files = sources(files)
    page.open("account", id=account_id(STORY)).healthy()
    said = [warning.value for warning in page.at.warning]
    assert len(said) == 1
    assert "Weekoverleg met Anneke" in said[0]
    press(page, "correct.forget")
    assert page.state.corrections == ()
    assert not page.at.warning


def test_hidden_names_are_not_edited_blind(screen, three_accounts, language):
    page = screen(three_accounts, language, hide_names=True).open("account", id=account_id(STORY)).healthy()
    assert page.t("correct.hidden") in page.words
    assert not [b for b in page.at.button if str(b.key).startswith("correct_")]
    assert b"Weekoverleg" not in page.sent()
    assert b"Anneke Prins" not in page.sent()


def test_figures_say_their_unit_and_scale(screen, three_accounts, language):
    fives = {**three_accounts, "responses.csv": f"account,score,scale_min,scale_max,date\n{STORY},4,1,5,2026-09-01\n"}
    page = screen(fives, language).open("account", id=account_id(STORY)).healthy()
    scored = page.t("shell.score.scaled", score=page.t.number(4.0), lowest="1", highest="5")
    # In the heading of who gave it, and in the row that it came from.
    assert page.raw_html.count(scored) >= 2
    assert page.t("account.days", n=180) in page.raw_html
