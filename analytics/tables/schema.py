"""The six canonical tables: which fields they have, of which type, and which values are allowed.

Source: the project's own data dictionary, `docs/data-dictionary.md`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pandas as pd


class Kind(StrEnum):
    """The type of a field."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"  # a calendar date, time dropped
    YES_NO = "yes_no"
    CHOICE = "choice"  # one of `Field.choices`


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a canonical table."""

    name: str
    kind: Kind
    needed: bool = False
    choices: tuple[str, ...] = ()
    lowest: float | None = None
    highest: float | None = None


LEVELS: Final = ("executive", "management", "operational")
TOPICS: Final = ("operational", "commercial", "expectations", "future")
SIGNALS: Final = ("sees_future", "price_only", "leaving")
QUESTIONS: Final = ("csat", "nps", "ces", "other")
OUTCOMES: Final = ("renewed", "churned")
SOURCES: Final = ("customer", "guess")
COVERAGES: Final = ("all", "occurring", "some")

# How much one recorded event weighs against one that was only summarised in a
# column such as "last executive contact": a judgement, stated on the method page.
SUMMARY_STRENGTH: Final = 0.5

_LEVEL = Field("level", Kind.CHOICE, choices=LEVELS)
_ACCOUNT = Field("account", Kind.TEXT, needed=True)
# Not asked of anyone: 1 for a recorded row, SUMMARY_STRENGTH for one read from a summary column.
_STRENGTH = Field("strength", Kind.NUMBER, lowest=0, highest=1)

TABLES: Final[dict[str, tuple[Field, ...]]] = {
    "contracts": (
        _ACCOUNT,
        Field("contract_id", Kind.TEXT),
        Field("annual_value", Kind.MONEY),
        Field("currency", Kind.TEXT),
        Field("start", Kind.DATE),
        Field("end", Kind.DATE),
        Field("notice_days", Kind.NUMBER, lowest=0),
        Field("auto_renew", Kind.YES_NO),
        Field("owner", Kind.TEXT),
        Field("segment", Kind.TEXT),
    ),
    "responses": (
        _ACCOUNT,
        Field("score", Kind.NUMBER, needed=True),
        Field("scale_min", Kind.NUMBER),
        Field("scale_max", Kind.NUMBER),
        Field("date", Kind.DATE),
        Field("response_id", Kind.TEXT),
        Field("respondent", Kind.TEXT),
        Field("role", Kind.TEXT),
        _LEVEL,
        Field("question", Kind.CHOICE, choices=QUESTIONS),
        # The words of the question where a survey asks several of one kind: two answers to two of them are two answers.
        Field("asked", Kind.TEXT),
        Field("comment", Kind.TEXT),
        _STRENGTH,
    ),
    "conversations": (
        _ACCOUNT,
        Field("date", Kind.DATE, needed=True),
        Field("person", Kind.TEXT),
        Field("role", Kind.TEXT),
        _LEVEL,
        Field("our_person", Kind.TEXT),
        Field("topic", Kind.CHOICE, choices=TOPICS),
        Field("signal", Kind.CHOICE, choices=SIGNALS),
        Field("note", Kind.TEXT),
        # Which imported log the row came from (a key of `Tables.coverage`); empty for a row added in
        # the dashboard, which never makes an account covered.
        Field("log", Kind.TEXT),
        _STRENGTH,
    ),
    "people": (
        _ACCOUNT,
        Field("person", Kind.TEXT, needed=True),
        Field("role", Kind.TEXT),
        _LEVEL,
        Field("decides", Kind.YES_NO),
        Field("invited", Kind.YES_NO),
    ),
    "expectations": (
        _ACCOUNT,
        Field("expectation", Kind.TEXT, needed=True),
        Field("stated_by", Kind.TEXT),
        _LEVEL,
        Field("importance", Kind.NUMBER, lowest=1, highest=5),
        Field("rank", Kind.NUMBER, lowest=1),
        Field("measure", Kind.TEXT),
        Field("fulfilment", Kind.NUMBER, lowest=0, highest=10),
        Field("reviewed", Kind.DATE),
        Field("source", Kind.CHOICE, choices=SOURCES),
        _STRENGTH,
    ),
    "outcomes": (
        _ACCOUNT,
        # Missing where the export has none: such an outcome can be compared with a snapshot, never learned from.
        Field("date", Kind.DATE),
        Field("outcome", Kind.CHOICE, needed=True, choices=OUTCOMES),
        Field("reason", Kind.TEXT),
    ),
}

# Where a row came from; empty text and 0 for a row that was added in the dashboard.
PROVENANCE: Final = ("file", "sheet", "row")

_DTYPES: Final = {
    Kind.TEXT: "str",
    Kind.CHOICE: "str",
    Kind.NUMBER: "float64",
    Kind.MONEY: "float64",
    Kind.DATE: "datetime64[s]",
    Kind.YES_NO: "boolean",
}


def typed(values: pd.Series, kind: Kind) -> pd.Series:
    """A column in the dtype of its kind; dates lose their time. Raises ValueError where a value does not fit."""
    if kind is Kind.DATE:
        return pd.to_datetime(values).dt.normalize().astype("datetime64[s]")
    if kind in (Kind.NUMBER, Kind.MONEY):
        return pd.to_numeric(values).astype("float64")
    return values.astype(pd.api.types.pandas_dtype(_DTYPES[kind]))


def conform(table: str, frame: pd.DataFrame | None = None) -> pd.DataFrame:
    """Give a frame the columns and dtypes of a canonical table, in the schema's order.

    Missing columns are added empty (`strength` as 1, `log` as empty text); unknown ones are dropped. Text is
    pandas' `str`, dates are `datetime64[s]` at midnight, yes/no is nullable `boolean`, numbers are `float64`.
    Unknown is NaN, NaT or NA throughout. The index is a fresh range.

    Raises:
        KeyError: `table` is not one of `TABLES`.
        ValueError: a value cannot be held by its field's dtype; the intake sets such values aside beforehand.
    """
    source = pd.DataFrame() if frame is None else frame
    columns: dict[str, pd.Series] = {}
    for field in TABLES[table]:
        if field.name in source:
            columns[field.name] = typed(source[field.name], field.kind)
        else:
            columns[field.name] = pd.Series(None, index=source.index, dtype=_DTYPES[field.kind])
    if "strength" in columns:
        columns["strength"] = columns["strength"].fillna(1.0)
    if "log" in columns:
        columns["log"] = columns["log"].fillna("")
    for name, dtype, blank in (("file", "str", ""), ("sheet", "str", ""), ("row", "int64", 0)):
        values = source[name] if name in source else pd.Series(blank, index=source.index)
        columns[name] = values.fillna(blank).astype(pd.api.types.pandas_dtype(dtype))
    return pd.DataFrame(columns).reset_index(drop=True)
