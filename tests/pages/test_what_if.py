"""What if: the honest sentence, who moves, weights live, what holds; nothing named while names are hidden."""

import pytest

from analytics.risk.factors import EXPERT, NAMES
from ui.weights import rank_changes

STORY = "Hogeschool Noorderlicht"


def test_it_opens_with_both_chances_and_says_that_this_is_no_effect(screen, three_accounts, language):
    page = screen(three_accounts, language).open("what_if").healthy()
    assert page.finding.count("%") == 2
    assert ("niet gemeten" if language == "nl" else "not measured") in page.words
    before, after = page.figure()["data"]
    assert len(before["customdata"]) == len(after["customdata"]) == 3


def test_without_an_action_it_asks_for_one(screen, three_accounts):
    page = screen(three_accounts).open("what_if")
    page.at.button_group(key="what_if_actions").set_value([]).run()
    page.healthy()
    assert page.finding == page.t("what_if.choose")


def test_a_weight_that_is_moved_holds_everywhere_and_shows_who_changes_rank(screen, three_accounts):
    page = screen(three_accounts).open("what_if")
    page.at.slider(key="weight_csat_gap_0").set_value(4.0).run()
    page.healthy()
    assert page.state.settings.weights == {"csat_gap": 4.0}
    reset = next(button for button in page.at.button if button.label == page.t("what_if.weights.reset"))
    reset.click().run()
    page.healthy()
    assert page.state.settings.weights == {}
    expert = dict(zip(NAMES, EXPERT, strict=True))
    assert page.at.slider(key="weight_csat_gap_1").value == pytest.approx(expert["csat_gap"])


def test_what_holds_names_a_share_for_each_account(screen, three_accounts, language):
    page = screen(three_accounts, language).open("what_if").healthy()
    table = page.at.dataframe[-1].value
    shares = table[page.t("what_if.column.corner_holds")]
    assert ((shares >= 0) & (shares <= 1)).all()
    assert set(table[page.t("what_if.column.account")]) >= {STORY}


def test_no_name_leaves_the_server_while_names_are_hidden(screen, three_accounts):
    sent = screen(three_accounts, hide_names=True).open("what_if").healthy().sent()
    assert b"Noorderlicht" not in sent
    assert b"Waterstad" not in sent


def test_without_data_it_says_what_it_needs(screen):
    page = screen().open("what_if").healthy()
    assert page.finding == page.t("shell.empty.title")


def test_rank_changes_counts_from_one_and_looks_at_the_head_of_both_lists():
    changed = rank_changes(["a", "b", "c", "d"], ["b", "a", "c", "d"], 2)
    assert changed.to_numpy().tolist() == [["b", 2, 1], ["a", 1, 2]]
    assert rank_changes(["a", "b"], ["a", "b"], 2).empty
    assert rank_changes(["a", "b", "c"], ["a", "c", "b"], 1).empty
