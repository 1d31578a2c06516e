"""Customers that every list numbers in its own way are joined by their names, those of one numbering by number."""

import datetime as dt

import pandas as pd
import pytest

from analytics.intake import SourceFile, read_exports
from analytics.intake.convert import Fed
from analytics.intake.numberings import numberings

NAMES = ("Alkendam BV", "Bruinzicht NV", "Stichting De Kroon", "Gemeente Zandermeer", "Ellekom Groep", "Fabriek Zuid")
AS_OF = dt.date(2026, 11, 1)


def take(**files):
    return read_exports([SourceFile(f"{name}.csv", text.encode()) for name, text in files.items()], as_of=AS_OF)


def contracts(number, names=NAMES, header="debiteurnr"):
    return f"{header};klant;jaarwaarde;einddatum\n" + "".join(
        f"{number(i)};{name};{1000 * (i + 1)};2027-01-01\n" for i, name in enumerate(names)
    )


def answers(number, names=NAMES, header="account id"):
    return f"{header};account name;score;date\n" + "".join(
        f"{number(i)};{name};{5 + i % 5};2026-09-0{i + 1}\n" for i, name in enumerate(names)
    )


def debtor(i):
    return f"50{i:02d}"


def crm(i):
    return f"ACC-{i:05d}"


def questions(result):
    return [question.why for question in result.questions if question.kind == "match"]


def otherwise(result):
    return [
        (issue.params["file"], issue.params["other"]) for issue in result.problems if issue.code == "numbered_otherwise"
    ]


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (crm, NAMES),
        # The same figures for others: two programs that both count from 1.
        (debtor, NAMES[::-1]),
        (crm, tuple(name.upper() for name in NAMES)),
    ],
)
def test_customers_numbered_otherwise_are_joined_by_name_and_that_is_said(number, names):
    result = take(finance=contracts(debtor), crm=answers(number, names))
    assert result.tables.contracts["account"].tolist() == list(NAMES)
    first = dict(zip((name.casefold() for name in names), (5 + i % 5 for i in range(len(names))), strict=True))
    got = result.tables.responses.set_index("account")["score"].to_dict()
    assert got == {name: first[name.casefold()] for name in NAMES}
    assert otherwise(result) == [("crm.csv", "finance.csv")]
    assert not [issue for issue in result.problems if issue.code == "accounts_without_contract"]


def test_one_numbering_joins_by_number_whatever_the_names_are():
    short = ("Alkendam", "Bruinzicht", "De Kroon", "Zandermeer", "Ellekom", "FZ Holding")
    result = take(finance=contracts(debtor), crm=answers(debtor, short))
    assert result.tables.responses["account"].tolist() == list(NAMES)
    assert otherwise(result) == []


def test_numbers_without_names_go_with_the_list_that_has_them():
    bare = "account id;score;date\n" + "".join(f"{crm(i)};{5 + i % 5};2026-09-0{i + 1}\n" for i in range(len(NAMES)))
    people = "account id;account name;person;job title\n" + "".join(
        f"{crm(i)};{name};Saar {i};CIO\n" for i, name in enumerate(NAMES)
    )
    result = take(finance=contracts(debtor), answers=bare, people=people)
    assert result.tables.responses["account"].tolist() == list(NAMES)
    assert result.tables.people["account"].tolist() == list(NAMES)


def test_two_customers_of_one_name_stay_two_where_the_contracts_number_them():
    two = "klantnr;klant;jaarwaarde;einddatum\nA1;Red Peak;100;2026-12-31\nA2;Red Peak;200;2026-12-31\n"
    result = take(contracts=two, crm="account id;account name;score;date\nC-9;Red Peak;7;2026-09-01\n")
    assert result.tables.contracts["account"].tolist() == ["Red Peak (A1)", "Red Peak (A2)"]
    # Which of them answered nobody can tell from its name: it is asked, and until then it is neither.
    assert result.tables.responses["account"].tolist() == ["Red Peak"]


def test_regions_that_number_their_own_customers_alike_are_one_numbering():
    north = contracts(lambda i: f"10{i:02d}", NAMES[:3], "klantnr")
    south = contracts(lambda i: f"20{i:02d}", ("Alkendam BV", "Polderman BV", "Zeezicht NV"), "klantnr")
    result = take(north=north, south=south)
    # One name under two numbers of one numbering: two customers, as before.
    assert sorted(result.tables.contracts["account"])[:2] == ["Alkendam BV (1000)", "Alkendam BV (2000)"]


def test_two_lists_of_contracts_with_numbers_of_their_own_are_of_the_same_customers():
    result = take(finance=contracts(debtor), legal=contracts(crm, NAMES, "party id").replace("jaarwaarde", "notitie"))
    assert set(result.tables.contracts["account"]) == set(NAMES)


def test_contracts_without_numbers_are_joined_by_name_to_lists_that_have_them():
    own = "klant;jaarwaarde;einddatum\n" + "".join(f"{name};1000;2027-01-01\n" for name in NAMES)
    spelled = ("Alkendam", "BRUINZICHT N.V.", "St. De Kroon", "Gem. Zandermeer", "Ellekom groep", "Fabriek Zuid B.V.")
    result = take(finance=own, crm=answers(crm, spelled))
    joined = dict(zip(spelled, result.tables.responses["account"], strict=True))
    asked = {question.params["name"] for question in questions(result)}
    # Each is joined or asked about, as it is for a list without numbers.
    bare = take(finance=own, crm=answers(crm, spelled).replace("account id", "seen by"))
    assert joined == dict(zip(spelled, bare.tables.responses["account"], strict=True))
    assert asked == {question.params["name"] for question in questions(bare)}
    assert all(joined[name] in NAMES or name in asked for name in spelled)
    assert joined["BRUINZICHT N.V."] == "Bruinzicht NV"
    assert otherwise(result) == []


def test_numbers_alone_find_their_contract_by_the_name_that_another_list_gives_them():
    own = "klant;jaarwaarde;einddatum\n" + "".join(f"{name};1000;2027-01-01\n" for name in NAMES)
    bare = "account id;score;date\n" + "".join(f"{crm(i)};{5 + i % 5};2026-09-0{i + 1}\n" for i in range(len(NAMES)))
    people = "account id;account name;person;job title\n" + "".join(
        f"{crm(i)};{name.upper()};Saar {i};CIO\n" for i, name in enumerate(NAMES)
    )
    result = take(finance=own, answers=bare, people=people)
    assert result.tables.responses["account"].tolist() == list(NAMES)


def test_a_list_that_knows_both_halves_makes_them_one_numbering():
    def part(first, last):
        return [(crm(i), NAMES[i % 6] + str(i)) for i in range(first, last)]

    lists = (part(0, 4), part(4, 8), part(7, 11), part(2, 6))
    feds = []
    for at, pairs in enumerate(lists):
        ids, names = zip(*pairs, strict=True)
        rows = pd.DataFrame({"account_id": pd.array(ids, dtype="str"), "account": pd.array(names, dtype="str")})
        feds.append(Fed("people", rows, file=f"{at}.csv", numbered_by=f"id {at}"))
    assert numberings(feds[:3]) == [0, 1, 1]
    assert len(set(numberings(feds))) == 1


def zeros(i):
    return f"{i + 1:05d}"


def bare(i):
    return str(i + 1)


@pytest.mark.parametrize(("first", "second"), [(zeros, bare), (bare, zeros)])
def test_numbers_that_lost_their_zeros_are_the_same_numbers(first, second):
    alone = "debiteurnr;score;date\n" + "".join(f"{second(i)};{5 + i};2026-09-0{i + 1}\n" for i in range(len(NAMES)))
    result = take(finance=contracts(first), answers=alone)
    assert set(result.tables.responses["account"]) == set(NAMES)
    scored = result.tables.responses.set_index("account")["score"]
    assert scored[list(NAMES)].tolist() == [5, 6, 7, 8, 9, 10]


def test_numbers_of_others_that_are_alike_but_for_their_zeros_join_nothing():
    result = take(finance=contracts(zeros), crm=answers(bare, NAMES[::-1]))
    scored = result.tables.responses.set_index("account")["score"]
    assert scored[list(NAMES[::-1])].tolist() == [5, 6, 7, 8, 9, 5]


def test_a_list_that_tells_customers_apart_by_zeros_alone_keeps_its_numbers():
    listed = "debiteurnr;klant;jaarwaarde;einddatum\n007;Alkendam;1000;2027-01-01\n7;Bruinzicht;2000;2027-01-01\n"
    result = take(finance=listed, answers="debiteurnr;score;date\n7;8;2026-09-01\n007;5;2026-09-02\n")
    assert result.tables.responses.set_index("account")["score"].to_dict() == {"Bruinzicht": 8, "Alkendam": 5}


def test_three_lists_two_of_them_with_zeros():
    alone = "debiteurnr;score;date\n" + "".join(f"{bare(i)};{5 + i};2026-09-0{i + 1}\n" for i in range(len(NAMES)))
    people = "debiteurnr;contactpersoon;functie\n" + "".join(f"{zeros(i)};P{i};CIO\n" for i in range(len(NAMES)))
    result = take(finance=contracts(zeros), answers=alone, people=people)
    assert set(result.tables.responses["account"]) == set(result.tables.people["account"]) == set(NAMES)
