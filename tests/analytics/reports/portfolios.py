"""Portfolios to report on, in the canonical tables; made without reading any file."""

import datetime as dt

import pandas as pd

from analytics.reports.reported import report_of
from analytics.reports.shown_names import names_of
from analytics.risk.assess import assess
from analytics.tables.assessment import Settings
from analytics.tables.imported import AccountMatch, Imported, Question, RowSetAside
from analytics.tables.issue import Message, Where
from analytics.tables.portfolio import Tables
from analytics.tables.schema import conform

AS_OF = dt.date(2026, 11, 1)
STORY, SAFE, SMALL = "Hogeschool Noorderlicht", "Gemeente Waterstad", "Bakkerij De Halm"
EVIL = '=HYPERLINK("http://example.org","Klik")'


def frame(table, rows):
    return conform(table, pd.DataFrame(rows)) if rows else conform(table)


def three(*, values=True, scores=True, names=(STORY, SAFE, SMALL), currency="EUR"):
    """The first is satisfied and at risk, the second satisfied and safe, the third dissatisfied."""
    first, second, third = names
    value = dict(zip(names, (780_000.0, 240_000.0, 36_000.0), strict=True))
    ends = {first: dt.date(2027, 6, 30), second: dt.date(2027, 12, 31), third: dt.date(2027, 1, 15)}
    contracts = [
        {"account": name, "start": dt.date(2024, 1, 1), "end": ends[name], "notice_days": 180 if name == first else 30,
         "owner": "Jeroen Tasman", **({"annual_value": value[name], "currency": currency} if values else {})}
        for name in names
    ]  # fmt: skip
    asked = {"scale_min": 1, "scale_max": 10, "question": "csat", "date": dt.date(2026, 8, 1)}
    responses = [
        *[
            {"account": first, "score": 9, "respondent": f"Anneke {n}", "level": "operational", **asked}
            for n in range(3)
        ],
        {"account": second, "score": 8, "respondent": "Dora Mulder", "level": "executive", **asked},
        {"account": third, "score": 4, "respondent": "Floor Bakker", "level": "operational", **asked},
    ]
    talks = [
        {"account": first, "date": dt.date(2026, 10, 8), "level": "executive", "topic": "future", "signal": "price_only",
         "person": "Gerda Cio", "log": "crm"},
        {"account": second, "date": dt.date(2026, 10, 12), "level": "executive", "topic": "expectations",
         "signal": "sees_future", "person": "Dora Mulder", "log": "crm"},
        {"account": second, "date": dt.date(2026, 10, 19), "level": "management", "topic": "expectations", "log": "crm"},
    ]  # fmt: skip
    expected = [
        {"account": first, "expectation": f"{first} wil sneller herstel", "importance": 5, "fulfilment": 3,
         "reviewed": dt.date(2026, 10, 1), "source": "customer"},
        {"account": second, "expectation": "Meedenken", "importance": 5, "fulfilment": 9, "measure": "twee voorstellen",
         "reviewed": dt.date(2026, 10, 1), "source": "customer"},
    ]  # fmt: skip
    return Tables(
        contracts=frame("contracts", contracts),
        responses=frame("responses", responses if scores else []),
        conversations=frame("conversations", talks),
        expectations=frame("expectations", expected),
        coverage={"crm": "all"},
    )


def many(n):
    """A portfolio of `n` customers with a contract and an answer each."""
    names = [f"Klant nummer {number:05d}" for number in range(n)]
    number = pd.Series(range(n))
    contracts = pd.DataFrame(
        {"account": names, "annual_value": 1000.0 + number * 37 % 90_000, "currency": "EUR", "owner": "Ann",
         "start": dt.date(2024, 1, 1), "end": pd.Timestamp(2026, 12, 1) + pd.to_timedelta(number % 900, unit="D")}
    )  # fmt: skip
    answers = pd.DataFrame(
        {"account": names, "score": 6 + number % 5, "scale_min": 1, "scale_max": 10, "question": "csat",
         "level": "operational", "date": dt.date(2026, 8, 1), "respondent": "iemand"}
    )  # fmt: skip
    talks = pd.DataFrame(
        {"account": names[: n // 2], "date": dt.date(2025, 3, 1), "level": "operational", "log": "crm"}
    )
    return Tables(
        contracts=conform("contracts", contracts),
        responses=conform("responses", answers),
        conversations=conform("conversations", talks),
        coverage={"crm": "all"},
    )


def imported(tables, names=(STORY,)):
    """An intake that left a question, a name that is not sure, and a row with a name in it."""
    return Imported(
        tables,
        matches=(AccountMatch(f"{names[0]} BV", None, "likely", 0.8),),
        questions=(Question("q", "coverage", Where(file="log.csv"), Message("intake.x"), "all", ("all", "some")),),
        set_aside=(
            RowSetAside(f"{names[0]}.csv", "Blad1", 17, Message("intake.row.date_unreadable", {"value": names[0]}), ()),
        ),
    )


def report(tables, say, **more):
    """A report on these tables."""
    given = {"hide_names": False, **more}
    assessment = assess(tables, AS_OF, given.pop("settings", Settings()))
    decided = given.get("workshop", {}).get("decisions")
    rows = [row for row in decided if isinstance(row, dict)] if isinstance(decided, list) else []
    others = {*(one.owner for one in given.get("plan", ())), *(str(row.get("owner", "")) for row in rows)}
    names = names_of(assessment, say, hidden=given.pop("hide_names"), key="k", others=others)
    return report_of(assessment, tables, names, **given)


WORKSHOP = {
    "version": 1,
    "title": "Workshop",
    "held_on": "2026-10-30",
    "people": 12,
    "accounts": [
        {"name": STORY, "alias": "Klant 001", "risk": 0.4, "corner": "hidden_risk", "contact": "never",
         "renewal": {"surely": 6, "probably": 4, "unsure": 2, "probably_not": 0, "surely_not": 0}},
        {"name": SAFE, "alias": "Klant 002", "risk": 0.05, "corner": "partner", "contact": "quarter",
         "renewal": {"surely": 9, "probably": 3, "unsure": 0, "probably_not": 0, "surely_not": 0}},
    ],
    "expectations": [
        {"customer": STORY, "expectation": f"{STORY} wil meedenken", "measure": "", "group": "Meedenken"},
        {"customer": SAFE, "expectation": "Snel herstel", "measure": "binnen 4 uur", "group": "Snelheid"},
    ],
    "groups": [{"name": "Meedenken", "people": 5, "cards": 6, "measured": 0}],
    "decisions": [
        {"account": STORY, "level": "executive", "topic": "future", "owner": "Femke Vos", "date": "2026-11-20", "note": ""}
    ],
    "opinions": {
        "problem": {"before": {"1": 4, "2": 4, "3": 2, "4": 1, "5": 1}, "after": {"1": 0, "2": 1, "3": 2, "4": 5, "5": 4},
                    "consensus_before": 0.4, "consensus_after": 0.7},
        "plan": {"before": {"1": 0, "2": 0, "3": 6, "4": 3, "5": 3}, "after": {"1": 0, "2": 0, "3": 0, "4": 6, "5": 6},
                 "consensus_before": 0.6, "consensus_after": 0.8},
    },
}  # fmt: skip
