"""Aliases: the same on a page and in a file, and no name in what is said."""

import datetime as dt

import pytest

from analytics.reports.shown_names import ShownNames
from analytics.risk.plan import PlanLine
from analytics.tables.issue import Issue, Message, Where
from locales import translator
from ui.names import Names
from ui.state import State

NL = translator("nl")
ACCOUNTS = ("Hogeschool Noorderlicht", "Gemeente Waterstad", "Bakkerij De Halm")


def hidden(key="a", **more):
    given = {"accounts": ACCOUNTS, "owners": ["Jeroen Tasman", "Ann"], **more}
    return ShownNames(NL, **given, hidden=True, key=key)


def test_the_alias_is_the_one_of_the_dashboard():
    page = Names(State(language="nl", hide_names=True, alias_key="a"), ACCOUNTS)
    assert [hidden()(name) for name in ACCOUNTS] == [page(name) for name in ACCOUNTS]
    assert len({hidden()(name) for name in ACCOUNTS}) == 3


def test_names_that_are_shown_are_left_as_they_are():
    names = ShownNames(NL, ACCOUNTS, hidden=False, key="a")
    message = Message("x", {"expectation": "Snel herstel", "accounts": ACCOUNTS})
    assert names.message(message) is message
    assert (names(ACCOUNTS[0]), names.owner("Ann"), names.text("vrij"), names.checked(ACCOUNTS[1])) == (
        ACCOUNTS[0], "Ann", "vrij", ACCOUNTS[1],
    )  # fmt: skip


def test_owners_have_aliases_and_nobody_stays_nobody():
    shown = {name: hidden().owner(name) for name in ("Ann", "Jeroen Tasman", "")}
    assert set(shown.values()) == {"Accountmanager 1", "Accountmanager 2", ""}
    assert shown[""] == ""
    assert hidden().owners_by_alias == {alias: name for name, alias in shown.items() if name}


def test_only_who_holds_the_key_can_tell_which_alias_a_name_gets():
    many = [f"Klant {place}" for place in range(50)]
    orders = {key: [hidden(key, accounts=many)(name) for name in many] for key in ("a", "b")}
    assert orders["a"] == [hidden("a", accounts=reversed(many))(name) for name in many]
    assert orders["a"] != orders["b"]
    assert all(len(set(order)) == 50 for order in orders.values())


def test_somebody_who_is_typed_in_later_moves_no_number():
    before = {name: hidden().owner(name) for name in ("Ann", "Jeroen Tasman")}
    for others in (["Bo"], ["Bo", "Cas", "Ann"]):
        later = hidden(others=others)
        assert {name: later.owner(name) for name in before} == before
        assert len({later.owner(name) for name in (*before, *others)}) == len({*before, *others})


def test_what_tells_a_conversation_in_a_calendar_does_not_tell_the_customer():
    line = PlanLine(uid="u", account="Klant 1", level="executive", topic="future", owner="Ann", date=None,
                    planned_on=dt.date(2026, 11, 1), state="open", held_on=None, before=None, euros=None, currency="")  # fmt: skip
    shown = {hidden(key).line(line).uid for key in ("a", "a", "b")}
    assert len(shown) == 2
    assert "u" not in shown
    assert ShownNames(NL, ACCOUNTS, hidden=False, key="a").line(line) is line


@pytest.mark.parametrize(
    "text", ["Rij van HOGESCHOOL NOORDERLICHT", "gemeente waterstad.csv", "Jeroen Tasman belde", "x (Bakkerij De Halm)"]
)
def test_a_text_that_holds_a_name_is_withheld(text):
    assert hidden().checked(text) == NL("shell.alias.text")
    assert hidden().checked("Niemand die beslist") == "Niemand die beslist"


def test_messages_and_issues_say_no_name():
    said = hidden().message(
        Message("x", {"expectation": "Anneke wil meer", "accounts": ACCOUNTS, "level": "executive", "n": 3})
    )
    assert said.params["expectation"] == NL("shell.alias.text")
    assert said.params["accounts"] == tuple(hidden()(name) for name in ACCOUNTS)
    assert (said.params["level"], said.params["n"]) == ("executive", 3)
    issue = hidden().issue(Issue("x", Where(file="Bakkerij De Halm.xlsx", sheet="Blad1"), 2, {"value": "geheim"}))
    assert (issue.where.file, issue.where.sheet, issue.count) == (NL("shell.alias.text"), "Blad1", 2)
    assert issue.params["value"] == NL("shell.alias.text")
