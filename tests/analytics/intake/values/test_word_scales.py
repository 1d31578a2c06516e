"""Scales in words that are no five from very bad to very good."""

import pandas as pd
import pytest

from analytics.intake.values.degree_words import to_degrees
from analytics.intake.values.word_scales import to_listed


def cells(text):
    return pd.Series([cell.strip() for cell in text.split("|")], dtype="str")


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("Extremely helpful|Very helpful|Somewhat helpful|Not so helpful|Not at all helpful", [5, 4, 3, 2, 1]),
        ("Very clear|Somewhat clear|Not at all clear", [5, 3, 1]),
        ("Very clear|Not so clear|Not at all", [4, 2, 1]),
        ("Uitermate behulpzaam|Heel behulpzaam|Niet zo behulpzaam", [5, 4, 2]),
        # Two degrees say nothing of a scale, two things are two scales, and a word too many is another scale.
        ("Very helpful|Not at all helpful", None),
        ("Extremely helpful|Very clear|Somewhat friendly", None),
        ("Extremely helpful|Very helpful|Somewhat helpful|geen idee|geen idee", None),
        ("", None),
    ],
)
def test_degrees_of_one_good_thing(given, read):
    found = to_degrees(cells(given))
    assert (None if found is None else found.tolist()) == read


@pytest.mark.parametrize(
    ("given", "read", "steps"),
    [
        ("Poor|Fair|Good|Excellent", [1, 2, 3, 4], 4),
        ("Poor|Fair|Good|Very good|Excellent", [1, 2, 3, 4, 5], 5),
        ("Good|Very good|Fair", [3, 4, 2], 5),
        ("slecht|matig|voldoende|goed", [1, 2, 3, 4], 4),
        ("Onvoldoende|Voldoende|Goed", [1, 2, 3], 3),
        # Nobody was at the end of it: the longer scale is meant.
        ("voldoende|goed|zeer goed", [3, 4, 5], 5),
        ("onvoldoende|voldoende|goed|zeer goed", [1, 2, 3, 4], 4),
        ("voldoende|ruim voldoende|goed|uitstekend", [2, 3, 4, 5], 5),
        ("goed|slecht", None, None),
        ("zeer slecht|slecht|neutraal|goed|zeer goed", None, None),
        ("Very satisfied|Satisfied|Neutral", None, None),
    ],
)
def test_words_in_their_listed_order(given, read, steps):
    found = to_listed(cells(given))
    assert (None if found is None else (found[0].tolist(), found[1])) == (None if read is None else (read, steps))


def test_a_stray_word_is_unread_and_many_speak_of_another_scale():
    some = pd.Series([*["poor", "fair", "good", "excellent"] * 10, "no idea"], dtype="str")
    found = to_listed(some)
    assert found is not None
    assert found[0].isna().sum() == 1
    assert to_listed(pd.Series([*["poor", "fair", "good"], *["no idea"] * 3], dtype="str")) is None
