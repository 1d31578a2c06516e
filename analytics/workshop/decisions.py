"""What the room decided: who holds which conversation by when, and how that enters the plan."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analytics.risk.plan import conversation_key
from analytics.tables.schema import LEVELS, TOPICS


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `account` is the customer's own name, in the presenter's part of the room alone."""

    id: str
    account: str
    level: str
    topic: str
    owner: str
    date: dt.date | None
    note: str = ""


def decision(identity: str, body: Mapping[str, Any]) -> Decision | None:
    """A decision from what the store holds; None where it names no conversation that the plan knows."""
    account, level, topic = (str(body.get(name) or "") for name in ("account", "level", "topic"))
    if not account or level not in LEVELS or topic not in TOPICS:
        return None
    try:
        day = dt.date.fromisoformat(str(body.get("date") or ""))
    except ValueError:
        day = None
    return Decision(identity, account, level, topic, str(body.get("owner") or ""), day, str(body.get("note") or ""))


def body_of(one: Decision) -> dict[str, Any]:
    """What the store holds of a decision."""
    return {
        "account": one.account,
        "level": one.level,
        "topic": one.topic,
        "owner": one.owner,
        "date": one.date.isoformat() if one.date else "",
        "note": one.note,
    }


def into_plan(
    plan: Iterable[Mapping[str, Any]], decisions: Iterable[Decision], taken: Iterable[str], today: dt.date
) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """The plan with the decisions that it did not have yet, and the ids of all that were taken over.

    A conversation that was planned already gets the owner and the date that the room gave it. A decision that was
    taken over before is left alone: what somebody removed from the plan afterwards stays removed.
    """
    rows = {conversation_key(str(row.get("account")), str(row.get("level")), str(row.get("topic"))): dict(row)
            for row in plan}  # fmt: skip
    before = tuple(taken)
    for one in decisions:
        if one.id in before:
            continue
        key = conversation_key(one.account, one.level, one.topic)
        row = rows.setdefault(
            key,
            {
                "account": one.account,
                "level": one.level,
                "topic": one.topic,
                "owner": "",
                "date": "",
                "planned_on": today.isoformat(),
                "done": False,
            },
        )
        row["owner"] = one.owner or row.get("owner", "")
        row["date"] = one.date.isoformat() if one.date else row.get("date", "")
        before = (*before, one.id)
    return list(rows.values()), before
