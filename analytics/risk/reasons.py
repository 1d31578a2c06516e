"""What drives an account's risk, strongest first, and who gave its score: as messages, still without a language."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.arrays import EPOCH, NEVER, Bools, Floats, Ints
from analytics.risk.evidence import EXECUTIVE, SIGNAL_CODES, Evidence
from analytics.risk.factors import NAMES
from analytics.risk.features import Cases, Sums, latest_reviews, slots_taken, within_look_back
from analytics.tables.issue import Message, Param
from analytics.tables.quantities import Score
from analytics.tables.schema import LEVELS

# Below this many log-odds a factor is not worth a sentence.
WORTH_SAYING: Final = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """Dates and texts that sentences need, one entry an account (day 0: never).

    Attributes:
        executive: day of the last conversation with an executive, whatever was said.
        executive_bad: whether that one carried bad news.
        strategic: day of the last conversation on expectations or the future.
        price_said, leaving_said: day on which it was last said; the level that said it in `..._level`.
        worst: row of `expectations` that is furthest from being met (-1 none), and its fulfilment 0..1.
        executive_expectation: whether an executive's expectation is on record.
    """

    executive: Ints
    executive_bad: Ints
    strategic: Ints
    price_said: Ints
    price_level: Ints
    leaving_said: Ints
    leaving_level: Ints
    worst: Ints
    worst_fulfilment: Floats
    open_n: Ints
    executive_expectation: Ints


def last_day(case: Ints, day: Ints, size: int) -> Ints:
    """The last day of each case; 0 without any."""
    last = np.zeros(size, dtype=np.int64)
    np.maximum.at(last, case, day)
    return last


def level_on(case: Ints, day: Ints, level: Ints, last: Ints) -> Ints:
    """The highest level among the rows on each case's last day."""
    highest = np.full(len(last), len(LEVELS), dtype=np.int64)
    at = day == last[case]
    np.minimum.at(highest, case[at], level[at])
    return highest


def facts(evidence: Evidence, cases: Cases) -> Facts:
    """Everything that the sentences quote, for all cases at once."""
    size, accounts = len(cases), len(evidence.accounts)
    contacts, signals, comments, expected = (
        evidence.contacts,
        evidence.signals,
        evidence.comments,
        evidence.expected,
    )
    case, row, _ = within_look_back(contacts.account, contacts.day, cases, accounts)
    day, executive = contacts.day[row], contacts.level[row] == EXECUTIVE
    last_executive = last_day(case[executive], day[executive], size)
    bad = np.zeros(size, dtype=np.int64)
    soured = executive & contacts.bad[row] & (day == last_executive[case])
    bad[case[soured]] = 1
    strategic = contacts.strategic[row] & ~contacts.bad[row]

    s_case, s_row, _ = within_look_back(signals.account, signals.day, cases, accounts)
    cheap = signals.signal[s_row] == SIGNAL_CODES["price_only"]
    gone = signals.signal[s_row] == SIGNAL_CODES["leaving"]
    c_case, c_row, _ = within_look_back(comments.account, comments.day, cases, accounts)
    said = comments.price[c_row]
    c_day = np.where(comments.day[c_row] == NEVER, cases.undated_day, comments.day[c_row])
    p_case = np.concatenate([s_case[cheap], c_case[said]])
    p_day = np.concatenate([signals.day[s_row][cheap], c_day[said]])
    p_level = np.concatenate([signals.level[s_row][cheap], comments.level[c_row][said]])
    price = last_day(p_case, p_day, size)
    g_case, g_day, g_level = s_case[gone], signals.day[s_row][gone], signals.level[s_row][gone]
    leaving = last_day(g_case, g_day, size)

    e_case, e_row, _ = latest_reviews(evidence, cases)
    importance = expected.importance[e_row] * expected.strength[e_row]
    top = slots_taken(e_case, importance) > 0
    by_executive = np.zeros(size, dtype=np.int64)
    by_executive[e_case[expected.level[e_row] == EXECUTIVE]] = 1
    t_case, t_row, t_importance = e_case[top], e_row[top], importance[top]
    open_n = np.bincount(t_case[~expected.measured[t_row]], minlength=size).astype(np.int64)
    known = ~np.isnan(expected.fulfilment[t_row])
    t_case, t_row, t_importance = t_case[known], t_row[known], t_importance[known]
    short = t_importance * (1.0 - expected.fulfilment[t_row])
    order = np.lexsort((t_row, short, t_case))
    worst, worst_fulfilment = np.full(size, -1, dtype=np.int64), np.full(size, np.nan)
    worst[t_case[order]] = expected.row[t_row[order]]
    worst_fulfilment[t_case[order]] = expected.fulfilment[t_row[order]]
    return Facts(
        executive=last_executive,
        executive_bad=bad,
        strategic=last_day(case[strategic], day[strategic], size),
        price_said=price,
        price_level=level_on(p_case, p_day, p_level, price),
        leaving_said=leaving,
        leaving_level=level_on(g_case, g_day, g_level, leaving),
        worst=worst,
        worst_fulfilment=worst_fulfilment,
        open_n=open_n,
        executive_expectation=by_executive,
    )


def date_of(day: int) -> dt.date:
    """The date of a day number."""
    return EPOCH + dt.timedelta(days=day)


class Sentences:
    """Writes the messages of one account at a time, from facts that were gathered for all."""

    def __init__(self, found: Facts, given: Sums, accounts: pd.DataFrame, expectations: pd.DataFrame) -> None:
        self.found, self.given = found, given
        self.score = accounts[["score", "scale_min", "scale_max"]].to_numpy(dtype=np.float64)
        self.texts = expectations["expectation"].to_numpy()
        self.respondents = given.respondents

    def about(self, name: str, number: int) -> Message:
        """The message of one factor or flag that raises the risk of account `number`."""
        writer = {
            "exec_gap": self.executive,
            "strategic_gap": self.strategic,
            "breadth_gap": self.breadth,
            "align_gap": self.alignment,
            "unmeasured": self.unmeasured,
            "csat_gap": self.csat,
            "exec_silent": self.silent,
            "price_only": self.price,
            "no_future": self.leaving,
        }.get(name)
        return writer(number) if writer else Message(f"risk.reason.{name}")

    def executive(self, number: int) -> Message:
        """Nobody who decides was spoken to, or long ago, or it was bad news."""
        last = int(self.found.executive[number])
        if last == 0:
            return Message("risk.reason.exec_never")
        code = "exec_bad_news" if self.found.executive_bad[number] else "exec_since"
        return Message(f"risk.reason.{code}", {"date": date_of(last)})

    def strategic(self, number: int) -> Message:
        """Expectations and the future were not spoken of, or long ago."""
        last = int(self.found.strategic[number])
        if last == 0:
            return Message("risk.reason.strategic_never")
        return Message("risk.reason.strategic_since", {"date": date_of(last)})

    def breadth(self, number: int) -> Message:
        """At which levels nobody is spoken to."""
        heard = self.given.contact[number] > 0
        if not heard.any():
            return Message("risk.reason.breadth_none")
        if heard.all():
            return Message("risk.reason.breadth_thin")
        missing: tuple[str, ...] = tuple(level for level, there in zip(LEVELS, heard, strict=True) if not there)
        if missing == LEVELS[:2]:
            return Message("risk.reason.breadth_operational_only")
        return Message("risk.reason.breadth_missing", {"levels": missing, "n": len(missing)})

    def alignment(self, number: int) -> Message:
        """The expectation that is furthest from being met."""
        row = int(self.found.worst[number])
        share = float(self.found.worst_fulfilment[number])
        params: dict[str, Param] = {"expectation": str(self.texts[row]), "score": Score(share * 10.0, 0.0, 10.0)}
        # A fulfilled expectation can only weigh because its review is long ago.
        return Message("risk.reason.align_unmet" if share <= 0.5 else "risk.reason.align_stale", params)

    def unmeasured(self, number: int) -> Message:
        """How many of the main expectations have no agreed measure."""
        total = int(self.given.expected_n[number])
        return Message("risk.reason.unmeasured", {"n": min(int(self.found.open_n[number]), total), "total": total})

    def csat(self, number: int) -> Message:
        """The score itself is low."""
        value, lowest, highest = (float(part) for part in self.score[number])
        return Message("risk.reason.csat_low", {"score": Score(value, lowest, highest)})

    def silent(self, number: int) -> Message:
        """No satisfied executive among those who answered."""
        n = int(self.respondents[number].sum())
        code = "exec_unhappy" if self.respondents[number, EXECUTIVE] else "exec_silent"
        return Message(f"risk.reason.{code}", {"n": n})

    def price(self, number: int) -> Message:
        """They stay for the price alone."""
        return said("price_only", int(self.found.price_said[number]), int(self.found.price_level[number]))

    def leaving(self, number: int) -> Message:
        """They said that they may leave."""
        return said("leaving", int(self.found.leaving_said[number]), int(self.found.leaving_level[number]))

    def voices(self, number: int) -> tuple[Message, ...]:
        """Two lines on who gave the score: how many at which level, and whether those who decide were among them."""
        heard = [int(count) for count in self.respondents[number]]
        total = sum(heard)
        if total == 0:
            return (Message("risk.voices.none"),)
        executive, management, operational, unknown = heard
        first = Message(
            "risk.voices.by_level",
            {
                "n": total,
                "executive": executive,
                "management": management,
                "operational": operational,
                "unknown": unknown,
            },
        )
        if executive:
            return first, Message("risk.voices.deciders_answered", {"n": executive})
        if unknown == total:
            return first, Message("risk.voices.levels_unknown", {"n": total})
        code = "operational_only" if operational == total else "no_deciders"
        return first, Message(f"risk.voices.{code}", {"n": total})


def said(what: str, day: int, level: int) -> Message:
    """When something was last said, and at which level where that is known."""
    if level < len(LEVELS):
        return Message(f"risk.reason.{what}_by", {"date": date_of(day), "level": LEVELS[level]})
    return Message(f"risk.reason.{what}", {"date": date_of(day)})


def reasons(
    names: list[str], contributions: Floats, sentences: Sentences
) -> tuple[Mapping[str, tuple[Message, ...]], Mapping[str, tuple[Message, ...]]]:
    """By account: what raises its risk, strongest first; and who gave its score."""
    order = np.argsort(-contributions, axis=1, kind="stable")
    enough = np.take_along_axis(contributions, order, axis=1) >= WORTH_SAYING
    why: dict[str, tuple[Message, ...]] = {}
    who: dict[str, tuple[Message, ...]] = {}
    for number, (name, ranked, count) in enumerate(
        zip(names, order.tolist(), enough.sum(axis=1).tolist(), strict=True)
    ):
        why[name] = tuple(sentences.about(NAMES[column], number) for column in ranked[:count])
        who[name] = sentences.voices(number)
    return why, who


def known_of_deciders(found: Facts, given: Sums) -> Bools:
    """Whether anything is known of what an executive thinks: a conversation, an answer or an expectation."""
    heard: Bools = (found.executive > 0) | (given.respondents[:, EXECUTIVE] > 0) | (found.executive_expectation > 0)
    return heard
