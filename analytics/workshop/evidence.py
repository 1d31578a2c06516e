"""What a workshop keeps of the portfolio, frozen when its room opens: plain JSON, so that a restart loses nothing."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

import numpy as np
import pandas as pd

from analytics.tables.assessment import Assessment
from analytics.tables.portfolio import Tables

# As many points as a room can take in; the largest by value.
MAX_POINTS: Final = 160
# What customers said is kept for these many accounts, and so many sentences each.
_MAX_HEARD, _MAX_SAID = 200, 3
_DAYS: Final = (("quarter", 92), ("half_year", 183), ("year", 366))


@dataclass(frozen=True, slots=True)
class AccountEvidence:
    """What is known of one account of the workshop; None is unknown throughout.

    Attributes:
        id: what phones call it; never a name.
        name, alias: what it is called, and while names are hidden.
        satisfaction: 0..1; `score` is the same on the scale on which it was asked.
        respondents, deciders: who gave the score, and how many of them decide on the contract.
        risk, risk_low, risk_high: the chance of leaving at the next renewal; `csat_risk` is what CSAT alone would say.
        contact: one of `agenda.CONTACT` without `no_idea`, or `unknown` where no log could tell.
        spoken: ISO date of the last conversation with somebody who decides.
        expectations, measured: how many of the customer's own are on record, and how many with a measure.
        level, topic: the conversation on which most rests.
        reasons: the strongest reasons of its risk in words, by language: the screen may change its language.
    """

    id: str
    name: str
    alias: str
    satisfaction: float | None
    score: float | None
    respondents: int
    deciders: int
    risk: float
    risk_low: float
    risk_high: float
    csat_risk: float
    corner: str
    contact: str
    spoken: str | None
    expectations: int
    measured: int
    value: float | None
    currency: str
    owner: str
    level: str
    topic: str
    reasons: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Point:
    """One account of the portfolio in the picture of all; `id` is empty where it is none of the workshop's."""

    satisfaction: float
    risk: float
    csat_risk: float
    corner: str
    id: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the presenter's screen draws from.

    Attributes:
        satisfied: how many of the `scored` accounts are satisfied; `satisfied_part` of their value (None: no values).
        hidden: how many accounts are in hidden risk, and `hidden_value` a year in `currency` (None: no values).
        mean_score: the plain mean of the accounts' scores on `scale`.
        at_risk_from: the chance from which an account is at risk.
        heard: by account what the customer itself expects: `text`, `measure`, `level`.
    """

    as_of: dt.date
    accounts: tuple[AccountEvidence, ...]
    points: tuple[Point, ...]
    total: int
    scored: int
    satisfied: int
    satisfied_part: float | None
    satisfied_from: float
    hidden: int
    hidden_value: float | None
    currency: str
    mean_score: float
    scale: tuple[float, float]
    at_risk_from: float
    heard: Mapping[str, tuple[dict[str, str], ...]]

    def account(self, key: str) -> AccountEvidence | None:
        """The account that phones call `key`."""
        return next((one for one in self.accounts if one.id == key), None)


def freeze(
    assessment: Assessment,
    tables: Tables,
    chosen: Sequence[str],
    aliases: Mapping[str, str],
    *,
    show: pd.DataFrame,
    reasons: Mapping[str, Mapping[str, Sequence[str]]],
) -> Evidence:
    """Take the evidence of a portfolio as it stands.

    Args:
        assessment: the portfolio.
        tables: what it was made of.
        chosen: the accounts of the workshop, in the order in which they are shown.
        aliases: what each is called while names are hidden.
        show: the rows of `assessment.accounts` that the picture of all may hold.
        reasons: by account and language, its strongest reasons in words.
    """
    scored = show[show["satisfaction"].notna()]
    satisfied = scored["satisfaction"] >= assessment.settings.satisfied_from
    hidden = show["corner"] == "hidden_risk"
    currency = assessment.totals[0].currency if assessment.totals else None
    value = scored["annual_value"].where(scored["currency"] == (currency or "")).fillna(0)
    of_hidden = show.loc[hidden & (show["currency"] == (currency or "")), "annual_value"]
    scale = _scale(scored)
    return Evidence(
        as_of=assessment.as_of,
        accounts=tuple(
            _account(assessment, tables, name, str(place), aliases[name], reasons.get(name, {}))
            for place, name in enumerate(chosen, start=1)
        ),
        points=_points(scored, list(chosen)),
        total=len(show),
        scored=len(scored),
        satisfied=int(satisfied.sum()),
        satisfied_part=float(value[satisfied].sum() / value.sum()) if value.sum() > 0 else None,
        satisfied_from=assessment.settings.satisfied_from,
        hidden=int(hidden.sum()),
        hidden_value=float(of_hidden.sum()) if currency and of_hidden.notna().any() else None,
        currency=currency or "",
        mean_score=float(scale[0] + scored["satisfaction"].mean() * (scale[1] - scale[0])) if len(scored) else scale[0],
        scale=scale,
        at_risk_from=assessment.at_risk_from,
        heard=_heard(tables, [str(name) for name in show.index], list(chosen)),
    )


def to_json(evidence: Evidence) -> dict[str, Any]:
    """The evidence as plain JSON, for the room's setup."""
    plain = {field.name: getattr(evidence, field.name) for field in fields(evidence)}
    return {
        **plain,
        "as_of": evidence.as_of.isoformat(),
        "accounts": [
            {**asdict(one), "reasons": {language: list(said) for language, said in one.reasons.items()}}
            for one in evidence.accounts
        ],
        "points": [[p.satisfaction, p.risk, p.csat_risk, p.corner, p.id] for p in evidence.points],
        "scale": list(evidence.scale),
        "heard": {name: list(said) for name, said in evidence.heard.items()},
    }


def from_json(setup: Mapping[str, Any]) -> Evidence:
    """What `to_json` wrote. Raises KeyError, TypeError or ValueError where it wrote no such thing."""
    known = {field.name: setup[field.name] for field in fields(Evidence)}
    return Evidence(
        **{
            **known,
            "as_of": dt.date.fromisoformat(known["as_of"]),
            "accounts": tuple(
                AccountEvidence(
                    **{**one, "reasons": {language: tuple(said) for language, said in one["reasons"].items()}}
                )
                for one in known["accounts"]
            ),
            "points": tuple(Point(*one) for one in known["points"]),
            "scale": (float(known["scale"][0]), float(known["scale"][1])),
            "heard": {name: tuple(said) for name, said in known["heard"].items()},
        }
    )


def contact_of(spoken: dt.date | None, as_of: dt.date, *, known: bool) -> str:
    """How long ago somebody who decides was spoken to, in the words of `agenda.CONTACT`; `unknown` without a log."""
    if spoken is None:
        return "never" if known else "unknown"
    days = (as_of - spoken).days
    return next((name for name, most in _DAYS if days <= most), "longer")


def _account(
    assessment: Assessment, tables: Tables, name: str, key: str, alias: str, reasons: Mapping[str, Sequence[str]]
) -> AccountEvidence:
    row = assessment.accounts.loc[name].to_dict()
    spoken = _spoken(tables.conversations, name, assessment.as_of)
    known = bool(assessment.factors["exec_gap"].notna()[name])
    said = _own(tables.expectations)
    said = said[said["account"] == name]
    best = assessment.next_conversations.get(name)
    return AccountEvidence(
        id=key,
        name=name,
        alias=alias,
        satisfaction=_number(row["satisfaction"]),
        score=_number(row["score"]),
        respondents=int(row["respondents"]),
        deciders=int(row["respondents_executive"]),
        risk=float(row["risk"]),
        risk_low=float(row["risk_low"]),
        risk_high=float(row["risk_high"]),
        csat_risk=float(row["p_csat"]),
        corner=str(row["corner"]),
        contact=contact_of(spoken, assessment.as_of, known=known),
        spoken=None if spoken is None else spoken.isoformat(),
        expectations=len(said),
        measured=int((said["measure"].fillna("").str.strip() != "").sum()),
        value=_number(row["annual_value"]),
        currency=str(row["currency"]),
        owner="" if pd.isna(row["owner"]) else str(row["owner"]),
        level="executive" if best is None else best.level,
        topic="expectations" if best is None else best.topic,
        reasons={language: tuple(said) for language, said in reasons.items()},
    )


def _spoken(conversations: pd.DataFrame, name: str, as_of: dt.date) -> dt.date | None:
    """The last conversation with an executive, however long ago: the model looks back less far than a room does."""
    held = conversations[(conversations["account"] == name) & (conversations["level"] == "executive")]
    last = held.loc[held["date"] <= pd.Timestamp(as_of), "date"].max()
    return None if pd.isna(last) else last.date()


def _points(scored: pd.DataFrame, chosen: list[str]) -> tuple[Point, ...]:
    keys = {name: str(place) for place, name in enumerate(chosen, start=1)}
    by_value = scored.sort_values("annual_value", ascending=False, kind="stable", na_position="last").index
    kept = {str(name) for name in by_value[:MAX_POINTS]} | set(chosen)
    rows = scored[scored.index.isin(kept)]
    return tuple(
        Point(round(satisfaction, 4), round(risk, 4), round(csat, 4), str(corner), keys.get(str(name), ""))
        for name, satisfaction, risk, csat, corner in zip(
            rows.index, rows["satisfaction"], rows["risk"], rows["p_csat"], rows["corner"], strict=True
        )
    )


def _own(expectations: pd.DataFrame) -> pd.DataFrame:
    """What customers said themselves; what somebody of ours guessed is left out."""
    return expectations[expectations["source"].fillna("customer") != "guess"]


def _heard(tables: Tables, names: list[str], chosen: list[str]) -> dict[str, tuple[dict[str, str], ...]]:
    said = _own(tables.expectations)
    said = said[said["account"].isin(names) & (said["expectation"].str.strip() != "")]
    said = said.assign(first=~said["account"].isin(chosen)).sort_values(
        ["first", "account", "rank", "importance"], ascending=[True, True, True, False], kind="stable"
    )
    said = said[said.groupby("account").cumcount() < _MAX_SAID]
    found: dict[str, tuple[dict[str, str], ...]] = {}
    for account, text, measure, level in zip(
        said["account"], said["expectation"], said["measure"].fillna(""), said["level"].fillna(""), strict=True
    ):
        if account in found or len(found) < _MAX_HEARD:
            one = {"text": str(text)[:200], "measure": str(measure)[:200], "level": str(level)}
            found[str(account)] = (*found.get(str(account), ()), one)
    return found


def _scale(scored: pd.DataFrame) -> tuple[float, float]:
    known = scored[["scale_min", "scale_max"]].dropna()
    if known.empty:
        return 1.0, 10.0
    low, high = known.value_counts().index[0]
    return float(low), float(high)


def _number(value: Any) -> float | None:  # noqa: ANN401  a cell
    return None if value is None or not np.isfinite(float(value)) else float(value)
