"""The landing page: its sentence, its chart, its list, in every state of the evidence."""

import datetime as dt
import re

import pandas as pd
import pytest

import ui.pipeline
from analytics.risk.assess import assess
from analytics.tables.quantities import Money, Share
from ui.names import account_id
from ui.state import Filters

STORY = "Hogeschool Noorderlicht"


def decoded(values) -> list[float]:
    """A list of a figure as JSON holds it: plain, or as typed bytes."""
    import base64  # noqa: PLC0415

    import numpy as np  # noqa: PLC0415

    if isinstance(values, dict):
        return np.frombuffer(base64.b64decode(values["bdata"]), dtype=values["dtype"]).tolist()
    return list(values)


def assessment_of(page) -> pd.DataFrame:
    """The accounts of a page's own files, assessed apart from it."""
    known = ui.pipeline.read_exports(page.state.files, as_of=page.state.as_of)
    return assess(known.tables, page.state.as_of).accounts


def large_portfolio(accounts: int) -> dict[str, str]:
    contracts = [f"Klant {n:04d},{1000 + n},EUR,2025-01-01,2027-06-30" for n in range(accounts)]
    answers = [f"Klant {n:04d},{6 + n % 5},1,10,2026-09-01,operational" for n in range(accounts)]
    talks = [f"Klant {n:04d},2026-{1 + n % 9:02d}-10,executive,commercial" for n in range(0, accounts, 2)]
    return {
        "contracts.csv": "\n".join(["account,annual_value,currency,start,end", *contracts]),
        "responses.csv": "\n".join(["account,score,scale_min,scale_max,date,level", *answers]),
        "conversations.csv": "\n".join(["account,date,level,topic", *talks]),
    }


def marks(figure: dict) -> list[dict]:
    return [trace for trace in figure["data"] if trace.get("mode") == "markers"]


def test_without_data_it_says_what_it_needs_and_offers_it(screen, language):
    page = screen(language=language, as_of=None).open("blind_spots").healthy()
    assert page.finding == page.t("shell.empty.title")
    labels = [button.label for button in page.at.button]
    assert {page.t("shell.open_data"), page.t("shell.open_sample")} <= set(labels)


def test_three_accounts(screen, three_accounts, language):
    page = screen(three_accounts, language).open("blind_spots").healthy()
    assert ("€ 780k" if language == "nl" else "€780k") in page.finding
    assert ("€ 1,1 mln" if language == "nl" else "€1.1M") in page.finding
    (points,) = marks(page.figure())
    assert sorted(points["customdata"]) == sorted(
        account_id(name) for name in (STORY, "Gemeente Waterstad", "Bakkerij De Halm")
    )
    opened = [button.label for button in page.at.button if button.key.startswith("open_")]
    assert opened == [f"1\\. {STORY}"]


def test_the_headline_has_both_displays_of_what_is_not_certain(screen, three_accounts, language):
    page = screen(three_accounts, language).open("blind_spots").healthy()
    begin = page.t("blind_spots.sure").split("{")[0]
    (said,) = [line for line in page.words.splitlines() if line.startswith(begin)]
    assert "80%" in said
    assert said.count("€") == 4


def test_an_assumed_base_rate_is_called_an_assumption(screen, three_accounts, language):
    page = screen(three_accounts, language).open("blind_spots").healthy()
    said = page.t("blind_spots.chart.note.assumed", base="12%", date=page.state.as_of)
    assert said in page.words
    page.state.set(base_rate=0.2)
    page.open("blind_spots").healthy()
    assert said not in page.words
    assert page.t("blind_spots.chart.note.given", base="20%", date=page.state.as_of) in page.words


def test_satisfaction_stands_on_the_users_own_scale(screen, three_accounts):
    figure = screen(three_accounts).open("blind_spots").figure()
    (points,) = marks(figure)
    place = dict(zip(points["customdata"], decoded(points["x"]), strict=True))
    assert place[account_id("Gemeente Waterstad")] == pytest.approx(8.0, abs=1e-4)
    assert place[account_id(STORY)] == pytest.approx(26 / 3, abs=1e-4)
    assert place[account_id("Bakkerij De Halm")] == pytest.approx(4.0, abs=1e-4)


def test_the_list_leads_to_the_account(screen, three_accounts):
    page = screen(three_accounts).open("blind_spots")
    page.button(f"open_{account_id(STORY)}").click().run()
    page.healthy()
    assert STORY in page.finding
    assert page.asked("id") == account_id(STORY)


def test_filters_live_in_the_link(screen, three_accounts):
    page = screen(three_accounts, filters=Filters(owner=("Femke Vos",), least_value=100_000))
    page.open("landing")
    assert [page.asked(name) for name in ("owner", "from", "names")] == ["Femke Vos", "100000", ""]
    # The browser's own language goes without saying.
    assert page.asked("lang") == ""


def test_the_address_names_nobody_while_names_are_hidden(screen, three_accounts):
    page = screen(three_accounts, filters=Filters(owner=("Femke Vos",), least_value=100_000), hide_names=True)
    page.open("landing")
    assert [page.asked(name) for name in ("owner", "from", "names")] == ["", "100000", "hidden"]
    assert page.state.filters.owner == ("Femke Vos",)


def test_a_language_that_is_not_the_browser_s_lives_in_the_link(screen, three_accounts):
    page = screen(three_accounts, "en").open("blind_spots").healthy()
    assert page.asked("lang") == "en"


def test_with_scores_and_contracts_alone_nothing_is_separated_and_two_questions_are_asked(
    screen, three_accounts, language
):
    files = {name: three_accounts[name] for name in ("contracts.csv", "responses.csv")}
    files["responses.csv"] = files["responses.csv"].replace("executive", "operational")
    page = screen(files, language).open("blind_spots").healthy()
    t = page.t
    assert t("two_questions.title", n=3) in page.headings
    assert not page.at.get("plotly_chart")
    # 780 + 240 thousand is satisfied, and of all of it nobody knows what those who decide think.
    assert page.finding.count("€ 1,0 mln" if language == "nl" else "€1.0M") == 2
    assert len([box for box in page.at.selectbox if str(box.key).startswith(("when_", "met_"))]) == 6


def test_the_two_answers_draw_the_picture_and_claim_nothing_more(screen, three_accounts):
    files = {name: three_accounts[name] for name in ("contracts.csv", "responses.csv")}
    files["responses.csv"] = files["responses.csv"].replace("executive", "operational")
    page = screen(files).open("blind_spots")
    before = _risks(page)
    for box in page.at.selectbox:
        if box.key == f"when_{account_id(STORY)}":
            box.set_value("never")
        if box.key == f"met_{account_id('Gemeente Waterstad')}":
            box.set_value("met")
    page.at.button[[b.label for b in page.at.button].index(page.t("two_questions.done"))].click().run()
    page.healthy()
    assert len(page.at.get("plotly_chart")) == 1
    after = _risks(page)
    # "Never" is a statement and raises; a met expectation lowers; who was not answered for stays to the last bit.
    assert after[STORY] > before[STORY]
    assert after["Gemeente Waterstad"] < before["Gemeente Waterstad"]
    assert after["Bakkerij De Halm"] == before["Bakkerij De Halm"]
    assert page.state.declared == {STORY}
    assert len(page.state.edits["expectations"]) == 1
    assert "conversations" not in page.state.edits
    assert page.finding.startswith("€ 780k")


def test_no_answer_changes_nothing(screen, three_accounts):
    files = {name: three_accounts[name] for name in ("contracts.csv", "responses.csv")}
    files["responses.csv"] = files["responses.csv"].replace("executive", "operational")
    page = screen(files).open("blind_spots")
    before, said = _risks(page), page.finding
    page.at.button[[b.label for b in page.at.button].index(page.t("two_questions.done"))].click().run()
    page.healthy()
    assert _risks(page) == before
    assert page.finding == said
    assert not page.state.edits
    assert not page.state.declared


def _risks(page) -> dict[str, float]:
    """The risks behind the page, by the same two calls that the page makes."""
    from dataclasses import replace  # noqa: PLC0415

    from analytics.intake import read_exports  # noqa: PLC0415
    from analytics.risk.assess import assess  # noqa: PLC0415

    state = page.state
    tables = read_exports(state.files, as_of=state.as_of).tables
    for table, rows in state.edits.items():
        tables = tables.with_rows(table, rows)
    tables = replace(tables, declared_executive=tables.declared_executive | state.declared)
    return assess(tables, state.as_of, state.settings).accounts["risk"].to_dict()


def test_without_any_contract_value_customers_are_counted(screen, three_accounts, language):
    files = dict(three_accounts)
    del files["contracts.csv"]
    page = screen(files, language).open("blind_spots").healthy()
    assert "€" not in page.words
    assert page.finding == page.t("blind_spots.headline.counted", n=1, total=3).replace("**", "").replace(
        "\N{NO-BREAK SPACE}", " "
    )


@pytest.mark.parametrize(
    ("filters", "seen"),
    [
        (Filters(owner=("Femke Vos",)), {"Gemeente Waterstad", "Bakkerij De Halm"}),
        (Filters(segment=("Onderwijs",)), {STORY}),
        (Filters(corner=("hidden_risk",)), {STORY}),
        (Filters(least_value=100_000), {STORY, "Gemeente Waterstad"}),
        (Filters(renewal_days=180), {"Bakkerij De Halm"}),
    ],
    ids=["owner", "segment", "corner", "value", "renewal"],
)
def test_a_filter_leaves_in_what_it_says(screen, three_accounts, filters, seen):
    page = screen(three_accounts, filters=filters).open("blind_spots").healthy()
    drawn = {name for trace in marks(page.figure()) for name in trace["customdata"]}
    assert drawn == {account_id(name) for name in seen}


def test_a_filter_that_leaves_nothing_says_so(screen, three_accounts, language):
    page = screen(three_accounts, language, filters=Filters(owner=("Femke Vos",), corner=("hidden_risk",)))
    page.open("blind_spots").healthy()
    assert page.t("shell.filter.nothing") in page.words


def test_moving_a_line_moves_the_sentence(screen, three_accounts):
    page = screen(three_accounts).open("blind_spots")
    line = next(field for field in page.at.number_input if field.key == "line_satisfied")
    line.set_value(9.0).run()
    page.healthy()
    assert page.state.settings.satisfied_from == pytest.approx(8 / 9, abs=0.01)
    assert page.finding == page.t("blind_spots.none", n=0).replace("\N{NO-BREAK SPACE}", " ")


def test_the_table_behind_the_chart(screen, three_accounts):
    page = screen(three_accounts).open("blind_spots")
    next(toggle for toggle in page.at.toggle if toggle.key == "blind_spots_table").set_value(True).run()
    page.healthy()
    frame = page.at.dataframe[-1].value
    assert set(frame.iloc[:, 0]) == {STORY, "Gemeente Waterstad", "Bakkerij De Halm"}


def test_compared_with_an_earlier_date_trails_are_drawn_and_who_moved_is_said(screen, three_accounts, language):
    page = screen(three_accounts, language).open("blind_spots")
    before = len(page.figure()["data"])
    next(box for box in page.at.selectbox if box.key == "compare_months").set_value(3).run()
    page.healthy()
    quiet, strong = page.figure()["data"][:2]
    assert len(page.figure()["data"]) == before + 2
    assert (quiet["mode"], strong["mode"]) == ("lines+markers", "lines+markers")
    # The director's sentence of October: since then the story stands in hidden risk.
    assert page.t("blind_spots.moved", n=1, out=0, date=dt.date(2026, 8, 1)) in page.headings[1]
    table = page.at.dataframe[0].value
    assert table[page.t("shell.page.account")].tolist()[0] == STORY
    assert table[page.t("blind_spots.column.now")].tolist()[0] == page.t("shell.corner.hidden_risk")


def test_the_share_on_weak_evidence_is_always_said(screen, three_accounts):
    page = screen(three_accounts).open("blind_spots").healthy()
    accounts = assessment_of(page)
    hidden = accounts[accounts["corner"] == "hidden_risk"]
    weak = hidden[hidden["completeness"] < 0.5]["annual_value"].sum()
    share = weak / hidden["annual_value"].sum()
    said = (
        page.t("blind_spots.weak", money=Money(weak, "EUR"), share=Share(share))
        if weak
        else page.t("blind_spots.weak.none")
    )
    assert said.replace("\N{NO-BREAK SPACE}", " ") in page.words


def test_of_a_large_portfolio_only_the_first_points_get_their_own_text(screen):
    page = screen(large_portfolio(700)).open("blind_spots").healthy()
    brief, told = (trace for trace in page.figure()["data"] if trace.get("customdata"))
    assert len(told["text"]) == 300
    assert len(brief["text"]) == 400
    assert all("<br>" not in text for text in brief["text"])
    assert "%{y:.0f}" in brief["hovertemplate"]
    assert len([button for button in page.at.button if str(button.key).startswith("open_")]) <= 8


def test_the_sample_tells_the_story(screen, language):
    page = screen(language=language, as_of=None).open("data")
    page.button("data_sample").click().run()
    page.healthy()
    assert re.search(r"€ ?\d+[.,]\d", page.finding)
    first = next(button for button in page.at.button if button.key.startswith("open_"))
    assert first.label == f"1\\. {STORY}"
    assert page.t("blind_spots.sample") in page.words


def test_of_one_customer_nothing_is_compared(screen, three_accounts, language):
    page = screen(three_accounts, language).open("blind_spots").healthy()
    assert page.t("blind_spots.overlap", n=0, of=1) not in page.words
    assert page.t("blind_spots.overlap", n=1, of=1) not in page.words
    assert page.t("blind_spots.overlap.none", of=1) not in page.words


@pytest.mark.parametrize("evidence", [True, False])
def test_without_any_score_nobody_is_told_to_be_satisfied(screen, three_accounts, language, evidence):
    files = {"contracts.csv": three_accounts["contracts.csv"]}
    if evidence:
        files["conversations.csv"] = three_accounts["conversations.csv"]
    page = screen(files, language).open("blind_spots").healthy()
    assert page.finding == page.t("deck.headline.no_scores", n=3)
    assert page.t("blind_spots.no_scores.sub") in page.words
