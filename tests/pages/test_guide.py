"""The two-minute look: offered on the sample alone, begun when asked, five steps, left at any time."""

import re

import pytest

from analytics.sample.story import NAME
from ui.guide import OVER, STEPS
from ui.names import account_id
from ui.sample import open_sample
from ui.state import Filters


@pytest.fixture
def sample(screen, language):
    page = screen(language=language)
    open_sample(page.state)
    return page


def keys(page):
    return {str(button.key) for button in page.at.button}


def said(page):
    (text,) = page._texts(r'<p class="bs-guide-text"[^>]*>(.*?)</p>')
    return text


def test_it_is_offered_and_begins_only_when_asked(sample):
    page = sample.open("blind_spots").healthy()
    assert said(page) == page.t("guide.offer")
    assert page.state.guided is None
    assert "guide_next" not in keys(page)


def test_the_five_steps_lead_through_the_story_and_back(sample):
    page = sample.open("blind_spots")
    page.state.filters = Filters(corner=("partner",))
    page.button("guide_start").click().run()
    assert not page.state.filters.any
    for number, step in enumerate(STEPS, start=1):
        page.healthy()
        place = page.t("guide.place", step=number, steps=len(STEPS))
        assert said(page) == f"{place} {page.t(f'guide.step.{step}')}"
        if step == "account":
            assert NAME in page.finding
        # AppTest does not follow a page that a script led to: its next click would be on the page before.
        page.open(step)
        if number < len(STEPS):
            page.button("guide_next").click().run()
    assert {"guide_back", "guide_own", "guide_stop"} <= keys(page)
    page.button("guide_back").click().run()
    assert page.t("guide.step.expectations") in said(page.healthy())
    page.open("expectations")
    page.button("guide_stop").click().run()
    page.healthy()
    assert page.state.guided == OVER
    assert not page._texts(r'<p class="bs-guide-text"[^>]*>(.*?)</p>')
    # Once more, from the sidebar.
    page.button("guide_again").click().run()
    assert page.t("guide.step.blind_spots") in said(page.healthy())


def test_declined_it_is_not_offered_again(sample):
    page = sample.open("blind_spots")
    page.button("guide_decline").click().run()
    assert "guide_start" not in keys(page.healthy())
    page.open("plan").open("blind_spots")
    assert "guide_start" not in keys(page.healthy())


def test_elsewhere_it_waits_and_leads_back(sample):
    page = sample.open("blind_spots")
    page.button("guide_start").click().run()
    page.open("method").healthy()
    assert page.t("guide.elsewhere", page=page.t("shell.page.blind_spots")) in said(page)
    page.button("guide_return").click().run()
    assert page.t("guide.step.blind_spots") in said(page.healthy())


def test_what_it_says_of_the_story_is_so(sample):
    page = sample.open("account", id=account_id(NAME)).healthy()
    score = page.t.number(8.7)
    assert page.t("shell.score.operational", score=score, n=12) in page.words
    assert re.search(score.replace(".", "[.]"), page.t("guide.step.account"))


def test_one_s_own_files_get_no_look(screen, three_accounts, language):
    page = screen(three_accounts, language).open("blind_spots").healthy()
    assert not keys(page) & {"guide_start", "guide_again", "guide_next"}


def test_hidden_names_stay_hidden(sample):
    sample.state.hide_names = True
    sample.state.guided = 1
    page = sample.open("account").healthy()
    assert NAME.encode() not in page.sent()
