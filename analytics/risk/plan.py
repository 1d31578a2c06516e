"""Who talks to whom, about what, before when: the conversations ranked, and the plan against what was held.

The euros beside a conversation are `NextConversation.euros_resting_on_it`.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd

from analytics.tables.assessment import Assessment
from analytics.tables.schema import LEVELS, TOPICS

# A proposal leaves this many days before the notice deadline. The first is two weeks ahead; the others follow two a
# week, for nobody holds ten such conversations on one day; none is further ahead than six weeks.
_BEFORE_NOTICE, _FIRST, _LAST = 14, 14, 42

PlannedState = Literal["held", "ticked", "late", "open"]


@dataclass(frozen=True, slots=True)
class Planned:
    """One conversation that somebody took on. `date` is None while nobody has said when."""

    account: str
    level: str
    topic: str
    owner: str
    date: dt.date | None
    planned_on: dt.date
    done: bool = False

    @property
    def key(self) -> str:
        """Tells one conversation from another: account, level and topic."""
        return conversation_key(self.account, self.level, self.topic)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A planned conversation with all that a calendar or a sheet says of it; names as they may be shown.

    Attributes:
        uid: stable for the same conversation, and it does not tell the name.
        before: the day on which the customer has to give notice, else the contract's end; None unknown or past.
        euros: what rests on it; None where it is not the conversation on which most rests, or without a value.
    """

    uid: str
    account: str
    level: str
    topic: str
    owner: str
    date: dt.date | None
    planned_on: dt.date
    state: PlannedState
    held_on: dt.date | None
    before: dt.date | None
    euros: float | None
    currency: str


def conversation_key(account: str, level: str, topic: str) -> str:
    """A short name of one conversation; the parts cannot be read back from it."""
    return hashlib.blake2b("\x1f".join((account, level, topic)).encode(), digest_size=9).hexdigest()


def planned(rows: Iterable[Mapping[str, Any]]) -> tuple[Planned, ...]:
    """The rows of a saved plan that can be read: an account, a level and a topic that we know, ISO dates."""
    found = []
    for row in rows:
        on = _day(row.get("planned_on"))
        account = str(row.get("account") or "")
        level, topic = str(row.get("level") or ""), str(row.get("topic") or "")
        if on is None or not account or level not in LEVELS or topic not in TOPICS:
            continue
        found.append(
            Planned(
                account, level, topic, str(row.get("owner") or ""), _day(row.get("date")), on, bool(row.get("done"))
            )
        )
    return tuple(found)


def _day(text: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def ranked(assessment: Assessment, accounts: pd.DataFrame, late: pd.DataFrame | None = None) -> pd.DataFrame:
    """For each account the conversation on which most rests, most euros first.

    Args:
        assessment: the portfolio.
        accounts: the rows of `assessment.accounts` to rank.
        late: what `overdue` gives; of equals the one that is overdue comes first.

    Returns:
        Columns key, account, level, topic, euros (NaN without a value), drop, currency, owner, before (NaT unknown or
        past), corner, risk, late (`overdue`, `never`, `unknown` or ""), overdue_days.
    """
    names = [str(name) for name in accounts.index if name in assessment.next_conversations]
    own, chosen = accounts.loc[names], [assessment.next_conversations[name] for name in names]
    frame = pd.DataFrame(
        {
            "account": pd.array(names, dtype="str"),
            "level": pd.array([one.level for one in chosen], dtype="str"),
            "topic": pd.array([one.topic for one in chosen], dtype="str"),
            "euros": np.array([np.nan if (e := one.euros_resting_on_it) is None else e for one in chosen], dtype=float),
            "drop": np.array([one.drop for one in chosen], dtype=float),
            "currency": own["currency"].to_numpy(),
            "owner": own["owner"].fillna("").to_numpy(),
            "before": deadlines(own, assessment.as_of).to_numpy(),
            "corner": own["corner"].to_numpy(),
            "risk": own["risk"].to_numpy(dtype=np.float64),
        }
    )
    frame["key"] = [
        conversation_key(*parts) for parts in zip(frame["account"], frame["level"], frame["topic"], strict=True)
    ]
    if late is None or late.empty:
        frame["late"], frame["overdue_days"] = "", np.nan
    else:
        frame = frame.merge(
            late[["account", "level", "state", "overdue_days"]].rename(columns={"state": "late"}),
            on=["account", "level"],
            how="left",
        )
        frame["late"] = frame["late"].fillna("")
    order = frame.assign(behind=frame["late"].isin(["overdue", "never"])).sort_values(
        ["euros", "drop", "behind", "account"], ascending=[False, False, False, True], na_position="last"
    )
    return order.drop(columns="behind").reset_index(drop=True)


def deadlines(accounts: pd.DataFrame, as_of: dt.date) -> pd.Series:
    """The day by which it is decided: the notice deadline while it is ahead, else the contract's end; NaT past both."""
    today = pd.Timestamp(as_of)
    end = accounts["next_end"].where(accounts["next_end"] >= today)
    notice = accounts["notice_deadline"]
    days: pd.Series = notice.where(notice >= today, end)
    return days


def proposed_day(as_of: dt.date, before: dt.date | None, place: int = 0) -> dt.date:
    """A working day to propose for the conversation at a place of the ranking (0 is the first).

    At the latest two weeks before the deadline and within six weeks, never before tomorrow.
    """
    week, half = divmod(max(place, 0), 2)
    day = as_of + dt.timedelta(days=min(_FIRST + 7 * week + 2 * half, _LAST))
    if before is not None:
        day = min(day, before - dt.timedelta(days=_BEFORE_NOTICE))
    day = max(day, as_of + dt.timedelta(days=1))
    weekend = day.weekday() - 4
    if weekend <= 0:
        return day
    friday = day - dt.timedelta(days=weekend)
    return friday if friday > as_of else day + dt.timedelta(days=3 - weekend)


def held_on(plan: Iterable[Planned], conversations: pd.DataFrame, as_of: dt.date) -> tuple[dt.date | None, ...]:
    """For each planned conversation the first day on or after its planning at that account and level; None not held."""
    known = conversations[conversations["date"] <= pd.Timestamp(as_of)]
    days: dict[tuple[str, str], list[dt.date]] = {}
    wanted = tuple(plan)
    concerned = known[known["account"].isin([one.account for one in wanted])]
    for account, level, date in zip(concerned["account"], concerned["level"], concerned["date"], strict=True):
        days.setdefault((str(account), str(level)), []).append(date.date())
    return tuple(
        min((day for day in days.get((one.account, one.level), ()) if day >= one.planned_on), default=None)
        for one in wanted
    )


def state_of(one: Planned, held: dt.date | None, as_of: dt.date) -> PlannedState:
    """Held by the log; else ticked off by somebody; else late when its day has passed."""
    if held is not None:
        return "held"
    if one.done:
        return "ticked"
    return "late" if one.date is not None and one.date < as_of else "open"


def plan_lines(
    plan: Iterable[Planned],
    assessment: Assessment,
    conversations: pd.DataFrame,
    names: Mapping[str, str] | None = None,
) -> tuple[PlanLine, ...]:
    """The plan with what is known of each conversation; names as given, else as they are. In order of date.

    An account that has left the portfolio keeps its line, without deadline and euros.
    """
    wanted = tuple(plan)
    accounts, day = assessment.accounts, assessment.as_of
    before = deadlines(accounts, day)
    shown = {} if names is None else names
    lines = []
    for one, held in zip(wanted, held_on(wanted, conversations, day), strict=True):
        here = one.account in accounts.index
        deadline = before.loc[one.account] if here else pd.NaT
        best = assessment.next_conversations.get(one.account)
        rests = best is not None and (best.level, best.topic) == (one.level, one.topic)
        lines.append(
            PlanLine(
                uid=f"{one.key}-{one.planned_on.isoformat()}",
                account=shown.get(one.account, one.account),
                level=one.level,
                topic=one.topic,
                owner=one.owner,
                date=one.date,
                planned_on=one.planned_on,
                state=state_of(one, held, day),
                held_on=held,
                before=None if pd.isna(deadline) else deadline.date(),
                euros=best.euros_resting_on_it if best is not None and rests else None,
                currency=str(accounts.loc[one.account, "currency"]) if here else "",
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.date or dt.date.max, line.account, line.level, line.topic)))


def proposals(assessment: Assessment, accounts: pd.DataFrame, most: int) -> tuple[Planned, ...]:
    """The first conversations of the ranking as a plan: the account's owner, a proposed day."""
    first = ranked(assessment, accounts).head(most)
    day = assessment.as_of
    return tuple(
        Planned(account, level, topic, owner, proposed_day(day, None if pd.isna(before) else before.date(), place), day)
        for place, (account, level, topic, owner, before) in enumerate(
            zip(first["account"], first["level"], first["topic"], first["owner"], first["before"], strict=True)
        )
    )
