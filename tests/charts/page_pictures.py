"""The pages' pictures of one small portfolio, in both modes: what the golden figures hold."""

import datetime as dt

import numpy as np
import pandas as pd

from charts.account_timeline import account_timeline
from charts.conversation_bars import ConversationBar, conversation_bars
from charts.dumbbell import Move, dumbbell
from charts.importance_fulfilment import importance_fulfilment
from charts.relationship_map import Cell, Row, relationship_map
from charts.renewal_timeline import renewal_timeline
from charts.satisfaction_risk import Lines, satisfaction_risk
from charts.waterfall import Bar, waterfall
from charts.weights import Weight, WeightGroup, weights_chart
from locales import translator

NL = translator("nl")
NASTY = "<b>Noord</b> & Co"
AS_OF = dt.date(2026, 11, 1)
MONTHS = {dt.date(2026, 1, 1): "jan<br>2026", dt.date(2026, 7, 1): "jul"}
ACCOUNTS = pd.DataFrame(
    {
        "annual_value": [400.0, 100.0, 100.0, np.nan],
        "satisfaction": [0.9, 0.8, 0.4, np.nan],
        "risk": [0.30, 0.05, 0.50, 0.10],
        "p_csat": [0.06, 0.06, 0.20, 0.12],
        "corner": ["hidden_risk", "partner", "visible_risk", "unknown_satisfaction"],
        "completeness": [0.9, 0.2, 0.9, 0.9],
        "respondents_executive": [0, 1, 0, 0],
        "respondents_management": [0, 0, 1, 0],
    },
    index=[NASTY, "Waterstad", "Halm", "Stil"],
)


def blind_spots(mode="light"):
    before = ACCOUNTS[["satisfaction", "risk"]].assign(corner="partner", risk=[0.1, 0.05, 0.3, 0.1])
    return satisfaction_risk(
        ACCOUNTS,
        Lines(0.7, 0.18, 1.0, 10.0, 0.3),
        NL,
        mode,
        names={name: name for name in ACCOUNTS.index},
        hover=["een", "twee", "drie", ""],
        ids=["a", "b", "c", "d"],
        trails=before,
    )


def account(mode="light"):
    return waterfall(-2.0, [Bar("Gesprek", 1.0, "h"), Bar("Cijfer", -0.5, "h"), Bar("Prijs", 0.7, "h")], NL, mode)


def timeline(mode="light"):
    answers = pd.DataFrame(
        {
            "date": pd.to_datetime(["2026-04-06", "2026-09-07"]),
            "score": [9.0, 8.5],
            "level": ["operational", "executive"],
        }
    )
    talks = pd.DataFrame(
        {
            "date": pd.to_datetime(["2026-10-08", "2026-10-20"]),
            "level": ["executive", "operational"],
            "topic": ["future", "operational"],
            "signal": ["price_only", None],
        }
    )
    end, notice = dt.date(2027, 6, 30), dt.date(2027, 1, 1)
    return account_timeline(answers, talks, AS_OF, end, notice, NL, mode, scale=(1.0, 10.0), months=MONTHS)


def relationships(mode="light"):
    never, unknown = Cell(None, "never", 0, "nooit"), Cell(None, "unknown", 0, "onbekend")
    rows = [
        Row(NASTY, "a", True, (Cell(24, "bad", 0, "slecht"), never, Cell(5, "other", 12, "werk"))),
        Row("Waterstad", "b", False, (Cell(30, "strategic", 1, "toekomst"), Cell(900, "other", 1, "lang"), unknown)),
    ]
    return relationship_map(rows, NL, mode)


def expectations(mode="light"):
    columns = ["importance", "fulfilment", "value", "hidden", "mark", "name", "id", "hover"]
    points = [
        (5.0, 4.0, 400.0, True, "agreed", NASTY, "a", "h"),
        (5.0, 9.0, 100.0, False, "unmeasured", "Waterstad", "b", "h"),
        (4.0, np.nan, 100.0, False, "guess", "Halm", "c", "h"),
        (3.0, 6.0, np.nan, False, "agreed", "Stil", "d", "h"),
    ]
    return importance_fulfilment(pd.DataFrame(points, columns=columns), NL, mode, met_from=7.0, important_from=3.5)


def renewals(mode="light"):
    columns = ["place", "corner", "weight", "id", "hover"]
    blocks = [
        (-1, "partner", 100.0, "b", "h"),
        (2, "hidden_risk", 400.0, "a", "h"),
        (2, "visible_risk", 100.0, "c", "h"),
        (9, "unknown_satisfaction", 50.0, "d", "h"),
        (9, "critical_friend", 60.0, "e", "h"),
    ]
    months = [f"m{place}" for place in range(24)]
    return renewal_timeline(pd.DataFrame(blocks, columns=columns), months, NL, mode, currency="EUR", soon=(-0.5, 2.4))


def what_if(mode="light"):
    moves = [
        Move(name=NASTY, before=0.4, after=0.1, corner="hidden_risk", hover="h", key="0"),
        Move(name="Waterstad", before=0.08, after=0.05, corner="partner", hover="h", key="1"),
    ]
    return dumbbell(moves, 0.18, NL, mode)


def plan(mode="light"):
    def bar(name, length, corner, key, *, planned):
        about = "Eva · directie: verwachtingen · vóór 1 jan 2027"
        return ConversationBar(name, about, length, "€ 10k", corner, planned, "h", key)

    return conversation_bars(
        [bar(NASTY, 10.0, "hidden_risk", "k", planned=True), bar("Halm", 4.0, "visible_risk", "l", planned=False)], mode
    )


def method(mode="light"):
    contact = [Weight("Directie", 1.3, 1.8, "1,80", "a"), Weight("Breed", 0.4, 0.4, "0,40", "b")]
    return weights_chart(
        [
            WeightGroup("Contact", "2,2", contact),
            WeightGroup("Cijfer", "1,0", [Weight("Cijfer", 1.0, 1.0, "1,00", "c")]),
        ],
        mode,
    )


FIGURES = {
    "blind_spots": blind_spots,
    "account": account,
    "timeline": timeline,
    "relationships": relationships,
    "expectations": expectations,
    "renewals": renewals,
    "what_if": what_if,
    "plan": plan,
    "method": method,
}
