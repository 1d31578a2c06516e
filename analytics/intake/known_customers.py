"""Sheets in which no header says whose rows they are, read by the customers that other sheets name."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from analytics.intake.asking import Questions
from analytics.intake.guesses import UNSURE
from analytics.intake.sheet import Interpreted, interpret
from analytics.intake.uses import CUSTOMER_FIELDS
from analytics.intake.vocabulary import fold

# How much of a column must be names of customers that other sheets name, and how many names it must hold.
_MOSTLY: Final = 0.5
_A_FEW: Final = 3


def by_known_names(
    each: Interpreted, sheets: Sequence[tuple[int, Interpreted]], questions: Questions, as_of: dt.date
) -> Interpreted:
    """A sheet in which no header says whose rows they are, read by the column that holds names of the other sheets."""
    if not each.laid.headers or not len(each.laid.body) or (each.recognised.table is not None and _has_account(each)):
        return each
    known = {fold(str(name)) for _, other in sheets for name in _names(other)}
    named = None
    best = _MOSTLY
    for header in each.laid.headers if known else ():
        cells = {fold(str(cell)) for cell in each.laid.cells(header.column).dropna().unique()}
        share = len(cells & known) / len(cells) if len(cells) >= _A_FEW else 0.0
        if share > best:
            named, best = header.column, share
    if named is None:
        return each
    questions.forget(each.laid.file, each.laid.name)
    return interpret(each.laid, questions, as_of, named)


def _has_account(each: Interpreted) -> bool:
    uses = [use for uses in each.recognised.feeds.values() for use in uses]
    return any(use.field in CUSTOMER_FIELDS and use.confidence > UNSURE for use in uses)


def _names(each: Interpreted) -> list[str]:
    """The customers that a sheet names in a column whose header says so."""
    if not _has_account(each):
        return []
    return [name for fed in each.feds[:1] if "account" in fed.rows for name in fed.rows["account"].dropna().unique()]
