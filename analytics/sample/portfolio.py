"""The fictional customers of one seed: facts only, in no language and no file yet."""

import datetime as dt
import random
from dataclasses import dataclass
from typing import Final

from analytics.sample import history
from analytics.sample.facts import AS_OF, LOG_START, Contract, Customer, Decision, Expectation, Segment
from analytics.sample.habits import PROFILES, Habit, Profile, chance_lost, past_habit
from analytics.sample.names import OWNERS, customer_name
from analytics.sample.story import noorderlicht
from analytics.sample.wording import LOST_REASONS, RENEWED_REASONS

MEAN_VALUE: Final = 106_000.0
_LOST_PER_CUSTOMER: Final = 17 / 120
_SEGMENTS: Final[tuple[tuple[Segment, float], ...]] = (
    ("education", 0.17),
    ("government", 0.23),
    ("care", 0.20),
    ("sme", 0.24),
    ("industry", 0.16),
)
_FIRST_DECISION: Final = dt.date(2022, 12, 1)


@dataclass(frozen=True, slots=True)
class _Terms:
    start: dt.date
    end: dt.date
    notice_days: int


def customers(accounts: int, seed: int) -> tuple[Customer, ...]:
    """The customers of today, led by the one of the story, then those that left in the last four years."""
    profiles = _profiles(accounts - 1, seed)
    sizes = _values(profiles, seed)
    today = [noorderlicht(_random(seed, 0))]
    today += [_current(index + 1, profile, sizes[index], seed) for index, profile in enumerate(profiles)]
    former = [_former(accounts + number, seed) for number in range(round(accounts * _LOST_PER_CUSTOMER))]
    return (*today, *former)


def _random(seed: int, index: int | str) -> random.Random:
    # One stream a customer: a change in one leaves the others as they are.
    return random.Random(f"{seed}/{index}")  # noqa: S311 - a sample, no secret


def _profiles(count: int, seed: int) -> list[Profile]:
    """Profiles in the shares that they name, in random order."""
    drawn: list[Profile] = []
    reached = 0.0
    for profile in PROFILES:
        reached += profile.share
        drawn += [profile] * (round(reached * count) - len(drawn))
    _random(seed, "profiles").shuffle(drawn)
    return drawn


def _values(profiles: list[Profile], seed: int) -> list[float]:
    """Annual values in euros: many small, few large, between 15,000 and 620,000, with a mean of `MEAN_VALUE`."""
    rng = _random(seed, "values")
    raw = [profile.size * rng.lognormvariate(0, 0.8) for profile in profiles]
    factor = MEAN_VALUE * len(raw) / sum(raw) if raw else 1.0
    return [round(min(620_000.0, max(15_000.0, size * factor)), -2) for size in raw]


def _current(index: int, profile: Profile, value: float, seed: int) -> Customer:
    rng = _random(seed, index)
    segment = _segment(rng)
    habit = profile.draw(rng)
    terms = _terms(rng)
    staff = history.people(rng, segment, asked=profile.answering > 0)
    renewed_before = terms.start >= _FIRST_DECISION and rng.random() < 0.86
    # What the scorecard would have looked at before that decision; the habit of today began there.
    turned = terms.start - dt.timedelta(days=terms.notice_days + 90) if renewed_before else AS_OF - dt.timedelta(620)
    turned = max(turned, AS_OF - dt.timedelta(days=620))
    before = _survivor(rng, habit)
    past, now = (LOG_START, turned), (turned, AS_OF)
    talks = history.talks(rng, staff, before, past) + history.talks(rng, staff, habit, now)
    given = history.answers(rng, staff, before, past) if profile.answering > 0 or rng.random() < 0.5 else []
    # Whoever is in the group that was not asked has no answer of the last two years.
    recent = AS_OF - dt.timedelta(days=740)
    given = [answer for answer in given if profile.answering > 0 or answer.date < recent]
    given += history.answers(rng, staff, habit, now)
    expected: list[Expectation] = []
    if rng.random() < profile.expectations:
        expected = history.expectations(rng, staff, habit.fit, AS_OF)
    elif renewed_before and profile.executive_every is not None and rng.random() < 0.4:
        # Asked once, before the last renewal, and not again.
        expected = history.expectations(rng, staff, before.fit, terms.start - dt.timedelta(terms.notice_days + 130))
    return Customer(
        number=f"K-{1001 + index}",
        name=customer_name(index, segment),
        segment=segment,
        owner=rng.choice(OWNERS),
        profile=profile.name,
        people=staff,
        contracts=_contracts(rng, index, value, terms),
        answers=tuple(given),
        talks=tuple(talks) if profile.logged else (),
        expectations=tuple(expected),
        decisions=_renewals(rng, terms) if renewed_before else (),
    )


def _former(index: int, seed: int) -> Customer:
    rng = _random(seed, index)
    segment = _segment(rng)
    ended = AS_OF - dt.timedelta(days=rng.randrange(20, (AS_OF - _FIRST_DECISION).days))
    terms = _Terms(_years_before(ended, rng.choice((2, 3))), ended, rng.choice((30, 60, 90, 90, 180)))
    decided = ended - dt.timedelta(days=rng.randrange(10, 45))
    habit = past_habit(rng)
    while rng.random() > chance_lost(habit, rng):
        habit = past_habit(rng)
    staff = history.people(rng, segment, asked=False)
    period = (LOG_START, decided)
    seen = decided - dt.timedelta(days=terms.notice_days + 90)
    return Customer(
        number=f"K-{1001 + index}",
        name=customer_name(index, segment),
        segment=segment,
        owner=rng.choice(OWNERS),
        profile="former",
        people=staff if rng.random() < 0.3 else (),
        contracts=(_contract(rng, index, 1, round(rng.lognormvariate(11.2, 0.7), -2), terms),),
        answers=tuple(history.answers(rng, staff, habit, period)),
        talks=tuple(history.talks(rng, staff, habit, period)),
        expectations=tuple(history.expectations(rng, staff, habit.fit, seen)) if rng.random() < 0.3 else (),
        decisions=(Decision(decided, renewed=False, reason=rng.choice(LOST_REASONS) if rng.random() < 0.85 else None),),
    )


def _survivor(rng: random.Random, today: Habit) -> Habit:
    """A past way of dealing with a customer that still is one: drawn until the renewal was won."""
    while True:
        habit = past_habit(rng, today.score)
        if rng.random() > chance_lost(habit, rng):
            return habit


def _terms(rng: random.Random) -> _Terms:
    """A running contract: ends within 30 months, lasts one to four years, renewed no later than half a year ago."""
    end = _month_end(AS_OF + dt.timedelta(days=rng.randrange(25, 912)))
    for years in (*rng.sample((1, 2, 2, 3, 3, 4), 6), 3):
        start = _years_before(end, years)
        if start <= AS_OF - dt.timedelta(days=150):
            break
    return _Terms(start, end, rng.choice((30, 60, 90, 90, 90, 180)))


def _renewals(rng: random.Random, terms: _Terms) -> tuple[Decision, ...]:
    """The decision that led to the running contract, and sometimes the one before it."""
    last = terms.start - dt.timedelta(days=rng.randrange(8, 40))
    first = _years_before(last, 1)
    days = [first, last] if first >= _FIRST_DECISION and rng.random() < 0.25 else [last]
    return tuple(
        Decision(day, renewed=True, reason=rng.choice(RENEWED_REASONS) if rng.random() < 0.6 else None) for day in days
    )


def _contracts(rng: random.Random, index: int, value: float, terms: _Terms) -> tuple[Contract, ...]:
    """One contract, or for one in nine customers a second, smaller one that ends at another time."""
    if value < 40_000 or rng.random() > 0.15:
        return (_contract(rng, index, 1, value, terms),)
    second = round(value * 0.2, -2)
    later = _Terms(_years_before(terms.end, 4), _month_end(terms.end + dt.timedelta(days=200)), terms.notice_days)
    return (_contract(rng, index, 1, value - second, terms), _contract(rng, index, 2, second, later))


def _contract(rng: random.Random, index: int, number: int, value: float, terms: _Terms) -> Contract:
    """One line of the contract list, with the gaps that such a list has."""
    gap = rng.random()
    return Contract(
        number=f"C-{terms.start.year % 100:02d}-{1000 + index}-{number}",
        value=None if gap < 0.012 else value,
        start=terms.start,
        end=None if 0.012 <= gap < 0.022 else terms.end,
        notice_days=None if 0.022 <= gap < 0.075 else terms.notice_days,
        auto_renew=None if 0.075 <= gap < 0.12 else rng.random() < 0.55,
    )


def _segment(rng: random.Random) -> Segment:
    return rng.choices([name for name, _ in _SEGMENTS], [share for _, share in _SEGMENTS])[0]


def _month_end(day: dt.date) -> dt.date:
    following = (day.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    return following - dt.timedelta(days=1)


def _years_before(day: dt.date, years: int) -> dt.date:
    """The day after the same date so many years ago: the first day of a contract that ends on `day`."""
    shifted = (
        dt.date(day.year - years, day.month, min(day.day, 28)) if day.month == 2 else day.replace(year=day.year - years)
    )
    return shifted + dt.timedelta(days=1)
