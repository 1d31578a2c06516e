"""Evidence that knows how a decision ended: what separates too well, and what is dated after the leaving began."""

import datetime as dt
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk import ranking
from analytics.risk.arrays import NEVER, Bools, Floats, Ints, counted, day_number, days, starts_of_groups, summed
from analytics.risk.cohort import Usable
from analytics.risk.decisions import Decisions
from analytics.risk.evidence import SIGNAL_CODES, Evidence
from analytics.risk.factors import FACTOR_NAMES
from analytics.risk.features import rows_of_cases
from analytics.tables.portfolio import Tables

# A single piece of evidence that orders decisions better than this knew how they ended.
TOO_GOOD: Final = 0.97
PURE_GROUP: Final = 10
# What is heard after the notice may tell more, but not this much.
LATE: Final = 0.90


def separates(score: Floats, lost: Bools, too_good: float = TOO_GOOD) -> bool:
    """Whether one piece of evidence all but knows the outcome.

    Either it orders the decisions almost perfectly, or most decisions have a value at which all, or none, were lost.
    """
    known = ~np.isnan(score)
    score, lost = score[known], lost[known]
    if min(int(lost.sum()), int((~lost).sum())) < PURE_GROUP:
        return False
    ones = np.ones((1, len(lost)))
    value = float(ranking.auc(ranking.ranked(score, lost, np.zeros(len(lost)), ones))[0])
    if max(value, 1.0 - value) >= too_good:
        return True
    order = np.argsort(score, kind="stable")
    starts = starts_of_groups(score[order])
    size = np.diff(np.append(starts, len(order)))
    share = np.add.reduceat(lost[order].astype(np.float64), starts) / size
    big = size >= PURE_GROUP
    gone, stayed = big & (share == 1.0), big & (share == 0.0)
    return bool(gone.any() and stayed.any() and size[gone | stayed].sum() >= 0.5 * len(lost))


def leaking_factors(used: Usable) -> tuple[str, ...]:
    """The factors that by themselves all but know how the decisions ended."""
    lost = used.decisions.lost
    leaking = [
        name for name, score in zip(FACTOR_NAMES, used.features.factors.T, strict=True) if separates(score, lost)
    ]
    if "csat_gap" not in leaking and separates(-used.satisfaction, lost):
        leaking.insert(0, "csat_gap")
    return tuple(leaking)


def answered_after_leaving(tables: Tables, decisions: Decisions, as_of: dt.date) -> int:
    """Lost accounts that answered a survey after they had left; what is dated after the as-of date is not looked at.

    Nor is what was read from a summary column: nobody answered on the day that it was given for want of a better one.
    """
    left = pd.Series(decisions.day[decisions.lost], index=decisions.account[decisions.lost])
    left = left[left != NEVER].groupby(level=0).max()
    gone = tables.responses["account"].map(left)
    day = days(tables.responses["date"])
    answered = tables.responses["strength"].to_numpy(dtype=np.float64) >= 1.0
    late = answered & (day > gone.fillna(NEVER).to_numpy()) & (day <= day_number(as_of))
    return int(tables.responses.loc[late, "account"].nunique())


def heard_after_notice(evidence: Evidence, decisions: Decisions) -> int:
    """Decisions of which what is dated between notice deadline and decision all but tells the end; else 0.

    It tells by what answers, signals or reviews say, or by there being any: only those who leave are called once more,
    or get a parting survey. All of it is left out of the features; where it tells this much, an evaluation that used it
    would look like success.
    """
    answers, signals, expected = evidence.answers, evidence.signals, evidence.expected
    bright = (signals.signal == SIGNAL_CODES["sees_future"]).astype(np.float64)
    reviewed = ~np.isnan(expected.fulfilment)
    # Each kind of evidence as (account, day, how good the news was).
    kinds = (
        (answers.account, answers.day, answers.share),
        (signals.account, signals.day, bright),
        (expected.account[reviewed], expected.day[reviewed], expected.fulfilment[reviewed]),
    )
    contacts = evidence.contacts
    spoken = (contacts.account, contacts.day, np.zeros(len(contacts.account)))
    said = [_telling(evidence, decisions, account, day, news) for account, day, news in kinds]
    there = [_there(evidence, decisions, account, day) for account, day, _ in (*kinds, spoken)]
    return max(*said, *there)


def _after_notice(evidence: Evidence, decisions: Decisions, account: Ints, on: Ints) -> tuple[Ints, Ints, Ints]:
    """Case and row of one kind of evidence between notice deadline and decision; and the case of every row of it."""
    case, row = rows_of_cases(account, decisions.cases(evidence), len(evidence.accounts))
    day = on[row]
    deadline = decisions.day - decisions.notice
    late = (day > deadline[case]) & (day <= decisions.day[case]) & (decisions.day[case] != NEVER)
    return case[late], row[late], case


def _there(evidence: Evidence, decisions: Decisions, account: Ints, on: Ints) -> int:
    """Decisions with one kind of evidence after the notice, where there being any all but tells the end; else 0."""
    late, _, every = _after_notice(evidence, decisions, account, on)
    size = len(decisions)
    number = counted(late, size)
    known = counted(every, size) > 0
    told = separates((number[known] > 0).astype(np.float64), decisions.lost[known], LATE)
    return int((number > 0).sum()) if told else 0


def _telling(evidence: Evidence, decisions: Decisions, account: Ints, on: Ints, news: Floats) -> int:
    """Decisions of which one kind of evidence after the notice all but tells how they ended; else 0."""
    case, row, _ = _after_notice(evidence, decisions, account, on)
    size = len(decisions)
    number = counted(case, size)
    total = summed(case, news[row], size)
    heard = number > 0
    return int(heard.sum()) if separates(-total[heard] / number[heard], decisions.lost[heard], LATE) else 0
