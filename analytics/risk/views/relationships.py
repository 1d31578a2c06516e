"""Who at a customer is spoken to and answers, by level; and which of those who decide were never asked anything."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from analytics.risk.arrays import Bools, Ints
from analytics.risk.evidence import forms, level_of_people, levels, person_key
from analytics.tables.portfolio import Tables
from analytics.tables.schema import LEVELS

# "The past year": beyond it a conversation is still shown, but no longer counts as a voice.
HEARD_WITHIN_DAYS: Final = 365
# From loudest to none; an account is named after the highest level that was heard.
HEARD: Final = (*LEVELS, "unknown", "nobody")
# Of these it is known that nobody who decides was heard; of "unknown" it is not.
UNDECIDED: Final = ("management", "operational", "nobody")
DECIDER_STATES: Final = ("not_asked", "silent", "unknown", "answered")
_CODES: Final = (*LEVELS, "unknown")
# Of several entries on one day the telling one is shown: what was heard before what was not.
_SIGNAL_ORDER: Final = {"sees_future": 1, "price_only": 2, "leaving": 3}
_TOPIC_ORDER: Final = {"operational": 1, "commercial": 2, "expectations": 3, "future": 4}


@dataclass(frozen=True, slots=True, eq=False)
class Relationships:
    """Who is known, by account.

    Attributes:
        accounts: indexed as asked for. For each level of LEVELS: `talked_<level>` (date of the last conversation,
            NaT never), `topic_<level>` and `signal_<level>` of that one (NaN unknown), `talks_<level>` and
            `answers_<level>` (conversations and respondents in the past year), the same two for `unknown`;
            `heard` (one of HEARD): the highest level of which anything was heard in the past year.
        deciders: one row a person who decides: account, person, role, state (one of DECIDER_STATES: never asked;
            asked, no answer; not known; answered), talked (date of the last conversation, NaT never).
        evidence: whether there is any conversation, any person, or any answer of a known level.
    """

    accounts: pd.DataFrame
    deciders: pd.DataFrame
    evidence: bool


def relationships(tables: Tables, accounts: pd.Index, as_of: dt.date) -> Relationships:
    """Who is known at `accounts` on a date; nothing dated after it is used.

    Levels that a log or a survey leaves open are taken from the people table, as in the risk itself.
    """
    day = pd.Timestamp(as_of)
    known = level_of_people(tables)
    talks = tables.conversations
    talks = talks[talks["account"].isin(accounts) & (talks["date"] <= day)]
    talks = talks.assign(level=pd.array(_named(levels(talks, "person", known)), dtype="str"))
    answers = tables.responses
    answers = answers[answers["account"].isin(accounts) & ~(answers["date"] > day)]
    answers = answers.assign(level=pd.array(_named(levels(answers, "respondent", known)), dtype="str"))
    since = day - pd.Timedelta(days=HEARD_WITHIN_DAYS)
    found = pd.concat(
        [
            _last_conversations(talks, accounts),
            _counts(talks[talks["date"] >= since].drop_duplicates(["account", "date", "level"]), accounts, "talks"),
            # An answer without a date is of the last survey.
            _counts(_respondents(answers[~(answers["date"] < since)]), accounts, "answers"),
        ],
        axis=1,
    )
    found["heard"] = _heard(found)
    evidence = bool(len(talks)) or bool(tables.people["account"].isin(accounts).any())
    return Relationships(
        accounts=found,
        deciders=_deciders(tables, accounts, talks, answers),
        evidence=evidence or bool((answers["level"] != "unknown").any()),
    )


def _named(codes: Ints) -> list[str]:
    return [_CODES[code] for code in codes.tolist()]


def _last_conversations(talks: pd.DataFrame, accounts: pd.Index) -> pd.DataFrame:
    ordered = talks.assign(
        signalled=talks["signal"].map(_SIGNAL_ORDER).fillna(0), strategic=talks["topic"].map(_TOPIC_ORDER).fillna(0)
    ).sort_values(["account", "level", "date", "signalled", "strategic"], kind="stable")
    last = ordered.drop_duplicates(["account", "level"], keep="last")
    columns: dict[str, pd.Series] = {}
    for level in LEVELS:
        at = last[last["level"] == level].set_index("account").reindex(accounts)
        columns[f"talked_{level}"] = at["date"]
        columns[f"topic_{level}"] = at["topic"]
        columns[f"signal_{level}"] = at["signal"]
    return pd.DataFrame(columns, index=accounts)


def _respondents(answers: pd.DataFrame) -> pd.DataFrame:
    """One row a respondent; without a name who filled in one form, so that several questions of one are one."""
    name = answers["respondent"].str.strip().str.casefold()
    form = pd.Series(forms(answers), index=answers.index).map("#{}".format)
    return answers.assign(who=name.fillna(form)).drop_duplicates(["account", "who"])


def _counts(rows: pd.DataFrame, accounts: pd.Index, name: str) -> pd.DataFrame:
    counted = rows.groupby(["account", "level"]).size()
    wide = counted.unstack("level") if len(counted) else pd.DataFrame(index=pd.Index([], dtype="str"))
    wide = wide.reindex(index=accounts, columns=list(_CODES)).fillna(0).astype("int64")
    return wide.add_prefix(f"{name}_")


def _heard(found: pd.DataFrame) -> pd.Series:
    spoken = [(found[f"talks_{level}"] + found[f"answers_{level}"]).to_numpy() > 0 for level in _CODES]
    return pd.Series(np.select(spoken, list(_CODES), default="nobody"), index=found.index, dtype="str")


def _deciders(tables: Tables, accounts: pd.Index, talks: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    people = tables.people
    people = people[people["account"].isin(accounts) & people["decides"].fillna(value=False).astype(bool)]
    people = people.assign(key=person_key(people, "person")).drop_duplicates("key")
    answered = _among(people["key"], person_key(answers[answers["respondent"].notna()], "respondent"))
    # An answer without a name may be theirs: then nobody can say that they kept silent.
    nameless = answers[answers["respondent"].isna() & answers["level"].isin(["executive", "unknown"])]
    may_have = _among(people["account"], nameless["account"])
    asked = people["invited"].fillna(value=False).astype(bool).to_numpy()
    never = (~people["invited"]).fillna(value=False).astype(bool).to_numpy()
    state = np.select(
        [answered, never, may_have, asked],
        ["answered", "not_asked", "unknown", "silent"],
        default="unknown",
    )
    with_them = talks[_among(talks["account"], people["account"]) & talks["person"].notna()]
    last = with_them.assign(key=person_key(with_them, "person")).groupby("key")["date"].max()
    return pd.DataFrame(
        {
            "account": people["account"],
            "person": people["person"],
            "role": people["role"],
            "state": pd.array(state, dtype="str"),
            "talked": last.reindex(people["key"]).to_numpy(),
        }
    ).reset_index(drop=True)


def _among(column: pd.Series, others: pd.Series) -> Bools:
    """Where a value of the column is one of the others; `isin` takes a second for a hundred thousand texts."""
    found: Bools = pd.Index(others.unique()).get_indexer(pd.Index(column)) >= 0
    return found


def by_owner(accounts: pd.DataFrame, heard: pd.Series) -> pd.DataFrame:
    """How much of each owner's contract value rests on voices that do not decide, on operations only, or on none.

    Args:
        accounts: rows of `Assessment.accounts`.
        heard: `Relationships.accounts["heard"]` of the same accounts.

    Returns:
        One row an owner and currency, most money without a voice that decides first: owner (NaN unknown), currency,
        accounts, annual_value; accounts and value of three cases, the second and third part of the first:
        `undecided_…` (one of UNDECIDED was the loudest), `operational_…`, `nobody_…`; the same of `unknown_…`, where
        nobody knows the level; share (0..1: undecided value of all value of which the level is known, undecided
        accounts of those where there is no value; NaN where of none it is known).
    """
    loudest = heard.reindex(accounts.index)
    cases = {
        "undecided": loudest.isin(UNDECIDED),
        "operational": loudest == "operational",
        "nobody": loudest == "nobody",
        "unknown": loudest == "unknown",
    }
    value = accounts["annual_value"].fillna(0.0)
    currency = accounts["currency"]
    if accounts["annual_value"].notna().any():
        # Who has neither a value nor a currency is counted where most of the money is, not in an empty row of its own.
        neither = accounts["annual_value"].isna() & (currency.fillna("") == "")
        currency = currency.mask(neither, str(value.groupby(currency).sum().idxmax()))
    rows = pd.DataFrame(
        {
            "owner": accounts["owner"],
            "currency": currency,
            "accounts": 1,
            "annual_value": value,
            **{f"{case}_accounts": held.astype("int64") for case, held in cases.items()},
            **{f"{case}_value": value.where(held, 0.0) for case, held in cases.items()},
        }
    )
    out = rows.groupby(["owner", "currency"], dropna=False).sum().reset_index()
    by_value = out["annual_value"] > 0
    part = out["undecided_value"].where(by_value, out["undecided_accounts"])
    known = out["annual_value"] - out["unknown_value"]
    known = known.where(by_value, out["accounts"] - out["unknown_accounts"])
    # Where no level is known there is nothing to hold against anybody: 0% would read as good.
    out["share"] = part / known.where(known > 0)
    return out.sort_values(
        ["undecided_value", "undecided_accounts", "owner"], ascending=[False, False, True], ignore_index=True
    )
