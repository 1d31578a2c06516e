"""Hogeschool Noorderlicht: a satisfied customer whose CIO would renew for the lowest price."""

import datetime as dt
import random
from typing import Final

from analytics.sample.facts import AS_OF, LOG_START, Answer, Contract, Customer, Decision, Person, Phrase, Talk
from analytics.sample.names import OWNERS
from analytics.sample.wording import NOTES, PLEASED, RENEWED_REASONS, TITLES

NAME: Final = "Hogeschool Noorderlicht"
# The conversation on which the story turns.
ASKED_ON: Final = dt.date(2026, 10, 8)
SENTENCE: Final = Phrase(
    "Tevreden. Als jullie de volgende keer weer de laagste prijs hebben, overweeg ik te verlengen.",
    "I'm perfectly happy. If you have the lowest price again next time, I'll consider renewing.",
)
# Twelve people of the daily work; eight of them answered in spring and all in autumn, 8.7 on average exactly.
_SPRING: Final = (9.0, 8.5, 8.5, 9.0, 8.5, 8.5, 8.5, 9.0)
_AUTUMN: Final = (9.0, 8.5, 8.5, 8.5, 9.0, 8.5, 8.5, 9.0, 8.5, 9.0, 8.5, 9.0)
_COLLEAGUES: Final = (
    "Anja Roelfsma",
    "Bilal Oulad",
    "Corné Vissering",
    "Dewi Hartono",
    "Evert Jan Moll",
    "Fenna Sietsma",
    "Gökhan Yaldiz",
    "Heleen Buiskool",
    "Ids Wiarda",
    "Jolanda Kreuger",
    "Karel Zijderveld",
    "Loubna Achahbar",
)


def noorderlicht(rng: random.Random) -> Customer:
    """The customer of the story, the same for every seed but for what was said about tickets."""
    cio = Person("Maarten Terwisscha", TITLES["executive"][0], "executive", decides=True, invited=False)
    manager = Person(
        "Sietske Dallinga",
        Phrase("Operationeel manager", "Operations manager"),
        "operational",
        decides=False,
        invited=False,
    )
    titles = TITLES["operational"]
    colleagues = tuple(
        Person(name, titles[number % len(titles)], "operational", decides=False, invited=True)
        for number, name in enumerate(_COLLEAGUES)
    )
    given = [
        Answer(
            opened + dt.timedelta(days=number % 6),
            person,
            score,
            PLEASED[number] if number % 5 == 0 and number < len(PLEASED) else None,
        )
        for opened, scores in ((dt.date(2026, 4, 6), _SPRING), (dt.date(2026, 9, 7), _AUTUMN))
        for number, (person, score) in enumerate(zip(colleagues, scores, strict=False))
    ]
    # Weekly for two years, and every four weeks in the years before.
    weeks = [*range(100), *range(100, (AS_OF - LOG_START).days // 7, 4)]
    tuesdays = [AS_OF - dt.timedelta(days=5 + 7 * week) for week in weeks]
    held = [
        Talk(day, manager, "operational", None, rng.choice(NOTES["operational"]) if rng.random() < 0.6 else None)
        for day in reversed(tuesdays)
    ]
    held.append(Talk(ASKED_ON, cio, "future", "price_only", SENTENCE))
    return Customer(
        number="K-1001",
        name=NAME,
        segment="education",
        owner=OWNERS[1],
        profile="story",
        people=(cio, manager, *colleagues),
        contracts=(Contract("C-24-0107", 780_000.0, dt.date(2024, 7, 1), dt.date(2027, 6, 30), 180, auto_renew=False),),
        answers=tuple(given),
        talks=tuple(held),
        expectations=(),
        decisions=(Decision(dt.date(2024, 3, 14), renewed=True, reason=RENEWED_REASONS[3]),),
    )
