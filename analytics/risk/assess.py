"""The tables on a date to an assessment: the one call that the dashboard, the command line and the reports make."""

import datetime as dt
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.risk import hidden
from analytics.risk.arrays import Floats, Ints, day_number
from analytics.risk.contracts import customers
from analytics.risk.evidence import QUESTION_CODES, Evidence, read_evidence
from analytics.risk.factors import FACTOR_NAMES, NAMES
from analytics.risk.features import Cases, Features, Sums, features, sums
from analytics.risk.learning import as_learned, learn
from analytics.risk.next_conversation import next_conversations
from analytics.risk.reasons import Facts, Sentences, facts, known_of_deciders, reasons
from analytics.risk.scorecard import Scores, Weights, risk_by_satisfaction, score
from analytics.risk.uncertainty import Band, completeness, interval, missing_range
from analytics.tables.assessment import Assessment, ModelUsed, Settings
from analytics.tables.issue import Issue
from analytics.tables.portfolio import Tables


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """All that is computed of the accounts on one day, before it is put into frames."""

    given: Sums
    features: Features
    scores: Scores
    weights: Weights
    found: Facts
    within: Band
    ranging: Band


def picture(evidence: Evidence, cases: Cases, weights: Weights) -> Picture:
    """Score the cases, with everything that explains the score."""
    given = sums(evidence, cases)
    matrix = features(given)
    scores = score(matrix, weights)
    return Picture(
        given=given,
        features=matrix,
        scores=scores,
        weights=weights,
        found=facts(evidence, cases),
        within=interval(matrix, weights, scores),
        ranging=missing_range(matrix, weights, scores),
    )


def accounts_and_outcomes(tables: Tables, accounts: pd.Index) -> pd.Index:
    """The accounts to be scored, and those whose past decisions can be learned from."""
    return accounts.union(pd.Index(tables.outcomes["account"].dropna().unique()))


def each_on(evidence: Evidence, accounts: pd.Index, as_of: dt.date) -> Cases:
    """Each account once, on the as-of date."""
    day = day_number(as_of)
    at = evidence.accounts.get_indexer(accounts).astype(np.int64)
    return Cases(at, np.full(len(at), day, dtype=np.int64), undated_day=day)


def dates(day_numbers: Ints) -> pd.Series:
    """Day numbers as dates; 0 is no date."""
    moments = day_numbers.astype("datetime64[D]").astype("datetime64[s]")
    return pd.Series(moments).mask(day_numbers == 0)


def satisfaction_columns(drawn: Picture, evidence: Evidence) -> dict[str, object]:
    """What the survey says, on 0..1 and on the user's own scale."""
    given = drawn.given
    scales = np.vstack([evidence.answers.scales.reshape(-1, 2), [[np.nan, np.nan]]])[given.scale]
    lowest, highest = scales[:, 0], scales[:, 1]
    names = np.array([*QUESTION_CODES, ""], dtype=object)
    questions = np.where(given.question < 0, len(QUESTION_CODES), given.question)
    return {
        "satisfaction": given.satisfaction,
        "score": lowest + given.satisfaction * (highest - lowest),
        "scale_min": lowest,
        "scale_max": highest,
        "answers": given.answers,
        "respondents": given.respondents.sum(axis=1),
        "respondents_executive": given.respondents[:, 0],
        "respondents_management": given.respondents[:, 1],
        "respondents_operational": given.respondents[:, 2],
        "respondents_unknown": given.respondents[:, 3],
        "question": pd.array(names[questions], dtype="str"),
    }


def risk_columns(drawn: Picture, value: Floats) -> dict[str, object]:
    """What the model says."""
    scores, base = drawn.scores, drawn.weights.base
    by_csat = risk_by_satisfaction(scores, base)
    share, by_group = completeness(drawn.features, drawn.given)
    return {
        "last_executive": dates(drawn.found.executive).to_numpy(),
        "covered": drawn.given.covered,
        "risk": scores.risk,
        "risk_low": drawn.within.low,
        "risk_high": drawn.within.high,
        "range_low": drawn.ranging.low,
        "range_high": drawn.ranging.high,
        "base": np.full(len(scores.risk), base),
        "log_odds": scores.log_odds,
        "p_csat": by_csat,
        "at_risk_value": scores.risk * value,
        "completeness": share,
        **{f"completeness_{group}": part for group, part in by_group.items()},
        "deciders_known": known_of_deciders(drawn.found, drawn.given),
    }


def accounts_frame(contracts: pd.DataFrame, drawn: Picture, evidence: Evidence, lines: hidden.Lines) -> pd.DataFrame:
    """One row an account, with the columns of `Assessment.accounts`."""
    value = contracts["annual_value"].to_numpy(dtype=np.float64)
    columns = {**satisfaction_columns(drawn, evidence), **risk_columns(drawn, value)}
    satisfaction, scores = drawn.given.satisfaction, drawn.scores
    by_csat = risk_by_satisfaction(scores, drawn.weights.base)
    happy = hidden.satisfied(satisfaction, lines.satisfied_from)
    columns["hidden_value"] = hidden.hidden_value(value, scores.risk, by_csat, happy)
    columns["hidden_log_odds"] = hidden.hidden_log_odds(scores)
    columns["corner"] = pd.array(hidden.corners(satisfaction, scores.risk, lines), dtype="str")
    return pd.concat([contracts, pd.DataFrame(columns, index=contracts.index)], axis=1)


def assess(
    tables: Tables,
    as_of: dt.date,
    settings: Settings = Settings(),  # noqa: B008  (frozen)
    model: ModelUsed | None = None,
) -> Assessment:
    """A portfolio on its as-of date; nothing dated after it is used.

    Args:
        tables: the canonical tables; only read.
        as_of: the day on which the picture is taken.
        settings: the user's assumptions.
        model: weights that were learned before, of the same outcomes; without it they are learned here.

    Raises:
        KeyError: `settings.weights` names no factor and no flag.
    """
    held = customers(tables, as_of, settings)
    evidence = read_evidence(tables, accounts_and_outcomes(tables, held.accounts.index))
    learned = as_learned(model) if model else learn(tables, as_of, settings, evidence)
    lines = hidden.Lines(settings.satisfied_from, settings.at_risk_from(learned.model.base_rate))
    drawn = picture(evidence, each_on(evidence, held.accounts.index, as_of), learned.weights)
    accounts = accounts_frame(held.accounts, drawn, evidence, lines)
    names = accounts.index.tolist()
    sentences = Sentences(drawn.found, drawn.given, accounts, tables.expectations)
    why, who = reasons(names, drawn.scores.contributions, sentences)
    notices = list(held.notices)
    if evidence.scales_assumed:
        notices.append(
            Issue("risk.notice.scale_assumed", count=evidence.scales_assumed, params={"n": evidence.scales_assumed})
        )
    return Assessment(
        as_of=as_of,
        settings=settings,
        model=learned.model,
        accounts=accounts,
        factors=pd.DataFrame(drawn.features.factors, index=accounts.index, columns=list(FACTOR_NAMES)),
        contributions=pd.DataFrame(drawn.scores.contributions, index=accounts.index, columns=list(NAMES)),
        totals=hidden.totals(accounts, lines),
        reasons=why,
        next_conversations=next_conversations(
            names, drawn.given, drawn.weights, drawn.ranging.high, accounts["annual_value"].to_numpy(dtype=np.float64)
        ),
        voices=who,
        ended=held.ended,
        without_contract=held.without_contract,
        notices=tuple(notices),
    )
