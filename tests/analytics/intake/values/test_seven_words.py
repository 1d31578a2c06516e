"""Scales of seven words are told from those of five."""

import pandas as pd
import pytest

from analytics.intake.values.seven_words import to_seven

SEVEN = {
    "happy": ["Extremely happy", "Very happy", "Happy", "Neutral", "Unhappy", "Very unhappy", "Extremely unhappy"],
    "qualtrics": [
        "Extremely satisfied", "Moderately satisfied", "Slightly satisfied", "Neither satisfied nor dissatisfied",
        "Slightly dissatisfied", "Moderately dissatisfied", "Extremely dissatisfied",
    ],
    "agree": [
        "Strongly agree", "Agree", "Somewhat agree", "Neither agree nor disagree", "Somewhat disagree", "Disagree",
        "Strongly disagree",
    ],
    "dutch": [
        "Extreem tevreden", "Zeer tevreden", "Tevreden", "Neutraal", "Ontevreden", "Zeer ontevreden",
        "Extreem ontevreden",
    ],
}  # fmt: skip
FIVE = {
    "plain": ["Very satisfied", "Satisfied", "Neutral", "Dissatisfied", "Very dissatisfied"],
    "surveymonkey": [
        "Extremely satisfied", "Very satisfied", "Somewhat satisfied", "Not so satisfied", "Not at all satisfied",
    ],
    "qualtrics": [
        "Extremely satisfied", "Somewhat satisfied", "Neither satisfied nor dissatisfied", "Somewhat dissatisfied",
        "Extremely dissatisfied",
    ],
    "dutch": ["Helemaal mee eens", "Mee eens", "Neutraal", "Mee oneens", "Helemaal mee oneens"],
    "good only": ["Extremely satisfied", "Very satisfied", "Somewhat satisfied"],
    "numbers": ["7", "6", "5"],
}  # fmt: skip


@pytest.mark.parametrize("words", SEVEN.values(), ids=SEVEN)
def test_seven_words_are_seven_steps(words):
    read = to_seven(pd.Series([*words, None], dtype="str"))
    assert read is not None
    assert read.tolist()[:-1] == [7, 6, 5, 4, 3, 2, 1]
    assert pd.isna(read.iloc[-1])


def test_the_degree_counts_where_not_all_words_were_given():
    read = to_seven(pd.Series(["Extremely happy", "Very happy", "Happy", "Unhappy", "very happy"], dtype="str"))
    assert read is not None
    assert read.tolist() == [7, 6, 5, 3, 6]


@pytest.mark.parametrize("words", FIVE.values(), ids=FIVE)
def test_other_scales_are_left_alone(words):
    assert to_seven(pd.Series(words, dtype="str")) is None


def test_one_word_too_strange_and_it_is_no_such_scale():
    assert to_seven(pd.Series([*SEVEN["happy"], *["see comment"] * 3], dtype="str")) is None
