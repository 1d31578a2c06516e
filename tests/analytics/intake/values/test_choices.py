"""Answers in words."""

import pandas as pd
import pytest

from analytics.intake.values.choices import (
    leading_number,
    titles_to_levels,
    to_likert,
    to_outcomes,
    to_questions,
    to_signals,
    to_sources,
    to_topics,
    to_yes_no,
)
from analytics.intake.values.durations import to_days
from analytics.intake.values.numbers import to_numbers


def text(*cells: str | None) -> pd.Series:
    return pd.Series(cells, dtype="str")


@pytest.mark.parametrize(
    ("cell", "score"),
    [("Zeer tevreden", 5), ("ZEER ONTEVREDEN", 1), ("Very satisfied", 5), ("Neither satisfied nor dissatisfied", 3),
     ("Niet tevreden, niet ontevreden", 3), ("★★★★", 4), ("★★★☆☆", 3), ("🙂", 4), ("😡", 1), ("ontevreden ", 2)],
)  # fmt: skip
def test_satisfaction_in_words(cell: str, score: int) -> None:
    assert to_likert(text(cell))[0] == score


def test_numbers_beside_words() -> None:
    assert leading_number(text("5 - Zeer tevreden", "Ontevreden (2)")).tolist() == [5, 2]


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("CIO", "executive"), ("Directeur Bedrijfsvoering", "executive"), ("Lid Raad van Bestuur", "executive"),
        ("Chief Financial Officer", "executive"), ("Bestuurder", "executive"), ("IT-manager", "management"),
        ("Hoofd ICT", "management"), ("Teamleider servicedesk", "management"), ("Product owner", "operational"), ("Head of Operations", "management"),
        ("Functioneel beheerder", "operational"), ("Servicedesk medewerker", "operational"),
        ("Directiesecretaresse", "operational"), ("Service desk analyst", "operational"), ("System administrator", "operational"),
        ("Ik beslis over het contract", "executive"), ("I decide on the contract", "executive"), ("Beslisser", "executive"),
        ("Ik beslis niet over het contract", "operational"), ("I don't decide", "operational"),
        ("Ik beheer het contract", "management"), ("Ik heb dagelijks contact", "operational"), ("Conciërge", "operational"),
        ("Warehouse manager", "management"),
    ],
)  # fmt: skip
def test_a_job_title_says_its_level(title: str, level: str) -> None:
    assert titles_to_levels(text(title))[0] == level


def test_an_unknown_title_stays_unknown_until_it_is_answered() -> None:
    assert titles_to_levels(text("Inkoopstrateeg", "Adviseur")).isna().all()
    assert titles_to_levels(text("Inkoopstrateeg", "CIO"), {"inkoopstrateeg": "management", "cio": "unknown"}).fillna("").tolist() == ["management", ""]  # fmt: skip


def test_yes_and_no() -> None:
    assert to_yes_no(text("Ja", "no", "X", "0", "misschien")).fillna(value=False).tolist() == [True, False, True, False, False]  # fmt: skip


def test_a_bare_yes_depends_on_what_is_asked() -> None:
    assert to_outcomes(text("Ja", "Nee"), yes_means="renewed").tolist() == ["renewed", "churned"]
    assert to_outcomes(text("1.0", "0"), yes_means="churned").tolist() == ["churned", "renewed"]
    assert to_outcomes(text("Opgezegd", "verlengd"), yes_means="renewed").tolist() == ["churned", "renewed"]


def test_an_outcome_may_say_why_or_for_how_long() -> None:
    said = text(
        "vertrokken na aanbesteding", "Renewed w/ increase", "niet hernieuwd", "verlengd tot 2029", "in gesprek met MT"
    )
    assert to_outcomes(said, yes_means="renewed").fillna("").tolist() == [
        "churned",
        "renewed",
        "churned",
        "renewed",
        "",
    ]


def test_whether_it_was_heard_or_guessed_is_read_in_a_few_words() -> None:
    said = text(
        "klant zelf",
        "Inschatting AM",
        "customer said so",
        "our assumption",
        "gehoord van klant",
        "onze inschatting van de klant",
    )
    assert to_sources(said).tolist() == ["customer", "guess", "customer", "guess", "customer", "guess"]
    assert to_sources(text("Operations", "De klant wil dat er eerder gebeld wordt")).isna().all()


def test_questions_topics_and_signals() -> None:
    assert to_questions(text("Hoe tevreden bent u?", "NPS", "Hoeveel moeite kostte het?", "Leeftijd")).tolist() == ["csat", "nps", "ces", "other"]  # fmt: skip
    assert to_topics(text("Toekomst en strategie", "Prijs", "Servicereview", "Lunch")).fillna("").tolist() == ["future", "commercial", "operational", ""]  # fmt: skip
    assert to_signals(text("sees_future", "weer de laagste prijs", "gaat aanbesteden en stapt over", "?")).fillna("").tolist() == ["sees_future", "price_only", "leaving", ""]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "header", "days"),
    [
        (["3 maanden", "90 dagen", "1 jaar", "2 weken"], "Opzegtermijn", [90, 90, 365, 14]),
        (["3 maanden voor einde", "6 mnd vóór afloop", "1 month before end"], "Opzegtermijn", [90, 180, 30]),
        (["1", "3"], "Opzegtermijn (mnd)", [30, 90]),
        (["1", "3"], "Opzegtermijn", [30, 90]),
        (["30", "90"], "Opzegtermijn", [30, 90]),
        (["1", "3"], "notice_days", [1, 3]),
    ],
)
def test_notice_in_days(cells: list[str], header: str, days: list[float]) -> None:
    assert to_days(text(*cells), to_numbers(text(*cells), None, None), header).tolist() == days
