"""Small portfolios for the risk tests, in the canonical tables."""

import datetime as dt

import numpy as np
import pandas as pd

from analytics.risk.assess import assess, each_on
from analytics.risk.evidence import read_evidence
from analytics.risk.factors import EXPERT
from analytics.risk.features import features, sums
from analytics.risk.scorecard import Weights, base_log_odds, score
from analytics.tables.assessment import Settings
from analytics.tables.portfolio import Tables
from analytics.tables.schema import conform

AS_OF = dt.date(2026, 11, 1)
STORY = "Hogeschool Noorderlicht"


def tables(*, coverage=None, declared=(), **frames):
    """Tables from lists of dictionaries."""
    return Tables(
        **{name: conform(name, pd.DataFrame(rows)) if rows else conform(name) for name, rows in frames.items()},
        coverage=coverage or {},
        declared_executive=frozenset(declared),
    )


def contract(account=STORY, **more):
    return {
        "account": account,
        "annual_value": 100_000.0,
        "currency": "EUR",
        "start": dt.date(2024, 1, 1),
        "end": dt.date(2027, 6, 30),
        **more,
    }


def answer(score=8.7, day=dt.date(2026, 8, 1), account=STORY, **more):
    return {
        "account": account,
        "score": score,
        "scale_min": 1,
        "scale_max": 10,
        "date": day,
        "question": "csat",
        "level": "operational",
        **more,
    }


def conversation(day, level="operational", topic="operational", account=STORY, **more):
    return {"account": account, "date": day, "level": level, "topic": topic, "log": "crm", **more}


def expectation(text, fulfilment=8.0, account=STORY, **more):
    return {
        "account": account,
        "expectation": text,
        "fulfilment": fulfilment,
        "importance": 5,
        "measure": "reaction time",
        "reviewed": dt.date(2026, 10, 1),
        **more,
    }


def outcome(what, day, account=STORY, **more):
    return {"account": account, "outcome": what, "date": day, **more}


def weekly(first=dt.date(2026, 1, 1), last=dt.date(2026, 10, 29)):
    return [conversation(first + dt.timedelta(days=days)) for days in range(0, (last - first).days + 1, 7)]


def ten_answers():
    return [answer(respondent=f"person {number}") for number in range(10)]


def story(*extra, log=True, coverage="occurring"):
    """The worked example: satisfied operations, weekly calls with operations, nothing else."""
    rows = [*(weekly() if log else []), *extra]
    return tables(
        contracts=[contract()],
        responses=ten_answers(),
        conversations=rows,
        coverage={"crm": coverage} if log or coverage != "occurring" else {},
    )


def with_cio(signal, log="crm"):
    return conversation(dt.date(2026, 10, 1), "executive", "future", signal=signal, log=log)


def ago(days):
    return AS_OF - dt.timedelta(days=days)


def summed(given, accounts=(STORY,), as_of=AS_OF):
    """What the factors of these accounts are made of."""
    known = read_evidence(given, pd.Index(accounts))
    return sums(known, each_on(known, known.accounts, as_of))


EXPERTS = Weights(base_log_odds(0.12), EXPERT, np.eye(1 + len(EXPERT)))


def scored(given, accounts=(STORY,)):
    """The features and the scores by the expert's weights."""
    found = features(summed(given, accounts))
    return found, score(found, EXPERTS)


def five(settings=Settings(), **values):  # noqa: B008
    """The picture of five accounts: satisfied are a, b and c; a expects and does not get, b gets, c has an executive."""
    return assess(
        tables(
            contracts=[contract(name, annual_value=values.get(name, 100.0)) for name in "abcde"],
            responses=[answer(9, ago(1), name) for name in "abc"],
            expectations=[expectation("x", 0, "a", reviewed=ago(0)), expectation("x", 10, "b", reviewed=ago(0))],
            conversations=[conversation(ago(1), "executive", account="c")],
            coverage={"crm": "occurring"},
        ),
        AS_OF,
        settings,
    )
