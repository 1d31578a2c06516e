"""The tables as integer-coded arrays, in an order that does not depend on the order of the rows.

Everything here is independent of the as-of date, so that one reading of the tables serves today's picture, each past
decision that the model learns from, and the what-if page.
"""

from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from analytics.risk.arrays import NEVER, Bools, Floats, Ints, days, lengths_of_groups, starts_of_groups, text_codes
from analytics.risk.price_language import price_alone
from analytics.tables.portfolio import Tables
from analytics.tables.schema import LEVELS, PROVENANCE, SIGNALS

_Number = TypeVar("_Number", np.int64, np.float64)
LEVEL_CODES: Final = {level: code for code, level in enumerate(LEVELS)}
UNKNOWN_LEVEL: Final = len(LEVELS)
EXECUTIVE: Final = LEVEL_CODES["executive"]
SIGNAL_CODES: Final = {signal: code for code, signal in enumerate(SIGNALS)}
NO_SIGNAL: Final = -1
STRATEGIC_TOPICS: Final = ("expectations", "future")
# A missing question is a satisfaction question; "other" is never scored, but its comment is read.
QUESTION_CODES: Final = {"csat": 0, "nps": 1, "ces": 2, "other": 3}
SCORED_QUESTIONS: Final = 3
DEFAULT_SCALES: Final = {0: (1.0, 10.0), 1: (0.0, 10.0), 2: (1.0, 7.0), 3: (1.0, 10.0)}


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """Answers to scored questions, sorted by account, respondent, day.

    `day` is NEVER where there is none; `share` is the score on 0..1; `scale` indexes `scales` (lowest, highest).
    """

    account: Ints
    respondent: Ints
    day: Ints
    level: Ints
    question: Ints
    share: Floats
    scale: Ints
    strength: Floats
    scales: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Comments:
    """Non-empty comments, sorted by account and day; `price` where the customer stays for price alone."""

    account: Ints
    day: Ints
    level: Ints
    strength: Floats
    price: Bools


@dataclass(frozen=True, slots=True, eq=False)
class Contacts:
    """One conversation an account, day and level; `bad` where it carried bad news, which adds no contact."""

    account: Ints
    day: Ints
    level: Ints
    strategic: Bools
    bad: Bools
    strength: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Signals:
    """What was heard: one an account, day, level and kind of signal."""

    account: Ints
    day: Ints
    level: Ints
    signal: Ints
    strength: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Expected:
    """Expectations as reviewed on a day (NEVER: nobody knows when), sorted by account and `same`.

    `same` is equal for reviews of one and the same expectation; `fulfilment` is 0..1 or NaN.
    """

    account: Ints
    same: Ints
    day: Ints
    level: Ints
    importance: Floats
    strength: Floats
    fulfilment: Floats
    measured: Bools
    row: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """All that the model reads, coded against `accounts`.

    Attributes:
        covered_from: first day on which a log covers the account, by account; a log of all conversations with all
            accounts covers everyone always.
        logged_from: the same, but no log covers a day before its own first row: for pictures of the past.
        declared: accounts for which somebody stated when the last conversation with an executive was.
        scales_assumed: answers without a scale, which were read on the usual one.
    """

    accounts: pd.Index
    answers: Answers
    comments: Comments
    contacts: Contacts
    signals: Signals
    expected: Expected
    covered_from: Ints
    logged_from: Ints
    declared: Bools
    scales_assumed: int


def codes(values: pd.Series, known: dict[str, int], missing: int) -> Ints:
    """A choice column as integer codes; `missing` where it is empty."""
    numbers: Ints = np.asarray(values.map(known).fillna(missing), dtype=np.int64)
    return numbers


def level_of_people(tables: Tables) -> dict[str, int]:
    """The level of each known person, by account and name: fills levels that a log or survey left open."""
    people = tables.people
    if people.empty:
        return {}
    level = people["level"].where(
        people["level"].notna(), people["decides"].fillna(value=False).map({True: "executive"})
    )
    known = people.assign(level=codes(level, LEVEL_CODES, UNKNOWN_LEVEL), key=person_key(people, "person"))
    known = known[(known["level"] < UNKNOWN_LEVEL) & known["key"].notna()]
    return {str(key): int(value) for key, value in known.groupby("key")["level"].min().items()}


def person_key(frame: pd.DataFrame, column: str) -> pd.Series:
    """Account and person as one text."""
    return frame["account"].str.cat(frame[column].str.strip().str.casefold(), sep="\x1f")


def levels(frame: pd.DataFrame, person: str, people: dict[str, int]) -> Ints:
    """Level codes of a frame's rows, from the people table where the row itself says nothing."""
    stated = codes(frame["level"], LEVEL_CODES, UNKNOWN_LEVEL).copy()
    silent = stated == UNKNOWN_LEVEL
    # Only there: most logs state most levels, and a key for each of hundreds of thousands of rows takes its time.
    if people and silent.any():
        found = person_key(frame[silent], person).map(people)
        stated[silent] = found.fillna(UNKNOWN_LEVEL).to_numpy(dtype=np.int64)
    return stated


def first_of(order: Ints, *keys: npt.NDArray[np.generic]) -> Ints:
    """Row numbers in `order`, keeping the first of each run of equal `keys`."""
    return order[starts_of_groups(*(key[order] for key in keys))]


def lowest_of(order: Ints, values: npt.NDArray[_Number], *keys: npt.NDArray[np.generic]) -> npt.NDArray[_Number]:
    """`values`, where each row in `order` has the lowest of its run of equal `keys`."""
    if not len(order):
        return values
    starts = starts_of_groups(*(key[order] for key in keys))
    found = values.copy()
    found[order] = np.repeat(np.minimum.reduceat(values[order], starts), lengths_of_groups(starts, len(order)))
    return found


def forms(frame: pd.DataFrame) -> Ints:
    """Which answers were given on one form: those of one response id, else of one row of a file; else each its own.

    Without a name this is who answered: six questions of an anonymous survey are six answers of one person.
    """
    by_id = text_codes(frame["response_id"])
    at, where = len(frame), frame[list(PROVENANCE)]
    by_row = where.groupby(list(PROVENANCE), dropna=False).ngroup().to_numpy(dtype=np.int64)
    own = np.where(where["row"].to_numpy() > 0, at + by_row, 2 * at + np.arange(at))
    return np.where(by_id >= 0, by_id, own)


def read_answers(frame: pd.DataFrame, account: Ints, people: dict[str, int]) -> tuple[Answers, int]:
    """The scored answers, without duplicates, and how many had to be read on an assumed scale.

    A duplicate has the response id of another answer to the same question, or its respondent and its date; questions
    of one kind are told apart by their words. The
    earliest stays, of the same day the lowest: what comes later can then never change an earlier picture. What stays
    has the highest level and the greatest strength of that day's duplicates, so that a higher score never costs it its
    voice.
    """
    question = codes(frame["question"], QUESTION_CODES, 0)
    score = frame["score"].to_numpy(dtype=np.float64)
    usable = (account >= 0) & (question < SCORED_QUESTIONS) & ~np.isnan(score)
    low, high = frame["scale_min"].to_numpy(dtype=np.float64), frame["scale_max"].to_numpy(dtype=np.float64)
    unknown = np.isnan(low) | np.isnan(high) | (high <= low)
    for code, (lowest, highest) in DEFAULT_SCALES.items():
        assumed = unknown & (question == code)
        low, high = np.where(assumed, lowest, low), np.where(assumed, highest, high)
    share = np.clip((score - low) / (high - low), 0.0, 1.0)
    identity = text_codes(frame["response_id"])
    respondent = text_codes(frame["respondent"])
    asked = text_codes(frame["asked"])
    day = days(frame["date"])
    level = levels(frame, "respondent", people)
    strength = frame["strength"].to_numpy(dtype=np.float64)
    # An undated answer is known from the outset; sorted first, it stays.
    when = np.where(day == NEVER, -NEVER, day)

    order = np.lexsort((respondent, strength, level, share, when, asked, question, identity, account)).astype(np.int64)
    order = order[usable[order]]
    with_id, without_id = order[identity[order] >= 0], order[identity[order] < 0]
    of_a_day = (account, identity, question, asked, when)
    level, strength = lowest_of(with_id, level, *of_a_day), -lowest_of(with_id, -strength, *of_a_day)
    respondent = -lowest_of(with_id, -respondent, *of_a_day)  # a name before none
    order = np.concatenate([first_of(with_id, account, identity, question, asked), without_id])

    order = order[
        np.lexsort(
            (
                strength[order],
                level[order],
                share[order],
                when[order],
                asked[order],
                question[order],
                respondent[order],
                account[order],
            )
        )
    ]
    named, nameless = order[respondent[order] >= 0], order[respondent[order] < 0]
    of_a_day = (account, respondent, question, asked, when)
    level, strength = lowest_of(named, level, *of_a_day), -lowest_of(named, -strength, *of_a_day)
    order = np.concatenate([first_of(named, account, respondent, question, asked, when), nameless])
    own = np.where(respondent >= 0, respondent, 0)
    own[nameless] = respondent.max(initial=0) + 1 + pd.factorize(forms(frame)[nameless])[0]
    order = order[np.lexsort((share[order], when[order], own[order], account[order]))]

    scales, scale = np.unique(np.column_stack([low, high])[order], axis=0, return_inverse=True)
    answers = Answers(
        account=account[order],
        respondent=own[order],
        day=day[order],
        level=level[order],
        question=question[order],
        share=share[order],
        scale=scale.reshape(-1).astype(np.int64),
        strength=strength[order],
        scales=scales,
    )
    return answers, int(np.count_nonzero(unknown & usable))


def read_comments(frame: pd.DataFrame, account: Ints, people: dict[str, int]) -> Comments:
    """The comments. A survey of several questions repeats its comment on each row: it counts once."""
    comment = frame["comment"]
    present = (comment.notna() & (comment.str.strip() != "")).to_numpy(dtype=bool) & (account >= 0)
    frame, account = frame[present], account[present]
    text = text_codes(frame["comment"])
    day = days(frame["date"])
    identity, respondent = text_codes(frame["response_id"]), text_codes(frame["respondent"])
    source = text_codes(frame["file"].str.cat(frame["sheet"], sep="\x1f"))
    row = frame["row"].to_numpy(dtype=np.int64)
    level = levels(frame, "respondent", people)
    strength = frame["strength"].to_numpy(dtype=np.float64)
    price = price_alone(frame["comment"])

    when = np.where(day == NEVER, -NEVER, day)
    # What tells one comment from another: the response id, else the respondent and date, else the row it stood in.
    kind = np.select([identity >= 0, respondent >= 0, row > 0], [0, 1, 2], default=3)
    which = np.select([kind == 0, kind == 1, kind == 2], [identity, respondent, source], default=0)
    place = np.select([kind == 1, kind == 2], [when, row], default=0)
    order = np.lexsort((strength, level, when, text, place, which, kind, account)).astype(np.int64)
    own, rest = order[kind[order] < 3], order[kind[order] == 3]
    kept = np.concatenate([first_of(own, account, kind, which, place, text), rest])
    kept = kept[np.lexsort((price[kept], strength[kept], level[kept], day[kept], account[kept]))]
    return Comments(account[kept], day[kept], level[kept], strength[kept], price[kept])


def read_conversations(frame: pd.DataFrame, account: Ints, people: dict[str, int]) -> tuple[Contacts, Signals]:
    """Contacts (one an account, day and level) and signals (one an account, day, level and kind).

    Where one entry of a day carries bad news, the conversation does: two people who both log the meeting cannot turn
    the bad half into a good one.
    """
    day = days(frame["date"])
    level = levels(frame, "person", people)
    signal = codes(frame["signal"], SIGNAL_CODES, NO_SIGNAL)
    strategic = frame["topic"].isin(STRATEGIC_TOPICS).to_numpy(dtype=bool)
    strength = frame["strength"].to_numpy(dtype=np.float64)
    bad = (signal == SIGNAL_CODES["price_only"]) | (signal == SIGNAL_CODES["leaving"])
    usable = (account >= 0) & (day != NEVER)

    order = np.lexsort((level, day, account)).astype(np.int64)
    order = order[usable[order]]
    starts = starts_of_groups(account[order], day[order], level[order])
    first = order[starts]
    some = len(starts) > 0
    contacts = Contacts(
        account=account[first],
        day=day[first],
        level=level[first],
        strategic=np.logical_or.reduceat(strategic[order], starts) if some else np.zeros(0, dtype=bool),
        bad=np.logical_or.reduceat(bad[order], starts) if some else np.zeros(0, dtype=bool),
        strength=np.maximum.reduceat(strength[order], starts) if some else np.zeros(0),
    )
    order = np.lexsort((-strength, signal, level, day, account)).astype(np.int64)
    order = order[usable[order] & (signal[order] != NO_SIGNAL)]
    kept = first_of(order, account, day, level, signal)
    return contacts, Signals(account[kept], day[kept], level[kept], signal[kept], strength[kept])


def read_expectations(frame: pd.DataFrame, account: Ints) -> Expected:
    """Expectations and their reviews, the importance as 1..5 (a rank of 1 counts as 5, of 2 as 4, ...)."""
    rank = frame["rank"].to_numpy(dtype=np.float64)
    # Beyond the fifth the ranks still differ, so that a sixth never shares a place with a seventh.
    from_rank = np.where(rank <= 5, 6.0 - rank, 1.0 / np.maximum(rank - 4.0, 1.0))
    stated = frame["importance"].to_numpy(dtype=np.float64)
    importance = np.where(np.isnan(stated), from_rank, stated)
    importance = np.where(np.isnan(importance), 3.0, importance)
    fulfilment = np.clip(frame["fulfilment"].to_numpy(dtype=np.float64) / 10.0, 0.0, 1.0)
    measure = frame["measure"]
    measured = (measure.notna() & (measure.str.strip() != "")).to_numpy(dtype=bool)
    strength = frame["strength"].to_numpy(dtype=np.float64)
    level = codes(frame["level"], LEVEL_CODES, UNKNOWN_LEVEL)
    day = days(frame["reviewed"])
    same = text_codes(frame["expectation"].fillna("").str.cat(frame["stated_by"].fillna(""), sep="\x1f"))
    # Of two reviews on one day the one that was written in the dashboard stands (it corrects the file), else the worse
    # one: sorted last, it is taken. Never the later row: the order of a file's rows means nothing.
    written = (frame["file"] == "").to_numpy(dtype=bool)
    worse = np.where(np.isnan(fulfilment), 2.0, fulfilment)
    order = np.lexsort((strength, importance, ~measured, -worse, written, day, same, account)).astype(np.int64)
    order = order[(account >= 0)[order]]
    return Expected(
        account=account[order],
        same=same[order],
        day=day[order],
        level=level[order],
        importance=importance[order],
        strength=strength[order],
        fulfilment=fulfilment[order],
        measured=measured[order],
        row=order,
    )


def read_coverage(tables: Tables, accounts: pd.Index) -> tuple[Ints, Ints]:
    """First day covered by a conversation log, by account: as declared, and never before the log's own first row."""
    held = tables.logged_conversations()
    account = accounts.get_indexer(pd.Index(held["account"])).astype(np.int64)
    covered = np.full(len(accounts), NEVER, dtype=np.int64)
    logged = covered.copy()
    log = held["log"].to_numpy()
    day = days(held["date"])
    for name in sorted({str(value) for value in pd.unique(held["log"]) if value} | set(tables.coverage)):
        coverage = tables.coverage.get(name, "occurring")
        in_log = log == name
        if coverage == "all":
            covered[:] = -NEVER
            logged = np.minimum(logged, day[in_log].min(initial=NEVER))
        elif coverage == "occurring":
            rows = in_log & (account >= 0)
            np.minimum.at(covered, account[rows], day[rows])
            np.minimum.at(logged, account[rows], day[rows])
    return covered, logged


def read_evidence(tables: Tables, accounts: pd.Index) -> Evidence:
    """The evidence about `accounts` (unique names); rows about other accounts are left out."""
    people = level_of_people(tables)
    at_answers = accounts.get_indexer(pd.Index(tables.responses["account"])).astype(np.int64)
    at_conversations = accounts.get_indexer(pd.Index(tables.conversations["account"])).astype(np.int64)
    at_expectations = accounts.get_indexer(pd.Index(tables.expectations["account"])).astype(np.int64)
    answers, assumed = read_answers(tables.responses, at_answers, people)
    contacts, signals = read_conversations(tables.conversations, at_conversations, people)
    covered, logged = read_coverage(tables, accounts)
    return Evidence(
        accounts=accounts,
        answers=answers,
        comments=read_comments(tables.responses, at_answers, people),
        contacts=contacts,
        signals=signals,
        expected=read_expectations(tables.expectations, at_expectations),
        covered_from=covered,
        logged_from=logged,
        declared=accounts.isin(list(tables.declared_executive)),
        scales_assumed=assumed,
    )
