"""On which scale a column was asked."""

import pandas as pd
import pytest

from analytics.intake.scales import as_option, from_option, guess_scale, hinted


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
