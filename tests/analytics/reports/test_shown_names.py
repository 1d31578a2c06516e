"""Aliases: the same on a page and in a file, and no name in what is said."""

import pytest

from analytics.reports.shown_names import ShownNames
from analytics.tables.issue import Issue, Message, Where
from locales import translator
from ui.names import Names
from ui.state import State

NL = translator("nl")
ACCOUNTS = ("Hogeschool Noorderlicht", "Gemeente Waterstad", "Bakkerij De Halm")


def hidden():
    return ShownNames(NL, ACCOUNTS, ["Jeroen Tasman", "Ann"], hidden=True)


def test_the_alias_is_the_one_of_the_dashboard():
    page = Names(State(language="nl", hide_names=True), ACCOUNTS)
    assert [hidden()(name) for name in ACCOUNTS] == [page(name) for name in ACCOUNTS]
    assert len({hidden()(name) for name in ACCOUNTS}) == 3


def test_names_that_are_shown_are_left_as_they_are():
    names = ShownNames(NL, ACCOUNTS, hidden=False)
    message = Message("x", {"expectation": "Snel herstel", "accounts": ACCOUNTS})
    assert names.message(message) is message
    assert (names(ACCOUNTS[0]), names.owner("Ann"), names.text("vrij"), names.checked(ACCOUNTS[1])) == (
        ACCOUNTS[0], "Ann", "vrij", ACCOUNTS[1],
    )  # fmt: skip


def test_owners_have_aliases_and_nobody_stays_nobody():
    assert (hidden().owner("Ann"), hidden().owner("Jeroen Tasman"), hidden().owner("")) == (
        "Accountmanager 1", "Accountmanager 2", "",
    )  # fmt: skip


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
