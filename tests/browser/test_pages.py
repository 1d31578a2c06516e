"""Every page in a real browser: barriers in light and dark, clicks that lead to an account and back, a phone's width."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.drawn import FINDING, finding, open_sample, settle

pytestmark = pytest.mark.browser

PAGES = (
    "blind-spots", "account", "relationships", "expectations", "renewals", "what-if", "plan", "data", "method",
)  # fmt: skip
# What Streamlit draws itself and no page can change, each with the only place where it may be: found elsewhere, or
# found under another rule, it is ours.
STREAMLITS_OWN = {
    # Its navigation puts a <div> around the items of a list, and so takes the items out of their list.
    "list": '[data-testid="stSidebarNav"]',
    "listitem": '[data-testid="stSidebarNav"]',
}


def go(tab, name):
    """By the navigation, also where a phone keeps it folded away."""
    tab.locator(f'[data-testid="stSidebarNavLink"][href*="/{name}"]').first.evaluate("link => link.click()")
    tab.wait_for_url(re.compile(f"/{name}"))
    settle(tab)
    finding(tab)


def barriers(tab):
    """What axe calls serious or critical, apart from Streamlit's own in its own place."""
    found = []
    for violation in Axe().run(tab).response["violations"]:
        if violation["impact"] not in {"serious", "critical"}:
            continue
        place = STREAMLITS_OWN.get(violation["id"])
        for node in violation["nodes"]:
            inside = place and tab.evaluate(
                "([target, place]) => !!document.querySelector(target)?.closest(place)", [node["target"][0], place]
            )
            if not inside:
                found.append((violation["id"], node["html"][:160], (node.get("failureSummary") or "")[:200]))
    return found


@pytest.fixture(scope="module", params=["light", "dark"])
def sample(request, browser, address):
    """One tab with the sample, for all pages of one colour scheme."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 720}, locale="nl-NL", base_url=address, color_scheme=request.param
    )
    tab = context.new_page()
    tab.set_default_timeout(60_000)
    open_sample(tab)
    yield tab
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_a_serious_barrier(sample, name):
    go(sample, name)
    assert barriers(sample) == []


def test_the_steps_of_the_look_have_no_serious_barrier(sample):
    go(sample, "blind-spots")
    sample.locator(".st-key-guide_start button, .st-key-guide_again button").first.click()
    sample.locator(".st-key-guide_next button").wait_for()
    settle(sample)
    assert barriers(sample) == []
    sample.locator(".st-key-guide_stop button").click()
    settle(sample)


# Where a picture's marks stand, and the keys of the lists whose rows lead to an account.
CHARTS = {
    "blind-spots": "blind_spots_chart", "relationships": "relationship_map", "expectations": "expectations_chart",
    "renewals": "renewals_act_by", "what-if": "what_if_chart", "plan": "plan_chart",
}  # fmt: skip
LISTS = {
    "relationships": ("relationships_list", "relationships_deciders"),
    "expectations": ("expectations_list", "expectations_gap"),
    "renewals": ("renewals_soon",),
    "what-if": ("what_if_list", "what_if_holds"),
}


def account_and_back(tab, name):
    tab.wait_for_url(re.compile(r"/account\?.*id=[0-9a-f]{12}"))
    finding(tab, "kans op vertrek")
    settle(tab)
    tab.go_back()
    tab.wait_for_url(re.compile(f"/{name}"))
    settle(tab)
    # Once back it stays there.
    tab.wait_for_timeout(700)
    assert f"/{name}" in tab.url


@pytest.mark.parametrize("name", CHARTS)
def test_a_mark_of_each_picture_leads_to_its_account_and_back(page, name):
    open_sample(page)
    go(page, name)
    chart = page.locator(f'[class*="st-key-{CHARTS[name]}_"]').first
    marks = chart.locator(".scatterlayer .point, .barlayer .point")
    marks.first.wait_for(state="attached")
    # The last drawn lies on top of the others.
    marks.last.scroll_into_view_if_needed()
    box = marks.last.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(200)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    account_and_back(page, name)


@pytest.mark.parametrize(("name", "key"), [(name, key) for name, keys in LISTS.items() for key in keys])
def test_a_row_of_each_list_leads_to_its_account_and_back(page, name, key):
    open_sample(page)
    go(page, name)
    grid = page.locator(f'[class*="st-key-{key}_"] [data-testid="stDataFrame"]').first
    grid.scroll_into_view_if_needed()
    settle(page)
    box = grid.bounding_box()
    # The tick in front of the second row; rows are 35 pixels high, the heading too.
    page.mouse.click(box["x"] + 18, box["y"] + 35 * 2 + 17)
    account_and_back(page, name)


@pytest.mark.parametrize("page", [(390, 844, "nl")], indirect=True)
def test_a_phone_shows_every_page_without_scrolling_sideways_and_lists_as_cards(page):
    open_sample(page)
    for name in PAGES:
        go(page, name)
        wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
        assert wide <= 390, name
        grids = page.locator('[data-testid="stDataFrame"]:visible')
        if name not in {"data", "account"}:
            assert grids.count() == 0, name
        if name in LISTS:
            assert page.locator(f'[class*="st-key-{LISTS[name][0]}_card_"] button:visible').count() == 5


@pytest.mark.parametrize("page", [(1280, 720, "nl"), (1280, 720, "en")], indirect=True)
def test_on_a_projector_every_column_of_a_list_is_in_sight(page):
    open_sample(page)
    for name in ("relationships", "expectations", "renewals", "plan"):
        go(page, name)
        # All lists are drawn where the page is that high.
        page.set_viewport_size({"width": 1280, "height": 4000})
        settle(page)
        wider = page.evaluate(
            """() => [...document.querySelectorAll('.dvn-scroller')].filter(grid => grid.clientWidth)
                     .map(grid => grid.scrollWidth - grid.clientWidth)"""
        )
        assert wider, name
        assert max(wider) <= 0, name
        page.set_viewport_size({"width": 1280, "height": 720})


@pytest.mark.parametrize("page", [(390, 844, "nl")], indirect=True)
@pytest.mark.parametrize("how", ["tap", "keyboard"])
def test_on_a_phone_the_navigation_folds_away_once_a_page_is_chosen(page, how):
    open_sample(page)
    for name in ("method", "plan"):
        page.locator('[data-testid="stExpandSidebarButton"]').click()
        link = page.locator(f'[data-testid="stSidebarNavLink"][href*="/{name}"]').first
        expect(link).to_be_in_viewport()
        if how == "tap":
            link.click()
        else:
            link.focus()
            page.keyboard.press("Enter")
        page.wait_for_url(re.compile(f"/{name}"))
        expect(link).not_to_be_in_viewport()
        expect(page.locator('[data-testid="stExpandSidebarButton"]')).to_be_visible()
        settle(page)


def test_on_a_wide_screen_the_navigation_stays(page):
    open_sample(page)
    link = page.locator('[data-testid="stSidebarNavLink"][href*="/method"]').first
    link.click()
    page.wait_for_url(re.compile("/method"))
    settle(page)
    expect(link).to_be_in_viewport()


@pytest.mark.parametrize("page", [(1280, 720, "nl"), (1280, 720, "en")], indirect=True)
def test_a_projector_shows_the_sentence_and_the_whole_picture_without_scrolling(page):
    open_sample(page)
    # With the offer of the look above it.
    expect(page.locator(".st-key-bs_guide")).to_be_visible()
    for name in ("blind-spots", "account", "what-if"):
        go(page, name)
        expect(page.locator(FINDING)).to_be_in_viewport(ratio=1)
        axis = page.locator(".js-plotly-plot").first.locator(".g-xtitle text").first
        box = axis.bounding_box()
        assert box["y"] + box["height"] <= 720, (name, box)


@pytest.mark.parametrize("page", [(390, 844, "nl")], indirect=True)
def test_a_phone_shows_every_choice_of_what_if(page):
    open_sample(page)
    go(page, "what-if")
    chips = page.locator(".st-key-what_if_actions button")
    assert chips.count() == 4
    for chip in chips.all():
        box = chip.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


@pytest.mark.parametrize("page", [(390, 844, "nl")], indirect=True)
def test_a_card_on_a_phone_leads_to_its_account_and_back(page):
    open_sample(page)
    go(page, "relationships")
    page.locator('[class*="st-key-relationships_list_card_"] button:visible').first.click()
    account_and_back(page, "relationships")


def test_a_link_to_any_page_opens_that_page(page):
    for name in PAGES:
        page.goto(f"/{name}?lang=nl&owner=Jeroen+Tasman")
        finding(page)
        settle(page)
        assert page.get_by_role("dialog").count() == 0, name
        assert f"/{name}" in page.url
        assert "owner=Jeroen" in page.url


def test_from_the_start_to_the_first_hidden_risk_and_its_reason_within_five_clicks(page):
    clicks = 0
    open_sample(page)
    clicks += 1
    # The first reason is already in sight on the list.
    first = page.locator('[class*="st-key-card_"]').first
    expect(first.locator("li").first).to_be_visible()
    first.locator("button").click()
    clicks += 1
    finding(page, "is tevreden, en toch is de kans op vertrek")
    expect(page.locator(".stHtml li").first).to_be_visible()
    assert clicks <= 5


def test_the_look_leads_through_the_story_by_keyboard(page):
    open_sample(page)
    page.locator(".st-key-guide_start button").focus()
    page.keyboard.press("Enter")
    for place, name in enumerate(("blind-spots", "account", "relationships", "expectations", "plan"), start=1):
        page.wait_for_url(re.compile(f"/{name}"))
        expect(page.locator(".bs-guide-text")).to_contain_text(f"Stap {place} van 5.")
        settle(page)
        if place < 5:
            page.locator(".st-key-guide_next button").focus()
            page.keyboard.press("Enter")
    page.locator(".st-key-guide_stop button").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".bs-guide-text")).to_have_count(0)
