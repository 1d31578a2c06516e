"""How a company's name is read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.intake.matching.names import as_written, fold, read_name
from analytics.intake.matching.similarity import contradict, similarity


@pytest.mark.parametrize(
    ("name", "key", "forms"),
    [
        ("Acme B.V.", "acme", {"bv"}),
        ("Acme B.V. i.o.", "acme", {"bv"}),
        ("AB InBev", "ab inbev", set()),
        ("BV", "bv", set()),
        ("Stichting Carmel Vereniging", "carmel", {"stichting", "vereniging"}),
        ("Pte. Ltd.", "pte", {"ltd"}),
        ("AT&T", "at en t", set()),
        ("北京公司", "北京公司", set()),
        ("...", "", set()),
    ],
)
def test_key_and_legal_forms(name, key, forms):
    read = read_name(name)
    assert (read.key, read.forms) == (key, forms)


@pytest.mark.parametrize(
    ("name", "numbers"),
    [("Vestiging 01", ("1",)), ("Fase II", ("2",)), ("3M", ("3",)), ("Acme", ())],
)
def test_numbers(name, numbers):
    assert read_name(name).numbers == numbers


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=20))
def test_reading_a_key_again_changes_nothing(name):
    key = read_name(name).key
    assert read_name(key).key == key
    assert as_written(as_written(name)) == as_written(name)
    assert fold(" ".join(fold(name))) == fold(name)


PARTS = st.sampled_from(["acme", "acne", "noord", "zuid", "1", "2", "gem", "gemeente", "bv", "nv", "utrecht", "ab"])
NAMES = st.one_of(st.lists(PARTS, max_size=5).map(" ".join), st.text(max_size=10))


@settings(max_examples=200, deadline=None)
@given(NAMES, NAMES)
def test_similarity_is_symmetric_and_one_only_for_equal_names(one, other):
    a, b = read_name(one), read_name(other)
    assert similarity(a, b) == similarity(b, a)
    assert contradict(a, b) == contradict(b, a)
    assert 0 <= similarity(a, b) <= 1
    if similarity(a, b) == 1:
        assert a.words == b.words
