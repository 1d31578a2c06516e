"""The room's gut feeling against the evidence, account by account; and what nobody in the room knew."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from analytics.tables.issue import Message
from analytics.tables.quantities import Share
from analytics.workshop.agenda import CONTACT, RENEWAL, Question
from analytics.workshop.evidence import AccountEvidence, Evidence
from analytics.workshop.tally import Tally, tally

STAY: Final = ("surely", "probably")
LEAVE: Final = ("probably_not", "surely_not")
# So small a part of the room that it is worth saying who was right.
FEW: Final = 0.2


@dataclass(frozen=True, slots=True)
class Compared:
    """One account: what the room thought, and what is on record."""

    account: AccountEvidence
    renewal: Tally
    contact: Tally

    @property
    def stays(self) -> int:
        """How many think that the customer renews."""
        return self.renewal.of(*STAY)

    @property
    def leaves(self) -> int:
        """How many think that it does not."""
        return self.renewal.of(*LEAVE)

    @property
    def knew_contact(self) -> int | None:
        """How many named the right time of the last conversation; None where no log could tell."""
        return None if self.account.contact == "unknown" else self.contact.of(self.account.contact)


def compared(evidence: Evidence, votes: Mapping[str, Mapping[str, Any]]) -> tuple[Compared, ...]:
    """All accounts of the workshop, in the order in which phones list them."""
    return tuple(
        Compared(
            one,
            tally(Question(f"renewal:{one.id}", "renewal", one.id, RENEWAL), votes),
            tally(Question(f"contact:{one.id}", "contact", one.id, CONTACT), votes),
        )
        for one in evidence.accounts
    )


def misjudged(pairs: tuple[Compared, ...], evidence: Evidence) -> tuple[Compared, ...]:
    """Accounts at risk of which most of the room thinks that they stay."""
    return tuple(
        pair
        for pair in pairs
        if pair.account.risk >= evidence.at_risk_from and pair.renewal.people and pair.stays * 2 > pair.renewal.people
    )


def nobody_knew(
    pairs: tuple[Compared, ...], evidence: Evidence, names: Mapping[str, str], most: int = 5
) -> tuple[Message, ...]:
    """What nobody in the room knew, or hardly anybody; what fewest knew first. Says nothing without answers.

    Args:
        pairs: as `compared` gave them.
        evidence: the frozen portfolio.
        names: what each account is called on the screen, by id.
        most: how many at most.
    """
    found: list[tuple[float, int, Message]] = []
    for place, pair in enumerate(pairs):
        name = names.get(pair.account.id, pair.account.alias)
        told = [_leaving(pair, evidence, name), _contact(pair, name)]
        found += [(part, place, message) for part, message in filter(None, told)]
    found.sort(key=lambda one: one[:2])
    return tuple(message for _, _, message in found[:most])


def _leaving(pair: Compared, evidence: Evidence, name: str) -> tuple[float, Message] | None:
    n, saw = pair.renewal.people, pair.leaves
    if not n or pair.account.risk < evidence.at_risk_from or saw / n > FEW:
        return None
    chance = Share(pair.account.risk)
    if saw:
        return saw / n, Message("workshop.knew.leaving.few", {"account": name, "n": saw, "people": n, "chance": chance})
    return 0.0, Message("workshop.knew.leaving.none", {"account": name, "chance": chance})


def _contact(pair: Compared, name: str) -> tuple[float, Message] | None:
    n, knew = pair.contact.people, pair.knew_contact
    # That it was spoken of lately is no news to put on a wall.
    if not n or knew is None or knew / n > FEW or pair.account.contact not in ("year", "longer", "never"):
        return None
    if pair.account.spoken is None:
        if knew:
            return knew / n, Message("workshop.knew.never.few", {"account": name, "n": knew, "people": n})
        return 0.0, Message("workshop.knew.never.none", {"account": name})
    day = dt.date.fromisoformat(pair.account.spoken)
    if knew:
        return knew / n, Message("workshop.knew.spoken.few", {"account": name, "n": knew, "people": n, "date": day})
    return 0.0, Message("workshop.knew.spoken.none", {"account": name, "date": day})
