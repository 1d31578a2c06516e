"""The plan as a calendar file: one all-day event for each planned conversation that has a date."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from icalendar import Calendar, Event, vText

from analytics.reports.say import Say
from analytics.risk.plan import PlanLine
from analytics.tables.quantities import Money

_PRODUCT: Final = "-//Blindspot//Conversation plan//EN"
_DOMAIN: Final = "plan.blindspot"


def plan_calendar(lines: Iterable[PlanLine], say: Say, dtstamp: dt.datetime) -> bytes:
    """RFC 5545 bytes: the conversations that are still to be held and have a date; the same lines, the same bytes.

    Args:
        lines: the plan, names as they may be shown.
        say: the translator.
        dtstamp: when the file is made, with a time zone; a calendar takes the newer of two files of one plan.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(say("plan.calendar.name")))
    for line in lines:
        if line.date is not None and line.state in ("open", "late"):
            calendar.add_component(_event(line, line.date, say, dtstamp))
    return bytes(calendar.to_ical())


def _event(line: PlanLine, day: dt.date, say: Say, dtstamp: dt.datetime) -> Event:
    level, topic = say(f"shell.level.{line.level}"), say(f"shell.topic.{line.topic}")
    event = Event()
    event.add("uid", f"{line.uid}@{_DOMAIN}")
    event.add("dtstamp", dtstamp.astimezone(dt.UTC))
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    event.add("summary", _one_line(say("plan.calendar.summary", account=line.account, level=level, topic=topic)))
    event.add("description", "\n".join(_description(line, level, topic, say)))
    # An appointment still has to be made: the day is not blocked.
    event.add("transp", "TRANSPARENT")
    event.add("categories", [say("plan.calendar.category")])
    return event


def _description(line: PlanLine, level: str, topic: str, say: Say) -> list[str]:
    said = [say("plan.calendar.about", level=level, topic=topic)]
    if line.owner:
        said.append(say("plan.calendar.owner", owner=_one_line(line.owner)))
    if line.euros is not None:
        said.append(say("plan.calendar.rests", money=Money(line.euros, line.currency)))
    if line.before is not None:
        said.append(say("plan.calendar.before", date=line.before))
    return said


def _one_line(text: str) -> str:
    return " ".join(text.split())
