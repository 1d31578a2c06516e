"""On which scale a column was asked."""

import datetime as dt

import pandas as pd
import pytest

from analytics.intake import import_raw
from analytics.intake.scales import (
    as_option,
    from_option,
    guess_scale,
    hinted,
    named_for_recommendation,
    options_for,
)
from tests.analytics.intake.raw_csv import raw_csv


@pytest.mark.parametrize(
    ("header", "scale", "turned"),
    [
        ("Cijfer (1-10)", (1, 10), False),
        ("Op een schaal van 1 tot 5, hoe tevreden bent u?", (1, 5), False),
        ("1 = zeer ontevreden, 5 = zeer tevreden", (1, 5), False),
        ("1 = zeer tevreden, 5 = zeer ontevreden", (1, 5), True),
        ("Score 0-100", (0, 100), False),
        ("Rating (out of 5)", (1, 5), False),
        ("Rate us 0 to 10", (0, 10), False),
        ("NPS -100..100", (-100, 100), False),
    ],
)
def test_a_header_names_its_scale(header: str, scale: tuple[float, float], turned: bool) -> None:
    said = hinted(header)
    assert said is not None
    assert (said.scale, said.turned) == (scale, turned)


@pytest.mark.parametrize("header", ["Cijfer", "Meting 1-10-2026", "Q1", "Score 2025", "Kwartaal 3"])
def test_a_header_without_a_scale_names_none(header: str) -> None:
    assert hinted(header) is None


@pytest.mark.parametrize(
    ("numbers", "header", "scale", "certain"),
    [
        ([1, 2, 3, 4, 5], "Score", (1, 5), False),
        ([3, 4, 5], "Rapportcijfer", (1, 10), False),
        ([4, 7, 8, 9], "Score", (1, 10), True),
        ([0, 7, 10], "Score", (0, 10), True),
        ([55, 80, 97], "Score", (0, 100), True),
        ([0.5, 0.85], "Score", (0, 1), True),
        ([1, 4, 7], "Score", (1, 7), False),
        ([4.5, 6.8], "Score", (1, 10), False),
        ([7, 8, 9, 10] * 25 + [99], "Score", (1, 10), True),
    ],
)
def test_the_data_tell_what_they_can(
    numbers: list[float], header: str, scale: tuple[float, float], certain: bool
) -> None:
    guess = guess_scale(pd.Series(numbers, dtype="float64"), header)
    assert (guess.scale, guess.certain) == (scale, certain)


def test_recommendation_has_its_own_scale() -> None:
    assert guess_scale(pd.Series([3.0, 9.0]), "NPS", kind="nps").scale == (0, 10)
    assert guess_scale(pd.Series([-20.0, 60.0]), "NPS", kind="nps").scale == (-100, 100)


@pytest.mark.parametrize("scale", [(1.0, 5.0), (-100.0, 100.0), (0.0, 1.0)])
def test_an_option_is_read_back(scale: tuple[float, float]) -> None:
    assert from_option(as_option(scale)) == scale


@pytest.mark.parametrize("option", ["", "10", "10-1", "een-tien", "1-5-10"])
def test_what_is_no_scale_is_none(option: str) -> None:
    assert from_option(option) is None


@pytest.mark.parametrize(
    ("numbers", "kind", "scale", "certain", "options"),
    [
        ([1, 2, 3], "csat", (1, 5), False, {"1-5", "1-3", "1-4", "1-7", "1-10", "0-5", "0-10", "0-100"}),
        ([2, 3, 4], "csat", (1, 5), False, {"1-5", "1-4", "1-7", "1-10", "0-5", "0-10", "0-100"}),
        ([0, 2, 7, 8, 9, 9, 10, 10, 11, -1], "csat", (0, 10), False, {"0-10", "0-100", "-100-100"}),
        ([-1, -1, 2, 7, 9, 10, 11, 11], "csat", (1, 10), False, {"1-10", "0-10", "0-100", "-100-100"}),
        ([7, 8, 9, 10] * 5 + [99, 99], "csat", (1, 10), False, {"1-10", "0-10", "0-100"}),
        ([1, 2, 3, 4, 5] * 4 + [-9], "csat", (1, 5), False,
         {"1-5", "1-7", "1-10", "0-5", "0-10", "0-100", "-100-100"}),
        ([0, 7, 8, 9, 11], "nps", (0, 10), False, {"0-10", "0-100"}),
        ([3, 9] * 40 + [-1], "nps", (0, 10), True, None),
        ([-20, 5, 60], "nps", (-100, 100), True, None),
        ([-20, 5, 60], "csat", (-100, 100), False, {"-100-100"}),
        ([55, 80, 97, 8], "csat", (0, 100), True, None),
    ],
)  # fmt: skip
def test_a_few_that_lie_outside_make_no_other_scale(
    numbers: list[float], kind: str, scale: tuple[float, float], certain: bool, options: set[str] | None
) -> None:
    scores = pd.Series(numbers, dtype="float64")
    guess = guess_scale(scores, "Score", kind=kind)
    assert (guess.scale, guess.certain) == (scale, certain)
    if options is not None:
        assert options_for(guess, scores)[0] == as_option(scale)
        assert set(options_for(guess, scores)) == options


@pytest.mark.parametrize(
    ("file", "header", "scores", "scale", "asked"),
    [
        ("nps_2026.csv", "Score", (2, 7, 9, 10), (0, 10), True),
        ("nps_2026.csv", "Score", (0, 7, 9, 10), (0, 10), False),
        ("nps_2026.csv", "Score", (3, 4, 5), (0, 10), True),
        ("NPS-antwoorden.csv", "Cijfer (1-10)", (2, 7, 9), (1, 10), False),
        ("nps_2026.csv", "Score", (2.5, 7, 9, 10), (1, 10), False),
        ("snps.csv", "Score", (2, 7, 9, 10), (1, 10), False),
        ("enquete.csv", "Score", (2, 7, 9, 10), (1, 10), False),
    ],
)
def test_a_file_named_after_recommendation_is_asked_about(
    file: str, header: str, scores: tuple[float, ...], scale: tuple[float, float], asked: bool
) -> None:
    rows = "".join(f"Klant {n},{score},2026-09-0{n + 1}\n" for n, score in enumerate(scores))
    result = import_raw([raw_csv(file, f"Klant,{header},Datum\n{rows}")], as_of=dt.date(2026, 11, 1), answers={})
    (question,) = [each for each in result.questions if each.kind == "scale"] or [None]
    assert (question is not None) == asked
    assert result.tables.responses[["scale_min", "scale_max"]].drop_duplicates().to_numpy().tolist() == [list(scale)]
    assert result.set_aside == ()


def test_beside_a_column_of_recommendation_the_name_of_the_file_says_nothing_of_the_others() -> None:
    text = "Klant,NPS,Cijfer,Datum\nAcme,0,7,2026-09-01\nBeta,9,8,2026-09-02\n"
    result = import_raw([raw_csv("nps.csv", text)], as_of=dt.date(2026, 11, 1), answers={})
    assert [each.kind for each in result.questions if each.kind == "scale"] == []


def test_what_lies_outside_is_said_and_listed() -> None:
    scores = (0, 2, 7, 8, 9, 9, 10, 10, 11, -1)
    rows = "".join(f"Klant {n},{score},2026-09-{n + 10}\n" for n, score in enumerate(scores))
    result = import_raw([raw_csv("s.csv", f"Klant,Score,Datum\n{rows}")], as_of=dt.date(2026, 11, 1), answers={})
    (question,) = result.questions
    assert (question.why.code, question.default) == ("intake.question.scale_outside", "0-10")
    assert [(row.row, row.reason.code) for row in result.set_aside] == [
        (10, "intake.row.score_out_of_scale"), (11, "intake.row.score_out_of_scale"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "says"),
    [("nps.csv", True), ("Klant-NPS 2026.xlsx", True), ("net promoter.csv", True), ("snps.csv", False), ("", False)],
)
def test_a_name_that_speaks_of_recommendation(name: str, says: bool) -> None:
    assert named_for_recommendation(name) == says
