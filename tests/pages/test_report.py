"""Report: the sentence, a button for each file, names hidden, and what a click would give."""

import pytest

import ui.reports
from tests.analytics.reports.deck_reading import every_byte, titles

STORY = "Hogeschool Noorderlicht"


def labels(page):
    return [element.proto.label for element in page.at.get("download_button")]


def test_it_opens_with_the_euros_and_three_buttons(screen, three_accounts, language):
    page = screen(three_accounts, language).open("report").healthy()
    assert "€" in page.finding
    assert page.finding.startswith("€ 780k" if language == "nl" else "€780k")
    wanted = [page.t(f"report.{kind}.download") for kind in ("deck", "workbook", "calendar")]
    assert [label for label in labels(page) if label in wanted] == wanted
    assert page.t("report.sub.shown") in page.words


def test_hidden_names_are_said_to_be_hidden_and_nowhere_sent(screen, three_accounts):
    page = screen(three_accounts, hide_names=True).open("report").healthy()
    assert page.t("report.sub.hidden") in page.words
    assert STORY.encode() not in page.sent()


def test_without_values_customers_are_counted(screen, three_accounts):
    lines = three_accounts["contracts.csv"].splitlines()
    bare = "\n".join(
        ",".join(cell for place, cell in enumerate(line.split(",")) if place not in (1, 2)) for line in lines
    )
    page = screen({**three_accounts, "contracts.csv": bare}).open("report").healthy()
    assert "€" not in page.finding
    assert page.finding.startswith("1 klant")


def test_nothing_to_report_on_without_files(screen):
    page = screen({}).open("report").healthy()
    assert page.finding == page.t("shell.empty.title")
    assert not [label for label in labels(page) if label == page.t("report.deck.download")]


@pytest.mark.parametrize("hide", [False, True])
def test_what_a_click_gives(screen, three_accounts, monkeypatch, hide):
    offered = {}
    monkeypatch.setattr(ui.reports, "_button", lambda _state, _report, kind, make, **_: offered.update({kind: make}))
    screen(three_accounts, "en", hide_names=hide).open("report").healthy()
    made = {kind: make() for kind, make in offered.items()}
    assert set(made) == {"deck", "workbook", "calendar"}
    assert titles(made["deck"])[0].startswith("€780k of")
    assert len(titles(made["deck"])) == 11
    assert b"BEGIN:VEVENT" in made["calendar"]
    for content in (every_byte(made["deck"]), every_byte(made["workbook"]), made["calendar"]):
        assert (STORY.encode() in content) is not hide
