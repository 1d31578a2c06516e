"""The line above a page that says which part of the portfolio it shows, and the way back to all of it."""

import pytest

from ui.filtered import FILTERED
from ui.state import Filters

SOME = Filters(owner=("Jeroen Tasman",), corner=("hidden_risk",), least_value=50_000, renewal_days=365)


@pytest.mark.parametrize("name", sorted(FILTERED))
def test_a_page_says_which_part_it_shows(screen, three_accounts, language, name):
    page = screen(three_accounts, language, filters=SOME).open(name).healthy()
    t = page.t
    money = t("shell.filter.on.value", money=t.money(50_000)).replace("\N{NO-BREAK SPACE}", " ")
    parts = ("Jeroen Tasman", t("shell.corner.hidden_risk"), money, t("shell.filter.on.renewal", days=365))
    assert t("shell.filter.on", what=", ".join(parts)) in page.words


def test_the_way_back_to_all_of_it(screen, three_accounts):
    page = screen(three_accounts, filters=SOME).open("renewals")
    page.at.button(key="filtered_clear").click().run()
    assert not page.healthy().state.filters.any
    assert "filtered_clear" not in {button.key for button in page.at.button}


def test_also_where_the_filters_leave_nothing(screen, three_accounts):
    page = screen(three_accounts, filters=Filters(least_value=500_000, corner=("partner",))).open("plan").healthy()
    assert page.t("shell.filter.nothing") in page.words
    assert page.at.button(key="filtered_clear").label == page.t("shell.filter.clear")


def test_without_filters_nothing_is_said_and_hidden_people_are_not_named(screen, three_accounts):
    assert "filtered_clear" not in {button.key for button in screen(three_accounts).open("plan").at.button}
    hidden = screen(three_accounts, filters=SOME, hide_names=True).open("plan").healthy()
    assert "Tasman" not in hidden.words
