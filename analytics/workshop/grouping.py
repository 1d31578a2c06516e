"""The wall of the one question: cards, the presenter's groups, how many named the same, how many have a measure."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from analytics.workshop.evidence import Evidence

_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_STEM: Final = 6
# Words in which any two sentences about customers are alike.
_EMPTY: Final = frozenset(tomllib.loads(Path(__file__).with_name("empty_words.toml").read_text("utf-8"))["words"])


@dataclass(frozen=True, slots=True)
class Card:
    """One expectation that somebody typed; as typed, so escape it wherever it is shown."""

    id: str
    person: str | None
    customer: str
    expectation: str
    measure: str
    group: str = ""

    @property
    def measured(self) -> bool:
        """Whether a measure was named with it."""
        return bool(self.measure.strip())


@dataclass(frozen=True, slots=True)
class Group:
    """Cards that mean the same, by the presenter's judgement; `people` is who named it."""

    name: str
    cards: tuple[Card, ...]

    @property
    def people(self) -> int:
        """How many people have a card in it; cards without a person count one each."""
        known = {card.person for card in self.cards if card.person is not None}
        return len(known) + sum(card.person is None for card in self.cards)

    @property
    def measured(self) -> int:
        """How many of its cards have a measure."""
        return sum(card.measured for card in self.cards)


def card(identity: str, person: str | None, body: Mapping[str, Any]) -> Card | None:
    """A card from what the store holds; None where it says nothing."""
    text = str(body.get("expectation") or "").strip()
    if not text:
        return None
    return Card(
        identity,
        person,
        str(body.get("customer") or "").strip(),
        text,
        str(body.get("measure") or "").strip(),
        str(body.get("group") or "").strip(),
    )


def groups(cards: Iterable[Card]) -> tuple[Group, ...]:
    """The presenter's groups, that of most people first; cards without a group are in none."""
    named: dict[str, list[Card]] = {}
    for one in cards:
        if one.group:
            named.setdefault(one.group, []).append(one)
    found = [Group(name, tuple(members)) for name, members in named.items()]
    return tuple(sorted(found, key=lambda group: (-group.people, -len(group.cards), group.name.casefold())))


def people(cards: Iterable[Card]) -> int:
    """How many people have a card on the wall."""
    return Group("", tuple(cards)).people


def proposed(cards: Sequence[Card]) -> dict[str, str]:
    """A first grouping by the words that cards share: a group's name by card id; only of cards without a group.

    The most shared word takes its cards first; the text that most of them have is the group's name. A proposal,
    nothing more: the presenter reads and corrects.
    """
    texts = {one.id: one.expectation for one in cards}
    left = {one.id: {_stem(word) for word in _words(one.expectation)} for one in cards if not one.group}
    found: dict[str, str] = {}
    while True:
        shared = Counter(stem for stems in left.values() for stem in stems)
        best = min(shared, key=lambda stem: (-shared[stem], stem), default="")
        if not best or shared[best] < 2:
            return found
        members = [identity for identity, stems in left.items() if best in stems]
        spelt = Counter(texts[identity] for identity in members)
        name = min(spelt, key=lambda text: (-spelt[text], len(text), text))
        found.update(dict.fromkeys(members, name))
        for identity in members:
            del left[identity]


@dataclass(frozen=True, slots=True)
class Heard:
    """One customer that the room named: what the room says it expects, and what it said itself."""

    account: str
    named: tuple[Card, ...]
    said: tuple[dict[str, str], ...]


def heard(cards: Iterable[Card], evidence: Evidence, names: Mapping[str, str], most: int = 3) -> tuple[Heard, ...]:
    """The customers that the room named and that we know, those most named first.

    Args:
        cards: the wall.
        evidence: the frozen portfolio.
        names: what the workshop's accounts are called on the screen, by id; people may have typed that.
        most: how many customers.
    """
    real = {_plain(name): name for name in (*evidence.heard, *(one.name for one in evidence.accounts))}
    real.update({_plain(names.get(one.id, one.alias)): one.name for one in evidence.accounts})
    real.update({_plain(one.id): one.name for one in evidence.accounts})
    by_account: dict[str, list[Card]] = {}
    for one in cards:
        account = real.get(_plain(one.customer))
        if account is not None:
            by_account.setdefault(account, []).append(one)
    ordered = sorted(by_account, key=lambda name: (-len(by_account[name]), name))
    return tuple(Heard(name, tuple(by_account[name]), evidence.heard.get(name, ())) for name in ordered[:most])


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.casefold()) if word not in _EMPTY]


def _stem(word: str) -> str:
    return word[:_STEM]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
