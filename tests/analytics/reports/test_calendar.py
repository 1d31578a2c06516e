"""The calendar file, read back as a calendar program would."""

import datetime as dt

import pytest
from icalendar import Calendar

from analytics.reports.calendar import plan_calendar
from analytics.risk.plan import PlanLine
from locales import translator

NOW = dt.datetime(2026, 11, 1, 9, 30, tzinfo=dt.UTC)


def line(**more):
    return PlanLine(
        **{
            "uid": "abc-2026-11-01",
            "account": "Müller; Zonen, B.V.\nBEGIN:VEVENT",
            "level": "executive",
            "topic": "future",
            "owner": "Ann",
            "date": dt.date(2026, 11, 20),
            "planned_on": dt.date(2026, 11, 1),
            "state": "open",
            "held_on": None,
            "before": dt.date(2026, 12, 31),
            "euros": 120_000.0,
            "currency": "EUR",
            **more,
        }
    )


def events(content):
    return Calendar.from_ical(content).walk("VEVENT")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_all_day_event_with_whom_about_what_and_the_money(language):
    (event,) = events(plan_calendar([line()], translator(language), NOW))
    assert (event["dtstart"].dt, event["dtend"].dt) == (dt.date(2026, 11, 20), dt.date(2026, 11, 21))
    assert event["dtstamp"].dt == NOW
    assert event["uid"] == "abc-2026-11-01@plan.blindspot"
    assert "Müller; Zonen, B.V. BEGIN:VEVENT" in event["summary"]
    assert "120k" in event["description"]
    assert "{" not in event["summary"] + event["description"]
    assert "plan.calendar" not in event["summary"] + event["description"]


def test_the_same_plan_gives_the_same_bytes_with_lines_of_at_most_75_octets():
    first, second = (plan_calendar([line()], translator("nl"), NOW) for _ in range(2))
    assert first == second
    assert max(len(row) for row in first.split(b"\r\n")) <= 75


@pytest.mark.parametrize("more", [{"date": None}, {"state": "held"}, {"state": "ticked"}])
def test_what_has_no_date_or_was_held_is_left_out(more):
    assert events(plan_calendar([line(**more)], translator("en"), NOW)) == []


def test_without_euros_nothing_is_said_of_money():
    (event,) = events(plan_calendar([line(euros=None, before=None)], translator("en"), NOW))
    assert "rests" not in event["description"]
