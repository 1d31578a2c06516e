"""A workshop's results as plain values: what the workspace file and the reports hold of it.

Nothing personal: no names of participants, no tokens, no code. Texts are as typed, so escape them where they are shown.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from analytics.workshop.comparison import Compared
from analytics.workshop.decisions import Decision, body_of
from analytics.workshop.grouping import Card, groups
from analytics.workshop.opinions import Shift
from analytics.workshop.tally import Tally

VERSION = 1


def results(
    *,
    title: str,
    held_on: dt.date,
    people: int,
    pairs: Sequence[Compared],
    cards: Sequence[Card],
    decisions: Sequence[Decision],
    shifts: Sequence[Shift],
) -> dict[str, Any]:
    """All that came out of a workshop, in JSON.

    Keys: version, title, held_on (ISO), people, accounts, expectations, groups, decisions, opinions. `accounts` holds
    name, alias, risk, contact and the counts of both questions; `opinions` the counts and the consensus (0..1, None
    without answers) before and after.
    """
    return {
        "version": VERSION,
        "title": title,
        "held_on": held_on.isoformat(),
        "people": people,
        "accounts": [
            {
                "name": pair.account.name,
                "alias": pair.account.alias,
                "satisfaction": pair.account.satisfaction,
                "risk": pair.account.risk,
                "risk_low": pair.account.risk_low,
                "risk_high": pair.account.risk_high,
                "corner": pair.account.corner,
                "contact": pair.account.contact,
                "last_executive": pair.account.spoken,
                "renewal": _counts(pair.renewal),
                "contact_votes": _counts(pair.contact),
                "agreement": pair.renewal.agreement,
            }
            for pair in pairs
        ],
        "expectations": [
            {"customer": one.customer, "expectation": one.expectation, "measure": one.measure, "group": one.group}
            for one in cards
        ],
        "groups": [
            {"name": group.name, "people": group.people, "cards": len(group.cards), "measured": group.measured}
            for group in groups(cards)
        ],
        "decisions": [body_of(one) for one in decisions],
        "opinions": {
            shift.opinion: {
                "before": _counts(shift.before),
                "after": _counts(shift.after),
                "consensus_before": shift.consensus_before,
                "consensus_after": shift.consensus_after,
            }
            for shift in shifts
        },
    }


def held(kept: Mapping[str, Any]) -> bool:
    """Whether a session's workshop holds results."""
    return kept.get("version") == VERSION and "accounts" in kept


def _counts(tally: Tally) -> dict[str, int]:
    return {str(value): count for value, count in tally.counts.items()}
