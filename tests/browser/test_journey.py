"""The journeys that matter, in a real browser."""

import re

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser import drawn
from tests.browser.drawn import finding, settle

pytestmark = pytest.mark.browser

PHONE = (390, 844, "nl")


def open_sample(page):
    sentence = drawn.open_sample(page)
    page.locator(".js-plotly-plot .scatterlayer .point").first.wait_for(state="attached")
    return sentence


def test_from_the_sample_to_the_first_hidden_risk(page):
    sentence = open_sample(page)
    assert re.search(r"€\s[\d,]+\smln van €\s[\d,]+\smln per jaar", sentence)
    # The mark of a hidden risk: the strong colour, drawn last.
    marks = page.locator(".js-plotly-plot .scatterlayer .point")
    strong = [i for i in range(marks.count()) if "213, 94, 0" in (marks.nth(i).get_attribute("style") or "")]
    assert strong
    box = marks.nth(strong[-1]).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".hoverlayer .hovertext").first).to_be_visible()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(re.compile(r"/account\?.*id=[0-9a-f]{12}"))
    finding(page, "is tevreden, en toch is de kans op vertrek")
    assert page.outside == []


def test_the_same_points_move_between_what_csat_says_and_what_we_see(page):
    open_sample(page)
    first = page.locator(".js-plotly-plot .scatterlayer .trace").nth(0).locator(".point")
    before = [first.nth(i).bounding_box()["y"] for i in range(first.count())]
    page.locator(".updatemenu-button").first.click()
    page.wait_for_timeout(1500)
    after = [first.nth(i).bounding_box()["y"] for i in range(first.count())]
    assert len(before) == len(after)
    assert max(abs(a - b) for a, b in zip(before, after, strict=True)) > 20


def test_the_switch_above_the_picture_is_a_button_to_the_keyboard(page):
    open_sample(page)
    point = page.locator(".js-plotly-plot .scatterlayer .trace").nth(0).locator(".point").first
    seen = point.bounding_box()["y"]
    csat, both = (page.locator(".updatemenu-button").nth(place) for place in (0, 1))
    assert (csat.get_attribute("role"), both.get_attribute("aria-pressed")) == ("button", "true")
    csat.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(1500)
    assert abs(point.bounding_box()["y"] - seen) > 2
    assert (csat.get_attribute("aria-pressed"), both.get_attribute("aria-pressed")) == ("true", "false")
    # Whoever pressed it stands on it still, and goes on to the other.
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_timeout(1500)
    assert point.bounding_box()["y"] == pytest.approx(seen, abs=1)


def test_two_exports_are_dropped_and_the_sentence_appears(page, tmp_path):
    scores = tmp_path / "tevredenheid.csv"
    scores.write_text(
        "Klantnaam;Rapportcijfer (1-10);Ingevuld op;Functie\n"
        "Hogeschool Waterkant;8,7;15-09-2026;Functioneel beheerder\n"
        "Gemeente Zandwijk;9,1;18-09-2026;Servicedesk\n",
        encoding="utf-8-sig",
    )
    book = openpyxl.Workbook()
    book.active.append(["Klant", "Jaarwaarde", "Einddatum", "Accountmanager"])
    book.active.append(["Hogeschool Waterkant", 400000, "31-12-2027", "Femke"])
    book.active.append(["Gemeente Zandwijk", 150000, "30-06-2027", "Jeroen"])
    contracts = tmp_path / "contracten.xlsx"
    book.save(contracts)
    page.goto("/")
    page.get_by_role("button", name=drawn.SAMPLE["nl"]).first.wait_for()
    page.locator("input[type=file]").first.set_input_files([scores, contracts])
    finding(page, "2 contracten en 2 antwoorden van 2 klanten gelezen")
    settle(page)
    page.get_by_role("button", name="Bekijk de blinde vlekken").click()
    # Satisfaction and contracts alone: nothing to separate with, and it says so.
    finding(page, "per jaar is tevreden; van")
    assert page.outside == []


def test_the_language_can_be_switched_and_the_data_stay(page):
    open_sample(page)
    page.get_by_role("radio", name="English").or_(page.get_by_role("button", name="English")).first.click()
    finding(page, "whose chance of leaving is raised")
    expect(page).to_have_url(re.compile("lang=en"))


@pytest.mark.parametrize("page", [PHONE], indirect=True)
def test_a_phone_shows_the_list_before_the_chart_and_never_scrolls_sideways(page):
    open_sample(page)
    listed = page.locator(".st-key-bs_list").bounding_box()
    chart = page.locator(".st-key-bs_picture").bounding_box()
    assert listed["y"] < chart["y"]
    wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert wide <= 390
