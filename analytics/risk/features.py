"""Evidence and as-of dates to factors, for any number of accounts and dates at once.

A *case* is one account on one day. Today's picture has one case an account; learning has one a past decision. Every
sum runs over a case's own rows in a fixed order, so an account alone gives the same bits as in a batch.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from analytics.risk.arrays import NEVER, Bools, Floats, Ints, counted, lengths_of_groups, starts_of_groups, summed
from analytics.risk.evidence import EXECUTIVE, SCORED_QUESTIONS, SIGNAL_CODES, Evidence
from analytics.risk.factors import (
    COLUMN,
    CONVERSATION_HALF_LIFE,
    FACTORS,
    FROM_CONVERSATIONS,
    LOOK_BACK_DAYS,
    OPINION_HALF_LIFE,
    REF,
    STRATEGIC_USE,
    VOTES,
)
from analytics.tables.schema import LEVELS, SUMMARY_STRENGTH

TOP: Final = 3


@dataclass(frozen=True, slots=True, eq=False)
class Cases:
    """Accounts (codes of an Evidence) on days.

    Attributes:
        undated_day: the day that an undated answer is taken to be from; on earlier days it is not known yet.
        past: pictures of the past, for which no conversation log covers a day before its own first row.
    """

    account: Ints
    day: Ints
    undated_day: int
    past: bool = False

    def __len__(self) -> int:
        return len(self.account)


@dataclass(frozen=True, slots=True, eq=False)
class Sums:
    """What the factors are made of, one entry a case. A conversation that is held adds to these.

    Attributes:
        contact: cases x levels, decayed conversations.
        strategic: decayed conversations on expectations or the future, by use.
        votes, vote_weight: weighed CSAT votes on 0..1, and their weights.
        answers: number of scored answers; satisfaction their plain mean (NaN without any).
        executive_voice: what executives' satisfaction adds.
        price, price_weight, price_n: statements of price alone, all statements, and their number.
        leaving, future_weight, future_n: the same for leaving.
        gap, gap_weight: the top three's unfulfilled part (NaN-free; weight 0 where unknown).
        unmeasured, expected_weight: the top three without a measure; the top three's weight.
        expected_n: number of expectations, at most three; expected_evidence: how much of three are truly recorded.
        contact_evidence: how strong the evidence on conversations is, 0..1; all of it where a log covers the account.
    """

    contact: Floats
    strategic: Floats
    votes: Floats
    vote_weight: Floats
    answers: Ints
    satisfaction: Floats
    executive_voice: Floats
    price: Floats
    price_weight: Floats
    price_n: Ints
    leaving: Floats
    future_weight: Floats
    future_n: Ints
    gap: Floats
    gap_weight: Floats
    unmeasured: Floats
    expected_weight: Floats
    expected_n: Ints
    expected_evidence: Floats
    contacts_n: Ints
    contact_evidence: Floats
    covered: Bools
    declared: Bools
    respondents: Ints  # cases x (levels and unknown)
    scale: Ints  # most used scale, a row of Answers.scales; -1 without answers
    question: Ints  # the question that was scored; -1 without answers


def decay(age: Ints, half_life: float) -> Floats:
    """How much of an event is left after `age` days."""
    left: Floats = np.power(2.0, -age / half_life)
    return left


def rows_of_cases(row_account: Ints, cases: Cases, accounts: int) -> tuple[Ints, Ints]:
    """For each case all rows of its account: case numbers and row numbers. Rows are sorted by account."""
    first = np.searchsorted(row_account, np.arange(accounts + 1))
    lengths = (first[1:] - first[:-1])[cases.account]
    case = np.repeat(np.arange(len(cases), dtype=np.int64), lengths)
    begin = np.repeat(first[:-1][cases.account], lengths)
    within = np.arange(len(case), dtype=np.int64) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return case, (begin + within).astype(np.int64)


def within_look_back(row_account: Ints, row_day: Ints, cases: Cases, accounts: int) -> tuple[Ints, Ints, Ints]:
    """Case number, row number and age in days of the rows that count: not after the day, not older than two years."""
    case, row = rows_of_cases(row_account, cases, accounts)
    day = np.where(row_day == NEVER, cases.undated_day, row_day)
    age = cases.day[case] - day[row]
    kept = (age >= 0) & (age <= LOOK_BACK_DAYS)
    return case[kept], row[kept], age[kept]


def conversation_sums(evidence: Evidence, cases: Cases) -> tuple[Floats, Floats, Ints, Floats]:
    """Decayed conversations by level, decayed strategic ones by use, the number that counts, and the best strength."""
    contacts, size = evidence.contacts, len(cases)
    case, row, age = within_look_back(contacts.account, contacts.day, cases, len(evidence.accounts))
    good = ~contacts.bad[row]
    case, row, age = case[good], row[good], age[good]
    # A date of the last conversation is a conversation on that date, whichever column held it: what is thinner is the
    # evidence (`contact_evidence`), not the conversation.
    weight = decay(age, CONVERSATION_HALF_LIFE)
    level = contacts.level[row]
    known = level < len(LEVELS)
    by_level = summed(case[known] * len(LEVELS) + level[known], weight[known], size * len(LEVELS))
    strategic = summed(case, weight * STRATEGIC_USE[level] * contacts.strategic[row], size)
    best = np.zeros(size)
    np.maximum.at(best, case[known], contacts.strength[row[known]])
    return by_level.reshape(size, len(LEVELS)), strategic, counted(case[known], size), best


@dataclass(frozen=True, slots=True, eq=False)
class Voices:
    """What the survey says, one entry a case."""

    votes: Floats
    vote_weight: Floats
    answers: Ints
    satisfaction: Floats
    executive_voice: Floats
    respondents: Ints
    scale: Ints
    question: Ints


def survey_sums(evidence: Evidence, cases: Cases) -> Voices:
    """One vote a respondent; NPS counts only where there is no CSAT, effort only where there is neither."""
    answers, size = evidence.answers, len(cases)
    case, row, age = within_look_back(answers.account, answers.day, cases, len(evidence.accounts))
    asked = np.full(size, SCORED_QUESTIONS, dtype=np.int64)
    for code in reversed(range(SCORED_QUESTIONS)):
        asked[case[answers.question[row] == code]] = code
    scored = answers.question[row] == asked[case]
    case, row, age = case[scored], row[scored], age[scored]
    number = counted(case, size)

    starts = starts_of_groups(case, answers.respondent[row])
    lengths = lengths_of_groups(starts, len(case))
    vote = np.repeat(np.arange(len(starts), dtype=np.int64), lengths)
    left = decay(age, OPINION_HALF_LIFE) * answers.strength[row]
    share = answers.share[row]
    weight = summed(vote, left, len(starts))
    mean = np.divide(summed(vote, left * share, len(starts)), weight, out=np.zeros(len(starts)), where=weight > 0)
    latest = starts + lengths - 1
    of_case = case[starts]
    level = np.minimum.reduceat(answers.level[row], starts) if len(starts) else np.zeros(0, dtype=np.int64)
    loud = VOTES[level] * left[latest]
    # An executive is taken at their latest word: an old complaint that drops out of the
    # look-back can then never make the present look better.
    voice = np.where(level == EXECUTIVE, left[latest] * np.maximum(0.0, 2.0 * share[latest] - 1.0), 0.0)

    kinds = len(VOTES)
    respondents = counted(of_case * kinds + level, size * kinds).reshape(size, kinds)
    scales = max(len(answers.scales), 1)
    used = counted(case * scales + answers.scale[row], size * scales).reshape(size, scales)
    total = summed(case, share, size)
    return Voices(
        votes=summed(of_case, loud * mean, size),
        vote_weight=summed(of_case, loud, size),
        answers=number,
        satisfaction=np.divide(total, number, out=np.full(size, np.nan), where=number > 0),
        executive_voice=summed(of_case, voice, size),
        respondents=respondents,
        scale=np.where(number > 0, used.argmax(axis=1), -1),
        question=np.where(number > 0, asked, -1),
    )


def statement_sums(evidence: Evidence, cases: Cases) -> tuple[Floats, Floats, Ints, Floats, Floats, Ints]:
    """What was said of price alone (comments and conversations) and of leaving (conversations)."""
    size, accounts = len(cases), len(evidence.accounts)
    comments, signals = evidence.comments, evidence.signals
    case, row, age = within_look_back(comments.account, comments.day, cases, accounts)
    weight = VOTES[comments.level[row]] * comments.strength[row] * decay(age, OPINION_HALF_LIFE)
    price = summed(case, weight * comments.price[row], size)
    price_weight = summed(case, weight, size)
    price_n = counted(case, size)

    case, row, age = within_look_back(signals.account, signals.day, cases, accounts)
    weight = VOTES[signals.level[row]] * signals.strength[row] * decay(age, OPINION_HALF_LIFE)
    kind = signals.signal[row]
    bright, cheap, gone = (kind == SIGNAL_CODES[name] for name in ("sees_future", "price_only", "leaving"))
    of_price, of_future = bright | cheap, bright | gone
    return (
        price + summed(case, weight * cheap, size),
        price_weight + summed(case, weight * of_price, size),
        price_n + counted(case[of_price], size),
        summed(case, weight * gone, size),
        summed(case, weight * of_future, size),
        counted(case[of_future], size),
    )


def slots_taken(case: Ints, weight: Floats) -> Floats:
    """The part of each row that is in its case's top three: rows of equal weight share what is left of it."""
    order = np.lexsort((-weight, case))
    starts = starts_of_groups(case[order], weight[order])
    lengths = lengths_of_groups(starts, len(order))
    begin = starts_of_groups(case[order])
    case_begin = np.repeat(begin, lengths_of_groups(begin, len(order)))
    before = starts - case_begin[starts]
    part = np.clip((TOP - before) / lengths, 0.0, 1.0)
    taken = np.empty(len(order))
    taken[order] = np.repeat(part, lengths)
    return taken


def latest_reviews(evidence: Evidence, cases: Cases) -> tuple[Ints, Ints, Ints]:
    """Case, row and age of the review that stands for each expectation; no look-back.

    An unknown review date is taken as one half-life old, and is known from `undated_day` on.
    """
    expected = evidence.expected
    case, row = rows_of_cases(expected.account, cases, len(evidence.accounts))
    undated = expected.day[row] == NEVER
    age = np.where(undated, int(OPINION_HALF_LIFE), cases.day[case] - expected.day[row])
    known = np.where(undated, cases.day[case] >= cases.undated_day, age >= 0)
    case, row, age = case[known], row[known], age[known]
    order = np.lexsort((row, -age, expected.same[row], case))
    case, row, age = case[order], row[order], age[order]
    starts = starts_of_groups(case, expected.same[row])
    last = starts + lengths_of_groups(starts, len(case)) - 1
    return case[last], row[last], age[last]


def expectation_sums(evidence: Evidence, cases: Cases) -> tuple[Floats, Floats, Floats, Floats, Ints, Floats]:
    """The top three: unfulfilled, weight of the known, unmeasured, weight of all, their number, their evidence."""
    expected, size = evidence.expected, len(cases)
    case, row, age = latest_reviews(evidence, cases)
    strength = expected.strength[row]
    importance = expected.importance[row] * strength
    weight = importance * slots_taken(case, importance)
    fulfilment = expected.fulfilment[row]
    known = ~np.isnan(fulfilment)
    # Good news expires: what was fulfilled long ago counts as half fulfilled.
    fresh = np.minimum(fulfilment, 0.5 + (fulfilment - 0.5) * decay(age, OPINION_HALF_LIFE))
    # Weaker evidence is pulled towards the reference, as far as it is weak.
    align_ref, measure_ref = REF[COLUMN["align_gap"]], REF[COLUMN["unmeasured"]]
    gap = align_ref + strength * (1.0 - fresh - align_ref)
    open_end = measure_ref + strength * (~expected.measured[row] - measure_ref)
    number = counted(case, size)
    return (
        summed(case[known], (weight * gap)[known], size),
        summed(case[known], weight[known], size),
        summed(case, weight * open_end, size),
        summed(case, weight, size),
        np.minimum(number, TOP),
        np.minimum(summed(case, strength, size), TOP) / TOP,
    )


def sums(evidence: Evidence, cases: Cases) -> Sums:
    """Everything that the factors of these cases are made of."""
    contact, strategic, contacts_n, best = conversation_sums(evidence, cases)
    survey = survey_sums(evidence, cases)
    price, price_weight, price_n, leaving, future_weight, future_n = statement_sums(evidence, cases)
    gap, gap_weight, unmeasured, expected_weight, expected_n, expected_evidence = expectation_sums(evidence, cases)
    since = evidence.logged_from if cases.past else evidence.covered_from
    covered = since[cases.account] <= cases.day
    return Sums(
        contact=contact,
        strategic=strategic,
        votes=survey.votes,
        vote_weight=survey.vote_weight,
        answers=survey.answers,
        satisfaction=survey.satisfaction,
        executive_voice=survey.executive_voice,
        price=price,
        price_weight=price_weight,
        price_n=price_n,
        leaving=leaving,
        future_weight=future_weight,
        future_n=future_n,
        gap=gap,
        gap_weight=gap_weight,
        unmeasured=unmeasured,
        expected_weight=expected_weight,
        expected_n=expected_n,
        expected_evidence=expected_evidence,
        contacts_n=contacts_n,
        # Without a log: as strong as the best thing known; a bare statement is a summary too.
        contact_evidence=np.where(covered, 1.0, np.where(contacts_n > 0, best, SUMMARY_STRENGTH)),
        covered=covered,
        # What somebody states today says nothing of the past.
        declared=evidence.declared[cases.account] & (not cases.past),
        respondents=survey.respondents,
        scale=survey.scale,
        question=survey.question,
    )


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """What the scorecard reads.

    Attributes:
        factors: cases x factors, 0 best to 1 worst, NaN unknown.
        flags: cases x flags, 1 where a whole group is missing.
        at_worst: the value of a factor if what is missing turned out worst (the factor itself where it is known).
    """

    factors: Floats
    flags: Floats
    at_worst: Floats

    @property
    def centred(self) -> Floats:
        """Cases x (factors and flags) as the weights see them: distance from the reference, unknown is 0."""
        return np.hstack([np.where(np.isnan(self.factors), 0.0, self.factors - REF), self.flags])


def ratio(part: Floats, whole: Floats, known: Bools) -> Floats:
    """`part` over `whole` where it is known, NaN elsewhere."""
    shares: Floats = np.divide(part, whole, out=np.full(len(part), np.nan), where=known)
    return shares


def features(given: Sums) -> Features:
    """The factors and flags of model.md."""
    contact_gaps = np.exp(-given.contact)
    answered, expected = given.answers > 0, given.expected_weight > 0
    mean = (given.votes + 2.0 * 0.75) / (given.vote_weight + 2.0)
    values = {
        "exec_gap": contact_gaps[:, EXECUTIVE],
        "strategic_gap": np.exp(-given.strategic),
        "breadth_gap": contact_gaps.sum(axis=1) / len(LEVELS),
        "align_gap": ratio(given.gap, given.gap_weight, given.gap_weight > 0),
        "unmeasured": ratio(given.unmeasured, given.expected_weight, expected),
        "csat_gap": np.where(answered, np.clip((0.90 - mean) / 0.40, 0.0, 1.0), np.nan),
        "exec_silent": np.where(answered, np.exp(-given.executive_voice), np.nan),
        "price_only": ratio(given.price + 0.3, given.price_weight + 2.0, given.price_n > 0),
        "no_future": ratio(given.leaving + 0.05, given.future_weight + 0.5, given.future_n > 0),
    }
    matrix = np.column_stack([values[factor.name] for factor in FACTORS])
    at_worst = np.where(np.isnan(matrix), 1.0, matrix)
    # Where no log covers the account, the conversations we know of can only make the
    # true gap smaller: better than the reference counts, worse is unknown.
    for name in FROM_CONVERSATIONS:
        column = COLUMN[name]
        unknown = ~given.covered & (matrix[:, column] >= REF[column])
        if name == "exec_gap":
            unknown &= ~given.declared
        matrix[unknown, column] = np.nan
    flags = np.column_stack([~given.covered, given.expected_n == 0, ~answered]).astype(np.float64)
    return Features(matrix, flags, at_worst)


def with_conversation(given: Sums, level: int, *, strategic: bool, sees_future: bool) -> Sums:
    """The same cases after one good conversation held today at `level`."""
    contact = given.contact.copy()
    contact[:, level] += 1.0
    heard = VOTES[level] if sees_future else 0.0
    return replace(
        given,
        contact=contact,
        strategic=given.strategic + (STRATEGIC_USE[level] if strategic else 0.0),
        price_weight=given.price_weight + heard,
        price_n=given.price_n + int(sees_future),
        future_weight=given.future_weight + heard,
        future_n=given.future_n + int(sees_future),
    )
