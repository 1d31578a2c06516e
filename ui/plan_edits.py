"""The plan as a session keeps it, after what was changed in its list."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from analytics.risk.plan import conversation_key, proposed_day
from ui.names import Names


def by_name(edits: Mapping[int, Mapping[str, Any]], names: Names) -> dict[int, dict[str, Any]]:
    """Edits with our own people by name, also where they were chosen by their alias."""
    if not names.hidden:
        return {number: dict(change) for number, change in edits.items()}
    named = names.owners_by_alias
    return {
        number: {**change, "owner": named.get(change["owner"] or "", "")} if "owner" in change else dict(change)
        for number, change in edits.items()
    }


def taken_over(
    plan: list[dict[str, Any]], rows: pd.DataFrame, edits: Mapping[int, Mapping[str, Any]], today: dt.date
) -> list[dict[str, Any]]:
    """The plan after edits of the list. An owner or a date that is filled in takes the conversation into the plan.

    Args:
        plan: the saved plan, a dictionary a conversation.
        rows: as `rows_of` gave them.
        edits: by row number what changed: include, owner, date (ISO), done.
        today: the day on which a conversation enters the plan.
    """
    kept = {conversation_key(row["account"], row["level"], row["topic"]): dict(row) for row in plan}
    for number, change in edits.items():
        if not 0 <= int(number) < len(rows):
            continue
        row = rows.iloc[int(number)]
        key = str(row["key"])
        if change.get("include") is False:
            kept.pop(key, None)
            continue
        if key not in kept:
            before = row["before"]
            proposed = proposed_day(today, None if pd.isna(before) else before.date(), int(number))
            kept[key] = {
                "account": row["account"],
                "level": row["level"],
                "topic": row["topic"],
                "owner": row["owner"] or "",
                "date": proposed.isoformat(),
                "planned_on": today.isoformat(),
                "done": False,
            }
        if "owner" in change:
            kept[key]["owner"] = str(change["owner"] or "").strip()
        if "date" in change:
            kept[key]["date"] = str(change["date"])[:10] if change["date"] else ""
        if "done" in change:
            kept[key]["done"] = bool(change["done"])
    return list(kept.values())
