"""Which account a name means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.intake.matching import as_written, match_accounts


def kind_of(name, reference, others=(), decided=None):
    result = match_accounts(reference, [name, *others], decided or {})
    return result.matches[0].kind, result.matches[0].account, result.accounts[name]


@pytest.mark.parametrize(
    ("name", "account"),
    [
        ("Hogeschool Noorderlicht", "Hogeschool Noorderlicht"),
        ("  hogeschool   NOORDERLICHT ", "Hogeschool Noorderlicht"),
        ("Van\u00a0der Berg", "van der berg"),
    ],
)
def test_case_and_white_space_are_the_same(name, account):
    assert kind_of(name, [account, "Gemeente Woerden"]) == ("same", account, account)


@pytest.mark.parametrize(
    ("name", "account"),
    [
        ("Hogeschool Noorderlicht BV", "Hogeschool Noorderlicht"),
        ("Acme B.V.", "Acme BV"),
        ("ACME, b. v.", "Acme BV"),
        ("Acme", "Acme Besloten Vennootschap"),
        ("N.V. Slibverwerking Brabant", "Slibverwerking Brabant"),
        ("Stichting Carmel", "Carmel, Stichting"),
        ("Schröder GmbH & Co. KG", "Schroder"),
        ("Café Zuid", "Cafe Zuid V.O.F."),
        ("Jansen & Zn", "Jansen en Zn."),
        ("Smith and Sons Ltd.", "Smith & Sons Limited"),
        ("Moet's Bakery", "Moets Bakery"),
        ("J.P. Morgan", "JP Morgan"),
        ("Ørsted A/S", "Orsted"),
    ],
)
def test_legal_form_accents_and_punctuation_are_sure(name, account):
    assert kind_of(name, [account, "Gemeente Woerden", "Philips"]) == ("sure", account, account)


@pytest.mark.parametrize(
    ("name", "account"),
    [
        ("HS Noorderlicht", "Hogeschool Noorderlicht"),
        ("Gem. Utrecht", "Gemeente Utrecht"),
        ("Univ. Leiden", "Universiteit Leiden"),
        ("Sint Jans Zkh", "Sint Jans Ziekenhuis"),
        ("Hogeschool Noorderligt", "Hogeschool Noorderlicht"),
        ("Noordhout Kozijnen", "Noord Hout Kozijnen"),
        ("Acme Nederland", "Acme"),
        ("Acme Holding", "Acme"),
        ("KLM", "Koninklijke Luchtvaart Maatschappij"),
        ("Noorderlicht Hogeschool", "Hogeschool Noorderlicht"),
    ],
)
def test_alike_is_asked_and_not_merged_until_answered(name, account):
    assert kind_of(name, [account, "Gemeente Woerden", "Philips"]) == ("likely", account, None)
    assert kind_of(name, [account], decided={name: account})[2] == account


@pytest.mark.parametrize(
    ("name", "account"),
    [
        ("Gemeente Utrecht", "Gemeente Woerden"),
        ("Gemeente Utrecht", "Provincie Utrecht"),
        ("Hogeschool Utrecht", "Universiteit Utrecht"),
        ("Bakkerij Smit vestiging 1", "Bakkerij Smit vestiging 2"),
        ("Deltametaal II", "Deltametaal III"),
        ("Woonzorg Noord", "Woonzorg Zuid"),
        ("Jansen Bouw", "Jansen Transport"),
        ("Hogeschool Rotterdam", "Hogeschool Amsterdam"),
        ("Acme België", "Acme Nederland"),
        ("---", "???"),
        ("", "Acme"),
    ],
)
def test_names_that_contradict_each_other_are_not_asked(name, account):
    assert kind_of(name, [account]) == ("none", None, None)


def test_two_legal_forms_of_one_name_are_two_accounts_until_somebody_says_otherwise():
    assert kind_of("Acme NV", ["Acme BV"])[0] == "likely"
    assert kind_of("Acme", ["Acme BV", "Acme NV"])[0] == "likely"
    assert kind_of("Acme B.V.", ["Acme BV", "Acme NV"]) == ("sure", "Acme BV", "Acme BV")
    # Elsewhere there is a BV and an NV: which of the two the contract is, nobody can tell from the name.
    assert kind_of("Acme BV", ["Acme"], others=["Acme NV"])[0] == "likely"


def test_variants_of_one_name_all_find_their_account():
    result = match_accounts(["Acme"], ["ACME BV", "Acme b.v.", "acme"], {})
    assert set(result.accounts.values()) == {"Acme"}


def test_an_answer_holds_for_a_name_that_differs_in_case_only():
    assert kind_of("ACME  Nederland", ["Acme"], decided={"Acme Nederland": "Acme"})[2] == "Acme"
    assert kind_of("Acme", ["Acme"], decided={"acme": None}) == ("none", None, None)


def test_contradicting_answers_hold_for_their_own_spelling_only():
    decided = {"Acme NL": "Acme", "ACME NL": None}
    assert kind_of("Acme NL", ["Acme"], decided=decided)[2] == "Acme"
    assert kind_of("acme nl", ["Acme"], decided=decided)[0] == "likely"


def test_only_what_is_to_be_asked_has_candidates_and_an_answer_can_be_taken_back():
    names = ["Acme", "Acme Nederland", "Acme BV", "Woonstad"]
    assert match_accounts(["Acme", "Acmé Noord"], names, {}).candidates == {"Acme Nederland": ("Acme", "Acmé Noord")}
    answered = match_accounts(["Acme"], names, {"Acme BV": None, "Acme Nederland": "Acme"})
    assert answered.candidates == {"Acme Nederland": ("Acme",), "Acme BV": ("Acme",)}


def test_nothing_to_match_with():
    result = match_accounts([], ["Acme", "Acme"], {})
    assert result.accounts == {"Acme": None}
    assert result.candidates == {}
    assert match_accounts(["Acme"], [], {}).matches == ()


def test_comments_in_the_place_of_names_are_compared_as_whole_texts():
    comment = " ".join(f"woord{'abcdefgh'[n % 8] * (n % 5 + 1)}" for n in range(5_000))
    assert kind_of(comment, [f"{comment} slot"]) == ("likely", f"{comment} slot", None)
    assert kind_of("kort", [comment])[0] == "none"


def test_in_a_long_list_of_numbered_names_only_the_number_counts():
    reference = [f"Klant {number}" for number in range(10_000, 12_500)]
    result = match_accounts(reference, ["Klant nr 11234", "Klant 99999"], {})
    assert result.candidates["Klant nr 11234"][0] == "Klant 11234"
    assert result.accounts == {"Klant nr 11234": None, "Klant 99999": None}
    assert result.matches[1].kind == "none"


WORDS = ["Acme", "acme", "Noord", "Zuid", "1", "2", "BV", "N.V.", "Gemeente", "Utrecht", "é", "&", "Hogeschool", "-"]
NAMES = st.one_of(st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join), st.text(max_size=12))
LISTS = st.lists(NAMES, max_size=8)


@settings(max_examples=60, deadline=None)
@given(LISTS)
def test_a_name_in_the_reference_is_itself(names):
    for name, account in match_accounts(names, names, {}).accounts.items():
        assert account == (name if as_written(name) else None)


@settings(max_examples=60, deadline=None)
@given(LISTS, LISTS, st.randoms(use_true_random=False))
def test_the_order_of_the_names_changes_nothing(reference, others, random):
    distinct = list({as_written(name): name for name in reference}.values())
    before = match_accounts(distinct, others, {}).accounts
    random.shuffle(distinct)
    shuffled = random.sample(others, len(others))
    assert match_accounts(distinct, shuffled, {}).accounts == before


@settings(max_examples=150, deadline=None)
@given(LISTS, LISTS, st.dictionaries(NAMES, st.one_of(st.none(), NAMES), max_size=3))
def test_every_name_has_one_account_and_answers_win(reference, others, decided):
    result = match_accounts(reference, others, decided)
    answered = {as_written(name) for name in decided}
    assert list(result.accounts) == list(dict.fromkeys(others)) == [match.name for match in result.matches]
    assert all(result.candidates.values())
    for match in result.matches:
        assert 0 <= match.score <= 1
        if match.name in decided:
            assert result.accounts[match.name] == decided[match.name]
        elif as_written(match.name) in answered:
            # An answer to another spelling holds too, where its spellings agree.
            assert match.account is None or match.account in {*reference, *decided.values()}
        elif match.kind in ("same", "sure"):
            assert result.accounts[match.name] == match.account
            assert match.account in reference
        else:
            assert result.accounts[match.name] is None
        options = result.candidates.get(match.name, ())
        assert set(options) <= set(reference)
        assert len(options) <= 5
        if match.kind == "likely":
            assert options[0] == match.account
