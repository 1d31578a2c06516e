"""What is true in the fictional portfolio, before it is written down in any language or file."""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

Language = Literal["nl", "en"]
Level = Literal["executive", "management", "operational"]
Topic = Literal["operational", "commercial", "expectations", "future"]
Signal = Literal["sees_future", "price_only", "leaving"]
Segment = Literal["education", "government", "care", "sme", "industry"]

# The date on which the story holds, and the day on which the provider began to keep its log.
AS_OF: Final = dt.date(2026, 11, 1)
LOG_START: Final = dt.date(2022, 3, 1)


class Phrase(NamedTuple):
    """The same words in both languages."""

    nl: str
    en: str

    def say(self, language: Language) -> str:
        """The words in one language."""
        return self.nl if language == "nl" else self.en


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a customer."""

    name: str
    title: Phrase
    level: Level
    decides: bool
    invited: bool  # in the last survey


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to the survey; the score is on 1 to 10, in halves."""

    date: dt.date
    person: Person
    score: float
    comment: Phrase | None


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation with a customer."""

    date: dt.date
    person: Person
    topic: Topic
    signal: Signal | None
    note: Phrase | None


@dataclass(frozen=True, slots=True)
class Expectation:
    """One expectation of a customer: importance 1 to 5, fulfilment 0 to 10 (None: never judged)."""

    words: Phrase
    person: Person
    importance: int
    measure: Phrase | None
    fulfilment: float | None
    reviewed: dt.date | None
    guessed: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """One past renewal decision."""

    date: dt.date
    renewed: bool
    reason: Phrase | None


@dataclass(frozen=True, slots=True)
class Contract:
    """One contract; euros a year. None is what nobody filled in."""

    number: str
    value: float | None
    start: dt.date
    end: dt.date | None
    notice_days: int | None
    auto_renew: bool | None


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer, or a former one, with all that was recorded of it."""

    number: str
    name: str
    segment: Segment
    owner: str
    profile: str
    people: tuple[Person, ...]
    contracts: tuple[Contract, ...]
    answers: tuple[Answer, ...]
    talks: tuple[Talk, ...]
    expectations: tuple[Expectation, ...]
    decisions: tuple[Decision, ...]
