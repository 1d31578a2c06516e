"""What a habit leaves behind in the records: people, conversations, answers, expectations."""

import datetime as dt
import math
import random
from typing import Final

from analytics.sample.facts import AS_OF, Answer, Expectation, Level, Person, Phrase, Segment, Signal, Talk, Topic
from analytics.sample.habits import Habit
from analytics.sample.names import person_names
from analytics.sample.wording import (
    DISPLEASED,
    EXPECTATIONS,
    NEUTRAL,
    NOTES,
    PLEASED,
    PRICE,
    SIGNAL_NOTES,
    TITLES,
)

Period = tuple[dt.date, dt.date]  # first day, day after the last
# The survey went out once a year, and twice a year for the last two years.
ROUNDS: Final = tuple(
    dt.date(year, month, 4)
    for year, month in ((2022, 5), (2023, 5), (2024, 5), (2024, 11), (2025, 5), (2025, 11), (2026, 4), (2026, 9))
)
_LOGGED_SPARSELY_BEFORE: Final = dt.date(2025, 1, 1)


def people(rng: random.Random, segment: Segment, *, asked: bool) -> tuple[Person, ...]:
    """The people of one customer: one or two who decide, one or two managers, and those who do the daily work."""
    sizes: dict[Level, int] = {
        "executive": rng.choice((1, 1, 2)),
        "management": rng.choice((1, 2)),
        "operational": rng.choice((2, 3, 4)) + (segment in {"education", "government", "care"}) * rng.choice((0, 1, 2)),
    }
    names = iter(person_names(rng, sum(sizes.values())))
    found: list[Person] = []
    for level, size in sizes.items():
        titles = rng.sample(TITLES[level], min(size, len(TITLES[level])))
        for number in range(size):
            decides = level == "executive" or (level == "management" and rng.random() < 0.3)
            chance = {"executive": 0.06, "management": 0.35, "operational": 0.95}[level]
            invited = asked and rng.random() < chance
            found.append(Person(next(names), titles[number % len(titles)], level, decides, invited))
    return tuple(found)


def talks(rng: random.Random, staff: tuple[Person, ...], habit: Habit, period: Period) -> list[Talk]:
    """The conversations of one period."""
    every: dict[Level, float] = {
        "executive": habit.executive_every,
        "management": habit.management_every,
        "operational": habit.operational_every,
    }
    held: list[Talk] = []
    for level, days in every.items():
        if math.isinf(days):
            continue
        at_level = [person for person in staff if person.level == level]
        day = period[0] + dt.timedelta(days=rng.uniform(0, days))
        while day < period[1]:
            held.append(_talk(rng, rng.choice(at_level), habit, _working_day(day)))
            sparse = level == "operational" and day < _LOGGED_SPARSELY_BEFORE
            day += dt.timedelta(days=max(3.0, days * rng.uniform(0.75, 1.25) * (6 if sparse else 1)))
    return [talk for talk in held if period[0] <= talk.date < period[1]]


def answers(rng: random.Random, staff: tuple[Person, ...], habit: Habit, period: Period) -> list[Answer]:
    """The answers to the survey rounds of one period; nearly all from those who do the daily work."""
    given: list[Answer] = []
    for opened in ROUNDS:
        for person in staff:
            willing = {"executive": 0.05, "management": 0.25, "operational": 1.0}[person.level]
            day = opened + dt.timedelta(days=min(24, int(rng.expovariate(0.2))))
            if rng.random() < habit.answering * willing and period[0] <= day < period[1]:
                score = rng.gauss(habit.score, 0.8)
                score = min(10.0, max(1.0, round(score * 2) / 2))
                given.append(Answer(day, person, score, _comment(rng, score, habit)))
    return given


def expectations(rng: random.Random, staff: tuple[Person, ...], fit: float, before: dt.date) -> list[Expectation]:
    """Two or three expectations, last reviewed in the half year before a date; who agreed more also measures more."""
    found: list[Expectation] = []
    for words, measure in rng.sample(EXPECTATIONS, rng.choice((2, 3, 3, 3))):
        speakers = [person for person in staff if person.level != "operational"]
        fulfilment = min(10.0, max(0.0, round((fit + rng.gauss(0, 0.10)) * 20) / 2))
        unknown = rng.random() < 0.06
        found.append(
            Expectation(
                words=words,
                person=rng.choice(speakers),
                importance=rng.choice((3, 4, 4, 5, 5)),
                measure=measure if rng.random() < 0.25 + 0.7 * fit else None,
                fulfilment=None if unknown else fulfilment,
                reviewed=None if unknown else _working_day(before - dt.timedelta(days=rng.randrange(12, 180))),
                guessed=rng.random() < 0.15,
            )
        )
    return found


def _talk(rng: random.Random, person: Person, habit: Habit, day: dt.date) -> Talk:
    topic: Topic = "operational"
    if person.level == "executive":
        topic = rng.choice(("expectations", "future")) if rng.random() < habit.strategic else "commercial"
    elif person.level == "management":
        topic = "expectations" if rng.random() < 0.3 * habit.strategic else rng.choice(("operational", "commercial"))
    elif rng.random() < 0.08:
        topic = "commercial"
    signal: Signal | None = None
    if habit.tone != "none" and person.level != "operational" and rng.random() < 0.4:
        signal = habit.tone
    note: Phrase | None = rng.choice(NOTES[topic]) if rng.random() < 0.45 else None
    if signal is not None:
        note = rng.choice(SIGNAL_NOTES[signal])
    return Talk(day, person, topic, signal, note)


def _comment(rng: random.Random, score: float, habit: Habit) -> Phrase | None:
    if rng.random() > 0.35:
        return None
    if habit.tone == "price_only" and rng.random() < 0.4:
        return rng.choice(PRICE)
    return rng.choice(PLEASED if score >= 7.5 else NEUTRAL if score >= 6 else DISPLEASED)


def _working_day(day: dt.date) -> dt.date:
    """The day itself, or the Friday before a weekend; never after the as-of date."""
    day = min(day, AS_OF)
    return day - dt.timedelta(days=max(0, day.weekday() - 4))
