"""A name in the files beside the account that it may be, and all that is known of either: for a person to decide."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import pandas as pd

from analytics.tables.imported import Imported, Question
from analytics.tables.portfolio import Tables

_NAMED: Final = {"responses": "respondent", "conversations": "person", "people": "person", "expectations": "stated_by"}
_TABLES: Final = ("responses", "conversations", "people", "expectations", "outcomes")
_MAIL: Final = re.compile(r"[^@\s]+@([\w-]+(?:\.[\w-]+)+)")
_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Side:
    """What is known under one name.

    Attributes:
        rows: by table, how many rows stand under the name; those with any.
        files: where they stand.
        people: at the customer, most often named first.
        ours: who of us spoke with them, or owns the contract.
        domains: of their e-mail addresses.
        annual_value: of all contracts together, None without any.
        end: the first end of a contract on record.
        segment: as the contract list says.
    """

    name: str
    rows: tuple[tuple[str, int], ...] = ()
    files: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    annual_value: float | None = None
    currency: str = ""
    end: pd.Timestamp | None = None
    segment: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A question, the name it is about, and the accounts that may be meant. `shared`: people and domains of both."""

    question: Question
    name: Side
    candidates: tuple[Side, ...]
    shared: tuple[str, ...]


def pairs(imported: Imported) -> tuple[Pair, ...]:
    """Every open question on a name, those on whose candidates most money rests first."""
    asked = [question for question in imported.questions if question.kind == "match" and question.samples]
    names = {question.samples[0] for question in asked}
    options = {option for question in asked for option in question.options if option != "none"}
    sides = _sides(imported.tables, names | options)
    found = []
    for question in asked:
        name = sides[question.samples[0]]
        candidates = tuple(sides[option] for option in question.options if option != "none")
        known = {text for side in candidates for text in (*side.people, *side.domains)}
        shared = tuple(text for text in (*name.people, *name.domains) if text in known)
        found.append(Pair(question, _shortened(name), tuple(map(_shortened, candidates)), shared[:_SHOWN]))
    return tuple(sorted(found, key=lambda pair: (-_most(pair.candidates), pair.name.name)))


def _most(candidates: Iterable[Side]) -> float:
    return max((side.annual_value or 0.0 for side in candidates), default=0.0)


def resting(found: Iterable[Pair]) -> dict[str, float]:
    """What the contracts of the first candidates are worth a year, by currency, each contract once."""
    total: dict[str, float] = {}
    for side in {pair.candidates[0].name: pair.candidates[0] for pair in found if pair.candidates}.values():
        if side.annual_value is not None:
            total[side.currency] = total.get(side.currency, 0.0) + side.annual_value
    return dict(sorted(total.items(), key=lambda item: -item[1]))


def rows_under(tables: Tables, names: Iterable[str]) -> dict[str, int]:
    """How many rows stand under each name, in all tables but the contracts."""
    wanted = set(names)
    counts = dict.fromkeys(wanted, 0)
    for table in _TABLES:
        account = tables.frame(table)["account"]
        for name, n in account[account.isin(wanted)].value_counts().items():
            counts[str(name)] += int(n)
    return counts


def _shortened(side: Side) -> Side:
    few = {name: getattr(side, name)[:_SHOWN] for name in ("files", "people", "ours", "domains")}
    return replace(side, **few)


def _sides(tables: Tables, names: set[str]) -> dict[str, Side]:
    """Each name with everything under it; looked up in one pass over each table."""
    parts: dict[str, dict[str, pd.DataFrame]] = {}
    for table in (*_TABLES, "contracts"):
        frame = tables.frame(table)
        mine = frame[frame["account"].isin(names)]
        parts[table] = {str(name): rows for name, rows in mine.groupby("account")}
    return {name: _side(name, {table: held[name] for table, held in parts.items() if name in held}) for name in names}


def _side(name: str, parts: dict[str, pd.DataFrame]) -> Side:
    named = [parts[table][column] for table, column in _NAMED.items() if table in parts]
    everyone = _by_count(named)
    ours = [parts["conversations"]["our_person"]] if "conversations" in parts else []
    contracts = parts.get("contracts")
    domains = dict.fromkeys(found[1].lower() for text in everyone if (found := _MAIL.fullmatch(text.strip())))
    evidence = {table: rows for table, rows in parts.items() if table != "contracts"}
    files = dict.fromkeys(str(file) for rows in evidence.values() for file in rows["file"].unique() if file)
    held = Side(
        name,
        tuple((table, len(rows)) for table, rows in evidence.items()),
        tuple(files),
        tuple(text for text in everyone if "@" not in text),
        _by_count([*([contracts["owner"]] if contracts is not None else []), *ours]),
        tuple(domains),
    )
    return held if contracts is None else _with_contracts(held, contracts)


def _with_contracts(side: Side, contracts: pd.DataFrame) -> Side:
    values, ends = contracts["annual_value"].dropna(), contracts["end"].dropna()
    currencies, segments = contracts["currency"].dropna(), contracts["segment"].dropna()
    return replace(
        side,
        annual_value=float(values.sum()) if len(values) else None,
        currency=str(currencies.iloc[0]) if len(currencies) else "",
        end=ends.min() if len(ends) else None,
        segment=str(segments.iloc[0]) if len(segments) else None,
    )


def _by_count(columns: list[pd.Series]) -> tuple[str, ...]:
    if not columns:
        return ()
    counts = pd.concat(columns).dropna().value_counts()
    return tuple(str(text) for text in counts.index)
