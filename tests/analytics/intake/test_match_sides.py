"""Both sides of a question on a name: what is known of it, and of the accounts that it may be."""

import datetime as dt

import pytest

from analytics.intake import SourceFile, read_exports
from analytics.intake.joining import match_id
from analytics.intake.match_sides import pairs, resting, rows_under

AS_OF = dt.date(2026, 11, 1)
CONTRACTS = """account,annual_value,currency,end,owner,segment
Hogeschool Noorderlicht,100000,EUR,2027-06-30,Eva,Onderwijs
Hogeschool Noorderlicht,50000,EUR,2028-06-30,Eva,Onderwijs
Gemeente Waterstad,20000,EUR,2027-12-31,Daan,Overheid
"""
RESPONSES = """account,score,scale_min,scale_max,date,respondent
HS Noorderlicht Groep,8,1,10,2026-09-01,anja@noorderlicht.example
HS Noorderlicht Groep,7,1,10,2026-09-02,Bilal Oulad
Gem. Waterstad Zuid,6,1,10,2026-09-02,Wim
Heel Iets Anders,6,1,10,2026-09-02,Wim
"""
PEOPLE = """account,person,role,level,decides,invited
Hogeschool Noorderlicht,Bilal Oulad,CIO,executive,yes,no
"""


@pytest.fixture(scope="module")
def imported():
    files = {"contracts.csv": CONTRACTS, "responses.csv": RESPONSES, "people.csv": PEOPLE}
    return read_exports([SourceFile(name, text.encode()) for name, text in files.items()], as_of=AS_OF)


def test_a_name_stands_beside_its_candidate_with_what_is_known_of_both(imported):
    found = pairs(imported)
    assert [pair.name.name for pair in found] == ["HS Noorderlicht Groep", "Gem. Waterstad Zuid"]
    first = found[0]
    assert first.question.id == match_id("HS Noorderlicht Groep")
    assert first.name.rows == (("responses", 2),)
    assert first.name.files == ("responses.csv",)
    assert first.name.people == ("Bilal Oulad",)
    assert first.name.domains == ("noorderlicht.example",)
    assert first.name.annual_value is None
    candidate = first.candidates[0]
    assert (candidate.name, candidate.annual_value, candidate.currency) == ("Hogeschool Noorderlicht", 150_000.0, "EUR")
    assert candidate.end.date() == dt.date(2027, 6, 30)
    assert (candidate.ours, candidate.segment) == (("Eva",), "Onderwijs")
    assert first.shared == ("Bilal Oulad",)
    assert found[1].shared == ()


def test_what_rests_on_the_answers_counts_each_contract_once(imported):
    assert resting(pairs(imported)) == {"EUR": 170_000.0}
    assert resting(()) == {}


def test_rows_under_a_name(imported):
    assert rows_under(imported.tables, ["Heel Iets Anders", "HS Noorderlicht Groep", "Niemand"]) == {
        "Heel Iets Anders": 1, "HS Noorderlicht Groep": 2, "Niemand": 0,
    }  # fmt: skip
