"""Plan: the sentence, taking conversations in, what was held, names hidden, what it says without euros."""

import datetime as dt

import pandas as pd
import pytest

from analytics.risk.plan import PlanLine, conversation_key
from ui.names import Names
from ui.plan import under_aliases
from ui.plan_edits import by_name, taken_over
from ui.state import State

STORY = "Hogeschool Noorderlicht"
TODAY = dt.date(2026, 11, 1)
OURS = ("Femke Vos", "Jeroen Tasman")


def label(page, key, **params):
    return next(button for button in page.at.button if button.label == page.t(key, **params))


def saved(**more):
    return {
        "account": STORY,
        "level": "executive",
        "topic": "expectations",
        "owner": "Ann",
        "date": "2026-11-20",
        "planned_on": "2026-10-20",
        "done": False,
        **more,
    }


def test_it_opens_with_the_conversations_and_the_euros_that_rest_on_them(screen, three_accounts, language):
    page = screen(three_accounts, language).open("plan").healthy()
    assert page.finding == page.finding.strip()
    assert "€" in page.finding
    assert "2026" in page.finding
    (bars,) = page.figure()["data"]
    assert len(bars["customdata"]) == 3
    # Who talks to whom, about what, before when.
    first = page.figure()["layout"]["annotations"][0]["text"]
    for part in (
        STORY,
        "Jeroen Tasman",
        page.t("shell.level.executive"),
        page.t("plan.bar.by", date=dt.date(2027, 1, 1)),
    ):
        assert part in first.replace("\N{NO-BREAK SPACE}", " ")
    # Never a claim that a conversation makes anyone stay.
    assert page.t("plan.order") in page.words


def test_one_click_takes_the_first_into_the_plan(screen, three_accounts):
    page = screen(three_accounts).open("plan")
    label(page, "plan.take_first", n=3).click().run()
    page.healthy()
    assert len(page.state.plan) == 3
    assert {row["planned_on"] for row in page.state.plan} == {"2026-11-01"}
    assert all(dt.date.fromisoformat(row["date"]) > TODAY for row in page.state.plan)
    assert page.finding.startswith("3 gesprekken")
    assert page.t("plan.held", n=3, held=0) in page.headings


def test_planned_is_held_against_the_log(screen, three_accounts):
    page = screen(three_accounts, plan=[saved()])
    page.state.edit(
        "conversations", pd.DataFrame([{"account": STORY, "date": dt.date(2026, 10, 25), "level": "executive"}])
    )
    page.open("plan").healthy()
    assert page.t("plan.held", n=1, held=1) in page.headings


def test_an_unreadable_plan_is_no_failure(screen, three_accounts):
    page = screen(three_accounts, plan=[{"account": STORY}, saved(planned_on="?")]).open("plan").healthy()
    assert page.finding.startswith("Eerst")


def test_no_name_leaves_the_server_while_names_are_hidden(screen, three_accounts):
    page = screen(three_accounts, plan=[saved()], hide_names=True).open("plan").healthy()
    sent = page.sent()
    assert b"Noorderlicht" not in sent
    assert b"Waterstad" not in sent


def test_without_values_it_counts_conversations_and_speaks_of_no_money(screen, three_accounts, language):
    files = dict(three_accounts)
    lines = files["contracts.csv"].splitlines()
    place = lines[0].split(",").index("annual_value")
    files["contracts.csv"] = "\n".join(
        ",".join(part for number, part in enumerate(line.split(",")) if number != place) for line in lines
    )
    page = screen(files, language).open("plan").healthy()
    assert "€" not in page.finding
    assert "3" in page.finding


def test_without_data_it_says_what_it_needs(screen):
    page = screen().open("plan").healthy()
    assert page.finding == page.t("shell.empty.title")


def rows():
    return pd.DataFrame(
        {
            "key": ["a", "b"],
            "account": [STORY, "Klein"],
            "level": ["executive", "management"],
            "topic": ["expectations", "future"],
            "owner": ["Ann", ""],
            "before": [pd.Timestamp(2026, 12, 31), pd.NaT],
        }
    )


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ({"include": True}, ("Ann", "2026-11-13", False)),
        ({"owner": "  Bo "}, ("Bo", "2026-11-13", False)),
        ({"date": "2026-12-01T00:00:00.000"}, ("Ann", "2026-12-01", False)),
        ({"date": None}, ("Ann", "", False)),
        ({"done": True}, ("Ann", "2026-11-13", True)),
    ],
)
def test_whatever_is_filled_in_takes_the_conversation_into_the_plan(edit, expected):
    (row,) = taken_over([], rows(), {0: edit}, TODAY)
    assert (row["owner"], row["date"], row["done"]) == expected
    assert (row["account"], row["planned_on"]) == (STORY, "2026-11-01")


def test_a_tick_that_is_taken_away_takes_it_out_and_leaves_the_others():
    first = taken_over([], rows(), {0: {"include": True}, 1: {"include": True}}, TODAY)
    keyed = rows().assign(key=[_key(row) for row in first])
    assert [row["account"] for row in taken_over(first, keyed, {0: {"include": False}}, TODAY)] == ["Klein"]


def test_an_edit_keeps_the_day_of_planning():
    plan = [saved(topic="future")]
    keyed = rows().assign(key=[_key(plan[0]), "b"])
    (row,) = taken_over(plan, keyed, {0: {"owner": "Bo"}}, TODAY)
    assert (row["planned_on"], row["owner"], row["topic"]) == ("2026-10-20", "Bo", "future")


def test_an_edit_of_a_row_that_is_not_there_changes_nothing():
    assert taken_over([saved()], rows(), {7: {"include": False}}, TODAY) == [saved()]


def test_what_was_planned_besides_the_ranking_is_listed_too(screen, three_accounts):
    page = (
        screen(three_accounts, plan=[saved(level="operational", topic="commercial", planned_on="2026-10-21")])
        .open("plan")
        .healthy()
    )
    assert page.t("plan.held", n=1, held=0) in page.headings


def test_the_session_s_plan_is_plain_json():
    state = State(plan=taken_over([], rows(), {0: {"include": True}}, TODAY))
    assert {type(value) for value in state.plan[0].values()} <= {str, bool}


def _key(row):
    return conversation_key(row["account"], row["level"], row["topic"])


def test_our_own_people_have_an_alias_in_what_is_downloaded_while_names_are_hidden():
    lines = (
        PlanLine(uid="a", account="Klant 1", level="executive", topic="future", owner="Femke Vos", date=None,
                 planned_on=TODAY, state="open", held_on=None, before=None, euros=None, currency=""),
    )  # fmt: skip
    late = pd.DataFrame({"account": ["Klant 2", "Klant 3"], "owner": ["Jeroen Tasman", None]})
    names = Names(State(language="nl", hide_names=True), (), ("Femke Vos", "Jeroen Tasman"))
    shown, overdue = under_aliases(names, lines, late)
    assert [line.owner for line in shown] == [names.owner("Femke Vos")]
    assert overdue["owner"].fillna("").tolist() == [names.owner("Jeroen Tasman"), ""]
    assert {names.owner("Femke Vos"), names.owner("Jeroen Tasman")} == {"Accountmanager 1", "Accountmanager 2"}
    assert under_aliases(Names(State(language="nl"), ()), lines, late)[0] == lines


def test_our_own_people_are_hidden_on_the_page_too_and_chosen_by_their_alias(screen, three_accounts):
    page = screen(three_accounts, plan=[saved(owner="Gerard Nieuw"), saved(topic="future", owner="Femke Vos")],
                  hide_names=True).open("plan").healthy()  # fmt: skip
    assert [name for name in (*OURS, "Gerard Nieuw") if name.encode() in page.sent()] == []
    assert page.t("plan.owners.hidden") in page.words
    assert b"Accountmanager 1" in page.sent()
    # The one who was typed in comes after those of the portfolio.
    assert b"Accountmanager 3" in page.sent()


def test_where_no_log_tells_who_waits_it_is_not_said_that_nobody_does(screen, three_accounts, language):
    files = {name: text for name, text in three_accounts.items() if name != "conversations.csv"}
    page = screen(files, language).open("plan").healthy()
    assert page.t("plan.overdue.all_unknown") in page.headings
    assert page.t("plan.overdue.none") not in page.headings


def test_a_choice_by_alias_puts_the_name_in_the_plan():
    names = Names(State(language="nl", hide_names=True), (), OURS)
    edits = by_name({0: {"owner": names.owner(OURS[1])}, 1: {"owner": None}, 2: {"done": True}}, names)
    assert edits == {0: {"owner": OURS[1]}, 1: {"owner": ""}, 2: {"done": True}}
    shown = Names(State(language="nl"), (), OURS)
    assert by_name({0: {"owner": "Nieuw"}}, shown) == {0: {"owner": "Nieuw"}}


@pytest.mark.parametrize(
    "workshop", [{"decisions": 3}, {"decisions": [None, {"owner": None}]}, {"decisions": [{"owner": "Bo"}]}]
)
def test_a_workshop_of_any_shape_hides_whom_it_names(workshop):
    names = Names(State(language="nl", hide_names=True, workshop=workshop), (), OURS)
    assert set(names.owners_by_alias.values()) <= {*OURS, "Bo"}
