"""The document behind a link: what was chosen to be shown, as JSON, and nothing else.

What is not chosen is not in the document at all, so that neither a mistake in the page nor a reader of its source can
show it. Sentences are kept as message codes, so that each receiver reads them in their own language.
"""

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import pandas as pd

from analytics.tables.assessment import Assessment
from analytics.tables.issue import Message, Param
from analytics.tables.portfolio import Tables
from analytics.tables.quantities import Money, Score, Share
from analytics.tables.schema import LEVELS, QUESTIONS, SIGNALS, TOPICS

FORMAT: Final = "blindspot-snapshot"
VERSION: Final = 1

Page = Literal["blind_spots", "account", "renewals", "plan"]
PAGES: Final[tuple[Page, ...]] = ("blind_spots", "account", "renewals", "plan")
REASONS: Final = 4
COMMENTS: Final = 3
COMMENT_LENGTH: Final = 400
# A page that opens at once on a phone: about 90 kB on the line. The totals are over all that was chosen.
MOST_ACCOUNTS: Final = 300

# The only texts that a reason may carry to a receiver who may read no comments: words of our own.
_OWN_WORDS: Final = frozenset((*LEVELS, *TOPICS, *SIGNALS, *QUESTIONS, ""))


@dataclass(frozen=True, slots=True)
class ShareChoices:
    """What the receiver may see.

    Attributes:
        pages: `blind_spots` is always there; `account` adds reasons, ranges and who answered, `renewals` the dates,
            `plan` the next conversation.
        accounts: the accounts to show; None shows all. Totals are over these alone.
        names: False shows aliases, amounts to two significant figures and dates to the month, so that a well-known
            figure does not give the customer away; it also keeps comments and persons out, whatever is asked.
        comments: quoted texts (answers' comments, expectations in the customer's words).
        persons: our account manager by name.
    """

    pages: tuple[Page, ...] = ("blind_spots",)
    accounts: tuple[str, ...] | None = None
    names: bool = True
    comments: bool = False
    persons: bool = False


def make_snapshot(assessment: Assessment, choices: ShareChoices, tables: Tables | None = None) -> dict[str, Any]:
    """The document for a link; `tables` is needed for comments only. JSON-ready (no NaN), version 1.

    Accounts that are not in the assessment are ignored. The order is that of the money at stake, and the aliases are
    numbered in it: neither says anything about a name. They are not the aliases of the screen: those would
    tell how many customers there are besides, and let two links be laid side by side (docs/decisions/0009-aliases.md).
    Beyond MOST_ACCOUNTS the rest is counted (`left_out`) and in the totals, but not listed.
    """
    every = _by_stake(assessment, choices)
    rows = every.head(MOST_ACCOUNTS)
    quotes = choices.comments and choices.names
    comments = _comments(tables, rows.index) if quotes and tables is not None else {}
    pages = tuple(page for page in PAGES if page == "blind_spots" or page in choices.pages)
    return {
        "format": FORMAT,
        "version": VERSION,
        "as_of": assessment.as_of.isoformat(),
        "pages": list(pages),
        "names": choices.names,
        "comments": quotes,
        "persons": choices.persons and choices.names,
        "base_rate": _rounded(assessment.model.base_rate, 4),
        "base_rate_source": assessment.model.base_rate_source,
        "satisfied_from": assessment.settings.satisfied_from,
        "at_risk_from": _rounded(assessment.at_risk_from, 4),
        "totals": _totals(every, exact=choices.names),
        "left_out": len(every) - len(rows),
        "accounts": [
            _account(assessment, choices, pages, str(name), place, row, comments.get(str(name), []))
            for place, (name, row) in enumerate(rows.iterrows(), start=1)
        ],
    }


def in_order(assessment: Assessment, choices: ShareChoices) -> tuple[str, ...]:
    """The accounts that a link holds, the one with place 1 first: its maker may know who is behind an alias."""
    return tuple(str(name) for name in _by_stake(assessment, choices).index[:MOST_ACCOUNTS])


def _by_stake(assessment: Assessment, choices: ShareChoices) -> pd.DataFrame:
    """The chosen accounts, most money at stake first."""
    rows = assessment.accounts
    if choices.accounts is not None:
        rows = rows[rows.index.isin(choices.accounts)]
    stake = pd.DataFrame({"stake": rows["at_risk_value"].fillna(-1.0), "risk": rows["risk"]})
    return rows.loc[stake.sort_values(["stake", "risk"], ascending=False, kind="stable").index]


def _totals(rows: pd.DataFrame, *, exact: bool) -> list[dict[str, Any]]:
    """For each currency, most value first: accounts and annual value, and of those in hidden risk."""
    grouped = pd.DataFrame(
        {
            "currency": rows["currency"].fillna(""),
            "value": rows["annual_value"].fillna(0.0),
            "hidden": rows["corner"] == "hidden_risk",
            "weak": (rows["corner"] == "hidden_risk") & (rows["completeness"] < 0.5),
            "satisfied": rows["corner"].isin(["hidden_risk", "partner"]),
        }
    )
    grouped["hidden_value"] = grouped["value"].where(grouped["hidden"], 0.0)
    sums = grouped.groupby("currency").agg(
        accounts=("value", "size"),
        value=("value", "sum"),
        hidden=("hidden", "sum"),
        hidden_value=("hidden_value", "sum"),
        weak=("weak", "sum"),
        satisfied=("satisfied", "sum"),
    )
    return [
        {
            "currency": str(currency),
            "accounts": int(row["accounts"]),
            "annual_value": _amount(row["value"], exact=exact),
            "hidden_accounts": int(row["hidden"]),
            "hidden_annual_value": _amount(row["hidden_value"], exact=exact),
            "weak_accounts": int(row["weak"]),
            "satisfied_accounts": int(row["satisfied"]),
        }
        for currency, row in sums.sort_values("value", ascending=False).iterrows()
    ]


def _account(
    assessment: Assessment,
    choices: ShareChoices,
    pages: tuple[Page, ...],
    name: str,
    place: int,
    row: "pd.Series[Any]",
    comments: list[str],
) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "name": name if choices.names else None,
        "place": place,
        "value": _amount(row["annual_value"], exact=choices.names),
        "currency": str(row["currency"] or ""),
        "corner": str(row["corner"]),
        "satisfaction": _rounded(row["satisfaction"], 3),
        "score": _rounded(row["score"], 1),
        "scale": [_rounded(row["scale_min"], 2), _rounded(row["scale_max"], 2)],
        "level": _highest_level(row),
        "risk": _rounded(row["risk"], 3),
        "weak": bool(row["completeness"] < 0.5),
    }
    if "account" in pages:
        shown["low"], shown["high"] = _rounded(row["risk_low"], 3), _rounded(row["risk_high"], 3)
        shown["answers"] = {level: int(row[f"respondents_{level}"]) for level in (*LEVELS, "unknown")}
        quotes = choices.comments and choices.names
        told = (_message(reason, quotes=quotes, exact=choices.names) for reason in assessment.reasons.get(name, ()))
        shown["reasons"] = [reason for reason in told if reason is not None][:REASONS]
        if comments:
            shown["comments"] = comments
    if "renewals" in pages:
        shown["renewal"] = _day(row["next_end"], exact=choices.names)
        shown["notice"] = _day(row["notice_deadline"], exact=choices.names)
    held = assessment.next_conversations.get(name)
    if "plan" in pages and held is not None:
        shown["next"] = {
            "level": held.level,
            "topic": held.topic,
            "rests": None
            if held.euros_resting_on_it is None
            else _amount(held.euros_resting_on_it, exact=choices.names),
        }
    if choices.persons and choices.names and pd.notna(row["owner"]) and row["owner"]:
        shown["owner"] = str(row["owner"])
    return shown


def _comments(tables: Tables, accounts: pd.Index) -> dict[str, list[str]]:
    """The newest few comments of each account, cut to a readable length."""
    said = tables.responses[["account", "date", "comment"]]
    said = said[said["comment"].notna() & (said["comment"].str.strip() != "") & said["account"].isin(accounts)]
    said = said.assign(comment=said["comment"].str.strip().str.slice(0, COMMENT_LENGTH))
    newest = said.sort_values("date", ascending=False, na_position="last", kind="stable")
    kept = newest.drop_duplicates(["account", "comment"]).groupby("account").head(COMMENTS)
    return {str(account): list(texts) for account, texts in kept.groupby("account")["comment"]}


def _highest_level(row: "pd.Series[Any]") -> str:
    return next((level for level in LEVELS if row[f"respondents_{level}"] > 0), "")


def _message(message: Message, *, quotes: bool, exact: bool) -> dict[str, Any] | None:
    """A message as JSON; None where it carries a text that this receiver may not read. A day that is not `exact` is
    kept as its month: on which day somebody was spoken to would tell whoever has seen that calendar who it was.
    """
    params: dict[str, Any] = {}
    for name, value in message.params.items():
        texts = value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
        if not quotes and not _OWN_WORDS.issuperset(texts):
            return None
        params[name] = {"month": f"{value:%Y-%m}"} if isinstance(value, dt.date) and not exact else write_param(value)
    return {"code": message.code, "params": params}


def write_param(value: Param) -> Any:  # noqa: ANN401  JSON
    """A parameter as JSON that `read_param` understands."""
    match value:
        case Money():
            return {"money": value.amount, "currency": value.currency}
        case Share():
            return {"share": value.value}
        case Score():
            return {"score": value.value, "lowest": value.lowest, "highest": value.highest}
        case dt.date():
            return {"date": value.isoformat()[:10]}
        case tuple():
            return list(value)
    return value


def read_param(value: Any) -> Param:  # noqa: ANN401, PLR0911  JSON, one return a type
    """The parameter that `write_param` wrote."""
    match value:
        case {"money": amount, "currency": currency}:
            return Money(float(amount), str(currency))
        case {"share": share}:
            return Share(float(share))
        case {"score": score, "lowest": lowest, "highest": highest}:
            return Score(float(score), float(lowest), float(highest))
        case {"month": str(month)}:
            return month
        case {"date": day}:
            return dt.date.fromisoformat(day)
        case list():
            return tuple(str(part) for part in value)
    return value if isinstance(value, str | int | float) else str(value)


def read_message(document: Mapping[str, Any]) -> Message:
    """The message of a reason in a snapshot."""
    return Message(str(document["code"]), {name: read_param(value) for name, value in document["params"].items()})


def _rounded(value: float, digits: int) -> float | None:
    return round(float(value), digits) if math.isfinite(value) else None


def _amount(value: float, *, exact: bool) -> float | None:
    """Money in whole units, or in two significant figures where names are hidden."""
    if not math.isfinite(value):
        return None
    if exact or value == 0:
        return float(round(value))
    return float(round(value, 1 - math.floor(math.log10(abs(value)))))


def _day(value: pd.Timestamp, *, exact: bool) -> str | None:
    """A date as `2026-12-31`, or as `2026-12` where names are hidden."""
    if pd.isna(value):
        return None
    return str(pd.Timestamp(value).strftime("%Y-%m-%d" if exact else "%Y-%m"))
